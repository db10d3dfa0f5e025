import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../crawler/recognise/fingerprint.ts';
import type { Looked } from '../../crawler/recognise/prompt.ts';
import { box, button, dialog, field, heading, pressable, screen, text } from './screen.ts';

const of = (shown: Looked): string => fingerprint(shown.nodes);

describe('equal', () => {
  it.each<[string, Looked, Looked]>([
    ['a timer', screen(text('广告'), pressable('5s 后跳过')), screen(text('广告'), pressable('3s 后跳过'))],
    ['a date', screen(text('2026年11月22日 星期日'), button('好')), screen(text('2026年11月23日 星期一'), button('好'))],
    ['an English date', screen(text('Sunday, Nov 22, 2026'), button('OK')), screen(text('Monday, Dec 1, 2026'), button('OK'))],
    ['a count', screen(text('已有 1,204 人学习'), button('好')), screen(text('已有 98 人学习'), button('好'))],
    ['a name', screen(text('你好,王小明!'), button('好')), screen(text('你好,李雷!'), button('好'))],
    ['an English name', screen(text('Welcome back, Ann'), button('OK')), screen(text('Welcome back, Bob Smith'), button('OK'))],
    ['an address of ours', screen(text('Code sent to a1@example.com'), button('OK')), screen(text('Code sent to zz@example.org'), button('OK'))],
    ['what was typed and ticked', screen(field('手机号'), box('同意')), screen({ ...field('手机号'), value: '13800000000' }, box('同意', true))],
    ['the order of messages', screen(text('甲'), text('乙'), button('好')), screen(text('乙'), text('甲'), button('好'))],
    ['a toast that has gone', screen({ ...text('请选择'), hint: 'van-toast' }, button('好')), screen(button('好'))],
    ['places on the screen', screen(button('好', { bounds: { y: 700 } })), screen(button('好', { bounds: { y: 20 } }))],
  ])('but for %s', (_what, one, other) => {
    expect(of(one)).toBe(of(other));
  }); // biome-ignore format: a table
});

describe('different', () => {
  it.each<[string, Looked, Looked]>([
    ['another question in the same shape', screen(heading('您的职业'), pressable('甲'), button('下一步')), screen(heading('学习目的'), pressable('甲'), button('下一步'))],
    ['other answers to the same question', screen(heading('请选择'), pressable('学生'), button('下一步')), screen(heading('请选择'), pressable('老师'), button('下一步'))],
    ['a dialog more', screen(heading('首页')), screen(heading('首页'), dialog([text('隐私政策'), button('同意')]))],
    ['a complaint', screen(field('姓名'), button('提交')), screen(field('姓名'), text('姓名不能为空'), button('提交'))],
    ['a button where there was a text', screen(text('继续')), screen(button('继续'))],
  ])('for %s', (_what, one, other) => {
    expect(of(one)).not.toBe(of(other));
  }); // biome-ignore format: a table
});

it('is sixteen hexadecimal digits, the same on every machine', () => {
  expect(of(screen(heading('隐私政策'), button('同意')))).toBe(of(screen(heading('隐私政策'), button('同意'))));
  expect(of(screen())).toMatch(/^[0-9a-f]{16}$/);
});
