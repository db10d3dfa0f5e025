import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rowsOf } from '../../cli/batch/gather.ts';
import { asBegun } from '../../cli/batch/plan.ts';
import { toldOn } from '../../cli/batch/progress.ts';
import { scanTargetToRow } from '../../cli/batch/scan-target.ts';
import { type BatchOptions, type BatchParts, batch } from '../../cli/batch.ts';
import { runsOf } from '../../crawler/batch/run-folder.ts';
import { SharedBrowser } from '../../crawler/batch/shared-browser.ts';
import { loadConfig } from '../../crawler/config.ts';
import { Phones } from '../../crawler/phones.ts';
import { fakeContext } from '../cli/context.ts';
import { quickScan } from '../support/quick-scan.ts';
import { FAILED, UNCLEAR } from '../support/rows.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'naysayer-batch-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const sites = (n: number) => Array.from({ length: n }, (_, i) => `https://site-${i}.example\n`).join('');
const rows = (run = -1) => {
  const folder = runsOf(join(dir, 'out')).at(run);
  return folder ? rowsOf(folder) : [];
};

async function run(
  list: string | undefined,
  others: Partial<BatchOptions> = {},
  parts: BatchParts = {},
  signal?: AbortSignal,
) {
  if (list !== undefined) writeFileSync(join(dir, 'list.txt'), list);
  const { context, out, err } = fakeContext({ cwd: dir, ...(signal ? { signal } : {}) });
  const options = { out: 'out', lang: 'en', identityCap: 1, targetMinutes: 1, concurrency: 3, ...others } as const;
  const quick = { scan: quickScan(1), wrongAnswers: async () => [], restMs: 1 };
  const code = await batch(list === undefined ? undefined : 'list.txt', options, context, { ...quick, ...parts });
  return { code, out, err };
}

it('scans every target once and reports on them all', async () => {
  const { code, err } = await run(sites(7));
  expect(code).toBe(0);
  expect(rows()).toHaveLength(7);
  expect(existsSync(join(dir, 'out', 'report.html'))).toBe(true);
  expect(err.at(-1)).toContain('report.html');
});

it('names bad lines and runs the others', async () => {
  const { err } = await run(`${sites(1)}ftp://a.example\n${sites(1)}`);
  expect(rows()).toHaveLength(1);
  expect(err).toContainEqual(expect.stringMatching(/^line 2: ftp/));
  expect(err).toContainEqual('line 3: https://site-0.example/ stands on line 1');
});

it('says in a dry run what cannot be decided, and makes nothing', async () => {
  const { code, out, err } = await run(sites(2), { dryRun: true });
  expect(code).toBe(0);
  expect(out).toHaveLength(2);
  expect(out[0]).toContain('without: category, authority, code-hook');
  expect(err).toContainEqual(expect.stringMatching(/^2 without an authority/));
  expect(existsSync(join(dir, 'out'))).toBe(false);
});

it('does not take a bad config of one target for the end of the others', async () => {
  writeFileSync(
    join(dir, 'naysayer.config.json'),
    JSON.stringify({ targets: [{ url: 'https://site-0.example/', otp: { valueEnv: 'NAYSAYER_TEST_UNSET' } }] }),
  );
  const browser = new SharedBrowser(async () => {
    throw new Error('no browser is needed');
  });
  const around = { loaded: await loadConfig(dir), env: {}, cwd: dir, browser, phones: new Phones() };
  const { code } = await run(
    sites(2),
    {},
    {
      scan: (entry, folder, attempt) =>
        entry.id === 'site-0-example'
          ? scanTargetToRow(entry, { lang: 'en', targetMinutes: 1 }, folder, attempt, around)
          : quickScan(1)(entry, folder, attempt),
    },
  );
  expect(code).toBe(3);
  expect(
    rows()
      .map(({ outcome, cause }) => `${outcome} ${cause}`)
      .sort(),
  ).toEqual(['reached-home home-reached', 'unclear bad-target']);
});

it('says of a fault of this tool what it was, and goes on', async () => {
  const browser = new SharedBrowser(async () => {
    throw new Error('no socket is left');
  });
  const told = fakeContext();
  const onFault = toldOn(told.context.terminal);
  const around = { loaded: await loadConfig(dir), env: {}, cwd: dir, browser, phones: new Phones(), onFault };
  await run(
    sites(1),
    {},
    {
      scan: (entry, folder, attempt) =>
        scanTargetToRow(
          entry,
          { lang: 'en', targetMinutes: 1, seal: false },
          folder,
          { ...attempt, attempt: 1 },
          around,
        ),
    },
  );
  expect(rows()).toMatchObject([{ outcome: 'unclear', cause: 'fault', ours: true }]);
  expect(told.err[0]).toMatch(/^naysayer: a fault of this tool at site-0-example: Error: no socket is left/);
});

it('tries failures of ours again, and tells the last', async () => {
  let attempts = 0;
  await run(
    sites(1),
    {},
    {
      scan: async (entry, folder, attempt) => {
        attempts += 1;
        return { ...(await quickScan(1)(entry, folder, attempt)), ...UNCLEAR, cause: 'driver-lost', ours: true };
      },
    },
  );
  expect(attempts).toBe(3);
  expect(rows()).toMatchObject([{ cause: 'driver-lost', ours: true, attempts: 3 }]);
});

it('says 1 when a check failed, 3 when something stayed open', async () => {
  const scan = (others: object): BatchParts => ({
    scan: async (...given) => ({ ...(await quickScan(1)(...given)), ...others }),
  });
  expect((await run(sites(2), {}, scan(FAILED))).code).toBe(1);
  expect((await run(sites(2), {}, scan(UNCLEAR))).code).toBe(3);
  expect((await run(sites(2), { allowUnclear: true }, scan(UNCLEAR))).code).toBe(0);
});

it('ends on Ctrl-C, says how to go on, and goes on', async () => {
  const stop = new AbortController();
  let begun = 0;
  const parts: BatchParts = {
    scan: async (...given) => {
      begun += 1;
      if (begun === 5) stop.abort(new Error('interrupted'));
      return quickScan(1)(...given);
    },
  };
  await expect(run(sites(12), {}, parts, stop.signal)).rejects.toThrow(
    /go on with "naysayer batch --resume --out out"/,
  );
  const before = rows().map(({ target }) => target);
  expect(before.length).toBeLessThan(12);
  const again: string[] = [];
  const { code } = await run(
    undefined,
    { resume: true },
    {
      scan: async (entry, ...given) => {
        again.push(entry.id);
        return quickScan(1)(entry, ...given);
      },
    },
  );
  expect(code).toBe(0);
  expect(rows()).toHaveLength(12);
  expect(again.filter((id) => before.includes(id))).toEqual([]);
});

it('goes on as the run was begun, unless told anew', async () => {
  await run(sites(1), { targetMinutes: 7, repeat: 2 });
  const folder = runsOf(join(dir, 'out')).at(-1);
  const given = { out: 'out', lang: 'en', identityCap: 1, resume: true } as const;
  expect(folder && asBegun(folder, given)).toMatchObject({ targetMinutes: 7, repeat: 2, resume: true });
  expect(folder && asBegun(folder, { ...given, targetMinutes: 9 })).toMatchObject({ targetMinutes: 9, repeat: 2 });
});

it('opens nothing where the machine answers wrongly before', async () => {
  let scans = 0;
  const parts: BatchParts = {
    wrongAnswers: async () => ['course-265: reached-home, failed: nothing'],
    scan: async (...given) => {
      scans += 1;
      return quickScan(1)(...given);
    },
  };
  await expect(run(sites(3), {}, parts)).rejects.toThrow(/nothing was scanned.*course-265/);
  expect(scans).toBe(0);
});

it('voids all that was found by a machine that answers wrongly after', async () => {
  let asked = 0;
  const { code, err } = await run(
    sites(4),
    {},
    {
      scan: async (...given) => ({ ...(await quickScan(1)(...given)), ...FAILED }),
      wrongAnswers: async () => (++asked === 1 ? [] : ['course-265: unclear']),
    },
  );
  expect(code).toBe(3);
  expect(rows()).toHaveLength(4);
  for (const row of rows())
    expect(row).toMatchObject({ failed: [], outcome: 'unclear', voided: 'course-265: unclear' });
  expect(err).toContainEqual(expect.stringContaining('4 results do not count'));
});

it('prints a line of JSON a target, and nothing else on standard output', async () => {
  const { out } = await run(sites(3), { jsonLines: true });
  expect(out.map((line) => JSON.parse(line).schema)).toEqual(Array(3).fill('naysayer/row@1'));
});

it('keeps every file inside its folder, whatever a list says', async () => {
  await run('target,name\nhttps://a.example/../../../x,../../x\nhttps://b.example/%2e%2e%2f,"..\\..\\x"\n');
  expect(rows()).toHaveLength(2);
  const [folder] = readdirSync(join(dir, 'out', 'runs'));
  expect(readdirSync(join(dir, 'out')).sort()).toEqual([
    'price-of-entry.csv',
    'report.html',
    'results.csv',
    'results.json',
    'results.jsonl',
    'runs',
  ]);
  for (const id of readdirSync(join(dir, 'out', 'runs', folder ?? '', 'scans'))) expect(id).toMatch(/^[a-z0-9-]+$/);
  expect(readdirSync(dir).sort()).toEqual(['list.txt', 'out']);
});

it('keeps the nights of a folder, and says what changed', async () => {
  await run(
    sites(3),
    {},
    {
      scan: async (entry, ...given) => ({
        ...(await quickScan(1)(entry, ...given)),
        ...(entry.id.includes('0') ? FAILED : {}),
      }),
    },
  );
  await run(
    sites(3),
    {},
    {
      scan: async (entry, ...given) => ({
        ...(await quickScan(1)(entry, ...given)),
        ...(entry.id.includes('1') ? FAILED : {}),
      }),
    },
  );
  const { nights, rows: told } = JSON.parse(readFileSync(join(dir, 'out', 'results.json'), 'utf8'));
  expect(nights).toHaveLength(2);
  expect(Object.fromEntries(told.map((row: { target: string; change: string }) => [row.target, row.change]))).toEqual({
    'site-0-example': 'fixed',
    'site-1-example': 'newly-failing',
    'site-2-example': 'same',
  });
});
