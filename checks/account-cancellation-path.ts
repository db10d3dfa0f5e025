import type { Check } from './check.ts';
import { hadAccount, hasAccounts } from './facts/collected.ts';
import { accuse, open, say, searchFor, seen, told, whyOpen } from './facts/explore.ts';
import { notEarned } from './facts/walks.ts';
import { because } from './reasons.ts';

/** An account can be cancelled. The walk goes up to the last confirmation, and does not press it. */
export const accountCancellationPath: Check = {
  id: 'account-cancellation-path',
  judge(trace) {
    const search = searchFor(trace, 'cancellation');
    if (search?.outcome === 'found')
      return say('passed', because('cancellation-path', search.path.at(-1) ?? search.label), seen(search));
    if (!hasAccounts(trace)) {
      const missing = notEarned(trace) ?? whyOpen(trace, ['account']);
      return missing ? open(missing) : say('inapplicable', because('no-accounts'));
    }
    const missing = whyOpen(trace, ['cancellation', 'settings', 'account', 'help']);
    if (missing) return open(missing);
    if (!hadAccount(trace)) return open(because('no-test-account'));
    // By letter or by customer service counts as well; whether it works in time was not tested.
    const said = told(trace, ({ rights }) => rights.cancel);
    if (said) return open(because('told-not-walked'), said);
    const perhaps = told(trace, ({ unclear }) => unclear.rights);
    if (perhaps) return open(because('text-unclear'), perhaps);
    return accuse(because('no-cancellation-path'), search ? seen(search) : { steps: [] });
  },
};
