import type { PromptKind } from '../../crawler/trace.ts';

// What a flow is composed of. Held-out parts are met in the held-out set only: whoever tunes must not look at them.

export type PartSet = 'tuning' | 'held-out';

/** How a subject asks: by a button, by choices, by a picker, by fields, by the camera. */
export type Shape = 'ask' | 'question' | 'pick' | 'form' | 'login' | 'face';

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
  | 'alternative'
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
  age: { shape: 'ask', kind: ['age-gate'], refusals: ['skip', 'later', 'close'], consent: false },
  'age-birthday': { shape: 'form', kind: ['age-gate'], refusals: ['skip', 'later', 'close'], consent: false },
  face: { shape: 'face', kind: ['face-verification'], refusals: ['skip', 'later', 'alternative'], consent: false },
  'pay-or-consent': { shape: 'ask', kind: ['cookie-consent'], refusals: ['decline'], consent: true },
  gift: {
    shape: 'ask',
    kind: ['marketing-optin', 'ad-splash', 'other'],
    refusals: ['close', 'outside', 'later'],
    consent: false,
  },
  interests: {
    shape: 'question',
    kind: ['profile-questionnaire', 'profile-form', 'personalisation-optin'],
    refusals: ['skip', 'later', 'close', 'blank'],
    consent: false,
  },
  region: {
    shape: 'pick',
    kind: ['profile-questionnaire', 'profile-form'],
    refusals: ['skip', 'later', 'close', 'blank'],
    consent: false,
  },
  birthday: {
    shape: 'pick',
    kind: ['profile-questionnaire', 'profile-form'],
    refusals: ['skip', 'later', 'close', 'blank'],
    consent: false,
  },
  // A login that wants more than an account, beside one that wants no more than that.
  signup: { shape: 'login', kind: ['login', 'registration'], refusals: ['alternative'], consent: false },
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
  | 'frame'
  | 'own-form';

/** How choices are drawn. */
export type ChoiceStyle = 'radio' | 'chips' | 'boxes' | 'select' | 'rows' | 'slider' | 'cards' | 'answers';

/** How a place or a day is picked. */
export type PickStyle = 'selects' | 'snap-wheel' | 'date-field' | 'drill' | 'drag-wheel';

/** What has to be done before the buttons of a text work. */
export type Gate = 'scroll' | 'scroll-shown' | 'tick' | 'tick-drawn';

/** How a screen comes in. */
export type Entrance = 'none' | 'slide' | 'fade' | 'zoom';

/** What stands on a screen and asks for nothing. */
export type Decor = 'brand' | 'languages' | 'language-list' | 'banner' | 'promo' | 'strip';

export type Layout = 'page' | 'modal' | 'sheet' | 'top-bar' | 'bottom-bar' | 'card' | 'split';

/** How one screen follows another. */
export type Delivery = 'single-page' | 'hash-routes' | 'server-pages' | 'form-posts' | 'form-each';

/** What refusing leads to, where it gets on. */
export type Passing = 'continued' | 'limited' | 'retention' | 'again';

/** What refusing leads to, where nothing but a yes gets on. */
export type Stopping = 'validation' | 'native' | 'toast' | 'greyed' | 'exited' | 'loop' | 'turned-away' | 'no-control';

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

/** The last of each is made by the server, without a script: one form that posts, or a form for each button. */
export const DELIVERIES: Split<Delivery> = {
  tuning: ['single-page', 'hash-routes', 'server-pages', 'form-posts'],
  'held-out': ['single-page', 'hash-routes', 'server-pages', 'form-each'],
};

export function isScriptless(delivery: Delivery): delivery is 'form-posts' | 'form-each' {
  return delivery === 'form-posts' || delivery === 'form-each';
}

export const PLAIN_TECHNIQUES: Split<Technique> = { tuning: ['button', 'input'], 'held-out': ['own-form', 'image'] };

export const PLACE_PICKS: Split<PickStyle> = { tuning: ['selects', 'snap-wheel'], 'held-out': ['drill', 'drag-wheel'] };
export const DATE_PICKS: Split<PickStyle> = {
  tuning: ['selects', 'snap-wheel'],
  'held-out': ['date-field', 'drag-wheel'],
};

/** More than one answer may be chosen. */
export const TAGS: Split<ChoiceStyle> = { tuning: ['chips', 'boxes'], 'held-out': ['rows', 'cards'] };

export const GATES: Split<Gate> = { tuning: ['scroll', 'tick'], 'held-out': ['scroll-shown', 'tick-drawn'] };
export const ENTRANCES: Split<Entrance> = { tuning: ['slide', 'fade'], 'held-out': ['zoom'] };
export const DECORS: Split<Decor> = {
  tuning: ['languages', 'promo', 'brand'],
  'held-out': ['language-list', 'banner', 'strip'],
};

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
