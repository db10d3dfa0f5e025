import { el, press } from './dom.js';
import { portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

/** Choices as large products and hybrid apps of now render them; each tells what those of `choices.js` tell. */
export const RECENT_CHOICES = {
  // Framed labels; the control itself lies unseen beneath the drawing of it.
  'el-radios'(doc, options, onChoose, many) {
    const kind = many ? 'checkbox' : 'radio';
    const name = freshId();
    const made = options.map((value) => {
      const box = el.in(doc, 'input', { type: kind, name, value, class: `el-${kind}__original` });
      const inner = el.in(doc, 'span', { class: `el-${kind}__inner` });
      const input = el.in(doc, 'span', { class: `el-${kind}__input` }, box, inner);
      const words = el.in(doc, 'span', { class: `el-${kind}__label` }, value);
      return { box, label: el.in(doc, 'label', { class: `el-${kind} is-bordered` }, input, words) };
    });
    for (const { box } of made)
      box.addEventListener('change', () => {
        for (const one of made) one.label.classList.toggle('is-checked', one.box.checked);
        onChoose();
      });
    const role = many ? 'group' : 'radiogroup';
    return {
      node: el.in(doc, 'div', { role, class: `el-${kind}-group` }, ...made.map(({ label }) => label)),
      chosen: () => made.filter(({ box }) => box.checked).length,
      steps: made.slice(0, many || 1).map(({ label }) => press(label)),
    };
  },
  // Each part says which part of what it is; the control is as small as a point.
  'scope-items'(doc, options, onChoose, many) {
    const [type, scope] = many ? ['checkbox', 'checkbox'] : ['radio', 'radio-group'];
    const part = (tag, name, more, ...inner) =>
      el.in(doc, tag, { 'data-scope': scope, 'data-part': name, ...more }, ...inner);
    const name = freshId();
    const items = options.map((value, i) => {
      const id = `${scope}:${name}:${i}`;
      const state = { 'data-state': 'unchecked' };
      const box = el.in(doc, 'input', { type, name, value, id: `${id}:input`, 'aria-labelledby': `${id}:label` });
      box.className = 'scope-input';
      const control = part('div', many ? 'control' : 'item-control', { ...state, 'aria-hidden': 'true' });
      const words = part('span', many ? 'label' : 'item-text', { ...state, id: `${id}:label` }, value);
      const item = part('label', many ? 'root' : 'item', { ...state, for: box.id, class: 'scope-item' });
      item.append(words, box, control);
      return { box, item, parts: [item, control, words] };
    });
    for (const { box } of items)
      box.addEventListener('change', () => {
        for (const one of items)
          for (const node of one.parts) node.dataset.state = one.box.checked ? 'checked' : 'unchecked';
        onChoose();
      });
    const attributes = many ? { role: 'group' } : { role: 'radiogroup', 'data-orientation': 'vertical', dir: 'ltr' };
    return {
      node: part(
        'div',
        many ? 'group' : 'root',
        { ...attributes, class: 'scope-items' },
        ...items.map((one) => one.item),
      ),
      chosen: () => items.filter(({ box }) => box.checked).length,
      steps: items.slice(0, many || 1).map(({ item }) => press(item)),
    };
  },
  // A grid with a drawing over each of the words; it says of itself that it can be pressed, not whether it is chosen.
  'icon-grid'(doc, options, onChoose, many) {
    const share = options.some((option) => [...option].length > (option > '\u2e7f' ? 6 : 11)) ? 50 : 100 / 3;
    const items = options.map((option, i) => {
      const icon = el.in(doc, 'div', { class: 'grid-icon' });
      icon.innerHTML = ICONS[i % ICONS.length];
      const words = el.in(doc, 'span', { class: 'van-grid-item__text' }, option);
      const attributes = {
        role: 'button',
        tabindex: '0',
        class: 'van-grid-item__content van-grid-item__content--center',
      };
      const content = el.in(doc, 'div', attributes, icon, words);
      return { content, item: el.in(doc, 'div', { class: 'van-grid-item', style: `flex-basis:${share}%` }, content) };
    });
    const isOn = ({ item }) => item.classList.contains('is-active');
    for (const one of items)
      one.content.addEventListener('click', () => {
        for (const other of items)
          other.item.classList.toggle('is-active', other === one ? !(many && isOn(one)) : Boolean(many) && isOn(other));
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'van-grid icon-grid' }, ...items.map(({ item }) => item)),
      chosen: () => items.filter(isOn).length,
      steps: items.slice(0, many || 1).map(({ content }) => press(content)),
    };
  },
  'backdrop-menu'(doc, options, onChoose, _, unset) {
    const menu = backdropMenu(doc, unset, onChoose);
    menu.fill(options);
    return {
      node: menu.node,
      chosen: () => Number(menu.at() >= 0),
      steps: [press(menu.opener), { find: () => menu.rows()[0] }],
    };
  },
  // The label goes over the whole of its row.
  'stretched-labels'(doc, options, onChoose, many) {
    const [type, name] = [many ? 'checkbox' : 'radio', freshId()];
    const rows = options.map((value, i) => {
      const box = el.in(doc, 'input', { type, name, value, id: `${name}-${i}`, class: 'me-1' });
      const label = el.in(doc, 'label', { for: box.id, class: 'stretched-label' }, value);
      return { box, label, row: el.in(doc, 'li', { class: 'stretch-item' }, box, label) };
    });
    for (const { box } of rows) box.addEventListener('change', onChoose);
    return {
      node: el.in(doc, 'ul', { class: 'stretch-list' }, ...rows.map(({ row }) => row)),
      chosen: () => rows.filter(({ box }) => box.checked).length,
      steps: rows.slice(0, many || 1).map(({ label }) => press(label)),
    };
  },
  // The words are painted on the pictures, and are what a screen reader is told.
  posters(doc, options, onChoose, many) {
    const type = many ? 'checkbox' : 'radio';
    const picks = options.map((option, i) => {
      const picture = el.in(doc, 'img', { class: 'boxart-image', alt: option, src: poster(option, i) });
      const attributes = { role: type, 'aria-checked': 'false', 'aria-label': option, tabindex: '0' };
      const pick = el.in(doc, 'div', { ...attributes, class: 'poster-pick' }, picture);
      return pick;
    });
    const isOn = (pick) => pick.getAttribute('aria-checked') === 'true';
    for (const pick of picks)
      pick.addEventListener('click', () => {
        for (const one of picks) {
          const on = one === pick ? !(many && isOn(one)) : Boolean(many) && isOn(one);
          one.setAttribute('aria-checked', String(on));
          one.querySelector('svg')?.remove();
          if (on) one.insertAdjacentHTML('beforeend', THUMB);
        }
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'posters' }, ...picks),
      chosen: () => picks.filter(isOn).length,
      steps: picks.slice(0, many || 1).map(press),
    };
  },
};

const LINE = 'fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"';
const icon = (path) => `<svg viewBox="0 0 24 24" width="28" height="28" ${LINE} aria-hidden="true">${path}</svg>`;
const ICONS = [
  icon('<path d="M4 10.5L12 4l8 6.5V20H4z"/><path d="M10 20v-5h4v5"/>'),
  icon('<circle cx="12" cy="12" r="8.5"/><path d="M8.5 14.5c2 2 5 2 7 0M9 9.5h.01M15 9.5h.01"/>'),
  icon('<path d="M5 7h14l-1.2 12H6.2zM9 7a3 3 0 0 1 6 0"/>'),
  icon('<path d="M12 20S4 15 4 9.2A4.2 4.2 0 0 1 12 7a4.2 4.2 0 0 1 8 2.2C20 15 12 20 12 20z"/>'),
  icon('<path d="M4 18V6m0 12h16M8 14l3.5-4 3 2.5L20 7"/>'),
  icon('<path d="M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9-5.3-2.9-5.3 2.9 1.1-5.9-4.3-4.1 5.9-.8z"/>'),
];
const THUMB =
  '<svg viewBox="0 0 24 24" width="34" height="34" aria-hidden="true" class="poster-mark"><circle cx="12" cy="12" r="11" fill="#fff"/><path d="M7 12.5l3.4 3.4L17 9" fill="none" stroke="#111" stroke-width="2.2"/></svg>';

const ROW_OF = { wide: 5, narrow: 10 }; // letters in a row of a poster

function poster(words, i) {
  const rows = inRows(words);
  const longest = Math.max(...rows.map((row) => [...row].reduce((sum, char) => sum + (char > '\u2e7f' ? 1 : 0.58), 0)));
  const size = Math.min(19, 104 / longest);
  const from = 132 - (rows.length - 1) * (size + 3);
  const text = rows
    .map(
      (row, at) =>
        `<text x="9" y="${from + at * (size + 3)}">${row.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text>`,
    )
    .join('');
  const hue = (i * 53 + 210) % 360;
  const ground = `<rect width="120" height="160" fill="hsl(${hue} 45% 30%)"/><circle cx="${40 + ((i * 31) % 50)}" cy="52" r="34" fill="hsl(${hue} 70% 62%)"/><path d="M0 92l46-22 30 18 44-30v102H0z" fill="hsl(${hue} 50% 22%)"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 160">${ground}<g font-family="sans-serif" font-weight="700" font-size="${size}" fill="#fff">${text}</g></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function inRows(words) {
  const pieces = words > '\u2e7f' ? (words.match(/.{1,5}/gu) ?? [words]) : words.split(' ');
  const most = words > '\u2e7f' ? ROW_OF.wide : ROW_OF.narrow;
  const space = words > '\u2e7f' ? '' : ' ';
  const rows = [''];
  for (const piece of pieces) {
    const last = rows.at(-1);
    if (last && [...last, ...piece].length + space.length > most) rows.push(piece);
    else rows[rows.length - 1] = last ? last + space + piece : piece;
  }
  return rows;
}

const EDGE = 12; // px
const TALLEST = 320; // px

/** A field that opens a menu as soon as it is touched; behind the menu a ground that is not seen takes every other press. */
export function backdropMenu(doc, unset, onAnswer) {
  const shown = el.in(doc, 'div', {
    role: 'combobox',
    tabindex: '0',
    'aria-expanded': 'false',
    'aria-haspopup': 'listbox',
  });
  shown.className = 'MuiSelect-select MuiSelect-outlined MuiInputBase-input';
  const native = el.in(doc, 'input', { type: 'hidden', 'aria-hidden': 'true', class: 'MuiSelect-nativeInput' });
  const frame = el.in(doc, 'fieldset', { 'aria-hidden': 'true', class: 'MuiOutlinedInput-notchedOutline' });
  const node = el.in(doc, 'div', { class: 'MuiInputBase-root MuiOutlinedInput-root MuiSelect-root' }, shown, native);
  node.insertAdjacentHTML('beforeend', DOWN);
  node.append(frame);
  let names = [];
  let at = -1;
  let rows = [];
  let hide = () => {};
  const show = () => {
    shown.textContent = at < 0 ? unset : names[at];
    shown.classList.toggle('is-unset', at < 0);
    native.value = at < 0 ? '' : names[at];
  };
  const open = () => {
    rows = names.map((name, i) => {
      const state = { role: 'option', tabindex: i === Math.max(at, 0) ? '0' : '-1', 'aria-selected': String(i === at) };
      const row = el('li', { ...state, 'data-value': name, class: 'MuiButtonBase-root MuiMenuItem-root' }, name);
      row.addEventListener('click', () => {
        at = i;
        show();
        hide();
        onAnswer();
      });
      return row;
    });
    const list = el('ul', { role: 'listbox', tabindex: '-1', class: 'MuiList-root MuiMenu-list' }, ...rows);
    const paper = el('div', { class: 'MuiPaper-root MuiPopover-paper MuiMenu-paper' }, list);
    const ground = el('div', { 'aria-hidden': 'true', class: 'MuiBackdrop-root MuiBackdrop-invisible' });
    ground.addEventListener('click', () => hide());
    const root = el(
      'div',
      { role: 'presentation', class: 'MuiPopover-root MuiMenu-root MuiModal-root' },
      ground,
      paper,
    );
    shown.setAttribute('aria-expanded', 'true');
    hide = portal(root, () => shown.setAttribute('aria-expanded', 'false'));
    placeAt(node, paper, list);
    rows[Math.max(at, 0)]?.scrollIntoView({ block: 'nearest' });
  };
  shown.addEventListener('mousedown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    shown.focus();
    open();
  });
  shown.addEventListener('keydown', (event) => [' ', 'Enter', 'ArrowDown'].includes(event.key) && open());
  const fill = (all) => {
    names = all;
    at = -1;
    show();
  };
  return { node, opener: shown, fill, at: () => at, rows: () => rows };
}

function placeAt(node, paper, list) {
  const { left, top, width } = node.getBoundingClientRect();
  const wide = Math.max(width, 120);
  const tall = Math.min(TALLEST, list.scrollHeight, innerHeight - 2 * EDGE);
  const from = Math.max(EDGE, Math.min(left, innerWidth - wide - EDGE));
  const above = Math.max(EDGE, Math.min(top, innerHeight - tall - EDGE));
  paper.style.cssText = `left:${from}px;top:${above}px;min-width:${wide}px;max-height:${tall}px`;
}

const DOWN =
  '<svg class="MuiSvgIcon-root MuiSelect-icon" focusable="false" aria-hidden="true" viewBox="0 0 24 24" data-testid="ArrowDropDownIcon"><path d="M7 10l5 5 5-5z"/></svg>';
