import type { Trace } from '../../crawler/trace.ts';
import type { Act, BlockPlan, Plan, WayPlan } from './plan.ts';
import { quote, quoteAll, valueInCode, wayOnInCode } from './quote.ts';

/** A script for Playwright's test runner, a test for each block: red while it stands, green when a way on exists. */
export function playwrightScript({ address, build, blocks, wayOn }: Plan, { runId, tool, settings }: Trace): string {
  const { viewport, locale, timeZone, device } = settings;
  const phone = device === 'phone';
  return `// Made by ${tool.name} ${tool.version} from the record ${runId}.
// In the tested flow, nobody got past the screens below without a yes. A test is red while that is so, and green once
// one of the ways that it lists, or one that is called as WAY_ON says, gets on. It needs @playwright/test alone; TARGET_URL names another address to test.
import { type Browser, expect, type Page, test } from '@playwright/test';

const TARGET = process.env.TARGET_URL ?? ${quote(build ?? address)};
const SECRET = process.env.TARGET_SECRET ?? 'Naysayer007x'; // of the made-up accounts
const PERSON = {
  viewport: { width: ${viewport.width}, height: ${viewport.height} },
  isMobile: ${phone},
  hasTouch: ${phone},
  locale: ${quote(locale)},
  timezoneId: ${quote(timeZone)},
};

${wayOnInCode(wayOn)}

${blocks.map(testOf).join('\n\n')}

interface Block {
  reach(page: Page, visitor: string): Promise<void>; // what was given, and refused, to get to the screen
  readonly screen: readonly string[]; // what it says
  readonly away: readonly (readonly string[])[]; // what the screens say that refusing led to, and that are no way on
  readonly ways: readonly Way[]; // what was tried to get past it
}

type Way = readonly [name: string, go: (page: Page) => Promise<unknown>];

/** The first way that gets past the screen, each tried by a new visitor or where the last one left it up. */
async function wayOn(browser: Browser, block: Block): Promise<string | undefined> {
  const tried = new Set<string>();
  for (;;) {
    const context = await browser.newContext(PERSON);
    try {
      const page = await context.newPage();
      page.setDefaultNavigationTimeout(30_000);
      page.setDefaultTimeout(10_000); // what is pressed may still be on its way
      await page.goto(TARGET);
      await block.reach(page, String(Math.random()).slice(2, 8).padEnd(6, '0'));
      await expect.poll(() => says(page, block.screen), 'the screen comes up (else the flow is another one)').toBe(true);
      page.setDefaultTimeout(2000); // it is there by now, or is no way on
      let last = '';
      while (await says(page, block.screen)) {
        const [name, go] = (await waysOn(page, block)).find(([one]) => !tried.has(one)) ?? [];
        if (!name || !go) return undefined;
        tried.add((last = name));
        await go(page).catch(() => {}); // what cannot be pressed gets nobody on
        await page.waitForTimeout(1500).catch(() => {}); // for what comes after
      }
      if ((await isOn(page, block)) && (await staysOn(page, block))) return last;
    } finally {
      await context.close();
    }
  }
}

async function waysOn(page: Page, { ways }: Block): Promise<Way[]> {
  const offered = page.getByRole('button', { name: WAY_ON }).or(page.getByRole('link', { name: WAY_ON })).or(page.getByText(WAY_ON));
  const shown: Way[] = [];
  for (const one of await offered.all())
    if (await one.isVisible()) shown.push([squeeze(await one.innerText()), () => one.click()]);
  return [...shown, ...ways];
}

/** Some screens are there for a moment alone. */
async function staysOn(page: Page, block: Block): Promise<boolean> {
  const isLeft = async () => (await says(page, block.screen)) || !(await isOn(page, block));
  return expect.poll(isLeft, { timeout: 1500 }).toBe(true).then(() => false, () => true);
}

/** Past the screen, and at none of those that turn people away. */
async function isOn(page: Page, { away }: Block): Promise<boolean> {
  if (page.isClosed() || (await textOf(page)) === '') return false;
  for (const words of away) if (await says(page, words)) return false;
  return true;
}

/** Whether at least half of the words can be read. */
async function says(page: Page, words: readonly string[]): Promise<boolean> {
  const text = await textOf(page);
  return words.filter((word) => text.includes(squeeze(word))).length >= words.length / 2;
}

async function textOf(page: Page): Promise<string> {
  return page.isClosed() ? '' : squeeze(await page.locator('body').innerText({ timeout: 5000 }).catch(() => ''));
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\\s+/g, '');
}

/** By role and name, else by its text: not everything that acts as a button says that it is one. */
function control(page: Page, role: string, name: string) {
  const byRole = page.getByRole(role as 'button', { name, exact: true });
  return ROLES.includes(role) ? byRole.or(page.getByText(name, { exact: true }).and(page.locator('div, span, p, li, img'))) : page.getByText(name, { exact: true });
}

const ROLES = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'option', 'combobox', 'slider'];

async function press(page: Page, role: string, name: string, nth = 0): Promise<void> {
  await control(page, role, name).nth(nth).click();
}

async function fill(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).or(page.getByPlaceholder(label, { exact: true }));
  await field.first().fill(value);
}
${helpersFor(blocks)}`;
}

/** What only some flows need. */
function helpersFor(blocks: readonly BlockPlan[]): string {
  const acts = new Set(blocks.flatMap(({ reach }) => reach.map((act) => act.do)));
  return `${acts.has('choose') ? CHOOSE : ''}${acts.has('scroll') ? SCROLL : ''}`;
}

const CHOOSE = `
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().selectOption(option);
}
`;

const SCROLL = `
async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const box of document.querySelectorAll('*')) box.scrollTop = box.scrollHeight;
  });
}
`;

function testOf({ id, title, reach, words, away, ways, byHand }: BlockPlan): string {
  const name = quote(`${id} ${title}: there is a way on without a yes`);
  const runner = byHand === null ? 'test' : 'test.fixme';
  const note = byHand === null ? '' : `  // To be written by hand, and then to be a test: ${quote(byHand)}\n`;
  return `${runner}(${name}, async ({ browser }) => {
${note}  test.setTimeout(300_000);
  const way = await wayOn(browser, {
    ${reachInCode(reach)},
    screen: ${quoteAll(words)},
    away: [${away.map((said) => `\n      ${quoteAll(said)},`).join('')}${away.length > 0 ? '\n    ' : ''}],
    ways: [${ways.map((way) => `\n      ${wayInCode(way)},`).join('')}${ways.length > 0 ? '\n    ' : ''}],
  });
  expect(way, 'in the tested flow, no way on was seen without a yes').toBeTruthy();
});`;
}

function reachInCode(reach: readonly Act[]): string {
  if (reach.length === 0) return 'async reach() {}';
  const lines = reach.map((act) => `      await ${inCode(act)};\n`).join('');
  return `async reach(page${/\bvisitor\b/.test(lines) ? ', visitor' : ''}) {\n${lines}    }`;
}

function wayInCode({ name, acts }: WayPlan): string {
  const [first, ...rest] = acts.map(inCode);
  const go = rest.length === 0 ? first : `{ ${[first, ...rest].map((act) => `await ${act};`).join(' ')} }`;
  return `[${quote(name)}, ${rest.length === 0 ? '' : 'async '}(page) => ${go}]`;
}

function inCode(act: Act): string {
  if (act.do === 'press') {
    return `press(page, ${quote(act.role)}, ${quote(act.name)}${act.nth > 0 ? `, ${act.nth}` : ''})`;
  }
  if (act.do === 'fill') return `fill(page, ${quote(act.label)}, ${valueInCode(act.value)})`;
  if (act.do === 'choose') return `choose(page, ${quote(act.label)}, ${quote(act.option)})`;
  if (act.do === 'outside') return `page.mouse.click(${act.at.x}, ${act.at.y})`;
  if (act.do === 'scroll') return 'scrollToEnd(page)';
  return act.do === 'back' ? 'page.goBack()' : 'page.goto(TARGET)';
}
