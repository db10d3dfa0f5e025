import pg from 'pg';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { PostgresStore } from '../../crawler/batch/postgres-store.ts';
import { ClusterQueue } from '../../crawler/engine/cluster.ts';
import { Nightly } from '../../crawler/engine/nightly.ts';
import { UsageError } from '../../crawler/errors.ts';
import { parseRow, type Row, voidedRow } from '../../reports/batch/row.ts';
import { job, queueContract } from '../support/queue-contract.ts';
import { buildRow } from '../support/rows.ts';
import { openDoor, postgresServer, redisServer, type TestServer } from '../support/servers.ts';

const servers: readonly (readonly [string, TestServer | undefined])[] = [
  ['PostgreSQL', await postgresServer()],
  ['Redis', await redisServer()],
];
afterAll(async () => {
  for (const [, server] of servers) await server?.stop();
});

let opened = 0;
const open = (server: Pick<TestServer, 'url'>, prefix = `t${++opened}`) =>
  ClusterQueue.open(server.url, { restMs: 50, lockMs: 2_000, hostWaitMs: 50, prefix });

const openNightly = (server: TestServer, prefix = `t${++opened}`) =>
  Nightly.open(server.url, 'list', { lockMs: 2_000, prefix });

for (const [name, server] of servers) {
  if (!server) {
    it.skip(`the queue on ${name}: not on this machine (its server or its client package is missing)`, () => {});
    continue;
  }
  queueContract(`the queue on ${name}`, () => open(server));

  describe(`many machines on ${name}`, () => {
    it('hands a job to a worker that is able to do it, and keeps the others', async () => {
      const queue = await open(server);
      const seen: string[] = [];
      await queue.add([job('site'), job('app', { ability: 'android', host: '' })]);
      const working = queue.work(async (one) => void seen.push(one.target), { concurrency: 1, abilities: ['android'] });
      await vi.waitFor(async () => expect(await queue.stats()).toMatchObject({ done: 1, queued: 1 }), {
        timeout: 20_000,
      });
      expect(seen).toEqual(['app']);
      await queue.close();
      await working;
    });

    it('shares a list between workers, each job once, one at a time of a host over all of them', async () => {
      const prefix = `t${++opened}`;
      const workers = await Promise.all([open(server, prefix), open(server, prefix), open(server, prefix)]);
      const seen: string[] = [];
      let atHost = 0;
      let mostAtHost = 0;
      const handler = async ({ target, host }: { target: string; host: string }) => {
        if (host === 'one.test') mostAtHost = Math.max(mostAtHost, ++atHost);
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (host === 'one.test') atHost -= 1;
        seen.push(target);
      };
      const jobs = Array.from({ length: 30 }, (_, i) => job(`t${i}`, i < 4 ? { host: 'one.test' } : {}));
      await workers[0]?.add(jobs);
      const working = workers.map((worker) => worker.work(handler, { concurrency: 2 }));
      await vi.waitFor(() => expect(seen).toHaveLength(30), { timeout: 40_000 });
      expect(new Set(seen).size).toBe(30);
      expect(mostAtHost).toBe(1);
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all(working);
    });

    it('goes on when the server was killed and came back', async () => {
      const queue = await open(server);
      await queue.add(Array.from({ length: 10 }, (_, i) => job(`t${i}`)));
      const seen = new Set<string>();
      const working = queue.work(async (one) => void seen.add(one.target), { concurrency: 1 });
      await vi.waitFor(() => expect(seen.size).toBeGreaterThan(0), { timeout: 20_000 });
      await server.kill();
      await server.start();
      await vi.waitFor(() => expect(seen.size).toBe(10), { timeout: 50_000 });
      await queue.close({ graceful: false });
      await working;
    });

    it('goes on when the server hung up on a worker that had just come', async () => {
      const door = await openDoor(server.url);
      try {
        const queue = await open({ url: door.url });
        await queue.add([job('t1')]);
        door.isShut = true;
        const seen: string[] = [];
        const working = queue.work(async (one) => void seen.push(one.target), { concurrency: 1 });
        await vi.waitFor(() => expect(door.turnedAway).toBeGreaterThan(0), { timeout: 20_000 });
        door.isShut = false;
        await vi.waitFor(() => expect(seen).toContain('t1'), { timeout: 30_000 });
        await queue.close({ graceful: false });
        await working;
      } finally {
        await door.close();
      }
    });

    it('hands a job for one device to a worker that has it, and to no other', async () => {
      const prefix = `t${++opened}`;
      const [one, two] = await Promise.all([open(server, prefix), open(server, prefix)]);
      const seen: string[] = [];
      const handler = (worker: string) => async (given: { target: string }) =>
        void seen.push(`${given.target} on ${worker}`);
      await one.add([
        job('x', { ability: 'android:pixel:5555', host: 'android:pixel:5555' }),
        job('y', { ability: 'android:other', host: 'android:other' }),
      ]);
      const working = [
        one.work(handler('any'), { concurrency: 1, abilities: ['android'] }),
        two.work(handler('pixel'), { concurrency: 1, abilities: ['android', 'android:pixel:5555'] }),
      ];
      await vi.waitFor(async () => expect(await one.stats()).toMatchObject({ done: 1, queued: 1 }), {
        timeout: 20_000,
      });
      expect(seen).toEqual(['x on pixel']);
      await Promise.all([one.close(), two.close()]);
      await Promise.all(working);
    });

    it('tries a job anew that had failed for good, once it is added again', async () => {
      const queue = await open(server);
      let isMended = false;
      const attempts: number[] = [];
      await queue.add([job('a')]);
      const handler = async (_: unknown, { attempt }: { attempt: number }) => {
        attempts.push(attempt);
        if (!isMended) throw new Error('a fault');
      };
      const working = queue.work(handler, { concurrency: 1 });
      await vi.waitFor(async () => expect(await queue.stats()).toMatchObject({ failed: 1 }), { timeout: 20_000 });
      isMended = true;
      await queue.add([job('a')]);
      await vi.waitFor(async () => expect(await queue.stats()).toMatchObject({ done: 1, failed: 0 }), {
        timeout: 20_000,
      });
      expect(attempts).toEqual([1, 1]);
      await queue.close();
      await working;
    });

    it('keeps one nightly schedule a name, by the clock of its time zone', async () => {
      const schedule = await openNightly(server);
      await schedule.set('0 3 * * *', 'Asia/Shanghai');
      const next = await schedule.set('30 2 * * *', 'Asia/Shanghai');
      expect([next.getUTCHours(), next.getUTCMinutes()]).toEqual([18, 30]); // 02:30 in Shanghai
      expect(await schedule.remove()).toBe(true);
      expect(await schedule.remove()).toBe(false);
      await schedule.close();
    });

    it('makes up for a run that was due while nobody was there', async () => {
      const schedule = await openNightly(server);
      const due = await schedule.set('* * * * * *', 'Asia/Shanghai'); // every second
      await vi.waitUntil(() => Date.now() > due.getTime() + 100, { timeout: 5_000 });
      expect(await schedule.set('* * * * * *', 'Asia/Shanghai')).toEqual(due);
      const begun: Date[] = [];
      const working = schedule.work(async (at) => void begun.push(at));
      await vi.waitUntil(() => begun.length > 0, { timeout: 20_000 });
      expect(begun[0]).toEqual(due);
      await schedule.remove();
      await schedule.close();
      await working;
    });

    it('begins a run each time it is due, once over all who wait for it, and hands one on when its process ends', async () => {
      const prefix = `t${++opened}`;
      const [one, two] = await Promise.all([openNightly(server, prefix), openNightly(server, prefix)]);
      await one.set('* * * * * *', 'Asia/Shanghai'); // every second
      const begun: Date[] = [];
      const ended: Date[] = [];
      const isBegun = new Promise<void>((begins) => {
        void one.work(async (due, signal) => {
          begun.push(due);
          begins();
          await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
          throw signal.reason;
        });
      });
      await isBegun;
      const working = two.work(async (due) => void ended.push(due));
      await one.close();
      await vi.waitFor(() => expect(ended.length).toBeGreaterThanOrEqual(3), { timeout: 20_000 });
      expect(begun).toHaveLength(1);
      expect(ended.map(Number)).toContain(Number(begun[0]));
      expect(new Set(ended.map(Number)).size).toBe(ended.length);
      await two.remove();
      await two.close();
      await working;
    });
  });
}

const postgres = servers[0]?.[1];
describe.skipIf(!postgres)('the store in PostgreSQL', () => {
  const store = (run = 'run-1') => PostgresStore.open<Row>(postgres?.url ?? '', run, parseRow);

  it('keeps the first result of a target, from whichever worker', async () => {
    const [one, two] = await Promise.all([store('first'), store('first')]);
    await Promise.all([
      one.put(buildRow({ run: 'first', session: 's1' })),
      two.put(buildRow({ run: 'first', session: 's2' })),
    ]);
    expect(await one.rows()).toHaveLength(1);
    expect(await two.has('a')).toBe(true);
    expect(await two.has('b')).toBe(false);
    await Promise.all([one.close(), two.close()]);
  });

  it('loses no result to a server that is away for a while', async () => {
    const kept = await store('away');
    await kept.put(buildRow({ run: 'away', target: 'before' }));
    // A query still runs when the server is killed, which lets no server start again on the same data until it ends.
    const busy = new pg.Client({ connectionString: postgres?.url });
    busy.on('error', () => {});
    await busy.connect();
    const query = busy.query('select count(*) from generate_series(1, 5e6::int)').catch(() => {});
    await postgres?.kill();
    const putting = kept.put(buildRow({ run: 'away', target: 'meanwhile' }));
    await postgres?.start();
    await putting;
    expect((await kept.rows()).map(({ target }) => target).sort()).toEqual(['before', 'meanwhile']);
    await Promise.all([query, kept.close()]);
  });

  it('opens on a server that is away for a while, and says so once', async () => {
    await postgres?.kill();
    const said: string[] = [];
    const opening = PostgresStore.open<Row>(postgres?.url ?? '', 'late', parseRow, (why) => void said.push(why));
    await vi.waitFor(() => expect(said).toHaveLength(1), { timeout: 20_000 });
    await postgres?.start();
    const kept = await opening;
    await kept.put(buildRow({ run: 'late' }));
    expect(await kept.rows()).toHaveLength(1);
    await kept.close();
    expect(said).toHaveLength(1);
  });

  it('waits for no server that refuses it', async () => {
    const url = (postgres?.url ?? '').replace('//test@', '//nobody@');
    await expect(PostgresStore.open<Row>(url, 'refused', parseRow)).rejects.toThrow(/nobody/);
  });

  it('tells what came since it was last asked, and not all of the run again', async () => {
    const kept = await store('news');
    const targets = async () => (await kept.news()).map(({ target }) => target);
    await kept.put(buildRow({ run: 'news', target: 'old' }));
    const client = new pg.Client({ connectionString: postgres?.url });
    await client.connect();
    await client.query("update naysayer_result set at = at - interval '1 hour' where run = 'news'");
    await client.end();
    await kept.put(buildRow({ run: 'news', target: 'now' }));
    expect((await targets()).sort()).toEqual(['now', 'old']);
    await kept.put(buildRow({ run: 'news', target: 'later' }));
    const news = await targets();
    expect(news).toContain('later');
    expect(news).not.toContain('old');
    await kept.close();
  });

  it('lets a worker void its own results alone', async () => {
    const kept = await store('void');
    const row = buildRow({ run: 'void', session: 's1' });
    await kept.put(row);
    await kept.replace(voidedRow({ ...row, session: 's2' }, 'wrong'));
    expect(await kept.rows()).toEqual([row]);
    await kept.replace(voidedRow(row, 'wrong'));
    expect(await kept.rows()).toMatchObject([{ voided: 'wrong' }]);
    await kept.close();
  });
});

it('says in one line what is wrong with an address, without the password in it', async () => {
  await expect(ClusterQueue.open('mysql://a')).rejects.toThrow(/begins with postgres:/);
  const gone = ClusterQueue.open('postgres://me:CANARY@127.0.0.1:9/x');
  await expect(gone).rejects.toThrow(UsageError);
  await expect(gone).rejects.toThrow(/127\.0\.0\.1:9\/x cannot be used/);
  await expect(gone).rejects.not.toThrow(/CANARY/);
});
