import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { serveWithToken } from '../../cli/batch/board.ts';
import { batch } from '../../cli/batch.ts';
import { s3Store } from '../../crawler/batch/evidence-store.ts';
import { fakeContext } from '../cli/context.ts';
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
