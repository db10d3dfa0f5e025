import { z } from 'zod';
import type { Result } from '../result.ts';

// A line of results.jsonl, `naysayer/row@1`: what one target of one run came to, in what questions are asked of. The
// whole of it is in the result.json of its folder. Its JSON Schema is printed by `naysayer batch --schema`.

const count = z.int().min(0);
const found = z.strictObject({
  check: z.string(),
  severity: z.enum(['critical', 'serious', 'moderate', 'minor']),
});

export const rowSchema = z
  .strictObject({
    schema: z.literal('naysayer/row@1'),
    run: z.string().describe('id of the run; ids sort as the runs began'),
    target: z.string().describe('id of the target; with the run it is the key: the last line of a key counts'),
    line: count.describe('of the list'),
    platform: z.enum(['web', 'android', 'ios']),
    address: z.string().describe('a URL, or what the app was given as'),
    name: z.string(),
    operator: z.string().nullable(),
    categories: z.array(z.int().min(1).max(39)),
    startedAt: z.iso.datetime(),
    totalMs: z.number().min(0),
    steps: count,
    attempts: z.int().min(1).describe('made at it; more than one after failures of ours'),
    session: z.string().describe('which worker, from its start to its end; see sessions.jsonl'),
    folder: z.string().describe('of the scan, relative to the folder of the run; empty when there is none'),
    store: z.string().nullable().describe('where the folder was put for all, when that is elsewhere'),
    identity: z.string().nullable().describe('id of the test account that was lent to it'),
    outcome: z.enum(['reached-home', 'blocked', 'policy-gate', 'unclear', 'not-opened']),
    cause: z.string().describe('code of the reason; for unclear, what it is unclear by'),
    ours: z.boolean().describe('it could not be decided for a failure of ours'),
    home: z.boolean(),
    gave: z.array(z.string()).describe('the price of entry: kinds of information that had to be given to get home'),
    walls: count,
    prompts: count,
    failed: z.array(found),
    passed: z.array(z.string()),
    cantTell: z.array(z.string()),
    severity: z.enum(['critical', 'serious', 'moderate', 'minor']).nullable().describe('the worst that failed'),
    voided: z
      .string()
      .nullable()
      .describe('why it does not count: the worker answered wrongly where the answer is known'),
    change: z
      .enum(['newly-failing', 'fixed', 'new', 'gone', 'same', 'undecided'])
      .optional()
      .describe('against the run before; only in the results.jsonl beside the report, which holds the last run'),
  })
  .meta({ title: 'naysayer/row@1', description: 'One target of one run. It accuses nobody.' });

export type Row = z.infer<typeof rowSchema>;

/** What the batch knows of a target beyond its result. */
export type RowFacts = Pick<
  Row,
  | 'run'
  | 'target'
  | 'line'
  | 'platform'
  | 'address'
  | 'name'
  | 'operator'
  | 'categories'
  | 'attempts'
  | 'session'
  | 'folder'
> & { readonly identity?: string | undefined; readonly store?: string | undefined };

export function rowOf(result: Result, facts: RowFacts): Row {
  const { outcome, findings } = result;
  const isOpened = result.counts.walks > 0;
  const failed = findings.filter((one) => one.outcome === 'failed').map(({ check, severity }) => ({ check, severity }));
  const idsOf = (wanted: string) => findings.filter((one) => one.outcome === wanted).map(({ check }) => check);
  return {
    ...blank(facts),
    startedAt: result.startedAt,
    totalMs: result.timings.totalMs,
    steps: result.counts.steps,
    outcome: isOpened ? outcome.refusing : 'not-opened',
    cause: outcome.reason.code,
    ours: OURS.has(outcome.reason.code),
    home: outcome.home,
    gave: [...outcome.gave],
    walls: outcome.walls.length,
    prompts: result.prompts.length,
    failed,
    passed: idsOf('passed'),
    cantTell: idsOf('cantTell'),
    severity: SEVERITIES.find((severity) => failed.some((one) => one.severity === severity)) ?? null,
  };
}

/** The JSON Schema (2020-12) of a line of results.jsonl. */
export function rowJsonSchema(): object {
  return z.toJSONSchema(rowSchema);
}

/** A target that no attempt came to a result for: a limit of ours, and no word about it. */
export function rowOfFailure(cause: string, startedAt: Date, totalMs: number, facts: RowFacts): Row {
  return { ...blank(facts), startedAt: startedAt.toISOString(), totalMs, cause, ours: true };
}

/** The same row once its worker was found faulty: nothing in it counts. */
export function voidedRow(row: Row, why: string): Row {
  const none = { failed: [], passed: [], cantTell: [], severity: null, gave: [], walls: 0, home: false };
  return { ...row, ...none, outcome: 'unclear', cause: 'voided', ours: true, voided: why };
}

/** A line of a results file, or nothing when it is none of this version. */
export function parseRow(value: unknown): Row | undefined {
  const parsed = rowSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

export const SEVERITIES = ['critical', 'serious', 'moderate', 'minor'] as const;

/** Reasons that are failures of ours, worth another attempt. What the site, the network or a budget does is not. */
export const OURS: ReadonlySet<string> = new Set([
  'driver-lost',
  'browser-crashed',
  'no-device',
  'interrupted',
  'voided',
]);

function blank(facts: RowFacts): Row {
  const { identity, store, ...rest } = facts;
  return {
    schema: 'naysayer/row@1',
    ...rest,
    categories: [...rest.categories],
    identity: identity ?? null,
    store: store ?? null,
    startedAt: '',
    totalMs: 0,
    steps: 0,
    outcome: 'unclear',
    cause: '',
    ours: false,
    home: false,
    gave: [],
    walls: 0,
    prompts: 0,
    failed: [],
    passed: [],
    cantTell: [],
    severity: null,
    voided: null,
  };
}
