import { checkEntry } from '../checks/law/index.ts';
import { isExcused, standingInWords } from './excused.ts';
import type { Result, ResultFinding } from './result.ts';
import { visible } from './text.ts';
import { type Lang, WORDS } from './words/index.ts';

/** The checks in the Common Test Report Format: one test a check; what could not be told is `other`. Pure. */
export function renderCtrf(result: Result, lang: Lang): string {
  return `${JSON.stringify(toCtrf(result, lang), null, 2)}\n`;
}

export function toCtrf({ tool, target, findings, startedAt, finishedAt, outcome, custody }: Result, lang: Lang) {
  const start = Date.parse(startedAt);
  const tests = findings.map((finding) => toTest(finding, lang));
  const count = (status: Status) => tests.filter((test) => test.status === status).length;
  return {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    results: {
      tool: { name: tool.name, version: tool.version },
      summary: {
        tests: tests.length,
        passed: count('passed'),
        failed: count('failed'),
        pending: 0,
        skipped: count('skipped'),
        other: count('other'),
        start,
        stop: finishedAt === null ? start : Date.parse(finishedAt),
      },
      tests,
      extra: {
        target: visible(target.name),
        refusing: outcome.refusing,
        reason: visible(outcome.reason[lang]),
        ...(custody?.fault ? { evidence: visible(WORDS[lang].page.notAsSealed(custody.fault[lang])) } : {}),
      },
    },
  };
}

type Status = 'passed' | 'failed' | 'skipped' | 'other';

function toTest(finding: ResultFinding, lang: Lang) {
  const { check, severity, outcome, steps, prompts } = finding;
  const excused = outcome === 'failed' && isExcused(finding);
  const standing = outcome === 'failed' ? standingInWords(finding, lang) : '';
  return {
    name: checkEntry(check)[`title_${lang}`],
    status: excused ? 'skipped' : STATUSES[outcome],
    duration: 0, // a check is judged from the recording
    message: visible(excused ? standing : [finding.reason[lang], standing].filter(Boolean).join(' ')),
    rawStatus: outcome,
    tags: [check, severity],
    extra: { check, severity, prompts, steps },
  };
}

const STATUSES = {
  failed: 'failed',
  passed: 'passed',
  cantTell: 'other',
  inapplicable: 'skipped',
} as const satisfies Record<ResultFinding['outcome'], Status>;
