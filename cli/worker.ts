import { resolve } from 'node:path';
import { fittedConcurrency } from '../crawler/batch/fitted.ts';
import { RunFolder } from '../crawler/batch/run-folder.ts';
import { SharedBrowser } from '../crawler/batch/shared-browser.ts';
import { evidenceStore, resultStore } from '../crawler/batch/stores.ts';
import { loadConfig } from '../crawler/config.ts';
import { launchBrowser } from '../crawler/drivers/browser.ts';
import { ClusterQueue } from '../crawler/engine/cluster.ts';
import { type Ability, OwnFailure } from '../crawler/engine/engine.ts';
import { NoPhoneLeft, UsageError } from '../crawler/errors.ts';
import { type Named, Phones } from '../crawler/phones.ts';
import type { OpenSource } from '../crawler/scan.ts';
import { parseRow } from '../reports/batch/row.ts';
import { bundledAnswers, wrongAnswers } from './batch/known-answers.ts';
import { toldOn } from './batch/progress.ts';
import { queueAddress } from './batch/queue-address.ts';
import { type BatchSettings, type Surroundings, scanTargetToRow } from './batch/scan-target.ts';
import { Session, type SessionParts } from './batch/session.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { asideOn } from './put-aside.ts';
import { plain } from './terminal.ts';

export interface WorkerOptions extends BatchSettings {
  readonly queue?: string | true; // true: where the environment says
  readonly out: string;
  readonly results?: string;
  readonly evidence?: string;
  readonly can?: readonly Ability[];
  readonly config?: string;
  readonly concurrency?: number;
  readonly perHost?: number;
  readonly quiet?: boolean;
}

/** What tests put in the place of the real thing. */
export interface WorkerParts {
  readonly scan?: SessionParts['scan'];
  readonly openSource?: OpenSource;
  readonly wrongAnswers?: SessionParts['wrongAnswers'];
  readonly lockMs?: number;
  readonly prefix?: string;
}

/**
 * `naysayer worker --queue URL`: one more machine for batches. It works until Ctrl-C, which lets what was begun end; a
 * second one ends it at once, and another worker takes over.
 */
export async function worker(options: WorkerOptions, context: Context, parts: WorkerParts = {}): Promise<ExitCode> {
  const { terminal, signal, env, cwd } = context;
  const loaded = await loadConfig(cwd, options.config);
  const out = resolve(cwd, options.out);
  const { lockMs, prefix } = parts;
  const queue = await ClusterQueue.open(queueAddress(options, env), {
    ...(lockMs ? { lockMs } : {}),
    ...(prefix ? { prefix } : {}),
  });
  const results = options.results ?? env.NAYSAYER_RESULTS;
  const evidence = await evidenceStore(options.evidence, env);
  const { browser: path } = options;
  const browser = new SharedBrowser(() => launchBrowser(path ? { path } : {}));
  const can = options.can ?? ['web'];
  const around: Surroundings = {
    loaded,
    env,
    cwd,
    browser,
    phones: new Phones({ named: devicesIn(can), onAside: asideOn(terminal) }),
    ...(parts.openSource ? { openSource: parts.openSource } : {}),
    onFault: toldOn(terminal),
  };
  const onAway = (why: string) => terminal.err(`the results cannot be reached, and are waited for: ${plain(why)}`);
  let done = 0;
  const session: Session = new Session({
    open: async (run) => {
      const folder = new RunFolder(out, run);
      folder.make(); // it is not there where machines share no folder
      return { folder, store: await resultStore(results, folder, parseRow, { worker: session.id, onAway }) };
    },
    scan: async (entry, run, attempt) => {
      const scanned = parts.scan?.(entry, run, attempt) ?? scanTargetToRow(entry, options, run, attempt, around);
      return scanned.catch((error: unknown) => {
        if (!(error instanceof NoPhoneLeft)) throw error;
        if (entry.device === undefined) withoutPhones(error);
        throw new OwnFailure('no-phone', { cause: error }); // another worker may have one
      });
    },
    evidence,
    onStoreFailure: ({ message }) =>
      terminal.err(`naysayer: what was found could not be kept, and the scan is tried again: ${plain(message)}`),
    wrongAnswers: parts.wrongAnswers ?? ((until) => wrongAnswers(bundledAnswers, options, around, until)),
    onRow: ({ target, outcome, cause }) => {
      done += 1;
      if (!options.quiet) terminal.err(`${done}  ${target}  ${outcome}  ${cause}`);
    },
  });
  const stop = new AbortController(); // of what is asked of known answers: a drain lets it end
  const drain = () => void queue.close();
  let isLeftWithout = false;
  const withoutPhones = ({ message }: NoPhoneLeft) => {
    if (!isLeftWithout) terminal.err(`naysayer: ${message}: nothing more is taken`);
    isLeftWithout = true;
    drain(); // else it would be free soonest, and fail at all that waits
  };
  try {
    const wrong = await session.begin(signal);
    if (wrong.length > 0)
      throw new UsageError(
        `this machine answers wrongly where the answer is known, and takes no job: ${wrong.join('; ')}`,
      );
    if (!options.quiet) terminal.err(`working on ${can.join(', ')}; Ctrl-C lets what was begun end`);
    signal.addEventListener('abort', drain, { once: true });
    if (signal.aborted) drain();
    await queue.work((job, at) => session.handle(job, at), {
      concurrency: options.concurrency ?? fittedConcurrency(),
      abilities: reachOf(can),
      ...(options.perHost ? { perHost: options.perHost } : {}),
    });
    const voided = await session.end(stop.signal);
    if (voided > 0) terminal.err(`naysayer: ${voided} results do not count: this machine answered wrongly after them`);
    return voided > 0 || isLeftWithout ? 2 : 0;
  } finally {
    signal.removeEventListener('abort', drain);
    await queue.close({ graceful: false });
    await session.close();
    await browser.close();
  }
}

function devicesIn(can: readonly Ability[]): Named {
  const of = (platform: string) => can.flatMap((one) => (one.startsWith(`${platform}:`) ? [one.slice(platform.length + 1)] : []));
  return { android: of('android'), ios: of('ios') };
} // biome-ignore format: one line

/** Whoever has a phone takes what is for that one, and what any phone will do for. */
function reachOf(can: readonly Ability[]): Ability[] {
  return [...new Set(can.flatMap((one) => [one, one.split(':')[0] as Ability]))];
}
