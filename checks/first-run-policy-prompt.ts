import type { Prompt, Trace, UiNode, Walk } from '../crawler/trace.ts';
import type { Check } from './check.ts';
import { asksInformation } from './facts/collected.ts';
import { accuse, open, say, whyOpen } from './facts/explore.ts';
import { firstScreen } from './facts/prefilled.ts';
import { cantTell, ifEarned } from './facts/verdicts.ts';
import { isFresh, promptsMet, refusingWalk } from './facts/walks.ts';
import { because } from './reasons.ts';

/** Before anything is collected, a new user is shown the privacy policy by a pop-up or something as plain. */
export const firstRunPolicyPrompt: Check = {
  id: 'first-run-policy-prompt',
  judge(trace) {
    const walk = refusingWalk(trace);
    if (!walk) return cantTell(trace.failure ?? because('not-walked'));
    if (!isFresh(walk)) return cantTell(because('state-not-fresh'));
    if (walk.freshness.account === 'reused') return cantTell(because('account-reused'));
    const met = promptsMet(trace);
    const first = met.findIndex(isCollecting);
    const collecting = met[first];
    if (!collecting) return ifEarned(trace, 'inapplicable', because('nothing-collected'));

    // The screen that collects may itself carry the link: an app that collects nothing before may prompt there.
    const showing = met.slice(0, first + 1).find((prompt) => showsPolicy(prompt, walk, trace));
    if (showing) {
      const evidence = { prompt: showing.id, steps: showing.steps.slice(0, 1) };
      return say(
        'passed',
        because(isOfHost(showing, walk, trace) ? 'policy-shown-by-host' : 'policy-shown-first'),
        evidence,
      );
    }
    const asked = met.slice(0, first).find((prompt) => prompt.kind === 'privacy-consent');
    if (asked) return cantTell(because('policy-link-not-seen'), asked);
    if (shownElsewhere(trace)) return cantTell(because('differed-between-walks'), collecting);
    // Whether there is a policy to show is another question, and has to be settled first.
    const missing = whyOpen(trace, ['privacy-policy']);
    if (missing) return open(missing, { prompt: collecting.id, steps: collecting.steps.slice(0, 1) });
    return accuse(because('collected-before-policy', collecting.id), {
      prompt: collecting.id,
      steps: collecting.steps.slice(0, 1),
    });
  },
};

function isCollecting(prompt: Prompt): boolean {
  return COLLECTING.has(prompt.kind) || (asksInformation(prompt) && !SHOWING.has(prompt.kind));
}

/** A consent, or a screen that collects, on which the policy is named: "《隐私政策》" in a sentence is mostly a link. */
function showsPolicy(prompt: Prompt, walk: Walk, trace: Trace): boolean {
  const nodes = firstScreen(trace, prompt, walk)?.nodes ?? [];
  const words = [prompt.title, prompt.text, ...nodes.map(wordsOf)];
  return words.some((one) => POLICY.test(one));
}

function isOfHost(prompt: Prompt, walk: Walk, trace: Trace): boolean {
  const naming = (firstScreen(trace, prompt, walk)?.nodes ?? []).filter((node) => POLICY.test(wordsOf(node)));
  return naming.length > 0 && naming.every((node) => node.states?.includes('native'));
}

function shownElsewhere(trace: Trace): boolean {
  return trace.walks.some(
    (walk) => walk.kind !== 'explore' && walk.prompts.some((one) => one.kind === 'privacy-consent'),
  );
}

function wordsOf(node: UiNode): string {
  return `${node.name} ${node.text ?? ''}`;
}

const POLICY =
  /隐私(政策|权政策|协议|条款|声明|保护指引|保护政策|指引|通知)|个人信息(保护|处理)(政策|规则|声明)|隱私權?(政策|條款|聲明)|privacy (policy|notice|statement)/i;
const SHOWING: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>(['privacy-consent', 'cookie-consent']);
const COLLECTING: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>([
  'login',
  'registration',
  'profile-questionnaire',
  'profile-form',
  'os-permission',
  'face-verification',
  'identity-verification',
]);
