import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Session, type SessionParts } from '../../cli/batch/session.ts';
import { newRun, type RunFolder } from '../../crawler/batch/run-folder.ts';
import { FileStore } from '../../crawler/batch/store.ts';
import { OwnFailure } from '../../crawler/engine/engine.ts';
import { parseRow, type Row } from '../../reports/batch/row.ts';
import { job } from '../support/queue-contract.ts';
import { quickScan } from '../support/quick-scan.ts';

let dir: string;
let run: RunFolder;
let store: FileStore<Row>;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'naysayer-session-'));
  run = newRun(dir);
  run.make();
  store = new FileStore<Row>(run, parseRow);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const entry = { line: 1, id: 'a', platform: 'web', target: 'https://a.example/', priority: 0 } as const;
const handle = (session: Session, attempt: number) =>
  session.handle(job('a', { run: run.run, entry }), {
    attempt,
    isLast: false,
    signal: new AbortController().signal,
  });
const away = () => Promise.reject(new Error('the store is away'));
/** Fails the first time. */
function once<A extends unknown[], R>(does: (...given: A) => Promise<R>): (...given: A) => Promise<R> {
  let isFirst = true;
  return (...given) => {
    if (!isFirst) return does(...given);
    isFirst = false;
    return away();
  };
}
const put = async (_: string, name: string) => `https://store.example/folders/${name}.json`;

it.each<[string, () => Partial<SessionParts>]>([
  ['results', () => ({ open: once(async () => ({ folder: run, store })) })],
  ['a row', () => ({ open: async () => ({ folder: run, store: Object.assign(store, { put: once(store.put.bind(store)) }) }) })], // biome-ignore format: one line
  ['evidence', () => ({ evidence: { put: once(put) } })],
])('takes a store of %s that fails for a failure of ours, and the job for one to be tried again', async (_, parts) => {
  const said: string[] = [];
  const session = new Session({
    open: async () => ({ folder: run, store }),
    scan: quickScan(1),
    wrongAnswers: async () => [],
    onStoreFailure: ({ message }) => void said.push(message),
    ...parts(),
  });
  await expect(handle(session, 1)).rejects.toThrow(OwnFailure);
  expect(said).toEqual(['the store is away']);
  expect(await store.rows()).toEqual([]);
  await handle(session, 2);
  expect(await store.rows()).toMatchObject([{ target: 'a' }]);
});

it('puts the evidence of each attempt under a name of its own, and the row says where', async () => {
  const session = new Session({
    open: async () => ({ folder: run, store }),
    scan: quickScan(1),
    wrongAnswers: async () => [],
    evidence: { put },
  });
  await handle(session, 1);
  const [row] = await store.rows();
  expect(row?.store).toBe(`https://store.example/folders/${run.run}/${row?.folder}.json`);
});
