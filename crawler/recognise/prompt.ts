import type { Ask, PromptKind, ScreenState, UiNode } from '../trace.ts';
import {
  askedBy,
  isMute,
  isRequired,
  labelOf,
  markOf,
  permissionsIn,
  questionAbove,
  typeOfFieldOn,
  typeOfQuestion,
} from './asks.ts';
import { inContext, saysOfAge } from './context.ts';
import { type Features, featuresOf, isUnfilled, type Seen } from './features.ts';
import { type KindFound, kindOf } from './kind.ts';
import type { Lexicon } from './lexicon.ts';
import type { Control, Recognised } from './recognised.ts';
import { has, isWheel, layersOf } from './scope.ts';
import { NOTHING_CHOSEN, normalise } from './text.ts';
import { LEXICON } from './words.ts';

/** As much of a screen as recognising needs; a `Screen` and a driver's `View` both fit. */
export interface Looked {
  readonly nodes: readonly UiNode[];
  readonly title: string;
  readonly address: string;
  readonly state: ScreenState;
}

/**
 * The topmost prompt of a screen, or undefined when it asks for nothing. Pure; every decision carries its reasons.
 * A screen that is not shown has no prompt.
 */
export function recognise(screen: Looked, lexicon: Lexicon = LEXICON): Recognised | undefined {
  if (screen.state !== 'shown') return undefined;
  const found: ({ features: Features } & KindFound)[] = [];
  for (const layer of layersOf(screen.nodes)) {
    const features = featuresOf(layer, screen.title, lexicon);
    const kind = drawnByThePage(kindOf(features, lexicon), layer.native, screen.address);
    if (kind) found.push({ features, ...kind });
  }
  const top = found[0];
  if (top === undefined) return undefined;
  return assemble(
    top.features,
    top,
    found.slice(1).map((it) => it.kind),
    lexicon,
  );
}

/** Every control of a screen that holds no prompt, topmost layer first. */
export function controlsOf(screen: Looked, lexicon: Lexicon = LEXICON): readonly Control[] {
  return layersOf(screen.nodes).flatMap(
    (layer) => inContext(featuresOf(layer, screen.title, lexicon, false), 'other', false, lexicon).controls,
  );
}

const CONSENT: ReadonlySet<PromptKind> = new Set([
  'privacy-consent', 'cookie-consent', 'os-permission', 'permission-rationale', 'notification-optin', 'marketing-optin',
  'personalisation-optin', 'guardian-consent', 'connectivity', 'age-gate', 'face-verification', 'payment',
]); // biome-ignore format: a table
const DUTIES = ['real-name', 'age-gate', 'guardian'] as const;

function assemble(
  f: Features,
  { kind: read, reasons, unsure }: KindFound,
  beneath: readonly PromptKind[],
  lexicon: Lexicon,
): Recognised {
  const told = MAY_COMPLAIN.has(read) ? complaintOf(f, lexicon) : undefined;
  const kind = told === undefined ? read : 'other';
  const about = f.inTitle.has('privacy-title') || f.inText.has('privacy-title') || f.inText.has('cookie-consent');
  const agrees = f.buttons.some((it) => it.is.class === 'accept');
  const refusable = f.buttons.some((it) => it.is.class === 'decline');
  const seeksConsent =
    CONSENT.has(kind) ||
    (kind === 'identity-verification' && f.fields.length + f.choices.length === 0) || // its button begins to take it
    (kind === 'retention' && (about || agrees)) ||
    (kind === 'other' && refusable && !f.inText.has('logout'));
  const asks = asksOf(f, kind, lexicon);
  const implied = f.inText.get('implies') ?? f.inTitle.get('implies');
  const impliesAcceptance = implied ? sentenceWith(f.text, implied.phrase) : undefined;
  const context = inContext(f, kind, seeksConsent, lexicon, (kind !== 'other' && !unsure) || told !== undefined);
  const turnedAway =
    (f.inTitle.has('turned-away') || f.inText.has('turned-away')) &&
    !IN_PART.test(`${f.title}\n${f.text}`) &&
    !f.fields.some((it) => it.node.field?.type === 'password');
  const declared = DUTIES.find((duty) => f.inText.has(`duty:${duty}`) || f.inTitle.has(`duty:${duty}`));
  return {
    kind,
    title: f.title.trim().slice(0, 200),
    text: f.text,
    asks,
    controls: context.controls,
    scope: f.layer.root,
    modal: f.layer.modal,
    seeksConsent,
    preticked: context.consentBoxes.filter((id) => isOn(id, f)),
    consentBoxes: context.consentBoxes,
    standing: [
      ...new Set([
        ...standingAnswers(f, context.controls),
        ...standingWheels(f),
        ...standingTexts(f, context.controls),
        ...standingBoxes(f, context.consentBoxes),
      ]),
    ],
    ...(impliesAcceptance ? { impliesAcceptance } : {}),
    ...(declared ? { declared } : {}),
    messages: messagesOf(f, lexicon),
    ...(told === undefined ? {} : { tells: told }),
    turnedAway,
    beneath,
    reasons,
  };
}

/** "Enter your e-mail address" speaks of what is asked, and may be all that a box says. */
const MAY_COMPLAIN: ReadonlySet<PromptKind> = new Set<PromptKind>([
  'other', 'marketing-optin', 'profile-form', 'profile-questionnaire', 'ad-splash', 'tutorial', 'age-gate',
]); // biome-ignore format: a table

/** What a box says that asks for nothing, complains of what is missing, and has one button that ends it. */
function complaintOf(f: Features, lexicon: Lexicon): string | undefined {
  const isBare = f.layer.root !== -1 && f.layer.modal && f.fields.length + f.choices.length + f.boxes.length === 0;
  const labels = new Set(f.buttons.map(({ text }) => normalise(text)).filter((text) => text !== ''));
  if (!isBare || labels.size > 1 || f.buttons.length === 0 || f.plain.length > LONGEST_COMPLAINT) return undefined;
  if (f.buttons.some(({ text, is }) => is.class === 'accept' || is.danger || saysOfAge(text))) return undefined;
  const lines = [f.title, ...f.text.split('\n')];
  const said = lines.find((line) => {
    const plain = normalise(line);
    return lexicon.about(plain, 'message') !== undefined || lexicon.about(plain, 'missing') !== undefined;
  });
  return said?.trim();
}
const LONGEST_COMPLAINT = 160; // characters

/** What will not work is a part of it: with the rest one goes on. */
const IN_PART =
  /(部分|某些|一些|个别|個別)的?(功能|服务|服務|内容|內容)|一部の?(機能|サービス|コンテンツ)|일부 ?(기능|서비스|콘텐츠)|\b(some|certain|a few)( of (the|our))? (features?|functions?|parts?|services?|content)\b/i;

function isOn(id: number, f: Features): boolean {
  const box = f.controls.find((it) => it.node.id === id);
  return box !== undefined && has(box.node, 'checked') && !has(box.node, 'disabled');
}

/** A wheel that stands at a date, a region taken for granted: chosen before anybody has chosen. A language gives nobody away. */
function standingAnswers(f: Features, controls: readonly Control[]): number[] {
  const nodes = new Map(f.layer.nodes.map((node) => [node.id, node]));
  const gives = (it: Control): boolean => it.fills !== undefined && it.fills !== 'unknown' && it.fills !== 'language';
  return controls
    .filter((it) => it.class === 'choice' && it.optional && gives(it))
    .map((it) => it.node)
    .filter((id) => {
      const node = nodes.get(id);
      const isOn = node !== undefined && (has(node, 'selected') || has(node, 'checked'));
      return isOn && !isUnfilled(node.name); // "select one" may be the first of a list
    });
}

/** Texts about the person that stood there before anybody wrote; a name that the app made up for itself gives nothing. */
function standingTexts(f: Features, controls: readonly Control[]): number[] {
  const written = new Set(
    f.fields
      .filter(({ node }) => node.role === 'textbox' && (node.value ?? '').trim() !== '')
      .map(({ node }) => node.id),
  );
  return controls
    .filter(({ node, fills }) => written.has(node) && fills !== undefined && !MADE_UP.has(fills))
    .map(({ node }) => node);
}
const MADE_UP: ReadonlySet<string> = new Set(['unknown', 'nickname', 'account-id', 'language', 'nationality']);

/** Columns of wheels at a real answer, whatever they are about: whoever goes on from one has given that. */
function standingWheels(f: Features): number[] {
  return f.controls.filter(({ node }) => isWheel(node) && !NO_ANSWER.test(node.value ?? '')).map(({ node }) => node.id);
}
const NO_ANSWER = new RegExp(
  `^[-—\\s]*$|^[-—\\s]*(${NOTHING_CHOSEN}|选择|選擇|選択|선택|不限|select|choose|any)`,
  'iu',
);

/** Boxes and switches that came on and can be turned off; those of agreement are told apart elsewhere. */
function standingBoxes(f: Features, consentBoxes: readonly number[]): number[] {
  return f.controls
    .filter(({ node }) => node.role === 'checkbox' || node.role === 'switch')
    .map(({ node }) => node.id)
    .filter((id) => isOn(id, f) && !consentBoxes.includes(id));
}

function asksOf(f: Features, kind: PromptKind, lexicon: Lexicon): Ask[] {
  const asks: Ask[] = [];
  const add = (type: string, label: string, required: Ask['required']): void => {
    if (!asks.some((ask) => ask.type === type && (ask.label === label || type !== 'unknown')))
      asks.push({ type, label, required });
  };
  for (const field of f.fields) {
    const type = typeOfFieldOn(f, field, lexicon) ?? 'unknown';
    const label = isUnfilled(field.text) || isMute(field) ? questionAbove(f, field) : labelOf(field, lexicon);
    // Each field is asked for by itself, though it be of a kind with another: a Chinese name and an English one.
    if (asks.some((ask) => ask.type === type && ask.label === label)) continue;
    if (type !== 'unknown' || isFormKind(kind)) asks.push({ type, label, required: isRequired(field, lexicon) });
  }
  if (isFormKind(kind) || kind === 'age-gate')
    for (const ask of questions(f, lexicon)) add(ask.type, ask.label, ask.required);
  if (PERMISSION_KINDS.has(kind))
    for (const type of permissionsIn(`${f.title}\n${f.text}`, lexicon)) add(type, f.title.trim(), 'unclear');
  if (kind === 'notification-optin' && asks.length === 0) add('permission:notifications', f.title.trim(), 'unclear');
  if (kind === 'face-verification') add('face', f.title.trim(), 'unclear');
  if (kind === 'age-gate' && asks.length === 0) add('age', f.title.trim(), 'unclear');
  return asks;
}

const PERMISSION_KINDS: ReadonlySet<PromptKind> = new Set(['os-permission', 'permission-rationale', 'connectivity']);

function isFormKind(kind: PromptKind): boolean {
  return (
    kind === 'profile-form' ||
    kind === 'profile-questionnaire' ||
    kind === 'registration' ||
    kind === 'login' ||
    kind === 'identity-verification' ||
    kind === 'guardian-consent'
  );
}

/** One ask for each group of answers, by the text above it. */
function questions(f: Features, lexicon: Lexicon): Ask[] {
  // Tags that are boxes are answers too.
  const choices = f.choices.length > 0 || f.boxes.length < 3 ? f.choices : f.boxes;
  const groups = new Map<string, Seen[]>();
  for (const choice of choices) {
    const question = questionAbove(f, choice);
    const group = groups.get(question);
    if (group) group.push(choice);
    else groups.set(question, [choice]);
  }
  const out: Ask[] = [];
  if (choices.length === 0) {
    for (const heading of f.headings) {
      const found = typeOfQuestion(heading, [], lexicon);
      if (found) out.push({ type: found.type, label: heading, required: markOf(heading, lexicon) });
    }
    return out;
  }
  const unsure: { label: string; answers: string[] }[] = [];
  const texts = choices.map((it) => it.text);
  const whole = askedBy(f.title, texts, lexicon);
  // One group under one title: the title is the question, the line between them a note.
  if (groups.size === 1 && whole)
    return [{ type: whole.type, label: f.title.trim(), required: markOf(f.title, lexicon) }];
  for (const [label, group] of groups) {
    const answers = group.map((it) => it.text);
    const found = askedBy(label, answers, lexicon);
    if (found) out.push({ type: found.type, label, required: markOf(label, lexicon) });
    else if (group.length >= 2) unsure.push({ label, answers });
  }
  if (out.length > 0 || choices.length < 2) return out;
  if (whole) return [{ type: whole.type, label: f.title.trim(), required: markOf(f.title, lexicon) }];
  return unsure
    .slice(0, 1)
    .map(({ label }) => ({ type: 'unknown', label: f.title.trim() || label, required: markOf(label, lexicon) }));
}

/** A page may speak as the system does; what it draws itself can only lead to the system's own question. */
function drawnByThePage(found: KindFound | undefined, isNative: boolean, address: string): KindFound | undefined {
  if (found?.kind !== 'os-permission' || isNative || !/^https?:/.test(address)) return found;
  return {
    ...found,
    kind: 'permission-rationale',
    reasons: [...found.reasons, 'drawn by the page, not by the system'],
  };
}

/** Complaints: what fields say of themselves, and short lines that speak as complaints do and stand out as one. */
function messagesOf(f: Features, lexicon: Lexicon): string[] {
  const out = new Set<string>();
  for (const { node } of f.fields) if (node.field?.message) out.add(node.field.message);
  for (const node of f.layer.nodes) {
    if (node.operable || node.id === f.titleNode || !['text', 'generic'].includes(node.role)) continue;
    const text = (node.text ?? node.name).trim();
    if (text === '' || text.length > 80) continue;
    const marked = MARKED.test(node.hint ?? '');
    const plain = normalise(text);
    const complains = (marked || isComplaint(text)) && lexicon.about(plain, 'message') !== undefined;
    if (complains || lexicon.about(plain, 'turned-away')) out.add(text);
  }
  return [...out];
}

function isComplaint(text: string): boolean {
  return COMPLAINT.test(text);
}
const MARKED = /error|invalid|alert|warn|toast|message|tip|help|feedback|required/i;
const COMPLAINT =
  /不能为空|不得为空|不得為空|不正确|有误|错误|無效|无效|请先|請先|请勾选|請勾選|请阅读并|至少(选择|需要)|格式|失败|is required|are required|must|please (accept|agree|tick|check|select|choose|enter|fill|complete)|cannot|can't|invalid|at least|incorrect|expired|wrong/i;

function sentenceWith(text: string, phrase: string): string {
  const words = normalise(phrase);
  const line = text.split('\n').find((one) => normalise(one).includes(words));
  const joined = (line ?? text).replace(/\s+/g, ' ');
  const sentences = joined.split(/(?<=[。.!!;;])\s*/u);
  const found = sentences.find((sentence) => normalise(sentence).includes(words));
  return (found ?? joined).trim().slice(0, 300);
}
