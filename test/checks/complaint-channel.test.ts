import { describe, expect, it } from 'vitest';
import { complaintChannel } from '../../checks/complaint-channel.ts';
import { buildTrace } from '../support/build-trace.ts';
import { explored, fairPolicy, found, textOf, unfinished } from '../support/explored.ts';
import { policy } from '../support/policies.ts';
import { answer } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(complaintChannel, trace);
const saying = (text: string) => explored({ texts: [textOf(`我们收集您的手机号，用于登录。\n${text}`)] });

describe('complaint-channel', () => {
  it('fails an app that publishes none', () => {
    expect(judge(explored())).toEqual(['failed', 'no-complaint-channel']);
    expect(judge(explored({ texts: [policy('torch-zh')] }))).toEqual(['failed', 'no-complaint-channel']);
  });

  it('passes a channel with an answer in time, in a text or on a screen', () => {
    expect(judge(explored({ texts: [fairPolicy()] }))).toEqual(['passed', 'complaint-answer']);
    const onScreen = found('complaint', { label: '投诉举报', text: '我们将在7个工作日内处理您的投诉' });
    expect(judge(explored({ searches: [onScreen] }))).toEqual(['passed', 'complaint-answer']);
  });

  it('does not accuse a channel whose time is long or not told', () => {
    expect(judge(saying('投诉电话：010-12345678，我们将在30个工作日内答复。'))).toEqual(['cantTell', 'complaint-late']);
    expect(judge(saying('投诉电话：010-12345678。'))).toEqual(['cantTell', 'complaint-time-not-told']);
    expect(judge(explored({ searches: [found('complaint')] }))).toEqual(['cantTell', 'complaint-time-not-told']);
  });

  it('does not accuse where there is a contact at all, and takes an authority for no channel of the app', () => {
    expect(judge(saying('联系我们\n邮箱：hi@a.example'))).toEqual(['cantTell', 'contact-only']);
    expect(judge(saying('您也可以向网信部门投诉，电话：12377。'))[0]).not.toBe('passed');
  });

  it('cannot tell from part of a search or of a text', () => {
    expect(judge(explored({ searches: [unfinished('complaint')] }))).toEqual(['cantTell', 'out-of-budget']);
    expect(judge(explored({ texts: [policy('torch-zh', { whole: false })] }))).toEqual(['cantTell', 'text-not-whole']);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
  });

  it('does not apply where nothing is collected', () => {
    expect(judge(explored({ prompts: [] }))).toEqual(['inapplicable', 'nothing-collected']);
  });
});
