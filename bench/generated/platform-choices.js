import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';

/** Choices in what the browser itself has of late; each tells what those of `choices.js` tell. */
export const PLATFORM_CHOICES = {
  'active-list': (doc, options, onChoose, many) => optionList(doc, 'active-list', options, onChoose, many),
  'option-grid': (doc, options, onChoose, many) => optionList(doc, 'option-grid', options, onChoose, many),
  'radio-cards'(doc, options, onChoose, many) {
    const name = freshId();
    const boxes = options.map((value) =>
      el.in(doc, 'input', { type: many ? 'checkbox' : 'radio', name, value, class: 'unseen' }),
    );
    const plates = boxes.map((box, i) =>
      el.in(doc, 'label', { class: 'plate' }, el.in(doc, 'strong', {}, options[i]), box),
    );
    for (const box of boxes) box.addEventListener('change', onChoose);
    return {
      node: el.in(doc, 'fieldset', { class: 'plates' }, ...plates),
      chosen: () => boxes.filter((box) => box.checked).length,
      steps: plates.slice(0, many || 1).map(press),
    };
  },
  'combo-box'(doc, options, onChoose, _, unset) {
    const id = freshId();
    const input = el.in(doc, 'input', {
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      'aria-controls': id,
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      placeholder: unset,
    });
    const list = el.in(doc, 'ul', { id, role: 'listbox', class: 'combo-rows', hidden: '' });
    let chosen = '';
    const open = (on) => {
      list.hidden = !on;
      input.setAttribute('aria-expanded', String(on));
    };
    const rows = options.map((option) => {
      const row = el.in(doc, 'li', { role: 'option' }, option);
      // The field keeps the keyboard.
      row.addEventListener('pointerdown', (event) => event.preventDefault());
      row.addEventListener('click', () => {
        chosen = option;
        input.value = option;
        open(false);
        onChoose();
      });
      return row;
    });
    list.append(...rows);
    input.addEventListener('click', () => open(true));
    input.addEventListener('input', () => {
      chosen = '';
      open(true);
      rows.forEach((row, i) => {
        row.hidden = !options[i].toLowerCase().includes(input.value.trim().toLowerCase());
      });
    });
    input.addEventListener('blur', () => {
      open(false);
      input.value = chosen;
    });
    return {
      node: el.in(doc, 'div', { class: 'combo-field' }, input, list),
      chosen: () => Number(chosen !== ''),
      steps: [press(input), press(rows[0])],
    };
  },
  'swipe-deck'(doc, options, onChoose, many) {
    const picked = new Set();
    const words = el.in(doc, 'strong', {});
    const card = el.in(doc, 'div', { class: 'swipe-card' }, words);
    const count = el.in(doc, 'small', {});
    const [no, yes] = ['👎', '👍'].map((sign) => el.in(doc, 'button', { type: 'button' }, sign));
    let at = 0;
    const show = () => {
      words.textContent = options[at];
      count.textContent = `${at + 1} / ${options.length}`;
      card.classList.toggle('picked', picked.has(at));
    };
    const turn = () => {
      at = (at + 1) % options.length;
      show();
    };
    const like = () => {
      if (!many) picked.clear();
      picked.add(at);
      if (many) turn();
      else show();
      onChoose();
    };
    no.addEventListener('click', turn);
    yes.addEventListener('click', like);
    let from;
    card.addEventListener('pointerdown', (event) => {
      from = event.clientX;
    });
    card.addEventListener('pointerup', (event) => {
      const moved = event.clientX - from;
      if (moved > 60) like();
      else if (moved < -60) turn();
    });
    show();
    return {
      node: el.in(doc, 'div', { class: 'swipe-deck' }, card, el.in(doc, 'div', { class: 'line' }, no, count, yes)),
      chosen: () => picked.size,
      steps: Array.from({ length: many || 1 }, () => press(yes)),
    };
  },
  internals(doc, options, onChoose, many) {
    const items = options.map((option) => {
      const item = el.in(doc, 'pick-item', {}, option);
      item.kind = many ? 'checkbox' : 'radio';
      item.addEventListener('click', () => {
        for (const one of items) if (one === item || !many) one.on = one === item && !(many && one.on);
        onChoose();
      });
      return item;
    });
    return {
      node: el.in(doc, 'div', { class: 'pick-items', role: many ? 'group' : 'radiogroup' }, ...items),
      chosen: () => items.filter((item) => item.on).length,
      steps: items.slice(0, many || 1).map(press),
    };
  },
  'popover-menu'(doc, options, onChoose, _, unset) {
    const id = freshId();
    const button = el.in(doc, 'button', { type: 'button', class: 'pop-opener', popovertarget: id }, unset);
    const items = options.map((option) =>
      el.in(doc, 'button', { type: 'button', role: 'menuitemradio', 'aria-checked': 'false' }, option),
    );
    const menu = el.in(doc, 'div', { id, popover: 'auto', role: 'menu', class: 'pop-menu' }, ...items);
    for (const item of items)
      item.addEventListener('click', () => {
        for (const one of items) one.setAttribute('aria-checked', String(one === item));
        button.textContent = item.textContent;
        menu.hidePopover();
        onChoose();
      });
    return {
      node: el.in(doc, 'div', {}, button, menu),
      chosen: () => items.filter((item) => item.getAttribute('aria-checked') === 'true').length,
      steps: [press(button), press(items[0])],
    };
  },
  hearts(doc, options, onChoose, many) {
    const hearts = options.map((option) => {
      const heart = el.in(doc, 'button', { type: 'button', 'aria-pressed': 'false', 'aria-label': option });
      heart.innerHTML =
        '<svg viewBox="0 0 24 24" width="24" height="24"><path d="M12 20S4 14 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 5-8 11-8 11z" stroke="currentColor"/></svg>';
      heart.addEventListener('click', () => {
        heart.setAttribute('aria-pressed', String(heart.getAttribute('aria-pressed') !== 'true'));
        onChoose();
      });
      return heart;
    });
    const lines = hearts.map((heart, i) => el.in(doc, 'li', {}, el.in(doc, 'span', {}, options[i]), heart));
    return {
      node: el.in(doc, 'ul', { class: 'hearts' }, ...lines),
      chosen: () => hearts.filter((heart) => heart.getAttribute('aria-pressed') === 'true').length,
      steps: hearts.slice(0, many).map(press),
    };
  },
};

/** A list that keeps the keyboard itself and says which of its options is meant. */
function optionList(doc, name, options, onChoose, many) {
  const items = options.map((option) =>
    el.in(doc, 'div', { role: 'option', id: freshId(), 'aria-selected': 'false' }, option),
  );
  const list = el.in(doc, 'div', { role: 'listbox', tabindex: '0', class: name }, ...items);
  if (many) list.setAttribute('aria-multiselectable', 'true');
  let at = -1;
  const isOn = (item) => item.getAttribute('aria-selected') === 'true';
  const mean = (next) => {
    at = (next + items.length) % items.length;
    items.forEach((item, i) => {
      item.classList.toggle('meant', i === at);
    });
    list.setAttribute('aria-activedescendant', items[at].id);
  };
  const choose = () => {
    items.forEach((item, i) => {
      if (i === at) item.setAttribute('aria-selected', String(many ? !isOn(item) : true));
      else if (!many) item.setAttribute('aria-selected', 'false');
    });
    onChoose();
  };
  list.addEventListener('click', (event) => {
    const hit = items.indexOf(event.target.closest('[role=option]'));
    if (hit < 0) return;
    mean(hit);
    choose();
  });
  list.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by && event.key !== ' ') return;
    event.preventDefault();
    if (by) mean(at + by);
    else if (at >= 0) choose();
  });
  return { node: list, chosen: () => items.filter(isOn).length, steps: items.slice(0, many || 1).map(press) };
}

/** An answer that says by its internals what it is and whether it is chosen. */
class PickItem extends HTMLElement {
  #internals = this.attachInternals();
  #isOn = false;

  constructor() {
    super();
    const style =
      ':host{display:block;padding:13px 16px;cursor:pointer;border-left:4px solid transparent}:host(:state(on)){border-left-color:currentColor;font-weight:700}';
    this.attachShadow({ mode: 'open' }).append(el('style', {}, style), el('slot', {}));
    this.on = false;
  }

  connectedCallback() {
    this.tabIndex = 0;
  }

  set kind(role) {
    this.#internals.role = role;
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
customElements.define('pick-item', PickItem);
