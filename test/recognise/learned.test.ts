import { describe, expect, it } from 'vitest';
import { train } from '../../bench/train/softmax.ts';
import { classify } from '../../crawler/recognise/control.ts';
import { readKind, readLabels } from '../../crawler/recognise/learned.ts';
import { gramsOf, Model, packed, parseModel, writeModel } from '../../crawler/recognise/model.ts';
import { recognise } from '../../crawler/recognise/prompt.ts';
import { button, dialog, heading, home, screen, text } from './screen.ts';

const EXAMPLES = [
  ...['reject all', 'reject cookies', 'i reject it', '不要了', '不要这个'].map((one) => ({ is: 'no', one })),
  ...['accept all', 'accept cookies', 'i accept it', '好的', '好的呀'].map((one) => ({ is: 'yes', one })),
].map(({ is, one }) => ({ is, texts: [['', one]] as const }));
const THRIFT = { least: 1, l1: 0 };

describe('a model of runs of characters', () => {
  const model = new Model(train(EXAMPLES, 'a test', THRIFT));
  it('tells texts apart that it has not seen, and says by what', () => {
    const opinion = model.ask([['', 'reject optional']]);
    expect(opinion.of('no')).toBeGreaterThan(0.7);
    expect(opinion.because('no')).toContain('reject');
    expect(model.ask([['', '好的啦']]).of('yes')).toBeGreaterThan(0.7);
  });
  it('says how much of a text it knows', () => {
    expect(model.ask([['', 'reject all']]).known).toBe(1);
    expect(model.ask([['', 'zzz reject']]).known).toBeCloseTo(6 / 9);
    expect(model.ask([['', '']]).known).toBe(0);
  });
  it('takes no part of a word for a word', () => {
    expect(gramsOf([['', 'Green tea']])).not.toContain('gree');
    expect([...gramsOf([['b', 'Not now']])]).toEqual(
      expect.arrayContaining([' not ', ' not now ', ' now ', 'b: not now ']),
    );
  });
  it('is the same each time', () => {
    expect(train(EXAMPLES, 'a test', THRIFT)).toEqual(train(EXAMPLES, 'a test', THRIFT));
  });
  it('is read as it was written', () => {
    const weights = packed([
      [0, 3],
      [1, -2],
      [79, 99],
    ]);
    expect(weights).toHaveLength(6);
    const file = {
      ...{ source: 's', classes: ['a', 'b'], step: 1, bias: [0, 0] },
      grams: new Map([
        ['好', weights.slice(0, 4)],
        ['好的', weights],
        ['9 days', weights.slice(0, 2)],
        ['9 days left over', weights],
      ]),
    };
    const read = parseModel(writeModel(file));
    expect(read).toEqual(file);
    const opinion = new Model(read).ask([['', '好']]);
    expect(opinion.of('a') / opinion.of('b')).toBeCloseTo(Math.exp(5 / Math.sqrt(2)));
  });
});

const labelsOf = (...texts: string[]) => texts.map((one) => ({ text: one, is: classify(one) }));

describe('labels that no list knows', () => {
  it('leaves alone what a list knows', () => {
    expect(readLabels(labelsOf('同意', '不同意'), 'box')).toEqual([undefined, undefined]);
  });
  it('leaves for a yes what a list takes for a no, and reads like one surely', () => {
    expect(classify('开始试用').class).toBe('guest');
    expect(readLabels(labelsOf('开始试用', '下次再说'), 'box')[0]?.class).toBe('accept');
  });
  it('believes a likely no where the other button is likelier the yes by far', () => {
    const [alone] = readLabels(labelsOf('Not really'), 'box');
    const [beside] = readLabels(labelsOf('Not really', 'Count me in'), 'box');
    expect([alone, beside?.class]).toEqual([undefined, 'decline']);
  });
  it('leaves alone what it has never met', () => {
    expect(readLabels(labelsOf('Zrobione ghx', 'Qwx'), 'box')).toEqual([undefined, undefined]);
  });
  it('refuses nothing of a page whose meaning it does not know', () => {
    expect(readLabels(labelsOf('Privacy policy', 'Reject this recipe', 'Subscribe'), 'page')[1]).toBeUndefined();
  });
  it.each([
    ['I would rather not for now', 'Sounds good, turn it on'],
    ['先不开了，以后再说吧', '马上去打开'],
    ['今回は見送ります', '通知を受け取る'],
    ['이번엔 안 할래요', '지금 바로 켤게요'],
  ])('never takes the yes of "%s" and "%s" for the no', (no, yes) => {
    const seen = recognise(screen(...home(), dialog([heading('通知'), text('…'), button(yes), button(no)])));
    const of = (label: string) => seen?.controls.find((control) => control.text === label)?.class;
    expect(['decline', 'skip', 'later', 'close', 'guest']).not.toContain(of(yes));
    expect(['decline', 'skip', 'later', 'close', 'guest']).toContain(of(no));
  });
});

describe('prompts that no list knows', () => {
  it('says by what it took one for its kind', () => {
    const like = readKind({
      title: '新版本来啦',
      text: '优化了体验，修复了若干问题。',
      labels: ['立即升级', '暂不升级'],
    });
    expect(like?.kind).toBe('update');
    expect(like?.reason).toMatch(/^no list knows it; it reads like update \(\d\.\d\d\): "/);
  });
  it.each([
    ['人脸识别登录上线', '现在可以用人脸登录，更快更方便。'],
    ['核对您的身份', '请准备好您的证件'],
    ['隐私说明已更新', '我们更新了隐私说明的排版。'],
  ])('holds no box with one button for a demand that nobody can leave: %s', (title, words) => {
    const seen = recognise(screen(...home(), dialog([heading(title), text(words), button('好嘞')])));
    expect(seen?.reasons.join()).not.toContain('it reads like');
  });
  it('takes a message of success for none', () => {
    const like = readKind({ title: '人脸验证已通过', text: '您已完成本次验证。', labels: ['返回首页'] });
    expect(like === undefined || like.idle > 0.3 || like.probability < 0.75).toBe(true);
  });
});
