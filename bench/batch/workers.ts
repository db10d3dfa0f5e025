import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresStore } from '../../crawler/batch/postgres-store.ts';
import { runsOf } from '../../crawler/batch/run-folder.ts';
import { parseRow, type Row } from '../../reports/batch/row.ts';
import { postgresServer, redisServer, type TestServer } from '../../test/support/servers.ts';
import { absent, type Section } from '../tables.ts';
import { type Audit, audit } from './audit.ts';
import { AUDIT_HEAD, auditCells, type KillSizes, randomStep, resultsIn, WITHIN_MS } from './kills.ts';
import { type ClusterCommand, type Running, startSender, startWorker } from './processes.ts';
import { serveTargets } from './targets.ts';

export type Engine = 'postgres' | 'redis';

export const SERVERS: Readonly<Record<Engine, () => Promise<TestServer | undefined>>> = {
  postgres: postgresServer,
  redis: redisServer,
};

/** Three workers on an engine, which are killed in turn with the engine itself and started again. */
export async function workersTable(sizes: KillSizes, engines: readonly Engine[]): Promise<Section> {
  const rows: (string | number)[][] = [];
  for (const engine of engines) {
    const server = await SERVERS[engine]();
    if (!server) return absent(`workers on ${engine}`, 'Its server or its client package is not on this machine.');
    try {
      rows.push([engine, ...(await withServer(sizes, engine, server))]);
    } finally {
      await server.stop();
    }
  }
  return {
    title: `Three workers on an engine, all killed in turn, ${sizes.scans === 'browser' ? 'scans in the browser' : 'quick scans that open nothing'}`,
    explains:
      `${sizes.targets} targets; SIGKILL at random moments to one worker after the other and to the engine, which start again. On PostgreSQL the\n` +
      'results are in a table of the killed server too, on Redis in files of the folder they share. All but "scanned again" should be 0.',
    head: ['engine', 'kills of workers', 'of the engine', ...AUDIT_HEAD, 'exit code at last', 's'],
    rows,
  };
}

async function withServer(sizes: KillSizes, engine: Engine, server: TestServer): Promise<(string | number)[]> {
  const work = join(sizes.work, `workers-${engine}-${sizes.scans}`);
  rmSync(work, { recursive: true, force: true }); // the engine is a new one: there is nothing to go on with
  mkdirSync(work, { recursive: true });
  const targets = await serveTargets(work, sizes.targets, sizes.scans);
  const out = join(work, 'out');
  const results = engine === 'postgres' ? { results: server.url } : {};
  const command: ClusterCommand = { queue: server.url, out, work, ...results };
  const startOne = () => startWorker(command, sizes.scans, Math.max(1, Math.floor(sizes.concurrency / 3)));
  const startedAt = performance.now();
  const workers = [startOne(), startOne(), startOne()];
  // One that had nowhere to connect to when it began has ended: it is started again, as a supervisor would.
  const revival = setInterval(() => {
    for (const [which, worker] of workers.entries()) if (!worker.isRunning()) workers[which] = startOne();
  }, 1_000);
  const sender = startSender(command, targets.list);
  const kills = { workers: 0, engine: 0 };
  try {
    for (let kill = 0; kill < sizes.kills; kill += 1) {
      if (!(await moment(command, sizes, sizes.kills - kill, sender))) break;
      const which = kill % (workers.length + 1);
      if (which === workers.length) {
        kills.engine += 1;
        await server.kill();
        await server.start();
      } else {
        kills.workers += 1;
        await workers[which]?.kill();
      }
    }
    const code = await sender.ended;
    const seconds = (performance.now() - startedAt) / 1000;
    const found: Audit = audit(out, targets, await tableRows(command));
    return [kills.workers, kills.engine, ...auditCells(found), String(code), seconds.toFixed(0)];
  } finally {
    clearInterval(revival);
    await sender.end();
    await Promise.all(workers.map((worker) => worker.kill()));
    await targets.close();
  }
}

/** @returns false when the sender has seen the last result */
async function moment(command: ClusterCommand, sizes: KillSizes, killsLeft: number, sender: Running): Promise<boolean> {
  const have = await countIn(command);
  const aim = Math.max(1, have + randomStep(sizes.targets - have, killsLeft)); // who gives them out has to have begun
  while (sender.isRunning() && (await countIn(command)) < aim) await sleep(100);
  await sleep(Math.random() * WITHIN_MS[sizes.scans]);
  return sender.isRunning();
}

async function countIn(command: ClusterCommand): Promise<number> {
  return (await tableRows(command))?.length ?? resultsIn(command.out);
}

async function tableRows({ results, out }: ClusterCommand): Promise<Row[] | undefined> {
  const [run] = runsOf(out);
  if (results === undefined || !run) return undefined;
  const store = await PostgresStore.open<Row>(results, run.run, parseRow);
  try {
    return await store.rows();
  } finally {
    await store.close();
  }
}
