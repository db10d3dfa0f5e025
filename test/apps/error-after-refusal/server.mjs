// Refusing runs into a fault of the server: a broken app, of which nothing can be said.
const page = (body) => ({ html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>小城广播</title><style>body{font:16px/1.6 sans-serif;margin:20px}a.b{display:block;padding:12px;margin:10px 0;text-align:center;border:1px solid #888;border-radius:6px;color:#222;text-decoration:none}</style></head><body>${body}</body></html>` });
export default () => (request) => {
  const agreed = request.cookies.ok === '1';
  if (request.path === '/yes') { request.note('accept'); return { redirect: '/', headers: { 'set-cookie': 'ok=1; Path=/' } }; }
  if (request.path === '/no') { request.note('decline'); return { status: 500, html: '<h1>500 Internal Server Error</h1>' }; }
  if (request.path !== '/') return undefined;
  return agreed
    ? page('<h1>小城广播</h1><p><a href="#1">早间新闻</a> <a href="#2">午间音乐</a> <a href="#3">晚间故事</a></p><ul><li>今天的节目单已更新</li><li>听众来信：河边的长椅</li></ul>')
    : page('<h2>个性化内容推荐</h2><p>我们希望收集您的浏览记录，用于向您推荐节目。是否同意？</p><a class="b" href="/no">不同意</a><a class="b" href="/yes">同意</a>');
};
