import { describe, expect, it } from 'vitest';
import { marketingOptIn } from '../../checks/marketing-opt-in.ts';
import {
  ask,
  buildTrace,
  captchaMet,
  changePrompt,
  changeWalk,
  consent,
  login,
  skippable,
} from '../support/build-trace.ts';
import { explored, found, unfinished } from '../support/explored.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(marketingOptIn, trace);
const BOX = '我愿意接收优惠活动信息';
const ticked = () => explored({ prompts: [consent(), login({ preticked: [BOX] })] });
const offer = skippable({ kind: 'marketing-optin', title: '接收优惠信息', asks: [ask('marketing')] });
const switched = (state: 'on' | 'off', label: string, prompts = [consent()]) =>
  explored({ prompts, searches: [found('marketing', { label, state })] });

describe('marketing-opt-in', () => {
  it('fails a box that was on at first sight', () => {
    expect(judge(ticked())).toEqual(['failed', 'marketing-on', 'p2']);
  });

  it('fails marketing that is agreed to inside another consent', () => {
    const text = '登录即表示您同意我们向您发送营销短信';
    expect(judge(explored({ prompts: [login({ title: '登录', text })] }))).toEqual([
      'failed',
      'marketing-within',
      'p1',
    ]);
  });

  it('fails a switch that nobody turned on', () => {
    expect(judge(switched('on', '接收营销短信'))).toEqual(['failed', 'marketing-on']);
  });

  it('passes a control of its own that is off, where there is nowhere to send to', () => {
    expect(judge(switched('off', '接收营销短信'))).toEqual(['passed', 'marketing-off']);
    expect(judge(explored({ prompts: [consent(), offer] }))).toEqual(['passed', 'marketing-off', 'p2']);
  });

  it('does not apply where none is asked for', () => {
    expect(judge(explored())).toEqual(['inapplicable', 'no-marketing']);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
    expect(judge(explored({ searches: [unfinished('marketing')] }))).toEqual(['cantTell', 'out-of-budget']);
  });

  it('does not accuse a kept state, a box that was on once, or a yes that was given on the way', () => {
    const kept = changeWalk(ticked(), 'refuse', (walk) => ({ freshness: { ...walk.freshness, state: 'kept' } }));
    expect(judge(kept)).toEqual(['cantTell', 'state-not-fresh', 'p2']);
    const once = changePrompt(ticked(), 'p2', () => ({ preticked: [] }), 'confirm');
    expect(judge(once)).toEqual(['cantTell', 'differed-between-walks', 'p2']);
    const agreed = consent({ gave: [{ type: 'marketing', label: BOX, how: 'agreed' }] });
    expect(judge(switched('on', '接收营销短信', [agreed]))).toEqual(['cantTell', 'marketing-agreed']);
  });

  it(trap(marketingOptIn, 0), () => {
    for (const label of ['订单通知', '安全提醒', 'Order updates', '登录提醒与活动通知'])
      expectNoAccusation(marketingOptIn, switched('on', label));
  });

  it(trap(marketingOptIn, 1), () => {
    const push = skippable({ kind: 'os-permission', title: '允许发送通知', asks: [ask('permission:notifications')] });
    expect(judge(explored({ prompts: [push] }))).toEqual(['inapplicable', 'no-marketing']);
    expectNoAccusation(marketingOptIn, switched('on', '推送通知'));
  });

  it(trap(marketingOptIn, 2), () => {
    expect(judge(switched('off', '接收营销短信', [consent(), login()]))).toEqual(['cantTell', 'no-inbox-watched']);
  });
});
