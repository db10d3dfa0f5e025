import { el } from './dom.js';
import { openPortals, portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

// The screens of the kits that apps for phones are made with: where a dialog is put, what stands around a prompt, how a
// field is labelled, how it is said that something is missing, and how one screen goes over into the next.

/** Puts what dims the page and the box where they are put there. */
export const NATIVE_LAID = {
  'van-dialog'({ host }, mask, box) {
    mask.classList.add('van-overlay');
    box.setAttribute('tabindex', '0');
    box.setAttribute('aria-labelledby', freshId());
    host.append(mask, box);
  },
  // The page takes no press at all; what lies over it takes them again.
  'radix-alert'({ home, host }, mask, box) {
    for (const node of [home, host]) {
      node.setAttribute('aria-hidden', 'true');
      node.setAttribute('data-aria-hidden', 'true');
    }
    document.body.classList.add('scroll-locked', 'radix-locked');
    for (const node of [mask, box]) node.dataset.state = 'open';
    box.setAttribute('role', 'alertdialog');
    box.setAttribute('aria-labelledby', `radix-:${freshId()}:`);
    box.setAttribute('tabindex', '-1');
    portal(el('div', {}, mask, box), () => {
      document.body.classList.remove('radix-locked');
      for (const node of [home, host]) node.removeAttribute('data-aria-hidden');
    });
    box.focus({ preventScroll: true });
  },
  // What is pressed beside the box is what holds it in the middle, and dims the page too.
  'swal-modal'(_, mask, box) {
    mask.className = 'swal2-container';
    mask.append(box);
    box.setAttribute('aria-modal', 'true');
    box.setAttribute('tabindex', '-1');
    document.body.classList.add('scroll-locked');
    portal(el('div', {}, mask));
  },
  // What holds the card lets a press through to what dims the page.
  'q-bottom'(_, mask, box) {
    mask.classList.add('q-backdrop');
    mask.setAttribute('aria-hidden', 'true');
    const inner = el('div', { class: 'q-inner', tabindex: '-1' }, box);
    box.removeAttribute('role');
    const dialog = el('div', { class: 'q-dialog', role: 'dialog', 'aria-modal': 'true' }, mask, inner);
    portal(el('div', {}, dialog));
  },
  'cm-box'({ host }, box) {
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-modal', 'false');
    box.setAttribute('aria-labelledby', freshId());
    host.append(el('div', { class: 'cc-main' }, el('div', { class: 'cm-wrapper' }, box)));
  },
};

const name = () => window.FLOW.home.name;
const items = () => window.FLOW.home.items;

/** What a layout puts around the prompt's own nodes. */
export const NATIVE_SCENES = {
  'swal-modal': (root) => [
    el('div', { class: 'swal2-icon', 'aria-hidden': 'true' }, el('div', { class: 'swal2-icon-content' }, '?')),
    root,
  ],
  'q-bottom': (root) => [el('div', { class: 'q-bar', 'aria-hidden': 'true' }), root],
  // An article that breaks off where something is asked.
  'article-page'(root) {
    const line = (share) => el('i', { style: `width:${share}%` });
    return [
      el('header', { class: 'art-head' }, el('b', {}, name())),
      el(
        'article',
        { class: 'art-text' },
        el('h1', {}, items()[0]),
        el('p', { class: 'art-by' }, el('time', { datetime: '2026-11-28' }, '2026-11-28'), ' · ', name()),
        el('div', { class: 'art-picture', 'aria-hidden': 'true' }),
        el('div', { class: 'art-lines', 'aria-hidden': 'true' }, ...[100, 96, 99, 72].map(line)),
      ),
      el('aside', { class: 'art-gate' }, root),
    ];
  },
  // What the app has, each with a picture, between what is asked and the buttons.
  'features-page'(root) {
    const rows = items()
      .slice(0, 3)
      .map((item, i) => {
        const picture = drawn('feat-icon', FEATURES[i]);
        return el('li', {}, picture, el('div', { class: 'feat-words' }, item));
      });
    return [root, el('ul', { class: 'feat-list' }, ...rows)];
  },
  'popup-page': (root) => [
    el(
      'div',
      { class: 'f7-navbar' },
      el('div', { class: 'f7-navbar-inner' }, el('div', { class: 'f7-title' }, name())),
    ),
    el('div', { class: 'f7-content' }, el('div', { class: 'f7-block' }, root)),
  ],
};

function drawn(kind, picture) {
  const node = el('div', { class: kind, 'aria-hidden': 'true' });
  node.innerHTML = picture;
  return node;
}

const LINE = 'fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"';
const FEATURES = [
  `<svg viewBox="0 0 24 24" width="30" height="30" ${LINE}><path d="M12 3l2.6 5.6 6 .7-4.4 4.2 1.1 6L12 16.6 6.7 19.5l1.1-6L3.4 9.3l6-.7z"/></svg>`,
  `<svg viewBox="0 0 24 24" width="30" height="30" ${LINE}><path d="M4 7h16v12H4zM4 11h16M8 15h4"/></svg>`,
  `<svg viewBox="0 0 24 24" width="30" height="30" ${LINE}><path d="M13 3L5 14h6l-1 7 8-11h-6z"/></svg>`,
];

/** As an office has it in its register. */
const REGISTERED = {
  'zh-CN': '京ICP备2023011476号-2',
  'zh-TW': '統一編號 24536806',
  'en-US': 'Company No. 09446231',
  'ja-JP': '登録番号 T8010401050387',
  'ko-KR': '사업자등록번호 120-88-00767',
};

export const NATIVE_DECORS = {
  registered: () => [],
};

export const NATIVE_FOOTS = {
  registered: (doc) => [el.in(doc, 'p', { class: 'registered' }, REGISTERED[window.FLOW.locale])],
};

/** How a field stands with its label. */
export const NATIVE_FIELDS = {
  // An element of a kit, which has all of it in the page: a label around it, and within that two boxes.
  'ion-field'(doc, input, label) {
    input.removeAttribute('placeholder');
    input.classList.add('native-input');
    const text = el.in(doc, 'div', { class: 'label-text-wrapper' }, el.in(doc, 'div', { class: 'label-text' }, label));
    const native = el.in(doc, 'div', { class: 'native-wrapper' }, input);
    const wrapper = el.in(doc, 'label', { class: 'input-wrapper' }, text, native);
    return el.in(doc, 'ion-input', { class: 'ion-field md hydrated' }, wrapper);
  },
  // Its placeholder is all there is; a date has none, so its words stand over it.
  'pill-field'(doc, input, label) {
    const pill = el.in(doc, 'div', { class: 'pill-box' }, input);
    if (input.type !== 'date') input.setAttribute('placeholder', label);
    const words = input.type === 'date' ? [el.in(doc, 'div', { class: 'pill-words' }, label)] : [];
    return el.in(doc, 'div', { class: 'pill-field' }, ...words, pill);
  },
};

const TOAST_MS = 3000;

/** Words at the bottom edge, in the shadow of an element of their own. */
class IonToast extends HTMLElement {
  constructor() {
    super();
    const style =
      ':host{position:fixed;left:8px;right:8px;bottom:14px;z-index:9}.toast-wrapper{max-width:600px;margin:auto;border-radius:4px;background:#333;color:#f2f2f2;font:14px/1.45 system-ui,sans-serif;box-shadow:0 3px 5px -1px rgba(0,0,0,.3),0 6px 10px rgba(0,0,0,.2)}.toast-message{padding:14px 16px}';
    const message = el('div', { class: 'toast-message', part: 'message' });
    const attributes = { class: 'toast-content', role: 'status', 'aria-atomic': 'true', 'aria-live': 'polite' };
    const container = el('div', { class: 'toast-container', part: 'container' }, el('div', attributes, message));
    const wrapper = el('div', { class: 'toast-wrapper toast-bottom' }, container);
    this.attachShadow({ mode: 'open' }).append(el('style', {}, style), wrapper);
  }

  set message(text) {
    this.shadowRoot.querySelector('.toast-message').textContent = text;
  }
}
customElements.define('ion-toast', IonToast);

export const NATIVE_TOLD = {
  // It goes again.
  'ion-toast'(_, text) {
    document.querySelector('ion-toast')?.remove();
    const toast = el('ion-toast', {});
    toast.message = text;
    document.body.append(toast);
    setTimeout(() => toast.remove(), TOAST_MS);
  },
  // A strip with a sign above all of it, which stays.
  'notice-strip'({ root, doc }, text) {
    root.querySelector('.notice-strip')?.remove();
    const sign = el.in(doc, 'i', { class: 'notice-sign', 'aria-hidden': 'true' }, '!');
    const words = el.in(doc, 'div', { role: 'marquee', class: 'notice-wrap' }, el.in(doc, 'div', {}, text));
    const strip = el.in(doc, 'div', { role: 'alert', class: 'notice-strip' }, sign, words);
    const title = root.querySelector('h2');
    if (title) title.before(strip);
    else root.prepend(strip);
    strip.scrollIntoView({ block: 'nearest' });
  },
};

/** A strip over the whole width at the top edge, which goes by itself. */
export function tellByStrip(text) {
  document.querySelector('.van-notify')?.remove();
  const strip = el('div', { class: 'van-notify', role: 'alert' }, text);
  document.body.append(strip);
  setTimeout(() => strip.remove(), TOAST_MS);
}

/** The words stand where the text has been, and the no can be pressed no more. */
export function tellInPlace({ root, doc, no }, text) {
  const line = el.in(doc, 'p', { class: 'told-in-place', role: 'status' }, text);
  const old =
    root.querySelector('.told-in-place') ?? [...root.children].find((one) => one.matches('p:not(.btn, .registered)'));
  if (old) old.replaceWith(line);
  else root.querySelector('.row').before(line);
  no?.enable(false);
}

const BACK_MS = 700;

/** Words alone, and a count that leads back by itself. */
export function countBack(text, isMeant, lead) {
  const count = el('b', { class: 'count-back' });
  const plate = el('div', { class: 'counted-back', role: 'status' }, el('p', {}, text), count);
  const say = (left) => {
    if (!isMeant()) return;
    if (left === 0) return lead();
    count.textContent = String(left);
    setTimeout(() => say(left - 1), BACK_MS);
  };
  say(3);
  return plate;
}

/** What says it is the browser itself: it points at what is meant, and is gone as soon as something is done about it. */
export function ownBubble({ root, doc }, text) {
  const inputs = [...root.querySelectorAll('input:not([type=range],[type=number],[readonly],[tabindex="-1"])')];
  const isBox = ({ type }) => ['checkbox', 'radio'].includes(type);
  const isMeant = (input) =>
    isBox(input)
      ? !input.checked
      : input.value.trim() === '' || (input.type === 'password' && input.value.length < LEAST_SECRET);
  const meant = inputs.find(isMeant) ?? standIn(root, doc);
  meant.setCustomValidity(text);
  root.addEventListener('input', () => meant.setCustomValidity(''), { once: true });
  root.addEventListener('click', () => meant.setCustomValidity(''), { once: true, capture: true });
  meant.reportValidity();
}

const LEAST_SECRET = 6;

/** A field that nobody sees, which the browser can point at. */
function standIn(root, doc) {
  const known = root.querySelector('.required-input');
  if (known) return known;
  const input = el.in(doc, 'input', { tabindex: '-1', 'aria-hidden': 'true', class: 'required-input' });
  root.querySelector('.row').before(input);
  return input;
}

const BIT_MS = 40;
const BITS = 14;

/** Gives the titles and texts of what is there bit by bit; says when all of it is there. */
export function stream(host, onSaid) {
  const said = [];
  for (const root of [host, ...openPortals()])
    for (const node of root.querySelectorAll(':is(h2, p):not(.btn, .btn *, label *)'))
      for (const child of node.childNodes)
        if (child.nodeType === Node.TEXT_NODE && child.nodeValue.trim()) said.push([child, child.nodeValue]);
  for (const [child] of said) child.nodeValue = '';
  let bit = 0;
  const give = () => {
    bit += 1;
    for (const [child, words] of said) child.nodeValue = words.slice(0, Math.ceil((words.length * bit) / BITS));
    if (bit < BITS) setTimeout(give, BIT_MS);
    else onSaid();
  };
  give();
}

const PUSH_MS = 360;

/** The screen that was left goes a little to the left and gets darker, while the next one comes over it from the right. */
export function pushOver(ghost, pages) {
  document.body.prepend(ghost);
  const [timing, easing] = [PUSH_MS, 'cubic-bezier(.36,.66,.04,1)'];
  const going = ghost.animate(
    pages.length > 0
      ? [
          { translate: '0 0', filter: 'none' },
          { translate: '-30% 0', filter: 'brightness(.8)' },
        ]
      : [{ opacity: 1 }, { opacity: 0 }],
    { duration: timing, easing, fill: 'forwards' },
  );
  for (const page of pages) page.animate([{ translate: '100% 0' }, { translate: '0 0' }], { duration: timing, easing });
  return going.finished.then(() => ghost.remove());
}

/** A home to write in. */
export function chatHome(limited, promo) {
  const { name: title, tabs, items: asked } = window.FLOW.home;
  const cards = asked.map((item) => {
    const card = el('button', { type: 'button', class: 'chat-card' }, item);
    card.addEventListener('click', () => window.note('ask'));
    return el('li', {}, card);
  });
  const write = el('textarea', { class: 'chat-write', rows: '1', placeholder: title, 'aria-label': title });
  const send = el('button', { type: 'button', class: 'chat-send', 'aria-label': '↑' }, '↑');
  send.addEventListener('click', () => {
    write.value = '';
  });
  return [
    el('header', { class: 'chat-head' }, el('h1', {}, title)),
    ...limited,
    el('nav', { class: 'chat-tabs' }, ...tabs.map((tab, i) => el('a', { href: `#tab-${i}` }, tab))),
    ...promo,
    el('ul', { class: 'feed chat-cards' }, ...cards),
    el('div', { class: 'chat-composer' }, write, send),
  ];
}
