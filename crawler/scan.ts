import { randomBytes } from 'node:crypto';
import { openApp } from './drivers/app-source.ts';
import type { DriverSource } from './drivers/source.ts';
import { openWeb } from './drivers/web-source.ts';
import { everInTime } from './drivers/within.ts';
import { DriverLost, OutOfBudget, TargetUnreachable } from './errors.ts';
import { openKey } from './evidence/key.ts';
import type { Sealing } from './evidence/manifest.ts';
import { PREFLIGHT } from './evidence/names.ts';
import { lookAround, type Surroundings, toPreflight, writePreflight } from './evidence/preflight.ts';
import { seal } from './evidence/seal.ts';
import { ownWords } from './recognise/words.ts';
import { type Budgets, DEFAULT_BUDGETS, type ScanHooks, type ScanRequest, typedSecrets } from './scan-request.ts';
import { TOOL } from './tool.ts';
import type { DeviceFacts, Ending, Trace, Walk, WalkKind } from './trace.ts';
import { readTrace, TraceWriter } from './trace-file.ts';
import { runHook } from './walks/code.ts';
import type { Dossier } from './walks/dossier.ts';
import { asksAge } from './walks/explore/child.ts';
import { explore } from './walks/explore/explore.ts';
import { freshnessSeen } from './walks/first-screen.ts';
import { type Guide, journey } from './walks/journey.ts';
import { Walker, type WalkTimes } from './walks/walker.ts';

/**
 * Walks a target and writes down what it saw: refusing first, then once more for each repeat when there were walls,
 * then accepting when refusing did not get home. Where it is wanted it goes on from there: as a grown-up, and as a child
 * where an age was asked. Once the target is open it always returns a trace, whatever fails.
 * @throws {TargetUnreachable} never: the trace holds the reason as its `failure`
 * @throws {NoBrowser} when this machine has none
 * @throws {AcceptWhileRefusing} when the tool was about to break its own promise; the run is void
 * @throws the signal's reason when the scan was ended from outside; the trace is readable up to there
 */
export async function scanTarget(
  request: ScanRequest,
  hooks: ScanHooks = {},
  openSource: OpenSource = openAny,
): Promise<Trace> {
  if (request.seal) openKey(request.seal.keyFile); // what cannot be signed is not begun
  const around = lookAround(request);
  const source = await openSource(request);
  try {
    const trace = await new Scan(request, hooks, source).run(await around);
    await sealIfWanted(request, 'at-the-end');
    return trace;
  } catch (error) {
    // What was recorded is worth as much as if the scan had ended well; why it did not goes before a fault of the seal.
    await sealIfWanted(request, 'interrupted').catch(() => {});
    throw error;
  } finally {
    await source.close();
  }
}

/** Where drivers come from. */
export type OpenSource = (request: ScanRequest) => Promise<DriverSource>;

async function sealIfWanted({ seal: wanted, outDir }: ScanRequest, sealing: Sealing): Promise<void> {
  if (wanted) await seal(outDir, wanted, sealing);
}

async function openAny(request: ScanRequest): Promise<DriverSource> {
  return request.app ? openApp(request) : openWeb(request);
}

class Scan {
  readonly #request: ScanRequest;
  readonly #hooks: ScanHooks;
  readonly #source: DriverSource;
  readonly #writer: TraceWriter;
  readonly #budgets: Budgets;
  readonly #startedAt = Date.now();
  readonly #times: WalkTimes = { lookMs: 0, settleMs: 0, waitMs: 0, decideMs: 0 };
  readonly #stepsLeft: { count: number };
  readonly #absent = { isSo: false };
  #met: readonly Dossier[] | undefined; // by the refusing walk

  constructor(request: ScanRequest, hooks: ScanHooks, source: DriverSource) {
    this.#request = request;
    this.#hooks = hooks;
    this.#source = source;
    this.#budgets = { ...DEFAULT_BUDGETS, ...request.budgets };
    this.#stepsLeft = { count: this.#budgets.steps };
    this.#writer = new TraceWriter(request.outDir, this.#startedAt, [
      ...typedSecrets(request),
      ...(request.handedOver?.secrets ?? []),
    ]);
  }

  async run(around: Surroundings): Promise<Trace> {
    const { outDir } = this.#request;
    try {
      await this.#begin(around);
      await this.#walks();
    } catch (error) {
      if (!(error instanceof TargetUnreachable)) throw error;
      this.#writer.failure({ code: error.code, detail: error.detail });
    }
    const { lookMs, settleMs, waitMs, decideMs } = this.#times;
    this.#writer.end({
      totalMs: Date.now() - this.#startedAt,
      lookMs: Math.round(lookMs),
      settleMs: Math.round(settleMs),
      waitMs: Math.round(waitMs),
      decideMs: Math.round(decideMs),
    });
    return readTrace(outDir);
  }

  /** Writes down what the scan starts from; a phone is asked for what it says of itself. @throws {TargetUnreachable} */
  async #begin(around: Surroundings): Promise<void> {
    const { target, settings: given, outDir } = this.#request;
    const { browser, pageChanges, video } = this.#source;
    const startedAt = new Date(this.#startedAt);
    const runId = `${startedAt.toISOString().replace(/[:.]/g, '-')}-${randomBytes(3).toString('hex')}`;
    const own = ownWords();
    const settings = {
      ...given,
      ...(browser ? { browser } : {}),
      pageChanges,
      ...(video ? { video } : {}),
      ...(own.length > 0 ? { ownWords: own } : {}),
    };
    const asked = await this.#device();
    const device = 'facts' in asked ? asked.facts : undefined;
    const app = this.#source.app ?? (device && (await this.#source.installed?.()));
    const source = { ...this.#source, ...(app ? { app } : {}) };
    const preflight = toPreflight(this.#request, source, { runId, startedAt, settings }, around, device);
    const wrote = { [PREFLIGHT]: writePreflight(outDir, preflight) };
    this.#writer.begin({ runId, tool: TOOL, target, settings, startedAt: startedAt.toISOString(), wrote });
    if (app) this.#writer.app(app);
    if (device) this.#writer.device(device);
    if ('error' in asked) throw asked.error;
  }

  async #device(): Promise<{ facts: DeviceFacts | undefined } | { error: unknown }> {
    try {
      return { facts: await this.#source.device?.() };
    } catch (error) {
      return { error }; // what there is to say is written down before the scan ends of it
    }
  }

  async #walks(): Promise<void> {
    const refusing = await this.#walk('refuse', 'refuse', { kind: 'refuse' });
    const { handedOver } = this.#request;
    const walls = refusing.dossiers.filter((dossier) => dossier.wall);
    // What cannot be brought up again is walked once.
    const repeat = handedOver && !handedOver.restarts ? 1 : this.#request.settings.repeat;
    for (let i = 1; i < repeat && walls.length > 0; i += 1) {
      await this.#walk('confirm', `confirm-${i}`, { kind: 'confirm', known: refusing.dossiers });
    }
    if (handedOver) return;
    const yielded = refusing.dossiers.some((dossier) => dossier.passed === 'yield' || dossier.wall);
    if (refusing.ending.kind !== 'reached-home' && yielded) await this.#walk('accept', 'accept', { kind: 'accept' });
    await this.#furtherWalks(refusing.dossiers).catch((error: unknown) => {
      if (!(error instanceof DriverLost)) throw error; // no device for one more walk: the verdict stands
    });
  }

  /** What comes after the verdict, and changes nothing of it. */
  async #furtherWalks(known: readonly Dossier[]): Promise<void> {
    const { camera, target, explore: wanted, child } = this.#request;
    const hasFace = known.some(({ first }) => first.kind === 'face-verification');
    if (camera === 'test-picture' && target.authority && hasFace && this.#source.showsPictures) await this.#tryFaces();
    if (!wanted) return;
    await this.#walk('explore', 'explore', (walker) => explore(walker, { known, as: 'grown-up' }));
    if (!child && !known.some(({ first }) => asksAge(first))) return;
    await this.#walk('explore', 'child', (walker) => explore(walker, { known, as: 'child' }), { age: CHILD_AGE });
  }

  /** Shows the test picture until it was taken often enough to be no chance, or refused every time. */
  async #tryFaces(): Promise<void> {
    let taken = 0;
    for (let i = 1; i <= FACE_TRIALS && taken < FACES_TAKEN; i += 1) {
      const { dossiers } = await this.#walk(
        'accept',
        `accept-face-${i}`,
        { kind: 'accept' },
        { camera: 'test-picture' },
      );
      const control = dossiers.find(({ first }) => first.kind === 'face-verification')?.control;
      if (control === 'went-on') taken += 1;
      else if (control !== 'did-not') return; // it did not come as far as the picture, and would not the next time
    }
  }

  async #walk(
    kind: WalkKind,
    name: string,
    guide: Guide | ((walker: Walker) => Promise<Ending>),
    { age, camera }: Setting = {},
  ): Promise<{ ending: Ending; dossiers: readonly Dossier[] }> {
    const driver = everInTime(await this.#source.newDriver(camera));
    const walker = new Walker({
      driver,
      writer: this.#writer,
      request: this.#request,
      budgets: this.#budgets,
      hooks: this.#hooks,
      kind,
      name,
      times: this.#times,
      stepsLeft: this.#stepsLeft,
      absent: this.#absent,
      ...(age === undefined ? {} : { age }),
      ...(camera ? { camera } : {}),
      reset: () => this.#reset(walker),
    });
    const { session, credentials } = this.#request;
    const state = session ? 'kept' : (this.#source.freshness ?? 'cleared');
    const isKnown = state !== 'kept' && state !== 'handed-over';
    const { number } = this.#request;
    const isUsed = session || credentials || (number && this.#met); // the first walk may have registered it
    const account = isUsed ? 'reused' : isKnown ? 'new' : 'unknown';
    const vouched = number && !this.#met ? { vouched: number.by } : {};
    const setting: Pick<Walk, 'persona' | 'camera'> = {
      ...(age === undefined ? {} : { persona: { age } }),
      ...(camera ? { camera } : {}),
    };
    this.#writer.walk(kind, name, { state, account, identity: walker.persona.id, ...vouched }, setting);
    try {
      const ending = await this.#ending(walker, guide, kind);
      // A target's own hook makes its server forget too.
      const seen =
        this.#request.app && !this.#request.reset && !this.#request.handedOver
          ? freshnessSeen(ending, walker.dossiers, this.#met)
          : undefined;
      if (seen) this.#writer.opened(name, seen);
      this.#met ??= walker.dossiers;
      this.#writer.ending(name, ending);
      return { ending, dossiers: walker.dossiers };
    } finally {
      await driver.close().catch((error: unknown) => {
        if (!(error instanceof DriverLost)) throw error; // what does not close either is not waited for
      });
      for (const video of (await driver.takeVideos?.()) ?? []) this.#writer.video(name, video);
    }
  }

  async #ending(walker: Walker, guide: Guide | ((walker: Walker) => Promise<Ending>), kind: WalkKind): Promise<Ending> {
    try {
      const ending = await (typeof guide === 'function' ? guide(walker) : journey(walker, guide));
      await walker.end(ending.kind);
      return ending;
    } catch (error) {
      if (error instanceof TargetUnreachable && (kind !== 'refuse' || walker.restarts > 0)) {
        return { kind: 'unclear', reason: { code: error.code, detail: error.detail } };
      }
      if (error instanceof OutOfBudget)
        return { kind: 'unclear', reason: { code: 'out-of-budget', detail: error.message } };
      if (error instanceof DriverLost)
        return { kind: 'unclear', reason: { code: 'driver-lost', detail: error.message } };
      if (kind !== 'explore' || this.#hooks.signal?.aborted) throw error;
      // What comes after the verdict may fail, and the verdict stays.
      return {
        kind: 'unclear',
        reason: { code: 'explore-stopped', detail: String((error as Error).message).slice(0, 200) },
      };
    }
  }

  async #reset(walker: Walker): Promise<void> {
    if (this.#request.reset) await runHook(this.#request.reset, walker.persona);
  }
}

/** How a walk differs from one by a grown-up without a camera. */
interface Setting {
  readonly age?: number; // years
  readonly camera?: 'test-picture';
}

/** So often a picture has to be refused: `parameters.trials` of face-liveness-synthetic in the rulebook. */
export const FACE_TRIALS = 5;
const FACES_TAKEN = 2;
const CHILD_AGE = 13; // under 14, the age from which Chinese law takes a child's own consent
