import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { planOf } from '../../reports/emit/plan.ts';
import { playwrightScript } from '../../reports/emit/playwright.ts';
import { quote } from '../../reports/emit/quote.ts';
import { webdriverioScript } from '../../reports/emit/webdriverio.ts';
import { buildTrace, wall, way } from '../support/build-trace.ts';

const HOSTILE = `'); process.exit(0); // \\' \u2028 \u202e \${x} \` "`;

it('quotes a stranger text as the same text, and as nothing else', () => {
  expect(new Function(`return ${quote(HOSTILE)}`)()).toBe(HOSTILE);
  expect(quote(HOSTILE)).not.toMatch(/[\u2028\u202e\n]/);
});

it('emits a script that parses, whatever the target calls its screens', () => {
  const nodes = [{ role: 'heading' as const, name: HOSTILE }];
  const trace = buildTrace({ prompts: [wall({ title: HOSTILE, nodes })] });
  const script = playwrightScript(planOf(trace, trace.walks[0]?.prompts ?? [], ['skip']), trace);
  expect(() => transformSync(script, { loader: 'ts' })).not.toThrow();
  expect(script).toContain(quote(HOSTILE.trim()));
});

it.each([playwrightScript, webdriverioScript])('tests the address that was given, or TARGET_URL: %o', (script) => {
  const trace = buildTrace({ prompts: [wall()] });
  const plan = planOf(trace, trace.walks[0]?.prompts ?? [], ['skip']);
  const asks = (address: string) => `const TARGET = process.env.TARGET_URL ?? ${quote(address)};`;
  expect(script(plan, trace)).toContain(asks(trace.target.address));
  expect(script({ ...plan, build: 'https://next.example/' }, trace)).toContain(asks('https://next.example/'));
});

const scriptsOf = (change: Parameters<typeof wall>[0]) => {
  const trace = buildTrace({ prompts: [wall(change)] });
  const plan = planOf(trace, trace.walks[0]?.prompts ?? [], ['skip']);
  return { playwright: playwrightScript(plan, trace), webdriverio: webdriverioScript(plan, trace) };
};

it('tries again what was tried: on the screen, beside it, and by leaving it', () => {
  const { playwright, webdriverio } = scriptsOf({
    ways: [
      way('close', 'unchanged', '×'),
      way('outside', 'unchanged'),
      way('elsewhere', 'unchanged', '帮助'),
      way('back', 'unchanged'),
      way('relaunch', 'asked-again'),
    ],
  });
  const waysIn = (script: string) => [...script.matchAll(/^ {6}\['(.*)', \((?:page)?\) => (.*)\],$/gm)].map(([, name, go]) => [name, go]); // biome-ignore format: one line
  expect(waysIn(playwright)).toEqual([
    ['×', "press(page, 'button', '×')"],
    ['a press beside it', 'page.mouse.click(5, 5)'],
    ['帮助', "press(page, 'button', '帮助')"],
    ['back', 'page.goBack()'],
    ['opening it anew', 'page.goto(TARGET)'],
  ]);
  expect(waysIn(webdriverio)).toEqual([
    ['×', "press('×')"],
    ['a press beside it', 'touch(5, 5)'],
    ['帮助', "press('帮助')"],
    ['back', 'back()'],
    ['opening it anew', 'relaunch()'],
  ]);
  for (const helper of ['touch', 'relaunch']) expect(webdriverio).toContain(`async function ${helper}(`);
  expect(() => transformSync(playwright, { loader: 'ts' })).not.toThrow();
  expect(() => transformSync(webdriverio, { loader: 'js' })).not.toThrow();
});

it('is no test, and says why, where nothing that was tried can be told again', () => {
  const { playwright, webdriverio } = scriptsOf({ ways: [way('ignore', undefined)] });
  expect(playwright).toMatch(/^test\.fixme\(.*\n {2}\/\/ To be written by hand.*what to refuse with/m);
  expect(webdriverio).toMatch(/^test\(.*\{ skip: 'to be written by hand: what to refuse with/m);
});
