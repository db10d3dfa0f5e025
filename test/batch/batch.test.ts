import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rowsOf } from '../../cli/batch/gather.ts';
import { asBegun } from '../../cli/batch/plan.ts';
import { toldOn } from '../../cli/batch/progress.ts';
import { scanTargetToRow } from '../../cli/batch/scan-target.ts';
import { type BatchOptions, type BatchParts, batch } from '../../cli/batch.ts';
import { IdentityPool } from '../../crawler/batch/identities.ts';
import { newRun, runsOf } from '../../crawler/batch/run-folder.ts';
import { SharedBrowser } from '../../crawler/batch/shared-browser.ts';
import { loadConfig } from '../../crawler/config.ts';
import { DriverLost } from '../../crawler/errors.ts';
import { Phones } from '../../crawler/phones.ts';
import { fakeContext } from '../cli/context.ts';
import { quickScan } from '../support/quick-scan.ts';
import { FAILED, UNCLEAR } from '../support/rows.ts';
import { ScriptedDriver } from '../support/scripted-driver.ts';

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

it('lends no browser again that a scan was lost to', async () => {
  const browser = new SharedBrowser(async () => ({ isConnected: () => true, close: async () => {} }) as Browser);
  const frozen = new ScriptedDriver({ start: 's', screens: { s: {} } });
  frozen.open = async () => {
    throw new DriverLost('a fresh start took more than 30000 ms');
  };
  const openSource = async () => ({ pageChanges: [], close: async () => {}, newDriver: async () => frozen });
  const around = { loaded: await loadConfig(dir), env: {}, cwd: dir, browser, phones: new Phones(), openSource };
  await run(
    sites(2),
    { concurrency: 1 },
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
  expect(rows()).toMatchObject([{ cause: 'driver-lost' }, { cause: 'driver-lost' }]);
  expect(browser.launches).toBeGreaterThanOrEqual(2); // one for each attempt at each
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

it('refuses a run that another batch is at work on, and takes over from one that is gone', async () => {
  const scanned: string[] = [];
  let refusal: unknown;
  const parts: BatchParts = {
    scan: async (entry, ...given) => {
      if (scanned.length === 0) refusal = await run(undefined, { resume: true }).catch((error) => error);
      scanned.push(entry.id);
      return quickScan(1)(entry, ...given);
    },
  };
  await run(sites(3), { concurrency: 1 }, parts);
  expect(refusal).toMatchObject({ name: 'UsageError', message: expect.stringContaining('another batch is at work') });
  expect(scanned).toHaveLength(3);

  const [folder] = runsOf(join(dir, 'out'));
  for (const pid of ['999999999', String(process.pid)]) {
    writeFileSync(join(folder?.path ?? '', 'lease'), pid); // the number of a process that is gone, and perhaps had ours
    expect((await run(undefined, { resume: true })).code).toBe(0);
    expect(existsSync(join(folder?.path ?? '', 'lease'))).toBe(false);
  }
});

it('tells before a run how many accounts the pool lends, and for how many targets', async () => {
  writeFileSync(join(dir, 'pool.jsonl'), '{"id":"n1","identifier":"a","secret":"b"}');
  const { err } = await run(sites(3), { identities: 'pool.jsonl', identityCap: 2, dryRun: true });
  expect(err).toContainEqual('the pool of identities lends 2 today, for 3 targets without an account');
  expect(existsSync(join(dir, 'out'))).toBe(false);
});

it('lends an account to one app after the other', async () => {
  const identities = new IdentityPool([{ id: 'n1', identifier: 'a', secret: 'b' }], dir, { dailyCap: 5 });
  const browser = new SharedBrowser(async () => Promise.reject(new Error('no browser is needed')));
  const around = { loaded: { config: {}, folder: dir }, env: {}, cwd: dir, browser, phones: new Phones(), identities };
  const settings = { lang: 'en', targetMinutes: 1, appium: 'no address' } as const;
  for (const target of ['com.a', 'com.b']) {
    const entry = { line: 1, id: target.replace('.', '-'), platform: 'android', target, priority: 0 } as const;
    const attempt = { attempt: 1, session: 's', signal: new AbortController().signal };
    expect(await scanTargetToRow(entry, settings, newRun(dir), attempt, around)).toMatchObject({ identity: 'n1' });
  }
});

it('names a browser that is not there, and leaves nothing behind', async () => {
  writeFileSync(join(dir, 'list.txt'), sites(1));
  const options = { out: 'out', lang: 'en', browser: '/nosuch' } as const;
  await expect(batch('list.txt', options, fakeContext({ cwd: dir }).context)).rejects.toThrow(
    /^no browser at \/nosuch/,
  );
  expect(runsOf(join(dir, 'out'))).toEqual([]);
});

it('goes on as the run was begun, unless told anew', async () => {
  writeFileSync(join(dir, 'pool.jsonl'), '{"id":"n1","identifier":"a","secret":"b"}');
  const begun = { targetMinutes: 7, repeat: 2, identityCap: 5, orderedBy: 'the court', seal: false } as const;
  const paths = { identities: 'pool.jsonl', capabilities: 'phone.json', browser: 'chromium' };
  await run(sites(1), { ...begun, ...paths, appium: 'http://127.0.0.1:4723' });
  const folder = runsOf(join(dir, 'out')).at(-1);
  const given = { out: 'out', lang: 'en', resume: true } as const;
  expect(folder && asBegun(folder, given)).toMatchObject({
    ...begun,
    identities: join(dir, 'pool.jsonl'),
    capabilities: join(dir, 'phone.json'),
    browser: join(dir, 'chromium'),
    appium: 'http://127.0.0.1:4723',
    resume: true,
  });
  expect(folder && asBegun(folder, { ...given, targetMinutes: 9 })).toMatchObject({ targetMinutes: 9, repeat: 2 });
});

it('keeps no account of an Appium server on disk', async () => {
  await run(sites(1), { appium: 'https://someone:SECRET-CANARY@phones.example/wd/hub' });
  const [folder] = runsOf(join(dir, 'out'));
  expect(readFileSync(join(folder?.path ?? '', 'run.json'), 'utf8')).not.toContain('SECRET-CANARY');
});

it.each([
  ['named', 'conf/mine.json'],
  ['found', undefined],
])(
  'goes on from another folder with the config that was %s when the run began, and its own words',
  async (_, config) => {
    const file = join(dir, config ?? 'naysayer.config.json');
    mkdirSync(join(dir, 'conf'));
    writeFileSync(file, '{ "words": ["none.json"] }');
    const { err } = await run(sites(1), config ? { config } : {});
    const skipped = 'naysayer: none.json was skipped: ENOENT';
    expect(err).toContainEqual(expect.stringContaining(skipped));
    const goOn = async () => {
      const told = fakeContext({ cwd: join(dir, 'out') });
      await batch(undefined, { out: '.', lang: 'en', resume: true }, told.context, {});
      return told.err;
    };
    expect(await goOn()).toContainEqual(expect.stringContaining(skipped));
    writeFileSync(file, '{ "device": "toaster" }');
    await expect(goOn()).rejects.toThrow(/device: /);
  },
);

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
  expect(code).toBe(2);
  expect(rows()).toHaveLength(4);
  for (const row of rows())
    expect(row).toMatchObject({ failed: [], outcome: 'unclear', voided: 'course-265: unclear' });
  expect(err).toContainEqual(expect.stringMatching(/4 results do not count.*course-265: unclear.*--resume/));

  const again: string[] = [];
  const scan: BatchParts['scan'] = async (entry, ...given) => {
    again.push(entry.id);
    return quickScan(1)(entry, ...given);
  };
  expect((await run(undefined, { resume: true }, { scan })).code).toBe(0);
  expect(again).toHaveLength(4);
  expect(rows().map(({ voided }) => voided)).toEqual([null, null, null, null]);
});

it('scans nothing more once it answers wrongly between', async () => {
  let asked = 0;
  let scans = 0;
  const { code, err } = await run(
    sites(9),
    { concurrency: 1 },
    {
      checkEvery: 2,
      wrongAnswers: async () => (++asked === 1 ? [] : ['course-265: unclear']),
      scan: async (...given) => {
        scans += 1;
        return quickScan(1)(...given);
      },
    },
  );
  expect(code).toBe(2);
  expect(scans).toBe(2);
  expect(err).toContainEqual(expect.stringMatching(/2 results do not count, and 7 were not made/));
});

it('says why targets have no result', async () => {
  const { code, err } = await run(
    sites(3),
    {},
    {
      scan: async (entry, ...given) => {
        if (entry.id !== 'site-1-example') throw new Error('ENOSPC: no space left on device');
        return quickScan(1)(entry, ...given);
      },
    },
  );
  expect(code).toBe(3);
  expect(err).toContainEqual(
    'naysayer: 2 have no result: ENOSPC: no space left on device: go on with "naysayer batch --resume --out out"',
  );
  expect(err.join()).not.toContain('time is over');
});

it('says when the time was over, and only then', async () => {
  const { code, err } = await run(
    sites(9),
    { for: 1, concurrency: 1 },
    { minuteMs: 50, scan: (...given) => quickScan(60)(...given) },
  );
  expect(code).toBe(3);
  expect(err).toContainEqual(expect.stringMatching(/^the time is over after [0-8] of 9: go on with/));
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

it.each<[string, Partial<BatchOptions>, BatchParts]>([
  ['known answers that are wrong', {}, { wrongAnswers: async () => ['course-265: unclear'] }],
  ['a pool that is not there', { identities: 'nobody.jsonl' }, {}],
  ['a queue that is none', { queue: 'ftp://a.example' }, {}],
  ['a store of results that is none', { queue: 'postgres://127.0.0.1:1/x', results: 'ftp://a.example' }, {}],
])('leaves no run behind that %s refused, and goes on with the one before', async (_, others, parts) => {
  await run(sites(2), {}, { scan: async (...given) => ({ ...(await quickScan(1)(...given)), ...FAILED }) });
  await expect(run(sites(2), others, parts)).rejects.toThrow();
  expect(readdirSync(join(dir, 'out', 'runs'))).toHaveLength(1);
});

it('compares with the last run that came to something', async () => {
  const failing: BatchParts = { scan: async (...given) => ({ ...(await quickScan(1)(...given)), ...FAILED }) };
  await run(sites(1), {}, failing);
  const stop = new AbortController();
  const ended: BatchParts = {
    scan: async (_entry, _folder, { signal }) => {
      stop.abort(new Error('interrupted'));
      signal.throwIfAborted();
      throw new Error('not reached');
    },
  };
  await expect(run(sites(1), {}, ended, stop.signal)).rejects.toThrow(/interrupted after 0 of 1/);
  await run(sites(1));
  const { nights, rows: told } = JSON.parse(readFileSync(join(dir, 'out', 'results.json'), 'utf8'));
  expect(nights).toHaveLength(2);
  expect(told).toMatchObject([{ change: 'fixed' }]);
});
