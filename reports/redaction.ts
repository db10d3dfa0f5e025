import type { Bounds, Step, Trace, UiNode } from '../crawler/trace.ts';
import type { Result } from './result.ts';

/** What a reader of a report is not to see. The evidence keeps it: renderings alone are masked. */
export interface Redaction {
  readonly texts: readonly string[]; // wherever they stand, in a text or on a picture
  readonly regions: readonly (Bounds & { readonly step: number })[]; // of the picture of a step, as its nodes have their bounds
}

/** A picture, as a data: URI, and what is to be painted over in it. */
export interface PictureToMask {
  readonly uri: string;
  readonly width: number; // of the screen that it shows, in the measure of the boxes
  readonly boxes: readonly Bounds[];
}

/** Paints over for good: what comes back holds nothing of what lay beneath. Lent by whoever has a browser. */
export type MaskPictures = (pictures: readonly PictureToMask[]) => Promise<string[]>;

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
export function maskingNothing({ texts, regions }: Redaction, trace: Trace, result: Result): string[] {
  const said = JSON.stringify([trace, result]);
  const isIdle = (text: string) => withoutTexts(said, { texts: [text], regions: [] }) === said;
  const steps = trace.walks.flatMap(({ steps }) => steps);
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
  const mask = (one: unknown, key = ''): unknown => {
    if (typeof one === 'string') return NAMES.has(key) ? one : one.replace(pattern, MASK);
    if (Array.isArray(one)) return one.map((item) => mask(item, key));
    if (one === null || typeof one !== 'object') return one;
    return Object.fromEntries(Object.entries(one).map(([name, item]) => [name, mask(item, name)]));
  };
  return mask(value) as T;
}

/** The same of a result, which then says how much was masked. */
export function maskedResult(result: Result, redaction: Redaction): Result {
  const { texts, regions } = redaction;
  return { ...withoutTexts(result, redaction), masked: { texts: texts.length, regions: regions.length } };
}

export const MASK = '███';
/** Keys whose values are our own words: a mask in them would break the record without hiding anything. */
const NAMES: ReadonlySet<string> = new Set([
  'runId', 'file', 'image', 'source', 'nodes', 'sha256', 'check', 'kind', 'outcome', 'severity', 'role', 'class', 'way', 'platform',
  'schema', 'code', 'type', 'walk', 'phase', 'state',
]); // biome-ignore format: a table

/** The boxes to paint over, by the file of the picture, with the width of the screen on it. */
export function boxesOf(trace: Trace, redaction: Redaction): Map<string, { width: number; boxes: Bounds[] }> {
  const found = new Map<string, { width: number; boxes: Bounds[] }>();
  for (const step of trace.walks.flatMap(({ steps }) => steps)) {
    const { image, size } = step.screen;
    const boxes = image ? boxesAt(step, redaction) : [];
    if (!image || boxes.length === 0) continue;
    const { width } = size ?? trace.settings.viewport;
    found.set(image, { width, boxes: [...(found.get(image)?.boxes ?? []), ...boxes] });
  }
  return found;
}

/** Of nodes within each other that say it, the innermost: not the page around it. */
function boxesAt({ index, screen: { nodes } }: Step, { texts, regions }: Redaction): Bounds[] {
  const saying = nodes.filter((node) => texts.some((text) => says(node, text)));
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
