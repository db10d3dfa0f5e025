import type { PromptKind } from '../../crawler/trace.ts';

// What a flow is composed of. Held-out parts are met in the held-out set only: whoever tunes must not look at them.

export type PartSet = 'tuning' | 'held-out';

/** How a subject asks: by a button, by choices, by fields. */
export type Shape = 'ask' | 'question' | 'form' | 'login';

export type Subject = keyof typeof SUBJECTS;

interface SubjectPart {
  readonly shape: Shape;
  readonly kind: readonly PromptKind[]; // any of them is right
  readonly refusals: readonly Refusal[]; // ways of saying no that real apps give it
  readonly consent: boolean; // it seeks a yes to a text, and is refused with the words for that
}

/** The way of saying no that the prompt has; `none` makes it a wall. */
export type Refusal =
  | 'decline'
  | 'skip'
  | 'later'
  | 'guest'
  | 'close'
  | 'settings'
  | 'untick'
  | 'blank'
  | 'outside'
  | 'elsewhere'
  | 'ignore'
  | 'none';

export const SUBJECTS = {
  privacy: { shape: 'ask', kind: ['privacy-consent'], refusals: ['decline'], consent: true },
  cookies: {
    shape: 'ask',
    kind: ['cookie-consent'],
    refusals: ['decline', 'settings', 'ignore', 'close'],
    consent: true,
  },
  notification: { shape: 'ask', kind: ['notification-optin'], refusals: ['decline', 'later', 'close'], consent: false },
  marketing: {
    shape: 'ask',
    kind: ['marketing-optin', 'notification-optin'],
    refusals: ['decline', 'close', 'untick', 'outside', 'later'],
    consent: false,
  },
  personalisation: {
    shape: 'ask',
    kind: ['personalisation-optin', 'privacy-consent'],
    refusals: ['decline', 'later', 'untick'],
    consent: false,
  },
  permission: { shape: 'ask', kind: ['permission-rationale'], refusals: ['decline', 'later'], consent: false },
  update: { shape: 'ask', kind: ['update'], refusals: ['later', 'close'], consent: false },
  tutorial: { shape: 'ask', kind: ['tutorial'], refusals: ['skip', 'close'], consent: false },
  rating: { shape: 'ask', kind: ['rating'], refusals: ['later', 'close', 'outside'], consent: false },
  payment: { shape: 'ask', kind: ['payment'], refusals: ['close', 'skip', 'later'], consent: false },
  question: {
    shape: 'question',
    kind: ['profile-questionnaire', 'profile-form'],
    refusals: ['skip', 'close', 'blank', 'later'],
    consent: false,
  },
  form: {
    shape: 'form',
    kind: ['profile-form', 'profile-questionnaire'],
    refusals: ['skip', 'blank', 'later', 'close'],
    consent: false,
  },
  login: {
    shape: 'login',
    kind: ['login', 'registration'],
    refusals: ['guest', 'skip', 'close', 'elsewhere'],
    consent: false,
  },
} as const satisfies Record<string, SubjectPart>;

/** How a thing to press is made. */
export type Technique =
  | 'button'
  | 'input'
  | 'div'
  | 'role'
  | 'link'
  | 'open-shadow'
  | 'row'
  | 'closed-shadow'
  | 'image'
  | 'frame';

/** How choices are drawn. */
export type ChoiceStyle = 'radio' | 'chips' | 'select' | 'rows' | 'slider' | 'cards';

export type Layout = 'page' | 'modal' | 'sheet' | 'top-bar' | 'bottom-bar' | 'card' | 'split';

/** How one screen follows another. */
export type Delivery = 'single-page' | 'hash-routes' | 'server-pages';

/** What refusing leads to, where it gets on. */
export type Passing = 'continued' | 'limited' | 'retention' | 'again';

/** What refusing leads to, where nothing but a yes gets on. */
export type Stopping = 'validation' | 'toast' | 'greyed' | 'exited' | 'loop' | 'turned-away' | 'no-control';

interface Split<T> {
  readonly tuning: readonly T[];
  readonly 'held-out': readonly T[];
}

export const TECHNIQUES: Split<Technique> = {
  tuning: ['button', 'input', 'div', 'role', 'link', 'open-shadow'],
  'held-out': ['row', 'closed-shadow', 'image', 'frame'],
};

export const CHOICES: Split<ChoiceStyle> = {
  tuning: ['radio', 'chips', 'select'],
  'held-out': ['rows', 'slider', 'cards'],
};

export const OVERLAYS: Split<Layout> = { tuning: ['modal', 'sheet'], 'held-out': ['card'] };
export const PAGES: Split<Layout> = { tuning: ['page'], 'held-out': ['split'] };
export const BARS: readonly Layout[] = ['top-bar', 'bottom-bar'];
export const DELIVERIES: readonly Delivery[] = ['single-page', 'hash-routes', 'server-pages'];

/** The cross of a close control: a letter with a label, or a drawing and nothing else. */
export const CROSSES: Split<'letter' | 'labelled' | 'drawn'> = {
  tuning: ['letter', 'labelled'],
  'held-out': ['drawn'],
};

/** `accent`, `ground`, `ink`, corner radius in px. */
export const THEMES: readonly (readonly [string, string, string, number])[] = [
  ['#1677ff', '#f5f6f8', '#1f2329', 8],
  ['#07c160', '#ffffff', '#222222', 22],
  ['#ff5a36', '#fff8f3', '#3a2018', 14],
  ['#5b3df5', '#f4f1ff', '#221a44', 18],
  ['#8ab4f8', '#17181c', '#e6e6e6', 10],
  ['#111111', '#fafafa', '#111111', 2],
];
