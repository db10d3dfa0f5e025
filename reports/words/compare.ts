import type { FindingChange, PromptChange, verdictOf } from '../compare.ts';
import type { Lang } from './index.ts';

export interface CompareWords {
  readonly title: (name: string) => string;
  readonly verdicts: Readonly<Record<ReturnType<typeof verdictOf>, string>>;
  readonly old: string;
  readonly now: string;
  readonly prompts: string;
  readonly findings: string;
  readonly unchanged: (n: number) => string;
  readonly otherTarget: string;
  readonly flaky: string;
  readonly newlyAt: string;
  readonly notMet: string;
  readonly blocks: Readonly<Record<'yes' | 'no' | 'unclear', string>>;
  readonly promptChanges: Readonly<Record<PromptChange['change'], string>>;
  readonly findingChanges: Readonly<Record<FindingChange['change'], string>>;
}

export const COMPARE_WORDS: Readonly<Record<Lang, CompareWords>> = {
  en: {
    title: (name) => `What changed: ${name}`,
    verdicts: {
      worse: 'Something blocks or fails that did not before.',
      'not-worse': 'Nothing blocks or fails that did not before.',
      unclear: 'The later scan is unclear: whether something blocks or fails that did not before cannot be told.',
    },
    old: 'Before',
    now: 'Now',
    prompts: 'Requests',
    findings: 'Checks',
    unchanged: (n) => `${n} unchanged`,
    otherTarget: 'The two scans are of different targets.',
    flaky: 'flaky: not met on every walk',
    newlyAt: 'newly at',
    notMet: 'not met',
    blocks: { yes: 'no way on was seen but a yes', no: 'it could be passed', unclear: 'unclear whether it blocks' },
    promptChanges: {
      'newly-blocking': 'newly blocking', fixed: 'no longer blocks', new: 'new', gone: 'gone', worded: 'worded otherwise',
      same: 'unchanged', undecided: 'cannot tell',
    }, // biome-ignore format: a table
    findingChanges: {
      'newly-failed': 'newly failed', fixed: 'no longer failed', 'still-failed': 'failed as before', same: 'unchanged',
      undecided: 'cannot tell',
    }, // biome-ignore format: a table
  },
  zh: {
    title: (name) => `变化对比：${name}`,
    verdicts: {
      worse: '出现了此前没有的受阻或未通过项。',
      'not-worse': '未出现此前没有的受阻或未通过项。',
      unclear: '后一次扫描无法判定，因此无从判断是否出现此前没有的受阻或未通过项。',
    },
    old: '此前',
    now: '现在',
    prompts: '各项请求',
    findings: '各项检查',
    unchanged: (n) => `${n}项无变化`,
    otherTarget: '两次扫描的对象不同。',
    flaky: '不稳定：并非每次测试都出现',
    newlyAt: '新出现于',
    notMet: '未遇到',
    blocks: { yes: '除同意外未见可继续的途径', no: '可以通过', unclear: '是否受阻无法判定' },
    promptChanges: {
      'newly-blocking': '新增受阻', fixed: '不再受阻', new: '新增', gone: '不再出现', worded: '文字有变', same: '无变化',
      undecided: '无法判定',
    }, // biome-ignore format: a table
    findingChanges: {
      'newly-failed': '新增未通过', fixed: '不再未通过', 'still-failed': '仍未通过', same: '无变化', undecided: '无法判定',
    }, // biome-ignore format: a table
  },
};
