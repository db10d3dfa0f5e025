import type { Ask, Prompt, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { isAccountMeans } from './facts/account.ts';
import { demands, wantedBy } from './facts/demands.ts';
import { inCategories } from './facts/in-categories.ts';
import { sensitivity } from './facts/sensitive.ts';
import { cantTell, failed, shown, together, typesOf } from './facts/verdicts.ts';
import { promptsMet } from './facts/walks.ts';
import { declinable } from './facts/ways.ts';
import { boxesOn, documentsNamedAt, wordsAt, wordsBefore } from './facts/wording.ts';
import { because } from './reasons.ts';

/** Sensitive information has a step of its own, which says why it is needed and what that means for the user. */
export const sensitiveSeparateConsent: Check = {
  id: 'sensitive-separate-consent',
  judge: (trace) => inCategories(trace, (categories) => judgeIn(trace, categories)),
};

function judgeIn(trace: Trace, categories: readonly number[]): Verdict {
  return together(
    trace,
    promptsMet(trace).flatMap((prompt) => judgeOne(prompt, trace, categories) ?? []),
    because('nothing-sensitive-asked'),
  );
}

/** Undefined where nothing sensitive is asked. */
function judgeOne(prompt: Prompt, trace: Trace, categories: readonly number[]): Verdict | undefined {
  if (prompt.kind === 'guardian-consent' || prompt.kind === 'age-gate') return undefined;
  const asked = [...prompt.asks, ...wantedBy(prompt)];
  const sensitive = asked.filter((ask) => sensitivity(ask, trace) === 'yes');
  if (sensitive.length === 0) {
    const depending = asked.filter((ask) => sensitivity(ask, trace) === 'depends');
    return depending.length > 0 ? cantTell(because('sensitivity-depends', typesOf(depending)), prompt) : undefined;
  }
  // Where law or a contract is the ground, no separate consent is needed.
  if (prompt.kind === 'payment') return cantTell(because('ground-may-be-contract'), prompt);
  const ground = demands(trace, prompt, categories).doubts.find(({ code }) => OTHER_GROUND.has(code));
  if (ground) return cantTell(ground, prompt);

  if (!hasOwnStep(asked, sensitive) && !hasOwnBox(prompt, trace))
    return failed(because('no-separate-step', typesOf(sensitive)), prompt);
  const words = [...wordsAt(prompt, trace), ...wordsBefore(prompt, trace)];
  if (!words.some((line) => NEED.test(line)) || !words.some((line) => EFFECT.test(line))) {
    if (documentsNamedAt(prompt, trace).length > 0) return cantTell(because('told-behind-link'), prompt);
    return failed(because('need-and-effect-not-told', typesOf(sensitive)), prompt);
  }
  if (declinable(prompt) !== 'yes') return cantTell(because('no-refusal-seen'), prompt);
  return { outcome: 'passed', reason: because('separate-and-told'), evidence: [shown(prompt)] };
}

/** The screen asks for nothing else; who it is about and the code that confirms it belong to the same step. */
function hasOwnStep(asked: readonly Ask[], sensitive: readonly Ask[]): boolean {
  const own = new Set(sensitive.map((ask) => ask.type));
  return asked.every(({ type }) => own.has(type) || isAccountMeans(type) || IDENTIFIES.has(type));
}

/** A box for just this; ticking the general policy is no separate consent. */
function hasOwnBox(prompt: Prompt, trace: Trace): boolean {
  return boxesOn(prompt, trace).some((box) => OWN.test(`${box.name} ${box.text ?? ''} ${box.field?.label ?? ''}`));
}

const IDENTIFIES: ReadonlySet<string> = new Set(['name', 'id-type', 'id-validity', 'id-image', 'unknown']);
const OTHER_GROUND: ReadonlySet<string> = new Set(['by-law', 'declared', 'function-itself']);
const OWN =
  /敏感|单独同意|單獨同意|身份证|银行卡|人脸|人臉|生物识别|健康|病历|宗教|行踪|轨迹|sensitive|separate|explicit consent|identity (card|number)|bank|face|biometric|health|religio|location history/i;
const NEED = /必要性|必须|必需|需要|用于|為了|为了|以便|necessary|need|required? (to|for)|used? (to|for)|in order to/i;
const EFFECT =
  /影响|影響|风险|風險|后果|後果|如不(提供|同意)|不提供|impact|effects? on|consequence|risk|if you (do not|don.t)/i;
