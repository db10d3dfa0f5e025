import type { Bounds, Step, Trace, UiNode } from '../crawler/trace.ts';
import { type Cover, paintOver } from './paint-over.ts';
import type { Result } from './result.ts';
import { mapTexts, traceWithoutTyped, type Untyped, untypedOf } from './typed.ts';

/** What a reader of a report is not to see. The evidence keeps it: renderings alone are masked. */
export interface Redaction {
  readonly texts: readonly string[]; // wherever they stand, in a text or on a picture
  readonly regions: readonly (Bounds & { readonly step: number })[]; // of the picture of a step, as its nodes have their bounds
}

export const NOTHING: Redaction = { texts: [], regions: [] };

/**
 * Reads what was given: a text, or a region as STEP:X,Y,WIDTH,HEIGHT.
 * @throws {RangeError} for a text so short that it would mask what nobody meant, and for what was to be a region and is none
 */
export function toRedaction(given: readonly string[]): Redaction {
  const regions = given.flatMap((one) => {
    const [step, x, y, width, height] = (REGION.exec(one) ?? []).slice(1).map(Number);
    return height === undefined ? [] : [{ step, x, y, width, height } as Redaction['regions'][number]];
  });
  const half = given.find((one) => !REGION.test(one) && LIKE_A_REGION.test(one));
  if (half !== undefined) throw new RangeError(`"${half}" is no region: give STEP:X,Y,WIDTH,HEIGHT in whole numbers`);
  const texts = given.filter((one) => !REGION.test(one)).map((text) => text.trim());
  const short = texts.find((text) => [...text].length < 2);
  if (short !== undefined) throw new RangeError(`"${short}" is too short to be masked: give at least two characters`);
  return { texts: texts.sort((a, b) => b.length - a.length), regions };
}

const REGION = /^(\d+):(\d+),(\d+),(\d+),(\d+)$/;
const LIKE_A_REGION = /^\s*\d+\s*:[\d.,\s-]*,[\d.,\s-]*$/;

/** What is to be masked and is nowhere: a text that nothing holds, a region of a step that has no picture. */
export function maskingNothing({ texts, regions }: Redaction, trace: Trace | undefined, result: Result): string[] {
  const said = JSON.stringify([trace ?? null, result]);
  const isIdle = (text: string) => withoutTexts(said, { texts: [text], regions: [] }) === said;
  const steps = (trace?.walks ?? []).flatMap(({ steps }) => steps);
  const isShown = ({ step }: { step: number }) => steps.some(({ index, screen }) => index === step && screen.image);
  return [
    ...texts.filter((text) => isIdle(JSON.stringify(text).slice(1, -1))),
    ...regions
      .filter((region) => !isShown(region))
      .map(({ step, x, y, width, height }) => `${step}:${[x, y, width, height]}`),
  ];
}

/** The same with each of the texts masked wherever it stands, whatever its case. What names files stays. */
export function withoutTexts<T>(value: T, { texts }: Redaction): T {
  if (texts.length === 0) return value;
  const pattern = new RegExp(texts.flatMap(formsOf).map(literal).join('|'), 'giu');
  return mapTexts(value, (text) => text.replace(pattern, MASK));
}

/** A trace as a report may show it: without what was typed, and without what was named. */
export function shownTrace(trace: Trace, redaction: Redaction = NOTHING): Trace {
  return withoutTexts(traceWithoutTyped(trace), redaction);
}

/** Its pictures as a report may show them. One that has something to hide and cannot be painted over is left out. */
export function shownPictures(
  taken: ReadonlyMap<string, string>,
  trace: Trace,
  redaction: Redaction = NOTHING,
): Map<string, string> {
  const covers = coversOf(trace, redaction);
  return new Map(
    [...taken].flatMap(([file, uri]): [string, string][] => {
      const cover = covers.get(file);
      const shown = cover ? paintOver(uri, cover) : uri;
      return shown === undefined ? [] : [[file, shown]];
    }),
  );
}

/** The same of a result, which then says how much was masked. */
export function maskedResult(result: Result, redaction: Redaction): Result {
  const { texts, regions } = redaction;
  if (texts.length + regions.length === 0) return result;
  return { ...withoutTexts(result, redaction), masked: { texts: texts.length, regions: regions.length } };
}

export const MASK = '███';
/** What to paint over, by the file of the picture. */
export function coversOf(trace: Trace, redaction: Redaction = NOTHING): Map<string, Cover> {
  const untyped = untypedOf(trace);
  const found = new Map<string, Cover>();
  for (const step of trace.walks.flatMap(({ steps }) => steps)) {
    const { image, size } = step.screen;
    const boxes = image ? boxesAt(step, redaction, untyped) : [];
    if (!image || boxes.length === 0) continue;
    const { width } = size ?? trace.settings.viewport;
    found.set(image, { width, boxes: [...(found.get(image)?.boxes ?? []), ...boxes] });
  }
  return found;
}

/** Of nodes within each other that say it, the innermost: not the page around it. */
function boxesAt({ index, screen: { nodes } }: Step, { texts, regions }: Redaction, untyped: Untyped): Bounds[] {
  const saying = nodes.filter((node) => texts.some((text) => says(node, text)) || untyped.node(node) !== node);
  const around = new Set(saying.flatMap((node) => ancestors(node, nodes)));
  const inner = saying.filter(({ id }) => !around.has(id));
  return [...inner.map(({ bounds }) => bounds), ...regions.filter(({ step }) => step === index)];
}

function ancestors({ parent }: UiNode, nodes: readonly UiNode[]): number[] {
  const above = nodes[parent];
  return above ? [above.id, ...ancestors(above, nodes)] : [];
}

function says({ name, text, value, field }: UiNode, wanted: string): boolean {
  const all = [name, text, value, field?.label, field?.placeholder];
  return all.some((one) => one?.toLowerCase().includes(wanted.toLowerCase()));
}

/** As it is written, and as it names a target whose address holds it. */
function formsOf(text: string): string[] {
  const inId = text.replace(/[^\p{L}\p{N}]+/gu, '-');
  return inId === text || inId.length < 4 ? [text] : [text, inId];
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
