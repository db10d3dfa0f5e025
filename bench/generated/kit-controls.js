import { el, press } from './dom.js';

// Things to press as the UI kits of today make them: buttons, crosses, boxes to tick, and policies to be opened.

export const KIT_CONTROLS = {
  submit: (doc, text, look) => el.in(doc, 'button', { type: 'submit', value: look }, text),
  label(doc, text) {
    const box = el.in(doc, 'input', { type: 'checkbox', role: 'button', class: 'unseen' });
    return el.in(doc, 'label', {}, box, text);
  },
  host: (doc, text) => el.in(doc, 'kit-action', { label: text }),
  cell(doc, text) {
    const words = el.in(doc, 'span', {}, text);
    return el.in(doc, 'div', { class: 'cell-row', role: 'button', tabindex: '0' }, words, el.in(doc, 'i', {}, '›'));
  },
  anchor: (doc, text) => el.in(doc, 'a', { role: 'button', tabindex: '0' }, text),
  tile(doc, text) {
    const glyph = el.in(doc, 'i', { class: 'glyph' });
    return el.in(doc, 'button', { type: 'button', class: 'tile' }, glyph, el.in(doc, 'span', {}, text));
  },
};

/** A control whose words are its attribute, and are drawn inside of it. */
class KitAction extends HTMLElement {
  static observedAttributes = ['label'];

  #button = el('button', { type: 'button' });

  constructor() {
    super();
    const style = 'button{all:unset;display:block;width:100%;cursor:pointer}';
    this.attachShadow({ mode: 'open' }).append(el('style', {}, style), this.#button);
  }

  attributeChangedCallback() {
    this.#button.textContent = this.getAttribute('label');
  }

  get disabled() {
    return this.#button.disabled;
  }

  set disabled(off) {
    this.#button.disabled = off;
  }
}
customElements.define('kit-action', KitAction);

/** How a press is heard: by the form it sends, by the box it ticks, or as anything that has the keyboard too. */
export const KIT_LISTEN = {
  submit(node, act) {
    document.addEventListener('submit', (event) => event.submitter === node && act(event));
  },
  label(node, act) {
    node.addEventListener('change', act);
  },
  cell: onClickOrKey,
  anchor: onClickOrKey,
};

function onClickOrKey(node, act) {
  node.addEventListener('click', act);
  node.addEventListener('keydown', (event) => (event.key === 'Enter' || event.key === ' ') && act(event));
}

export const KIT_CROSSES = {
  'hidden-words'(doc, label) {
    const node = el.in(doc, 'button', { type: 'button' });
    node.innerHTML =
      '<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" fill="none"/></svg>';
    node.append(el.in(doc, 'span', { class: 'unseen' }, label));
    return node;
  },
  bars(doc, label) {
    const attributes = { role: 'button', tabindex: '0', 'aria-label': label, class: 'bars' };
    return el.in(doc, 'div', attributes, el.in(doc, 'i', {}), el.in(doc, 'i', {}));
  },
  circled: (doc, label) => el.in(doc, 'a', { role: 'button', title: label, class: 'circled' }, '✕'),
};

const MARK =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12l5 5 9-10" fill="none" stroke="currentColor" stroke-width="3"/></svg>';

export const KIT_TICKS = {
  'toggle-button'(doc, words) {
    const button = el.in(doc, 'button', { type: 'button', role: 'checkbox', 'aria-checked': 'false', class: 'toggle' });
    button.innerHTML = MARK;
    const node = el.in(doc, 'label', { class: 'tick agree' }, button, el.in(doc, 'span', {}, words));
    return { node, ...turned(button) };
  },
  'filled-circle'(doc, words) {
    const circle = el.in(doc, 'i', { class: 'circle' });
    circle.innerHTML = MARK;
    const attributes = { class: 'tick agree', role: 'checkbox', tabindex: '0', 'aria-checked': 'false' };
    const node = el.in(doc, 'div', attributes, circle, el.in(doc, 'span', {}, words));
    return { node, ...turned(node) };
  },
  'native-switch'(doc, words) {
    const box = el.in(doc, 'input', { type: 'checkbox', role: 'switch', class: 'native-switch' });
    const node = el.in(doc, 'label', { class: 'line agree' }, el.in(doc, 'span', {}, words), box);
    return { node, ticked: () => box.checked, steps: [press(box)] };
  },
};

function turned(node) {
  const isOn = () => node.getAttribute('aria-checked') === 'true';
  node.addEventListener('click', () => node.setAttribute('aria-checked', String(!isOn())));
  return { ticked: isOn, steps: [press(node)] };
}

/** A policy that has to be opened or leafed through before the yes works; the no works at once. */
export const KIT_LOCKS = {
  unfold(doc, clauses, words) {
    const summary = el.in(doc, 'summary', {}, words);
    const inner = el.in(doc, 'div', { class: 'clauses' }, ...clauses.map((one) => el.in(doc, 'p', {}, one)));
    const text = el.in(doc, 'details', { class: 'fold' }, summary, inner);
    const buttons = (yes) => {
      yes.enable(false);
      text.addEventListener('toggle', () => text.open && yes.enable(true));
    };
    return { text, buttons, steps: [press(summary)], noSteps: [] };
  },
  leaf(doc, clauses) {
    const leaves = [clauses.slice(0, 2), clauses.slice(2, 4), clauses.slice(4)].filter((leaf) => leaf.length > 0);
    const body = el.in(doc, 'div', { class: 'leaf' });
    const count = el.in(doc, 'span', {});
    const [back, on] = ['‹', '›'].map((sign) => el.in(doc, 'button', { type: 'button' }, sign));
    let at = 0;
    let isRead = () => {};
    const show = (next) => {
      at = Math.max(0, Math.min(leaves.length - 1, next));
      body.replaceChildren(...leaves[at].map((one) => el.in(doc, 'p', {}, one)));
      count.textContent = `${at + 1} / ${leaves.length}`;
      if (at === leaves.length - 1) isRead();
    };
    back.addEventListener('click', () => show(at - 1));
    on.addEventListener('click', () => show(at + 1));
    show(0);
    const buttons = (yes) => {
      yes.enable(false);
      isRead = () => yes.enable(true);
    };
    const turns = el.in(doc, 'div', { class: 'line turns' }, back, count, on);
    return {
      text: el.in(doc, 'div', { class: 'leaves' }, body, turns),
      buttons,
      steps: leaves.slice(1).map(() => press(on)),
      noSteps: [],
    };
  },
};
