import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { gather } from '../../cli/batch/gather.ts';
import { takeFolders } from '../../cli/batch/take-folders.ts';
import { newRun } from '../../crawler/batch/run-folder.ts';
import { FileStore } from '../../crawler/batch/store.ts';
import { reportOf } from '../../reports/batch/report.ts';
import { parseRow, type Row } from '../../reports/batch/row.ts';
import { buildRow, FAILED, UNCLEAR } from '../support/rows.ts';

const dir = mkdtempSync(join(tmpdir(), 'naysayer-folders-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('brings what failed or is unclear, once, says what it could not, and links to what is here alone', async () => {
  const run = newRun(dir);
  const row = (target: string, more: object): Row =>
    buildRow({
      run: run.run,
      target,
      folder: `scans/${target}/1`,
      store: `https://s.example/folders/${target}.json`,
      ...more,
    });
  const rows = [
    row('failed', FAILED),
    row('unclear', UNCLEAR),
    row('gone', UNCLEAR),
    row('fine', {}),
    row('../../x', FAILED),
  ];
  run.begin([], { startedAt: '2026-01-01T00:00:00.000Z', targets: 5 } as never);
  const store = new FileStore<Row>(run, parseRow);
  for (const one of rows) await store.put(one);
  const asked: string[] = [];
  const evidence = {
    take: async (at: string, folder: string) => {
      asked.push(at);
      if (at.includes('gone')) throw new Error('404');
      mkdirSync(folder, { recursive: true });
    },
  };
  expect(await takeFolders(evidence, rows, run)).toEqual(['404']);
  expect(asked).toHaveLength(3);
  expect(await takeFolders(evidence, rows, run)).toEqual(['404']);
  expect(asked).toHaveLength(4);
  const report = gather(dir);
  const linked = report?.rows.filter((one) => reportOf(one) !== undefined).map(({ target }) => target);
  expect(linked?.sort()).toEqual(['failed', 'unclear']);
});
