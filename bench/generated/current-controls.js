import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';

// Things to press as large shops, search engines and hybrid apps of today have them: a control that lies unseen over its
// words, a button of layers that names what hears it, a button whose words are in pieces, a view that has its look in its
// markup, a button that is an element of a framework for mini programs.

export const CURRENT_CONTROLS = {
  'a-button'(doc, text, look) {
    const words = el.in(
      doc,
      'span',
      { id: `a-autoid-${freshId()}`, class: 'a-button-text', 'aria-hidden': 'true' },
      text,
    );
    const input = el.in(doc, 'input', { type: 'submit', class: 'a-button-input', 'aria-labelledby': words.id });
    const inner = el.in(doc, 'span', { class: 'a-button-inner' }, input, words);
    return el.in(doc, 'span', { class: `a-button ${look === 'main' ? 'a-button-primary' : 'a-button-base'}` }, inner);
  },
  'js-action'(doc, text) {
    const layer = (kind) => el.in(doc, 'div', { class: kind });
    const words = el.in(doc, 'span', { jsname: 'V67aGc', class: 'VfPpkd-vQzf8d' }, text);
    const layers = ['VfPpkd-Jh9lGc', 'VfPpkd-J1Ukfc-LhBDec', 'VfPpkd-RLmnJb'].map(layer);
    const attributes = { jsname: 'tHlp8d', jsaction: 'click:cOuCgd; mousedown:UX7yZ; touchend:yjT8Ld' };
    return el.in(doc, 'button', { ...attributes, class: 'VfPpkd-LgbsSe js-action' }, ...layers, words);
  },
  // As a renderer on a server leaves it: a comment stands between what the template says and what is put in.
  'split-text'(doc, text) {
    const at = placeToSplit(text);
    const button = el.in(doc, 'button', { type: 'button', class: 'css-k008qs e1lqjq3r0' });
    button.append(
      doc.createComment('['),
      text.slice(0, at),
      doc.createComment(' '),
      text.slice(at),
      doc.createComment(']'),
    );
    return button;
  },
  'rax-view'(doc, text) {
    const look = 'display:flex;flex-direction:column;align-content:flex-start;flex-shrink:0;align-items:center';
    const words = el.in(doc, 'span', { class: 'rax-text-v2', style: 'display:block;white-space:pre-wrap' }, text);
    return el.in(doc, 'div', { class: 'rax-view-v2', style: look, 'data-spm-click': 'gostr=/h5.btn' }, words);
  },
  'taro-button': (doc, text, look) =>
    el.in(doc, 'taro-button-core', { type: look === 'main' ? 'primary' : 'default', class: 'hydrated' }, text),
};

function placeToSplit(text) {
  const half = Math.ceil([...text].length / 2);
  const space = text.indexOf(' ');
  return space > 0 ? space + 1 : [...text].slice(0, half).join('').length;
}

const acts = new WeakMap(); // what each button that names its listener comes to

document.addEventListener('click', (event) => {
  const node = event.composedPath()[0].closest?.('[jsaction]'); // also in a shadow root
  if (node) acts.get(node)?.(event);
});

/** How a press is heard. */
export const CURRENT_LISTEN = {
  'js-action'(node, act) {
    acts.set(node, act);
  },
};

const CROSS = 'M10 10l28 28M38 10L10 38';

export const CURRENT_CROSSES = {
  // A link that leads nowhere.
  'plain-anchor'(doc, label) {
    const link = el.in(doc, 'a', { role: 'button', 'aria-label': label, class: 'adm-plain-anchor' });
    link.innerHTML = `<svg width="1em" height="1em" viewBox="0 0 48 48" xmlns="http://www.w3.org/2000/svg" style="vertical-align:-.125em" class="antd-mobile-icon"><path d="${CROSS}" stroke="currentColor" stroke-width="4" stroke-linecap="round" fill="none"/></svg>`;
    return link;
  },
  // The drawing has the name, and the view around it is what is pressed.
  'title-svg'(doc, label) {
    const inner = el.in(doc, 'div', { class: 'x6s0dn4 x78zum5 xdt5ytf xl56j7k' });
    inner.innerHTML =
      '<svg role="img" fill="currentColor" width="18" height="18" viewBox="0 0 24 24"><title></title><polyline fill="none" points="20.643 3.357 12 12 3.353 20.647" stroke="currentColor" stroke-linecap="round" stroke-width="3"/><line fill="none" stroke="currentColor" stroke-linecap="round" stroke-width="3" x1="20.649" x2="3.354" y1="20.649" y2="3.354"/></svg>';
    inner.firstChild.setAttribute('aria-label', label);
    inner.querySelector('title').textContent = label;
    return el.in(doc, 'div', { role: 'button', tabindex: '0', class: 'x1i10hfl title-svg' }, inner);
  },
};

/** What stands on the link to a text. */
const VIEW = { 'zh-CN': '查看', 'zh-TW': '檢視', 'en-US': 'View', 'ja-JP': '表示', 'ko-KR': '보기' };

const CHECK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="14" height="14" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" class="lucide lucide-check" aria-hidden="true"><path d="M20 6 9 17l-5-5"/></svg>';

/** How the box of an agreement is drawn. */
export const CURRENT_TICKS = {
  // A link to the text stands at the end of the line.
  'view-link'(doc, words) {
    const id = freshId();
    const box = el.in(doc, 'input', { type: 'checkbox', id, class: 'inp_chk' });
    const label = el.in(doc, 'label', { for: id }, words);
    const view = el.in(doc, 'a', { href: '#terms', class: 'link_view' }, VIEW[window.FLOW.locale]);
    view.addEventListener('click', (event) => event.preventDefault());
    const item = el.in(doc, 'span', { class: 'wrap_chk' }, box, label);
    return {
      node: el.in(doc, 'div', { class: 'agree view-agree' }, item, view),
      ticked: () => box.checked,
      steps: [press(box)],
    };
  },
  'slot-box'(doc, words) {
    const id = `${freshId()}-form-item`;
    const state = { role: 'checkbox', 'aria-checked': 'false', 'data-state': 'unchecked', 'data-slot': 'checkbox' };
    const box = el.in(doc, 'button', { type: 'button', ...state, value: 'on', id, class: 'slot-box' });
    const label = el.in(doc, 'label', { for: id, 'data-slot': 'form-label' }, words);
    const isOn = () => box.dataset.state === 'checked';
    box.addEventListener('click', () => {
      box.dataset.state = isOn() ? 'unchecked' : 'checked';
      box.setAttribute('aria-checked', String(isOn()));
      box.innerHTML = isOn() ? `<span data-state="checked" data-slot="checkbox-indicator">${CHECK}</span>` : '';
    });
    const node = el.in(doc, 'div', { 'data-slot': 'form-item', class: 'agree slot-agree' }, box, label);
    return { node, ticked: isOn, steps: [press(box)] };
  },
};

/** What a form says itself beside the two rings under a text. */
const PAIR = {
  'zh-CN': ['同意', '不同意'],
  'zh-TW': ['同意', '不同意'],
  'en-US': ['I agree', 'I do not agree'],
  'ja-JP': ['同意する', '同意しない'],
  'ko-KR': ['동의함', '동의하지 않음'],
};

/** A text, and two rings beneath it: one agrees, one does not. */
export const CURRENT_AGREEMENTS = {
  'tick-pair'(doc, { agreement, clauses }) {
    const name = freshId();
    const rings = PAIR[window.FLOW.locale].map((words, i) => {
      const ring = el.in(doc, 'input', { type: 'radio', name, value: i ? 'N' : 'Y', id: freshId() });
      return { ring, node: el.in(doc, 'span', { class: 'rdo' }, ring, el.in(doc, 'label', { for: ring.id }, words)) };
    });
    const text = el.in(
      doc,
      'div',
      { class: 'pair-text', tabindex: '0' },
      ...clauses.map((one) => el.in(doc, 'p', {}, one)),
    );
    const pair = el.in(doc, 'div', { class: 'pair-rings' }, ...rings.map(({ node }) => node));
    const asked = el.in(doc, 'div', { class: 'pair-asked' }, agreement);
    return {
      node: el.in(doc, 'div', { class: 'agree agree-pair' }, text, asked, pair),
      ticked: () => rings[0].ring.checked,
      steps: [press(rings[0].ring)],
    };
  },
};
