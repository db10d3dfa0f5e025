import { expect, it } from 'vitest';
import { scanScripted } from '../../support/scan-scripted.ts';
import type { ScriptedScreen } from '../../support/scripted-driver.ts';

const NUMBER = '13900000001';
const home: ScriptedScreen = {
  title: '今日课程',
  text: ['为你准备的课程列表,随时可以开始。'],
  controls: [{ text: '第一课' }, { text: '第二课' }, { text: '第三课' }, { text: '第四课' }, { text: '第五课' }],
};
const form: ScriptedScreen = {
  title: '登录',
  text: ['请输入手机号登录'],
  controls: [
    { text: '手机号', role: 'textbox' },
    { text: '登录', to: 'home', needs: ['手机号'], means: 'accept' },
  ],
  message: '请输入手机号',
};

it('gives a vouched number as a new one on the first walk alone, and keeps it out of the record', async () => {
  const app = { start: 'form', screens: { form, home } };
  const { trace } = await scanScripted(app, { number: { value: NUMBER, by: 'the laboratory' } });
  const [first, ...others] = trace.walks;
  expect(first?.freshness).toMatchObject({ account: 'new', vouched: 'the laboratory' });
  expect(first?.prompts[0]?.gave).toMatchObject([{ type: 'mobile-number' }]);
  expect(others.map(({ freshness }) => freshness.account)).toContain('reused');
  for (const { freshness } of others) expect(freshness).not.toHaveProperty('vouched');
  expect(JSON.stringify(trace)).not.toContain(NUMBER);
});
