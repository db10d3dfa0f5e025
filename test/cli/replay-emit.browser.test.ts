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
import { fakeContext } from './context.ts';

const root = join(import.meta.dirname, '../..');
const cwd = mkdtempSync(join(tmpdir(), 'naysayer-emit-'));
vi.setConfig({ testTimeout: 600_000 }); // a scan and a run of another test runner each
const options: ScanOptions = { platform: 'web', out: 'out', format: ['json'], lang: 'en', quiet: true };

let browser: Browser;
let close: () => Promise<void>;
let samples: ReadonlyMap<string, Sample>;

beforeAll(async () => {
  browser = await launchBrowser();
  const served = await serveSamples();
  close = served.close;
  samples = new Map(served.samples.map((sample) => [sample.id, sample]));
  // What a project of somebody else holds: the test runner, and a config of its own.
  symlinkSync(join(root, 'node_modules'), join(cwd, 'node_modules'));
  const launchOptions = { executablePath: (await findBrowser()).path, args: [...BROWSER_ARGUMENTS] };
  const use = JSON.stringify({ launchOptions });
  writeFileSync(join(cwd, 'playwright.config.mjs'), `export default { testDir: 'tests', workers: 2, fullyParallel: true, use: ${use} };\n`); // biome-ignore format: one line
  mkdirSync(join(cwd, 'tests'));
});
afterAll(async () => {
  await browser.close();
  await close();
  rmSync(cwd, { recursive: true, force: true });
});

it.each([
  ['course-265', 19, 5],
  ['consent-wall', 38, 1],
  ['face-only', 20, 1],
  ['mirror-room', 6, 2],
  ['little-clips', 29, 1], // its age gate is none: a rule may demand the age
])('emits a script that is red on %s, and names no part of this tool', async (id, category, blocks) => {
  const script = await emitted(id, category);
  expect(script.match(/^test\(/gm), recorded(id)).toHaveLength(blocks);
  expect(script).not.toMatch(/from '(?!@playwright\/test')/);
  const { failed, passed, said } = await run(id, script);
  expect({ failed, passed }, said).toEqual({ failed: blocks, passed: 0 });
  expect(said.match(/no way on was seen without a yes/g)?.length).toBeGreaterThanOrEqual(blocks);
});

it('emits a script that is green once the course app is mended', async () => {
  const script = await emitted('course-265', 19);
  const { failed, passed, said } = await run('mended', script, samples.get('course-265-mended')?.url);
  expect({ failed, passed }, said).toEqual({ failed: 0, passed: 5 });
});

const chromedriver = ['/usr/bin/chromedriver', process.env.CHROMEDRIVER_PATH ?? ''].find((path) => existsSync(path));
if (!chromedriver) console.warn('skipped: a script for WebdriverIO on a web site, for there is no chromedriver');

it.skipIf(!chromedriver)(
  'emits a script for WebdriverIO that is red on a wall, and green once it is mended',
  async () => {
    const script = await emitted('course-265', 19, 'webdriverio');
    expect(script.match(/^test\(/gm), recorded('course-265')).toHaveLength(5);
    const walled = await runByNode(script, samples.get('course-265')?.url);
    expect(walled.status).toBe(1);
    expect(walled.said).toContain('in the tested flow, no way on was seen without a yes');
    const mended = await runByNode(script, samples.get('course-265-mended')?.url);
    expect(mended.status, mended.said).toBe(0);
  },
);

/** One of its tests, the first, in a folder with WebdriverIO. */
async function runByNode(script: string, target = ''): Promise<{ status: number | null; said: string }> {
  const file = join(cwd, 'blocks.test.mjs');
  writeFileSync(file, script);
  // The driver comes with a browser of its own version; the headless shell is not one that it drives.
  const browserOptions = { binary: '/usr/bin/chromium', args: ['--headless=new', '--no-sandbox', '--lang=zh-CN'] };
  const env = {
    ...process.env,
    TARGET: target,
    CHROME_OPTIONS: JSON.stringify(browserOptions),
    CAPABILITIES: JSON.stringify({ 'wdio:chromedriverOptions': { binary: chromedriver } }),
  };
  const child = spawn(process.execPath, ['--test', '--test-name-pattern=^p2 ', file], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, status] = await Promise.all([
    text(child.stdout),
    new Promise<number | null>((done) => child.once('exit', done)),
  ]);
  return { status, said };
}

const scanned = new Set<string>();

async function emitted(
  id: string,
  category: number,
  emit: 'playwright' | 'webdriverio' = 'playwright',
): Promise<string> {
  const config = { lateMs: 500, targets: [{ id, url: samples.get(id)?.url, categories: [category] }] };
  writeFileSync(join(cwd, 'naysayer.config.json'), JSON.stringify(config));
  if (!scanned.has(id)) await scan(id, { ...options, out: id, repeat: 1 }, fakeContext({ cwd }).context, browser);
  scanned.add(id);
  const { context, out } = fakeContext({ cwd });
  const [name = ''] = readdirSync(join(cwd, id));
  expect(await replay(join(cwd, id, name), { ...options, emit }, context)).toBe(0);
  return out.join('\n');
}

/** What a scan came to, for whoever reads why a test failed. */
function recorded(id: string): string {
  const [name = ''] = readdirSync(join(cwd, id));
  const { walks } = readTrace(join(cwd, id, name));
  return JSON.stringify(
    walks.map(({ ending, prompts }) => ({
      ending,
      prompts: prompts.map(({ id: prompt, ways, elements, control }) => ({ prompt, ways, elements, control })),
    })),
  );
}

async function run(name: string, script: string, target?: string) {
  writeFileSync(join(cwd, 'tests', `${name}.spec.ts`), script);
  const report = join(cwd, `${name}.json`);
  // The runner of these tests may itself have said where a report goes.
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...(target ? { TARGET_URL: target } : {}) };
  const args = [join(root, 'node_modules/@playwright/test/cli.js'), 'test', `${name}.spec.ts`, '--reporter=json'];
  const child = spawn(process.execPath, args, { cwd, env, stdio: 'ignore' });
  await new Promise((done) => child.once('exit', done));
  const said = readFileSync(report, 'utf8');
  const { stats } = JSON.parse(said) as { stats: { expected: number; unexpected: number } };
  return { failed: stats.unexpected, passed: stats.expected, said };
}
