import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { planOf } from '../../reports/emit/plan.ts';
import { playwrightScript } from '../../reports/emit/playwright.ts';
import { quote } from '../../reports/emit/quote.ts';
import { buildTrace, wall } from '../support/build-trace.ts';

const HOSTILE = `'); process.exit(0); // \\' \u2028 \u202e \${x} \` "`;

it('quotes a stranger text as the same text, and as nothing else', () => {
  expect(new Function(`return ${quote(HOSTILE)}`)()).toBe(HOSTILE);
  expect(quote(HOSTILE)).not.toMatch(/[\u2028\u202e\n]/);
});

it('emits a script that parses, whatever the target calls its screens', () => {
  const nodes = [{ role: 'heading' as const, name: HOSTILE }];
  const trace = buildTrace({ prompts: [wall({ title: HOSTILE, nodes })] });
  const script = playwrightScript(planOf(trace, trace.walks[0]?.prompts ?? []), trace);
  expect(() => transformSync(script, { loader: 'ts' })).not.toThrow();
  expect(script).toContain(quote(HOSTILE.trim()));
});
