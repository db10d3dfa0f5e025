import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { appendLine, type Keyed, readLinesAfter, readResults } from '../../crawler/batch/results-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naysayer-results-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Line extends Keyed {
  readonly n?: number;
}
const file = () => join(folder, 'results.jsonl');
const row = (target: string, n: number): Line => ({ run: 'r', target, n });
const read = () => [...readResults(folder, (value) => value as Line).values()];

it('keeps the last line of a key', () => {
  for (const [target, n] of [
    ['a', 1],
    ['b', 1],
    ['a', 2],
  ] as const)
    appendLine(file(), row(target, n));
  expect(read()).toEqual([row('a', 2), row('b', 1)]);
});

it('leaves out a torn last line and loses nothing of what is written after it', () => {
  appendLine(file(), row('a', 1));
  appendFileSync(file(), '{"run":"r","target":"b","n'); // as a kill leaves it
  expect(read()).toEqual([row('a', 1)]);
  appendLine(file(), row('b', 2));
  expect(read()).toEqual([row('a', 1), row('b', 2)]);
});

it('counts a last line of which only the line break is missing', () => {
  writeFileSync(file(), JSON.stringify(row('a', 1)));
  appendLine(file(), row('b', 1));
  expect(read()).toEqual([row('a', 1), row('b', 1)]);
  expect(readFileSync(file(), 'utf8').split('\n')).toHaveLength(3);
});

it('reads on from where it has read to, whole lines alone', () => {
  const after = (offset: number) => readLinesAfter(file(), offset, (value) => value as Line);
  appendLine(file(), row('一', 1));
  const first = after(0);
  expect(first.values).toEqual([row('一', 1)]);
  expect(after(first.offset)).toEqual({ values: [], offset: first.offset });
  const [half, rest] = ['{"run":"r","target":"b"', ',"n":2}\n'];
  appendFileSync(file(), half); // as it is while another process writes it
  expect(after(first.offset).values).toEqual([]);
  appendFileSync(file(), rest);
  expect(after(first.offset)).toEqual({ values: [row('b', 2)], offset: readFileSync(file()).length });
});

it('reads the files of several workers, and lets a row that counts stand before one that was voided', () => {
  appendLine(join(folder, 'results.w1.jsonl'), row('a', 1));
  appendLine(join(folder, 'results.w2.jsonl'), row('a', 2));
  appendLine(join(folder, 'results.w2.jsonl'), { ...row('a', 0), voided: 'wrong' });
  appendLine(join(folder, 'results.w2.jsonl'), { ...row('b', 0), voided: 'wrong' });
  expect(read()).toEqual([row('a', 1), { ...row('b', 0), voided: 'wrong' }]);
});

it('does not read other files', () => {
  writeFileSync(join(folder, 'results.jsonl.tmp'), `${JSON.stringify(row('a', 1))}\n`);
  expect(read()).toEqual([]);
});
