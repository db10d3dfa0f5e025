import { el, press } from './dom.js';
import { uniBox } from './mobile-controls.js';
import { page, popper } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

const RING = '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">';
const DRAWN = {
  radio: `${RING}<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2"/><circle class="cov-on" cx="12" cy="12" r="5" fill="currentColor"/></svg>`,
  checkbox: `${RING}<rect x="4" y="4" width="16" height="16" rx="2" fill="none" stroke="currentColor" stroke-width="2"/><path class="cov-on" d="M7 12l4 4 7-8" fill="none" stroke="currentColor" stroke-width="3"/></svg>`,
};

/** Choices as kits for phones and for the web draw them; each tells what those of `choices.js` tell. */
export const MOBILE_CHOICES = {
  'covered-radios'(doc, options, onChoose, many) {
    const [type, name] = [many ? 'checkbox' : 'radio', freshId()];
    const boxes = options.map((value) => el.in(doc, 'input', { type, name, value }));
    const lines = boxes.map((box, i) => {
      const mark = el.in(doc, 'span', { class: 'cov-mark' });
      mark.innerHTML = DRAWN[type];
      mark.prepend(box);
      return el.in(doc, 'label', { class: 'cov-line' }, mark, el.in(doc, 'span', {}, options[i]));
    });
    return {
      node: el.in(doc, 'div', { class: 'cov-group', role: many ? 'group' : 'radiogroup' }, ...lines),
      ...boxed(boxes, boxes, onChoose, many),
    };
  },
  'btn-checks'(doc, options, onChoose, many) {
    const [type, name] = [many ? 'checkbox' : 'radio', freshId()];
    const boxes = options.map((value) =>
      el.in(doc, 'input', { type, name, value, id: freshId(), class: 'btn-check', autocomplete: 'off' }),
    );
    const labels = boxes.map((box, i) => el.in(doc, 'label', { for: box.id, class: 'btn-outline' }, options[i]));
    return {
      node: el.in(doc, 'div', { class: 'btn-checks', role: 'group' }, ...boxes.flatMap((box, i) => [box, labels[i]])),
      ...boxed(boxes, labels, onChoose, many),
    };
  },
  'uni-radios'(doc, options, onChoose, many) {
    const tag = many ? 'uni-checkbox' : 'uni-radio';
    const made = options.map(() => uniBox(doc, tag));
    const isOn = ({ input }) => input.classList.contains('uni-checked');
    const lines = made.map(({ input, box }, i) => {
      const line = el.in(doc, 'uni-label', { class: 'uni-cell' }, box, el.in(doc, 'uni-view', {}, options[i]));
      line.addEventListener('click', () => {
        if (many) input.classList.toggle('uni-checked');
        else for (const one of made) one.input.classList.toggle('uni-checked', one.input === input);
        onChoose();
      });
      return line;
    });
    return {
      node: el.in(doc, `${tag}-group`, {}, ...lines),
      chosen: () => made.filter(isOn).length,
      steps: lines.slice(0, many || 1).map(press),
    };
  },
  'portal-select'(doc, options, onChoose, _, unset) {
    const { opener, rows, chosen } = portalSelect(doc, unset, onChoose);
    const made = rows(options);
    return { node: opener, chosen, steps: [press(opener), press(made[0])] };
  },
  'select-page'(doc, options, onChoose, _, unset, prompt) {
    const shown = el.in(doc, 'span', { class: 'item-after' }, unset);
    const opener = el.in(doc, 'a', { href: '#', class: 'item-link' }, shown, el.in(doc, 'i', {}, '›'));
    const name = freshId();
    const boxes = options.map((value) => el.in(doc, 'input', { type: 'radio', name, value }));
    const rows = boxes.map((box, i) =>
      el.in(doc, 'label', { class: 'item-radio' }, box, el.in(doc, 'span', {}, options[i]), el.in(doc, 'i', {}, '✓')),
    );
    const list = el.in(doc, 'div', { class: 'page-list' }, ...rows);
    let hide;
    opener.addEventListener('click', (event) => {
      event.preventDefault();
      hide = page(doc, prompt, list);
    });
    boxes.forEach((box, i) => {
      box.addEventListener('change', () => {
        shown.textContent = options[i];
        hide();
        onChoose();
      });
    });
    return {
      node: opener,
      chosen: () => boxes.filter((box) => box.checked).length,
      steps: [press(opener), press(rows[0])],
    };
  },
  'leading-chips'(doc, options, onChoose, many) {
    const chips = options.map((option) =>
      el.in(doc, 'div', { role: 'button', tabindex: '0', class: 'lead-chip' }, el.in(doc, 'span', {}, option)),
    );
    for (const chip of chips)
      chip.addEventListener('click', () => {
        const isOn = chip.classList.toggle('filled');
        if (isOn) chip.insertAdjacentHTML('afterbegin', CHIP_MARK);
        else chip.querySelector('svg').remove();
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'lead-chips' }, ...chips),
      chosen: () => chips.filter((chip) => chip.classList.contains('filled')).length,
      steps: chips.slice(0, many).map(press),
    };
  },
  'multi-portal'(doc, options, onChoose, many, unset) {
    const shown = el.in(doc, 'div', { class: 'multi-shown' }, el.in(doc, 'span', { class: 'hint' }, unset));
    const attributes = { role: 'combobox', tabindex: '0', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' };
    const opener = el.in(doc, 'div', { ...attributes, class: 'multi-opener' }, shown, el.in(doc, 'i', {}, '▾'));
    const list = el.in(doc, 'div', { role: 'listbox', 'aria-multiselectable': 'true', class: 'popper-list' });
    const over = popper(doc, opener, list);
    const isOn = (row) => row.getAttribute('aria-selected') === 'true';
    const rows = options.map((option) =>
      el.in(doc, 'div', { role: 'option', 'aria-selected': 'false', class: 'popper-row' }, option),
    );
    list.append(...rows);
    opener.addEventListener('click', over.toggle);
    for (const row of rows)
      row.addEventListener('click', () => {
        row.setAttribute('aria-selected', String(!isOn(row)));
        const tags = rows
          .filter(isOn)
          .map(({ textContent }) => el.in(doc, 'span', { class: 'multi-tag' }, textContent));
        shown.replaceChildren(...(tags.length > 0 ? tags : [el.in(doc, 'span', { class: 'hint' }, unset)]));
        over.place();
        onChoose();
      });
    return {
      node: opener,
      chosen: () => rows.filter(isOn).length,
      steps: [press(opener), ...rows.slice(0, many).map(press), press(opener)],
    };
  },
};

const CHIP_MARK =
  '<svg viewBox="0 0 18 18" width="16" height="16" aria-hidden="true"><path d="M3 9l4 4 8-8" fill="none" stroke="currentColor" stroke-width="2"/></svg>';

function boxed(boxes, targets, onChoose, many) {
  for (const box of boxes) box.addEventListener('change', onChoose);
  return {
    chosen: () => boxes.filter((box) => box.checked).length,
    steps: targets.slice(0, many || 1).map(press),
  };
}

/** A button that shows what is chosen, and a list of its own at the end of the page; `rows` fills that. */
export function portalSelect(doc, unset, onChoose) {
  const value = el.in(doc, 'span', { 'data-placeholder': '' }, unset);
  const attributes = { type: 'button', role: 'combobox', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' };
  const opener = el.in(doc, 'button', { ...attributes, class: 'portal-opener', 'data-state': 'closed' }, value);
  const list = el.in(doc, 'div', { role: 'listbox', class: 'popper-list' });
  const over = popper(doc, opener, list);
  let at = -1;
  opener.append(el.in(doc, 'i', { 'aria-hidden': 'true' }, '⌄'));
  opener.addEventListener('click', over.toggle);
  const rows = (names) => {
    at = -1;
    value.textContent = unset;
    const made = names.map((name, i) => {
      const row = el.in(doc, 'div', { role: 'option', 'data-state': 'unchecked', class: 'popper-row' }, name);
      row.addEventListener('click', () => {
        at = i;
        value.textContent = name;
        for (const one of made) {
          one.dataset.state = one === row ? 'checked' : 'unchecked';
          one.setAttribute('aria-selected', String(one === row));
        }
        over.hide();
        onChoose();
      });
      return row;
    });
    list.replaceChildren(...made);
    return made;
  };
  return { opener, list, rows, at: () => at, chosen: () => Number(at >= 0) };
}
