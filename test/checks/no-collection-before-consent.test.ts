import { describe, expect, it } from 'vitest';
import { noCollectionBeforeConsent } from '../../checks/no-collection-before-consent.ts';
import {
  ask,
  buildTrace,
  captchaMet,
  changeWalk,
  consent,
  consentWall,
  type Draft,
  login,
  skippable,
  way,
} from '../support/build-trace.ts';
import { happened, request } from '../support/happened.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(noCollectionBeforeConsent, trace);
const OWN = 'http://127.0.0.1:4100';
const page = request(`${OWN}/`, { type: 'document' });
const asked = (prompts: readonly Draft[] = [consent()]) => happened(buildTrace({ category: 19, prompts }), [page]);
const dialog = (type: string, change: Partial<Draft> = {}): Draft =>
  skippable(
    {
      kind: 'os-permission',
      title: '权限',
      text: '允许访问？',
      loginFlow: false,
      asks: [ask(`permission:${type}`)],
      ...change,
    },
    way('decline', 'continued', '拒绝'),
  );

describe('no-collection-before-consent', () => {
  it('fails a permission dialog that comes before the policy', () => {
    expect(judge(asked([dialog('phone'), consent()]))).toEqual(['failed', 'permission-before-consent', 'p1']);
  });

  it.each([
    ['a device identifier in the address', request(`${OWN}/boot?oaid=8f14e45f-ceea-467f`)],
    [
      'a device identifier in a JSON body',
      request(`${OWN}/boot`, { method: 'POST', body: '{"device":{"androidId":"9774d56d682e549c"}}' }),
    ],
    ['the place of the persona', request(`${OWN}/near`, { carries: [{ type: 'location-precise', as: 'plain' }] })],
  ])('fails %s', (_, sent) => {
    expect(judge(happened(asked(), [sent]))).toEqual(['failed', 'sent-before-consent', 'p1']);
  });

  it('passes an app that waits', () => {
    expect(judge(asked())).toEqual(['passed', 'nothing-before-consent', 'p1']);
    expect(judge(asked([consent(), dialog('phone')]))[0]).toBe('passed');
  });

  it('has nothing to say where no consent is asked for', () => {
    expect(judge(asked([login()]))).toEqual(['inapplicable', 'no-consent-flow']);
  });

  it('cannot tell without traffic, nor of what is enciphered', () => {
    expect(judge(buildTrace({ category: 19, prompts: [consent()] }))).toEqual([
      'cantTell',
      'no-traffic-captured',
      'p1',
    ]);
    const sealed = request(`${OWN}/log`, { method: 'POST', body: 'QmFzZTY0'.repeat(20) });
    expect(judge(happened(asked(), [sealed]))).toEqual(['cantTell', 'content-sealed', 'p1']);
    expect(judge(captchaMet())[0]).toBe('cantTell');
  });

  it('does not accuse what came after the yes, what was typed to be sent, or a kept state', () => {
    const afterYes = happened(consentWall(), [request(`${OWN}/boot?imei=861234567890123`)], 5);
    expect(judge(afterYes)[0]).not.toBe('failed');
    const kept = changeWalk(happened(asked(), [request(`${OWN}/boot?imei=861234567890123`)]), 'refuse', (walk) => ({
      freshness: { ...walk.freshness, state: 'kept' },
    }));
    expect(judge(kept)).toEqual(['cantTell', 'state-not-fresh', 'p1']);
    const typed = happened(
      asked([consent(), login()]),
      [request(`${OWN}/sms`, { carries: [{ type: 'mobile-number', as: 'plain' }] })],
      6,
    );
    expect(judge(typed)[0]).not.toBe('failed');
  });

  it('does not take coordinates of a map for the place of the user', () => {
    expect(judge(happened(asked(), [request(`${OWN}/map?lat=39.9042&lng=116.4074`)]))).toEqual([
      'cantTell',
      'place-of-unknown-origin',
      'p1',
    ]);
  });

  it(trap(noCollectionBeforeConsent, 0), () => {
    const plain = [
      request(`${OWN}/config?v=3`),
      request(`${OWN}/boot?deviceId=00000000-0000`),
      request(`${OWN}/boot?deviceid=unknown`),
    ];
    expect(judge(happened(asked(), plain))[0]).toBe('passed');
  });

  it(trap(noCollectionBeforeConsent, 1), () => {
    const crash = request(`${OWN}/crash-report?deviceId=9774d56d682e549c`);
    expect(judge(happened(asked(), [crash]))).toEqual(['cantTell', 'ping-with-identifier', 'p1']);
    expect(judge(happened(asked(), [request(`${OWN}/update/check?v=3`)]))[0]).toBe('passed');
  });

  it(trap(noCollectionBeforeConsent, 2), () => {
    const ofTheTest = dialog('storage', { title: '允许 Appium Settings 访问文件？', text: 'io.appium.settings' });
    expect(judge(asked([ofTheTest, consent()]))[0]).toBe('passed');
  });
});
