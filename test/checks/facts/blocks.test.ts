import { describe, expect, it } from 'vitest';
import { blockReason, blocks, confirmed, wentOnForAYes } from '../../../checks/facts/blocks.ts';
import type { Prompt, Trace } from '../../../crawler/trace.ts';
import {
  buildTrace,
  buildWalk,
  captchaMet,
  changePrompt,
  changeWalk,
  type Draft,
  faceOnly,
  login,
  skippable,
  wall,
  way,
} from '../../support/build-trace.ts';

const only = (change: Partial<Draft> = {}) => buildTrace({ category: 19, prompts: [wall(change)] });
const at = (trace: Trace, n = 0) => trace.walks[0]?.prompts[n] as Prompt;
const reasonAt = (trace: Trace, n = 0) => blockReason(at(trace, n), trace)?.code;

describe('blocks', () => {
  it('is a proof: all tried, all accounted for, a yes went on, three of three', () => {
    expect(blocks(at(only()), only())).toBe('yes');
    expect(confirmed(only(), at(only()))).toEqual({ seen: 3, tried: 3 });
    expect(wentOnForAYes(at(only()))).toBe(true);
  });

  it('is no as soon as one way got on, whichever', () => {
    for (const by of ['skip', 'ignore', 'back'] as const) {
      const trace = buildTrace({
        prompts: [skippable({ ways: [way('close', 'unchanged', '×'), way(by, 'continued')] })],
      });
      expect(blocks(at(trace), trace)).toBe('no');
      expect(confirmed(trace, at(trace))).toEqual({ seen: 0, tried: 0 });
    }
  });

  it.each([
    ['no way was found', only({ ways: [] }), 'no-ways-found'],
    ['a way was not tried', only({ ways: [way('skip', undefined)] }), 'way-not-tried'],
    [
      'a way could not be tried',
      only({ ways: [way('alternative', 'unclear', '微信', { reason: { code: 'needs-a-sim' } })] }),
      'needs-a-sim',
    ],
    ['it is not known what came of a way', only({ ways: [way('skip', 'unclear', '跳过')] }), 'way-unclear'],
    ['an element is left over', only({ elements: { operable: 9, accounted: 8, left: [] } }), 'elements-left'],
    [
      'an element was given up on',
      only({ elements: { operable: 9, accounted: 9, left: [{ name: '更多', why: 'budget' }] } }),
      'elements-left',
    ],
    ['a yes did not go on', only({ control: 'did-not' }), 'did-not-go-on'],
    ['no yes was given', only({ control: 'not-needed' }), 'control-not-made'],
    ['no yes can be given', only({ control: 'not-possible' }), 'control-not-possible'],
    [
      'a code was missing for the yes',
      only({ control: 'not-possible', unclear: { code: 'missing-code' } }),
      'missing-code',
    ],
    [
      'the screen was lost while trying',
      only({ control: 'not-needed', unclear: { code: 'driver-lost' } }),
      'driver-lost',
    ],
    ['it is a captcha', captchaMet(), 'captcha'],
    ['it is risk control', only({ kind: 'risk-control' }), 'risk-control'],
    ['it asks for a face', faceOnly(), 'control-not-possible'],
    [
      'the state was not fresh',
      changeWalk(only(), 'refuse', (walk) => ({ freshness: { ...walk.freshness, state: 'kept' } })),
      'state-not-fresh',
    ],
    ['nothing was repeated', buildTrace({ prompts: [wall()], confirms: 0 }), 'not-repeated'],
    ['one of three is missing', buildTrace({ prompts: [wall()], confirms: 1 }), 'not-repeated'],
    ['there was no refusing walk', { ...only(), walks: [] }, 'not-walked'],
  ])('is unclear when %s', (_, trace, code) => {
    const prompt = trace.walks[0]?.prompts[0] ?? at(only());
    expect([blocks(prompt, trace), blockReason(prompt, trace)?.code]).toEqual(['unclear', code]);
  });

  it.each([
    ['a way got on there', { ways: [way('skip', 'continued', '跳过'), ...wall().ways] }],
    ['a way was not tried there', { ways: wall().ways.slice(1) }],
    ['a yes did not go on there', { control: 'did-not' as const }],
    ['an element was left over there', { elements: { operable: 9, accounted: 3, left: [] } }],
  ])('does not count a confirming walk when %s', (_, change) => {
    const trace = changePrompt(only(), 'p1', () => change, 'confirm');
    expect(confirmed(trace, at(trace))).toEqual({ seen: 1, tried: 3 });
    expect(reasonAt(trace)).toBe('not-repeated');
  });

  it('repeats as often as the settings say', () => {
    const once = buildTrace({ prompts: [wall()], repeat: 1 });
    expect([blocks(at(once), once), confirmed(once, at(once))]).toEqual(['yes', { seen: 1, tried: 1 }]);
    const five = buildTrace({ prompts: [wall()], repeat: 5, confirms: 2 });
    expect(blockReason(at(five), five)).toEqual({ code: 'not-repeated', detail: '3/5' });
  });

  it('does not take another sequence of prompts for the same wall', () => {
    const refuse = buildWalk('refuse', 'refuse', [login(), wall()]);
    const other = buildWalk('confirm', 'confirm-1', [login({ kind: 'registration' }), wall()]);
    const trace = buildTrace({ repeat: 2, walks: [refuse, other] });
    expect(blockReason(at(trace, 1), trace)).toEqual({ code: 'flow-differed', detail: '1/2' });
  });

  it('lets an advertisement come or stay away', () => {
    const refuse = buildWalk('refuse', 'refuse', [wall()]);
    const ad = buildWalk('confirm', 'confirm-1', [skippable({ kind: 'ad-splash' }), wall()]);
    const prompts = ad.prompts.map((prompt) => ({ ...prompt, id: prompt.kind === 'ad-splash' ? 'x1' : 'p1' }));
    const trace = buildTrace({ repeat: 2, walks: [refuse, { ...ad, prompts }] });
    expect(blocks(at(trace), trace)).toBe('yes');
  });

  it('says that the flow differed when the confirming walk ended over it', () => {
    const refuse = buildWalk('refuse', 'refuse', [wall()]);
    const lost = buildWalk('confirm', 'confirm-1', [], { kind: 'unclear', reason: { code: 'flow-differed' } });
    const trace = buildTrace({ repeat: 2, walks: [refuse, lost] });
    expect(reasonAt(trace)).toBe('flow-differed');
  });

  it('trusts a wall that came before the account was used, whatever the account', () => {
    const reused = { freshness: { account: 'reused' as const } };
    const before = buildTrace({ prompts: [wall(), login()], ...reused });
    expect(blocks(at(before), before)).toBe('yes');
    const after = buildTrace({ prompts: [login(), wall()], ...reused });
    expect(reasonAt(after, 1)).toBe('account-reused');
  });

  it.each(['error', 'crashed'] as const)('is unclear when refusing ended in a screen that is %s', (state) => {
    const trace = changeWalk(only(), 'refuse', ({ steps }) => ({
      steps: steps.map((step, i) => (i === 2 ? { ...step, screen: { ...step.screen, state } } : step)),
    }));
    expect(reasonAt(trace)).toBe('broken-after-refusal');
  });
});
