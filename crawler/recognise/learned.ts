import type { ControlClass, PromptKind } from '../trace.ts';
import type { Classified } from './control.ts';
import asks from './model/asks.ts';
import kinds from './model/kinds.ts';
import labels from './model/labels.ts';
import { askTexts, kindTexts, Model, type Opinion, parseModel, type Said } from './model.ts';

// What the lists of words leave open is asked of two small models. A list is right where it speaks; a model is asked only
// where no list does, and believed only where it is sure.

/** A label in its prompt, as the lists read it. */
export interface Label {
  readonly text: string;
  readonly is: Classified;
}

/**
 * What the labels of one prompt mean that no list knows, by their order; undefined where the model is not sure either.
 * A no is believed beside a button that says yes, for the two explain each other: the surer of the other's yes, the less
 * sure it has to be itself; alone only where hardly a doubt is left. What a list takes for a no and surely reads like a
 * yes is left alone as one.
 */
export function readLabels(given: readonly Label[], place: 'box' | 'page'): (Classified | undefined)[] {
  const known = place === 'box' ? KNOWN : KNOWN_ON_A_PAGE;
  const opinions = given.map(({ text }) => opinionOn(text, known));
  const isOpenAt = given.map(({ is }, i) => opinions[i] !== undefined && isOpen(is, place));
  const says = given.map(
    ({ is }, i) => YES.has(is.class) || (isOpenAt[i] === true && sureOf(opinions[i], AGREES) >= LIKELY_YES),
  );
  /** How much likelier it is that this one refuses and another agrees than the other way about; the most over all others. */
  const oddsOf = (i: number): number => {
    const own = refusesMore(opinions[i]);
    const others = given.map(({ is }, j) => {
      if (j === i) return 0;
      if (isOpenAt[j]) return own / refusesMore(opinions[j]);
      return YES.has(is.class) ? own * ODDS_OF_A_YES : 0;
    });
    return Math.max(0, ...others);
  };
  return given.map(({ is }, i) => {
    const opinion = opinions[i];
    if (opinion === undefined) return undefined;
    const yes = sureOf(opinion, AGREES);
    // What closes gives nothing, nor does who tries it before anything else.
    const looksFirst = is.class === 'guest' && LOOKS_FIRST.test(given[i]?.text ?? '');
    const isNo = NO.has(is.class) && is.class !== 'close' && !looksFirst;
    const isMisread = isNo && yes >= SURE && !NEGATED.test(given[i]?.text ?? '');
    if (!isOpenAt[i]) return isMisread ? classified('yes', opinion, yes) : undefined;
    const text = given[i]?.text ?? '';
    if (MISSES_NOTHING.test(text) || (FOR_MONEY.test(text) && !NEGATES.test(text))) return undefined;
    const isBesideYes = says.some((one, other) => one && other !== i);
    const refuses = sureOf(opinion, REFUSES);
    // Beside a plain no, to be reminded at another time is what is offered.
    const isNoBeside = given.some((one, other) => other !== i && one.is.class === 'decline');
    if (isNoBeside && REMINDS.test(text) && likeliest(opinion, REFUSES) === 'later') return undefined;
    const isSure = refuses >= (isBesideYes ? SURE : SURE_ALONE);
    if (isSure || (place === 'box' && refuses >= LIKELY_NO && oddsOf(i) >= ODDS))
      return classified(likeliest(opinion, REFUSES), opinion, refuses);
    if (yes >= SURE_YES) return classified('yes', opinion, yes);
    for (const name of ['settings', 'back', 'other-login'] as const)
      if (opinion.of(name) >= SURE) return classified(name, opinion, opinion.of(name));
    return undefined;
  });
}

/**
 * A verb that is negated or narrowed in so many words: runs of characters weigh the verb and lose what turns it. So they do
 * with what names the box that it puts away.
 */
const NEGATED =
  /(弹窗|彈窗|窗口|浮层|浮層)|(しない|させない|ません|せずに?|ないで|のみ|だけ)|하지 ?않|안 ?할|만 |[仅僅只]|\b(do not|don.?t|without|only)\b/iu;

const REMINDS = /提醒|通知|알려|알림|知らせ|リマインド|\b(remind|alert|notify|tell) me\b/iu;

const LOOKS_FIRST = /先|まず|먼저|일단|\bfirst\b/iu;

/** What is bought refuses nothing, unless it is not bought. */
const FOR_MONEY =
  /付费|付費|购买|購買|订阅|訂閱|续费|續費|\b(pay|paid|subscri|buy|purchase)|有料|購入|課金|유료|구독|구매|결제/iu;
const NEGATES = /[不別别勿未免無无]|\b(no|not|don.?t|without|never)\b|しない|ません|せず|なし|않|안 |없이/iu;

/** To miss nothing is what one is offered. */
const MISSES_NOTHING =
  /逃さ|逃しま|错过|錯過|[别別]等|犹豫|猶豫|놓치지|기다리지|\bmiss(ing)?\b|\b(don.?t|never) (wait|hesitate|delay|lose)\b/iu;

// Chosen on authors that the model of the trial was not trained on; docs/recognising.md has the figures.
const SURE = 0.8;
const SURE_ALONE = 0.97;
const SURE_YES = 0.7;
const LIKELY_YES = 0.5;
const LIKELY_NO = 0.4;
const ODDS = 100;
const ODDS_OF_A_YES = 5; // that of a list

function refusesMore(opinion: Opinion | undefined): number {
  return (sureOf(opinion, REFUSES) + HARDLY) / (sureOf(opinion, AGREES) + HARDLY);
}
const HARDLY = 1e-6;

/** What a class of the model is as a control. */
const CLASSES: Readonly<Record<string, ControlClass>> = {
  yes: 'accept',
  decline: 'decline',
  confirm: 'decline',
  later: 'later',
  skip: 'skip',
  guest: 'guest',
  close: 'close',
  exit: 'decline',
  settings: 'settings',
  back: 'back-out',
  'other-login': 'other-login',
};
const REFUSES = ['decline', 'later', 'skip', 'guest', 'close', 'exit', 'confirm'];
const AGREES = ['yes'];
const YES: ReadonlySet<ControlClass> = new Set(['accept', 'submit', 'acknowledge']);
const NO: ReadonlySet<ControlClass> = new Set(['decline', 'later', 'skip', 'guest', 'close', 'exit']);

/** Undefined where too much of it was never met: one word that looks like another decides nothing. */
function opinionOn(label: string, known: number): Opinion | undefined {
  if (label === '' || label.length > LONGEST_LABEL) return undefined;
  const opinion = labelModel().ask([['', label]]);
  return opinion.known >= known ? opinion : undefined;
}
const KNOWN = 0.5;
const KNOWN_ON_A_PAGE = 0.8; // where buttons belong to contents as often as to a prompt

function isOpen(is: Classified, place: 'box' | 'page'): boolean {
  if (is.unknownNo && place === 'page') return false; // of what a page shows anything can be refused
  const said = is.class !== 'neutral' || is.danger || is.document || is.sendsCode || is.ambiguous || is.saves;
  return !said;
}
const LONGEST_LABEL = 60;

function classified(name: string, opinion: Opinion, sure: number): Classified {
  const words = opinion.because(name).map((run) => `"${run}"`);
  return {
    class: CLASSES[name] ?? 'neutral',
    ...(name === 'exit' ? { exits: true } : {}),
    reasons: [`no list knows it; it reads like "${name}" (${sure.toFixed(2)}): ${words.join(', ')}`],
  };
}

function sureOf(opinion: Opinion | undefined, names: readonly string[]): number {
  return opinion ? names.reduce((sum, name) => sum + opinion.of(name), 0) : 0;
}

function likeliest(opinion: Opinion, names: readonly string[]): string {
  return names.reduce((best, name) => (opinion.of(name) > opinion.of(best) ? name : best), names[0] ?? '');
}

export interface KindLike {
  readonly kind: PromptKind;
  readonly probability: number; // 0 to 1, of all that comes to the same kind
  readonly idle: number; // the same, that it asks for nothing at all
  readonly reason: string;
}

/** What a prompt is likely to ask for, by its words alone; undefined where it is none of the kinds that have a name. */
export function readKind(said: Said): KindLike | undefined {
  const opinion = kindModel().ask(kindTexts(said));
  let best: { kind: PromptKind; probability: number; name: string } | undefined;
  for (const [kind, names] of KINDS) {
    const probability = sureOf(opinion, names);
    if (probability > (best?.probability ?? 0)) best = { kind, probability, name: likeliest(opinion, names) };
  }
  if (best === undefined) return undefined;
  const { kind, probability, name } = best;
  const words = opinion.because(name).map((run) => `"${run}"`);
  const reason = `no list knows it; it reads like ${kind} (${probability.toFixed(2)}): ${words.join(', ')}`;
  return { kind, probability, idle: opinion.of('none'), reason };
}

/** Kinds by the classes of the model that come to them: what is confused without harm counts together. */
const KINDS: readonly (readonly [PromptKind, readonly string[]])[] = [
  ['privacy-consent', ['privacy-consent']],
  ['cookie-consent', ['cookie-consent', 'pay-or-consent']],
  ['notification-optin', ['notification-optin']],
  ['marketing-optin', ['marketing-optin']],
  ['personalisation-optin', ['personalisation-optin']],
  ['permission-rationale', ['permission-rationale']],
  ['update', ['update']],
  ['tutorial', ['tutorial']],
  ['rating', ['rating']],
  ['payment', ['payment']],
  ['age-gate', ['age-gate']],
  ['youth-mode', ['youth-mode']],
  ['guardian-consent', ['guardian-consent']],
  ['face-verification', ['face-verification']],
  ['identity-verification', ['identity-verification']],
  ['retention', ['retention']],
  ['profile-questionnaire', ['profile-questionnaire']],
  ['profile-form', ['profile-form']],
  ['registration', ['registration']],
  ['login', ['login']],
];

export interface AskLike {
  readonly type: string; // an id of personal information, or `none`: nothing about the person
  readonly probability: number; // 0 to 1
  readonly idle: number; // 0 to 1: how likely it is that it asks for nothing about the person
  readonly by: string;
}

/** What a question is likely to ask for by its words and its answers; undefined where too much of them was never met. */
export function readAsk(question: string, answers: readonly string[]): AskLike | undefined {
  const opinion = askModel().ask(askTexts(question.slice(0, LONGEST_QUESTION), answers.slice(0, MANY_ANSWERS)));
  const type = opinion.likeliest;
  const probability = opinion.of(type);
  if (opinion.known < KNOWN || probability < LIKELY_TYPE) return undefined;
  const words = opinion.because(type).map((run) => `"${run}"`);
  return {
    type,
    probability,
    idle: opinion.of('none'),
    by: `how it reads (${probability.toFixed(2)}): ${words.join(', ')}`,
  };
}
const LIKELY_TYPE = 0.2;
const MANY_ANSWERS = 12;
const LONGEST_QUESTION = 200; // characters

/** Read when first needed: most runs of the command line look at no screen. */
const labelModel = once(() => new Model(parseModel(labels)));
const kindModel = once(() => new Model(parseModel(kinds)));
const askModel = once(() => new Model(parseModel(asks)));

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
