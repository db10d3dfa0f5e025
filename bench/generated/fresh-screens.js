import { el } from './dom.js';
import { portal } from './mobile-portals.js';

// The screens of the front ends of today: where a dialog is put, what stands around a prompt, how a field is labelled, and
// how it is said that something is missing.

/** Puts what dims the page and the box where they are put there. */
export const FRESH_LAID = {
  // What is pressed beside the sheet is what holds it at the bottom edge.
  'sm-sheet'({ host }, mask, box) {
    mask.className = 'sm-holder';
    mask.append(box);
    box.setAttribute('aria-modal', 'true');
    const dim = el('div', { class: 'mask', 'aria-hidden': 'true' });
    host.append(el('div', { class: 'sm-root' }, dim, mask));
  },
  'gradient-card'({ host }, mask, box) {
    mask.classList.add('adm-mask');
    mask.setAttribute('aria-hidden', 'true');
    const wrap = el('div', { class: 'adm-center-popup-wrap' }, box);
    host.append(el('div', { class: 'adm-center-popup' }, mask, wrap));
  },
  // What dims the page comes after it.
  offcanvas(_, mask, box) {
    box.setAttribute('aria-modal', 'true');
    box.setAttribute('tabindex', '-1');
    mask.classList.add('offcanvas-backdrop');
    document.body.classList.add('scroll-locked');
    portal(el('div', {}, box, mask));
  },
  'focus-lock'({ home, host }, mask, box) {
    for (const node of [home, host]) node.setAttribute('aria-hidden', 'true');
    document.body.classList.add('scroll-locked');
    mask.className = 'chakra-container';
    mask.append(box);
    box.setAttribute('aria-modal', 'true');
    box.setAttribute('tabindex', '-1');
    const dim = el('div', { class: 'mask' });
    const guard = () => el('div', { 'data-focus-guard': 'true', tabindex: '0', class: 'focus-guard' });
    const lock = el('div', { 'data-focus-lock-disabled': 'false' }, mask);
    portal(el('div', {}, dim, guard(), lock, guard()));
  },
  // What holds the banner lets a finger through to the page.
  'float-banner'({ host }, box) {
    host.append(el('div', { class: 'float-wrap' }, box));
  },
};

const name = () => window.FLOW.home.name;
const links = () => window.FLOW.prompts[0]?.links ?? [];
const LANGUAGES = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  'en-US': 'English',
  'ja-JP': '日本語',
  'ko-KR': '한국어',
};

/** What a layout puts around the prompt's own nodes. */
export const FRESH_SCENES = {
  'sm-sheet': (root) => [drawn('sm-icon', SHIELD), root],
  'gradient-card': (root) => [drawn('gradient-head', BALLOON), root],
  offcanvas: (root) => [
    el('div', { class: 'offcanvas-header' }, el('i', { 'aria-hidden': 'true' }), el('b', {}, name())),
    root,
  ],
  'landing-page'(root) {
    const menu = el('details', { class: 'land-menu' }, el('summary', { 'aria-label': name() }, '☰'));
    menu.append(el('nav', {}, ...window.FLOW.home.tabs.map((tab, i) => el('a', { href: `#tab-${i}` }, tab))));
    const language = el('a', { href: '#lang', class: 'land-lang' }, LANGUAGES[window.FLOW.locale]);
    const mark = el('i', { 'aria-hidden': 'true' });
    return [
      el('header', { class: 'land-head' }, mark, el('b', {}, name()), language, menu),
      el('main', { class: 'land-main' }, root),
      el('footer', { class: 'land-foot' }, `© 2026 ${name()}`),
    ];
  },
  'capsule-page': (root) => [
    el(
      'div',
      { class: 'mini-bar' },
      el('span', {}, name()),
      el('div', { class: 'mini-capsule', 'aria-hidden': 'true' }, el('i', {}, '•••'), el('i', {}, '◎')),
    ),
    root,
    ...links()
      .slice(0, 1)
      .map((words) => el('a', { href: '#service', class: 'mini-service' }, words)),
  ],
  'accounts-page'(root) {
    const options = Object.values(LANGUAGES).map((words) => el('option', {}, words));
    options[Object.keys(LANGUAGES).indexOf(window.FLOW.locale)].setAttribute('selected', '');
    const list = el('select', { class: 'acc-language', 'aria-label': 'Language' }, ...options);
    const more = links().map((words) => el('a', { href: '#about' }, words));
    return [
      el('div', { class: 'acc-card' }, drawn('acc-logo', DOTS), root),
      el('footer', { class: 'acc-foot' }, list, el('span', {}, ...more)),
    ];
  },
};

function drawn(kind, picture) {
  const node = el('div', { class: kind, 'aria-hidden': 'true' });
  node.innerHTML = picture;
  return node;
}

const SHIELD =
  '<svg viewBox="0 0 24 24" width="26" height="26" fill="none" stroke="currentColor" stroke-width="1.6"><path d="M9 12.5l2 2 4-4.5M12 3c2.5 2 5 3 8 3 0 7-2 12-8 15-6-3-8-8-8-15 3 0 5.5-1 8-3z"/></svg>';
const BALLOON =
  '<svg viewBox="0 0 160 90" width="160" height="90"><circle cx="64" cy="40" r="24" fill="#fff" opacity=".9"/><path d="M64 64l-5 8h10z" fill="#fff" opacity=".9"/><circle cx="104" cy="30" r="15" fill="#fff" opacity=".55"/><path d="M18 78h124" stroke="#fff" stroke-width="3" opacity=".5" stroke-linecap="round"/></svg>';
const DOTS =
  '<svg viewBox="0 0 64 24" width="64" height="24"><circle cx="12" cy="12" r="9" fill="#4285f4"/><circle cx="32" cy="12" r="9" fill="#ea4335"/><circle cx="52" cy="12" r="9" fill="#34a853"/></svg>';
const GLOBE =
  '<svg viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3.5 3 3.5 15 0 18M12 3c-3.5 3-3.5 15 0 18"/></svg>';

export const FRESH_DECORS = {
  'lang-pill'(doc) {
    const words = el.in(doc, 'span', {}, LANGUAGES[window.FLOW.locale]);
    const pill = el.in(doc, 'button', { type: 'button', class: 'lang-pill', 'aria-haspopup': 'menu' }, words);
    pill.insertAdjacentHTML('afterbegin', GLOBE);
    pill.addEventListener('click', () => window.note('language'));
    return [pill];
  },
};

/** How a field stands with its label. */
export const FRESH_FIELDS = {
  // A label around it, with its words in a line of their own.
  'daisy-field'(doc, input, label) {
    const words = el.in(doc, 'div', { class: 'daisy-label' }, el.in(doc, 'span', { class: 'label-text' }, label));
    input.removeAttribute('placeholder');
    return el.in(doc, 'label', { class: 'daisy-field form-control' }, words, input);
  },
  // One beneath the other in one frame; the label is for a screen reader. A date has no placeholder, so its label is seen.
  'joined-field'(doc, input, label) {
    const id = freshLabel();
    input.id = id;
    input.setAttribute('placeholder', label);
    const kind = input.type === 'date' ? 'joined-words' : 'unseen';
    return el.in(doc, 'div', { class: 'joined-field' }, el.in(doc, 'label', { for: id, class: kind }, label), input);
  },
};

let labels = 0;

function freshLabel() {
  labels += 1;
  return `:r${labels.toString(36)}:`;
}

const PILL_MS = 3000;
const CONTROL =
  'input, select, [role=radiogroup], .van-cells, .headless-cards, .plus-rows, .colour-tiles, .row-inputs, .react-select, .flat-wrapper, .section-lists';

export const FRESH_TOLD = {
  // A white pill at the top edge, which goes again.
  'message-pill'(_, text) {
    document.querySelector('.ant-message')?.remove();
    const sign = el('span', { role: 'img', 'aria-label': 'close-circle', class: 'message-sign' }, '✕');
    const content = el('div', { class: 'ant-message-content' }, sign, el('span', {}, text));
    const message = el('div', { class: 'ant-message' }, el('div', { class: 'ant-message-notice' }, content));
    document.body.append(message);
    setTimeout(() => message.remove(), PILL_MS);
  },
  // A line that the control names as what is wrong with it; its label is red too.
  'form-message'({ root, doc }, text) {
    root.querySelector('.form-message')?.remove();
    const line = el.in(doc, 'p', { id: freshLabel(), class: 'form-message', 'data-slot': 'form-message' }, text);
    const control = root.querySelector(CONTROL);
    control?.setAttribute('aria-invalid', 'true');
    control?.setAttribute('aria-errormessage', line.id);
    const part = [...root.children].find((one) => one === control || (control && one.contains(control)));
    if (part) part.after(line);
    else root.querySelector('.row').before(line);
  },
};

/** A page of its own that says there is nothing to be had, with a button that leads back. */
export function emptyState(text, button) {
  const picture = drawn('empty-picture', EMPTY);
  const page = el('div', { class: 'empty-state' }, picture, el('p', { class: 'empty-words' }, text), button);
  return portal(el('div', {}, page));
}

const EMPTY =
  '<svg viewBox="0 0 120 90" width="130" height="98"><ellipse cx="60" cy="80" rx="46" ry="6" fill="currentColor" opacity=".12"/><path d="M30 34h60l8 22v20H22V56z" fill="currentColor" opacity=".22"/><path d="M22 56h22c3 9 29 9 32 0h22v20H22z" fill="currentColor" opacity=".3"/></svg>';
const SHRINK_MS = 320;

/** The app gets small, and is gone. */
export function shrinkOut() {
  const { body } = document;
  body.animate([{ transform: 'none' }, { transform: 'scale(.2)', opacity: 0 }], SHRINK_MS).finished.then(() => {
    body.replaceChildren();
  });
}

const NUDGE = [{ scale: 1 }, { scale: 1.03 }, { scale: 1 }];

/** It moves a little, and is as it was. */
export function nudge(node) {
  node.animate(NUDGE, 150);
}

const RING_MS = 600;

/** A ring that fills before what comes next is there. */
export function fillingRing() {
  const plate = drawn(
    'filling-ring',
    '<svg viewBox="0 0 52 52" width="64" height="64"><circle cx="26" cy="26" r="22" fill="none" stroke="currentColor" stroke-width="4" opacity=".18"/><circle class="ring-line" cx="26" cy="26" r="22" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" pathLength="100" stroke-dasharray="100"/></svg>',
  );
  const fill = () =>
    plate
      .querySelector('.ring-line')
      .animate([{ strokeDashoffset: 100 }, { strokeDashoffset: 0 }], { duration: RING_MS, fill: 'forwards' }).finished;
  return { plate, fill };
}

const GLASS =
  '<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><circle cx="11" cy="11" r="7"/><path d="M16.5 16.5L21 21"/></svg>';

/** A home with buttons of its own. */
export function shopHome(limited, promo) {
  const { name: title, tabs, items } = window.FLOW.home;
  const search = el('button', { type: 'button', class: 'home-search', 'aria-label': tabs[0] });
  search.innerHTML = GLASS;
  const cards = items.map((item, i) => {
    const heart = el('button', { type: 'button', class: 'home-heart', 'aria-pressed': 'false' }, '♡');
    heart.addEventListener('click', () => {
      const on = heart.getAttribute('aria-pressed') !== 'true';
      heart.setAttribute('aria-pressed', String(on));
      heart.textContent = on ? '♥' : '♡';
      window.note('heart');
    });
    const picture = el('div', { class: 'home-picture', 'aria-hidden': 'true', style: `--hue:${(i * 70 + 30) % 360}` });
    return el('li', {}, picture, el('a', { href: `#item-${i}` }, item), heart);
  });
  return [
    el('header', { class: 'home-head' }, el('h1', {}, title), search),
    ...limited,
    ...promo,
    el('ul', { class: 'feed home-cards' }, ...cards),
    el('nav', { class: 'home-dock' }, ...tabs.map((tab, i) => el('a', { href: `#tab-${i}` }, el('i', {}), tab))),
  ];
}
