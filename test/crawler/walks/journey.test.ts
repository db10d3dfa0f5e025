import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../checks/facts/outcome.ts';
import type { Prompt, Trace } from '../../../crawler/trace.ts';
import { scanScripted } from '../../support/scan-scripted.ts';
import type { ScriptedApp, ScriptedScreen } from '../../support/scripted-driver.ts';

const home: ScriptedScreen = {
  title: '今日课程',
  text: ['为你准备的课程列表,随时可以开始。', '每天十分钟,轻松学会一门语言。'],
  controls: [
    { text: '第一课 问候' },
    { text: '第二课 数字' },
    { text: '第三课 颜色' },
    { text: '第四课 家人' },
    { text: '第五课 天气' },
  ],
};
const privacy = (decline: string, to: string): ScriptedScreen => ({
  overlay: true,
  title: '用户协议与隐私政策',
  text: ['请您仔细阅读《用户协议》和《隐私政策》,点击同意即表示您已阅读并同意。'],
  controls: [
    { text: '同意', to: 'home', means: 'accept' },
    { text: decline, to, means: 'decline' },
  ],
});
const quiz: ScriptedScreen = {
  title: '您的职业',
  text: ['请选择您的职业'],
  controls: [
    { text: '学生', role: 'radio' },
    { text: '上班族', role: 'radio' },
    { text: '下一步', to: 'home', needs: ['学生'], means: 'accept' },
  ],
  message: '请选择您的职业',
};

const app = (start: string, screens: ScriptedApp['screens']): ScriptedApp => ({ start, screens: { home, ...screens } });
const first = (trace: Trace): Prompt => trace.walks[0]?.prompts[0] as Prompt;

it('takes an explicit no that leads on, and reaches home', async () => {
  const { trace, log } = await scanScripted(app('privacy', { privacy: privacy('不同意', 'home') }));
  expect(first(trace)).toMatchObject({ kind: 'privacy-consent', ways: [{ way: 'decline', outcome: 'continued' }] });
  expect(trace.walks).toHaveLength(1);
  expect(trace.walks[0]?.ending.kind).toBe('reached-home');
  expect(log.filter((entry) => entry.means === 'accept')).toEqual([]);
});

it('calls nothing a wall whose no could not be pressed', async () => {
  const slipping = privacy('不同意', 'home');
  const controls = (slipping.controls ?? []).map((one) => (one.means === 'decline' ? { ...one, slips: true } : one));
  const { trace } = await scanScripted(app('privacy', { privacy: { ...slipping, controls } }));
  expect(first(trace).ways).toContainEqual(
    expect.objectContaining({ way: 'decline', outcome: 'unclear', reason: { code: 'element-gone', detail: '不同意' } }),
  );
  expect(outcomeOf(trace).refusing).toBe('unclear');
});

it.each([{ slips: 1 }, { crashes: 1 }])('presses a no once more that did not come to the app: %o', async (failing) => {
  const asking = privacy('不同意', 'home');
  const controls = (asking.controls ?? []).map((one) => (one.means === 'decline' ? { ...one, ...failing } : one));
  const { trace } = await scanScripted(app('privacy', { privacy: { ...asking, controls } }));
  expect(first(trace).ways).toEqual([expect.objectContaining({ way: 'decline', outcome: 'continued' })]);
  expect(first(trace).ways[0]).not.toHaveProperty('reason');
  expect(outcomeOf(trace).refusing).toBe('reached-home');
});

it('presses a no that takes the app down no third time, and knows nothing of it', async () => {
  const asking = privacy('不同意', 'home');
  const controls = (asking.controls ?? []).map((one) => (one.means === 'decline' ? { ...one, crashes: 9 } : one));
  const { trace } = await scanScripted(app('privacy', { privacy: { ...asking, controls } }));
  expect(first(trace).ways).toContainEqual(
    expect.objectContaining({ way: 'decline', outcome: 'unclear', reason: { code: 'driver-crashed' } }),
  );
  const pressed = trace.walks[0]?.steps.filter(({ action }) => action.kind === 'press' && action.name === '不同意');
  expect(pressed).toHaveLength(2);
  expect(outcomeOf(trace).refusing).toBe('unclear');
});

it('waits for the answer of a slow server to a no and to a yes, and presses neither again', async () => {
  const slow = (screen: ScriptedScreen): ScriptedScreen => ({
    ...screen,
    controls: (screen.controls ?? []).map((one) => (one.to ? { ...one, answeredAfter: 40 } : one)),
  });
  const skippable = { ...quiz, controls: [...(quiz.controls ?? []), { text: '跳过', to: 'quiz2' }] };
  const { trace, log } = await scanScripted(
    app('quiz', { quiz: slow(skippable), quiz2: slow({ ...quiz, title: '您的学历' }) }),
  );
  expect(trace.walks[0]?.prompts).toMatchObject([
    { ways: [{ way: 'skip', outcome: 'continued' }] },
    { control: 'went-on' },
  ]);
  const twice = log.filter(({ text, screen }, i) => text === log[i - 1]?.text && screen === log[i - 1]?.screen);
  expect(twice).toEqual([]);
});

const wireless = (system: boolean): ScriptedScreen => ({
  overlay: true,
  system,
  title: '允许“好课”使用无线数据？',
  controls: [
    { text: '无线局域网与蜂窝网络', to: 'home', means: 'accept' },
    { text: '不允许', to: 'home', means: 'decline' },
  ],
});

it('gives an app the network when the system asks, in a step that says so, and counts it for no wall', async () => {
  const { trace, log } = await scanScripted(app('wireless', { wireless: wireless(true) }));
  expect(trace.walks[0]?.steps[0]).toMatchObject({ phase: 'yield', action: { name: '无线局域网与蜂窝网络' } });
  expect(first(trace)).toMatchObject({ kind: 'connectivity', ways: [], control: 'went-on' });
  expect(log.filter(({ means }) => means === 'decline')).toEqual([]);
  expect(trace.walks).toHaveLength(1);
  expect(outcomeOf(trace)).toMatchObject({ refusing: 'reached-home', walls: [] });
});

it('refuses the same question where an app asks it by itself', async () => {
  const { trace, log } = await scanScripted(app('wireless', { wireless: wireless(false) }));
  expect(first(trace)).toMatchObject({ kind: 'connectivity', ways: [{ way: 'decline', outcome: 'continued' }] });
  expect(log.filter(({ means }) => means === 'accept')).toEqual([]);
});

it('takes one permission of the system after the other for two questions, each with its own no', async () => {
  const asks = (title: string, no: string, to: string): ScriptedScreen => ({
    overlay: true,
    system: true,
    title,
    controls: [
      { text: no, to, means: 'decline' },
      { text: '允许', to, means: 'accept' },
    ],
  });
  const { trace, log } = await scanScripted(
    app('notify', {
      notify: asks('“好课”想给您发送通知', '不允许', 'track'),
      track: asks('允许“好课”跟踪您在其他公司的App和网站上的活动吗？', '要求App不跟踪', 'home'),
    }),
  );
  expect(trace.walks[0]?.prompts.map(({ kind, ways }) => [kind, ways[0]?.control])).toEqual([
    ['os-permission', '不允许'],
    ['os-permission', '要求App不跟踪'],
  ]);
  expect(log.filter(({ means }) => means === 'accept')).toEqual([]);
});

it('finds the wall of a question that nobody may leave out, yields one answer on the spot and repeats it twice', async () => {
  const { trace } = await scanScripted(app('quiz', { quiz }));
  const wall = first(trace);
  expect(wall).toMatchObject({ kind: 'profile-questionnaire', control: 'went-on' });
  expect(wall.gave.map((given) => given.type)).toEqual(['occupation']);
  expect(wall.elements.accounted).toBe(wall.elements.operable);
  expect(wall.ways.every((way) => way.outcome !== undefined && way.outcome !== 'continued')).toBe(true);
  expect(trace.walks.map((walk) => walk.name)).toEqual(['refuse', 'confirm-1', 'confirm-2']);
  expect(trace.walks.every((walk) => walk.prompts[0]?.control === 'went-on')).toBe(true);
});

it.each([1, 3])('waits for a button that is armed after %i presses before it speaks of a wall', async (armedAfter) => {
  const late: ScriptedScreen = {
    title: '您的职业',
    text: ['请选择您的职业'],
    controls: [
      { text: '学生', role: 'radio' },
      { text: '上班族', role: 'radio' },
      { text: '下一步', to: 'home', armedAfter },
    ],
  };
  const { trace } = await scanScripted(app('quiz', { quiz: late }));
  expect(first(trace).ways.at(-1)).toMatchObject({ way: 'blank', outcome: 'continued' });
  expect(first(trace).ways.filter((way) => way.way === 'blank')).toHaveLength(1);
  expect(trace.walks.map((walk) => walk.name)).toEqual(['refuse']);
});

it('waits for a button that rests once it was pressed in vain', async () => {
  const form: ScriptedScreen = {
    title: '完善资料',
    text: ['请填写您的信息'],
    controls: [
      { text: '姓名', role: 'textbox' },
      { text: '我已阅读并同意《用户协议》', role: 'checkbox' },
      { text: '提交', to: 'home', needs: ['姓名', '我已阅读并同意《用户协议》'], restsFor: 5, means: 'accept' },
    ],
    message: '请先勾选协议',
  };
  const { trace } = await scanScripted(app('form', { form }), { lateMs: 1000 });
  expect(first(trace)).toMatchObject({ control: 'went-on' });
});

it('presses once more when all is given and the button was not armed yet', async () => {
  const armed = (control: NonNullable<ScriptedScreen['controls']>[number]) =>
    control.text === '下一步' ? { ...control, armedAfter: 2 } : control;
  const late: ScriptedScreen = { ...quiz, controls: (quiz.controls ?? []).map(armed) };
  const { trace } = await scanScripted(app('quiz', { quiz: late }));
  expect(trace.walks.map((walk) => walk.prompts[0]?.control)).toEqual(['went-on', 'went-on', 'went-on']);
});

it('presses again on the way back what went on, and not what a first press in vain was', async () => {
  const age: ScriptedScreen = {
    title: '您的生日',
    controls: [
      { text: '出生日期', role: 'textbox', type: 'text' },
      { text: '下一步', to: 'menu', means: 'accept' },
    ],
  };
  const slow = {
    ...quiz,
    controls: (quiz.controls ?? []).map((one) => (one.to ? { text: one.text, to: 'age', armedAfter: 1 } : one)),
  };
  const menu = { ...home, controls: [...(home.controls ?? []), { text: '第六课 天气' }] };
  const { trace, log } = await scanScripted(app('quiz', { quiz: slow, age, menu }));
  const met = trace.walks[0]?.steps.filter(({ phase }) => phase === 'refuse') ?? [];
  expect(met.some(({ action }) => action.kind === 'press' && action.name === '下一步')).toBe(true);
  expect(trace.walks[0]?.ending.kind).not.toBe('unclear');
  expect(log.filter(({ screen, means }) => screen === 'age' && means === 'accept')).not.toEqual([]);
});

it('gives all of it again, and one more, to a server that draws its form anew and keeps nothing', async () => {
  const tag = (text: string) => ({ text, role: 'checkbox' as const });
  const { trace } = await scanScripted(
    app('tags', {
      tags: {
        title: 'What are you interested in?',
        forgets: true,
        controls: [
          ...['Technology', 'History', 'Food', 'Travel', 'Sports'].map(tag),
          { text: 'Next', to: 'home', needs: ['Technology', 'History', 'Food'] },
        ],
      },
    }),
  );
  expect(first(trace)).toMatchObject({ kind: 'profile-questionnaire', control: 'went-on' });
});

it('picks again from a list what a server has forgotten that draws its form anew', async () => {
  const holds = (...lines: string[]) => ({ role: 'combobox' as const, holds: lines });
  const { trace } = await scanScripted(
    app('form', {
      form: {
        title: 'Tell us about yourself',
        forgets: true,
        message: 'Please answer all of them.',
        controls: [
          { text: 'Select your occupation', ...holds('Teacher', 'Nurse', 'Engineer') },
          { text: 'Select your education', ...holds('Primary school', 'High school', 'University') },
          { text: 'Next', to: 'home', needs: ['Select your occupation', 'Select your education'] },
        ],
      },
    }),
  );
  expect(first(trace)).toMatchObject({ kind: 'profile-form', control: 'went-on' });
});

it('ticks the agreement of a form that a server has sent back without a word', async () => {
  const { trace } = await scanScripted(
    app('login', {
      login: {
        title: '手机号登录',
        forgets: true,
        controls: [
          { text: '请输入手机号', role: 'textbox', type: 'tel' },
          { text: '请输入密码', role: 'textbox', type: 'password' },
          { text: '我已阅读并同意《用户协议》和《隐私政策》', role: 'checkbox' },
          {
            text: '登录',
            to: 'home',
            needs: ['请输入手机号', '请输入密码', '我已阅读并同意《用户协议》和《隐私政策》'],
          },
        ],
      },
    }),
  );
  expect(first(trace)).toMatchObject({ kind: 'login', control: 'went-on' });
  expect(first(trace).gave.map(({ type }) => type)).toEqual(['mobile-number', 'password', 'agreement']);
});

it('presses an agreement once where it does not say whether it is ticked', async () => {
  const agreement = '已阅读并同意《用户协议》《隐私政策》';
  const { trace } = await scanScripted(
    app('login', {
      login: {
        title: '手机号登录',
        message: '请先勾选协议',
        controls: [
          { text: '请输入手机号', role: 'textbox', type: 'tel' },
          { text: '请输入密码', role: 'textbox', type: 'password' },
          { text: agreement, hidesState: true },
          { text: '登录', to: 'home', needs: ['请输入手机号', '请输入密码', agreement] },
        ],
      },
    }),
  );
  expect(first(trace)).toMatchObject({ kind: 'login', control: 'went-on' });
});

it('answers a question that goes on level by level as one, and calls it one wall', async () => {
  const level = (title: string, answers: readonly string[], to: string): ScriptedScreen => ({
    title,
    controls: answers.map((text) => ({ text, to, means: 'accept' as const })),
  });
  const { trace } = await scanScripted(
    app('province', {
      province: level('选择所在地区', ['浙江省', '江苏省', '四川省'], 'city'),
      city: level('选择所在地区', ['杭州市', '宁波市', '温州市'], 'done'),
      done: { title: '选择所在地区', text: ['浙江省 杭州市'], controls: [{ text: '下一步', to: 'home' }] },
    }),
  );
  expect(trace.walks[0]?.prompts).toMatchObject([{ title: '选择所在地区', control: 'went-on' }]);
  expect(trace.walks[0]?.prompts).toHaveLength(1);
});

it('takes the question that comes after a tour for one of its own, though it has a button that goes back', async () => {
  const tour: ScriptedScreen = {
    overlay: true,
    title: '三步上手',
    text: ['左滑可以翻页'],
    controls: [{ text: '跳过', to: 'quiz' }],
  };
  const asked = { ...quiz, controls: [...(quiz.controls ?? []), { text: '返回查看', to: 'tour' }] };
  const { trace } = await scanScripted(app('tour', { tour, quiz: asked }));
  expect(first(trace)).toMatchObject({ kind: 'tutorial', ways: [{ way: 'skip', outcome: 'continued' }] });
  expect(trace.walks[0]?.prompts[1]).toMatchObject({ kind: 'profile-questionnaire', title: '您的职业' });
});

it('knows a question for the same whose complaint makes it read like a gate', async () => {
  const answers = ['18 岁以下', '18-24 岁', '25-34 岁', '35-44 岁', '45 岁以上'];
  const ages: ScriptedScreen = {
    title: '您的年龄',
    controls: [
      ...answers.map((text) => ({ text, role: 'radio' as const })),
      { text: '完成', to: 'home', needs: ['18 岁以下'] },
    ],
    message: '请选择年龄',
  };
  const { trace } = await scanScripted(app('ages', { ages }));
  expect(trace.walks[0]?.prompts).toMatchObject([{ title: '您的年龄', control: 'went-on' }]);
  expect(first(trace).ways.map(({ outcome }) => outcome)).not.toContain('continued');
});

it('ends a complaint that stands in the place of its form, and calls the form a wall', async () => {
  const told: ScriptedScreen = {
    overlay: true,
    title: '휴대폰 번호를 입력해 주세요',
    controls: [{ text: '닫기', to: 'login' }],
  };
  const login: ScriptedScreen = {
    title: '다시 만나 반가워요',
    controls: [
      { text: '휴대폰 번호', role: 'textbox', type: 'tel' },
      { text: '비밀번호', role: 'textbox', type: 'password' },
      { text: '로그인', to: 'home', needs: ['휴대폰 번호', '비밀번호'], otherwise: 'told' },
    ],
  };
  const { trace } = await scanScripted(app('login', { login, told }));
  expect(trace.walks[0]?.prompts).toMatchObject([{ kind: 'login', control: 'went-on' }]);
  expect(first(trace).ways).toContainEqual(
    expect.objectContaining({ way: 'blank', outcome: 'validation', message: '휴대폰 번호를 입력해 주세요' }),
  );
});

it('takes what is only told, and reads like an offer, for no way past the question: its one button leads back', async () => {
  const told: ScriptedScreen = {
    overlay: true,
    title: 'メールアドレスをご登録のうえお進み',
    text: ['ニュースレターを受け取る'],
    controls: [{ text: '閉じる', to: 'quiz' }],
  };
  const asked = (quiz.controls ?? []).map((one) => (one.needs ? { ...one, otherwise: 'told' } : one));
  const { trace } = await scanScripted(app('quiz', { quiz: { ...quiz, controls: asked }, told }));
  expect(first(trace)).toMatchObject({ title: '您的职业', control: 'went-on' });
  expect(first(trace).ways.map(({ outcome }) => outcome)).not.toContain('continued');
  expect(outcomeOf(trace).refusing).not.toBe('reached-home');
});

it('knows a prompt for the same beneath which it says that without a yes nothing goes', async () => {
  const asked = privacy('不同意', 'told');
  const told: ScriptedScreen = {
    ...asked,
    text: [...(asked.text ?? []), '您未同意相关协议，本应用无法为您提供服务。'],
    controls: [...(asked.controls ?? []), { text: '返回阅读', to: 'privacy' }],
  };
  const { trace } = await scanScripted(app('privacy', { privacy: asked, told }));
  expect(first(trace).ways).toContainEqual(expect.objectContaining({ way: 'decline', outcome: 'turned-away' }));
  expect(first(trace).retentions).toBe(0);
});

it('proves a gate of age whose no is answered beneath it, with a button that ends the answer', async () => {
  const answers = [
    { text: "I'm not old enough yet", to: 'told' },
    { text: "I'm 18+, show me", to: 'home' },
  ];
  const gate = { title: 'This reading gets spicy', text: ['Please confirm that you are 18 or older.'] };
  const told = { ...gate, text: [...gate.text, 'Come back when you are older.'] };
  const screens = {
    gate: { ...gate, overlay: true, controls: answers },
    told: { ...told, overlay: true, controls: [...answers, { text: 'Okay', to: 'gate' }] },
  };
  const { trace } = await scanScripted(app('gate', screens));
  expect(first(trace)).toMatchObject({ kind: 'age-gate', control: 'went-on' });
  expect(first(trace).ways.map(({ outcome }) => outcome)).not.toContain('unclear');
});

it('picks one of the parts of an answer that opens them', async () => {
  const places = {
    title: 'Where were you born?',
    controls: [
      { text: 'Texas', role: 'button' as const, holds: ['Austin', 'Houston'] },
      { text: 'Oregon', role: 'button' as const, holds: ['Salem', 'Eugene'] },
      { text: 'Ohio', role: 'button' as const, holds: ['Dayton', 'Akron'] },
      { text: 'Continue', to: 'home', needs: ['Texas'] },
    ],
  };
  const { trace } = await scanScripted(app('places', { places }));
  expect(first(trace)).toMatchObject({ kind: 'profile-questionnaire', control: 'went-on' });
});

it.each([
  ['同意', '不同意', '同意'],
  ['I agree', 'I do not agree', 'Agree & Continue'],
])('says yes by an answer and the button beneath it: %s, %s, %s', async (yes, no, go) => {
  const asked: ScriptedScreen = {
    overlay: true,
    title: '隐私保护提示',
    text: ['我们会按照《隐私政策》收集必要的信息，请您阅读并同意。'],
    controls: [
      { text: go, to: 'home', needs: [yes] },
      { text: yes, role: 'radio' },
      { text: no, role: 'radio' },
    ],
  };
  const { trace } = await scanScripted(app('asked', { asked }));
  expect(first(trace)).toMatchObject({ kind: 'privacy-consent', control: 'went-on' });
});

it('goes on from a form whose next step only reads like a complaint, and can be ended by no button', async () => {
  const next: ScriptedScreen = {
    overlay: true,
    title: '请选择您的套餐',
    controls: [{ text: '查看价格设置', role: 'switch' }],
  };
  const asked = (quiz.controls ?? []).map((one) => (one.needs ? { text: one.text, to: 'next' } : one));
  const { trace } = await scanScripted(app('quiz', { quiz: { ...quiz, controls: asked }, next }));
  expect(first(trace).ways).toContainEqual(expect.objectContaining({ way: 'blank', outcome: 'continued' }));
});

it('takes a skip for a way past a login, though the page behind it only leads back there', async () => {
  const login: ScriptedScreen = {
    title: '手机号登录',
    controls: [
      { text: '请输入手机号', role: 'textbox', type: 'tel' },
      { text: '请输入密码', role: 'textbox', type: 'password' },
      { text: '登录', to: 'home', needs: ['请输入手机号', '请输入密码'] },
      { text: '跳过', to: 'behind' },
    ],
  };
  const behind: ScriptedScreen = {
    overlay: true,
    title: '登录后查看更多',
    controls: [{ text: '去登录', to: 'login' }],
  };
  const { trace } = await scanScripted(app('login', { login, behind }));
  expect(first(trace).ways).toContainEqual(expect.objectContaining({ way: 'skip', outcome: 'continued' }));
  expect(outcomeOf(trace).refusing).not.toBe('blocked');
});

it('accuses nobody of a question whose answers are a menu: each opens a page of its own name', async () => {
  const dishes = ['Pizza', 'Sushi', 'Burgers', 'Thai'];
  const menu: ScriptedScreen = {
    title: 'What are you craving?',
    controls: dishes.map((text) => ({ text, to: text })),
  };
  const places = (title: string): ScriptedScreen => ({ ...home, title });
  const pages = Object.fromEntries(dishes.map((name) => [name, places(name)]));
  const asked = await scanScripted(app('menu', { menu, ...pages }));
  expect(outcomeOf(asked.trace).refusing).toBe('unclear');
  expect(first(asked.trace).ways).toContainEqual(
    expect.objectContaining({ outcome: 'unclear', reason: { code: 'opened-by-its-name', detail: 'Pizza' } }),
  );
  const same = Object.fromEntries(dishes.map((name) => [name, home]));
  const wall = await scanScripted(app('menu', { menu, ...same }));
  expect(outcomeOf(wall.trace).refusing).toBe('blocked');
});

it('accuses nobody of a wall when an unread button leads where a yes leads', async () => {
  const terms = privacy('甲乙丙丁', 'age');
  const agree = { text: '同意', to: 'age', means: 'accept' as const };
  const { trace } = await scanScripted(
    app('terms', {
      terms: { ...terms, controls: [agree, ...(terms.controls ?? []).slice(1)] },
      age: {
        title: '您成年了吗？',
        text: ['未满18岁请勿进入。'],
        controls: [{ text: '是，我满18岁', to: 'home' }],
      },
    }),
  );
  expect(first(trace).ways).toContainEqual(
    expect.objectContaining({
      control: '甲乙丙丁',
      outcome: 'unclear',
      reason: expect.objectContaining({ code: 'led-where-a-yes-leads' }),
    }),
  );
});

it('does not press the one button of a box that nobody can read, and calls the box no wall', async () => {
  const box: ScriptedScreen = {
    overlay: true,
    title: '甲乙丙丁',
    text: ['戊己庚辛'],
    controls: [{ text: '子丑寅卯', to: 'home', means: 'accept' }],
  };
  const { trace, log } = await scanScripted(app('box', { box }));
  const refused = trace.walks[0]?.steps.filter(({ phase, action }) => phase === 'refuse' && action.kind === 'press');
  expect(refused?.map(({ action }) => action)).not.toContainEqual(expect.objectContaining({ name: '子丑寅卯' }));
  expect(first(trace).ways).toContainEqual(
    expect.objectContaining({ control: '子丑寅卯', outcome: 'unclear', reason: { code: 'way-not-tried' } }),
  );
  expect(log.length).toBeGreaterThan(0);
});

it('proves no wall on a box of two unread answers: one of them may be its no', async () => {
  const box: ScriptedScreen = {
    overlay: true,
    title: '甲乙丙丁',
    text: ['戊己庚辛'],
    controls: [
      { text: '子丑寅卯', role: 'checkbox', to: 'home', means: 'accept' },
      { text: '辰巳午未', role: 'checkbox', to: 'home', means: 'decline' },
    ],
  };
  const { trace } = await scanScripted(app('box', { box }));
  expect(first(trace).kind).toBe('other');
  for (const control of ['子丑寅卯', '辰巳午未'])
    expect(first(trace).ways).toContainEqual(
      expect.objectContaining({ control, outcome: 'unclear', reason: { code: 'way-not-tried' } }),
    );
});

it('accuses nobody where two buttons say yes and none says no: one of them may be a no that was misread', async () => {
  const consent = privacy('同意甲乙', 'home');
  const { trace } = await scanScripted(app('privacy', { privacy: consent }));
  expect(first(trace).kind).toBe('privacy-consent');
  expect(first(trace).ways).toContainEqual(
    expect.objectContaining({ way: 'elsewhere', outcome: 'unclear', reason: { code: 'way-not-tried' } }),
  );
});

it('sends a form by a button that nobody can read where nothing else could send it', async () => {
  const unread = (quiz.controls ?? []).map((one) => (one.text === '下一步' ? { ...one, text: '子丑寅卯' } : one));
  const { trace } = await scanScripted(app('quiz', { quiz: { ...quiz, controls: unread } }));
  expect(first(trace)).toMatchObject({ kind: 'profile-questionnaire', control: 'went-on' });
});

it('takes one offer after another for two questions', async () => {
  const offer = (title: string, text: string, yes: string, to: string): ScriptedScreen => ({
    overlay: true,
    title,
    text: [text],
    controls: [
      { text: yes, to: 'home', means: 'accept' },
      { text: 'Not now', to },
    ],
  });
  const { trace } = await scanScripted(
    app('coupon', {
      coupon: offer('You won a $10 coupon', 'For new customers only.', 'Claim now', 'news'),
      news: offer('Get our newsletter', 'Sign up for offers and promotions by email.', 'Subscribe', 'home'),
    }),
  );
  expect(trace.walks[0]?.prompts.map(({ title }) => title)).toEqual(['You won a $10 coupon', 'Get our newsletter']);
});

it('waits at a launch screen each time that the app is opened', async () => {
  const launch: ScriptedScreen = { text: ['城里事'], becomes: 'privacy' };
  const { trace } = await scanScripted(app('launch', { launch, privacy: privacy('不同意', 'home') }));
  const asked = trace.walks[0]?.steps.filter(({ action }) => action.kind === 'press' && action.name === '不同意');
  expect(asked).toHaveLength(2); // once more after the app was opened again
  expect(trace.walks[0]?.ending).toMatchObject({ kind: 'reached-home', held: true });
});

it('says "later" again when the prompt comes back and its "later" comes late each time', async () => {
  const update = (to: string): ScriptedScreen => ({
    overlay: true,
    title: '发现新版本',
    text: ['本次更新优化了体验'],
    controls: [
      { text: '立即更新', to: 'home', means: 'accept' },
      { text: '稍后再说', to, shownAfter: 1 },
    ],
  });
  const { trace, log } = await scanScripted(app('once', { once: update('twice'), twice: update('home') }));
  expect(first(trace).ways.at(-1)).toMatchObject({ way: 'later', outcome: 'continued' });
  expect(trace.walks.map((walk) => walk.name)).toEqual(['refuse']);
  expect(log.filter((entry) => entry.means === 'accept')).toEqual([]);
});

it('clears a box that came on and goes on by a link', async () => {
  const offer: ScriptedScreen = {
    overlay: true,
    title: '开启个性化推荐',
    controls: [
      { text: '根据您的浏览记录推荐内容', role: 'checkbox', states: ['checked'] },
      { text: '下一步', role: 'link', to: 'home' },
    ],
  };
  const { trace } = await scanScripted(app('offer', { offer }));
  expect(first(trace).ways).toMatchObject([{ way: 'untick', outcome: 'continued' }]);
});

const login = (to: string, ...more: NonNullable<ScriptedScreen['controls']>): ScriptedScreen => ({
  title: '欢迎登录',
  text: ['请使用手机号和密码登录'],
  controls: [
    { text: '请输入手机号', role: 'textbox', type: 'tel' },
    { text: '请输入密码', role: 'textbox', type: 'password' },
    { text: '登录', to, needs: ['请输入手机号', '请输入密码'] },
    ...more,
  ],
  message: '请输入手机号',
});

it('proves no wall of an offer whose box was cleared and whose yes was not pressed', async () => {
  const offer: ScriptedScreen = {
    overlay: true,
    title: '新人礼包',
    controls: [
      { text: '订阅活动优惠', role: 'checkbox', states: ['checked'] },
      { text: '立即领取', to: 'home' },
    ],
  };
  const { trace } = await scanScripted(app('offer', { offer }));
  expect(first(trace)).toMatchObject({ kind: 'marketing-optin', control: 'went-on' });
  expect(first(trace).ways[0]).toMatchObject({ way: 'untick', outcome: 'unclear', reason: { code: 'way-not-tried' } });
});

it('takes a login that asks for less for another way in, though nobody knows the button that leads there', async () => {
  const face: ScriptedScreen = {
    overlay: true,
    title: '人脸验证',
    text: ['请将面部对准摄像头，完成人脸识别'],
    controls: [
      { text: '开始验证', means: 'accept' },
      { text: '老办法', to: 'login' },
    ],
  };
  const { trace, log } = await scanScripted(app('face', { face, login: login('home') }));
  expect(first(trace)).toMatchObject({ kind: 'face-verification' });
  expect(first(trace).ways.at(-1)).toMatchObject({ way: 'alternative', control: '老办法', outcome: 'continued' });
  expect(trace.walks[0]?.prompts[1]).toMatchObject({ kind: 'login' });
  expect(log.filter(({ means }) => means === 'accept')).toEqual([]);
});

it('takes a box that only says why nobody so young gets on for being turned away', async () => {
  const gate: ScriptedScreen = {
    overlay: true,
    title: '您满18岁了吗？',
    controls: [
      { text: '我已满18岁', to: 'home', means: 'accept' },
      { text: '我未满18岁', to: 'told', means: 'decline' },
    ],
  };
  const told: ScriptedScreen = {
    overlay: true,
    title: '健身日记',
    text: ['未满18岁不建议做力量训练，先好好长身体。'],
    controls: [{ text: '知道了', to: 'gate' }],
  };
  const { trace } = await scanScripted(app('gate', { gate, told }));
  expect(first(trace).ways).toContainEqual(expect.objectContaining({ way: 'decline', outcome: 'turned-away' }));
  expect(outcomeOf(trace)).toMatchObject({ refusing: 'unclear', reason: { code: 'by-law' } });
});

it('proves no wall of a gate of age where one answer says nothing of years', async () => {
  const gate = (other: string): ScriptedScreen => ({
    title: '请确认您的年龄',
    text: ['本应用仅供成年人使用'],
    controls: [
      { text: '我已满 18 周岁', role: 'radio' },
      { text: other, role: 'radio' },
      { text: '下一步', to: 'home', needs: ['我已满 18 周岁'] },
    ],
  });
  const unread = await scanScripted(app('gate', { gate: gate('且待来日') }));
  expect(first(unread.trace)).toMatchObject({ kind: 'age-gate', control: 'went-on' });
  expect(first(unread.trace).ways).toContainEqual(
    expect.objectContaining({ control: '且待来日', outcome: 'unclear', reason: { code: 'way-not-tried' } }),
  );
  const read = await scanScripted(app('gate', { gate: gate('我未满 18 周岁') }));
  expect(first(read.trace).ways.filter(({ outcome }) => outcome === 'unclear')).toEqual([]);
});

it('proves no wall of a question whose two buttons may be an answer and the way past it', async () => {
  const question = (...answers: readonly string[]): ScriptedScreen => ({
    title: '您的性别',
    controls: answers.map((text) => ({ text, to: 'home' })),
  });
  const unread = await scanScripted(app('asked', { asked: question('云在青天', '水在瓶中') }));
  expect(first(unread.trace).ways).toContainEqual(
    expect.objectContaining({ control: '水在瓶中', outcome: 'unclear', reason: { code: 'way-not-tried' } }),
  );
  const read = await scanScripted(app('asked', { asked: question('男', '女') }));
  expect(first(read.trace).ways.filter(({ outcome }) => outcome === 'unclear')).toEqual([]);
});

it('goes on as a guest from behind another button, whatever is asked next', async () => {
  const more: ScriptedScreen = {
    overlay: true,
    title: '更多',
    controls: [
      { text: '游客登录', to: 'member' },
      { text: '取消', to: 'login' },
    ],
  };
  const member: ScriptedScreen = {
    title: '开通会员',
    text: ['会员专享,首月 9 元'],
    controls: [
      { text: '立即开通', to: 'home', means: 'accept' },
      { text: '跳过', to: 'home' },
    ],
  };
  const { trace } = await scanScripted(
    app('login', { login: login('home', { text: '更多', to: 'more' }), more, member }),
  );
  expect(first(trace).ways.at(-1)).toMatchObject({ way: 'elsewhere', control: '更多', outcome: 'limited' });
  expect(trace.walks.map((walk) => walk.name)).toEqual(['refuse']);
});

it('declines a consent that is asked for once the login is through: it is no part of the login', async () => {
  const { trace, log } = await scanScripted(
    app('login', { login: login('privacy'), privacy: privacy('不同意', 'home') }),
  );
  const [wall, consent] = trace.walks[0]?.prompts ?? [];
  expect(wall).toMatchObject({ kind: 'login', control: 'went-on' });
  expect(consent).toMatchObject({ kind: 'privacy-consent', ways: [{ way: 'decline', outcome: 'continued' }] });
  expect(log.filter((entry) => entry.means === 'accept')).toEqual([]);
});

it('does not call a question a wall that goes on when left blank', async () => {
  const blank: ScriptedScreen = {
    ...quiz,
    controls: [...(quiz.controls ?? []).slice(0, 2), { text: '下一步', to: 'home' }],
  };
  const { trace } = await scanScripted(app('quiz', { quiz: blank }));
  expect(first(trace).ways.at(-1)).toMatchObject({ way: 'blank', outcome: 'continued' });
  expect(trace.walks).toHaveLength(1);
});

it('keeps declining through an "are you sure?"', async () => {
  const sure: ScriptedScreen = {
    overlay: true,
    title: '确定不同意吗?',
    text: ['不同意将无法获得完整服务'],
    controls: [
      { text: '再想想', to: 'privacy' },
      { text: '仍不同意', to: 'home', means: 'decline' },
    ],
  };
  const { trace } = await scanScripted(app('privacy', { privacy: privacy('不同意', 'sure'), sure }));
  expect(first(trace)).toMatchObject({ retentions: 1, ways: [{ way: 'decline', outcome: 'continued' }] });
});

it('accuses nobody where one is asked back, and what goes on does not say with what', async () => {
  const sure: ScriptedScreen = {
    overlay: true,
    title: '本当にいいですか？',
    text: ['おすすめを見逃すかもしれません。'],
    controls: [
      { text: 'もどる', to: 'asked' },
      { text: '進む', to: 'home', means: 'decline' },
    ],
  };
  const asked: ScriptedScreen = {
    overlay: true,
    title: 'あなたにピッタリの求人を',
    text: ['閲覧履歴からおすすめを表示します。'],
    controls: [
      { text: 'おすすめを使う', to: 'home', means: 'accept' },
      { text: '使わない', to: 'sure', means: 'decline' },
    ],
  };
  const { trace } = await scanScripted(app('asked', { asked, sure }));
  expect(first(trace).ways[0]).toMatchObject({ way: 'decline', outcome: 'unclear', reason: { code: 'way-not-tried' } });
  expect(outcomeOf(trace).refusing).not.toBe('blocked');

  const named = {
    ...sure,
    controls: [
      { text: 'もどる', to: 'asked' },
      { text: '使わずに進む', to: 'home' },
    ],
  };
  const { trace: passed } = await scanScripted(app('asked', { asked, sure: named }));
  expect(first(passed).ways).toMatchObject([{ way: 'decline', outcome: 'continued' }]);
});

it('knows who is too young for turned away by a screen that only leads back', async () => {
  const young: ScriptedScreen = {
    overlay: true,
    title: 'A parent or guardian has to book this visit.',
    controls: [{ text: 'Go back', to: 'gate' }],
  };
  const gate: ScriptedScreen = {
    overlay: true,
    title: 'Are you 18 or older?',
    text: ['This service is for adults.'],
    controls: [
      { text: 'I am under 18', to: 'young', means: 'decline' },
      { text: 'I am 18 or over', to: 'home', means: 'accept' },
    ],
  };
  const { trace } = await scanScripted(app('gate', { gate, young }));
  expect(first(trace)).toMatchObject({ kind: 'age-gate', control: 'went-on' });
  expect(first(trace).ways[0]).toMatchObject({ way: 'decline', outcome: 'turned-away' });
  expect(outcomeOf(trace).reason).toMatchObject({ code: 'by-law' });
});

it('counts one asking back for one, however often the same no is asked back', async () => {
  const asked: ScriptedScreen = {
    overlay: true,
    title: '真的要走吗？',
    text: ['再给我们一次机会'],
    controls: [
      { text: '残忍离开', to: 'again' },
      { text: '再想想', to: 'again' },
    ],
  };
  const start = privacy('不同意', 'asked');
  const again = { ...start, text: [...(start.text ?? []), '请再看一次。'] };
  const { trace } = await scanScripted(app('start', { start, again, asked }));
  expect(first(trace)).toMatchObject({
    retentions: 1,
    ways: expect.arrayContaining([expect.objectContaining({ way: 'decline', outcome: 'asked-again' })]),
  });
});

it('counts a box whose no does nothing for one that asked back', async () => {
  const asked: ScriptedScreen = {
    overlay: true,
    title: '真的要走吗？',
    text: ['再给我们一次机会'],
    controls: [{ text: '残忍离开' }, { text: '再想想', to: 'start' }],
  };
  const { trace } = await scanScripted(app('start', { start: privacy('不同意', 'asked'), asked }));
  expect(first(trace)).toMatchObject({
    retentions: 1,
    ways: expect.arrayContaining([expect.objectContaining({ way: 'decline', outcome: 'retention' })]),
  });
});

it('sees that a no which comes back five times is no way, and that the yes goes on', async () => {
  const { trace } = await scanScripted(app('privacy', { privacy: privacy('不同意', 'privacy') }));
  expect(first(trace).control).toBe('went-on');
  expect(trace.walks).toHaveLength(3);
});

it('takes no refusal back: beside "Cancel" it presses the no', async () => {
  const sure: ScriptedScreen = {
    overlay: true,
    title: 'Refuse?',
    text: ['Some features stay off.'],
    controls: [
      { text: 'Cancel', to: 'privacy' },
      { text: 'Refuse', to: 'home', means: 'decline' },
    ],
  };
  const { trace } = await scanScripted(app('privacy', { privacy: privacy('不同意', 'sure'), sure }));
  expect(first(trace).ways).toContainEqual(expect.objectContaining({ way: 'decline', outcome: 'continued' }));
  const pressed = trace.walks[0]?.steps.map(({ action }) => (action.kind === 'press' ? action.name : ''));
  expect(pressed).not.toContain('Cancel');
});

it('doubts a wall where a no is written that could not be pressed', async () => {
  const consent = privacy('', 'home');
  const written = {
    ...consent,
    text: [...(consent.text ?? []), '暂不同意'],
    controls: (consent.controls ?? []).slice(0, 1),
  };
  const { trace } = await scanScripted(app('privacy', { privacy: written }));
  expect(first(trace).ways).toContainEqual(
    expect.objectContaining({
      control: '暂不同意',
      outcome: 'unclear',
      reason: expect.objectContaining({ code: 'element-gone' }),
    }),
  );
});

it('takes what a row of a box says for no no that is only written', async () => {
  const setup: ScriptedScreen = {
    title: '设置你的首页',
    text: ['发送匿名使用统计'],
    controls: [
      { text: '用户体验改进计划 发送匿名使用统计', role: 'switch', states: ['checked'] },
      { text: '完成设置', to: 'home' },
    ],
  };
  const { trace } = await scanScripted(app('setup', { setup: { ...setup, hearsText: true } }));
  const pressed = trace.walks[0]?.steps.map(({ action }) => (action.kind === 'press' ? action.name : ''));
  expect(pressed).not.toContain('发送匿名使用统计');
});

it('doubts a wall where a no is only written, and was pressed in vain', async () => {
  const consent = privacy('', 'home');
  const written = {
    ...consent,
    hearsText: true,
    text: [...(consent.text ?? []), '暂不同意'],
    controls: (consent.controls ?? []).slice(0, 1),
  };
  const { trace } = await scanScripted(app('privacy', { privacy: written }));
  expect(first(trace).ways).toContainEqual(
    expect.objectContaining({
      control: '暂不同意',
      way: 'decline',
      outcome: 'unclear',
      steps: expect.arrayContaining([0]),
    }),
  );
  expect(outcomeOf(trace).refusing).toBe('unclear');
});

it('takes two offers with "Cancel" after a no for two questions, and for no insisting', async () => {
  const offer = (title: string, to: string): ScriptedScreen => ({
    overlay: true,
    title,
    text: ['戊己庚辛'],
    controls: [
      { text: '开启', to: 'home', means: 'accept' },
      { text: '取消', to },
    ],
  });
  const { trace } = await scanScripted(
    app('privacy', {
      privacy: privacy('不同意', 'one'),
      one: offer('甲乙丙丁', 'two'),
      two: offer('子丑寅卯', 'home'),
    }),
  );
  expect(trace.walks[0]?.prompts.map(({ title, retentions }) => [title, retentions])).toEqual([
    ['用户协议与隐私政策', 0],
    ['甲乙丙丁', 0],
    ['子丑寅卯', 0],
  ]);
});

it.each([
  ['您拒绝了授权，部分功能将无法使用', '知道了'],
  ['一部の機能がご利用いただけません', 'OK'],
  ['일부 기능을 이용할 수 없습니다', '확인'],
])('takes a word on what will not work ("%s") for no turning away', async (told, ok) => {
  const note: ScriptedScreen = { overlay: true, title: told, controls: [{ text: ok, to: 'home' }] };
  const { trace } = await scanScripted(app('privacy', { privacy: privacy('不同意', 'note'), note }));
  expect(first(trace).ways).toContainEqual(expect.objectContaining({ way: 'decline', outcome: 'continued' }));
});

it('takes terms whose own no comes late, after a no to something else, for the next question and for no turning away', async () => {
  const offer: ScriptedScreen = {
    overlay: true,
    title: '个性化推荐',
    text: ['根据您的浏览记录为您推荐内容'],
    controls: [
      { text: '开启', to: 'terms', means: 'accept' },
      { text: '不开启', to: 'terms', means: 'decline' },
    ],
  };
  const terms: ScriptedScreen = {
    overlay: true,
    title: '用户协议与隐私政策',
    text: ['您需要同意用户协议与隐私政策才能使用本应用'],
    controls: [
      { text: '同意并继续', to: 'home', means: 'accept' },
      { text: '不同意', to: 'home', means: 'decline', shownAfter: 1 },
    ],
  };
  const { trace } = await scanScripted(app('offer', { offer, terms }));
  expect(trace.walks[0]?.prompts.map(({ ways }) => ways.at(-1))).toEqual([
    expect.objectContaining({ way: 'decline', outcome: 'continued' }),
    expect.objectContaining({ way: 'decline', outcome: 'continued' }),
  ]);
});

it('takes a goodbye with nothing left to do for no way on, and for no proof of a wall', async () => {
  const bye: ScriptedScreen = { text: ['期待与您再次相遇'] };
  const { trace } = await scanScripted(app('privacy', { privacy: privacy('不同意', 'bye'), bye }));
  expect(first(trace).ways).toContainEqual(
    expect.objectContaining({
      way: 'decline',
      outcome: 'unclear',
      reason: { code: 'dead-end', detail: '期待与您再次相遇' },
    }),
  );
});

it('takes the bare page that lay beneath a box for where its no leads', async () => {
  const page: ScriptedScreen = { text: ['期待与您再次相遇'] };
  const beneath = { overlay: true, beneath: '期待与您再次相遇' };
  const { trace } = await scanScripted(app('privacy', { privacy: { ...privacy('不同意', 'page'), ...beneath }, page }));
  expect(first(trace).ways).toEqual([expect.objectContaining({ way: 'decline', outcome: 'continued' })]);
  expect(trace.walks[0]?.ending).toMatchObject({ kind: 'reached-home' });
});

it('records that a no closes the app, starts afresh and shows that a yes goes on', async () => {
  const { trace } = await scanScripted(
    app('privacy', { privacy: privacy('不同意并退出', 'gone'), gone: { state: 'closed' } }),
  );
  expect(first(trace)).toMatchObject({
    control: 'went-on',
    ways: expect.arrayContaining([expect.objectContaining({ way: 'decline', outcome: 'exited' })]),
  });
  expect(trace.walks[0]?.restarts).toBeGreaterThan(0);
});

it('does not accuse an app that goes on for nobody', async () => {
  const { trace } = await scanScripted(
    app('privacy', { privacy: { ...privacy('不同意', 'privacy'), controls: [{ text: '同意' }, { text: '不同意' }] } }),
  );
  expect(first(trace).control).toBe('did-not');
  expect(trace.walks[0]?.ending).toMatchObject({ kind: 'unclear' });
});

it('stops at a captcha, which says nothing about the app', async () => {
  const captcha: ScriptedScreen = {
    title: '安全验证',
    text: ['请拖动滑块完成拼图验证'],
    controls: [{ text: '滑块', role: 'slider' }],
  };
  const { trace } = await scanScripted(app('captcha', { captcha }));
  expect(trace.walks[0]?.ending).toMatchObject({ kind: 'unclear', reason: { code: 'captcha' } });
});

it('stops when it is told to, and leaves a readable trace', async () => {
  const stop = new AbortController();
  const scan = scanScripted(
    app('quiz', { quiz }),
    {},
    { signal: stop.signal, onProgress: () => stop.abort(new Error('stopped')) },
  );
  await expect(scan).rejects.toThrow('stopped');
});

it('ends as out of budget when there are more prompts than it may answer', async () => {
  const two = app('first', { first: privacy('不同意', 'quiz'), quiz });
  const { trace } = await scanScripted(two, { budgets: { prompts: 1 } });
  expect(trace.walks[0]?.ending).toEqual({ kind: 'unclear', reason: { code: 'out-of-budget', detail: 'prompts' } });
});

it('takes a step that was folded up for no way past its question', async () => {
  const steps = (to: string) => [
    { text: '1 ✓', to },
    { text: '2', to },
  ];
  const open: ScriptedScreen = { ...quiz, overlay: true, controls: [...steps('folded'), ...(quiz.controls ?? [])] };
  const folded: ScriptedScreen = { overlay: true, controls: steps('quiz') };
  const { trace } = await scanScripted(app('quiz', { quiz: open, folded }));
  expect(first(trace)).toMatchObject({ kind: 'profile-questionnaire', control: 'went-on' });
  expect(first(trace).ways.filter(({ outcome }) => outcome === 'continued')).toEqual([]);
});

describe('a page that only leads in', () => {
  const welcome: ScriptedScreen = {
    title: '欢迎来到天气本',
    text: ['一眼看懂天气。'],
    controls: [{ text: '开始使用', to: 'quiz' }],
  };
  const asked = (skip: string): ScriptedScreen => ({
    ...quiz,
    controls: [...(quiz.controls ?? []), { text: '跳过', to: skip, means: 'decline' }],
  });

  it('is entered, as whoever opens it would', async () => {
    const { trace, log } = await scanScripted(app('welcome', { welcome, quiz: asked('home') }));
    expect(trace.walks[0]?.prompts).toMatchObject([
      { title: '您的职业', ways: [{ way: 'skip', outcome: 'continued' }] },
    ]);
    expect(log.filter(({ means }) => means === 'accept')).toEqual([]);
  });

  it('is no home where a no leads back to it, and to the same question again', async () => {
    const { trace } = await scanScripted(app('welcome', { welcome, quiz: asked('welcome') }));
    expect(outcomeOf(trace).gave).toEqual(['occupation']);
    expect(first(trace)).toMatchObject({ title: '您的职业', control: 'went-on' });
    expect(first(trace).ways.map(({ way, outcome }) => [way, outcome])).toContainEqual(['skip', 'unchanged']);
  });

  it('is not entered by what lets the place be read, or sends a form', async () => {
    const located = { ...welcome, controls: [{ text: '显示当前位置的天气', to: 'home', means: 'accept' as const }] };
    const asking = {
      ...welcome,
      controls: [
        { text: '兑换码', role: 'textbox' as const },
        { text: '开始使用', to: 'home', means: 'accept' as const },
      ],
    };
    for (const screen of [located, asking]) {
      const { log } = await scanScripted(app('welcome', { welcome: screen }));
      expect(log.filter(({ means }) => means === 'accept')).toEqual([]);
    }
  });

  it('is entered by a press anywhere, where it says so', async () => {
    const title: ScriptedScreen = { overlay: true, title: '竜騎のクロニクル', text: ['TAP TO START'], hearsText: true };
    const { trace } = await scanScripted(app('title', { title }));
    expect(trace.walks[0]?.steps.map(({ action }) => action)).toContainEqual(
      expect.objectContaining({ kind: 'press', name: 'TAP TO START' }),
    );
  });

  it('is not entered where whoever goes on agrees', async () => {
    const agreed = { ...welcome, text: ['点击开始使用即表示您同意《隐私政策》。'] };
    const { trace } = await scanScripted(app('welcome', { welcome: agreed, quiz: asked('home') }));
    const refused = trace.walks[0]?.steps.filter(({ phase, action }) => phase === 'refuse' && action.kind === 'press');
    expect(refused?.map(({ action }) => action)).not.toContainEqual(expect.objectContaining({ name: '开始使用' }));
  });
});

it('accuses nobody whose box only shows something, and can be left by looking at it alone', async () => {
  const shown: ScriptedScreen = {
    overlay: true,
    title: '活动上新',
    text: ['今晚八点，好物上新'],
    controls: [{ text: '去看看', to: 'home', means: 'accept' }],
  };
  const { trace } = await scanScripted(app('shown', { shown }));
  const refused = trace.walks[0]?.steps.filter(({ phase }) => phase === 'refuse').map(({ action }) => action);
  expect(refused).not.toContainEqual(expect.objectContaining({ name: '去看看' }));
  expect(outcomeOf(trace).refusing).not.toBe('blocked');
});

it('says a "later" of words nobody knows again, where a server draws the same question anew', async () => {
  const rating = (to: string): ScriptedScreen => ({
    overlay: true,
    title: '使用心得',
    text: ['喜歡這個 App 嗎？寫下評論'],
    controls: [
      { text: '撰寫評論', to: 'home', means: 'accept' },
      { text: '呱唧呱唧', to, posts: true, means: 'decline' },
    ],
  });
  const { trace } = await scanScripted(app('first', { first: rating('second'), second: rating('home') }));
  expect(first(trace).ways).toContainEqual(expect.objectContaining({ control: '呱唧呱唧', outcome: 'continued' }));
});

it('passes again beside its box what it had passed so', async () => {
  const gift: ScriptedScreen = {
    overlay: true,
    title: '新人礼包',
    text: ['送您 10 元优惠券'],
    controls: [{ text: '立即领取', to: 'home', means: 'accept' }],
    outside: 'quiz',
  };
  const { trace } = await scanScripted(app('gift', { gift, quiz }));
  expect(trace.walks[0]?.prompts.map(({ control }) => control)).toEqual(['not-needed', 'went-on']);
  expect(trace.walks[0]?.steps.filter(({ action }) => action.kind === 'outside').length).toBeGreaterThan(1);
});

it('fills a form in before it presses anything else, where its own button waits for that', async () => {
  const form: ScriptedScreen = {
    title: '完善名片',
    text: ['以下信息对同组织成员可见'],
    controls: [{ text: '百句' }, { text: '企业全称', role: 'textbox' }, { text: '保存名片', states: ['disabled'] }],
  };
  const { trace } = await scanScripted(app('form', { form }));
  const given = trace.walks.flatMap(({ steps }) => steps).filter(({ phase }) => phase === 'yield');
  expect(given[0]?.action.kind ?? 'fill').toBe('fill');
});

it('reads the text that a box shows before it is ticked, which is no question of its own', async () => {
  const title = 'The fine print';
  const box = { text: 'I agree to the Terms of Use and the Privacy Policy', role: 'checkbox' } as const;
  const yes = { text: 'Sounds good, I agree', means: 'accept' } as const;
  const terms = { overlay: true, title, text: ['We use your details to pack your box.'] };
  const { trace } = await scanScripted(
    app('terms', {
      terms: {
        ...terms,
        controls: [
          { ...box, to: 'text' },
          { ...yes, needs: ['nothing'] },
        ],
      },
      text: {
        ...terms,
        text: ['Your plan renews every week until you pause or cancel it.'],
        beneath: [box.text, yes.text],
        controls: [
          { text: 'Close', to: 'terms' },
          { text: 'OK', to: 'ticked' },
        ],
      },
      ticked: {
        ...terms,
        controls: [
          { ...box, states: ['checked'] },
          { ...yes, to: 'home' },
        ],
      },
    }),
  );
  expect(trace.walks[0]?.prompts.map(({ kind, control }) => [kind, control])).toEqual([['privacy-consent', 'went-on']]);
});

it('takes a no that only leads to a page whose one button leads back for none that lets pass', async () => {
  const privacy: ScriptedScreen = {
    overlay: true,
    title: '个人信息保护指引',
    text: ['请您阅读并同意《隐私政策》后继续使用。'],
    controls: [
      { text: '同意', to: 'home', means: 'accept' },
      { text: '不同意', to: 'intro', means: 'decline' },
    ],
  };
  const intro: ScriptedScreen = {
    overlay: true,
    title: '一起学',
    text: ['和同学一起学习，进步更快。'],
    controls: [{ text: '下一步', to: 'privacy' }],
  };
  const { trace } = await scanScripted(app('privacy', { privacy, intro }));
  expect(trace.walks[0]?.ending).toMatchObject({ kind: 'reached-home' });
  expect(first(trace)).toMatchObject({ kind: 'privacy-consent', control: 'went-on' });
  expect(first(trace).ways).toContainEqual(expect.objectContaining({ control: '不同意', outcome: 'asked-again' }));
  expect(trace.walks[0]?.prompts[1]).toMatchObject({ title: '一起学', control: 'not-needed' });
  expect(trace.walks.map(({ ending }) => ending.kind)).toEqual(trace.walks.map(() => 'reached-home'));
});

it('registers by no field, however it is called', async () => {
  const login: ScriptedScreen = {
    title: '账号密码登录',
    text: ['请输入账号和密码'],
    controls: [
      { text: '注册时填写的邮箱', role: 'textbox', type: 'email' },
      { text: '密码', role: 'textbox', type: 'password' },
      { text: '登录', needs: ['验证码'] },
    ],
  };
  const { trace } = await scanScripted(app('login', { login }));
  const pressed = trace.walks[0]?.steps.map(({ action }) => (action.kind === 'press' ? action.name : ''));
  expect(pressed).not.toContain('注册时填写的邮箱');
});

it('opens what only answers by a message once, for it is no text to be read', async () => {
  const login: ScriptedScreen = {
    title: '登录鹿角',
    text: ['登录后解锁直播间'],
    controls: [
      { text: '遇到问题', says: '请拨打客服热线' },
      { text: '我已阅读并同意《隐私政策》', role: 'checkbox' },
      { text: '本机号码登录', states: ['disabled'] },
    ],
  };
  const { trace } = await scanScripted(app('login', { login }));
  const opened = trace.walks[0]?.steps.filter(
    ({ phase, action }) => phase === 'yield' && action.kind === 'press' && action.name === '遇到问题',
  );
  expect(opened).toHaveLength(1);
});

it('comes back to what was asked inside by looking inside again', async () => {
  const lesson: ScriptedScreen = {
    title: '登录',
    text: ['登录后继续学习'],
    controls: [
      { text: '手机号', role: 'textbox', type: 'tel' },
      { text: '返回', to: 'privacy' },
      { text: '登录', needs: ['手机号'] },
    ],
    back: 'privacy',
  };
  const open = { ...home, controls: (home.controls ?? []).map((one, i) => (i === 0 ? { ...one, to: 'lesson' } : one)) };
  const { trace } = await scanScripted(app('privacy', { privacy: privacy('不同意', 'home'), home: open, lesson }));
  const asked = trace.walks[0]?.prompts.find(({ title }) => title === '登录');
  expect(asked?.where).toBe('inside');
  expect(asked?.ways.filter(({ outcome }) => outcome !== undefined).length).toBeGreaterThan(1);
  expect(JSON.stringify(asked)).not.toContain('flow-differed');
});

it('sends the answers by a button that counts them, which was tried as a way past the question', async () => {
  const counted: ScriptedScreen = {
    title: '选择你关心的频道',
    text: ['至少选择 2 个频道'],
    controls: [
      ...['时事', '财经', '科技', '体育'].map((name) => ({ text: name, role: 'checkbox' as const })),
      { text: '进入首页(0/2)', to: 'home', needs: ['时事', '财经'], means: 'accept' },
    ],
    message: '还需选择 2 个频道',
  };
  const { trace } = await scanScripted(app('counted', { counted }));
  expect(first(trace)).toMatchObject({ control: 'went-on' });
});

it('calls nothing a wall whose last no is drawn and never armed', async () => {
  const sure: ScriptedScreen = {
    overlay: true,
    title: '确定要跳过吗?',
    text: ['填写职业后,推荐会更准确'],
    controls: [
      { text: '继续填写', to: 'quiz' },
      { text: '仍要跳过', to: 'home', states: ['disabled'] },
    ],
  };
  const skippable = { ...quiz, controls: [...(quiz.controls ?? []), { text: '跳过', to: 'sure' }] };
  const { trace } = await scanScripted(app('quiz', { quiz: skippable, sure }));
  expect(first(trace).ways).toContainEqual(expect.objectContaining({ control: '跳过', outcome: 'unclear' }));
  expect(outcomeOf(trace).refusing).not.toBe('blocked');
});

it.each(['立即支付 9 元', '跳过'])(
  'gives an answer, and does not press what stands by then where the button stood: %s',
  async (now) => {
    const paid: ScriptedScreen = {
      ...quiz,
      controls: [...(quiz.controls ?? []).slice(0, 2), { text: now, to: 'home' }],
    };
    const first = { ...quiz, controls: (quiz.controls ?? []).map((one) => (one.to ? { ...one, to: 'paid' } : one)) };
    const { trace } = await scanScripted(app('quiz', { quiz: first, paid }));
    const yielded = trace.walks.flatMap(({ steps }) => steps).filter(({ phase }) => phase === 'yield');
    expect(yielded.length).toBeGreaterThan(0);
    expect(yielded.map(({ action }) => action)).not.toContainEqual(expect.objectContaining({ name: now }));
  },
);

it('is sent away by a page that tells a child of its parents, whatever its button says', async () => {
  const gate: ScriptedScreen = {
    overlay: true,
    title: '办理须知',
    controls: [
      { text: '未满 18 周岁', to: 'away', means: 'decline' },
      { text: '已满 18 周岁，继续办理', to: 'home', means: 'accept' },
    ],
  };
  const away: ScriptedScreen = {
    overlay: true,
    text: ['您未达到办理年龄，请由监护人代为办理'],
    controls: [{ text: '返回事项列表', to: 'gate' }],
  };
  const { trace } = await scanScripted(app('gate', { gate, away }));
  expect(first(trace).ways[0]).toMatchObject({ way: 'decline', outcome: 'turned-away' });
});

it('reads and ends a box that can only be ended over what was asked, in words nobody knows', async () => {
  const told: ScriptedScreen = {
    overlay: true,
    title: '甲乙丙丁',
    beneath: ['学生', '上班族', '下一步'],
    controls: [{ text: '关闭', to: 'quiz' }],
  };
  const asked = (quiz.controls ?? []).map((one) => (one.needs ? { ...one, otherwise: 'told' } : one));
  const { trace } = await scanScripted(app('quiz', { quiz: { ...quiz, controls: asked }, told }));
  expect(trace.walks[0]?.prompts.map(({ title }) => title)).toEqual(['您的职业']);
  expect(first(trace).ways).toContainEqual(expect.objectContaining({ way: 'blank', outcome: 'validation' }));
});

it.each([
  ['nobody can read', { title: '甲乙丙丁', text: ['戊己庚辛'], controls: [{ text: '壬癸', to: 'camera' }] }],
  ['only logs in', { title: '登录后使用', text: ['请先登录'], controls: [{ text: '登录', to: 'camera' }] }],
])('calls no wall proven whose yes starts the camera, where it is one that %s', async (_, shown) => {
  const unread: ScriptedScreen = { overlay: true, ...shown };
  const camera: ScriptedScreen = {
    overlay: true,
    system: true,
    title: '“今日课程”想要访问您的相机',
    controls: [
      { text: '不允许', to: 'unread', means: 'decline' },
      { text: '允许', to: 'home', means: 'accept' },
    ],
  };
  const { trace } = await scanScripted(app('unread', { unread, camera }));
  expect(outcomeOf(trace).refusing).toBe('unclear');
  expect(first(trace).unclear).toMatchObject({ code: 'control-not-possible', detail: 'face-verification' });
});

it('types on a keypad, and fills in a field that stands beside one', async () => {
  const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'C', '0', '⌫'].map((text) => ({ text }));
  const asked: ScriptedScreen = { overlay: true, title: '您的生日', controls: [...keys] };
  const typed = await scanScripted(app('asked', { asked }));
  const gave = (trace: Trace) => first(trace).gave.map(({ how }) => how);
  expect(gave(typed.trace)).toEqual(['filled']);
  const field = { text: '您的生日', role: 'textbox' as const, type: 'text' };
  const both = { ...asked, controls: [field, ...keys, { text: '提交', to: 'home', needs: ['您的生日'] }] };
  const filled = await scanScripted(app('asked', { asked: both }));
  expect(first(filled.trace)).toMatchObject({ control: 'went-on' });
});
