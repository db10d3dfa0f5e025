import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serveWithToken } from '../../cli/batch/board.ts';
import { rowsOf } from '../../cli/batch/gather.ts';
import { batch } from '../../cli/batch.ts';
import { rejudge } from '../../cli/rejudge.ts';
import { worker } from '../../cli/worker.ts';
import { s3Store } from '../../crawler/batch/evidence-store.ts';
import { type RunFolder, runsOf } from '../../crawler/batch/run-folder.ts';
import { resultStore } from '../../crawler/batch/stores.ts';
import { UsageError } from '../../crawler/errors.ts';
import { parseRow, type Row } from '../../reports/batch/row.ts';
import { fakeContext } from '../cli/context.ts';
import { quickScan } from '../support/quick-scan.ts';
import { FAILED } from '../support/rows.ts';
import { postgresServer, type TestServer } from '../support/servers.ts';

let server: TestServer | undefined;
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'naysayer-workers-'));
  server = await postgresServer();
  if (!server) console.warn('PostgreSQL is not on this machine: batches of many machines are not tested here');
}, 120_000);
afterAll(async () => {
  await server?.stop();
  rmSync(dir, { recursive: true, force: true });
});

it.each([
  ['files of the folder', false],
  ['a table', true],
] as const)('one result a target in %s, though a worker is killed', { timeout: 240_000 }, async (_, inTable) => {
  if (!server) return;
  const TARGETS = 40;
  const prefix = inTable ? 'table' : 'files';
  const list = join(dir, `${prefix}.txt`);
  const out = join(dir, prefix);
  writeFileSync(list, Array.from({ length: TARGETS }, (_, i) => `https://site-${i}.example\n`).join(''));
  const workers = [start(out, prefix, inTable), start(out, prefix, inTable)];
  try {
    const { context, out: lines } = fakeContext();
    const options = {
      out,
      lang: 'en',
      identityCap: 1,
      targetMinutes: 1,
      quiet: true,
      jsonLines: true,
      queue: server.url,
    } as const;
    const gathered = batch(list, inTable ? { ...options, results: server.url } : options, context, { prefix });
    await vi.waitUntil(() => lines.length >= 3, { timeout: 120_000, interval: 20 });
    workers[0]?.kill('SIGKILL');
    expect(await gathered).toBe(0);
    const { rows } = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8'));
    expect(rows).toHaveLength(TARGETS);
    expect(new Set(rows.map(({ target }: { target: string }) => target)).size).toBe(TARGETS);
    expect(await ended(workers[1], 'SIGTERM')).toBe(0); // drained
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
  }
});

it('waits no longer for targets that nobody could scan, and tries them again when it is asked', {
  timeout: 120_000,
}, async () => {
  if (!server) return;
  const list = join(dir, 'broken.txt');
  const out = join(dir, 'broken');
  writeFileSync(list, 'https://a.example\nhttps://b.example\n');
  const stop = new AbortController();
  let isBroken = true;
  const working = worker(
    { queue: server.url, out, lang: 'en', targetMinutes: 1, concurrency: 1, quiet: true },
    fakeContext({ signal: stop.signal }).context,
    {
      scan: async (entry, ...given) => {
        if (isBroken && entry.id === 'b-example') throw new Error('a fault');
        return quickScan(1)(entry, ...given);
      },
      wrongAnswers: async () => [],
      prefix: 'broken',
    },
  );
  const options = { out, lang: 'en', identityCap: 1, targetMinutes: 1, queue: server.url } as const;
  const { context, err } = fakeContext();
  expect(await batch(list, options, context, { prefix: 'broken' })).toBe(3);
  expect(err).toContainEqual(expect.stringMatching(/^naysayer: 1 have no result.*--resume --queue/));
  isBroken = false;
  expect(await batch(undefined, { ...options, resume: true }, fakeContext().context, { prefix: 'broken' })).toBe(0);
  stop.abort();
  expect(await working).toBe(0);
});

it('begins a run of its own each night, with the list as it is then', { timeout: 120_000 }, async () => {
  if (!server) return;
  const list = join(dir, 'nightly.txt');
  const out = join(dir, 'nightly');
  writeFileSync(list, 'https://a.example\n');
  const stop = new AbortController();
  const night = new AbortController();
  const working = worker(
    { queue: server.url, out, lang: 'en', targetMinutes: 1, concurrency: 1, quiet: true },
    fakeContext({ signal: stop.signal }).context,
    { scan: quickScan(1), wrongAnswers: async () => [], prefix: 'nightly' },
  );
  const options = { out, lang: 'en', identityCap: 1, targetMinutes: 1, queue: server.url, quiet: true } as const;
  const { context, err } = fakeContext({ signal: night.signal });
  const waiting = batch(list, { ...options, nightly: '02:30', tz: 'Asia/Shanghai' }, context, {
    prefix: 'nightly',
    cron: '*/2 * * * * *', // in place of the night, every other second
  });
  const ended = () => err.filter((line) => /^run \S+-due: exit code 0$/.test(line)).length;
  await vi.waitUntil(() => ended() >= 1, { timeout: 60_000, interval: 20 });
  writeFileSync(list, 'https://a.example\nhttps://b.example\n');
  await vi.waitUntil(() => runsOf(out).some((run) => run.facts.targets === 2 && rowsOf(run).length === 2), {
    timeout: 60_000,
    interval: 20,
  });
  night.abort();
  await expect(waiting).rejects.toThrow(/the schedule stays on the queue/);
  const off = fakeContext();
  expect(await batch(undefined, { ...options, nightly: 'off' }, off.context, { prefix: 'nightly' })).toBe(0);
  expect(off.err).toEqual(['the nightly schedule of the folder is ended']);
  stop.abort();
  expect(await working).toBe(0);
});

it('keeps the history of nights whose results are in a table, and reviews them', { timeout: 120_000 }, async () => {
  if (!server) return;
  const list = join(dir, 'history.txt');
  const out = join(dir, 'history');
  writeFileSync(list, 'https://a.example\nhttps://b.example\n');
  const stop = new AbortController();
  const shared = { queue: true, out, lang: 'en', targetMinutes: 1, quiet: true } as const;
  const env = { NAYSAYER_QUEUE: server.url, NAYSAYER_RESULTS: server.url }; // not on the command line
  let isWalled = false;
  const working = worker({ ...shared, concurrency: 1 }, fakeContext({ signal: stop.signal, env }).context, {
    scan: async (entry, ...given) => {
      const row = await quickScan(1)(entry, ...given);
      return isWalled && entry.id === 'b-example' ? { ...row, ...FAILED } : row;
    },
    wrongAnswers: async () => [],
    prefix: 'history',
  });
  const night = () => batch(list, { ...shared, identityCap: 1 }, fakeContext({ env }).context, { prefix: 'history' });
  expect(await night()).toBe(0);
  isWalled = true;
  expect(await night()).toBe(1);
  const { rows, nights } = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8'));
  expect(nights.map(({ byStanding }: { byStanding: object }) => byStanding)).toMatchObject([
    { passed: 2, failed: 0 },
    { passed: 1, failed: 1 },
  ]);
  const changes = rows.map(({ target, change }: { target: string; change: string }) => [target, change]);
  expect(new Map(changes)).toEqual(new Map([['a-example', 'same'], ['b-example', 'newly-failing']])); // biome-ignore format: one line
  const today = fakeContext();
  await rejudge(out, { json: true }, today.context);
  const judged = JSON.parse(today.out.join('')).map(({ target }: { target: string }) => target);
  expect(new Set(judged)).toEqual(new Set(['a-example', 'b-example']));
  stop.abort();
  expect(await working).toBe(0);
});

describe('a worker that answers wrongly where the answer is known', () => {
  it('takes no job, and leaves them all to others', { timeout: 120_000 }, async () => {
    if (!server) return;
    const list = join(dir, 'faulty.txt');
    const out = join(dir, 'faulty');
    writeFileSync(list, 'https://a.example\nhttps://b.example\n');
    const shared = { queue: server.url, out, lang: 'en', targetMinutes: 1, quiet: true } as const;
    const scanned: string[] = [];
    const faulty = worker(shared, fakeContext().context, {
      scan: async (entry, ...given) => {
        scanned.push(entry.id);
        return quickScan(1)(entry, ...given);
      },
      wrongAnswers: async () => ['the clean one: blocked'],
      prefix: 'faulty',
    });
    await expect(faulty).rejects.toThrow(UsageError); // exit code 2
    await expect(faulty).rejects.toThrow(/takes no job: the clean one: blocked/);
    const stop = new AbortController();
    const parts = { scan: quickScan(1), wrongAnswers: async () => [], prefix: 'faulty' };
    const working = worker(shared, fakeContext({ signal: stop.signal }).context, parts);
    expect(await batch(list, { ...shared, identityCap: 1 }, fakeContext().context, { prefix: 'faulty' })).toBe(0);
    expect(scanned).toEqual([]);
    stop.abort();
    expect(await working).toBe(0);
  });

  it.each([
    ['files of the folder', 'voided-files', false],
    ['a table', 'voided-table', true],
  ] as const)('voids what it found, and nothing of others, in %s', { timeout: 120_000 }, async (_, prefix, inTable) => {
    if (!server) return;
    const list = join(dir, `${prefix}.txt`);
    const out = join(dir, prefix);
    writeFileSync(list, 'https://a.example\nhttps://b.example\n');
    const results = inTable ? { results: server.url } : {};
    const shared = { queue: server.url, ...results, out, lang: 'en', targetMinutes: 1, quiet: true } as const;
    const scannedBy = new Map<string, string>(); // worker, target
    const started = (name: string, after: string[]) => {
      const stop = new AbortController();
      const { context, err } = fakeContext({ signal: stop.signal });
      const ended = worker({ ...shared, concurrency: 1 }, context, {
        scan: async (entry, ...given) => {
          scannedBy.set(name, entry.id);
          await vi.waitUntil(() => scannedBy.size >= 2, { timeout: 60_000, interval: 10 }); // each takes one
          const row = await quickScan(1)(entry, ...given);
          return { ...row, ...FAILED };
        },
        wrongAnswers: async () => (stop.signal.aborted ? after : []),
        prefix,
      });
      return { stop, ended, err };
    };
    const [right, faulty] = [started('right', []), started('faulty', ['the walled one: reached-home'])];
    const gather = (more: { resume?: boolean } = {}) =>
      batch(more.resume ? undefined : list, { ...shared, ...more, identityCap: 1 }, fakeContext().context, { prefix });
    expect(await gather()).toBe(1);
    for (const { stop } of [right, faulty]) stop.abort();
    expect(await Promise.all([right.ended, faulty.ended])).toEqual([0, 2]);
    expect(faulty.err).toContainEqual(expect.stringMatching(/^naysayer: 1 results do not count/));
    const run = runsOf(out)[0] as RunFolder;
    const store = await resultStore<Row>(inTable ? server.url : undefined, run, parseRow);
    const rows = new Map((await store.rows()).map((row) => [row.target, row]));
    await store.close();
    expect(rows.get(scannedBy.get('right') ?? '')).toMatchObject({ voided: null, outcome: 'blocked' });
    expect(rows.get(scannedBy.get('faulty') ?? '')).toMatchObject({
      voided: 'the walled one: reached-home',
      outcome: 'unclear',
      failed: [],
    });
    const third = started('third', []);
    expect(await gather({ resume: true })).toBe(1);
    third.stop.abort();
    expect(await third.ended).toBe(0);
    expect(scannedBy.get('third')).toBe(scannedBy.get('faulty'));
    expect(rowsOf(run).map(({ voided, outcome }) => [voided, outcome])).toEqual([
      [null, 'blocked'],
      [null, 'blocked'],
    ]);
  });
});

function start(out: string, prefix: string, inTable: boolean): ChildProcess {
  const script = join(import.meta.dirname, '..', 'support', 'quick-worker.ts');
  const url = server?.url ?? '';
  return spawn(process.execPath, ['--import', 'tsx', script, url, out, prefix, ...(inTable ? [url] : [])], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function ended(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child?.once('exit', (code) => resolve(code));
    child?.kill(signal);
  });
}

it('puts content under its own hash, once, and a list of the folder beside it, signed with the key', async () => {
  const kept = new Map<string, Buffer>();
  let puts = 0;
  const fake = createServer((request, response) => {
    const key = (request.url ?? '').replace('/bucket/', '');
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=KEY/'))
      return void response.writeHead(403).end();
    if (request.method === 'HEAD') return void response.writeHead(kept.has(key) ? 200 : 404).end();
    if (request.method === 'GET') return void response.writeHead(kept.has(key) ? 200 : 404).end(kept.get(key));
    const parts: Buffer[] = [];
    request
      .on('data', (part) => parts.push(part))
      .on('end', () => {
        puts += 1;
        kept.set(key, Buffer.concat(parts));
        response.end();
      });
  });
  await new Promise<void>((resolve) => fake.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = fake.address() as AddressInfo;
    const store = await s3Store({
      endpoint: `http://127.0.0.1:${port}/bucket`,
      accessKeyId: 'KEY',
      secretAccessKey: 'SECRET',
    });
    const scan = mkdtempSync(join(dir, 'scan-'));
    writeFileSync(join(scan, 'a.txt'), 'same');
    writeFileSync(join(scan, 'b.txt'), 'same');
    const at = await store.put(scan, 'run-1/a');
    expect(at).toBe(`http://127.0.0.1:${port}/bucket/folders/run-1/a.json`);
    const { files } = JSON.parse(kept.get('folders/run-1/a.json')?.toString() ?? '');
    expect(files['a.txt']).toBe(files['b.txt']);
    expect(kept.get(files['a.txt'])?.toString()).toBe('same');
    expect(puts).toBe(2);

    const back = join(dir, 'back');
    await store.take(at, back);
    expect(readdirSync(back).sort()).toEqual(['a.txt', 'b.txt']);
    expect(readFileSync(join(back, 'b.txt'), 'utf8')).toBe('same');
    await expect(store.take('http://127.0.0.1:1/folders/x.json', back)).rejects.toThrow('another store');
    const list = (files: object) => kept.set('folders/odd.json', Buffer.from(JSON.stringify({ files })));
    const odd = `http://127.0.0.1:${port}/bucket/folders/odd.json`;
    list({ '../out.txt': files['a.txt'] });
    await expect(store.take(odd, join(dir, 'odd'))).rejects.toThrow('leads out of its folder');
    kept.set(`sha256/${'0'.repeat(64)}`, Buffer.from('other'));
    list({ 'a.txt': `sha256/${'0'.repeat(64)}` });
    await expect(store.take(odd, join(dir, 'odd'))).rejects.toThrow('a.txt is not what was put there');
    expect(existsSync(join(dir, 'odd'))).toBe(false);
  } finally {
    fake.close();
  }
});

it('shows a local page to nobody without its token, nor by another name, nor takes a word from another site', async () => {
  const page = await serveWithToken((_, response) => void response.end('secret'));
  try {
    const { origin, searchParams } = new URL(page.url);
    expect((await fetch(origin)).status).toBe(403);
    expect((await fetch(`${origin}/?token=wrong`)).status).toBe(403);
    const entered = await fetch(page.url, { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(entered.status).toBe(303);
    expect(cookie).toContain(searchParams.get('token'));
    expect(await (await fetch(origin, { headers: { cookie } })).text()).toBe('secret');
    expect((await fetch(origin, { method: 'POST', headers: { cookie, origin: 'https://evil.example' } })).status).toBe(
      403,
    );
    expect(
      (await fetch(origin.replace('127.0.0.1', 'localhost'), { headers: { cookie } }).catch(() => ({ status: 421 })))
        .status,
    ).toBe(421);
  } finally {
    await page.close();
  }
});
