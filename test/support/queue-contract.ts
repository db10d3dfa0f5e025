import { afterEach, describe, expect, it, vi } from 'vitest';
import { ATTEMPTS, type JobContext, OwnFailure, type ScanJob, type ScanQueue } from '../../crawler/engine/engine.ts';

/** What every engine does, whatever runs beneath it. @param open a queue that nobody has used, which rests briefly */
export function queueContract(name: string, open: () => Promise<ScanQueue>): void {
  describe(name, () => {
    let queue: ScanQueue | undefined;
    let working: Promise<void> | undefined;

    afterEach(async () => {
      await queue?.close({ graceful: false });
      await working?.catch(() => {});
      working = undefined;
    });

    async function start(handler: (job: ScanJob, context: JobContext) => Promise<void>, concurrency = 2) {
      queue = await open();
      const opened = queue;
      return async (jobs: readonly ScanJob[]) => {
        await opened.add(jobs);
        working = opened.work(handler, { concurrency });
      };
    }
    const settled = (done: number, failed = 0) =>
      vi.waitFor(async () => expect(await queue?.stats()).toMatchObject({ queued: 0, active: 0, done, failed }), {
        timeout: 30_000,
        interval: 20,
      });

    it('does every job, and each once though it is added twice', async () => {
      const seen: string[] = [];
      const add = await start(async (job) => void seen.push(job.target));
      await add([job('a'), job('b'), job('a')]);
      await settled(2);
      expect(seen.sort()).toEqual(['a', 'b']);
    });

    it('hands over the whole job and its first attempt', async () => {
      const seen: [ScanJob, number, boolean][] = [];
      const add = await start(async (one, { attempt, isLast }) => void seen.push([one, attempt, isLast]));
      const given = job('a', { priority: 7, entry: { name: '视频', deep: [1, { two: null }] } });
      await add([given]);
      await settled(1);
      expect(seen).toEqual([[given, 1, false]]);
    });

    it('takes the urgent ones first, and else the order they came in', async () => {
      const seen: string[] = [];
      const add = await start(async (one) => void seen.push(one.target), 1);
      await add([job('a'), job('b', { priority: 5 }), job('c', { priority: 100 }), job('d')]);
      await settled(4);
      expect(seen).toEqual(['c', 'b', 'a', 'd']);
    });

    it('runs as many at once as it is told, and one at a time of a host', async () => {
      const running = new Map<string, number>();
      let most = 0;
      let mostOfHost = 0;
      const add = await start(async ({ host }) => {
        running.set(host, (running.get(host) ?? 0) + 1);
        mostOfHost = Math.max(mostOfHost, running.get(host) ?? 0);
        most = Math.max(
          most,
          [...running.values()].reduce((sum, one) => sum + one, 0),
        );
        // The first two wait for each other: whoever can run two at once does so here.
        await vi.waitUntil(() => most >= 2, { timeout: 10_000, interval: 5 }).catch(() => {});
        running.set(host, (running.get(host) ?? 0) - 1);
      }, 3);
      await add(['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => job(id, { host: i < 4 ? 'one.test' : 'two.test' })));
      await settled(6);
      expect(mostOfHost).toBe(1);
      expect(most).toBe(2);
    });

    it('tries a failure of ours again, and says which attempt is the last', async () => {
      const attempts: [number, boolean][] = [];
      const add = await start(async (_, { attempt, isLast }) => {
        attempts.push([attempt, isLast]);
        if (!isLast) throw new OwnFailure('driver-lost');
      });
      await add([job('a')]);
      await settled(1);
      expect(attempts).toEqual(Array.from({ length: ATTEMPTS }, (_, i) => [i + 1, i + 1 === ATTEMPTS]));
    });

    it('tries nothing else again', async () => {
      let attempts = 0;
      const add = await start(async () => {
        attempts += 1;
        throw new Error('a fault');
      });
      await add([job('a')]);
      await settled(0, 1);
      expect(attempts).toBe(1);
    });

    it('ends what was begun when it is closed in order, and begins nothing more', async () => {
      const ended: string[] = [];
      let begun = () => {};
      const isBegun = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const add = await start(async (one) => {
        begun();
        await new Promise((resolve) => setTimeout(resolve, 100));
        ended.push(one.target);
      }, 1);
      await add([job('a'), job('b'), job('c')]);
      await isBegun;
      await queue?.close();
      await working;
      expect(ended).toEqual(['a']);
    });

    it('tells what was begun to end when it is closed at once', async () => {
      let begun = () => {};
      const isBegun = new Promise<void>((resolve) => {
        begun = resolve;
      });
      let wasTold = false;
      const add = await start(async (_, { signal }) => {
        begun();
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
        wasTold = true;
        throw signal.reason;
      });
      await add([job('a')]);
      await isBegun;
      await queue?.close({ graceful: false });
      await working;
      expect(wasTold).toBe(true);
    });
  });
}

export function job(target: string, others: Partial<ScanJob> = {}): ScanJob {
  return { run: 'run-1', target, ability: 'web', host: `${target}.test`, priority: 0, entry: null, ...others };
}
