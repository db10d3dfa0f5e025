// Which screen comes next is the server's to say; what is on by default is drawn here as it gives it.
const app = document.querySelector('#app');
const MARK = `<span class="mark"><svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true"><path d="M8 5.500v13l11-6.500z"/></svg></span>`;
const BANDS = [
  ['grown', '18周岁以上'],
  ['teen', '14至17周岁'],
  ['child', '未满14周岁'],
];

let me = {};

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
  me = state;
  if (me.step === 'age') age();
  else if (me.step === 'guardian') guardian();
  else if (me.step === 'account') account();
  else feed();
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

function on(selector, act) {
  app.querySelector(selector)?.addEventListener('click', act);
}

function age() {
  draw(`<section class="screen">${MARK}<h1>请选择您的年龄段</h1><p class="muted">我们据此提供合适的内容，详见<a href="${policy()}">《隐私政策》</a> · How old are you?</p>
    <div class="bands" role="radiogroup" aria-label="年龄段">${BANDS.map(([id, text]) => `<button type="button" role="radio" aria-checked="false" data-age="${id}">${text}</button>`).join('')}</div>
    <div class="grow"></div><button class="primary" type="button" disabled>下一步</button>
    ${me.mended ? '<button class="quiet" type="button" data-skip>跳过</button>' : ''}</section>`);
  let chosen;
  const next = app.querySelector('.primary');
  on('.bands', (event) => {
    const band = event.target.closest('[data-age]');
    if (!band) return;
    for (const one of app.querySelectorAll('[data-age]')) one.setAttribute('aria-checked', String(one === band));
    chosen = band.dataset.age;
    next.disabled = false;
  });
  on('.primary', () => send('/api/age', { age: chosen }));
  on('[data-skip]', () => send('/api/age', { age: 'untold' }));
}

function guardian() {
  draw(`<section class="screen">${MARK}<h1>请监护人同意</h1>
    <p class="muted">使用者未满14周岁。请监护人阅读<a href="children.html">《儿童个人信息保护规则》</a>和<a href="children-terms.html">《儿童用户协议》</a>，填写监护人的手机号并验证后同意；监护人可以拒绝，拒绝后仍可观看。</p>
    <label class="field"><input name="guardian" type="tel" inputmode="numeric" maxlength="11" placeholder="监护人手机号" aria-label="监护人手机号"></label>
    <div class="grow"></div><button class="primary" type="button">监护人同意</button><button class="quiet" type="button" data-no>监护人不同意，仅观看</button></section>`);
  on('.primary', () => {
    note('accept', 'guardian');
    void send('/api/guardian', { agreed: true });
  });
  on('[data-no]', () => {
    note('decline', 'guardian');
    void send('/api/guardian', { agreed: false });
  });
}

function account() {
  draw(`<form class="screen" novalidate>${MARK}<h1>注册小豆</h1><p class="muted">用手机号创建账号，开始看视频</p>
    <label class="field"><input name="phone" type="tel" inputmode="numeric" maxlength="11" placeholder="请输入手机号" aria-label="手机号"></label>
    <label class="field"><input name="password" type="password" placeholder="请设置密码（至少8位）" aria-label="密码"></label>
    <label class="agree"><input type="checkbox" name="agree"><span>我已阅读并同意<a href="terms.html">《用户协议》</a>和<a href="${policy()}">《隐私政策》</a></span></label>
    <div class="grow"></div><button class="primary" type="submit">注册</button>
    ${me.mended ? '<button class="quiet" type="button" data-guest>不注册，先看看</button>' : ''}</form>`);
  const form = app.querySelector('form');
  form.agree.onchange = () => note(form.agree.checked ? 'accept' : 'untick', 'agreement');
  form.onsubmit = (event) => {
    event.preventDefault();
    note('submit', 'account');
    if (!form.phone.value) return toast('请输入手机号');
    if (!form.password.value) return toast('请设置密码');
    if (!form.agree.checked) return toast('请先阅读并同意用户协议和隐私政策');
    void send('/api/account', { phone: form.phone.value, password: form.password.value });
  };
  on('[data-guest]', () => {
    note('guest');
    void send('/api/account', { guest: true });
  });
}

const policy = () => (me.mended ? 'policy-mended.html' : 'policy.html');

function tabs(chosen) {
  return `<nav class="tabs" role="tablist">${['首页', '我的'].map((name) => `<button type="button" role="tab" aria-selected="${name === chosen}">${name}</button>`).join('')}</nav>`;
}

function withTabs(html, chosen) {
  draw(html + tabs(chosen));
  const [first, mine] = app.querySelectorAll('.tabs button');
  first.onclick = feed;
  mine.onclick = profile;
}

function feed() {
  const card = ({ id, title, by, tone: [far, near] }) =>
    `<li><button type="button" data-id="${id}"><svg viewBox="0 0 160 200" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><rect width="160" height="200" fill="${far}"/><circle cx="112" cy="56" r="26" fill="#fff5"/><path d="M0 150q40-40 80-10t80-14v74H0z" fill="${near}"/></svg><b>${title}</b><span>${by}</span></button></li>`;
  withTabs(
    `<main class="feed"><header><b>最新</b></header><ul class="clips">${me.clips.map(card).join('')}</ul></main>`,
    '首页',
  );
  on('.clips', (event) => {
    const clip = me.clips.find(({ id }) => id === event.target.closest('[data-id]')?.dataset.id);
    if (clip) watch(clip);
  });
}

function watch({ title, by }) {
  withTabs(
    `<main class="list"><button class="back" type="button">返回</button><h1>${title}</h1><p class="muted">${by}</p><p>正在播放</p></main>`,
    '首页',
  );
  on('.back', feed);
}

function line(text, to) {
  return `<button class="line" type="button" data-to="${to}">${text}<span class="muted">›</span></button>`;
}

function go(pages) {
  on('.list', (event) => pages[event.target.closest('[data-to]')?.dataset.to]?.());
}

function profile() {
  withTabs(`<main class="list"><h1>我的</h1>${line('设置', 'settings')}${line('帮助中心', 'help')}</main>`, '我的');
  go({ settings, help });
}

function settings() {
  const more = me.mended
    ? `${line('青少年模式', 'youth')}<div class="line"><a href="children.html">儿童个人信息保护规则</a></div><div class="line"><a href="children-terms.html">儿童用户协议</a></div>`
    : '';
  withTabs(
    `<main class="list"><button class="back" type="button">返回</button><h1>设置</h1>${line('隐私设置', 'privacy')}${line('账号与安全', 'safety')}${more}<div class="line"><a href="${policy()}">隐私政策</a></div><div class="line"><a href="terms.html">用户协议</a></div></main>`,
    '我的',
  );
  on('.back', profile);
  go({ privacy, safety, youth });
}

function page(title, html, back) {
  withTabs(
    `<main class="list"><button class="back" type="button">返回</button><h1>${title}</h1>${html}</main>`,
    '我的',
  );
  on('.back', back);
}

function privacy() {
  const row = (text) =>
    `<label class="line">${text}<input type="checkbox" role="switch" aria-label="${text}" ${me.open ? 'checked' : ''}></label>`;
  page('隐私设置', row('允许陌生人私信我') + row('在主页显示位置'), settings);
}

function safety() {
  page(
    '账号与安全',
    '<p class="line">编辑资料</p><p class="line">导出我的个人信息副本</p><p class="line">撤回同意</p><p class="line">注销账号</p><p class="muted">注销后，账号内的信息在十五日内删除；无需提交其他材料。</p>',
    settings,
  );
}

function youth() {
  page(
    '青少年模式',
    '<p class="line">每日使用时长：40分钟</p><p class="line">可看内容：适合青少年的视频，直播与评论关闭</p><p class="line">消费：不能充值或打赏</p>',
    settings,
  );
}

function help() {
  page('帮助中心', '<p class="line">投诉与举报：privacy@xiaodou.example，十五个工作日内答复</p>', profile);
}

show(await (await fetch('/api/me')).json());
