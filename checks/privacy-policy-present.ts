import type { LegalText, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { collects, typesNotNamed } from './facts/collected.ts';
import {
  accuse,
  exploringWalk,
  open,
  quoted,
  read,
  say,
  searchFor,
  seen,
  whyNotRead,
  whyOpen,
} from './facts/explore.ts';
import { readPolicy } from './facts/policy/read.ts';
import { because } from './reasons.ts';

/** A privacy policy opens in the app, and says what is collected and what for. */
export const privacyPolicyPresent: Check = {
  id: 'privacy-policy-present',
  judge(trace) {
    const policies = trace.walks.flatMap((walk) => walk.texts ?? []).filter((text) => text.kind === 'privacy-policy');
    const verdicts = policies.map((text) => judgeText(text, trace));
    return (
      verdicts.find((verdict) => verdict.outcome === 'passed') ??
      verdicts.find((verdict) => verdict.outcome === 'cantTell') ??
      verdicts[0] ??
      judgeSearch(trace)
    );
  },
};

function judgeText(text: LegalText, trace: Trace): Verdict {
  if (IN_STORE.test(text.address)) return open(because('policy-only-in-store'), read(text));
  if (text.text.trim() === '') return judgeDead(text);
  const { information, purpose } = readPolicy(text);
  const [named] = information;
  if (named && purpose) {
    const evidence = [quoted(text, named.sentence), quoted(text, purpose)];
    const unnamed = text.whole ? typesNotNamed(trace) : [];
    if (unnamed.length > 0) return say('passed', because('policy-names-less', unnamed.join(',')), ...evidence);
    return say('passed', because('policy-opens'), ...evidence);
  }
  const missing = whyNotRead(text);
  if (missing) return open(missing, read(text));
  if (named || purpose) return open(because('policy-half-read'), read(text));
  return accuse(because('policy-without-rules'), read(text));
}

/** A site that answers "there is no such page" is not a fault of the network; any other silence may be. */
function judgeDead(text: LegalText): Verdict {
  const { code, detail = '' } = text.failure ?? {};
  if (code === 'http-status' && GONE.test(detail)) return accuse(because('policy-link-dead', detail), read(text));
  return open(text.failure ?? because('policy-did-not-open'), read(text));
}

function judgeSearch(trace: Trace): Verdict {
  const missing = whyOpen(trace, ['privacy-policy', 'settings']);
  if (missing) return open(missing);
  if (!collects(trace)) return say('inapplicable', because('nothing-collected'));
  const search = searchFor(trace, 'privacy-policy');
  if (search?.outcome !== 'not-found') return open(because('policy-did-not-open'), search && seen(search));
  const unread = linkedUnread(trace);
  if (unread !== undefined) return open(because('policy-link-not-followed', unread));
  return accuse(because('no-policy-found', String(search.steps.length)), seen(search));
}

/** A link by that name that stood on any walk's screen: its text may be the policy. */
function linkedUnread(trace: Trace): string | undefined {
  const screens = trace.walks.flatMap((walk) => (walk === exploringWalk(trace) ? [] : walk.steps));
  const nodes = screens.flatMap((step) => step.screen.nodes);
  return nodes.find((node) => POLICY_NAME.test(node.text ?? node.name))?.name;
}

const IN_STORE =
  /^https?:\/\/(apps\.apple\.com|play\.google\.com|itunes\.apple\.com|appgallery\.huawei\.com|sj\.qq\.com|app\.mi\.com)\//;
const GONE = /\b(404|410)\b/;
const POLICY_NAME =
  /隐私(政策|权政策|协议|条款|声明|保护|指引)|隱私權?(政策|條款|聲明)|privacy (policy|notice|statement)/i;
