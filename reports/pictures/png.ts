import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Area, Paint } from './paint-over.ts';

/**
 * Eight bits a channel, not interlaced: what browsers and phones take. Other chunks than those that draw are left out.
 * @see PNG specification, third edition, "Filtering"
 */
export const paintPng: Paint = (png, areasOf) => {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (!header) return undefined;
  const [width, height, depth, colour, interlaced] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header[8],
    header[9] ?? -1,
    header[12],
  ];
  const channels = CHANNELS[colour];
  if (depth !== 8 || !channels || interlaced !== 0) return undefined;
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const stride = width * channels;
  if (raw.length !== height * (stride + 1)) return undefined;
  const areas = areasOf(width, height);
  const pixels = unfilter(raw, stride, Math.min(height, Math.max(0, ...areas.map(({ y1 }) => y1 + 1))), channels);
  for (const area of areas) blacken(pixels, area, stride, channels);
  for (const { y0, y1 } of areas)
    for (let y = y0; y <= y1 && y < height; y += 1) filter(pixels, raw, stride, y, channels);
  const drawn = deflateSync(raw);
  const before = chunks.filter(({ type }) => DRAWS.has(type));
  return Buffer.concat([
    SIGNATURE,
    ...before.map(({ type, data }) => chunk(type, data)),
    chunk('IDAT', drawn),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 }; // grey, colours, each with and without alpha
const DRAWS: ReadonlySet<string> = new Set(['IHDR', 'sRGB', 'gAMA', 'cHRM', 'iCCP']);
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function blacken(pixels: Uint8Array, { x0, y0, x1, y1 }: Area, stride: number, channels: number): void {
  const hasAlpha = channels % 2 === 0;
  for (let y = y0; y < y1; y += 1) {
    const row = pixels.subarray(y * stride + x0 * channels, y * stride + x1 * channels).fill(0);
    if (hasAlpha) for (let at = channels - 1; at < row.length; at += channels) row[at] = 255;
  }
}

function unfilter(raw: Uint8Array, stride: number, height: number, channels: number): Uint8Array {
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const from = y * (stride + 1) + 1;
    const kind = raw[from - 1] as number;
    for (let x = 0; x < stride; x += 1)
      pixels[y * stride + x] = (raw[from + x] as number) + guess(kind, pixels, x, y, stride, channels);
  }
  return pixels;
}

/** Writes a row anew by the filter that it had. One below what was painted is told by what is above it. */
function filter(pixels: Uint8Array, raw: Uint8Array, stride: number, y: number, channels: number): void {
  const to = y * (stride + 1) + 1;
  const kind = raw[to - 1] as number;
  for (let x = 0; x < stride; x += 1)
    raw[to + x] = (pixels[y * stride + x] as number) - guess(kind, pixels, x, y, stride, channels);
}

/** What a filter says a byte will be like, by those to its left and above. */
function guess(kind: number, pixels: Uint8Array, x: number, y: number, stride: number, channels: number): number {
  if (kind === 0) return 0;
  const at = y * stride + x;
  const left = x >= channels ? (pixels[at - channels] as number) : 0;
  const up = y > 0 ? (pixels[at - stride] as number) : 0;
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) throw new RangeError(`no PNG filter ${kind}`);
  const corner = x >= channels && y > 0 ? (pixels[at - stride - channels] as number) : 0;
  const by = left + up - corner;
  const [a, b, c] = [Math.abs(by - left), Math.abs(by - up), Math.abs(by - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
