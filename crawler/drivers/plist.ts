import { Parser } from 'htmlparser2';

/** A value of a property list. Dates are ISO 8601 texts or seconds, as the format has them; data is bytes. */
export type Plist = string | number | boolean | Uint8Array | readonly Plist[] | { readonly [key: string]: Plist };

/**
 * Reads a property list, written as XML or in the binary form that apps ship.
 * @throws {Error} when it is neither; the message says what is wrong with it
 * @see Apple, CFBinaryPList.c: the header, the objects, their offsets and the trailer of 32 bytes
 */
export function parsePlist(bytes: Buffer): Plist {
  if (bytes.subarray(0, 8).toString('latin1') === 'bplist00') return new BinaryPlist(bytes).root();
  return parseXmlPlist(bytes.toString('utf8'));
}

/** The value of a key as a text; '' for anything else. */
export function textIn(list: Plist | undefined, key: string): string {
  const value = isDict(list) ? list[key] : undefined;
  return typeof value === 'string' ? value : '';
}

export function isDict(value: Plist | undefined): value is { readonly [key: string]: Plist } {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Uint8Array);
}

const MAX_VALUES = 100_000;
const MAX_DEPTH = 64;
const TRAILER = 32;

class BinaryPlist {
  readonly #bytes: Buffer;
  readonly #offsetSize: number;
  readonly #refSize: number;
  readonly #count: number;
  readonly #top: number;
  readonly #table: number;
  #values = 0; // a list may refer to itself

  constructor(bytes: Buffer) {
    if (bytes.length < 8 + TRAILER) throw new Error('a binary property list that is cut off');
    const trailer = bytes.subarray(bytes.length - TRAILER);
    this.#bytes = bytes;
    this.#offsetSize = trailer.readUInt8(6);
    this.#refSize = trailer.readUInt8(7);
    this.#count = Number(trailer.readBigUInt64BE(8));
    this.#top = Number(trailer.readBigUInt64BE(16));
    this.#table = Number(trailer.readBigUInt64BE(24));
  }

  root(): Plist {
    return this.#read(this.#top, 0);
  }

  #read(index: number, depth: number): Plist {
    this.#values += 1;
    if (index >= this.#count || depth > MAX_DEPTH || this.#values > MAX_VALUES)
      throw new Error('a binary property list that does not hang together');
    const at = this.#number(this.#table + index * this.#offsetSize, this.#offsetSize);
    const marker = this.#bytes.readUInt8(at);
    const kind = marker >> 4;
    const low = marker & 0xf;
    if (kind === 0) return low === 9;
    if (kind === 1) return this.#number(at + 1, 1 << low);
    if (kind === 2 || kind === 3) return low === 2 ? this.#bytes.readFloatBE(at + 1) : this.#bytes.readDoubleBE(at + 1);
    if (kind === 8) return this.#number(at + 1, low + 1);
    const { length, start } = this.#sized(at, low);
    if (kind === 4) return this.#slice(start, length);
    if (kind === 5) return this.#slice(start, length).toString('latin1');
    if (kind === 6)
      return Buffer.from(this.#slice(start, length * 2))
        .swap16()
        .toString('utf16le');
    if (kind === 10) return this.#refs(start, length).map((ref) => this.#read(ref, depth + 1));
    if (kind === 13) return this.#dict(start, length, depth);
    throw new Error(`a binary property list with a value of kind ${kind}`);
  }

  #dict(start: number, length: number, depth: number): Plist {
    const keys = this.#refs(start, length);
    const values = this.#refs(start + length * this.#refSize, length);
    return Object.fromEntries(
      keys.map((key, i) => [String(this.#read(key, depth + 1)), this.#read(values[i] as number, depth + 1)]),
    );
  }

  /** From 15 on, the length is a number of its own behind the marker. */
  #sized(at: number, low: number): { length: number; start: number } {
    if (low < 15) return { length: low, start: at + 1 };
    const size = 1 << (this.#bytes.readUInt8(at + 1) & 0xf);
    return { length: this.#number(at + 2, size), start: at + 2 + size };
  }

  #refs(start: number, count: number): number[] {
    this.#slice(start, count * this.#refSize); // fails before a long list is made
    return Array.from({ length: count }, (_, i) => this.#number(start + i * this.#refSize, this.#refSize));
  }

  #number(at: number, size: number): number {
    if (size <= 6) return this.#bytes.readUIntBE(at, size);
    return Number(this.#bytes.readBigInt64BE(at + size - 8));
  }

  #slice(start: number, length: number): Buffer {
    if (start + length > this.#bytes.length) throw new Error('a binary property list that is cut off');
    return this.#bytes.subarray(start, start + length);
  }
}

type Open = { readonly list: Plist[] } | { readonly dict: Record<string, Plist>; key: string };

function parseXmlPlist(xml: string): Plist {
  const open: Open[] = [{ list: [] }];
  let text = '';
  let isPlist = false;
  const add = (value: Plist) => {
    const into = open.at(-1);
    if (into && 'list' in into) into.list.push(value);
    else if (into) into.dict[into.key] = value;
  };
  const parser = new Parser(
    {
      onopentag(tag) {
        text = '';
        isPlist ||= tag === 'plist';
        if (open.length > MAX_DEPTH) throw new Error('a property list that is nested too deeply');
        if (tag === 'array') open.push({ list: [] });
        if (tag === 'dict') open.push({ dict: Object.create(null) as Record<string, Plist>, key: '' });
      },
      ontext(piece) {
        text += piece;
      },
      onclosetag(tag) {
        const value = leaf(tag, text);
        const into = open.at(-1);
        if (tag === 'key' && into && 'dict' in into) into.key = text;
        else if (value !== undefined) add(value);
        else if ((tag === 'array' || tag === 'dict') && open.length > 1) {
          open.pop();
          if (into) add('list' in into ? into.list : { ...into.dict });
        }
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  const [whole] = (open[0] as { list: Plist[] }).list;
  if (!isPlist || whole === undefined) throw new Error('no property list');
  return whole;
}

function leaf(tag: string, text: string): Plist | undefined {
  if (tag === 'string' || tag === 'date') return text;
  if (tag === 'integer' || tag === 'real') return Number(text);
  if (tag === 'true' || tag === 'false') return tag === 'true';
  return tag === 'data' ? Buffer.from(text, 'base64') : undefined;
}
