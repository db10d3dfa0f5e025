import type { ControlClass, PromptKind, Role } from '../trace.ts';
import type { Hit, LabelConcept, Lexicon } from './lexicon.ts';
import systemButtons from './system-buttons.json' with { type: 'json' };
import { isSpaced, isUnspaced, normalise, remembering, weight, withoutCounters } from './text.ts';
import { LEXICON } from './words.ts';

/** What is known of a control besides its label. All of it may be missing. */
export interface ControlContext {
  readonly role?: Role;
  readonly hint?: string; // class, id, resource-id, icon
  readonly kind?: PromptKind;
  readonly seeksConsent?: boolean; // lies on a prompt that asks for a yes
}

export interface Classified {
  readonly class: ControlClass;
  readonly reasons: readonly string[];
  readonly exits?: boolean; // says that the app is left
  readonly danger?: 'pays' | 'posts' | 'deletes' | 'leaves';
  readonly document?: boolean; // opens a policy, terms, help text, a menu or the languages
  readonly saves?: boolean; // keeps the choices made on a second layer
  readonly sendsCode?: boolean; // sends a one-time code
  readonly account?: 'third-party' | 'one-tap'; // a login that needs somebody else's account, or the number of the SIM
  readonly ambiguous?: boolean; // says yes and no at once
  readonly unknownNo?: boolean; // refuses what nobody knows
}

/**
 * What a control does, from its label alone or with what is known of it. Negation is read before affirmation and the
 * longest words win. Pure, never throws; '' without a telling hint is `neutral`.
 */
export function classify(text: string, context: ControlContext = {}, lexicon: Lexicon = LEXICON): Classified {
  const bySystem = systemButton(context.hint ?? '');
  if (bySystem) return bySystem;
  const said = withoutCross(normalise(text));
  const { label } = read(said, lexicon);
  const byText =
    label === '' || isAssetName(text)
      ? undefined
      : onPrompt(plainly(fromLabel(said, context, lexicon), text, context, lexicon), context.kind);
  if (
    byText &&
    (byText.class !== 'neutral' || byText.danger || byText.document || byText.sendsCode || byText.ambiguous)
  )
    return byText;
  const byHint = fromHint(text, context, lexicon, label !== '');
  return (
    byHint ?? byText ?? { class: 'neutral', reasons: [label === '' ? 'no text and no telling hint' : 'no known word'] }
  );
}

/** What a cross beside it says too: "Close ×". */
function withoutCross(said: string): string {
  return /^(关|关闭|关掉|close|dismiss|闭じる|닫기).*×$/u.test(said) ? said.slice(0, -1).trim() : said;
}

/**
 * A label that no list knows as a whole, by its first clause where that one says no: "不授权，手动添加". What comes after
 * it is what happens then. A bare "no" says nothing of it ("no, go on"), and what is paid for or left refuses nothing.
 */
function plainly(
  whole: Classified | undefined,
  text: string,
  context: ControlContext,
  lexicon: Lexicon,
): Classified | undefined {
  // "Not buying, back to the start" buys nothing.
  const mayRefuse = whole?.danger === 'pays' && NEGATES.test(normalise(text));
  const isOpen = whole === undefined || (whole.class === 'neutral' && (!whole.danger || mayRefuse) && !whole.document);
  const isMixed = whole?.class === 'back-out' || (whole?.class === 'submit' && !whole.saves);
  if (!isOpen && !isMixed) return whole;
  const first = firstClause(text);
  const rest = text.slice(text.indexOf(first) + first.length);
  const said = normalise(first);
  if (normalise(rest) === '' || weight(said) < 2 || INTERJECTIONS.has(said) || readsPrice(rest)) return whole;
  const is: Classified = fromLabel(said, context, lexicon) ?? { class: 'neutral', reasons: [] };
  if (is.danger) return whole;
  const then = fromLabel(normalise(rest), context, lexicon);
  if (is.class === 'acknowledge' && then?.class === 'decline')
    return { ...then, reasons: [...then.reasons, 'said after a nod'] };
  if (is.class === 'accept' && FREE.test(normalise(rest)))
    return { ...is, reasons: [...is.reasons, 'said first; the rest says that it costs nothing'] };
  if (!FIRST.has(is.class)) {
    // 不面交，不给位置: of two negations one is known.
    const isTwice = is.class === 'neutral' && NEGATES.test(said) && then?.class === 'decline';
    return isTwice ? { ...then, reasons: [...then.reasons, 'said twice'] } : whole;
  }
  if (then?.danger || (then?.class === 'accept' && !BY_HAND.test(normalise(rest)))) return whole;
  return { ...is, reasons: [...is.reasons, 'said first; the rest says what comes then'] };
}
/** What stands before the first comma, dash or stop. */
export function firstClause(text: string): string {
  return /[^，,；;。—–]+/u.exec(text)?.[0] ?? '';
}
const FREE = /^(不用|无需|不必|免)(付|花|掏|交)?(钱|费)|^(for )?free\b|without paying/u;
const NEGATES = /^(不|别|勿|no |not |dont )/u;
/** Does by oneself what the yes would do. */
const BY_HAND = /^(我?自己|自行|手动|改为?手动)|\b(manually|by hand|(by )?myself)\b/u;
const FIRST: ReadonlySet<ControlClass> = new Set(['decline', 'skip', 'later', 'guest']);

function readsPrice(text: string): boolean {
  return PRICE.test(normalise(text));
}

/** The button of a system dialog, whose id says what it does in whatever language it is written. */
function systemButton(hint: string): Classified | undefined {
  for (const id of hint.split(' ')) {
    const is = SYSTEM_IDS.find(([pattern]) => pattern.test(id))?.[1];
    if (is) return { class: is, reasons: [`the system's own id: ${id}`] };
  }
  return undefined;
}
const SYSTEM_IDS = (['accept', 'decline'] as const).flatMap((is) =>
  systemButtons[is].map((id) => [new RegExp(`^${id.replace('*', '\\w*')}$`), is] as const),
);

/** Words for looking around refuse a text, skip a step, and are the guest's entry only where one signs in. */
export function onPrompt<T extends Classified | undefined>(is: T, kind: PromptKind | undefined): T {
  // "Are you sure?" answered by going back returns to the question.
  if (kind === 'retention' && is?.class === 'close' && is.reasons.some((reason) => GOES_BACK.test(reason)))
    return { ...is, class: 'back-out', reasons: [...is.reasons, 'goes back to what was asked'] };
  // "Continue without consent" leaves no step out where a yes is all that is asked for.
  if (is?.class === 'skip' && kind !== undefined && ASKS_A_YES.has(kind) && is.reasons.some((it) => WITHOUT.test(it)))
    return { ...is, class: 'decline', reasons: [...is.reasons, `on a prompt for ${kind}`] };
  if (is?.class !== 'guest' || kind === undefined || NEAR_SIGN_IN.has(kind)) return is;
  const to = kind === 'privacy-consent' || kind === 'retention' ? 'decline' : 'skip';
  return { ...is, class: to, reasons: [...is.reasons, `on a prompt for ${kind}`] };
}
const ASKS_A_YES: ReadonlySet<PromptKind> = new Set([
  'privacy-consent',
  'cookie-consent',
  'permission-rationale',
  'notification-optin',
  'marketing-optin',
  'personalisation-optin',
]);
const WITHOUT =
  /"[^"]*(基础版|基本(功能|服务|模式|版)|basic|without|ohne|sans|sin |senza|sem |zonder|不|なし|せず|없이|안 )[^"]*"/;
const GOES_BACK =
  /"[^"]*(返回|回到?(上|前)|上一|go back|back|戻る|もどる|돌아가기|zurück|retour|volver|indietro|terug)[^"]*"/;
const NEAR_SIGN_IN: ReadonlySet<PromptKind> = new Set([
  'login',
  'registration',
  'identity-verification',
  'face-verification',
  'other',
  'tutorial',
]);

/** True when a label has an unnegated word of agreement in it. */
export function saysYes(text: string, lexicon: Lexicon = LEXICON): boolean {
  return read(normalise(text), lexicon).yes !== undefined;
}

/** Says that one is sure, of what only the question tells: beside "let me think again" it confirms a no. */
export function isSure(text: string): boolean {
  return SURE.test(normalise(text));
}
const SURE =
  /^((yes|yep|yeah|yup) )?((im|i am) )(quite |very |really |absolutely )?(sure|certain)$|^(是的?|对)?(我(很|非常)?(确定|肯定)(的|了)?|我?(想|考虑|决定)好了)$/u;

/** Words that say nothing alone. */
const PARTS: ReadonlySet<LabelConcept> = new Set([
  'not',
  'not-after',
  'without',
  'necessary',
  'only',
  'all',
  'optional',
  'selected',
  'filler',
]);
const MAX_UNKNOWN = { refuseVaguely: 0.2, refuse: 0.34, refuseInConsent: 0.6, other: 0.5, close: 0.4 };
const LONG_LABEL = 90;

/** A label cut into meanings. */
interface Reading {
  readonly label: string; // without its counters
  readonly priced: boolean; // names an amount of money
  readonly hits: readonly Hit[];
  readonly has: ReadonlyMap<LabelConcept, Hit>;
  readonly unknown: number; // 0 to 1: the part of the letters that no known word covers
  readonly yes: Hit | undefined; // a word of agreement that nothing negates
  readonly no: string | undefined; // the words that refuse
  readonly unsure: boolean; // a refusal that is negated, or a negation whose verb is not plain
}

function fromLabel(said: string, context: ControlContext, lexicon: Lexicon): Classified | undefined {
  const reading = read(said, lexicon);
  const whole = reading.hits.filter(
    (hit) => hit.start === 0 && hit.end === reading.label.length && hit.concept !== 'filler',
  );
  // "5 a month, no tracking" and "no ads for 5 a month" buy what they do not refuse; "later, the 5 a month" puts it off.
  if (reading.priced && (PER_PERIOD.test(said) || FREE_OF.test(said)) && !putsOffBeforePrice(reading, said))
    return { class: 'neutral', danger: 'pays', reasons: ['names a price'] };
  if (whole.length > 0 && !whole.every((hit) => PARTS.has(hit.concept as LabelConcept)))
    return fromWhole(whole, context);
  return refusal(reading, context) ?? necessaryOnly(reading, context) ?? byPart(reading);
}

function read(said: string, lexicon: Lexicon): Reading {
  let reader = readers.get(lexicon);
  if (reader === undefined) {
    reader = remembering((text) => readAfresh(text, lexicon));
    readers.set(lexicon, reader);
  }
  return reader(said);
}
const readers = new WeakMap<Lexicon, (said: string) => Reading>();

/** What a label agrees to, in the words that nobody knows; undefined when it does not plainly agree. */
export function agreesTo(text: string, lexicon: Lexicon): string | undefined {
  const { yes, no, unsure, label, hits } = read(normalise(text), lexicon);
  return yes && !no && !unsure ? restOf(label, hits) : undefined;
}

/** The same of what it refuses. */
export function refusesWhat(text: string, lexicon: Lexicon): string | undefined {
  const { yes, no, unsure, label, hits } = read(normalise(text), lexicon);
  return no && !yes && !unsure ? restOf(label, hits) : undefined;
}

function restOf(label: string, hits: readonly Hit[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start)) {
    rest += label.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return (rest + label.slice(from)).trim();
}

function readAfresh(said: string, lexicon: Lexicon): Reading {
  const label = withoutCounters(said);
  const hits = lexicon.labels(label);
  const has = new Map<LabelConcept, Hit>();
  for (const hit of hits) if (!has.has(hit.concept as LabelConcept)) has.set(hit.concept as LabelConcept, hit);
  return { label, priced: PRICE.test(said), hits, has, unknown: unknownShare(label, hits), ...polarity(label, hits) };
}

/**
 * Reads yes and no in order. A negation turns the next word of agreement, a suffix of negation the last one. A negation
 * that has words nobody knows before its verb turns it into neither: it must not count as a yes.
 */
function polarity(label: string, hits: readonly Hit[]): Pick<Reading, 'yes' | 'no' | 'unsure'> {
  let yes: Hit | undefined;
  let noun: Hit | undefined; // a word for agreement itself: it is given, or it is what is refused
  let no: string | undefined;
  let unsure = false;
  let pending: Hit | undefined; // a negation that has not met its verb
  let seenUntil = 0;
  for (const hit of hits) {
    const concept = hit.concept as LabelConcept;
    if (concept === 'not' || concept === 'without' || isInterjection(hit)) {
      pending = hit;
    } else if (concept === 'not-after') {
      no ??= yes ? `${yes.phrase} ${hit.phrase}` : hit.phrase;
      yes = undefined;
    } else if (TURNED_BY_NOT.has(concept)) {
      if (pending && unknownShare(label.slice(pending.end, hit.start), shifted(hits, pending.end)) > 0.2) unsure = true;
      else if (pending) no ??= `${pending.phrase} ${hit.phrase}`;
      else if (concept === 'accept' && hit.start >= seenUntil) yes ??= hit;
      else if (concept === 'agreement') noun ??= hit;
      pending = undefined;
    } else if (concept === 'decline' || concept === 'decline-exit') {
      const turned = pending?.concept === 'not' && (pending.start > 0 || !INTERJECTIONS.has(pending.phrase));
      if (turned && no === undefined) unsure = true;
      no ??= hit.phrase;
      pending = undefined;
    }
    if (concept !== 'filler') seenUntil = Math.max(seenUntil, hit.end);
  }
  return { yes: yes ?? (no === undefined ? noun : undefined), no, unsure };
}

const TURNED_BY_NOT: ReadonlySet<LabelConcept> = new Set(['accept', 'agreement', 'go-on', 'save', 'subscribe']);

/** A bare "no" before something else: what follows says what the press does. */
function isInterjection(hit: Hit): boolean {
  return hit.concept === 'decline' && INTERJECTIONS.has(hit.phrase);
}

/** A negation that cannot stand for an answer by itself: "not", but not "no". */
function isNegation(hit: Hit): boolean {
  return hit.concept === 'not' && !INTERJECTIONS.has(hit.phrase);
}
const INTERJECTIONS = new Set([
  'no',
  'non',
  'nein',
  'nee',
  'nej',
  'nei',
  'nie',
  'não',
  'ne',
  'nu',
  'ei',
  'ez',
  'hayır',
  'нет',
  'ні',
  'не',
  'nem',
  'όχι',
  'tidak',
  'không',
  'لا',
  '否',
]);

function shifted(hits: readonly Hit[], by: number): readonly Hit[] {
  return hits.filter((hit) => hit.start >= by).map((hit) => ({ ...hit, start: hit.start - by, end: hit.end - by }));
}

function fromWhole(whole: readonly Hit[], context: ControlContext): Classified {
  const order = context.kind === 'login' || context.kind === 'registration' ? LOGIN_ORDER : ORDER;
  const hit = [...whole].sort(
    (a, b) => order.indexOf(a.concept as LabelConcept) - order.indexOf(b.concept as LabelConcept),
  )[0] as Hit;
  return byConcept(hit.concept as LabelConcept, [says(hit)]);
}

const ORDER: readonly LabelConcept[] = [
  'decline-exit', 'back-out', 'decline', 'skip', 'later', 'guest', 'exit', 'close', 'save', 'accept', 'agreement', 'third-party',
  'one-tap', 'other-login', 'settings', 'code', 'pay', 'subscribe', 'delete', 'post', 'leave', 'submit', 'go-on', 'acknowledge',
  'document', 'necessary', 'only', 'all', 'optional', 'selected', 'without', 'not', 'not-after', 'filler',
]; // biome-ignore format: a table
const LOGIN_ORDER: readonly LabelConcept[] = ['guest', 'code', 'submit', 'third-party', 'other-login', ...ORDER];

function byConcept(concept: LabelConcept, reasons: readonly string[]): Classified {
  switch (concept) {
    case 'decline-exit':
      return { class: 'decline', exits: true, reasons };
    case 'exit':
      return { class: 'exit', exits: true, reasons };
    case 'save':
      return { class: 'submit', saves: true, reasons };
    case 'go-on':
      return { class: 'submit', reasons };
    case 'code':
      return { class: 'neutral', sendsCode: true, reasons };
    case 'third-party':
      return { class: 'other-login', account: 'third-party', danger: 'leaves', reasons };
    case 'one-tap':
      return { class: 'other-login', account: 'one-tap', reasons };
    case 'agreement':
    case 'subscribe':
      return { class: 'accept', reasons };
    case 'pay':
      return { class: 'neutral', danger: 'pays', reasons };
    case 'post':
      return { class: 'neutral', danger: 'posts', reasons };
    case 'delete':
      return { class: 'neutral', danger: 'deletes', reasons };
    case 'leave':
      return { class: 'neutral', danger: 'leaves', reasons };
    case 'document':
      return { class: 'neutral', document: true, reasons };
    case 'decline':
    case 'skip':
    case 'later':
    case 'close':
    case 'guest':
    case 'settings':
    case 'other-login':
    case 'back-out':
    case 'acknowledge':
    case 'accept':
    case 'submit':
      return { class: concept, reasons };
    default:
      return { class: 'neutral', reasons };
  }
}

function refusal(reading: Reading, context: ControlContext): Classified | undefined {
  const { has, no, yes, unknown } = reading;
  if (COSTS_NOTHING.test(reading.label)) return undefined;
  if (reading.unsure) return { class: 'neutral', ambiguous: true, reasons: ['a negation that is not plain'] };
  const not = has.get('not');
  const bare = not ?? reading.hits.find(isInterjection);
  const without = has.get('without');
  const cookies = COOKIES.test(reading.label);
  if (without && has.has('submit') && !yes)
    return { class: 'guest', reasons: [says(without), says(has.get('submit') as Hit)] };
  const plainNot =
    bare &&
    (isInterjection(bare) || reading.hits.some((hit) => hit.start !== bare.start)) &&
    !no &&
    !yes &&
    // "Not you?" and "I'm not 18" say nothing of what is asked.
    (bare.language === 'zh' || !isNegation(bare) || cookies || has.has('optional') || has.has('all')) &&
    onlyFillers(reading, ['not', 'decline', 'all', 'optional', 'acknowledge']);
  const withoutThem = without && !no && !yes && (has.has('optional') || has.has('filler') || has.has('all'));
  const refuses = no ?? (plainNot ? bare.phrase : withoutThem ? without.phrase : undefined);
  if (refuses === undefined) return undefined;
  const document = has.get('document');
  // "How to disable cookies" and "Do not sell page" tell of a refusal; pressing them refuses nothing.
  // "Reject all / Learn more" is the text of two buttons in one.
  const tells = document && (document.start === 0 || TELLS.test(wordsOf(document, reading.label)));
  if (tells && !has.has('necessary')) return byConcept('document', [says(document)]);
  const reasons = [`refuses: "${refuses}"`];
  // Agreeing to what is necessary alone refuses the rest.
  if (yes && !has.has('necessary') && !NARROWS.test(normalise(refuses)))
    return { class: 'neutral', ambiguous: true, reasons: [...reasons, `agrees: "${yes.phrase}"`] };
  // "Personalised ads" are what is refused, not a place to choose.
  const named = reading.hits.filter((hit) => hit.concept === 'selected' || hit.concept === 'optional');
  const settings = reading.hits.find(
    (hit) => hit.concept === 'settings' && !named.some(({ start }) => start === hit.start),
  );
  if (settings && !REFUSES_ALL.test(reading.label)) return { class: 'settings', reasons: [...reasons, says(settings)] };
  if (has.has('pay') || reading.priced) return { class: 'neutral', danger: 'pays', reasons: [...reasons, 'for money'] };
  const limit = context.seeksConsent ? MAX_UNKNOWN.refuseInConsent : MAX_UNKNOWN.refuse;
  if (unknown > limit)
    return { class: 'neutral', unknownNo: true, reasons: [...reasons, 'what is refused is not known'] };
  if (SAID_OF_ANYTHING.test(normalise(refuses)) && unknown > MAX_UNKNOWN.refuseVaguely)
    return { class: 'neutral', reasons: [...reasons, 'what is meant is not known'] };
  // "Reject and subscribe" is a purchase. What is refused itself is none.
  const bought = has.get('subscribe');
  if (bought && !refuses.endsWith(bought.phrase) && context.kind !== 'marketing-optin')
    return { class: 'neutral', danger: 'pays', reasons: [...reasons, says(bought)] };
  const leaves = has.get('decline-exit') ?? has.get('exit');
  // "I don't want to leave" refuses to leave.
  if (leaves?.concept === 'exit' && WISH.test(refuses) && reading.label.includes(`${refuses}${leaves.phrase}`))
    return { class: 'back-out', reasons: [...reasons, says(leaves)] };
  if (leaves) return { class: 'decline', exits: true, reasons: [...reasons, says(leaves)] };
  return { class: 'decline', reasons };
}

/** "Decline both options": of what one could choose from, none. */
const REFUSES_ALL = /^(i )?(decline|reject|refuse) (both|all|either|these|them)\b/u;
/** Needs no card and no fee: said of what is offered. */
const COSTS_NOTHING = /^(无需|无须|不用|不必|不需|毋需|免)(信用卡|付费|付款|绑卡|押金|手续费|排队|等待)/u;
const NARROWS = /(のみ|だけ|만)$/u;
const WISH = /^(我?不想|不要|别|先别)$/;

/** "Only necessary", "accept necessary cookies": agreeing to what needs no agreement refuses the rest. */
function necessaryOnly(reading: Reading, context: ControlContext): Classified | undefined {
  const { has, unknown, yes } = reading;
  const necessary = has.get('necessary');
  if (!necessary || has.has('optional') || has.has('all') || has.has('document') || has.has('settings'))
    return undefined;
  const only = has.get('only');
  const verb = only ?? yes ?? has.get('go-on') ?? has.get('save');
  const cookies = COOKIES.test(reading.label);
  const kept = reading.hits.filter((hit) => hit.concept === 'necessary').map((hit) => wordsOf(hit, reading.label));
  // "I agree (required)" marks what must be agreed to; "not necessary" is no answer.
  if (!only && !cookies && kept.every((words) => DEMANDED.test(words))) return undefined;
  if (reading.hits.some(isNegation)) return undefined;
  const toggle = context.role === 'checkbox' || context.role === 'switch' || context.role === 'tab';
  if (!verb && (toggle || unknown > 0.05 || !namesTheKept(reading, kept, cookies))) return undefined;
  if (reading.label.length > LONG_LABEL && unknown > 0.2) return undefined;
  if (unknown > MAX_UNKNOWN.refuseInConsent) return undefined;
  return {
    class: 'decline',
    reasons: [`only what is necessary: "${necessary.phrase}"`, ...(verb ? [says(verb)] : [])],
  };
}

/**
 * Without "only" or a verb it may be the heading of a category. Cookies that are called necessary are an answer, and so
 * is "essential" said alone; "technical data", "basic" or "functional" are none.
 */
function namesTheKept(reading: Reading, kept: readonly string[], cookies: boolean): boolean {
  const functional = kept.every((words) => FUNCTIONAL.test(words));
  if (functional) return false;
  if (reading.hits.some((hit) => hit.concept !== 'necessary' && hit.concept !== 'filler')) return false;
  if (cookies) return true;
  return kept.some((words) => !VAGUE.test(words)) && onlyKept(reading);
}

function onlyKept({ hits, label }: Reading): boolean {
  return (
    unknownShare(
      label,
      hits.filter((hit) => hit.concept === 'necessary'),
    ) === 0
  );
}

function wordsOf(hit: Hit, label: string): string {
  return label.slice(hit.start, hit.end);
}

// Over normalised words, as stems: too many forms to list one by one.
const COOKIES = /cook|galet|evast|kapsl|ciaste|kolaci|piskot|cerez|traceur|куки|쿠키|クッキー/u;
const FUNCTIONAL = /^(f[uo]n[kc]|toiminnal|islev|функц)/u;
/** Said of whatever one likes, data or plans, or only colouring the next word. */
const VAGUE =
  /^(te[ck]h?n|техн|basi|grund|osnovn|zaklad|podstaw|alap|temel|dasar|базов|minim|stri[ck]t|strettam|streng|estri[ck]?t|строго|unbedingt|zwingend|absol|απολυτ|feltetl|kesinlikle|nodig|need|benotig|potrebn|wesentlich|基)[^ ]*$|^de base$/u;
/** A mark for what one must agree to or fill in. */
const DEMANDED =
  /^(required|mandatory|obligatoire|obbligatori[oa]|obligatori[oa]?|obrigatori[oa]|obligatorisk|obligatorisch|erforderlich|pflichtfeld|vereist|verplicht|requise?|requerid[oa]|richiest[oa]|wymagane|obowiazkowe|povinne|pakr[ae]v[de]t?|kravs|pakollinen|zorunlu|kotelezo|обязательно|обов.?язково|wajib|bat buoc|必[须須]|필수|必需)$/u;
/** Leads to a text, whatever is said before it. */
const TELLS =
  /^page$|\b(more|mehr|savoir|plus d|meer|mas info|saber mas|leer mas|maggiori|scopri|leggi|saiba|mer|mere|wiecej|vice|lisatie)/u;
/** Said of anything: an ad blocker is disabled, a deal never missed. What is meant must be known. */
const SAID_OF_ANYTHING =
  /^(disabl|block|turn off|switch off|deakti|desacti|disatti|dezakt|deaktyw|inaktiv|uitschakel|ausschalt|zablok|blockier|bloque|denied|(never|jamais|nunca|nie|mai|nooit|aldrig?|nikdy|nigdy|asla)$)/u;

/** The class of a label that is more than one known phrase, most telling part first. */
function byPart(reading: Reading): Classified | undefined {
  const { has, yes, unknown, label } = reading;
  const not = has.get('not');
  const exit = has.get('exit');
  // "No, leave" leaves; "don't leave" and 不离开 stay.
  if (not && exit && !(not.phrase === 'no' && exit.language === 'en'))
    return { class: 'back-out', reasons: [says(not), says(exit)] };
  const putOff = has.get('later') ?? has.get('skip');
  if (putOff && (!yes || putOff.start < yes.start) && (unknown <= MAX_UNKNOWN.other || putOff.start === 0))
    return byConcept(putOff.concept as LabelConcept, [says(putOff)]);
  for (const concept of ['back-out', 'guest', 'one-tap', 'third-party', 'other-login'] as const) {
    const hit = has.get(concept);
    if (hit && !yes && unknown <= MAX_UNKNOWN.other && !BRANDS.has(hit.phrase)) return byConcept(concept, [says(hit)]);
  }
  const save = has.get('save') ?? (has.has('only') && has.has('selected') ? has.get('selected') : undefined);
  if (save) return byConcept('save', [says(save)]);
  const settings = has.get('settings');
  if (settings && !yes && unknown <= MAX_UNKNOWN.other && label.length <= LONG_LABEL)
    return byConcept('settings', [says(settings)]);
  const limited = has.get('only');
  if (yes && limited && has.has('necessary') && limited.end <= yes.start)
    return { class: 'neutral', ambiguous: true, reasons: [`agrees: "${yes.phrase}"`, 'but only to some of it'] };
  // Korean 네 is a part of many words: 동네 is where one lives. Chinese 是 says what somebody is: 我是会员.
  const isPart = (yes?.language === 'ko' || yes?.phrase === '是') && yes.phrase.length === 1 && yes.start > 0;
  if (yes && !isPart && !(has.has('document') && label.length > LONG_LABEL)) {
    const pays = has.has('pay') || has.has('subscribe');
    return { class: 'accept', reasons: [`agrees: "${yes.phrase}"`], ...(pays ? { danger: 'pays' as const } : {}) };
  }
  for (const concept of ['pay', 'delete', 'post', 'leave', 'subscribe'] as const) {
    const hit = has.get(concept);
    // What begins with buying is a purchase, whatever it is that one buys.
    const buys = concept === 'pay' && hit?.start === 0;
    if (hit && (unknown <= MAX_UNKNOWN.other || buys)) return byConcept(concept, [says(hit)]);
  }
  for (const concept of ['exit', 'acknowledge', 'close'] as const) {
    const hit = has.get(concept);
    // "Send and close" sends first.
    const sends = concept === 'close' && SENDS_FIRST.test(label);
    if (hit && !sends && unknown <= MAX_UNKNOWN.close && !reading.hits.some(isNegation))
      return byConcept(concept, [says(hit)]);
  }
  for (const concept of ['code', 'submit', 'go-on', 'document'] as const) {
    const hit = has.get(concept);
    if (hit && (unknown <= MAX_UNKNOWN.other || concept === 'document')) return byConcept(concept, [says(hit)]);
  }
  return undefined;
}

const SENDS_FIRST = /^(保存|储存|提交|送出|应用|(save|submit|send|apply)\b)/;

/** A name of a company is a way to sign in only when it is all that is said. */
const BRANDS = new Set(['google', 'facebook', 'apple', '微信', 'qq', '支付宝', '微博', 'bankid', 'mitid', 'vipps']);

/** Ids and asset names are words too: `do_not_accept_btn`, `alertClose@3x`, `icon-close`. */
function fromHint(text: string, context: ControlContext, lexicon: Lexicon, labelled: boolean): Classified | undefined {
  for (const source of [isAssetName(text) ? text : '', context.hint ?? '']) {
    if (source === '') continue;
    const words = idWords(source);
    if (words === '') continue;
    const glyph = !labelled || source === text;
    const found = read(words, lexicon);
    const hit = ARROW.test(text) ? undefined : HINT_ORDER.map((concept) => found.has.get(concept)).find(Boolean);
    if (found.no && !found.yes && (glyph || NAMES_A_NO.test(words)))
      return { class: 'decline', reasons: [`its id says "${found.no}"`] };
    if (glyph && found.has.has('skip')) return { class: 'skip', reasons: ['its id says "skip"'] };
    if (glyph && hit) return { ...byConcept(hit.concept as LabelConcept, [`its id says "${hit.phrase}"`]) };
    if (!glyph && found.yes && !found.no && !ARROW.test(text))
      return { class: 'accept', reasons: [`its id says "${found.yes.phrase}"`] };
  }
  return undefined;
}
/** Beside words of its own, an id that says no says it plainly: a "block" button is as wide as its box. */
const NAMES_A_NO =
  /reject|refus|declin|deny|denied|disagree|opt ?out|necessary|essential|\b(not?|dont)\b|rechaz|ablehn|weiger|rifiut/;
/** An arrow that goes on to the next page of a text, or opens what it stands beside. */
export function isForwardArrow(text: string): boolean {
  return ARROW.test(text);
}
const ARROW = /^[\s›>»→⟩▸▶❯〉＞]+$/u;
const HINT_ORDER: readonly LabelConcept[] = ['close', 'later', 'guest', 'accept', 'settings', 'exit'];

function isAssetName(text: string): boolean {
  return text.length <= LONG_LABEL && ASSET.test(text) && !/[\u3040-\u9fff\uac00-\ud7af]/.test(text);
}
const ASSET =
  /@[23]x\b|\b(icon|ico|btn|img|iv|ic)[ _-]|[ _-](icon|ico|btn|img|iv|button)\b|^[a-z]+([A-Z][a-z]+)+$|^[a-z0-9]+(_[a-z0-9]+)+$/;
const ID_NOISE =
  /\b(com|android|id|btn|button|tv|iv|img|image|ic|ico|icon|view|text|layout|container|wrapper|dialog|popup|modal|box|black|white|gray|grey|u|n|x2|x3|2x|3x|link|item|action|the|js|el|css|cta|active|selected|checked|current|block|inline|fill|none|shape|default|primary|secondary|small|large|full|width|off)\b/g;

/** Drawn as one of a row that hangs together. */
const JOINED = /\bjoin (item|vertical|horizontal)\b/g;

/** A letter or two of a name of a style mean nothing, though they may be a word somewhere. */
const ABBREVIATED = /\b(?!go\b|no\b|ok\b|x\b)[a-z]{1,2}\b/g;

const idWords = remembering((id) => {
  const spaced = id.replace(/^[\w.]+:id\//, '').replace(/([a-z])([A-Z])/g, '$1 $2');
  return normalise(spaced.replace(/[_\-.@:/#]+/g, ' '))
    .replace(JOINED, ' ')
    .replace(ID_NOISE, ' ')
    .replace(ABBREVIATED, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
});

const PRICE = /[$€£¥₩] ?\d|\d[\d ]*[$€£¥₩]|\d ?(zł|kr)\b|\d ?(元|块|圆|円|원)/u;

function putsOffBeforePrice({ hits }: Reading, said: string): boolean {
  const price = said.search(PRICE);
  return hits.some(({ concept, start }) => start < price && concept === 'later');
}

/** With a price, what one buys to be rid of. */
const FREE_OF =
  /\b(ads?|advert\w*|track(ing|ers?)|cookies?|werbung|publicit[éà]|publicidad|pubblicità)\b|广告|廣告|追踪|追蹤|広告|광고/iu;

const PER_PERIOD =
  /[每/]?(月|年|周|週)|\b(a|per|each) (month|year|week)|\d (mo|mth|month|yr|year|wk|week)\b|monthly|yearly|annual|매월|매년|월 ?\d/u;

function onlyFillers(reading: Reading, allowed: readonly LabelConcept[]): boolean {
  return (
    reading.unknown <= 0.2 &&
    reading.hits.every((hit) => hit.concept === 'filler' || allowed.includes(hit.concept as LabelConcept))
  );
}

function unknownShare(label: string, hits: readonly Hit[]): number {
  let letters = 0;
  let unknown = 0;
  let next = 0;
  for (let i = 0; i < label.length; i++) {
    const code = label.charCodeAt(i);
    if (!isSpaced(code) && !isUnspaced(code)) continue;
    if (code >= 48 && code <= 57) continue;
    letters++;
    while (next < hits.length && (hits[next] as Hit).end <= i) next++;
    const hit = hits[next];
    if (hit === undefined || hit.start > i) unknown++;
  }
  return letters === 0 ? 0 : unknown / letters;
}

function says(hit: Hit): string {
  return `says "${hit.phrase}" (${hit.concept}, ${hit.language})`;
}

export function labelLength(text: string): number {
  return weight(withoutCounters(normalise(text)));
}
