import { describe, expect, it } from 'vitest';
import { classify } from '../../crawler/recognise/control.ts';
import { isUnfilled } from '../../crawler/recognise/features.ts';
import { recognise } from '../../crawler/recognise/prompt.ts';
import { waysOf } from '../../crawler/recognise/ways.ts';
import { box, button, dialog, field, heading, home, link, radio, screen, text } from './screen.ts';

type Drawn = ReturnType<typeof button>;

function boxOf(title: string, said: string, ...more: readonly Drawn[]) {
  return recognise(screen(...home(), dialog([heading(title), text(said), ...more])));
}

function classOf(title: string, said: string, label: string, ...others: readonly string[]) {
  return boxOf(title, said, ...[...others, label].map((one) => button(one)))?.controls.find((it) => it.text === label)
    ?.class;
}

describe('a refusal whose words only the prompt explains', () => {
  it('is one where it refuses what the title asks for', () => {
    const asked = boxOf('记录你的生日', '生日当天有惊喜', field('生日'), button('完成'), button('不想填生日'));
    expect(asked?.controls.find((it) => it.text === '不想填生日')?.class).toBe('decline');
    expect(classOf('订阅每周优惠', '每周五推送优惠信息', '不订阅优惠', '订阅优惠清单')).toBe('decline');
  });

  it.each([
    ['别错过优惠', '开启优惠通知', '不想错过优惠', '以后再说'],
    ['登录账号', '用账号登录', '没有账号', '登录'],
  ])('is not the wish to miss nothing, nor a lack: %s, %s', (title, said, label, other) =>
    expect(classOf(title, said, label, other)).not.toBe('decline'),
  );
});

describe('"I am sure"', () => {
  it.each([
    ['Turn this down?', 'People who turn this on train twice as often.', "Yes, I'm sure", 'Let me think again'],
    ['就这样放过了吗', '机会难得', '我确定', '再想想'],
  ])('confirms a no beside going back: %s', (title, said, sure, back) => {
    expect(boxOf(title, said, button(back), button(sure))?.kind).toBe('retention');
    expect(classOf(title, said, sure, back)).toBe('decline');
  });

  it.each([
    ['开启通知', '开启消息推送', '确定', '再想想'],
    ['Turn on alerts', 'We send you notifications', "Yes, I'm sure", 'No thanks'],
  ])('is no no where it answers an offer: %s', (title, said, yes, other) =>
    expect(classOf(title, said, yes, other)).not.toBe('decline'),
  );
});

describe('kinds that share their words', () => {
  it.each([
    ['新人专享 18 元红包', '全场外卖可用', ['领红包去下单', '稍后领取'], 'payment'],
    ['Which workouts do you like?', '', ['Strength', 'Yoga', 'Pilates', 'Cycling', 'Next'], 'rating'],
    ['需要使用话筒', '用于跟读评分', ['允许使用话筒', '先不用'], 'rating'],
  ])('%s is not taken for %s', (title, said, labels, not) =>
    expect(boxOf(title, said, ...labels.map((one) => button(one)))?.kind).not.toBe(not),
  );

  it('takes a birthday that is asked of a parent for an age gate, and a consent for a child for none', () => {
    const gate = boxOf('请家长验证', '请填写您的出生日期，确认您已成年', field('出生日期'), button('提交'));
    expect(gate?.kind).toBe('age-gate');
    const consent = boxOf('请家长同意', '未满14周岁，需监护人同意后使用', button('同意'), button('不同意'));
    expect(consent?.kind).toBe('guardian-consent');
  });
});

describe('a text that names a permission too', () => {
  it('is about the policy that it has one read first', () => {
    const said = '在你使用前，请认真阅读《用户使用协议》和《隐私政策》。我们会申请存储权限用于缓存视频。';
    expect(boxOf('欢迎来到视频社区', said, button('同意，开始探索'), button('不同意'))?.kind).toBe('privacy-consent');
    const plain = boxOf('存储权限', '我们会申请存储权限用于缓存视频', button('允许'), button('不允许'));
    expect(plain?.kind).toBe('permission-rationale');
  });
});

describe('answers that look unlike each other', () => {
  it('are answers all the same, as tags of many sizes under a question', () => {
    const tags = ['旅行', '运动', '美食', '电影', '音乐'].map((name, i) =>
      button(name, { bounds: { height: 30 + 9 * i } }),
    );
    const asked = boxOf('您对什么感兴趣？', '', ...tags, button('下一步'));
    expect(asked?.controls.filter((it) => it.class === 'choice')).toHaveLength(5);
    const below = boxOf(
      '您对什么感兴趣？',
      '',
      ...tags,
      button('下一步'),
      button('嗯哪天吧', { bounds: { height: 90 } }),
    );
    expect(below?.controls.find((it) => it.text === '嗯哪天吧')?.class).not.toBe('choice');
  });
});

describe('an answer', () => {
  it('is one where it is drawn as one, though nobody knows what the question is about', () => {
    const asked = boxOf(
      '주로 언제 웹툰을 보세요?',
      '',
      radio('출퇴근길'),
      radio('자기 전'),
      radio('주말'),
      button('다음'),
    );
    expect(asked?.kind).toBe('profile-questionnaire');
    expect(asked?.controls.filter((it) => it.class === 'choice')).toHaveLength(3);
    const untitled = boxOf('甲乙丙丁', '', radio('子丑'), radio('寅卯'), button('确定'));
    expect(untitled?.controls.filter((it) => it.class === 'choice')).toHaveLength(2);
  });

  it('is one though it says never; to withhold it is none', () => {
    const asked = (...answers: string[]) => boxOf('How often do you drink?', '', ...answers.map(radio), button('Next'));
    const is = (name: string) =>
      asked('Never', 'Sometimes', 'Prefer not to say')?.controls.find((it) => it.text === name)?.class;
    expect([is('Never'), is('Sometimes'), is('Prefer not to say')]).toEqual(['choice', 'choice', 'decline']);
  });
});

describe('what stands in the column of the answers', () => {
  const row = (name: string, y: number, more: Partial<Drawn> = {}) =>
    button(name, { ...more, bounds: { x: 50, y, width: 140, height: 50, ...more.bounds } });
  const tags = ['地下鉄', '私鉄', '新幹線', '路線バス'].map((name, i) => row(name, 250 + 60 * i));
  const classesIn = (...drawn: readonly Drawn[]) => {
    const asked = boxOf('よく使う路線を選んでください', '', ...drawn);
    return (name: string) => asked?.controls.find((it) => it.text === name)?.class;
  };

  it('is no answer where it is as tall as they are, and much wider beneath them', () => {
    const wide = { bounds: { x: 50, width: 300 } };
    const is = classesIn(...tags, row('気が向いたら', 490, wide), row('決定', 550, wide));
    expect([is('地下鉄'), is('路線バス'), is('気が向いたら'), is('決定')]).toEqual([
      'choice',
      'choice',
      'later',
      'submit',
    ]);
  });

  it('is no answer where it is the only one filled, and further off', () => {
    const filled = { look: { fontPx: 16, contrast: 8, filled: true } };
    expect(classesIn(...tags, row('できあがり', 520, filled))('できあがり')).not.toBe('choice');
    expect(classesIn(...tags, row('フェリー', 490, filled))('フェリー')).toBe('choice');
  });

  it('is one where it takes two lines, whatever its words say elsewhere', () => {
    const asked = boxOf(
      'Please select your household status',
      '',
      ...['Living alone', 'Married or in a civil partnership', 'Living together', 'Widowed'].map((name, i) =>
        button(name, { hint: 'rail-stop', bounds: { y: 250 + 80 * i, height: i === 1 ? 71 : 46 } }),
      ),
      button('Next', { bounds: { y: 600, width: 80 } }),
    );
    expect(asked?.controls.filter((it) => it.class === 'choice')).toHaveLength(4);
  });
});

it('knows a date that is asked for in parts', () => {
  const parts = (title: string) =>
    boxOf(title, '', ...['YYYY', 'MM', 'DD'].map((label) => field(label)), button('Done'));
  expect(parts('When is your birthday?')?.asks.map(({ type }) => type)).toContain('birthday');
  expect(parts('When do you travel?')?.asks.map(({ type }) => type)).not.toContain('birthday');
});

it('takes an offer and its negation for a yes and a no, and no two answers', () => {
  const more = ['遇到麻烦？', '商家入驻', '食品安全'].map((name, i) =>
    link(name, { bounds: { x: 20 + 70 * i, y: 600, width: 60, height: 14 } }),
  );
  const asked = boxOf(
    '懂你的口味',
    '让平台根据我的下单记录推荐菜品',
    button('按口味推荐'),
    button('别按口味推荐'),
    ...more,
  );
  expect(asked?.kind).toBe('personalisation-optin');
  expect(asked?.controls.find((it) => it.text === '别按口味推荐')?.class).toBe('decline');
});

it.each([
  ['您確定要略過嗎？', '略過不影響付款功能', '確定略過', '返回設定頁'],
  ['同意されませんか？', '一部の特典をご利用いただけなくなります。', 'はい、同意しません', '同意画面に戻る'],
  ['최종 확인', '설정에서 언제든지 변경하실 수 있습니다.', '계속 거부하기', '다시 선택하기'],
])('knows that a no is asked about once more: %s', (title, said, no, back) =>
  expect(boxOf(title, said, button(no), button(back))?.kind).toBe('retention'),
);

it('takes an arrow down beside a field for what opens its list, and for no cross', () => {
  const arrow = button('▾', { bounds: { x: 320, y: 200, width: 24, height: 24 } });
  const asked = boxOf('选择所在地区', '', field('地区'), arrow, button('下一步'));
  expect(asked?.controls.find((it) => it.text === '▾')?.class).not.toBe('close');
});

it('takes "$4.99/mo" for a price by the month', () =>
  expect(classify('Subscribe for $4.99/mo', { kind: 'cookie-consent' })).toMatchObject({ danger: 'pays' }));

describe('a small wordless button', () => {
  const tick = button('', { bounds: { x: 20, y: 300, width: 22, height: 22 } });
  const beside = (said: string) => ({ ...text(said), bounds: { x: 50, y: 296, width: 300, height: 30 } });
  const login = (said: string) =>
    boxOf('登录', '', field('手机号', 'tel'), field('密码', 'password'), tick, beside(said), button('登录'));

  it.each(['我已阅读并同意《服务条款》', '서비스 약관과 개인정보 이용에 동의합니다', 'I agree to the terms'])(
    'beside "%s" is its box',
    (said) => expect(login(said)?.consentBoxes).toHaveLength(1),
  );
  it('beside other words is none', () => expect(login('遇到问题请联系客服')?.consentBoxes).toEqual([]));
});

it('takes a small box for one that blocks where nothing beneath it can be reached', () => {
  const veil = (one: Drawn): Drawn => ({
    ...one,
    states: ['occluded'],
    ...(one.children ? { children: one.children.map(veil) } : {}),
  });
  const bar = dialog([text('暂时不能给你用'), button('回去')], false);
  expect(recognise(screen(...home().map(veil), bar))?.modal).toBe(true);
  expect(recognise(screen(...home(), bar))?.modal).not.toBe(true);
});

it('takes what is left of the screen for not there yet', () => {
  const coming = field('手机号', 'tel');
  expect(recognise(screen({ ...coming, bounds: { x: -360, width: 340 } }))).toBeUndefined();
  expect(recognise(screen(heading('登录'), coming, field('密码', 'password'), button('登录')))?.kind).toBe('login');
});

describe('what only the place tells', () => {
  const filled = (name: string) => link(name, { href: '/step?at=2', look: { fontPx: 16, contrast: 8, filled: true } });
  it('takes a link that is drawn as the button of a form for what ends it', () => {
    const form = boxOf('完善个人空间', '让大家认识你', field('你的职业'), field('学校'), filled('存到个人空间'));
    expect(form?.controls.find((it) => it.text === '存到个人空间')?.class).toBe('submit');
  });

  it('takes doing it by hand for a no to the permission that would do it', () => {
    const [title, said] = ['Add photos to your review', 'Allow access to your photos'];
    expect(classOf(title, said, 'Enter a place instead', 'Allow access')).toBe('decline');
  });

  it('leaves alone what nobody can read where only a picture tells what the box is', () => {
    const picture = { role: 'image' as const, name: '', bounds: { width: 322, height: 170 } };
    const words = button('使用閱讀紀錄', { look: { fontPx: 16, contrast: 8, filled: true } });
    const prompt = recognise(screen(...home(), dialog([picture, heading('為您推薦新聞'), words])));
    expect(prompt?.controls.find((it) => it.text === '使用閱讀紀錄')?.class).toBe('accept');
  });

  it('believes the type of a field before the name that the form has for it', () => {
    const login = boxOf(
      '以 Email 登入',
      '',
      field('帳戶', 'email', { name: 'name' }),
      field('密碼', 'password'),
      button('登入'),
    );
    expect(login?.asks.map(({ type }) => type)).toEqual(['email', 'password']);
  });
});

it('reads an icon by its id where its name is not known', () => {
  const cross = (width: number) => button('Blorp', { hint: 'x icon-close', bounds: { width, height: 34 } });
  const classOfCross = (width: number) =>
    boxOf('Where is your office?', '', cross(width), field('City'), button('Continue'))?.controls[0]?.class;
  expect([classOfCross(34), classOfCross(200)]).toEqual(['close', 'neutral']);
});

describe('a button within a button', () => {
  it.each([
    ['the inner one', undefined, 'inner'],
    ['the outer one where the inner is covered', ['occluded' as const], 'outer'],
  ])('is %s', (_, states, kept) => {
    const inner = button('不允许', { hint: 'inner', ...(states ? { states } : {}) });
    const looked = screen(
      ...home(),
      dialog([
        heading('查找附近'),
        text('用您的位置'),
        button('允许'),
        button('不允许', { hint: 'outer', children: [inner] }),
      ]),
    );
    const noes = recognise(looked)?.controls.filter((it) => it.text === '不允许') ?? [];
    expect(noes.map((it) => looked.nodes[it.node]?.hint)).toEqual([kept]);
  });
});

describe('a box that complains', () => {
  it('is one though it speaks of what is asked', () => {
    expect(boxOf('メールアドレスを入力してください', '', button('閉じる'))?.tells).toBeDefined();
    expect(boxOf('Please say where you studied', '', button('Close'))?.tells).toBeDefined();
    expect(
      boxOf('订阅周报', '请输入邮箱，订阅促销邮件', field('邮箱', 'email'), button('订阅'))?.tells,
    ).toBeUndefined();
  });
});

describe('a title that was scrolled past', () => {
  it('is still the title, and one that was never on the screen is not', () => {
    const scrolled = (y: number) =>
      recognise(
        screen(
          ...home(),
          dialog([
            { ...heading('您的职业'), bounds: { y, height: 40 }, states: ['offscreen'] },
            ...['学生', '教师', '厨师', '护士'].map((name) => button(name, { bounds: { y: 200 } })),
            text('以上四项选一项'),
            button('下一步'),
          ]),
        ),
      )?.title;
    expect(scrolled(-60)).toBe('您的职业');
    expect(scrolled(-9999)).not.toBe('您的职业');
  });
});

describe('an age gate', () => {
  it('reads "of age, go on buying" as its yes, not as a way back', () => {
    const [title, said] = ['酒类商品购买提示', '酒类商品不向未成年人销售，请确认您已年满18周岁。'];
    expect(classOf(title, said, '已满18周岁，继续购买', '未满18周岁，不购买')).toBe('accept');
    expect(boxOf(title, said, button('已满18周岁，继续购买'), button('×'))?.kind).toBe('age-gate');
  });
});

it.each(['只看利率和分行', '随便逛逛二手书', 'Only see the recipes', '時刻表だけ見る', '매물만 둘러보기'])(
  'takes who only wants to look for a guest where one signs in: %s',
  (label) => {
    const shown = (title: string) =>
      boxOf(title, '', field('手机号', 'tel'), field('密码', 'password'), button('登录'), button(label));
    expect(shown('登录')?.controls.find((it) => it.text === label)?.class).toBe('guest');
    expect(classOf('开启通知', '第一时间收到提醒', '只看重要通知', '立即开启')).not.toBe('guest');
  },
);

describe('going on without', () => {
  it('is a no where a yes is all that is asked for, and leaves a step out elsewhere', () => {
    const label = 'Continue without giving consent';
    expect(classOf('Your privacy', 'Please consent to our privacy policy', label, 'Accept')).toBe('decline');
    expect(classOf('When is your birthday?', '', 'Continue without a birthday', 'Next')).toBe('skip');
  });
});

describe('labels that share a word with a no or a yes', () => {
  it.each([
    ['Trouble logging in?', 'neutral'],
    ['无法登录？', 'neutral'],
    ['ログインできない場合', 'neutral'],
    ['Confirm lead guest', 'neutral'],
    ['Continue as guest', 'guest'],
    ['Log back in', 'submit'],
    ['購入時に確認する', 'later'],
    ['下单时再允许', 'later'],
    ['使用时允许', 'accept'],
    ['同意后再使用', 'accept'],
    ['利用を許可しない設定にする', 'decline'],
    ['不购买，返回首页', 'decline'],
    ['필수 쿠키만 수락', 'decline'],
    ['다음 보기', 'submit'],
    ['다음에 보기', 'later'],
    ['关闭通知', 'decline'],
    ['保存并返回', 'submit'],
  ] as const)('%s: %s', (label, is) => expect(classify(label).class).toBe(is));

  it.each([
    '授权后再使用',
    '绑定后再继续',
    '开通后再付款',
    '试用7天后再付费',
    '分享后再领取',
    '使用時に許可',
    '사용할 때 허용',
  ])('puts nothing off that is given first, paid later or granted while in use: %s', (label) => {
    expect(classify(label).class).not.toBe('later');
    expect(classOf('位置信息', '允许获取您的位置信息', label, '始终允许')).not.toBe('later');
  });

  it('does not take turning a permission on by hand for a no', () => {
    expect(classOf('相机权限', '需要使用相机权限拍照', '手动开启', '一键开启')).not.toBe('decline');
    expect(classOf('相机权限', '需要使用相机权限拍照', '手动输入编号', '允许')).toBe('decline');
  });

  it('keeps a no that negates its verb, though its letters read like a yes', () => {
    const label = '利用を許可しない設定にする';
    expect(classOf('おすすめの精度を上げる', '閲覧履歴からおすすめを表示します', label, '履歴の利用を許可')).toBe(
      'decline',
    );
  });
});

describe('what opens a list', () => {
  it.each([
    'Please select one ▾',
    '선택하기 ▾',
    '选择…',
    '尚未选择',
    'お選びください',
    '待选择',
    'Choose one',
    'Pick one',
    '尚未選取',
  ])('%s', (label) => expect(isUnfilled(label)).toBe(true));
  it.each(['Select', 'Select all', '选择城市', '선택', 'Choose this plan'])('is not a button that takes: %s', (label) =>
    expect(isUnfilled(label)).toBe(false),
  );
});

describe('marks that are drawn as letters', () => {
  const agreement = '阅读并同意《用户协议》和《隐私政策》';
  it('reads a box by what it stands for, not by its tick', () => {
    const prompt = boxOf('隐私政策更新', '请阅读', { ...box(agreement), text: '✓' }, button('同意'));
    expect(prompt?.consentBoxes).toHaveLength(1);
  });

  it('takes an arrow beside a box for no yes, whatever its id says', () => {
    const arrow = button('›', { hint: 'agree-view', bounds: { width: 27, height: 29 } });
    const looked = screen(...home(), dialog([heading('隐私政策更新'), text('请阅读'), arrow, button('同意')]));
    const prompt = recognise(looked);
    expect(prompt?.controls.find((it) => it.text === '›')?.class).toBe('neutral');
    expect(prompt && waysOf(prompt, looked).filter((way) => way.cannot)).toEqual([]);
  });

  it('takes the heads of steps around a question for no answers to it', () => {
    const steps = ['1 ✓', '2'].map((one) => button(one));
    const prompt = recognise(
      screen(dialog([...steps, heading('您的职业'), field('职业'), button('下一步'), button('3')])),
    );
    expect(prompt?.controls.filter((it) => it.class === 'choice').map((it) => it.text)).toEqual(['职业']);
  });
});

it('takes "not yet 18" for too young, however it is said', () => {
  const [title, said] = ['观影年龄提示', '请确认你已年满18周岁'];
  for (const young of ['还没满 18 岁', '未到18岁', '没满18岁'])
    expect(boxOf(title, said, button('我已满 18 岁'), button(young))?.controls.map((it) => it.class)).toEqual([
      'accept',
      'decline',
    ]);
  expect(classOf('Are you old enough?', 'You must be 21.', "I'm not old enough", 'I am 21+')).toBe('decline');
});

it('carries a no through a last confirmation beside the way back', () => {
  expect(classOf('最后确认一下', '确认后将不再提示。', '确认', '返回')).toBe('decline');
  expect(classOf('最后确认一下', '确认开启通知', '确认', '返回')).not.toBe('decline');
});

it('takes "no region chosen" beside the button that goes on for a no, and no part of a word for a yes', () => {
  const asked = boxOf(
    '어디에 살고 계세요?',
    '',
    button('동네책방'),
    button('선택해 주세요'),
    button('지역 선택 안 함'),
    button('다음'),
  );
  const is = Object.fromEntries((asked?.controls ?? []).map((it) => [it.text, it.class]));
  expect(is).toEqual({ 동네책방: 'neutral', '선택해 주세요': 'choice', '지역 선택 안 함': 'decline', 다음: 'submit' });
});

it('thinks a purchase over, and goes on with a no beside the way back', () => {
  expect(classOf('科一科四通关班', '真实考场模拟，限时 98 元。', '我再想想', '马上抢购')).toBe('later');
  expect(classOf('本当によろしいですか？', '', 'はい、このまま進む', '前の画面に戻る')).toBe('decline');
});

it('takes a choice between being followed and paying for a consent, and an offer to pay for one', () => {
  const kindOf = (said: string, ...labels: string[]) =>
    boxOf('免费版由广告支持', said, ...labels.map((one) => button(one)))?.kind;
  expect(kindOf('同意广告跟踪继续免费使用，或开通纯净会员。', '同意并继续', '开通纯净会员 9.9 元/月')).toBe(
    'cookie-consent',
  );
  expect(kindOf('开通纯净会员，全站无广告。', '以后再说', '开通纯净会员 9.9 元/月')).toBe('payment');
});

it('tells the picker of photos from what explains a permission', () => {
  const kindOf = (said: string) => boxOf('Photos', said, button('More'), button('Dismiss'), button('Albums'))?.kind;
  expect(kindOf('This app will only have access to the photos you select')).not.toBe('permission-rationale');
});

it('takes no tab of the app beneath for an answer', () => {
  const tab = (name: string) => ({ role: 'tab' as const, name, states: ['occluded' as const] });
  const tabs = ['头条', '本地', '体育'].map(tab);
  const asked = recognise(
    screen(dialog([heading('加入候机俱乐部'), text('一年 550 元。'), button('立即加入'), button('×'), ...tabs])),
  );
  expect(asked?.controls.filter((it) => it.class === 'choice')).toEqual([]);
});

describe('what begins to take or to give', () => {
  const classOf = (label: string, title: string, ...more: string[]) => {
    const asked = boxOf(title, '', button(label), ...more.map((one) => button(one)));
    return asked?.controls.find((it) => it.text === label)?.class;
  };

  it('is no blank form of an identity', () => {
    expect(classOf('撮影をはじめる', '本人確認', 'メールアドレスでログイン')).toBe('accept');
    expect(classOf('开始拍摄', '身份验证')).toBe('accept');
  });

  it('is a yes to a gift, where a message of one is only read', () => {
    expect(classOf('立即使用', '骑行红包到账')).toBe('accept');
    expect(classOf('去使用', '送你一张优惠券')).toBe('accept');
    expect(classOf('知道了', '骑行红包到账')).toBe('acknowledge');
  });
});

it('takes rows under a question for answers, though one of them reads like a no', () => {
  const rows = ['있어요', '곧 만들 거예요', '없어요', '몰랐어요'];
  const asked = dialog([heading('이 카드를 가지고 계신가요?'), ...rows.map((one) => button(one)), button('다음')]);
  const prompt = recognise(screen(asked));
  expect(prompt?.controls.filter((it) => it.class === 'choice').map(({ text }) => text)).toEqual(rows);
});
