import type { Trace, Walk } from '../crawler/trace.ts';
import type { Check, Evidence, Verdict } from './check.ts';
import { withoutConsent } from './facts/before-consent.ts';
import { ownerOfCookie, partyOf } from './facts/parties.ts';
import { rulesFor } from './facts/place.ts';
import { deviceIdentifiersIn, essentialFor, valuesIn } from './facts/traffic.ts';
import { ifEarned } from './facts/verdicts.ts';
import { isFresh, refusingWalk } from './facts/walks.ts';
import { because } from './reasons.ts';

/** Before any choice, and after a no, only what the service itself needs is kept on the device or sent to others. */
export const noTrackerBeforeConsent: Check = {
  id: 'no-tracker-before-consent',
  judge(trace) {
    const found = foundIn(trace);
    if (trace.target.platform !== 'web' && found.length === 0)
      return { outcome: 'inapplicable', reason: because('no-web-view') };
    const tracking = found.find((one) => one.is === 'tracker' && (one.identifies || rulesFor(trace).cookieRule));
    if (tracking) return tracked(tracking, trace);
    const unclear = found.find((one) => one.is !== 'essential');
    if (!unclear) return ifEarned(trace, 'passed', because('only-essential-kept'));
    const code = unclear.is === 'tracker' ? 'tracker-without-cookie-rule' : 'purpose-unknown';
    return { outcome: 'cantTell', reason: because(code, unclear.what), evidence: [unclear.evidence] };
  },
};

interface Found {
  readonly is: 'essential' | 'tracker' | 'open';
  readonly what: string; // its name, and whose it is
  readonly identifies: boolean; // carries what tells a person or a device apart
  readonly evidence: Evidence;
}

function tracked({ what, evidence }: Found, trace: Trace): Verdict {
  if (!isFresh(refusingWalk(trace) as Walk)) {
    return { outcome: 'cantTell', reason: because('state-not-fresh'), evidence: [evidence] };
  }
  return { outcome: 'failed', reason: because('tracker-before-consent', what), evidence: [evidence] };
}

/** Third parties that were asked, cookies, and stored keys, in the order they came. */
function foundIn(trace: Trace): Found[] {
  const requests = withoutConsent(trace, 'request').map(({ event, step }): Found => {
    const { is, name } = partyOf(event, trace);
    const identifies =
      (event.carries ?? []).length > 0 ||
      deviceIdentifiersIn(event).length > 0 ||
      valuesIn(event).some(isVisitorNumber);
    return { is: is === 'own' ? 'essential' : is, what: name, identifies, evidence: { steps: [step.index] } };
  });
  const cookies = withoutConsent(trace, 'cookie').map(({ event, step }): Found => {
    const { is, name } = ownerOfCookie(event, trace);
    const known = essentialFor(event.name) || is === 'essential';
    return {
      is: is === 'tracker' ? 'tracker' : known ? 'essential' : 'open',
      what: is === 'own' ? event.name : `${event.name} (${name})`,
      identifies: false,
      evidence: { steps: [step.index] },
    };
  });
  const stored = withoutConsent(trace, 'storage').map(({ event, step }): Found => {
    const is = essentialFor(event.key) ? 'essential' : 'open';
    return { is, what: event.key, identifies: false, evidence: { steps: [step.index] } };
  });
  return [...requests, ...cookies, ...stored];
}

/** A number by which a visitor is known again. */
function isVisitorNumber([name, value]: readonly [string, string]): boolean {
  return /^(cid|uid|uuid|visitor_?id|client_?id|user_?id|guid)$/i.test(name) && /^(?=.*\d)[\w.-]{8,}$/.test(value);
}
