/** A flow of `count` prompts, each of which can be declined: the kinds take turns, the words differ. */
export function growingFlow(count: number): string {
  const screens = Array.from({ length: count }, (_, index) => declinable(index));
  return document('一长串', [...screens, HOME]);
}

/** A flow whose second screen asks for an occupation and goes on only once one is chosen; with `skip` it has a way on. */
export function wallFlow(skip: boolean): string {
  const question = `<section><h2>您的职业</h2>${skip ? '<span class="corner" data-no>跳过</span>' : ''}
    ${['学生', '教师', '工程师'].map((job) => `<label class="button"><input type="radio" name="job" value="${job}">${job}</label>`).join('')}
    <p id="complaint" role="alert"></p><button class="main" id="next">下一步</button><i data-no id="on" hidden></i></section>`;
  const script = `<script>document.addEventListener('click', function (event) {
    if (event.target.id !== 'next') return;
    if (document.querySelector('[name=job]:checked')) document.getElementById('on').click();
    else document.getElementById('complaint').textContent = '请选择您的职业';
  });</script>`;
  return document('一道墙', [template('privacy', PRIVACY), template('job', question), HOME], script);
}

/** A page of about `count` elements with something to read or press in each: what a look costs. */
export function pageOf(count: number): string {
  const items = Array.from({ length: Math.ceil(count / 4) }, (_, index) => {
    const button = index % 3 === 0 ? `<button>查看 ${index}</button>` : `<a href="#${index}">第 ${index} 条</a>`;
    return `<article><h3>标题 ${index}</h3><p>这是第 ${index} 条内容。</p>${button}</article>`;
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${count}</title><link rel="stylesheet" href="flow.css"></head><body><main>${items.join('')}</main></body></html>`;
}

const PRIVACY =
  '<div class="mask"><div class="box"><h3>用户协议与隐私政策</h3><p>请阅读《用户协议》和《隐私政策》。</p><button class="main" data-yes>同意</button><button data-no>不同意</button></div></div>';
const HOME = template(
  'home',
  '<main><h1>今日推荐</h1><article><h3>城市骑行地图</h3><p>新增十二条沿江路线</p></article><article><h3>周末市集</h3><p>本周六上午九点开放</p></article><article><h3>读书会</h3><p>三月书单已经更新</p></article></main><nav><a href="home.html?tab=0">首页</a><a href="home.html?tab=1">发现</a><a href="home.html?tab=2">收藏</a></nav>',
);
const PLACES = ['', '城市', '周末', '亲子', '夜间'];
const TOPICS = ['出行', '健身', '烹饪', '摄影', '阅读', '音乐', '园艺', '电影', '天文', '书法'];

function declinable(index: number): string {
  // No two alike: a prompt whose words differ in a number only is taken for the same one asked again.
  const topic = `${PLACES[Math.floor(index / TOPICS.length) % PLACES.length]}${TOPICS[index % TOPICS.length]}`;
  const screens = [
    `<section><h2>开启${topic}通知</h2><p>及时收到${topic}消息</p><button class="main" data-yes>立即开启</button><button data-no>以后再说</button></section>`,
    `<section><span class="corner" data-no>跳过</span><h2>您对${topic}的了解程度</h2><div class="button">入门</div><div class="button">熟练</div><button class="main" data-yes>下一步</button></section>`,
    `<div class="mask"><div class="box"><h3>${topic}个性化推荐</h3><p>同意后我们将根据您的${topic}记录推荐内容</p><button class="main" data-yes>同意</button><button data-no>不同意</button></div></div>`,
    `<div class="mask"><div class="sheet"><h3>${topic}优惠信息</h3><p>接收${topic}营销短信</p><button class="main" data-yes>同意接收</button><button data-no>不用了</button></div></div>`,
  ];
  return template(`p${index}`, screens[index % screens.length] as string);
}

function template(id: string, inner: string): string {
  return `<template id="${id}">${inner}</template>`;
}

function document(title: string, screens: readonly string[], more = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><link rel="stylesheet" href="flow.css"></head><body>${screens.join('\n')}${more}<script src="flow.js"></script></body></html>`;
}
