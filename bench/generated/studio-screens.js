import { el } from './dom.js';
import { openPortals, portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';
import { scenery } from './site-controls.js';

// The screens of builders of sites and suites for offices: where a dialog is put, what stands around a prompt, how a field
// is labelled, and how it is said that something is missing.

/** Puts what dims the page and the box where a library puts them. */
export const STUDIO_LAID = {
  // A window with a bar for its title, by which it is moved.
  'layer-window'(_, mask, box) {
    const width = Math.min(360, innerWidth - 32);
    box.style.cssText = `left:${(innerWidth - width) / 2}px;top:88px;width:${width}px`;
    box.setAttribute('type', 'page');
    portal(el('div', {}, mask, box));
  },
  'cdk-pane'({ home, host }, mask, box) {
    for (const node of [home, host]) node.setAttribute('aria-hidden', 'true');
    box.setAttribute('aria-modal', 'true');
    box.setAttribute('tabindex', '-1');
    const pane = el('div', { class: 'overlay-pane' }, box);
    portal(el('div', { class: 'overlay-container' }, mask, el('div', { class: 'global-overlay-wrapper' }, pane)));
  },
  'blur-modal'({ home, host }, mask, box) {
    for (const node of [home, host]) node.setAttribute('aria-hidden', 'true');
    document.body.classList.add('scroll-locked');
    mask.classList.add('blurring');
    box.setAttribute('aria-modal', 'true');
    box.dataset.open = 'true';
    portal(el('div', { 'data-overlay-container': 'true' }, mask, el('div', { class: 'blur-wrapper' }, box)));
  },
};

/** What a layout puts around the prompt's own nodes. */
export const STUDIO_SCENES = {
  'layer-window'(root) {
    const bar = el('div', { class: 'layer-title' }, window.FLOW.home.name);
    let from;
    bar.addEventListener('pointerdown', (event) => {
      const { left, top } = bar.parentElement.getBoundingClientRect();
      from = [event.clientX - left, event.clientY - top];
      bar.setPointerCapture(event.pointerId);
    });
    bar.addEventListener('pointermove', ({ clientX, clientY }) => {
      if (!from) return;
      const { style, offsetWidth } = bar.parentElement;
      style.left = `${Math.max(0, Math.min(innerWidth - offsetWidth, clientX - from[0]))}px`;
      style.top = `${Math.max(0, Math.min(120, clientY - from[1]))}px`;
    });
    bar.addEventListener('pointerup', () => {
      from = undefined;
    });
    return [bar, root];
  },
  'blur-modal': (root) => [root],
  'shell-page': (root) => [
    el('header', { class: 'shell-bar' }, el('i', { 'aria-hidden': 'true' }), el('bdi', {}, window.FLOW.home.name)),
    el('div', { class: 'shell-main' }, root),
  ],
  // The tabs of the app stand beneath it, out of reach until it is answered.
  'tabbed-page': (root) => [
    el('div', { class: 'tabbed-main' }, root),
    el(
      'div',
      { class: 'tab-dock', role: 'tablist', inert: '' },
      ...window.FLOW.home.tabs.map((tab, i) =>
        el('span', { role: 'tab', 'aria-selected': String(i === 0) }, el('i', {}), tab),
      ),
    ),
  ],
  'over-picture': (root) => [el('img', { class: 'under-picture', alt: '', src: scenery(2) }), root],
  'letter-page': (root) => [
    el('article', { class: 'letter' }, root, el('p', { class: 'letter-name' }, el('span', {}, window.FLOW.home.name))),
  ],
};

export const STUDIO_DECORS = {
  'store-badges': (doc) => [
    el.in(
      doc,
      'p',
      { class: 'store-badges' },
      ...['iOS', 'Android'].map((name) => el.in(doc, 'span', {}, `▶ ${name}`)),
    ),
  ],
  'version-line': (doc) => [el.in(doc, 'p', { class: 'version-line' }, 'v9.4.1 (20311)')],
};

const MUST = { 'zh-CN': '必填', 'zh-TW': '必填', 'en-US': 'Required', 'ja-JP': '必須', 'ko-KR': '필수' };
const LONGEST = 50; // letters

/** How a field stands with its label. */
export const STUDIO_FIELDS = {
  // A row of a table; nothing ties the words to the field.
  'table-field'(doc, input, label) {
    const must = el.in(doc, 'em', { class: 'must' }, MUST[window.FLOW.locale]);
    input.removeAttribute('placeholder');
    const row = el.in(doc, 'tr', {}, el.in(doc, 'th', {}, label, must), el.in(doc, 'td', {}, input));
    return el.in(doc, 'table', { class: 'table-field' }, el.in(doc, 'tbody', {}, row));
  },
  // Words above that name it, and beneath how many letters it has.
  'counted-field'(doc, input, label) {
    const id = freshId();
    input.setAttribute('aria-labelledby', id);
    input.removeAttribute('placeholder');
    const isDay = input.type === 'date';
    if (!isDay) input.setAttribute('maxlength', String(LONGEST));
    const words = el.in(doc, 'span', { id, class: 'counted-words' }, label);
    const count = el.in(doc, 'small', { class: 'letter-count', 'aria-hidden': 'true' });
    const say = () => {
      count.textContent = isDay ? '' : `${input.value.length}/${LONGEST}`;
    };
    input.addEventListener('input', say);
    say();
    return el.in(doc, 'div', { class: 'counted-field' }, words, input, count);
  },
  // A small cross empties it, as soon as there is something in it.
  clearable(doc, input, label) {
    input.id = freshId();
    input.removeAttribute('placeholder');
    const clear = el.in(doc, 'span', { class: 'clear-field', 'aria-hidden': 'true' }, '✕');
    const show = () => {
      clear.hidden = input.value === '';
    };
    clear.addEventListener('click', () => {
      input.value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.focus();
    });
    input.addEventListener('input', show);
    show();
    return el.in(
      doc,
      'div',
      { class: 'clearable' },
      el.in(doc, 'label', { for: input.id }, label),
      el.in(doc, 'div', { class: 'clear-box' }, input, clear),
    );
  },
};

const TIP_MS = 3000;
const NOTICE_MS = 4500;
const CONTROL =
  'input, select, summary, [role=listbox], [role=combobox], .alert-opener, chip-set, .svg-plates, .paged-rows, .header-calendar';

export const STUDIO_TOLD = {
  'in-title'({ root, doc }, text) {
    root.querySelector('.in-title')?.remove();
    const line = el.in(doc, 'small', { class: 'in-title', role: 'alert' }, text);
    const title = root.querySelector('h2');
    if (title) title.append(line);
    else root.prepend(line);
  },
  // A dark bubble beneath what is meant, which goes again.
  'field-tip'({ root, doc }, text) {
    root.querySelector('.field-tip')?.remove();
    const tip = el.in(doc, 'div', { class: 'field-tip' }, el.in(doc, 'i', {}), text);
    const control = root.querySelector(CONTROL);
    const part = [...root.children].find((one) => one === control || (control && one.contains(control)));
    if (part) part.after(tip);
    else root.querySelector('.row').before(tip);
    setTimeout(() => tip.remove(), TIP_MS);
  },
  'notice-card'({ prompt }, text) {
    document.querySelector('.notice-card')?.remove();
    const x = el('a', { tabindex: '0', class: 'notice-close', 'aria-label': prompt.closeLabel }, '×');
    const card = el('div', { role: 'alert', class: 'notice-card' }, el('i', { 'aria-hidden': 'true' }, '!'), text, x);
    x.addEventListener('click', () => card.remove());
    document.body.append(card);
    setTimeout(() => card.remove(), NOTICE_MS);
  },
  'window-alert'(_, text) {
    window.alert(text);
  },
};

/** Puts names in place of all words on the screen, as a page has them until its words have come; gives what says the words. */
export function unworded(host) {
  const said = [];
  let count = 0;
  for (const root of [host, ...openPortals()]) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.nodeValue.trim()) continue;
      count += 1;
      const key = `welcome.text_${count}`;
      said.push([node, key, node.nodeValue]);
      node.nodeValue = key;
    }
  }
  return () => {
    for (const [node, key, words] of said) if (node.nodeValue === key) node.nodeValue = words;
  };
}
