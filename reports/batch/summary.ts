import { type Row, SEVERITIES } from './row.ts';

/** One run of a list: what fails most, what is unclear by what, and what it costs to get in. Counts are of targets. */
export interface Summary {
  readonly run: string;
  readonly startedAt: string;
  readonly targets: number; // that were to be scanned
  readonly rows: number; // that have a result
  readonly byStanding: Readonly<Record<Standing, number>>;
  readonly bySeverity: readonly Count[]; // of the worst that failed; the worst first
  readonly byCheck: readonly CheckCount[]; // what fails most first
  readonly byCategory: readonly GroupCount[]; // key: the category's number
  readonly byOperator: readonly GroupCount[];
  readonly byCause: readonly Count[]; // of what is unclear or was not opened
  readonly price: readonly Count[]; // kinds of information that had to be given, by how many targets home was behind it
  readonly prices: readonly PriceCount[]; // the same by operator and category: open data
  readonly priced: number; // targets whose home was reached, whatever had to be given
  readonly kindsGiven: number; // over all of those
  readonly voided: number;
}

/** How a target stands: a check failed, none failed and it was decided, it is unclear, nothing was opened. */
export type Standing = 'failed' | 'passed' | 'unclear' | 'not-opened';
export const STANDINGS = ['failed', 'passed', 'unclear', 'not-opened'] as const satisfies readonly Standing[];

export interface Count {
  readonly key: string;
  readonly count: number;
}

export interface CheckCount {
  readonly check: string;
  readonly failed: number;
  readonly cantTell: number;
  readonly passed: number;
}

export interface GroupCount extends Readonly<Record<Standing, number>> {
  readonly key: string;
  readonly priced: number;
  readonly kindsGiven: number;
}

export interface PriceCount {
  readonly operator: string; // '' for none named
  readonly category: number | null;
  readonly type: string;
  readonly count: number; // targets that had to be given it
  readonly of: number; // targets whose home was reached
}

export function standingOf({ outcome, failed }: Pick<Row, 'outcome' | 'failed'>): Standing {
  if (failed.length > 0) return 'failed';
  if (outcome === 'reached-home') return 'passed';
  return outcome === 'not-opened' ? 'not-opened' : 'unclear';
}

export function summarise(run: { run: string; startedAt: string; targets: number }, rows: readonly Row[]): Summary {
  const priced = rows.filter(({ home }) => home);
  return {
    ...run,
    rows: rows.length,
    byStanding: standings(rows),
    bySeverity: SEVERITIES.map((key) => ({ key, count: rows.filter((row) => row.severity === key).length })),
    byCheck: byCheck(rows),
    byCategory: grouped(rows, ({ categories }) => categories.map(String)),
    byOperator: grouped(rows, ({ operator }) => (operator === null ? [] : [operator])),
    byCause: counted(
      rows.filter((row) => ['unclear', 'not-opened'].includes(standingOf(row))).map(({ cause }) => cause),
    ),
    price: counted(priced.flatMap(({ gave }) => [...new Set(gave)])),
    prices: prices(priced),
    priced: priced.length,
    kindsGiven: priced.reduce((sum, { gave }) => sum + new Set(gave).size, 0),
    voided: rows.filter(({ voided }) => voided !== null).length,
  };
}

/** How a target stands against the run before. */
export type Change = NonNullable<Row['change']>;

/**
 * `newly-failing`, `fixed`: decided both times, and otherwise. What is unclear on either side is `undecided`: that
 * nothing fails any more because nothing could be seen is no mending.
 */
export function changeOf(row: Row, before: Row | undefined): Change {
  if (!before) return 'new';
  const [was, is] = [standingOf(before), standingOf(row)];
  const isDecided = (one: Standing) => one === 'failed' || one === 'passed';
  if (!isDecided(was) || !isDecided(is)) return was === is ? 'same' : 'undecided';
  if (was === is) return 'same';
  return is === 'failed' ? 'newly-failing' : 'fixed';
}

function standings(rows: readonly Row[]): Record<Standing, number> {
  const counts: Record<Standing, number> = { failed: 0, passed: 0, unclear: 0, 'not-opened': 0 };
  for (const row of rows) counts[standingOf(row)] += 1;
  return counts;
}

function byCheck(rows: readonly Row[]): CheckCount[] {
  const found = new Map<string, { failed: number; cantTell: number; passed: number }>();
  const bump = (check: string, what: 'failed' | 'cantTell' | 'passed') => {
    const counts = found.get(check) ?? { failed: 0, cantTell: 0, passed: 0 };
    counts[what] += 1;
    found.set(check, counts);
  };
  for (const { failed, cantTell, passed } of rows) {
    for (const { check } of failed) bump(check, 'failed');
    for (const check of cantTell) bump(check, 'cantTell');
    for (const check of passed) bump(check, 'passed');
  }
  const counts = [...found].map(([check, those]) => ({ check, ...those }));
  return counts.sort((a, b) => b.failed - a.failed || b.cantTell - a.cantTell || a.check.localeCompare(b.check));
}

function grouped(rows: readonly Row[], keysOf: (row: Row) => readonly string[]): GroupCount[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  const counts = [...groups].map(([key, those]): GroupCount => {
    const priced = those.filter(({ home }) => home);
    const kindsGiven = priced.reduce((sum, { gave }) => sum + new Set(gave).size, 0);
    return { key, ...standings(those), priced: priced.length, kindsGiven };
  });
  return counts.sort((a, b) => b.failed - a.failed || a.key.localeCompare(b.key));
}

function counted(keys: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key));
}

function prices(priced: readonly Row[]): PriceCount[] {
  const groups = new Map<string, { operator: string; category: number | null; rows: Row[] }>();
  for (const row of priced) {
    for (const category of row.categories.length > 0 ? row.categories : [null]) {
      const operator = row.operator ?? '';
      const key = JSON.stringify([operator, category]);
      const group = groups.get(key);
      if (group) group.rows.push(row);
      else groups.set(key, { operator, category, rows: [row] });
    }
  }
  return [...groups.values()].flatMap(({ operator, category, rows }) =>
    counted(rows.flatMap(({ gave }) => [...new Set(gave)])).map(({ key, count }) => ({
      operator,
      category,
      type: key,
      count,
      of: rows.length,
    })),
  );
}
