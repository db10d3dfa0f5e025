const app = document.querySelector('#app');
const FACE = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="9" r="4.500"/><path d="M4.500 20c1-4 4-6 7.500-6s6.500 2 7.500 6"/></svg>`;

async function send(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { ok: response.ok, answer: await response.json() };
}

function show({ step, how }) {
  if (step === 'home') home(how);
  else gate();
}

function gate() {
  app.innerHTML = `<section class="gate"><h1>刷脸打卡</h1><p class="muted">核验本人到场 · Face check-in</p>
    <div class="lens">${FACE}</div>
    <div class="told">同意<a href="face.html">《人脸信息处理规则》</a>后，我们使用您的人脸图像，用于核验是否本人到场：加密传输，比对完成后立即删除。刷脸打卡必须看到面部，因此有必要；人脸信息一旦泄露，可能影响您的财产与名誉。您有权随时撤回同意、删除人脸信息。详见<a href="policy.html">《隐私政策》</a>。</div>
    <div class="grow"></div><button class="primary" type="button">同意并开始刷脸</button>
    <div class="two"><button type="button" data-upload>上传照片</button><button type="button" data-hand>不刷脸，手动签到</button></div>
    <p class="fault" role="alert"></p><input type="file" accept="image/*" hidden></section>`;
  const file = app.querySelector('input');
  app.querySelector('.primary').onclick = () => {
    note('accept', 'camera');
    void camera(app.querySelector('.lens'));
  };
  app.querySelector('[data-upload]').onclick = () => file.click();
  app.querySelector('[data-hand]').onclick = async () => {
    note('decline', 'face');
    show((await send('/api/by-hand', {})).answer);
  };
  file.onchange = () => {
    const reader = new FileReader();
    reader.onload = () => void check(reader.result, []);
    if (file.files[0]) reader.readAsDataURL(file.files[0]);
  };
}

function fault(text) {
  app.querySelector('.fault').textContent = text;
}

async function check(picture, seen) {
  const { ok, answer } = await send('/api/face', { picture, seen });
  if (ok) show(answer);
  else fault(answer.message);
}

async function camera(lens) {
  fault('');
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
  } catch {
    return fault('相机不可用，可以上传照片');
  }
  const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true, srcObject: stream });
  lens.append(video);
  await video.play();
  const { answer } = await send('/api/lights', {});
  const seen = [];
  for (const light of answer.lights) {
    document.body.style.background = light;
    await new Promise((done) => setTimeout(done, 150));
    seen.push(mean(video));
  }
  document.body.style.background = '';
  const picture = frame(video).toDataURL('image/jpeg', 0.6);
  for (const track of stream.getTracks()) track.stop();
  video.remove();
  await check(picture, seen);
}

function frame(video) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 120, height: 160 });
  canvas.getContext('2d').drawImage(video, 0, 0, 120, 160);
  return canvas;
}

function mean(video) {
  const { data } = frame(video).getContext('2d').getImageData(0, 0, 120, 160);
  const sums = [0, 0, 0];
  for (let i = 0; i < data.length; i += 1) if (i % 4 < 3) sums[i % 4] += data[i];
  return sums.map((sum) => (sum * 4) / data.length);
}

function home(how) {
  const days = ['周一 8:52', '周二 8:47', '周三 8:58'].map(
    (day) => `<li><button type="button" data-day="${day}"><b>${day}</b><span class="muted">正常</span></button></li>`,
  );
  app.innerHTML = `<main class="home"><h1>早上好</h1><p class="muted">今天也早到了</p><div class="done">${how === 'by face' ? '刷脸成功' : '已手动签到'}<b>8:49</b></div><h2 class="muted" style="margin-bottom:10px">本周记录</h2><ul class="days">${days.join('')}</ul><a href="policy.html">隐私政策</a></main>`;
  app.querySelector('.days').onclick = (event) => {
    const day = event.target.closest('[data-day]')?.dataset.day;
    if (day) record(day, how);
  };
}

function record(day, how) {
  app.innerHTML = `<main class="home"><button type="button" class="muted" data-back>返回</button><h1>${day}</h1><p class="muted">上班打卡，地点：一号门</p></main>`;
  app.querySelector('[data-back]').onclick = () => home(how);
}

show(await (await fetch('/api/me')).json());
