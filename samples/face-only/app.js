const app = document.querySelector('#app');
const icon = (path) =>
  `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;
const ICONS = {
  house: icon('<path d="m3 11 9-7 9 7"/><path d="M5.5 9.500V20h13V9.5"/><path d="M10 20v-5h4v5"/>'),
  face: icon(
    '<path d="M7 4H5a1 1 0 0 0-1 1v2M17 4h2a1 1 0 0 1 1 1v2M7 20H5a1 1 0 0 1-1-1v-2M17 20h2a1 1 0 0 0 1-1v-2"/><path d="M9 9v1.500M15 9v1.500M12 9.500v3.500h-1M9 15.500c1.8 1.4 4.2 1.4 6 0"/>',
  ),
  sun: icon(
    '<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.400M5.6 18.4 7 17M17 7l1.4-1.4"/>',
  ),
  cap: icon('<path d="M5 14a7 7 0 0 1 14 0z"/><path d="M3 14h18M4 20 20 6"/>'),
  still: icon('<rect x="7" y="3" width="10" height="18" rx="2.5"/><path d="M3 9v6M21 9v6"/>'),
  key: icon('<circle cx="8" cy="14" r="4"/><path d="m11 11 9-8M17 6l2.5 2.5"/>'),
  wrench: icon('<path d="M14.5 6.500a4 4 0 0 0 5 5L12 19a2.8 2.8 0 0 1-4-4z"/>'),
  parcel: icon('<path d="m4 8 8-4 8 4v8l-8 4-8-4z"/><path d="m4 8 8 4 8-4M12 12v8"/>'),
  car: icon('<path d="M4 16v-3l2-6h12l2 6v3zM4 16v2M20 16v2"/><path d="M7.5 13h.01M16.5 13h.01"/>'),
  bill: icon('<path d="M6 3h12v18l-3-2-3 2-3-2-3 2z"/><path d="M9 8h6M9 12h6"/>'),
};

async function refresh() {
  const { step } = await (await fetch('/api/me')).json();
  if (step === 'home') home();
  else gate();
}

function gate() {
  app.innerHTML = `<section class="gate">
    <div class="brand">${ICONS.house}云栖里</div>
    <h1>刷脸登录</h1><p>验证人脸后即可使用社区服务</p>
    <div class="oval">${ICONS.face}</div>
    <div class="grow"></div>
    <div class="tips"><span>${ICONS.sun}光线充足</span><span>${ICONS.cap}摘下帽子</span><span>${ICONS.still}保持不动</span></div>
    <button class="primary" type="button">开始验证</button>
    <p class="fault" role="alert"></p>
  </section>`;
  const fault = app.querySelector('.fault');
  app.querySelector('.primary').onclick = async () => {
    note('accept', 'camera');
    fault.textContent = '';
    try {
      await verify(app.querySelector('.oval'));
    } catch {
      note('denied', 'camera');
      fault.textContent = '未获得相机权限，无法完成人脸验证';
    }
  };
}

async function verify(oval) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
  const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true, srcObject: stream });
  oval.append(video);
  await video.play();
  const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 200 });
  canvas.getContext('2d').drawImage(video, 0, 0, 160, 200);
  for (const track of stream.getTracks()) track.stop();
  await fetch('/api/face', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ picture: canvas.toDataURL('image/jpeg', 0.6) }),
  });
  await refresh();
}

function home() {
  const service = (name, text) => `<li><button>${ICONS[name]}${text}</button></li>`;
  app.innerHTML = `<main class="home">
    <h1>欢迎回家</h1><p class="muted">云栖里 · 3 号楼</p>
    <div class="pass"><span><b>门禁已就绪</b>走近单元门即可开门</span>${ICONS.key}</div>
    <ul class="grid">${service('wrench', '报修')}${service('parcel', '快递')}${service('car', '车位')}${service('bill', '物业费')}</ul>
    <h2 class="muted" style="margin-bottom:10px">社区公告</h2>
    <div class="notice"><b>周六上午绿化修剪</b><span class="muted">请将车辆移出北侧车位</span></div>
    <div class="notice"><b>水箱清洗通知</b><span class="muted">本周三 9:00 至 15:00</span></div>
  </main>`;
}

void refresh();
