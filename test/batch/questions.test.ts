import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PostgresStore } from '../../crawler/batch/postgres-store.ts';
import { parseRow, type Row } from '../../reports/batch/row.ts';
import { buildRow, FAILED, UNCLEAR } from '../support/rows.ts';
import { postgresServer } from '../support/servers.ts';

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

function run(tool: string, env: NodeJS.ProcessEnv = {}): string {
  const all = { cwd: dir, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { stdout, stderr } = spawnSync('sh', ['-c', example(tool)], all);
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

it('PostgreSQL tells what fails most in each night', { timeout: 120_000 }, async () => {
  const server = has('psql') ? await postgresServer() : undefined;
  if (!server) return console.warn('PostgreSQL is not on this machine: the question asked of it is not run here');
  try {
    for (const [run, targets] of [
      ['night-1', ['a']],
      ['night-2', ['a', 'b']],
    ] as const) {
      const store = await PostgresStore.open<Row>(server.url, run, parseRow);
      for (const target of targets) await store.put(buildRow({ ...FAILED, run, target }));
      await store.put(buildRow({ run, target: 'clean' }));
      await store.close();
    }
    const { hostname, port, username, pathname } = new URL(server.url);
    const at = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGDATABASE: pathname.slice(1) };
    expect(run('psql', at).split('\n')).toEqual([
      'run,check,targets',
      'night-1,alternative-login-path,1',
      'night-2,alternative-login-path,2',
    ]);
  } finally {
    await server.stop();
  }
});

it('Node counts what is unclear', () => {
  expect(JSON.parse(run('node'))).toEqual({ captcha: 1 });
});
