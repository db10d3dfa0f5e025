import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Bounds, UiNode } from '../trace.ts';

/** A line of text as it was read from a picture; bounds in the picture's pixels. */
export interface PictureLine {
  readonly text: string;
  readonly sure: number; // 0 to 1
  readonly bounds: Bounds;
}
export interface PictureText {
  readonly width: number; // of the picture, pixels
  readonly lines: readonly PictureLine[];
}

export const OCR_PACKAGE = '@gutenye/ocr-node';

/** Whether the optional package that reads pictures is installed. */
export function canReadPictures(): boolean {
  return installed() !== undefined;
}

/**
 * The text on a picture (PNG or JPEG), read in a thread of its own that is started at the first call, takes one picture
 * at a time and ends when it has nothing to do. undefined without the package, or when it fails or takes too long. The
 * last picture's text is kept: a screen that stands still is read once.
 */
export function readPicture(image: Buffer): Promise<PictureText | undefined> {
  const key = createHash('sha256').update(image).digest('hex');
  if (last?.key !== key) last = { key, text: inTurn(() => readAfresh(image)) };
  return last.text;
}

/**
 * Adds to a screen what was read from its picture, marked `pictured`. A line on a wordless control becomes its name;
 * any other becomes a node of its own, and can be pressed when it is short and lies on a canvas below its first line.
 * @param scale pixels of the picture for one of the nodes' units
 */
export function withPictureText(nodes: readonly UiNode[], text: PictureText, scale: number): UiNode[] {
  const out = [...nodes];
  let first = true; // what stands on top says what the rest is about
  for (const line of text.lines) {
    if (line.sure < SURE || line.text.trim() === '') continue;
    const bounds = scaled(line.bounds, scale);
    const under = smallestUnder(nodes, bounds);
    const known = under && (out[under.id] as UiNode);
    if (known?.operable && known.role !== 'canvas') {
      out[known.id] = { ...known, name: `${known.name} ${line.text}`.trim(), states: pictured(known) };
    } else {
      const operable = known?.role === 'canvas' && !first && [...line.text].length <= MAX_LABEL;
      out.push({
        id: out.length,
        parent: known?.id ?? -1,
        role: operable ? 'button' : 'text',
        name: line.text,
        bounds,
        operable,
        states: ['pictured'],
      });
    }
    first = false;
  }
  return out;
}

const SURE = 0.85;
const MAX_LABEL = 24;
const READ_MS = 45_000; // loading the models included
const IDLE_MS = 60_000; // it holds 0.7 GB while it is there

let last: { readonly key: string; readonly text: Promise<PictureText | undefined> } | undefined;
let turn: Promise<unknown> = Promise.resolve();
let reader: Worker | undefined;
let rest: NodeJS.Timeout | undefined;

function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const mine = turn.then(run);
  turn = mine.catch(() => undefined);
  return mine;
}

async function readAfresh(image: Buffer): Promise<PictureText | undefined> {
  const path = installed();
  if (path === undefined) return undefined;
  clearTimeout(rest);
  reader ??= new Worker(READER, { eval: true, workerData: { path, url: pathToFileURL(path).href } });
  const worker = reader;
  const text = await answerOf(worker, image);
  worker.removeAllListeners();
  worker.unref();
  if (text === undefined) await stop();
  else rest = setTimeout(() => void stop(), IDLE_MS).unref();
  return text;
}

function answerOf(worker: Worker, image: Buffer): Promise<PictureText | undefined> {
  worker.ref();
  return new Promise((tell) => {
    const late = setTimeout(() => tell(undefined), READ_MS);
    const done = (text: PictureText | undefined) => {
      clearTimeout(late);
      tell(text);
    };
    worker.once('message', done);
    worker.once('error', () => done(undefined));
    worker.once('exit', () => done(undefined));
    worker.postMessage(image);
  });
}

async function stop(): Promise<void> {
  const worker = reader;
  reader = undefined;
  await worker?.terminate();
}

/** Runs in the thread. `sharp` is the one that the package itself uses. */
const READER = `
const { parentPort, workerData } = require('node:worker_threads');
const sharp = require('node:module').createRequire(workerData.path)('sharp');
const ready = import(workerData.url).then(({ default: Ocr }) =>
  Ocr.create({ onnxOptions: { intraOpNumThreads: 1, interOpNumThreads: 1 } }));
parentPort.on('message', async (bytes) => {
  try {
    const image = Buffer.from(bytes);
    const [ocr, { width }] = await Promise.all([ready, sharp(image).metadata()]);
    const lines = (await ocr.detect(image)).map(({ text, mean, box }) => {
      const [xs, ys] = [box.map((at) => at[0]), box.map((at) => at[1])];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { text, sure: mean, bounds: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y } };
    });
    parentPort.postMessage({ width, lines });
  } catch {
    parentPort.postMessage(undefined);
  }
});
`;

function installed(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(OCR_PACKAGE);
  } catch {
    return undefined;
  }
}

function scaled({ x, y, width, height }: Bounds, scale: number): Bounds {
  return { x: x / scale, y: y / scale, width: width / scale, height: height / scale };
}

/** The smallest node that holds the middle of a line: a wordless control, a canvas, a picture. */
function smallestUnder(nodes: readonly UiNode[], line: Bounds): UiNode | undefined {
  const [x, y] = [line.x + line.width / 2, line.y + line.height / 2];
  const size = ({ bounds }: UiNode): number => bounds.width * bounds.height;
  let best: UiNode | undefined;
  for (const node of nodes) {
    const { bounds } = node;
    if (node.name !== '' || (!node.operable && node.role !== 'canvas' && node.role !== 'image')) continue;
    if (x < bounds.x || y < bounds.y || x > bounds.x + bounds.width || y > bounds.y + bounds.height) continue;
    if (best === undefined || size(node) < size(best)) best = node;
  }
  return best;
}

function pictured(node: UiNode): NonNullable<UiNode['states']> {
  const states = node.states ?? [];
  return states.includes('pictured') ? states : [...states, 'pictured'];
}
