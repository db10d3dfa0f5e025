import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../errors.ts';
import { holdLease } from './lease.ts';
import { appendLine, readLines } from './results-file.ts';

export interface Identity {
  readonly id: string; // the only part that is ever written down
  readonly identifier: string;
  readonly secret: string;
}

export type IdentityEvent = 'used' | 'banned';

interface LedgerLine {
  readonly at: string; // ISO 8601
  readonly identity: string;
  readonly what: IdentityEvent;
  readonly host: string;
  readonly target: string;
}

export interface IdentityOptions {
  readonly dailyCap: number; // uses of one identity in one day (UTC)
  readonly now?: () => Date;
}

/**
 * Test accounts and numbers of a pool file, lent one scan at a time. An identity is not used twice at one host, not at
 * all on a day its cap is reached, and not again once a host has banned it. The ledger, which is append-only and
 * shared by all runs of a folder, holds ids and never what they stand for.
 */
export class IdentityPool {
  readonly #identities: readonly Identity[];
  readonly #folder: string;
  readonly #cap: number;
  readonly #now: () => Date;
  readonly #without = new Set<string>();

  constructor(identities: readonly Identity[], folder: string, { dailyCap, now = () => new Date() }: IdentityOptions) {
    this.#identities = identities;
    this.#folder = folder;
    this.#cap = dailyCap;
    this.#now = now;
  }

  /**
   * One that is free and new to this host, held until `give` is called; none when there is none.
   * @param host whom it is used with: for an app, which visits nobody that is known before, the app itself
   */
  lease(host: string, target: string): { identity: Identity; give(banned: boolean): void } | undefined {
    mkdirSync(join(this.#folder, 'leases'), { recursive: true });
    let giveBack: (() => void) | undefined;
    const free = this.#identities.find(({ id }) => {
      if (this.#mayBeUsed(id, host)) giveBack = holdLease(this.#leaseOf(id));
      return giveBack !== undefined;
    });
    if (!free) {
      this.#without.add(target);
      return undefined;
    }
    this.#without.delete(target);
    this.#note(free.id, 'used', host, target); // before it is used: a kill must not hide a use
    return {
      identity: free,
      give: (banned) => {
        if (banned) this.#note(free.id, 'banned', host, target);
        giveBack?.();
      },
    };
  }

  /** How many leases are left today at most. */
  left(): number {
    const banned = new Set(this.#ledger().flatMap(({ what, identity }) => (what === 'banned' ? [identity] : [])));
    const usable = this.#identities.filter(({ id }) => !banned.has(id));
    return usable.reduce((sum, { id }) => sum + Math.max(0, this.#cap - this.#usesToday(id)), 0);
  }

  /** How many targets asked for one and had none. */
  get without(): number {
    return this.#without.size;
  }

  #mayBeUsed(id: string, host: string): boolean {
    const own = this.#ledger().filter((line) => line.identity === id);
    if (own.some((line) => line.what === 'banned' || line.host === host)) return false;
    return this.#usesToday(id) < this.#cap;
  }

  #usesToday(id: string): number {
    const today = this.#now().toISOString().slice(0, 10);
    return this.#ledger().filter((line) => line.identity === id && line.what === 'used' && line.at.startsWith(today))
      .length;
  }

  #leaseOf(id: string): string {
    return join(this.#folder, 'leases', encodeURIComponent(id).replace(/\./g, '%2E'));
  }

  #note(identity: string, what: IdentityEvent, host: string, target: string): void {
    appendLine(join(this.#folder, 'ledger.jsonl'), { at: this.#now().toISOString(), identity, what, host, target });
  }

  #ledger(): LedgerLine[] {
    return readLines(join(this.#folder, 'ledger.jsonl'), (value) => value as LedgerLine).values;
  }
}

/** @throws {UsageError} when the file cannot be read or a line of it is no identity */
export function readIdentities(file: string): Identity[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`the pool of identities ${file} cannot be read: correct its path`, { cause });
  }
  const rows = text.split('\n').map((row, i) => [row.trim(), i + 1] as const);
  const identities = rows.filter(([row]) => row !== '').map(([row, line]) => identityOf(row, `${file}:${line}`));
  if (new Set(identities.map(({ id }) => id)).size < identities.length)
    throw new UsageError(`${file} names an id twice`);
  return identities;
}

const identitySchema = z.strictObject({
  id: z.string().min(1).max(80),
  identifier: z.string().min(1),
  secret: z.string().min(1),
});

function identityOf(row: string, where: string): Identity {
  try {
    return identitySchema.parse(JSON.parse(row));
  } catch {
    // Without the cause, which would quote a secret.
    throw new UsageError(`${where} has to hold {"id": "…", "identifier": "…", "secret": "…"}`);
  }
}
