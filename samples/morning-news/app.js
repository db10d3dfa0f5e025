// Nothing is kept before the reader has chosen; the choice itself is all that is kept after a refusal.
const app = document.querySelector('#app');
const icon = (path) =>
  `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;
const hills = (sky, far, near, sun) =>
  `<svg viewBox="0 0 320 160" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><rect width="320" height="160" fill="${sky}"/><circle cx="236" cy="56" r="26" fill="${sun}"/><path d="M0 110 70 62l52 40 60-56 70 62 68-32v94H0z" fill="${far}"/><path d="M0 132c60-30 110-6 160-14s100-34 160-4v46H0z" fill="${near}"/></svg>`;

const STORIES = [
  {
    id: 'wetland',
    title: '城郊湿地迎来入冬第一批候鸟',
    by: '自然 · 6 分钟',
    art: hills('#f3d9b8', '#8fa38f', '#4c6a58', '#e8843c'),
    text: [
      '清晨六点，观鸟塔上的人压低了声音。雾还没有散，水面上先传来翅膀的声响。',
      '保护站记录到十一种候鸟，比去年早了四天。工作人员把近岸的步道封了一小段，让它们歇一歇。',
    ],
  },
  {
    id: 'library',
    title: '社区图书馆把闭馆时间推迟到晚上十点',
    by: '城市 · 3 分钟',
    art: hills('#d6e2ee', '#8aa3bd', '#3f5d7d', '#f5e6a8'),
    text: ['下班以后还能借书，是许多读者在意见簿里写下的同一句话。', '馆方说，延长的两小时由志愿者轮值，先试行半年。'],
  },
  {
    id: 'noodle',
    title: '一碗面里的手艺：老师傅带出第三代徒弟',
    by: '生活 · 5 分钟',
    art: hills('#f6e3d7', '#d0917a', '#8a4b3b', '#f4c36a'),
    text: ['和面、饧面、抻面，一天要重复二百多遍。', '徒弟说最难的不是力气，是知道什么时候停手。'],
  },
];

function front() {
  const [lead, ...rest] = STORIES;
  app.innerHTML = `<header class="mast"><h1>晨间读报</h1><span>星期二</span></header>
    <nav class="nav"><b>要闻</b><span>城市</span><span>自然</span><span>生活</span></nav>
    <article class="lead"><a href="#/${lead.id}">${lead.art}<h2>${lead.title}</h2><p class="muted">${lead.by}</p></a></article>
    <ul class="list">${rest.map((one) => `<li><a href="#/${one.id}"><div style="flex:1"><h3>${one.title}</h3><p class="muted">${one.by}</p></div>${one.art}</a></li>`).join('')}</ul>
    <footer class="foot"><a href="policy.html">隐私政策</a><a href="contact.html">联系我们</a></footer>`;
}

function story(one) {
  app.innerHTML = `<article class="story"><a class="back" href="#/">${icon('<path d="m15 5-7 7 7 7"/>')}返回首页</a><h2>${one.title}</h2><p class="muted">${one.by}</p>${one.art.replace('<svg', '<svg style="width:100%;border-radius:10px;margin-top:14px"')}${one.text.map((text) => `<p>${text}</p>`).join('')}</article>`;
}

function route() {
  const one = STORIES.find(({ id }) => location.hash === `#/${id}`);
  if (one) story(one);
  else front();
  scrollTo(0, 0);
}

function cookies() {
  const bar = Object.assign(document.createElement('div'), { className: 'bar' });
  bar.setAttribute('role', 'dialog');
  bar.setAttribute('aria-label', 'Cookie 设置');
  bar.innerHTML = `<div><p>我们希望使用 Cookie 统计阅读量并推荐文章。您可以全部拒绝，不影响阅读。详见<a href="policy.html">《隐私政策》</a>。</p>
    <div class="row equal"><button data-no>全部拒绝</button><button data-yes>全部接受</button></div><button class="link" data-more>Cookie 设置</button></div>`;
  document.body.append(bar);
  const done = (what) => {
    note(what, 'cookies');
    localStorage.setItem('cookies', what);
    bar.remove();
    notifications();
  };
  bar.querySelector('[data-no]').onclick = () => done('decline');
  bar.querySelector('[data-yes]').onclick = () => done('accept');
  bar.querySelector('[data-more]').onclick = () => {
    bar.firstElementChild.innerHTML = `<label class="purpose">统计阅读量<input type="checkbox" name="count"></label><label class="purpose">推荐文章<input type="checkbox" name="suggest"></label><div class="row"><button class="go" data-save>保存设置</button></div>`;
    bar.querySelector('[data-save]').onclick = () => done(bar.querySelector('input:checked') ? 'accept' : 'decline');
  };
}

function notifications() {
  document.body.insertAdjacentHTML(
    'beforeend',
    `<div class="shade"><div class="sheet" role="dialog" aria-modal="true">${icon('<path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15z"/><path d="M10 20a2.2 2.2 0 0 0 4 0"/>')}
    <h2>开启早间推送</h2><p class="muted">每天七点，给您送来三条要闻</p>
    <div class="row"><button data-later>以后再说</button><button class="go" data-on>开启通知</button></div></div></div>`,
  );
  const shade = document.querySelector('.shade');
  const done = (what) => {
    note(what, 'notifications');
    localStorage.setItem('notifications', what);
    shade.remove();
  };
  shade.querySelector('[data-later]').onclick = () => done('later');
  shade.querySelector('[data-on]').onclick = async () => {
    await Notification.requestPermission();
    done('accept');
  };
}

addEventListener('hashchange', route);
route();
if (!localStorage.getItem('cookies')) cookies();
else if (!localStorage.getItem('notifications')) notifications();
