import {
  BARS,
  CHOICES,
  type ChoiceStyle,
  CROSSES,
  DELIVERIES,
  type Delivery,
  type Layout,
  OVERLAYS,
  PAGES,
  type PartSet,
  type Passing,
  type Refusal,
  type Shape,
  type Stopping,
  SUBJECTS,
  type Subject,
  TECHNIQUES,
  type Technique,
  THEMES,
} from './parts.ts';
import { makeRandom, type Random } from './random.ts';
import type { Bank, FormField, Home, Locale, Question } from './words/bank.ts';
import { WORDS } from './words/index.ts';

/** One app, as plain JSON: everything there is to know of it, and the same for the same set and seed. */
export interface Flow {
  readonly id: string; // 'tuning-12'
  readonly set: PartSet;
  readonly locale: Locale;
  readonly category: number | null; // 1 to 39
  readonly delivery: Delivery;
  readonly theme: (typeof THEMES)[number];
  readonly home: Home;
  readonly limited: string;
  readonly prompts: readonly FlowPrompt[];
}

export interface FlowPrompt {
  readonly subject: Subject;
  readonly shape: Shape;
  readonly refusal: Refusal;
  readonly passing?: Passing; // absent for a wall
  readonly stopping?: Stopping; // of a wall
  readonly layout: Layout;
  readonly technique: Technique;
  readonly cross: 'letter' | 'labelled' | 'drawn';
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no?: string; // the words of the control that refuses, where it has any
  readonly beyond?: string; // behind `elsewhere`: the words of the guest entry
  readonly next: string;
  readonly save: string;
  readonly closeLabel: string;
  readonly question?: Question;
  readonly choice: ChoiceStyle;
  readonly fields: readonly FormField[];
  readonly purposes: readonly string[];
  readonly insist: Bank['insist']; // dialogs between the no and what comes of it
  readonly turnedAway: Bank['turnedAway'][number];
  readonly again: number; // how often it comes back after a "later"
  readonly armedMs: number; // after that long a press is taken
  readonly lateMs: number; // after that long the control that refuses is there
  readonly noFirst: boolean;
  readonly pale: boolean; // the refusal is a pale text
  readonly corner: boolean; // a skip or guest entry stands in the corner
  readonly decoy: boolean; // a brand and a footer that ask for nothing
  readonly phone: string;
  readonly password: string;
}

/** Composes an app from parts; what is true of it follows from how it is built (`truth.ts`). */
export function planFlow(set: PartSet, seed: number): Flow {
  const random = makeRandom(`${set}:${seed}`);
  const locale = random.pick(LOCALES);
  const words = WORDS[locale];
  const bank = words[set];
  const wall = random.chance(1 / 3) ? random.pick(wallsIn(bank)) : undefined;
  const subjects = subjectsOf(random, bank, wall);
  return {
    id: `${set}-${seed}`,
    set,
    locale,
    category: categoryFor(random, wall),
    delivery: random.pick(DELIVERIES),
    theme: random.pick(THEMES),
    home: random.pick(words.homes),
    limited: words.limited,
    prompts: subjects.map((subject, index) =>
      planPrompt(random, set, bank, subject, subject === wall, index === subjects.length - 1),
    ),
  };
}

const LOCALES: readonly Locale[] = [
  ...Array<Locale>(8).fill('zh-CN'),
  ...Array<Locale>(6).fill('en-US'),
  ...Array<Locale>(3).fill('zh-TW'),
  'ja-JP',
  'ko-KR',
  'ko-KR',
];

function wallsIn(bank: Bank): Subject[] {
  const forms: Subject[] = bank.fields.length > 1 ? ['form', 'form'] : [];
  return ['question', 'question', 'question', ...forms, 'login', 'privacy'];
}

/** With a wall at a login no other question about the person comes: whether it belonged to the login would be a matter of taste. */
function subjectsOf(random: Random, bank: Bank, wall: Subject | undefined): Subject[] {
  const there = (Object.keys(SUBJECTS) as Subject[]).filter(
    (subject) => subject === 'question' || (bank.subjects[subject] && (subject !== 'form' || bank.fields.length > 1)),
  );
  const others = there.filter((subject) => subject !== wall && !(wall && ABOUT_THE_PERSON.has(subject)));
  const count = 1 + random.below(6) - (wall ? 1 : 0);
  const chosen = random.shuffle(others).slice(0, count);
  return wall ? random.shuffle([...chosen, wall]) : chosen;
}

const ABOUT_THE_PERSON: ReadonlySet<Subject> = new Set<Subject>(['question', 'form', 'login']);

/** 19 needs a mobile number; 30, 35 and 38 need no personal information at all. */
function categoryFor(random: Random, wall: Subject | undefined): number | null {
  if (wall === 'login') return 30;
  if (wall === 'privacy') return random.pick([30, 35, 38]);
  if (wall) return random.pick([19, 19, 30, 35]);
  return random.pick([19, 30, 35, 38, null]);
}

function planPrompt(
  random: Random,
  set: PartSet,
  bank: Bank,
  subject: Subject,
  isWall: boolean,
  isLast: boolean,
): FlowPrompt {
  const { shape, refusals, consent } = SUBJECTS[subject];
  const question = subject === 'question' ? random.pick(bank.questions) : undefined;
  const [title, text, yes] =
    subject === 'question'
      ? [(question as Question).title, '', random.pick(bank.next)]
      : random.pick(bank.subjects[subject] ?? []);
  // A bar that may be left standing is left standing: nothing can come after it.
  const open = refusals.filter((refusal: Refusal) => refusal !== 'ignore' || isLast);
  const refusal: Refusal = isWall ? 'none' : random.pick(open as readonly Refusal[]);
  const stopping = isWall ? random.pick(STOPPINGS[shape]) : undefined;
  const passing = isWall ? undefined : passingOf(random, refusal, shape);
  const layout = layoutOf(random, set, subject, shape, refusal);
  const technique = random.pick(TECHNIQUES[set]);
  return {
    subject,
    shape,
    refusal,
    ...(passing ? { passing } : {}),
    ...(stopping ? { stopping } : {}),
    layout,
    technique,
    cross: random.pick(CROSSES[set]),
    title,
    text,
    yes,
    ...noWords(random, bank, refusal, stopping, consent),
    ...(refusal === 'elsewhere' ? { beyond: random.pick(bank.guest) } : {}),
    next: random.pick(bank.next),
    save: random.pick(bank.save),
    closeLabel: bank.close,
    ...(question ? { question } : {}),
    choice: random.pick(CHOICES[set]),
    fields: shape === 'form' ? random.shuffle(bank.fields).slice(0, 2) : [],
    purposes: bank.purposes,
    insist: passing === 'retention' ? bank.insist.slice(0, 1 + random.below(bank.insist.length)) : [],
    turnedAway: random.pick(bank.turnedAway),
    again: passing === 'again' ? 1 + random.below(2) : 0,
    armedMs: random.chance(0.15) ? 200 + random.below(1000) : 0,
    lateMs: !isWall && random.chance(0.12) ? 300 + random.below(2200) : 0,
    noFirst: random.chance(0.5),
    pale: random.chance(0.4),
    corner: random.chance(0.4),
    decoy: random.chance(0.4),
    phone: bank.phone,
    password: bank.password,
  };
}

const STOPPINGS: Readonly<Record<Shape, readonly Stopping[]>> = {
  ask: ['exited', 'loop', 'turned-away', 'no-control'],
  question: ['validation', 'toast', 'greyed'],
  form: ['validation', 'toast', 'greyed'],
  login: ['validation', 'toast'],
};

function passingOf(random: Random, refusal: Refusal, shape: Shape): Passing {
  if (refusal === 'guest' || refusal === 'elsewhere') return 'limited';
  if (shape === 'ask' && refusal === 'decline' && random.chance(0.25)) return 'retention';
  if (shape === 'ask' && refusal === 'later' && random.chance(0.2)) return 'again';
  return 'continued';
}

function layoutOf(random: Random, set: PartSet, subject: Subject, shape: Shape, refusal: Refusal): Layout {
  if (refusal === 'ignore') return random.pick(BARS);
  if (refusal === 'outside') return random.pick(OVERLAYS[set]);
  if (subject === 'cookies' && random.chance(0.6)) return random.pick(BARS);
  if (shape !== 'ask') return random.pick([...PAGES[set], ...PAGES[set], ...OVERLAYS[set]]);
  return random.pick([...OVERLAYS[set], ...OVERLAYS[set], ...PAGES[set]]);
}

function noWords(
  random: Random,
  bank: Bank,
  refusal: Refusal,
  stopping: Stopping | undefined,
  consent: boolean,
): { no?: string } {
  if (refusal === 'decline') return { no: random.pick(consent ? bank.refuse : bank.turnDown) };
  if (refusal === 'skip' || refusal === 'later' || refusal === 'guest') return { no: random.pick(bank[refusal]) };
  if (refusal === 'settings' || refusal === 'elsewhere') return { no: random.pick(bank[refusal]) };
  if (stopping === 'exited' || stopping === 'loop' || stopping === 'turned-away')
    return { no: random.pick(bank.refuse) };
  return {};
}
