import { describe, expect, it } from 'vitest';
import { policyReadable } from '../../checks/policy-readable.ts';
import { buildTrace, login } from '../support/build-trace.ts';
import { explored, fairPolicy } from '../support/explored.ts';
import { policy } from '../support/policies.ts';
import { answer } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(policyReadable, trace);
const CHINESE = login({ text: '请输入您的手机号码和密码登录，登录即可使用全部功能，如有问题请联系客服人员处理' });
const english = login({
  title: 'Sign in',
  text: 'Sign in to your account to see the lessons that you have saved and the people that you follow',
  asks: [],
});
const withText = (text: ReturnType<typeof policy>, prompts = [CHINESE]) => explored({ prompts, texts: [text] });

describe('policy-readable', () => {
  it('fails a Chinese app whose policy is in English or in traditional Chinese only', () => {
    expect(judge(withText(policy('saas-en')))).toEqual(['failed', 'no-simplified-chinese']);
    expect(judge(withText(policy('news-tw')))).toEqual(['failed', 'no-simplified-chinese']);
  });

  it('fails a text that is tiny or pale', () => {
    expect(judge(withText(fairPolicy({ fontPx: 9 })))).toEqual(['failed', 'policy-too-small']);
    expect(judge(withText(fairPolicy({ contrast: 1.8 })))).toEqual(['failed', 'policy-too-pale']);
  });

  it('passes simplified Chinese that can be read', () => {
    expect(judge(withText(fairPolicy()))).toEqual(['passed', 'policy-readable']);
  });

  it('asks no Chinese of an app that speaks none', () => {
    expect(judge(withText(policy('saas-en'), [english]))).toEqual(['passed', 'policy-legible']);
  });

  it('does not accuse near the threshold, or where nothing could be measured', () => {
    expect(judge(withText(fairPolicy({ fontPx: 11.8 })))).toEqual(['cantTell', 'near-threshold']);
    expect(judge(withText(fairPolicy({ contrast: 3.1 })))).toEqual(['cantTell', 'near-threshold']);
    const { fontPx: _, ...unmeasured } = fairPolicy();
    expect(judge(withText(unmeasured))).toEqual(['cantTell', 'size-not-measured']);
  });

  it('does not take the pixels of a phone for those of a page', () => {
    const trace = withText(fairPolicy({ format: 'screen', fontPx: 9 }));
    const phone = { ...trace, target: { ...trace.target, platform: 'android' as const } };
    expect(judge(phone)).toEqual(['cantTell', 'size-not-measured']);
  });

  it('cannot tell of a picture, or without the walk', () => {
    const picture = policy('shop-zh', { text: '', whole: false, failure: { code: 'screen-unreadable' } });
    expect(judge(withText(picture))).toEqual(['cantTell', 'screen-unreadable']);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
    expect(judge(explored())).toEqual(['inapplicable', 'no-policy']);
  });
});
