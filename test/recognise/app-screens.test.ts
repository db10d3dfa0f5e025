import { describe, expect, it } from 'vitest';
import { type Looked, recognise } from '../../crawler/recognise/prompt.ts';
import type { Recognised } from '../../crawler/recognise/recognised.ts';
import { isTabBar, layersOf } from '../../crawler/recognise/scope.ts';
import { writtenNoes } from '../../crawler/recognise/ways.ts';
import type { UiNode } from '../../crawler/trace.ts';
import { box, button, dialog, field, heading, link, pressable, radio, screen, text } from './screen.ts';

// Screens as apps and sites have them today: what belongs to the app is no question, and what is a question looks like it.

type Spec = ReturnType<typeof button>;

const FILLED = { fontPx: 16, contrast: 8, filled: true };
const FILLED_BUTTON = { look: FILLED };

const tabs = (names: readonly string[], more: Pick<Spec, 'states'> = {}): Spec[] =>
  names.map((name, i) => button(name, { bounds: { x: i * 98, y: 794, width: 98, height: 50 }, ...more }));
const classesOf = (shown: Looked) =>
  Object.fromEntries((recognise(shown)?.controls ?? []).map((one) => [one.text, one.class]));

describe('a bar of tabs', () => {
  const goods = ['云南小番茄 500g ￥6.9', '散养土鸡蛋 15枚 ￥15.8', '山东铁棍山药 2斤 ￥9.9', '东北珍珠米 5斤 ￥18.8'];

  it.each([
    [['首页', '分类', '购物车', '我的']],
    [['Home', 'Search', 'Orders', 'Account']],
    [['ホーム', 'さがす', 'マイページ']],
    [['홈', '검색', '마이페이지']],
  ])('makes of goods and names above it no question: %s', (names) => {
    const shown = screen(text('邻里团 · 自提点:默认门店'), ...goods.map((name) => button(name)), ...tabs(names));
    expect(recognise(shown)?.kind).toBeUndefined();
  });

  it('belongs to the page, though it lies over it', () => {
    const bar: Spec = { ...dialog(tabs(['首页', '产品', '我的']), false), bounds: { y: 794 } };
    const shown = screen(heading('登录'), field('手机号', 'tel'), field('密码', 'password'), button('登录'), bar);
    expect(layersOf(shown.nodes).map(({ root }) => root)).toEqual([-1]);
    expect(recognise(shown)?.kind).toBe('login');
    expect(classesOf(shown)).toMatchObject({ 产品: 'neutral', 登录: 'submit' });
  });

  it('is told by one name where one of them is chosen and all are as wide', () => {
    const barOf = (more: Pick<Spec, 'states'>) => screen(...tabs(['知识', '妈妈圈', '我的'], more)).nodes;
    expect(isTabBar(barOf({ states: ['selected'] }))).toBe(true);
    expect(isTabBar(barOf({}))).toBe(false);
  });

  it('is no row of answers, on a page or in a box', () => {
    const topics = ['视频', '直播', '社区', '热门'].map((name, i) =>
      button(name, { bounds: { x: 20 + i * 90, y: 160, width: 80, height: 40 } }),
    );
    const asked = [heading('选择您感兴趣的内容'), ...topics, button('下一步', { bounds: { y: 300 } })];
    for (const shown of [screen(...asked), screen(dialog(asked)), screen(dialog(asked, false))])
      expect(recognise(shown)?.kind).toBe('profile-questionnaire');
  });

  it('is not made of answers', () => {
    const answers = screen(heading('您的职业'), ...tabs(['学生', '教师', '护士'], { states: ['selected'] }));
    expect(isTabBar(answers.nodes)).toBe(false);
  });
});

describe('a search among what is on offer', () => {
  const offers = ['Lyon to Turin', '14 a seat', 'Leeds to Bergen', '39 a seat', 'Porto to Madrid', '22 a seat'];
  const search = (label: string) =>
    screen(
      heading('Where to?'),
      field('From'),
      field('City'),
      button(label),
      heading('Cheapest'),
      ...offers.map((one) => text(one)),
    );

  it('is no question', () => {
    expect(recognise(search('Search fares'))?.kind).toBeUndefined();
  });
  it('is one where something else ends it', () => {
    expect(recognise(search('Save my profile'))).toBeDefined();
  });
});

describe('what stands beside an answer', () => {
  const rows = ['Search engine', 'Friend or colleague', 'Podcast'];
  const row = (name: string, i: number): Spec[] => [
    text(name),
    button(name, { text: '+', bounds: { x: 330, y: 100 + 60 * i, width: 34, height: 34 } }),
  ];
  it('is read by its name where it shows no word', () => {
    const shown = screen(
      heading('How did you hear about us?'),
      ...rows.flatMap(row),
      button('Next', { bounds: { y: 400 } }),
    );
    expect(recognise(shown)?.kind).toBe('profile-questionnaire');
    expect(classesOf(shown)).toMatchObject({ 'Search engine': 'choice', Podcast: 'choice', Next: 'submit' });
  });

  it('turns the box whose name it is, and is no button of its own', () => {
    const agreement = 'I have read and agree to the Terms of Use and the Privacy Policy';
    const shown = screen(
      dialog([
        heading('Privacy Policy'),
        { ...box(agreement), bounds: { x: 16, y: 200, width: 20, height: 20 } },
        button(agreement, { bounds: { x: 46, y: 190, width: 320, height: 40 } }),
        button('Let me in', { bounds: { y: 260 } }),
      ]),
    );
    expect(recognise(shown)?.controls.map(({ text: said }) => said)).toEqual([agreement, 'Let me in']);
  });

  it('is no answer where it leads elsewhere at the head of the page', () => {
    const shown = screen(
      ...['홈', '회화', '단어'].map((name) => link(name, { href: `/${name}` })),
      heading('회사 메일의 첫 줄'),
      text('I hope this finds you well.'),
    );
    expect(recognise(shown)?.kind).toBeUndefined();
  });
});

describe('an answer that says none of them', () => {
  it.each(['None of these', 'None of the above', '以上都不是', '해당 없음'])('tells something: %s', (none) => {
    const chip = (name: string): Spec => pressable(name, { bounds: { width: 20 + 12 * name.length } });
    const shown = screen(
      heading('Do you have any of these conditions?'),
      ...['Asthma', 'Diabetes', 'High blood pressure', 'Heart disease', none].map(chip),
      button('Continue'),
    );
    expect(recognise(shown)?.kind).toBe('profile-questionnaire');
    expect(classesOf(shown)[none]).toBe('choice');
  });
});

describe('a row that opens a list', () => {
  it.each([
    ['生日 請選擇生日', 'birthday'],
    ['城市 请选择', 'city'],
  ])('may say once more what: %s', (name, type) => {
    const shown = screen(
      heading('建立你的名片'),
      field('暱稱'),
      radio('男'),
      radio('女'),
      button(name),
      button('下一步'),
    );
    const row = recognise(shown)?.controls.find((one) => one.text === name);
    expect(row).toMatchObject({ class: 'choice', fills: type });
  });
});

describe('a cookie bar that stands at the head of a page', () => {
  it('is answered before the login beneath it', () => {
    const shown = screen(
      heading('Cookies on Fenland Bank'),
      button('Accept additional cookies'),
      button('Reject additional cookies'),
      heading('Log in to online banking'),
      field('Customer number'),
      field('Passcode', 'password'),
      button('Log in'),
    );
    expect(recognise(shown)?.kind).toBe('cookie-consent');
    expect(classesOf(shown)).toMatchObject({ 'Reject additional cookies': 'decline' });
  });
});

describe('an agreement on a page of its own', () => {
  it('is known by a long sentence beside its box', () => {
    const said =
      'I agree to the Terms of Service and the Privacy Policy, and I allow the shop and its partners to use my usage data and device identifiers for their own purposes.';
    const shown = screen(heading('Before you start'), link('Privacy Policy'), box(said), button('Continue'));
    expect(recognise(shown)).toMatchObject({ kind: 'privacy-consent' });
    expect(recognise(shown)?.consentBoxes).toHaveLength(1);
  });
});

describe('a text in a field that nobody can write in', () => {
  it('is read, and asks for nothing', () => {
    const terms = { ...field('', 'textarea'), states: ['readonly' as const], value: '一、收集目的……' };
    const shown = screen(
      dialog([heading('隐私政策'), terms, box('我已阅读并同意《隐私政策》'), button('同意'), button('不同意')]),
    );
    expect(recognise(shown)).toMatchObject({ kind: 'privacy-consent', asks: [] });
    expect(recognise(shown)?.controls.map(({ text: said }) => said)).not.toContain('');
  });
});

describe('a no that is asked back', () => {
  it.each(['このまま進む', '그대로 계속', 'Continue anyway'])('is confirmed by what goes on as it is: %s', (on) => {
    const shown = screen(
      dialog([heading('本当に拒否しますか？'), text('一部の機能がご利用いただけません。'), button(on), button('戻る')]),
    );
    expect(recognise(shown)?.kind).toBe('retention');
    expect(classesOf(shown)[on]).toBe('decline');
  });
});

describe('what is set up for the young', () => {
  it('is not entered by what only leads to it', () => {
    const shown = screen(
      dialog([heading('青少年模式'), text('开启后每日时间受到限制。'), button('设置青少年模式'), button('我知道了')]),
    );
    expect(recognise(shown)?.kind).toBe('youth-mode');
    expect(classesOf(shown)).toMatchObject({ 设置青少年模式: 'accept' });
  });
});

describe('the button that ends a form', () => {
  it('is none of the links beneath it, nor the name of a language', () => {
    const elsewhere = (name: string): Spec => link(name, { href: '#' });
    const shown = screen(
      button('한국어', { bounds: { width: 87, height: 30 } }),
      heading('지도 제보단 모집'),
      field('별명'),
      field('이름'),
      button('신청하기'),
      ...['장소 등록', '공지사항'].map(elsewhere),
    );
    expect(classesOf(shown)).toMatchObject({ 신청하기: 'submit', 한국어: 'neutral' });
  });
});

it('is no way to end a form: the three bars of a menu', () => {
  const menu = button('', { text: '☰', name: '百句' } as Partial<UiNode>);
  const shown = screen(menu, heading('完善名片'), field('姓名'), button('保存', { states: ['disabled'] }));
  expect(recognise(shown)?.controls[0]).toMatchObject({ class: 'neutral', document: true });
});

describe('a button that says in its own place what is missing', () => {
  it.each(['请输入手机号码', '手机号还没有填哦', 'Please enter your phone number'])('sends the form: %s', (said) => {
    const shown = screen(heading('登录'), field('手机号'), field('密码', 'password'), button(said));
    expect(classesOf(shown)).toMatchObject({ [said]: 'submit' });
  });
});

describe('the name of one language', () => {
  const pill = button('🌐 简体中文', { bounds: { x: 280, y: 20, width: 90, height: 30 } });
  const form = [pill, heading('完善名片'), field('姓名'), button('下一步', { states: ['disabled'] })];

  it('is a setting of the page: it neither closes what it stands on nor ends it', () => {
    const over = dialog([pill, heading('个性化广告'), box('打开后广告更合胃口'), button('选好了')]);
    for (const shown of [screen(over), screen(dialog(form)), screen(...form)])
      expect(recognise(shown)?.controls.find(({ text }) => text.includes('简体中文'))).toMatchObject({
        class: 'neutral',
        document: true,
      });
  });

  it('is an answer among others where a language is asked for', () => {
    const shown = screen(
      heading('选择语言'),
      ...['简体中文', 'English', '日本語'].map((it) => pressable(it)),
      button('确定'),
    );
    expect(recognise(shown)?.controls.some(({ document }) => document)).toBe(false);
  });
});

it('asks for what its title asks for, of the one list on a page', () => {
  const list: Spec = {
    role: 'combobox',
    name: 'Country',
    field: { type: 'select', name: '', label: 'Country', placeholder: '' },
  } as Partial<UiNode>;
  const shown = screen(heading('Which country do you live in?'), list, button('Next'));
  expect(recognise(shown)?.asks.map(({ type }) => type)).toEqual(['city']);
});

describe('a page of answers', () => {
  const answers = (...names: string[]): Spec[] =>
    names.map((name, i) => button(name, { bounds: { x: 16, y: 200 + i * 60, width: 358, height: 50 } }));
  const exams = answers('国家公务员', '省考', '事业单位', '三支一扶', '教师资格证', '法律职业');

  it.each([
    ['tells one to choose, with a way past it', [pressable('稍后选择'), heading('选择你要备考的考试'), ...exams]],
    [
      'has a button that waits for one',
      [
        heading('ぴったりの作品をご紹介します'),
        ...answers('10代', '20代', '30代'),
        button('おすすめを見る', { states: ['disabled'] }),
        button('回答しない'),
      ],
    ],
    [
      'tells one to follow some',
      [
        heading('Follow a few shows'),
        ...answers('Orbital', 'Half Court', 'Field Notes'),
        button("I'll find my own shows"),
      ],
    ],
  ] as const)('is a question where it %s', (_, specs) => {
    const shown = screen(...specs);
    expect(recognise(shown)?.kind).toBe('profile-questionnaire');
    expect(recognise(shown)?.controls.filter((one) => one.class === 'choice').length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    [
      'offers its goods',
      [heading('What do you need today?'), ...answers('Add', 'Add', 'Add', 'Add'), text('Vine tomatoes £1.95')],
    ],
    [
      'has the bar of an app',
      [
        heading('选择你要看的节目'),
        ...answers('夜航船', '山河故人', '慢火车', '小城故事'),
        ...tabs(['首页', '分类', '购物车', '我的']),
      ],
    ],
    [
      'only shows what there is',
      [heading('最新试卷'), ...answers('国考行测（副省级）', '综合素质', '冲刺卷（三）', '模拟卷（一）')],
    ],
  ] as const)('is none where it %s', (_, specs) => {
    expect(recognise(screen(...specs))?.kind).not.toBe('profile-questionnaire');
  });
});

it('takes amounts over an OK for answers, under a question', () => {
  const amounts = ['NT$299 以下', 'NT$300–599', 'NT$600–999', 'NT$1,000 以上'];
  const rows = amounts.map((name, i) => button(name, { bounds: { y: 175 + i * 48, width: 328, height: 48 } }));
  const shown = screen(dialog([heading('您目前每月的電信費用？'), ...rows, button('確定', { bounds: { y: 730 } })]));
  expect(recognise(shown)?.kind).toBe('profile-questionnaire');
  expect(
    recognise(shown)
      ?.controls.filter((one) => one.class === 'choice')
      .map(({ text }) => text),
  ).toEqual(amounts);
});

it.each([
  ['Wait, are you sure?', "Yes, I'm sure", 'Never mind, go back'],
  ['Are you sure?', "Yes, I'm sure", "No, I don't want to, go back"],
  ['本当によろしいですか？', 'はい、本当に', 'いいえ、戻る'],
])('takes no way back for the no of what asks back: %s', (title, yes, back) => {
  const shown = screen(dialog([heading(title), button(yes), button(back)]));
  expect(classesOf(shown)).toMatchObject({ [yes]: 'decline', [back]: 'back-out' });
});

it('takes tabs that lead to the parts of a list for no answers', () => {
  const at = (x: number, y: number) => ({ bounds: { x, y, width: 100, height: 40 } });
  const tab = (name: string, y: number, more: Spec = {}) => ({ role: 'tab' as const, name, ...at(20, y), ...more });
  const shown = screen(
    dialog([
      heading('お住まいの地域を選んでください'),
      ...[tab('東京都', 200, { states: ['selected'] }), tab('大阪府', 250)],
      ...[text('東京都', at(140, 200)), button('杉並区', at(140, 240)), button('豊島区', at(250, 240))],
      ...[text('大阪府', at(140, 290)), button('堺市', at(140, 330)), button('吹田市', at(250, 330))],
      button('決定', { bounds: { y: 760 } }),
    ]),
  );
  const choices = recognise(shown)?.controls.filter((one) => one.class === 'choice');
  expect(choices?.map((one) => one.text)).toEqual(['杉並区', '豊島区', '堺市', '吹田市']);
  expect(recognise(shown)?.standing).toEqual([]);
});

it.each([
  ['トラッキングの許可について', '次の画面で許可していただくと、あなたの興味に合った広告が表示されます。', '次へ進む'],
  ['Stay close to your friends', 'On the next screen, please allow access.', 'Continue'],
  ['和好友保持联系', '接下来的弹窗中请点击允许', '下一步'],
  ['친구와 함께', '다음 화면에서 꼭 허용을 눌러 주세요', '다음'],
])('does not go on to what the next screen asks for: %s', (title, note, next) => {
  const seen = recognise(screen(dialog([heading(title), text(note), button(next)])));
  expect(seen?.kind).toBe('permission-rationale');
  expect(seen?.controls.map((one) => one.class)).not.toContain('submit');
});

it.each(['button', 'checkbox'] as const)('takes answers for answers over a button that keeps going: %s', (role) => {
  const dishes = ['Pasta', 'Tacos', 'Curry', 'Burgers'];
  const rows = dishes.map((name, i) => {
    return { ...button(name, { bounds: { x: 67, y: 188 + i * 52, width: 256, height: 52 } }), role };
  });
  const more = button('Keep going', { bounds: { x: 67, y: 681, width: 256, height: 46 } });
  const shown = screen(dialog([heading('What makes you hungry?'), ...rows, more]));
  expect(classesOf(shown)).toMatchObject({ Pasta: 'choice', Burgers: 'choice', 'Keep going': 'submit' });
});

it.each([
  ['紧急联系人电话', 'contact-phone'],
  ['Emergency contact number', 'contact-phone'],
  ['緊急連絡先', 'contact-phone'],
  ['비상 연락처', 'contact-phone'],
  ['紧急联系人', 'family'],
])('takes a number to reach somebody for that: %s', (label, type) => {
  const shown = screen(dialog([heading('认识一下你'), field(label), button('完成')]));
  expect(recognise(shown)?.asks.map((ask) => ask.type)).toEqual([type]);
});

it.each(['跳过', '暂不填写', '不想说', '以后再说'])(
  'takes what looks like the answers for no answer where it says so: %s',
  (no) => {
    const row = (name: string) => link(name, { hint: 'button' });
    const shown = screen(heading('您的性别'), row('男'), row('女'), row(no));
    const classes = classesOf(shown);
    expect(classes).toMatchObject({ 男: 'choice', 女: 'choice' });
    expect(['skip', 'decline', 'later']).toContain(classes[no]);
  },
);

it.each([
  '不付费继续',
  '不付費，繼續使用',
  '課金しないで続ける',
  '결제 없이 계속하기',
  'Continue without paying',
  'Ohne Zahlung fortfahren',
  'Continuer sans payer',
  'Continuar sin pagar',
])(
  'takes what goes on without paying for a no to the offer, and for a yes where one pays or is followed: %s',
  (label) => {
    const offer = screen(dialog([heading('会员特惠'), text('¥30 元/月'), button(label), button('立即开通')]));
    expect(recognise(offer)?.kind).toBe('payment');
    expect(['skip', 'decline']).toContain(classesOf(offer)[label]);
    const asked = [
      heading('Accept advertising cookies or subscribe'),
      text('With a subscription you are not tracked.'),
    ];
    const cookies = screen(dialog([...asked, button(label), button('Subscribe')]));
    expect(recognise(cookies)?.kind).toBe('cookie-consent');
    expect(classesOf(cookies)[label]).toBe('accept');
  },
);

it('asks for a face where that is to tell how old one is', () => {
  const box = [heading('Verify your age with a selfie'), text('Center your face in the oval and hold still.')];
  const shown = screen(dialog([...box, button('Use email and password instead'), button('Start')]));
  expect(recognise(shown)?.kind).toBe('face-verification');
});

it('is a gate of age where a title that speaks of age stands over a birthday, and a question where it is of answers', () => {
  const born = [field('出生年月日', 'text'), button('继续')];
  const kindOf = (...nodes: Spec[]) => recognise(screen(dialog(nodes)))?.kind;
  expect(kindOf(heading('关于年龄'), text('不同年龄的来访者需要不同的支持'), ...born)).toBe('age-gate');
  expect(kindOf(heading('完善资料'), text('填写生日，收到生日惊喜'), ...born)).toBe('profile-form');
  const slider: Spec = {
    role: 'slider',
    name: '年齡',
    operable: true,
    field: { type: 'range', name: '', label: '年齡', placeholder: '' },
  };
  const asked = kindOf(heading('您的年齡'), text('讓我們為您挑選書單'), slider, button('繼續'));
  expect(['profile-form', 'profile-questionnaire']).toContain(asked);
  const answers = ['18-24岁', '25-34岁', '35-44岁', '45岁以上'].map((age) => radio(age));
  expect(kindOf(heading('您的年龄段'), ...answers, button('继续'))).toBe('profile-questionnaire');
});

it('asks to be followed or to pay, whatever the card is called that is paid for', () => {
  const asked = [heading('免费看还是无广告看？'), text('同意个性化广告 Cookie，就能免费看全部漫画。')];
  const shown = screen(dialog([...asked, button('开通纯净卡'), button('同意，免费看')]));
  const [paid, followed] = recognise(shown)?.controls ?? [];
  expect(recognise(shown)?.kind).toBe('cookie-consent');
  expect(paid).toMatchObject({ text: '开通纯净卡', danger: 'pays' });
  expect(followed).toMatchObject({ class: 'accept' });
});

it.each([
  ['您确定吗？', '是的，我确定', '不，带我回去'],
  ['あなたは確かですか？', 'はい、私は確かです', 'いいえ、私を戻してください'],
  ['거절하시겠어요?', '네, 거절합니다', '아니요, 다시 볼게요'],
])(
  'carries a no through a box that asks whether one is sure, though both of its buttons refuse: %s',
  (title, sure, back) => {
    const shown = screen(dialog([heading(title), button(sure), button(back)]));
    expect(recognise(shown)?.kind).toBe('retention');
    expect(classesOf(shown)).toEqual({ [sure]: 'decline', [back]: 'back-out' });
  },
);

it('carries a no through such a box on a page of a site, whose links stand above', () => {
  const at = (name: string, x: number, y: number) => ({ name, bounds: { x, y, width: 80, height: 44 } });
  const bar = ['书城', '书架', '发现'].map((name, i) => link(name, { bounds: at(name, 16 + i * 90, 54).bounds }));
  const ask = (title: string, no: string, back: string) =>
    screen(
      dialog([
        ...bar,
        heading(title, { bounds: { x: 18, y: 136, width: 147, height: 24 } }),
        link(no, { bounds: at(no, 18, 238).bounds }),
        button(back, { bounds: at(back, 199, 236).bounds }),
      ]),
    );
  for (const [title, no, back] of [
    ['确定要这样做？', '确定', '取消'],
    ['放弃此项？', '仍要放弃', '返回'],
  ] as const) {
    expect(recognise(ask(title, no, back))?.kind).toBe('retention');
    expect(classesOf(ask(title, no, back))).toMatchObject({ [no]: 'decline', [back]: 'back-out', 发现: 'neutral' });
  }
});

it('keeps a yes to cookies a yes where it is one of the links above the heading of a page', () => {
  const bar = ['Accept all', 'Partners', 'Privacy', 'Help'].map((name, i) =>
    link(name, { bounds: { x: 16 + i * 90, y: 20, width: 80, height: 30 } }),
  );
  const shown = screen(
    dialog([...bar, heading('We use cookies', { bounds: { x: 16, y: 90, width: 300, height: 30 } })]),
  );
  expect(classesOf(shown)['Accept all']).toBe('accept');
});

it('takes what personalises for no settings, whatever the box is about', () => {
  const offer = screen(dialog([heading('Readings that get you'), button('Personalize it'), button('Not now')]));
  expect(classesOf(offer)['Personalize it']).not.toBe('settings');
});

it('reads no abbreviation of a style, and no mark of an answer, as a control of its own', () => {
  const answers = ['國中以下', '高中職', '大學'].map((name, i): Spec => {
    const bounds = { x: 33, y: 166 + i * 53, width: 324, height: 53 };
    const mark = link('', { bounds: { x: 47, y: 182 + i * 53, width: 20, height: 20 }, hint: 'jqradio' });
    return { ...radio(name), bounds, hint: 'ui-radio l ab ac', children: [mark] };
  });
  const send = button('繼續', { bounds: { x: 32, y: 445, width: 326, height: 48 } });
  expect(classesOf(screen(dialog([heading('您的教育程度'), ...answers, send])))).toEqual({
    國中以下: 'choice',
    高中職: 'choice',
    大學: 'choice',
    繼續: 'submit',
  });
  const tag = (name: string, i: number) =>
    button(name, { bounds: { x: 18, y: 219 + i * 52, width: 147, height: 42 }, hint: 'l ab ac topic icon-close' });
  const tags = ['High school', 'College', 'First job', 'Freelancing'].map(tag);
  const asked = screen(dialog([heading('What do your days look like?'), ...tags, send]));
  expect(recognise(asked)?.kind).toBe('profile-questionnaire');
  expect(classesOf(asked)).toMatchObject({ 'High school': 'choice', Freelancing: 'choice' });
});

it.each(['Set location later', 'Add my address later', 'Pick a store later'])(
  'takes what is done later for no answer, though it is drawn as they are: %s',
  (later) => {
    const row = (name: string, i: number) =>
      button(name, { bounds: { x: 24, y: 281 + i * 57, width: 342, height: 56 }, hint: i < 3 ? 'trigger' : 'plain' });
    const asked = ['Idaho', 'Arizona', 'Georgia', later].map(row);
    const shown = screen(dialog([heading('Where is your home?'), ...asked, button('Save & continue')]));
    expect(classesOf(shown)).toMatchObject({ Idaho: 'choice', [later]: 'later' });
  },
);

it('is a form where several fields are to be filled in, though it promises a coupon', () => {
  const promise = text('정보를 입력하시면 생일 쿠폰을 챙겨 드려요.');
  const form = [field('이메일 주소', 'email'), field('받는 분 성함', 'text'), button('저장하기')];
  expect(recognise(screen(dialog([heading('회원 정보를 채워 주세요'), promise, ...form])))?.kind).toBe('profile-form');
  const letter = [heading('Get our newsletter'), field('Name', 'text'), field('Email', 'email'), button('Subscribe')];
  expect(recognise(screen(dialog(letter)))?.kind).toBe('marketing-optin');
});

it('knows a complaint for one that says politely what is to be entered', () => {
  const said = 'メールアドレスをご入力ください';
  expect(recognise(screen(dialog([text(said), button('閉じる')])))?.tells).toBe(said);
});

it('takes for an answer what reads like a yes among the answers, above what sends them', () => {
  const row = (name: string, i: number) =>
    button(name, { bounds: { x: 30, y: 172 + i * 67, width: 330, height: 58 }, hint: 'rn-option' });
  const answers = ['工作往来', '学习与投稿', '接收账单', '注册网站', '外贸客户沟通'];
  const send = button('继续', { bounds: { x: 30, y: 534, width: 330, height: 50 } });
  const shown = screen(dialog([heading('你主要用邮箱做什么'), ...answers.map(row), send]));
  expect(classesOf(shown)).toEqual({ ...Object.fromEntries(answers.map((name) => [name, 'choice'])), 继续: 'submit' });
});

it('sends a form that wants a card as it stands, and pays by no button of it', () => {
  const card = [heading('完善會員資料'), field('扣款信用卡號', 'text'), field('帳單地址', 'text')];
  expect(classesOf(screen(dialog([...card, button('儲存')])))).toMatchObject({ 儲存: 'submit' });
  const paid = recognise(screen(dialog([...card, button('立即付款')])))?.controls ?? [];
  expect(paid.find(({ text }) => text === '立即付款')?.class).not.toBe('submit');
  const offer = screen(dialog([heading('開通會員'), text('每月 60 元'), button('下一步')]));
  expect(classesOf(offer)).toMatchObject({ 下一步: 'accept' });
});

it.each([
  ['請問您成年了嗎？', '否，由家長協助', '是，我已成年'],
  ['Adults-only property', 'I am not yet 18', 'I am over 18'],
])('knows who is too young by a no, or by what is put off: %s', (title, no, yes) => {
  expect(classesOf(screen(dialog([heading(title), button(yes), button(no)])))).toMatchObject({ [no]: 'decline' });
});

it('knows who is of age by a no where it asks for the young', () => {
  const gate = screen(dialog([heading('您未满18岁吗？'), button('是，我未成年'), button('否，由我自己决定')]));
  expect(classesOf(gate)).toEqual({ '是，我未成年': expect.any(String), '否，由我自己决定': 'neutral' });
});

it('asks for a face where its title only speaks of safety, and for a captcha where there is no word of a face', () => {
  const kindOf = (said: string, go: string) =>
    recognise(screen(dialog([heading('帳號安全驗證'), text(said), button(go)])))?.kind;
  expect(kindOf('偵測到新的裝置，請以臉部辨識確認是您本人。', '開始辨識')).toBe('face-verification');
  expect(kindOf('请按住滑块拖动完成拼图', '刷新')).toBe('captcha');
});

it('asks for no login where something is registered among what one likes', () => {
  const box = [heading('お気に入りに登録しよう'), text('新着をお知らせします'), button('閉じる'), button('登録する')];
  expect(['login', 'registration']).not.toContain(recognise(screen(dialog(box)))?.kind);
});

it('asks nothing back where there is something to be filled in', () => {
  const list = { role: 'combobox' as const, name: 'Pick one' };
  const box = [text('Pick your state and city'), button('Close'), heading('Where do we deliver?'), list, list];
  const shown = screen(dialog([...box, button('Keep going')]));
  expect(recognise(shown)?.kind).toBe('profile-questionnaire');
  expect(classesOf(shown)).toMatchObject({ 'Keep going': 'submit' });
});

it('ends a form by what stands beneath its first field', () => {
  const fields = [field('您的邮箱', 'email'), field('请输入登录密码', 'password')];
  const shown = screen(
    dialog([button('≈ 2 min'), heading('账号登录'), ...fields, button('手机号登录', FILLED_BUTTON)]),
  );
  expect(classesOf(shown)).toMatchObject({ 手机号登录: 'submit' });
  expect(classesOf(shown)).not.toMatchObject({ '≈ 2 min': 'submit' });
});

it('presses the field, not what is drawn about it', () => {
  const select = pressable('', { children: [{ role: 'combobox', name: '请选择' }] });
  const seen = recognise(screen(dialog([heading('我们该怎样称呼您？'), select, button('继续')])));
  expect(seen?.controls.map(({ text }) => text)).toEqual(['请选择', '继续']);
  expect(seen?.asks.map(({ type }) => type)).toEqual(['name']);
});

it.each([
  ['是的', '不要，返回'],
  ['是的，我确定', '不要，返回'],
  ['Yes', 'No, go back'],
])('takes the yes to an offer for no no, though its no goes back: %s', (yes, no) => {
  const shown = screen(
    dialog([heading('别走，开启消息推送吧'), text('放弃后将错过重要内容'), button(yes), button(no)]),
  );
  expect(classesOf(shown)[yes]).not.toBe('decline');
});

it('has no cross beside a field: what is there belongs to it', () => {
  const birthday = { ...field('几月几号是你的生日？'), bounds: { x: 20, y: 350, width: 308, height: 50 } };
  const mark = (y: number) => button('', { bounds: { x: 336, y, width: 34, height: 34 } });
  const asked = (y: number) => screen(dialog([heading('几月几号是你的生日？'), birthday, mark(y), button('下一步')]));
  expect(classesOf(asked(358))).not.toMatchObject({ '': 'close' });
  expect(classesOf(asked(290))).toMatchObject({ '': 'close' });
});

it('keeps what a switch stands at by the one button that goes on', () => {
  const box = {
    role: 'checkbox',
    name: 'Use my ratings to recommend meals',
    operable: true,
    states: ['checked'],
  } as const;
  const shown = screen(dialog([heading('A menu made for you'), box, button('Keep going')]));
  expect(classesOf(shown)).toMatchObject({ 'Keep going': 'submit' });
  const asked = screen(dialog([heading('Turn recommendations off?'), button('Keep going'), button('Turn off')]));
  expect(classesOf(asked)).toMatchObject({ 'Keep going': 'back-out' });
});

it('asks for no consent to the terms of an offer', () => {
  const offer = [heading('Save 30% on annual plans'), text('Upgrade before the end of the month. Terms apply.')];
  const shown = screen(dialog([...offer, button('Maybe later'), button('Claim offer')]));
  expect(recognise(shown)?.kind).not.toBe('privacy-consent');
});

it('ends a login by the button that goes on with it, which elsewhere goes back to it', () => {
  const fields = [field('邮箱地址', 'email'), field('密码', 'password')];
  expect(classesOf(screen(heading('密码登录'), ...fields, button('继续登录')))).toMatchObject({ 继续登录: 'submit' });
  const asked = screen(dialog([heading('确定要放弃登录吗？'), button('继续登录'), button('放弃登录')]));
  expect(classesOf(asked)).toMatchObject({ 继续登录: 'back-out', 放弃登录: 'decline' });
});

describe('what lies about a box', () => {
  it('has its cross far beneath it, where nothing else can be reached', () => {
    const beneath = link('行程', { states: ['occluded'] });
    const cross = button('關閉', { bounds: { x: 175, y: 600, width: 40, height: 40 } });
    const shown = screen(beneath, dialog([heading('新朋友首搭好禮'), button('註冊領取')]), cross);
    expect(classesOf(shown)).toMatchObject({ 關閉: 'close' });
    const more = screen(beneath, link('優惠'), dialog([heading('新朋友首搭好禮'), button('註冊領取')]), cross);
    expect(classesOf(more)).not.toHaveProperty('關閉');
  });

  it('is a part of the page where it is a button that sticks to its foot', () => {
    const foot: Spec = {
      ...dialog([button('生成训练计划', { bounds: { x: 28, y: 761, width: 334, height: 53 } })], false),
      bounds: { y: 761 },
    };
    const answer = (name: string, y: number): Spec => button(name, { bounds: { x: 28, y, width: 334, height: 45 } });
    const shown = screen(heading('完善身体数据'), field('身高'), answer('男', 180), answer('女', 240), foot);
    expect(layersOf(shown.nodes)).toHaveLength(1);
    const bar: Spec = { ...dialog(tabs(['首页', '训练', '我的']), false), bounds: { y: 794 } };
    expect(
      layersOf(screen(heading('完善身体数据'), answer('男', 180), answer('女', 240), foot, bar).nodes),
    ).toHaveLength(1);
    const said: Spec = { ...foot, children: [text('使用Cookie'), ...(foot.children ?? [])] } as Spec;
    expect(layersOf(screen(heading('首页'), answer('男', 180), answer('女', 240), said).nodes)).toHaveLength(2);
  });

  it('is an offer where it can be closed, though it blocks nothing', () => {
    const club = dialog(
      [button('Cerrar'), text('Club Mercasol Hazte socio gratis'), button('Quiero mi tarjeta')],
      false,
    );
    expect(recognise(screen(heading('mercasol'), link('Pan'), link('Leche'), link('Queso'), club))?.kind).toBe('other');
  });
});

it('reads no name of a style as a no', () => {
  const classOf = (hint: string) => classesOf(screen(dialog([heading('登記會員'), button('謝邀', { hint })]))).謝邀;
  expect(classOf('adm-button adm-button-primary adm-button-block adm-button-fill-none')).not.toBe('decline');
  expect(classOf('btn disable-hover')).not.toBe('decline');
  expect(classOf('btn-reject-all')).toBe('decline');
});

it('knows a bar of cookies on a page by its cross too', () => {
  const bar = [
    heading('本站使用 Cookie', { bounds: { x: 16, y: 21, width: 130, height: 19 } }),
    text('Cookie 帮我们记住你练到第几节，也会用来分析流量。', { bounds: { x: 16, y: 55, width: 346, height: 38 } }),
    button('好的，接受', { bounds: { x: 16, y: 112, width: 109, height: 42 } }),
    button('关掉', { bounds: { x: 346, y: 8, width: 34, height: 34 } }),
  ];
  const page = ['老图书馆', '地铁五号线', '周末有小雨', '河道清淤'].map((name, i) =>
    link(`${name}的消息`, { bounds: { x: 30, y: 355 + i * 64, width: 208, height: 19 } }),
  );
  const shown = screen(heading('城里事', { bounds: { x: 16, y: 191, width: 72, height: 28 } }), ...page, ...bar);
  expect(recognise(shown)?.kind).toBe('cookie-consent');
});

it('knows a bar of cookies by what is written above its buttons, wherever it stands on the page', () => {
  const shown = screen(
    text('我們會使用 Cookie 分析流量及提供合適廣告。', { bounds: { x: 16, y: 19, width: 336, height: 61 } }),
    button('接受全部', { bounds: { x: 16, y: 93, width: 86, height: 29 } }),
    button('拒絕非必要', { bounds: { x: 110, y: 93, width: 101, height: 29 } }),
    heading('本週精選', { bounds: { x: 14, y: 463, width: 61, height: 18 } }),
    button('搜尋', { bounds: { x: 28, y: 395, width: 334, height: 40 } }),
  );
  expect(recognise(shown)?.kind).toBe('cookie-consent');
});

describe('a box that asks once more', () => {
  it.each([
    ['Sure about that?', "Yep, I'm sure", 'Go back'],
    ['Are you sure?', "Yes, I'm sure", 'Cancel'],
    ['Continue without this?', 'Continue anyway', 'Go back'],
    ['그대로 진행하시겠습니까?', '그대로 진행', '이전으로'],
  ])('has a no and a way back: %s', (title, no, back) => {
    const shown = screen(
      dialog([heading(title), text('Some features will not be available.'), button(no), button(back)]),
    );
    expect(recognise(shown)?.kind).toBe('retention');
    expect(classesOf(shown)).toEqual({ [no]: 'decline', [back]: 'back-out' });
  });
});

it('asks nothing while all that is drawn is the mark of the app and its name', () => {
  const mark = button('慢', { bounds: { x: 172, y: 44, width: 46, height: 46 } });
  expect(recognise(screen(dialog([mark, text('慢读')])))).toBeUndefined();
  expect(recognise(screen(dialog([mark, text('慢读'), text('把书架带在身边')])))?.kind).toBe('other');
  expect(recognise(screen(dialog([button('×'), text('慢读')])))?.kind).toBeDefined();
});

it('asks nothing on a title screen', () => {
  const start = button('TAP TO START');
  expect(recognise(screen(dialog([heading('竜騎のクロニクル'), start, text('Ver 3.12.0')])))).toBeUndefined();
});

it('takes the button of a gate of age for its yes, though nothing else is there to press', () => {
  const gate = dialog([
    heading('Confirm your age'),
    text('You must be at least 16 years old.'),
    button("I'm 16 or older"),
  ]);
  expect(recognise(screen(gate))?.kind).toBe('age-gate');
  expect(classesOf(screen(gate))).toEqual({ "I'm 16 or older": 'accept' });
});

it('is not the box that was moved off the screen as it went away, though it was drawn last', () => {
  const sure = dialog([text('真的要放棄會員價？'), button('放棄優惠'), button('返回登記')]);
  const gone = dialog([heading('登記會員，即享 9 折'), button('用電郵登記', { states: ['disabled', 'offscreen'] })]);
  expect(layersOf(screen(heading('本週精選'), sure, gone).nodes)[0]?.nodes.map(({ name }) => name)).toContain(
    '放棄優惠',
  );
});

it('is a step of signing in where it is one field for who one is, and not where it completes a profile', () => {
  const step = (title: string) => recognise(screen(heading(title), field('Email', 'email'), button('Continue')))?.kind;
  expect(step('Your email')).toBe('login');
  expect(step('Complete your profile')).not.toBe('login');
});

describe('an innocent page', () => {
  const tile = (name: string, i: number): Spec =>
    button(name, { bounds: { x: 16, y: 300 + i * 60, width: 358, height: 50 } });
  const send = (name: string): Spec => button(name, { bounds: { x: 16, y: 700, width: 358, height: 50 } });
  const email = field('Email', 'email');

  it.each([
    [
      'a shop whose tiles stand under a question',
      [
        heading('Corner shop'),
        text('Fresh every day'),
        heading('What are you looking for?'),
        ...['Bread', 'Milk', 'Fruit', 'Cheese'].map(tile),
        send('Continue'),
      ],
    ],
    [
      'what is yet to open',
      [
        heading('Something new is on its way'),
        text('Leave your address and we will write once.'),
        email,
        send('Continue'),
      ],
    ],
    [
      'a letter that one can subscribe to',
      [heading('The Slow Letter'), text('A weekly newsletter about walking.'), email, send('Subscribe')],
    ],
    ['a parcel that is followed', [heading('Track your order'), email, send('Send')]],
  ] as const)('asks for nothing: %s', (_, specs) => {
    expect(recognise(screen(...specs))).toBeUndefined();
  });
});

it('takes nobody for sure of a no who is asked whether to turn something on', () => {
  const shown = screen(
    dialog([heading('Are you sure you want to turn on notifications?'), button("Yes, I'm sure"), button('Cancel')]),
  );
  expect(classesOf(shown)).toEqual({ "Yes, I'm sure": 'accept', Cancel: 'close' });
});

it('turns nobody away who was only signed out', () => {
  const signedOut = screen(heading('您已退出登录'), text('请重新登录后继续'), button('重新登录'), button('先逛逛'));
  expect(recognise(signedOut)?.turnedAway).toBe(false);
  const left = screen(dialog([heading('已退出蜂鸟出行'), button('重新打开')]));
  expect(recognise(left)?.turnedAway).toBe(true);
});

it('takes four alike in a box, above what sends them, for answers, whatever one of them reads like', () => {
  const tags = ['上班', '做生意', '在家带孩子', '退休', '上学'].map((name, i) =>
    button(name, { hint: 'tag', bounds: { x: 41, y: 368 + i * 48, width: 308, height: 40 } }),
  );
  const send = button('下一步', { bounds: { x: 41, y: 640, width: 308, height: 42 }, look: FILLED });
  const shown = screen(dialog([heading('您目前的工作情况'), ...tags, send]));
  expect(Object.values(classesOf(shown)).filter((is) => is === 'choice')).toHaveLength(5);
});

it('takes the question beneath an article for the title of its box', () => {
  const question = heading('家里几口人吃饭？', { bounds: { x: 35, y: 440, width: 168, height: 25 } });
  const article = heading('老图书馆下月重新开放', { bounds: { x: 20, y: 78, width: 250, height: 29 } });
  const answers = ['1 人', '2 人', '3-4 人'].map((name, i) => ({ ...radio(name), bounds: { y: 495 + i * 50 } }));
  const shown = screen(dialog([article, question, ...answers, button('确定', { bounds: { y: 705 } })]));
  expect(recognise(shown)?.title).toBe('家里几口人吃饭？');
});

it('leaves alone what sets up a face', () => {
  const shown = screen(
    dialog([heading('顔認証でかんたんロック解除'), button('顔認証を設定する'), button('ほかの方法で確認する')]),
  );
  expect(classesOf(shown)).toMatchObject({ 顔認証を設定する: 'accept' });
});

it('asks nobody where to by a page of a service that takes one there', () => {
  expect(recognise(screen(heading('悠行'), field('目的地'), text('六人座'), text('約 9 分鐘')))).toBeUndefined();
});

it('finds no written no in a complaint, nor in what the row of a box says', () => {
  const noes = (shown: Looked) => writtenNoes(recognise(shown) as Recognised, shown).map(({ name }) => name);
  expect(noes(screen(dialog([text('暂不同意'), heading('用户协议'), button('同意')])))).toEqual(['暂不同意']);
  expect(noes(screen(dialog([text('不同意就没法继续用了哦'), heading('用户协议'), button('同意')])))).toEqual([]);
  const row = dialog([heading('个性化广告'), box('体验计划 匿名使用'), text('匿名使用'), button('完成')]);
  expect(noes(screen(row))).toEqual([]);
});
