import { el } from './dom.js';
import { openPortals, portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

// The screens of large and middling products as they are now: where a dialog is put, what stands around a prompt, how a
// field is labelled, how it is said that something is missing, and how one screen goes over into the next.

/** Puts what dims the page and the box where they are put there. */
export const CURRENT_LAID = {
  // What dims the page holds the dialog, which is as large as the screen and holds the box.
  'el-message'(_, mask, box) {
    const holder = el('div', { class: 'el-overlay' });
    mask.className = 'el-overlay-message-box';
    for (const [name, value] of Object.entries({ role: 'dialog', 'aria-modal': 'true', 'aria-describedby': freshId() }))
      mask.setAttribute(name, value);
    box.removeAttribute('role');
    box.setAttribute('tabindex', '-1');
    mask.append(box);
    holder.append(mask);
    portal(holder);
  },
  'stacked-acts'({ host }, mask, box) {
    mask.classList.add('x1ey2m1c');
    const inner = el('div', { class: 'x9f619 x78zum5 xl56j7k x6s0dn4 stacked-holder' }, box);
    host.append(el('div', { class: 'x1n2onr6 xzkaem6 stacked-root' }, mask, inner));
  },
  // As who sells the ads has it in the pages of others.
  'fc-dialog'(_, mask, box) {
    mask.classList.add('fc-dialog-overlay');
    box.setAttribute('aria-label', window.FLOW.home.name);
    box.setAttribute('tabindex', '0');
    portal(el('div', { class: 'fc-consent-root' }, mask, el('div', { class: 'fc-dialog-container' }, box)));
  },
  // A dialog of the browser that is open from the start, with what is pressed beside it after the box.
  'modal-bottom'({ host }, mask, box) {
    mask.className = 'modal-backdrop';
    box.removeAttribute('role');
    host.append(el('dialog', { open: '', class: 'modal-open' }, box, mask));
  },
  'cky-bar'({ host }, box) {
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', window.FLOW.home.name);
    host.append(el('div', { class: 'cky-consent-container' }, box));
  },
};

const name = () => window.FLOW.home.name;

/** What a layout puts around the prompt's own nodes. */
export const CURRENT_SCENES = {
  'gnb-page'(root) {
    const { tabs } = window.FLOW.home;
    const links = tabs.map((tab, i) =>
      el('li', {}, el('a', { href: `#tab-${i}`, ...(i ? {} : { class: 'on' }) }, tab)),
    );
    const menu = drawn('gnb-menu', BURGER);
    return [
      el('div', { class: 'gnb-head' }, el('strong', { class: 'gnb-logo' }, name()), menu),
      el('ul', { class: 'gnb-tabs' }, ...links),
      el('div', { class: 'gnb-main' }, root),
      el('div', { class: 'gnb-foot' }, el('p', {}, name()), el('p', {}, `Copyright © ${name()} 2026`)),
    ];
  },
  'appbar-page': (root) => [
    el(
      'header',
      { class: 'MuiPaper-root MuiAppBar-root appbar' },
      el(
        'div',
        { class: 'MuiToolbar-root' },
        drawn('appbar-mark', DIAMOND),
        el('div', { class: 'MuiTypography-h6' }, name()),
      ),
    ),
    el('div', { class: 'MuiContainer-root appbar-main' }, root),
  ],
  'bento-page': (root) => [
    el(
      'div',
      { class: 'bento', 'aria-hidden': 'true' },
      ...BENTO.map((picture, i) => drawn(`bento-tile bento-${i}`, picture)),
    ),
    root,
  ],
};

function drawn(kind, picture) {
  const node = el('div', { class: kind, 'aria-hidden': 'true' });
  node.innerHTML = picture;
  return node;
}

const BURGER =
  '<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2"><path d="M3 6h18M3 12h18M3 18h18"/></svg>';
const DIAMOND =
  '<svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor"><path d="M12 2l10 10-10 10L2 12z"/></svg>';
const BENTO = [
  '<svg viewBox="0 0 60 60" width="56" height="56"><circle cx="30" cy="30" r="20" fill="#fff" opacity=".9"/><path d="M22 30l6 6 11-13" fill="none" stroke="currentColor" stroke-width="4"/></svg>',
  '<svg viewBox="0 0 60 40" width="60" height="40"><path d="M4 34l14-14 10 8 14-20 14 12" fill="none" stroke="#fff" stroke-width="4"/></svg>',
  '<svg viewBox="0 0 60 60" width="44" height="44"><path d="M30 6l7 16 17 2-13 11 4 17-15-9-15 9 4-17L6 24l17-2z" fill="#fff" opacity=".9"/></svg>',
  '<svg viewBox="0 0 120 40" width="120" height="40"><rect x="4" y="8" width="112" height="9" rx="4" fill="#fff" opacity=".85"/><rect x="4" y="25" width="70" height="9" rx="4" fill="#fff" opacity=".6"/></svg>',
];

export const CURRENT_DECORS = {
  'today-line': (doc) => [
    el.in(
      doc,
      'p',
      { class: 'today-line' },
      new Date().toLocaleDateString(window.FLOW.locale, { month: 'long', day: 'numeric', weekday: 'long' }),
    ),
  ],
};

/** How a field stands with its label. */
export const CURRENT_FIELDS = {
  // A list of terms and what belongs to them; nothing else ties the one to the other.
  'dl-field'(doc, input, label) {
    input.removeAttribute('placeholder');
    return el.in(doc, 'dl', { class: 'dl-field' }, el.in(doc, 'dt', {}, label), el.in(doc, 'dd', {}, input));
  },
  // The words at the left and the field beside them, all of it elements of a framework for mini programs.
  'taro-field'(doc, input, label) {
    input.setAttribute('placeholder', label);
    input.classList.add('weui-input');
    const words = el.in(doc, 'taro-text-core', { class: 'taro-field__label hydrated' }, label);
    const field = el.in(doc, 'taro-input-core', { class: 'hydrated' }, input);
    return el.in(doc, 'taro-view-core', { class: 'taro-field hydrated' }, words, field);
  },
};

/** What a kit says itself on the one button of its sheet. */
const FINE = { 'zh-CN': '好的', 'zh-TW': '好', 'en-US': 'OK', 'ja-JP': 'OK', 'ko-KR': '확인' };

let unsay;

export const CURRENT_TOLD = {
  // A sheet that comes from below says it, with a button that takes it away.
  'told-drawer'(_, text) {
    unsay?.();
    const fine = el('button', { type: 'button', class: 'drawer-fine' }, FINE[window.FLOW.locale]);
    const mask = el('div', { class: 'popup-mask' });
    const words = el('p', { id: freshId() }, text);
    const named = { role: 'alertdialog', 'aria-modal': 'true', 'aria-describedby': words.id };
    const hide = portal(
      el(
        'div',
        {},
        mask,
        el('div', { ...named, class: 'popup told-drawer' }, drawn('drawer-sign', WARNING), words, fine),
      ),
    );
    unsay = hide;
    for (const one of [mask, fine]) one.addEventListener('click', hide);
  },
  // Between the words and what is meant, with a bar at the left of both.
  'group-error'({ root, doc }, text) {
    root.querySelector('.group-error')?.remove();
    const line = el.in(doc, 'p', { id: freshId(), class: 'group-error', role: 'alert' }, text);
    const at = [...root.children].find((one) => !one.matches('h2, p:not(.btn), .x, .btn, .today-line, .row'));
    if (at) at.before(line);
    else root.querySelector('.row').before(line);
    for (const one of root.querySelectorAll('.group-wrong')) one.classList.remove('group-wrong');
    at?.classList.add('group-wrong');
    line.scrollIntoView({ block: 'nearest' });
  },
};

const WARNING =
  '<svg viewBox="0 0 48 48" width="48" height="48"><circle cx="24" cy="24" r="22" fill="currentColor" opacity=".16"/><path d="M24 13v14M24 33v1.5" stroke="currentColor" stroke-width="4" stroke-linecap="round"/></svg>';

/** It opens beneath the buttons, with a button that closes it again. */
export function tellBelow({ root, doc }, text, button) {
  root.querySelector('.told-below')?.remove();
  const panel = el.in(
    doc,
    'div',
    { role: 'status', class: 'told-below', 'data-state': 'open' },
    el.in(doc, 'div', {}, text),
    button,
  );
  root.querySelector('.row').after(panel);
  panel.scrollIntoView({ block: 'nearest' });
}

const LOGO_MS = 700;

/** What the app starts with is seen once more, gets small, and there is nothing any more. */
export function logoOut() {
  const mark = el('div', { class: 'logo-out-mark' }, [...name()][0]);
  const { body } = document;
  body.replaceChildren(el('div', { class: 'logo-out' }, mark));
  const frames = [
    { scale: 1, opacity: 1 },
    { scale: 1, opacity: 1, offset: 0.6 },
    { scale: 0.5, opacity: 0 },
  ];
  mark.animate(frames, { duration: LOGO_MS, fill: 'forwards' }).finished.then(() => body.replaceChildren());
}

const ROUND_MS = 260;

/** Goes out at the left; what is drawn then comes in at the right. */
export function slideRound(host, drawAnew) {
  const going = boxesIn(host).map(
    (box) =>
      box.animate([{ translate: '0 0' }, { translate: '-110% 0' }], { duration: ROUND_MS, fill: 'forwards' }).finished,
  );
  return Promise.all(going).then(() => {
    drawAnew();
    for (const box of boxesIn(host)) box.animate([{ translate: '110% 0' }, { translate: '0 0' }], ROUND_MS);
  });
}

function boxesIn(host) {
  return [host, ...openPortals()].flatMap((root) => [...root.querySelectorAll('.box')]);
}

const THROUGH_MS = 300;

/** The screen that was left fades; the next one fades in and gets a little larger. */
export function fadeThrough(ghost, host) {
  document.body.append(ghost);
  const going = ghost.animate([{ opacity: 1 }, { opacity: 0 }], { duration: THROUGH_MS, fill: 'forwards' });
  for (const box of boxesIn(host))
    box.animate(
      [
        { opacity: 0, scale: 0.94 },
        { opacity: 1, scale: 1 },
      ],
      { duration: THROUGH_MS, easing: 'ease-out' },
    );
  return going.finished.then(() => ghost.remove());
}

const RED_MS = 1600;

/** The button is red for a while. */
export function redden(node) {
  node.classList.add('reddened');
  setTimeout(() => node.classList.remove('reddened'), RED_MS);
}

/** A page of its own says what is missing, with a button that leads back. */
export function errorPage(text, button) {
  return el('div', { class: 'error-page' }, drawn('error-page-sign', WARNING), el('p', {}, text), button);
}
