import { describe, expect, it } from 'vitest';
import { inPlace } from '../../checks/facts/place.ts';
import { noTrackerBeforeConsent } from '../../checks/no-tracker-before-consent.ts';
import type { ScreenEvent } from '../../crawler/trace.ts';
import { buildTrace, captchaMet, changeWalk, consent, consentWall } from '../support/build-trace.ts';
import { cookie, happened, request, stored } from '../support/happened.ts';
import { answer, trap } from './traps.ts';

const seen = (...events: ScreenEvent[]) =>
  happened(buildTrace({ category: 19, prompts: [consent({ kind: 'cookie-consent' })] }), events);
const inEurope = (trace: Parameters<typeof answer>[1]) => answer(noTrackerBeforeConsent, inPlace(trace, 'eu'));
const BEACON = 'https://www.google-analytics.com/collect?v=1';

describe('no-tracker-before-consent', () => {
  it('fails in Europe a known tracker that is asked before any choice', () => {
    expect(inEurope(seen(request(BEACON))).slice(0, 2)).toEqual(['failed', 'tracker-before-consent']);
    expect(noTrackerBeforeConsent.judge(inPlace(seen(request(BEACON)), 'eu')).reason.detail).toBe('Google Analytics');
    expect(inEurope(seen(cookie('IDE', '.doubleclick.net')))[0]).toBe('failed');
  });

  it('passes what the service itself needs', () => {
    const fonts = request('https://fonts.example.net/a.woff2', { type: 'font' });
    expect(inEurope(seen(request('http://127.0.0.1:4100/app.js'), fonts, stored('theme')))).toEqual([
      'passed',
      'only-essential-kept',
    ]);
  });

  it.each([
    ['a key of unknown purpose', stored('abc123')],
    ['a third party nobody knows', request('https://cdn.unheard-of.example/x.js', { type: 'script' })],
    ['a tag manager, which may hold back', request('https://www.googletagmanager.com/gtm.js', { type: 'script' })],
  ])('cannot tell of %s', (_, event) => {
    expect(inEurope(seen(event)).slice(0, 2)).toEqual(['cantTell', 'purpose-unknown']);
  });

  it('has nothing to say of a native app without a page', () => {
    const app = buildTrace({ target: { platform: 'android', address: 'com.example' } });
    expect(inEurope(app)).toEqual(['inapplicable', 'no-web-view']);
    expect(inEurope(captchaMet())[0]).toBe('cantTell');
  });

  it('does not accuse what came after a yes, nor a kept state', () => {
    expect(inEurope(happened(consentWall(), [request(BEACON)], 5))[0]).not.toBe('failed');
    const kept = changeWalk(seen(request(BEACON)), 'refuse', (walk) => ({
      freshness: { ...walk.freshness, state: 'kept' },
    }));
    expect(inEurope(kept)).toEqual(['cantTell', 'state-not-fresh']);
  });

  it('does not call the same company a third party to its own site', () => {
    const own = seen(request(BEACON));
    const googles = { ...own, target: { ...own.target, address: 'https://analytics.google-analytics.com/' } };
    expect(inEurope(googles)[0]).toBe('passed');
  });

  it(trap(noTrackerBeforeConsent, 0), () => {
    const exempt = ['AWSALB', 'PHPSESSID', 'csrftoken', 'cookie_consent', 'cart_id', 'i18next'].map((name) =>
      cookie(name),
    );
    expect(inEurope(seen(...exempt))).toEqual(['passed', 'only-essential-kept']);
  });

  it(trap(noTrackerBeforeConsent, 1), () => {
    expect(answer(noTrackerBeforeConsent, seen(request(BEACON)))).toEqual(['cantTell', 'tracker-without-cookie-rule']);
    const numbered = seen(request(`${BEACON}&cid=1234567890.987`));
    expect(answer(noTrackerBeforeConsent, numbered)).toEqual(['failed', 'tracker-before-consent']);
  });
});
