import { ClusterQueue } from '../../crawler/engine/cluster.ts';
import type { ScanJob, ScanQueue } from '../../crawler/engine/engine.ts';
import { LocalQueue } from '../../crawler/engine/local.ts';
import type { TestServer } from '../../test/support/servers.ts';
import { cpuSeconds, treeMemoryMiB } from '../measure/process-tree.ts';
import { absent, type Section } from '../tables.ts';
import { type Engine, SERVERS } from './workers.ts';

const AT_ONCE = 4;

/** What a job costs that does nothing: here, and through an engine. */
export async function queueTable(jobs: number, engines: readonly Engine[]): Promise<Section> {
  const rows: (string | number)[][] = [];
  const local = await costOf(new LocalQueue({ mostQueued: jobs + 1 }), jobs, () => cpuSeconds());
  rows.push(['this process', ...cells(local)]);
  for (const engine of engines) {
    const server = await SERVERS[engine]();
    if (!server) continue;
    const queue = await ClusterQueue.open(server.url);
    rows.push([engine, ...cells(await costOf(queue, jobs, () => cpuSeconds() + cpuSeconds(server.pid)))]);
    await server.stop();
  }
  return {
    title: 'What the queue costs a job',
    explains: `${jobs} jobs that do nothing, each of a host of its own, ${AT_ONCE} at once. CPU is that of this process and the engine together.`,
    head: ['queue', 'ms to add one', 'ms to work one off', 'CPU ms a job'],
    rows,
  };
}

interface Cost {
  readonly addMs: number;
  readonly workMs: number;
  readonly cpuMs: number;
}

async function costOf(queue: ScanQueue, jobs: number, cpu: () => number): Promise<Cost> {
  const cpuBefore = cpu();
  const startedAt = performance.now();
  await queue.add(jobsOf(jobs));
  const addedAt = performance.now();
  let done = 0;
  let isDone = () => {};
  const all = new Promise<void>((resolve) => {
    isDone = resolve;
  });
  const working = queue.work(
    async () => {
      done += 1;
      if (done === jobs) isDone();
    },
    { concurrency: AT_ONCE },
  );
  await all;
  const endedAt = performance.now();
  const cpuMs = (cpu() - cpuBefore) * 1000;
  await queue.close();
  await working;
  return { addMs: (addedAt - startedAt) / jobs, workMs: (endedAt - addedAt) / jobs, cpuMs: cpuMs / jobs };
}

function cells({ addMs, workMs, cpuMs }: Cost): string[] {
  return [addMs.toFixed(3), workMs.toFixed(3), cpuMs.toFixed(3)];
}

/** What many jobs that wait cost the engine. */
export async function queuedTable(jobs: number, engines: readonly Engine[]): Promise<Section> {
  const rows: (string | number)[][] = [await queuedHere(jobs)];
  for (const engine of engines) {
    const server = await SERVERS[engine]();
    if (!server) return absent(`jobs queued on ${engine}`, 'Its server or its client package is not on this machine.');
    rows.push([engine, ...(await queuedOn(server, engine, jobs))]);
    await server.stop();
  }
  return {
    title: 'Jobs that wait',
    explains: `${jobs} jobs added and none worked off. Memory is the engine's, proportional, and what it grew by; this process has the whole list at once here.`,
    head: ['queue', 's to add', 'memory before', 'memory after', 'bytes a job', 'on disk'],
    rows,
  };
}

async function queuedHere(jobs: number): Promise<(string | number)[]> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const queue = new LocalQueue({ mostQueued: jobs + 1 });
  const startedAt = performance.now();
  await queue.add(jobsOf(jobs));
  const seconds = (performance.now() - startedAt) / 1000;
  globalThis.gc?.();
  const after = process.memoryUsage().heapUsed;
  await queue.close();
  return ['this process (heap)', ...memoryCells(seconds, before / MIB, after / MIB, jobs), '–'];
}

async function queuedOn(server: TestServer, engine: Engine, jobs: number): Promise<(string | number)[]> {
  const queue = await ClusterQueue.open(server.url);
  const before = treeMemoryMiB(server.pid);
  const startedAt = performance.now();
  await queue.add(jobsOf(jobs));
  const seconds = (performance.now() - startedAt) / 1000;
  const after = treeMemoryMiB(server.pid);
  const { queued } = await queue.stats();
  if (queued !== jobs) throw new Error(`${engine} holds ${queued} of ${jobs} jobs`);
  const disk = engine === 'postgres' ? `${((await databaseBytes(server.url)) / MIB).toFixed(0)} MiB` : 'its log';
  await queue.close();
  return [...memoryCells(seconds, before, after, jobs), disk];
}

async function databaseBytes(url: string): Promise<number> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select pg_database_size(current_database()) as bytes');
  await client.end();
  return Number(rows[0]?.bytes);
}

function memoryCells(seconds: number, before: number, after: number, jobs: number): string[] {
  const aJob = ((after - before) * MIB) / jobs;
  return [seconds.toFixed(1), `${before.toFixed(0)} MiB`, `${after.toFixed(0)} MiB`, aJob.toFixed(0)];
}

const MIB = 2 ** 20;

function* jobsOf(count: number): Generator<ScanJob> {
  for (let i = 0; i < count; i += 1) {
    const host = `site-${i}.example`;
    const entry = {
      line: i + 1,
      id: `t${i}`,
      platform: 'web',
      target: `https://${host}/`,
      priority: 0,
      categories: [19],
    };
    yield { run: 'bench', target: `t${i}`, ability: 'web', host, priority: 0, entry };
  }
}
