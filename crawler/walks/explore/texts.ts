import { legalTextNamed, maybeLegal } from '../../recognise/search-words.ts';
import { normalise } from '../../recognise/text.ts';
import type { FoundAt, LegalText, LegalTextKind, Reason } from '../../trace.ts';
import { nothingChanged, type Seen } from '../sight.ts';
import type { Part, Walker } from '../walker.ts';
import { joined, lengthOf, lookOfText, pageOf } from './document.ts';
import { pdfText } from './pdf.ts';

/** A link to a legal text, as it stands on a screen. */
export interface TextLink {
  readonly kind: LegalTextKind;
  readonly label: string;
  readonly href?: string; // absolute
}

/** The legal texts a walk has read. Each is written down as soon as it is known, and again when more is known of it. */
export class Texts {
  readonly #walker: Walker;
  readonly #texts: LegalText[] = [];
  readonly #links = new Map<string, LegalText['id']>(); // what was opened by them

  constructor(walker: Walker) {
    this.#walker = walker;
  }

  /** Whether what this link opens was read. One that failed to open is worth another try from elsewhere. */
  knows(link: TextLink): boolean {
    const text = this.#behind(link);
    return text !== undefined && text.failure === undefined;
  }

  /** Notes that a text is linked from here too. */
  also(link: TextLink, foundAt: FoundAt, step: number): void {
    const text = this.#behind(link);
    if (text) this.#keep({ ...text, ...togetherWith(text, foundAt, [step]) });
  }

  /**
   * Reads what a press on a link has opened, to its end.
   * @returns the screen after it, and whether it was a text: a page of settings or a list of texts may bear such a name
   */
  async read(
    link: TextLink,
    foundAt: FoundAt,
    before: Seen,
    opened: Seen,
    part: Part,
  ): Promise<{ seen: Seen; isText: boolean }> {
    const steps = part.steps?.slice(-1) ?? [];
    const { seen, ...read } = await readOpened(this.#walker, before, opened, part);
    const isList = read.failure === undefined && read.text.length < LITTLE && linksOn(seen).length >= 2;
    const isPage =
      maybeLegal(link.label) && read.format !== 'pdf' && (read.text.length < MUCH || read.failure !== undefined);
    if (isList || isPage) return { seen, isText: false };
    const kind = read.text ? (legalTextNamed(read.title) ?? link.kind) : link.kind;
    const known = this.#texts.find(
      (text) => text.kind === kind && text.text === read.text && text.address === read.address,
    );
    const failed = this.#behind(link);
    const id = known?.id ?? failed?.id ?? `d${this.#walker.writer.texts + 1}`;
    for (const key of keysOf(link)) this.#links.set(key, id);
    const all = [...steps, ...(part.steps?.slice(-1) ?? []), this.#walker.nextStep];
    this.#keep({ id, kind, ...read, title: read.title || link.label, ...togetherWith(known ?? failed, foundAt, all) });
    return { seen, isText: true };
  }

  #behind(link: TextLink): LegalText | undefined {
    const id = keysOf(link)
      .map((key) => this.#links.get(key))
      .find((one) => one !== undefined);
    return this.#texts.find((text) => text.id === id);
  }

  #keep(text: LegalText): void {
    const at = this.#texts.findIndex(({ id }) => id === text.id);
    if (at < 0) this.#texts.push(text);
    else this.#texts[at] = text;
    this.#walker.writer.text(this.#walker.name, text);
  }
}

/** Links to legal texts that stand on a screen, in reading order. */
export function linksOn({ view }: Seen): { node: number; link: TextLink }[] {
  return view.nodes.flatMap((node) => {
    if (!node.operable || node.field || node.states?.includes('occluded') || node.states?.includes('disabled'))
      return [];
    const link = linkOf(node.text ?? node.name, node.href, view.address);
    return link ? [{ node: node.id, link }] : [];
  });
}

export function linkOf(label: string, href: string | undefined, address: string): TextLink | undefined {
  const kind = legalTextNamed(label) ?? (maybeLegal(label) ? maybeKind(label) : undefined);
  if (!kind) return undefined;
  const absolute =
    href && !/^(#|javascript:)/i.test(href) && URL.canParse(href, address) ? new URL(href, address).href : undefined;
  return { kind, label, ...(absolute ? { href: absolute } : {}) };
}

function maybeKind(label: string): LegalTextKind {
  return /隐私|privacy/.test(normalise(label)) ? 'privacy-policy' : 'user-agreement';
}

/** The same address is the same text; without one, the same words are. */
function keysOf({ kind, label, href }: TextLink): string[] {
  return href ? [href] : [`${kind} ${normalise(label)}`];
}

function togetherWith(known: LegalText | undefined, foundAt: FoundAt, steps: readonly number[]) {
  return {
    foundAt: [...new Set([...(known?.foundAt ?? []), foundAt])],
    steps: [...new Set([...(known?.steps ?? []), ...steps])].sort((a, b) => a - b),
  };
}

const LITTLE = 300; // characters: less is no text beside several links to texts
const MUCH = 400; // of what may as well be a page of settings
const NOTHING = 20;
const MOST_SCREENS = 60;

type Read = Pick<LegalText, 'title' | 'address' | 'format' | 'text' | 'whole' | 'fontPx' | 'contrast' | 'failure'>;

async function readOpened(walker: Walker, before: Seen, opened: Seen, part: Part): Promise<Read & { seen: Seen }> {
  const file = fileIn(opened);
  if (file) return { ...(await readFile(walker, file)), seen: opened };
  const failure = whyNotOpened(before, opened);
  if (failure) return { ...unread(opened.view.address, failure), seen: opened };
  const seen = await walker.look(true);
  const { state, address } = seen.view;
  if (state !== 'shown' && state !== 'away') {
    // A browser that shows a PDF itself shows nothing that can be read on the page.
    const asFile =
      /^https?:/.test(address) && address !== before.view.address ? await readFile(walker, address) : undefined;
    if (asFile && !asFile.failure) return { ...asFile, seen };
    return { ...unread(address, { code: 'not-observable' }), seen };
  }
  if (seen.prompt && ASKS_FIRST.has(seen.prompt.kind)) return { ...unread(address, { code: 'login-required' }), seen };
  return readPages(walker, seen, part);
}

/** Reads on, a screen at a time where a look shows no more than a screen. */
async function readPages(walker: Walker, start: Seen, part: Part): Promise<Read & { seen: Seen }> {
  let seen = start;
  let page = pageOf(seen.view);
  const { title } = page;
  const { address } = seen.view;
  const look = lookOfText(page.nodes);
  const format =
    walker.request.target.platform === 'web' || /webview/i.test(seen.view.source ?? '') ? 'page' : 'screen';
  let lines = page.lines;
  let whole = page.listsAll && !page.box;
  if (page.listsAll && seen.view.nodes.some((node) => node.states?.includes('offscreen'))) {
    // All that is there is listed; more may load once the end is reached.
    await walker.scrollToEnd(page.box, 'reads to the end', part);
    seen = await walker.look(true);
    page = pageOf(seen.view);
    lines = lengthOf(page.lines) >= lengthOf(lines) ? page.lines : joined(lines, page.lines);
    whole = true;
  } else if (page.box && !page.listsAll) {
    for (let screen = 0; screen < MOST_SCREENS && !whole && page.box; screen += 1) {
      await walker.scrollOn(page.box, 'reads on', part);
      seen = await walker.look(true);
      page = pageOf(seen.view);
      const more = joined(lines, page.lines);
      whole = more.length === lines.length;
      lines = more;
    }
  } else whole = true;
  const text = lines.join('\n');
  if (text.replace(/\s/g, '').length < NOTHING) {
    const drawn = seen.view.nodes.some((node) => node.role === 'image' || node.role === 'canvas');
    return { ...unread(address, { code: drawn ? 'not-observable' : 'no-text' }), title, seen };
  }
  return { title, address, format, text, whole, ...look, seen };
}

async function readFile(walker: Walker, url: string): Promise<Read> {
  const fetched = await walker.fetchFile(url);
  if (!fetched) return unread(url, { code: 'link-failed' });
  if (fetched.status >= 400) return unread(url, { code: 'http-status', detail: String(fetched.status) });
  const read = await pdfText(fetched.body);
  if (!read) return unread(url, { code: 'not-observable', detail: fetched.type });
  if (read.text.replace(/\s/g, '').length < NOTHING)
    return { ...unread(url, { code: 'not-observable' }), format: 'pdf' };
  return { title: read.title, address: url, format: 'pdf', text: read.text, whole: read.whole };
}

function unread(address: string, failure: Reason): Read {
  return {
    title: '',
    address,
    format: /\.pdf($|[?#])/i.test(address) ? 'pdf' : 'page',
    text: '',
    whole: false,
    failure,
  };
}

/** The file a press led to in place of a page. */
function fileIn({ view }: Seen): string | undefined {
  const download = view.events.find((event) => event.kind === 'download');
  return download?.kind === 'download' && /^https?:/.test(download.url) ? download.url : undefined;
}

function whyNotOpened(before: Seen, { view, ...opened }: Seen): Reason | undefined {
  for (const event of view.events) {
    if (event.kind === 'navigated' && event.status !== undefined && event.status >= 400)
      return { code: 'http-status', detail: String(event.status) };
  }
  if (view.state === 'error') return { code: 'target-error' };
  if (view.state === 'crashed') return { code: 'driver-crashed' };
  if (view.state === 'closed') return { code: 'link-failed' };
  return nothingChanged(before, { view, ...opened }) ? { code: 'link-failed' } : undefined;
}

const ASKS_FIRST: ReadonlySet<string> = new Set(['login', 'registration', 'captcha', 'risk-control']);
