import type { Bounds } from '../../crawler/trace.ts';
import { paintJpeg } from './jpeg.ts';
import { paintPng } from './png.ts';

/** What is to be painted over in a picture: boxes in the measure of the screen that it shows. */
export interface Cover {
  readonly width: number; // of that screen
  readonly boxes: readonly Bounds[];
}

/** Where a picture is to be black, in its own pixels; `x1` and `y1` are the first outside. */
export interface Area {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/**
 * Paints over for good: what comes back holds nothing of what lay beneath. Needs no browser.
 * @param uri a picture as a data: URI
 * @returns undefined for a kind of picture that it cannot paint: that one may not be shown at all
 */
export function paintOver(uri: string, cover: Cover): string | undefined {
  const [head = '', data = ''] = uri.split(',', 2);
  const paint = PAINTERS[head];
  if (!paint) return undefined;
  try {
    const painted = paint(Buffer.from(data, 'base64'), (width, height) => areasOf(cover, width, height));
    return painted && `${head},${painted.toString('base64')}`;
  } catch {
    return undefined; // cut off or damaged
  }
}

/** @param areas of a picture of that size */
export type Paint = (picture: Buffer, areas: (width: number, height: number) => readonly Area[]) => Buffer | undefined;

const PAINTERS: Readonly<Record<string, Paint>> = {
  'data:image/jpeg;base64': paintJpeg,
  'data:image/png;base64': paintPng,
};

/** Rounded outwards: half a pixel of a digit is too much. */
function areasOf({ width: screen, boxes }: Cover, width: number, height: number): Area[] {
  const scale = width / screen;
  const inside = (at: number, most: number) => Math.min(Math.max(at, 0), most);
  return boxes
    .map(({ x, y, width: wide, height: high }) => ({
      x0: inside(Math.floor(x * scale), width),
      y0: inside(Math.floor(y * scale), height),
      x1: inside(Math.ceil((x + wide) * scale), width),
      y1: inside(Math.ceil((y + high) * scale), height),
    }))
    .filter(({ x0, y0, x1, y1 }) => x1 > x0 && y1 > y0);
}
