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
    for (const box of cover.boxes) blacken(picture, box, picture.width / cover.width);
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

/** Rounded outwards: half a pixel of a digit is too much. */
function blacken({ width, height, data }: Pixels, box: Bounds, scale: number): void {
  const inside = (at: number, most: number) => Math.min(Math.max(at, 0), most);
  const from = inside(Math.floor(box.x * scale), width);
  const to = inside(Math.ceil((box.x + box.width) * scale), width);
  const bottom = inside(Math.ceil((box.y + box.height) * scale), height);
  for (let y = inside(Math.floor(box.y * scale), height); y < bottom; y += 1)
    for (let at = 4 * (y * width + from); at < 4 * (y * width + to); at += 4) data.writeUInt32BE(BLACK, at);
}
const BLACK = 0x000000ff;
