import type { Trace } from '../crawler/trace.ts';
import type { Check, Evidence } from './check.ts';
import { shownPrompt } from './facts/collected.ts';
import {
  accuse,
  exploringWalk,
  open,
  policyOf,
  say,
  searchFor,
  seen,
  told,
  whyNotRead,
  whyOpen,
} from './facts/explore.ts';
import { promptsMet } from './facts/walks.ts';
import { passedBy } from './facts/ways.ts';
import { because } from './reasons.ts';

/** What is chosen for one person can be turned off, and stays off. */
export const personalisationOffSwitch: Check = {
  id: 'personalisation-off-switch',
  judge(trace) {
    if (!exploringWalk(trace)) return open(whyOpen(trace, []) ?? because('not-explored'));
    const search = searchFor(trace, 'personalisation');
    if (search?.outcome === 'found') {
      if (search.held === true) return say('passed', because('switch-holds'), seen(search));
      if (search.held === false) return accuse(because('switch-does-not-hold', search.label), seen(search));
      return open(because('switch-not-tried', search.label), seen(search));
    }
    const declared = personalised(trace);
    const missing = whyOpen(trace, ['personalisation', 'settings']) ?? policyUnread(trace);
    if (missing) return open(missing, declared);
    if (!declared) return say('inapplicable', because('not-personalised'));
    const off = told(trace, ({ personalised: { off } }) => off);
    if (off) return open(because('told-not-walked'), off);
    if (declared.prompt && wasRefused(declared.prompt, trace)) return open(because('can-be-declined'), declared);
    return accuse(because('no-personalisation-switch'), declared, search && seen(search));
  },
};

/** Content or advertisements chosen for the person, as the policy or a prompt says. */
function personalised(trace: Trace): Evidence | undefined {
  return (
    told(trace, ({ personalised: { declared } }) => declared) ?? shownPrompt(trace, new Set(['personalisation-optin']))
  );
}

/** Whoever was asked whether to be shown such things, and said no, has turned them off. */
function wasRefused(id: string, trace: Trace): boolean {
  const prompt = promptsMet(trace).find((one) => one.id === id);
  return prompt !== undefined && passedBy(prompt) !== undefined;
}

function policyUnread(trace: Trace) {
  const policy = policyOf(trace);
  return policy ? whyNotRead(policy) : undefined;
}
