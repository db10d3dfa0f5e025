import { expect, it } from 'vitest';
import type { Finding } from '../../checks/check.ts';
import { buildResult } from '../../reports/build-result.ts';
import { renderHtml } from '../../reports/html.tsx';
import { resultSchema } from '../../reports/result.ts';
import { buildTrace } from '../support/build-trace.ts';

const trace = buildTrace({
  explore: {
    texts: [
      {
        id: 'd1',
        kind: 'privacy-policy',
        title: '隐私政策<b>',
        address: 'http://127.0.0.1:4100/privacy',
        format: 'page',
        foundAt: ['settings'],
        text: '我们将永久保存您的信息。',
        whole: true,
        steps: [4],
      },
    ],
  },
});
const finding = (quotes: Finding['quotes']): Finding => ({
  check: 'consent-decline-option',
  outcome: 'failed',
  severity: 'serious',
  reason: { code: 'no-decline-option' },
  prompts: [],
  steps: [4],
  quotes,
  citations: [],
  holdsIn: null,
});

it('prints the sentence that a finding rests on, under the title of its text', () => {
  const words = '我们将永久保存您的信息。<script>alert(1)</script>';
  const result = buildResult(trace, [finding([{ text: 'd1', words }, { words: '注销\u202e账号' }])]);
  expect(resultSchema.parse(result).findings[0]?.quotes).toEqual([
    { text: 'd1', title: '隐私政策<b>', words },
    { text: null, title: '', words: '注销[U+202E]账号' },
  ]);

  const page = renderHtml(result, trace, new Map(), 'zh');
  expect(page).toContain('我们将永久保存您的信息。&lt;script>alert(1)');
  expect(page).toContain('隐私政策&lt;b>');
  expect(page).toContain('应用界面上的文字');
  expect(page).toContain('On a screen of the app');
});

it('prints a sentence once, though two readings of a text hold it', () => {
  const twice = [1, 2].map(() => ({ text: 'd1', words: '我们将永久保存您的信息。' }));
  const page = renderHtml(buildResult(trace, [finding(twice)]), trace, new Map(), 'zh');
  expect(page.match(/我们将永久保存您的信息/g)).toHaveLength(1);
});

it('leaves the quotes out where there are none', () => {
  expect(buildResult(trace, [finding([])]).findings[0]).not.toHaveProperty('quotes');
});
