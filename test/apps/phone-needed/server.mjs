// A ride app, rendered on the server: its list names the phone number, so asking for it at the door is no fault.
const page = (title, body) => ({ html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>body{font:16px/1.6 sans-serif;margin:0;padding:24px;background:#fffbe9}input,button{display:block;width:100%;box-sizing:border-box;padding:12px;margin:10px 0;font:inherit;border:1px solid #cb9;border-radius:6px}button{background:#ffb400}</style></head><body>${body}</body></html>` });
const form = (fault = '') => page('登录 - 顺路', `<h2>登录 / 注册</h2><p>${fault}</p><form method="post" action="/login"><input name="phone" type="tel" placeholder="手机号"><input name="password" type="password" placeholder="密码"><button>下一步</button></form>`);
export default () => (request) => {
  const known = request.cookies.sid !== undefined && request.session().has('phone');
  if (request.method === 'POST' && request.path === '/login') {
    if (!/^1\d{10}$/.test(String(request.body.phone ?? ''))) return form('请填写正确的手机号');
    if (!request.body.password) return form('请填写密码');
    request.note('fill', 'login');
    request.session().set('phone', request.body.phone);
    return { redirect: '/' };
  }
  if (request.path === '/login') return form();
  if (request.path !== '/') return undefined;
  if (!known) return { redirect: '/login' };
  return page('顺路', '<h1>您要去哪儿</h1><p><a href="#now">现在出发</a> <a href="#book">预约</a> <a href="#trips">我的行程</a></p><ul><li>从这里到火车站，约 18 分钟</li><li>从这里到机场，约 46 分钟</li></ul>');
};
