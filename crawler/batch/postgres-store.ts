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
  readonly #onAway: (why: string) => void;
  #latest: Date | undefined; // of what was given as news, by the server's clock

  private constructor(
    db: Kysely<Tables>,
    run: string,
    parse: (value: unknown) => T | undefined,
    onAway: (why: string) => void,
  ) {
    this.#onAway = onAway;
    this.#db = db;
    this.#run = run;
    this.#parse = parse;
  }

  /** @param onAway told why, where the server is away and is waited for */
  static async open<T extends Keyed>(
    url: string,
    run: string,
    parse: (value: unknown) => T | undefined,
    onAway: (why: string) => void = () => {},
  ): Promise<PostgresStore<T>> {
    const pool = new pg.Pool({ connectionString: url, max: 4 });
    pool.on('error', () => {}); // a lost connection is made again
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    try {
      await patiently(() => makeTable(db), onAway);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return new PostgresStore(db, run, parse, onAway);
  }

  async has(target: string): Promise<boolean> {
    const asked = this.#db
      .selectFrom('naysayer_result')
      .select('target')
      .where('run', '=', this.#run)
      .where('target', '=', target)
      .where(sql<boolean>`row ->> 'voided' is null`);
    return (await patiently(() => asked.executeTakeFirst(), this.#onAway)) !== undefined;
  }

  async put(row: T): Promise<void> {
    const put = this.#db
      .insertInto('naysayer_result')
      .values({ run: row.run, target: row.target, row: JSON.stringify(row) })
      .onConflict((conflict) =>
        conflict
          .columns(['run', 'target'])
          .doUpdateSet({ row: JSON.stringify(row), at: sql`now()` })
          .where(sql<boolean>`naysayer_result.row ->> 'voided' is not null`),
      );
    await patiently(() => put.execute(), this.#onAway);
  }

  async replace(row: T): Promise<void> {
    // Only in the place of its own: what another worker found meanwhile stands.
    const replaced = this.#db
      .updateTable('naysayer_result')
      .set({ row: JSON.stringify(row) })
      .where('run', '=', row.run)
      .where('target', '=', row.target)
      .where(sql<boolean>`row ->> 'session' = ${(row as { session?: string }).session ?? ''}`);
    await patiently(() => replaced.execute(), this.#onAway);
  }

  async rows(): Promise<T[]> {
    const asked = this.#db.selectFrom('naysayer_result').select('row').where('run', '=', this.#run);
    return (await patiently(() => asked.execute(), this.#onAway)).flatMap(({ row }) => this.#parse(row) ?? []);
  }

  async news(): Promise<T[]> {
    let asked = this.#db.selectFrom('naysayer_result').select(['row', 'at']).where('run', '=', this.#run);
    if (this.#latest) asked = asked.where('at', '>', new Date(this.#latest.getTime() - OVERLAP_MS));
    const found = await patiently(() => asked.execute(), this.#onAway);
    for (const { at } of found) if (!this.#latest || at > this.#latest) this.#latest = at;
    return found.flatMap(({ row }) => this.#parse(row) ?? []);
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

async function makeTable(db: Kysely<Tables>): Promise<void> {
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
}

/** A row has the time at which its statement began, and is seen when that has ended: another may come in between. */
const OVERLAP_MS = 10_000;

/** A server that is away for some minutes costs no result: each statement here may be made twice. */
function patiently<R>(ask: () => Promise<R>, onAway: (why: string) => void): Promise<R> {
  return pRetry(ask, {
    retries: 130, // ten minutes
    minTimeout: 100,
    maxTimeout: 5_000,
    shouldRetry: ({ error }) => isAway(error),
    onFailedAttempt: ({ error, attemptNumber }) => {
      if (attemptNumber === 1 && isAway(error)) onAway(error.message || String(error));
    },
  });
}

/**
 * The connection was lost or refused, its name is not resolved for now, or the server ends, begins or is full
 * (PostgreSQL, appendix A: classes 08, 57P and 53).
 */
function isAway(error: Error & { code?: unknown }): boolean {
  return (
    /^(08|53|57P|EAI_AGAIN|E[A-Z]{4,})/.test(String(error.code ?? '')) ||
    /^(Connection terminated|Client has encountered a connection error)/.test(error.message)
  );
}
