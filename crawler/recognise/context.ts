import type { PromptKind, UiNode } from '../trace.ts';
import { isRequired, questionAbove, typeOfFieldOn, typeOfQuestion } from './asks.ts';
import { agreesTo, firstClause, isSure, onPrompt, refusesWhat, saysYes } from './control.ts';
import { AGREES, classifyNode, type Features, isYesOrNo, leadsElsewhere, type Seen, YES_OR_NO } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { type Control, isIcon } from './recognised.ts';
import { CHOICE_ROLES, has } from './scope.ts';
import { normalise, weight } from './text.ts';

/** The controls of a prompt as they are to be read there: a label means what the prompt and its neighbours make of it. */
export function inContext(
  f: Features,
  kind: PromptKind,
  seeksConsent: boolean,
  lexicon: Lexicon,
  isKindSure = kind !== 'other',
): { controls: Control[]; consentBoxes: number[] } {
  const consentBoxes = f.boxes.filter((box) => isConsentBox(box, f, kind, lexicon)).map((box) => box.node.id);
  const [fields, boxes, choices] = [new Set(f.fields), new Set(f.boxes), new Set(f.choices)];
  const agreeing = new Set(consentBoxes);
  // What all answers together ask for is found once, and only where an answer's own question leaves it open.
  let together: { readonly type: string | undefined } | undefined;
  const askedByAll = (): string | undefined => {
    together ??= { type: typeOfQuestion(f.title, textsOf(f.choices), lexicon)?.type };
    return together.type;
  };
  // Two buttons of which one says to be of age answer a gate, though its title asks as a questionnaire does.
  const isPair = f.choices.length <= 3 && f.choices.every(({ node }) => !CHOICE_ROLES.has(node.role));
  const isGate = kind === 'age-gate' && isPair && f.choices.some(({ text }) => OF_AGE.test(normalise(text)));
  const controls = f.controls.map((seen) => {
    if (fields.has(seen)) return field(seen, f, lexicon);
    if (boxes.has(seen)) return box(seen, agreeing.has(seen.node.id));
    if ((choices.has(seen) && ASKING.has(kind) && !isGate) || (kind === 'profile-questionnaire' && isYesOrNo(seen)))
      return choice(seen, f, askedByAll, lexicon);
    return placed(button(seen, kind, seeksConsent && consentBoxes.length === 0, lexicon), seen, f, kind, lexicon);
  });
  const read = paired(controls, f, kind, seeksConsent, isKindSure, lexicon);
  const closed = consentBoxes.length > 0 && SWITCHED.has(kind) ? keeping(read, f) : read;
  return { controls: ended(closed, f, kind, lexicon), consentBoxes };
}

function field(seen: Seen, f: Features, lexicon: Lexicon): Control {
  const type = typeOfFieldOn(f, seen, lexicon);
  const required = isRequired(seen, lexicon);
  return {
    ...base(seen),
    class: 'choice',
    optional: true,
    ...(type ? { fills: type } : {}),
    reasons: [
      `a field${type ? ` for ${type}` : ''}`,
      ...(required === 'unclear' ? [] : [required === 'yes' ? 'marked as required' : 'marked as optional']),
    ],
  };
}

function box(seen: Seen, consents: boolean): Control {
  return {
    ...base(seen),
    class: 'choice',
    optional: true,
    reasons: [consents ? 'a box that stands for agreement' : 'a box', ...(has(seen.node, 'checked') ? ['on'] : [])],
  };
}

function textsOf(choices: readonly Seen[]): string[] {
  return choices.map((it) => it.text);
}

function choice(seen: Seen, f: Features, askedByAll: () => string | undefined, lexicon: Lexicon): Control {
  if (seen.is.class === 'decline' && !isYesOrNo(seen))
    return {
      ...base(seen),
      class: 'decline',
      optional: true,
      reasons: [...seen.is.reasons, 'an answer that gives nothing'],
    };
  const type = typeOfQuestion(questionAbove(f, seen), [seen.text], lexicon)?.type ?? askedByAll();
  return {
    ...base(seen),
    class: 'choice',
    optional: true,
    ...(type ? { fills: type } : {}),
    reasons: ['one of several answers'],
  };
}

const ASKING: ReadonlySet<PromptKind> = new Set([
  'profile-questionnaire',
  'profile-form',
  'registration',
  'identity-verification',
  'age-gate',
  'guardian-consent',
]);

function button(seen: Seen, kind: PromptKind, seeksConsent: boolean, lexicon: Lexicon): Control {
  const { node, text } = seen;
  const is = seen.learned ? onPrompt(seen.is, kind) : classifyNode(node, text, { kind, seeksConsent }, lexicon);
  const { account, ambiguous, unknownNo: _, ...rest } = is;
  const reasons = [...is.reasons, ...(ambiguous ? ['says yes and no at once'] : [])];
  const out: Control = { ...base(seen), ...rest, reasons };
  if (node.href !== undefined && is.class === 'neutral' && !is.danger && isElsewhere(node.href))
    return { ...out, danger: 'leaves', reasons: [...reasons, 'its link leads to another program'] };
  if (account === 'one-tap') return { ...out, fills: 'mobile-number' };
  if (is.class === 'submit' && seeksConsent && !is.saves && kind !== 'age-gate') {
    return {
      ...out,
      class: 'accept',
      inferred: true,
      reasons: [...reasons, 'going on is a yes on a prompt that seeks consent'],
    };
  }
  if (is.class === 'accept' && SIGN_IN.has(kind) && isSubmitWord(text, lexicon)) return { ...out, class: 'submit' };
  return out;
}

const GIVING: ReadonlySet<PromptKind> = new Set([
  'login',
  'registration',
  'profile-form',
  'profile-questionnaire',
  'face-verification',
  'identity-verification',
]);
const HOME = /^(home|首页|主页|回首页|ホーム|홈|inicio|startseite|accueil)$/;
const SIGNS_IN =
  /登录|登入|log ?in|sign ?in|anmelden|einloggen|connexion|se connecter|iniciar sesión|accedi|inloggen|ログイン|로그인/i;
const SIGNS_UP =
  /注册|註冊|sign ?up|register|create .*account|inscri|registr|crear cuenta|新規登録|会員登録|회원가입|daftar/i;

/** What the place of a control makes of it. */
function placed(control: Control, seen: Seen, f: Features, kind: PromptKind, lexicon: Lexicon): Control {
  const text = normalise(seen.text);
  const as = (to: Control['class'], why: string): Control => ({
    ...control,
    class: to,
    reasons: [...control.reasons, why],
  });
  if (control.class === 'neutral' && isCornerGlyph(seen, f))
    return as('close', 'a small wordless button alone at the edge of the box');
  const mayBeCross = control.class === 'neutral' || (seen.learned && control.class === 'accept');
  if (mayBeCross && !control.danger && !control.document && isNamedCross(seen))
    return as('close', 'small, and its id says that it closes');
  // "Continue" in a corner may be the yes, where no other button says that it is.
  const saidBelow = () => f.buttons.some((it) => it.node.id !== control.node && it.is.class === 'accept');
  const isUnread = control.class === 'neutral' || (control.inferred && control.class === 'accept' && saidBelow());
  if (isUnread && !control.danger && isInCorner(seen, f))
    return { ...as('close', 'alone in the corner of the box, above its title, over the main button'), inferred: false };
  if (
    kind !== 'retention' &&
    /(^|[:/])button2$/.test(seen.node.hint ?? '') &&
    ['neutral', 'back-out'].includes(control.class)
  )
    return as('close', 'the negative button of a system dialog');
  if (kind === 'age-gate' && ['neutral', 'back-out', 'close'].includes(control.class) && UNDER_AGE.test(text))
    return as('decline', 'says to be too young');
  if (kind === 'age-gate' && ['neutral', 'back-out'].includes(control.class) && OF_AGE.test(text))
    return as('accept', 'says to be of age');
  if (DONE_FOR_ONE.has(kind) && control.class === 'neutral' && BY_HAND.test(text) && !TURNS_ON.test(text))
    return as('decline', 'does by hand what is offered');
  const lesser = LESSER_OF[kind];
  const isOpen = seen.learned || ['neutral', 'back-out', 'acknowledge'].includes(control.class);
  if (lesser && isOpen && (!control.danger || control.danger === 'pays') && lexicon.about(text, lesser)) {
    const { danger: _, ...harmless } = as('decline', 'keeps to what one has without it');
    if (!(kind === 'payment' && TRACKS.test(f.text))) return harmless;
  }
  if (control.class === 'back-out' && OFFERING.has(kind) && THINKS.test(text))
    return as('later', 'thinks an offer over');
  if (kind === 'youth-mode' && control.class === 'submit') return as('accept', 'enters the mode that is offered');
  if (control.class === 'settings' && GIVING.has(kind)) return as('neutral', 'no second layer of choices here');
  if (kind === 'other' && f.inText.has('logout') && ['exit', 'accept', 'acknowledge', 'submit'].includes(control.class))
    return { ...control, danger: 'leaves', reasons: [...control.reasons, 'logs out'] };
  if (control.class === 'acknowledge' && GIVING.has(kind) && f.fields.length + f.choices.length > 0)
    return as('submit', 'ends the form');
  // "Keep going" keeps what one was about to leave, or ends a question where nothing else does.
  if (
    control.class === 'back-out' &&
    ASKING.has(kind) &&
    f.fields.length + f.choices.length > 0 &&
    f.buttons.length === 1
  )
    return as('submit', 'is all that ends the form');
  if (isOtherMethod(control, seen, f, kind)) return as('other-login', 'another way to show who one is');
  if (!SIGN_IN.has(kind)) return control;
  if (control.class === 'neutral' && HOME.test(text)) return as('close', 'leads home');
  if (control.class !== 'submit' || seen.node.id === mainSubmit(f)) return control;
  if (kind === 'registration' && SIGNS_IN.test(seen.text)) return as('other-login', 'signs in rather than up');
  if (kind === 'login' && SIGNS_UP.test(seen.text) && !SIGNS_IN.test(seen.text))
    return as('neutral', 'signs up rather than in');
  return control;
}

/** A password or an address in place of the face, or of the form that one stands before. */
function isOtherMethod(control: Control, seen: Seen, f: Features, kind: PromptKind): boolean {
  const isOpen = control.class === 'neutral' || control.class === 'accept' || control.class === 'submit';
  if (!(isOpen || seen.learned) || control.document || control.sendsCode || !METHOD.test(normalise(seen.text)))
    return false;
  if (NO_METHOD.test(normalise(seen.text))) return false;
  if (kind === 'face-verification') return !FACE.test(normalise(seen.text));
  return SIGN_IN.has(kind) && seen.node.id !== mainSubmit(f) && !SIGNS_UP.test(seen.text);
}
const METHOD =
  /密码|口令|邮箱|电邮|邮件|短信|验证码|手机号|学号|工号|\b(password|passcode|pin|e ?mail|text message|sms)\b|パスワード|暗证|メール|비밀번호|이메일|문자/u;
const NO_METHOD =
  /忘|找回|重置|重设|修改|获取|发送|重发|显示|隐藏|不|\b(forg[eo]t|reset|recover|send|resend|get|show|hide|change|my e ?mail|unsubscribe)\b|再发行|再设定|送信|재설정|찾기|잊|보기/u;
const FACE = /脸|面容|人像|自拍|\b(face|selfie)\b|颜|얼굴/u;

/** The largest submit that is no tab and no link. */
function mainSubmit(f: Features): number {
  const submits = f.buttons.filter(
    (it) => it.is.class === 'submit' && it.node.role !== 'tab' && it.node.role !== 'link',
  );
  const size = (it: Seen): number => it.node.bounds.width * it.node.bounds.height;
  return (
    submits.reduce<Seen | undefined>((best, it) => (best === undefined || size(it) > size(best) ? it : best), undefined)
      ?.node.id ?? -1
  );
}

/** The only small wordless control of a box: what closes it. A sun or a gear says that it is something else. */
function isCornerGlyph(seen: Seen, f: Features): boolean {
  const small = (it: Seen): boolean =>
    normalise(it.text) === '' &&
    !TELLING.test(it.text) &&
    it.node.bounds.width <= f.viewport.width * 0.14 &&
    it.node.bounds.height <= f.viewport.width * 0.14;
  return (
    f.layer.root !== -1 &&
    f.layer.modal &&
    small(seen) &&
    f.controls.filter(small).length === 1 &&
    !f.fields.includes(seen)
  );
}

/** An icon whose words only a screen reader says: its id may be plainer. */
function isNamedCross({ node }: Seen): boolean {
  const { width, height } = node.bounds;
  return (
    width <= LARGEST_ICON && height <= LARGEST_ICON && /(^|[\s_-])(close|dismiss)([\s_-]|$)/i.test(node.hint ?? '')
  );
}
const LARGEST_ICON = 48; // pixels

/** Words that nobody knows, where a box has its way out: beside or above its title, and smaller than the button below. */
function isInCorner({ node, text }: Seen, f: Features): boolean {
  if (!f.layer.modal || !WORD.test(text) || f.fields.length + f.choices.length > 0) return false;
  const title = f.layer.nodes.find(({ id }) => id === f.titleNode)?.bounds;
  const box = f.layer.nodes.find(({ id }) => id === f.layer.root)?.bounds;
  if (!title || !box) return false;
  const isAbove = (one: UiNode) => one.bounds.y + one.bounds.height / 2 <= title.y + title.height;
  const middle = node.bounds.x + node.bounds.width / 2 - box.x;
  const isAside = middle < box.width * 0.3 || middle > box.width * 0.7;
  const others = f.buttons.filter((it) => it.node.id !== node.id);
  const area = ({ bounds }: UiNode) => bounds.width * bounds.height;
  const main = others.some((it) => !isAbove(it.node) && it.text !== '' && area(it.node) > area(node));
  return isAbove(node) && isAside && main && !others.some((it) => isAbove(it.node));
}

const WORD = /\p{L}{2}/u;

const TELLING = /[\p{Extended_Pictographic}☽☾⚙☰≡⋮⋯…?？‹›<>←→]/u;

/** Yes, no, or something about years: what a gate of age can be answered with. */
export function answersAge(label: string): boolean {
  const text = normalise(label);
  return /\d/.test(text) || UNDER_AGE.test(text) || OF_AGE.test(text) || YES_OR_NO.test(text);
}

/** "Already 18, keep shopping": says to be of age, whatever comes then. */
export function saysOfAge(label: string): boolean {
  return OF_AGE.test(normalise(label));
}

const UNDER_AGE = /under \d|younger|not (yet )?\d|未满|不满|未満|未成年|以下|미만|이하|미성년/;
const OF_AGE =
  /\d\d ?(years )?(or|and) (older|over|above)|(over|at least|above) (the age of )?\d\d|\d\d ?\+|of (legal )?age|adult|(已|年)?满 ?\d\d|\d\d ?(周)?(岁|才|歳).{0,3}以上|成年|\d\d ?세(를|가)? ?(이상|넘)|성인/;

/** What they offer to do one can do by oneself. */
const DONE_FOR_ONE: ReadonlySet<PromptKind> = new Set(['permission-rationale', 'personalisation-optin']);
/** Topics of the plain thing that one keeps to. */
const LESSER_OF: Readonly<Partial<Record<PromptKind, string>>> = {
  payment: 'lesser-payment',
  'personalisation-optin': 'lesser-personalisation',
  'cookie-consent': 'lesser-cookies',
};
/** Where one pays or is tracked, what is free is the tracking. */
const TRACKS = /cookie|track|追踪|追蹤|跟踪|クッキー|トラッキング|쿠키|추적/iu;
const THINKS = /考虑|想一?想|再看看|\bthink\b|検討|考える|생각/u;
/** Turned on by hand, it is granted all the same. */
const TURNS_ON = /开启|打开|设置|授权|允许|启用|\b(enable|allow|turn on|grant|settings)\b|許可|许可|设定|설정|허용|켜/u;
const BY_HAND =
  /自分で|\b(instead|manually|by hand|myself)\b|手动|自己(输入|选|填|找)|手入力|手动入力|직접(입력|선택)/u;

const SIGN_IN: ReadonlySet<PromptKind> = new Set(['login', 'registration']);

function isSubmitWord(text: string, lexicon: Lexicon): boolean {
  return lexicon.labels(normalise(text)).some((hit) => hit.concept === 'submit') && !/同意|agree|accept/i.test(text);
}

function isElsewhere(href: string): boolean {
  return /^(mailto|tel|sms|market|itms|intent|weixin|alipays?):/i.test(href);
}

function base(seen: Seen): Pick<Control, 'node' | 'text' | 'bounds'> {
  return { node: seen.node.id, text: seen.text, bounds: seen.node.bounds };
}

/** What a pair of buttons says together. */
function paired(
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
  if (!STAYS.has(kind)) turnedDown(controls, kind, change, lexicon);
  if (seeksConsent || OFFERING.has(kind) || MAY_BE_DENIED.has(kind)) denied(controls, kind, change, lexicon);
  if (seeksConsent || OFFERING.has(kind)) restated(controls, f, change, lexicon);
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
  if (kind === 'retention') retained(of, change);
  if (OFFERING.has(kind))
    for (const it of standsOut(controls, f, 2)) if (!change.has(it.node)) change.set(it.node, STANDS_OUT);
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
function turnedDown(controls: readonly Control[], kind: PromptKind, change: Changes, lexicon: Lexicon): void {
  const worded = controls.filter((it) => WORD.test(it.text) && it.class !== 'choice' && !it.document);
  if (worded.length > MAX_BUTTONS) return;
  const now = worded.filter((it) => !putsOff(it.text, lexicon));
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
const AFTERWARDS = /[后後][再才]|\bafter\b|てから|후에|뒤에/u;
const MAX_BUTTONS = 6; // more are no answers to one question

/** A negation in words that nobody knows, beside a button that negates nothing: whatever is asked here, it is not given. */
function denied(controls: readonly Control[], kind: PromptKind, change: Changes, lexicon: Lexicon): void {
  const worded = controls.filter((it) => WORD.test(it.text) && it.class !== 'choice' && !it.document);
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
function restated(controls: readonly Control[], f: Features, change: Changes, lexicon: Lexicon): void {
  const worded = controls.filter((it) => WORD.test(it.text) && it.class !== 'choice' && !it.document);
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
const OFFERING: ReadonlySet<PromptKind> = new Set([
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

/** Where switches say what is agreed to, the only button, in words that nobody knows, keeps what they stand at. */
function keeping(controls: Control[], f: Features): Control[] {
  const pressed = new Set(f.buttons.map((it) => it.node.id));
  const worded = controls.filter((it) => pressed.has(it.node) && WORD.test(it.text) && !it.document);
  const [only, ...more] = worded;
  const isUnread = only?.class === 'neutral' || (only?.class === 'accept' && only.inferred);
  if (!only || more.length > 0 || !isUnread || only.danger) return controls;
  const reasons = [...only.reasons, 'the only button keeps what the switches stand at'];
  return controls.map((control) =>
    control === only ? { ...only, class: 'submit', inferred: false, reasons } : control,
  );
}

/** The only button of a form ends it, whatever verb it carries: "Join", "Install". Words of agreement stay a yes. */
function ended(controls: Control[], f: Features, kind: PromptKind, lexicon: Lexicon): Control[] {
  if (!FORMS.has(kind) || f.fields.length + f.choices.length === 0 || f.inText.has('implies')) return controls;
  const says = (it: Seen) => it.node.role !== 'tab' && /\p{L}/u.test(it.text); // "2" is a step
  const pressed = new Set(f.buttons.filter(says).map((it) => it.node.id));
  const onward = controls.filter((it) => pressed.has(it.node) && ONWARD.has(it.class) && !it.document && !it.danger);
  const only = onward.length === 1 ? onward[0] : undefined;
  if (only === undefined || only.class === 'submit' || only.sendsCode || agrees(only.text, lexicon)) return controls;
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
const LESSER = /仅在?使用|使用.{0,6}(期间|时)|while using|while in use|keep/i;

/** "Sure you want to leave?": what confirms is the no, what cancels goes back to the question. */
function retained(of: (name: Control['class']) => Control[], change: Changes): void {
  const stays = of('back-out').length + of('accept').length;
  for (const it of of('exit')) change.set(it.node, { class: 'decline', exits: true, why: 'insists on leaving' });
  const confirms = (it: Control) => isSure(it.text) || (stays === 2 && A_YES.test(normalise(it.text)));
  const sure = of('back-out').length > 0 ? [...of('accept'), ...of('acknowledge')].filter(confirms) : [];
  for (const it of sure) change.set(it.node, { class: 'decline', why: 'is sure, beside a button that goes back' });
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
  if (of('close').length > 0 && stays === 0) {
    for (const it of of('acknowledge'))
      change.set(it.node, { class: 'decline', why: 'confirms leaving; the other button cancels it' });
    for (const it of of('close'))
      if (it.text !== '×' && it.text !== '') change.set(it.node, { class: 'back-out', why: 'cancels leaving' });
  }
}

/** A yes to whether one is sure, where the other button goes back: "yes, as it is". */
const A_YES = /^(yes|是的?|对|はい|ええ|네|예)(?!.*(打开|开启|继续|再想|オンに|켜))/u;

/** Prompts of which every box or switch is a yes to something. */
const SWITCHED: ReadonlySet<PromptKind> = new Set([
  'cookie-consent',
  'personalisation-optin',
  'notification-optin',
  'marketing-optin',
]);

const AGREED_TO = ['implies', 'privacy-consent', 'marketing-optin', 'privacy-title'];

/** A box whose words agree, or any switch of a consent prompt. */
function isConsentBox(box: Seen, f: Features, kind: PromptKind, lexicon: Lexicon): boolean {
  if (has(box.node, 'disabled') && has(box.node, 'checked')) return false;
  if (SWITCHED.has(kind)) return true;
  const text = normalise(box.text);
  // "Enable the interface" is a setting, "I agree" is a consent: of all words that accept only those of agreement count.
  if (AGREES.test(text) && lexicon.labels(text).some((hit) => hit.concept === 'accept')) return true;
  if (AGREED_TO.some((topic) => lexicon.about(text, topic))) return true;
  return text === '' && f.boxes.length === 1 && (f.inText.has('privacy-consent') || f.inText.has('privacy-title'));
}
