// Rendered on the server: every page is sent back to the form until it is filled; the browser itself asks for the fields.
const page = (body) => ({ html: `<!doctype html><html lang="zh-TW"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>自學營</title><style>body{font:16px/1.7 sans-serif;margin:20px}input,select,button{display:block;width:100%;box-sizing:border-box;padding:10px;margin:6px 0 14px;font:inherit}</style></head><body>${body}</body></html>` });
export default () => (request) => {
  if (request.method === 'POST' && request.path === '/profile') {
    const { gender, birthday } = request.body;
    if (!gender || !birthday) return { redirect: '/profile' };
    request.note('fill', 'profile');
    return { redirect: '/', headers: { 'set-cookie': 'done=1; Path=/' } };
  }
  if (request.path === '/profile') return page('<h2>填寫基本資料</h2><form method="post" action="/profile"><label>性別<select name="gender" required><option value="">請選擇</option><option>男</option><option>女</option></select></label><label>生日<input type="date" name="birthday" required></label><button>送出</button></form>');
  if (request.path !== '/') return undefined;
  if (request.cookies.done !== '1') return { redirect: '/profile' };
  return page('<h1>自學營</h1><p><a href="#a">課表</a> <a href="#b">筆記</a> <a href="#c">同學</a></p><ul><li>第一週：怎麼讀一篇論文</li><li>第二週：做一張時間表</li></ul>');
};
