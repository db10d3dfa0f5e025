import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './hash.ts';
import { hasSigned, type SigningKey } from './key.ts';
import { SIGNATURES } from './names.ts';
import { writeWhole } from './write-whole.ts';

/** What was done with the evidence after it was sealed. */
export type Deed =
  | { readonly type: 'sealed' }
  | { readonly type: 'stamped'; readonly authority: string; readonly sha256: string } // of manifest.tsr
  | { readonly type: 'not-stamped'; readonly authority: string; readonly why: string }
  | Decision
  | { readonly type: 'end' }; // always the last line, so that a file that was cut short is seen to be

/** What a named person holds of a candidate finding. */
export interface Decision {
  readonly type: 'decision';
  readonly finding: string; // the id of its check
  readonly prompts: readonly string[]; // where it holds, as the reports had it then
  readonly name: string;
  readonly decision: 'confirmed' | 'rejected';
  readonly note: string;
}

/** One line of signatures.jsonl. Each carries the hash of the line before, the first that of the manifest. */
export type SignedRecord = Deed & {
  readonly n: number; // from 1
  readonly at: string; // ISO 8601, UTC
  readonly prev: string;
  readonly publicKey: string;
  readonly signature: string; // over the line without it
};

/**
 * Appends signed lines to the records of a sealed folder.
 * @param manifest SHA-256 of manifest.json
 */
export function appendRecords(dir: string, manifest: string, deeds: readonly Deed[], key: SigningKey, at: Date): void {
  const file = join(dir, SIGNATURES);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -2) : []; // without `end`
  for (const deed of [...deeds, { type: 'end' } as const]) {
    const previous = lines.at(-1);
    const prev = previous === undefined ? manifest : sha256(previous);
    const record = { ...deed, n: lines.length + 1, at: at.toISOString(), prev, publicKey: key.publicKey };
    lines.push(JSON.stringify({ ...record, signature: key.sign(JSON.stringify(record)) }));
  }
  writeWhole(file, `${lines.join('\n')}\n`);
}

/** The records, and the lines (from 1) that are not what was signed or not where they belong. Line 0 is the file's end. */
export function readRecords(
  text: string,
  manifest: string,
): { readonly records: readonly SignedRecord[]; readonly wrong: readonly number[] } {
  const rows = text.split('\n');
  const records: SignedRecord[] = [];
  const wrong: number[] = [];
  if (rows.pop() !== '') wrong.push(0);
  for (const [i, row] of rows.entries()) {
    const record = readRecord(row);
    const prev = i === 0 ? manifest : sha256(rows[i - 1] as string);
    if (!record || record.n !== i + 1 || record.prev !== prev) wrong.push(i + 1);
    else records.push(record);
  }
  if (!endsWell(records) && !wrong.includes(0)) wrong.push(0);
  return { records, wrong };
}

function readRecord(row: string): SignedRecord | undefined {
  try {
    const record = JSON.parse(row) as SignedRecord;
    const { signature, ...rest } = record;
    const good = JSON.stringify(record) === row && hasSigned(record.publicKey, JSON.stringify(rest), signature);
    return good ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Whoever made the last record ended the file, in one go. */
function endsWell(records: readonly SignedRecord[]): boolean {
  const [first, last, before] = [records[0], records.at(-1), records.at(-2)];
  const ends = records.filter(({ type }) => type === 'end').length;
  return first?.type === 'sealed' && last?.type === 'end' && ends === 1 && before?.publicKey === last.publicKey;
}
