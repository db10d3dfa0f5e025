import type { Role, UiNode } from '../trace.ts';
import { complains } from './complaints.ts';
import { type Classified, type ControlContext, classify } from './control.ts';
import { readLabels } from './learned.ts';
import type { Hit, Lexicon } from './lexicon.ts';
import {
  BOX_ROLES,
  CHOICE_ROLES,
  FIELD_ROLES,
  has,
  isLanguageName,
  isPartOfApp,
  isTabBar,
  type Layer,
  textOf,
} from './scope.ts';
import { NOTHING_CHOSEN, normalise, weight } from './text.ts';

/** What can be read off one layer before anything is decided. */
export interface Features {
  readonly layer: Layer;
  readonly hint: string; // hint and name of the box itself; '' for the page
  readonly title: string;
  readonly headings: readonly string[]; // below the title, that name a kind of personal information
  readonly titleNode: number; // -1 when the title is not a node of the layer
  readonly written: readonly UiNode[]; // what says something and cannot be pressed, in reading order
  readonly text: string; // all that it says, without its controls
  readonly plain: string; // the same, normalised
  readonly asking: { readonly title: string; readonly text: string }; // normalised, without what is reported as done
  readonly inTitle: ReadonlyMap<string, Hit>; // topics by where they were read
  readonly inText: ReadonlyMap<string, Hit>;
  readonly inControls: Pick<ReadonlyMap<string, Hit>, 'get' | 'has'>; // buttons and boxes
  readonly controls: readonly Seen[]; // every operable node
  readonly fields: readonly Seen[]; // to be filled; not searches
  readonly choices: readonly Seen[]; // answers
  readonly boxes: readonly Seen[]; // checkboxes and switches
  readonly buttons: readonly Seen[]; // what is left: to be pressed
  readonly viewport: { readonly width: number; readonly height: number };
}

/** An operable node, what it says and what that alone means. */
export interface Seen {
  readonly node: UiNode;
  readonly text: string;
  readonly is: Classified;
  readonly learned?: true; // read by the model of labels, since no list knows it
  readonly setting?: true; // of the page, whatever is asked on it: its menu, its language
}

/** @param asks whether the screen may hold a prompt: contents are read by the lists alone, for most of them are nobody's yes or no */
export function featuresOf(layer: Layer, screenTitle: string, lexicon: Lexicon, asks = true): Features {
  const pressed = layer.nodes.filter((node) => node.operable && node.role !== 'dialog' && !isText(node));
  const operable = pressed.every(isBeyond) ? [] : withoutDoubles(pressed); // else it is only coming in
  const words = wordsOf(layer.nodes);
  const viewport = viewportOf(layer.nodes);
  const written = layer.nodes.filter((node) => node.role !== 'dialog' && textOf(node).trim() !== '');
  const lines = new Lines(written, viewport.width);
  const heading = titleOf(layer, words);
  const title = heading ? textOf(heading) : layer.root === -1 ? screenTitle : '';
  const read = withSettings(
    operable.map((node) => seen(node, lines, lexicon)),
    heading,
  );
  // In a box, four that look alike are answers however its title is worded.
  const isOverAnswers = endsAsQuestion(title)
    ? isOverRows(read, FEWEST_ABOVE, ['submit', 'acknowledge', 'back-out'])
    : layer.root !== -1 && isOverRows(read, MANY_ABOVE, ['submit']);
  const isAsked = isQuestion(title, lexicon) || isOverAnswers;
  const controls = isAsked || !asks ? read : learned(read, layer);
  // "Select" under a question, beside the button that goes on, opens the answers.
  const goesOn = isAsked ? read.find((it) => it.is.class === 'submit' && !BARE_OPENER.test(it.text)) : undefined;
  const isLesser = ({ node }: Seen) =>
    goesOn !== undefined && (!node.look?.filled || goesOn.node.look?.filled === true);
  const isOpener = (it: Seen) => isRowToFill(it, lexicon) || (isLesser(it) && BARE_OPENER.test(it.text));
  const fields = controls.filter((it) => (isField(it.node) && !isSearch(it.node, lexicon)) || isOpener(it));
  const rows = new Set(fields);
  const boxes = controls.filter(
    (it) => BOX_ROLES.has(it.node.role) || isLoneRadio(it.node, controls) || isDrawnBox(it.node, lines),
  );
  const boxed = new Set(boxes);
  const rest = controls.filter((it) => !isField(it.node) && !boxed.has(it) && !rows.has(it));
  // A bar of tabs that something lies over belongs to the app beneath.
  const free = rest.filter(({ node }) => node.role !== 'tab' || !has(node, 'occluded'));
  const found = withoutSteps(choicesOf(free, isAsked, layer.root === -1 ? undefined : heading), heading);
  // What leads elsewhere at the head of a page answers nothing that is asked below.
  const isHead = ({ node }: Seen) =>
    heading !== undefined && node.role === 'link' && node.bounds.y + node.bounds.height <= heading.bounds.y;
  const choices = withoutSections(found.some(isHead) ? found.filter((it) => !isHead(it)) : found, words);
  const chosen = new Set(choices);
  const buttons = rest.filter((it) => !chosen.has(it));
  // What an answer says, with its letter or without, is no question to the answers below it.
  const isAnswer = new Set(['', ...[...choices, ...boxes].flatMap((it) => [it.text, it.text.replace(LETTER, '')])]);
  const text = words.map(textOf).join('\n');
  const plain = normalise(text.slice(0, MAX_TEXT));
  const named = normalise(isGeneric(title) ? `${title} ${text.slice(0, 120)}` : title);
  const asking = { title: withoutReports(named, lexicon), text: withoutReports(plain, lexicon) };
  return {
    layer,
    hint: hintOf(layer),
    title,
    headings: words
      .filter((word) => word.role === 'heading' && word !== heading && textOf(word).length <= 20)
      .map(textOf)
      .filter((text) => lexicon.asks(normalise(text)).length > 0),
    titleNode: heading?.id ?? -1,
    written: layer.nodes.filter(
      (node) => !node.operable && QUESTION_ROLES.has(node.role) && !isAnswer.has(textOf(node).trim()),
    ),
    text,
    plain,
    asking,
    inTitle: lexicon.prose(asking.title),
    inText: lexicon.prose(asking.text),
    inControls: new ControlTopics([...buttons, ...boxes], lexicon),
    controls,
    fields,
    choices,
    boxes,
    buttons,
    viewport,
  };
}

/** Left of the screen, where nobody can scroll to. */
function isBeyond({ bounds }: UiNode): boolean {
  return bounds.x + bounds.width <= 0;
}

function hintOf({ nodes, root }: Layer): string {
  const box = nodes.find((node) => node.id === root);
  return box ? `${box.hint ?? ''} ${box.name}`.trim() : '';
}

/** A normalised text without what it reports as done: 刷脸成功 asks for nothing. */
function withoutReports(plain: string, lexicon: Lexicon): string {
  const done = lexicon.about(plain, 'reported');
  return done ? withoutReports(`${plain.slice(0, done.start)} ${plain.slice(done.end)}`, lexicon) : plain;
}

/** What the controls are about. Each speaks for itself: words of two of them make no phrase. Few topics are asked for. */
class ControlTopics {
  readonly #known = new Map<string, Hit | undefined>();
  readonly #lexicon: Lexicon;
  readonly #controls: readonly Seen[];
  #texts: readonly string[] | undefined;

  constructor(controls: readonly Seen[], lexicon: Lexicon) {
    this.#controls = controls;
    this.#lexicon = lexicon;
  }

  /** The first control's words that say it. */
  get(topic: string): Hit | undefined {
    if (!this.#known.has(topic)) this.#known.set(topic, this.#find(topic));
    return this.#known.get(topic);
  }

  has(topic: string): boolean {
    return this.get(topic) !== undefined;
  }

  #find(topic: string): Hit | undefined {
    this.#texts ??= this.#controls.map(({ text }) => withoutReports(normalise(text.slice(0, MAX_TEXT)), this.#lexicon));
    for (const text of this.#texts) {
      const hit = this.#lexicon.about(text, topic);
      if (hit) return hit;
    }
    return undefined;
  }
}

const MAX_TEXT = 6000;
const QUESTION_ROLES: ReadonlySet<Role> = new Set(['text', 'heading', 'generic']);

/** The written nodes of a layer in reading order: no controls, and nothing twice. Links within a sentence are kept. */
function wordsOf(nodes: readonly UiNode[]): UiNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const out: UiNode[] = [];
  for (const node of nodes) {
    const text = textOf(node).trim();
    if (
      text === '' ||
      node.role === 'dialog' ||
      node.role === 'form' ||
      node.role === 'list' ||
      node.role === 'navigation'
    )
      continue;
    // A link of a button's height is none of the sentence above it.
    const inline = node.role === 'link' && node.operable && text.length <= 40 && node.bounds.height < TALL_LINK;
    if (node.operable && !inline) continue;
    if (repeats(node, text, byId)) continue;
    out.push(node);
  }
  return out;
}

const TALL_LINK = 36; // pixels

/** True when an ancestor already says it, or the text is the label of a control. */
function repeats(node: UiNode, text: string, byId: ReadonlyMap<number, UiNode>): boolean {
  for (let up = byId.get(node.parent), depth = 0; up && depth < 6; up = byId.get(up.parent), depth++) {
    if (up.role === 'dialog' || up.role === 'form' || up.role === 'list' || up.role === 'navigation') continue;
    if (up.operable && up.role !== 'generic') return true;
    if (textOf(up).includes(text)) return true;
  }
  return false;
}

function seen(node: UiNode, lines: Lines, lexicon: Lexicon): Seen {
  const bare = BOX_ROLES.has(node.role) || node.role === 'radio';
  // A tick or a plus that is drawn as a letter says nothing: its name does.
  const isGlyph = !WORD.test(textOf(node)) && (bare || WORD.test(node.name));
  const own = (isGlyph ? node.name : textOf(node)).trim();
  const isBare = bare ? own === '' || isStateName(own) : own === '' && isDrawnBox(node, lines);
  const text = isBare ? lines.beside(node) : own;
  let is: Classified | undefined; // most fields and texts are never asked for it
  return {
    node,
    text,
    get is() {
      is ??= classifyNode(node, text, {}, lexicon);
      return is;
    },
  };
}

/**
 * Without what is pressed a second time from around it: a part of a kit and the button drawn inside of it say the same. Of
 * the two the inner one is kept, unless it cannot be pressed where it stands.
 */
function withoutDoubles(operable: readonly UiNode[]): readonly UiNode[] {
  const byId = new Map(operable.map((node) => [node.id, node]));
  const doubles = new Set<number>();
  const boxes = operable.filter((node) => BOX_ROLES.has(node.role) && node.name !== '');
  for (const node of operable) {
    // The sentence beside a box may be pressed too, and turns the box.
    if (!BOX_ROLES.has(node.role) && boxes.some((box) => box.name === textOf(node) && standsBeside(box, node))) {
      doubles.add(node.id);
      continue;
    }
    const around = byId.get(node.parent);
    // A box knows whether it is on: its mark and its words only hand the press on to it.
    const isMark = node.name === '' && around !== undefined && CHOICE_ROLES.has(around.role);
    if (isMark || (around && BOX_ROLES.has(around.role) && (node.name === '' || textOf(around) === textOf(node)))) {
      doubles.add(node.id);
      continue;
    }
    // What is drawn about a field hands the press on to it.
    if (around && isField(node) && !BOX_ROLES.has(node.role) && textOf(around).trim() === '') {
      doubles.add(around.id);
      continue;
    }
    if (!around || node.name === '' || textOf(around) !== textOf(node)) continue;
    doubles.add(has(node, 'occluded') && !has(around, 'occluded') ? node.id : around.id);
  }
  return doubles.size === 0 ? operable : operable.filter((node) => !doubles.has(node.id));
}

/**
 * What belongs to the page, whatever is asked on it: the three bars of its menu, a row of links above its heading, and one
 * language named alone. Several languages are a question for one.
 */
function withSettings(read: readonly Seen[], heading: UiNode | undefined): readonly Seen[] {
  const [language, ...more] = read.filter(({ node, text }) => PRESSED_ROLES.has(node.role) && isLanguageName(text));
  const isAlone = more.length === 0;
  const navigation = rowOfLinks(read, heading);
  return read.map((it) => {
    if (it === language && isAlone) return { ...it, is: LANGUAGE, setting: true };
    if (navigation.has(it)) return { ...it, is: NAVIGATION, setting: true };
    return MENU.test(textOf(it.node).trim()) ? { ...it, is: THE_MENU, setting: true } : it;
  });
}
function rowOfLinks(read: readonly Seen[], heading: UiNode | undefined): ReadonlySet<Seen> {
  if (!heading) return new Set();
  const isAbove = ({ node: { bounds } }: Seen) => bounds.y + bounds.height <= heading.bounds.y;
  const links = read.filter((it) => it.node.role === 'link' && isAbove(it));
  const rows = links.map((it) => links.filter(({ node }) => Math.abs(node.bounds.y - it.node.bounds.y) < 8));
  // Where one of them is a known yes or no, they answer something.
  const isPlain = ({ is }: Seen) => is.class === 'neutral' && !is.danger;
  return new Set(rows.find((row) => row.length >= FEWEST_ABOVE && row.every(isPlain)));
}
const MENU = /^[☰≡𝌆]$/u;
const THE_MENU: Classified = { class: 'neutral', document: true, reasons: ['opens the menu of the page'] };
const NAVIGATION: Classified = { class: 'neutral', document: true, reasons: ['leads to a part of the site'] };
const LANGUAGE: Classified = { class: 'neutral', document: true, reasons: ['names a language: a setting of the page'] };

function standsBeside(a: UiNode, b: UiNode): boolean {
  return a.bounds.y < b.bounds.y + b.bounds.height && b.bounds.y < a.bounds.y + a.bounds.height;
}

/**
 * The same controls, with what no list knows read by the model of labels: in a box, or on a page that says little, whose few
 * buttons answer each other. Rows of many alike are answers or contents.
 */
function learned(controls: readonly Seen[], layer: Layer): readonly Seen[] {
  const isPage = layer.root === -1;
  const isOfBar = (text: string): boolean => isPage && isPartOfApp(text) && isTabBar(layer.nodes);
  const buttons = controls.filter(
    ({ node, text, setting }) =>
      !setting &&
      !complains(text) &&
      PRESSED_ROLES.has(node.role) &&
      !(isPage && leadsElsewhere(node)) &&
      !isOfBar(text),
  );
  if (buttons.length === 0 || buttons.length > (isPage ? FEW_ON_A_PAGE : FEW_IN_A_BOX)) return controls;
  const read = new Map(readLabels(buttons, isPage ? 'page' : 'box').map((is, i) => [buttons[i], is] as const));
  return controls.map((it) => {
    const is = read.get(it);
    return is ? { ...it, is, learned: true } : it;
  });
}
const PRESSED_ROLES: ReadonlySet<Role> = new Set(['button', 'generic', 'link', 'image', 'text']);
const FEW_IN_A_BOX = 6;
const FEW_ON_A_PAGE = 4;

/** A link with a place to go to, not one that only stands for a button. */
export function leadsElsewhere({ role, href }: UiNode): boolean {
  return role === 'link' && href !== undefined && !/#$|^javascript:/.test(href);
}

/** A label in its place. Where the accessible name says more than what is written, it is the name that tells. */
export function classifyNode(
  node: UiNode,
  text: string,
  known: Pick<ControlContext, 'kind' | 'seeksConsent'>,
  lexicon: Lexicon,
): Classified {
  const context: ControlContext = { role: node.role, ...(node.hint ? { hint: node.hint } : {}), ...known };
  const written = classify(text, context, lexicon);
  if (node.name === text || !node.name.includes(text)) return written;
  const named = classify(node.name, context, lexicon);
  return named.class === 'neutral' ? written : named;
}

/** A name that only says how the box stands: "checkbox unchecked". */
function isStateName(name: string): boolean {
  return /^(check ?box|switch|radio)?[ _-]*(un)?(checked|selected|ticked|on|off)?$/i.test(name);
}

/** Written nodes by the height they stand at: a page may have a hundred small boxes, each with its text beside it. */
class Lines {
  readonly #bands = new Map<number, UiNode[]>();
  readonly #tall: UiNode[] = [];

  /** @param width of the screen, in the units of its nodes */
  constructor(
    words: readonly UiNode[],
    readonly width: number,
  ) {
    for (const word of words) {
      const { y, height } = word.bounds;
      if (height > TALL) this.#tall.push(word);
      else for (let band = bandOf(y - SLACK); band <= bandOf(y + height + SLACK); band++) this.#put(band, word);
    }
  }

  /** The text to the right of a small box, on its line. */
  beside(node: UiNode): string {
    const middle = node.bounds.y + node.bounds.height / 2;
    let best: UiNode | undefined;
    for (const word of [...(this.#bands.get(bandOf(middle)) ?? []), ...this.#tall]) {
      const { x, y, height } = word.bounds;
      if (word.id === node.id) continue;
      if (middle < y - SLACK || middle > y + height + SLACK || x + 4 < node.bounds.x) continue;
      if (best === undefined || x < best.bounds.x || (x === best.bounds.x && word.id < best.id)) best = word;
    }
    return best ? textOf(best) : '';
  }

  #put(band: number, word: UiNode): void {
    const known = this.#bands.get(band);
    if (known) known.push(word);
    else this.#bands.set(band, [word]);
  }
}
const SLACK = 8; // pixels
const TALL = 1000; // pixels: looked at for every box

function bandOf(y: number): number {
  return Math.floor(y / 64);
}

function isField(node: UiNode): boolean {
  return FIELD_ROLES.has(node.role);
}

/** A field of many lines that nobody can write in is there to be read. */
function isText(node: UiNode): boolean {
  return node.field?.type === 'textarea' && has(node, 'readonly');
}

/** A row that opens a wheel or a list: what is asked for, and that nothing is chosen yet. */
export function isRowToFill(it: Pick<Seen, 'node' | 'text'> & Partial<Pick<Seen, 'is'>>, lexicon: Lexicon): boolean {
  if (!ANSWER_ROLES.has(it.node.role) || it.text.length > 40) return false;
  if (isUnfilled(it.text)) return true;
  if (it.is?.class === 'skip' || it.is?.class === 'decline') return false; // "no region chosen", pressed, leaves it out
  const asked = UNFILLED.exec(it.text)?.[1];
  return asked !== undefined && lexicon.asks(normalise(asked)).length > 0;
}

/** "Select", and nothing else. */
export const BARE_OPENER = /^\s*(please )?(select|choose|选择|選擇|選択(する)?|선택(하기)?)\s*$/i;

/** Says nothing but that one may choose: what can be chosen comes when it is pressed. */
export function isUnfilled(text: string): boolean {
  return TO_CHOOSE.test(text.trim());
}
/** "Select" alone may take what stands above it, unless it is drawn as what opens a list. */
const TO_CHOOSE = new RegExp(
  `^((${NOTHING_CHOSEN}|(请|請)?(点击|點擊|点按|點按|轻触|輕觸|点此|點此|点这里|點這裡|点|點|戳这儿)(进行|進行|来|來)?(选择?|選擇?|选取|選取|挑选|挑選)|` +
    '(请|請)按(这里|這裡)|[选選挑](择|擇)?一[个個项項]|(tap|click|touch|press)( here)? to (choose|select|pick)|(choose|select|pick) (one|an? (option|answer|item))|' +
    '(choose|select|pick)( .{2,20})?(…|[.]{3})|お?選[んび](で)?ください|タップして(選択|えらぶ|選ぶ)|[1１一] ?つを?選択|골라 ?(주세요|요)|눌러서 선택)\\s*(…|[.]{3})?\\s*[>›▾▼⌄]?|' +
    '(选择|選擇|选|選|挑|select|choose|pick( one)?|選択|選ぶ|えらぶ|선택(하기)?|고르기|wählen|choisir|elegir)\\s*[>›▾▼⌄…])$',
  'iu',
);
/** Opens what can be chosen: says so, after its name or without one. */
export function opensChoices(text: string): boolean {
  return isUnfilled(text) || BARE_OPENER.test(text) || UNFILLED.test(text.trim());
}
/** It may say once more what: "birthday, select a birthday". */
const UNFILLED = new RegExp(`^(.*\\S)\\s*(${NOTHING_CHOSEN})\\s*(?:an? |your )?(?:\\1)?\\s*[>›]?$`, 'iu');

function isSearch(node: UiNode, lexicon: Lexicon): boolean {
  if (node.field?.type === 'search') return true;
  const said = normalise(`${node.name} ${node.field?.name ?? ''} ${node.field?.placeholder ?? ''}`);
  return SEARCH.test(said) && lexicon.asks(said).length === 0;
}
export const SEARCH = /搜索|搜尋|搜寻|查找|search|suche|rechercher|buscar|zoeken|szukaj|cerca|検索|검색|^q$/;

/** One of nothing: a radio button without a second one beside it is a box that cannot be cleared. */
function isLoneRadio(node: UiNode, controls: readonly Seen[]): boolean {
  const isOfIts = (other: UiNode) => other.role === 'radio' && (other.field?.name ?? '') === (node.field?.name ?? '');
  return node.role === 'radio' && controls.filter((it) => isOfIts(it.node)).length === 1;
}

/** Before an answer: "A Pay off debt", "2. Rarely". */
const LETTER = /^[A-Z0-9][.)]? /;

/** A box that is drawn: small, pressable, wordless, with a hint that says so, or beside a sentence that agrees. */
function isDrawnBox(node: UiNode, lines: Lines): boolean {
  if (textOf(node).trim() !== '' || !DRAWN_ROLES.has(node.role)) return false;
  const side = Math.max(node.bounds.width, node.bounds.height);
  if (side > Math.max(LARGEST_BOX, lines.width * A_BOX)) return false;
  const beside = lines.beside(node);
  if (DRAWN_HINT.test(node.hint ?? '')) return beside !== '';
  return side <= lines.width * A_BOX && AGREES.test(normalise(beside)) && weight(normalise(beside)) >= A_SENTENCE;
}
const DRAWN_ROLES: ReadonlySet<Role> = new Set(['generic', 'image', 'button']);
const DRAWN_HINT = /check|agree|tick|radio|protocol|xieyi|gou/i;
const LARGEST_BOX = 60; // pixels
const A_BOX = 0.09; // of the screen's width: smaller than a button for a finger
const A_SENTENCE = 6; // characters
/** Words of agreement, in a sentence or on a box. */
export const AGREES =
  /同意|接受|授权|知情|agree|accept|consent|acknowledge|einverstanden|zustimm|accepte|acepto|accetto|aceito|동의/;

const ANSWER_ROLES: ReadonlySet<Role> = new Set(['button', 'generic', 'link', 'image', 'text', 'tab']);

/** Below a question even links are answers; elsewhere they lead on. */
function isQuestion(title: string, lexicon: Lexicon): boolean {
  const plain = normalise(title);
  if (plain === '' || plain.length > 60) return false;
  return (
    lexicon.about(plain, 'profile-questionnaire') !== undefined ||
    lexicon.asks(plain).length > 0 ||
    (endsAsQuestion(title) && lexicon.about(plain, 'question') !== undefined)
  );
}

/** So many that look alike stand above what sends them: whatever they say, they are answers. */
function isOverRows(read: readonly Seen[], least: number, ends: readonly Classified['class'][]): boolean {
  const sends = read.filter((it) => ends.includes(it.is.class)).map(({ node }) => node.bounds.y);
  const isAbove = ({ node: { bounds } }: Seen) => sends.some((y) => bounds.y + bounds.height <= y);
  const rows = read.filter((it) => ANSWER_ROLES.has(it.node.role) && isAnswerLike(it) && isAbove(it));
  return [...byShape(rows).values()].some((group) => group.length >= least && alike(group));
}

export function endsAsQuestion(title: string): boolean {
  return /[?？؟]\s*$/.test(title);
}

/** Radios, options, and rows or chips that look alike and say nothing a control says. */
function choicesOf(rest: readonly Seen[], asked: boolean, question: UiNode | undefined): Seen[] {
  const plain = new Set([...rest.filter((it) => CHOICE_ROLES.has(it.node.role)), ...stepperOf(rest)]);
  const loose = rest.filter(
    (it) => ANSWER_ROLES.has(it.node.role) && !plain.has(it) && isAnswerLike(it) && (asked || !leadsElsewhere(it.node)),
  );
  const others = byShape(rest.filter((it) => !plain.has(it) && !KEEPS_ITS_CLASS.has(it.is.class)));
  // Tags of many sizes are answers to the question that they stand under, above what sends them.
  const tags = asked && question ? withoutFooter(standBetween(loose, question, rest)) : [];
  if (tags.length >= FEWEST_TAGS) for (const it of tags) plain.add(it);
  const groups = [...byShape(loose)].map(([shape, all]) => [shape, withoutFooter(all)] as const);
  const isDrawn = groups.some(([, group]) => group.length > 1 && group.every(({ node }) => node.role !== 'link'));
  for (const [shape, group] of groups) {
    if (group.length < 2 || !alike(group) || isYesAndNo(group) || sayTheSame(group)) continue;
    if (isDrawn && group.every(({ node }) => node.role === 'link' && node.bounds.height < LINE)) continue; // of a footer
    for (const it of group) plain.add(it);
    // A longer answer takes two lines, and is one of them all the same.
    for (const it of rest) if (!plain.has(it) && isTaller(it, group, loose.includes(it))) plain.add(it);
    // What reads like a yes and is drawn among them, above what sends them, is one of them.
    for (const it of rest) if (!plain.has(it) && isAnswerBelow(it, group, rest)) plain.add(it);
    // "Advanced" among levels is an answer, whatever it says elsewhere: it looks like the others and stands among them.
    const among = (others.get(shape) ?? []).filter((it) => !plain.has(it));
    if (among.length === 0) continue;
    const row = rowOf(group);
    for (const it of among) if (standsAmong(it, row)) plain.add(it);
  }
  return withoutBeneath([...plain], rest).sort((a, b) => a.node.id - b.node.id);
}

/** What stands beneath the button that sends the answers above it is none of them. */
function withoutBeneath(answers: readonly Seen[], rest: readonly Seen[]): Seen[] {
  const bottom = ({ node: { bounds } }: Seen) => bounds.y + bounds.height;
  const sends = rest.filter((it) => it.is.class === 'submit' && !answers.includes(it));
  const ends = sends.filter((one) => answers.filter((it) => bottom(it) <= one.node.bounds.y).length >= 2);
  const isWorded = ({ text }: Seen) => /\p{L}{2}/u.test(text); // a bare number may be a step of several
  const goes = (it: Seen) =>
    it.node.role === 'button' && isWorded(it) && ends.some((one) => it.node.bounds.y >= bottom(one));
  return answers.filter((it) => !goes(it));
}

/** Those below the question and above the button that sends; none where there is no such button. */
function standBetween(loose: readonly Seen[], question: UiNode, rest: readonly Seen[]): readonly Seen[] {
  const below = question.bounds.y + question.bounds.height;
  const sends = rest.filter((it) => it.is.class === 'submit' || it.is.class === 'acknowledge');
  const above = Math.max(...sends.map(({ node }) => node.bounds.y));
  return loose.filter(({ node }) => node.bounds.y >= below && node.bounds.y + node.bounds.height <= above);
}
const FEWEST_TAGS = 4;

/** "Add", "add", "add": what is done to each of the things above them. */
function sayTheSame(group: readonly Seen[]): boolean {
  return group.length >= 3 && new Set(group.map(({ text }) => normalise(text))).size === 1;
}

/** "Suggest by my taste" and "don't suggest by my taste": a yes and its no, and no two answers. */
function isYesAndNo(group: readonly Seen[]): boolean {
  const [a = '', b = '', ...more] = group.map(({ text }) => normalise(text));
  return more.length === 0 && (isNegated(a, b) || isNegated(b, a));
}

function isNegated(yes: string, no: string): boolean {
  const rest = no.replace(NEGATION, '');
  if (NEGATION.test(yes)) return false;
  if (rest !== no) return weight(rest) >= 2 && yes.includes(rest);
  const stem = no.replace(NEGATION_BEHIND, '');
  return stem !== no && !NEGATION_BEHIND.test(yes) && weight(stem) >= 2 && yes.startsWith(stem);
}
const NEGATION = /^(不要|暂不|先不|不|别|勿|no |dont |do not |not )/u;
const NEGATION_BEHIND = /(しません|しない|ません|なし|하지 ?않[기음]|하지 ?않을래요|안 ?함)$/u;
const LINE = 24; // pixels: as tall as its words
const A_LINE = 8; // pixels at least that one line more takes

/** In the same column, of the same make or, where its words do not tell, between two of them. */
function isTaller({ node }: Seen, group: readonly Seen[], isUnread: boolean): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 4;
  const column = group.filter(
    ({ node: one }) => near(one.bounds.x, node.bounds.x) && near(one.bounds.width, node.bounds.width),
  );
  if (column.length < 2 || column.some(({ node: one }) => one.role !== node.role)) return false;
  // As tall as they are, it is one of them by its words or not at all.
  if (!isUnread && column.some(({ node: one }) => node.bounds.height < one.bounds.height + A_LINE)) return false;
  if (node.hint && column.every(({ node: one }) => one.hint === node.hint)) return true;
  const tops = column.map(({ node: one }) => one.bounds.y);
  return isUnread && Math.min(...tops) < node.bounds.y && node.bounds.y < Math.max(...tops);
}

function isAnswerBelow(it: Seen, group: readonly Seen[], rest: readonly Seen[]): boolean {
  if (!READS_LIKE_A_YES.has(it.is.class)) return false;
  const like = group.filter(({ node }) => isMadeAs(node, it.node));
  const bottom = Math.max(...[it, ...group].map(({ node: { bounds } }) => bounds.y + bounds.height));
  const isSent = rest.some((one) => one !== it && READS_LIKE_A_YES.has(one.is.class) && one.node.bounds.y >= bottom);
  return like.length >= 3 && isSent && standsAmong(it, rowOf(like));
}

function isMadeAs(a: UiNode, b: UiNode): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) < 4;
  const isSame = a.role === b.role && a.hint === b.hint && a.look?.filled === b.look?.filled;
  return isSame && near(a.bounds.width, b.bounds.width) && near(a.bounds.height, b.bounds.height);
}
const READS_LIKE_A_YES: ReadonlySet<string> = new Set(['accept', 'submit', 'acknowledge']);

/** Without the buttons beneath the answers, as tall as they are: much wider, or further off and the only one filled. */
function withoutFooter(group: readonly Seen[]): readonly Seen[] {
  const rows = [...group].sort((a, b) => a.node.bounds.y - b.node.bounds.y);
  for (let end = rows.length - 1; end >= Math.max(FEWEST_ABOVE, rows.length - MOST_BENEATH); end--) {
    const [above, beneath] = [rows.slice(0, end), rows.slice(end)];
    if (isFooter(above, beneath)) return group.filter((it) => !beneath.includes(it));
  }
  return group;
}

function isFooter(above: readonly Seen[], beneath: readonly Seen[]): boolean {
  const bottom = Math.max(...above.map(({ node }) => node.bounds.y + node.bounds.height));
  const gap = Math.min(...beneath.map(({ node }) => node.bounds.y)) - bottom;
  if (gap < 0) return false;
  const widest = Math.max(...above.map(({ node }) => node.bounds.width));
  if (beneath.every(({ node }) => node.bounds.width > widest * 1.5)) return true;
  const isFilled = ({ node }: Seen) => node.look?.filled === true;
  const { gap: between } = rowOf(above);
  const height = above[0]?.node.bounds.height ?? 0;
  return !above.some(isFilled) && beneath.some(isFilled) && gap > Math.max(0, between - height) + APART;
}
const FEWEST_ABOVE = 3;
const MANY_ABOVE = 4;
const MOST_BENEATH = 2;
const APART = 6; // pixels more than between two answers

/** Tabs that lead to parts of a long list of answers, each of which has the name of its tab above it. */
function withoutSections(choices: readonly Seen[], words: readonly UiNode[]): readonly Seen[] {
  const tabs = choices.filter(({ node }) => node.role === 'tab');
  const isNamed = ({ text }: Seen) => words.some((word) => !word.operable && textOf(word).trim() === text.trim());
  const leads = tabs.length > 1 && choices.length > tabs.length && tabs.every(isNamed);
  return leads ? choices.filter((it) => !tabs.includes(it)) : choices;
}

/** Beside answers in words, or above and below the question, "1 ✓" and "2" number the steps. */
function withoutSteps(choices: readonly Seen[], question: UiNode | undefined): readonly Seen[] {
  const steps = choices.filter((it) => STEP.test(it.text.trim()));
  const isWorded = choices.filter((it) => /\p{L}/u.test(it.text)).length > 1;
  const isAbove = ({ node }: Seen) => question !== undefined && node.bounds.y < question.bounds.y;
  const isAround = steps.some(isAbove) && steps.some((it) => !isAbove(it));
  return isWorded || isAround ? choices.filter((it) => !steps.includes(it)) : choices;
}
const STEP = /^\d{1,2}\s*[✓✔√]?$/u;

/** Less and more, or one before and one after, of an answer that stands between them. */
function stepperOf(rest: readonly Seen[]): readonly Seen[] {
  const less = rest.filter((it) => LESS.test(it.text.trim()));
  const more = rest.filter((it) => MORE.test(it.text.trim()));
  return less.length > 0 && less.length === more.length ? [...less, ...more] : [];
}
const LESS = /^[-−–－]$/;
const MORE = /^[+＋]$/;

/** Less or more of what stands beside it. */
export function isStep(text: string): boolean {
  return LESS.test(text.trim()) || MORE.test(text.trim());
}

function byShape(all: readonly Seen[]): Map<string, Seen[]> {
  const groups = new Map<string, Seen[]>();
  for (const it of all) {
    const shape = shapeOf(it);
    const group = groups.get(shape);
    if (group) group.push(it);
    else groups.set(shape, [it]);
  }
  return groups;
}

const KEEPS_ITS_CLASS: ReadonlySet<string> = new Set([
  'accept', 'decline', 'submit', 'skip', 'later', 'close', 'guest', 'exit', 'back-out', 'neutral', 'other-login',
]); // biome-ignore format: a table

function shapeOf(it: Seen): string {
  return `${it.node.role} ${Math.round(it.node.bounds.height / 8)}`;
}

/** A bare yes or no: an answer where a question is put, whatever it is elsewhere. */
export function isYesOrNo(it: Seen): boolean {
  return YES_OR_NO.test(normalise(it.text));
}
export const YES_OR_NO = /^(是|否|是的|不是|有|没有|无|yes|no|ja|nein|oui|non|sí|si|はい|いいえ|네|아니요)$/;

/** A group by where its members stand. */
interface Row {
  readonly tops: ReadonlySet<number>;
  readonly widths: ReadonlySet<number>;
  readonly gap: number; // the widest between two tops, one below the other
}

function rowOf(group: readonly Seen[]): Row {
  const tops = group.map((it) => it.node.bounds.y).sort((a, b) => a - b);
  let gap = 0;
  for (let i = 1; i < tops.length; i++) gap = Math.max(gap, (tops[i] as number) - (tops[i - 1] as number));
  return { tops: new Set(tops), widths: new Set(group.map((it) => it.node.bounds.width)), gap };
}

/** Next to the group, no further away than its members are from each other. */
function standsAmong({ node }: Seen, row: Row): boolean {
  const { y, width, height } = node.bounds;
  const reach = Math.max(row.gap, height * 0.5) + 1;
  const sameWidth = row.tops.has(y) || [...row.widths].some((other) => Math.abs(other - width) < 4);
  return sameWidth && [...row.tops].some((top) => Math.abs(top - y) <= reach);
}

function isAnswerLike(it: Seen): boolean {
  if (it.text === '' || it.text.length > 40 || it.is.danger || it.is.document) return false;
  return it.is.class === 'neutral' || it.is.class === 'choice';
}

/** In one column or one row, or on one grid. */
function alike(group: readonly Seen[]): boolean {
  const xs = new Set(group.map((it) => Math.round(it.node.bounds.x / 8)));
  const ys = new Set(group.map((it) => Math.round(it.node.bounds.y / 8)));
  return xs.size === 1 || ys.size === 1 || xs.size < group.length || ys.size < group.length;
}

/** The first heading; else the text that stands out near the top. */
function titleOf(layer: Layer, words: readonly UiNode[]): UiNode | undefined {
  const top = Math.max(0, layer.nodes.find(({ id }) => id === layer.root)?.bounds.y ?? 0);
  // What was scrolled past is still the title.
  const isPast = ({ bounds }: UiNode): boolean => bounds.y < top && bounds.y > -FAR && bounds.x >= 0;
  const visible = words.filter((word) => !has(word, 'offscreen') || (word.role === 'heading' && isPast(word)));
  const headings = visible.filter((word) => word.role === 'heading' && textOf(word).trim().length > 1);
  const [heading] = headings;
  if (heading) return headings.find((one) => isAskedBeneath(one, layer)) ?? heading;
  const isWorded = (word: UiNode): boolean => WORD.test(textOf(word)) && textOf(word).trim().length > 1; // no picture of an emoji
  const first = visible.filter((word) => word.role !== 'link' && isWorded(word)).slice(0, 6);
  const size = (word: UiNode): number => word.look?.fontPx ?? 0;
  const largest = [...first].sort((a, b) => size(b) - size(a))[0];
  if (largest && first[0] && size(largest) > size(first[0]) * 1.15) return largest;
  if (layer.root === -1 && first[0] && size(first[0]) === 0)
    return first.find((word) => textOf(word).length <= 40) ?? first[0];
  return first[0];
}

/** A question over the first thing there is to press, beneath what the box begins with. A page has questions of its own. */
function isAskedBeneath(heading: UiNode, { nodes, root }: Layer): boolean {
  if (root === -1) return false;
  const [first] = nodes.filter((node) => node.operable && node.role !== 'link');
  const isAbove = first !== undefined && heading.bounds.y + heading.bounds.height <= first.bounds.y;
  return isAbove && endsAsQuestion(textOf(heading));
}

const WORD = /[\p{L}\p{N}]/u;
const FAR = 4000; // pixels: further up is nothing that was ever seen

/** A title that says nothing: what comes after it is what it is about. */
export function isGeneric(title: string): boolean {
  return GENERIC_TITLE.test(normalise(title));
}
const GENERIC_TITLE =
  /^(提示|温馨提示|友情提示|系统提示|重要提示|通知|提醒|温馨提醒|注意|公告|notice|alert|info|information|attention|aviso|hinweis|お知らせ|알림|안내)?$/;

function viewportOf(nodes: readonly UiNode[]): { width: number; height: number } {
  let width = 0;
  let height = 0;
  for (const { bounds, states } of nodes) {
    if (states?.includes('offscreen')) continue;
    width = Math.max(width, bounds.x + bounds.width);
    height = Math.max(height, bounds.y + bounds.height);
  }
  return { width, height };
}
