import { el, press } from './dom.js';

// Things to press in what the browser itself has of late: drawn vectors, words of a style sheet, elements of one's own
// without a shadow or with one in another, internals in place of attributes.

let named = 0;

/** An id that no other element of the page has. */
export function freshId() {
  named += 1;
  return `n${named}`;
}

export const PLATFORM_CONTROLS = {
  svg(doc, text) {
    const width = 28 + [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 16 : 9), 0);
    const shape = (name, attributes, ...children) => {
      const node = doc.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
      node.append(...children);
      return node;
    };
    const rect = shape('rect', { width: '100%', height: '100%', rx: '10' });
    const words = shape('text', { x: '50%', y: '27', 'text-anchor': 'middle' }, text);
    return shape('svg', { role: 'button', tabindex: '0', width, height: '42', class: 'svg-act' }, rect, words);
  },
  pseudo: (doc, text) => el.in(doc, 'button', { type: 'button', class: 'pseudo', 'data-words': text }),
  light: (doc, text) => el.in(doc, 'ui-button', {}, el.in(doc, 'ui-text', {}, text)),
  letters(doc, text) {
    const pieces = /[\u2e80-\uffef]/.test(text) ? [...text] : text.split(/(?<= )/);
    const spans = pieces.map((piece) => el.in(doc, 'span', { 'aria-hidden': 'true' }, piece));
    return el.in(doc, 'button', { type: 'button', class: 'letters', 'aria-label': text }, ...spans);
  },
  stretched(doc, text) {
    const id = freshId();
    const over = el.in(doc, 'a', { href: '#', class: 'over-link', 'aria-labelledby': id });
    return el.in(doc, 'div', { class: 'stretched' }, el.in(doc, 'span', { id }, text), over);
  },
  'menu-item': (doc, text) => el.in(doc, 'div', { role: 'menuitem', tabindex: '-1' }, text),
  deep(doc, text) {
    const node = el.in(doc, 'deep-action', {});
    node.words = text;
    return node;
  },
};

const UNSTYLED = 'button{all:unset;display:block;width:100%;cursor:pointer}';

/** A button in the shadow of an element that stands in the shadow of another; its words are a property. */
class DeepBase extends HTMLElement {
  button = el('button', { type: 'button' });

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(el('style', {}, UNSTYLED), this.button);
  }
}
customElements.define('deep-base', DeepBase);

class DeepAction extends HTMLElement {
  #base = el('deep-base', {});

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(this.#base);
  }

  get words() {
    return this.#base.button.textContent;
  }

  set words(text) {
    this.#base.button.textContent = text;
  }

  get disabled() {
    return this.#base.button.disabled;
  }

  set disabled(off) {
    this.#base.button.disabled = off;
  }
}
customElements.define('deep-action', DeepAction);

/** What stands around a control in the page. */
export const PLATFORM_AROUND = {
  'menu-item': (doc, target, look) =>
    el.in(doc, 'div', { role: 'menu', class: `acts ${look === 'corner' ? 'corner' : ''}` }, target),
};

export const PLATFORM_LISTEN = {
  svg(node, act) {
    node.addEventListener('click', act);
    node.addEventListener('keydown', (event) => event.key === 'Enter' && act(event));
  },
};

export const PLATFORM_CROSSES = {
  'pseudo-cross': (doc) => el.in(doc, 'button', { type: 'button', class: 'pseudo-cross' }),
  chevron(doc, label) {
    const node = el.in(doc, 'button', { type: 'button', 'aria-label': label });
    node.innerHTML =
      '<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="M4 7l6 6 6-6" fill="none" stroke="currentColor" stroke-width="2"/></svg>';
    return node;
  },
  symbol(doc, label) {
    const id = freshId();
    const node = el.in(doc, 'span', { tabindex: '0' });
    node.innerHTML = `<svg width="20" height="20" role="img"><title></title><symbol id="${id}" viewBox="0 0 10 10"><path d="M1 1l8 8M9 1L1 9" stroke="currentColor"/></symbol><use href="#${id}"/></svg>`;
    node.querySelector('title').textContent = label;
    return node;
  },
  'named-elsewhere'(doc, label) {
    const id = freshId();
    const words = el.in(doc, 'span', { id, hidden: '' }, label);
    return el.in(
      doc,
      'button',
      { type: 'button', 'aria-labelledby': id },
      el.in(doc, 'i', { class: 'cut-out' }),
      words,
    );
  },
};

/** Says by its internals what it is and whether it is on; no attribute does. */
class InternalsBox extends HTMLElement {
  static formAssociated = true;
  #internals = this.attachInternals();
  #isOn = false;

  constructor() {
    super();
    const style =
      ':host{display:inline-block;cursor:pointer}svg{display:block}path{visibility:hidden}:host(:state(on)) path{visibility:visible}';
    const box = el('span', {});
    box.innerHTML =
      '<svg viewBox="0 0 20 20" width="20" height="20"><rect x="1" y="1" width="18" height="18" rx="3" fill="none" stroke="currentColor"/><path d="M4 10l4 4 8-8" fill="none" stroke="currentColor" stroke-width="2"/></svg>';
    this.attachShadow({ mode: 'open' }).append(el('style', {}, style), box);
    this.#internals.role = 'checkbox';
    this.on = false;
    this.addEventListener('click', () => {
      this.on = !this.on;
    });
  }

  connectedCallback() {
    this.tabIndex = 0;
  }

  get on() {
    return this.#isOn;
  }

  set on(on) {
    this.#isOn = on;
    this.#internals.ariaChecked = String(on);
    this.#internals.states[on ? 'add' : 'delete']('on');
  }
}
customElements.define('internals-box', InternalsBox);

export const PLATFORM_TICKS = {
  'glyph-box'(doc, words) {
    const glyph = el.in(doc, 'b', { class: 'glyph-box' }, '☐');
    glyph.addEventListener('click', () => {
      glyph.textContent = glyph.textContent === '☐' ? '☑' : '☐';
    });
    const node = el.in(doc, 'p', { class: 'tick agree' }, glyph, el.in(doc, 'span', {}, words));
    return { node, ticked: () => glyph.textContent === '☑', steps: [press(glyph)] };
  },
  'internals-box'(doc, words) {
    const box = el.in(doc, 'internals-box', {});
    const node = el.in(doc, 'label', { class: 'tick agree' }, box, el.in(doc, 'span', {}, words));
    return { node, ticked: () => box.on, steps: [press(box)] };
  },
  'lone-radio'(doc, words) {
    const radio = el.in(doc, 'input', { type: 'radio', name: freshId() });
    const node = el.in(doc, 'div', { class: 'tick agree' }, radio, el.in(doc, 'span', {}, words));
    return { node, ticked: () => radio.checked, steps: [press(radio)] };
  },
};

/** A box for each text, and one for all of them. */
export function tickEach(doc, { each, agreement }) {
  const boxOf = (words, name) => {
    const box = el.in(doc, 'input', { type: 'checkbox' });
    return { box, line: el.in(doc, 'label', { class: name }, box, words) };
  };
  const all = boxOf(agreement, 'tick agree');
  const ones = each.map((words) => boxOf(words, 'tick agree each'));
  all.box.addEventListener('change', () => {
    for (const { box } of ones) box.checked = all.box.checked;
  });
  const ticked = () => ones.every(({ box }) => box.checked);
  for (const { box } of ones)
    box.addEventListener('change', () => {
      all.box.checked = ticked();
      all.box.indeterminate = !ticked() && ones.some((one) => one.box.checked);
    });
  const node = el.in(doc, 'fieldset', { class: 'tick-each' }, all.line, ...ones.map(({ line }) => line));
  return { node, ticked, steps: ones.map(({ box }) => press(box)) };
}

/** Texts that have to be looked at before the yes works; the no works at once. */
export const PLATFORM_LOCKS = {
  'tab-both'(doc, { clauses, each }) {
    const half = Math.ceil(clauses.length / 2);
    const panels = [clauses.slice(0, half), clauses.slice(half)].map((some, i) =>
      el.in(
        doc,
        'div',
        { role: 'tabpanel', class: 'tab-text', ...(i ? { hidden: '' } : {}) },
        ...some.map((one) => el.in(doc, 'p', {}, one)),
      ),
    );
    const seen = new Set([0]);
    let isRead = () => {};
    const tabs = each.map((name, i) => {
      const tab = el.in(doc, 'button', { type: 'button', role: 'tab', 'aria-selected': String(i === 0) }, name);
      tab.addEventListener('click', () => {
        panels.forEach((panel, at) => {
          panel.hidden = at !== i;
          tabs[at].setAttribute('aria-selected', String(at === i));
        });
        if (seen.add(i).size === panels.length) isRead();
      });
      return tab;
    });
    const buttons = (yes) => {
      yes.enable(false);
      isRead = () => yes.enable(true);
    };
    const list = el.in(doc, 'div', { role: 'tablist', class: 'text-tabs' }, ...tabs);
    return { text: el.in(doc, 'div', {}, list, ...panels), buttons, steps: [press(tabs[1])], noSteps: [] };
  },
  'read-dialog'(doc, { clauses, unfold, closeLabel }) {
    const shut = el.in(doc, 'button', { type: 'button', class: 'shut' }, closeLabel);
    const inner = el.in(doc, 'article', {}, ...clauses.map((one) => el.in(doc, 'p', {}, one)));
    const dialog = el.in(doc, 'dialog', { class: 'text-dialog' }, inner, shut);
    const open = el.in(doc, 'button', { type: 'button', class: 'text-link' }, unfold);
    open.addEventListener('click', () => dialog.showModal());
    shut.addEventListener('click', () => dialog.close());
    const buttons = (yes) => {
      yes.enable(false);
      dialog.addEventListener('close', (event) => {
        event.stopPropagation();
        yes.enable(true);
      });
    };
    return { text: el.in(doc, 'div', {}, open, dialog), buttons, steps: [press(open), press(shut)], noSteps: [] };
  },
};
