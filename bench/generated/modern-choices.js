import { el, press } from './dom.js';
import { popper } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

/** Choices as the front ends of large products render them; each tells what those of `choices.js` tell. */
export const MODERN_CHOICES = {
  // A list of a framework for mini programs: its ring and its mark are views, the control itself is not shown.
  'data-checkbox'(doc, options, onChoose, many) {
    const kind = many ? 'checkbox' : 'radio';
    const lines = options.map((option) => {
      const input = el.in(doc, 'div', { class: `${kind}-wrapper` }, el.in(doc, 'div', { class: `${kind}-input` }));
      const control = el.in(doc, `uni-${kind}`, { class: 'hidden' }, input);
      const inner = el.in(doc, 'uni-view', { class: `${kind}__inner` });
      inner.append(el.in(doc, 'uni-view', { class: `${kind}__inner-icon` }));
      const words = el.in(doc, 'uni-text', { class: 'checklist-text' }, el.in(doc, 'span', {}, option));
      const content = el.in(doc, 'uni-view', { class: 'checklist-content' }, words);
      return el.in(doc, 'uni-label', { class: 'checklist-box is--list' }, control, inner, content);
    });
    const isOn = (line) => line.classList.contains('is-checked');
    for (const line of lines)
      line.addEventListener('click', () => {
        for (const one of lines)
          one.classList.toggle('is-checked', one === line ? !(many && isOn(one)) : Boolean(many) && isOn(one));
        onChoose();
      });
    const group = el.in(doc, `uni-${kind}-group`, { class: 'checklist-group' }, ...lines);
    return {
      node: el.in(doc, 'uni-view', { class: 'uni-data-checklist' }, group),
      chosen: () => lines.filter(isOn).length,
      steps: lines.slice(0, many || 1).map(press),
    };
  },
  // Cards that look chosen by what is in them.
  'has-cards'(doc, options, onChoose, many) {
    const [type, name] = [many ? 'checkbox' : 'radio', freshId()];
    const boxes = options.map((value) => el.in(doc, 'input', { type, name, value, class: 'sr-only' }));
    const cards = boxes.map((box, i) => {
      const card = el.in(doc, 'label', { class: 'has-card' });
      card.innerHTML = ICONS[i % ICONS.length];
      card.append(el.in(doc, 'span', { class: 'text-sm' }, options[i]), box);
      return card;
    });
    for (const box of boxes) box.addEventListener('change', onChoose);
    return {
      node: el.in(doc, 'div', { class: 'has-cards' }, ...cards),
      chosen: () => boxes.filter((box) => box.checked).length,
      steps: cards.slice(0, many || 1).map(press),
    };
  },
  // Each row of the list is a button, and the control in it is what the row says it is.
  'list-buttons'(doc, options, onChoose, many) {
    const type = many ? 'checkbox' : 'radio';
    const on = new Set();
    const rows = options.map((option) => {
      const id = freshId();
      const box = el.in(doc, 'input', {
        type,
        tabindex: '-1',
        'aria-labelledby': id,
        class: 'PrivateSwitchBase-input',
      });
      const drawn = el.in(doc, 'span', { class: `MuiButtonBase-root Mui-${type}` }, box);
      const icon = el.in(doc, 'div', { class: 'MuiListItemIcon-root css-1f8bwsm' }, drawn);
      const words = el.in(doc, 'span', { id, class: 'MuiTypography-root MuiListItemText-primary' }, option);
      const text = el.in(doc, 'div', { class: 'MuiListItemText-root css-1tsvksn' }, words);
      const attributes = { role: 'button', tabindex: '0', class: 'MuiButtonBase-root MuiListItemButton-root' };
      return { box, drawn, row: el.in(doc, 'div', attributes, icon, text) };
    });
    const show = () => {
      for (const one of rows) {
        one.box.checked = on.has(one);
        one.drawn.querySelector('svg')?.remove();
        one.drawn.insertAdjacentHTML('beforeend', DRAWN[type][Number(on.has(one))]);
        one.drawn.classList.toggle('Mui-checked', on.has(one));
      }
    };
    show();
    for (const one of rows)
      one.row.addEventListener('click', () => {
        const wasOn = on.has(one);
        if (!many) on.clear();
        if (many && wasOn) on.delete(one);
        else on.add(one);
        show();
        onChoose();
      });
    const items = rows.map(({ row }) => el.in(doc, 'li', { class: 'MuiListItem-root css-1p823my' }, row));
    return {
      node: el.in(doc, 'ul', { class: 'MuiList-root MuiList-padding' }, ...items),
      chosen: () => on.size,
      steps: rows.slice(0, many || 1).map(({ row }) => press(row)),
    };
  },
  'slot-select'(doc, options, onChoose, _, unset) {
    const select = slotSelect(doc, unset, onChoose);
    select.fill(options);
    return {
      node: select,
      chosen: () => Number(select.at >= 0),
      steps: [press(select), press(select.children[0])],
    };
  },
  // Rows that are wider than the screen, and scrolled sideways.
  'chip-scroller'(doc, options, onChoose, many) {
    const chips = options.map((option) =>
      el.in(doc, 'button', { type: 'button', class: 'sc-chip bKxWqe' }, el.in(doc, 'span', {}, option)),
    );
    const isOn = (chip) => chip.classList.contains('sc-chip--on');
    for (const chip of chips)
      chip.addEventListener('click', () => {
        for (const one of chips)
          one.classList.toggle('sc-chip--on', one === chip ? !(many && isOn(one)) : Boolean(many) && isOn(one));
        onChoose();
      });
    const rows = chips.length > 5 ? 3 : 2;
    const track = el.in(doc, 'div', { class: 'sc-track eUvPzR', style: `--rows:${rows}` }, ...chips);
    return {
      node: el.in(doc, 'div', { class: 'sc-scroller fYbNda' }, track),
      chosen: () => chips.filter(isOn).length,
      steps: chips.slice(0, many || 1).map(press),
    };
  },
  // A menu of boxes, which stays until it is closed.
  'menu-checks'(doc, options, onChoose, many, unset) {
    const shown = el.in(doc, 'span', { class: 'menu-shown' }, unset);
    const attributes = { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'data-slot': 'trigger' };
    const opener = el.in(doc, 'button', { ...attributes, class: 'menu-opener' }, shown);
    opener.insertAdjacentHTML('beforeend', CHEVRONS);
    const items = options.map((option) => {
      const mark = el.in(doc, 'span', { class: 'menu-mark', 'aria-hidden': 'true' });
      const state = { 'aria-checked': 'false', 'data-state': 'unchecked', tabindex: '-1' };
      return el.in(doc, 'div', { role: 'menuitemcheckbox', ...state, class: 'menu-check' }, mark, option);
    });
    const list = el.in(doc, 'div', { role: 'menu', class: 'popper-list menu-list', 'data-state': 'open' }, ...items);
    const over = popper(doc, opener, list);
    const isOn = (item) => item.dataset.state === 'checked';
    opener.addEventListener('click', over.toggle);
    items.forEach((item) => {
      item.addEventListener('click', () => {
        item.dataset.state = isOn(item) ? 'unchecked' : 'checked';
        item.setAttribute('aria-checked', String(isOn(item)));
        item.firstChild.innerHTML = isOn(item) ? CHECK : '';
        shown.textContent = options.filter((_, i) => isOn(items[i])).join(', ') || unset;
        onChoose();
      });
    });
    return {
      node: opener,
      chosen: () => items.filter(isOn).length,
      steps: [press(opener), ...items.slice(0, many || 1).map(press), press(opener)],
    };
  },
};

const LINE = 'fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"';
const icon = (path) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="22" height="22" ${LINE} aria-hidden="true">${path}</svg>`;
const ICONS = [
  icon('<path d="M4 11l8-7 8 7v9H4zM10 20v-6h4v6"/>'),
  icon('<circle cx="12" cy="8" r="4"/><path d="M4 21c0-4 4-6 8-6s8 2 8 6"/>'),
  icon('<path d="M12 3l2.7 5.6 6.1.8-4.5 4.2 1.1 6.1L12 16.8l-5.4 2.9 1.1-6.1L3.2 9.4l6.1-.8z"/>'),
  icon('<path d="M4 7h16v12H4zM9 7V4h6v3"/>'),
  icon('<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>'),
  icon('<path d="M12 20S4 15 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 6-8 11-8 11z"/>'),
];
const CHECK =
  '<svg viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M20 6L9 17l-5-5"/></svg>';
const CHEVRONS =
  '<svg viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M7 15l5 5 5-5M7 9l5-5 5 5"/></svg>';

const mui = (path, name) =>
  `<svg class="MuiSvgIcon-root" focusable="false" aria-hidden="true" viewBox="0 0 24 24" width="24" height="24" data-testid="${name}">${path}</svg>`;
/** What is not chosen, and what is. */
const DRAWN = {
  checkbox: [
    mui(
      '<rect x="4" y="4" width="16" height="16" rx="2" fill="none" stroke="currentColor" stroke-width="2"/>',
      'CheckBoxOutlineBlankIcon',
    ),
    mui(
      '<rect x="3" y="3" width="18" height="18" rx="2" fill="currentColor"/><path d="M7 12l4 4 7-8" fill="none" stroke="#fff" stroke-width="2"/>',
      'CheckBoxIcon',
    ),
  ],
  radio: [
    mui(
      '<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2"/>',
      'RadioButtonUncheckedIcon',
    ),
    mui(
      '<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2"/><circle cx="12" cy="12" r="5" fill="currentColor"/>',
      'RadioButtonCheckedIcon',
    ),
  ],
};

const LOWEST = 240; // px that a list wants below its field
const NARROWEST = 110; // px

/** A field in the shadow of an element of a library; its answers are elements of the page that stand in its slot. */
class WaSelect extends HTMLElement {
  at = -1;
  onAnswer = () => {};
  #input = el('input', {
    part: 'display-input',
    type: 'text',
    role: 'combobox',
    readonly: '',
    'aria-expanded': 'false',
  });
  #list = el('div', { part: 'listbox', role: 'listbox', tabindex: '-1', class: 'listbox', hidden: '' });

  constructor() {
    super();
    const style =
      ':host{display:block;position:relative;margin:8px 0}.combobox{display:flex;align-items:center;min-height:46px;padding:0 var(--end,12px) 0 var(--start,14px);border:1px solid #8a8f98;border-radius:8px;cursor:pointer}input{all:unset;flex:1;min-width:0;text-overflow:ellipsis;cursor:pointer}input::placeholder{color:inherit;opacity:.6}svg{flex:none;opacity:.7}.listbox{position:fixed;z-index:3;max-height:230px;overflow:auto;padding:6px 0;border:1px solid #8a8f98;border-radius:8px;background:var(--list-ground);box-shadow:0 4px 14px rgba(0,0,0,.18)}.listbox[hidden]{display:none}';
    const box = el('div', { part: 'combobox', class: 'combobox' }, this.#input);
    box.insertAdjacentHTML(
      'beforeend',
      '<svg part="expand-icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M2 5l6 6 6-6" fill="none" stroke="currentColor" stroke-width="2"/></svg>',
    );
    this.#list.append(el('slot', {}));
    this.attachShadow({ mode: 'open' }).append(el('style', {}, style), box, this.#list);
    box.addEventListener('click', () => this.#open(this.#list.hidden));
    document.addEventListener('pointerdown', (event) => event.composedPath().includes(this) || this.#open(false), true);
    addEventListener('scroll', () => this.#list.hidden || this.#place(), true);
  }

  #open(isOpen) {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) this.#place();
  }

  /** At the field, beneath or above it, whatever the box around it cuts off. */
  #place() {
    const { left, top, bottom, width } = this.getBoundingClientRect();
    const { style } = this.#list;
    const isAbove = innerHeight - bottom < LOWEST && top > innerHeight - bottom;
    const wide = Math.max(width, NARROWEST);
    style.width = `${wide}px`;
    style.left = `${Math.max(8, Math.min(left, innerWidth - wide - 8))}px`;
    style.top = isAbove ? 'auto' : `${bottom + 4}px`;
    style.bottom = isAbove ? `${innerHeight - top + 4}px` : 'auto';
  }

  set unset(words) {
    this.#input.placeholder = words;
    this.#input.setAttribute('aria-label', words);
  }

  fill(names) {
    this.at = -1;
    this.#input.value = '';
    const options = names.map((name, i) => {
      const attributes = { role: 'option', 'aria-selected': 'false', value: `v${i}` };
      const option = el('wa-option', attributes, name);
      option.addEventListener('click', () => {
        this.at = i;
        this.#input.value = name;
        for (const one of options) one.setAttribute('aria-selected', String(one === option));
        this.#open(false);
        this.onAnswer();
      });
      return option;
    });
    this.replaceChildren(...options);
  }
}
customElements.define('wa-select', WaSelect);

export function slotSelect(doc, unset, onAnswer) {
  const select = el.in(doc, 'wa-select', {});
  select.unset = unset;
  select.onAnswer = onAnswer;
  return select;
}
