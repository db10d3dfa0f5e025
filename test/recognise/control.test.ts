import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ControlContext, classify, saysYes } from '../../crawler/recognise/control.ts';
import type { ControlClass } from '../../crawler/trace.ts';

/** Any text, lone surrogates and controls included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 14 })
  .map((codes) => String.fromCharCode(...codes));

const table: readonly (readonly [language: string, is: ControlClass, labels: readonly string[]])[] = [
  ['zh-CN', 'decline', ['不同意', '拒绝', '不允许', '暂不同意', '仍不同意', '否', '不用了,谢谢', '残忍拒绝', '不再提醒', '仅使用基本功能', '不同意,仅浏览', '取消授权', '要求App不跟踪']],
  ['zh-CN', 'skip', ['跳过', '跳过 5s', '5秒后跳过', '| 跳过', '略过', '暂不填写', '直接进入', '跳过,进入首页']],
  ['zh-CN', 'later', ['以后再说', '暂不开启', '下次再说', '稍后提醒我', '30天内不再提示', '暂不加入群聊']],
  ['zh-CN', 'close', ['关闭', '取消', '×', '返回', '关闭广告']],
  ['zh-CN', 'guest', ['游客登录', '随便看看', '暂不登录', '跳过登录', '先去逛逛', '访客登录(试用7天)']],
  ['zh-CN', 'accept', ['同意', '同意并继续', '我已阅读并同意', '允许', '始终允许', '立即开启', '去设置', '我知道了,同意', '全部接受', '仅在使用中允许']],
  ['zh-CN', 'acknowledge', ['我知道了', '好的', '确定', 'OK']],
  ['zh-CN', 'back-out', ['再想想', '我再想想', '继续注册', '留下']],
  ['zh-CN', 'exit', ['退出应用', '退出']],
  ['zh-CN', 'submit', ['下一步', '提交', '登录', '注册', '立即体验']],
  ['zh-CN', 'other-login', ['其他登录方式', '密码登录', '微信登录', '本机号码一键登录', '换个方式验证']],
  ['zh-CN', 'settings', ['隐私设置', '管理选项', '更多选项']],
  ['zh-CN', 'later', ['改日再说吧', '过些天再看看', '有空再评价']],
  ['zh-TW', 'later', ['回家有 Wi-Fi 再更新', '離峰時段再更新', '今晚停好車再裝']],
  ['zh-CN', 'decline', ['是的，不需要', '还是不要了', '就是不同意', '我不想接收']],
  ['en', 'guest', ['Join without an account', 'Shop without signing in', 'Look around without an account']],
  ['zh-CN', 'decline', ['没关系，继续看书', '没事，就这样']],
  ['zh-CN', 'guest', ['免登录浏览', '用访客身份进入', '到处看看']],
  ['zh-CN', 'settings', ['自己挑选', '逐条管理', '调整我的偏好']],
  ['zh-CN', 'back-out', ['那我再想想', '返回看看']],
  ['zh-TW', 'decline', ['不同意', '拒絕', '不允許', '不用了,謝謝', '放棄', '僅使用基本功能', '仍不允許']],
  ['zh-TW', 'later', ['以後再說', '稍後再說', '暫時不要', '之後再說']],
  ['zh-TW', 'guest', ['訪客登入', '先逛逛', '暫不登入', '略過登入']],
  ['zh-TW', 'accept', ['同意並繼續', '允許', '一律允許', '前往設定', '使用應用程式時']],
  ['zh-TW', 'other-login', ['其他登入方式', '使用 Google 登入', '手機號碼登入']],
  ['en', 'decline', ['Decline both options', "Don't allow", 'Don’t Allow', 'Deny', 'I do not accept', 'Continue without accepting', 'No, thanks', 'Reject all', 'Necessary only', 'Accept only necessary cookies', 'Use essential cookies only', 'Do not consent', 'Ask App Not to Track', 'I disagree', 'No']],
  ['en', 'skip', ['Skip', 'SKIP (5)', 'Skip for now', 'Do this later']],
  ['en', 'later', ['Not now', 'Maybe later', 'Remind me later']],
  ['ko', 'accept', ['맞춤 추천 켜기', 'AI 분석 시작']],
  ['ja', 'accept', ['おすすめをオンにする']],
  ['zh-CN', 'other-login', ['我已经是用户了', '我是老会员']],
  ['zh-CN', 'neutral', ['我是新手', '我也是第一次来']],
  ['en', 'guest', ['Try the app first']],
  ['en', 'skip', ['Show me everything']],
  ['ko', 'guest', ['비회원으로 주문하기', '비회원으로 조회']],
  ['ja', 'later', ['またの機会にする', '別の機会にします']],
  ['en', 'guest', ['Continue as guest', 'Browse as guest', 'Continue without an account', 'Skip sign in']],
  ['en', 'accept', ['Accept all', 'I agree', 'Allow', 'Allow all the time', 'OK, accept all', 'Agree & continue', 'Yes, I accept!', 'Turn on', 'I understand and I accept the use of cookies']],
  ['en', 'acknowledge', ['OK', 'Got it', 'I understand']],
  ['en', 'submit', ['Next', 'Sign in', 'Create account', 'Continue', 'Save settings', 'Allow selection']],
  ['en', 'close', ['Close', 'Cancel', 'Dismiss', 'Sign in, Navigate up']],
  ['en', 'exit', ['Exit', 'Leave site', 'No, leave']],
  ['en', 'settings', ['Cookie settings', 'Manage preferences', 'No, manage settings', 'Let me choose']],
  ['en', 'neutral', ['Reject this recipe', 'Privacy policy', 'How to disable cookies', 'Reject and pay', 'Our 1022 partners', '']],
  ['en', 'later', ['Remind me in a few days', 'Maybe some other day', 'Ask me again next week']],
  ['en', 'decline', ['Yes, turn it off', "I'm sure, decline", "No, I'd rather not", 'Leave notifications off', 'Browse without accepting']],
  ['en', 'skip', ['Skip these questions', "I'll skip this for now", 'Finish this later']],
  ['en', 'guest', ['Explore without signing up', 'Come in as a guest', 'Just have a look around']],
  ['en', 'settings', ['I want to choose which', 'Adjust my privacy settings', 'Review']],
  ['en', 'accept', ['Yes, keep me posted', 'Write a review', 'Claim my free gift', 'Notify me about replies']],
  ['en', 'back-out', ['No, keep it', 'On second thoughts']],
  ['en', 'later', ['Ask me when it is needed', "I'll do it when I need it", 'On next launch', 'Install at next start', 'Tonight, maybe', 'Snooze', 'Postpone', 'Upgrade later']],
  ['en', 'decline', ["Don't ping me", 'No reminders, thanks', 'Keep it private', 'Do not track me', "I'll pass"]],
  ['en', 'skip', ['Omit this step', 'Use free version']],
  ['zh-CN', 'later', ['等发工资再说', '用到的时候再开', '需要时再授权', '晚些时候', '一周后再提示', '日后开通', '下回再拿']],
  ['zh-CN', 'decline', ['不行，我不同意', '我不答应', '拒收营销信息', '拒绝授予', '不要寄给我', '不愿意']],
  ['zh-CN', 'skip', ['懒得填，跳过', '继续用免费版']],
  ['zh-CN', 'other-login', ['改用会员密码', '用邮箱和密码就好']],
  ['zh-CN', 'back-out', ['不想退出']],
  ['ja', 'later', ['またこんど', '使うときにする', '次回起動時に更新']],
  ['ja', 'decline', ['メールはいらない', '全部ことわる', '追跡NG', '許可はしない']],
  ['ja', 'settings', ['クッキーを個別に選ぶ']],
  ['ko', 'later', ['추후 진행', '필요할 때 허용', '다음 실행 시 업데이트', '이따가 할게요', '더 써 보고 줄게요']],
  ['ko', 'decline', ['동의하지 않겠노라', '켜지 않고 계속하기', '동의는 안 할게요', '보내지 마세요', '추적은 싫어요', '추천은 됐어요']],
  ['ko', 'skip', ['건너뛰고 진행']],
  ['ko', 'accept', ['다 괜찮아요']],
  ['ko', 'decline', ['네, 필요 없어요', '받지 않을게요']],
  ['ja', 'later', ['また今度にする', '今はいらない']],
  ['de', 'decline', ['Ablehnen', 'Alle ablehnen', 'Nur notwendige Cookies', 'Ohne Einwilligung weiter', 'Nicht notwendige Cookies ablehnen', 'Nein danke', 'Zustimmung verweigern']],
  ['de', 'accept', ['Alle akzeptieren', 'Zustimmen und weiter', 'Einverstanden', 'Cookies zulassen']],
  ['de', 'settings', ['Einstellungen', 'Datenschutzeinstellungen', 'Cookies verwalten']],
  ['fr', 'decline', ['Tout refuser', 'Continuer sans accepter', 'Non merci', 'Ne pas accepter et fermer', 'Cookies nécessaires seulement', 'Je n’accepte pas']],
  ['fr', 'accept', ['Tout accepter', 'J’accepte', 'Accepter et fermer', 'Oui, je suis d’accord']],
  ['es', 'decline', ['Rechazar todo', 'No acepto', 'No permitir', 'Solo las necesarias', 'Aceptar solo las cookies esenciales']],
  ['es', 'later', ['Ahora no', 'Más tarde']],
  ['it', 'decline', ['Rifiuta tutto', 'Non accetto', 'Continua senza accettare', 'Solo cookie necessari']],
  ['nl', 'decline', ['Weigeren', 'Alles weigeren', 'Doorgaan zonder te accepteren', 'Alleen noodzakelijke cookies', 'Niet toestaan']],
  ['pt', 'decline', ['Rejeitar todos', 'Não aceito', 'Apenas cookies necessários']],
  ['pl', 'decline', ['Odrzuć wszystkie', 'Nie zgadzam się', 'Tylko niezbędne', 'Kontynuuj bez akceptowania']],
  ['sv', 'decline', ['Neka alla', 'Endast nödvändiga']],
  ['da', 'decline', ['Afvis alle', 'Kun nødvendige']],
  ['no', 'decline', ['Avvis alle', 'Kun nødvendige']],
  ['fi', 'decline', ['Hylkää kaikki', 'Vain välttämättömät']],
  ['cs', 'decline', ['Odmítnout vše', 'Pouze nezbytné', 'Nesouhlasím']],
  ['ru', 'decline', ['Отклонить', 'Не принимаю', 'Только необходимые']],
  ['el', 'decline', ['Απόρριψη', 'Δεν συμφωνώ']],
  ['tr', 'decline', ['Reddet', 'Kabul etmiyorum']],
  ['ja', 'decline', ['同意しない', '許可しない', 'すべて拒否', 'いいえ']],
  ['ja', 'accept', ['同意する', '許可', '同意して始める', 'アプリの使用中は許可']],
  ['ja', 'later', ['後で', '今はしない']],
  ['ja', 'guest', ['ゲストとして続ける', 'ログインせずに使う']],
  ['ko', 'decline', ['동의하지 않음', '허용 안 함', '모두 거부']],
  ['ko', 'accept', ['동의하고 시작하기', '허용', '모두 동의']],
  ['ko', 'later', ['나중에 하기', '다음에 할게요']],
  ['ko', 'guest', ['로그인 없이 둘러보기', '비회원으로 시작']],
  ['fr', 'neutral', ['Passer la commande', 'Passer au paiement']],
  ['nl', 'accept', ['Sluit je aan']],
  ['en', 'neutral', ['Invite a friend', 'Look at it in the app']],
  ['en', 'later', ['Consider it next month', 'Decide next week']],
]; // biome-ignore format: a table

describe.each(table)('%s: %s', (_language, is, labels) => {
  it.each(labels)('%s', (label) => {
    const found = classify(label);
    expect(found.class, found.reasons.join('; ')).toBe(is);
    expect(found.reasons.length).toBeGreaterThan(0);
  });
});

describe('what is said besides', () => {
  it.each([
    '不同意并退出',
    '拒絕並退出',
    '仍不同意,退出',
    'Disagree and exit',
    'I disagree - leave the website',
    '同意せず終了',
  ])('%s leaves the app', (label) => {
    expect(classify(label)).toMatchObject({ class: 'decline', exits: true });
  });
  it.each([
    ['立即购买', 'pays'], ['Subscribe and pay', 'pays'], ['Ablehnen & abonnieren', 'pays'], ['Refuser et s’abonner (0,99€)', 'pays'],
    ['发布', 'posts'], ['注销账号', 'deletes'], ['Log out', 'deletes'], ['Continue with Google', 'leaves'], ['微信登录', 'leaves'],
  ] as const)('%s %s', (label, danger) => {
    expect(classify(label).danger).toBe(danger);
  }); // biome-ignore format: a table
  it.each(['隐私政策', '《用户协议》', 'Cookie policy', 'Learn more'])('%s opens a document', (label) => {
    expect(classify(label)).toMatchObject({ class: 'neutral', document: true });
  });
  it.each(['获取验证码', '获取验证码 59s', 'Send code'])('%s sends a code', (label) => {
    expect(classify(label).sendsCode).toBe(true);
  });
  it('takes neither side of a label that says yes and no', () => {
    expect(classify('Accept all Reject all')).toMatchObject({ class: 'neutral', ambiguous: true });
    expect(saysYes('Accept all Reject all')).toBe(true);
  });
});

it.each(['잊지 않고 받기', '늦지 않고 확인하기', '기회를 잃지 않기'])('"%s" refuses nothing', (label) => {
  expect(classify(label).class).not.toBe('decline');
});

it.each(['先下载再安装', '卸载后再安装', '重新下载再更新', '先备份再更新', '授权后再安装'])(
  '"%s" puts nothing off',
  (label) => {
    expect(classify(label).class).not.toBe('later');
  },
);

it('puts off what has a price, where that is said before the price', () => {
  expect(classify('下个月再领 5 元')).toMatchObject({ class: 'later' });
});

describe('what only looks like a refusal of a consent', () => {
  const consent: ControlContext = { kind: 'cookie-consent', seeksConsent: true };
  it.each<[string, ControlClass]>([
    ['I agree (required)', 'accept'], ['[필수] 동의', 'accept'], ['必須 同意する', 'accept'], ['J’accepte (obligatoire)', 'accept'],
    ['Ich stimme zu (erforderlich)', 'accept'], ['Login required', 'submit'],
    ['Technische Daten', 'neutral'], ['Essential information', 'neutral'], ['Basic', 'neutral'], ['Not necessary', 'neutral'],
    ['Functional cookies', 'neutral'], ['Not you?', 'neutral'], ['I’m not 18', 'neutral'], ['Disable ad blocker', 'neutral'],
    ['Access denied', 'neutral'], ['Nicht ablehnen', 'neutral'], ['Ne pas refuser', 'neutral'], ['Niet alleen noodzakelijke', 'neutral'],
    ['Do not close', 'neutral'], ['Tout refuser En savoir plus', 'neutral'], ['Rifiuti urbani', 'neutral'], ['Mai mult', 'neutral'], ['Never miss a deal', 'neutral'],
    ['Le support technique', 'neutral'], ['Your right to withdraw', 'neutral'],
  ])('%s is %s', (label, expected) => {
    expect(classify(label, consent).class).toBe(expected);
  }); // biome-ignore format: a table
  it.each([
    '5 € a month, no tracking', '每月 35 元，不被追踪', 'No tracking for $2 a month', 'No ads, $4.99 a month', 'Skip ads for $3 a month', 'No ads for $4.99', 'No cookies: pay 2 €', '跳过广告 12元/月', 'Refuse and subscribe', 'Rifiuta e abbonati', 'Reject and pay', 'Ohne Werbung weiterlesen', 'Continuer sans publicité', 'Read without ads',
  ])('%s costs money', (label) => {
    expect(classify(label, consent)).toMatchObject({ class: 'neutral', danger: 'pays' });
  }); // biome-ignore format: a table
  it.each([
    'Required cookies only', 'Accept required cookies', 'Necessary cookies', 'Strictly necessary', 'Technisch notwendige', 'No cookies',
    'Notwendige zulassen', 'Ohne personalisierte Werbung weiter', 'Continuer sans publicité personnalisée', 'Disable cookies',
    'Lieber nicht', 'Rien accepter', 'Niets accepteren', 'Accept nothing', 'I am sure, no', 'Nee, alleen noodzakelijke', 'Rifiutare tutti',
  ])('%s still refuses', (label) => {
    expect(classify(label, consent).class).toBe('decline');
  }); // biome-ignore format: a table
  it('takes no sentence that speaks of a button for the name of a file', () => {
    const label =
      'By this button, the dialog is closed. It does the same as the button “accept only what is strictly necessary”.';
    expect(classify(label, consent).reasons.join()).not.toContain('its id says');
  });
});

describe('what structure adds', () => {
  it.each<[string, ControlContext, ControlClass]>([
    ['', { hint: 'com.app:id/iv_close' }, 'close'],
    ['', { hint: 'img_close' }, 'close'],
    ['jr fianncing alertClose@3x', {}, 'close'],
    ['com icon black close u', {}, 'close'],
    ['Elutasítom mindet', { hint: 'onetrust-reject-all-handler' }, 'decline'],
    ['', { hint: 'do_not_accept_btn' }, 'decline'],
    ['Necessary cookies', { role: 'switch' }, 'neutral'],
    ['Necessary cookies', { role: 'button' }, 'decline'],
    ['浏览模式', { kind: 'privacy-consent' }, 'decline'],
    ['先逛逛', { kind: 'login' }, 'guest'],
    ['返回', { kind: 'retention' }, 'back-out'],
    ['返回', { kind: 'login' }, 'close'],
    ['先逛逛', { kind: 'profile-questionnaire' }, 'skip'],
  ])('%j with %j is %s', (label, context, is) => {
    expect(classify(label, context).class).toBe(is);
  });
});

describe('never', () => {
  it('throws, whatever the label', () => {
    fc.assert(
      fc.property(anyText, fc.string(), (text, hint) => classify(text, { hint }).reasons.length > 0),
      { numRuns: 600, seed: 265 },
    );
  });

  const negations = [
    '不',
    "don't ",
    'do not ',
    'I do not ',
    'never ',
    'nicht ',
    'ne pas ',
    'no ',
    'non ',
    'niet ',
    'nie ',
    'não ',
    'inte ',
    'ikke ',
    'не ',
    'without ',
    'sans ',
    'ohne ',
    'sin ',
    'zonder ',
  ];
  const chinese = ['同意', '接受', '允许', '授权', '开启', '同意并继续'];
  const verbs = [
    'accept',
    'agree',
    'allow',
    'consent',
    'akzeptieren',
    'zustimmen',
    'accepter',
    'aceptar',
    'permitir',
    'accettare',
    'accepteren',
    'akceptuję',
    'aceitar',
    'acceptera',
    'tillade',
    'принимать',
  ];
  const between = ['', 'the ', 'all cookies ', 'alle ', 'les cookies '];
  it('takes a negated word for agreement', () => {
    const phrase = fc.oneof(
      fc.tuple(fc.constant('不'), fc.constantFrom(...chinese)).map((parts) => parts.join('')),
      fc
        .tuple(fc.constantFrom(...negations.slice(1)), fc.constantFrom(...between), fc.constantFrom(...verbs))
        .map((parts) => parts.join('')),
    );
    const around = fc.constantFrom('', ' ', '!', ' 5s', '(3)', ' >', '…');
    fc.assert(
      fc.property(
        phrase,
        around,
        fc.boolean(),
        (text, tail, upper) => classify((upper ? text.toUpperCase() : text) + tail).class !== 'accept',
      ),
      { numRuns: 600, seed: 265 },
    );
  });

  it('takes what a negation may reach for agreement', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop'), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(word, (unknown) => classify(`do not ${unknown} accept`).class !== 'accept'),
      { numRuns: 300, seed: 265 },
    );
  });
});
