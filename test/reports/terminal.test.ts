import { describe, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import type { Trace } from '../../crawler/trace.ts';
import { buildResult } from '../../reports/build-result.ts';
import { verdictText } from '../../reports/terminal.ts';
import { case265, mended } from '../support/build-trace.ts';
import { hostileTrace } from './hostile.ts';

const result = (trace: Trace) => buildResult(trace, runChecks(trace));

describe('the verdict in the terminal', () => {
  it('says what it came to, the walls, what was given, what failed, and where the report is', () => {
    const text = verdictText(result(case265()), { lang: 'zh', report: 'out/report.html' });
    for (const part of [
      '未见可继续的途径  英语课堂',
      '2 “您的职业” · 职业 · 尝试的方式 4/4 · 界面元素 9/9 · 复核 3/3',
      '为进入而提供：手机号码',
      'alternative-login-path',
      '→ out/report.html',
    ]) {
      expect(text).toContain(part);
    }
    expect(
      text
        .split('\n')
        .slice(1)
        .every((line) => line.startsWith('  ')),
    ).toBe(true);
  });

  it('says beside what failed why it is let pass', () => {
    const told = result(case265());
    const excused = [{ by: 'waiver' as const, prompts: [], reason: 'mended in 2.1', until: '2026-12-31' }];
    const findings = told.findings.map((one) => (one.check === 'alternative-login-path' ? { ...one, excused } : one));
    const lines = verdictText({ ...told, findings }, { lang: 'en' }).split('\n');
    expect(lines.filter((line) => line.includes('Waived until 2026-12-31: mended in 2.1.'))).toEqual([
      expect.stringContaining('alternative-login-path'),
    ]);
  });

  it('is short when there is nothing to say', () => {
    const text = verdictText(result(mended()), { lang: 'en' });
    expect(text).toContain('Home was reached');
    expect(text.split('\n').length).toBeLessThanOrEqual(4);
  });

  it('has colours only when they are wanted', () => {
    expect(verdictText(result(case265()), { lang: 'en' })).not.toContain('\u001b');
    expect(verdictText(result(case265()), { lang: 'en', colour: true })).toContain('\u001b[31m');
  });

  it('lets no app write to the terminal', () => {
    const text = verdictText(result(hostileTrace()), { lang: 'en' });
    expect(text).not.toMatch(/[\p{Cf}\u202e]/u);
    expect([...text].filter((sign) => sign < ' ' && sign !== '\n')).toEqual([]);
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(1500);
  });
});
