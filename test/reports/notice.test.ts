import { expect, it } from 'vitest';
import { CHECKS, runChecks } from '../../checks/index.ts';
import { buildResult } from '../../reports/build-result.ts';
import { noticeMarkdown, renderNotice } from '../../reports/notice.tsx';
import { MENDS } from '../../reports/words/mends.ts';
import { case265 } from '../support/build-trace.ts';
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
  const text = noticeMarkdown(result, lang);
  const failed = result.findings.filter(({ outcome }) => outcome === 'failed');
  expect(failed.length).toBeGreaterThan(2);
  for (const { check } of failed) for (const letter of [page, text]) expect(letter).toContain(MENDS[check]?.[lang]);
  expect(text).toContain('您的职业');
  expect(page).toContain('data:image/jpeg;base64,AA');
  expect(`${page}${text}`).not.toMatch(/undefined|violat|\bprove|违法/);
});

it('runs nothing of a hostile app, as a page or as Markdown', () => {
  const trace = hostileTrace();
  const result = buildResult(trace, runChecks(trace));
  for (const attack of ATTACKS.filter((one) => one.includes('<'))) {
    expect(renderNotice(result, trace, new Map(), 'en')).not.toContain(attack);
    expect(noticeMarkdown(result, 'en')).not.toContain(attack);
  }
});
