import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import type { Bounds } from '../crawler/trace.ts';

/** What is to be painted over in a picture: boxes in the measure of the screen that it shows. */
export interface Cover {
  readonly width: number; // of that screen
  readonly boxes: readonly Bounds[];
}

/**
 * Paints over for good: what comes back holds nothing of what lay beneath. Needs no browser.
 * @param uri a picture as a data: URI
 * @returns undefined for a kind of picture that it cannot paint: that one may not be shown at all
 */
export function paintOver(uri: string, cover: Cover): string | undefined {
  const [head = '', data = ''] = uri.split(',', 2);
  const codec = CODECS[head];
  if (!codec) return undefined;
  try {
    const picture = codec.read(Buffer.from(data, 'base64'));
    for (const box of cover.boxes) stripe(picture, box, picture.width / cover.width);
    return `${head},${codec.write(picture).toString('base64')}`;
  } catch {
    return undefined; // cut off or damaged
  }
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer; // red, green, blue and opacity, a byte each
}

const CODECS: Readonly<Record<string, { read(file: Buffer): Pixels; write(picture: Pixels): Buffer }>> = {
  'data:image/jpeg;base64': {
    read: (file) => jpeg.decode(file),
    write: (picture) => jpeg.encode(picture, QUALITY).data,
  },
  'data:image/png;base64': {
    read: (file) => PNG.sync.read(file),
    write: (picture) => PNG.sync.write(Object.assign(new PNG(picture), { data: picture.data })),
  },
};
const QUALITY = 85; // of 100: text stays clear

/**
 * Stripes within a border, so that a mask is seen to be one on a dark screen as on a light one. Rounded outwards: half a
 * pixel of a digit is too much.
 */
function stripe({ width, height, data }: Pixels, box: Bounds, scale: number): void {
  const inside = (at: number, most: number) => Math.min(Math.max(at, 0), most);
  const left = inside(Math.floor(box.x * scale), width);
  const right = inside(Math.ceil((box.x + box.width) * scale), width);
  const top = inside(Math.floor(box.y * scale), height);
  const bottom = inside(Math.ceil((box.y + box.height) * scale), height);
  const line = Math.max(1, Math.round(BORDER * scale));
  const band = Math.max(1, Math.round(BAND * scale));
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const isBorder = Math.min(x - left, right - 1 - x, y - top, bottom - 1 - y) < line;
      const isLight = isBorder || Math.floor((x + y) / band) % 2 === 0;
      data.writeUInt32BE(isLight ? LIGHT : DARK, 4 * (y * width + x));
    }
  }
}
// In the measure of the screen.
const BORDER = 1;
const BAND = 5;
// Red, green, blue and opacity.
const LIGHT = 0x9a9a9aff;
const DARK = 0x262626ff;
