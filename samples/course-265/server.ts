import type { SiteAnswer, SiteHandler, SiteRequest } from '../server.ts';

const QUESTIONS = ['occupation', 'purpose', 'stage', 'level', 'names'] as const;
type Question = (typeof QUESTIONS)[number];

interface Account {
  readonly password: string;
  readonly answers: Map<Question, string>; // '' for a question that was skipped
}

/**
 * The course app of Guiding Case 265: an account by phone number and password, then questions that the server holds
 * against the account until each is answered. Mended, every question may be skipped.
 */
export function courseSite({ mended }: { mended: boolean }): SiteHandler {
  const accounts = new Map<string, Account>();
  return (request) => {
    const account = accountOf(request, accounts);
    switch (`${request.method} ${request.path}`) {
      case 'GET /api/me':
        return { json: { step: stepOf(account), mended } };
      case 'POST /api/login':
        return login(request, accounts);
      case 'POST /api/answer':
        return account ? take(request, account, mended) : { status: 401, json: { message: '请先登录' } };
      case 'GET /api/courses':
        return stepOf(account) === 'home' ? { json: COURSES } : { status: 403, json: { step: stepOf(account) } };
    }
    return undefined;
  };
}

function accountOf(request: SiteRequest, accounts: ReadonlyMap<string, Account>): Account | undefined {
  return request.cookies.sid === undefined ? undefined : accounts.get(String(request.session().get('phone')));
}

function stepOf(account: Account | undefined): Question | 'login' | 'home' {
  if (!account) return 'login';
  return QUESTIONS.find((question) => !account.answers.has(question)) ?? 'home';
}

function login(request: SiteRequest, accounts: Map<string, Account>): SiteAnswer {
  const phone = String(request.body.phone ?? '').trim();
  const password = String(request.body.password ?? '');
  if (!/^1\d{10}$/.test(phone)) return wrong('请输入11位手机号');
  if (password.length < 8) return wrong('密码至少8位');
  const known = accounts.get(phone);
  if (known && known.password !== password) return wrong('手机号或密码不正确');
  if (!known) accounts.set(phone, { password, answers: new Map() });
  request.session().set('phone', phone);
  request.note(known ? 'login' : 'register');
  return { json: { ok: true } };
}

function take(request: SiteRequest, account: Account, mended: boolean): SiteAnswer {
  const question = QUESTIONS.find((one) => one === request.body.question);
  if (!question) return wrong('没有这个问题');
  const value = request.body.value;
  if (value === null && mended) {
    request.note('skip', question);
    account.answers.set(question, '');
    return { json: { ok: true } };
  }
  const message = question === 'names' ? nameFault(value) : value ? undefined : '请选择一项';
  if (message) return wrong(message);
  request.note('fill', question);
  account.answers.set(question, JSON.stringify(value));
  return { json: { ok: true } };
}

function nameFault(value: unknown): string | undefined {
  const { chinese, english } = (value ?? {}) as { chinese?: string; english?: string };
  if (!/^[\p{Script=Han}·]{2,12}$/u.test(chinese?.trim() ?? '')) return '请输入中文名';
  if (!/^[A-Za-z][A-Za-z .'-]{1,30}$/.test(english?.trim() ?? '')) return '请输入英文名';
  return undefined;
}

function wrong(message: string): SiteAnswer {
  return { status: 422, json: { message } };
}

const COURSES = [
  {
    id: 'sounds',
    title: '听见元音',
    note: '12 节 · 发音入门',
    tone: 'leaf',
    lessons: ['口型与气息', '长短有别', '双元音的滑动'],
  },
  {
    id: 'trip',
    title: '带着英语去旅行',
    note: '20 节 · 场景会话',
    tone: 'sky',
    lessons: ['办理登机', '问路与乘车', '在餐馆点单'],
  },
  {
    id: 'news',
    title: '每日一则短新闻',
    note: '每天更新 · 泛读',
    tone: 'sun',
    lessons: ['读标题', '抓住主句', '三句话复述'],
  },
  {
    id: 'write',
    title: '写好一封邮件',
    note: '8 节 · 商务写作',
    tone: 'clay',
    lessons: ['主题行', '开头与称呼', '提出请求'],
  },
];
