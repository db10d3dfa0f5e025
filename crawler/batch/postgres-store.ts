import { type Generated, Kysely, PostgresDialect, sql } from 'kysely';
import pRetry from 'p-retry';
import pg from 'pg';
import type { Keyed } from './results-file.ts';
import type { ResultStore } from './store.ts';

interface Tables {
  naysayer_result: {
    run: string;
    target: string;
    row: string; // jsonb
    at: Generated<Date>;
  };
}

/**
 * Rows of all workers in one table of PostgreSQL, a row a key: the first result of a target stands, whoever else made
 * one. Questions are asked of the column `row`, which holds what a line of results.jsonl holds.
 */
export class PostgresStore<T extends Keyed> implements ResultStore<T> {
  readonly #db: Kysely<Tables>;
  readonly #run: string;
  readonly #parse: (value: unknown) => T | undefined;
  #latest: Date | undefined; // of what was given as news, by the server's clock

  private constructor(db: Kysely<Tables>, run: string, parse: (value: unknown) => T | undefined) {
    this.#db = db;
    this.#run = run;
    this.#parse = parse;
  }

  static async open<T extends Keyed>(
    url: string,
    run: string,
    parse: (value: unknown) => T | undefined,
  ): Promise<PostgresStore<T>> {
    const pool = new pg.Pool({ connectionString: url, max: 4 });
    pool.on('error', () => {}); // a lost connection is made again
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    await db.connection().execute(async (one) => {
      // Two workers that begin at once: "if not exists" alone lets one of them fail.
      await sql`select pg_advisory_lock(7310265)`.execute(one);
      try {
        await one.schema
          .createTable('naysayer_result')
          .ifNotExists()
          .addColumn('run', 'text', (column) => column.notNull())
          .addColumn('target', 'text', (column) => column.notNull())
          .addColumn('row', 'jsonb', (column) => column.notNull())
          .addColumn('at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
          .addPrimaryKeyConstraint('naysayer_result_key', ['run', 'target'])
          .execute();
        await one.schema
          .createIndex('naysayer_result_at')
          .ifNotExists()
          .on('naysayer_result')
          .columns(['run', 'at'])
          .execute();
      } finally {
        await sql`select pg_advisory_unlock(7310265)`.execute(one);
      }
    });
    return new PostgresStore(db, run, parse);
  }

  async has(target: string): Promise<boolean> {
    const asked = this.#db
      .selectFrom('naysayer_result')
      .select('target')
      .where('run', '=', this.#run)
      .where('target', '=', target);
    return (await patiently(() => asked.executeTakeFirst())) !== undefined;
  }

  async put(row: T): Promise<void> {
    const put = this.#db
      .insertInto('naysayer_result')
      .values({ run: row.run, target: row.target, row: JSON.stringify(row) })
      .onConflict((conflict) => conflict.columns(['run', 'target']).doNothing());
    await patiently(() => put.execute());
  }

  async replace(row: T): Promise<void> {
    // Only in the place of its own: what another worker found meanwhile stands.
    const replaced = this.#db
      .updateTable('naysayer_result')
      .set({ row: JSON.stringify(row) })
      .where('run', '=', row.run)
      .where('target', '=', row.target)
      .where(sql<boolean>`row ->> 'session' = ${(row as { session?: string }).session ?? ''}`);
    await patiently(() => replaced.execute());
  }

  async rows(): Promise<T[]> {
    const asked = this.#db.selectFrom('naysayer_result').select('row').where('run', '=', this.#run);
    return (await patiently(() => asked.execute())).flatMap(({ row }) => this.#parse(row) ?? []);
  }

  async news(): Promise<T[]> {
    let asked = this.#db.selectFrom('naysayer_result').select(['row', 'at']).where('run', '=', this.#run);
    if (this.#latest) asked = asked.where('at', '>', new Date(this.#latest.getTime() - OVERLAP_MS));
    const found = await patiently(() => asked.execute());
    for (const { at } of found) if (!this.#latest || at > this.#latest) this.#latest = at;
    return found.flatMap(({ row }) => this.#parse(row) ?? []);
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

/** A row has the time at which its statement began, and is seen when that has ended: another may come in between. */
const OVERLAP_MS = 10_000;

/** A server that is away for some minutes costs no result: each statement here may be made twice. */
function patiently<R>(ask: () => Promise<R>): Promise<R> {
  return pRetry(ask, {
    retries: 130, // ten minutes
    minTimeout: 100,
    maxTimeout: 5_000,
    shouldRetry: ({ error }) => isAway(error),
  });
}

/** The connection was lost or refused, or the server ends or begins (PostgreSQL, appendix A: classes 08 and 57P). */
function isAway(error: Error & { code?: unknown }): boolean {
  return /^(08|57P|E[A-Z]{4,})/.test(String(error.code ?? '')) || /^Connection terminated/.test(error.message);
}
