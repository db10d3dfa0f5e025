import { el, press } from './dom.js';

/**
 * How choices are drawn. Each tells how many are `chosen` and which `steps` choose as many as are wanted; `many` is that
 * number where more than one may be chosen, else 0.
 */
export const CHOICES = {
  radio(doc, options, onChoose) {
    const boxes = options.map((option) => el.in(doc, 'input', { type: 'radio', name: 'choice', value: option }));
    const node = el.in(
      doc,
      'div',
      {},
      ...boxes.map((box, i) => el.in(doc, 'label', { class: 'tick' }, box, options[i])),
    );
    for (const box of boxes) box.addEventListener('change', onChoose);
    return { node, chosen: () => boxes.filter((box) => box.checked).length, steps: [press(boxes[0])] };
  },
  boxes(doc, options, onChoose, many) {
    const boxes = options.map((option) => el.in(doc, 'input', { type: 'checkbox', value: option }));
    const lines = boxes.map((box, i) => el.in(doc, 'label', { class: 'tick' }, box, options[i]));
    for (const box of boxes) box.addEventListener('change', onChoose);
    return {
      node: el.in(doc, 'div', {}, ...lines),
      chosen: () => boxes.filter((box) => box.checked).length,
      steps: boxes.slice(0, many).map(press),
    };
  },
  select(doc, options, onChoose) {
    const node = el.in(
      doc,
      'select',
      {},
      el.in(doc, 'option', { value: '' }, '—'),
      ...options.map((option) => el.in(doc, 'option', {}, option)),
    );
    node.addEventListener('change', onChoose);
    return { node, chosen: () => Number(node.value !== ''), steps: [{ target: node, option: options[0] }] };
  },
  slider(doc, options, onChoose) {
    const range = el.in(doc, 'input', { type: 'range', min: '0', max: String(options.length), value: '0', step: '1' });
    const shown = el.in(doc, 'output', {}, '—');
    range.addEventListener('input', () => {
      shown.textContent = options[Number(range.value) - 1] ?? '—';
      if (range.value !== '0') onChoose();
    });
    return {
      node: el.in(doc, 'div', { class: 'range' }, range, shown),
      chosen: () => Number(range.value !== '0'),
      steps: [{ target: range, value: '1' }],
    };
  },
  segmented(doc, options, onChoose, many) {
    const attributes = { type: 'button', role: 'radio', 'aria-checked': 'false' };
    return checked(
      doc,
      'div',
      'segments',
      options.map((option) => el.in(doc, 'button', attributes, option)),
      onChoose,
      many,
    );
  },
  ticks(doc, options, onChoose, many) {
    const attributes = { role: many ? 'checkbox' : 'radio', 'aria-checked': 'false' };
    const rows = options.map((option) =>
      el.in(doc, 'li', attributes, el.in(doc, 'span', {}, option), el.in(doc, 'i', { class: 'mark' })),
    );
    return checked(doc, 'ul', 'list ticks', rows, onChoose, many);
  },
  bubbles(doc, options, onChoose, many) {
    const attributes = { type: 'button', 'aria-checked': 'false', role: 'checkbox' };
    return checked(
      doc,
      'div',
      'bubbles',
      options.map((option) => el.in(doc, 'button', attributes, option)),
      onChoose,
      many,
    );
  },
  listbox(doc, options, onChoose, _, unset) {
    const shown = el.in(
      doc,
      'div',
      { class: 'combo', role: 'combobox', 'aria-expanded': 'false', tabindex: '0' },
      unset,
    );
    const list = el.in(doc, 'ul', { class: 'list drop', role: 'listbox', hidden: '' });
    let chosen = 0;
    const open = (on) => {
      list.hidden = !on;
      shown.setAttribute('aria-expanded', String(on));
    };
    shown.addEventListener('click', () => open(list.hidden));
    for (const option of options) {
      const item = el.in(doc, 'li', { role: 'option' }, option);
      item.addEventListener('click', () => {
        shown.textContent = option;
        chosen = 1;
        open(false);
        onChoose();
      });
      list.append(item);
    }
    return {
      node: el.in(doc, 'div', { class: 'combo-box' }, shown, list),
      chosen: () => chosen,
      steps: [press(shown), press(list.firstElementChild)],
    };
  },
  chips: (doc, options, onChoose, many) => marked(doc, 'div', 'chips', 'span', options, onChoose, many),
  rows: (doc, options, onChoose, many) => marked(doc, 'ul', 'list', 'li', options, onChoose, many),
  cards: (doc, options, onChoose, many) => marked(doc, 'div', 'cards', 'div', options, onChoose, many),
};

/** Choices that are marked when pressed: one of them, or as many as one likes. */
function marked(doc, outer, name, inner, options, onChoose, many) {
  const items = options.map((option) => el.in(doc, inner, {}, option));
  const node = el.in(doc, outer, { class: name }, ...items);
  node.addEventListener('click', (event) => {
    const item = items.find((one) => one === event.target);
    if (!item) return;
    if (many) item.classList.toggle('on');
    else for (const one of items) one.classList.toggle('on', one === item);
    onChoose();
  });
  return {
    node,
    chosen: () => items.filter((item) => item.classList.contains('on')).length,
    steps: items.slice(0, many || 1).map(press),
  };
}

/** Choices that say themselves whether they are chosen, whatever of them was pressed. */
export function checked(doc, outer, name, items, onChoose, many) {
  const isOn = (item) => item.getAttribute('aria-checked') === 'true';
  for (const item of items)
    item.addEventListener('click', () => {
      for (const one of items)
        if (one === item) one.setAttribute('aria-checked', String(many ? !isOn(one) : true));
        else if (!many) one.setAttribute('aria-checked', 'false');
      onChoose();
    });
  return {
    node: el.in(doc, outer, { class: name }, ...items),
    chosen: () => items.filter(isOn).length,
    steps: items.slice(0, many || 1).map(press),
  };
}
