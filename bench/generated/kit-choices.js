import { checked } from './choices.js';
import { el, press } from './dom.js';

/** Choices as the UI kits of today draw them; each tells what those of `choices.js` tell. */
export const KIT_CHOICES = {
  pills(doc, options, onChoose, many) {
    const type = many ? 'checkbox' : 'radio';
    const boxes = options.map((value) => el.in(doc, 'input', { type, name: 'pill', value }));
    const pills = boxes.map((box, i) => el.in(doc, 'label', { class: 'pill' }, box, options[i]));
    for (const box of boxes) box.addEventListener('change', onChoose);
    return {
      node: el.in(doc, 'div', { class: 'pills' }, ...pills),
      chosen: () => boxes.filter((box) => box.checked).length,
      steps: boxes.slice(0, many || 1).map(press),
    };
  },
  roving(doc, options, onChoose) {
    const rows = options.map((option, i) =>
      el.in(
        doc,
        'div',
        { role: 'radio', 'aria-checked': 'false', tabindex: i ? '-1' : '0' },
        el.in(doc, 'i', { class: 'knob' }),
        el.in(doc, 'span', {}, option),
      ),
    );
    const drawn = checked(doc, 'div', 'roving', rows, onChoose, 0);
    drawn.node.setAttribute('role', 'radiogroup');
    drawn.node.addEventListener('keydown', (event) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const next = by && rows[(rows.indexOf(event.target) + by + rows.length) % rows.length];
      if (!next) return;
      event.preventDefault();
      for (const row of rows) row.tabIndex = row === next ? 0 : -1;
      next.focus();
      next.click();
    });
    return drawn;
  },
  'pop-list'(doc, options, onChoose, _, unset) {
    const shown = el.in(doc, 'span', {}, unset);
    const button = el.in(
      doc,
      'button',
      { type: 'button', class: 'pop-button', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' },
      shown,
      el.in(doc, 'i', {}, '⌄'),
    );
    const list = el.in(doc, 'div', { class: 'pop-options', role: 'listbox', tabindex: '-1', hidden: '' });
    let chosen = 0;
    const open = (on) => {
      list.hidden = !on;
      button.setAttribute('aria-expanded', String(on));
    };
    button.addEventListener('click', () => open(list.hidden));
    const items = options.map((option, i) =>
      el.in(doc, 'div', { role: 'option', id: `option-${i}`, 'aria-selected': 'false' }, option),
    );
    for (const item of items)
      item.addEventListener('click', () => {
        for (const one of items) one.setAttribute('aria-selected', String(one === item));
        list.setAttribute('aria-activedescendant', item.id);
        shown.textContent = item.textContent;
        chosen = 1;
        open(false);
        onChoose();
      });
    list.append(...items);
    return {
      node: el.in(doc, 'div', { class: 'pop-box' }, button, list),
      chosen: () => chosen,
      steps: [press(button), press(items[0])],
    };
  },
  stepper(doc, options, onChoose) {
    const [less, more] = ['−', '+'].map((sign) => el.in(doc, 'button', { type: 'button' }, sign));
    const shown = el.in(doc, 'output', {}, '—');
    let at = 0;
    const turn = (next) => {
      at = Math.max(0, Math.min(options.length, next));
      shown.textContent = options[at - 1] ?? '—';
      if (at > 0) onChoose();
    };
    less.addEventListener('click', () => turn(at - 1));
    more.addEventListener('click', () => turn(at + 1));
    return {
      node: el.in(doc, 'div', { class: 'stepper' }, less, shown, more),
      chosen: () => Number(at > 0),
      steps: [press(more)],
    };
  },
  tokens(doc, options, onChoose, many) {
    return pressed(doc, 'tokens', options, 'button', { type: 'button' }, onChoose, many);
  },
  carousel(doc, options, onChoose, many) {
    return pressed(doc, 'carousel', options, 'div', { role: 'button', tabindex: '0' }, onChoose, many);
  },
};

/** Choices that stay pressed in, as many as one likes. */
function pressed(doc, name, options, tag, attributes, onChoose, many) {
  const items = options.map((option) => el.in(doc, tag, { ...attributes, 'aria-pressed': 'false' }, option));
  const isOn = (item) => item.getAttribute('aria-pressed') === 'true';
  for (const item of items)
    item.addEventListener('click', () => {
      item.setAttribute('aria-pressed', String(!isOn(item)));
      onChoose();
    });
  return {
    node: el.in(doc, 'div', { class: name }, ...items),
    chosen: () => items.filter(isOn).length,
    steps: items.slice(0, many).map(press),
  };
}
