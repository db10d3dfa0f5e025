import { el, press } from './dom.js';
import { portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

// Things to press as the front ends of large products render them: the button of a framework for mini programs, a view of
// layers that say they are nothing, rich text that can be pressed, a button of views with classes of one rule each, a link
// to nowhere.

export const MODERN_CONTROLS = {
  'uni-button': (doc, text, look) =>
    el.in(
      doc,
      'uni-button',
      { 'data-v-5f2c91ab': '', type: look === 'main' ? 'primary' : 'default', class: 'uni-button' },
      text,
    ),
  // What darkens it under a finger lies over its words.
  'role-none'(doc, text) {
    const words = el.in(doc, 'span', { dir: 'auto', class: 'x193iq5w xeuugli x1fj9vlw' }, inSpan(doc, text));
    const inner = el.in(doc, 'div', { role: 'none', class: 'x6s0dn4 x78zum5 xl56j7k' }, words);
    const outer = el.in(doc, 'div', { role: 'none', class: 'x1n2onr6 x1ja2u2z' }, inner);
    const veil = el.in(doc, 'div', { role: 'none', class: 'x1o1ewxj', 'data-visualcompletion': 'ignore' });
    const attributes = { role: 'button', tabindex: '0', 'aria-label': text };
    return el.in(doc, 'div', { ...attributes, class: 'role-none x1i10hfl xjbqb8w' }, outer, veil);
  },
  'framer-text'(doc, text, look) {
    const words = el.in(doc, 'p', { class: 'framer-text', 'data-styles-preset': 'kX3vQm1oZ' }, text);
    const rich = { class: 'framer-1c7xq4d', 'data-framer-component-type': 'RichTextContainer' };
    const attributes = { 'data-framer-name': look === 'main' ? 'Primary' : 'Secondary', 'data-highlight': 'true' };
    return el.in(
      doc,
      'div',
      { ...attributes, tabindex: '0', class: 'framer-5vk2hq framer-press' },
      el.in(doc, 'div', rich, words),
    );
  },
  'atomic-spans'(doc, text) {
    const words = el.in(doc, 'span', { class: 'css-1jxf684 r-bcqeeo r-qvutc0' }, inSpan(doc, text));
    const view = el.in(doc, 'div', { dir: 'ltr', class: 'css-146c3p1 r-bcqeeo r-16dba41' }, words);
    const attributes = { role: 'button', type: 'button', class: 'css-175oi2r r-sdzlij r-1phboty atomic' };
    return el.in(doc, 'button', attributes, view);
  },
  'none-link': (doc, text) =>
    el.in(doc, 'a', { href: '#none', class: 'link_btn' }, el.in(doc, 'em', { class: 'txt_btn' }, text)),
};

function inSpan(doc, text) {
  return el.in(doc, 'span', { class: 'x1lliihq x6ikm8r' }, text);
}

/** How a press is heard. */
export const MODERN_LISTEN = {
  'role-none': onClickOrKey,
  'framer-text': onClickOrKey,
};

function onClickOrKey(node, act) {
  node.addEventListener('click', act);
  node.addEventListener('keydown', (event) => ['Enter', ' '].includes(event.key) && act(event));
}

const stroke = (path) =>
  `%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath d='${path}' fill='none' stroke='%23868b94' stroke-width='2.2' stroke-linecap='round'/%3E%3C/svg%3E`;
const CROSS = `data:image/svg+xml,${stroke('M6 6l12 12M18 6L6 18')}`;

export const MODERN_CROSSES = {
  // A picture as a framework for mini programs has it: a ground that is seen, and the picture itself that is not.
  'uni-image'(doc) {
    const ground = el.in(doc, 'div', { style: `background-image:url("${CROSS}")` });
    const picture = el.in(doc, 'img', { src: CROSS, draggable: 'false' });
    return el.in(doc, 'uni-image', { 'data-v-5f2c91ab': '', class: 'uni-image-cross' }, ground, picture);
  },
  // A part of a picture of many icons.
  'css-img'(doc, label) {
    const icon = el.in(doc, 'i', { 'data-visualcompletion': 'css-img', class: 'sprite-icon' });
    const veil = el.in(doc, 'div', { role: 'none', class: 'x1o1ewxj', 'data-visualcompletion': 'ignore' });
    return el.in(doc, 'div', { role: 'button', tabindex: '0', 'aria-label': label, class: 'css-img' }, icon, veil);
  },
};

const ADM_MARK =
  '<svg viewBox="0 0 40 40" width="14" height="14" aria-hidden="true"><path d="M8 20l9 9 16-18" fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></svg>';

/** How the box of an agreement is drawn. */
export const MODERN_TICKS = {
  'adm-box'(doc, words) {
    const box = el.in(doc, 'input', { type: 'checkbox' });
    const icon = el.in(doc, 'div', { class: 'adm-checkbox-icon' });
    box.addEventListener('change', () => {
      icon.innerHTML = box.checked ? ADM_MARK : '';
      node.classList.toggle('adm-checkbox-checked', box.checked);
    });
    const content = el.in(doc, 'div', { class: 'adm-checkbox-content' }, words);
    const node = el.in(doc, 'label', { class: 'agree adm-checkbox' }, box, icon, content);
    return { node, ticked: () => box.checked, steps: [press(icon)] };
  },
  // The style sheet draws it before the words of the label.
  'custom-control'(doc, words) {
    const id = freshId();
    const box = el.in(doc, 'input', { type: 'checkbox', id, class: 'custom-control-input' });
    const label = el.in(doc, 'label', { for: id, class: 'custom-control-label' }, words);
    const node = el.in(doc, 'div', { class: 'agree custom-control' }, box, label);
    return { node, ticked: () => box.checked, steps: [press(label)] };
  },
};

/** What a kit says itself on the one button of its sheet. */
const FINE = { 'zh-CN': '确认', 'zh-TW': '確認', 'en-US': 'OK', 'ja-JP': '確認', 'ko-KR': '확인' };

/** A box that opens the text it is about in a sheet; the button beneath the text ticks it. */
export const MODERN_AGREEMENTS = {
  'tick-sheet'(doc, { agreement, clauses, title, closeLabel }) {
    const mark = el.in(doc, 'span', { class: 'terms-mark' });
    const attributes = { role: 'checkbox', tabindex: '0', 'aria-checked': 'false', 'aria-haspopup': 'dialog' };
    const sign = el.in(doc, 'i', { 'aria-hidden': 'true' }, '›');
    const node = el.in(
      doc,
      'div',
      { ...attributes, class: 'agree terms-row' },
      mark,
      el.in(doc, 'span', {}, agreement),
    );
    node.append(sign);
    const ticked = () => node.getAttribute('aria-checked') === 'true';
    const turn = (on) => {
      node.setAttribute('aria-checked', String(on));
      mark.innerHTML = on ? ADM_MARK : '';
    };
    let hide = () => {};
    const fine = el('button', { type: 'button', class: 'terms-fine' }, FINE[window.FLOW.locale]);
    fine.addEventListener('click', () => {
      turn(true);
      hide();
    });
    node.addEventListener('click', () => {
      if (ticked()) return turn(false);
      const x = el('button', { type: 'button', class: 'terms-close', 'aria-label': closeLabel });
      x.innerHTML = `<img alt="" src="${CROSS}" width="22" height="22">`;
      const head = el('header', {}, el('b', { id: freshId() }, title || agreement), x);
      const text = el('div', { class: 'terms-text', tabindex: '0' }, ...clauses.map((one) => el('p', {}, one)));
      const mask = el('div', { class: 'popup-mask' });
      const named = { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': head.firstChild.id };
      hide = portal(el('div', {}, mask, el('div', { ...named, class: 'popup terms-sheet' }, head, text, fine)));
      for (const one of [mask, x]) one.addEventListener('click', () => hide());
    });
    return { node, ticked, steps: [press(node), press(fine)] };
  },
};
