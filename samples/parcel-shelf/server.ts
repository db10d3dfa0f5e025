import type { SiteAnswer, SiteHandler, SiteRequest } from '../server.ts';

/**
 * A parcel shelf that takes a number and a password, whose one link to a policy is dead, and which says nowhere whom to
 * complain to. Mended, both can be found.
 */
export function parcelShelf({ mended }: { mended: boolean }): SiteHandler {
  const accounts = new Map<string, string>(); // passwords by number
  return (request) => {
    const known = request.cookies.sid !== undefined && request.session().get('phone') !== undefined;
    switch (`${request.method} ${request.path}`) {
      case 'GET /api/me':
        return { json: { step: known ? 'home' : 'door', mended } };
      case 'POST /api/login':
        return login(request, accounts) ?? { json: { step: 'home', mended } };
      case 'GET /legal/privacy':
        return { status: 404, html: '<!doctype html><title>404</title><h1>页面不存在</h1>' };
    }
    return undefined;
  };
}

function login(request: SiteRequest, accounts: Map<string, string>): SiteAnswer | undefined {
  const phone = String(request.body.phone ?? '').trim();
  const password = String(request.body.password ?? '');
  if (!/^1\d{10}$/.test(phone)) return { status: 422, json: { message: '请输入11位手机号' } };
  if (password.length < 8) return { status: 422, json: { message: '密码至少8位' } };
  const known = accounts.get(phone);
  if (known !== undefined && known !== password) return { status: 422, json: { message: '手机号或密码不正确' } };
  accounts.set(phone, password);
  request.session().set('phone', phone);
  request.note(known === undefined ? 'register' : 'login');
  return undefined;
}
