import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Looked, recognise } from '../../crawler/recognise/prompt.ts';
import type { Control, Recognised } from '../../crawler/recognise/recognised.ts';
import { leftAlone, mayPress, waysOf } from '../../crawler/recognise/ways.ts';
import { box, button, dialog, field, heading, home, link, pressable, screen, text } from './screen.ts';

const see = (shown: Looked): Recognised => {
  const seen = recognise(shown);
  if (seen === undefined) throw new Error('no prompt');
  return seen;
};
const ways = (shown: Looked): string[] =>
  waysOf(see(shown), shown).map(({ way, text, cannot }) => [way, text, cannot].filter(Boolean).join(' '));
const left = (shown: Looked): string[] => leftAlone(see(shown), shown).map(({ name, why }) => `${name} ${why}`);

const WHEEL = { type: 'wheel', name: '0', label: '所在地区', placeholder: '' };
const wheel = (value: string) => ({ role: 'picker' as const, name: '所在地区', value, operable: true, field: WHEEL });

describe('the ways, best first', () => {
  it.each<[string, Looked, string[]]>([
    ['a policy', screen(...home(), dialog([heading('隐私政策'), link('隐私政策全文'), button('同意'), button('不同意'), button('×')])), ['decline 不同意', 'close ×', 'outside', 'elsewhere 隐私政策全文', 'back', 'relaunch']],
    ['a bar', screen(heading('Shop'), dialog([text('We use cookies.'), button('OK'), button('Manage preferences')], false)), ['settings Manage preferences', 'ignore', 'back', 'relaunch']],
    ['a questionnaire', screen(heading('您的职业'), pressable('学生'), pressable('上班族'), button('下一步'), button('以后再说')), ['later 以后再说', 'blank 下一步', 'elsewhere 下一步', 'back', 'relaunch']],
    ['a login', screen(heading('登录'), field('手机号', 'tel'), field('密码', 'password'), button('登录'), link('随便看看'), link('微信登录'), link('邮箱登录'), link('一键登录')),
      ['guest 随便看看', 'blank 登录', 'alternative 微信登录 third-party-account', 'alternative 邮箱登录', 'alternative 一键登录 sim-card', 'elsewhere 登录', 'back', 'relaunch']],
    ['a login that begins with its button', screen(...home(), dialog([heading('登录后使用'), text('请先登录'), button('登录'), button('邮箱登录')])), ['alternative 邮箱登录', 'outside', 'back', 'relaunch']],
    ['a login that can be gone on from', screen(...home(), dialog([heading('登录后使用'), text('登录可同步学习进度'), button('继续'), button('微信登录')])), ['blank 继续', 'alternative 微信登录 third-party-account', 'outside', 'elsewhere 继续', 'back', 'relaunch']],
    ['a second layer', screen(dialog([heading('Cookie settings'), text('We use cookies.'), { role: 'switch', name: 'Analytics', states: ['checked'] }, { role: 'switch', name: 'Marketing' }, button('Save settings'), button('Accept all')])),
      ['untick Save settings', 'outside', 'back', 'relaunch']],
  ])('%s', (_what, shown, expected) => {
    expect(ways(shown)).toEqual(expected);
  }); // biome-ignore format: a table

  it.each([
    ['about cookies', heading('We use cookies')],
    ['about nobody knows what', heading('Qwx')],
  ])('presses no wide button without words on a box %s, but its icon', (_, title) => {
    const icon = button('', { bounds: { width: 32, height: 32 } });
    const shown = screen(...home(), dialog([title, icon, button(''), button('')]));
    const pressed = waysOf(see(shown), shown).filter(({ node, cannot }) => node !== undefined && !cannot);
    expect(pressed.map(({ node }) => shown.nodes[node as number]?.bounds.width)).toEqual([32]);
  });

  it('leaves alone a picture that takes a finger and may be the yes, and presses what is smaller', () => {
    const [plus, picture] = [
      button('+', { bounds: { width: 34, height: 34 } }),
      button('', { bounds: { width: 64, height: 46 } }),
    ];
    const shown = screen(...home(), dialog([plus, heading('We use cookies'), picture]));
    const pressed = waysOf(see(shown), shown).filter(({ node, cannot }) => node !== undefined && !cannot);
    expect(pressed.map(({ node }) => shown.nodes[node as number]?.bounds.width)).toEqual([34]);
  });

  it('keeps what is on by an OK beside the button that takes all, once all is off', () => {
    const purposes = (...on: boolean[]) =>
      screen(
        dialog([heading('Cookie 声明'), ...on.map((one, i) => box(`用途 ${i}`, one)), button('确认'), button('同意')]),
      );
    const ok = (shown: Looked) => see(shown).controls.find(({ text }) => text === '确认') as Control;
    const [off, on] = [purposes(false, false), purposes(false, true)];
    expect([mayPress(ok(off), see(off), 'refuse'), mayPress(ok(on), see(on), 'refuse')]).toEqual([true, false]);
  });

  it('names what may be a second yes as not tried, beside a yes that is plain', () => {
    const shown = screen(
      ...home(),
      dialog([heading('隐私政策'), text('请阅读隐私政策'), button('同意'), button('下一步')]),
    );
    expect(ways(shown)).toContain('elsewhere 下一步 way-not-tried');
    const alone = screen(...home(), dialog([heading('隐私政策'), text('请阅读隐私政策'), button('下一步')]));
    expect(ways(alone)).not.toContain('elsewhere 下一步 way-not-tried');
  });
  it('leaves out what is disabled or covered', () => {
    const shown = screen(
      dialog([
        heading('隐私政策'),
        button('同意'),
        button('不同意', { states: ['disabled'] }),
        button('跳过', { states: ['occluded'] }),
      ]),
    );
    expect(ways(shown)).toEqual(['outside', 'back', 'relaunch']);
  });
  it('takes no going on for a no where an answer about a person stands chosen already', () => {
    const years = ['1999', '2000'].map((year) => pressable(year));
    const wheel = (...states: 'selected'[]): Looked =>
      screen(dialog([heading('出生日期'), ...years, pressable('2001', { states }), button('确定'), button('取消')]));
    expect(ways(wheel())).toContain('blank 确定');
    expect(ways(wheel('selected')).filter((way) => way.includes('确定'))).toEqual([]);
    expect(left(wheel('selected'))).toContain('确定 accepts');
  });
  it('takes the OK of an offer for a no once its box is off, but not the OK under a policy', () => {
    const offer = (on: boolean) =>
      see(screen(...home(), dialog([heading('开启个性化推荐'), box('根据您的浏览记录推荐内容', on), button('确定')])));
    const ok = (seen: Recognised) => seen.controls.find((it) => it.text === '确定') as Control;
    expect(mayPress(ok(offer(true)), offer(true), 'refuse')).toBe(false);
    expect(mayPress(ok(offer(false)), offer(false), 'refuse')).toBe(true);
    const policy = see(screen(...home(), dialog([heading('隐私政策'), box('我已阅读并同意隐私政策'), button('确定')])));
    expect(mayPress(ok(policy), policy, 'refuse')).toBe(false);
  });
  it('turns a box off that came on before it goes on, whatever the box is about', () => {
    const shown = (...states: 'checked'[]): Looked =>
      screen(
        heading('完善资料'),
        field('昵称'),
        { role: 'switch', name: '显示在线状态', operable: true, states },
        button('保存'),
      );
    expect(ways(shown())).toContain('blank 保存');
    expect(ways(shown('checked'))).toContain('untick 保存');
    expect(ways(shown('checked'))).not.toContain('blank 保存');
  });
  it.each([
    ['Are you sure?', 'You may miss important things.', 'Yes, decline', 'Go back'],
    ['确定放弃吗?', '放弃后将错过重要内容', '仍然放弃', '再想想'],
  ])('reads the other button beside one that goes back as the no: %s', (title, note, no, back) => {
    expect(ways(screen(dialog([heading(title), text(note), button(back), button(no)])))[0]).toBe(`decline ${no}`);
  });
  it.each([
    ['Are you sure?', 'You may miss important things.', "Don't stop here, accept and agree", 'Go back'],
    ['确定放弃吗?', '放弃后将错过重要内容', '别走，同意并接受', '再想想'],
  ])('reads no button that may say yes as that no: %s', (title, note, yes, back) => {
    const shown = screen(dialog([heading(title), text(note), button(back), button(yes)]));
    expect(see(shown).kind).toBe('retention');
    expect(ways(shown)).not.toContain(`decline ${yes}`);
  });
  it.each(['浙江省', '1990', 'March'])('goes on from no wheel that stands at "%s"', (value) => {
    const shown = screen(heading('所在地区'), wheel(value), button('下一步'), button('其他'));
    const seen = see(shown);
    const next = seen.controls.find((it) => it.text === '下一步') as Control;
    expect(mayPress(next, seen, 'refuse')).toBe(false);
    expect(mayPress(next, seen, 'yield')).toBe(true);
    expect(ways(shown)).toContain('blank 下一步 way-not-tried');
    expect(ways(shown)).not.toContain('blank 下一步');
    expect(ways(shown)).toContain('elsewhere 其他 way-not-tried');
  });
  it.each([
    '',
    '--',
    '请选择',
    '請選擇',
    '未选',
    '未選択',
    '選択',
    'えらんでください',
    '선택 안 함',
    '선택',
    'Select a day',
    'Not set',
  ])('goes on from a wheel at "%s": it gives nothing', (value) => {
    expect(ways(screen(heading('所在地区'), wheel(value), button('下一步')))).toContain('blank 下一步');
  });
  it('leaves a date field that is no wheel to the form', () => {
    const shown = screen(
      heading('您的生日'),
      { ...wheel('1990'), field: { ...WHEEL, type: 'date' } },
      button('下一步'),
    );
    expect(ways(shown)).toContain('blank 下一步');
  });
  it('goes on with a language that was guessed', () => {
    const shown = screen(
      heading('选择语言'),
      pressable('简体中文', { states: ['selected'] }),
      pressable('English'),
      button('下一步'),
    );
    expect(ways(shown)).toContain('blank 下一步');
  });
  it('offers the answer that changes nothing first where nothing is asked', () => {
    const shown = screen(dialog([text('确定退出登录吗?'), button('退出登录'), button('取消')]));
    expect(ways(shown)[0]).toBe('close 取消');
  });
});

describe('what is left alone, and why', () => {
  it.each<[string, Looked, string[]]>([
    ['a policy', screen(dialog([heading('隐私政策'), button('同意'), button('不同意')])), ['同意 accepts']],
    ['a paywall', screen(dialog([heading('Go Premium'), text('¥18 per month'), button('Buy now'), button('×')])), ['Buy now pays']],
    ['a form', screen(heading('完善资料'), field('姓名'), box('同意接收营销信息'), button('发布', { bounds: { height: 30 } }), button('提交', { states: ['disabled'] })), ['姓名 answers', '同意接收营销信息 answers', '发布 posts', '提交 disabled']],
    ['a login', screen(heading('登录'), field('手机号', 'tel'), button('登录'), button('微信登录')), ['手机号 answers', '微信登录 leaves']],
  ])('%s', (_what, shown, expected) => {
    expect(left(shown)).toEqual(expected);
  }); // biome-ignore format: a table
});

describe('mayPress', () => {
  const words = [
    '同意',
    '不同意',
    '确定',
    '我知道了',
    '下一步',
    '继续',
    '跳过',
    'OK',
    'Accept all',
    'Reject all',
    'Continue',
    'Got it',
    'Save settings',
    'Frobnicate',
    'Weiter',
    '去设置',
    '允许',
    '取消',
    '隐私政策',
    '好的',
    'Agree',
    'Allow',
    '立即开启',
    '以后再说',
    'Get started',
    '登录',
    '微信登录',
    '本机号码一键登录',
  ];
  const anyPrompt = fc
    .tuple(
      fc.constantFrom(
        '隐私政策',
        '我们使用cookie',
        '“某应用”想要访问您的位置',
        '开启消息通知',
        '您的职业',
        '登录',
        '确定要退出吗?',
        'We use cookies',
        'Notice',
      ),
      fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([title, labels, boxed, modal]) => {
      const parts = [heading(title), text('请阅读《隐私政策》'), ...labels.map((label) => button(label))];
      return boxed ? screen(...home(), dialog(parts, modal)) : screen(...parts);
    });

  it('never lets an accepting control be pressed while refusing', () => {
    fc.assert(
      fc.property(anyPrompt, (shown) => {
        const seen = recognise(shown);
        if (seen === undefined) return true;
        return seen.controls.every((control) => control.class !== 'accept' || !mayPress(control, seen, 'refuse'));
      }),
      { numRuns: 400, seed: 265 },
    );
  });

  it('never lets an acknowledgement or a way on pass for a no where consent is sought', () => {
    fc.assert(
      fc.property(anyPrompt, (shown) => {
        const seen = recognise(shown);
        if (seen?.seeksConsent !== true) return true;
        return seen.controls.every(
          (control) =>
            !['acknowledge', 'submit'].includes(control.class) ||
            control.saves === true ||
            !mayPress(control, seen, 'refuse'),
        );
      }),
      { numRuns: 400, seed: 265 },
    );
  });

  it('plans no way that it forbids', () => {
    fc.assert(
      fc.property(anyPrompt, (shown) => {
        const seen = recognise(shown);
        if (seen === undefined) return true;
        const byNode = new Map(seen.controls.map((control) => [control.node, control]));
        return waysOf(seen, shown).every(
          ({ node, cannot }) =>
            node === undefined || cannot !== undefined || mayPress(byNode.get(node) as Control, seen, 'refuse'),
        );
      }),
      { numRuns: 400, seed: 265 },
    );
  });

  it('takes each button nobody can read for the yes where none is known to be it', () => {
    const shown = screen(
      dialog([
        heading('隐私政策'),
        text('请阅读《隐私政策》'),
        button('Zrobione ghx'),
        button('不同意'),
        button('Qwx'),
        link('隐私政策'),
      ]),
    );
    const seen = see(shown);
    expect(seen.controls.filter((control) => mayPress(control, seen, 'refuse')).map(({ text }) => text)).toEqual([
      '不同意',
      '隐私政策',
    ]);
  });
  it('presses nothing on an offer to buy that may be the purchase', () => {
    const seen = see(screen(dialog([heading('会员专享'), text('每月 25 元'), button('Zrobione ghx'), button('Qwx')])));
    expect(seen.kind).toBe('payment');
    expect(seen.controls.filter((control) => mayPress(control, seen, 'refuse'))).toEqual([]);
  });
  it('lets a second layer be saved only with everything off', () => {
    const layer = (on: boolean) =>
      screen(
        dialog([
          heading('Cookie settings'),
          text('We use cookies.'),
          { role: 'switch', name: 'Analytics', ...(on ? { states: ['checked' as const] } : {}) },
          button('Save settings'),
        ]),
      );
    const save = (shown: Looked): boolean => {
      const seen = see(shown);
      return mayPress(seen.controls.find((control) => control.saves) as Control, seen, 'refuse');
    };
    expect(save(layer(true))).toBe(false);
    expect(save(layer(false))).toBe(true);
  });
  it('lets a box be cleared but not ticked', () => {
    const shown = screen(
      heading('注册'),
      field('手机号', 'tel'),
      field('密码', 'password'),
      box('我已阅读并同意《隐私政策》'),
      box('同意接收营销信息', true),
      button('注册'),
    );
    const seen = see(shown);
    expect(
      seen.consentBoxes.map((id) => mayPress(seen.controls.find((it) => it.node === id) as Control, seen, 'refuse')),
    ).toEqual([false, true]);
  });
  it('lets everything be pressed once a wall has been recorded', () => {
    const seen = see(screen(dialog([heading('隐私政策'), button('同意')])));
    expect(seen.controls.every((control) => mayPress(control, seen, 'yield'))).toBe(true);
  });
});

describe('what may be a yes though nobody can read it', () => {
  const unread = (...buttons: string[]): Looked =>
    screen(...home(), dialog([heading('甲乙丙丁'), text('戊己庚辛'), ...buttons.map((name) => button(name))]));

  it('is the one button of a box that nobody can read, and each of several alike', () => {
    expect(ways(unread('子丑寅卯'))).toContain('elsewhere 子丑寅卯 way-not-tried');
    const two = ways(unread('子丑寅卯', '辰巳午未'));
    expect(two).toContain('elsewhere 子丑寅卯 way-not-tried');
    expect(two).toContain('elsewhere 辰巳午未 way-not-tried');
  });
  it('is left alone beside a no that is known', () => {
    expect(ways(unread('子丑寅卯', '不用了'))[0]).toBe('decline 不用了');
    expect(left(unread('子丑寅卯', '不用了'))).toContain('子丑寅卯 accepts');
  });
  it('is one of two that say yes where none says no', () => {
    const shown = screen(
      ...home(),
      dialog([heading('隐私政策'), text('请阅读《隐私政策》。'), button('同意并继续'), button('同意')]),
    );
    expect(ways(shown).filter((way) => way.includes('way-not-tried'))).toHaveLength(1);
  });
  it('is one of two that say yes to an update, of which one may put it off', () => {
    const shown = screen(
      ...home(),
      dialog([heading('发现新版本'), text('修复了问题'), button('立即更新'), button('更新')]),
    );
    expect(ways(shown).filter((way) => way.includes('way-not-tried'))).toHaveLength(1);
  });
  it('is what may save boxes that are on', () => {
    const shown = screen(
      dialog([
        heading('Cookies'),
        text('We use cookies.'),
        box('Statistics', true),
        button('Accept all'),
        button('Abc def'),
      ]),
    );
    expect(ways(shown)).not.toContain('elsewhere Abc def');
  });
});

it('sends no form that was filled in before anybody wrote in it, but for a name that the app made up', () => {
  const form = (label: string, value: string) =>
    screen(dialog([heading('完善资料'), { ...field(label), value }, button('完成')]));
  const blank = (shown: ReturnType<typeof screen>) => {
    const prompt = recognise(shown);
    return prompt && waysOf(prompt, shown).find(({ way }) => way === 'blank');
  };
  expect(blank(form('毕业院校', '江城理工学院'))).toMatchObject({ cannot: 'way-not-tried' });
  expect(blank(form('毕业院校', ''))).not.toHaveProperty('cannot');
  expect(blank(form('昵称', '用户83910427'))).not.toHaveProperty('cannot');
});

it('leaves alone the one button of an offer of which only "start" was read', () => {
  const offer = (label: string) =>
    screen(...home(), dialog([heading('Morning Loop'), text('Loops learn from you.'), button(label)]));
  expect(ways(offer('Start my morning loops'))).toContain('elsewhere Start my morning loops way-not-tried');
  expect(ways(offer('Start'))).toContain('blank Start');
});
