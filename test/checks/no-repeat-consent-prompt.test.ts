import { describe, expect, it } from 'vitest';
import { noRepeatConsentPrompt } from '../../checks/no-repeat-consent-prompt.ts';
import type { Action, Step, Trace } from '../../crawler/trace.ts';
import { buildTrace, changePrompt, changeWalk, consent, skippable, way } from '../support/build-trace.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Trace) => answer(noRepeatConsentPrompt, trace);
const refused = (trace = buildTrace({ category: 19, prompts: [consent()] })) => trace;
const relaunch: Action = { kind: 'relaunch' };
const press: Action = { kind: 'press', node: 1, name: '第一课', control: 'neutral', reason: 'looks inside' };

/** The prompt refused, then what is done next, then the prompt up again or not. */
function thenDone(action: Action, again: Partial<Step> | undefined, trace = refused()): Trace {
  const asked = changePrompt(trace, 'p1', () => ({ askedAgain: again ? 1 : 0 }));
  return changeWalk(asked, 'refuse', ({ steps }) => {
    const last = steps.at(-1) as Step;
    const then = { ...last, index: last.index + 1, action };
    const back = { ...last, index: last.index + 2, prompt: 'p1', way: 'decline' as const, action: press, ...again };
    return { steps: [...steps, then, ...(again ? [back] : [])] };
  });
}

describe('no-repeat-consent-prompt', () => {
  it('fails a request that is back at the next start', () => {
    expect(judge(thenDone(relaunch, {}))).toEqual(['failed', 'asked-again', 'p1']);
  });

  it('passes a refusal that holds over the next start', () => {
    expect(judge(thenDone(relaunch, undefined))).toEqual(['passed', 'not-asked-again', 'p1']);
  });

  it('cannot tell without a second start', () => {
    expect(judge(refused())).toEqual(['cantTell', 'no-second-start', 'p1']);
  });

  it('has nothing to say where nothing was refused', () => {
    expect(judge(buildTrace({ category: 19 }))).toEqual(['inapplicable', 'nothing-refused']);
  });

  it('does not take a fresh start of ours, or a step made again, for the app asking again', () => {
    expect(judge(thenDone({ kind: 'open' }, {}))).toEqual(['cantTell', 'return-not-seen', 'p1']);
    expect(judge(thenDone(relaunch, { replayed: true }))).toEqual(['cantTell', 'return-not-seen', 'p1']);
  });

  it(trap(noRepeatConsentPrompt, 0), () => {
    const later = buildTrace({
      category: 19,
      prompts: [skippable({ kind: 'cookie-consent', asks: [] }, way('later', 'continued', '以后再说'))],
    });
    expect(judge(thenDone(relaunch, {}, later))).toEqual(['inapplicable', 'nothing-refused']);
  });

  it(trap(noRepeatConsentPrompt, 1), () => {
    const once = changePrompt(thenDone(relaunch, undefined), 'p1', () => ({ retentions: 1 }));
    expect(judge(once)[0]).toBe('passed');
  });

  it(trap(noRepeatConsentPrompt, 2), () => {
    expect(judge(thenDone(press, {}))).toEqual(['cantTell', 'asked-on-use', 'p1']);
  });
});
