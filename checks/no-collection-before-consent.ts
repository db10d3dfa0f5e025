import type { Prompt, Step, Trace, Walk } from '../crawler/trace.ts';
import type { Check, Evidence, Verdict } from './check.ts';
import { consentPrompts, type Happened, stepsWithoutConsent, withoutConsent } from './facts/before-consent.ts';
import { isOfTheTest, permissionsAskedBy } from './facts/permissions.ts';
import { deviceIdentifiersIn, isPing, isSealed, placesIn } from './facts/traffic.ts';
import { cantTell, ifEarned } from './facts/verdicts.ts';
import { isFresh, promptsMet, refusingWalk } from './facts/walks.ts';
import { because, type CheckReason } from './reasons.ts';

/** Until somebody agrees, no permission is asked for and nothing is sent that tells a person or a device apart. */
export const noCollectionBeforeConsent: Check = {
  id: 'no-collection-before-consent',
  judge(trace) {
    const [consent] = consentPrompts(trace);
    if (!consent) return ifEarned(trace, 'inapplicable', because('no-consent-flow'));
    const walk = refusingWalk(trace) as Walk;
    const [dialog] = dialogsBefore(consent, trace);
    const requests = withoutConsent(trace, 'request');
    const sent = requests.find((one) => !isPing(one.event) && collectedIn(one, trace).length > 0);
    if (dialog || sent) {
      if (!isFresh(walk)) return cantTell(because('state-not-fresh'), consent);
      if (dialog)
        return accuse(because('permission-before-consent', dialog.id), [{ prompt: dialog.id, steps: dialog.steps }]);
      if (sent)
        return accuse(because('sent-before-consent', `${collectedIn(sent, trace).join(', ')} → ${sent.event.site}`), [
          at(sent),
        ]);
    }
    return judgeRest(consent, requests, trace);
  },
};

function judgeRest(consent: Prompt, requests: readonly Happened<'request'>[], trace: Trace): Verdict {
  const doubtful = requests.find((one) => doubtIn(one, trace) !== undefined);
  if (doubtful)
    return { outcome: 'cantTell', reason: doubtIn(doubtful, trace) as CheckReason, evidence: [at(doubtful)] };
  const captured = (refusingWalk(trace)?.steps ?? []).some((step) =>
    step.events.some((event) => event.kind === 'request'),
  );
  if (!captured) return cantTell(because('no-traffic-captured'), consent);
  return ifEarned(trace, 'passed', because('nothing-before-consent'), consent);
}

function accuse(reason: CheckReason, evidence: readonly [Evidence, ...Evidence[]]): Verdict {
  return { outcome: 'failed', reason, evidence };
}

/** Dialogs of the system that came before the request for consent did. Notices are no information about the user. */
function dialogsBefore(consent: Prompt, trace: Trace): Prompt[] {
  const met = promptsMet(trace);
  return met.slice(0, met.indexOf(consent)).filter((prompt) => {
    if (prompt.kind !== 'os-permission' || prompt.where !== 'entry' || isOfTheTest(prompt)) return false;
    return permissionsAskedBy(prompt).some((ask) => ask.type !== 'permission:notifications');
  });
}

/** What of the user or the device is in a request, but for what was typed for it to be sent. */
function collectedIn({ event, step }: Happened<'request'>, trace: Trace): string[] {
  const typed = typedBefore(step, trace);
  const carried = (event.carries ?? [])
    .map(({ type }) => type)
    .filter((type) => COLLECTED.has(type) && !typed.has(type));
  return [...new Set([...carried, ...deviceIdentifiersIn(event)])];
}

/** Why a request is to be looked into by a person. */
function doubtIn(one: Happened<'request'>, trace: Trace): CheckReason | undefined {
  const { event } = one;
  if (collectedIn(one, trace).length > 0) return because('ping-with-identifier', event.site);
  if (placesIn(event).length > 0) return because('place-of-unknown-origin', event.site);
  return isSealed(event) ? because('content-sealed', event.site) : undefined;
}

function typedBefore(step: Step, trace: Trace): Set<string> {
  const earlier = stepsWithoutConsent(trace).filter((one) => one.index <= step.index);
  return new Set(earlier.flatMap(({ action }) => (action.kind === 'fill' ? [action.type] : [])));
}

function at({ step }: Happened<'request'>): Evidence {
  return step.prompt === undefined ? { steps: [step.index] } : { prompt: step.prompt, steps: [step.index] };
}

const COLLECTED: ReadonlySet<string> = new Set([
  'mobile-number',
  'contact-phone',
  'device-id',
  'location-precise',
  'location-track',
]);
