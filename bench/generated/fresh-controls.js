import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';

// Things to press as the front ends of today have them: a button of three layers of which the last lies over its words,
// one whose words are within two boxes, one that says to a screen reader what it shows to nobody else, words with an arrow
// after them, a paragraph.

const ARROW =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" class="lucide" aria-hidden="true"><path d="M5 12h14"/><path d="m12 5 7 7-7 7"/></svg>';

export const FRESH_CONTROLS = {
  'trailing-arrow'(doc, text, look) {
    const button = el.in(doc, 'button', { type: 'button', class: 'trailing', 'data-slot': 'button' }, text);
    if (look === 'main') button.insertAdjacentHTML('beforeend', ARROW);
    return button;
  },
  'van-content'(doc, text, look) {
    const words = el.in(doc, 'span', { class: 'van-button__text' }, text);
    const content = el.in(doc, 'div', { class: 'van-button__content' }, words);
    const kind = look === 'main' ? 'van-button--primary' : 'van-button--default';
    return el.in(doc, 'button', { type: 'button', class: `van-button ${kind} van-button--round` }, content);
  },
  'sr-twin': (doc, text) =>
    el.in(
      doc,
      'button',
      { type: 'button', 'aria-label': text, class: 'sr-twin' },
      el.in(doc, 'span', { 'aria-hidden': 'true' }, text),
    ),
  'plain-p': (doc, text) => el.in(doc, 'p', { class: 'plain-p' }, text),
  'mat-touch'(doc, text) {
    const ripple = el.in(doc, 'span', { class: 'mdc-button__ripple' });
    const label = el.in(doc, 'span', { class: 'mdc-button__label' }, text);
    const focus = el.in(doc, 'span', { class: 'mat-focus-indicator' });
    const touch = el.in(doc, 'span', { class: 'mat-touch-target' });
    return el.in(doc, 'button', { type: 'button', class: 'mat-touch', 'mat-button': '' }, ripple, label, focus, touch);
  },
};

const CROSS = 'M6 6l12 12M18 6L6 18';

export const FRESH_CROSSES = {
  'anticon-cross'(doc, label) {
    const icon = el.in(doc, 'span', { role: 'img', 'aria-label': 'close', class: 'anticon anticon-close' });
    icon.innerHTML = `<svg viewBox="0 0 24 24" width="1em" height="1em" focusable="false" aria-hidden="true"><path d="${CROSS}" fill="none" stroke="currentColor" stroke-width="2"/></svg>`;
    const inner = el.in(doc, 'span', { class: 'modal-close-x' }, icon);
    return el.in(doc, 'button', { type: 'button', 'aria-label': label, class: 'anticon-cross' }, inner);
  },
  // The drawing itself is what is pressed.
  'bare-svg'(doc) {
    const shape = (tag, attributes, ...children) => {
      const node = doc.createElementNS('http://www.w3.org/2000/svg', tag);
      for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
      node.append(...children);
      return node;
    };
    const line = { d: CROSS, fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round' };
    return shape('svg', { viewBox: '0 0 24 24', class: 'bare-svg' }, shape('path', line));
  },
};

const MARK =
  '<svg viewBox="0 0 14 14" fill="none" width="14" height="14"><path d="M3 8L6 11L11 3.5" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>';

/** How the box of an agreement is drawn. */
export const FRESH_TICKS = {
  'headless-box'(doc, words) {
    const label = el.in(doc, 'label', { id: freshId(), 'data-headlessui-state': '' }, words);
    const attributes = { role: 'checkbox', tabindex: '0', 'aria-checked': 'false', 'aria-labelledby': label.id };
    const box = el.in(doc, 'span', { ...attributes, 'data-headlessui-state': '', class: 'headless-box' });
    const isOn = () => box.getAttribute('aria-checked') === 'true';
    const turn = () => {
      box.setAttribute('aria-checked', String(!isOn()));
      box.dataset.headlessuiState = isOn() ? 'checked' : '';
      box.innerHTML = isOn() ? MARK : '';
    };
    for (const node of [box, label]) node.addEventListener('click', turn);
    box.addEventListener('keydown', (event) => event.key === ' ' && turn());
    const node = el.in(doc, 'div', { class: 'tick agree', 'data-headlessui-state': '' }, box, label);
    return { node, ticked: isOn, steps: [press(box)] };
  },
  'form-switch'(doc, words) {
    const id = freshId();
    const box = el.in(doc, 'input', { type: 'checkbox', role: 'switch', id, class: 'switch-input' });
    const node = el.in(doc, 'div', { class: 'form-switch agree' }, box, el.in(doc, 'label', { for: id }, words));
    return { node, ticked: () => box.checked, steps: [press(box)] };
  },
};

/** The text in a field that nobody can write in, and a box beneath it. */
export const FRESH_AGREEMENTS = {
  'tick-textarea'(doc, { agreement, clauses, tick }) {
    const text = el.in(doc, 'textarea', { readonly: '', rows: '7', class: 'terms-area' });
    text.value = clauses.join('\n\n');
    const { node: line, ...box } = (FRESH_TICKS[tick] ?? FRESH_TICKS['form-switch'])(doc, agreement);
    return { ...box, node: el.in(doc, 'div', { class: 'terms-block' }, text, line) };
  },
};
