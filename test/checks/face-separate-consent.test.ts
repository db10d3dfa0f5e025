import { describe, expect, it } from 'vitest';
import { faceSeparateConsent } from '../../checks/face-separate-consent.ts';
import type { LegalText } from '../../crawler/trace.ts';
import { ask, buildTrace, captchaMet, type Draft, faceOnly, login, skippable, way } from '../support/build-trace.ts';
import { happened } from '../support/happened.ts';
import { answer } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(faceSeparateConsent, trace);
const camera = { kind: 'permission', name: 'camera', answer: 'asked', atMs: 5 } as const;
const NOTICE =
  '我同意采集人脸信息\n目的：登录时识别您本人\n方式：在本地比对后加密传输\n保存期限：验证后立即删除\n必要性：防止冒用\n对您的影响：泄露可能带来风险\n您的权利：可随时撤回';
const step = (change: Partial<Draft> = {}): Draft =>
  skippable(
    { kind: 'face-verification', title: '人脸登录', text: NOTICE, asks: [ask('face')], ...change },
    way('alternative', 'continued', '改用密码'),
  );
const only = (...prompts: Draft[]) => buildTrace({ category: 19, prompts });
const RULES: LegalText = {
  id: 'd1',
  kind: 'face-rules',
  title: '人脸规则',
  address: '/face',
  format: 'page',
  foundAt: ['face'],
  text: NOTICE,
  whole: true,
  steps: [1],
};

describe('face-separate-consent', () => {
  it('fails a camera that opens without an agreement to just that', () => {
    expect(judge(happened(faceOnly(), [camera]))).toEqual(['failed', 'no-own-face-consent', 'p1']);
  });

  it('fails a notice that leaves things out, and names them', () => {
    const short = only(step({ text: '我同意采集人脸信息，用于登录' }));
    expect(judge(short)).toEqual(['failed', 'face-notice-incomplete', 'p1']);
    expect(faceSeparateConsent.judge(short).reason.detail).toBe('manner,retention,need,effect,rights');
  });

  it('passes a step of its own that tells all and can be refused', () => {
    expect(judge(only(step()))).toEqual(['passed', 'face-consent-complete', 'p1']);
  });

  it('has nothing to say where no face is wanted', () => {
    expect(judge(only(login()))).toEqual(['inapplicable', 'no-face-step']);
  });

  it('cannot tell of a notice behind a link, until it was read', () => {
    const linked = step({ text: '我同意《人脸信息处理规则》' });
    expect(judge(only(linked))).toEqual(['cantTell', 'told-behind-link', 'p1']);
    expect(judge(buildTrace({ category: 19, prompts: [linked], explore: { texts: [RULES] } }))[0]).toBe('passed');
  });

  it.each([
    ['the camera was not seen to open', faceOnly(), 'camera-not-seen'],
    ['the phone itself checks the face', only(step({ title: '使用 Face ID 登录', text: '' })), 'device-unlock'],
    ['no refusal was seen', only(step({ ways: [way('decline', undefined, '不同意')] })), 'no-refusal-seen'],
    [
      'the notice goes on further down',
      only(step({ text: '我同意采集人脸信息', nodes: [{ role: 'generic', name: '说明', states: ['scrollable'] }] })),
      'screen-read-in-part',
    ],
  ])('cannot tell when %s', (_, trace, code) => {
    expect(judge(trace)).toEqual(['cantTell', code, 'p1']);
  });

  it('does not pass a walk that saw only a part', () => {
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });
});
