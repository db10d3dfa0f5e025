import { createHash } from 'node:crypto';
import type { Carried } from '../trace.ts';

/** Something of the persona that is nobody else's; of several texts all have to be there, as of a place. */
export interface PersonValue {
  readonly type: string; // an id of the lexicon's personal information
  readonly value: string | readonly string[];
}

/**
 * A finder of a person's values in the address or body of a request: as they are (URL-encoded, escaped as in JSON, a
 * phone number with its country code or in groups), in base64, alone or inside something longer, or hashed. Each type
 * comes once in each form.
 */
export function findCarried(values: readonly PersonValue[]): (text: string) => readonly Carried[] {
  const sought = values.map(soughtOf);
  return (text) => {
    const written = decoded(text);
    const unpacked = unpackedFrom(written);
    const found = sought.flatMap((one): Carried[] => {
      if (one.isIn(written)) return [{ type: one.type, as: 'plain' }];
      const hash = one.hashes.find(({ text: digest }) => written.includes(digest) || text.includes(digest));
      if (hash) return [{ type: one.type, as: hash.as }];
      return unpacked.some(one.isIn) ? [{ type: one.type, as: 'base64' }] : [];
    });
    return found.filter((one, i) => found.findIndex(({ type, as }) => type === one.type && as === one.as) === i);
  };
}

interface Sought {
  readonly type: string;
  readonly isIn: (text: string) => boolean;
  readonly hashes: readonly { readonly as: Carried['as']; readonly text: string }[];
}

const HASHES = ['md5', 'sha1', 'sha256'] as const;
const MOBILE = /^1\d{10}$/; // of mainland China

function soughtOf({ type, value }: PersonValue): Sought {
  if (typeof value !== 'string') {
    return { type, isIn: (text) => value.every((part) => text.includes(part)), hashes: [] };
  }
  const spellings = MOBILE.test(value) ? [value, `+86${value}`, `86${value}`] : [value, value.toUpperCase()];
  const hashes = HASHES.flatMap((as) =>
    spellings.flatMap((spelling) => {
      const digest = createHash(as).update(spelling).digest();
      const hex = digest.toString('hex');
      return [hex, hex.toUpperCase(), digest.toString('base64')].map((text) => ({ as, text }));
    }),
  );
  const pattern = MOBILE.test(value)
    ? new RegExp(`(?<!\\d)(?:00)?(?:86)?${value}(?!\\d)`)
    : new RegExp(`(?<![\\p{L}\\p{N}])${escaped(value)}(?![\\p{L}\\p{N}])`, 'iu');
  return { type, isIn: (text) => pattern.test(text) || (MOBILE.test(value) && pattern.test(ungrouped(text))), hashes };
}

/** What stands there once the encodings of addresses, forms and JSON are taken off. */
function decoded(text: string): string {
  let out = text;
  for (let round = 0; round < 2; round += 1) out = out.replace(/(?:%[0-9a-f]{2})+/gi, fromPercents);
  return out.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function fromPercents(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run; // of another encoding
  }
}

/** 170 0012 3456 and 170-0012-3456 without what groups the digits. */
function ungrouped(text: string): string {
  return text.replace(/(?<=\d)[ +-](?=\d)/g, '');
}

/** What the runs of base64 in a text hold. */
function unpackedFrom(text: string): string[] {
  const runs = text.match(/[\w+/-]{8,}={0,2}/g) ?? [];
  return runs.slice(0, MAX_RUNS).map((run) => decoded(Buffer.from(run, 'base64').toString('utf8')));
}
const MAX_RUNS = 200;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
