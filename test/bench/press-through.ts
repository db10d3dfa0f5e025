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
    await context.addInitScript(showAFace);
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

/** What the app tells of itself: by `window.__truth`, or, where it has no script, in its head. */
interface Truth {
  readonly at: number | 'home';
  readonly version: string | number; // another whenever another screen is told of
  readonly no: readonly Step[];
  readonly yes: readonly Step[];
  isArmed?(): boolean; // whether a press is taken yet
}

interface Step {
  readonly target?: Element;
  readonly selector?: string;
  find?(): Element; // what is there only after the steps before
  readonly value?: string;
  readonly option?: string;
  readonly index?: number; // of an option
  readonly corner?: boolean;
  readonly toEnd?: boolean; // scrolled, not pressed
  settled?(): boolean;
}

type Told = typeof globalThis & { readonly __truth?: Truth; told?(): Truth | undefined };

const MOST_ROUNDS = 40;
const PATIENCE_MS = 30_000; // until what was pressed shows; a machine may be busy, an app that is stuck fails once

/** Runs in the page before its own scripts: a camera with somebody before it, and one way to read what is told. */
function showAFace(): void {
  const told = globalThis as Told;
  navigator.mediaDevices.getUserMedia = async () => new MediaStream();
  told.told = () => {
    if (told.__truth) return told.__truth;
    const handles = document.querySelector('meta[name=handles]')?.getAttribute('content');
    return handles ? JSON.parse(handles) : undefined;
  };
}

async function whereIs(page: Page): Promise<number | 'home'> {
  const at = await page.waitForFunction(() => {
    const truth = (globalThis as Told).told?.();
    return truth && { at: truth.at };
  });
  return ((await at.jsonValue()) as { at: number | 'home' }).at;
}

/** Whether the app was on another screen afterwards. */
async function answer(page: Page, which: 'no' | 'yes'): Promise<boolean> {
  await page.waitForFunction((side) => {
    const truth = (globalThis as Told).told?.();
    return truth && truth[side].length > 0 && (truth.isArmed?.() ?? true);
  }, which);
  const [before, steps] = await page.evaluate((side) => {
    const truth = (globalThis as Told).told?.();
    return [truth?.version, truth?.[side].length ?? 0] as const;
  }, which);
  for (let index = 0; index < steps; index += 1) await perform(page, which, index);
  const moved = await page
    .waitForFunction(
      (version) => {
        const truth = (globalThis as Told).told?.();
        return truth !== undefined && truth.version !== version;
      },
      before,
      { timeout: PATIENCE_MS },
    )
    .catch(() => undefined);
  return moved !== undefined;
}

async function perform(page: Page, which: 'no' | 'yes', index: number): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const step = await page.evaluateHandle(
    ([side, i]) => {
      const one = (globalThis as Told).told?.()?.[side][i];
      const selected = one?.selector ? document.querySelector(one.selector) : undefined;
      return { ...one, target: one?.target ?? one?.find?.() ?? selected };
    },
    [which, index] as const,
  );
  const target = (await step.getProperty('target')).asElement() as ElementHandle<HTMLElement>;
  const { value, option, nth, corner, toEnd, turns } = await step.evaluate((one) => ({
    value: one.value,
    option: one.option,
    nth: one.index,
    corner: one.corner,
    toEnd: one.toEnd,
    turns: one.settled !== undefined, // does not leave the page
  }));
  const force = await isFramed(target);
  if (value !== undefined) await target.fill(value);
  else if (option !== undefined) await target.selectOption(option);
  else if (nth !== undefined) await target.selectOption({ index: nth });
  else if (toEnd) await scrollToEnd(page, target, force);
  else if (corner) await target.click({ position: { x: 8, y: 8 } });
  else await target.click({ force });
  if (turns) await page.waitForFunction((one) => one.settled?.(), step);
}

async function scrollToEnd(page: Page, target: ElementHandle<HTMLElement>, force: boolean): Promise<void> {
  await target.hover({ force });
  await page.mouse.wheel(0, 5000);
  await page.waitForFunction(
    (box) =>
      box.scrollTop + box.clientHeight >= box.scrollHeight - 4 && new Promise((drawn) => requestAnimationFrame(drawn)),
    target,
  );
}

/** A handle taken from the page cannot be checked for what covers it when it lies in a frame. */
async function isFramed(target: ElementHandle<HTMLElement>): Promise<boolean> {
  return target.evaluate((element) => element.ownerDocument !== globalThis.document);
}
