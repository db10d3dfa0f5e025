import type { Expected, ExpectedPrompt } from '../../samples/expected.ts';
import { SUBJECTS } from './parts.ts';
import { asksForPapers, type Flow, type FlowPrompt } from './plan.ts';

/** A prompt as it is, with the words it is known by. */
export interface NamedPrompt extends ExpectedPrompt {
  readonly title: string;
}

/** What is true of an app, by how it is built: no scan is asked. */
export function truthOf(flow: Flow): Expected {
  return {
    category: flow.category,
    locale: flow.locale,
    ...verdictOn(flow.prompts.filter(isWall)),
    prompts: namedPromptsOf(flow).map(({ title: _, ...prompt }) => prompt),
    failed: [...new Set(flow.prompts.flatMap((prompt) => failedBy(prompt, flow)))].sort(),
  };
}

/** The prompts of the refusing walk, in order. */
export function namedPromptsOf(flow: Flow): NamedPrompt[] {
  return flow.prompts.flatMap((prompt) => truthOfPrompt(prompt).map((one) => ({ ...one, title: prompt.title })));
}

/** Nothing but a yes gets past it. The login behind an alternative is one too, but asks for no more than it may. */
export function isWall(prompt: FlowPrompt): boolean {
  return prompt.refusal === 'none' && !prompt.behind;
}

/** A plan has one wall at most. Law itself asks for an age; and what a face opens no tool can see. */
function verdictOn([wall]: readonly FlowPrompt[]): Pick<Expected, 'refusing' | 'unclear'> {
  if (!wall) return { refusing: 'reached-home' };
  if (wall.subject === 'privacy') return { refusing: 'policy-gate' };
  if (isForNobody(wall)) return { refusing: 'unclear', unclear: 'control-not-possible' };
  return isAboutAge(wall) ? { refusing: 'unclear', unclear: 'by-law' } : { refusing: 'blocked' };
}

/** No tool has a face to show, and none makes up the number of a passport. */
function isForNobody(prompt: FlowPrompt): boolean {
  return prompt.subject === 'face' || asksForPapers(prompt);
}

function isAboutAge({ subject }: FlowPrompt): boolean {
  return subject === 'age' || subject === 'age-birthday';
}

function truthOfPrompt(prompt: FlowPrompt): ExpectedPrompt[] {
  const kind = kindOf(prompt);
  if (prompt.refusal === 'none') return [{ kind, declinable: 'no', blocks: isForNobody(prompt) ? 'unclear' : 'yes' }];
  if (prompt.refusal === 'ignore') return [{ kind, declinable: 'no', blocks: 'no' }];
  const one: ExpectedPrompt = { kind, declinable: 'yes', blocks: 'no', declinedBy: waysOf(prompt) };
  // The screen behind "more" may be seen as a prompt of its own.
  if (prompt.refusal !== 'elsewhere') return [one];
  return [one, { kind, declinable: 'yes', blocks: 'no', declinedBy: ['guest'], optional: true }];
}

/** A wall that demands interests asks about the person, whatever it calls that; offered, it may be for the sake of a feed. */
function kindOf(prompt: FlowPrompt): ExpectedPrompt['kind'] {
  const { kind } = SUBJECTS[prompt.subject];
  if (asksForPapers(prompt)) return [...kind, 'identity-verification', 'payment'];
  return isWall(prompt)
    ? kind.filter((one) => one !== 'personalisation-optin' || prompt.subject !== 'interests')
    : kind;
}

/**
 * A tour may be gone through as well as left. On a question, "later" and "skip" are one thing; on an offer they are not,
 * for later is no refusal in law, but "not for now" (暂不) may be called either. Who skips a login goes on as a guest.
 */
function waysOf({ refusal, shape, subject, no }: FlowPrompt): string[] {
  if (subject === 'tutorial') return [refusal, 'decline', 'blank'];
  if (refusal === 'elsewhere') return ['elsewhere', 'alternative', 'guest'];
  if (refusal === 'later') return shape === 'ask' ? ['later'] : ['later', 'skip'];
  const forNow = FOR_NOW.test(no ?? '') ? ['later'] : [];
  if (refusal === 'skip') return ['skip', 'decline', ...(shape === 'login' ? ['guest'] : []), ...forNow];
  return [refusal, ...forNow];
}
const FOR_NOW = /^[暂暫]不/;

function failedBy(prompt: FlowPrompt, flow: Flow): string[] {
  const needsNone = flow.category !== null && flow.category >= 27;
  if (prompt.refusal === 'untick') return ['consent-not-preselected'];
  if (prompt.insist.length > 1) return ['no-coercive-retention'];
  if (!isWall(prompt) || isAboutAge(prompt)) return [];
  if (prompt.subject === 'face') return ['face-alternative-offered'];
  if (asksForPapers(prompt)) return [];
  if (prompt.subject === 'pay-or-consent') return ['consent-decline-option', 'decline-keeps-basic-function'];
  if (prompt.subject === 'privacy') {
    return [
      ...(needsNone ? ['decline-keeps-basic-function'] : []),
      ...(prompt.stopping === 'no-control' ? ['consent-decline-option'] : []),
    ];
  }
  const forms = ['decline-keeps-basic-function', 'required-fields-within-scope'];
  if (prompt.subject === 'login') return ['alternative-login-path', 'no-info-category-open', ...forms];
  const asksWho = prompt.shape !== 'form' || prompt.fields.some(({ type }) => !REACHES.has(type));
  return [
    ...(asksWho ? ['profile-questions-skippable'] : []),
    ...forms,
    ...(needsNone ? ['no-info-category-open'] : []),
  ];
}
/** What somebody is called and where they are reached: no question about who they are. */
const REACHES: ReadonlySet<string> = new Set([
  'name',
  'nickname',
  'address',
  'email',
  'mobile-number',
  'contact-phone',
]);
