import type { Trace } from '../crawler/trace.ts';
import type { Check } from './check.ts';
import { allPrompts, consented } from './facts/collected.ts';
import { accuse, exploringWalk, open, say, searchFor, seen, told, whyOpen, wordsOf } from './facts/explore.ts';
import { because } from './reasons.ts';

/** Whoever consented finds a way to take it back. */
export const withdrawConsentPath: Check = {
  id: 'withdraw-consent-path',
  judge(trace) {
    if (!exploringWalk(trace)) return open(whyOpen(trace, []) ?? because('not-explored'));
    if (!consented(trace)) return say('inapplicable', because('no-consent-given'));
    const search = searchFor(trace, 'withdrawal');
    const said = told(trace, ({ rights }) => rights.withdraw);
    if (search?.outcome === 'found') {
      const words = wordsOf(search);
      if (LEAVING.test(words))
        return said
          ? open(because('withdraw-ends-service'), seen(search), said)
          : accuse(because('withdraw-only-by-leaving'), seen(search));
      // Turning off one permission takes back that permission and nothing else.
      if (PERMISSION.test(words) && !CONSENT.test(words))
        return open(because('withdraw-permission-only'), seen(search));
      if (search.taps !== undefined && search.taps > FAR_TAPS)
        return open(because('withdraw-far', String(search.taps)), seen(search));
      return say('passed', because('withdraw-path'), seen(search));
    }
    const missing = whyOpen(trace, ['withdrawal', 'settings', 'account']);
    if (missing) return open(missing);
    if (said) return open(because('told-not-walked'), said);
    const perhaps = told(trace, ({ unclear }) => unclear.rights);
    if (perhaps) return open(because('text-unclear'), perhaps);
    if (!agreed(trace)) return open(because('withdraw-permission-only'), ...searched(search));
    return accuse(because('no-withdraw-path'), ...searched(search));
  },
};

/** To something of the app's own: what the system or the browser was allowed is taken back there. */
function agreed(trace: Trace): boolean {
  return allPrompts(trace).some(({ gave }) => gave.some(({ how }) => how === 'agreed'));
}

function searched(search: ReturnType<typeof searchFor>) {
  return [search ? seen(search) : { steps: [] }] as const;
}

/** Giving takes one press. From here on a person has to say whether taking back is still as easy. */
const FAR_TAPS = 8;
const LEAVING =
  /卸载|退出(应用|app|登录)后?(方可|才能|即)|(只能|仅能|须|需要?).{0,6}注销(账号|账户)|停止使用本(应用|产品)|uninstall|stop using the (app|service)/iu;
const PERMISSION = /权限|permission/iu;
const CONSENT = /撤回|撤销|收回|同意|隐私政策|withdraw|consent/iu;
