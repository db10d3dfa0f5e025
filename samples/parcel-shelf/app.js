const app = document.querySelector('#app');
const SHELF = `<svg viewBox="0 0 390 220" preserveAspectRatio="xMidYMax slice" aria-hidden="true"><g fill="#a98f63"><rect x="34" y="66" width="74" height="54" rx="5"/><rect x="122" y="44" width="58" height="76" rx="5"/><rect x="262" y="58" width="92" height="62" rx="5"/></g><g fill="#c79a5b"><rect x="52" y="146" width="96" height="56" rx="5"/><rect x="196" y="158" width="60" height="44" rx="5"/></g><rect y="120" width="390" height="9" fill="#7d6a4b"/><rect y="202" width="390" height="9" fill="#7d6a4b"/></svg>`;
const PARCELS = [
  ['A-03', '小件 · 三号格', '今天 09:12 入架'],
  ['B-11', '中件 · 十一号格', '昨天 18:40 入架'],
  ['C-02', '大件 · 二号格', '昨天 11:05 入架'],
];

let mended = false;

async function send(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  return response.ok ? show(answer) : toast(answer.message);
}

function show(state) {
  ({ mended } = state);
  if (state.step === 'door') door();
  else home();
}

function draw(html) {
  document.querySelector('.toast')?.remove();
  app.innerHTML = html;
  scrollTo(0, 0);
}

function toast(text) {
  document.querySelector('.toast')?.remove();
  const box = Object.assign(document.createElement('div'), { className: 'toast', textContent: text });
  box.setAttribute('role', 'status');
  document.body.append(box);
  setTimeout(() => box.remove(), 2200);
}

function door() {
  const agree = `<label class="agree"><input type="checkbox" name="agree"><span>我已阅读并同意<a href="policy.html">《隐私政策》</a></span></label>`;
  draw(`<form class="door" novalidate><div class="shelf">${SHELF}</div><h1>登录快递架</h1><p class="muted">新号码将自动注册 · Sign in with your phone number</p>
    <label class="field"><input name="phone" type="tel" inputmode="numeric" maxlength="11" placeholder="请输入手机号" aria-label="手机号"></label>
    <label class="field"><input name="password" type="password" placeholder="请输入密码（至少8位）" aria-label="密码"></label>
    ${mended ? agree : ''}<button class="primary" type="submit">登录</button></form>`);
  const form = app.querySelector('form');
  form.onsubmit = (event) => {
    event.preventDefault();
    note('submit', 'login');
    if (!form.phone.value) return toast('请输入手机号');
    if (!form.password.value) return toast('请输入密码');
    if (mended && !form.agree.checked) return toast('请先阅读并同意隐私政策');
    void send('/api/login', { phone: form.phone.value, password: form.password.value });
  };
}

function withTabs(html, chosen) {
  const tabs = ['快递', '我的'].map(
    (name) => `<button type="button" role="tab" aria-selected="${name === chosen}">${name}</button>`,
  );
  draw(`${html}<nav class="tabs" role="tablist">${tabs.join('')}</nav>`);
  const [first, mine] = app.querySelectorAll('.tabs button');
  first.onclick = home;
  mine.onclick = profile;
}

function home() {
  const parcels = PARCELS.map(
    ([code, where, when]) =>
      `<li><button type="button" data-code="${code}"><i></i><span><b>${where}</b><span class="muted">${when}</span></span></button></li>`,
  );
  withTabs(
    `<main class="home"><h1>三件待取</h1><p class="muted">梧桐路代收点 · 8:00 至 22:00</p><div class="code">取件码<b>4 0 7 1</b></div><ul class="parcels">${parcels.join('')}</ul></main>`,
    '快递',
  );
  app.querySelector('.parcels').onclick = (event) => {
    const parcel = PARCELS.find(([code]) => code === event.target.closest('[data-code]')?.dataset.code);
    if (parcel) page(parcel[1], `<p class="line">格口 ${parcel[0]}</p><p class="line">${parcel[2]}</p>`, home, '快递');
  };
}

function page(title, html, back, tab = '我的') {
  withTabs(`<main class="list"><button class="back" type="button">返回</button><h1>${title}</h1>${html}</main>`, tab);
  app.querySelector('.back').onclick = back;
}

function profile() {
  withTabs(
    `<main class="list"><h1>我的</h1><button class="line" type="button" data-settings>设置</button><button class="line" type="button" data-about>关于邻取</button>${mended ? '<button class="line" type="button" data-help>投诉与举报</button>' : ''}</main>`,
    '我的',
  );
  app.querySelector('[data-settings]').onclick = settings;
  app.querySelector('[data-about]').onclick = about;
  const help = app.querySelector('[data-help]');
  if (help) help.onclick = complain;
}

function settings() {
  const rights =
    '<p class="line">编辑资料</p><p class="line">导出我的个人信息副本</p><p class="line">撤回同意</p><p class="line">注销账号</p><p class="muted">注销后十五日内删除您的信息；无需提交其他材料。</p>';
  page('设置', `<p class="line">版本 3.2.0</p><p class="line">字号 标准</p>${mended ? rights : ''}`, profile);
}

function about() {
  page(
    '关于邻取',
    `<p class="line">邻取快递架，为小区代收包裹</p><div class="line"><a href="${mended ? 'policy.html' : 'legal/privacy'}">隐私政策</a></div>`,
    profile,
  );
}

function complain() {
  page(
    '投诉与举报',
    '<p class="line">个人信息问题：privacy@linqu.example</p><p class="line">我们在十五个工作日内答复</p>',
    profile,
  );
}

show(await (await fetch('/api/me')).json());
