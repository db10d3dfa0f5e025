import { el, press } from './dom.js';
import { portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

/** Choices as builders of sites and suites for offices draw them; each tells what those of `choices.js` tell. */
export const STUDIO_CHOICES = {
  // A dialog of answers that is left by one of two buttons: one takes what was chosen, the other leaves all as it was.
  'alert-radios'(doc, options, onChoose, many, unset, prompt) {
    const shown = el.in(doc, 'span', { class: 'opener-words' }, unset);
    const attributes = { type: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' };
    const opener = el.in(doc, 'button', { ...attributes, class: 'alert-opener' }, shown);
    const role = many ? 'checkbox' : 'radio';
    const rows = options.map((option) => {
      const icon = el.in(doc, 'div', { class: `alert-icon alert-${role}` }, el.in(doc, 'div', {}));
      const words = el.in(doc, 'div', { class: 'alert-label' }, option);
      return el.in(doc, 'button', { type: 'button', role, 'aria-checked': 'false', class: 'alert-row' }, icon, words);
    });
    let taken = new Set();
    let meant = new Set();
    let hide = () => {};
    const show = () => {
      for (const [i, row] of rows.entries()) row.setAttribute('aria-checked', String(meant.has(i)));
    };
    rows.forEach((row, i) => {
      row.addEventListener('click', () => {
        const wasOn = meant.has(i);
        if (!many) meant = new Set();
        if (many && wasOn) meant.delete(i);
        else meant.add(i);
        show();
      });
    });
    const [cancel, fine] = ALERT_WORDS[window.FLOW.locale].map((words) =>
      el.in(doc, 'button', { type: 'button', class: 'alert-button' }, el.in(doc, 'span', {}, words)),
    );
    const mask = el.in(doc, 'div', { class: 'popup-mask' });
    for (const node of [cancel, mask]) node.addEventListener('click', () => hide());
    fine.addEventListener('click', () => {
      hide();
      taken = new Set(meant);
      shown.textContent = options.filter((_, i) => taken.has(i)).join(', ') || unset;
      if (taken.size > 0) onChoose();
    });
    opener.addEventListener('click', () => {
      meant = new Set(taken);
      show();
      const id = freshId();
      const head = el.in(doc, 'h2', { id, class: 'alert-title' }, prompt.title);
      const group = el.in(doc, 'div', { class: 'alert-group', role: many ? 'group' : 'radiogroup' }, ...rows);
      const buttons = el.in(doc, 'div', { class: 'alert-buttons' }, cancel, fine);
      const named = { role: 'alertdialog', 'aria-modal': 'true', 'aria-labelledby': id, tabindex: '-1' };
      const wrapper = el.in(doc, 'div', { ...named, class: 'alert-wrapper' }, head, group, buttons);
      opener.setAttribute('aria-expanded', 'true');
      hide = portal(el.in(doc, 'div', { class: 'alert-host' }, mask, wrapper), () =>
        opener.setAttribute('aria-expanded', 'false'),
      );
    });
    return {
      node: opener,
      chosen: () => taken.size,
      steps: [press(opener), ...rows.slice(0, many || 1).map(press), press(fine)],
    };
  },
  // The words stand in one cell of a table and the control in the next.
  'table-rows'(doc, options, onChoose, many) {
    const [type, name] = [many ? 'checkbox' : 'radio', freshId()];
    const heads = options.map((option) => el.in(doc, 'th', { scope: 'row', id: freshId() }, option));
    const boxes = heads.map(({ id }, i) =>
      el.in(doc, 'input', { type, name, value: String(i + 1), 'aria-labelledby': id }),
    );
    const lines = boxes.map((box, i) => el.in(doc, 'tr', {}, heads[i], el.in(doc, 'td', {}, box)));
    for (const box of boxes) box.addEventListener('change', onChoose);
    return {
      node: el.in(doc, 'table', { class: 'choice-table' }, el.in(doc, 'tbody', {}, ...lines)),
      chosen: () => boxes.filter((box) => box.checked).length,
      steps: boxes.slice(0, many || 1).map(press),
    };
  },
  // The controls are not drawn at all; their labels are.
  'peer-labels'(doc, options, onChoose, many) {
    const [type, name] = [many ? 'checkbox' : 'radio', freshId()];
    const boxes = options.map((value) => el.in(doc, 'input', { type, name, value, id: freshId(), class: 'peer-off' }));
    const labels = boxes.map((box, i) => {
      const words = el.in(doc, 'div', { class: 'peer-block' }, el.in(doc, 'div', {}, options[i]));
      return el.in(doc, 'label', { for: box.id, class: 'peer-label' }, words);
    });
    for (const box of boxes) box.addEventListener('change', onChoose);
    return {
      node: el.in(doc, 'ul', { class: 'peer-list' }, ...boxes.map((box, i) => el.in(doc, 'li', {}, box, labels[i]))),
      chosen: () => boxes.filter((box) => box.checked).length,
      steps: labels.slice(0, many || 1).map(press),
    };
  },
  'shadow-chips'(doc, options, onChoose, many) {
    const chips = options.map((label) => el.in(doc, 'filter-chip', { label }));
    for (const chip of chips)
      chip.addEventListener('click', () => {
        for (const one of chips)
          if (one === chip) one.selected = many ? !one.selected : true;
          else if (!many) one.selected = false;
        onChoose();
      });
    return {
      node: el.in(doc, 'chip-set', { role: 'toolbar' }, ...chips),
      chosen: () => chips.filter((chip) => chip.selected).length,
      steps: chips.slice(0, many || 1).map(press),
    };
  },
  // One drawing, whose parts are the answers.
  'svg-plates'(doc, options, onChoose, many) {
    const shape = (tag, attributes, ...children) => {
      const node = doc.createElementNS('http://www.w3.org/2000/svg', tag);
      for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
      node.append(...children);
      return node;
    };
    const on = new Set();
    const plates = options.map((option, i) => {
      const y = i * PLATE_STEP;
      const run = [...option].reduce((sum, char) => sum + (char > '\u2e7f' ? 15 : 8.2), 0);
      const size = Math.min(15, (15 * (PLATES_WIDTH - 60)) / run);
      const rect = shape('rect', { x: 1, y: y + 1, width: PLATES_WIDTH - 2, height: PLATE_STEP - 12, rx: 10 });
      const dot = shape('circle', { cx: 24, cy: y + 22, r: 7 });
      const words = shape('text', { x: 44, y: y + 27, 'font-size': size }, option);
      return shape('g', { class: 'svg-plate', tabindex: '0' }, rect, dot, words);
    });
    for (const plate of plates)
      plate.addEventListener('click', () => {
        const wasOn = on.has(plate);
        if (!many) on.clear();
        if (many && wasOn) on.delete(plate);
        else on.add(plate);
        for (const one of plates) one.classList.toggle('lit', on.has(one));
        onChoose();
      });
    const viewBox = `0 0 ${PLATES_WIDTH} ${options.length * PLATE_STEP}`;
    return {
      node: shape('svg', { class: 'svg-plates', viewBox }, ...plates),
      chosen: () => on.size,
      steps: plates.slice(0, many || 1).map(press),
    };
  },
  // All of its answers lie in what is shown, of which one is seen; those that drop down are others of the same words.
  'copied-options'(doc, options, onChoose, _, unset) {
    const names = [unset, ...options];
    const option = (name, i) =>
      el.in(
        doc,
        'div',
        { role: 'option', class: 'copied-option', 'aria-selected': String(i === 0), 'data-value': i ? name : '' },
        el.in(doc, 'span', {}, name),
      );
    const [shown, copies] = [names.map(option), names.map(option)];
    const face = el.in(doc, 'div', { class: 'copied-face' }, ...shown, el.in(doc, 'i', { 'aria-hidden': 'true' }, '▾'));
    const drop = el.in(doc, 'div', { class: 'copied-drop', hidden: '' }, ...copies);
    const node = el.in(doc, 'div', { role: 'listbox', tabindex: '0', 'aria-expanded': 'false', class: 'copied' });
    let at = 0;
    const open = (isOpen) => {
      drop.hidden = !isOpen;
      node.setAttribute('aria-expanded', String(isOpen));
    };
    face.addEventListener('click', () => open(drop.hidden));
    copies.forEach((copy, i) => {
      copy.addEventListener('click', () => {
        at = i;
        for (const some of [shown, copies])
          some.forEach((one, j) => {
            one.setAttribute('aria-selected', String(i === j));
          });
        open(false);
        onChoose();
      });
    });
    node.append(face, drop);
    return { node, chosen: () => Number(at > 0), steps: [press(face), press(copies[1])] };
  },
  // What is chosen goes from the list into the field, as a tag that can be taken out again.
  'tags-input'(doc, options, onChoose, many, unset, { closeLabel }) {
    const attributes = { role: 'combobox', 'aria-expanded': 'true', autocomplete: 'off', spellcheck: 'false' };
    const input = el.in(doc, 'input', { type: 'text', placeholder: unset, ...attributes, class: 'tags-typed' });
    const field = el.in(doc, 'div', { class: 'tags-field' }, input);
    const list = el.in(doc, 'div', { role: 'listbox', 'aria-multiselectable': 'true', class: 'tags-list' });
    const taken = new Map();
    const fill = () => {
      const said = input.value.trim().toLowerCase();
      list.replaceChildren(...items.filter((item, i) => !taken.has(item) && options[i].toLowerCase().includes(said)));
      list.hidden = list.childElementCount === 0;
    };
    const items = options.map((option) => {
      const item = el.in(doc, 'div', { role: 'option', 'aria-selected': 'false', class: 'tags-item' }, option);
      item.addEventListener('click', () => {
        const out = el.in(
          doc,
          'button',
          { type: 'button', tabindex: '-1', 'aria-label': `${closeLabel} ${option}` },
          '×',
        );
        const tag = el.in(doc, 'span', { class: 'tags-tag' }, el.in(doc, 'span', {}, option), out);
        out.addEventListener('click', () => {
          tag.remove();
          taken.delete(item);
          fill();
          onChoose();
        });
        taken.set(item, tag);
        input.before(tag);
        input.value = '';
        fill();
        onChoose();
      });
      return item;
    });
    list.append(...items);
    input.addEventListener('input', fill);
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      if (input.value.trim()) list.firstElementChild?.click();
    });
    return {
      node: el.in(doc, 'div', { class: 'tags-input' }, field, list),
      chosen: () => taken.size,
      steps: items.slice(0, many).map(press),
    };
  },
};

const PLATES_WIDTH = 320;
const PLATE_STEP = 56;

/** What a kit says itself on the buttons of its dialog. */
const ALERT_WORDS = {
  'zh-CN': ['取消', '确定'],
  'zh-TW': ['取消', '確定'],
  'en-US': ['Cancel', 'OK'],
  'ja-JP': ['キャンセル', 'OK'],
  'ko-KR': ['취소', '확인'],
};

/** A chip whose words are its attribute, with a button in its shadow. */
class FilterChip extends HTMLElement {
  #button = el('button', { type: 'button', 'aria-pressed': 'false' });

  constructor() {
    super();
    const style =
      ':host{display:inline-flex}button{font:inherit;font-size:14px;padding:8px 14px;border:1px solid #8a8f98;border-radius:8px;background:none;color:inherit;cursor:pointer}[aria-pressed=true]{background:#cfe3ff;border-color:#cfe3ff;color:#0b2a55}[aria-pressed=true]::before{content:"✓ "}';
    this.attachShadow({ mode: 'open', delegatesFocus: true }).append(el('style', {}, style), this.#button);
  }

  connectedCallback() {
    this.#button.textContent = this.getAttribute('label');
  }

  get selected() {
    return this.#button.getAttribute('aria-pressed') === 'true';
  }

  set selected(on) {
    this.#button.setAttribute('aria-pressed', String(on));
    this.toggleAttribute('selected', on);
  }
}
customElements.define('filter-chip', FilterChip);
