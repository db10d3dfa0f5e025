// `node --import tsx bench/peers.ts --npm DIR [--save]`: the consent pages side by side with @duckduckgo/autoconsent, in one run.
// What was chosen is the page's own word. DIR is any folder with the consent libraries and autoconsent installed; how to
// prepare it stands in the README of the pages. Neither is a dependency of the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext, Frame, Page } from 'playwright';
import { launchBrowser } from '../crawler/drivers/browser.ts';
import { canMeasure, cpuSeconds, cpuSecondsOf } from './measure/process-tree.ts';
import { save } from './save.ts';
import { scanOnce, VIEWPORT } from './scripts/walk.ts';
import { absent, median, type Section, show } from './tables.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      npm: { type: 'string' },
      fixtures: { type: 'string', default: '../shared/fixtures' },
      save: { type: 'boolean', default: false }, // on top of bench/results.md
    },
  });
  const fixtures = resolve(import.meta.dirname, '..', values.fixtures);
  if (values.npm === undefined)
    return void process.stdout.write('usage: node --import tsx bench/peers.ts --npm DIR [--fixtures DIR] [--save]\n');
  const npm = resolve(values.npm);
  const peer = join(npm, 'node_modules/@duckduckgo/autoconsent');
  if (!existsSync(fixtures))
    return void process.stdout.write(show([absent('consent pages', `${fixtures} is not there.`)]));
  if (!existsSync(peer)) return void process.stdout.write(show([absent('autoconsent', `${peer} is not there.`)]));
  if (!canMeasure) return void process.stdout.write('The bench reads /proc and so runs on Linux only.\n');

  const { startServer } = (await import(pathToFileURL(join(fixtures, 'server.mjs')).href)) as {
    startServer: StartServer;
  };
  const server = await startServer(npm);
  const browser = await launchBrowser();
  try {
    const section = await compare(browser, server.url, pagesIn(fixtures), peer);
    process.stdout.write(show([section]));
    if (values.save) save([section], `Chromium ${browser.version()}`);
  } finally {
    await browser.close();
    await server.close?.();
  }
}

type StartServer = (npm: string) => Promise<{ url: string; close?: () => Promise<void> | void }>;
type Choice = 'none' | 'declined' | 'accepted';
interface Outcome {
  readonly choice: Choice;
  readonly cpuS: number;
  readonly chosenCpuS?: number; // until the page told of a choice
  readonly wallS: number;
}

const CAP_MS = 14_000; // autoconsent says nothing where it knows nothing: its caller has to stop waiting
const ASKS_NOTHING = /no-prompt/;
const HAS_NO_WAY = /accept-only/;

function pagesIn(fixtures: string): string[] {
  return readdirSync(join(fixtures, 'consent'))
    .filter((name) => /^\d\d-.*\.html$/.test(name))
    .sort();
}

async function compare(browser: Browser, base: string, pages: readonly string[], peer: string): Promise<Section> {
  const content = readFileSync(join(peer, 'dist/autoconsent.playwright.js'), 'utf8');
  const rules = readFileSync(join(peer, 'rules/rules.json'), 'utf8');
  const rows: { page: string; ours: Outcome; theirs: Outcome }[] = [];
  const addressOf = (page: string): string => `${base}/consent/${page}`;
  // Whoever goes first would pay for starting the browser's processes, and each for its own code.
  for (const page of pages.slice(0, 1)) {
    await scan(browser, addressOf(page));
    await consent(browser, addressOf(page), content, rules);
  }
  for (const page of pages) {
    const address = addressOf(page);
    rows.push({ page, ours: await scan(browser, address), theirs: await consent(browser, address, content, rules) });
  }
  const summary = (
    name: string,
    of: (outcomes: Outcome[], pages: string[]) => string | number,
  ): (string | number)[] => {
    const names = rows.map((row) => row.page);
    const blank = ['', '', ''];
    return [
      name,
      of(
        rows.map((row) => row.ours),
        names,
      ),
      ...blank,
      of(
        rows.map((row) => row.theirs),
        names,
      ),
      ...blank,
    ];
  };
  const both = rows.filter((row) => row.ours.choice === 'declined' && row.theirs.choice === 'declined');
  const toChoice = (pick: (row: (typeof rows)[number]) => Outcome): string =>
    median(both.map((row) => pick(row).chosenCpuS ?? Number.NaN)).toFixed(2);
  return {
    title: 'Consent pages beside autoconsent',
    explains:
      'What the page itself says was chosen, and CPU seconds of everything that runs, on one browser, page by page. Both make a whole walk:\n' +
      'the answer, one look inside, one more opening, a picture of each; a page that cannot be declined is walked once; one page before is not counted.\n' +
      'Wrong: a yes, or a choice where none is asked.',
    head: ['page', 'naysayer', 'to the choice', 'CPU s', 's', 'autoconsent', 'to the choice', 'CPU s', 's'],
    rows: [
      ...rows.map(({ page, ours: our, theirs: their }) => [
        page.replace('.html', ''),
        ...cells(page, our),
        ...cells(page, their),
      ]),
      summary('declined', (outcomes, names) => {
        const open = outcomes.filter((_, index) => canDecline(names[index] ?? ''));
        return `${open.filter((outcome) => outcome.choice === 'declined').length} of ${open.length}`;
      }),
      summary(
        'wrong',
        (outcomes, names) => outcomes.filter((outcome, index) => isWrong(names[index] ?? '', outcome.choice)).length,
      ),
      summary('CPU s a page, median', (outcomes) => median(outcomes.map((outcome) => outcome.cpuS)).toFixed(2)),
    ],
    notes: [
      `CPU s until the page told of a no, median of the ${both.length} pages both declined: ${toChoice((row) => row.ours)} beside ${toChoice((row) => row.theirs)}`,
    ],
  };
}

function cells(page: string, outcome: Outcome): (string | number)[] {
  return [
    isWrong(page, outcome.choice) ? `${outcome.choice} (wrong)` : outcome.choice,
    outcome.chosenCpuS?.toFixed(2) ?? '–',
    outcome.cpuS.toFixed(2),
    outcome.wallS.toFixed(1),
  ];
}

const canDecline = (page: string): boolean => !ASKS_NOTHING.test(page) && !HAS_NO_WAY.test(page);
// On a page with no way on, a walk yields after it has recorded the wall, and says so: that yes is not a mistake.
const isWrong = (page: string, choice: Choice): boolean =>
  canDecline(page) ? choice === 'accepted' : ASKS_NOTHING.test(page) && choice !== 'none';

async function scan(browser: Browser, address: string): Promise<Outcome> {
  const told = new Told();
  const watched = watching(browser, (choice) => told.hear(choice));
  const { cpuS, wallS } = await cpuSecondsOf(() => scanOnce(watched, address, 1));
  return { cpuS, wallS, ...told.said() };
}

async function consent(browser: Browser, address: string, content: string, rules: string): Promise<Outcome> {
  const told = new Told();
  const { cpuS, wallS } = await cpuSecondsOf(async () => {
    const context = await browser.newContext({ viewport: VIEWPORT, isMobile: true, hasTouch: true, locale: 'zh-CN' });
    try {
      await tellChoice(context, (choice) => told.hear(choice));
      const page = await autoconsent(context, address, content, rules, () => told.said().choice !== 'none');
      // What a walk does after its answer: a look inside, and one more opening, to see that the answer holds.
      await lookInside(page);
      await page.close();
      const again = await context.newPage();
      await again.goto(address, { waitUntil: 'load' });
      await again.screenshot({ type: 'jpeg', quality: 60 });
    } finally {
      await context.close();
    }
  });
  return { cpuS, wallS, ...told.said() };
}

/** The first choice a page tells of, and what had been spent by then. */
class Told {
  readonly #startedAtCpuS = cpuSeconds();
  #said: { choice: Choice; chosenCpuS?: number } = { choice: 'none' };

  hear(choice: Choice): void {
    if (this.#said.choice === 'none') this.#said = { choice, chosenCpuS: cpuSeconds() - this.#startedAtCpuS };
  }

  said(): { choice: Choice; chosenCpuS?: number } {
    return this.#said;
  }
}

/** Runs autoconsent on a page the way its own tests do, until it is done, has chosen, or the cap is reached. */
async function autoconsent(
  context: BrowserContext,
  address: string,
  content: string,
  rules: string,
  chosen: () => boolean,
): Promise<Page> {
  const page = await context.newPage();
  let finish = (): void => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const config = {
    enabled: true,
    autoAction: 'optOut',
    disabledCmps: [],
    enablePrehide: false,
    detectRetries: 20,
    enableCosmeticRules: true,
    enableHeuristicDetection: true,
    enableHeuristicAction: true,
    heuristicMode: 'reject',
  };
  await page.exposeBinding(
    'autoconsentSendMessage',
    async ({ frame }, message: { type: string; id?: string; code?: string }) => {
      const answer = (text: string): Promise<unknown> =>
        frame.evaluate(`autoconsentReceiveMessage(${text})`).catch(() => undefined);
      if (message.type === 'init')
        await answer(`{ type: 'initResp', config: ${JSON.stringify(config)}, rules: ${rules} }`);
      if (message.type === 'eval') {
        const result = await frame.evaluate(message.code ?? '').catch(() => false);
        await answer(JSON.stringify({ id: message.id, type: 'evalResp', result }));
      }
      if (message.type === 'autoconsentDone' || message.type === 'autoconsentError') finish();
    },
  );
  const inject = (frame: Frame): void => void frame.evaluate(content).catch(() => undefined);
  page.on('framenavigated', inject);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  for (const frame of page.frames()) inject(frame);
  const cap = setTimeout(finish, CAP_MS);
  const look = setInterval(() => chosen() && finish(), 50);
  await finished;
  clearTimeout(cap);
  clearInterval(look);
  return page;
}

async function lookInside(page: Page): Promise<void> {
  await page.screenshot({ type: 'jpeg', quality: 60 });
  const link = page.locator('nav a, main a, a').first();
  if ((await link.count()) > 0) await link.click({ timeout: 2_000, noWaitAfter: true }).catch(() => undefined);
  await page.waitForLoadState('load').catch(() => undefined);
  await page.screenshot({ type: 'jpeg', quality: 60 });
}

/** The lent browser, whose contexts tell what their pages say was chosen. */
function watching(browser: Browser, said: (choice: Choice) => void): Browser {
  return new Proxy(browser, {
    get(target, name) {
      if (name === 'newContext') {
        return async (...options: Parameters<Browser['newContext']>) => {
          const context = await target.newContext(...options);
          await tellChoice(context, said);
          return context;
        };
      }
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

async function tellChoice(context: BrowserContext, said: (choice: Choice) => void): Promise<void> {
  await context.exposeFunction('tellChoice', (choice: Choice) => said(choice));
  await context.addInitScript(`(() => {
    let truth;
    Object.defineProperty(window, '__truth', {
      configurable: true,
      get: () => truth,
      set(value) {
        const set = value.set;
        value.set = function (choice, by) { window.tellChoice(choice); return set.call(this, choice, by); };
        truth = value;
      },
    });
  })()`);
}

await main();
