import type { PromptKind, UiNode } from '../trace.ts';
import { complains } from './complaints.ts';
import { agreesTo, firstClause, isSure, refusesWhat, saysYes } from './control.ts';
import { AGREES, type Features, leadsElsewhere, type Seen } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { type Control, isIcon } from './recognised.ts';
import { normalise, weight } from './text.ts';

// What the controls of one prompt make of each other: a label that no list knows is told by those beside it.

/** What a pair of buttons says together. */
export function paired(
  controls: Control[],
  f: Features,
  kind: PromptKind,
  seeksConsent: boolean,
  isKindSure: boolean,
  lexicon: Lexicon,
): Control[] {
  const pressed = new Set(f.buttons.map((seen) => seen.node.id));
  const buttons = controls.filter((it) => pressed.has(it.node) && !it.document);
  const of = (name: Control['class']): Control[] => buttons.filter((it) => it.class === name);
  const change: Changes = new Map();
  const refuses = of('decline').length + of('later').length + of('skip').length;
  if (seeksConsent && refuses + of('close').length > 0 && of('accept').length === 0) {
    for (const it of of('acknowledge')) change.set(it.node, { class: 'accept', why: 'the other button declines' });
  }
  // Nobody knows what is refused, but it is what the other button agrees to.
  const agreedTo = new Set(of('accept').map((it) => agreesTo(it.text, lexicon)));
  for (const it of of('neutral')) {
    const refused = it.danger ? undefined : refusesWhat(it.text, lexicon);
    if (refused && agreedTo.has(refused))
      change.set(it.node, { class: 'decline', why: 'the other button agrees to it' });
  }
  const worded = controls.filter((it) => WORD.test(it.text) && it.class !== 'choice' && !it.document);
  if (!STAYS.has(kind)) turnedDown(worded, f, kind, change, lexicon);
  if (seeksConsent || OFFERING.has(kind) || MAY_BE_DENIED.has(kind)) denied(worded, kind, change, lexicon);
  if (seeksConsent || OFFERING.has(kind)) restated(worded, f, change, lexicon);
  if (ASKING.has(kind) ? kind !== 'registration' : seeksConsent || OFFERING.has(kind))
    for (const it of of('neutral'))
      if (!it.danger && !change.has(it.node) && refusesTheAsked(it.text, f, lexicon))
        change.set(it.node, { class: 'decline', why: 'refuses what is asked here' });
  // Where the one other button accepts, cancelling is the no.
  const cancels = of('close').filter((it) => CANCEL.test(normalise(it.text)));
  const yes = of('accept').length + of('acknowledge').length;
  if (seeksConsent && kind !== 'retention' && refuses === 0 && yes === 1 && cancels.length === 1)
    for (const it of cancels) change.set(it.node, { class: 'decline', why: 'the other button accepts' });
  if (kind === 'os-permission' && refuses === 0 && of('close').length === 0) {
    const lesser = of('accept').find((it) => LESSER.test(it.text));
    if (lesser && of('accept').length >= 2)
      change.set(lesser.node, { class: 'decline', why: 'the lesser grant, where nothing refuses the wider one' });
  }
  if (kind === 'retention') retained(of, asksWhetherSure(f), change);
  if (OFFERING.has(kind))
    for (const it of standsOut(controls, f, worded.length === 1 ? 1 : 2))
      if (!change.has(it.node)) change.set(it.node, STANDS_OUT);
  // Nobody knows what such a box is about either: its one button may be a yes to anything. And a purchase is never tried.
  if (kind === 'payment' || (!isKindSure && f.layer.root !== -1))
    for (const it of standsOut(controls, f, 1)) if (!change.has(it.node)) change.set(it.node, MAY_AGREE);
  return controls.map((control) => {
    const to = change.get(control.node);
    if (to === undefined) return control;
    const { why, isHarmless, ...fields } = to;
    const { danger, ...harmless } = control;
    return { ...(isHarmless ? harmless : control), ...fields, reasons: [...control.reasons, why] };
  });
}

/** What the neighbours of controls make of them, by node. */
type Changes = Map<number, Partial<Control> & { readonly why: string; readonly isHarmless?: boolean }>;

/** On these the yes keeps one where one is, or lies in the hands of the system. */
const STAYS: ReadonlySet<PromptKind> = new Set(['retention', 'os-permission']);

/** What says when, or refuses what the other button says: a no in words that nobody knows alone. */
function turnedDown(
  worded: readonly Control[],
  f: Features,
  kind: PromptKind,
  change: Changes,
  lexicon: Lexicon,
): void {
  if (worded.length > MAX_BUTTONS) return;
  // "At the weekend" answers when one does something, and may answer any question that nobody knows.
  const mayAnswer = ASKS_WHEN.test(normalise(f.title)) || (kind === 'other' && worded.length > 2);
  const now = worded.filter((it) => mayAnswer || !putsOff(it.text, lexicon));
  // Nobody has to know the yes where there is one other button and no more, unless that one is the no.
  const yes = now.filter((it) => (worded.length === 2 ? !isNo(it) : YES.has(it.class) || it.danger === 'pays'));
  const isRefusable = (it: Control) => worded.some((other) => other !== it && isNo(other));
  for (const it of yes.length > 0 ? worded : []) {
    // "After I have paid" buys nothing, where nothing is sold.
    const isHarmless = it.danger === 'pays' && kind !== 'payment' && !now.includes(it) && AFTERWARDS.test(it.text);
    if (it.danger && !isHarmless) continue;
    const isOpen = OPEN.has(it.class) && !it.saves;
    // Beside a plain no, "remind me tonight" is a yes.
    if (isOpen && !isRefusable(it) && !now.includes(it))
      change.set(it.node, { class: 'later', isHarmless, why: 'says when, beside a button that does not' });
    else if (it.class === 'neutral' && yes.some((other) => other !== it && isTurnedDown(other.text, it.text)))
      change.set(it.node, { class: 'decline', why: 'refuses what the other button says' });
  }
}

function isNo({ class: is }: Control): boolean {
  return NO.has(is);
}
const NO: ReadonlySet<Control['class']> = new Set(['decline', 'skip', 'later', 'guest', 'close', 'exit', 'back-out']);
/** Of these a time that is named may make another one: "tell me again tomorrow" closes, but for now. */
const OPEN: ReadonlySet<Control['class']> = new Set(['neutral', 'accept', 'submit', 'close']);
const ASKS_WHEN = /\bwhen\b|什么时候|何时|几点|哪天|时间段|いつ|何时|언제|몇 ?시/u;
const AFTERWARDS = /[后後][再才]|\bafter\b|てから|후에|뒤에/u;
const MAX_BUTTONS = 6; // more are no answers to one question

/** A negation in words that nobody knows, beside a button that negates nothing: whatever is asked here, it is not given. */
function denied(worded: readonly Control[], kind: PromptKind, change: Changes, lexicon: Lexicon): void {
  const isDenial = (it: Control) => lexicon.about(normalise(it.text), 'denies') !== undefined;
  if (worded.length > MAX_BUTTONS || worded.every((it) => isNo(it) || isDenial(it))) return;
  // Nobody is kept from leaving by a text about cookies: "neither, take me back".
  const isOpen = (it: Control) => DENIED.has(it.class) || (kind === 'cookie-consent' && it.class === 'back-out');
  // Where both say of what, and it is not the same, what is refused is something else.
  const agreed = worded.flatMap((it) => agreesTo(it.text, lexicon) || []);
  const isElse = (what = '') => what !== '' && agreed.length > 0 && !agreed.some((other) => saysAgain(what, other));
  for (const it of worded)
    if (isOpen(it) && !it.danger && !change.has(it.node) && isDenial(it))
      if (A_BARE_NO.test(it.text) || !isElse(refusesWhat(it.text, lexicon)))
        change.set(it.node, { class: 'decline', why: 'negates, beside a button that does not' });
}
/** What is read of the words after the negation, or of nothing. */
const DENIED: ReadonlySet<Control['class']> = new Set(['neutral', 'settings', 'skip', 'close']);
const A_BARE_NO = /^(no|nope|nah|nein|non)[,，.!] /i;
/** Besides offers and consents, what a sentence with a "no" in it gets past. */
const MAY_BE_DENIED: ReadonlySet<PromptKind> = new Set([
  'tutorial',
  'youth-mode',
  'age-gate',
  'face-verification',
  'identity-verification',
  'guardian-consent',
  'profile-questionnaire',
  'profile-form',
  'other',
]);

/** "Set payment reminders" under "Payment reminders": beside no known yes, what says again what is offered takes it. */
function restated(worded: readonly Control[], f: Features, change: Changes, lexicon: Lexicon): void {
  const isNow = (it: Control) => !putsOff(it.text, lexicon);
  const learned = new Set(f.controls.filter((seen) => seen.learned).map((seen) => seen.node.id));
  if (worded.some((it) => (YES.has(it.class) || it.danger === 'pays') && isNow(it) && !learned.has(it.node))) return;
  for (const it of worded) {
    const said = normalise(it.text);
    const isPlain = !NEGATED.test(said) && refusesWhat(it.text, lexicon) === undefined && isNow(it);
    if (it.class === 'neutral' && !it.danger && !change.has(it.node) && isPlain && saysAgain(said, normalise(f.title)))
      change.set(it.node, { class: 'accept', inferred: true, why: 'says again what is offered' });
  }
}

/** True where most of a label stands in a title too: pieces of two characters and more, or all words after the verb. */
function saysAgain(label: string, title: string): boolean {
  if (!/[\u3040-\u9fff\uac00-\ud7af]/u.test(label)) {
    const stem = (word: string) => word.slice(0, STEM);
    const [, ...words] = label.split(' ').filter((word) => word.length > 2 && !SMALL_WORDS.has(word));
    const titled = new Set(title.split(' ').map(stem));
    return words.length > 0 && words.every((word) => titled.has(stem(word)));
  }
  let covered = 0;
  for (let at = 0; at < label.length; ) {
    let length = 0;
    while (at + length < label.length && title.includes(label.slice(at, at + length + 1))) length++;
    if (length >= 2) covered += length;
    at += Math.max(1, length);
  }
  return covered >= label.length * MOST;
}
const STEM = 5; // letters: "alert" of "alerts"
const MOST = 0.6;
const SMALL_WORDS = new Set(['the', 'and', 'for', 'from', 'with', 'your', 'you', 'our', 'this', 'that', 'into', 'all']);

/** "After the exam", "buy when it is full": names a time that is not now. */
function putsOff(text: string, lexicon: Lexicon): boolean {
  return lexicon.about(normalise(text), 'put-off') !== undefined;
}

/** 不上车 beside 8 元上车: a negation of words that the yes has too. */
function isTurnedDown(yes: string, text: string): boolean {
  const [, verb = ''] = TURNED_DOWN.exec(normalise(firstClause(text))) ?? [];
  const said = normalise(yes);
  return verb !== '' && said.includes(verb) && !NEGATED.test(said);
}
const TURNED_DOWN = /^(?:我?(?:先|暂|就|还是)?(?:不想|不要|不让|不给|不用|不|别|勿))(.{1,4}?)(?:了|吧|啦)?$/u;
const NEGATED = /[不别勿未无]/u;

/** 不想填生日 where the title asks for 生日: what is refused is known by the prompt. To miss nothing is no refusal. */
function refusesTheAsked(text: string, f: Features, lexicon: Lexicon): boolean {
  const refused = refusesWhat(text, lexicon);
  if (refused === undefined || refused === '' || NO_LOSS.test(refused)) return false;
  const what = refused.replace(SAYING, '').trim();
  const asked = normalise([f.title, ...f.headings, ...f.fields.map((it) => it.text)].join(' '));
  if (what === '') return what !== refused;
  return what.split(' ').every((word) => weight(word) >= 2 && asked.includes(word));
}
const NO_LOSS = /错过|失去|落下|浪费|遗漏|忘|丢|逃|miss|lose|forget|逃す|놓치/u;
/** To say or give something: of any question. */
const SAYING =
  /^(再|先)?(填写?|选择?|说出?|写下?|透露|告诉|告知|提供|回答|设置?|公开|绑定|开启?|打开|参加|领取?|订阅?|登记|(tell|share|give|say|answer|set|add|enter|provide|choose|pick|turn on|enable) ?(you |us |my |your |a |the )*)/u;

/** Offers that are taken by one button and left by another. */
export const OFFERING: ReadonlySet<PromptKind> = new Set([
  'notification-optin',
  'marketing-optin',
  'personalisation-optin',
  'permission-rationale',
  'rating',
  'update',
  'payment',
]);
const STANDS_OUT = {
  class: 'accept',
  inferred: true,
  why: 'nobody knows its words; it stands out on an offer',
} as const;

const MAY_AGREE = {
  class: 'accept',
  inferred: true,
  why: 'nobody knows its words, nor what the box is about: it may be a yes',
} as const;

/** Without a known yes: the one button that is drawn as the main one, or the only one. Whatever it says, it is left alone. */
function standsOut(controls: readonly Control[], f: Features, least: 1 | 2): readonly Control[] {
  const worded = controls.filter((it) => !isIcon(it) && it.class !== 'choice' && !it.document);
  if (worded.length < least || worded.some((it) => YES.has(it.class) || it.danger === 'pays')) return [];
  const filled = new Set(f.controls.filter((seen) => seen.node.look?.filled).map((seen) => seen.node.id));
  const drawn = worded.filter((it) => filled.has(it.node));
  // Of several alike on a box that nobody can read each may be the yes.
  if (least === 1 && drawn.length !== 1) return worded.filter((it) => it.class === 'neutral' && !it.danger);
  const [main, ...more] = drawn;
  return main && more.length === 0 && main.class === 'neutral' && !main.danger ? [main] : [];
}
const YES: ReadonlySet<Control['class']> = new Set(['accept', 'submit', 'acknowledge']);

/** Where switches say what is agreed to, the only button, in words that nobody knows or that go on, keeps what they stand at. */
export function keeping(controls: Control[], f: Features): Control[] {
  const pressed = new Set(f.buttons.map((it) => it.node.id));
  const worded = controls.filter((it) => pressed.has(it.node) && WORD.test(it.text) && !it.document);
  const [only, ...more] = worded;
  const isUnread = only?.class === 'neutral' || (only?.class === 'accept' && only.inferred) || (only && goesOn(only));
  if (!only || more.length > 0 || !isUnread || only.danger) return controls;
  const reasons = [...only.reasons, 'the only button keeps what the switches stand at'];
  return controls.map((control) =>
    control === only ? { ...only, class: 'submit', inferred: false, reasons } : control,
  );
}

/** The only button of a form ends it, whatever verb it carries: "Join", "Install". Words of agreement stay a yes. */
export function ended(controls: Control[], f: Features, kind: PromptKind, lexicon: Lexicon): Control[] {
  // Boxes to tick are answers to a question; beside a login they are its agreement.
  const answers =
    kind === 'profile-questionnaire' ? controls.filter((it) => it.class === 'choice').length : f.choices.length;
  if (!FORMS.has(kind) || f.fields.length + answers === 0 || f.inText.has('implies')) return controls;
  // "2" is a step, and one letter that no list knows is a mark of the app.
  const says = (it: Seen) =>
    it.node.role !== 'tab' && /\p{L}/u.test(it.text) && (it.text.trim().length > 1 || it.is.class !== 'neutral');
  // What ends a form stands beneath its first field.
  const top = Math.min(...f.fields.map(({ node }) => node.bounds.y));
  const isBelow = ({ node: { bounds } }: Seen) => f.fields.length === 0 || bounds.y + bounds.height > top;
  const pressed = new Set(f.buttons.filter((it) => says(it) && isBelow(it)).map((it) => it.node.id));
  // "Continue to log in" goes back to what was asked, but on the form itself it ends that.
  const isOnward = (it: Control) => ONWARD.has(it.class) || (goesOn(it) && (f.fields.length > 0 || answers > 2));
  const all = controls.filter((it) => pressed.has(it.node) && isOnward(it) && !it.document && !it.danger);
  // Beside a button, links lead elsewhere.
  const links = new Set(f.buttons.filter(({ node }) => node.role === 'link').map(({ node }) => node.id));
  const drawn = all.filter((it) => !links.has(it.node));
  // Some buttons say in their own place what is missing.
  const complaining = drawn.filter((it) => complains(it.text));
  const onward = [complaining, drawn, all].find((some) => some.length > 0) ?? [];
  // "Log in by phone" may be what ends a form, where nothing else is drawn as its button.
  const filled = new Set(f.buttons.filter(({ node }) => node.look?.filled).map(({ node }) => node.id));
  const others = controls.filter((it) => it.class === 'other-login' && filled.has(it.node) && !it.danger);
  const [only, ...more] = onward.length > 0 || f.fields.length === 0 ? onward : others;
  if (only === undefined || more.length > 0 || only.class === 'submit' || only.sendsCode || agrees(only.text, lexicon))
    return controls;
  // A link may be drawn as the button of a box.
  const isDrawn = (node: UiNode) => f.layer.root !== -1 && node.look?.filled === true;
  if (f.buttons.some(({ node }) => node.id === only.node && leadsElsewhere(node) && !isDrawn(node))) return controls;
  return controls.map((control) =>
    control === only
      ? { ...control, class: 'submit', reasons: [...control.reasons, 'the only button of the form ends it'] }
      : control,
  );
}

const FORMS: ReadonlySet<PromptKind> = new Set([
  'login',
  'registration',
  'profile-form',
  'profile-questionnaire',
  'age-gate',
]);
/** Elsewhere it goes on with what one had begun; beside nothing to go back from it goes on. */
function goesOn(it: Control): boolean {
  return it.class === 'back-out' && GOES_ON.test(normalise(it.text));
}
const GOES_ON = /^(继续|つづけ|続け|계속|continue|carry on|keep going)/;
const ONWARD: ReadonlySet<Control['class']> = new Set(['accept', 'submit', 'acknowledge', 'neutral']);

/** Any word of agreement, negated or not: whoever presses it may have said yes to more than the form. */
function agrees(text: string, lexicon: Lexicon): boolean {
  const plain = normalise(text);
  return (
    AGREES.test(plain) ||
    /allow|允许|erlaub|zulassen|autoris|consent/.test(plain) ||
    lexicon.labels(plain).some((hit) => hit.concept === 'agreement')
  );
}

const CANCEL =
  /^(取消|cancel|cancelar|annuler|annulla|abbrechen|annuleren|anuluj|キャンセル|취소|avbryt|annuller|peruuta|zrušit|отмена|iptal|batal)$/;
/** Goes back to what was refused. */
export function goesBackTo(text: string): boolean {
  return RETURNS.test(normalise(text));
}
const RETURNS =
  /\b(go|take me|bring me|get me) back\b|返回|回去|戻(る|ります|して)|もどる|もう一度(见|考え)|돌아(가|갈)|다시(볼|보|생각)/;
const LESSER = /仅在?使用|使用.{0,6}(期间|时)|while using|while in use|keep/i;

/** "Sure you want to leave?": what confirms is the no, what cancels goes back to the question. */
function retained(of: (name: Control['class']) => Control[], isSureAsked: boolean, change: Changes): void {
  const stays = of('back-out').length + of('accept').length;
  for (const it of of('exit')) change.set(it.node, { class: 'decline', exits: true, why: 'insists on leaving' });
  const cancels = isSureAsked ? of('close').filter((it) => CANCEL.test(normalise(it.text))) : [];
  // "No, let me go back"; beside an offer that is made once more it is the no.
  const mayReturn = isSureAsked ? [...of('decline'), ...of('neutral')] : [];
  const returns = mayReturn.filter((it) => goesBackTo(it.text));
  const goesBack = of('back-out').length + cancels.length + returns.length > 0;
  const isYes = (it: Control) => isSureAsked && stays + returns.length === 2 && A_YES.test(normalise(it.text));
  const confirms = (it: Control) => isSure(it.text) || isYes(it);
  const sure = goesBack ? [...of('accept'), ...of('acknowledge')].filter(confirms) : [];
  for (const it of sure) change.set(it.node, { class: 'decline', why: 'is sure, beside a button that goes back' });
  const isRefused = of('decline').some((it) => !returns.includes(it));
  if (sure.length > 0 || isRefused)
    for (const it of [...cancels, ...returns]) change.set(it.node, { class: 'back-out', why: 'cancels leaving' });
  if (of('exit').length + of('decline').length > 0) {
    for (const it of of('close'))
      if (stays === 0 && it.text !== '×' && it.text !== '')
        change.set(it.node, { class: 'back-out', why: 'cancels leaving' });
    return;
  }
  // The one button that neither stays nor can be read is what the question is about: "Yes, decline" beside "Go back".
  const [other, ...more] = of('neutral').filter((it) => !it.document && it.danger === undefined && it.text !== '');
  const readsAsYes = other && saysYes(other.text) && !other.reasons.some((reason) => reason.startsWith('refuses'));
  if (
    other &&
    !readsAsYes &&
    more.length === 0 &&
    of('back-out').length === 1 &&
    stays === 1 &&
    of('acknowledge').length === 0
  )
    change.set(other.node, { class: 'decline', why: 'insists, beside a button that goes back' });
  // "Are you sure you do not need it?", and "sure" beside going back.
  if (isSureAsked && of('back-out').length > 0 && of('accept').length === 0)
    for (const it of [...of('acknowledge'), ...of('submit').filter(({ text }) => AS_IT_IS.test(text))])
      change.set(it.node, { class: 'decline', why: 'is sure, beside going back' });
  if (of('close').length > 0 && stays === 0) {
    for (const it of of('acknowledge'))
      change.set(it.node, { class: 'decline', why: 'confirms leaving; the other button cancels it' });
    for (const it of of('close'))
      if (it.text !== '×' && it.text !== '') change.set(it.node, { class: 'back-out', why: 'cancels leaving' });
  }
}

/** Of a no, or of nothing in so many words: whoever is sure to turn something on says yes. */
export function asksWhetherSure({ title, text }: Features): boolean {
  const asked = normalise(title);
  if (ASKS_ONCE_MORE.test(asked)) return !saysYes(title) && !saysYes(text);
  return (SURE_OF_A_NO.test(asked) || ASKS_WHETHER_SURE.test(asked)) && !saysYes(title);
}
const ASKS_WHETHER_SURE =
  /^(您|你)?(确定|确认|真的|是否(确定|确认)|肯定)|\bsure\b|\byou( are)?( quite| really| absolutely| very)? certain\b|^(really|please confirm|still (no|not|refus|declin))|^(정말|진짜)(로|이에|인가|이)?요$|^(本当|ほんとう?)に?(いい)?(です|なの)?か?$/u;
/** Says nothing of what it is that is confirmed: the text may. */
const ASKS_ONCE_MORE =
  /^请?(您|你)?(最后|再次|再|最终|二次)(一次)?(进行)?确认|^(한 ?번 ?더|다시 ?한 ?번|마지막으로) ?확인|^(もう一度|再度|最後に)(ご)?确认|^(one )?(final|last) (check|confirmation)|최종 ?확인|마지막 ?확인/u;
/** Where the verb that agrees may stand in a form that no list has, the no has to be there. */
const SURE_OF_A_NO =
  /^(あなたは)?(确か|本気)ですか|^(정말)?(거절|거부)하(시겠|실래|겠)|^本当に(いい|よろしい)|(なくて|ずに|せず).{0,4}(いい|よろしい|よい|良い|大丈夫)|本当に.*(ない|ません|やめ|拒否|閉じ|终了)|정말.*(않|안 |거부|취소|그만)/u;
const AS_IT_IS = /이대로|그대로|このまま|そのまま|就这样|\bas (it )?is\b|\banyway\b/iu;
/** A yes to whether one is sure, where the other button goes back: "yes, as it is". */
const A_YES = /^(yes|是的?|对|はい|ええ|네|예)(?!.*(打开|开启|继续|再想|オンに|켜))/u;

/** Asks for something about the person: what stands there may be answers. */
export const ASKING: ReadonlySet<PromptKind> = new Set([
  'profile-questionnaire',
  'profile-form',
  'registration',
  'identity-verification',
  'age-gate',
  'guardian-consent',
]);

/** Says something: more than an icon, a number or a mark. */
export const WORD = /\p{L}{2}/u;
