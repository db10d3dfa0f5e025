// The server alone knows which door is next; the pages only draw it.
const app = document.querySelector('#app');
const icon = (path) =>
  `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;
const FACE = icon(
  '<path d="M7 4H5a1 1 0 0 0-1 1v2M17 4h2a1 1 0 0 1 1 1v2M7 20H5a1 1 0 0 1-1-1v-2M17 20h2a1 1 0 0 0 1-1v-2"/><path d="M9 9v1.5M15 9v1.500M9 15c1.8 1.400 4.200 1.400 6 0"/>',
);
const CLOTHES = {
  coat: '<path d="M22 16 32 10h16l10 6 8 44-8 2v40H22V62l-8-2z"/><path d="M40 12v88" stroke="#fff8" stroke-width="1.500"/>',
  dress: '<path d="M32 10h16l4 12-4 16 16 62H16l16-62-4-16z"/>',
  knit: '<path d="M24 20 34 14h12l10 6 12 40-10 3-4-12v41H26V51l-4 12-10-3z"/>',
  shirt: '<path d="M24 18 35 12l5 6 5-6 11 6 10 26-11 5v41H25V49l-11-5z"/>',
};

let mended = false;
let looks = [];

async function send(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) show(await response.json());
}

function show(state) {
  ({ mended, looks } = state);
  document.querySelector('.shade')?.remove();
  if (state.step === 'consent') consent();
  else if (state.step === 'face') gate();
  else home();
}

function dialog(html) {
  document.querySelector('.shade')?.remove();
  document.body.insertAdjacentHTML(
    'beforeend',
    `<div class="shade"><div class="dialog" role="dialog" aria-modal="true">${html}</div></div>`,
  );
  return document.querySelector('.shade');
}

const TERMS = '<a href="terms.html">《用户协议》</a>';
const TOLD_AT_ONCE = `<p>点击“同意并继续”，即表示您同意${TERMS}、<a href="policy.html">《隐私政策》</a>与<a href="face.html">《人脸信息服务协议》</a>，授权我们处理您的人脸信息，向您发送优惠推送，并与第三方合作伙伴共享您的个人信息。</p>
  <p class="small">By continuing you agree to our Terms, Privacy Policy and Face Data Terms.</p>`;
const TOLD_APART = `<p>您可以阅读${TERMS}与<a href="policy-mended.html">《隐私政策》</a>。同意后，我们会记录浏览，用于排列商品。不同意时，您仍可浏览全部商品。</p>
  <p class="small">You can look at everything without agreeing.</p>`;

function consent() {
  app.innerHTML = `<main class="rail"><header><h1>云镜</h1><span class="muted">试衣间</span></header></main>`;
  const [no, yes] = mended ? ['不同意', '同意'] : ['不同意并退出', '同意并继续'];
  const box = dialog(`<h2>欢迎使用云镜试衣</h2>${mended ? TOLD_APART : TOLD_AT_ONCE}
    <div class="row ${mended ? 'equal' : ''}"><button type="button" data-no>${no}</button><button type="button" class="go" data-yes>${yes}</button></div>`);
  box.querySelector('[data-yes]').onclick = () => {
    note('accept', 'everything');
    void send('/api/consent', { agreed: true });
  };
  box.querySelector('[data-no]').onclick = () => {
    note('decline', 'everything');
    if (mended) return void send('/api/consent', { agreed: false });
    window.close();
    // A browser keeps a window open that no script opened: then the page at least empties itself.
    setTimeout(() => location.replace('about:blank'), 50);
  };
}

const NOTICE = `<div class="told">同意<a href="face-mended.html">《人脸信息处理规则》</a>后，我们使用您的人脸图像，用于当次试衣的合成展示：在您的设备上比对，试衣结束后立即删除。合成必须看到面部，因此有必要；人脸信息一旦泄露，可能影响您的财产与名誉。您有权随时撤回同意、删除人脸信息。</div>`;

function gate() {
  app.innerHTML = `<section class="gate">
    <h1>${mended ? '刷脸试衣' : '刷脸登录'}</h1><p class="muted">${mended ? '可以不用，不影响浏览' : '验证人脸后进入试衣间'}</p>
    <div class="mirror">${FACE}</div>${mended ? NOTICE : ''}
    <div class="grow"></div>
    <button class="primary" type="button">${mended ? '同意并刷脸' : '开始刷脸'}</button>
    ${mended ? '<button class="quiet" type="button">不用人脸，直接浏览</button>' : ''}
    <p class="fault" role="alert"></p>
  </section>`;
  app.querySelector('.primary').onclick = () => {
    note('accept', 'camera');
    look(app.querySelector('.mirror')).catch(() => {
      app.querySelector('.fault').textContent = '未能打开相机，无法刷脸';
    });
  };
  const quiet = app.querySelector('.quiet');
  if (!quiet) return;
  quiet.onclick = () => {
    note('decline', 'face');
    void send('/api/face', {});
  };
}

async function look(mirror) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
  const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true, srcObject: stream });
  mirror.append(video);
  await video.play();
  const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 200 });
  canvas.getContext('2d').drawImage(video, 0, 0, 160, 200);
  for (const track of stream.getTracks()) track.stop();
  await send('/api/face', { picture: canvas.toDataURL('image/jpeg', 0.6) });
}

function home() {
  const card = ({ id, name, price, tone }) =>
    `<li><button type="button" data-id="${id}"><svg class="${tone}" viewBox="0 0 80 110" fill="#fff" aria-hidden="true">${CLOTHES[id]}</svg><b>${name}</b><span class="muted">${price}</span></button></li>`;
  app.innerHTML = `<main class="rail"><header><h1>云镜</h1><nav class="muted"><a href="${mended ? 'policy-mended' : 'policy'}.html">隐私政策</a></nav></header>
    <ul class="looks">${looks.map(card).join('')}</ul></main>`;
  app.querySelector('.looks').onclick = (event) => {
    const id = event.target.closest('[data-id]')?.dataset.id;
    const look = looks.find((one) => one.id === id);
    if (look) piece(look);
  };
}

function piece({ id, name, price, tone }) {
  app.innerHTML = `<main class="rail"><header><button type="button" class="muted" data-back>返回</button></header>
    <div class="looks" style="display:block"><svg class="${tone}" viewBox="0 0 80 110" fill="#fff" aria-hidden="true" style="height:320px;border-radius:18px">${CLOTHES[id]}</svg></div>
    <h1 style="margin:18px 0 4px">${name}</h1><p>${price}</p><p class="muted">面料柔软，四季可穿；尺码 S 至 XL。</p></main>`;
  app.querySelector('[data-back]').onclick = home;
}

show(await (await fetch('/api/me')).json());
