import type { Lang } from './index.ts';

/** The fixed texts of the review, on which a person decides. */
export interface ReviewWords {
  readonly title: (open: number) => string;
  readonly note: string;
  readonly report: string;
  readonly differs: (check: string, was: string, is: string) => string;
  readonly answers: Readonly<Record<string, string>>;
  readonly name: string;
  readonly reason: string;
  readonly decide: string;
}

export const REVIEW_WORDS: Readonly<Record<Lang, ReviewWords>> = {
  en: {
    title: (open) => `${open} ${open === 1 ? 'target waits' : 'targets wait'} for a decision`,
    note: 'A decision is added with your name, the time and your reason. What the machine found stays as it is.',
    report: 'its report',
    differs: (check, was, is) => `“${check}” was ${was} and is ${is} by today's checks.`,
    answers: {
      failed: 'failed',
      passed: 'passed',
      unclear: 'stays unclear',
      cantTell: 'open',
      inapplicable: 'not applicable',
    },
    name: 'Your name',
    reason: 'Reason',
    decide: 'Record the decision',
  },
  zh: {
    title: (open) => `${open} 个目标等待人工判断`,
    note: '判断连同姓名、时间和理由一并记录，机器得出的结果保持不变。',
    report: '查看报告',
    differs: (check, was, is) => `“${check}”原为“${was}”，按现行检查为“${is}”。`,
    answers: { failed: '未通过', passed: '通过', unclear: '仍无法判定', cantTell: '未定', inapplicable: '不适用' },
    name: '姓名',
    reason: '理由',
    decide: '记录判断',
  },
};
