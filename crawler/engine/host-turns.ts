import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** Who may visit a host now, over all workers. */
export interface HostTurns {
  take(host: string, perHost: number): Promise<{ give(): Promise<void> } | 'busy'>;
  close(): Promise<void>;
}

/**
 * Turns kept where the queue is kept. A turn is a point of a limiter: taken for a scan and given back after it; one that
 * a dead worker held comes back when the longest scan is over.
 */
export async function hostTurns(url: string, longestScanMs: number, prefix: string): Promise<HostTurns> {
  const duration = Math.ceil(longestScanMs / 1000); // whole seconds
  const limiters = new Map<number, Promise<RateLimiterAbstract>>();
  const { client, close, make } = /^redis/.test(url) ? await onRedis(url) : await onPostgres(url);
  const limiterFor = (points: number) => {
    const known = limiters.get(points) ?? make({ storeClient: client, points, duration, keyPrefix: `${prefix}-host` });
    limiters.set(points, known);
    return known;
  };
  return {
    async take(host, perHost) {
      const limiter = await limiterFor(perHost);
      try {
        await limiter.consume(host);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error; // the store is away: the job is tried again
        await limiter.reward(host); // what was refused is counted too, and would not be given back by anybody
        return 'busy';
      }
      return { give: async () => void (await limiter.reward(host)) };
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
  const { Redis } = (await import('ioredis' as string)) as {
    Redis: new (url: string) => { quit(): Promise<unknown>; on(what: string, then: () => void): void };
  };
  const client = new Redis(url);
  client.on('error', () => {});
  return {
    client,
    make: async (options) => new RateLimiterRedis(options),
    close: async () => void (await client.quit()),
  };
}
