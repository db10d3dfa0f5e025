import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ScanOptions } from '../../cli/program.ts';
import { replay } from '../../cli/replay.ts';
import { scan } from '../../cli/scan.ts';
import { BROWSER_ARGUMENTS, findBrowser, launchBrowser } from '../../crawler/drivers/browser.ts';
import { readTrace } from '../../crawler/trace-file.ts';
import { type Sample, serveSamples } from '../../samples/index.ts';
import { inTurn } from '../support/in-turn.ts';
import { fakeContext } from './context.ts';

/** How many blocks each sample has. */
const BLOCKS = { 'course-265': 5, 'consent-wall': 1, 'face-only': 1, 'mirror-room': 2, 'little-clips': 1 } as const; // an age that a rule may demand is none
type Id = keyof typeof BLOCKS;
const ids = Object.keys(BLOCKS) as Id[];
const MENDED = ['course-265-mended', 'little-clips-mended'] as const;
type Mended = (typeof MENDED)[number];

const root = join(import.meta.dirname, '../..');
const cwd = mkdtempSync(join(tmpdir(), 'naysayer-emit-'));
vi.setConfig({ testTimeout: 600_000 }); // a scan and a run of another test runner each, and a test waits its turn
const options: ScanOptions = { platform: 'web', out: 'out', format: ['json'], lang: 'en', quiet: true };
const NO_WAY = 'in the tested flow, no way on was seen without a yes';

let browser: Browser;
let executablePath: string;
let close: () => Promise<void>;
let samples: ReadonlyMap<string, Sample>;

beforeAll(async () => {
  browser = await launchBrowser();
  executablePath = (await findBrowser()).path;
  const served = await serveSamples({ only: [...ids, ...MENDED] });
  close = served.close;
  samples = new Map(served.samples.map((sample) => [sample.id, sample]));
});
afterAll(async () => {
  await browser.close();
  await close();
  rmSync(cwd, { recursive: true, force: true });
});

it.concurrent.each(ids)('emits a script that is red on %s, and names no part of this tool', (id) =>
  inTurn(async () => {
    const script = await emitted(id, 'playwright');
    expect(script.match(/^test\(/gm), recorded(id)).toHaveLength(BLOCKS[id]);
    expect(script).not.toMatch(/from '(?!@playwright\/test')/);
    const { failed, passed, said } = await run(id, script);
    expect({ failed, passed }, said).toEqual({ failed: BLOCKS[id], passed: 0 });
    expect(said.split(NO_WAY).length - 1).toBeGreaterThanOrEqual(BLOCKS[id]);
  }),
);

it.concurrent.each([
  ['course-265', 'course-265-mended'],
  ['little-clips', 'little-clips-mended'],
] as const)('emits a script of %s that is green on %s', (id, mended) =>
  inTurn(async () => {
    const script = await emitted(id, 'playwright');
    const { failed, passed, said } = await run(mended, script);
    expect({ failed, passed }, said).toEqual({ failed: 0, passed: BLOCKS[id] });
  }),
);

const chromedriver = ['/usr/bin/chromedriver', process.env.CHROMEDRIVER_PATH ?? ''].find((path) => existsSync(path));
if (!chromedriver) console.warn('skipped: a script for WebdriverIO on a web site, for there is no chromedriver');

it.skipIf(!chromedriver).concurrent.each(ids)('emits a script for WebdriverIO that is red on %s', (id) =>
  inTurn(async () => {
    const script = await emitted(id, 'webdriverio');
    expect(script.match(/^test\(/gm), recorded(id)).toHaveLength(BLOCKS[id]);
    const { passed, failed, said } = await runByNode(id, script);
    const tried = id === 'course-265' ? 1 : BLOCKS[id];
    expect({ passed, failed }, said).toEqual({ passed: 0, failed: tried });
    expect(said.split(NO_WAY).length - 1).toBeGreaterThanOrEqual(tried);
  }),
);

it.skipIf(!chromedriver).concurrent('emits a script for WebdriverIO that is green once the course app is mended', () =>
  inTurn(async () => {
    const { passed, failed, said } = await runByNode('course-265-mended', await emitted('course-265', 'webdriverio'));
    expect({ passed, failed }, said).toEqual({ passed: 1, failed: 0 });
  }),
);

/** In a folder with WebdriverIO; of the course app one of its tests, for they are many and alike. */
async function runByNode(id: Id | Mended, script: string): Promise<Ran> {
  const file = join(project(`${id}-by-node`), 'blocks.test.mjs');
  writeFileSync(file, script);
  // The driver comes with a browser of its own version; the headless shell is not one that it drives.
  const browserOptions = { binary: '/usr/bin/chromium', args: ['--headless=new', '--no-sandbox', '--lang=zh-CN'] };
  const env = {
    ...process.env,
    TARGET_URL: samples.get(id)?.url,
    CHROME_OPTIONS: JSON.stringify(browserOptions),
    CAPABILITIES: JSON.stringify({ 'wdio:chromedriverOptions': { binary: chromedriver } }),
  };
  const only = id.startsWith('course-265') ? ['--test-name-pattern=^p2 '] : [];
  const child = spawn(process.execPath, ['--test', '--test-reporter=tap', ...only, file], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await text(child.stdout);
  const count = (what: string) => Number(new RegExp(`^# ${what} (\\d+)`, 'm').exec(said)?.[1]);
  return { passed: count('pass'), failed: count('fail'), said };
}

interface Ran {
  readonly passed: number;
  readonly failed: number;
  readonly said: string;
}

/** What a project of somebody else holds: its folder, and the packages it has. */
function project(name: string): string {
  const folder = join(cwd, name);
  mkdirSync(folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

const scans = new Map<Id, Promise<string>>();

/** The folder of a scan of the sample, of which there is one. */
function scanned(id: Id): Promise<string> {
  const running = scans.get(id) ?? scanOf(id);
  scans.set(id, running);
  return running;
}

async function scanOf(id: Id): Promise<string> {
  const folder = join(cwd, id);
  mkdirSync(folder);
  const { url, category } = samples.get(id) as Sample;
  const config = { lateMs: 500, targets: [{ id, url, categories: [category] }] };
  writeFileSync(join(folder, 'naysayer.config.json'), JSON.stringify(config));
  await scan(id, { ...options, repeat: 1 }, fakeContext({ cwd: folder }).context, browser);
  return recordOf(id);
}

async function emitted(id: Id, emit: 'playwright' | 'webdriverio'): Promise<string> {
  const { context, out } = fakeContext({ cwd });
  expect(await replay(await scanned(id), { ...options, emit }, context)).toBe(0);
  return out.join('\n');
}

function recordOf(id: Id): string {
  const [name = ''] = readdirSync(join(cwd, id, 'out'));
  return join(cwd, id, 'out', name);
}

/** What a scan came to, for whoever reads why a test failed. */
function recorded(id: Id): string {
  return JSON.stringify(
    readTrace(recordOf(id)).walks.map(({ ending, prompts }) => ({
      ending,
      prompts: prompts.map(({ id: prompt, ways, elements, control }) => ({ prompt, ways, elements, control })),
    })),
  );
}

/** By Playwright's own runner, with a config of the project's. */
async function run(id: Id | Mended, script: string): Promise<Ran> {
  const folder = project(`${id}-by-playwright`);
  const use = JSON.stringify({ launchOptions: { executablePath, args: [...BROWSER_ARGUMENTS] } });
  writeFileSync(join(folder, 'playwright.config.mjs'), `export default { workers: 2, fullyParallel: true, use: ${use} };\n`); // biome-ignore format: one line
  writeFileSync(join(folder, 'blocks.spec.ts'), script);
  const report = join(folder, 'report.json');
  // The runner of these tests may itself have said where a report goes.
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, TARGET_URL: samples.get(id)?.url };
  const args = [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=json'];
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore' });
  await new Promise((done) => child.once('exit', done));
  const said = readFileSync(report, 'utf8');
  const { stats } = JSON.parse(said) as { stats: { expected: number; unexpected: number } };
  return { failed: stats.unexpected, passed: stats.expected, said };
}
