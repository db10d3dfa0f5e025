const page = (title, body) =>
  `<!doctype html><html lang="zh-TW"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>body{margin:0;font:17px/1.6 sans-serif;color:#333}header{background:#8b1e3f;color:#fff;padding:14px 18px}main{padding:18px}input{display:block;width:100%;box-sizing:border-box;padding:11px;margin:6px 0 16px;font:inherit;border:1px solid #bbb}button{padding:11px 30px;border:0;background:#8b1e3f;color:#fff;font:inherit}.wrong{color:#c00}</style></head><body><header>島嶼時報</header><main>${body}</main><script src="/__log.js"></script></body></html>`;

const login = (message) =>
  page(
    '會員登入',
    `<h2>會員登入</h2><p>登入後即可閱讀新聞，首次登入將自動建立帳號。</p>${message ? `<p class="wrong" role="alert">${message}</p>` : ''}<form method="post" action="/login"><label>手機號碼<input name="phone" type="tel" autocomplete="tel"></label><label>密碼<input name="password" type="password"></label><button>登入</button></form>`,
  );

const front = page(
  '島嶼時報',
  '<nav><a href="/n/1">要聞</a>　<a href="/n/2">地方</a>　<a href="/n/3">副刊</a></nav><h2><a href="/n/1">跨海大橋今晨通車</a></h2><p>首班公車五點半由港口站開出。</p><h2><a href="/n/2">老戲院重新開幕</a></h2><p>首週放映六部修復電影。</p>',
);

/** Every page but the login is answered with a redirect to it until the session has an account. */
export default function makeHandler() {
  return (request) => {
    const session = request.session();
    if (request.path === '/login' && request.method === 'POST') {
      const { phone, password } = request.body;
      if (!phone || !password) return { status: 422, html: login('請輸入手機號碼與密碼') };
      request.note('fill', 'phone');
      session.set('account', phone);
      return { redirect: '/' };
    }
    if (request.path === '/login') return { html: login('') };
    if (!session.has('account')) return { redirect: '/login' };
    return { html: front };
  };
}
