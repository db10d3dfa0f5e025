import { describe, expect, it } from 'vitest';
import { consentNotBundled } from '../../checks/consent-not-bundled.ts';
import type { LegalText, UiNode } from '../../crawler/trace.ts';
import { ask, buildTrace, captchaMet, consent, type Draft, login, wall, way } from '../support/build-trace.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(consentNotBundled, trace);
const only = (...prompts: Draft[]) => buildTrace({ category: 19, prompts });
const box = (name: string): Partial<UiNode> => ({ role: 'checkbox', name, operable: true });
const TERMS = '我已阅读并同意《用户协议》和《隐私政策》';
const read = (text: string): LegalText => ({
  id: 'd1',
  kind: 'privacy-policy',
  title: '隐私政策',
  address: 'http://127.0.0.1:4100/policy',
  format: 'page',
  foundAt: ['login'],
  text,
  whole: true,
  steps: [3],
});

describe('consent-not-bundled', () => {
  it('fails one box that takes the policy and the face together', () => {
    const bundled = login({ nodes: [box('我已阅读并同意《隐私政策》和《人脸信息处理授权书》')] });
    expect(judge(only(bundled))).toEqual(['failed', 'consents-bundled', 'p1']);
    expect(consentNotBundled.judge(only(bundled)).reason.detail).toBe('face');
  });

  it('fails one button that agrees to the policy and to marketing', () => {
    const text = '点击同意即表示您同意《隐私政策》\n您同意我们向您发送营销信息';
    expect(judge(only(consent({ text })))).toEqual(['failed', 'consents-bundled', 'p1']);
  });

  it('passes a box for each', () => {
    const apart = login({ nodes: [box('我已阅读并同意《隐私政策》'), box('我同意接收营销信息（可不选）')] });
    expect(judge(only(apart))).toEqual(['passed', 'consents-apart', 'p1']);
  });

  it('has nothing to say where one matter is asked', () => {
    expect(judge(only(consent({ text: '请阅读并同意《隐私政策》' })))).toEqual(['inapplicable', 'one-matter-at-most']);
  });

  it('cannot tell of documents that were not read', () => {
    expect(judge(only(login({ nodes: [box(TERMS)] })))).toEqual(['cantTell', 'documents-not-read', 'p1']);
  });

  it('cannot tell where a second layer may hold the choices', () => {
    const layered = consent({
      text: '您同意《隐私政策》，并同意与第三方共享您的信息',
      ways: [way('decline', 'continued', '不同意'), way('settings', undefined, '分项设置')],
    });
    expect(judge(only(layered))).toEqual(['cantTell', 'choices-elsewhere', 'p1']);
  });

  it('does not pass a walk that saw only a part', () => {
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });

  it('does not take for agreed what is said not to be done without consent', () => {
    const careful = consent({ text: '请同意《隐私政策》\n未经您同意，我们不会与第三方共享您的信息' });
    expect(judge(only(careful))[0]).toBe('inapplicable');
  });

  it('does not take for agreed what only stands on the page, or on the page behind a link', () => {
    const face = wall({
      kind: 'face-verification',
      asks: [ask('face')],
      title: '刷脸试衣',
      text: '刷脸试衣\n《人脸信息处理规则》\n同意《人脸信息处理规则》后，我们使用您的人脸图像。详见《隐私政策》。\n《隐私政策》',
      nodes: [{ role: 'link', name: '《隐私政策》', operable: true }],
    });
    expect(judge(only(face)).slice(0, 2)).not.toContain('failed');
    const opened = consent({
      text: '请阅读并同意《隐私政策》',
      nodes: [{ role: 'text', name: '您同意我们使用您的人脸信息。' }],
    });
    expect(judge(only(opened))).toEqual(['inapplicable', 'one-matter-at-most']);
  });

  it('fails a button that says it takes offers too', () => {
    const nodes = [{ role: 'button', name: '同意并接收营销信息', operable: true }] as const;
    expect(judge(only(consent({ text: '请阅读并同意《隐私政策》', nodes })))[0]).toBe('failed');
  });

  it(trap(consentNotBundled, 0), () => {
    const usual = buildTrace({
      category: 19,
      prompts: [login({ nodes: [box(TERMS)] })],
      explore: { texts: [read('我们按照本政策处理您的个人信息。')] },
    });
    expect(judge(usual)).toEqual(['passed', 'general-terms-together', 'p1']);
    const inside = buildTrace({
      category: 19,
      prompts: [login({ nodes: [box(TERMS)] })],
      explore: { texts: [read('您同意我们采集您的人脸信息用于登录。')] },
    });
    expect(judge(inside).slice(0, 2)).toEqual(['cantTell', 'consent-inside-document']);
    expect(consentNotBundled.judge(inside).evidence?.[1]?.quote?.words).toContain('人脸');
  });

  it(trap(consentNotBundled, 1), () => {
    const fields = wall({
      kind: 'identity-verification',
      asks: [ask('name'), ask('id-number'), ask('face')],
      nodes: [box('同意为核验身份处理我的身份证号和人脸信息')],
    });
    expect(judge(only(fields))[0]).not.toBe('failed');
  });
});
