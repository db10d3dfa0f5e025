import {
  asksAgain,
  BARS,
  CHOICES,
  type ChoiceStyle,
  CROSSES,
  type Cross,
  covers,
  DATE_PICKS,
  DECORS,
  DELIVERIES,
  type Decor,
  type Delivery,
  ENTRANCES,
  type Entrance,
  FIELDS,
  type FieldStyle,
  GATES,
  type Gate,
  isBar,
  isScriptless,
  type Layout,
  OVERLAYS,
  PAGES,
  type PartSet,
  type Passing,
  type PickStyle,
  PLACE_PICKS,
  PLAIN_TECHNIQUES,
  type Refusal,
  type Shape,
  STOPPINGS,
  type Stopping,
  SUBJECTS,
  type Subject,
  showsOut,
  TAGS,
  TECHNIQUES,
  type Technique,
  THEMES,
  TICKS,
  type TickStyle,
  TOLD,
  type Told,
  tellsOff,
} from './parts.ts';
import { makeRandom, type Random } from './random.ts';
import type { Bank, FormField, Home, Locale, Picks, Question } from './words/bank.ts';
import { WORDS } from './words/index.ts';

/** One app, as plain JSON: everything there is to know of it, and the same for the same set and seed. */
export interface Flow {
  readonly id: string; // 'tuning-12'
  readonly set: PartSet;
  readonly locale: Locale;
  readonly category: number | null; // 1 to 39
  readonly delivery: Delivery;
  readonly theme: (typeof THEMES)[number];
  readonly field: FieldStyle; // one through the app
  readonly home: Home;
  readonly limited: string;
  readonly promo: Bank['promo'] | null; // a card on the home screen
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
  readonly cross: Cross;
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
  readonly least: number; // as many tags have to be chosen; 0 where there are none
  readonly pick?: PickStyle;
  readonly places: Picks['places'];
  readonly unset: string;
  readonly search: string;
  readonly fields: readonly FormField[];
  readonly filled: Readonly<Record<string, string>>; // what the fields say from the start, by type
  readonly gate?: Gate;
  readonly clauses: readonly string[];
  readonly unfold: string; // opens the clauses, where they are folded away
  readonly agreement?: string; // a box that has to be ticked for the yes
  readonly agreementMissing: string;
  readonly each: readonly string[]; // the texts it is about
  readonly tick: TickStyle;
  readonly told: Told;
  readonly thirdParty: readonly string[];
  readonly account: 'mobile-number' | 'email';
  readonly pay?: string;
  readonly behind: boolean; // met only by the alternative of the one before
  readonly joined: boolean; // a bar over the next one
  readonly entrance: Entrance;
  readonly decor: readonly Decor[];
  readonly purposes: readonly string[];
  readonly insist: Bank['insist']; // dialogs between the no and what comes of it
  readonly turnedAway: Bank['turnedAway'][number];
  readonly again: number; // how often it comes back after a "later"
  readonly armedMs: number; // after that long a press is taken
  readonly lateMs: number; // after that long the control that refuses is there
  readonly noFirst: boolean;
  readonly pale: boolean; // the refusal is a pale text
  readonly corner: boolean; // a skip or guest entry stands in the corner
  readonly aside: readonly [string, string]; // around a refusal that is a link in a sentence
  readonly links: readonly string[]; // of a footer, help first
  readonly phone: string;
  readonly accountMissing: string;
  readonly passwordMissing: string;
  readonly email: string;
  readonly password: string;
}

/** Composes an app from parts; what is true of it follows from how it is built (`truth.ts`). */
export function planFlow(set: PartSet, seed: number): Flow {
  const random = makeRandom(`${set}:${seed}`);
  const locale = random.pick(LOCALES);
  const words = WORDS[locale];
  const bank = random.pick(words[set]);
  const delivery = random.pick(DELIVERIES[set]);
  const wall = random.chance(1 / 3) ? random.pick(wallsIn(bank, delivery)) : undefined;
  const subjects = subjectsOf(random, bank, delivery, wall);
  const author: Author = { random, set, bank, delivery, walled: wall !== undefined };
  const planned = subjects.flatMap((subject, index) => {
    const prompt = planPrompt(author, subject, subject === wall, index === subjects.length - 1);
    return prompt.refusal === 'alternative' ? [prompt, accountOnly(author, prompt)] : [prompt];
  });
  // What comes after a wall that no tool gets past is met by nobody.
  const isLast = (prompt: FlowPrompt): boolean => prompt.refusal === 'none' && asksForPapers(prompt);
  const prompts = join(random, [...planned.filter((one) => !isLast(one)), ...planned.filter(isLast)]);
  return {
    id: `${set}-${seed}`,
    set,
    locale,
    category: categoryFor(random, wall, prompts),
    delivery,
    theme: random.pick(THEMES),
    field: makeRandom(`${set}:${seed}:field`).pick(FIELDS[set]),
    home: random.pick(words.homes),
    limited: words.limited,
    promo: random.chance(0.25) ? bank.promo : null,
    prompts,
  };
}

/** A form that wants the number of an identity document or of a card one pays with. */
export function asksForPapers({ shape, fields }: FlowPrompt): boolean {
  return shape === 'form' && fields.some(({ type }) => type === 'id-number' || type === 'bank-card');
}

interface Author {
  readonly random: Random;
  readonly set: PartSet;
  readonly bank: Bank;
  readonly delivery: Delivery;
  readonly walled: boolean;
}

const LOCALES: readonly Locale[] = [
  ...Array<Locale>(8).fill('zh-CN'),
  ...Array<Locale>(6).fill('en-US'),
  ...Array<Locale>(4).fill('zh-TW'),
  ...Array<Locale>(2).fill('ja-JP'),
  ...Array<Locale>(2).fill('ko-KR'),
];

function wallsIn(bank: Bank, delivery: Delivery): Subject[] {
  const weighed: Subject[] = [
    'question',
    'question',
    'question',
    'form',
    'form',
    'login',
    'login',
    'privacy',
    'privacy',
  ];
  const rarer: Subject[] = ['interests', 'region', 'birthday', 'age', 'age-birthday', 'face', 'pay-or-consent'];
  return [...weighed, ...rarer].filter((subject) => canDraw(subject, bank, delivery));
}

/** With a wall that asks about the person no other such question comes: whether it belonged to the login would be a matter of taste. */
function subjectsOf(random: Random, bank: Bank, delivery: Delivery, wall: Subject | undefined): Subject[] {
  const there = (Object.keys(SUBJECTS) as Subject[]).filter((subject) => canDraw(subject, bank, delivery));
  const others = there.filter((subject) => subject !== wall && !(wall && ABOUT_THE_PERSON.has(subject)));
  const count = 1 + random.below(6) - (wall ? 1 : 0);
  const chosen: Subject[] = [];
  for (const subject of random.shuffle(others))
    if (chosen.length < count && !isTooAlike(subject, chosen)) chosen.push(subject);
  if (!wall) return chosen;
  // No tool has a face to show: what comes after that wall is met by nobody.
  return wall === 'face' ? [...chosen, wall] : random.shuffle([...chosen, wall]);
}

function canDraw(subject: Subject, bank: Bank, delivery: Delivery): boolean {
  if (isScriptless(delivery) && WANT_A_SCRIPT.has(subject)) return false;
  if (answersArePressed(delivery) && subject === 'interests') return false;
  if (subject === 'region') return bank.region !== undefined;
  if (subject === 'form' || subject === 'signup') return bank.fields.length > 1 && Boolean(bank.subjects[subject]);
  return WORDED_ELSEWHERE.has(subject) || Boolean(bank.subjects[subject]);
}

/** A choice is sent by pressing it: so there is one, and no blank. */
function answersArePressed(delivery: Delivery): boolean {
  return delivery === 'form-each' || delivery === 'links';
}

/** Two logins, two questions for an age, two for cookies: an app has one of them. */
function isTooAlike(subject: Subject, chosen: readonly Subject[]): boolean {
  return ALIKE.some((alike) => alike.has(subject) && chosen.some((other) => alike.has(other)));
}

const ALIKE: readonly ReadonlySet<Subject>[] = [
  new Set<Subject>(['login', 'signup', 'face']),
  new Set<Subject>(['age', 'age-birthday', 'birthday']),
  new Set<Subject>(['cookies', 'pay-or-consent']),
];
const WORDED_ELSEWHERE: ReadonlySet<Subject> = new Set<Subject>(['question', 'interests', 'birthday']);
const WANT_A_SCRIPT: ReadonlySet<Subject> = new Set<Subject>(['region', 'birthday', 'face']);
const ABOUT_THE_PERSON: ReadonlySet<Subject> = new Set<Subject>([
  'question',
  'form',
  'login',
  'signup',
  'face',
  'interests',
  'region',
  'birthday',
]);

/** 19 needs a mobile number; 30, 35 and 38 need no personal information at all. */
function categoryFor(random: Random, wall: Subject | undefined, prompts: readonly FlowPrompt[]): number | null {
  if (wall === 'login') return 30;
  if (wall === 'privacy') return random.pick([30, 35, 38]);
  if (wall === 'pay-or-consent') return random.pick([30, 35]);
  if (wall === 'face') return random.pick([19, 20]);
  if (wall) return random.pick([19, 19, 30, 35]);
  // An account is asked for in the end, which these may ask for.
  if (prompts.some((prompt) => prompt.behind)) return random.pick([19, null]);
  return random.pick([19, 30, 35, 38, null]);
}

function planPrompt(author: Author, subject: Subject, isWall: boolean, isLast: boolean): FlowPrompt {
  const { random, set, bank, delivery } = author;
  const { shape, consent } = SUBJECTS[subject];
  const question = questionOf(random, bank, subject);
  const [title, text, yes] = question
    ? [question.title, '', random.pick(bank.next)]
    : random.pick(bank.subjects[subject] ?? []);
  const isPlain = isScriptless(delivery);
  const refusal: Refusal = isWall ? 'none' : random.pick(refusalsOf(author, subject, isLast));
  const gate = subject === 'privacy' && random.chance(0.35) ? gateOf(random, set, refusal, isPlain) : undefined;
  const stopping = isWall ? random.pick(stoppingsOf(set, subject, delivery, gate)) : undefined;
  const passing = isWall ? undefined : passingOf(random, refusal, shape);
  const layout = layoutOf(random, set, subject, shape, refusal);
  const fields = fieldsOf(random, bank, subject);
  const isPrefilled = subject === 'form' && refusal !== 'blank' && !isWall && random.chance(0.3);
  const waits = gate === undefined && !isPlain;
  return {
    subject,
    shape,
    refusal,
    ...(passing ? { passing } : {}),
    ...(stopping ? { stopping } : {}),
    layout,
    technique: random.pick(isScriptless(delivery) ? PLAIN_TECHNIQUES[delivery] : TECHNIQUES[set]),
    cross: random.pick(CROSSES[set]),
    title,
    text,
    yes,
    ...noWords(random, bank, subject, refusal, stopping, consent),
    ...(refusal === 'elsewhere' ? { beyond: random.pick(bank.guest) } : {}),
    next: random.pick(bank.next),
    save: random.pick(bank.save),
    closeLabel: bank.close,
    ...(question ? { question } : {}),
    choice: choiceOf(random, set, delivery, subject),
    least: subject === 'interests' ? (isWall ? 1 + random.below(3) : 1) : 0,
    ...(shape === 'pick' ? { pick: random.pick((subject === 'region' ? PLACE_PICKS : DATE_PICKS)[set]) } : {}),
    places: subject === 'region' ? bank.places : [],
    unset: bank.unset,
    search: bank.search ?? bank.unset,
    fields,
    filled: isPrefilled ? Object.fromEntries(fields.map(({ type }) => [type, bank.filled[type] ?? ''])) : {},
    ...(gate ? { gate } : {}),
    clauses: bank.clauses,
    unfold: bank.unfold ?? '',
    ...(subject === 'login' && random.chance(0.35) ? { agreement: bank.agreement } : {}),
    ...(gate?.startsWith('tick') ? { agreement: bank.agreement } : {}),
    agreementMissing: bank.agreementMissing,
    each: bank.each ?? [bank.agreement],
    tick: random.pick(TICKS[set]),
    told: random.pick(TOLD[set]),
    // Whether a stranger's account is a way round a wall is not for a test to say.
    thirdParty: subject === 'login' && !isWall && random.chance(0.4) ? bank.thirdParty : [],
    account: 'mobile-number',
    ...(subject === 'pay-or-consent' ? { pay: random.pick(bank.pay) } : {}),
    behind: false,
    joined: false,
    purposes: bank.purposes,
    insist: passing === 'retention' ? bank.insist.slice(0, 1 + random.below(bank.insist.length)) : [],
    turnedAway: subject === 'age' ? bank.tooYoung : random.pick(bank.turnedAway),
    again: passing === 'again' ? 1 + random.below(2) : 0,
    armedMs: waits && random.chance(0.15) ? 200 + random.below(1000) : 0,
    lateMs: waits && !isWall && random.chance(0.12) ? 300 + random.below(2200) : 0,
    noFirst: random.chance(0.5),
    pale: random.chance(0.4),
    corner: random.chance(0.4),
    aside: bank.aside ?? ['', ''],
    links: bank.links ?? [],
    entrance: random.chance(0.3) ? random.pick(ENTRANCES[set]) : 'none',
    decor: random.chance(0.4) ? [random.pick(DECORS[set])] : [],
    phone: bank.phone,
    accountMissing: bank.missing?.[0] ?? bank.phone,
    passwordMissing: bank.missing?.[2] ?? bank.password,
    email: bank.email,
    password: bank.password,
  };
}

/** The login behind the alternative: an account and its secret, and no way round, for none is needed. */
function accountOnly(author: Author, before: FlowPrompt): FlowPrompt {
  const { random, bank } = author;
  const plain = planPrompt({ ...author, walled: true }, 'login', true, true);
  const [title, text] = bank.accountOnly;
  const { stopping: _, agreement: __, ...rest } = plain;
  return {
    ...rest,
    title,
    text,
    stopping: isScriptless(author.delivery) ? 'validation' : random.pick(STOPPINGS[author.set].login),
    layout: before.layout,
    account: 'email',
    accountMissing: bank.missing?.[1] ?? bank.email,
    behind: true,
    armedMs: 0,
  };
}

/** A cookie bar lies over the page that comes next, and both are there at once. */
function join(random: Random, prompts: readonly FlowPrompt[]): FlowPrompt[] {
  const bar = prompts.find(
    ({ layout, passing, armedMs, lateMs }) => isBar(layout) && passing === 'continued' && armedMs === 0 && lateMs === 0,
  );
  const page = prompts.find(({ layout, behind }) => covers(layout) && !behind);
  if (!bar || bar.refusal === 'ignore' || !page || random.chance(0.2)) return [...prompts];
  return prompts
    .filter((prompt) => prompt !== bar)
    .flatMap((prompt) => (prompt === page ? [{ ...bar, joined: true }, page] : [prompt]));
}

function questionOf(random: Random, bank: Bank, subject: Subject): Question | undefined {
  if (subject === 'question') return random.pick(bank.questions);
  if (subject === 'interests') return { type: 'interest', ...bank.interests };
  if (subject === 'birthday') return { type: 'birthday', options: [], ...bank.birthday };
  return subject === 'region' && bank.region ? { type: 'city', options: [], ...bank.region } : undefined;
}

function fieldsOf(random: Random, bank: Bank, subject: Subject): FormField[] {
  if (subject === 'form') return random.shuffle(bank.fields).slice(0, 2);
  if (subject === 'signup') return random.shuffle(bank.fields).slice(0, 1);
  return subject === 'age-birthday' ? [{ type: 'birthday', ...bank.ageField }] : [];
}

function refusalsOf({ delivery, walled }: Author, subject: Subject, isLast: boolean): Refusal[] {
  const { shape, refusals } = SUBJECTS[subject];
  return (refusals as readonly Refusal[]).filter((refusal) => {
    // A bar that may be left standing is left standing: nothing can come after it.
    if (refusal === 'ignore') return isLast;
    if (refusal === 'outside') return !isScriptless(delivery);
    if (refusal === 'blank') return !(answersArePressed(delivery) && shape === 'question');
    // It leads to a login, and a flow with a wall has no other question about the person.
    if (refusal === 'alternative') return !walled;
    return true;
  });
}

/** What can be asked for before the buttons work: where the no is untouched by it, or there is none. */
function gateOf(random: Random, set: PartSet, refusal: Refusal, isPlain: boolean): Gate | undefined {
  if (refusal !== 'decline' && refusal !== 'none') return undefined;
  const gate = random.pick(GATES[set]);
  return isPlain && gate !== 'tick' ? undefined : gate;
}

function choiceOf(random: Random, set: PartSet, delivery: Delivery, subject: Subject): ChoiceStyle {
  if (delivery === 'form-each') return 'answers';
  if (delivery === 'links') return 'answer-links';
  if (delivery === 'swapped' || delivery === 'refresh') return 'pills';
  if (delivery === 'post-back' || delivery === 'declarative') return 'radio-cards';
  if (delivery === 'fragments' || delivery === 'srcdoc') return 'picture-cards';
  if (delivery === 'service-pages') return 'wide-radios';
  if (delivery === 'server-actions') return 'form-checks';
  if (delivery === 'turbo-frames') return 'weui-cells';
  if (delivery === 'get-forms') return 'key-answers';
  if (delivery === 'morphed') return 'peer-labels';
  if (delivery === 'op-forms') return 'table-rows';
  if (delivery === 'intent-forms') return 'emoji-rows';
  if (delivery === 'rest-forms') return 'row-inputs';
  if (delivery === 'named-actions') return 'end-checks';
  if (delivery === 'web-flow') return 'has-cards';
  if (delivery === 'wizard-forms') return 'btn-inputs';
  if (delivery === 'owner-forms') return 'stretched-labels';
  if (delivery === 'form-posts') return subject === 'interests' ? 'boxes' : random.pick(['radio', 'select']);
  return random.pick((subject === 'interests' ? TAGS : CHOICES)[set]);
}

function stoppingsOf(set: PartSet, subject: Subject, delivery: Delivery, gate: Gate | undefined): readonly Stopping[] {
  const { shape } = SUBJECTS[subject];
  if (gate?.startsWith('tick') || subject === 'pay-or-consent') return ['no-control'];
  if (subject === 'age') return STOPPINGS[set].ask.filter((one) => tellsOff(one) || one === 'no-control');
  if (answersArePressed(delivery) && shape === 'question') return ['no-control'];
  if (delivery === 'form-each' && shape !== 'ask') return ['native'];
  if (isScriptless(delivery) && shape !== 'ask') return ['validation'];
  return STOPPINGS[set][shape];
}

function passingOf(random: Random, refusal: Refusal, shape: Shape): Passing {
  if (refusal === 'guest' || refusal === 'elsewhere') return 'limited';
  if (shape === 'ask' && refusal === 'decline' && random.chance(0.25)) return 'retention';
  if (shape === 'ask' && refusal === 'later' && random.chance(0.2)) return 'again';
  return 'continued';
}

function layoutOf(random: Random, set: PartSet, subject: Subject, shape: Shape, refusal: Refusal): Layout {
  if (refusal === 'ignore') return random.pick(BARS[set]);
  if (refusal === 'outside' || subject === 'gift') return random.pick(OVERLAYS[set]);
  if (subject === 'cookies' && random.chance(0.7)) return random.pick(BARS[set]);
  if (shape !== 'ask') return random.pick([...PAGES[set], ...PAGES[set], ...OVERLAYS[set]]);
  return random.pick([...OVERLAYS[set], ...OVERLAYS[set], ...PAGES[set]]);
}

function noWords(
  random: Random,
  bank: Bank,
  subject: Subject,
  refusal: Refusal,
  stopping: Stopping | undefined,
  consent: boolean,
): { no?: string } {
  if (subject === 'age' && tellsOff(stopping)) return { no: random.pick(bank.under) };
  const own = bank.own?.[subject]?.[showsOut(stopping) ? 'exit' : refusal];
  if (own) return { no: random.pick(own) };
  if (refusal === 'alternative') return { no: random.pick(bank.alternative) };
  if (refusal === 'decline') return { no: random.pick(consent ? bank.refuse : bank.turnDown) };
  if (refusal === 'skip' || refusal === 'later' || refusal === 'guest') return { no: random.pick(bank[refusal]) };
  if (refusal === 'settings' || refusal === 'elsewhere') return { no: random.pick(bank[refusal]) };
  if (showsOut(stopping) || asksAgain(stopping) || tellsOff(stopping)) return { no: random.pick(bank.refuse) };
  return {};
}
