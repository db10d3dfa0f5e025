import type { Reason, Trace } from '../crawler/trace.ts';
import type { Check } from './check.ts';
import { accuse, open, policyOf, say, searchFor, seen, whyOpen } from './facts/explore.ts';
import { homeSeen } from './facts/walks.ts';
import { because } from './reasons.ts';

/** From the main screen the policy is no more than four taps away. Presses are counted, scrolling is not. */
export const policyWithinFourTaps: Check = {
  id: 'policy-within-four-taps',
  judge(trace) {
    const search = searchFor(trace, 'privacy-policy');
    if (!search) return open(whyOpen(trace, ['privacy-policy']) ?? because('not-explored'));
    const unopened = whyNotOpened(trace);
    if (unopened) return open(unopened, seen(search));
    if (search.taps !== undefined && search.taps <= MOST_TAPS)
      return say('passed', because('policy-taps', String(search.taps)), seen(search));
    // A shorter path may lie in what was not looked at.
    const missing = search.reason ?? whyOpen(trace, ['privacy-policy', 'settings', 'about']);
    if (missing) return open(missing, seen(search));
    if (search.outcome === 'not-found')
      return policyOf(trace)
        ? open(because('policy-not-from-main'), seen(search))
        : say('inapplicable', because('no-policy'), seen(search));
    if (!homeSeen(trace)) return open(because('home-not-reached'), seen(search));
    if (search.taps === undefined) return open(because('taps-not-counted'), seen(search));
    return accuse(because('policy-too-deep', String(search.taps)), seen(search));
  },
};

/** A link that opened no text is no path to one. */
function whyNotOpened(trace: Trace): Reason | undefined {
  if (policyOf(trace)) return undefined;
  const texts = trace.walks.flatMap((walk) => walk.texts ?? []);
  return texts.find(({ kind, failure }) => kind === 'privacy-policy' && failure)?.failure;
}

/** The 2019 method, first group, item 3. */
const MOST_TAPS = 4;
