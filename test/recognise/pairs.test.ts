import { describe, expect, it } from 'vitest';
import { classify } from '../../crawler/recognise/control.ts';
import { recognise } from '../../crawler/recognise/prompt.ts';
import { waysOf } from '../../crawler/recognise/ways.ts';
import type { ControlClass, PromptKind } from '../../crawler/trace.ts';
import { box, button, dialog, heading, home, radio, screen, text } from './screen.ts';

const NOES: readonly unknown[] = ['decline', 'skip', 'later', 'close', 'exit'] satisfies ControlClass[];

/** The classes of the buttons of a box, by what they say. */
function classesOf(title: string, said: string, ...labels: readonly string[]): readonly (ControlClass | undefined)[] {
  const prompt = recognise(
    screen(...home(), dialog([heading(title), text(said), ...labels.map((label) => button(label))])),
  );
  return labels.map((label) => prompt?.controls.find((one) => one.text === label)?.class);
}

describe('what says when, beside a button that does not', () => {
  it.each([
    ['开启通知', '开启消息通知，直播不错过', '立即开启', '下一场再打开'],
    ['需要使用相机', '允许使用相机，拍照上传', '允许相机，去拍摄', '到院后再允许'],
    ['发现新版本', '新版本更稳定', '开始升级', '夜间空闲时升级'],
    ['开通会员', '每月 12 元，自动续费', '购买套餐', '存储卡满了再买'],
    ['版本更新', '新版本', '更新至 4.0', '取件后更新'],
    ['A new version', 'Update the app', 'Update now', 'Update after exams'],
    ['Turn on notifications', 'We send you alerts', 'Allow alerts', 'Perhaps next season'],
    ['アップデート', '新しいバージョンがあります', '更新する', '今夜更新する'],
    ['업데이트', '새 버전이 있습니다', '업데이트', '이번 전투가 끝나면'],
    ['位置情報', '最寄り駅を表示するには、位置情報の許可が必要です', '位置情報をオンにする', '検索するときに許可'],
    ['사진 접근', '사진을 올리려면 갤러리 접근이 필요합니다', '갤러리 접근 허용', '사진 올릴 때 허용'],
    ['Scan as you shop', 'Scan-and-go uses your camera', 'Switch on the camera', 'Ask me in the store'],
  ])('%s: %s', (title, said, yes, no) => expect(classesOf(title, said, yes, no)[1]).toBe('later'));

  it.each([
    ['주로 언제 웹툰을 보세요?', '다음', '주말', '출퇴근길', '자기 전'],
    ['您一般什么时候看剧', '下一步', '周末', '午休', '睡前'],
    ['How is it going', 'Continue', 'At the weekend', 'Fine', 'So so'],
  ])('is not what may answer the question: %s', (title, on, ...answers) =>
    expect(classesOf(title, '', on, ...answers).slice(1)).not.toContain('later'),
  );

  it.each([
    ['发现新版本', '新版本更稳定', '立即更新', '先下载再安装'],
    ['登录', '登录后继续', '一键登录', '登录后再看'],
    ['开启定位', '允许获取您的位置信息', '始终允许', '使用应用时允许'],
    ['隐私政策', '请阅读并同意《隐私政策》', '同意', '同意后再使用'],
    ['Your privacy', 'Please accept our privacy policy', 'Accept', 'Accept and go to the next page'],
    ['Location', 'Allow your location', 'Always allow', 'Allow when I use the app'],
    ['开播提醒', '开启通知，开播时提醒您', '不用了', '今晚提醒我'],
    ['开播提醒', '开启通知，开播时提醒您', '不开启', '明天上午提醒我'],
    ['Turn on alerts', 'We send you alerts', 'No thanks', 'Alert me tonight'],
    ['位置情報', '位置情報の許可が必要です', '常に許可', 'アプリの使用時に許可'],
    ['위치', '위치 접근이 필요합니다', '항상 허용', '앱을 사용할 때 허용'],
  ])('is not that a time is named: %s, %s', (title, said, yes, other) =>
    expect(classesOf(title, said, yes, other)[1]).not.toBe('later'),
  );
});

describe('a no whose words only the other button explains', () => {
  it.each([
    ['开通会员', '每月 8 元', '8 元上车', '不上车，邮费自理'],
    ['更懂你的首页', '允许个性化推荐', '给我猜猜', '别猜，我自己搜'],
  ])('%s', (title, said, yes, no) => expect(classesOf(title, said, yes, no)[1]).toBe('decline'));
});

describe('a no in the first clause of a label', () => {
  it.each([
    ['不授权，手动添加', 'decline'],
    ['不允许，输入取件码', 'decline'],
    ['不购买，继续使用', 'decline'],
    ['知晓，仍不开启', 'decline'],
    ['不面交，不给位置', 'decline'],
    ['不登录，查看出诊表', 'guest'],
    ['同意追踪，不用付钱看', 'accept'],
  ])('%s: %s', (label, is) => expect(classify(label).class).toBe(is));

  it.each(['先不，同意并继续', '不要错过，立即领取', '不同意，付费使用 ¥3', '不再提醒，同意', '别错过，立即打开'])(
    'is none beside a yes or a price: %s',
    (label) => expect(['decline', 'later', 'skip']).not.toContain(classify(label).class),
  );
});

describe('a button in the corner of a box', () => {
  const corner = { bounds: { x: 20, y: 100, width: 60, height: 30 } };
  const offer = (above: string, below: string, more = {}) =>
    recognise(
      screen(
        ...home(),
        dialog([
          button(above, { ...corner, ...more }),
          { ...heading('开启通知'), bounds: { x: 40, y: 140, width: 200, height: 30 } },
          button(below, { bounds: { x: 20, y: 300, width: 300, height: 60 } }),
        ]),
      ),
    )?.controls[0]?.class;

  it('closes it, whatever it says, above the title and with the main button below', () =>
    expect(offer('卷起画轴', '立即开启')).toBe('close'));
  it('is not taken for that where it may be the yes itself', () => {
    const sheet = recognise(
      screen(
        ...home(),
        dialog([
          button('Continue', corner),
          { ...heading('Your privacy'), bounds: { x: 40, y: 140, width: 200, height: 30 } },
          text('By going on you accept our privacy policy.'),
          button('Customise', { bounds: { x: 20, y: 300, width: 300, height: 60 } }),
        ]),
      ),
    );
    expect(sheet?.controls.find((one) => one.text === 'Continue')?.class).toBe('accept');
  });
  it('is not taken for that below the title', () =>
    expect(offer('卷起画轴', '立即开启', { bounds: { x: 20, y: 200, width: 60, height: 30 } })).not.toBe('close'));
  it('is not taken for that where it is the larger one', () =>
    expect(offer('卷起画轴', '立即开启', { bounds: { x: 0, y: 60, width: 100, height: 300 } })).not.toBe('close'));
});

it('takes a radio button without a second one for a box that agrees', () => {
  const login = (...boxes: readonly ReturnType<typeof radio>[]) =>
    recognise(
      screen(
        heading('登录'),
        { role: 'textbox', name: '手机号', field: { type: 'tel', name: '', label: '手机号', placeholder: '' } },
        ...boxes,
        button('登录'),
      ),
    );
  expect(login(radio('我已阅读并同意用户协议'))?.consentBoxes).toHaveLength(1);
  expect(login(radio('先生'), radio('女士'))?.consentBoxes).toHaveLength(0);
});

it('keeps what switches stand at by the only button, in words that nobody knows', () => {
  const prompt = recognise(
    screen(...home(), dialog([heading('越看越懂你'), box('用我看过的内容做个性化推荐', true), button('走，进场')])),
  );
  expect([prompt?.kind, prompt?.controls.find(({ text }) => text === '走，进场')?.class]).toEqual([
    'personalisation-optin',
    'submit',
  ]);
});

it('asks by the title what a button that only says to choose is for', () => {
  const prompt = recognise(screen(...home(), dialog([heading('您的性别'), button('请点击选取'), button('下一步')])));
  expect([prompt?.kind, prompt?.asks]).toEqual([
    'profile-questionnaire',
    [expect.objectContaining({ label: '您的性别' })],
  ]);
});

it.each<[string, string, PromptKind]>([
  ['여관의 쿠키', '쿠키로 자리를 기억합니다', 'cookie-consent'], // 키 is height, and a part of cookie
  ['Partner mailings', 'I agree to receive promotional emails from our partners', 'marketing-optin'],
  ['确认保持关闭？', '关闭后收不到提醒', 'retention'],
])('knows what %s is about', (title, said, kind) => {
  const prompt = recognise(
    screen(...home(), dialog([heading(title), text(said), button('모두 허용'), button('거부')])),
  );
  expect(prompt?.kind).toBe(kind);
});

it.each<[PromptKind, string, string, string]>([
  ['face-verification', '人脸验证', '请完成人脸识别', '用密码进场'],
  ['registration', '注册成为会员', '注册后即可下单', '有密码，直接登'],
])('takes a password in place of it for another way: %s', (_kind, title, said, other) => {
  const [, found] = classesOf(title, said, title.slice(0, 2), other);
  expect(found).toBe('other-login');
});

describe('a negation in words that no list knows, beside a button that negates nothing', () => {
  it.each([
    ['需要存储权限', '用于保存录像', '授予存储权限', '不授予该权限'],
    ['隐私政策更新', '我们更新了隐私政策，请阅读', '同意更新', '不同意更新内容'],
    ['Scan as you shop', 'We need your camera', 'Use my camera', 'No, enter a postcode'],
    ['Where is my delivery?', 'We can tell you when the driver is near', 'Receive delivery alerts', 'Do not remind me'],
    ['Choose how you listen', 'Accept tracking cookies or pay', 'Listen free with tracking', 'Neither, take me back'],
    ['結果のお知らせ', '試合の結果をお知らせします', 'お知らせを受け取る', '何も受け取らない'],
  ])('refuses: %s', (title, said, yes, no) => expect(classesOf(title, said, yes, no)[1]).toBe('decline'));

  it.each([
    ['开启通知', '精彩不断', '了解一下', '不想错过精彩'],
    ['开启通知', '精彩不断', '了解一下', '别等了，打开看看'],
    ['开通会员', '每月 12 元', '了解一下', '无需信用卡，马上体验'],
    ['Turn on alerts', 'New deals each day', 'How it works', 'Never miss a deal'],
    ['Turn on alerts', 'New deals each day', 'How it works', "Don't wait for the news"],
    ['Go premium', 'Listen without interruptions', 'How it works', 'No more ads'],
    ['Go premium', 'Listen without interruptions', 'How it works', 'No commitment, begin today'],
    ['通知の設定', 'お知らせが届きます', 'くわしく', '大切な知らせを見逃さない'],
    ['멤버십', '월 4,900원', '자세히', '수수료 없이 즐기기'],
  ])('misses nothing, or buys: %s', (title, said, no, yes) =>
    expect(classesOf(title, said, no, yes)[1]).not.toBe('decline'),
  );
});

describe('what says again what is offered, beside no known yes', () => {
  it.each([
    ['繳費日提醒', '信用卡到期前三天提醒您', '設定繳費提醒', '付款後再開啟'],
    ['解锁全部滤镜', '年费 128 元', '解锁全部', '用普通滤镜'],
    ['Delivery Saver', 'Free delivery all year', 'Start Delivery Saver', 'Per trip for now'],
  ])('takes it: %s', (title, said, yes, other) => expect(classesOf(title, said, yes, other)[0]).toBe('accept'));

  it('puts it off after a payment that nothing here asks for', () => {
    expect(classesOf('繳費日提醒', '信用卡到期前三天提醒您', '設定繳費提醒', '付款後再開啟')[1]).toBe('later');
    expect(classesOf('开通会员', '每月 12 元', '立即开通', '付款后再使用')[1]).not.toBe('later');
  });
});

describe('the plain thing that one keeps to', () => {
  it.each([
    ['解锁全部滤镜', '年费 128 元', '解锁全部', '先用免费滤镜'],
    ['Listen without ads', '$9.99 a month', 'Go premium', 'Keep listening for free'],
    ['プレミアム会員', '月額 300 円', 'プレミアムに申し込む', '無料のまま検索する'],
    ['个性化活动推送', '根据您的对局记录，展示更适合您的活动', '启用个性化推送', '展示通用活动'],
    ['A mix made from what you play', 'We use your listening to pick songs', 'Personalise my mix', 'Keep it generic'],
    ['要用 Cookie 吗', '我们用 Cookie 保存草稿和统计访问', '可以使用', '只保存草稿就好'],
  ])('refuses: %s', (title, said, yes, no) => expect(classesOf(title, said, yes, no)[1]).toBe('decline'));

  it.each([
    ['开通会员', '每月 12 元，自动续费', '以后再说', '免费试用 7 天'],
    ['Listen without ads', '$9.99 a month', 'Maybe later', 'Try 1 month free'],
    ['Listen without ads', '$9.99 a month', 'How it works', 'Watch free for 30 days'],
    ['开通会员', '每月 12 元，自动续费', '了解一下', '首月免费看'],
    ['开通会员', '每月 12 元，自动续费', '了解一下', '免费用 7 天'],
    ['プレミアム会員', '月額 300 円', 'くわしく', '無料で使ってみる'],
    ['Read our recipes', 'Accept trackers and read for free, or pay £1.50 a month', 'Pay £1.50', 'Read for free'],
    ['我们使用 Cookie', '我们用 Cookie 统计访问', '设置', '全部接受就好'],
  ])('takes it: %s, %s', (title, said, other, label) =>
    expect(classesOf(title, said, other, label)[1]).not.toBe('decline'),
  );
});

describe('what is no way past an offer', () => {
  it('is to take it by a word that opens a second layer elsewhere', () => {
    expect(
      classesOf('Personalise your front page', 'We use what you read to pick stories', 'Personalise', 'Not now'),
    ).toEqual(['accept', 'later']);
    expect(classesOf('We use cookies', 'For ads and statistics', 'Accept all', 'Personalise')[1]).toBe('settings');
  });

  it.each([
    ['免費或無追蹤', '接受廣告追蹤即可免費閱讀，或改用付費方案。', '接受並繼續', '改用付費方案'],
    ['Your choice', 'Accept cookies or subscribe for $3 a month.', 'Accept and read', 'Switch to the paid plan'],
  ])('is to pay for it: %s', (title, said, yes, other) =>
    expect(NOES).not.toContain(classesOf(title, said, yes, other)[1]),
  );

  it.each([
    ['喜歡我們的 App 嗎？', '給我們五顆星吧', '前往評分'],
    ['发现新版本', '修复了一些问题', '前往更新'],
  ])('is to go there: %s', (title, said, go) => {
    const shown = screen(...home(), dialog([heading(title), text(said), button(go)]));
    const prompt = recognise(shown);
    expect(prompt?.controls.find((one) => one.text === go)?.class).toBe('accept');
    expect(prompt && waysOf(prompt, shown).map(({ way }) => way)).toEqual(['outside', 'back', 'relaunch']);
  });
});

describe('"Yes" beside going back', () => {
  it.each([
    ['确定开启通知吗？', '开启后不错过消息', '确定', '再想想'],
    ['确认授权吗？', '授权后为您推荐', '确定', '再想想'],
    ['Are you sure you want to turn on notifications?', 'We send a few a week.', 'OK', 'Let me think again'],
    ['本当に通知をオンにしますか？', '大切なお知らせが届きます。', 'OK', 'もう一度考える'],
    ['정말 알림을 켜시겠어요?', '소식을 보내 드려요.', '확인', '다시 생각하기'],
  ])('confirms no yes that is asked about: %s', (title, said, yes, back) =>
    expect(NOES).not.toContain(classesOf(title, said, yes, back)[0]),
  );

  it('confirms the no that is asked about', () => {
    expect(classesOf('オンにしなくてよいですか？', 'あとから変更できます。', 'はい、このままで', 'オンに戻す')).toEqual(
      ['decline', 'back-out'],
    );
    expect(classesOf('オンにしなくてよいですか？', 'あとから変更できます。', 'はい、オンにする', '戻る')[0]).not.toBe(
      'decline',
    );
  });
});
