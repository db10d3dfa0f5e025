import type { Frame } from 'playwright';
import { ScreenMoved } from '../errors.ts';
import type { Bounds, Point, UiNode } from '../trace.ts';
import { FRAME, lookAt } from './page-scripts.ts';

/** Where a node of the last view lives: its frame, and its number there. */
export interface Place {
  readonly frame: Frame;
  readonly index: number;
}

export interface Reading {
  readonly nodes: UiNode[];
  readonly places: Place[];
  readonly title: string;
  readonly drawn: boolean; // something is, whether or not it can be read
  readonly hollow: boolean; // there are boxes that show nothing of their own: roots that scripts cannot see, perhaps
  readonly notes: readonly string[]; // texts that came and went
  readonly stored: readonly Stored[]; // written since the last look
}

export interface Stored {
  readonly area: 'local' | 'session' | 'indexeddb';
  readonly key: string;
  readonly origin: string;
}

/**
 * The nodes of a page and, in place of each frame in it, those of the frame, all in one list and in the coordinates of
 * the viewport. A frame that does not answer shows nothing.
 * @throws what evaluating throws, when the page itself cannot be read
 */
export async function readPage(main: Frame, secrets: readonly string[], reading = false): Promise<Reading> {
  const nodes: UiNode[] = [];
  const places: Place[] = [];
  const notes: string[] = [];
  const stored: Stored[] = [];
  let [title, drawn, hollow] = ['', false, false];

  const add = async (frame: Frame, around: Surroundings): Promise<void> => {
    const read = await readFrame(frame, secrets, reading);
    if (!read) return;
    if (frame === main) title = read.title;
    drawn ||= read.drawn;
    hollow ||= read.hollow;
    notes.push(...read.notes);
    stored.push(...read.stored);
    const children = await childrenOf(frame);
    const ids = new Map<number, number>();
    for (const node of read.nodes) {
      const id = nodes.length;
      ids.set(node.id, id);
      places.push({ frame, index: node.id });
      const placed = placedIn(
        around,
        node,
        id,
        node.parent < 0 ? around.parent : (ids.get(node.parent) ?? around.parent),
      );
      nodes.push(placed);
      const child = children.get(node.id);
      if (!child) continue;
      const at = { ...child.at, x: child.at.x + around.at.x, y: child.at.y + around.at.y };
      await add(child.frame, {
        parent: id,
        at,
        clip: overlap(around.clip, at),
        covered: around.covered || Boolean(placed.states?.includes('occluded')),
      });
    }
  };
  await add(main, { parent: -1, at: { x: 0, y: 0 }, clip: undefined, covered: false });
  return { nodes, places, title, drawn, hollow, notes, stored };
}

/**
 * A point of a frame as a point of the viewport; the frames around it are scrolled to it where that is needed.
 * @throws {ScreenMoved} when a frame has gone, or is covered there
 */
export async function onScreen(frame: Frame, point: Point): Promise<Point> {
  let at = point;
  for (let one: Frame | null = frame; one?.parentFrame(); one = one.parentFrame()) {
    const found = await askFrame(one, at).catch((error: unknown) => {
      throw new ScreenMoved('its frame has gone', { cause: error });
    });
    if ('gone' in found) throw new ScreenMoved(found.gone);
    at = { x: found.x, y: found.y };
  }
  return at;
}

interface FrameRead extends Pick<Reading, 'title' | 'drawn' | 'hollow' | 'notes' | 'stored'> {
  readonly nodes: readonly UiNode[];
}

interface Surroundings {
  readonly parent: number;
  readonly at: Point;
  readonly clip: Bounds | undefined; // the part of the viewport a frame can be seen in; none for the page itself
  readonly covered: boolean;
}

const FRAME_MS = 2000; // for a frame to answer; the page itself has the driver's own limit

async function readFrame(frame: Frame, secrets: readonly string[], reading: boolean): Promise<FrameRead | undefined> {
  const looking = lookAt(frame, secrets, reading);
  if (!frame.parentFrame()) return JSON.parse(await looking) as FrameRead;
  const text = await Promise.race([looking.catch(() => undefined), later(FRAME_MS)]);
  return text === undefined ? undefined : (JSON.parse(text) as FrameRead);
}

function placedIn({ at, clip, covered }: Surroundings, node: UiNode, id: number, parent: number): UiNode {
  const bounds = { ...node.bounds, x: Math.round(node.bounds.x + at.x), y: Math.round(node.bounds.y + at.y) };
  const states = new Set(node.states);
  if (clip && !contains(clip, { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 })) {
    states.delete('occluded');
    states.add('offscreen');
  } else if (covered && node.role !== 'dialog' && !states.has('offscreen')) states.add('occluded');
  const { states: _states, ...rest } = node;
  return { ...rest, id, parent, bounds, ...(states.size > 0 ? { states: [...states] } : {}) };
}

function contains(box: Bounds, { x, y }: Point): boolean {
  return x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
}

function overlap(a: Bounds | undefined, b: Bounds): Bounds {
  if (!a) return b;
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  };
}

/** The frames inside a frame, by the number of their element in its last look, with the place of their page. */
async function childrenOf(frame: Frame): Promise<Map<number, { frame: Frame; at: Bounds }>> {
  const children = frame.childFrames();
  const found = await Promise.all(
    children.map(async (child) => {
      const asked = askFrame(child).catch(() => undefined); // it went away while it was looked for
      const answer = await Promise.race([asked, later(FRAME_MS)]);
      return answer && !('gone' in answer) ? ([answer.index, { frame: child, at: answer }] as const) : undefined;
    }),
  );
  return new Map(found.filter((one) => one !== undefined));
}

async function askFrame(frame: Frame, point?: Point): Promise<(Bounds & { index: number }) | { gone: string }> {
  const element = await frame.frameElement();
  try {
    return (await element.evaluate(FRAME, point)) as (Bounds & { index: number }) | { gone: string };
  } finally {
    await element.dispose().catch(() => {});
  }
}

/** Gives up without holding the process. */
function later(ms: number): Promise<undefined> {
  return new Promise((done) => setTimeout(() => done(undefined), ms).unref());
}
