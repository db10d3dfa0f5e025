import type { Browser, ElementHandle, Page } from 'playwright';
import type { ServedFlow } from '../../bench/generated/serve.ts';

export interface PressedThrough {
  readonly home: boolean; // reached, and there again on a second opening
  readonly given: readonly number[]; // the prompts that the yes was said to, by index
  readonly stuck?: number; // the prompt that was not got past
}

/**
 * Goes through a generated app by the handles it keeps for this test: the refusal where the plan has one, else the yes.
 * What is pressed is a person's press, at the element's place on the screen.
 */
export async function pressThrough(browser: Browser, { url, flow }: ServedFlow): Promise<PressedThrough> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: flow.locale });
  try {
    const page = await context.newPage();
    await page.goto(url);
    const given: number[] = [];
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const at = await whereIs(page);
      if (at === 'home') {
        await page.goto(url);
        return { home: (await whereIs(page)) === 'home', given };
      }
      const isRefusable = !['none', 'ignore'].includes(flow.prompts[at]?.refusal ?? 'none');
      if (!isRefusable && !given.includes(at)) given.push(at);
      if (!(await answer(page, isRefusable ? 'no' : 'yes'))) return { home: false, given, stuck: at };
    }
    return { home: false, given };
  } finally {
    await context.close();
  }
}

interface Truth {
  readonly at: number | 'home';
  readonly version: number;
  readonly no: readonly Step[];
  readonly yes: readonly Step[];
}

interface Step {
  readonly target: Element;
  readonly value?: string;
  readonly option?: string;
  readonly corner?: boolean;
}

type Told = typeof globalThis & { readonly __truth?: Truth };

const MOST_ROUNDS = 40;
const PRESSES = 5; // a control that is armed late is pressed again

async function whereIs(page: Page): Promise<number | 'home'> {
  const at = await page.waitForFunction(() => {
    const truth = (globalThis as Told).__truth;
    return truth && { at: truth.at };
  });
  return ((await at.jsonValue()) as { at: number | 'home' }).at;
}

/** Whether the app was on another screen afterwards. */
async function answer(page: Page, which: 'no' | 'yes'): Promise<boolean> {
  await page.waitForFunction((side) => ((globalThis as Told).__truth?.[side].length ?? 0) > 0, which);
  const before = await page.evaluate(() => (globalThis as Told).__truth?.version);
  const at = await whereIs(page);
  const steps = await page.evaluate((side) => (globalThis as Told).__truth?.[side].length ?? 0, which);
  for (let index = 0; index < steps - 1; index += 1) await perform(page, which, index);
  for (let press = 0; press < PRESSES; press += 1) {
    await perform(page, which, steps - 1);
    const moved = await page
      .waitForFunction(
        ([where, version]) => {
          const truth = (globalThis as Told).__truth;
          return truth !== undefined && (truth.at !== where || truth.version !== version);
        },
        [at, before] as const,
        { timeout: 700 },
      )
      .catch(() => undefined);
    if (moved) return true;
  }
  return false;
}

async function perform(page: Page, which: 'no' | 'yes', index: number): Promise<void> {
  const step = await page.evaluateHandle(([side, i]) => (globalThis as Told).__truth?.[side][i], [
    which,
    index,
  ] as const);
  const target = (await step.getProperty('target')).asElement() as ElementHandle<HTMLElement>;
  const value = await (await step.getProperty('value')).jsonValue();
  const option = await (await step.getProperty('option')).jsonValue();
  const corner = await (await step.getProperty('corner')).jsonValue();
  if (typeof value === 'string') await target.fill(value);
  else if (typeof option === 'string') await target.selectOption(option);
  else if (corner) await target.click({ position: { x: 8, y: 8 } });
  else await target.click({ force: await isFramed(target) });
}

/** A handle taken from the page cannot be checked for what covers it when it lies in a frame. */
async function isFramed(target: ElementHandle<HTMLElement>): Promise<boolean> {
  return target.evaluate((element) => element.ownerDocument !== globalThis.document);
}
