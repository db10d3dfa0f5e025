import { describe, expect, it } from 'vitest';
import { consentDeclineOption } from '../../checks/consent-decline-option.ts';
import type { Way } from '../../crawler/trace.ts';
import { buildTrace, consent, consentWall, type Draft, wall, way } from '../support/build-trace.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(consentDeclineOption, trace);

/** A request with nothing but a yes on it. */
const acceptOnly = (change: Partial<Draft> = {}) =>
  wall({
    kind: 'cookie-consent',
    title: '我们使用 Cookie',
    text: '继续使用前请同意',
    asks: [],
    ways: [
      way('outside', 'unchanged'),
      way('elsewhere', 'unchanged', 'Cookie 政策'),
      way('back', 'unchanged'),
      way('relaunch', 'asked-again'),
    ],
    elements: { operable: 2, accounted: 2, left: [{ name: '同意', why: 'accepts' }] },
    gave: [{ type: 'agreement', label: '同意', how: 'agreed' }],
    ...change,
  });
const only = (...prompts: Draft[]) => buildTrace({ category: 19, prompts });
const passedBy = (...ways: Way[]) => only(consent({ ways }));

describe('consent-decline-option', () => {
  it('fails a request on which every control agrees', () => {
    expect(judge(only(acceptOnly()))).toEqual(['failed', 'no-decline-option', 'p1']);
  });

  it('passes a request with a no that is taken', () => {
    expect(judge(only(consent()))).toEqual(['passed', 'can-be-declined', 'p1']);
    expect(judge(passedBy(way('settings', 'continued', '管理选项')))[0]).toBe('passed');
  });

  it('has nothing to say where no consent is sought', () => {
    expect(judge(buildTrace({ category: 19 }))).toEqual(['inapplicable', 'no-consent-asked']);
  });

  it.each([
    ['the request can only be put off', passedBy(way('later', 'continued', '以后再说')), 'only-later'],
    [
      'the request can be closed, which is no explicit no',
      passedBy(way('close', 'continued', '×')),
      'no-explicit-decline',
    ],
    [
      'the bar can be left standing',
      passedBy(way('close', 'unchanged', '×'), way('ignore', 'continued')),
      'can-be-left-standing',
    ],
    ['it did not go on when accepted either', only(acceptOnly({ control: 'did-not' })), 'did-not-go-on'],
    ['the request came only once', buildTrace({ category: 19, prompts: [acceptOnly()], confirms: 0 }), 'not-repeated'],
    [
      'a no is there that does nothing',
      only(
        acceptOnly({
          ways: [way('decline', 'asked-again', '拒绝'), way('back', 'unchanged'), way('relaunch', 'asked-again')],
        }),
      ),
      'decline-without-effect',
    ],
  ])('does not accuse when %s', (_, trace, code) => {
    expect(judge(trace)).toEqual(['cantTell', code, 'p1']);
  });

  it('fails a request that puts off and comes back', () => {
    const loop = acceptOnly({
      ways: [way('later', 'asked-again', '以后再说'), way('back', 'unchanged'), way('relaunch', 'asked-again')],
    });
    expect(judge(only(loop))).toEqual(['failed', 'no-decline-option', 'p1']);
  });

  it('does not let a good request cover for a bad one, nor an open one', () => {
    expect(judge(only(consent(), acceptOnly()))).toEqual(['failed', 'no-decline-option', 'p2']);
    expect(judge(only(consent(), acceptOnly({ control: 'not-possible' })))[0]).toBe('cantTell');
  });

  it('does not pass a walk that did not see all requests', () => {
    const lost = buildTrace({
      category: 19,
      prompts: [consent()],
      ending: { kind: 'unclear', reason: { code: 'driver-lost' } },
    });
    expect(judge(lost)).toEqual(['cantTell', 'driver-lost']);
  });

  it(trap(consentDeclineOption, 0), () => {
    expect(judge(consentWall())).toEqual(['passed', 'can-be-declined', 'p1']);
  });

  it(trap(consentDeclineOption, 1), () => {
    const unsearched = acceptOnly({ elements: { operable: 3, accounted: 2, left: [] } });
    expect(judge(only(unsearched))).toEqual(['cantTell', 'elements-left', 'p1']);
  });

  it(trap(consentDeclineOption, 2), () => {
    const terms = acceptOnly({ kind: 'privacy-consent', title: '用户协议', text: '请阅读并同意用户协议' });
    expect(judge(only(terms))).toEqual(['cantTell', 'terms-only', 'p1']);
    const mandatory = acceptOnly({
      kind: 'privacy-consent',
      title: 'Terms of Service',
      text: 'These terms are mandatory.',
    });
    expect(judge(only(mandatory))).toEqual(['cantTell', 'terms-only', 'p1']);
    const policy = acceptOnly({ kind: 'privacy-consent', title: '隐私政策', text: '请阅读并同意隐私政策' });
    expect(judge(only(policy))[0]).toBe('failed');
  });
});
