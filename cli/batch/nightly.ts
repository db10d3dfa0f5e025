import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { type RunFolder, runAt } from '../../crawler/batch/run-folder.ts';
import { Nightly } from '../../crawler/engine/nightly.ts';
import { UsageError } from '../../crawler/errors.ts';
import type { BatchOptions, BatchParts } from '../batch.ts';
import { type Context, Interrupted } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { plain } from '../terminal.ts';
import { begunRunOf, newRunOf, plan, type Run, settingsOf } from './plan.ts';
import { queueAddress } from './queue-address.ts';
import { sendPlan } from './send.ts';

/**
 * `naysayer batch LIST --queue URL --nightly HH:MM`: keeps a schedule on the engine and begins a run each time it is due,
 * with the list as it is then. A folder has one schedule; `off` ends it.
 */
export async function nightly(
  list: string | undefined,
  options: BatchOptions,
  context: Context,
  parts: BatchParts,
): Promise<ExitCode> {
  const { terminal, env, cwd, signal } = context;
  const address = queueAddress(options, env);
  const out = resolve(cwd, options.out);
  const { prefix, lockMs } = parts;
  const schedule = await Nightly.open(address, nameOf(out), {
    ...(prefix ? { prefix } : {}),
    ...(lockMs ? { lockMs } : {}),
  });
  const stop = () => void schedule.close();
  try {
    if (options.nightly === 'off') {
      const had = await schedule.remove();
      terminal.err(had ? 'the nightly schedule of the folder is ended' : 'the folder has no nightly schedule');
      return 0;
    }
    if (list === undefined || list === '-') throw new UsageError('a nightly run reads its list anew: give a file');
    await plan(list, context); // what cannot be read is told now, and not at night
    const { tz = Intl.DateTimeFormat().resolvedOptions().timeZone } = options;
    const next = await schedule.set(parts.cron ?? cronOf(options.nightly ?? ''), tz);
    const when =
      next.getTime() > Date.now() ? `at ${next.toISOString()}` : `now, as it was due at ${next.toISOString()}`;
    terminal.err(`the next run begins ${when}, and then every night; Ctrl-C ends the waiting alone,`);
    terminal.err(`"naysayer batch --queue … --out ${options.out} --nightly off" the schedule`);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    await schedule.work((due, until) => begin(list, due, address, options, { ...context, signal: until }, parts));
    throw new Interrupted('no longer waiting for the night: the schedule stays on the queue');
  } finally {
    signal.removeEventListener('abort', stop);
    await schedule.close();
  }
}

/** One night. What fails is said, and the next night comes all the same. */
async function begin(
  list: string,
  due: Date,
  address: string,
  options: BatchOptions,
  context: Context,
  parts: BatchParts,
): Promise<void> {
  const { terminal, cwd, signal } = context;
  try {
    const folder = runAt(resolve(cwd, options.out), due);
    const run = folder.hasBegun ? begunRunOf(folder) : await newNight(folder, list, options, context);
    const code = await sendPlan(run, address, options, context, parts);
    terminal.err(`run ${folder.run}: exit code ${code}`);
  } catch (error) {
    if (signal.aborted) throw error;
    terminal.err(`naysayer: the run of ${due.toISOString()} failed: ${plain((error as Error).message)}`);
  }
}

async function newNight(folder: RunFolder, list: string, options: BatchOptions, context: Context): Promise<Run> {
  const planned = await plan(list, context);
  for (const { line, problem } of planned.bad) context.terminal.err(`line ${line}: ${plain(problem)}`);
  return newRunOf(planned, folder, settingsOf(options, context.cwd));
}

function cronOf(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return `${Number(minute)} ${Number(hour)} * * *`;
}

/** One folder, one schedule: the folder's last name, to be known by, and a hash of the whole. */
function nameOf(out: string): string {
  const hash = createHash('sha256').update(out).digest('hex').slice(0, 8);
  return `${basename(out).replace(/[^\w-]+/g, '-')}-${hash}`;
}
