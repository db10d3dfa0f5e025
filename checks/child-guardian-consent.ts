import type { Prompt, Trace, Walk } from '../crawler/trace.ts';
import type { Check, Evidence, Verdict } from './check.ts';
import { accuse, childWalk, open, say, told, whyOpen } from './facts/explore.ts';
import { notEarned, promptsMet } from './facts/walks.ts';
import { declinable } from './facts/ways.ts';
import { because } from './reasons.ts';

/** Told that its user is a child, the app asks a guardian, who may refuse, before it takes anything. */
export const childGuardianConsent: Check = {
  id: 'child-guardian-consent',
  judge(trace) {
    const walk = childWalk(trace);
    return walk ? judgeWalk(walk, trace) : withoutChild(trace);
  },
};

function judgeWalk(walk: Walk, trace: Trace): Verdict {
  const { ending, persona, prompts } = walk;
  if (persona && !LIMITS.some(({ place, under }) => rulesOf(trace).includes(place) && persona.age < under))
    return open(because('age-limit-differs', String(persona.age)));
  const at = prompts.findIndex(tellsAge);
  const telling = prompts[at];
  if (!telling) return open(ending.kind === 'unclear' ? ending.reason : because('age-not-asked'));
  const guardian = prompts.find((prompt) => prompt.kind === 'guardian-consent');
  if (guardian) return judgeGuardian(guardian);
  if (ending.kind === 'unclear') return open(ending.reason);
  const taken = prompts.slice(at).filter(takesMore);
  const [first] = taken;
  if (first) return accuse(because('no-guardian-step', [...new Set(taken.flatMap(taking))].join(',')), shown(first));
  if (ending.kind === 'blocked') return say('inapplicable', because('child-turned-away'), shown(telling));
  return open(because('nothing-taken-from-child'), shown(telling));
}

/** Something that only the guardian has is asked for, and a no is possible. A tick by the child is weak, and is told as that. */
function judgeGuardian(prompt: Prompt): Verdict {
  const refusal = declinable(prompt);
  if (refusal === 'no') return accuse(because('guardian-cannot-refuse'), shown(prompt));
  const verified =
    prompt.asks.some((ask) => ask.type !== 'unknown') || VERIFYING.test(`${prompt.title} ${prompt.text}`);
  if (!verified) return open(because('guardian-tick-only'), shown(prompt));
  if (refusal === 'unclear') return open(because('guardian-refusal-unclear'), shown(prompt));
  return say('passed', because('guardian-asked'), shown(prompt));
}

function withoutChild(trace: Trace): Verdict {
  const missing = notEarned(trace);
  if (missing) return open(missing);
  const served = told(trace, ({ children }) => children.served);
  const asked = promptsMet(trace).some(tellsAge);
  if (served || asked) return open(because('child-not-walked'), served);
  const unread = whyOpen(trace, ['privacy-policy']);
  if (unread) return open(unread);
  const adult = told(trace, ({ children }) => children.notServed);
  return adult ? say('inapplicable', because('not-for-children'), adult) : open(because('audience-unknown'));
}

/** A coarse band is enough to tell; asking for it takes no more than it has to. */
function tellsAge(prompt: Prompt): boolean {
  return prompt.kind === 'age-gate' || [...prompt.gave, ...prompt.asks].some(({ type }) => AGE.has(type));
}

function takesMore(prompt: Prompt): boolean {
  return prompt.kind !== 'age-gate' && taking(prompt).length > 0;
}

function taking({ gave }: Prompt): string[] {
  return gave
    .map(({ type }) => type)
    .filter((type) => !AGE.has(type) && !FREE.has(type) && !type.startsWith('permission:'));
}

function shown(prompt: Prompt): Evidence {
  return { prompt: prompt.id, steps: prompt.steps };
}

function rulesOf(trace: Trace): readonly string[] {
  return trace.settings.rules ?? ['cn'];
}

// Under which age whose law wants a guardian; in the EU the lowest that a member state may set.
const LIMITS = [
  { place: 'cn', under: 14 },
  { place: 'us-ca', under: 13 },
  { place: 'eu', under: 13 },
  { place: 'kr', under: 14 },
  { place: 'in', under: 18 },
];
const AGE: ReadonlySet<string> = new Set(['age', 'birthday', 'school-stage']);
const FREE: ReadonlySet<string> = new Set(['agreement', 'unknown', 'marketing', 'password']);
const VERIFYING =
  /监护人.{0,12}(手机|身份证|邮箱|验证|核验|密码)|家长.{0,8}(验证|密码|手机)|(parent|guardian).{0,24}(e-?mail|phone|verif|card)/iu;
