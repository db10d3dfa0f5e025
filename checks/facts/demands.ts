import type { Ask, Prompt, Reason, Target, Trace } from '../../crawler/trace.ts';
import { ALL_CATEGORIES, type Duty, duties, isNecessary, NEEDS_NONE, provisions } from '../law/index.ts';
import { because } from '../reasons.ts';
import { isAccountMeans, isIdentifier } from './account.ts';
import { rulesFor } from './place.ts';
import { remembered } from './remembered.ts';
import { promptsMet } from './walks.ts';
import { passedBy } from './ways.ts';

export type Standing = 'yes' | 'no' | 'by-law' | 'declared' | 'unclear';

/** What a prompt wants, held against the list of necessary information. */
export interface Demands {
  readonly beyond: readonly Ask[];
  readonly within: readonly Ask[];
  readonly doubts: readonly Reason[]; // asks that no list settles, and why
}

/**
 * Whether an ask is on the list of the target's categories, or of each of the 39 where nobody named one. `unclear` where
 * the service may be just that, where an account may need it, or where the 39 differ.
 */
export function onList(ask: Ask, target: Target, prompt?: Prompt): Standing {
  const numbers = target.categories.map((category) => category.n);
  const groups = numbers.length > 0 ? [numbers] : ALL_CATEGORIES.map((n) => [n]);
  const standings = new Set(groups.map((categories) => standing(ask.type, categories, prompt)));
  const [only] = standings;
  const settled = standings.size === 1 && only ? only : 'unclear';
  if (settled === 'yes' || settled === 'by-law') return settled;
  return isDeclared(ask.type, target, prompt) ? 'declared' : settled;
}

/**
 * Sorts what a prompt demands for one set of categories (several are a union). One account identifier with its secret is
 * beyond no list, unless the target is known to be of the 13 categories that need no account.
 */
export function demands(trace: Trace, prompt: Prompt, categories: readonly number[]): Demands {
  const known = byCategories(prompt, trace);
  const key = categories.join();
  const sorted = known.get(key) ?? sort(trace, prompt, categories);
  known.set(key, sorted);
  return sorted;
}

/** What has to be given: at a wall what was not found to be free, elsewhere all that was asked. */
export function wantedBy(prompt: Prompt): Ask[] {
  const asks = passedBy(prompt) ? [...prompt.asks] : prompt.asks.filter((ask) => isNeeded(ask, prompt));
  const isUnread = prompt.asks.some(({ type }) => type === 'unknown'); // it may be nobody's personal information
  const isKnown = asks.length === 0 && !isUnread && PROFILE.has(prompt.kind) && prompt.control === 'went-on';
  const given = isKnown ? prompt.gave.filter(({ how }) => how !== 'agreed') : [];
  if (given.length > 0) return given.map(({ type, label }) => ({ type, label, required: 'yes' })); // the least that went on
  const implied = IMPLIED[prompt.kind];
  if (asks.length === 0 && implied) return [{ type: implied, label: prompt.title, required: 'unclear' }];
  const agreedOnly = asks.length === 0 && prompt.kind === 'other' && prompt.gave.length > 0;
  return agreedOnly ? [{ type: 'unknown', label: prompt.title, required: 'unclear' }] : asks;
}

const PROFILE: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>(['profile-form', 'profile-questionnaire']);

/** Where a yes went on, what it took is known: an ask that was not given was free, whatever its mark says. */
function isNeeded(ask: Ask, prompt: Prompt): boolean {
  if (ask.required === 'no') return false;
  return prompt.control !== 'went-on' || prompt.gave.some((given) => given.type === ask.type);
}

/** Asks for nothing but one account identifier with its secret and made-up names. */
export function onlyOneAccount(prompt: Prompt): boolean {
  const types = new Set(wantedBy(prompt).map((ask) => ask.type));
  const identifiers = [...types].filter(isIdentifier);
  return (
    types.size > 0 && identifiers.length <= 1 && [...types].every((type) => isIdentifier(type) || isAccountMeans(type))
  );
}

const byCategories = remembered(() => new Map<string, Demands>());

function sort(trace: Trace, prompt: Prompt, categories: readonly number[]): Demands {
  return rulesFor(trace).necessaryList ? sortByList(trace, prompt, categories) : sortWithoutList(trace, prompt);
}

function sortByList(trace: Trace, prompt: Prompt, categories: readonly number[]): Demands {
  const wanted = wantedBy(prompt);
  const needsNoAccount = trace.target.categories.length > 0 && needsNone(categories);
  const spared = needsNoAccount ? undefined : spares(trace, prompt, wanted, categories);
  const beyond: Ask[] = [];
  const within: Ask[] = [];
  const doubts: Reason[] = [];
  for (const ask of wanted) {
    const isUsual = ask.type === spared || (isAccountMeans(ask.type) && !needsNoAccount);
    const is = isUsual ? 'yes' : standing(ask.type, categories, prompt);
    if (is === 'yes') within.push(ask);
    else if (is === 'by-law') doubts.push(because('by-law', coveringDuty(ask.type, categories, prompt, 'law')?.id));
    else if (isDeclared(ask.type, trace.target, prompt)) doubts.push(because('declared', ask.type));
    else if (ask.type === 'unknown') doubts.push(because('ask-not-recognised'));
    else if (coveringDuty(ask.type, categories, prompt, 'function')) {
      doubts.push(because('function-itself', coveringDuty(ask.type, categories, prompt, 'function')?.id));
    } else beyond.push(ask);
  }
  return { beyond, within, doubts };
}

/** Where no list says what a service needs, only a consent is known to be more: whether data is needed, a person weighs. */
function sortWithoutList(trace: Trace, prompt: Prompt): Demands {
  const wanted = wantedBy(prompt);
  const spared = spares(trace, prompt, wanted, []);
  const within = wanted.filter((ask) => ask.type === spared || isAccountMeans(ask.type));
  const beyond = wanted.filter((ask) => CONSENTS.has(ask.type));
  const { jurisdictions } = rulesFor(trace);
  const doubts = wanted
    .filter((ask) => !within.includes(ask) && !beyond.includes(ask))
    .map((ask): Reason => {
      const duty = coveringDuty(ask.type, [], prompt, 'law', jurisdictions);
      if (duty) return because('by-law', duty.id);
      if (isDeclared(ask.type, trace.target, prompt)) return because('declared', ask.type);
      return ask.type === 'unknown' ? because('ask-not-recognised') : because('no-list-here', ask.type);
    });
  return { beyond, within, doubts };
}

const CONSENTS: ReadonlySet<string> = new Set(['browsing', 'marketing', 'permission:notifications']);

function standing(type: string, categories: readonly number[], prompt: Prompt | undefined): Standing {
  const listed = PERMISSION_GIVES[type] ?? type;
  if (categories.some((n) => isNecessary(listed, n))) return 'yes';
  if (type === 'unknown') return 'unclear';
  if (coveringDuty(type, categories, prompt, 'law')) return 'by-law';
  if (coveringDuty(type, categories, prompt, 'function')) return 'unclear';
  if (needsNone(categories)) return 'no';
  if (isAccountMeans(type)) return categories.some((n) => isNecessary('mobile-number', n)) ? 'yes' : 'unclear';
  return isIdentifier(type) ? 'unclear' : 'no';
}

function coveringDuty(
  type: string,
  categories: readonly number[],
  prompt: Prompt | undefined,
  basis: Duty['basis'],
  jurisdictions: readonly string[] = ['CN'],
): Duty | undefined {
  return duties.find((duty) => {
    if (duty.basis !== basis || !duty.asks.includes(type)) return false;
    if (duty.prompts.length > 0 && !(prompt && duty.prompts.includes(prompt.kind))) return false;
    return duty.rules.some(
      (rule) =>
        (rule.categories === 'all' || rule.categories.some((n) => categories.includes(n))) &&
        rule.citations.some((id) => jurisdictions.includes(provisions.get(id)?.jurisdiction ?? '')),
    );
  });
}

/** A ground that the operator names, in the target's settings or on the screen itself. It is not ours to weigh. */
function isDeclared(type: string, target: Target, prompt: Prompt | undefined): boolean {
  if (target.declared?.includes(type)) return true;
  const claimed = duties.find((duty) => duty.id === prompt?.declared);
  return Boolean(claimed && [...claimed.asks, ...(claimed.claims ?? [])].includes(type));
}

/** The one identifier that is the least a login can ask: the one that was given before, is listed, or comes first. */
function spares(
  trace: Trace,
  prompt: Prompt,
  wanted: readonly Ask[],
  categories: readonly number[],
): string | undefined {
  const earlier = promptsMet(trace).slice(
    0,
    promptsMet(trace).findIndex((one) => one.id === prompt.id),
  );
  const known = earlier.flatMap((one) => one.gave).find((given) => isIdentifier(given.type));
  if (known) return known.type;
  const identifiers = wanted.map((ask) => ask.type).filter(isIdentifier);
  return identifiers.find((type) => categories.some((n) => isNecessary(type, n))) ?? identifiers[0];
}

function needsNone(categories: readonly number[]): boolean {
  return categories.length > 0 && categories.every((n) => NEEDS_NONE.has(n));
}

// What a prompt wants that names no kind of information: a consent is itself what is asked, and is on no list.
const IMPLIED: Partial<Record<Prompt['kind'], string>> = {
  login: 'account-id',
  registration: 'account-id',
  'profile-questionnaire': 'unknown',
  'profile-form': 'unknown',
  'os-permission': 'unknown',
  'permission-rationale': 'unknown',
  'cookie-consent': 'browsing',
  'personalisation-optin': 'browsing',
  'marketing-optin': 'marketing',
  'notification-optin': 'permission:notifications',
  'face-verification': 'face',
  'identity-verification': 'id-number',
  'age-gate': 'age',
  'guardian-consent': 'guardian-info',
};

const PERMISSION_GIVES: Readonly<Record<string, string>> = {
  'permission:location': 'location-precise',
  'permission:contacts': 'contacts',
  'permission:microphone': 'microphone-audio',
  'permission:photos': 'photos',
  'permission:calendar': 'calendar',
  'permission:sms': 'sms-content',
  'permission:call-log': 'call-log',
  'permission:clipboard': 'clipboard',
  'permission:installed-apps': 'installed-apps',
};
