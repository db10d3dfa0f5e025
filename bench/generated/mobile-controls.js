import { el, press } from './dom.js';
import { popup } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

// Things to press as the widely used kits for phones and for the web make them: views that are no buttons, elements with a
// button in them, buttons of several layers, buttons that name what hears them, links of site builders.

export const MOBILE_CONTROLS = {
  'uni-view': (doc, text) =>
    el.in(doc, 'uni-view', { class: 'uni-btn' }, el.in(doc, 'uni-text', {}, el.in(doc, 'span', {}, text))),
  'wrapped-button': (doc, text) =>
    el.in(doc, 'base-button', {}, el.in(doc, 'button', { type: 'button', name: 'action', title: text }, text)),
  'focus-helper'(doc, text) {
    const words = el.in(doc, 'span', { class: 'helped-content' }, el.in(doc, 'span', { class: 'block' }, text));
    const helper = el.in(doc, 'span', { class: 'helper', tabindex: '-1' });
    return el.in(doc, 'button', { type: 'button', class: 'helped' }, helper, words);
  },
  'with-section'(doc, text, look) {
    const inner = el.in(doc, 'span', { class: 'sections-inner' });
    if (look === 'main') {
      const section = el.in(doc, 'span', { class: 'section', 'data-position': 'left' });
      section.innerHTML =
        '<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/></svg>';
      inner.append(section);
    }
    inner.append(el.in(doc, 'span', { class: 'section-label' }, text));
    return el.in(doc, 'button', { type: 'button', class: 'with-section', 'data-variant': look }, inner);
  },
  'data-action': (doc, text, look) =>
    el.in(doc, 'button', { type: 'button', 'data-action': `click->welcome#${look}` }, text),
  'built-link'(doc, text) {
    const words = el.in(doc, 'div', { class: 'rich-text' }, el.in(doc, 'p', {}, text));
    return el.in(doc, 'a', { href: './', class: 'built-link', 'data-name': 'Variant 1' }, words);
  },
};

/** An element of a platform with a real button in it, and no shadow. */
class BaseButton extends HTMLElement {
  get disabled() {
    return this.firstElementChild.disabled;
  }

  set disabled(off) {
    this.firstElementChild.disabled = off;
  }
}
customElements.define('base-button', BaseButton);

const acts = new WeakMap(); // what each button that names its action comes to

document.addEventListener('click', (event) => {
  const pressed = event.composedPath()[0].closest?.('[data-action]'); // also in a shadow root
  acts.get(pressed)?.(event);
});

/** How a press is heard. */
export const MOBILE_LISTEN = {
  'data-action'(node, act) {
    acts.set(node, act);
  },
};

/** A drawing in the shadow of an element of its own. */
class LineIcon extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML =
      '<style>:host{display:inline-block}</style><svg viewBox="0 0 24 24" width="22" height="22"><path d="M6 6l12 12M18 6L6 18" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>';
  }
}
customElements.define('line-icon', LineIcon);

export const MOBILE_CROSSES = {
  'bg-cross': (doc, label) => el.in(doc, 'button', { type: 'button', class: 'bg-cross', 'aria-label': label }),
  'icon-host'(doc, label) {
    const icon = el.in(doc, 'line-icon', { name: 'close', role: 'img', 'aria-label': label });
    return el.in(doc, 'button', { type: 'button', class: 'icon-host' }, icon);
  },
  'uni-cross': (doc) => el.in(doc, 'uni-view', { class: 'uni-cross' }, el.in(doc, 'uni-text', { class: 'uni-icons' })),
  'filled-cross'(doc, label) {
    const button = el.in(doc, 'button', { type: 'button', 'aria-label': label });
    button.innerHTML =
      '<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path d="M6.4 5L5 6.4 10.6 12 5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6L19 6.4 17.6 5 12 10.6z" fill="currentColor"/></svg><span class="ripple-touch"></span>';
    return el.in(doc, 'span', { class: 'filled-cross', title: label }, button);
  },
};

const MARK =
  '<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true"><path d="M5 12l5 5 9-10" fill="none" stroke="currentColor" stroke-width="3"/></svg>';

/** A box in the shadow of an element whose words are the page's. */
class SlotCheckbox extends HTMLElement {
  #box = el('input', { type: 'checkbox' });

  constructor() {
    super();
    const style =
      'label{display:flex;gap:10px;align-items:center;cursor:pointer}input{position:absolute;opacity:0;pointer-events:none}span{flex:none;width:18px;height:18px;border:1.5px solid currentColor;border-radius:4px}svg{display:block;visibility:hidden}:checked+span svg{visibility:visible}';
    const control = el('span', { part: 'control' });
    control.innerHTML = MARK;
    const label = el('label', { part: 'base' }, this.#box, control, el('slot', {}));
    this.attachShadow({ mode: 'open' }).append(el('style', {}, style), label);
  }

  get checked() {
    return this.#box.checked;
  }
}
customElements.define('slot-checkbox', SlotCheckbox);

/** How the box of an agreement is drawn. */
export const MOBILE_TICKS = {
  'uni-checkbox'(doc, words) {
    const { input, box } = uniBox(doc, 'uni-checkbox');
    const node = el.in(doc, 'uni-label', { class: 'tick agree' }, box, el.in(doc, 'uni-text', {}, words));
    node.addEventListener('click', () => input.classList.toggle('uni-checked'));
    return { node, ticked: () => input.classList.contains('uni-checked'), steps: [press(input)] };
  },
  'bubble-box'(doc, words) {
    const id = freshId();
    const attributes = { type: 'button', role: 'checkbox', 'aria-checked': 'false', 'data-state': 'unchecked' };
    const button = el.in(doc, 'button', { ...attributes, id, value: 'on', class: 'bubble-box' });
    const hidden = el.in(doc, 'input', { type: 'checkbox', 'aria-hidden': 'true', tabindex: '-1', class: 'bubble-in' });
    button.addEventListener('click', () => {
      hidden.checked = !hidden.checked;
      button.setAttribute('aria-checked', String(hidden.checked));
      button.dataset.state = hidden.checked ? 'checked' : 'unchecked';
      button.innerHTML = hidden.checked ? `<span data-state="checked">${MARK}</span>` : '';
    });
    const node = el.in(doc, 'div', { class: 'tick agree' }, button, hidden, el.in(doc, 'label', { for: id }, words));
    return { node, ticked: () => hidden.checked, steps: [press(button)] };
  },
  'slotted-box'(doc, words) {
    const box = el.in(doc, 'slot-checkbox', {}, words);
    return { node: el.in(doc, 'div', { class: 'tick agree' }, box), ticked: () => box.checked, steps: [press(box)] };
  },
  'ant-box'(doc, words) {
    const box = el.in(doc, 'input', { type: 'checkbox', class: 'ant-input' });
    const drawn = el.in(doc, 'span', { class: 'ant-box' }, box, el.in(doc, 'span', { class: 'ant-inner' }));
    const node = el.in(doc, 'label', { class: 'tick agree ant-wrapper' }, drawn, el.in(doc, 'span', {}, words));
    return { node, ticked: () => box.checked, steps: [press(box)] };
  },
};

/** The box or ring of a kit whose elements are all its own; `input` shows whether it is on. */
export function uniBox(doc, tag) {
  const input = el.in(doc, 'div', { class: `${tag}-input` });
  input.innerHTML = MARK;
  return { input, box: el.in(doc, tag, {}, el.in(doc, 'div', { class: `${tag}-wrapper` }, input)) };
}

/** A box to tick, and the texts it is about behind links, which may be read and need not be. */
export const MOBILE_AGREEMENTS = {
  'tick-linked'(doc, prompt) {
    const { agreement, clauses, each } = prompt;
    const share = Math.ceil(clauses.length / each.length);
    const box = el.in(doc, 'input', { type: 'checkbox', class: 'form-check-input' });
    const links = each.map((name, i) => {
      const link = el.in(doc, 'a', { href: '#', class: 'text-open' }, name);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        const some = clauses.slice(i * share, (i + 1) * share).map((one) => el.in(doc, 'p', {}, one));
        popup(doc, { ...prompt, title: name }, el.in(doc, 'div', { class: 'popup-text' }, ...some));
      });
      return link;
    });
    const line = el.in(doc, 'label', { class: 'tick agree' }, box, el.in(doc, 'span', {}, agreement));
    const node = el.in(doc, 'div', {}, el.in(doc, 'p', { class: 'linked-names' }, ...links), line);
    return { node, ticked: () => box.checked, steps: [press(box)] };
  },
};

/** Texts that have to be looked at before the yes works; the no works at once. */
export const MOBILE_LOCKS = {
  'jump-end'(doc, { clauses }) {
    const text = el.in(
      doc,
      'div',
      { class: 'clauses', tabindex: '0' },
      ...clauses.map((one) => el.in(doc, 'p', {}, one)),
    );
    const jump = el.in(doc, 'button', { type: 'button', class: 'jump-end' }, '↓');
    jump.addEventListener('click', () => {
      text.scrollTop = text.scrollHeight;
    });
    const buttons = (yes) => {
      yes.enable(false);
      text.addEventListener('scroll', () => {
        if (text.scrollTop + text.clientHeight < text.scrollHeight - 4) return;
        jump.hidden = true;
        yes.enable(true);
      });
    };
    return { text: el.in(doc, 'div', { class: 'jump-box' }, text, jump), buttons, steps: [press(jump)], noSteps: [] };
  },
  'collapse-each'(doc, { clauses, each }) {
    const share = Math.ceil(clauses.length / each.length);
    const seen = new Set();
    let isRead = () => {};
    const heads = each.map((name) => {
      const sign = el.in(doc, 'i', { class: 'collapse-sign', 'aria-hidden': 'true' });
      return el.in(doc, 'button', { type: 'button', 'aria-expanded': 'false' }, el.in(doc, 'span', {}, name), sign);
    });
    const items = heads.map((head, i) => {
      const id = freshId();
      const some = clauses.slice(i * share, (i + 1) * share).map((one) => el.in(doc, 'p', {}, one));
      const panel = el.in(doc, 'div', { id, role: 'region', class: 'collapse-panel', hidden: '' }, ...some);
      head.setAttribute('aria-controls', id);
      head.addEventListener('click', () => {
        panel.hidden = !panel.hidden;
        head.setAttribute('aria-expanded', String(!panel.hidden));
        if (seen.add(i).size === each.length) isRead();
      });
      return el.in(doc, 'div', { class: 'collapse-item' }, el.in(doc, 'h3', {}, head), panel);
    });
    const buttons = (yes) => {
      yes.enable(false);
      isRead = () => yes.enable(true);
    };
    return { text: el.in(doc, 'div', { class: 'collapse' }, ...items), buttons, steps: heads.map(press), noSteps: [] };
  },
};
