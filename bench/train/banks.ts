import { SUBJECTS, type Subject } from '../generated/parts.ts';
import type { Bank } from '../generated/words/bank.ts';
import { WORDS } from '../generated/words/index.ts';
import type { AskLine, Line } from './corpus.ts';

// What the authors of the generated apps' tuning set say, as lines of the corpus. The held-out set's are never taken.

/** Each wording of each author with one no of each way that its subject has. */
export function bankLines(): Line[] {
  return Object.values(WORDS).flatMap(({ tuning }) => tuning.flatMap(linesOf));
}

/** What each author asks, and titles of what asks for nothing about the person. */
export function bankAsks(): AskLine[] {
  return Object.values(WORDS).flatMap(({ tuning }) => tuning.flatMap(asksOfBank));
}

function asksOfBank({ questions, fields, interests, region, birthday, places, subjects }: Bank): AskLine[] {
  const ask = (type: string, q: string, options: readonly string[] = []): AskLine => ({ ...AUTHOR, type, q, options });
  const offers = Object.entries(subjects).filter(([subject]) => !ASKS_OF_PERSON.has(subject));
  return [
    ...questions.map(({ type, title, options }) => ask(type, title, options)),
    ...fields.map(({ type, label }) => ask(type, label)),
    ask('interest', interests.title, interests.options),
    ...(region
      ? [
          ask(
            'city',
            region.title,
            places.map(({ name }) => name),
          ),
        ]
      : []),
    ask('birthday', birthday.title),
    ...offers.flatMap(([, wordings]) => wordings.map(([title]) => ask('none', title))),
  ];
}
const ASKS_OF_PERSON: ReadonlySet<string> = new Set(['form', 'login', 'signup', 'age', 'age-birthday', 'face']);

function linesOf(bank: Bank): Line[] {
  const lines: Line[] = [];
  for (const [subject, wordings] of Object.entries(bank.subjects) as [Subject, Bank['subjects'][Subject]][]) {
    const noes = noesOf(bank, subject);
    const count = Math.max(wordings?.length ?? 0, ...noes.map(([, labels]) => labels.length));
    for (let i = 0; wordings && i < count; i++) {
      const [title, text, yes] = wordings[i % wordings.length] as NonNullable<typeof wordings>[number];
      const said = noes.flatMap(([way, labels]) => labels.slice(i, i + 1).map((label) => [way, label] as const));
      lines.push({ ...AUTHOR, kind: KINDS[subject], title, text, yes, noes: said });
    }
  }
  for (const [title, text, no, back] of bank.insist)
    lines.push({ ...AUTHOR, kind: 'retention', title, text, yes: '', noes: [['confirm', no]], backs: [back] });
  for (const [title, back] of bank.turnedAway)
    lines.push({ ...AUTHOR, kind: 'turned-away', title, text: '', yes: '', noes: [], backs: [back] });
  return lines;
}
const AUTHOR = { by: 1, app: '' };

function noesOf(bank: Bank, subject: Subject): (readonly [string, readonly string[]])[] {
  const { refusals, consent } = SUBJECTS[subject];
  const own = bank.own?.[subject];
  const general: Readonly<Record<string, readonly string[]>> = {
    decline: consent ? bank.refuse : bank.turnDown,
    skip: bank.skip,
    later: bank.later,
    guest: bank.guest,
    settings: bank.settings,
  };
  const ways = new Set<string>([...refusals, ...Object.keys(own ?? {})]);
  return [...ways].flatMap((way) => {
    const labels = own?.[way as keyof typeof own] ?? general[way];
    return labels && subject !== 'age' && subject !== 'age-birthday' ? [[way, labels] as const] : [];
  });
}

const KINDS: Readonly<Record<Subject, string>> = {
  privacy: 'privacy-consent',
  cookies: 'cookie-consent',
  notification: 'notification-optin',
  marketing: 'marketing-optin',
  personalisation: 'personalisation-optin',
  permission: 'permission-rationale',
  update: 'update',
  tutorial: 'tutorial',
  rating: 'rating',
  payment: 'payment',
  question: 'profile-questionnaire',
  form: 'profile-form',
  login: 'login',
  age: 'age-gate',
  'age-birthday': 'age-gate',
  face: 'face-verification',
  'pay-or-consent': 'pay-or-consent',
  gift: 'gift',
  interests: 'profile-questionnaire',
  region: 'profile-questionnaire',
  birthday: 'profile-questionnaire',
  signup: 'registration',
};
