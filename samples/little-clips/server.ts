import type { SiteAnswer, SiteHandler, SiteRequest } from '../server.ts';

type Session = Map<string, unknown>;

/**
 * A short-video app that asks how old its user is and then takes a child's number like anybody's, with messages from
 * strangers and the place on show from the first day. Mended, watching needs no account, a guardian is asked, and a
 * child's account begins closed.
 */
export function littleClips({ mended }: { mended: boolean }): SiteHandler {
  return (request) => {
    switch (`${request.method} ${request.path}`) {
      case 'GET /api/me':
        return state(request.cookies.sid === undefined ? undefined : request.session(), mended);
      case 'POST /api/age':
        return takeAge(request, mended) ?? state(request.session(), mended);
      case 'POST /api/guardian':
        request.session().set('guardian', request.body.agreed === true ? 'yes' : 'no');
        return state(request.session(), mended);
      case 'POST /api/account':
        return takeAccount(request, mended) ?? state(request.session(), mended);
    }
    return undefined;
  };
}

/** What comes next, and on home the clips. */
function state(session: Session | undefined, mended: boolean): SiteAnswer {
  const step = stepOf(session, mended);
  return { json: { step, mended, open: !mended, clips: step === 'home' ? CLIPS : [] } };
}

function stepOf(session: Session | undefined, mended: boolean): 'age' | 'guardian' | 'account' | 'home' {
  if (session?.get('age') === undefined) return 'age';
  if (mended && session.get('age') === 'child' && session.get('guardian') === undefined) return 'guardian';
  return session.get('account') === undefined ? 'account' : 'home';
}

function takeAge(request: SiteRequest, mended: boolean): SiteAnswer | undefined {
  const age = String(request.body.age ?? '');
  if (!AGES.includes(age) || (age === 'untold' && !mended)) return { status: 422, json: { message: '请选择年龄段' } };
  request.note(age === 'untold' ? 'skip' : 'choose', `age ${age}`);
  request.session().set('age', age);
  return undefined;
}

function takeAccount(request: SiteRequest, mended: boolean): SiteAnswer | undefined {
  if (request.body.guest === true && mended) {
    request.session().set('account', 'guest');
    return undefined;
  }
  if (!/^1\d{10}$/.test(String(request.body.phone ?? '')))
    return { status: 422, json: { message: '请输入11位手机号' } };
  if (String(request.body.password ?? '').length < 8) return { status: 422, json: { message: '密码至少8位' } };
  request.note('register', String(request.session().get('age')));
  request.session().set('account', 'own');
  return undefined;
}

const AGES: readonly string[] = ['grown', 'teen', 'child', 'untold'];

const CLIPS = [
  { id: 'rain', title: '雨天的屋檐能听多久', by: '阿檐 · 0:42', tone: ['#2f4858', '#5fa3a8'] },
  { id: 'ant', title: '蚂蚁搬走一粒糖', by: '小暖 · 0:31', tone: ['#7a4b2a', '#e0a458'] },
  { id: 'kite', title: '风筝上了十七楼', by: '远山 · 0:55', tone: ['#31356e', '#8ea2ff'] },
  { id: 'bean', title: '一颗豆的七天', by: '豆子 · 1:08', tone: ['#2c5a35', '#b6d96a'] },
];
