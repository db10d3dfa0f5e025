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
  | 'own-form'
  | 'component'
  | 'nested'
  | 'sentence'
  | 'pictured'
  | 'tap';

/** How choices are drawn. */
export type ChoiceStyle =
  | 'radio'
  | 'chips'
  | 'boxes'
  | 'select'
  | 'rows'
  | 'slider'
  | 'cards'
  | 'answers'
  | 'segmented'
  | 'listbox'
  | 'ticks'
  | 'bubbles'
  | 'answer-links';

/** How a place or a day is picked. */
export type PickStyle =
  | 'selects'
  | 'snap-wheel'
  | 'date-field'
  | 'drill'
  | 'drag-wheel'
  | 'tabs'
  | 'search-list'
  | 'calendar'
  | 'typed-parts';

/** What has to be done before the buttons of a text work. */
export type Gate = 'scroll' | 'scroll-shown' | 'tick' | 'tick-drawn' | 'countdown' | 'tick-switch';

/** How the box of an agreement is drawn, where no gate says it. */
export type TickStyle = 'box' | 'ring' | 'switch' | 'check';

/** How a close control is drawn: a letter, a drawing with a label or without, a word, under the dialog, a style of its own. */
export type Cross = 'letter' | 'labelled' | 'drawn' | 'spelled' | 'below' | 'sprite';

/** How a screen comes in. */
export type Entrance = 'none' | 'slide' | 'fade' | 'zoom' | 'rise' | 'skeleton';

/** What stands on a screen and asks for nothing. */
export type Decor =
  | 'brand'
  | 'languages'
  | 'language-list'
  | 'banner'
  | 'promo'
  | 'strip'
  | 'help'
  | 'footer'
  | 'progress';

export type Layout =
  | 'page'
  | 'modal'
  | 'sheet'
  | 'top-bar'
  | 'bottom-bar'
  | 'card'
  | 'split'
  | 'native-dialog'
  | 'drawer'
  | 'wizard'
  | 'panel';

/** How one screen follows another. */
export type Delivery = 'single-page' | 'hash-routes' | 'server-pages' | Scriptless;

/** Made by the server, without a script: one form that posts, a form for each button, a form beside plain links. */
export type Scriptless = 'form-posts' | 'form-each' | 'links';

/** What refusing leads to, where it gets on. */
export type Passing = 'continued' | 'limited' | 'retention' | 'again';

/** What refusing leads to, where nothing but a yes gets on. */
export type Stopping = 'validation' | 'native' | 'toast' | 'greyed' | 'exited' | 'loop' | 'turned-away' | 'no-control';

interface Split<T> {
  readonly tuning: readonly T[];
  readonly 'held-out': readonly T[];
}

export const TECHNIQUES: Split<Technique> = {
  tuning: ['button', 'input', 'div', 'role', 'link', 'open-shadow', 'row', 'closed-shadow', 'image', 'frame'],
  'held-out': ['component', 'nested', 'sentence', 'pictured', 'tap'],
};

export const CHOICES: Split<ChoiceStyle> = {
  tuning: ['radio', 'chips', 'select', 'rows', 'slider', 'cards'],
  'held-out': ['segmented', 'listbox', 'ticks'],
};

export const OVERLAYS: Split<Layout> = { tuning: ['modal', 'sheet', 'card'], 'held-out': ['native-dialog', 'drawer'] };
export const PAGES: Split<Layout> = { tuning: ['page', 'split'], 'held-out': ['wizard', 'panel'] };
export const BARS: readonly Layout[] = ['top-bar', 'bottom-bar'];

/** Lies over what is there, and keeps a finger from it. */
export function isMasked(layout: Layout): boolean {
  return [...OVERLAYS.tuning, ...OVERLAYS['held-out']].includes(layout);
}

/** Hides the whole of what is beneath. */
export function covers(layout: Layout): boolean {
  return [...PAGES.tuning, ...PAGES['held-out']].includes(layout);
}

export const DELIVERIES: Split<Delivery> = {
  tuning: ['single-page', 'hash-routes', 'server-pages', 'form-posts', 'form-each'],
  'held-out': ['single-page', 'hash-routes', 'server-pages', 'links'],
};

export function isScriptless(delivery: Delivery): delivery is Scriptless {
  return delivery === 'form-posts' || delivery === 'form-each' || delivery === 'links';
}

/** What is made without a script: of a form that posts, of a form for each button, of links. */
export const PLAIN_TECHNIQUES: Readonly<Record<Scriptless, readonly Technique[]>> = {
  'form-posts': ['button', 'input'],
  'form-each': ['own-form', 'image'],
  links: ['nested', 'sentence'],
};

export const PLACE_PICKS: Split<PickStyle> = {
  tuning: ['selects', 'snap-wheel', 'drill', 'drag-wheel'],
  'held-out': ['tabs', 'search-list'],
};
export const DATE_PICKS: Split<PickStyle> = {
  tuning: ['selects', 'snap-wheel', 'date-field', 'drag-wheel'],
  'held-out': ['calendar', 'typed-parts'],
};

/** More than one answer may be chosen. */
export const TAGS: Split<ChoiceStyle> = {
  tuning: ['chips', 'boxes', 'rows', 'cards'],
  'held-out': ['bubbles', 'ticks'],
};

export const GATES: Split<Gate> = {
  tuning: ['scroll', 'tick', 'scroll-shown', 'tick-drawn'],
  'held-out': ['countdown', 'tick-switch'],
};
export const TICKS: Split<TickStyle> = { tuning: ['box', 'ring'], 'held-out': ['switch', 'check'] };
export const ENTRANCES: Split<Entrance> = { tuning: ['slide', 'fade', 'zoom'], 'held-out': ['rise', 'skeleton'] };
export const DECORS: Split<Decor> = {
  tuning: ['languages', 'promo', 'brand', 'language-list', 'banner', 'strip'],
  'held-out': ['help', 'footer', 'progress'],
};
export const CROSSES: Split<Cross> = {
  tuning: ['letter', 'labelled', 'drawn'],
  'held-out': ['spelled', 'below', 'sprite'],
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
