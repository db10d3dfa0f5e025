import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** Who may visit a host now, over all workers. */
export interface HostTurns {
  take(host: string, perHost: number): Promise<{ give(): Promise<void> } | 'busy'>;
  close(): Promise<void>;
}

/**
 * Turns kept where the queue is kept. A turn is a limiter's only point, lent for a short time and lent again for as long as
 * the scan takes: one that a dead worker held is soon free.
 * @param leaseMs rounded up to whole seconds
 */
export async function hostTurns(url: string, leaseMs: number, prefix: string): Promise<HostTurns> {
  const duration = Math.ceil(leaseMs / 1000);
  const { client, close, make } = /^redis/.test(url) ? await onRedis(url) : await onPostgres(url);
  const limiter = await make({ storeClient: client, points: 1, duration, keyPrefix: `${prefix}-host` });
  const isFree = async (key: string) => {
    try {
      await limiter.consume(key);
      return true;
    } catch (error) {
      if (error instanceof RateLimiterRes) return false;
      throw error; // the store is away: the job is tried again
    }
  };
  return {
    async take(host, perHost) {
      for (let turn = 0; turn < perHost; turn += 1) {
        const key = `${host} ${turn}`;
        if (!(await isFree(key))) continue;
        const renewal = setInterval(() => void limiter.set(key, 1, duration).catch(() => {}), (duration * 1000) / 3);
        const give = async () => {
          clearInterval(renewal);
          await limiter.delete(key).catch(() => {}); // it runs out by itself
        };
        return { give };
      }
      return 'busy';
    },
    close,
  };
}

interface Store {
  readonly client: unknown;
  make(options: LimiterOptions): Promise<RateLimiterAbstract>;
  close(): Promise<void>;
}

interface LimiterOptions {
  readonly storeClient: unknown;
  readonly points: number;
  readonly duration: number;
  readonly keyPrefix: string;
}

async function onPostgres(url: string): Promise<Store> {
  const { default: pg } = await import('pg');
  const client = new pg.Pool({ connectionString: url, max: 4 });
  client.on('error', () => {});
  const make = (options: LimiterOptions) =>
    new Promise<RateLimiterAbstract>((resolve, fail) => {
      const table = { tableName: 'naysayer_host', tableCreated: false };
      const limiter = new RateLimiterPostgres({ ...options, ...table }, (error) =>
        error ? fail(error) : resolve(limiter),
      );
    });
  return { client, make, close: () => client.end() };
}

async function onRedis(url: string): Promise<Store> {
  const { Redis } = await import('ioredis');
  const client = new Redis(url);
  client.on('error', () => {});
  return {
    client,
    make: async (options) => new RateLimiterRedis(options),
    close: async () => void (await client.quit()),
  };
}
