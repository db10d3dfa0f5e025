import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Expected } from '../../samples/expected.ts';
import { type Site, type SiteAnswer, type SiteHandler, serveSite } from '../../samples/server.ts';
import { currentLookOf } from './current-look.ts';
import { dailyLookOf } from './daily-look.ts';
import { freshLookOf } from './fresh-look.ts';
import { kitLookOf } from './kit-look.ts';
import { mobileLookOf } from './mobile-look.ts';
import { modernLookOf } from './modern-look.ts';
import { nativeLookOf } from './native-look.ts';
import { pagesOf } from './pages.ts';
import { isScriptless, type PartSet } from './parts.ts';
import { type Flow, planFlow } from './plan.ts';
import { platformLookOf } from './platform-look.ts';
import { recentLookOf } from './recent-look.ts';
import { siteLookOf } from './site-look.ts';
import { studioLookOf } from './studio-look.ts';
import { suiteLookOf } from './suite-look.ts';
import { truthOf } from './truth.ts';
import { vendorLookOf } from './vendor-look.ts';

export interface ServedFlow extends Site {
  readonly flow: Flow;
  readonly expected: Expected;
}

/** Serves one app on a port of its own, with an empty log. */
export async function serveFlow(set: PartSet, seed: number): Promise<ServedFlow> {
  const flow = planFlow(set, seed);
  const app = handlerOf(flow);
  const site = await serveSite(import.meta.dirname, (request) => partingOf(flow, request.path) ?? app(request));
  return { ...site, flow, expected: truthOf(flow) };
}

/** Whoever is sent away is told so on a page of its own, however the app is delivered. */
function partingOf(flow: Flow, path: string): { html: string } | undefined {
  if (path === '/sorry') return { html: sorryOf(flow) };
  return path === '/goodbye' ? { html: farewellOf(flow) } : undefined;
}

function handlerOf(flow: Flow): SiteHandler {
  if (isScriptless(flow.delivery)) return pagesOf(flow, lookOf(flow));
  if (flow.delivery === 'fetched')
    return ({ path }) => (path === '/next' ? answered() : path === '/' ? { html: pageOf(flow) } : undefined);
  if (flow.delivery === 'history')
    return ({ path }) => (/^\/(home|welcome\/\d+)?$/.test(path) ? { html: pageOf(flow) } : undefined);
  if (flow.delivery === 'locale-routes') return inLocale(flow);
  if (flow.delivery === 'signed-on') return signedOn(flow);
  if (flow.delivery === 'static-pages')
    return ({ path }) =>
      path === '/' || /^\/h5\/(home|welcome-\d+)\.html$/.test(path) ? { html: pageOf(flow) } : undefined;
  if (flow.delivery === 'navigated')
    return ({ path }) => (/^\/(home|at\/\d+)?$/.test(path) ? { html: pageOf(flow) } : undefined);
  if (flow.delivery === 'embedded')
    return ({ path }) =>
      path === '/' ? { html: shellOf(flow) } : path === '/inside' ? { html: pageOf(flow) } : undefined;
  if (flow.delivery === 'forwarded')
    return ({ path }) =>
      path === '/' ? { html: forwardingOf(flow) } : path === '/inside' ? { html: pageOf(flow) } : undefined;
  if (flow.delivery === 'after-idle')
    return ({ path }) =>
      path === '/' ? { html: pageOf(flow) } : path === '/flow.json' ? answered({ ...flow }) : undefined;
  if (flow.delivery === 'pushed') return pushing(flow);
  if (flow.delivery === 'pending')
    return ({ path }) => (path === '/' ? { html: pageOf(flow) } : path === '/next' ? answered() : undefined);
  if (flow.delivery === 'to-mobile')
    return ({ path }) =>
      path === '/' ? { html: toMobile(flow) } : path === MOBILE_PATH ? { html: pageOf(flow) } : undefined;
  if (AT_ONE_ADDRESS.has(flow.delivery)) return ({ path }) => (path === '/' ? { html: pageOf(flow) } : undefined);
  // The server sends everybody to the step they are at, whatever they ask for.
  return ({ path, query, cookies }) => {
    const done = new Set((cookies.done ?? '').split('.'));
    const at = flow.prompts.findIndex((_, index) => !done.has(String(index)));
    if (flow.delivery === 'query-pages') {
      const step = at < 0 ? 'home' : String(at + 1);
      if (path === '/start' && query.get('step') === step) return { html: pageOf(flow) };
      return path === '/' || path === '/start' ? { redirect: `/start?step=${step}` } : undefined;
    }
    const own = at < 0 ? '/home' : `/welcome/${at + 1}`;
    if (path === own) return { html: pageOf(flow) };
    return path === '/' || path === '/home' || path.startsWith('/welcome/') ? { redirect: own } : undefined;
  };
}

const AT_ONE_ADDRESS: ReadonlySet<Flow['delivery']> = new Set([
  'single-page',
  'view-transitions',
  'hash-routes',
  'preloaded',
  'page-stack',
  'hydrated',
  'splash',
  'reloaded',
  'redrawn',
  'lazy-routes',
  'uni-routes',
  'leaving',
  'suspended',
  'delayed',
  'micro-app',
  'slide-up',
  'played-out',
  'unworded',
  'search-routes',
  'ring-filled',
  'streamed',
  'ios-push',
  'layout-motion',
  'fade-through',
  'nprogress',
]);

/** All of the site is below the name of its language, and the server sends everybody there. */
function inLocale(flow: Flow): SiteHandler {
  const root = `/${flow.locale.toLowerCase()}/`;
  return ({ path }) => {
    if (path === '/') return { redirect: root };
    const isOwn = path.startsWith(root) && /^(home|welcome\/\d+)?$/.test(path.slice(root.length));
    return isOwn ? { html: pageOf(flow) } : undefined;
  };
}

/** Everybody is led past those who know whether they have signed on, and from there to the app. */
function signedOn(flow: Flow): SiteHandler {
  return ({ path, query }) => {
    if (path === '/') return { redirect: '/authorize?client_id=h5&response_type=code&prompt=none&redirect_uri=%2Fapp' };
    if (path === '/authorize') return { redirect: `${query.get('redirect_uri') === '/app' ? '/app' : '/'}?code=none` };
    return path === '/app' ? { html: pageOf(flow) } : undefined;
  };
}

/** A server that takes its time. */
async function answered(json: object = {}): Promise<SiteAnswer> {
  await new Promise((done) => setTimeout(done, ANSWER_MS));
  return { json };
}

/** The page holds a line open, over which it hears of each turn it has asked for. */
function pushing(flow: Flow): SiteHandler {
  return (request) => {
    const { path, query, method } = request;
    const line = lineOf(request.session());
    if (path === '/') return { html: pageOf(flow) };
    if (path === '/turn' && method === 'POST') {
      line.turn += 1;
      for (const tell of line.waiting.splice(0)) setTimeout(tell, ANSWER_MS);
      return { json: {} };
    }
    return path === '/events' ? heard(line, Number(query.get('after'))) : undefined;
  };
}

interface Line {
  turn: number;
  readonly waiting: (() => void)[];
}

function lineOf(session: Map<string, unknown>): Line {
  const line = (session.get('line') as Line | undefined) ?? { turn: 0, waiting: [] };
  session.set('line', line);
  return line;
}

/** Answers when there is news, and after a while anyway. */
async function heard(line: Line, after: number): Promise<SiteAnswer> {
  if (line.turn <= after)
    await new Promise<void>((done) => {
      line.waiting.push(done);
      setTimeout(done, HELD_MS).unref();
    });
  return { json: { turn: line.turn } };
}

const HELD_MS = 4000;

const ANSWER_MS = 180;

function pageOf(flow: Flow): string {
  const data = JSON.stringify(flow).replaceAll('<', '\\u003c');
  const scripts =
    flow.delivery === 'after-idle'
      ? '<script type="module" src="/late.js"></script>'
      : `<script>window.FLOW=${data}</script><script type="module" src="/app.js"></script>`;
  return `${headOf(flow)}<style id="look">${lookOf(flow)}</style></head><body><main id="home"></main><div id="host"></div><script src="/__log.js"></script>${scripts}</body></html>`;
}

/** Where those are sent who said no, and were shown out. */
function farewellOf(flow: Flow): string {
  const words = flow.prompts.find(({ stopping }) => stopping === 'sent-off')?.turnedAway[0] ?? '';
  return `${headOf(flow)}<style>${lookOf(flow)}</style></head><body><p class="farewell">${words}</p></body></html>`;
}

/** A page of its own for those who said no; its link leads back to what was asked. */
function sorryOf(flow: Flow): string {
  const index = flow.prompts.findIndex(({ stopping }) => stopping === 'sorry-page');
  const [words, back] = flow.prompts[index]?.turnedAway ?? ['', ''];
  const handles = JSON.stringify({ at: index, version: 'sorry', no: [], yes: [{ selector: '.sorry a' }] });
  return `${headOf(flow)}<meta name="handles" content='${handles}'><style>${lookOf(flow)}</style></head><body><div class="sorry"><p>${words}</p><a class="btn main" href="/">${back}</a></div></body></html>`;
}

const MOBILE_PATH = '/m/index.html';

/** A site for wide screens that sends those who come by a phone to the one for them. */
function toMobile(flow: Flow): string {
  return `${headOf(flow)}<script>location.replace('${MOBILE_PATH}?from=www')</script></head><body></body></html>`;
}

/** A page around the app, which stands in a frame of it. */
function shellOf(flow: Flow): string {
  return `${headOf(flow)}<style>body{margin:0}iframe{position:fixed;inset:0;width:100%;height:100%;border:0}</style></head><body><iframe src="/inside" title="${flow.home.name}"></iframe></body></html>`;
}

/** A page of an address that only forwards: what it forwards to is all of its one frame. */
function forwardingOf(flow: Flow): string {
  return `${headOf(flow)}</head><frameset rows="100%,*" border="0"><frame src="/inside" name="main" frameborder="0"></frameset></html>`;
}

function headOf({ locale, home }: Flow): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${home.name}</title><link rel="icon" href="data:,">`;
}

function lookOf({ theme: [accent, ground, ink, radius] }: Flow): string {
  const isDark = ground.startsWith('#1');
  const box = isDark ? '#26282e' : '#ffffff';
  const muted = isDark ? '#a9adb6' : '#6b7280';
  const line = isDark ? '#44474f' : '#d5d9e0';
  const onAccent = isDark ? '#17181c' : '#ffffff';
  return `
*{box-sizing:border-box}body{margin:0;font:16px/1.6 system-ui,sans-serif;background:${ground};color:${ink}}
main{padding:16px}nav{display:flex;gap:18px;padding:8px 0 14px}nav a,.feed a{color:${accent};text-decoration:none}
.feed{list-style:none;padding:0;margin:0}.feed li{padding:14px;margin-bottom:10px;background:${box};border-radius:${radius}px}.hint{color:${muted};font-size:14px}
.mask{position:fixed;inset:0;background:rgba(0,0,0,.55)}
.box{background:${box};color:${ink};padding:24px 20px;position:fixed}
.modal{left:30px;right:30px;top:200px;max-height:calc(100% - 210px);overflow:auto;border-radius:${radius}px}.sheet{left:0;right:0;bottom:0;max-height:96%;overflow:auto;border-radius:${radius}px ${radius}px 0 0}
.card{left:16px;right:16px;top:90px;min-height:420px;max-height:calc(100% - 100px);overflow:auto;border-radius:${radius}px;border:1px solid ${line}}
.page{inset:0;padding:70px 22px;overflow:auto}.split{inset:0;padding:20px 0;overflow:auto;border-top:210px solid ${accent}}.split>*{margin-left:22px!important;margin-right:22px!important}.page .btn.main,.split .btn.main{flex-basis:100%}
.top-bar,.bottom-bar{left:0;right:0;padding:14px 16px;font-size:14px;border:1px solid ${line}}.top-bar{top:0}.bottom-bar{bottom:0}
h1{font-size:24px;margin:0}h2{font-size:20px;line-height:1.35;margin:6px 0 10px;padding-right:30px}.box p{margin:6px 0 14px}.inner{position:relative}.inner>.btn.corner,.inner>.x{top:-18px;right:-12px}
.row{display:flex;gap:12px;align-items:center;flex-wrap:wrap;margin-top:16px}
.btn{font:inherit;padding:10px 18px;border-radius:${radius}px;border:1px solid ${line};background:${box};color:${ink};cursor:pointer;text-decoration:none;text-align:center;list-style:none}
.btn.main{background:${accent};border-color:${accent};color:${onAccent}}.btn.pale{border-color:transparent;background:none;color:${muted};font-size:14px}.btn.off{opacity:.4}
.btn.corner,.menu.corner{position:absolute;right:14px;top:12px;border:0;background:none;color:${muted};padding:4px 8px}.menu{padding:0;margin:0;width:100%}.menu.corner{width:auto}.menu.corner .btn{position:static}
input[type=image].btn{padding:0;border:0;height:42px}
.x{position:absolute;right:10px;top:8px;width:34px;height:34px;border:0;background:none;color:${muted};font-size:22px;line-height:34px;text-align:center;cursor:pointer;padding:0;text-decoration:none}
input:not([type]),input[type=text],input[type=tel],input[type=password],input[type=email],input[type=date],input[type=search],select{display:block;width:100%;padding:11px;margin:6px 0 12px;border:1px solid ${line};border-radius:${radius}px;font:inherit;background:${box};color:${ink}}
.split>input,.split>select{width:calc(100% - 44px)!important}.split>.btn.corner,.split>.menu.corner,.split>.x{margin:0!important}
.tick{display:flex;gap:10px;align-items:center;padding:8px 0}.line{display:flex;justify-content:space-between;padding:8px 0}.field{display:block}
.chips{display:flex;flex-wrap:wrap;gap:10px}.chips span{border:1px solid ${line};border-radius:20px;padding:7px 16px;cursor:pointer}.cards{display:grid;grid-template-columns:1fr 1fr;gap:10px}.cards div{border:1px solid ${line};border-radius:${radius}px;padding:22px 10px;text-align:center;cursor:pointer}
.list{list-style:none;padding:0;margin:0}.list li{padding:12px 4px;border-bottom:1px solid ${line};cursor:pointer}.on{border-color:${accent}!important;color:${accent};font-weight:600}
.range{display:flex;gap:12px;align-items:center}.range input{flex:1}
.error{color:#c62828}.brand{font-weight:700;color:${accent}}.foot{color:${muted};font-size:12px;margin-top:40px!important}
.agree{font-size:13px;color:${muted}}.ring{flex:none;width:18px;height:18px;border:1.5px solid ${muted};border-radius:50%;cursor:pointer}.ring.on{background:${accent}}
.clauses{height:170px;overflow-y:auto;border:1px solid ${line};padding:4px 12px;font-size:14px;margin:10px 0}.not-yet{display:none!important}
.columns{display:flex;gap:8px}.columns select{flex:1;min-width:0}.wheels{display:flex;position:relative;height:120px;overflow:hidden;border:1px solid ${line};border-radius:${radius}px}.column{flex:1;height:120px;text-align:center;line-height:40px;cursor:pointer;user-select:none}.column div{height:40px}.snap{overflow-y:scroll;scroll-snap-type:y mandatory;padding:40px 0;scrollbar-width:none}.snap div{scroll-snap-align:center}.drag{overflow:hidden;touch-action:none}.strip{height:auto!important;transition:transform .2s}
.band{position:absolute;left:0;right:0;top:40px;height:40px;border:solid ${line};border-width:1px 0;pointer-events:none}.oval{width:170px;height:210px;margin:20px auto;border:3px solid ${accent};border-radius:50%}
.promo,.card-promo{display:block;padding:14px;margin:0 0 12px;border-radius:${radius}px;background:${accent};color:${onAccent};text-decoration:none}.strip-promo{padding:4px 0;border-bottom:1px solid ${line};color:${muted};font-size:13px}.banner{display:block;height:60px}.lang{color:${muted}}select.languages{width:auto;font-size:13px;padding:4px}
.in-slide{animation:slide .35s ease-out}.in-fade{animation:fade .4s}.in-zoom{animation:zoom .3s}.in-rise{animation:rise .3s ease-out}@keyframes rise{from{transform:translateY(24px);opacity:0}}@keyframes slide{from{transform:translateY(100%)}}@keyframes fade{from{opacity:0}}@keyframes zoom{from{transform:scale(.3);opacity:0}}
.own{display:contents}.x.in-row{position:static}
.over-all{position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:0;border:0;background:none}.over-all::backdrop{background:none}
.native-dialog:not(:has(>.below)){max-height:calc(100% - 190px);overflow:auto}.native-dialog{left:24px;right:24px;top:180px;width:auto;margin:0;border:0;border-radius:${radius}px;box-shadow:0 12px 40px rgba(0,0,0,.3)}.drawer{top:0;right:0;bottom:0;width:82%;overflow:auto;padding-top:72px}
.wizard{inset:0;display:flex;flex-direction:column;padding:56px 22px 0;overflow:auto}.wizard>form[id]{flex:1;display:flex;flex-direction:column}.wizard .row{margin:auto -22px 0;padding:16px 22px;border-top:1px solid ${line}}.wizard>.row .btn.main,.wizard>form>.row .btn.main{flex:1}
.panel{inset:0;overflow:auto;background:${ground};padding:110px 16px 24px}.inner-card{position:relative;background:${box};border:1px solid ${line};border-radius:${radius}px;padding:26px 20px}.inner-card .btn.main{flex-basis:100%}
.aside{order:1;flex-basis:100%;margin:4px 0 0!important;color:${muted};font-size:14px}.aside a,.foot a{color:${accent}}.foot a{margin-right:12px}.nested{display:inline-flex;align-items:center;gap:8px;cursor:default}.nested b{font-weight:500}.dot{width:8px;height:8px;border-radius:50%;background:currentColor;opacity:.6}.pictured.btn{padding:0;border:0;background:none}.pictured img{display:block;height:42px}.tap.btn{cursor:default;user-select:none}
.btn.save{font-weight:600}.spelled.x{width:auto;font-size:14px;padding:0 8px}.icon-close.x{background:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath d='M6 6l12 12M18 6L6 18' stroke='%238a8f98' stroke-width='2'/%3E%3C/svg%3E") center/20px no-repeat}.native-dialog>.below.x{top:auto;right:auto;bottom:-58px;left:calc(50% - 19px);width:38px;height:38px;border:2px solid #fff;border-radius:50%;color:#fff;line-height:40px}
.switch{flex:none;width:44px;height:26px;border-radius:13px;background:${line};position:relative;cursor:pointer}.switch::after{content:'';position:absolute;left:3px;top:3px;width:20px;height:20px;border-radius:50%;background:#fff}.switch[aria-checked=true]{background:${accent}}.switch[aria-checked=true]::after{left:21px}.check{flex:none;width:20px;height:20px;border:1.5px solid ${muted};border-radius:4px}.check svg{display:block;stroke:transparent}.check[aria-checked=true]{background:${accent};border-color:${accent}}.check[aria-checked=true] svg{stroke:${onAccent}}
.segments{display:flex;flex-direction:column;border:1px solid ${line};border-radius:${radius}px;overflow:hidden}.segments button{font:inherit;color:inherit;background:none;border:0;border-bottom:1px solid ${line};padding:12px;text-align:left}.segments [aria-checked=true],.bubbles [aria-checked=true]{background:${accent};color:${onAccent}}.ticks li{display:flex;justify-content:space-between}.ticks [aria-checked=true]{color:${accent}}.ticks [aria-checked=true] .mark::after{content:'✓'}.bubbles{display:flex;flex-wrap:wrap;gap:12px}.bubbles button{font:inherit;font-size:14px;width:88px;height:88px;border-radius:50%;border:1px solid ${line};background:${ground};color:inherit}
.combo{border:1px solid ${line};border-radius:${radius}px;padding:11px 14px;cursor:pointer}.combo::after{content:'▾';float:right;color:${muted}}.drop{border:1px solid ${line};margin-top:4px}.drop[hidden]{display:none}.drop li{padding:10px 14px}
.tabs{display:flex;gap:20px;border-bottom:1px solid ${line}}.tab{padding:10px 2px;cursor:pointer}.tab[aria-selected=true]{border-bottom:2px solid ${accent};color:${accent}}.grid{display:flex;flex-wrap:wrap;gap:10px;padding:14px 0}.grid span{padding:8px 14px;background:${ground};border-radius:${radius}px;cursor:pointer}
.calendar .line{align-items:center}.calendar button{font:inherit;color:inherit;background:none;border:0;width:36px;height:36px}.days{display:grid;grid-template-columns:repeat(7,1fr);text-align:center;line-height:36px}.days span{cursor:pointer}
.cells{border-top:1px solid ${line}}.cell{display:block;padding:14px 4px;border-bottom:1px solid ${line};color:inherit;text-decoration:none}.cell::after{content:'›';float:right;color:${muted}}
.bones div{height:16px;margin:14px 0;border-radius:8px;background:${line};opacity:.6}.help{position:absolute;left:18px;top:16px;font-size:14px;color:${muted};text-decoration:none}.inner-card>.help{position:static}.progress{height:4px;border-radius:2px;background:${line};margin-bottom:18px}.progress i{display:block;width:40%;height:100%;border-radius:2px;background:${accent}}
.toast{position:fixed;left:50%;top:45%;transform:translateX(-50%);background:rgba(0,0,0,.8);color:#fff;padding:12px 18px;border-radius:8px}
iframe{border:0;width:100%;display:block}.framed{background:${box};position:relative}
${kitLookOf({ accent, ground, radius, box, muted, line, onAccent })}
${platformLookOf({ accent, ground, radius, box, muted, line, onAccent })}
${siteLookOf({ accent, ground, radius, box, muted, line, onAccent })}
${suiteLookOf({ accent, ground, radius, box, muted, line, onAccent })}
${mobileLookOf({ accent, ground, radius, box, muted, line, onAccent })}
${vendorLookOf({ accent, ground, radius, box, muted, line, onAccent })}
${studioLookOf({ accent, ground, radius, box, muted, line, onAccent })}
${dailyLookOf({ accent, ground, radius, box, muted, line, onAccent })}
${freshLookOf({ accent, ground, radius, box, muted, line, onAccent })}
${nativeLookOf({ accent, ground, radius, box, muted, line, onAccent })}
${modernLookOf({ accent, ground, radius, box, muted, line, onAccent })}
${currentLookOf({ accent, ground, radius, box, muted, line, onAccent })}
${recentLookOf({ accent, ground, radius, box, muted, line, onAccent })}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { set: { type: 'string', default: 'tuning' }, seed: { type: 'string', default: '0' } },
  });
  const served = await serveFlow(values.set === 'held-out' ? 'held-out' : 'tuning', Number(values.seed));
  process.stdout.write(`${served.url}\n${JSON.stringify(served.expected, undefined, 2)}\n`);
}
