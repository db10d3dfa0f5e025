import type { Prompt, Trace, Way, WayName } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { blockReason } from './facts/blocks.ts';
import { cantTell, failed, shown, together } from './facts/verdicts.ts';
import { promptsMet } from './facts/walks.ts';
import { gotOn, passedBy } from './facts/ways.ts';
import { because } from './reasons.ts';

/** Whoever is asked to consent is shown a way to say no. What comes of that no is for decline-keeps-basic-function. */
export const consentDeclineOption: Check = {
  id: 'consent-decline-option',
  judge(trace) {
    const requests = promptsMet(trace).filter((prompt) => CONSENT.has(prompt.kind));
    return together(
      trace,
      requests.map((prompt) => judgeOne(prompt, trace)),
      because('no-consent-asked'),
    );
  },
};

function judgeOne(prompt: Prompt, trace: Trace): Verdict {
  const refusals = prompt.ways.filter((way) => REFUSALS.has(way.way));
  if (refusals.some(tookTheNo))
    return { outcome: 'passed', reason: because('can-be-declined'), evidence: [shown(prompt)] };

  const past = passedBy(prompt);
  if (past?.way === 'later') return cantTell(because('only-later', past.control), prompt);
  if (past && LEFT_STANDING.has(past.way)) return cantTell(because('can-be-left-standing'), prompt);
  if (past) return cantTell(because('no-explicit-decline', past.control || past.way), prompt);

  const open = blockReason(prompt, trace);
  if (open) return cantTell(open, prompt);
  if (refusals[0]) return cantTell(because('decline-without-effect', refusals[0].control), prompt);
  // Taking terms of service without data is a contract, not a consent to processing.
  if (isTermsOnly(prompt)) return cantTell(because('terms-only'), prompt);
  return failed(because('no-decline-option'), prompt);
}

/** The app understood the no, even if it then closed: "disagree and exit" is a way to decline. */
function tookTheNo(way: Way): boolean {
  return gotOn(way.outcome) || way.outcome === 'exited' || way.outcome === 'turned-away';
}

function isTermsOnly(prompt: Prompt): boolean {
  if (prompt.kind !== 'privacy-consent' || prompt.asks.length > 0) return false;
  return !/隐私|隱私|个人信息|個人資料|个人資料|数据|個人情報|プライバシー|개인정보|프라이버시|cookie|privacy|personal|data|\b(datos?|daten|dati|dados|données)\b|данн/i.test(
    `${prompt.title} ${prompt.text}`,
  );
}

const CONSENT: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>([
  'privacy-consent',
  'cookie-consent',
  'personalisation-optin',
  'marketing-optin',
]);
const REFUSALS: ReadonlySet<WayName> = new Set<WayName>(['decline', 'skip', 'guest', 'settings']);
const LEFT_STANDING: ReadonlySet<WayName> = new Set<WayName>(['ignore', 'back', 'relaunch']);
