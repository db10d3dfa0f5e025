// What the doors for other test runners share: a screen that a test has opened is walked, refusing, and handed back.
import { resolve } from 'node:path';
import type { Finding } from '../../checks/check.ts';
import { type CameOf, cameOf } from '../../checks/facts/handed-over.ts';
import { runChecks } from '../../checks/index.ts';
import { BringUp } from '../../crawler/drivers/bring-up.ts';
import type { DriverSource } from '../../crawler/drivers/source.ts';
import { UsageError } from '../../crawler/errors.ts';
import { keyFileOf } from '../../crawler/evidence/key.ts';
import { scanTarget } from '../../crawler/scan.ts';
import type { HomeHint, ScanRequest } from '../../crawler/scan-request.ts';
import type { Trace } from '../../crawler/trace.ts';
import { writeReports } from '../../index.ts';
import { buildResult, inWords } from '../../reports/build-result.ts';
import { handOverText } from '../../reports/hand-over.ts';
import type { Result, ResultPrompt, WordedReason } from '../../reports/result.ts';
import { mapTexts, untypedOf } from '../../reports/typed.ts';
import type { Format, Lang } from '../../reports/write-reports.ts';
import { pagePrinter } from '../print-page.ts';

/** How a screen is walked that a test hands over. Nothing is ever accepted on it. */
export interface HandOverOptions {
  /**
   * Brings the test's page to this very screen again, for a person the target has not met (cleared cookies, a new
   * account). With it, ways that leave the screen cost nothing, and a wall is met as often as `repeat` says.
   */
  readonly restart?: () => Promise<void>;
  readonly repeat?: number; // how often a wall has to be met, 1 to 9; default 3; needs `restart`
  readonly home?: HomeHint; // how home is known: by a text on it, or a part of its address
  readonly authority?: string; // who allows forms that make or use an account to be sent; needed on public hosts
  readonly secrets?: readonly string[]; // what the test typed and nobody may read: masked in all that is written
  readonly out?: string; // the folder that gets a folder for this walk
  readonly formats?: readonly Format[]; // default html and json
  readonly lang?: Lang; // of the message and the reports; default en
  readonly lateMs?: number; // how long a late way round is waited for; default 5000
  readonly walkMs?: number; // after which a walk ends as unclear; default 120,000
  readonly seal?: { readonly keyFile?: string }; // sign the evidence; it is left unsigned unless given
  readonly signal?: AbortSignal;
}

/** What came of it. Plain data, but for the trace's pictures, which lie in `folder`. */
export interface HandedOver {
  readonly outcome: CameOf['outcome'];
  readonly reason: WordedReason; // in words: why it is unclear, or what the walk ended with
  readonly prompts: readonly ResultPrompt[]; // in the order met
  readonly message: string; // a few lines for a test's output
  readonly result: Result; // its `outcome` is unclear, for a verdict needs a scan from a fresh start
  readonly trace: Trace;
  readonly folder: string;
  readonly report: string; // what to look into: the page, else the first report that was wanted, else the folder
}

/** A walk ends once the prompt that is up is answered, or at home. */
export type Until = NonNullable<ScanRequest['handedOver']>['until'];

/**
 * Walks what a driver source gives, refusing, and writes its reports.
 * @param toRequest makes the request of what is common to all targets
 * @throws {UsageError} when it is told wrongly, or `restart` throws
 */
export async function handOver(
  toRequest: (told: CommonRequest) => ScanRequest | Promise<ScanRequest>,
  openSource: (request: ScanRequest, bringUp: BringUp) => DriverSource,
  until: Until,
  options: HandOverOptions,
): Promise<HandedOver> {
  const { restart, lang = 'en', formats = ['html', 'json'], signal } = options;
  const told = toCommon(options);
  const made = await toRequest(told);
  const request: ScanRequest = {
    ...made,
    settings: { ...made.settings, handedOver: true },
    handedOver: { until, restarts: restart !== undefined, secrets: options.secrets ?? [] },
    budgets: { ...made.budgets, walkMs: options.walkMs ?? WALK_MS },
    explore: false,
    ...(options.home ? { home: options.home } : {}),
    ...(options.lateMs === undefined ? {} : { lateMs: options.lateMs }),
  };
  const bringUp = new BringUp(restart);
  const trace = await scanTarget(request, signal ? { signal } : {}, async () => openSource(request, bringUp));
  const findings = runChecks(trace);
  const written = await writeReports(request.outDir, trace, findings, { formats, lang, print: pagePrinter() });
  const report = written.html ?? Object.values(written)[0] ?? request.outDir;
  return toHandedOver(trace, findings, { folder: request.outDir, report, lang });
}

/** What every request is made of, whatever drives it. */
export type CommonRequest = ReturnType<typeof toCommon>;

function toCommon({ restart, repeat, authority, out = 'naysayer-out', seal }: HandOverOptions) {
  if (repeat !== undefined && !restart) {
    throw new UsageError('"repeat" needs "restart": a screen that cannot be brought up again is met once');
  }
  if (repeat !== undefined && !(Number.isInteger(repeat) && repeat >= 1 && repeat <= 9)) {
    throw new UsageError('"repeat" has to be a whole number from 1 to 9');
  }
  return {
    target: { repeat: repeat ?? REPEAT, ...(authority ? { authority } : {}) },
    around: {
      folder: process.cwd(),
      env: {},
      out: resolve(out),
      startedAt: new Date(),
      ...(seal ? { keyFile: seal.keyFile ?? keyFileOf(process.env) } : {}),
    },
  };
}

const REPEAT = 3;
const WALK_MS = 120_000;

function toHandedOver(
  trace: Trace,
  findings: readonly Finding[],
  { folder, report, lang }: { folder: string; report: string; lang: Lang },
): HandedOver {
  const came = cameOf(trace);
  const result = buildResult(trace, findings);
  const reason =
    'reason' in came ? mapTexts(inWords(came.reason, trace), untypedOf(trace).text) : result.outcome.reason;
  const restarts = trace.walks.length > 1;
  return {
    outcome: came.outcome,
    reason,
    prompts: result.prompts,
    message: handOverText(
      came.outcome,
      { ...result, outcome: { ...result.outcome, reason } },
      { lang, report, restarts },
    ),
    result,
    trace,
    folder,
    report,
  };
}

export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * What a matcher answers: it passes when the screen could be declined, and its opposite when no way on was seen each
 * time. What is unclear, or asks for nothing, passes neither.
 */
export function toMatcherResult({ outcome, message }: HandedOver, isNot: boolean, subject: string): MatcherResult {
  const settled = outcome === 'declined' || outcome === 'no-way-on';
  const pass = settled ? outcome === 'declined' : isNot;
  return { pass, message: () => `expect(${subject})${isNot ? '.not' : ''}.toBeDeclinable(): ${message}` };
}
