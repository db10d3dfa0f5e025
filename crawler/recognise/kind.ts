import type { PromptKind, UiNode } from '../trace.ts';
import { askedBy, isMute, typeOfFieldOn, typeOfQuestion } from './asks.ts';
import { saysOfAge } from './context.ts';
import { isSure } from './control.ts';
import { AGREES, endsAsQuestion, type Features, isUnfilled, isYesOrNo, type Seen } from './features.ts';
import { type KindLike, readKind } from './learned.ts';
import type { Lexicon } from './lexicon.ts';
import { asksWhetherSure, goesBackTo } from './pairs.ts';
import { has, isTabBar, textOf } from './scope.ts';
import { normalise, tapsToStart } from './text.ts';

export interface KindFound {
  readonly kind: PromptKind;
  readonly reasons: readonly string[];
  readonly unsure?: true; // no list knows it: the model of kinds, or its picture alone, has it taken for this
}

/** What a layer asks for, or undefined when it asks for nothing. The rules are tried in order: the rarer, the earlier. */
export function kindOf(features: Features, lexicon: Lexicon): KindFound | undefined {
  if (features.buttons.some(({ text }) => tapsToStart(text))) return undefined; // a title screen asks for nothing
  const facts = factsOf(features, lexicon);
  const where = facts.boxed ? [facts.where] : [];
  for (const rule of RULES) {
    const reason = rule.holds(facts);
    if (reason) return { kind: rule.kind, reasons: [...where, ...reason] };
  }
  const like = readsLike(facts);
  if (like) return { kind: like.kind, reasons: [...where, like.reason], unsure: true };
  for (const rule of UNNAMED) {
    const reason = rule.holds(facts);
    if (!reason) continue;
    return { kind: rule.kind, reasons: [...where, ...reason], ...(rule.kind === 'ad-splash' ? { unsure: true } : {}) };
  }
  return undefined;
}

type Reasons = readonly string[] | false | undefined;

interface Rule {
  readonly kind: PromptKind;
  readonly holds: (facts: Facts) => Reasons;
}

/** The features as the rules read them. */
interface Facts {
  readonly f: Features;
  readonly boxed: boolean; // lies over the page
  readonly modal: boolean;
  readonly where: string;
  readonly hint: string; // of the box
  readonly permissions: boolean; // its title names a permission
  readonly agrees: boolean; // a box stands for agreement
  readonly small: boolean; // says little and has few controls
  readonly homeLike: boolean; // a page one can move about in
  readonly fieldTypes: readonly string[];
  readonly question: { type: string; by: string } | undefined;
  count(...classes: string[]): number;
  title(topic: string): Reasons; // there the single word says it (`<topic>-word`)
  said(topic: string): Reasons; // in title or text
  anywhere(topic: string): Reasons; // controls included
  word(topic: string): Reasons; // the single word, on a control
}

function factsOf(f: Features, lexicon: Lexicon): Facts {
  const boxed = f.layer.root !== -1;
  const report = (topic: string, map: Features['inControls'], place: string): Reasons => {
    const hit = map.get(topic);
    return hit ? [`${place} says "${hit.phrase}"`] : undefined;
  };
  const count = (...classes: string[]): number => f.buttons.filter((it) => classes.includes(it.is.class)).length;
  return {
    f,
    boxed,
    modal: f.layer.modal,
    where: `lies over the page${f.layer.modal ? ' and blocks it' : ''}`,
    hint: f.hint,
    permissions: lexicon.permissions(normalise(f.title)).length > 0,
    agrees: f.boxes.some((it) => it.is.class === 'accept' || saysAgreed(it.text)),
    small: f.plain.length < 400 && f.controls.length - linksOf(f) <= FEW_CONTROLS,
    homeLike: isHomeLike(f),
    fieldTypes: f.fields.map((field) => typeOfFieldOn(f, field, lexicon)).filter((type) => type !== undefined),
    question: aboutThePerson(questionOf(f, boxed, lexicon)),
    count,
    title: (topic) => report(topic, f.inTitle, 'its title') ?? report(`${topic}-word`, f.inTitle, 'its title'),
    said: (topic) => report(topic, f.inTitle, 'its title') ?? report(topic, f.inText, 'its text'),
    anywhere: (topic) =>
      report(topic, f.inTitle, 'its title') ??
      report(topic, f.inText, 'its text') ??
      report(topic, f.inControls, 'a control'),
    word: (topic) => report(`${topic}-word`, f.inControls, 'a control'),
  };
}

/** A page that is no question of its own is read by the lists alone: contents have titles and rows as well. */
function questionOf(f: Features, boxed: boolean, lexicon: Lexicon): Facts['question'] {
  const answers = f.choices.map((it) => it.text);
  const isAsked = answers.length >= 2 && (boxed || endsAsQuestion(f.title));
  return typeOfQuestion(f.title, answers, lexicon) ?? (isAsked ? askedBy(f.title, answers, lexicon) : undefined);
}

/** What is on the phone is shown to be picked from, not asked for. */
function aboutThePerson(question: Facts['question']): Facts['question'] {
  return question && !NOT_A_QUESTION.has(question.type) ? question : undefined;
}
const NOT_A_QUESTION: ReadonlySet<string> = new Set([
  'photos',
  'contacts',
  'password',
  'account-id',
  'sms-code',
  'location-precise',
  'face',
  'avatar',
  'payment-record',
]);

const yesNo = (x: Facts): boolean => x.count('accept', 'decline', 'later', 'settings') > 0;
const asksYes = (x: Facts): boolean =>
  x.count('accept') > 0 || (x.count('decline', 'later') > 0 && x.f.buttons.length >= 2);
const together = (...reasons: Reasons[]): Reasons =>
  reasons.every(Boolean) ? reasons.flatMap((reason) => reason || []) : undefined;
const seldomPage = (x: Facts): boolean => x.boxed || (x.small && !x.homeLike);

const RULES: readonly Rule[] = [
  { kind: 'os-permission', holds: osPermission },
  { kind: 'captcha', holds: (x) => seldomPage(x) && !faceVerification(x) && x.count('accept', 'later', 'skip', 'decline') === 0 && (x.title('captcha') || (x.small && x.fieldTypes.length === 0 && x.said('captcha'))) },
  { kind: 'risk-control', holds: (x) => seldomPage(x) && x.fieldTypes.length === 0 && x.small && x.count('accept', 'decline') === 0 && x.said('risk-control') },
  { kind: 'other', holds: (x) => x.boxed && x.fieldTypes.length === 0 && x.f.buttons.length <= 4 && x.f.plain.length < 160 && x.said('logout') && x.f.buttons.some((it) => it.is.class === 'close' || it.is.class === 'back-out') ? ['asks whether to log out'] : undefined },
  { kind: 'guardian-consent', holds: (x) => !provesAge(x) && (x.title('guardian-consent') || (seldomPage(x) && x.f.choices.length === 0 && !policyTitle(x) && !x.title('age-gate') && x.said('guardian-consent'))) },
  { kind: 'retention', holds: retention },
  { kind: 'age-gate', holds: ageGate },
  { kind: 'youth-mode', holds: (x) => (x.boxed || !x.homeLike) && !policyTitle(x) && (x.title('youth-mode') || (x.boxed && x.small && x.said('youth-mode'))) },
  { kind: 'face-verification', holds: faceVerification },
  { kind: 'identity-verification', holds: identityVerification },
  { kind: 'cookie-consent', holds: cookieConsent },
  { kind: 'update', holds: (x) => x.boxed && !policyTitle(x) && !x.title('payment') && (x.title('update') || (x.small && x.f.inControls.has('update') && x.anywhere('update'))) },
  { kind: 'rating', holds: (x) => x.boxed && !policyTitle(x) && !asksWhich(x) && (x.title('rating') || (x.small && !x.title('permission-rationale') && x.anywhere('rating'))) },
  { kind: 'connectivity', holds: (x) => x.boxed && x.small && x.said('connectivity') },
  { kind: 'notification-optin', holds: (x) => optIn(x, 'notification-optin') },
  { kind: 'personalisation-optin', holds: (x) => optIn(x, 'personalisation-optin') },
  { kind: 'permission-rationale', holds: permissionRationale },
  { kind: 'privacy-consent', holds: privacyConsent },
  { kind: 'payment', holds: payment },
  { kind: 'marketing-optin', holds: (x) => !asksWhich(x) && marketing(x) },
  { kind: 'registration', holds: (x) => signIn(x) === 'registration' && signInReasons(x) },
  { kind: 'login', holds: (x) => signIn(x) === 'login' && signInReasons(x) },
  { kind: 'other', holds: (x) => x.fieldTypes.length === 0 && ((x.boxed && x.f.controls.length > 0) || x.f.choices.length > 0) && x.title('language-choice') },
  { kind: 'profile-form', holds: profileForm },
  { kind: 'profile-questionnaire', holds: questionnaire },
  { kind: 'profile-questionnaire', holds: stepOfAnswers },
  { kind: 'ad-splash', holds: adSplash },
  { kind: 'tutorial', holds: tutorial },
]; // biome-ignore format: a table

/** "Which workouts do you like?" over many answers is about the person; stars are five at most, and say no words. */
const asksWhich = ({ f }: Facts): boolean =>
  [...f.choices, ...f.boxes].filter((it) => /\p{L}{2}/u.test(it.text)).length > 3;

/** A birthday to show that one is of age: asked of a parent too, it is no consent for a child. */
const provesAge = (x: Facts): boolean =>
  x.fieldTypes.length > 0 &&
  x.fieldTypes.every((type) => type === 'age' || type === 'birthday') &&
  Boolean(x.said('age-gate'));

/** Prompts that nobody knows the kind of. */
const UNNAMED: readonly Rule[] = [
  { kind: 'retention', holds: (x) => x.boxed && x.small && x.fieldTypes.length === 0 && x.f.buttons.length <= 3 && x.f.buttons.some(saysAgain) && ['a button says no once more'] },
  { kind: 'profile-questionnaire', holds: (x) => x.boxed && x.fieldTypes.length === 0 && endsAsQuestion(x.f.title) && x.f.choices.filter((it) => it.node.role === 'radio').length >= 2 && x.count('accept', 'decline') === 0 && ['a question over radios'] },
  { kind: 'ad-splash', holds: picture },
  { kind: 'marketing-optin', holds: gift },
  { kind: 'tutorial', holds: skippable },
  { kind: 'tutorial', holds: oneStep },
  { kind: 'other', holds: (x) => !x.boxed && !x.homeLike && x.small && x.f.choices.length === 0 && x.count('decline', 'later') > 0 && x.count('accept', 'submit') > 0 && ['offers a yes and a no'] },
  { kind: 'other', holds: (x) => !x.boxed && !x.homeLike && x.small && x.f.controls.length <= 3 && x.said('turned-away') },
  { kind: 'other', holds: (x) => !x.boxed && x.f.plain === '' && x.f.controls.length === 1 && x.count('close', 'skip') > 0 && ['nothing but a way out'] },
  { kind: 'other', holds: (x) => x.boxed && x.small && x.fieldTypes.length === 0 && x.count('decline', 'later') > 0 && x.count('accept', 'acknowledge', 'submit') > 0 && ['offers a yes and a no'] },
  { kind: 'other', holds: (x) => x.boxed && x.modal && x.f.controls.length > 0 && !isBrand(x) && ['covers the page and has controls'] },
  { kind: 'other', holds: closable },
]; // biome-ignore format: a table

/** What the model of kinds makes of it. A page has to be plainer than a box. */
function readsLike(x: Facts): KindLike | undefined {
  const { f, boxed } = x;
  // What is only a part of a page may well speak of such things.
  if (!boxed && (x.homeLike || !x.small || !(x.count('accept', 'submit') > 0 && x.count(...NOES) > 0)))
    return undefined;
  if (f.controls.length === 0 || f.controls.length > 12 || f.plain.length > 500) return undefined;
  const like = readKind({ ...f.asking, labels: f.buttons.map(({ text }) => text).filter(Boolean) });
  if (like === undefined || like.idle > (boxed ? 0.3 : 0.1) || !FITS[like.kind]?.(x)) return undefined;
  if (!ANSWERED.has(like.kind) && f.choices.filter(isPlainAnswer).length >= 2) return undefined;
  if (!boxed && OF_CONTENTS.has(like.kind)) return undefined;
  const least =
    !boxed || CONSENTS.has(like.kind) ? SURE_OF_A_PAGE : STRICT.has(like.kind) ? SURE_OF_A_BOX : LIKELY_A_BOX;
  return like.probability >= least ? like : undefined;
}
// On authors the model was not trained on, 0.6 knows 3 to 7 of a hundred kinds more than 0.78 and takes no piece of a page for a prompt.
const SURE_OF_A_PAGE = 0.95;
const SURE_OF_A_BOX = 0.78;
const LIKELY_A_BOX = 0.6;
/** They name what is agreed to, and whatever comes after them is taken for their insisting. */
const CONSENTS: ReadonlySet<PromptKind> = new Set(['privacy-consent', 'cookie-consent']);
/** On these more is pressed than where nobody knows what a box is about; and what tells of access may ask for none. */
const STRICT: ReadonlySet<PromptKind> = new Set([
  'tutorial',
  'retention',
  'update',
  'rating',
  'login',
  'registration',
  'permission-rationale',
]);
/** What pages of contents speak of too: a shop of its prices, a start page of what one can do there. */
const OF_CONTENTS: ReadonlySet<PromptKind> = new Set([
  'tutorial',
  'update',
  'rating',
  'payment',
  'marketing-optin',
  'youth-mode',
]);
const NOES = ['decline', 'later', 'skip', 'close', 'guest', 'settings'];
/** Two or three that nobody can read and that look alike are as good as buttons. */
const answered = ({ f }: Facts): boolean =>
  f.fields.length === 0 && (f.buttons.length > 0 || (f.choices.length > 0 && f.choices.length <= 3));
/** A demand can be met and left; a box with one button may only tell of something. */
const offered = (x: Facts): boolean => answered(x) && x.f.buttons.length + x.f.choices.length > 1;
const filled = ({ f }: Facts): boolean => f.fields.length > 0;
const chosen = ({ f }: Facts): boolean => f.choices.length > 1 && f.fields.length === 0;
/** The system's own picker says that only what is picked is given. */
const OF_A_PICKER =
  /access to the (photos|videos|items|files|media) you (select|choose|pick)|(所选|选中|选择)的?(照片|图片|项目|内容)|选択した(写真|项目)|선택한 ?(사진|항목)/u;
const isPlainAnswer = ({ node, is }: Seen): boolean => ANSWER_ROLES.has(node.role) && is.class === 'neutral';
const ANSWER_ROLES: ReadonlySet<UiNode['role']> = new Set<UiNode['role']>(['radio', 'option']);
/** Those that are answered by one of several answers. */
const ANSWERED: ReadonlySet<PromptKind> = new Set([
  'profile-questionnaire',
  'age-gate',
  'personalisation-optin',
  'cookie-consent',
]);
/** What has to be there for it. */
const FITS: Readonly<Partial<Record<PromptKind, (x: Facts) => boolean>>> = {
  'privacy-consent': offered,
  'cookie-consent': (x) => x.boxed && answered(x), // a page that asks names them
  'notification-optin': offered,
  'personalisation-optin': offered,
  'permission-rationale': (x) => answered(x) && !OF_A_PICKER.test(x.f.plain),
  update: offered,
  tutorial: (x) => answered(x) && (x.f.buttons.length > 1 || x.count('acknowledge') === 0), // "Got it" alone ends any note
  rating: ({ f }) => f.fields.length === 0,
  payment: offered,
  'youth-mode': offered,
  'face-verification': offered,
  'identity-verification': offered,
  retention: (x) => x.boxed && answered(x) && x.count('back-out', 'exit') > 0,
  'marketing-optin': (x) => x.f.buttons.length > 0 && x.f.fields.length <= 1 && !asksWhich(x),
  'age-gate': offered,
  'guardian-consent': offered,
  'profile-questionnaire': chosen,
  'profile-form': filled,
  registration: filled,
  login: ({ f }) => f.fields.length > 0 || f.buttons.length > 1,
};

const policyTitle = (x: Facts): Reasons => x.title('privacy-title');
/** "Privacy policy", not just "your privacy". */
const namesDocument = (x: Facts): boolean =>
  NAMES_A_POLICY.test(x.f.title) ||
  !/privacy$|privacidad$|privacidade$/.test(x.f.inTitle.get('privacy-title')?.phrase ?? 'privacy');

function osPermission(x: Facts): Reasons {
  if (x.boxed && x.small && takesTheNetwork(x)) return undefined;
  const answers = x.count('accept', 'acknowledge') > 0 && x.count('decline', 'later', 'close') > 0;
  if (x.f.controls.some((it) => /permission_(allow|deny)/.test(it.node.hint ?? '')))
    return ['its buttons carry the ids of the system dialog'];
  if (x.f.layer.native && x.f.layer.nodes.some((node) => /\bpermissions?_message\b/.test(node.hint ?? '')))
    return ['its text carries the id of the system dialog'];
  if (x.f.layer.native && answers && x.permissions) return ['drawn by the system', 'its title names a permission'];
  if (x.f.layer.native && x.said('os-permission')) return together(['drawn by the system'], x.said('os-permission'));
  if (!x.boxed || !x.small || x.f.buttons.length < 2 || x.f.buttons.length > 5) return undefined;
  const grants = x.count('accept') >= 2;
  return (answers || grants) && x.permissions ? x.title('os-permission') : undefined;
}

/** The way to the network, not to the devices around. */
function takesTheNetwork(x: Facts): boolean {
  const hit = x.f.inTitle.get('connectivity');
  return hit !== undefined && !LOCAL_NETWORK.test(hit.phrase);
}
const LOCAL_NETWORK = /本地网络|local network/;

/** "Refuse?": two buttons, of which one refuses and the other cancels that. */
function takesBackANo({ f: { buttons, choices } }: Facts): boolean {
  const worded = buttons.filter((it) => /\p{L}/u.test(it.text) && !it.setting);
  if (worded.length !== 2 || choices.length > 0 || !worded.some(isNo)) return false;
  return worded.some((it) => !isNo(it) && CANCELS.test(normalise(it.text)));
}
/** "Still no": to whoever had asked before. */
const saysAgain = (it: Seen): boolean => isNo(it) && ONCE_MORE.test(normalise(it.text));
const ONCE_MORE = /\bstill\b|^(no )?final answer|^(仍|坚持|依然|依旧)|^还是(不|拒)|그래도|^それでも|^やっぱり|^やはり/;
const isNo = (it: Seen): boolean => it.is.class === 'decline' || it.is.class === 'skip';
const CANCELS =
  /^(cancel|return|(go |take me )?back( to .{2,16})?|(choose|think) again|reconsider|取消|返回.{0,4}|重新(选择|考虑|决定).{0,2}|再(考虑|想).{0,4}|キャンセル|(.{1,8}に)?戻る|(选び|考え)直す|再検讨(する)?|취소|(.{1,10}로 ?)?돌아가기|다시 ?(선택|생각|고민|결정)(하기|할게요|해 ?볼게요)?)$/;

function retention(x: Facts): Reasons {
  if (x.said('age-gate') && x.f.buttons.some((it) => saysOfAge(it.text))) return undefined;
  if (x.title('cookie-consent') || /cookie|クッキー|쿠키/i.test(x.f.title)) return undefined; // "may we?"
  if (x.boxed && x.small && x.fieldTypes.length === 0 && takesBackANo(x)) return ['offers a no, and to take it back'];
  if (x.boxed && x.small && x.fieldTypes.length === 0 && isSureOrBack(x))
    return ['asks whether one is sure, beside a button that goes back'];
  if (!seldomPage(x) || x.fieldTypes.length > 0 || x.f.buttons.length === 0 || x.f.buttons.length > 6) return undefined;
  const said = x.title('retention') || (x.small && x.said('retention'));
  const weak = x.title('retention-weak') || (x.small && x.said('retention-weak'));
  const stays = x.count('back-out') > 0;
  const insists = x.f.buttons.some((it) => INSIST.test(it.text));
  if (x.boxed && x.small && stays && x.f.buttons.some((it) => isSure(it.text)))
    return ['offers to think again, or to be sure'];
  // What is to be confirmed is said above, or was pressed before.
  const goesBack = x.f.buttons.length === 2 && x.count('back-out', 'close') === 1;
  if (x.boxed && x.small && goesBack && x.f.buttons.some((it) => isSure(it.text)))
    return ['offers to be sure, or to go back'];
  const isAsked = endsAsQuestion(x.f.title) && x.f.choices.length === 0;
  if (x.boxed && x.small && goesBack && insists && isAsked) return ['offers to go on all the same, or to go back'];
  const hasANo = x.f.fields.length === 0 && x.count('decline', 'exit', 'close') > 0;
  if (stays && (said || weak || hasANo)) return ['offers to think again', ...(said || weak || [])];
  if (insists && (said || weak)) return [...(said || weak || []), 'a button insists on the no'];
  const leaving = x.title('retention') || (x.f.plain.length < 120 && x.said('retention'));
  const leaves = x.count('decline', 'exit', 'close', 'acknowledge', 'skip') > 0;
  return leaving && !policyTitle(x) && leaves ? leaving : undefined;
}
/** The name of the app and its first letter, drawn as its mark: it is only coming up. */
function isBrand({ f: { controls, written } }: Facts): boolean {
  const isMark = ({ text, is }: Seen) =>
    is.class === 'neutral' && /^\p{L}$/u.test(text) && written.every((node) => textOf(node).startsWith(text));
  return written.length > 0 && controls.every(isMark);
}

/** "Are you sure?": two buttons, of which one goes back to what was refused. */
function isSureOrBack({ f }: Facts): boolean {
  const worded = f.buttons.filter((it) => /\p{L}/u.test(it.text) && !it.setting);
  if (worded.length !== 2 || f.choices.length + f.boxes.length > 0 || !asksWhetherSure(f)) return false;
  const isBack = (it: Seen) =>
    goesBackTo(it.text) || it.is.class === 'back-out' || (it.is.class === 'close' && CANCELS.test(normalise(it.text)));
  return worded.filter(isBack).length === 1;
}
const INSIST = /仍|坚持|堅持|残忍|殘忍|狠心|忍痛|anyway|still|그대로|그래도|このまま|それでも/i;

function ageGate(x: Facts): Reasons {
  if ((!seldomPage(x) && x.homeLike) || x.title('face-verification')) return undefined; // of one's age, by one's face
  // How old one is, without a day of birth, is asked to choose books by as well.
  const isOfBirth = x.fieldTypes.length > 0 && x.fieldTypes.every((type) => type === 'birthday');
  const isOfAge = isOfBirth && x.f.choices.length === 0 && AGE.test(normalise(x.f.title));
  const said =
    x.title('age-gate') ||
    (x.small && !policyTitle(x) && x.anywhere('age-gate')) ||
    (isOfAge && ['a field for a birthday under a title that speaks of age']);
  if (!said || x.fieldTypes.some((type) => type !== 'age' && type !== 'birthday')) return undefined;
  // How old one is, by tens of years, is asked of grown-ups.
  const listed = x.f.fields.flatMap((it) => it.node.field?.options ?? []);
  if (asksGrownUps([...x.f.choices.map((it) => it.text), ...listed]) || opensAges(x)) return undefined;
  return x.f.controls.length > 0 ? said : undefined;
}
/** How old one is, and nothing of being old enough, over a list that has to be opened: what is in it tells which it is. */
function opensAges({ f, fieldTypes }: Facts): boolean {
  const [only, ...more] = f.fields;
  if (only?.node.role !== 'combobox' || more.length > 0 || f.choices.length > 0 || fieldTypes[0] !== 'age')
    return false;
  return only.node.field?.options === undefined && f.title.includes(f.text.trim());
}

/** Some of the ages that can be chosen are too young. */
export function asksTheYoung(answers: readonly string[]): boolean {
  return answers.some((text) => TOO_YOUNG.test(text.trim()));
}

/** Ages by tens of years, none of them too young. */
function asksGrownUps(answers: readonly string[]): boolean {
  const said = answers.map((text) => text.trim());
  return said.filter((text) => GROWN_UP.test(text)).length >= 2 && !said.some((text) => TOO_YOUNG.test(text));
}
const AGE = /\bages?\b|年龄|年齢|연령|나이/;
/** Where one answer is for who is too young, the question may still be a gate. */
const TOO_YOUNG =
  /\b(under|below|less than|younger)\b|[<＜]|以下|以内|[未不没]满|未満|미만|이하|(^|\s)1[0-7]([^0-9]|$)/i;
const GROWN_UP = /(^|\s)(2[0-9]|[3-6][0-9]) ?([-–—~～至到]|to) ?[2-7][0-9]( ?(岁|歲|歳|years?( old)?|세))?$/;

function faceVerification(x: Facts): Reasons {
  if (policyTitle(x) || (x.homeLike && !x.boxed)) return undefined;
  const pictured = x.f.layer.nodes.some((node) => node.role === 'canvas');
  if (x.fieldTypes.some((type) => type !== 'face')) return undefined;
  return x.title('face-verification') || ((x.small || pictured) && x.anywhere('face-verification'));
}

function identityVerification(x: Facts): Reasons {
  const isAccount = x.fieldTypes.includes('password'); // which is made with it, and first of all made
  if (
    !isAccount &&
    x.fieldTypes.some((type) => type === 'id-number' || type === 'id-image' || type === 'social-security')
  )
    return ['a field wants an identity document'];
  if (x.question && x.f.choices.length >= 2 && !/^id-/.test(x.question.type)) return undefined; // "sex, as on your passport"
  if (policyTitle(x) || (x.homeLike && !x.boxed)) return undefined;
  return x.title('identity-verification');
}

/** A link to the cookies of the site stands below many a box. */
const takesCookies = ({ is, text }: Seen): boolean =>
  (is.class === 'accept' || is.class === 'decline') && /cookie/i.test(text);

/** A yes beside a price, on a text that speaks of being followed. */
function paysOrConsents(x: Facts): boolean {
  const isSold = x.f.buttons.some((it) => it.is.danger === 'pays');
  return isSold && x.count('accept') > 0 && FOLLOWS.test(x.f.plain);
}
const FOLLOWS =
  /(跟踪|追踪|个人化广告|个性化广告|定向广告)|\b(track(ing|ed)?|personali[sz]ed ads?|targeted ads?)\b|トラッキング|パーソナライズ广告|추적|맞춤형? ?광고/u;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const DATA_CJK = /统计|追踪|跟踪|广告|合作伙伴|トラッキング|パートナー|추적|광고|파트너/u;
const DATA =
  /priva|data|\bdat[eoi]|donn[eé]e|partner|consen|personal|track|\bads?\b|advert|publici|reklam|werb|annonc|cook|gdpr|rgpd|dsgvo|technolog|terceir|tercer|tiers|dritt|vendor|[^\p{Script=Latin}\P{L}]/iu;

function speaksOfData(text: string): boolean {
  return (CJK.test(text) ? DATA_CJK : DATA).test(text);
}

function cookieConsent(x: Facts): Reasons {
  const said = x.said('cookie-consent');
  // A bar at the head of a page, with the page beneath it: the bar is answered first.
  if (isCookieBar(x)) return ['a bar of the page speaks of cookies, with a yes and a no'];
  // A page may call each of its boxes "consent": what it says has to speak of data too, in the languages where that is known.
  const isNamed = /cookie/i.test(x.hint) || (/consent|gdpr|\bcmp\b/i.test(x.hint) && speaksOfData(x.f.plain));
  const named = isNamed ? ['its id or name speaks of consent'] : undefined;
  const word =
    said ||
    (/cookie|kaka|kolacic|evaste|ciasteczk|suti|cerez|piskot|クッキー|쿠키(?!.{0,12}(충전|결제|구매|적립|이벤트|\d ?개|선물|받))|файл|galet|küpsis|sīkdat|slapuk/.test(
      x.f.plain,
    )
      ? ['its text speaks of cookies']
      : undefined) ||
    (x.boxed && x.f.buttons.some(takesCookies) ? ['a button takes or refuses cookies'] : undefined) ||
    (x.boxed && paysOrConsents(x) ? ['to be followed, or to pay'] : undefined) ||
    (x.boxed && asksYes(x) ? named : undefined);
  if (!word || x.fieldTypes.includes('password')) return undefined;
  const answers =
    x.count('accept', 'decline', 'settings', 'acknowledge', 'close') > 0 || x.f.buttons.some((it) => it.is.saves);
  if (namesDocument(x) && !x.title('cookie-consent') && !/cookie/i.test(x.f.title)) return undefined;
  if (x.f.boxes.some(agreesToTerms) && !x.f.buttons.some(takesCookies)) return undefined; // they may speak of cookies too
  const sold = x.f.buttons.length > 0 && x.said('price') !== undefined;
  if (x.boxed) return (answers || sold) && !(x.modal && x.fieldTypes.length > 1) ? word : undefined;
  const consents =
    x.count('accept', 'acknowledge') > 0 && said && (x.count('decline', 'settings') > 0 || x.f.buttons.length <= 3);
  return consents && !x.homeLike ? word : undefined;
}

const agreesToTerms = ({ text }: Seen): boolean =>
  AGREES.test(normalise(text)) && TERMS.test(normalise(text)) && !COOKIES.test(text);
const TERMS = /\bterms\b|条款|协议|约款|规约|약관|\bagb\b|conditions/;

/** What is written of cookies on a page, with a yes and a no right beneath it or beside it. */
function isCookieBar({ boxed, f, count }: Facts): boolean {
  const no = count('decline') > 0 ? 'decline' : 'close';
  if (boxed || count('accept') === 0 || count(no) === 0) return false;
  const isNear = (text: UiNode, is: string) =>
    f.buttons.some((it) => it.is.class === is && Math.abs(it.node.bounds.y - bottomOf(text)) < BESIDE_ITS_TEXT);
  return f.written.some((one) => COOKIES.test(textOf(one)) && isNear(one, 'accept') && isNear(one, no));
}
const COOKIES = /cookie|クッキー|쿠키/i;
const BESIDE_ITS_TEXT = 120; // pixels
const bottomOf = ({ bounds }: UiNode): number => bounds.y + bounds.height;

function optIn(x: Facts, topic: 'notification-optin' | 'personalisation-optin'): Reasons {
  if (policyTitle(x) || x.fieldTypes.length > 0 || !seldomPage(x)) return undefined;
  if (x.title('registration') || x.title('login') || x.title('payment')) return undefined;
  // "Recommended jobs by e-mail" is about the e-mails.
  const lengthOf = (one: string) => (x.f.inTitle.get(one) ?? x.f.inTitle.get(`${one}-word`))?.phrase.length ?? 0;
  if (lengthOf(topic) > 0 && lengthOf('marketing-optin') > lengthOf(topic)) return undefined;
  const isAlone = x.f.buttons.length <= 4 && x.f.buttons.filter((it) => /\p{L}{2}/u.test(it.text)).length === 1;
  const keeps = isAlone || (x.f.buttons.length <= 2 && x.count('submit', 'acknowledge') > 0);
  if (x.f.boxes.length > 0 && keeps) {
    const said = x.anywhere(topic);
    if (said) return [...said, 'switches, and a button that keeps them'];
  }
  const twoAnswers = x.boxed && x.f.buttons.length + x.f.choices.length === 2; // whatever they say
  const oneAnswer = x.boxed && x.small && isAlone && x.count('neutral', 'submit') > 0; // beside a cross, or nothing
  if (!(yesNo(x) || x.agrees || twoAnswers || oneAnswer)) return undefined;
  if (x.title(topic)) return x.title(topic);
  // A policy speaks of such things in passing.
  if (x.said('privacy-title') || x.said('privacy-consent')) return undefined;
  return x.small && x.count('accept', 'later', 'decline') > 0 ? x.anywhere(topic) : undefined;
}

function permissionRationale(x: Facts): Reasons {
  if (policyTitle(x) || x.fieldTypes.length > 0 || !seldomPage(x)) return undefined;
  if (x.f.choices.length > 0 || x.f.boxes.length >= 3) return undefined; // answers to a question, not to a request
  // A text that has the policy read first asks for more than the permission it names too.
  if (!x.title('permission-rationale') && x.count('accept') > 0 && NAMES_A_POLICY.test(x.f.text)) return undefined;
  const answers = x.count('accept', 'decline', 'later', 'acknowledge', 'close') > 0 || x.f.buttons.length > 0;
  if (x.boxed && answers && ASKS_AHEAD.test(x.f.plain)) return ['asks for what the next screen asks for'];
  return (
    answers &&
    (x.title('permission-rationale') ||
      (x.small && x.count('accept', 'later', 'acknowledge') > 0 && x.said('permission-rationale')))
  );
}

const ASKS_AHEAD =
  /\b(on|in) the next (screen|page|step|prompt).{0,24}\b(allow|permit|grant)\b|\b(tap|choose|select|press) allow (on|in) the next\b|(下一步|下个页面|下一页|接下来的?(弹窗|页面)?)中?.{0,10}(允许|授权)|次の(画面|ページ)で.{0,12}许可|다음 ?화면에서.{0,12}허용/u;

const NAMES_A_POLICY =
  /《[^》]*(隐私|隱私|个人信息|個人資料)[^》]*》|隐私(政策|协议)|隱私權?(政策|條款)|プライバシー(ポリシー|規約)|個人情報保護方針|개인정보 ?(처리|보호) ?방침|\bprivacy (policy|notice|statement)\b/i;

function privacyConsent(x: Facts): Reasons {
  if (x.fieldTypes.length > 0 || x.f.choices.length > 3) return undefined;
  const implied = x.said('implies');
  const about =
    policyTitle(x) ||
    x.said('privacy-title') ||
    ((implied || x.agrees) && x.anywhere('privacy-title')) ||
    (x.boxed && x.small && x.said('privacy-consent'));
  if (!about || (!policyTitle(x) && OF_AN_OFFER.test(x.f.plain))) return undefined;
  // "I agree to receive offers" is about the offers.
  if (!policyTitle(x) && !x.said('privacy-title') && x.said('marketing-optin')) return undefined;
  if (isYetToBeRead(x)) return [...about, 'a text without a button, to be read to its end'];
  const buttons = x.f.buttons.filter((it) => !it.is.document);
  const login =
    x.count('other-login', 'guest') > 0 || x.f.buttons.some((it) => it.is.class === 'submit' && LOGIN.test(it.text));
  if (login && !x.count('accept')) return undefined;
  const answered = asksYes(x) || x.count('acknowledge') > 0 || x.count('submit') > 0;
  if (x.boxed) {
    if (policyTitle(x) && answered) return about;
    return answered && (x.said('privacy-consent') || implied || x.count('accept') > 0)
      ? [...about, ...(x.said('privacy-consent') || implied || [])]
      : undefined;
  }
  if (x.homeLike) return undefined;
  if (x.agrees && buttons.length <= 6) return [...about, 'a box stands for agreement'];
  if (x.count('accept') > 0 && buttons.length <= 6 && (policyTitle(x) || x.said('privacy-consent') || implied))
    return about;
  return implied && buttons.length <= 6 && buttons.length > 0 ? [...about, ...implied] : undefined;
}
/** "Terms apply" beneath an offer. */
const OF_AN_OFFER =
  /\b(terms|conditions|t cs?|tcs|t and cs)( and conditions)? appl(y|ies)\b|适用(活动|优惠)?(条款|规则|细则)/u;

/** Its buttons come when the text has been scrolled through. */
function isYetToBeRead(x: Facts): boolean {
  return x.modal && x.f.controls.length === 0 && x.f.layer.nodes.some((node) => has(node, 'scrollable'));
}
const LOGIN =
  /登录|登入|注册|log ?in|sign ?in|sign ?up|register|(create|open|make) (an|my|your|a free) account|anmelden|connexion|iniciar|ログイン|로그인/i;

function payment(x: Facts): Reasons {
  const pays = x.f.buttons.filter((it) => it.is.danger === 'pays');
  if (x.fieldTypes.includes('bank-card')) return ['a field wants a card'];
  if ((x.homeLike && !x.boxed) || !(x.boxed || x.small)) return undefined;
  // What is given away is worth so much, and costs nothing.
  if (!x.title('payment') && !x.said('payment') && GIVEN_AWAY.test(normalise(x.f.title))) return undefined;
  // A member is who has an account, too.
  if (x.title('registration') && pays.length === 0 && x.count('other-login') > 0) return undefined;
  if (x.fieldTypes.some((type) => IDENTIFIERS.has(type)) && pays.length === 0) return undefined;
  if (x.fieldTypes.includes('password') && !x.said('price')) return undefined; // a member is who signs up
  const said = x.title('payment') || x.said('payment') || x.said('price');
  if (said && pays[0]) return [...said, `"${pays[0].text}" costs money`];
  if (x.title('payment') && x.count('accept') > 0) return x.title('payment');
  const isOffered = x.boxed && x.small && x.fieldTypes.length === 0 && x.f.choices.length === 0;
  const isPriced = COSTS.test(normalise(x.f.text)) && !FOR_FREE.test(normalise(`${x.f.title} ${x.f.text}`));
  return isOffered && isPriced && x.f.buttons.length <= 4
    ? together(x.title('payment') || x.said('payment'))
    : undefined;
}

/** So much for so long. */
const COSTS =
  /(月|年|周|季)(费|付|额)? ?[¥￥]?\d|[¥￥]?\d[\d ]*(元|块|円|원) ?[一每/]?(个?月|年|周|季)|(월|매월|매달|연|매년) ?\d|[$€£]? ?\d[\d ]*[$€£]? ?(a|per|each) (month|year|week)/u;
const FOR_FREE = /免费|\bfree\b|無料|无料|무료|追踪|追跡|track|cookie|クッキー|쿠키/u;
const GIVEN_AWAY =
  /红包|礼包|礼券|优惠券|代金券|抵用券|立减|满减|赠|送(您|你)|\b(coupon|voucher|gift|reward|bonus|save|off)\b|クーポン|プレゼント|特典|쿠폰|선물|혜택/u;

function marketing(x: Facts): Reasons {
  if (
    !(x.boxed || (seldomPage(x) && x.fieldTypes.length === 0)) ||
    x.fieldTypes.some((type) => type !== 'email' && type !== 'mobile-number' && type !== 'name')
  )
    return undefined;
  if (x.fieldTypes.includes('password')) return undefined;
  // A form of several fields may promise a coupon, and is a form.
  const said = x.title('marketing-optin') || (x.fieldTypes.length <= 1 ? x.said('marketing-optin') : undefined);
  if (said && (x.fieldTypes.length > 0 || yesNo(x) || isNewsletter(x))) return said;
  const ticked = x.f.boxes.length > 0 && x.f.buttons.length <= 2 && x.count('submit', 'acknowledge') > 0;
  return ticked ? said || x.anywhere('marketing-optin') || x.word('marketing-optin') : undefined;
}

const IDENTIFIERS: ReadonlySet<string> = new Set([
  'mobile-number',
  'email',
  'account-id',
  'sms-code',
  'password',
  'contact-phone',
  'nickname',
]);

/** Stands on any page: help with signing in is no sign of it. */
const HELP = /客服|\b(support|help)\b|サポート|고객/i;

/** Signing in or up, or neither. */
/** In Japanese what one likes is registered in the words for registering oneself. */
const OF_A_THING = /(お気に入り|ブックマーク|マイリスト|本棚|チャンネル|リスト)(に|を|へ|の)?登录/;

function signIn(x: Facts): 'login' | 'registration' | undefined {
  if (x.f.fields.length === 0 && OF_A_THING.test(x.f.plain)) return undefined;
  const types = new Set(x.fieldTypes);
  const logs = x.f.buttons.filter(
    (it) => LOGIN.test(it.text) || (it.is.class === 'other-login' && !HELP.test(it.text)),
  );
  const secret = types.has('password') || types.has('sms-code');
  const personal = [...types].filter((type) => !IDENTIFIERS.has(type));
  const said = x.title('login') || x.title('registration');
  const identifier = ['mobile-number', 'email', 'account-id', 'contact-phone'].some((type) => types.has(type));
  const sends = x.f.buttons.some((it) => it.is.sendsCode);
  // "Your email" over one field, and a step on.
  const isBare = !x.boxed && !x.homeLike && x.small && x.f.controls.length <= 4 && x.f.fields.length === 1;
  const isAsked = x.question !== undefined && IDENTIFIERS.has(x.question.type);
  const isStep = isBare && isAsked && x.count('submit') > 0 && !x.said('marketing-optin');
  const form = secret || (identifier && (logs.length > 0 || sends || Boolean(said) || isStep));
  const chooser =
    x.fieldTypes.length === 0 &&
    logs.length > 0 &&
    !isNewsletter(x) &&
    !x.homeLike &&
    (logs.length * 3 >= x.f.buttons.length + x.f.choices.length ||
      (Boolean(x.title('login')) && x.f.buttons.length <= 12) ||
      (x.boxed && Boolean(x.said('login'))));
  const isPlain = x.boxed && x.small && personal.length === 0;
  const asked = isPlain && Boolean(x.title('login')) && x.count('later', 'accept', 'decline') === 0;
  // "Choose how to start", with "Continue without an account" among the answers.
  const past = x.fieldTypes.length === 0 && x.count('guest') > 0 && seldomPage(x) && x.f.controls.length <= 6;
  if (!form && !chooser && !asked && !past) return undefined;
  const stands = secret || (identifier && x.count('submit') > 0 && isTabBar(x.f.layer.nodes)); // in the part of an app that is one's own
  if (!x.boxed && x.homeLike && !stands) return undefined;
  if (personal.length > 1 && !secret) return undefined;
  return registers(x, logs, personal.length > 0) ? 'registration' : 'login';
}

/** One signs up for letters as well as for an account. */
function isNewsletter(x: Facts): boolean {
  const signsUp = x.f.buttons.filter((it) => it.is.class === 'submit' || it.is.class === 'accept');
  const isOnlyUp = signsUp.length === 1 && signsUp.every((it) => SIGNS_UP.test(it.text));
  return (
    isOnlyUp && x.fieldTypes.length === 0 && x.count('other-login', 'guest') === 0 && Boolean(x.said('marketing-optin'))
  );
}
const SIGNS_UP = /^(sign|put) ?(me )?up\b|^(join|subscribe)\b|订阅|登録|구독|신청/i;

/** Signing up rather than in: by the main button, else by the title. */
function registers(x: Facts, logs: readonly Seen[], personal: boolean): boolean {
  const up =
    /注册|註冊|sign ?up|register|create (an |my |your |new )?account|join|daftar|registrieren|inscri|registrar|crear cuenta|新規登録|会員登録|회원가입|가입/i;
  const both = /登录|登入|log ?in|sign ?in/i;
  const main = logs
    .filter((it) => it.node.role !== 'tab' && it.node.role !== 'link' && it.is.class === 'submit')
    .sort((a, b) => area(b) - area(a))[0];
  const twice = x.f.fields.filter((it) => it.node.field?.type === 'password').length >= 2;
  if (twice) return true;
  if (main) return up.test(main.text) && !both.test(main.text);
  if (x.title('registration') && !x.title('login')) return true;
  return personal && Boolean(x.title('registration'));
}

function area(it: Seen): number {
  return it.node.bounds.width * it.node.bounds.height;
}

function signInReasons(x: Facts): Reasons {
  const fields = x.fieldTypes.filter((type) => IDENTIFIERS.has(type));
  const said = x.title('login') || x.title('registration') || x.anywhere('login') || x.anywhere('registration') || [];
  return [...(fields.length > 0 ? [`fields for ${fields.join(', ')}`] : ['buttons that sign in']), ...said];
}

function profileForm(x: Facts): Reasons {
  const types = x.fieldTypes;
  // Answers drawn in ways that cannot be told apart still stand under their questions.
  const asked =
    types.length === 0 && !x.homeLike && x.f.headings.length >= 2 && x.count('submit') > 0 && x.title('profile-form');
  if (asked) return [...asked, `headings that ask: ${x.f.headings.join(', ')}`];
  if (types.length === 0 || (types.length === 1 && !x.boxed && x.homeLike)) return undefined;
  if (types.length === 1 && x.f.fields.every(({ text }) => isUnfilled(text))) return undefined; // a question
  const isNewsletter = types.every((type) => type === 'email') && !x.f.fields.every(isMute);
  if (isNewsletter && !x.title('profile-form')) return undefined;
  if (x.homeLike && !x.boxed && !x.title('profile-form')) return undefined;
  if (!x.boxed && types.every((type) => type === 'trip-destination')) return undefined; // where to is what the service is for
  return [`fields for ${types.join(', ')}`, ...(x.said('profile-form') || [])];
}

function questionnaire(x: Facts): Reasons {
  const tags = x.f.boxes.length >= 3 ? x.f.boxes.filter(isTag).length : 0;
  const answers =
    tags +
    x.f.choices.length +
    x.f.fields.filter((it) => it.node.role !== 'textbox').length +
    x.f.buttons.filter(isYesOrNo).length;
  if (x.title('language-choice') && !x.question) return undefined;
  const asks = x.title('profile-questionnaire') || (x.f.inTitle.has('question') ? x.title('question') : undefined);
  const opens = x.question !== undefined && x.f.fields.some(({ text }) => isUnfilled(text));
  if (answers < 2 && !(answers === 1 && (asks || opens))) return undefined;
  if (x.homeLike && !x.boxed && !asks) return undefined;
  if (x.question) return [`asks for ${x.question.type} by ${x.question.by}`, `${answers} answers`];
  const answered =
    tags > 0 ||
    x.count('submit') > 0 ||
    x.f.fields.length > 0 ||
    x.f.choices.some(({ node }) => node.role === 'radio' || node.role === 'option') ||
    isBareQuestion(x);
  const isEnded = x.count('submit', 'acknowledge', 'back-out') > 0; // "keep going"
  if (!asks && x.boxed && isEnded && x.f.choices.length >= 3 && endsAsQuestion(x.f.title))
    return ['its title ends as a question', `${answers} answers`];
  return asks && answered && (x.boxed || !x.homeLike) && x.f.choices.length <= 24
    ? [...asks, `${answers} answers`]
    : undefined;
}

/**
 * A page of answers that says itself to be a step: its button waits for one of them beside a way past it, or its title
 * tells one to choose. Whatever is asked, and however many answers there are.
 */
function stepOfAnswers(x: Facts): Reasons {
  const { f } = x;
  const answers = f.choices.length + f.boxes.filter(isTag).length;
  if (x.boxed || answers < 3 || f.fields.length > 0 || hasNavigation(f) || x.count('accept') > 0) return undefined;
  if (x.title('language-choice') || searchesAmongContents(f)) return undefined;
  const waits = f.buttons.some(({ node, is }) => has(node, 'disabled') && GOES_ON.has(is.class));
  const past = x.count('skip', 'later', 'decline') > 0;
  const asks = endsAsQuestion(f.title) || TELLS_TO_CHOOSE.test(normalise(f.title));
  if (waits && past) return [`${answers} answers, a button that waits for one, and a way past them`];
  return asks && (waits || past) ? [`its title tells one to choose`, `${answers} answers`] : undefined;
}
const GOES_ON: ReadonlySet<string> = new Set(['submit', 'acknowledge', 'neutral']);
const TELLS_TO_CHOOSE =
  /^(请|先|来|快)?(选择?|选一?选|挑选?|勾选|设置|定制|告诉我们?)(一下|[几三]个|一个|至少)?.{0,4}(你|您|自己|孩子|宝宝|我|感兴趣|喜欢|关注)|^(please )?(choose|pick|select|follow|add|tell us|set)\b( \w+){0,2} (your|you|my|few|some|three|3)\b|(を|お)?(选|选び|选んで|选択して|えらんで|教えて)(ください|下さい|ましょう)|(골라|선택해|알려) ?주세요|선택하세요/u;

/** One of several answers that may be given together: a word or two beside a box that is off. */
function isTag({ node, text, is }: Seen): boolean {
  return text !== '' && text.length <= 24 && is.class !== 'accept' && !has(node, 'checked');
}

/** A question, three answers or more, and hardly anything else: however the answers are drawn, and whatever they say. */
function isBareQuestion(x: Facts): boolean {
  const answers = x.f.choices.length;
  const isBare = x.small && x.f.controls.length <= answers + 2 && x.f.plain.length < 200;
  return isBare && answers >= (endsAsQuestion(x.f.title) ? 3 : 4); // three may be a picture's: take it, choose it, leave it
}

function adSplash(x: Facts): Reasons {
  const skips = x.f.buttons.filter((it) => it.is.class === 'skip');
  const counts = skips.some((it) => /\d/.test(it.text));
  const said = x.title('ad-splash') || (x.small && x.said('ad-splash'));
  if (counts && x.f.plain.length < 200) return ['a skip that counts down'];
  if (skips.length > 0 && said && x.small) return said;
  const closes = x.count('close') > 0;
  if (x.fieldTypes.length > 0) return undefined;
  if (!x.boxed)
    return closes && x.f.plain === '' && x.f.controls.length === 1 && floats(x)
      ? ['nothing but a close button that floats']
      : undefined;
  return closes && said ? said : undefined;
}

/** What is given away in a box of its own: its button takes it. A message that one only has to acknowledge gives nothing. */
function gift(x: Facts): Reasons {
  const isOffered = x.boxed && x.modal && x.small && x.fieldTypes.length === 0 && x.f.choices.length === 0;
  if (!isOffered || x.count('submit') === 0 || x.count('acknowledge') > 0) return undefined;
  return GIVEN_AWAY.test(normalise(x.f.title)) ? ['its title gives something away'] : undefined;
}

/** Hardly a word, and a way to close it: what nobody knows otherwise. */
function picture(x: Facts): Reasons {
  const closes = x.count('close') > 0;
  if (!x.boxed || !x.modal || x.fieldTypes.length > 0 || x.f.controls.length > 4 || x.f.plain.length >= 40)
    return undefined;
  return pictures(x).length > 0 || (closes && x.f.controls.length <= 2 && x.f.plain === '')
    ? ['a picture with a way to close it']
    : undefined;
}

/** Words, one button for them, and a way to close it. */
function closable(x: Facts): Reasons {
  const worded = x.f.buttons.filter((it) => /\p{L}{2}/u.test(it.text) && it.is.class !== 'close' && !it.is.document);
  const isOffer = x.boxed && x.small && x.f.plain.length >= 12 && worded.length === 1 && x.count('close') === 1;
  return isOffer && x.fieldTypes.length === 0 && x.f.choices.length === 0 && ['an offer with a way to close it'];
}

/** Not in the bar at the top, where pages have their close button. */
function floats(x: Facts): boolean {
  const bounds = (x.f.controls[0] as Seen).node.bounds;
  return bounds.y > 80 && bounds.width <= 120;
}

/** Images and wordless controls that take up a good part of the screen. */
function pictures(x: Facts): readonly UiNode[] {
  const screen = x.f.viewport.width * x.f.viewport.height;
  return x.f.layer.nodes.filter(
    (node) =>
      (node.role === 'image' || node.role === 'canvas' || (node.operable && textOf(node) === '' && !node.field)) &&
      node.bounds.width * node.bounds.height > screen * 0.15,
  );
}

/** What nobody knows and can be skipped is a page of a tour as likely as not. */
function skippable(x: Facts): Reasons {
  if (!mayTour(x) || x.count('skip') === 0) return undefined;
  return (goesOn(x) || (x.f.buttons.length <= 3 && x.f.plain !== '')) && ['pages that can be skipped'];
}

const mayTour = (x: Facts): boolean =>
  x.fieldTypes.length === 0 && x.f.choices.length <= 8 && !(x.homeLike && !x.boxed);
const goesOn = (x: Facts): boolean => x.count('submit', 'accept') > 0;

function tutorial(x: Facts): Reasons {
  // What is agreed to, or not, is no tour.
  if (!mayTour(x) || (x.count('accept') > 0 && x.count('decline') > 0)) return undefined;
  const goes = goesOn(x) || (x.f.buttons.length === 1 && x.count('acknowledge') === 1);
  if (!x.boxed && x.f.plain === '' && isPictured(x)) return ['a page that is one picture, with dots or a button below'];
  const titled = x.title('tutorial');
  if (titled && x.small && goes) return titled;
  return x.small && goes && x.f.buttons.length <= 4 ? x.said('tutorial') : undefined;
}

/** A line to be read, and a step on. */
function oneStep(x: Facts): Reasons {
  const [only, ...more] = x.f.controls.filter((it) => !it.is.document);
  const isBare = only !== undefined && more.length === 0 && only.is.class === 'submit' && only.is.saves !== true;
  const isStep =
    isBare && x.f.boxes.length + x.f.choices.length + x.f.fields.length === 0 && NEXT.test(only.text.trim());
  return isStep && x.boxed && x.small && !endsAsQuestion(x.f.title) && ['a line, and a step on'];
}
const NEXT =
  /^(next( tip| step)?|continue|go on|下一(步|个|條|条|項|页)|下一個|继续|繼續|次へ(進む)?|つぎへ|다음(으로)?|계속)$/i;

/** One picture over the whole screen, and below the middle nothing but dots or one button. */
function isPictured(x: Facts): boolean {
  const screen = x.f.viewport.width * x.f.viewport.height;
  const full = pictures(x).some((node) => node.bounds.width * node.bounds.height > screen * 0.8);
  const low = x.f.controls.filter((it) => it.node.bounds.y > x.f.viewport.height / 2);
  const dots = low.filter((it) => it.node.bounds.width <= x.f.viewport.width * 0.06);
  return full && low.length > 0 && low.length === x.f.controls.length && (dots.length >= 2 || low.length === 1);
}

/** Of the head and the foot of a page there are some, whatever it asks. */
function linksOf({ layer, controls }: Features): number {
  if (layer.root !== -1) return 0;
  return Math.min(MOST_LINKS, controls.filter(({ node }) => node.role === 'link' && node.href !== undefined).length);
}
const FEW_CONTROLS = 8;
const MOST_LINKS = 6;

/** A sentence of agreement beside a box may be as long as its texts are many. */
function saysAgreed(text: string): boolean {
  return SAYS_AGREED.test(normalise(text));
}
const SAYS_AGREED =
  /^(我|本人|您)?(已(经)?(阅读|知悉|了解))?[^不]{0,4}(并|且)?同意|^(yes )?(i|we)( have read and| hereby| understand and)? (agree|accept|consent)|に同意(します|する)$|동의(합니다|해요|함)/;

/** "From, to, search fares" above what is on offer: what is looked for is no question about the person. */
function searchesAmongContents({ buttons, fields, written }: Features): boolean {
  const isSearch = buttons.some(({ text }) => SEARCHES.test(normalise(text)));
  return isSearch && fields.length > 0 && written.length + buttons.length >= fields.length + BESIDE_A_SEARCH;
}
const SEARCHES =
  /^((立即|马上|开始|去)?(搜索|搜寻|搜一搜|查询|查找|检索|搜|查)(一下|.{0,6}(票|酒店|航班|车次|房源|线路|路线|职位|餐厅|门店|价格))?|(search|find|show|browse)( (me|for|all|the))?( \w+){0,2}|.{0,6}(を?検索(する)?|を?探す)|.{0,8}(검색|조회|찾기)(하기)?)$/;
const BESIDE_A_SEARCH = 7; // texts and buttons besides the fields

function hasNavigation({ layer }: Features): boolean {
  const visible = layer.nodes.filter((node) => !has(node, 'offscreen'));
  const tabs = visible.filter((node) => node.operable && node.role === 'tab').length;
  return tabs >= 4 || visible.some((node) => node.role === 'navigation') || isTabBar(visible);
}

/** Navigation, or much that leads elsewhere. */
function isHomeLike(f: Features): boolean {
  const visible = f.layer.nodes.filter((node) => !has(node, 'offscreen'));
  const tabs = visible.filter((node) => node.operable && node.role === 'tab').length;
  const navigation = visible.some((node) => node.role === 'navigation');
  const onward = f.buttons.filter(
    (it) => !has(it.node, 'offscreen') && it.is.class === 'neutral' && !it.is.document,
  ).length;
  const content = f.plain.length;
  return (
    tabs >= 4 ||
    searchesAmongContents(f) ||
    isTabBar(visible) ||
    (navigation && onward + f.choices.length >= 3) ||
    onward + f.choices.length >= 14 ||
    (onward >= 8 && content > 300)
  );
}
