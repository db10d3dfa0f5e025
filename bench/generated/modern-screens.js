import { el } from './dom.js';
import { openPortals, portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

// The screens of the front ends of large products: where a dialog is put, what stands around a prompt, how a field is
// labelled, how it is said that something is missing, and how one screen goes over into the next.

/** Puts what dims the page and the box where they are put there. */
export const MODERN_LAID = {
  // All of it is elements of a framework for mini programs.
  'taro-popup'({ host }, mask, box) {
    mask.classList.add('nut-overlay');
    mask.setAttribute('catch-move', '');
    const view = (kind, ...inner) => el('taro-view-core', { class: `${kind} hydrated` }, ...inner);
    host.append(view('taro_page', mask, view('nut-popup nut-popup-center', box)));
  },
  // What says it is a dialog is as large as the screen, and what is pressed beside the sheet is in it.
  'rn-modal'(_, mask, box) {
    mask.classList.add('css-175oi2r');
    mask.setAttribute('tabindex', '-1');
    box.removeAttribute('role');
    const guard = () => el('div', { tabindex: '0', class: 'focus-guard' });
    const inner = el('div', { class: 'css-175oi2r r-modal-inner' }, mask, box);
    const dialog = el('div', { 'aria-modal': 'true', role: 'dialog', class: 'css-175oi2r r-modal' }, inner);
    portal(el('div', {}, guard(), dialog, guard()));
  },
  // What holds the box is what is pressed beside it; what dims the page is put after all else.
  'flow-modal'({ host }, mask, box) {
    mask.className = 'flow-holder';
    mask.setAttribute('tabindex', '-1');
    mask.setAttribute('role', 'dialog');
    mask.setAttribute('aria-modal', 'true');
    box.removeAttribute('role');
    mask.append(el('div', { class: 'flow-width' }, box));
    document.body.classList.add('scroll-locked');
    host.append(mask);
    portal(el('div', { 'modal-backdrop': '', class: 'flow-backdrop' }));
  },
  'v-dialog'(_, mask, box) {
    mask.classList.add('v-overlay__scrim');
    box.removeAttribute('role');
    document.body.classList.add('scroll-locked');
    const named = { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': freshId(), tabindex: '-1' };
    const content = el('div', { class: 'v-overlay__content' }, box);
    const overlay = el('div', { ...named, class: 'v-overlay v-overlay--active v-overlay--dialog' }, mask, content);
    portal(el('div', { class: 'v-overlay-container' }, overlay));
  },
  'cc-window'({ host }, box) {
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-live', 'polite');
    box.setAttribute('aria-label', 'cookieconsent');
    host.append(box);
  },
};

const name = () => window.FLOW.home.name;

/** What a layout puts around the prompt's own nodes. */
export const MODERN_SCENES = {
  'map-page': (root) => [
    drawn('map-canvas', MAP),
    el('div', { class: 'map-panel' }, el('div', { class: 'map-grip', 'aria-hidden': 'true' }), root),
  ],
  'wave-page': (root) => [
    drawn('wave-head', WAVE),
    el('div', { class: 'wave-logo', 'aria-hidden': 'true' }, [...name()][0]),
    el('div', { class: 'wave-main' }, root),
    el('div', { class: 'wave-foot' }, name()),
  ],
  'cta-page': (root) => [
    el('div', { class: 'cta-nav' }, el('span', {}, name())),
    el('div', { class: 'cta-scroll' }, root),
  ],
};

function drawn(kind, picture) {
  const node = el('div', { class: kind, 'aria-hidden': 'true' });
  node.innerHTML = picture;
  return node;
}

const MAP =
  '<svg viewBox="0 0 390 320" preserveAspectRatio="xMidYMid slice" width="100%" height="100%"><rect width="390" height="320" fill="#e6ebe4"/><path d="M250 0h140v110l-90 34z" fill="#cfe6c9"/><path d="M0 230c60-30 120 20 180-8s110-60 210-34v132H0z" fill="#bcdcf0"/><g stroke="#fff" fill="none"><path d="M-10 80L400 150M70-10l60 340M210-10l-30 340M320-10l10 340" stroke-width="9"/><path d="M-10 160l410 40M0 20l400 50" stroke-width="5"/></g><path d="M196 92c-15 0-26 11-26 25 0 20 26 43 26 43s26-23 26-43c0-14-11-25-26-25z" fill="#e5453a"/><circle cx="196" cy="117" r="9" fill="#fff"/></svg>';
const WAVE =
  '<svg viewBox="0 0 390 60" preserveAspectRatio="none" width="100%" height="60"><path d="M0 34c70 34 140 22 210 0s120-26 180 2v26H0z"/></svg>';
const CLOCK =
  '<svg viewBox="0 0 24 24" width="15" height="15" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/></svg>';

export const MODERN_DECORS = {
  'time-chip'(doc) {
    const chip = el.in(doc, 'span', { class: 'time-chip' }, '≈ 2 min');
    chip.insertAdjacentHTML('afterbegin', CLOCK);
    return [chip];
  },
};

/** How a field stands with its label. */
export const MODERN_FIELDS = {
  // What stands in the field is a view of its own; a date has none, so its words stand over it.
  'uni-input'(doc, input, label) {
    input.removeAttribute('placeholder');
    input.classList.add('uni-input-input');
    const isDay = input.type === 'date';
    const wrapper = el.in(doc, 'div', { class: 'uni-input-wrapper' }, input);
    const words = el.in(doc, 'div', { class: isDay ? 'uni-forms-item__label' : 'uni-input-placeholder' }, label);
    if (!isDay) {
      wrapper.prepend(words);
      const show = () => words.classList.toggle('is-off', input.value !== '');
      input.addEventListener('input', show);
      show();
    }
    const content = el.in(doc, 'uni-input', { class: 'uni-easyinput__content-input' }, wrapper);
    const item = el.in(doc, 'uni-view', { class: 'uni-forms-item' }, content);
    if (isDay) item.prepend(words);
    return item;
  },
  // The words that name it are those of the group it is alone in.
  'legend-field'(doc, input, label) {
    input.removeAttribute('placeholder');
    input.classList.add('input');
    const legend = el.in(doc, 'legend', { class: 'fieldset-legend' }, label);
    return el.in(doc, 'fieldset', { class: 'legend-field fieldset' }, legend, input);
  },
};

export const MODERN_TOLD = {
  // A box above all of it, with a cross that takes it away.
  'alert-dismiss'({ root, doc, prompt }, text) {
    root.querySelector('.alert-dismiss')?.remove();
    const x = el.in(doc, 'button', { type: 'button', class: 'btn-close', 'aria-label': prompt.closeLabel }, '✕');
    const alert = el.in(
      doc,
      'div',
      { role: 'alert', class: 'alert-dismiss alert-danger' },
      el.in(doc, 'span', {}, text),
      x,
    );
    x.addEventListener('click', () => alert.remove());
    const title = root.querySelector('h2');
    if (title) title.before(alert);
    else root.prepend(alert);
    alert.scrollIntoView({ block: 'nearest' });
  },
  // A sign and words above the buttons.
  'error-row'({ root, doc }, text) {
    root.querySelector('.error-row')?.remove();
    const row = el.in(doc, 'div', { role: 'alert', 'aria-live': 'assertive', class: 'error-row' });
    row.innerHTML = WARNING;
    row.append(el.in(doc, 'span', {}, text));
    root.querySelector('.row').before(row);
  },
};

const WARNING =
  '<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><circle cx="10" cy="10" r="9" fill="currentColor"/><path d="M10 5v6M10 14v.5" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>';

const ROOM = 190; // px that a bubble wants above what it points at
let unsay;

/** A bubble that points at what was pressed says it, with a button of its own. */
export function tellByBubble(target, text, button) {
  unsay?.();
  const { left, right, top, bottom } = target.getBoundingClientRect();
  const isAbove = top > ROOM;
  const middle = (left + right) / 2;
  const from = Math.max(12, Math.min(middle - 140, innerWidth - 292));
  const edge = isAbove ? `bottom:${innerHeight - top + 10}px` : `top:${bottom + 10}px`;
  const card = el(
    'div',
    { role: 'tooltip', class: `told-bubble ${isAbove ? 'is-above' : ''}`, style: `left:${from}px;${edge}` },
    el('div', { class: 'told-bubble-words' }, text),
    button,
  );
  card.append(el('i', { class: 'told-bubble-arrow', style: `left:${middle - from - 6}px` }));
  unsay = portal(el('div', {}, card));
}

const SLID_MS = 300;

/** The app goes out at the right, and is gone. */
export function slideOut() {
  const { body } = document;
  const [from, to] = [{ transform: 'none' }, { transform: 'translateX(100%)' }];
  body.animate([from, to], { duration: SLID_MS, easing: 'ease-in', fill: 'forwards' }).finished.then(() => {
    body.replaceChildren();
  });
}

/** The screen that the app starts with; its button leads on to what is asked. */
export function welcome(button) {
  return el(
    'div',
    { class: 'welcome-screen' },
    el('div', { class: 'welcome-mark', 'aria-hidden': 'true' }, [...name()][0]),
    el('h1', {}, name()),
    button,
  );
}

const SHAKE = [0, -7, 7, -5, 5, 0].map((by) => ({ translate: `${by}px 0` }));

/** The button shakes its head. */
export function shakeButton(node) {
  node.animate(SHAKE, 320);
}

const MORPH_MS = 280;

/** Where the screen is that is there now. */
export function placeOfBox(host) {
  return boxOf(host)?.getBoundingClientRect();
}

function boxOf(host) {
  return [host, ...openPortals()].flatMap((root) => [...root.querySelectorAll('.box')]).at(-1);
}

/** The screen that is there now grows out of the place of the one before. */
export function morphFrom(host, { left, top, width, height }) {
  const box = boxOf(host);
  if (!box) return Promise.resolve();
  const to = box.getBoundingClientRect();
  const move = `translate(${left - to.left}px,${top - to.top}px) scale(${width / to.width},${height / to.height})`;
  const frames = [
    { transform: move, transformOrigin: '0 0', opacity: 0.4 },
    { transform: 'none', transformOrigin: '0 0', opacity: 1 },
  ];
  return box.animate(frames, { duration: MORPH_MS, easing: 'cubic-bezier(.3,.7,.2,1)' }).finished;
}

/** A home of articles, with a row of subjects above them and the parts of the app at the bottom edge. */
export function feedHome(limited, promo) {
  const { name: title, tabs, items } = window.FLOW.home;
  const rows = items.map((item, i) =>
    el(
      'li',
      { class: 'feed-row' },
      el('a', { href: `#item-${i}` }, item),
      el('div', { class: 'feed-thumb', 'aria-hidden': 'true', style: `--hue:${(i * 83 + 190) % 360}` }),
    ),
  );
  const subjects = items.map((item, i) => el('a', { href: `#subject-${i}`, class: 'feed-subject' }, item));
  const links = tabs.map((tab, i) =>
    el('a', { href: `#tab-${i}`, ...(i ? {} : { 'aria-current': 'page' }) }, el('i', { 'aria-hidden': 'true' }), tab),
  );
  return [
    el('header', { class: 'feed-head' }, el('h1', {}, title)),
    ...limited,
    el('div', { class: 'feed-subjects' }, ...subjects),
    ...promo,
    el('ul', { class: 'feed feed-rows' }, ...rows),
    el('nav', { class: 'feed-dock' }, ...links),
  ];
}
