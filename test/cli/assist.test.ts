import { expect, it } from 'vitest';
import { personAt } from '../../cli/assist.ts';
import { fakeContext } from './context.ts';

it('asks in one line, with a strange title that cannot rewrite the terminal', () => {
  const { context, err } = fakeContext({ env: { DISPLAY: ':0' } });
  const person = personAt(context, true, 'window');
  person.wanted({ for: 'captcha', title: 'drag\n\u001b[2Jit', address: 'http://a.test/', waitMs: person.waitMs });
  personAt(context, 2, 'phone').wanted({ for: 'code', title: '登录', address: 'com.example/.Main', waitMs: 120_000 });
  expect(person.waitMs).toBe(300_000);
  expect(err).toEqual([
    'a person is wanted within 5 min: solve the captcha in the window, and nothing else: drag [2Jit (http://a.test/)',
    'a person is wanted within 2 min: type in the code on the phone, and nothing else: 登录 (com.example/.Main)',
  ]);
});

it.runIf(process.platform === 'linux')('says that a window wants a screen, which a phone does not', () => {
  const { context } = fakeContext({ env: {} });
  expect(() => personAt(context, 5, 'window')).toThrow(/there is no screen here/);
  expect(() => personAt(context, 5, 'phone')).not.toThrow();
});
