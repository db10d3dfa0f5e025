import type { PromptKind, UiNode } from '../trace.ts';
import { askedBy, isRequired, questionAbove, typeOfFieldOn, typeOfQuestion } from './asks.ts';
import { complains } from './complaints.ts';
import { onPrompt } from './control.ts';
import { AGREES, classifyNode, type Features, isStep, isYesOrNo, type Seen, YES_OR_NO } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { ASKING, ended, keeping, OFFERING, paired, WORD } from './pairs.ts';
import type { Control } from './recognised.ts';
import { CHOICE_ROLES, has } from './scope.ts';
import { normalise } from './text.ts';

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
    together ??= { type: askedBy(f.title, textsOf(f.choices), lexicon)?.type };
    return together.type;
  };
  // Two buttons of which one says to be of age answer a gate, though its title asks as a questionnaire does.
  const isPair = f.choices.length <= 3 && f.choices.every(({ node }) => !CHOICE_ROLES.has(node.role));
  const isGate = kind === 'age-gate' && isPair && f.choices.some(({ text }) => OF_AGE.test(normalise(text)));
  // With its fields empty nothing is paid by going on.
  const isBlank = kind === 'payment' && f.fields.length > 0 && f.fields.every(({ node }) => !node.value);
  const isYesSought = seeksConsent && consentBoxes.length === 0 && !isBlank;
  const controls = f.controls.map((seen) => {
    if (fields.has(seen)) return field(seen, f, lexicon);
    if (boxes.has(seen)) return box(seen, agreeing.has(seen.node.id));
    // Whatever is asked, what is drawn as an answer is one.
    const isDrawn = kind === 'other' && (ANSWERS.has(seen.node.role) || isStep(seen.text));
    // The two buttons beneath the fields of a login are no answers, though they look alike.
    const isEnd = LOGINS.has(kind) && isPair && f.fields.length > 0 && !CHOICE_ROLES.has(seen.node.role);
    if (
      (choices.has(seen) && (ASKING.has(kind) || isDrawn) && !isGate && !isEnd) ||
      (kind === 'profile-questionnaire' && (isYesOrNo(seen) || isNoneOfThem(seen.text)))
    )
      return choice(seen, f, askedByAll, lexicon);
    return placed(button(seen, kind, isYesSought, lexicon), seen, f, kind, lexicon);
  });
  const read = paired(controls, f, kind, seeksConsent, isKindSure, lexicon);
  const closed = consentBoxes.length > 0 && SWITCHED.has(kind) ? keeping(read, f) : read;
  return { controls: ended(closed, f, kind, lexicon), consentBoxes };
}

const LOGINS: ReadonlySet<PromptKind> = new Set<PromptKind>(['login', 'registration']);

/** "None of these" tells that none of them is true. */
function isNoneOfThem(text: string): boolean {
  return NONE_OF_THEM.test(normalise(text));
}
const NONE_OF_THEM =
  /^(none|neither)( of (these|those|the above|them))?( apply( to me)?)?$|^(以上|上述)?(都|均|皆)(不是|没有|无|不符合)$|^(以上|上述)(皆|均|都)?(无|非|不是|没有)$|^(あてはまるもの|当てはまるもの|该当)(は)?(なし|ない|ありません)$|^(해당|모두) ?(없음|아님|사항 ?없음)$/;

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

/** Speaks of telling, or thanks: "never" is how often one drinks. */
const WITHHOLDS =
  /\b(say|tell|answer|disclose|share|specify|state|prefer|rather|thanks?|respond|reveal|skip)\b|透露|说|讲|填|告诉|告知|保密|秘密|公开|答|谢|选择|提供|便|愿|想|言い|言わ|答え|回答|教え|公开|非公開|明か|秘|内緒|응답|말|밝히|공개|비밀|답|선택|알려/u;
const ANSWERS: ReadonlySet<UiNode['role']> = new Set<UiNode['role']>(['radio', 'option']);

function choice(seen: Seen, f: Features, askedByAll: () => string | undefined, lexicon: Lexicon): Control {
  if (seen.is.class === 'decline' && !isYesOrNo(seen) && WITHHOLDS.test(normalise(seen.text)))
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

function button(seen: Seen, kind: PromptKind, seeksConsent: boolean, lexicon: Lexicon): Control {
  const { node, text } = seen;
  if (seen.setting) return { ...base(seen), ...seen.is };
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
  if (kind === 'retention' && ['neutral', 'submit', 'acknowledge'].includes(is.class) && AS_IT_IS.test(normalise(text)))
    return { ...out, class: 'decline', reasons: [...reasons, 'goes on as it is'] };
  if (is.class === 'settings' && kind === 'youth-mode')
    return { ...out, class: 'accept', reasons: [...reasons, 'leads to what is offered'] };
  return out;
}

/** Of what was just refused. */
const AS_IT_IS = /^このまま|^그대로|^(仍|仍然|依然|还是|照样|就这样)(要|继续|进入|使用)|\b(anyway|as it is)$/u;

function isSubscribing(text: string, lexicon: Lexicon): boolean {
  const hits = lexicon.labels(text).filter(({ concept }) => concept !== 'filler');
  return hits.length > 0 && hits.every(({ concept }) => concept === 'subscribe');
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
const ONLY_LOOKS =
  /^(我)?(只|先|就|随便)(想)?(看|逛|查|瞧|听|浏览)(?!.*(登录|登入|注册|绑定))|^(just|only) (look|brows|see|check|listen|watch|read)\w*(?!.*(sign|log|register))|(だけ|のみ)(见る|见たい|探す|検索する?|読む|确认する?)$|만 ?(볼게요|보기|둘러보기|확인|검색|찾기)(하기)?$/u;
const SIGNS_IN =
  /登录|登入|log ?in|sign ?in|anmelden|einloggen|connexion|se connecter|iniciar sesión|accedi|inloggen|ログイン|로그인/i;
const SIGNS_UP =
  /注册|註冊|sign ?up|register|create .*account|inscri|registr|crear cuenta|新規登録|会員登録|회원가입|daftar/i;
/** Says that one signs in or up. */
export function beginsALogin(label: string): boolean {
  const text = normalise(label);
  return SIGNS_IN.test(text) || SIGNS_UP.test(text);
}

const BECOMES_A_MEMBER = /^(立即|马上|免费|现在)?((登录|登入)[/／或 ]*)?(加入|成为)(新)?会员(吧)?$/;
const ONLY_SIGNS_UP =
  /^(立即|马上|一键|免费|现在|提交)?注册(新)?(账号|账户|用户|会员)?(并登录|吧)?$|^(sign ?up|register|create (an |my |your )?(new )?account)( now)?$/;

const WITHOUT_PAYING =
  /\bwithout (paying|buying|subscribing|(a|any) (plan|subscription))|不(付费|付款|买|购买|订阅|充值)|(购入|课金|支払|购読).{0,3}(せず|わず|ないで|なし)|(결제|구독|구매).{0,2}(없이|하지않고|안하고)|\bohne ((be)?zahlung|zu (be)?zahlen|kauf|abo)|\bsans (payer|paiement|acheter|abonnement|[ms] ?abonner)|\bsin (pag|comprar|suscri)/;

/** What the place of a control makes of it. */
function placed(control: Control, seen: Seen, f: Features, kind: PromptKind, lexicon: Lexicon): Control {
  const text = normalise(seen.text);
  const as = (to: Control['class'], why: string): Control => ({
    ...control,
    class: to,
    reasons: [...control.reasons, why],
  });
  if (control.class === 'neutral' && !control.document && isCornerGlyph(seen, f))
    return as('close', 'a small wordless button alone at the edge of the box');
  const mayBeCross = control.class === 'neutral' || (seen.learned && control.class === 'accept');
  if (mayBeCross && !control.danger && !control.document && isNamedCross(seen))
    return as('close', 'small, and its id says that it closes');
  // "Continue" in a corner may be the yes, where no other button says that it is.
  const saidBelow = () => f.buttons.some((it) => it.node.id !== control.node && it.is.class === 'accept');
  const isUnread = control.class === 'neutral' || (control.inferred && control.class === 'accept' && saidBelow());
  if (isUnread && !control.danger && !control.document && isInCorner(seen, f))
    return { ...as('close', 'alone in the corner of the box, above its title, over the main button'), inferred: false };
  if (
    kind !== 'retention' &&
    /(^|[:/])button2$/.test(seen.node.hint ?? '') &&
    ['neutral', 'back-out'].includes(control.class)
  )
    return as('close', 'the negative button of a system dialog');
  if (
    kind === 'age-gate' &&
    ['neutral', 'back-out', 'close', 'later', 'skip'].includes(control.class) &&
    UNDER_AGE.test(text)
  )
    return as('decline', 'says to be too young');
  // Whoever is asked for being too young says by a no to be of age.
  const isNo = control.class === 'neutral' && SAYS_NO.test(text) && !UNDER_AGE.test(normalise(f.title));
  if (kind === 'age-gate' && isNo) return as('decline', 'says no');
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
  // Whoever does not pay for being left alone agrees to be followed.
  if (kind === 'cookie-consent' && WITHOUT_PAYING.test(text) && !TRACKS.test(text))
    return { ...as('accept', 'is followed instead of paying'), inferred: true };
  // Beside a yes to cookies, what subscribes is what one pays instead.
  const subscribes = control.class === 'accept' && isSubscribing(text, lexicon);
  if (kind === 'cookie-consent' && subscribes && f.buttons.some((it) => it !== seen && it.is.class === 'accept'))
    return { ...as('neutral', 'pays instead'), danger: 'pays' };
  if (control.class === 'skip' && !ASKING.has(kind) && LATER.test(text))
    return as('later', 'puts off what is no question');
  if (control.class === 'back-out' && OFFERING.has(kind) && THINKS.test(text))
    return as('later', 'thinks an offer over');
  if (
    (kind === 'personalisation-optin' || kind === 'other') &&
    control.class === 'settings' &&
    f.boxes.length === 0 &&
    PERSONALISES.test(text)
  )
    return { ...as('accept', 'does what is offered here'), inferred: true };
  const isBare = f.fields.length + f.choices.length + f.boxes.length === 0;
  const goesThere = GOES_THERE.has(kind) || (kind === 'other' && GOES_TO_SEE.test(text));
  if (goesThere && control.class === 'submit' && !control.saves && isBare)
    return { ...as('accept', 'goes to what is offered: there is nothing here to be sent'), inferred: true };
  if (kind === 'youth-mode' && control.class === 'submit') return as('accept', 'enters the mode that is offered');
  if (kind === 'face-verification' && control.class === 'settings' && FACE.test(text))
    return { ...as('accept', 'sets up what is asked for'), inferred: true };
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
  if (control.danger === 'pays' && f.fields.length > 0 && BECOMES_A_MEMBER.test(text)) {
    const { danger: _, ...free } = as('submit', 'signs up, where one signs up');
    return free;
  }
  if (control.class === 'neutral' && HOME.test(text)) return as('close', 'leads home');
  if (control.class === 'neutral' && !control.danger && !control.document && ONLY_LOOKS.test(text))
    return as('guest', 'only looks, and needs no account for it');
  if (control.class === 'neutral' && !control.document && kind === 'registration' && ONLY_SIGNS_UP.test(text))
    return as('submit', 'signs up, where one signs up');
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
  if (NO_METHOD.test(normalise(seen.text)) || complains(seen.text)) return false;
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
    !f.fields.includes(seen) &&
    !f.fields.some((field) => isOfField(seen, field))
  );
}

/** In a field or right beside it: opens its calendar, shows its password, empties it. */
function isOfField({ node: { bounds } }: Seen, { node: { bounds: field } }: Seen): boolean {
  const middle = bounds.y + bounds.height / 2;
  const isInRow = field.y <= middle && middle <= field.y + field.height;
  const apart = Math.max(field.x - bounds.x - bounds.width, bounds.x - field.x - field.width);
  return isInRow && apart < BESIDE;
}
const BESIDE = 16; // pixels

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
  if (!f.layer.modal || !WORD.test(text) || A_MEASURE.test(text) || f.fields.length + f.choices.length > 0)
    return false;
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

/** "≈ 2 min", "3/5": how long it takes, or how far one has come. */
const A_MEASURE = /^\P{L}*\d+\s*([/／]\s*\d+|min(ute)?s?|sec(ond)?s?|分钟?|分鐘|秒|분|초)?$/iu;
const TELLING = /[\p{Extended_Pictographic}☽☾⚙☰≡⋮⋯…?？‹›<>←→▾▼▿⌄˅▦]/u;

/** Yes, no, or something about years: what a gate of age can be answered with. */
export function answersAge(label: string): boolean {
  const text = normalise(label);
  return /\d/.test(text) || UNDER_AGE.test(text) || OF_AGE.test(text) || YES_OR_NO.test(text);
}

/** Speaks of who is too young. */
export function saysUnderAge(text: string): boolean {
  return UNDER_AGE.test(normalise(text));
}

/** "Already 18, keep shopping": says to be of age, whatever comes then. */
export function saysOfAge(label: string): boolean {
  return OF_AGE.test(normalise(label));
}

const UNDER_AGE =
  /我(还)?是(个)?(小朋友|孩子|小孩|儿童|宝宝)|\b(im|i am) (still )?a (kid|child|teen(ager)?)\b|(under|below) (the age of )?\d|(younger|too young)|not (yet )?(\d|of age|old enough|an adult)|a minor\b|[未不没](有)?[满到]|未満|未成年|以下|まだ ?\d|아직 ?\d|안 ?됐|미만|이하|미성년/;
const SAYS_NO = /^(否|不是|no |nope|いいえ|아니)/;
const OF_AGE =
  /\d\d ?(years )?(or|and) (older|over|above)|(over|at least|above) (the age of )?\d\d|\d\d ?\+|of (legal )?age|adult|(已|年)?满 ?(\d\d|十[二四六八]|二十)|(^|[已早])满了|\d\d ?(周)?(岁|才|歳).{0,3}以上|成年|\d\d ?세(를|가)? ?(이상|넘)|성인/;

/** On a text about cookies it opens a second layer; where just that is offered, it takes it. */
const PERSONALISES =
  /^(personali[sz]e|customi[sz]e|tailor)( (it|my|this|now)( \w+){0,2})?$|^(立即|开启|去)?(个性化|定制)$|^カスタマイズ(する)?$|^맞춤 ?설정(하기)?$/u;
/** "Have a look": in a box that asks for nothing it takes what is shown there. */
const GOES_TO_SEE =
  /^((立即|马上|现在)?(去|前往)?(看看|逛逛|瞧瞧|查看|围观|看一看)(详情)?|check it out|take a look|show me|see (it|more|the (offer|deal))|view (it|offer|deal|details)|(见に行く|见てみる|詳しく见る)|(보러|구경하러)?가기|자세히보기)$/u;
/** Without a consent, their "go" is a yes: to the shop, to the new version. */
const GOES_THERE: ReadonlySet<PromptKind> = new Set(['rating', 'update']);
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
/** Leaves a form for now; of anything else it says that it is to come back. */
const LATER = /稍后|以后|晚点|晚些|改天|下次|\blater\b|あとで|後で|后で|のちほど|나중에|다음에/;
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
