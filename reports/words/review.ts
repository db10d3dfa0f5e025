import type { Lang } from './index.ts';

/** The fixed texts of the review, on which a person decides. */
export interface ReviewWords {
  readonly title: (open: number) => string;
  readonly note: string;
  readonly report: string;
  readonly differs: (check: string, was: string, is: string) => string;
  readonly reread: (was: string, is: string) => string; // after the title of a prompt, and the words of its control
  readonly noPrompt: string; // in place of the kind of one
  readonly classes: Readonly<Record<string, string>>; // what a control is taken for
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
    reread: (was, is) => `was read as “${was}” and is read as “${is}” today.`,
    noPrompt: 'no prompt',
    classes: {
      accept: 'a yes', 'left-alone': 'a possible yes', decline: 'a no', skip: 'skip', later: 'later', close: 'close',
      guest: 'as a guest', 'other-login': 'another way in', settings: 'settings', 'back-out': 'back out',
      exit: 'leave the app', submit: 'go on', choice: 'an answer', acknowledge: 'an OK', neutral: 'not known',
      none: 'no control',
    }, // biome-ignore format: a table
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
    reread: (was, is) => `原识别为“${was}”，现识别为“${is}”。`,
    noPrompt: '无弹窗',
    classes: {
      accept: '同意', 'left-alone': '可能是同意', decline: '拒绝', skip: '跳过', later: '以后再说', close: '关闭',
      guest: '游客进入', 'other-login': '其他登录方式', settings: '设置', 'back-out': '返回', exit: '退出应用',
      submit: '继续', choice: '选项', acknowledge: '知道了', neutral: '不明', none: '无此控件',
    }, // biome-ignore format: a table
    answers: { failed: '未通过', passed: '通过', unclear: '仍无法判定', cantTell: '未定', inapplicable: '不适用' },
    name: '姓名',
    reason: '理由',
    decide: '记录判断',
  },
};
