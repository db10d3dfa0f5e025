import type { Area, Paint } from './paint-over.ts';

/**
 * Baseline JPEG, as browsers write it. The blocks that an area touches become black as wholes, for what is beneath shows
 * faintly all over its block; the others stay as they were, to the bit. What does not draw, such as a thumbnail, is left out.
 * @see ITU-T T.81, annexes B, C and F
 */
export const paintJpeg: Paint = (jpeg, areasOf) => {
  const picture = read(jpeg);
  if (!picture) return undefined;
  for (const area of areasOf(picture.width, picture.height)) {
    picture.components.forEach((component, i) => {
      blacken(component, area, picture, i === 0 ? BLACK : 0);
    });
  }
  return write(picture);
};

interface Component {
  readonly id: number;
  readonly across: number; // its blocks in a unit of the picture, from left to right
  readonly down: number;
  readonly quantised: number; // the number of its table
  readonly wide: number; // in blocks, those that pad the last unit included
  readonly values: Int16Array; // 64 for each block, in the order of the file
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly components: readonly Component[];
  readonly unitsWide: number;
  readonly unitsHigh: number;
  readonly kept: readonly Buffer[]; // segments that hold for what is drawn, as they were
  readonly steps: ReadonlyMap<number, number>; // by which the mean of a block was divided, by the number of the table
}

const BLACK = -1024; // eight times the darkest mean
const BLOCK = 64;

function blacken(component: Component, area: Area, { components, steps }: Picture, mean: number): void {
  const { across, down, wide, values, quantised } = component;
  const pixelsWide = (8 * Math.max(...components.map((one) => one.across))) / across;
  const pixelsHigh = (8 * Math.max(...components.map((one) => one.down))) / down;
  const value = Math.round(mean / (steps.get(quantised) ?? 1));
  for (let y = Math.floor(area.y0 / pixelsHigh); y < Math.ceil(area.y1 / pixelsHigh); y += 1)
    for (let x = Math.floor(area.x0 / pixelsWide); x < Math.ceil(area.x1 / pixelsWide); x += 1) {
      const at = (y * wide + x) * BLOCK;
      values.fill(0, at, at + BLOCK);
      values[at] = value;
    }
}

/** Every block of the picture in the order of the file, with the index of its component. */
function* blocksOf({ components, unitsWide, unitsHigh }: Omit<Picture, 'kept' | 'steps'>): Generator<[number, number]> {
  for (let unit = 0; unit < unitsWide * unitsHigh; unit += 1) {
    const [left, top] = [unit % unitsWide, Math.floor(unit / unitsWide)];
    for (let i = 0; i < components.length; i += 1) {
      const { across, down, wide } = components[i] as Component;
      for (let y = 0; y < down; y += 1)
        for (let x = 0; x < across; x += 1) yield [i, ((top * down + y) * wide + left * across + x) * BLOCK];
    }
  }
}

function read(jpeg: Buffer): Picture | undefined {
  const kept: Buffer[] = [];
  const steps = new Map<number, number>();
  const tables = new Map<number, Uint16Array>();
  let frame: Omit<Picture, 'kept' | 'steps'> | undefined;
  let restarts = 0;
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1] as number;
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    const segment = jpeg.subarray(at, end);
    const body = jpeg.subarray(at + 4, end);
    at = end;
    if (marker === 0xdb) readSteps(body, steps);
    if (marker === 0xdb || marker === 0xe2) kept.push(segment); // the tables of division, and what the colours mean
    if (marker === 0xee) return undefined; // Adobe's, whose colours may be others
    if (marker === 0xc4) readCodes(body, tables);
    if (marker === 0xdd) restarts = body.readUInt16BE(0);
    if (marker === 0xc0 || marker === 0xc1) {
      frame = readFrame(body);
      kept.push(segment);
    } else if (marker === 0xda) {
      if (!frame || body[0] !== frame.components.length) return undefined;
      readScan(jpeg.subarray(end), frame, frame.components.map((_, i) => body[2 + 2 * i] as number), tables, restarts); // biome-ignore format: one line
      return { ...frame, kept, steps };
    } else if (marker > 0xc4 && marker < 0xd0) return undefined; // not baseline
  }
  return undefined;
}

function readSteps(body: Buffer, steps: Map<number, number>): void {
  for (let at = 0; at < body.length; ) {
    const [precision, number] = [(body[at] as number) >> 4, (body[at] as number) & 15];
    steps.set(number, precision === 0 ? (body[at + 1] as number) : body.readUInt16BE(at + 1));
    at += 1 + BLOCK * (precision + 1);
  }
}

function readFrame(body: Buffer): Omit<Picture, 'kept' | 'steps'> | undefined {
  const [height, width, count] = [body.readUInt16BE(1), body.readUInt16BE(3), body[5] as number];
  if (body[0] !== 8 || width === 0 || height === 0 || (count !== 1 && count !== 3)) return undefined;
  const told = Array.from({ length: count }, (_, i) => {
    const [id = 0, sampling = 0, quantised = 0] = body.subarray(6 + 3 * i, 9 + 3 * i);
    // Alone it has one block in a unit, whatever it says.
    return { id, quantised, across: count === 1 ? 1 : sampling >> 4, down: count === 1 ? 1 : sampling & 15 };
  });
  const unitsWide = Math.ceil(width / (8 * Math.max(...told.map(({ across }) => across))));
  const unitsHigh = Math.ceil(height / (8 * Math.max(...told.map(({ down }) => down))));
  const components = told.map((one) => {
    const wide = unitsWide * one.across;
    return { ...one, wide, values: new Int16Array(wide * unitsHigh * one.down * BLOCK) };
  });
  return { width, height, unitsWide, unitsHigh, components };
}

/** A table answers sixteen bits to come with the length of the code that they begin with, and its symbol. */
function readCodes(body: Buffer, tables: Map<number, Uint16Array>): void {
  for (let at = 0; at + 17 <= body.length; ) {
    const counts = body.subarray(at + 1, at + 17);
    const symbols = body.subarray(at + 17, at + 17 + counts.reduce((sum, count) => sum + count, 0));
    const table = new Uint16Array(0x10000);
    for (const { symbol, code, length } of codesOf(counts, symbols)) {
      const first = code << (16 - length);
      table.fill((length << 8) | symbol, first, first + (1 << (16 - length)));
    }
    tables.set(body[at] as number, table);
    at += 17 + symbols.length;
  }
}

interface Code {
  readonly symbol: number;
  readonly code: number;
  readonly length: number; // in bits
}

function codesOf(counts: ArrayLike<number>, symbols: ArrayLike<number>): Code[] {
  const codes: Code[] = [];
  let code = 0;
  for (let length = 1; length <= 16; length += 1) {
    for (let i = 0; i < (counts[length - 1] as number); i += 1)
      codes.push({ symbol: symbols[codes.length] as number, code: code++, length });
    code <<= 1;
  }
  return codes;
}

function readScan(
  data: Buffer,
  frame: Omit<Picture, 'kept' | 'steps'>,
  chosen: readonly number[],
  tables: ReadonlyMap<number, Uint16Array>,
  restarts: number,
): void {
  const bits = new BitReader(data);
  const means = frame.components.map(() => 0);
  const codes = chosen.map((one) => ({ mean: tables.get(one >> 4), rest: tables.get(0x10 | (one & 15)) }));
  const blocksInUnit = frame.components.reduce((sum, { across, down }) => sum + across * down, 0);
  let done = 0;
  for (const [i, at] of blocksOf(frame)) {
    if (restarts > 0 && done > 0 && done % (restarts * blocksInUnit) === 0) {
      bits.restart();
      means.fill(0);
    }
    done += 1;
    const { values } = frame.components[i] as Component;
    const { mean, rest } = codes[i] as (typeof codes)[number];
    if (!mean || !rest) throw new RangeError('a table is missing');
    means[i] = (means[i] as number) + bits.signed(bits.symbol(mean));
    values[at] = means[i] as number;
    for (let k = 1; k < BLOCK; k += 1) {
      const symbol = bits.symbol(rest);
      if (symbol === 0) break;
      k += symbol >> 4;
      if (symbol !== ZEROES) values[at + k] = bits.signed(symbol & 15);
    }
  }
}
const ZEROES = 0xf0; // sixteen of them

class BitReader {
  readonly #data: Buffer;
  #at = 0;
  #held = 0; // bits read and not used, the next one at the top of `#count`
  #count = 0;

  constructor(data: Buffer) {
    this.#data = data;
  }

  symbol(table: Uint16Array): number {
    this.#want(16);
    const found = table[(this.#held >>> (this.#count - 16)) & 0xffff] as number;
    if (found === 0) throw new RangeError('no such code');
    this.#count -= found >> 8;
    return found & 0xff;
  }

  /** A number of so many bits, as they are written: those that begin with 0 are negative. */
  signed(length: number): number {
    if (length === 0) return 0;
    this.#want(length);
    this.#count -= length;
    const value = (this.#held >>> this.#count) & ((1 << length) - 1);
    return value < 1 << (length - 1) ? value - (1 << length) + 1 : value;
  }

  restart(): void {
    this.#count = 0;
    while (this.#at < this.#data.length && !this.#isMark(this.#at)) this.#at += 1;
    this.#at += 2;
  }

  /** Beyond the end, and before a mark, there are ones. */
  #want(length: number): void {
    while (this.#count < length) {
      const isOver = this.#at >= this.#data.length || this.#isMark(this.#at);
      const byte = isOver ? 0xff : (this.#data[this.#at] as number);
      if (!isOver) this.#at += byte === 0xff ? 2 : 1; // after FF comes a 00 that means nothing
      this.#held = (this.#held << 8) | byte;
      this.#count += 8;
    }
  }

  #isMark(at: number): boolean {
    return this.#data[at] === 0xff && this.#data[at + 1] !== 0;
  }
}

function write(picture: Picture): Buffer {
  const { components, kept } = picture;
  const seen = [0, 1].map(() => ({ mean: new Uint32Array(256), rest: new Uint32Array(256) }));
  eachSymbol(picture, (kind, table, symbol) => {
    const counts = (seen[table] as (typeof seen)[number])[kind];
    counts[symbol] = (counts[symbol] as number) + 1;
  });
  const symbols = seen.map(({ mean, rest }) => ({ mean: byCount(mean, MEANS), rest: byCount(rest, RESTS) }));
  const codes = symbols.map(({ mean, rest }) => ({
    mean: new Map(codesOf(MEAN_COUNTS, mean).map((code) => [code.symbol, code])),
    rest: new Map(codesOf(REST_COUNTS, rest).map((code) => [code.symbol, code])),
  }));
  const bits = new BitWriter();
  eachSymbol(picture, (kind, table, symbol, value, length) => {
    const { code, length: wide } = (codes[table] as (typeof codes)[number])[kind].get(symbol) as Code;
    bits.put(code, wide);
    bits.put(value < 0 ? value + (1 << length) - 1 : value, length);
  });
  const tables = symbols.flatMap(({ mean, rest }, i) => [
    segment(0xc4, [i, ...MEAN_COUNTS, ...mean]),
    segment(0xc4, [0x10 | i, ...REST_COUNTS, ...rest]),
  ]);
  const scan = [components.length, ...components.flatMap(({ id }, i) => [id, i === 0 ? 0 : 0x11]), 0, 63, 0];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...kept,
    ...tables,
    segment(0xda, scan),
    bits.end(),
    Buffer.from([0xff, 0xd9]),
  ]);
}

type Take = (kind: 'mean' | 'rest', table: number, symbol: number, value: number, length: number) => void;

function eachSymbol(picture: Picture, take: Take): void {
  const means = picture.components.map(() => 0);
  for (const [i, at] of blocksOf(picture)) {
    const { values } = picture.components[i] as Component;
    const table = i === 0 ? 0 : 1;
    const step = (values[at] as number) - (means[i] as number);
    means[i] = values[at] as number;
    take('mean', table, lengthOf(step), step, lengthOf(step));
    let zeroes = 0;
    for (let k = 1; k < BLOCK; k += 1) {
      const value = values[at + k] as number;
      if (value === 0) {
        zeroes += 1;
        continue;
      }
      for (; zeroes > 15; zeroes -= 16) take('rest', table, ZEROES, 0, 0);
      take('rest', table, (zeroes << 4) | lengthOf(value), value, lengthOf(value));
      zeroes = 0;
    }
    if (zeroes > 0) take('rest', table, 0, 0, 0);
  }
}

function lengthOf(value: number): number {
  return 32 - Math.clz32(Math.abs(value));
}

/** All that there may be, the most frequent first: they get the shortest codes. */
function byCount(counts: Uint32Array, all: readonly number[]): number[] {
  return [...all].sort((a, b) => (counts[b] as number) - (counts[a] as number));
}

// How many codes of 1 to 16 bits there are: as many as the standard's own example tables have, for other symbols.
const MEAN_COUNTS = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const REST_COUNTS = [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125];
const MEANS = Array.from({ length: 12 }, (_, length) => length);
const RESTS = [0, ZEROES, ...Array.from({ length: 160 }, (_, i) => (Math.floor(i / 10) << 4) | ((i % 10) + 1))];

class BitWriter {
  #bytes = Buffer.alloc(1 << 16);
  #length = 0;
  #held = 0;
  #count = 0;

  put(value: number, length: number): void {
    this.#held = (this.#held << length) | value;
    this.#count += length;
    while (this.#count >= 8) {
      this.#count -= 8;
      const byte = (this.#held >>> this.#count) & 0xff;
      this.#push(byte);
      if (byte === 0xff) this.#push(0);
    }
    this.#held &= (1 << this.#count) - 1;
  }

  end(): Buffer {
    if (this.#count > 0) this.put((1 << (8 - this.#count)) - 1, 8 - this.#count);
    return this.#bytes.subarray(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#length)]);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }
}

function segment(marker: number, body: readonly number[]): Buffer {
  return Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff, ...body]);
}
