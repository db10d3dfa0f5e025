import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../../checks/facts/policy/read.ts';
import { compared, policy, policyNames } from '../../../support/policies.ts';

const reading = (text: string) => readPolicy(policy('torch-zh', { text }));

describe.each(policyNames())('%s', (name) => {
  it('is read as a person reads it', () => {
    const facts = compared(name);
    expect(facts.map(([fact, , read]) => [fact, read])).toEqual(facts.map(([fact, expected]) => [fact, expected]));
  });
});

it('reads policies that its words were not made on', () => {
  const facts = policyNames('unseen/').flatMap(compared);
  const right = facts.filter(([, expected, read]) => JSON.stringify(expected) === JSON.stringify(read));
  expect(facts.length).toBeGreaterThan(80);
  expect(right.length / facts.length).toBeGreaterThan(0.95);
});

describe('what is collected', () => {
  const types = (text: string) => reading(text).information.map((one) => one.type);

  it('is not what a policy says it does not collect', () => {
    expect(types('我们不会收集您的通讯录、相册和精确位置。')).toEqual([]);
    expect(types('We never ask for your phone number, photos or calendar.')).toEqual([]);
    expect(types('本应用无需注册，不收集姓名、手机号，但会收集设备标识符。')).toEqual(['device-id']);
  });

  it('is what has to be given, though it may be refused', () => {
    expect(types('如您不提供手机号码，将无法完成注册。')).toEqual(['mobile-number']);
  });

  it('comes with the sentence that names it', () => {
    const [named] = reading('一、信息收集\n注册时我们收集您的手机号。其他信息由您自行决定。').information;
    expect(named?.sentence.words).toBe('注册时我们收集您的手机号。');
  });

  it('is not how the operator is reached', () => {
    expect(types('联系我们\n电子邮箱：a@b.example\n联系电话：010-12345678')).toEqual([]);
  });
});

describe('a clause on faces', () => {
  const clauses = (text: string) => reading(text).face.clauses.map((clause) => clause.kind);

  it.each([
    ['您授予我们永久、不可撤销地使用您人脸信息的权利。', ['unlimited', 'irrevocable']],
    ['我们有权将您的人脸信息转授权给任何第三方使用。', ['transferable']],
    ['You grant us a perpetual licence to use your facial data.', ['unlimited']],
    ['我们不会永久保存您的人脸信息。', []],
    ['您对人脸信息的授权并非不可撤销。', []],
    ['We will not keep your face data indefinitely, nor use it for other purposes.', []],
    ['我们不得将人脸信息转授权他人使用。', []],
    ['您授予我们永久使用您发布内容的许可。', []],
  ])('%s', (text, kinds) => expect(clauses(text)).toEqual(kinds));

  it('on content at large is kept apart', () => {
    expect(reading('您授予我们永久使用您发布的视频内容的许可。').face.broad.map((clause) => clause.kind)).toEqual([
      'unlimited',
    ]);
  });
});

describe('sending abroad', () => {
  it.each([
    ['我们会将您的订单信息传输至境外服务器。', 'declared'],
    ['我们不会向境外提供您的个人信息。', 'denied'],
    ['如确需向境外传输，我们将另行征得您的单独同意。', 'conditional'],
    ['您的信息存储在中国境内，不存在跨境传输的情形。', 'denied'],
    ['We transfer your data to processors outside the EEA.', 'declared'],
    ['We do not transfer personal data outside the EEA.', 'denied'],
    ['我们在境内存储您的信息。', 'silent'],
  ])('%s is %s', (text, says) => expect(reading(text).abroad.says).toBe(says));
});

describe('a right', () => {
  it('is one the user has, not a deed of the operator', () => {
    expect(Object.keys(reading('期满后我们将删除您的信息。').rights)).toEqual([]);
    expect(Object.keys(reading('您可以随时删除您的信息。').rights)).toEqual(['delete']);
  });
});

it('reads days in figures and words', () => {
  const days = (text: string) => reading(`联系我们\n投诉电话：010-12345678。${text}`).complaints.answer?.promised;
  expect(days('我们将在15个工作日内答复。')).toEqual({ days: 15, unit: 'working-day' });
  expect(days('我们会在三十天内回复。')).toEqual({ days: 30, unit: 'day' });
  expect(days('We answer within one month.')).toEqual({ days: 30, unit: 'day' });
});

it('reads a long policy in no time that anybody would notice', () => {
  const text = Array.from({ length: 12 }, () => policy('shop-zh').text).join('\n');
  expect(text.length).toBeGreaterThan(15_000);
  const times = Array.from({ length: 4 }, () => {
    const started = performance.now();
    reading(text);
    return performance.now() - started;
  });
  expect(Math.min(...times)).toBeLessThan(500); // about 20 ms; a busy machine takes longer
});
