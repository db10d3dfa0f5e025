import type { Finding } from '../checks/check.ts';
import { runChecks } from '../checks/index.ts';
import { UsageError } from '../crawler/errors.ts';
import { custodyOf, unvouched } from '../crawler/evidence/custody.ts';
import { listRenderings } from '../crawler/evidence/renderings.ts';
import type { Difference } from '../crawler/evidence/verify.ts';
import type { Place, Trace } from '../crawler/trace.ts';
import { buildResult } from '../reports/build-result.ts';
import { withCustody } from '../reports/custody.ts';
import { maskedResult } from '../reports/redaction.ts';
import type { Result, WordedReason } from '../reports/result.ts';
import { verdictText } from '../reports/terminal.ts';
import { writeReports } from '../reports/write-reports.ts';
import type { Context } from './context.ts';
import { type ExitCode, exitCode, knowsItsChecks } from './exit-code.ts';
import { readKnown } from './known.ts';
import { pagePrinter } from './print-page.ts';
import type { OutputOptions, ReportCommandOptions } from './program.ts';
import { readEvidence } from './read-evidence.ts';
import { idleIn, redactionOf, tellIdle } from './redact.ts';
import { scanFolder } from './seal.ts';
import { faultInWords } from './words/differences.ts';

export interface Judged {
  readonly trace: Trace;
  readonly findings: readonly Finding[];
  readonly result: Result;
  readonly report: string; // the file a person opens, else the folder
  readonly idle?: readonly string[]; // what was to be masked and stands nowhere
}

/** `naysayer report DIR`: rebuilds every report from the recording, and never touches the target. */
export async function report(given: string, options: ReportCommandOptions, context: Context): Promise<ExitCode> {
  knowsItsChecks(options);
  const dir = scanFolder(given, context.cwd);
  const evidence = await readEvidence(dir, given);
  const trace = underRules(evidence.trace, options.rules);
  const known = await readKnown(options, context);
  const judged = await judge(dir, trace, runChecks(trace), { ...options, fault: evidence.fault }, known);
  tell(judged, options, context);
  return evidence.fault ? 1 : exitCode(trace, judged.result.findings, options);
}

/** The same recording, held against other rulebooks than it was made for. */
function underRules(trace: Trace, rules: readonly Place[] | undefined): Trace {
  return rules ? { ...trace, settings: { ...trace.settings, rules } } : trace;
}

/**
 * Writes the reports of one scan into its folder.
 * @param options its fault: what of the evidence is not as it was recorded or sealed, and takes all worth from its signature
 * @param mark what is known of it already
 * @throws {UsageError} when they cannot be written
 */
export async function judge(
  dir: string,
  trace: Trace,
  findings: readonly Finding[],
  {
    format,
    lang,
    browser,
    redact = [],
    fault,
  }: Pick<OutputOptions, 'format' | 'lang' | 'browser'> &
    Pick<ReportCommandOptions, 'redact'> & { readonly fault?: Difference | undefined },
  mark: (result: Result) => Result = (result) => result,
): Promise<Judged> {
  const custody = fault ? { ...unvouched(dir), fault: toReason(fault) } : await custodyOf(dir);
  const known = withCustody(mark(buildResult(trace, findings)), custody, trace.settings.profile);
  const redaction = redactionOf(redact);
  const result = maskedResult(known, redaction);
  try {
    const written = await writeReports(dir, trace, findings, {
      formats: format,
      lang,
      result,
      print: pagePrinter(browser),
      redaction,
    });
    listRenderings(dir, Object.values(written));
    return {
      trace,
      findings,
      result,
      report: written.html ?? dir,
      idle: idleIn(redaction, [{ trace, result: known }]),
    };
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (!code) throw cause;
    throw new UsageError(`cannot write the reports into ${dir}: ${message}`, { cause });
  }
}

function toReason(fault: Difference): WordedReason {
  return { code: fault.what, zh: faultInWords(fault, 'zh'), en: faultInWords(fault, 'en') };
}

/** Prints what it came to: a verdict for a person, or one JSON document. */
export function tell(
  { trace, result, report, idle = [] }: Judged,
  options: Omit<OutputOptions, 'format'>,
  { terminal }: Context,
): void {
  const { lang, json, quiet } = options;
  if (json) terminal.out(JSON.stringify(result, null, 2));
  else if (!quiet) terminal.out(verdictText(result, { lang, colour: terminal.colour, report }));
  tellIdle(idle, terminal);
  if (trace.failure) terminal.err(`naysayer: ${trace.target.address}: ${result.outcome.reason[lang]}`);
}
