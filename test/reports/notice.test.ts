import { describe, expect, it } from 'vitest';
import { CHECKS, runChecks } from '../../checks/index.ts';
import { buildResult } from '../../reports/build-result.ts';
import { noticeMarkdown, picturesInNotice, renderNotice } from '../../reports/notice.tsx';
import { MENDS } from '../../reports/words/mends.ts';
import { case265, changePrompt, way } from '../support/build-trace.ts';
import { recordedTrace } from '../support/recorded.ts';
import { ATTACKS, hostileTrace } from './hostile.ts';

it('has for each check the smallest change that mends it, in both languages', () => {
  for (const { id } of CHECKS) {
    expect([id, MENDS[id]?.zh]).toEqual([id, expect.stringMatching(/。$/)]);
    expect([id, MENDS[id]?.en]).toEqual([id, expect.stringMatching(/\.$/)]);
  }
});

it.each(['zh', 'en'] as const)('names in %s each failed check, its prompts and its mend', (lang) => {
  const trace = case265();
  const result = buildResult(trace, runChecks(trace));
  const picture = new Map([['screens/0006.jpg', 'data:image/jpeg;base64,AA']]);
  const page = renderNotice(result, trace, picture, lang);
  const text = noticeMarkdown(result, trace, lang);
  const failed = result.findings.filter(({ outcome }) => outcome === 'failed');
  expect(failed.length).toBeGreaterThan(2);
  for (const { check } of failed) for (const letter of [page, text]) expect(letter).toContain(MENDS[check]?.[lang]);
  expect(text).toContain('您的职业');
  expect(page).toContain('data:image/jpeg;base64,AA');
  expect(`${page}${text}`).not.toMatch(/undefined|violat|\bprove|违法/);
});

it('leads the reader to what is meant, by all that stands before it', () => {
  const trace = case265();
  const result = buildResult(trace, runChecks(trace));
  const [, second] = noticeMarkdown(result, trace, 'en').split('### How to see it');
  const steps = second?.trim().split('\n').slice(0, 4);
  expect(steps?.[1]).toMatch(/^2\. “手机号登录” .*went on after giving: mobile number, password$/);
  expect(steps?.[2]).toMatch(/^3\. “您的职业” .*open again → asked again, went on after giving: occupation$/);
});

it.each(['zh', 'en'] as const)('says in %s of each way all that the report says came of it', (lang) => {
  const reason = { code: 'opened-a-document' };
  const trace = changePrompt(case265(), 'p2', ({ ways }) => ({
    ways: [way('elsewhere', 'unchanged', '《用户协议》', { reason }), ...ways],
  }));
  const told = { zh: '→ 没有变化（打开的是供阅读的文本）', en: '→ nothing changed \\(It opened a text to read\\)' };
  expect(noticeMarkdown(buildResult(trace, runChecks(trace)), trace, lang)).toContain(told[lang]);
});

it('leads the reader to a place inside the app by what was pressed and given on the way', () => {
  const trace = recordedTrace('little-clips');
  const result = buildResult(trace, runChecks(trace));
  const [, own = ''] = noticeMarkdown(result, trace, 'en').split("## Children's accounts private by default");
  const steps = own.split('### How to see it')[1]?.trim().split('\n\n')[0]?.split('\n') ?? [];
  expect(steps[0]).toBe('1. Open the app as a new user.');
  expect(steps).toContain('4. Give mobile number.');
  expect(steps.at(-1)).toMatch(/^\d+\. Press “隐私设置 ›”\.$/);
});

describe('what was met on the walk of a child alone', () => {
  const trace = recordedTrace('little-clips');
  const text = noticeMarkdown(buildResult(trace, runChecks(trace)), trace, 'en');
  const stepsOf = (title: string) => {
    const [, own = ''] = text.split(`## ${title}`);
    return own.split('### How to see it')[1]?.trim().split('\n\n')[0]?.split('\n') ?? [];
  };

  it('is led to by choosing to be one', () => {
    const steps = stepsOf('Guardian consent for children');
    expect(steps.slice(0, 4)).toEqual([
      '1. Open the app as a new user.',
      '2. Press “未满14周岁”.',
      '3. Press “下一步”.',
      '4. Give mobile number.',
    ]);
    expect(steps.join()).not.toContain('→');
  });

  it('is told apart from what another walk met', () => {
    const steps = stepsOf("Dedicated children's rules and agreement");
    const opened = steps.filter((step) => step.endsWith('Open the app as a new user.'));
    expect(opened).toHaveLength(2);
    expect(steps.slice(1, 4).join()).toContain('未满14周岁');
    expect(steps.slice(4).join()).toContain('18周岁以上');
  });

  it('leaves the controls that were pressed to be found by their words', () => {
    expect(stepsOf('Basic function stays after refusing').join()).toMatch(/another control “《?用户协议》?” → nothing/);
  });
});

it('shows of such a place the picture of where it was first seen', () => {
  const recorded = recordedTrace('little-clips');
  const trace = {
    ...recorded,
    walks: recorded.walks.map((walk) => ({
      ...walk,
      steps: walk.steps.map((step) => ({ ...step, screen: { ...step.screen, image: `${step.index}.jpg` } })),
    })),
  };
  const result = buildResult(trace, runChecks(trace));
  const place = result.findings.find(({ check }) => check === 'child-defaults-private')?.steps[0];
  const files = picturesInNotice(result, trace);
  expect(files).toContain(`${place}.jpg`);
  const page = renderNotice(result, trace, new Map([[`${place}.jpg`, 'data:image/jpeg;base64,AA']]), 'zh');
  expect(page).toContain('data:image/jpeg;base64,AA');
});

it('names its day as a person writes it', () => {
  const trace = case265();
  const page = renderNotice(buildResult(trace, runChecks(trace)), trace, new Map(), 'en');
  expect(page).not.toContain(trace.startedAt);
});

it('runs nothing of a hostile app, as a page or as Markdown', () => {
  const trace = hostileTrace();
  const result = buildResult(trace, runChecks(trace));
  for (const attack of ATTACKS.filter((one) => one.includes('<'))) {
    expect(renderNotice(result, trace, new Map(), 'en')).not.toContain(attack);
    expect(noticeMarkdown(result, trace, 'en')).not.toContain(attack);
  }
});
