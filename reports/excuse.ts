import { z } from 'zod';
import { knownPrompts } from './compare.ts';
import { matchPrompts, plainWords } from './match-prompts.ts';
import type { Result, ResultFinding } from './result.ts';

/** What is let pass for a time, by whoever answers for it. */
const waiver = z.strictObject({
  check: z.string().min(1),
  target: z.string().min(1).describe('id of the target'),
  prompt: z.string().min(1).optional().describe('its title, or its kind; absent: the whole check'),
  reason: z.string().trim().min(1),
  until: z.iso.date('has to be a day as 2026-12-31').describe('the last day it holds, in UTC'),
});
export const waiversSchema = z.array(waiver);
export type Waiver = z.infer<typeof waiver>;

export interface Known {
  readonly baseline?: Result; // an earlier scan: what failed there is known
  readonly waivers?: readonly Waiver[];
  readonly today: string; // YYYY-MM-DD, UTC
}

/** The result with what is known or waived marked at its findings, and the waivers that no longer hold. Pure. */
export function excuse(result: Result, known: Known): { readonly result: Result; readonly expired: readonly Waiver[] } {
  const { baseline, waivers = [], today } = known;
  const own = waivers.filter(({ target }) => target === result.target.id);
  const pairs = baseline ? matchPrompts(baseline.prompts, result.prompts) : [];
  const excusesOf = (finding: ResultFinding): Excuses => [
    ...own
      .filter(({ check, until }) => check === finding.check && until >= today)
      .flatMap((one) => waived(one, finding, result)),
    ...(baseline ? inBaseline(finding, knownPrompts(finding.check, baseline, result, pairs), baseline) : []),
  ];
  const findings = result.findings.map((finding) => {
    const excused = finding.outcome === 'failed' ? excusesOf(finding) : [];
    return excused.length > 0 ? { ...finding, excused } : finding;
  });
  const expired = own.filter(
    ({ check, until }) => until < today && findings.some((one) => one.check === check && one.outcome === 'failed'),
  );
  return { result: { ...result, findings }, expired };
}

type Excuses = NonNullable<ResultFinding['excused']>;

function waived({ prompt, reason, until }: Waiver, finding: ResultFinding, { prompts }: Result): Excuses {
  if (prompt === undefined) return [{ by: 'waiver', prompts: [], reason, until }];
  const meant = prompts.filter(({ id, title, kind }) => {
    const isMeant = plainWords(title) === plainWords(prompt) || kind === prompt;
    return isMeant && finding.prompts.includes(id);
  });
  return meant.length > 0 ? [{ by: 'waiver', prompts: meant.map(({ id }) => id), reason, until }] : [];
}

function inBaseline({ check, prompts }: ResultFinding, known: readonly string[], { findings }: Result): Excuses {
  if (known.length > 0) return [{ by: 'baseline', prompts: [...known] }];
  const failedBefore = findings.some(
    (one) => one.check === check && one.outcome === 'failed' && one.prompts.length === 0,
  );
  return prompts.length === 0 && failedBefore ? [{ by: 'baseline', prompts: [] }] : [];
}
