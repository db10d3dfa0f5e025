const app = document.querySelector('#app');
const icon = (path) =>
  `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;
const LEAF = icon('<path d="M5 4h10l4 4v12H5z"/><path d="M15 4v4h4M8.5 12h7M8.5 15.5h5"/>');

async function start() {
  const response = await fetch('/api/notes');
  page(response.ok ? await response.json() : []);
  if (!response.ok) ask();
}

function page(notes) {
  const cards = notes.map(({ title, text, tone }) => `<li class="${tone}"><b>${title}</b>${text}</li>`);
  app.innerHTML = `<div class="title"><div><h1>拾页</h1><p class="muted">${notes.length ? `${notes.length} 张便签` : '随手记下，随手翻到'}</p></div>${LEAF}</div>
    <ul class="notes">${cards.join('') || '<li class="blank"></li><li class="blank"></li><li class="blank"></li>'}</ul>
    <button class="add" type="button" aria-label="新建便签">${icon('<path d="M12 5v14M5 12h14"/>')}</button>`;
}

function dialog(html) {
  document.querySelector('.shade')?.remove();
  document.body.insertAdjacentHTML(
    'beforeend',
    `<div class="shade"><div class="dialog" role="dialog" aria-modal="true">${html}</div></div>`,
  );
  return document.querySelector('.shade');
}

function ask() {
  const box = dialog(`<h2>个人信息保护提示</h2>
    <p>欢迎使用拾页便签。在使用前，请您阅读<a href="policy.html">《隐私政策》</a>。我们将收集：</p>
    <ul><li>设备标识符，用于统计</li><li>应用列表与使用记录，用于改进服务</li></ul>
    <p>点击“同意并继续”即表示您同意上述内容。</p>
    <div class="row"><button type="button" data-no>不同意</button><button type="button" class="go" data-yes>同意并继续</button></div>`);
  box.querySelector('[data-yes]').onclick = async () => {
    note('accept', 'policy');
    await fetch('/api/agree', { method: 'POST' });
    box.remove();
    void start();
  };
  box.querySelector('[data-no]').onclick = () => {
    note('decline', 'policy');
    turnAway();
  };
}

function turnAway() {
  const box =
    dialog(`<h2>温馨提示</h2><p>您需要同意隐私政策后才能使用拾页便签。若您仍不同意，我们将无法为您提供服务。</p>
    <div class="row"><button type="button" data-leave>退出应用</button><button type="button" class="go" data-back>返回查看</button></div>`);
  box.querySelector('[data-back]').onclick = ask;
  box.querySelector('[data-leave]').onclick = () => {
    note('exit');
    window.close();
    // A browser keeps a window open that no script opened: then the page at least empties itself.
    setTimeout(() => location.replace('about:blank'), 50);
  };
}

void start();
