import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';
import { MARK } from './vendor-controls.js';

/** Choices as component libraries and form builders of today draw them; each tells what those of `choices.js` tell. */
export const VENDOR_CHOICES = {
  // Each answer begins with the key that chooses it.
  'key-answers'(doc, options, onChoose, many) {
    const rows = options.map((option, i) => {
      const key = el.in(doc, 'div', { class: 'answer-key', 'aria-hidden': 'true' }, LETTERS[i]);
      const attributes = { role: 'option', tabindex: '0', 'aria-selected': 'false', class: 'key-answer' };
      return el.in(doc, 'li', attributes, key, el.in(doc, 'div', { class: 'key-words' }, option));
    });
    const node = el.in(doc, 'ul', { role: 'listbox', class: 'key-answers' }, ...rows);
    if (many) node.setAttribute('aria-multiselectable', 'true');
    const choose = marking(rows, 'aria-selected', onChoose, many);
    node.addEventListener('keydown', ({ key }) => {
      const at = LETTERS.indexOf(key.toUpperCase());
      if (rows[at]) choose(rows[at]);
    });
    return { node, ...told(rows, 'aria-selected', many) };
  },
  'weui-cells'(doc, options, onChoose, many) {
    const [type, name] = [many ? 'checkbox' : 'radio', freshId()];
    const boxes = options.map((value) => el.in(doc, 'input', { type, name, value, class: 'weui-off' }));
    const cells = boxes.map((box, i) => {
      const words = el.in(doc, 'div', { class: 'weui-bd' }, el.in(doc, 'p', {}, options[i]));
      const foot = el.in(doc, 'div', { class: 'weui-ft' }, box, el.in(doc, 'span', { class: `weui-${type}` }));
      return el.in(doc, 'label', { class: 'weui-cell' }, words, foot);
    });
    for (const box of boxes) box.addEventListener('change', onChoose);
    return {
      node: el.in(doc, 'div', { class: 'weui-cells' }, ...cells),
      chosen: () => boxes.filter((box) => box.checked).length,
      steps: cells.slice(0, many || 1).map(press),
    };
  },
  'radix-items'(doc, options, onChoose, many) {
    const role = many ? 'checkbox' : 'radio';
    const items = options.map((value) => {
      const attributes = { type: 'button', role, 'aria-checked': 'false', 'data-state': 'unchecked', value };
      return el.in(doc, 'button', { ...attributes, id: freshId(), class: `radix-${role}` });
    });
    const lines = items.map((item, i) =>
      el.in(doc, 'div', { class: 'radix-line' }, item, el.in(doc, 'label', { for: item.id }, options[i])),
    );
    marking(
      items,
      'aria-checked',
      () => {
        for (const item of items) {
          const isOn = item.getAttribute('aria-checked') === 'true';
          item.dataset.state = isOn ? 'checked' : 'unchecked';
          item.innerHTML = isOn ? `<span data-state="checked">${many ? MARK : '<i></i>'}</span>` : '';
        }
        onChoose();
      },
      many,
    );
    return {
      node: el.in(doc, 'div', { role: many ? 'group' : 'radiogroup', class: 'radix-items' }, ...lines),
      ...told(items, 'aria-checked', many),
    };
  },
  // Views that say of themselves neither what they are nor whether they are chosen.
  'rn-options'(doc, options, onChoose, many) {
    const on = new Set();
    const views = options.map((option) => {
      const words = el.in(doc, 'div', { dir: 'auto', class: 'css-text' }, option);
      const ring = el.in(doc, 'div', { class: 'css-box rn-ring' }, el.in(doc, 'div', { class: 'css-box' }));
      return el.in(doc, 'div', { tabindex: '0', class: 'css-box rn-option' }, words, ring);
    });
    const colour = () => {
      for (const view of views) {
        const colours = on.has(view) ? `border-color:${window.FLOW.theme[0]}` : '';
        view.setAttribute('style', colours);
        view.lastChild.firstChild.setAttribute('style', on.has(view) ? `background:${window.FLOW.theme[0]}` : '');
      }
    };
    for (const view of views)
      view.addEventListener('click', () => {
        const wasOn = on.has(view);
        if (!many) on.clear();
        if (many && wasOn) on.delete(view);
        else on.add(view);
        colour();
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'css-box' }, ...views),
      chosen: () => on.size,
      steps: views.slice(0, many || 1).map(press),
    };
  },
  'rich-select'(doc, options, onChoose, _, unset) {
    const node = richSelect(doc, [unset, ...options]);
    node.addEventListener('change', onChoose);
    return { node, chosen: () => Number(node.selectedIndex > 0), steps: [{ target: node, index: 1 }] };
  },
  cmdk(doc, options, onChoose, many, unset) {
    const items = options.map((option) => commandItem(doc, option));
    const { node } = commandList(doc, unset, [['', items]]);
    marking(items, 'aria-checked', onChoose, many);
    return { node, ...told(items, 'aria-checked', many) };
  },
  'toggle-group'(doc, options, onChoose, many) {
    const attributes = { type: 'button', 'aria-pressed': 'false', 'data-slot': 'toggle-group-item' };
    const items = options.map((option) => el.in(doc, 'button', attributes, option));
    marking(items, 'aria-pressed', onChoose, many);
    return {
      node: el.in(doc, 'div', { role: 'group', class: 'toggle-group' }, ...items),
      ...told(items, 'aria-pressed', many),
    };
  },
};

export const LETTERS = [...'ABCDEFGHIJKLMNOP'];

/** A press turns an item on, and off where there may be several. */
function marking(items, attribute, onChoose, many) {
  const choose = (item) => {
    const isOn = item.getAttribute(attribute) === 'true';
    if (!many) for (const one of items) one.setAttribute(attribute, 'false');
    item.setAttribute(attribute, String(many ? !isOn : true));
    onChoose();
  };
  for (const item of items) item.addEventListener('click', () => choose(item));
  return choose;
}

function told(items, attribute, many) {
  return {
    chosen: () => items.filter((item) => item.getAttribute(attribute) === 'true').length,
    steps: items.slice(0, many || 1).map(press),
  };
}

/** A list of the browser's own whose look is the page's, the opener too; what comes first says that nothing is chosen. */
export function richSelect(doc, names) {
  const opener = el.in(doc, 'button', {}, el.in(doc, 'selectedcontent', {}));
  const options = names.map((name, i) => el.in(doc, 'option', { value: i ? name : '' }, name));
  return el.in(doc, 'select', { class: 'rich-select' }, opener, ...options);
}

export function commandItem(doc, words) {
  const attributes = { role: 'option', 'aria-checked': 'false', 'data-value': words, class: 'cmdk-item' };
  return el.in(doc, 'div', attributes, el.in(doc, 'span', {}, words), el.in(doc, 'i', { 'aria-hidden': 'true' }, '✓'));
}

/** A field above a list that it narrows; the list is in groups, each with a heading or with none. */
export function commandList(doc, placeholder, groups) {
  const attributes = { role: 'combobox', 'aria-expanded': 'true', autocomplete: 'off', spellcheck: 'false' };
  const input = el.in(doc, 'input', { type: 'text', placeholder, ...attributes, class: 'cmdk-input' });
  const parts = groups.map(([heading, items]) => {
    const head = heading ? [el.in(doc, 'div', { 'aria-hidden': 'true', class: 'cmdk-heading' }, heading)] : [];
    return el.in(doc, 'div', { role: 'presentation' }, ...head, el.in(doc, 'div', { role: 'group' }, ...items));
  });
  const list = el.in(doc, 'div', { role: 'listbox', class: 'cmdk-list' }, ...parts);
  input.addEventListener('input', () => {
    const said = input.value.trim().toLowerCase();
    parts.forEach((part, i) => {
      const [heading, items] = groups[i];
      for (const item of items) item.hidden = !`${item.dataset.value} ${heading}`.toLowerCase().includes(said);
      part.hidden = items.every((item) => item.hidden);
    });
  });
  return { node: el.in(doc, 'div', { class: 'cmdk' }, input, list), input };
}
