import { CHOICES } from './choices.js';
import { cross, maker, TICKS } from './controls.js';
import { CURRENT_CHOICES } from './current-choices.js';
import { CURRENT_AGREEMENTS } from './current-controls.js';
import { CURRENT_PICKERS } from './current-pickers.js';
import {
  CURRENT_DECORS,
  CURRENT_FIELDS,
  CURRENT_LAID,
  CURRENT_SCENES,
  CURRENT_TOLD,
  errorPage,
  fadeThrough,
  logoOut,
  redden,
  slideRound,
  tellBelow,
} from './current-screens.js';
import { DAILY_CHOICES } from './daily-choices.js';
import { DAILY_AGREEMENTS } from './daily-controls.js';
import { DAILY_PICKERS } from './daily-pickers.js';
import {
  DAILY_DECORS,
  DAILY_FIELDS,
  DAILY_LAID,
  DAILY_SCENES,
  DAILY_TOLD,
  dimOut,
  toldSnack,
} from './daily-screens.js';
import { cookies, drawing, el, press } from './dom.js';
import { FRESH_CHOICES } from './fresh-choices.js';
import { FRESH_AGREEMENTS } from './fresh-controls.js';
import { FRESH_PICKERS } from './fresh-pickers.js';
import {
  emptyState,
  FRESH_DECORS,
  FRESH_FIELDS,
  FRESH_LAID,
  FRESH_SCENES,
  FRESH_TOLD,
  fillingRing,
  nudge,
  shopHome,
  shrinkOut,
} from './fresh-screens.js';
import { KIT_CHOICES } from './kit-choices.js';
import { KIT_LOCKS } from './kit-controls.js';
import { KIT_PICKERS } from './kit-pickers.js';
import { MOBILE_CHOICES } from './mobile-choices.js';
import { MOBILE_AGREEMENTS, MOBILE_LOCKS } from './mobile-controls.js';
import { MOBILE_PICKERS } from './mobile-pickers.js';
import { clearPortals, openPortals, portal, takePortals } from './mobile-portals.js';
import {
  loadingPlate,
  MOBILE_DECORS,
  MOBILE_FIELDS,
  MOBILE_LAID,
  MOBILE_SCENES,
  MOBILE_TOLD,
  topProgress,
  unlay,
} from './mobile-screens.js';
import { MODERN_CHOICES } from './modern-choices.js';
import { MODERN_AGREEMENTS } from './modern-controls.js';
import { MODERN_PICKERS } from './modern-pickers.js';
import {
  feedHome,
  MODERN_DECORS,
  MODERN_FIELDS,
  MODERN_LAID,
  MODERN_SCENES,
  MODERN_TOLD,
  morphFrom,
  placeOfBox,
  shakeButton,
  slideOut,
  tellByBubble,
  welcome,
} from './modern-screens.js';
import { NATIVE_CHOICES } from './native-choices.js';
import { NATIVE_AGREEMENTS } from './native-controls.js';
import { NATIVE_PICKERS } from './native-pickers.js';
import {
  chatHome,
  countBack,
  NATIVE_DECORS,
  NATIVE_FIELDS,
  NATIVE_FOOTS,
  NATIVE_LAID,
  NATIVE_SCENES,
  NATIVE_TOLD,
  ownBubble,
  pushOver,
  stream,
  tellByStrip,
  tellInPlace,
} from './native-screens.js';
import { dayColumns, PICKERS, placeColumns } from './pickers.js';
import { PLATFORM_CHOICES } from './platform-choices.js';
import { PLATFORM_LOCKS, tickEach } from './platform-controls.js';
import { PLATFORM_PICKERS } from './platform-pickers.js';
import { PLATFORM_DECORS, PLATFORM_TOLD, typing } from './platform-screens.js';
import { RECENT_CHOICES } from './recent-choices.js';
import { RECENT_AGREEMENTS } from './recent-controls.js';
import { RECENT_PICKERS } from './recent-pickers.js';
import {
  askedInFull,
  dropOut,
  greyUntilTouched,
  holdOff,
  RECENT_DECORS,
  RECENT_FIELDS,
  RECENT_LAID,
  RECENT_SCENES,
  RECENT_TOLD,
  runAlong,
  tellByBanner,
} from './recent-screens.js';
import { SITE_CHOICES } from './site-choices.js';
import { SITE_AGREEMENTS, SITE_LOCKS } from './site-controls.js';
import { SITE_PICKERS } from './site-pickers.js';
import { FIELD_STYLES, SITE_DECORS, SITE_SCENES, SITE_TOLD, shimmer, toCome } from './site-screens.js';
import { STUDIO_CHOICES } from './studio-choices.js';
import { STUDIO_AGREEMENTS, STUDIO_LOCKS } from './studio-controls.js';
import { STUDIO_PICKERS } from './studio-pickers.js';
import { STUDIO_DECORS, STUDIO_FIELDS, STUDIO_LAID, STUDIO_SCENES, STUDIO_TOLD, unworded } from './studio-screens.js';
import { SUITE_CHOICES } from './suite-choices.js';
import { SUITE_AGREEMENTS, SUITE_LOCKS } from './suite-controls.js';
import { SUITE_PICKERS } from './suite-pickers.js';
import { launchScreen, SUITE_DECORS, SUITE_FIELDS, SUITE_SCENES, SUITE_TOLD } from './suite-screens.js';
import { VENDOR_CHOICES } from './vendor-choices.js';
import { VENDOR_AGREEMENTS, VENDOR_LOCKS } from './vendor-controls.js';
import { VENDOR_PICKERS } from './vendor-pickers.js';
import {
  enshadow,
  lookAt,
  unlayVendor,
  VENDOR_DECORS,
  VENDOR_FIELDS,
  VENDOR_LAID,
  VENDOR_SCENES,
  VENDOR_TOLD,
} from './vendor-screens.js';

// Draws the app that `window.FLOW` describes (see plan.ts). Nothing in the page says what is true of it but
// `window.__truth`, which holds handles for the test that presses them and is not a part of what a person sees.

const { FLOW: flow } = window;
const choiceStyles = {
  ...CHOICES,
  ...KIT_CHOICES,
  ...PLATFORM_CHOICES,
  ...SITE_CHOICES,
  ...SUITE_CHOICES,
  ...MOBILE_CHOICES,
  ...VENDOR_CHOICES,
  ...STUDIO_CHOICES,
  ...DAILY_CHOICES,
  ...FRESH_CHOICES,
  ...NATIVE_CHOICES,
  ...MODERN_CHOICES,
  ...CURRENT_CHOICES,
  ...RECENT_CHOICES,
};
const pickers = {
  ...PICKERS,
  ...KIT_PICKERS,
  ...PLATFORM_PICKERS,
  ...SITE_PICKERS,
  ...SUITE_PICKERS,
  ...MOBILE_PICKERS,
  ...VENDOR_PICKERS,
  ...STUDIO_PICKERS,
  ...DAILY_PICKERS,
  ...FRESH_PICKERS,
  ...NATIVE_PICKERS,
  ...MODERN_PICKERS,
  ...CURRENT_PICKERS,
  ...RECENT_PICKERS,
};
const fieldStyles = {
  ...FIELD_STYLES,
  ...SUITE_FIELDS,
  ...MOBILE_FIELDS,
  ...VENDOR_FIELDS,
  ...STUDIO_FIELDS,
  ...DAILY_FIELDS,
  ...FRESH_FIELDS,
  ...NATIVE_FIELDS,
  ...MODERN_FIELDS,
  ...CURRENT_FIELDS,
  ...RECENT_FIELDS,
};
const scenes = {
  ...SITE_SCENES,
  ...SUITE_SCENES,
  ...MOBILE_SCENES,
  ...VENDOR_SCENES,
  ...STUDIO_SCENES,
  ...DAILY_SCENES,
  ...FRESH_SCENES,
  ...NATIVE_SCENES,
  ...MODERN_SCENES,
  ...CURRENT_SCENES,
  ...RECENT_SCENES,
};
const laid = {
  ...MOBILE_LAID,
  ...VENDOR_LAID,
  ...STUDIO_LAID,
  ...DAILY_LAID,
  ...FRESH_LAID,
  ...NATIVE_LAID,
  ...MODERN_LAID,
  ...CURRENT_LAID,
  ...RECENT_LAID,
};
const isServed = flow.delivery === 'server-pages' || flow.delivery === 'query-pages';
const store = isServed ? cookies() : localStorage;
const home = document.getElementById('home');
const host = document.getElementById('host');
if (flow.delivery === 'micro-app') enshadow(home, host);
const SHOPS = ['search-routes', 'ring-filled'];
const DIALOGS = ['native-dialog', 'alert'];
const INERT = ['alert', 'tray', 'side-sheet', 'coach']; // what is beneath cannot be used
const MASKED = [
  'modal',
  'sheet',
  'card',
  'native-dialog',
  'drawer',
  'popover',
  'action-sheet',
  'half-sheet',
  ...INERT,
  'detents',
  'poster',
  'top-sheet',
  'two-up',
  'badge-card',
  'floating-sheet',
  'ticket',
  'portal-dialog',
  'paper',
  'page-sheet',
  'slotted-modal',
  'uni-popup',
  'half-screen',
  'tw-modal',
  'vaul-drawer',
  'email-pop',
  'layer-window',
  'wide-band',
  'cdk-pane',
  'blur-modal',
  'consent-root',
  'bs-modal',
  'twin-dialog',
  'wall-sheet',
  'sm-sheet',
  'gradient-card',
  'offcanvas',
  'focus-lock',
  'van-dialog',
  'radix-alert',
  'swal-modal',
  'q-bottom',
  'taro-popup',
  'rn-modal',
  'flow-modal',
  'v-dialog',
  'el-message',
  'stacked-acts',
  'fc-dialog',
  'modal-bottom',
  'ant-wrap',
  'braze-modal',
  'ly-pop',
  'footed-sheet',
];
const COVERS = [
  'page',
  'split',
  'wizard',
  'panel',
  'hero',
  'nav-page',
  'sticky-page',
  'chat-page',
  'deck-page',
  'two-pane',
  'slides-page',
  'accordion',
  'stage-page',
  'grouped-page',
  'side-steps',
  'scroll-view',
  'site-page',
  'gov-page',
  'ion-page',
  'checkout-page',
  'form-step',
  'auth-card',
  'rn-page',
  'weui-page',
  'shell-page',
  'tabbed-page',
  'over-picture',
  'letter-page',
  'lesson-page',
  'glass-page',
  'shop-page',
  'landing-page',
  'capsule-page',
  'accounts-page',
  'article-page',
  'features-page',
  'popup-page',
  'map-page',
  'wave-page',
  'cta-page',
  'gnb-page',
  'appbar-page',
  'bento-page',
  'mascot-page',
  'overlap-page',
  'title-band',
];
let told = 0;
let turn = 0;
let isTurning = false; // one screen is being blended into the next
let isLaunched = false;
let isFinal = true; // it will not be drawn once more by itself
let isWorded = true; // its words have come
const views = new Map(); // of the prompts that are drawn, by index
const DEAF_MS = 800;
let isAlive = flow.delivery !== 'hydrated'; // it listens

// What the server has drawn is seen before there is anything that listens: a press is lost until then.
if (!isAlive) {
  const deaf = (event) => {
    if (isAlive || !host.contains(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const name of ['click', 'pointerup', 'keydown', 'input', 'change']) addEventListener(name, deaf, true);
  setTimeout(() => {
    isAlive = true;
  }, DEAF_MS);
}

// Whoever has touched the first drawing keeps it.
addEventListener(
  'pointerdown',
  () => {
    if (isFinal) return;
    turn += 1;
    isFinal = true;
  },
  true,
);

/** The indexes of the prompts that are done with. */
function done() {
  return new Set((store.getItem('done') ?? '').split('.').filter(Boolean).map(Number));
}

/** The first prompt that is not done with; past the last it is home. */
function at() {
  const past = done();
  return flow.prompts.findIndex((_, i) => !past.has(i));
}

/** Takes the screen away, and all of it that stands elsewhere in the page. */
function clear(...nodes) {
  clearPortals();
  unlay({ home, host });
  unlayVendor({ home, host });
  host.replaceChildren(...nodes);
}

function draw() {
  turn += 1;
  (DRAWN[flow.delivery] ?? drawNow)(turn);
}

/** How the next screen comes, where it is not there at once. */
const DRAWN = {
  fetched(mine) {
    clear(spinnerIn(document));
    void fetch(`/next?at=${at()}`).then(() => mine === turn && drawNow());
  },
  'after-idle'(mine) {
    clear(el('div', { class: 'box sticky-page' }, MEANWHILE.skeleton(document)));
    const soon = window.requestIdleCallback ?? setTimeout;
    setTimeout(() => soon(() => mine === turn && drawNow()), IDLE_MS);
  },
  // The server says over the line it holds open that there is a next screen.
  pushed() {
    clear(typing(document));
    void fetch('/turn', { method: 'POST' });
  },
  'view-transitions'() {
    if (!document.startViewTransition) return drawNow();
    isTurning = true;
    document.startViewTransition(drawNow).finished.finally(() => {
      isTurning = false;
    });
  },
  splash(mine) {
    if (isLaunched) return drawNow();
    isLaunched = true;
    launch(mine);
  },
  // Drawn once, and anew by what has come from elsewhere meanwhile.
  redrawn(mine) {
    isFinal = false;
    drawNow();
    setTimeout(() => {
      if (mine !== turn) return;
      isFinal = true;
      drawNow();
    }, ANEW_MS);
  },
  // The part of the app that draws it is loaded first.
  'lazy-routes'(mine) {
    clear(spinnerIn(document));
    void import(`/mobile-chunk.js?at=${at()}`).then(() => mine === turn && drawNow());
  },
  'uni-routes'() {
    const route = routeOf(at());
    if (location.hash === route) return drawNow();
    location.hash = route;
  },
  // The screen that was left goes out while the next one is there already.
  leaving(mine) {
    const left = [...host.children, ...takePortals()];
    isTurning = left.length > 0;
    const gone = el('div', { class: 'leaving', 'aria-hidden': 'true', inert: '' }, ...left);
    drawNow();
    if (!isTurning) return;
    document.body.append(gone);
    setTimeout(() => {
      gone.remove();
      if (mine === turn) isTurning = false;
    }, LEFT_MS);
  },
  // It is in the page before it is shown, and something else is shown meanwhile.
  suspended(mine) {
    isTurning = true;
    document.body.classList.add('suspended');
    drawNow();
    const fallback = el('div', { class: 'fallback', 'aria-busy': 'true' }, spinnerIn(document));
    document.body.append(fallback);
    setTimeout(() => {
      fallback.remove();
      if (mine !== turn) return;
      document.body.classList.remove('suspended');
      isTurning = false;
    }, SUSPENDED_MS);
  },
  // What it asks comes over the app a while after the app is there.
  delayed(mine) {
    if (at() < 0) return drawNow();
    clear();
    home.replaceChildren(...homeNodes());
    setTimeout(() => mine === turn && drawNow(), LATER_MS);
  },
  // The screen that was left goes up, and the next one is beneath it.
  'slide-up'(mine) {
    const left = [...host.children, ...takePortals()];
    const ghost = el('div', { class: 'slide-ghost', 'aria-hidden': 'true', inert: '' }, ...left);
    drawNow();
    if (left.length === 0) return;
    isTurning = true;
    document.body.append(ghost);
    ghost.animate([{ transform: 'none' }, { transform: 'translateY(-100%)' }], SLIDE_MS).finished.then(() => {
      ghost.remove();
      if (mine === turn) isTurning = false;
    });
  },
  // The screen that was left goes out first, and then the next one comes in.
  'played-out'(mine) {
    const left = [...host.children, ...takePortals()];
    if (left.length === 0) return drawNow();
    isTurning = true;
    for (const node of left) node.setAttribute('inert', '');
    const [out, come] = [
      [{ opacity: 1 }, { opacity: 0, translate: '-28px 0' }],
      [{ opacity: 0, translate: '28px 0' }, { opacity: 1 }],
    ];
    const going = left.map((node) => node.animate(out, { duration: PLAYED_MS, fill: 'forwards' }).finished);
    void Promise.all(going).then(() => {
      for (const node of left) node.remove();
      if (mine !== turn) return;
      drawNow();
      isTurning = false;
      for (const node of [...host.children, ...openPortals()]) node.animate(come, PLAYED_MS);
    });
  },
  // It is drawn before its words are there; until then their names are seen.
  unworded(mine) {
    drawNow();
    if (at() < 0) return;
    const say = unworded(host);
    isWorded = false;
    setTimeout(() => {
      say();
      if (mine === turn) isWorded = true;
    }, WORDED_MS);
  },
  // The screen that was left stays, paler and out of reach, until the next one is there.
  pending(mine) {
    const left = [...host.children, ...openPortals()];
    if (left.length === 0) return drawNow();
    isTurning = true;
    home.inert = true;
    for (const node of left) {
      node.setAttribute('inert', '');
      node.classList.add('pending');
    }
    void fetch(`/next?at=${at()}`).then(() => {
      if (mine !== turn) return;
      isTurning = false;
      drawNow();
    });
  },
  // A ring fills where the screen that was left has been.
  'ring-filled'(mine) {
    if (host.children.length + openPortals().length === 0) return drawNow();
    isTurning = true;
    const { plate, fill } = fillingRing();
    clear(plate);
    void fill().then(() => {
      if (mine !== turn) return;
      isTurning = false;
      drawNow();
    });
  },
  // Its title and its text come bit by bit.
  streamed(mine) {
    drawNow();
    if (at() < 0) return;
    isWorded = false;
    stream(host, () => {
      if (mine === turn) isWorded = true;
    });
  },
  // A page comes from the right over the screen that was left; all else is there as that goes out.
  'ios-push'(mine) {
    const left = [...host.children, ...takePortals()];
    const ghost = el('div', { class: 'push-ghost', 'aria-hidden': 'true', inert: '' }, ...left);
    drawNow();
    if (left.length === 0) return;
    isTurning = true;
    const pages = [...host.children].filter((node) => COVERS.some((layout) => node.classList.contains(layout)));
    void pushOver(ghost, pages).then(() => {
      if (mine === turn) isTurning = false;
    });
  },
  // The next screen grows out of the place of the one that was left.
  'layout-motion'(mine) {
    const from = placeOfBox(host);
    drawNow();
    if (!from || at() < 0) return;
    isTurning = true;
    void morphFrom(host, from).then(() => {
      if (mine === turn) isTurning = false;
    });
  },
  // The screen that was left fades while the next one fades in.
  'fade-through'(mine) {
    const left = [...host.children, ...takePortals()];
    const ghost = el('div', { class: 'through-ghost', 'aria-hidden': 'true', inert: '' }, ...left);
    drawNow();
    if (left.length === 0) return;
    isTurning = true;
    void fadeThrough(ghost, host).then(() => {
      if (mine === turn) isTurning = false;
    });
  },
  // A line runs along the top edge while the screen that was left stays, out of reach.
  nprogress(mine) {
    const left = [...host.children, ...openPortals()];
    if (left.length === 0) return drawNow();
    isTurning = true;
    for (const node of [home, ...left]) node.inert = true;
    void runAlong(spinnerIn(document)).then(() => {
      if (mine !== turn) return;
      isTurning = false;
      drawNow();
    });
  },
  // Each step is a page of its own, and each page leads whoever is not at it to the one they are at.
  'static-pages'() {
    const own = pageOf(at());
    if (location.pathname === own) return drawNow();
    if (views.size > 0) location.assign(own);
    else location.replace(own);
  },
  navigated() {
    const prompt = at();
    const path = prompt < 0 ? '/home' : `/at/${prompt + 1}`;
    if (!window.navigation || location.pathname === path) return drawNow();
    navigation.navigate(path);
  },
};

const IDLE_MS = 120;
const ANEW_MS = 350;
const LAUNCH_MS = 1100;
const LEFT_MS = 300;
const LATER_MS = 700;
const SLIDE_MS = 320;
const PLAYED_MS = 220;
const WORDED_MS = 450;
const SUSPENDED_MS = 350;

function routeOf(index) {
  return index < 0 ? '#/pages/index/index' : `#/pages/welcome/welcome?step=${index + 1}`;
}

function pageOf(index) {
  return index < 0 ? '/h5/home.html' : `/h5/welcome-${index + 1}.html`;
}

// A page that is gone back to may be the one that was left, as it was.
if (flow.delivery === 'static-pages') addEventListener('pageshow', ({ persisted }) => persisted && draw());

// Whatever page of the app is asked for, the one the visitor is at is drawn.
if (flow.delivery === 'uni-routes')
  addEventListener('hashchange', () => {
    if (!location.hash.startsWith('#/pages/')) return;
    if (location.hash === routeOf(at())) drawNow();
    else location.replace(routeOf(at()));
  });

/** The screen an app starts with, which goes by itself. */
function launch(mine) {
  home.replaceChildren();
  clear(launchScreen());
  setTimeout(() => mine === turn && drawNow(), LAUNCH_MS);
}

if (flow.delivery === 'pushed') void hear(0);

async function hear(after) {
  const answer = await fetch(`/events?after=${after}`).catch(() => undefined);
  if (!answer?.ok) return;
  const { turn: next } = await answer.json();
  if (next > after) drawNow();
  return hear(next);
}

// Whatever address of its own the app is led to, forward or back, it shows where the visitor is.
if (flow.delivery === 'navigated')
  window.navigation?.addEventListener('navigate', (event) => {
    if (event.canIntercept && !event.hashChange && event.navigationType !== 'reload')
      event.intercept({ handler: async () => drawNow() });
  });

function drawNow() {
  clear();
  home.inert = false;
  const index = at();
  const prompt = flow.prompts[index];
  const beneath = prompt?.joined && !done().has(index + 1) ? flow.prompts[index + 1] : undefined;
  const covered = [prompt, beneath].some((one) => one && COVERS.includes(one.layout));
  home.replaceChildren(...(covered ? [] : homeNodes()));
  if (flow.delivery === 'hash-routes') history.replaceState(null, '', prompt ? `#/welcome/${index + 1}` : '#/home');
  if (flow.delivery === 'search-routes') search(prompt ? `?step=${index + 1}` : '?step=home');
  if (flow.delivery === 'history') visit(prompt ? `/welcome/${index + 1}` : '/home');
  if (flow.delivery === 'locale-routes')
    visit(`/${flow.locale.toLowerCase()}/${prompt ? `welcome/${index + 1}` : 'home'}`);
  if (flow.delivery === 'signed-on') history.replaceState(null, '', '/app');
  if (!prompt) return tell({ at: 'home', no: [], yes: [] });
  if (beneath) drawPrompt(beneath, index + 1);
  drawPrompt(prompt, index);
  if (flow.delivery === 'preloaded')
    host.append(...toCome(flow.prompts.filter((one, i) => i > index && one !== beneath && !done().has(i))));
}

function visit(path) {
  if (location.pathname !== path) history.pushState(null, '', path);
}

function search(query) {
  if (location.search !== query) history.pushState(null, '', query);
}

// Whoever goes back is led to where they are again, by the address of it. What a link's hash does is heard by the link.
if (['history', 'search-routes', 'locale-routes'].includes(flow.delivery))
  addEventListener('popstate', () => location.hash.startsWith('#action:') || draw());

/** Done with a prompt. The login behind an alternative is met by none but those who took it. */
function goOn(view, { limited = false, alternative = false } = {}) {
  if (limited) store.setItem('limited', '1');
  const past = done().add(view.index);
  if (!alternative && flow.prompts[view.index + 1]?.behind) past.add(view.index + 1);
  store.setItem('done', [...past].join('.'));
  if (flow.delivery === 'page-stack') keepPast();
  if (flow.delivery === 'query-pages') location.replace('/start');
  else if (flow.delivery === 'server-pages') location.assign('/');
  else if (flow.delivery === 'reloaded') location.reload();
  else if (flow.delivery === 'signed-on') location.assign('/');
  else draw();
}

/** The screens that were left stay beneath, hidden, as a stack of pages keeps them. */
function keepPast() {
  const left = [...host.children].map((node) => node.cloneNode(true));
  const stack = document.querySelector('.page-stack') ?? el('div', { class: 'page-stack', 'aria-hidden': 'true' });
  stack.append(el('div', { class: 'past-page' }, ...left));
  host.after(stack);
}

function homeNodes() {
  const { name, tabs, items } = flow.home;
  if (SHOPS.includes(flow.delivery))
    return shopHome(store.getItem('limited') ? [el('p', { class: 'hint' }, flow.limited)] : [], promoNodes());
  if (flow.delivery === 'streamed')
    return chatHome(store.getItem('limited') ? [el('p', { class: 'hint' }, flow.limited)] : [], promoNodes());
  if (flow.delivery === 'locale-routes')
    return feedHome(store.getItem('limited') ? [el('p', { class: 'hint' }, flow.limited)] : [], promoNodes());
  return [
    el('header', {}, el('h1', {}, name)),
    ...(store.getItem('limited') ? [el('p', { class: 'hint' }, flow.limited)] : []),
    el('nav', {}, ...tabs.map((tab, i) => el('a', { href: `#tab-${i}` }, tab))),
    ...promoNodes(),
    el('ul', { class: 'feed' }, ...items.map((item, i) => el('li', {}, el('a', { href: `#item-${i}` }, item)))),
  ];
}

function promoNodes() {
  const [offer, more] = flow.promo ?? [];
  return offer ? [el('a', { class: 'promo', href: '#promo' }, el('b', {}, offer), ' ', more)] : [];
}

function drawPrompt(prompt, index) {
  const box = el('div', { class: `box ${prompt.layout} in-${prompt.entrance}` });
  const mask = el('div', { class: 'mask' });
  const isModal = MASKED.includes(prompt.layout);
  if (isModal && !DIALOGS.includes(prompt.layout)) box.setAttribute('role', 'dialog');
  lay(prompt, ...(isModal ? [mask, box] : [box]));
  const { doc, root } = mount(box, prompt);
  const fill = () => {
    if (!box.isConnected) return;
    const drawn = performance.now();
    const isArmed = () => performance.now() - drawn >= prompt.armedMs;
    const armed = (act) => () => isArmed() && act();
    const make = maker(doc, prompt);
    fillIn({ prompt, index, doc, root, make, armed, isArmed, mask, lock: lockOf(prompt, doc) });
  };
  const meanwhile = MEANWHILE[prompt.entrance]?.(doc);
  if (!meanwhile) return fill();
  root.append(meanwhile);
  setTimeout(() => {
    meanwhile.remove();
    fill();
  }, MEANWHILE_MS);
}

const MEANWHILE_MS = 450;

/** What is seen before the prompt is. */
const MEANWHILE = {
  typing,
  shimmer,
  'top-progress': topProgress,
  skeleton: (doc) => el.in(doc, 'div', { class: 'bones' }, ...[60, 100, 85].map(bone)),
  spinner: spinnerIn,
};

/** Turns by itself: an animation of the style sheet would never be over for whoever waits until all are. */
function spinnerIn(doc) {
  const node = el.in(doc, 'div', { class: 'spinner', role: 'progressbar' });
  node.innerHTML =
    '<svg viewBox="0 0 32 32" width="32" height="32"><path d="M16 3a13 13 0 0 1 13 13" fill="none" stroke="currentColor" stroke-width="3"><animateTransform attributeName="transform" type="rotate" from="0 16 16" to="360 16 16" dur="0.8s" repeatCount="indefinite"/></path></svg>';
  return node;
}

function bone(share) {
  return el('div', { style: `width:${share}%` });
}

/** Puts a prompt on the screen: in the page, or in a dialog or a popover of the browser's own, which lies over all. */
function lay({ layout }, ...nodes) {
  if (laid[layout]) return laid[layout]({ home, host }, ...nodes);
  if (INERT.includes(layout)) home.inert = true;
  if (layout === 'tray') return host.append(el('div', { class: 'tray-scroll' }, ...nodes));
  if (layout === 'popover') {
    const over = el('div', { class: 'over-all', popover: 'manual' }, ...nodes);
    host.append(over);
    return over.showPopover();
  }
  if (!DIALOGS.includes(layout)) return host.append(...nodes);
  const dialog = el('dialog', { class: 'over-all', ...(layout === 'alert' ? { role: 'alertdialog' } : {}) }, ...nodes);
  host.append(dialog);
  dialog.showModal();
  // The Escape key closes no more of it than a press beside it does.
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.addEventListener('close', () => dialog.isConnected && dialog.showModal());
}

function fillIn(view) {
  const { prompt, index, doc, root } = view;
  views.set(index, view);
  const decors = COVERS.includes(prompt.layout) ? prompt.decor : [];
  for (const decor of decors) root.append(...DECORS[decor](doc, prompt));
  const named = root.closest('[aria-labelledby]')?.getAttribute('aria-labelledby');
  if (prompt.title) root.append(el.in(doc, 'h2', named ? { id: named } : {}, prompt.title));
  if (prompt.text && prompt.refusal !== 'untick') root.append(el.in(doc, 'p', {}, prompt.text));
  if (wasDenied(view)) root.append(el.in(doc, 'p', { class: 'denied-note', role: 'status' }, prompt.turnedAway[0]));
  SHAPES[prompt.shape](view);
  root.append(...decors.flatMap((decor) => FOOTS[decor]?.(doc, prompt) ?? []));
  const missing = missingOf(view);
  if (missing) sayMissing(view, missing);
  fitFrame();
}

/** Whether it is there again because it was said no to; it says so once. */
function wasDenied({ prompt, index }) {
  if (prompt.stopping !== 'denied-note' || sessionStorage.getItem('denied') !== String(index)) return false;
  sessionStorage.removeItem('denied');
  return true;
}

/** What was missing when the page was sent, where it is there again because of that; it says so once. */
function missingOf({ prompt, index }) {
  if (prompt.stopping !== 'said-on-return') return undefined;
  const [at, text] = JSON.parse(sessionStorage.getItem('missing') ?? '[]');
  sessionStorage.removeItem('missing');
  return at === index ? text : undefined;
}

const DECORS = {
  ...PLATFORM_DECORS,
  ...SITE_DECORS,
  ...SUITE_DECORS,
  ...MOBILE_DECORS,
  ...VENDOR_DECORS,
  ...STUDIO_DECORS,
  ...DAILY_DECORS,
  ...FRESH_DECORS,
  ...NATIVE_DECORS,
  ...MODERN_DECORS,
  ...CURRENT_DECORS,
  ...RECENT_DECORS,
  brand: (doc) => [el.in(doc, 'p', { class: 'brand' }, flow.home.name)],
  languages: (doc) => {
    const links = ['中文', 'English', '日本語'].map((name) => el.in(doc, 'a', { href: '#', class: 'lang' }, name));
    for (const link of links) link.addEventListener('click', chooseLanguage);
    return [el.in(doc, 'p', { class: 'foot' }, links[0], ' | ', links[1], ' | ', links[2])];
  },
  'language-list': (doc) => {
    const list = el.in(doc, 'select', { class: 'languages', 'aria-label': 'Language' });
    list.append(...['English', '简体中文', '한국어'].map((name) => el.in(doc, 'option', {}, name)));
    list.addEventListener('change', chooseLanguage);
    return [list];
  },
  banner: (doc) => [el.in(doc, 'img', { class: 'banner', alt: '', src: drawing(flow.home.name) })],
  promo: (doc) => promoOf(doc, 'card-promo'),
  strip: (doc) => promoOf(doc, 'strip-promo'),
  help: (doc, { links }) => [el.in(doc, 'a', { class: 'help', href: '#help' }, links[0] ?? '?')],
  footer: () => [],
  dots: (doc) => [
    el.in(doc, 'ol', { class: 'dots' }, ...[0, 1, 2, 3].map((i) => el.in(doc, 'li', i === 1 ? { class: 'now' } : {}))),
  ],
  chat: () => [],
  praise: (doc) => [el.in(doc, 'blockquote', { class: 'praise' }, '★★★★★', el.in(doc, 'cite', {}, flow.home.items[1]))],
  theme: (doc) => {
    const button = el.in(doc, 'button', { class: 'theme', type: 'button' }, '☾');
    button.addEventListener('click', () => {
      button.textContent = button.textContent === '☾' ? '☀' : '☾';
      note('theme');
    });
    return [button];
  },
  progress: (doc) => [el.in(doc, 'div', { class: 'progress' }, el.in(doc, 'i', {}))],
};

const FOOTS = {
  ...NATIVE_FOOTS,
  chat: (doc, { links }) => {
    const button = el.in(doc, 'button', { class: 'chat', type: 'button' }, `💬 ${links[0] ?? ''}`);
    button.addEventListener('click', () => note('chat'));
    return [button];
  },
  brand: (doc) => [el.in(doc, 'p', { class: 'foot' }, `© 2026 ${flow.home.name}`)],
  footer: (doc, { links }) => [
    el.in(
      doc,
      'footer',
      { class: 'foot' },
      ...links.map((text) => el.in(doc, 'a', { href: '#about' }, text)),
      el.in(doc, 'span', {}, `${flow.home.name} 2026`),
    ),
  ],
};

/** There is one language in fact, as in many an app that shows a choice of them. */
function chooseLanguage(event) {
  event.preventDefault();
  note('language');
}

function promoOf(doc, name) {
  return [el.in(doc, 'div', { class: name }, flow.home.items[0])];
}

/**
 * What has to be done before the buttons of a text work. `buttons` are greyed, or not there, until it was; `steps` do it,
 * and `noSteps` are what the no needs of them.
 */
function lockOf(prompt, doc) {
  const { gate, clauses, unfold } = prompt;
  const locks = { ...PLATFORM_LOCKS, ...SITE_LOCKS, ...SUITE_LOCKS, ...MOBILE_LOCKS, ...VENDOR_LOCKS, ...STUDIO_LOCKS };
  if (locks[gate]) return locks[gate](doc, prompt);
  if (gate === 'unfold' || gate === 'leaf') return KIT_LOCKS[gate](doc, clauses, unfold);
  if (gate !== 'scroll' && gate !== 'scroll-shown') return undefined;
  const text = el.in(
    doc,
    'div',
    { class: 'clauses', tabindex: '0' },
    ...clauses.map((one) => el.in(doc, 'p', {}, one)),
  );
  const buttons = (...made) => {
    const open = (on) => {
      for (const one of made) gate === 'scroll' ? one.enable(on) : one.node.classList.toggle('not-yet', !on);
    };
    open(false);
    text.addEventListener('scroll', () => {
      if (text.scrollTop + text.clientHeight >= text.scrollHeight - 4) open(true);
    });
  };
  const steps = [{ target: text, toEnd: true }];
  return { text, buttons, steps, noSteps: steps };
}

/** A box that has to be ticked for the yes. */
function agreementOf({ prompt, doc, root }) {
  if (!prompt.agreement) return { ticked: () => true, steps: [] };
  const whole = {
    'tick-each': tickEach,
    ...SITE_AGREEMENTS,
    ...SUITE_AGREEMENTS,
    ...MOBILE_AGREEMENTS,
    ...VENDOR_AGREEMENTS,
    ...STUDIO_AGREEMENTS,
    ...DAILY_AGREEMENTS,
    ...FRESH_AGREEMENTS,
    ...NATIVE_AGREEMENTS,
    ...MODERN_AGREEMENTS,
    ...CURRENT_AGREEMENTS,
    ...RECENT_AGREEMENTS,
  }[prompt.gate];
  const { node, ...agreement } = whole
    ? whole(doc, prompt)
    : TICKS[TICK_OF_GATE[prompt.gate] ?? prompt.tick](doc, prompt.agreement);
  root.append(node);
  return agreement;
}

const TICK_OF_GATE = { tick: 'box', 'tick-drawn': 'ring', 'tick-switch': 'switch', 'tick-button': 'toggle-button' };

const SHAPES = {
  ask(view) {
    const { prompt, doc, root, make, lock } = view;
    if (prompt.refusal === 'untick') {
      const tick = el.in(doc, 'input', { type: 'checkbox', checked: '' });
      root.append(el.in(doc, 'label', { class: 'tick' }, tick, prompt.text));
      const next = make(prompt.next, 'main', () => {
        note(tick.checked ? 'accept' : 'untick');
        goOn(view);
      });
      root.append(next.node);
      return tell({ at: view.index, no: [press(tick), press(next.target)], yes: [press(next.target)] });
    }
    if (lock) root.append(lock.text);
    const agreement = agreementOf(view);
    const yes = make(
      prompt.yes,
      'main',
      view.armed(() => {
        const go = () => {
          note(givesNothing(prompt) ? 'next' : 'accept', prompt.subject);
          goOn(view);
        };
        if (agreement.ticked()) return go();
        if (!agreement.ask) return complain(view, prompt.agreementMissing);
        note('submit');
        agreement.ask(view, go);
      }),
    );
    if (prompt.gate === 'countdown') view.isArmed = countDown(yes, prompt.yes);
    place(view, yes, [...agreement.steps, press(yes.target)]);
  },
  question(view) {
    const { prompt, doc, root } = view;
    const { options, complaint } = prompt.question;
    const least = prompt.least || 1;
    const changed = () => {
      note('choose', prompt.question.type);
      allow(prompt, next, choice.chosen() >= least, choice.chosen());
    };
    const choice = choiceStyles[prompt.choice](doc, options, changed, prompt.least, prompt.unset, prompt);
    root.append(choice.node);
    const next = answer(
      view,
      () => choice.chosen() >= least,
      () => choice.chosen() === 0,
      complaint.replace('{n}', least),
    );
    choice.leads?.(next.go);
    place(view, next, choice.leads ? choice.steps : [...choice.steps, press(next.target)]);
  },
  pick(view) {
    const { prompt, doc, root } = view;
    const { type, complaint } = prompt.question;
    const columns = prompt.places.length > 0 ? placeColumns(prompt.places, prompt.unset) : dayColumns(prompt.unset);
    const picked = () => {
      note('choose', type);
      allow(prompt, next, picker.chosen() > 0);
    };
    const picker = pickers[prompt.pick](doc, columns, picked, prompt);
    root.append(picker.node);
    const next = answer(
      view,
      () => picker.chosen() > 0,
      () => picker.chosen() === 0,
      complaint,
    );
    place(view, next, [...picker.steps, press(next.target)]);
  },
  form(view) {
    const { prompt } = view;
    const inputs = fieldsOf(view);
    const missing = () => inputs.findIndex((input) => !input.value.trim());
    const given = () => inputs.filter((input) => input.value.trim()).length;
    for (const input of inputs) input.addEventListener('input', () => allow(prompt, next, missing() < 0, given()));
    const next = view.make(
      prompt.yes,
      'main',
      view.armed(() => {
        if (missing() < 0) return pass(view, 'fill');
        if (prompt.refusal === 'blank') return pass(view, 'blank');
        complain(view, prompt.fields[missing()].complaint);
      }),
    );
    view.main = next;
    if (prompt.stopping === 'off-but-says')
      holdOff(next, () => sayMissing(view, prompt.fields[Math.max(missing(), 0)].complaint));
    allow(prompt, next, false);
    place(view, next, [...stepsOf(prompt, inputs), press(next.target)]);
  },
  login(view) {
    const { prompt, doc, root, make } = view;
    const isMail = prompt.account === 'email';
    const account = isMail ? prompt.email : prompt.phone;
    const name = el.in(doc, 'input', { type: isMail ? 'email' : 'tel', placeholder: account });
    const password = el.in(doc, 'input', { type: 'password', placeholder: prompt.password });
    if (flow.field === 'plain') root.append(name, password);
    else root.append(labelled(doc, name, account), labelled(doc, password, prompt.password));
    const inputs = fieldsOf(view);
    const agreement = agreementOf(view);
    const enter = make(
      prompt.yes,
      'main',
      view.armed(() => {
        if (!name.value.trim()) return complain(view, prompt.accountMissing);
        if (password.value.length < 6) return complain(view, prompt.passwordMissing);
        const missing = inputs.findIndex((input) => !input.value.trim());
        if (missing >= 0) return complain(view, prompt.fields[missing].complaint);
        if (!agreement.ticked()) return complain(view, prompt.agreementMissing);
        pass(view, 'register');
      }),
    );
    view.main = enter;
    place(view, enter, [
      { target: name, value: isMail ? 'sample@example.com' : '17000123456' },
      { target: password, value: 'Sample12x' },
      ...stepsOf(prompt, inputs),
      ...agreement.steps,
      press(enter.target),
    ]);
    for (const text of prompt.thirdParty) root.append(make(text, 'pale', () => note('third-party', text)).node);
  },
  face(view) {
    const { prompt, doc, root, make } = view;
    root.append(el.in(doc, 'div', { class: 'oval' }));
    const yes = make(prompt.yes, 'main', async () => {
      note('accept', 'camera');
      try {
        await navigator.mediaDevices.getUserMedia({ video: true });
      } catch {
        return complain(view, prompt.text);
      }
      note('fill', 'face');
      goOn(view);
    });
    place(view, yes, [press(yes.target)]);
  },
};

/** Greys the yes and counts down on it. Gives whether that is over. */
function countDown(yes, words) {
  let left = COUNT_S;
  const tick = () => {
    yes.say(left > 0 ? `${words} (${left}s)` : words);
    yes.enable(left === 0);
    if (left > 0) setTimeout(tick, 1000);
    left -= 1;
  };
  tick();
  return () => left < 0;
}

const COUNT_S = 3;

/** A wall may keep its button from whoever has not answered: greyed, out of reach, saying what it waits for, or not there. */
function allow({ stopping, question, fields, least, yes }, next, on, given = 0) {
  if (stopping === 'telling') {
    const { complaint } = question ?? fields[0];
    next.say(on ? yes : complaint.replace('{n}', least || 1));
    next.enable(on);
  }
  if (stopping === 'counted') {
    const count = least || (question ? 1 : fields.length);
    next.say(on ? yes : `${yes} (${given}/${count})`);
    next.enable(on);
  }
  if (stopping === 'no-pointer') {
    next.target.classList.toggle('no-pointer', !on);
    next.target.setAttribute('aria-disabled', String(!on));
    next.target.setAttribute('tabindex', on ? '0' : '-1');
  }
  if (stopping === 'soft-off') {
    next.target.classList.toggle('soft-off', !on);
    next.target.setAttribute('aria-disabled', String(!on));
  }
  if (stopping === 'fieldset-off') {
    if (!next.around) {
      next.around = el.in(next.node.ownerDocument, 'fieldset', { class: 'off-set' }, next.node);
      next.node = next.around;
    }
    next.around.disabled = !on;
    next.target.classList.toggle('off', !on);
  }
  if (stopping === 'slides-up') {
    next.node.classList.add('slides-up');
    next.node.classList.toggle('slid-down', !on);
  }
  if (stopping === 'greyed-hint') {
    if (!next.hint) {
      const { complaint } = question ?? fields[0];
      const doc = next.node.ownerDocument;
      next.hint = el.in(doc, 'small', { class: 'button-hint' }, complaint.replace('{n}', least || 1));
      next.node = el.in(doc, 'div', { class: 'hinted-button' }, next.node, next.hint);
    }
    next.hint.hidden = on;
    next.enable(on);
  }
  if (stopping === 'hint-instead') {
    if (!next.hint) {
      const { complaint } = question ?? fields[0];
      const doc = next.node.ownerDocument;
      next.hint = el.in(doc, 'p', { class: 'hint-instead' }, complaint.replace('{n}', least || 1));
      next.inner = next.node;
      next.node = el.in(doc, 'div', { class: 'instead' }, next.hint, next.inner);
    }
    next.hint.hidden = on;
    next.inner.hidden = !on;
  }
  if (stopping === 'greyed' || stopping === 'off-but-says') next.enable(on);
  if (stopping === 'greyed-after' && on) next.enable(true);
  if (stopping === 'absent') next.node.toggleAttribute('hidden', !on);
  if (stopping !== 'inert') return;
  next.node.toggleAttribute('inert', !on);
  next.target.classList.toggle('off', !on);
}

/** The button that sends an answer, or complains that there is none. */
function answer(view, isEnough, isBlank, complaint) {
  const { prompt } = view;
  const go = view.armed(() => {
    if (isEnough()) return pass(view, 'submit');
    if (prompt.refusal === 'blank' && isBlank()) return pass(view, 'blank');
    complain(view, complaint);
  });
  const next = { ...view.make(prompt.yes, 'main', go), go };
  view.main = next;
  if (prompt.stopping === 'off-but-says') holdOff(next, () => sayMissing(view, complaint));
  allow(prompt, next, false);
  return next;
}

function fieldsOf({ prompt, doc, root }) {
  return prompt.fields.map(({ type, label }) => {
    const isDay = type === 'birthday';
    const input = el.in(doc, 'input', { type: isDay ? 'date' : 'text', name: type, value: prompt.filled[type] ?? '' });
    root.append(labelled(doc, input, label));
    return input;
  });
}

function labelled(doc, input, label) {
  return fieldStyles[flow.field](doc, input, label);
}

function stepsOf({ fields }, inputs) {
  return inputs.map((input, i) => ({ target: input, value: fields[i].type === 'birthday' ? '1990-01-01' : 'test' }));
}

/** Going through a tour is no yes to anything. */
function givesNothing({ subject }) {
  return subject === 'tutorial';
}

function pass(view, what) {
  note(what);
  goOn(view);
}

/** Puts the yes and, where there is one, the control that refuses; and tells what pressing each comes to. */
function place(view, yes, yesSteps) {
  const { prompt, index, root, doc, make, lock, isArmed } = view;
  const no = refusalOf(view);
  const row = el.in(doc, 'div', { class: 'row' });
  root.append(row);
  row.append(yes.node);
  if (prompt.pay) row.append(make(prompt.pay, 'plain', () => payFor(view)).node);
  lock?.buttons(yes, ...(no?.enable ? [no] : []));
  const steps = { at: index, isArmed, yes: [...(lock?.steps ?? []), ...yesSteps] };
  tell({ ...steps, no: prompt.refusal === 'blank' ? [press(yes.target)] : [] });
  if (!no) return;
  view.no = no;
  view.withoutNo = () => {
    no.node.remove();
    tell({ ...steps, no: [] });
  };
  const show = () => {
    if (!row.isConnected || !row.ownerDocument.defaultView) return; // another drawing stands in its place
    if (no.corner) root.prepend(no.node);
    else if (prompt.noFirst) row.prepend(no.node);
    else row.append(no.node);
    tell({ ...steps, no: [...(lock?.noSteps ?? []), ...no.steps] });
  };
  if (prompt.lateMs > 0) setTimeout(show, prompt.lateMs);
  else show();
}

function refusalOf(view) {
  const { prompt, doc, make, mask } = view;
  const refuse = view.armed(() => refused(view));
  if (prompt.refusal === 'outside') {
    mask.addEventListener('click', (event) => event.target === mask && refuse());
    return { node: doc.createTextNode(''), steps: [{ target: mask, corner: true }] };
  }
  if (prompt.refusal === 'close') {
    const x = cross(doc, prompt, refuse);
    return { node: x, corner: true, steps: [press(x)] };
  }
  if (!prompt.no) return undefined;
  const act =
    prompt.refusal === 'settings'
      ? view.armed(() => secondLayer(view))
      : prompt.refusal === 'elsewhere'
        ? view.armed(() => behind(view))
        : refuse;
  const corner = prompt.corner && (prompt.refusal === 'skip' || prompt.refusal === 'guest');
  const control = make(prompt.no, corner ? 'corner' : prompt.pale ? 'pale' : 'plain', act);
  return { ...control, corner, steps: [press(control.target)] };
}

function refused(view) {
  const { prompt, index } = view;
  if (prompt.refusal === 'none') {
    note('decline', prompt.subject);
    return STOPS[prompt.stopping](view);
  }
  if (prompt.insist.length > 0) return insist(view, 0);
  note(prompt.refusal, prompt.subject);
  const asked = Number(store.getItem(`asked-${index}`) ?? 0);
  if (asked >= prompt.again)
    return goOn(view, { limited: prompt.passing === 'limited', alternative: prompt.refusal === 'alternative' });
  store.setItem(`asked-${index}`, String(asked + 1));
  clear();
  setTimeout(draw, 150);
}

/** What stands behind the other yes of pay-or-consent. */
function payFor({ prompt, root, doc, make }) {
  note('pay');
  const back = make(prompt.closeLabel, 'plain', draw);
  root.replaceChildren(el.in(doc, 'h2', {}, prompt.pay), el.in(doc, 'div', { class: 'row' }, back.node));
}

const STOPS = {
  /** The app starts anew, and asks the same. */
  restarted() {
    turn += 1;
    launch(turn);
  },
  /** What it keeps from the visitor is seen behind a veil. */
  locked({ prompt, index, make }) {
    const [text, button] = prompt.turnedAway;
    home.replaceChildren(...homeNodes());
    home.inert = true;
    home.classList.add('locked-home');
    const back = make(button, 'main', () => {
      home.classList.remove('locked-home');
      draw();
    });
    clear(el('div', { class: 'locked-bar' }, el('p', {}, text), back.node));
    tell({ at: index, no: [], yes: [press(back.target)] });
  },
  left() {
    location.replace('about:blank');
  },
  /** The same question once more, over itself; its other button leads back. */
  'asked-over'(view) {
    const { prompt, index, make, doc, root } = view;
    root.querySelector('.asked-over')?.remove();
    const yes = make(prompt.yes, 'main', () => {
      note('accept', prompt.subject);
      goOn(view);
    });
    const back = make(prompt.closeLabel, 'plain', draw);
    const row = el.in(doc, 'div', { class: 'row' }, yes.node, back.node);
    const card = el.in(doc, 'div', { class: 'over-card', role: 'dialog' }, el.in(doc, 'h2', {}, prompt.title), row);
    root.append(el.in(doc, 'div', { class: 'asked-over' }, card));
    tell({ at: index, no: [], yes: [press(yes.target)] });
  },
  /** A sheet says it, and leads back. */
  'told-sheet'({ prompt, index, make }) {
    const [text, button] = prompt.turnedAway;
    const back = make(button, 'main', draw);
    const sheet = el('div', { class: 'popup told-sheet', role: 'alertdialog' }, el('p', {}, text), back.node);
    portal(el('div', {}, el('div', { class: 'popup-mask' }), sheet));
    tell({ at: index, no: [], yes: [press(back.target)] });
  },
  'told-toast'(view) {
    TOLD['uni-toast'](view, view.prompt.turnedAway[0]);
  },
  /** The app is seen for a moment, out of reach, and it is asked again. */
  peeked() {
    clear();
    home.replaceChildren(...homeNodes());
    home.inert = true;
    setTimeout(draw, PEEKED_MS);
  },
  /** It says what is lost and asks once more; who says no again is shown out. */
  'asked-then-out'({ prompt, index, make, root, doc }) {
    const yes = make(prompt.yes, 'main', () => {
      note('accept', prompt.subject);
      goOn({ prompt, index });
    });
    const out = make(prompt.no, 'plain', () => {
      note('decline', prompt.subject);
      document.body.replaceChildren();
    });
    const row = el.in(doc, 'div', { class: 'row' }, yes.node, out.node);
    root.replaceChildren(el.in(doc, 'h2', {}, prompt.title), el.in(doc, 'p', {}, prompt.turnedAway[0]), row);
    tell({ at: index, no: [], yes: [press(yes.target)] });
  },
  'sent-off'() {
    location.replace('/goodbye');
  },
  /** It says that there is no going on, and asks once more with nothing but a yes. */
  withdrawn({ prompt, index, make, root, doc }) {
    const yes = make(prompt.yes, 'main', () => {
      note('accept', prompt.subject);
      goOn({ prompt, index });
    });
    const words = el.in(doc, 'p', { class: 'withdrawn-note' }, prompt.turnedAway[0]);
    const row = el.in(doc, 'div', { class: 'row' }, yes.node);
    root.replaceChildren(el.in(doc, 'h2', {}, prompt.title), words, row);
    tell({ at: index, no: [], yes: [press(yes.target)] });
  },
  /** A dialog of the browser's own says it; it closes by a press beside it too. */
  'told-modal'({ prompt, index, make }) {
    const [text, button] = prompt.turnedAway;
    const dialog = el('dialog', { class: 'told-modal', closedby: 'any' }, el('p', {}, text));
    const back = make(button, 'main', () => dialog.close());
    dialog.append(back.node);
    dialog.addEventListener('close', draw);
    portal(dialog);
    dialog.showModal();
    tell({ at: index, no: [], yes: [press(back.target)] });
  },
  /** A plate says it, and the app is gone. */
  'told-then-out'({ prompt }) {
    document.body.append(el('div', { class: 'out-plate', role: 'status' }, prompt.turnedAway[0]));
    setTimeout(() => document.body.replaceChildren(), OUT_MS);
  },
  /** It fades, and is there again. */
  'faded-back'({ root }) {
    const fading = root.animate([{ opacity: 1 }, { opacity: 0 }], { duration: FADE_MS, fill: 'forwards' });
    fading.finished.then(() => root.isConnected && draw());
  },
  'told-alert'({ prompt }) {
    STUDIO_TOLD['window-alert'](undefined, prompt.turnedAway[0]);
  },
  /** It can be said once, and is gone. */
  spent(view) {
    view.withoutNo();
  },
  /** The app is loaded anew, and says with what it asks that it was said no to. */
  'denied-note'({ index }) {
    sessionStorage.setItem('denied', String(index));
    location.reload();
  },
  /** It says so, counts down, and is gone. */
  'counted-out'({ prompt }) {
    turn += 1;
    clear();
    const count = el('em', { class: 'count-out' });
    home.replaceChildren(el('p', { class: 'farewell' }, prompt.turnedAway[0], count));
    const say = (left) => {
      if (left === 0) return document.body.replaceChildren();
      count.textContent = String(left);
      setTimeout(() => say(left - 1), COUNTED_MS);
    };
    say(3);
  },
  'sorry-page'() {
    location.assign('/sorry');
  },
  /** Words that stay over it, with a button that leads back. */
  'told-snack'({ prompt, index, make }) {
    const [text, button] = prompt.turnedAway;
    const back = make(button, 'main', draw);
    toldSnack(text, back.node);
    tell({ at: index, no: [], yes: [press(back.target)] });
  },
  'dimmed-out'() {
    turn += 1;
    dimOut();
  },
  /** A page of its own says that there is nothing to be had, and leads back. */
  'empty-state'({ prompt, index, make }) {
    const [text, button] = prompt.turnedAway;
    const back = make(button, 'main', draw);
    clear();
    emptyState(text, back.node);
    tell({ at: index, no: [], yes: [press(back.target)] });
  },
  /** It moves a little and stays as it was. */
  nudged({ root }) {
    nudge(root);
  },
  'shrunk-out'() {
    turn += 1;
    shrinkOut();
  },
  /** A strip at the top edge says it, and goes again. */
  'told-notify'({ prompt }) {
    tellByStrip(prompt.turnedAway[0]);
  },
  /** It is said where the text has been; after that there is nothing but the yes. */
  'told-in-place'(view) {
    tellInPlace(view, view.prompt.turnedAway[0]);
  },
  /** It is said alone for a while, and then it is asked again. */
  'counted-back'({ prompt }) {
    turn += 1;
    const mine = turn;
    clear();
    host.append(
      countBack(
        prompt.turnedAway[0],
        () => mine === turn,
        () => draw(),
      ),
    );
  },
  /** A bubble at the control that refuses says it, with a button that takes it away. */
  'told-bubble'({ prompt, index, make, no }) {
    const [text, button] = prompt.turnedAway;
    const back = make(button, 'main', draw);
    tellByBubble(no.target, text, back.node);
    tell({ at: index, no: [], yes: [press(back.target)] });
  },
  'slid-out'() {
    turn += 1;
    slideOut();
  },
  /** It leads back to where the app starts, and from there to the same question. */
  'stepped-back'({ prompt, index, make }) {
    const on = make(prompt.next, 'main', draw);
    clear(welcome(on.node));
    home.replaceChildren();
    tell({ at: index, no: [], yes: [press(on.target)] });
  },
  /** It opens beneath the buttons, and has a button that closes it. */
  'told-below'(view) {
    const [text, button] = view.prompt.turnedAway;
    const back = view.make(button, 'plain', draw);
    tellBelow(view, text, back.node);
    tell({ at: view.index, no: [], yes: [press(back.target)] });
  },
  'logo-out'() {
    turn += 1;
    clear();
    logoOut();
  },
  /** A band over the top of the screen says it, and stays until its button is pressed. */
  'told-banner'({ prompt, index, make }) {
    const [text, button] = prompt.turnedAway;
    const back = make(button, 'plain', draw);
    tellByBanner(text, back.node);
    tell({ at: index, no: [], yes: [press(back.target)] });
  },
  /** The same once more on a page of its own; who says no again is back at the first. */
  'asked-in-full'({ prompt, index, make }) {
    turn += 1;
    const yes = make(prompt.yes, 'main', () => {
      note('accept', prompt.subject);
      goOn({ prompt, index });
    });
    const no = make(prompt.no, prompt.pale ? 'pale' : 'plain', () => {
      note('decline', prompt.subject);
      draw();
    });
    clear(askedInFull(prompt, yes.node, no.node));
    tell({ at: index, no: [], yes: [press(yes.target)] });
  },
  'dropped-out'() {
    turn += 1;
    dropOut();
  },
  /** It goes out as if there were a next one, and what comes in is the same. */
  'slid-round'() {
    turn += 1;
    const mine = turn;
    void slideRound(host, () => mine === turn && drawNow());
  },
  unmoved(view) {
    complain(view, view.prompt.turnedAway[0]);
  },
  exited() {
    document.body.replaceChildren();
  },
  parted({ prompt }) {
    document.body.replaceChildren(el('p', { class: 'farewell' }, prompt.turnedAway[0]));
  },
  bounced() {
    clear();
    setTimeout(() => location.reload(), 100);
  },
  'told-off'({ prompt, index, make, doc, root }) {
    const [text, button] = prompt.turnedAway;
    const back = make(button, 'main', draw);
    const card = el.in(doc, 'div', { class: 'told-card', role: 'alertdialog' }, el.in(doc, 'p', {}, text), back.node);
    root.append(el.in(doc, 'div', { class: 'told-off' }, card));
    tell({ at: index, no: [], yes: [press(back.target)] });
  },
  loop() {
    clear();
    setTimeout(draw, 200);
  },
  'turned-away'({ prompt, index, make, root, doc }) {
    const [text, button] = prompt.turnedAway;
    const back = make(button, 'main', draw);
    root.replaceChildren(el.in(doc, 'p', {}, text), back.node);
    tell({ at: index, no: [], yes: [press(back.target)] });
  },
};

function insist(view, depth) {
  const { prompt, index, root, doc, make } = view;
  const [title, text, still, back] = prompt.insist[depth];
  note('decline', `${prompt.subject} ${depth}`);
  const no = make(still, prompt.pale ? 'pale' : 'plain', () => {
    if (depth + 1 < prompt.insist.length) return insist(view, depth + 1);
    note('decline', prompt.subject);
    goOn(view);
  });
  const stay = make(back, 'main', () => {
    note('back-out');
    draw();
  });
  const row = el.in(doc, 'div', { class: 'row' }, ...(prompt.noFirst ? [no.node, stay.node] : [stay.node, no.node]));
  root.replaceChildren(el.in(doc, 'h2', {}, title), el.in(doc, 'p', {}, text), row);
  tell({ at: index, no: [press(no.target)], yes: [press(stay.target)] });
}

function secondLayer(view) {
  const { prompt, index, root, doc, make } = view;
  const boxes = prompt.purposes.map((purpose) => {
    const box = el.in(doc, 'input', { type: 'checkbox', checked: '' });
    return { box, line: el.in(doc, 'label', { class: 'line' }, purpose, box) };
  });
  const save = make(prompt.save, 'save', () => {
    note(boxes.some(({ box }) => box.checked) ? 'accept' : 'decline', prompt.subject);
    goOn(view);
  });
  const all = make(prompt.yes, 'main', () => {
    note('accept', prompt.subject);
    goOn(view);
  });
  root.replaceChildren(
    el.in(doc, 'h2', {}, prompt.title),
    ...boxes.map(({ line }) => line),
    el.in(doc, 'div', { class: 'row' }, save.node, all.node),
  );
  tell({ at: index, no: [...boxes.map(({ box }) => press(box)), press(save.target)], yes: [press(all.target)] });
}

function behind(view) {
  const { prompt, index, root, doc, make } = view;
  const guest = make(prompt.beyond, 'plain', () => {
    note('guest', prompt.subject);
    goOn(view, { limited: true });
  });
  const back = make(prompt.yes, 'main', draw);
  root.replaceChildren(el.in(doc, 'h2', {}, prompt.title), el.in(doc, 'div', { class: 'row' }, back.node, guest.node));
  tell({ at: index, no: [press(guest.target)], yes: [press(back.target)] });
}

function complain(view, text) {
  note('submit');
  if (view.prompt.stopping === 'shaken') return startAnew(view, 'shaken');
  if (view.prompt.stopping === 'flashed') return startAnew(view, 'flashed');
  if (view.prompt.stopping === 'marked') mark(view);
  if (view.prompt.stopping === 'loading') return sayAfterLoading(view, text);
  if (view.prompt.stopping === 'button-spins') return sayAfterSpinning(view, text);
  if (view.prompt.stopping === 'focused') lookAt(view.root);
  if (view.prompt.stopping === 'sent-back') return sendBack(view, text);
  if (view.prompt.stopping === 'debounced') rest(view);
  if (view.prompt.stopping === 'button-says') return sayOnButton(view, text);
  if (view.prompt.stopping === 'own-bubble') return ownBubble(view, text);
  if (view.prompt.stopping === 'button-shakes') shakeButton(view.main.target);
  if (view.prompt.stopping === 'said-on-return') return loadAnew(view, text);
  if (view.prompt.stopping === 'button-reddens') redden(view.main.target);
  if (view.prompt.stopping === 'greyed-after') greyUntilTouched(view);
  if (view.prompt.stopping === 'error-page') return showError(view, text);
  if (view.prompt.stopping !== 'waiting') return sayMissing(view, text);
  setTimeout(() => view.root.isConnected && sayMissing(view, text), ASKED_MS);
}

const SAID_MS = 2200;
const PEEKED_MS = 500;
const REST_MS = 1500;
const COUNTED_MS = 900;
const OUT_MS = 1400;
const FADE_MS = 260;
const ASKED_MS = 600; // until a server has said what is missing

/** What is meant has a red edge, until something is done about it. */
function mark({ root }) {
  root.classList.add('marked');
  root.addEventListener('input', () => root.classList.remove('marked'), { once: true });
}

/** The button says for a while what is missing. */
function sayOnButton({ prompt, root, main }, text) {
  main.say(text);
  setTimeout(() => root.isConnected && main.say(prompt.yes), SAID_MS);
}

/** The button takes no press for a while after one that was in vain. */
function rest({ root }) {
  const button = root.querySelector('.btn.main:not(.only-wide)');
  button.classList.add('resting');
  button.disabled = true;
  setTimeout(() => {
    button.classList.remove('resting');
    button.disabled = false;
  }, REST_MS);
}

function sayAfterLoading(view, text) {
  const plate = loadingPlate(spinnerIn(document));
  document.body.append(plate);
  setTimeout(() => {
    plate.remove();
    if (view.root.isConnected) sayMissing(view, text);
  }, ASKED_MS);
}

/** The screen is gone as if that were enough, and there again, as new, with what is missing. */
function sendBack({ index }, text) {
  turn += 1;
  const mine = turn;
  clear(spinnerIn(document));
  setTimeout(() => {
    if (mine !== turn) return;
    drawNow();
    sayMissing(views.get(index), text);
  }, ASKED_MS);
}

/** The button turns for a while, and is as it was. */
function sayAfterSpinning(view, text) {
  const button = view.root.querySelector('.btn.main');
  const ring = spinnerIn(document);
  button.append(ring);
  button.classList.add('spinning');
  setTimeout(() => {
    ring.remove();
    button.classList.remove('spinning');
    if (view.root.isConnected) sayMissing(view, text);
  }, ASKED_MS);
}

/** The page is loaded anew, as if a server had had a look at it, and says what is missing. */
function loadAnew({ index }, text) {
  sessionStorage.setItem('missing', JSON.stringify([index, text]));
  location.reload();
}

/** A page of its own says what is missing; from there one is led back to where it is to be done. */
function showError({ prompt, index, make }, text) {
  turn += 1;
  const back = make(prompt.closeLabel, 'main', draw);
  clear(errorPage(text, back.node));
  tell({ at: index, no: [], yes: [press(back.target)] });
}

function sayMissing(view, text) {
  TOLD[TOLD_OF_STOPPING[view.prompt.stopping] ?? view.prompt.told](view, text);
  fitFrame();
}

/** Says nothing, but shakes its head, or lets a light go over what is meant. */
function startAnew({ root }, movement) {
  root.classList.remove(movement);
  void root.offsetWidth; // or the same movement would not start anew
  root.classList.add(movement);
}

const TOLD_OF_STOPPING = { toast: 'toast', alerted: 'window-alert' };

/** How it says what is missing. */
const TOLD = {
  ...PLATFORM_TOLD,
  ...SITE_TOLD,
  ...SUITE_TOLD,
  ...MOBILE_TOLD,
  ...VENDOR_TOLD,
  ...STUDIO_TOLD,
  ...DAILY_TOLD,
  ...FRESH_TOLD,
  ...NATIVE_TOLD,
  ...MODERN_TOLD,
  ...CURRENT_TOLD,
  ...RECENT_TOLD,
  toast(_, text) {
    const toast = el('div', { class: 'toast' }, text);
    (host.querySelector('dialog, [popover]') ?? document.body).append(toast);
    setTimeout(() => toast.remove(), 1500);
  },
  line({ root, doc }, text) {
    const line = root.querySelector('.error') ?? root.appendChild(el.in(doc, 'p', { class: 'error', role: 'alert' }));
    line.textContent = text;
  },
};

/** Where the prompt's nodes go: the page itself, a card on it, a shadow root, a frame. */
function mount(box, { technique, layout }) {
  if (technique === 'submit') {
    const root = el('form', { method: 'dialog', novalidate: '', class: WHOLE[layout] ?? 'whole' });
    // The Enter key would press whichever button comes first.
    root.addEventListener(
      'keydown',
      (event) => event.key === 'Enter' && event.target.localName === 'input' && event.preventDefault(),
    );
    box.append(...(scenes[layout] ?? alone)(root));
    return { doc: document, root };
  }
  if (layout in WHOLE) {
    const root = el('section', { class: WHOLE[layout] });
    box.append(...(scenes[layout] ?? alone)(root));
    return { doc: document, root };
  }
  if (technique === 'open-shadow' || technique === 'closed-shadow') {
    const root = box.attachShadow({ mode: technique === 'open-shadow' ? 'open' : 'closed' });
    const inner = el('div', { class: 'inner' });
    root.append(el('style', {}, document.getElementById('look').textContent), inner);
    return { doc: document, root: inner };
  }
  if (technique !== 'frame') return { doc: document, root: box };
  const frame = el('iframe', { title: '' });
  box.append(frame);
  const doc = frame.contentDocument;
  doc.head.append(el.in(doc, 'style', {}, document.getElementById('look').textContent));
  doc.body.className = 'framed';
  return { doc, root: doc.body };
}

function alone(root) {
  return [root];
}

/** Layouts that have a card on them, or more around them. */
const WHOLE = {
  panel: 'inner-card',
  'deck-page': 'deck-card',
  detents: 'detents-body',
  poster: 'poster-body',
  'two-pane': 'pane-body',
  'slides-page': 'slides-body',
  accordion: 'step-body',
  'badge-card': 'badge-body',
  'stage-page': 'stage-body',
  'side-steps': 'side-body',
  'page-sheet': 'page-sheet-body',
  'scroll-view': 'scroll-body',
  'site-page': 'site-body',
  'gov-page': 'gov-body',
  'ion-page': 'ion-body',
  'checkout-page': 'checkout-body',
  'vaul-drawer': 'vaul-body',
  'email-pop': 'email-body',
  'form-step': 'ask-body',
  'auth-card': 'auth-body',
  'rn-page': 'rn-body',
  'weui-page': 'weui-body',
  'layer-window': 'layer-body',
  'blur-modal': 'blur-body',
  'shell-page': 'shell-body',
  'tabbed-page': 'tabbed-body',
  'over-picture': 'over-body',
  'letter-page': 'letter-body',
  'bs-modal': 'bs-body',
  'wall-sheet': 'wall-body',
  'lesson-page': 'lesson-body',
  'glass-page': 'glass-body',
  'shop-page': 'shop-body',
  'sm-sheet': 'sm-body',
  'gradient-card': 'gradient-body',
  offcanvas: 'offcanvas-body',
  'landing-page': 'land-body',
  'capsule-page': 'mini-body',
  'accounts-page': 'acc-body',
  'van-dialog': 'van-body',
  'swal-modal': 'swal-body',
  'q-bottom': 'q-body',
  'article-page': 'art-body',
  'features-page': 'feat-body',
  'popup-page': 'f7-body',
  'cm-box': 'cm-body',
  'taro-popup': 'taro-body',
  'rn-modal': 'rn-modal-body',
  'flow-modal': 'flow-body',
  'v-dialog': 'v-card',
  'map-page': 'map-body',
  'wave-page': 'wave-body',
  'cta-page': 'cta-body',
  'cc-window': 'cc-body',
  'el-message': 'el-message-inner',
  'stacked-acts': 'stacked-body',
  'fc-dialog': 'fc-body',
  'modal-bottom': 'modal-box-body',
  'cky-bar': 'cky-notice',
  'gnb-page': 'gnb-body',
  'appbar-page': 'appbar-body',
  'bento-page': 'bento-body',
  'ant-wrap': 'ant-body',
  'braze-modal': 'ab-message-body',
  'ly-pop': 'ly_cont',
  'footed-sheet': 'footed-body',
  'didomi-notice': 'didomi-text',
  'mascot-page': 'mascot-body',
  'overlap-page': 'overlap-body',
  'title-band': 'band-body',
};

/** A frame shows the whole of what is in it, however that has grown. */
function fitFrame() {
  for (const frame of host.querySelectorAll('iframe:not(.terms-frame)'))
    frame.style.height = `${frame.contentDocument.documentElement.scrollHeight + 8}px`;
}

function tell({ at: where, no, yes, isArmed = () => true }) {
  // Of two prompts at once the one that comes first is told of.
  if (where !== 'home' && where !== at()) return;
  told += 1;
  // Where the app stands in a frame, whoever presses it looks at the page around it.
  window.parent.__truth = {
    version: `${performance.timeOrigin} ${told}`,
    at: where,
    no,
    yes,
    isArmed: () => isAlive && isFinal && isWorded && !isTurning && isStill() && isArmed(),
  };
  fitFrame();
}

/** Nothing is on its way in. */
function isStill() {
  const shown = [host, ...openPortals()];
  return shown
    .flatMap((node) => node.getAnimations({ subtree: true }))
    .every(({ playState }) => playState !== 'running');
}

draw();
