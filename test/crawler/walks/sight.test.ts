import { expect, it } from 'vitest';
import type { View } from '../../../crawler/drivers/driver.ts';
import { recognise } from '../../../crawler/recognise/prompt.ts';
import type { Recognised } from '../../../crawler/recognise/recognised.ts';
import type { NodeState, UiNode } from '../../../crawler/trace.ts';
import { nothingChanged, type Seen, samePrompt } from '../../../crawler/walks/sight.ts';
import { button, dialog, heading, radio, screen, text } from '../../recognise/screen.ts';

const link = (contrast: number | undefined, ...states: NodeState[]): UiNode => ({
  id: 0,
  parent: -1,
  role: 'link',
  name: 'Privacy policy',
  bounds: { x: 0, y: 0, width: 90, height: 20 },
  operable: true,
  states,
  ...(contrast === undefined ? {} : { look: { fontPx: 16, contrast, filled: false } }),
});
const seen = (node: UiNode, events: View['events'] = []): Seen => ({
  view: { state: 'shown', address: 'http://127.0.0.1/', title: '', nodes: [node], events, settledMs: 0, settled: true },
  fingerprint: 'same',
  prompt: undefined,
  decideMs: 0,
});

it('takes a link that was pressed, and has the focus and another colour for it, for unchanged', () => {
  expect(nothingChanged(seen(link(9)), seen(link(4, 'focused')))).toBe(true);
});

it('takes a look that measured no colours for the same as one that did', () => {
  expect(nothingChanged(seen(link(undefined)), seen(link(9)))).toBe(true);
});

it('sees a change in what is drawn, in what is on, and in what the page did', () => {
  expect(nothingChanged(seen(link(9)), seen(link(4)))).toBe(false);
  expect(nothingChanged(seen(link(9)), seen(link(9, 'checked')))).toBe(false);
  const navigated = { kind: 'navigated', url: 'http://127.0.0.1/a', atMs: 0 } as const;
  expect(nothingChanged(seen(link(9)), seen(link(9), [navigated]))).toBe(false);
});

it('takes a link that goes nowhere, or by a hash and back, for no effect', () => {
  const by = (url: string) => ({ kind: 'navigated', url, atMs: 0 }) as const;
  const back = [by('http://127.0.0.1/#action:close'), by('http://127.0.0.1/')];
  expect(nothingChanged(seen(link(9)), seen(link(9), back))).toBe(true);
  const bare = seen(link(9), [by('http://127.0.0.1/#')]);
  expect(nothingChanged(seen(link(9)), { ...bare, view: { ...bare.view, address: 'http://127.0.0.1/#' } })).toBe(true);
  expect(nothingChanged(seen(link(9)), { ...bare, view: { ...bare.view, address: 'http://127.0.0.1/#b' } })).toBe(
    false,
  );
});

it('knows a question again that is read otherwise with fewer buttons', () => {
  const gate = (...labels: string[]): Recognised =>
    recognise(
      screen(
        dialog([heading('你满 18 岁了吗？'), text('该内容仅对成年人开放。'), ...labels.map((one) => button(one))]),
      ),
    ) as Recognised;
  const [both, withdrawn] = [gate('满 18 岁了', '我未满 18 岁'), gate('满 18 岁了')];
  const unread = { ...both, asks: [{ type: 'unknown', label: both.title, required: 'unclear' as const }] };
  expect(samePrompt(unread, withdrawn)).toBe(true);
});

it('knows a text again whose buttons come once it was read to its end', () => {
  const policy = (title: string, ...buttons: string[]): Recognised =>
    recognise(
      screen(
        dialog([
          heading(title),
          text('我们会按照《隐私政策》处理您的个人信息。'),
          ...buttons.map((name) => button(name)),
        ]),
      ),
    ) as Recognised;
  const bare = { ...policy('个人信息保护提示', '同意', '不接受'), controls: [] };
  expect(samePrompt(bare, policy('个人信息保护提示', '同意', '不接受'))).toBe(true);
  expect(samePrompt(bare, policy('隐私政策', '同意', '不接受'))).toBe(false);
  expect(samePrompt(policy('个人信息保护提示', '关闭'), policy('个人信息保护提示', '同意', '不接受'))).toBe(false);
});

it('knows a question again that complains, and is read as another kind of the same sort for it', () => {
  const town = recognise(screen(dialog([heading('您住在哪里'), button('下一步')]))) as Recognised;
  const form = { ...town, kind: 'profile-form' } as const;
  const again = { ...town, kind: 'profile-questionnaire', text: '您住在哪里 请选择省份' } as const;
  expect(samePrompt(form, again)).toBe(true);
  expect(samePrompt(form, { ...again, kind: 'login' })).toBe(false);
  expect(samePrompt(form, { ...again, title: '您的职业' })).toBe(false);
  const asking = (type: string) => [{ type, label: '', required: 'unclear' as const }];
  expect(samePrompt({ ...form, asks: asking('name') }, { ...again, asks: asking('occupation') })).toBe(false);
});

it('knows a question again whose complaint stands in the place of its title', () => {
  const asked = (title: string, ...answers: string[]): Recognised =>
    recognise(screen(heading(title), ...answers.map((name) => radio(name)), button('继续'))) as Recognised;
  const first = asked('你现在是什么身份？', '小学生', '初中生', '大学生');
  expect(samePrompt(first, asked('先选一个吧，才能为你挑词书哦', '小学生', '初中生', '大学生'))).toBe(true);
  expect(samePrompt(first, asked('先选一个吧，才能为你挑词书哦', '男', '女', '保密'))).toBe(false);
  expect(samePrompt(first, asked('你孩子是什么身份？', '小学生', '初中生', '大学生'))).toBe(false);
});

it('knows a prompt again whose kind only its later button told', () => {
  const sheet = (title: string, ...buttons: string[]): Recognised =>
    recognise(screen(dialog([heading(title), ...buttons.map((name) => button(name))]))) as Recognised;
  const early = sheet('もっと便利に', '履歴を活用する');
  const whole = { ...sheet('もっと便利に', '履歴を活用する', 'あとで'), kind: 'personalisation-optin' as const };
  expect(samePrompt({ ...early, kind: 'other' }, whole)).toBe(true);
  expect(samePrompt({ ...early, kind: 'update' }, whole)).toBe(false);
  expect(samePrompt({ ...early, kind: 'other', title: '提示' }, { ...whole, title: '提示' })).toBe(false);
});
