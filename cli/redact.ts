import { UsageError } from '../crawler/errors.ts';
import type { Trace } from '../crawler/trace.ts';
import { maskingNothing, NOTHING, type Redaction, toRedaction } from '../reports/redaction.ts';
import type { Result } from '../reports/result.ts';
import type { Terminal } from './terminal.ts';

/** What `--redact` gave. @throws {UsageError} */
export function redactionOf(given: readonly string[] = []): Redaction {
  try {
    return given.length > 0 ? toRedaction(given) : NOTHING;
  } catch (cause) {
    throw new UsageError(`--redact: ${(cause as Error).message}`, { cause });
  }
}

/** What was to be masked and is nowhere in any of the scans. */
export function idleIn(
  redaction: Redaction,
  scans: readonly { trace?: Trace | undefined; result: Result }[],
): string[] {
  const [first = [], ...others] = scans.map(({ trace, result }) => maskingNothing(redaction, trace, result));
  return first.filter((what) => others.every((idle) => idle.includes(what)));
}

export function tellIdle(idle: readonly string[], terminal: Pick<Terminal, 'err'>): void {
  for (const what of idle) terminal.err(`naysayer: --redact: "${what}" stands nowhere, so nothing was masked by it`);
}
