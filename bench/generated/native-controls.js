import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';

// Things to press as the kits that apps for phones are made with have them: views that no browser knows, a button that
// hears a finger itself, one with a ring and words that are seen only while it works, a row of a list with a button in its
// shadow, a row of a list that is a link.

export const NATIVE_CONTROLS = {
  'nut-view'(doc, text, look) {
    const words = el.in(doc, 'view', { class: 'nut-button__text' }, text);
    const wrap = el.in(doc, 'view', { class: 'nut-button__wrap' }, words);
    const kind = look === 'main' ? 'primary' : 'default';
    return el.in(doc, 'view', { class: `nut-button nut-button--${kind} nut-button--round` }, wrap);
  },
  'rac-press'(doc, text) {
    const id = `react-aria-${freshId()}`;
    const attributes = { type: 'button', id, 'data-rac': '', 'data-react-aria-pressable': 'true', tabindex: '0' };
    return el.in(doc, 'button', { ...attributes, class: 'rac-press' }, text);
  },
  'bs-spinner'(doc, text) {
    const ring = el.in(doc, 'span', { class: 'spinner-border d-none', 'aria-hidden': 'true' });
    const status = el.in(doc, 'span', { role: 'status', class: 'd-none' }, LOADING[window.FLOW.locale]);
    return el.in(doc, 'button', { type: 'button', class: 'bs-spinner' }, ring, status, text);
  },
  'item-button'(doc, text) {
    const label = el.in(doc, 'ion-label', { class: 'md' }, text);
    return el.in(doc, 'ion-item', { button: '', detail: 'false', class: 'item md ion-activatable' }, label);
  },
  'list-button': (doc, text) => el.in(doc, 'a', { href: '#', class: 'list-button' }, text),
};

/** What a kit says itself while a button works. */
const LOADING = {
  'zh-CN': '加载中...',
  'zh-TW': '載入中...',
  'en-US': 'Loading...',
  'ja-JP': '読み込み中...',
  'ko-KR': '로딩 중...',
};

/** A row whose words are the page's; the button around them is in its shadow. */
class IonItem extends HTMLElement {
  #button = el('button', { type: 'button', part: 'native', class: 'item-native' });

  constructor() {
    super();
    const style =
      ':host{display:block;position:relative}.item-native{all:unset;display:flex;width:100%;cursor:pointer}.item-inner{flex:1;min-width:0}.item-highlight{position:absolute;inset:auto 0 0}';
    const wrapper = el('div', { class: 'input-wrapper' }, el('slot', {}));
    const inner = el('div', { class: 'item-inner' }, wrapper, el('slot', { name: 'end' }));
    this.#button.append(el('slot', { name: 'start' }), inner);
    this.attachShadow({ mode: 'open' }).append(
      el('style', {}, style),
      this.#button,
      el('div', { class: 'item-highlight' }),
    );
  }

  get disabled() {
    return this.#button.disabled;
  }

  set disabled(off) {
    this.#button.disabled = off;
    this.classList.toggle('item-disabled', off);
  }
}
customElements.define('ion-item', IonItem);

/** What stands around a control in the page. */
export const NATIVE_AROUND = {
  'list-button': (doc, target, look) =>
    look === 'corner'
      ? target
      : el.in(doc, 'div', { class: 'list inset' }, el.in(doc, 'ul', {}, el.in(doc, 'li', {}, target))),
};

const SETTLES_MS = 30; // until what the browser makes of the same touch is over
const WORKS_MS = 160;

/** How a press is heard. */
export const NATIVE_LISTEN = {
  // When the finger is lifted where it was put down; a click that no finger made counts as well.
  'rac-press'(node, act) {
    let isDown = false;
    const end = () => {
      isDown = false;
      node.removeAttribute('data-pressed');
    };
    node.addEventListener('pointerdown', ({ button }) => {
      if (button !== 0) return;
      isDown = true;
      node.setAttribute('data-pressed', 'true');
    });
    for (const name of ['pointercancel', 'pointerleave']) node.addEventListener(name, end);
    node.addEventListener('pointerup', (event) => {
      if (isDown) setTimeout(() => act(event), SETTLES_MS);
      end();
    });
    node.addEventListener('click', (event) => event.detail === 0 && act(event));
  },
  // It shows for a moment that it works.
  'bs-spinner'(node, act) {
    const parts = () => [...node.querySelectorAll('.spinner-border, [role=status]')];
    node.addEventListener('click', (event) => {
      event.stopPropagation();
      if (node.classList.contains('is-working')) return;
      node.classList.add('is-working');
      for (const part of parts()) part.classList.remove('d-none');
      setTimeout(() => {
        node.classList.remove('is-working');
        for (const part of parts()) part.classList.add('d-none');
        act(event);
      }, WORKS_MS);
    });
  },
};

const GLYPH = 44; // px

export const NATIVE_CROSSES = {
  'times-span': (doc, label) =>
    el.in(
      doc,
      'button',
      { type: 'button', class: 'times-span', 'data-dismiss': 'modal', 'aria-label': label },
      el.in(doc, 'span', { 'aria-hidden': 'true' }, '×'),
    ),
  // An engine paints it, and lays over it what says what it is.
  'flt-cross'(doc, label) {
    const canvas = el.in(doc, 'canvas', { 'aria-hidden': 'true', width: GLYPH * 2, height: GLYPH * 2 });
    const context = canvas.getContext('2d');
    context.strokeStyle = '#8a8f98';
    context.lineWidth = 5;
    context.beginPath();
    for (const [x, y] of [
      [30, 30],
      [58, 30],
    ]) {
      context.moveTo(x, y);
      context.lineTo(GLYPH * 2 - x, GLYPH * 2 - y);
    }
    context.stroke();
    const over = el.in(doc, 'flt-semantics', {
      role: 'button',
      tabindex: '0',
      'flt-tappable': '',
      'aria-label': label,
    });
    return el.in(doc, 'flt-semantics-container', { class: 'flt-cross' }, canvas, over);
  },
};

/** How the box of an agreement is drawn. */
export const NATIVE_TICKS = {
  // The browser's own box has no look; a mark lies over it in the same cell of a grid.
  'grid-box'(doc, words) {
    const id = freshId();
    const box = el.in(doc, 'input', { type: 'checkbox', id, class: 'grid-input' });
    const cell = el.in(doc, 'div', { class: 'grid-cell' }, box);
    cell.insertAdjacentHTML('beforeend', MARK);
    const label = el.in(doc, 'label', { for: id }, words);
    const node = el.in(doc, 'div', { class: 'agree grid-agree' }, el.in(doc, 'div', { class: 'grid-holder' }, cell));
    node.append(el.in(doc, 'div', { class: 'grid-words' }, label));
    return { node, ticked: () => box.checked, steps: [press(box)] };
  },
  // Views that say of themselves neither what they are nor whether they are ticked; the drawing is another one then.
  'nut-box'(doc, words) {
    const icon = el.in(doc, 'view', { class: 'nut-checkbox__icon nut-icon-uncheck' });
    icon.innerHTML = UNTICKED;
    const label = el.in(doc, 'view', { class: 'nut-checkbox__label' }, words);
    const node = el.in(doc, 'view', { class: 'agree nut-checkbox' }, icon, label);
    const isOn = () => icon.classList.contains('nut-icon-check');
    node.addEventListener('click', () => {
      const on = !isOn();
      icon.className = `nut-checkbox__icon ${on ? 'nut-icon-check' : 'nut-icon-uncheck'}`;
      icon.innerHTML = on ? TICKED : UNTICKED;
    });
    return { node, ticked: isOn, steps: [press(icon)] };
  },
};

export const MARK =
  '<svg viewBox="0 0 14 14" fill="none" aria-hidden="true" class="grid-mark"><path d="M3 8L6 11L11 3.5" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>';
const UNTICKED =
  '<svg viewBox="0 0 20 20" width="20" height="20"><circle cx="10" cy="10" r="9" fill="none" stroke="currentColor" stroke-width="1.4"/></svg>';
const TICKED =
  '<svg viewBox="0 0 20 20" width="20" height="20"><circle cx="10" cy="10" r="10" fill="currentColor"/><path d="M5.5 10.5l3 3 6-6.5" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round"/></svg>';

/** The text in a frame of its own, and a box beneath it. */
export const NATIVE_AGREEMENTS = {
  'tick-frame'(doc, { agreement, clauses, tick, title }) {
    const paragraphs = clauses.map((one) => `<p>${one.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join('');
    const isDark = window.FLOW.theme[1].startsWith('#1');
    const look = `body{margin:0;padding:4px 12px;font:13px/1.6 system-ui,sans-serif;color:${isDark ? '#e6e6e6' : '#333'}}`;
    const srcdoc = `<!doctype html><meta charset="utf-8"><style>${look}</style>${paragraphs}`;
    const frame = el.in(doc, 'iframe', { title, srcdoc, class: 'terms-frame' });
    const { node: line, ...box } = (NATIVE_TICKS[tick] ?? NATIVE_TICKS['grid-box'])(doc, agreement);
    return { ...box, node: el.in(doc, 'div', { class: 'terms-framed' }, frame, line) };
  },
};
