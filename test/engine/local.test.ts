import { expect, it } from 'vitest';
import { LocalQueue } from '../../crawler/engine/local.ts';
import { job, queueContract } from '../support/queue-contract.ts';

queueContract('the queue of one machine', async () => new LocalQueue({ restMs: 1 }));

it('is done when all that was added is done', async () => {
  const queue = new LocalQueue();
  const seen: string[] = [];
  const adding = queue.add(
    (async function* () {
      yield job('a');
      await new Promise((resolve) => setTimeout(resolve, 20)); // when all that is there is done
      yield job('b');
    })(),
  );
  await queue.work(async (one) => void seen.push(one.target), { concurrency: 2 });
  await adding;
  expect(seen).toEqual(['a', 'b']);
});

it('reads a long list only as fast as it is worked off', async () => {
  const queue = new LocalQueue({ mostQueued: 5 });
  let read = 0;
  let done = 0;
  let mostAhead = 0;
  const adding = queue.add(
    (function* () {
      for (let i = 0; i < 60; i += 1) {
        read += 1;
        yield job(`t${i}`);
      }
    })(),
  );
  await queue.work(
    async () => {
      mostAhead = Math.max(mostAhead, read - done);
      await new Promise((resolve) => setImmediate(resolve));
      done += 1;
    },
    { concurrency: 2 },
  );
  await adding;
  expect(done).toBe(60);
  expect(mostAhead).toBeLessThanOrEqual(5 + 2 + 1);
});

it('leaves jobs that its worker is not able to do', async () => {
  const queue = new LocalQueue();
  const seen: string[] = [];
  await queue.add([job('a'), job('b', { ability: 'ios' })]);
  const working = queue.work(async (one) => void seen.push(one.target), { concurrency: 1, abilities: ['web'] });
  await expect.poll(() => seen).toEqual(['a']);
  await queue.close();
  await working;
});
