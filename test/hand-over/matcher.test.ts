import { describe, expect, it } from 'vitest';
import { cameOf } from '../../checks/facts/handed-over.ts';
import { runChecks } from '../../checks/index.ts';
import { type HandedOver, toMatcherResult } from '../../cli/hand-over/hand-over.ts';
import type { Ending, Prompt, Trace, Way } from '../../crawler/trace.ts';
import { buildResult } from '../../reports/build-result.ts';
import { handOverText } from '../../reports/hand-over.ts';
import { case265 } from '../support/build-trace.ts';

/** The first questionnaire of the course app, as if a test had handed it over: nothing accepted, nothing left. */
function handed(ways: readonly Way[], { times = 1, ending }: { times?: number; ending?: Ending } = {}): Trace {
  const whole = case265();
  const [first] = whole.walks;
  const prompt = first?.prompts.find(({ kind }) => kind === 'profile-questionnaire') as Prompt;
  const own: Prompt = { ...prompt, ways, control: 'not-needed', gave: [] };
  const walk = (i: number) => ({
    ...(first as Trace['walks'][number]),
    kind: i === 0 ? ('refuse' as const) : ('confirm' as const),
    name: i === 0 ? 'refuse' : `confirm-${i}`,
    freshness: { state: 'handed-over' as const, account: 'unknown' as const, identity: `w${i}` },
    prompts: [own],
    ending: ending ?? { kind: 'blocked' as const, how: 'stuck' as const, prompt: own.id },
  });
  const settings = { ...whole.settings, repeat: 3, handedOver: true as const };
  return { ...whole, settings, walks: Array.from({ length: times }, (_, i) => walk(i)) };
}

const vain: Way = { way: 'blank', control: '下一步', outcome: 'unchanged', steps: [] };
const skip: Way = { way: 'skip', control: '跳过', outcome: 'continued', steps: [] };
const back: Way = { way: 'back', control: '', reason: { code: 'leaves-the-page' }, steps: [] };
const BACK: Ending = { kind: 'unclear', reason: { code: 'handed-back' } };

describe('what came of a screen that was handed over', () => {
  it.each<[string, Trace, string, string | undefined]>([
    ['a way got on', handed([skip], { ending: BACK }), 'declined', undefined],
    ['none did, each time', handed([vain, back], { times: 3 }), 'no-way-on', undefined],
    ['none did, and it was met once', handed([vain, back]), 'unclear', 'met-once'],
    ['none did, and it came twice of three times', handed([vain, back], { times: 2 }), 'unclear', 'not-repeated'],
    ['it was left standing', handed([vain, { ...skip, way: 'ignore', control: '' }], { ending: BACK }), 'left-standing', undefined],
    ['a way is unclear', handed([vain, { ...skip, outcome: 'unclear', reason: { code: 'side-page' } }], { times: 3 }), 'unclear', 'side-page'],
    ['a captcha came after it', handed([skip], { ending: { kind: 'unclear', reason: { code: 'captcha' } } }), 'unclear', 'captcha'],
    ['nothing was asked', { ...handed([skip]), walks: [{ ...(handed([skip]).walks[0] as Trace["walks"][number]), prompts: [], ending: { kind: 'unclear', reason: { code: 'nothing-asked' } } }] }, 'nothing-asked', 'nothing-asked'],
  ])('%s', (_, trace, outcome, reason) => {
    expect(cameOf(trace)).toMatchObject({ outcome, ...(reason ? { reason: { code: reason } } : {}) });
    expect(new Set(runChecks(trace).map((finding) => finding.outcome))).not.toContain('failed');
  }); // biome-ignore format: a table

  it('is told in a few lines, in both languages', () => {
    const result = buildResult(handed([vain, back], { times: 3 }), []);
    const told = (lang: 'zh' | 'en') => handOverText('no-way-on', result, { lang, report: 'r.html', restarts: true });
    expect(told('en')).toMatch(/no way on was seen[\s\S]*ways 1 of 2[\s\S]*blank, go on “下一步” → nothing changed/);
    expect(told('en')).not.toContain('go back →');
    expect(told('zh')).toMatch(/未见不作同意即可继续的途径[\s\S]*r\.html/);
    for (const lang of ['zh', 'en'] as const) expect(told(lang).split('\n').length).toBeLessThan(10);
  });
});

describe('the matcher', () => {
  it.each<[HandedOver['outcome'], boolean, boolean]>([
    ['declined', true, false],
    ['no-way-on', false, true],
    ['left-standing', false, false],
    ['nothing-asked', false, false],
    ['unclear', false, false],
  ])('for %s passes: %s; its opposite: %s', (outcome, passes, notPasses) => {
    const one = { outcome, message: 'why' } as HandedOver;
    expect(toMatcherResult(one, false, 'page').pass).toBe(passes);
    expect(!toMatcherResult(one, true, 'page').pass).toBe(notPasses);
    expect(toMatcherResult(one, true, 'page').message()).toBe('expect(page).not.toBeDeclinable(): why');
  });
});
