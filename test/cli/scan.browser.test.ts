import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect } from '../../cli/inspect.ts';
import type { ScanOptions } from '../../cli/program.ts';
import { report } from '../../cli/report.ts';
import { scan } from '../../cli/scan.ts';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { keyFileOf, openKey } from '../../crawler/evidence/key.ts';
import { readTrace } from '../../crawler/trace-file.ts';
import { serveSamples } from '../../samples/index.ts';
import { fakeContext } from './context.ts';

const root = join(import.meta.dirname, '../..');
const cwd = mkdtempSync(join(tmpdir(), 'naysayer-scan-'));
const servers: Server[] = [];
const options: ScanOptions = { platform: 'web', out: 'out', format: ['json'], lang: 'en' };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
  rmSync(cwd, { recursive: true, force: true });
});

describe('an address that cannot be scanned', () => {
  let site: string;
  let closed: string;

  beforeAll(async () => {
    site = await serve(createServer(answer));
    const gone = createServer();
    closed = await serve(gone);
    await new Promise((done) => gone.close(done));
  });

  it.each<[what: string, address: () => string, code: string]>([
    ['a host that is not known', () => 'http://nowhere.invalid/', 'dns'],
    ['a port that nobody listens on', () => closed, 'refused'],
    ['a page that is not there', () => `${site}/404`, 'http-status'],
    ['a site that fails', () => `${site}/500`, 'http-status'],
    ['redirects without an end', () => `${site}/round`, 'redirects'],
    ['an answer that is no page', () => `${site}/json`, 'not-html'],
    ['a download', () => `${site}/download`, 'not-html'],
  ])('%s: exit code 2, one line, and a result that says why', async (_what, address, code) => {
    const { context, out, err } = fakeContext({ cwd });
    expect(await scan(address(), { ...options, out: code, json: true }, context, browser)).toBe(2);
    expect(err).toEqual([expect.stringMatching(/^naysayer: http[^\n]+$/)]);
    expect(readTrace(onlyFolder(code)).failure?.code).toBe(code);
    const printed = JSON.parse(out.join('')) as unknown;
    expect(printed).toEqual(JSON.parse(readFileSync(join(onlyFolder(code), 'result.json'), 'utf8')));
    rmSync(join(cwd, code), { recursive: true });
  });

  it.runIf(hasOpenssl())('a certificate that is not good: exit code 2, and opened when told so', async () => {
    const secure = await serve(createSecureServer(selfSigned(), answer), 'https');
    const { context, err } = fakeContext({ cwd });
    expect(await scan(secure, { ...options, out: 'bad' }, context, browser)).toBe(2);
    expect(err).toHaveLength(1);
    expect(readTrace(onlyFolder('bad')).failure?.code).toBe('certificate');
    const again = { ...options, out: 'good', ignoreCertificateErrors: true, allowUnclear: true };
    expect(await scan(secure, again, context, browser)).toBe(0);
    expect(readTrace(onlyFolder('good')).failure).toBeUndefined();
  });

  it.each<[what: string, name: string, more: Partial<ScanOptions>, says: RegExp]>([
    ['a package that is not there', 'gone.ipa', { platform: 'ios' }, /^there is no file gone\.ipa: check the path$/],
    ['neither an address nor a target', 'course', {}, /^"course" is neither an address/],
    ['another scheme', 'file:///etc/passwd', {}, /^file: addresses cannot be scanned/],
    [
      'an --out that is a file',
      'http://127.0.0.1:9/',
      { out: 'file' },
      /a file is in its place; choose another with --out$/,
    ],
    ['a config that is not there', 'http://127.0.0.1:9/', { config: 'none.json' }, /^no config at none\.json$/],
    ['a browser that is not there', 'http://127.0.0.1:9/', { browser: '/nowhere' }, /^no browser at \/nowhere: /],
  ])('%s: refused in one line', async (_what, name, more, says) => {
    writeFileSync(join(cwd, 'file'), '');
    await expect(scan(name, { ...options, ...more }, fakeContext({ cwd }).context)).rejects.toThrow(says);
  });
});

describe('report', () => {
  it.each([
    ['none', /^no folder none: give the folder of one scan$/],
    ['.', /^no trace\.jsonl in .+: give the folder of one scan$/],
  ])('refuses %s in one line', async (dir, says) => {
    await expect(report(dir, options, fakeContext({ cwd }).context)).rejects.toThrow(says);
  });

  it('refuses a folder whose trace is not ours', async () => {
    const dir = mkdtempSync(join(cwd, 'foreign-'));
    writeFileSync(join(dir, 'trace.jsonl'), 'not ours\nat all\n');
    await expect(report(dir, options, fakeContext({ cwd }).context)).rejects.toThrow(/trace\.jsonl:1 is not JSON$/);
  });
});

it('scans a site that asks for nothing, and rebuilds its reports from the recording', async () => {
  const site = await serve(createServer(answer));
  const { context, out, err } = fakeContext({ cwd });
  expect(await scan(site, { ...options, out: 'plain' }, context, browser)).toBe(0);
  expect(err).toEqual([]);
  const before = readFileSync(join(onlyFolder('plain'), 'result.json'), 'utf8');
  rmSync(join(onlyFolder('plain'), 'result.json'));
  expect(await report(onlyFolder('plain'), options, context)).toBe(0);
  expect(readFileSync(join(onlyFolder('plain'), 'result.json'), 'utf8')).toBe(before);
  expect(out[1]).toBe(out[0]);

  const trace = readFileSync(join(onlyFolder('plain'), 'trace.jsonl'), 'utf8');
  const masked = { ...options, format: ['html' as const, 'json' as const], redact: ['three notes', '0:0,0,390,40'] };
  expect(await report(onlyFolder('plain'), masked, context)).toBe(0);
  const page = readFileSync(join(onlyFolder('plain'), 'report.html'), 'utf8');
  expect(page).not.toMatch(/three notes/i);
  expect(page).toContain('What 1 text and 1 region name was masked');
  expect(readFileSync(join(onlyFolder('plain'), 'trace.jsonl'), 'utf8')).toBe(trace);
  await report(onlyFolder('plain'), { ...masked, format: ['json'], redact: ['Zhang San'] }, context);
  expect(err.at(-1)).toBe('naysayer: --redact: "Zhang San" stands nowhere, so nothing was masked by it');
  await expect(report(onlyFolder('plain'), { ...masked, redact: ['a'] }, context)).rejects.toThrow(
    /^--redact: "a" is too short/,
  );
});

it('inspects a page of this disk and one of a server alike', async () => {
  const page =
    '<title>Notes</title><h1>Notes</h1><p>Read our privacy policy.</p><button>Disagree</button><button>Agree</button>';
  writeFileSync(join(cwd, 'page.html'), page);
  const site = await serve(createServer((_, response) => response.setHeader('content-type', 'text/html').end(page)));
  const seen = await Promise.all(
    ['page.html', site].map(async (given) => {
      const { context, out } = fakeContext({ cwd });
      await inspect(given, { device: 'phone', locale: 'en-US', json: true }, context);
      return JSON.parse(out.join('')) as { controls: { text: string; class: string }[] };
    }),
  );
  expect(seen[0]?.controls.map(({ text, class: is }) => [text, is])).toEqual([
    ['Disagree', 'decline'],
    ['Agree', 'accept'],
  ]);
  expect(seen[1]).toEqual(seen[0]);
});

describe('as a program', () => {
  it('keeps standard output for results, and says one line without a stack for what is wrong', () => {
    const { status, stdout, stderr } = naysayer('scan', 'course');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^naysayer: "course" is neither an address[^\n]+\n$/);
  });

  it('signs what a scan of a sample recorded, and verifies it elsewhere with the public key alone', async () => {
    const { samples, close } = await serveSamples({ only: ['consent-wall'] });
    const settings = ['--category', '38', '--profile', 'triage', '--ordered-by', 'the tests', '--out', 'signed', '-q'];
    const scanning = spawn(process.execPath, [...main, 'scan', samples[0]?.url ?? '', ...settings], { cwd });
    const [status, said] = await Promise.all([ended(scanning), text(scanning.stderr)]);
    await close();
    expect(status, said).toBe(1);
    const elsewhere = join(cwd, 'elsewhere');
    cpSync(onlyFolder('signed'), elsewhere, { recursive: true });
    const { fingerprint } = openKey(keyFileOf(process.env));
    const env = { ...process.env, NAYSAYER_KEY: join(cwd, 'no-key.pem') };
    const verify = () => spawnSync(process.execPath, [...main, 'verify', elsewhere, '--key', fingerprint], { cwd, env, encoding: 'utf8' }); // biome-ignore format: one command
    expect(verify()).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^OK: /) });
    expect(existsSync(env.NAYSAYER_KEY)).toBe(false);
    const preflight = JSON.parse(readFileSync(join(elsewhere, 'preflight.json'), 'utf8')) as { orderedBy: string };
    expect(preflight.orderedBy).toBe('the tests');
    appendFileSync(join(elsewhere, 'trace.jsonl'), '{}\n');
    expect(verify()).toMatchObject({ status: 1, stdout: expect.stringMatching(/^CHANGED: /) });
  });

  it.runIf(process.platform !== 'win32')(
    'ends in order on Ctrl-C: exit code 130, and a recording that can be read',
    async () => {
      const asks =
        '<title>Course</title><h1>Sign in</h1><form><label>Phone <input type="tel" required></label><button>Sign in</button></form><p>We use your phone number to sign you in: <a href="/privacy">Privacy policy</a></p>';
      const site = await serve(
        createServer((_, response) => response.setHeader('content-type', 'text/html').end(asks)),
      );
      const args = [...main, 'scan', site, '--out', 'stopped'];
      const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      const exit = ended(child);
      await until(() => steps('stopped') > 2 || child.exitCode !== null);
      child.kill('SIGINT');
      expect(await exit).toBe(130);
      expect(said).toMatch(/^naysayer: interrupted: for what was recorded run "naysayer report .+"\n$/);
      const { context } = fakeContext({ cwd });
      expect(await report(onlyFolder('stopped'), options, context)).toBe(3);
    },
  );
});

const main = ['--import', join(root, 'node_modules/tsx/dist/loader.mjs'), join(root, 'cli/main.ts')];

function naysayer(...args: string[]) {
  return spawnSync(process.execPath, [...main, ...args], { cwd, encoding: 'utf8' });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.once('exit', done));
}

const answer: RequestListener = ({ url = '/' }, response) => {
  const page =
    '<title>Notes</title><nav><a href="/">Notes</a> <a href="/help">Help</a></nav><h1>Notes</h1><p>Three notes, all of them short.</p>';
  if (url === '/404' || url === '/500')
    response.writeHead(Number(url.slice(1)), { 'content-type': 'text/html' }).end('<h1>No</h1>');
  else if (url === '/round') response.writeHead(302, { location: '/round' }).end();
  else if (url === '/json') response.setHeader('content-type', 'application/json').end('{}');
  else if (url === '/download') response.setHeader('content-disposition', 'attachment; filename="a.bin"').end('a');
  else response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
};

async function serve(server: Server, scheme = 'http'): Promise<string> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function onlyFolder(out: string): string {
  const [name] = readdirSync(join(cwd, out));
  return join(cwd, out, name ?? '');
}

function steps(out: string): number {
  try {
    return readTrace(onlyFolder(out)).walks[0]?.steps.length ?? 0;
  } catch {
    return 0; // not there yet
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((again) => setTimeout(again, 50));
}

function hasOpenssl(): boolean {
  return spawnSync('openssl', ['version']).status === 0;
}

function selfSigned(): { key: Buffer; cert: Buffer } {
  const [key, cert] = [join(cwd, 'key.pem'), join(cwd, 'cert.pem')];
  const made = ['-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1', '-keyout', key, '-out', cert];
  spawnSync('openssl', ['req', '-x509', ...made]);
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
