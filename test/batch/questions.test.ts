import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildRow, FAILED, UNCLEAR } from '../support/rows.ts';

// The examples of docs/batches.md, run as they stand there.
const docs = readFileSync(join(import.meta.dirname, '../../docs/batches.md'), 'utf8');
const example = (tool: string) =>
  [...docs.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, code = '']) => code).find((code) => code.startsWith(tool)) ?? '';
const has = (tool: string) => spawnSync(tool, ['--version']).status === 0;

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'naysayer-questions-'));
  const rows = [
    buildRow({ ...FAILED, target: 'a', operator: 'One "quoted"' }),
    buildRow({ ...FAILED, target: 'b', operator: 'Two', gave: ['occupation'] }),
    buildRow({ ...UNCLEAR, target: 'c' }),
  ];
  writeFileSync(join(dir, 'results.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function run(tool: string): string {
  const { stdout, stderr } = spawnSync('sh', ['-c', example(tool)], { cwd: dir, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.trim();
}

it.skipIf(!has('jq'))('jq counts what fails most', () => {
  expect(run('jq')).toMatch(/^2 alternative-login-path$/);
});

it.skipIf(!has('sqlite3'))('SQLite tells the price of entry by operator', () => {
  const told = run('sqlite3');
  expect(told.split('\n')).toHaveLength(3);
  expect(told).toContain('mobile-number');
  expect(told).toContain('One "quoted"');
});

it('Node counts what is unclear', () => {
  expect(JSON.parse(run('node'))).toEqual({ captcha: 1 });
});
