import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../crawler/drivers/browser.ts';
import { readDocs, snippetsIn } from '../support/docs.ts';
import { bringsAlong, type Installed, install, link, ROOT, run } from '../support/installed.ts';
import { type ServedApp, serveApp } from '../support/serve-apps.ts';

let installed: Installed;
let site: ServedApp;
let browser: string;
beforeAll(async () => {
  installed = install();
  for (const own of ['@types/node', '@playwright/test']) link(own, inProject('node_modules'));
  site = await serveApp('nothing-asked');
  browser = (await findBrowser()).path;
});
afterAll(async () => {
  await site?.close();
  installed?.close();
});

const node = (args: readonly string[]) => run(process.execPath, args, installed.project, { CHROMIUM_PATH: browser });
const inProject = (...path: string[]) => join(installed.project, ...path);

describe('the package', () => {
  it('holds what it needs to run, and nothing else', () => {
    const odd = installed.files.map(({ path }) => path).filter((path) => !EXPECTED.test(path));
    expect(odd).toEqual([]);
    const sources = /\.map$|^dist.*(?<!\.d)\.tsx?$|^examples.*(node_modules|\.auth)/;
    expect(installed.files.filter(({ path }) => sources.test(path))).toEqual([]);
    expect(installed.bytes).toBeLessThan(1.5e6);
  });

  it('brings neither Appium nor what only tests or a queue need', () => {
    const along = bringsAlong();
    expect(along).toContain('playwright-core');
    for (const name of ['appium', 'webdriverio', 'pg', 'bullmq', 'sharp', 'vitest', '@playwright/test'])
      expect(along).not.toContain(name);
    expect(existsSync(inProject('node_modules/appium'))).toBe(false);
  });

  it('says its version and its commands by npx', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const said = await run('npx', ['--no-install', 'naysayer', '--version'], installed.project);
    expect(said).toMatchObject({ status: 0, out: `${version}\n` });
  });

  it('scans a page from the command line', async () => {
    const args = [
      'scan',
      site.url,
      '--profile',
      'triage',
      '--category',
      '38',
      '--out',
      'out',
      '--format',
      'html,json,sarif',
    ];
    const { status, out, err } = await node(['node_modules/naysayer/bin/naysayer.js', ...args]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const [folder] = readdirSync(inProject('out')) as [string];
    expect(readdirSync(inProject('out', folder))).toEqual(
      expect.arrayContaining(['report.html', 'result.json', 'result.sarif', 'manifest.json']),
    );
    expect(out).toContain('report.html');
  });

  it('scans a page for a program that imports it', async () => {
    const [program = ''] = pageOn('naysayer');
    writeFileSync(inProject('scan.mjs'), program.replace('http://127.0.0.1:3000/', site.url));
    expect(await node(['scan.mjs'])).toEqual({ status: 0, err: '', out: 'reached-home\n' });
  });

  it('scans a list every night, by the script for cron', async () => {
    const place = join(installed.project, 'nightly');
    mkdirSync(place);
    symlinkSync(inProject('node_modules'), join(place, 'node_modules'));
    cpSync(join(ROOT, 'examples/pipelines/nightly.sh'), join(place, 'nightly.sh'));
    writeFileSync(join(place, 'targets.csv'), `target,categories\n${site.url},38\n`);
    writeFileSync(join(place, 'naysayer.config.json'), '{ "profile": "triage" }'); // quickly
    const night = () => run('sh', [join(place, 'nightly.sh')], ROOT, { CHROMIUM_PATH: browser });
    expect(await night()).toMatchObject({ status: 0 });
    expect(readdirSync(join(place, 'nightly'))).toContain('report.html');
  });

  it('says in a line what an app takes that a page does not', async () => {
    const args = ['scan', '--platform', 'android', 'com.example.app', '--appium', 'http://127.0.0.1:9', '--no-seal'];
    const { status, err } = await node(['node_modules/naysayer/bin/naysayer.js', ...args]);
    expect(status).toBe(2);
    expect(err).toMatch(/^naysayer: webdriverio is missing.*npm install webdriverio"\n$/);
  });

  it('has types for what it exports', async () => {
    link('webdriverio', inProject('node_modules'));
    writeFileSync(inProject('types.ts'), TYPED);
    writeFileSync(inProject('tsconfig.json'), TSCONFIG);
    const { status, out } = await node([join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.']);
    expect({ status, out }).toEqual({ status: 0, out: '' });
  });
});

describe('a Playwright project of somebody else’s', () => {
  it('uses the fixture and the matcher, behind its own login', async () => {
    cpSync(join(ROOT, 'examples/playwright'), installed.project, { recursive: true });
    writeFileSync(inProject('tests/walled.spec.ts'), WALLED);
    for (const [i, snippet] of pageOn('naysayer/playwright').entries()) {
      const isSpec = !snippet.includes('export const test');
      writeFileSync(inProject('tests', isSpec ? `page-${i}.spec.ts` : 'own.ts'), snippet);
    }
    writeFileSync(inProject('tests/own.spec.ts'), OWN);
    const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=json'];
    const env = { CHROMIUM_PATH: browser, PORT: String(await freePort()) };
    const { out } = await run(process.execPath, args, installed.project, env);
    const { stats, suites } = JSON.parse(out) as PlayedReport;
    expect(stats, out).toMatchObject({ expected: 8, unexpected: 1, flaky: 0, skipped: 0 });
    const resultOf = (spec: string) => suites.find(({ file }) => file === spec)?.specs[0]?.tests[0]?.results[0];
    const reportOf = (spec: string) => resultOf(spec)?.attachments.find(({ name }) => name === 'naysayer');
    expect(resultOf('walled.spec.ts')?.error?.message).toMatch(MESSAGE);
    const page = reportOf('walled.spec.ts');
    expect(page?.contentType).toBe('text/html');
    expect(readFileSync(page?.path ?? '', 'utf8')).toContain('What is your occupation?');
    const own = reportOf('own.spec.ts');
    expect(own?.contentType).toBe('application/json');
    expect(JSON.parse(readFileSync(own?.path ?? '', 'utf8'))).toMatchObject({ schema: 'naysayer/result@1' });
  });
});

/** As much of Playwright's JSON report as is read here. */
interface PlayedReport {
  readonly stats: object;
  readonly suites: readonly {
    readonly file: string;
    readonly specs: readonly {
      readonly tests: readonly {
        readonly results: readonly {
          readonly error?: { readonly message: string };
          readonly attachments: readonly {
            readonly name: string;
            readonly path: string;
            readonly contentType: string;
          }[];
        }[];
      }[];
    }[];
  }[];
}

/** What was asked, what was tried, why it is unclear, and where to look. */
const MESSAGE =
  /toBeDeclinable\(\): unclear[\s\S]*asked +profile question “What is your occupation\?”: occupation[\s\S]*tried +ways 1 of 3, elements 4 of 4[\s\S]*press outside[\s\S]*not tried[\s\S]*reason[\s\S]*1 of 3[\s\S]*report +\S+report\.html/;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const EXPECTED =
  /^(package\.json|README(\.zh)?\.md|LICENSE|docs\/[\w.-]+\.md|examples\/(cluster|pipelines|playwright)\/[\w./-]+|bin\/naysayer\.js|naysayer\.config\.schema\.json|reports\/result\.schema\.json|dist\/(index|(crawler|checks|reports|cli|samples)\/.*)\.(js|d\.ts|json|html|css|svg|md))$/;

/** What docs/pipelines.md shows of a program or test that imports `door`. */
function pageOn(door: string): string[] {
  const page = readDocs().find(({ file }) => file === 'docs/pipelines.md') as ReturnType<typeof readDocs>[number];
  return snippetsIn(page).flatMap(({ language, text }) =>
    language === 'ts' && text.includes(`from '${door}'`) ? [text] : [],
  );
}

const TYPED = `
import { scan, runChecks, type Check, type Finding, type Result, type TargetConfig } from 'naysayer';
import { expect, test, type HandedOver } from 'naysayer/playwright';
import { matchers, walk } from 'naysayer/webdriverio';

export const target: TargetConfig = { url: 'https://example.com', categories: [19] };
export const own: Check = { id: 'own', judge: (trace) => ({ outcome: 'passed', reason: { code: 'x', detail: trace.runId } }) };
export async function findings(): Promise<Finding[]> {
  const { trace } = await scan(target, { out: 'out' });
  return runChecks(trace, [own]);
}
// @ts-expect-error an address is needed
export const wrong: TargetConfig = { categories: [19] };

test('types', async ({ page, naysayer }) => {
  await expect(page).toBeDeclinable({ repeat: 2, restart: async () => {} });
  const handed: HandedOver = await naysayer.walk(page);
  const result: Result = handed.result;
  expect(result.outcome.refusing).toBe('unclear');
  // @ts-expect-error there is no such option
  await expect(page).toBeDeclinable({ repeats: 2 });
});
export const walked = (browser: WebdriverIO.Browser): Promise<HandedOver> => walk(browser, { lang: 'zh' });
export const { toBeDeclinable } = matchers;
// @ts-expect-error that is no session
export const none = walk('browser');
`;

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    target: 'ES2022',
    module: 'NodeNext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  },
  files: ['types.ts'],
});

const WALLED = `
import { expect, test } from 'naysayer/playwright';
test('the archive', async ({ page }) => {
  await page.goto('/archive');
  await expect(page).toBeDeclinable({ lateMs: 300 });
});
`;

/** By the test and expect that the page joins; no HTML is wanted. */
const OWN = `
import { expect, test } from './own';
test('the shelf', async ({ page, naysayer }) => {
  await page.goto('/');
  await expect(page).toBeDeclinable({ formats: ['json'] });
  expect((await naysayer.walk(page, { formats: [], home: { text: 'Your shelf' } })).report).toContain('naysayer');
});
`;
