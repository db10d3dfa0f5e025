import type { Lang } from './index.ts';

/** What a test is told of a screen that it handed over. */
export const HAND_OVER_WORDS = {
  en: {
    outcomes: {
      declined: 'it could be declined',
      'left-standing': 'no way of declining it was seen; the flow goes on while it stands',
      'no-way-on': 'no way on was seen without a yes',
      'nothing-asked': 'nothing is asked on this screen',
      unclear: 'unclear whether it can be declined',
    },
    asked: 'asked',
    tried: 'tried',
    counts: (ways: string, elements: string, times: string) => `ways ${ways}, elements ${elements}, times ${times}`,
    notTried: 'not tried',
    left: 'a yes, and leaving the screen (back, opening anew): the page is the test’s',
    reason: 'reason',
    restart: 'with "restart", which brings the screen up again, a wall can be met more than once',
    report: 'report',
    more: (count: number) => `… and ${count} more`,
    arrow: ' → ',
  },
  zh: {
    outcomes: {
      declined: '可以拒绝',
      'left-standing': '未见拒绝的途径；不予理会时流程仍可继续',
      'no-way-on': '未见不作同意即可继续的途径',
      'nothing-asked': '该界面没有提出任何请求',
      unclear: '能否拒绝尚不清楚',
    },
    asked: '请求',
    tried: '已试',
    counts: (ways: string, elements: string, times: string) => `途径 ${ways}，元素 ${elements}，次数 ${times}`,
    notTried: '未试',
    left: '同意，以及离开该界面（返回、重新打开）：页面属于测试代码',
    reason: '原因',
    restart: '提供能重新调出该界面的 "restart"，即可多次验证是否受阻',
    report: '报告',
    more: (count: number) => `……另有 ${count} 项`,
    arrow: ' → ',
  },
} as const satisfies Record<Lang, unknown>;
