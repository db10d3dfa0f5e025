import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { View } from './drivers/driver.ts';
import { MalformedTrace } from './errors.ts';
import { FIRST } from './evidence/chain.ts';
import { sha256 } from './evidence/hash.ts';
import { TRACE } from './evidence/names.ts';
import { PERSONA_SECRET } from './persona.ts';
import { formsOf } from './secret-forms.ts';
import type {
  Action,
  AppFacts,
  DeviceFacts,
  Ending,
  Freshness,
  LegalText,
  Phase,
  Prompt,
  Reason,
  Screen,
  ScreenEvent,
  Search,
  Settings,
  Step,
  Target,
  Timings,
  Trace,
  Walk,
  WalkKind,
  WayName,
} from './trace.ts';

/** A screen on disk: its nodes lie in a file of their own, shared by steps that saw the same. */
type StoredScreen = Omit<Screen, 'nodes'> & { readonly nodes: string };

type Line =
  | {
      readonly type: 'scan';
      readonly version: 1;
      readonly runId: string;
      readonly tool: Trace['tool'];
      readonly target: Target;
      readonly settings: Settings;
      readonly startedAt: string;
      readonly wrote?: Wrote;
    }
  | ({
      readonly type: 'walk';
      readonly kind: WalkKind;
      readonly name: string;
      readonly freshness: Freshness;
    } & WalkSetting)
  | ({
      readonly type: 'step';
      readonly walk: string;
      readonly screen: StoredScreen;
      readonly wrote?: Wrote;
    } & Omit<Step, 'screen' | 'events'>)
  | { readonly type: 'events'; readonly step: number; readonly events: readonly ScreenEvent[] }
  | { readonly type: 'prompt'; readonly walk: string; readonly prompt: Prompt } // all that is known of it by now; the last one counts
  | { readonly type: 'app'; readonly app: AppFacts }
  | { readonly type: 'device'; readonly device: DeviceFacts }
  | { readonly type: 'opened'; readonly walk: string; readonly state: Freshness['state'] } // as it was found out
  | { readonly type: 'granted'; readonly walk: string; readonly names: readonly string[] } // the first and the last count
  | { readonly type: 'search'; readonly walk: string; readonly search: Search } // the last one for a topic and label counts
  | {
      readonly type: 'text'; // the last one of an id counts
      readonly walk: string;
      readonly text: Omit<LegalText, 'text'> & { readonly file: string };
      readonly wrote?: Wrote;
    }
  | { readonly type: 'video'; readonly walk: string; readonly file: string; readonly wrote?: Wrote }
  | { readonly type: 'restart'; readonly walk: string; readonly identity: string }
  | { readonly type: 'ending'; readonly walk: string; readonly ending: Ending }
  | { readonly type: 'failure'; readonly reason: Reason }
  | { readonly type: 'end'; readonly finishedAt: string; readonly timings: Timings };

/** The SHA-256 of each file that was written for a line, by its name: what lies on the disk later can be held to it. */
type Wrote = Readonly<Record<string, string>>;

/** How a walk differs from one by a grown-up without a camera. */
type WalkSetting = Pick<Walk, 'persona' | 'camera'>;

export interface StepRecord {
  readonly walk: string;
  readonly phase: Phase;
  readonly prompt?: string;
  readonly way?: WayName;
  readonly replayed?: boolean;
  readonly action: Action;
}

/**
 * Appends a trace to `dir/trace.jsonl`, a line at a time, each with the SHA-256 of the line before it. A line is with
 * the operating system before the call returns, so that killing the scan loses nothing that was recorded.
 */
export class TraceWriter {
  readonly #dir: string;
  readonly #startedAt: number;
  readonly #secrets: string[];
  #mask: (text: string) => string;
  readonly #texts = new Set<LegalText['id']>();
  readonly #kept = new Map<string, string>(); // hash of content to the file that holds it
  #previous = FIRST;
  #wrote: Record<string, string> = {}; // since the last line
  #nextStep = 0;
  #videos = 0;
  writeMs = 0;

  /** @param secrets texts that never reach the disk, in whatever form */
  constructor(dir: string, startedAt: number, secrets: readonly string[]) {
    this.#dir = dir;
    this.#startedAt = startedAt;
    this.#secrets = [...secrets];
    this.#mask = masker(this.#secrets);
    mkdirSync(join(dir, 'screens'), { recursive: true });
    if (existsSync(join(dir, TRACE))) throw new MalformedTrace(`${join(dir, TRACE)} is there already`);
  }

  /** One more text that never reaches the disk: a code that has only just come. */
  hide(secret: string): void {
    this.#secrets.push(secret);
    this.#mask = masker(this.#secrets);
  }

  begin(header: Omit<Extract<Line, { type: 'scan' }>, 'type' | 'version'>): void {
    this.#append({ type: 'scan', version: 1, ...header });
  }

  walk(kind: WalkKind, name: string, freshness: Freshness, setting: WalkSetting = {}): void {
    this.#append({ type: 'walk', kind, name, freshness, ...setting });
  }

  /** The index of the step that will show what is seen now. */
  get nextStep(): number {
    return this.#nextStep;
  }

  /** Writes a step before its action is made. @returns its index */
  step(record: StepRecord, view: View, fingerprint: string): number {
    const index = this.#nextStep++;
    const { walk, ...step } = record;
    const screen = this.#screen(index, view, fingerprint);
    const line = { walk, index, atMs: Date.now() - this.#startedAt, ...step, screen };
    this.#append({ type: 'step', ...line, wrote: this.#taken() });
    return index;
  }

  events(step: number, events: readonly ScreenEvent[]): void {
    if (events.length === 0) return;
    const since = events.map((event) => ({ ...event, atMs: event.atMs - this.#startedAt }));
    this.#append({ type: 'events', step, events: since });
  }

  prompt(walk: string, prompt: Prompt): void {
    this.#append({ type: 'prompt', walk, prompt });
  }

  app(app: AppFacts): void {
    this.#append({ type: 'app', app });
  }

  device(device: DeviceFacts): void {
    this.#append({ type: 'device', device });
  }

  /** How fresh a start of the walk was found to be. */
  opened(walk: string, state: Freshness['state']): void {
    this.#append({ type: 'opened', walk, state });
  }

  /** What the system lets the app do now. */
  granted(walk: string, names: readonly string[]): void {
    this.#append({ type: 'granted', walk, names });
  }

  /** What became of a search. A topic has one without a label, or one for each thing of its kind that was found. */
  search(walk: string, search: Search): void {
    this.#append({ type: 'search', walk, search });
  }

  /** How many legal texts were read by all walks so far: the next one is named by it. */
  get texts(): number {
    return this.#texts.size;
  }

  /** A legal text that was read; its words go to a file of their own. */
  text(walk: string, { text, ...about }: LegalText): void {
    this.#texts.add(about.id);
    mkdirSync(join(this.#dir, 'texts'), { recursive: true });
    const file = `texts/${about.id}.txt`;
    const shown = this.#mask(text);
    writeFileSync(join(this.#dir, file), shown);
    this.#append({ type: 'text', walk, text: { ...about, file }, wrote: { [file]: sha256(shown) } });
  }

  /** Takes over a file with the video of a part of the walk. */
  video(walk: string, from: string): void {
    mkdirSync(join(this.#dir, 'videos'), { recursive: true });
    const file = `videos/${walk}-${++this.#videos}${extname(from)}`;
    copyFileSync(from, join(this.#dir, file));
    rmSync(from, { force: true });
    this.#append({ type: 'video', walk, file, wrote: { [file]: sha256(readFileSync(join(this.#dir, file))) } });
  }

  restart(walk: string, identity: string): void {
    this.#append({ type: 'restart', walk, identity });
  }

  ending(walk: string, ending: Ending): void {
    this.#append({ type: 'ending', walk, ending });
  }

  failure(reason: Reason): void {
    this.#append({ type: 'failure', reason });
  }

  end(timings: Omit<Timings, 'writeMs'>): void {
    this.#append({
      type: 'end',
      finishedAt: new Date().toISOString(),
      timings: { ...timings, writeMs: Math.round(this.writeMs) },
    });
  }

  #screen(index: number, view: View, fingerprint: string): StoredScreen {
    const started = performance.now();
    const stem = String(index).padStart(4, '0');
    const nodes = this.#keep(`${stem}.json`, this.#mask(JSON.stringify(view.nodes)));
    const image = view.image && this.#keep(`${stem}.${view.imageType ?? 'jpg'}`, view.image);
    const sourceType = view.source?.startsWith('<?xml') ? 'xml' : 'html';
    const source = view.source && this.#keep(`${stem}.${sourceType}`, this.#mask(view.source));
    this.writeMs += performance.now() - started;
    return {
      fingerprint,
      address: view.address,
      title: view.title,
      state: view.state,
      nodes,
      ...(image ? { image } : {}),
      ...(source ? { source } : {}),
      ...(view.size ? { size: view.size } : {}),
      ...(view.webView ? { webView: view.webView } : {}),
      ...(view.imageAtMs ? { imageAtMs: view.imageAtMs - this.#startedAt } : {}),
      ...(view.sourceAtMs ? { sourceAtMs: view.sourceAtMs - this.#startedAt } : {}),
    };
  }

  /** The file that holds this content, written only when none does yet. */
  #keep(name: string, content: string | Buffer): string {
    const key = sha256(content);
    const known = this.#kept.get(key);
    if (known) return known;
    const file = `screens/${name}`;
    writeFileSync(join(this.#dir, file), content);
    this.#kept.set(key, file);
    this.#wrote[file] = key;
    return file;
  }

  #taken(): Wrote {
    const wrote = this.#wrote;
    this.#wrote = {};
    return wrote;
  }

  #append(line: Line): void {
    const started = performance.now();
    const text = this.#mask(JSON.stringify({ ...line, prev: this.#previous }));
    appendFileSync(join(this.#dir, TRACE), `${text}\n`);
    this.#previous = sha256(text);
    this.writeMs += performance.now() - started;
  }
}

/**
 * Reads the trace in `dir`. A torn last line (the scan was killed while writing) is left out, and a walk that has no
 * ending ends as `unclear: interrupted`.
 * @throws {MalformedTrace} when there is no trace, or a line other than the last cannot be read
 */
export function readTrace(dir: string): Trace {
  const file = join(dir, TRACE);
  if (!existsSync(file)) throw new MalformedTrace(`no ${TRACE} in ${dir}: give the folder of one scan`);
  const lines = parseLines(readFileSync(file, 'utf8'), file);
  const [header, ...rest] = lines;
  if (header?.type !== 'scan') throw new MalformedTrace(`${file}:1 does not begin a scan`);
  if (header.version !== 1)
    throw new MalformedTrace(`${file}:1 is of version ${header.version}; this tool reads version 1`);

  const walks = new Map<string, WalkBeingRead>();
  const steps = new Map<number, Step & { events: ScreenEvent[] }>();
  const nodes = new Map<string, Screen['nodes']>();
  let end: Extract<Line, { type: 'end' }> | undefined;
  let failure: Reason | undefined;
  let app: AppFacts | undefined;
  let device: DeviceFacts | undefined;
  for (const line of rest) {
    if (line.type === 'walk') walks.set(line.name, beginWalk(line));
    else if (line.type === 'step') {
      const { type: _, walk, screen, wrote: _wrote, ...step } = line;
      const read = { ...step, screen: { ...screen, nodes: readNodes(dir, screen.nodes, nodes) }, events: [] };
      steps.set(step.index, read);
      walks.get(walk)?.steps.push(read);
    } else if (line.type === 'events') steps.get(line.step)?.events.push(...line.events);
    else if (line.type === 'prompt') walks.get(line.walk)?.prompts.set(line.prompt.id, line.prompt);
    else if (line.type === 'app') app = line.app;
    else if (line.type === 'device') device = line.device;
    else if (line.type === 'opened') setState(walks.get(line.walk), line.state);
    else if (line.type === 'granted') walks.get(line.walk)?.granted.push(line.names);
    else if (line.type === 'search')
      walks.get(line.walk)?.searches.set(`${line.search.for} ${line.search.label ?? ''}`, line.search);
    else if (line.type === 'text') {
      const { file, ...text } = line.text;
      walks.get(line.walk)?.texts.set(text.id, { ...text, text: readText(dir, file) });
    } else if (line.type === 'video') walks.get(line.walk)?.videos.push(line.file);
    else if (line.type === 'restart') bump(walks.get(line.walk));
    else if (line.type === 'ending') setEnding(walks.get(line.walk), line.ending);
    else if (line.type === 'failure') failure = line.reason;
    else if (line.type === 'end') end = line;
  }
  const { runId, tool, target, settings, startedAt } = header;
  return {
    version: 1,
    runId,
    tool,
    target,
    settings,
    startedAt,
    ...(end ? { finishedAt: end.finishedAt, timings: end.timings } : {}),
    ...(app ? { app } : {}),
    ...(device ? { device } : {}),
    ...(failure ? { failure } : {}),
    walks: [...walks.values()].map(finishWalk),
  };
}

interface WalkBeingRead {
  kind: WalkKind;
  name: string;
  freshness: Freshness;
  steps: Step[];
  prompts: Map<string, Prompt>;
  restarts: number;
  granted: (readonly string[])[];
  searches: Map<string, Search>;
  texts: Map<string, LegalText>;
  videos: string[];
  setting: WalkSetting;
  ending?: Ending;
}

function beginWalk({ kind, name, freshness, persona, camera }: Extract<Line, { type: 'walk' }>): WalkBeingRead {
  const setting = { ...(persona ? { persona } : {}), ...(camera ? { camera } : {}) };
  const none = { steps: [], prompts: new Map(), granted: [], searches: new Map(), texts: new Map(), videos: [] };
  return { kind, name, freshness, setting, restarts: 0, ...none };
}

function parseLines(text: string, file: string): Line[] {
  const rows = text.split('\n');
  const torn = rows.pop(); // '' after a whole last line
  const lines = rows.map((row, i) => {
    try {
      return JSON.parse(row) as Line;
    } catch (cause) {
      throw new MalformedTrace(`${file}:${i + 1} is not JSON`, { cause });
    }
  });
  if (torn === '' || torn === undefined) return lines;
  try {
    return [...lines, JSON.parse(torn) as Line]; // only its line break is missing
  } catch {
    return lines;
  }
}

function readNodes(dir: string, file: string, read: Map<string, Screen['nodes']>): Screen['nodes'] {
  const known = read.get(file);
  if (known) return known;
  // The name comes from a file that may have been tampered with: it may not lead out of the folder.
  if (!/^screens\/[\w.-]+\.json$/.test(file)) throw new MalformedTrace(`${file} is not a file of screens/`);
  let nodes: Screen['nodes'];
  try {
    nodes = JSON.parse(readFileSync(join(dir, file), 'utf8')) as Screen['nodes'];
  } catch {
    nodes = []; // lost, or torn by a kill: the step itself is still worth reading
  }
  read.set(file, nodes);
  return nodes;
}

function readText(dir: string, file: string): string {
  if (!/^texts\/[\w-]+\.txt$/.test(file)) throw new MalformedTrace(`${file} is not a file of texts/`);
  try {
    return readFileSync(join(dir, file), 'utf8');
  } catch {
    return ''; // lost, or torn by a kill
  }
}

function bump(walk: WalkBeingRead | undefined): void {
  if (walk) walk.restarts += 1;
}

/** A walk is as fresh as the least fresh of its starts. */
function setState(walk: WalkBeingRead | undefined, state: Freshness['state']): void {
  if (walk && walk.freshness.state !== 'kept') walk.freshness = { ...walk.freshness, state };
}

function setEnding(walk: WalkBeingRead | undefined, ending: Ending): void {
  if (walk) walk.ending = ending;
}

function finishWalk(walk: WalkBeingRead): Walk {
  const { kind, name, freshness, setting, steps, prompts, searches, texts, videos, restarts } = walk;
  const [before, after = before] = [walk.granted[0], walk.granted.at(-1)];
  const ending: Ending = walk.ending ?? { kind: 'unclear', reason: { code: 'interrupted' } };
  return {
    kind,
    name,
    freshness,
    ...(before && after ? { granted: { before, after } } : {}),
    steps,
    prompts: [...prompts.values()],
    ending,
    restarts,
    ...setting,
    ...(searches.size > 0 ? { searches: [...searches.values()] } : {}),
    ...(texts.size > 0 ? { texts: [...texts.values()] } : {}),
    ...(videos.length > 0 ? { videos } : {}),
  };
}

/** Hides each secret in a text, in whatever form. */
function masker(secrets: readonly string[]): (text: string) => string {
  const longestFirst = [...new Set(secrets.flatMap(formsOf))].sort((a, b) => b.length - a.length);
  return (text) =>
    longestFirst.reduce((masked, form) => masked.replaceAll(form, '•••'), text.replace(PERSONA_SECRET, '•••'));
}
