// Pages are drawn from what the server says is still to be answered; it alone decides whether home is open.
const app = document.querySelector('#app');

const icon = (path) =>
  `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;
const ICONS = {
  sprout: icon(
    '<path d="M12 21v-9"/><path d="M12 12c0-4 3-7 8-7 0 5-3 8-8 8z"/><path d="M12 15c0-3-2.5-5.5-7-5.5 0 4 2.5 6.5 7 6.5z"/>',
  ),
  phone: icon('<rect x="7" y="3" width="10" height="18" rx="2.5"/><path d="M11 18h2"/>'),
  lock: icon('<rect x="5" y="11" width="14" height="9" rx="2.5"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>'),
  person: icon('<circle cx="12" cy="8.5" r="3.5"/><path d="M5 20c.8-3.600 3.600-5.5 7-5.5s6.200 1.900 7 5.5"/>'),
  book: icon(
    '<path d="M4 5.5c3-1 5.5-.5 8 1.200 2.5-1.700 5-2.200 8-1.200v13c-3-1-5.5-.5-8 1.200-2.5-1.700-5-2.200-8-1.200z"/><path d="M12 6.700v13"/>',
  ),
  compass: icon('<circle cx="12" cy="12" r="9"/><path d="m15.5 8.5-2 5-5 2 2-5z"/>'),
  back: icon('<path d="m15 5-7 7 7 7"/>'),
  sounds: icon('<path d="M5 10v4M9 7v10M13 4v16M17 8v8M21 11v2"/>'),
  trip: icon('<path d="m3 13 18-8-6 16-3.5-6.5z"/>'),
  news: icon('<path d="M4 5h13v14H6a2 2 0 0 1-2-2z"/><path d="M17 9h3v8a2 2 0 0 1-2 2M7.5 9h6M7.5 13h6"/>'),
  write: icon('<path d="m5 19 1-4L16 5l3 3L9 18z"/><path d="M13.5 7.5l3 3"/>'),
};

const QUESTIONS = {
  occupation: {
    title: '您的职业',
    note: '选择您目前的身份',
    options: ['学生', '教师', '公司职员', '自由职业', '公务员', '全职父母', '待业', '其他'],
  },
  purpose: {
    title: '学习目的',
    note: '您想用英语做什么',
    options: ['升学考试', '职场提升', '出国旅行', '兴趣爱好', '陪伴孩子', '其他'],
  },
  stage: {
    title: '学龄阶段',
    note: '请选择您所处的学龄阶段',
    options: ['学龄前', '小学', '初中', '高中', '大学', '已工作'],
  },
  level: {
    title: '英语水平',
    note: '请选择您的英语水平',
    options: ['零基础', '认识一些单词', '能简单对话', '能流利交流'],
  },
};
const ORDER = ['occupation', 'purpose', 'stage', 'level', 'names'];

let mended = false;
let shown = '';

async function call(path, body) {
  const init = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, init || undefined);
  return { ok: response.ok, data: await response.json() };
}

async function refresh() {
  const { data } = await call('/api/me');
  mended = data.mended;
  if (data.step === shown) return;
  shown = data.step;
  history.pushState(null, '', `#/${shown}`);
  if (shown === 'login') login();
  else if (shown === 'names') names();
  else if (shown === 'home') void home();
  else question(shown);
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

function splash() {
  draw(`<div class="splash">${ICONS.sprout}<h1>青禾英语</h1><p>每天一点，慢慢发芽</p></div>`);
}

function login() {
  draw(`<form class="screen login" novalidate>
    <div class="hero"><h1>登录，开始<br>今天的英语</h1><p>未注册的手机号将自动创建账号</p>${ICONS.sprout}</div>
    <label class="field">${ICONS.phone}<input name="phone" type="tel" inputmode="numeric" maxlength="11" autocomplete="tel" placeholder="请输入手机号" aria-label="手机号"></label>
    <label class="field">${ICONS.lock}<input name="password" type="password" autocomplete="current-password" placeholder="请输入密码（至少8位）" aria-label="密码"></label>
    <label class="agree"><input type="checkbox" name="agree"><span>我已阅读并同意<a href="policy.html">《用户协议》</a>和<a href="policy.html">《隐私政策》</a></span></label>
    <button class="primary" type="submit">登录</button>
  </form>`);
  const form = app.querySelector('form');
  form.agree.onchange = () => note(form.agree.checked ? 'accept' : 'untick', 'agreement');
  form.onsubmit = async (event) => {
    event.preventDefault();
    note('submit', 'login');
    if (!form.phone.value) return toast('请输入手机号');
    if (!form.password.value) return toast('请输入密码');
    if (!form.agree.checked) return toast('请先阅读并同意用户协议和隐私政策');
    const { ok, data } = await call('/api/login', { phone: form.phone.value, password: form.password.value });
    return ok ? refresh() : toast(data.message);
  };
}

function header(step, skip) {
  const bars = ORDER.map((one) => `<i class="${ORDER.indexOf(one) <= ORDER.indexOf(step) ? 'on' : ''}"></i>`).join('');
  return `<div class="top"><div class="bars" aria-hidden="true">${bars}</div>${skip ? `<button class="quiet" type="button" data-skip>${skip}</button>` : ''}</div>`;
}

async function answer(question, value) {
  const { ok, data } = await call('/api/answer', { question, value });
  return ok ? refresh() : toast(data.message);
}

function question(step) {
  const { title, note: hint, options } = QUESTIONS[step];
  draw(`<section class="screen">${header(step, mended && '跳过')}
    <h1 class="question">${title}</h1><p class="muted">${hint}</p>
    <div class="chips" role="radiogroup" aria-label="${title}">${options.map((text) => `<button class="chip" type="button" role="radio" aria-checked="false"><i></i>${text}</button>`).join('')}</div>
    <div class="grow"></div>
    <button class="primary" type="button" disabled>下一步</button>
  </section>`);
  let chosen;
  const next = app.querySelector('.primary');
  app.querySelector('.chips').onclick = (event) => {
    const chip = event.target.closest('.chip');
    if (!chip) return;
    for (const one of app.querySelectorAll('.chip')) one.setAttribute('aria-checked', String(one === chip));
    chosen = chip.textContent.trim();
    note('choose', step);
    next.disabled = false;
  };
  next.onclick = () => answer(step, chosen);
  app.querySelector('[data-skip]')?.addEventListener('click', () => answer(step, null));
}

function names() {
  draw(`<form class="screen" novalidate>${header('names')}
    <h1 class="question">怎么称呼您</h1><p class="muted">${mended ? '选填，用于课堂上的问候' : '老师会在课堂上这样叫您'}</p>
    <div style="height:24px"></div>
    <label><span class="label">中文名${mended ? '(选填)' : ''}</span><span class="field">${ICONS.person}<input name="chinese" maxlength="12" placeholder="请输入中文名"></span></label>
    <label><span class="label">英文名${mended ? '(选填)' : ''}</span><span class="field">${ICONS.person}<input name="english" maxlength="30" placeholder="请输入英文名"></span></label>
    <div class="grow"></div>
    <button class="primary" type="submit">完成</button>
    ${mended ? '<button class="quiet" type="button" data-skip style="margin-top:10px">暂不填写</button>' : ''}
  </form>`);
  const form = app.querySelector('form');
  form.onsubmit = (event) => {
    event.preventDefault();
    note('submit', 'names');
    void answer(
      'names',
      mended && !form.chinese.value && !form.english.value
        ? null
        : { chinese: form.chinese.value, english: form.english.value },
    );
  };
  app.querySelector('[data-skip]')?.addEventListener('click', () => answer('names', null));
}

const tabs = () => `<nav class="tabs" role="tablist">
  <button role="tab" aria-selected="true">${ICONS.book}学习</button>
  <button role="tab" aria-selected="false">${ICONS.compass}发现</button>
  <button role="tab" aria-selected="false">${ICONS.person}我的</button></nav>`;

async function home() {
  const { data: courses } = await call('/api/courses');
  draw(`<main class="home">
    <div class="greet"><div><p class="muted">早上好</p><h1>今天学点什么</h1></div><span class="avatar">${ICONS.person}</span></div>
    <section class="today"><small>今日一句</small><h2>Little by little, a little becomes a lot.</h2><div class="track"><i></i></div></section>
    <h2 class="section">推荐课程</h2>
    <ul class="courses">${courses.map((course) => `<li><button class="course" data-id="${course.id}"><span class="cover ${course.tone}">${ICONS[course.id]}</span><span><b>${course.title}</b><span class="muted">${course.note}</span></span></button></li>`).join('')}</ul>
  </main>${tabs()}`);
  app.querySelector('.courses').onclick = (event) => {
    const id = event.target.closest('[data-id]')?.dataset.id;
    if (id) lessons(courses.find((course) => course.id === id));
  };
}

function lessons(course) {
  note('open', course.id);
  draw(`<main class="home">
    <button class="back" aria-label="返回">${ICONS.back}</button>
    <span class="cover ${course.tone}">${ICONS[course.id]}</span>
    <h1 class="question" style="margin-top:18px">${course.title}</h1><p class="muted">${course.note}</p>
    <ol class="lessons">${course.lessons.map((title, i) => `<li><span>${i + 1}</span>${title}</li>`).join('')}</ol>
  </main>${tabs()}`);
  app.querySelector('.back').onclick = home;
}

addEventListener('popstate', () => {
  shown = '';
  void refresh();
});
splash();
setTimeout(refresh, 700);
