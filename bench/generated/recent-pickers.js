import { el, press } from './dom.js';
import { portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';
import { backdropMenu } from './recent-choices.js';

/** Pickers as large products and hybrid apps of now render them; each tells what those of `pickers.js` tell. */
export const RECENT_PICKERS = {
  // A field for each part of it, whose menu lies over a ground that takes every other press.
  'backdrop-menus'(doc, columns, onPick, { unset }) {
    const picked = () => menus.map((menu) => menu.at() + 1);
    const names = (i) => columns[i](picked().slice(0, i)).slice(1);
    const menus = columns.map((_, i) =>
      backdropMenu(doc, unset, () => {
        // A town hangs on its province; a day does not hang on its month here.
        if (columns.length === 2 && i === 0) menus[1].fill(names(1));
        onPick();
      }),
    );
    menus.forEach((menu, i) => {
      menu.fill(columns.length === 3 || i === 0 ? names(i) : []);
    });
    return {
      node: el.in(doc, 'div', { class: `backdrop-menus menus-${columns.length}` }, ...menus.map(({ node }) => node)),
      chosen: () => Number(menus.every((menu) => menu.at() >= 0)),
      steps: menus.flatMap((menu) => [press(menu.opener), { find: () => menu.rows()[0] }]),
    };
  },
  // What shows the choice opens, at the end of the page, a field to search in and a list with a heading for each province.
  'select2-places'(doc, [provinces, towns], onPick, { unset, search, title }) {
    const id = `select2-${freshId()}`;
    const shown = el.in(doc, 'span', { id: `${id}-container`, role: 'textbox', 'aria-readonly': 'true' });
    shown.className = 'select2-selection__rendered';
    shown.append(el.in(doc, 'span', { class: 'select2-selection__placeholder' }, unset));
    const arrow = el.in(doc, 'span', { role: 'presentation', class: 'select2-selection__arrow' }, el.in(doc, 'b', {}));
    const state = { role: 'combobox', tabindex: '0', 'aria-haspopup': 'true', 'aria-expanded': 'false' };
    const named = { 'aria-labelledby': shown.id, class: 'select2-selection select2-selection--single' };
    const selection = el.in(doc, 'span', { ...state, ...named }, shown, arrow);
    const container = el.in(doc, 'span', { dir: 'ltr', class: 'select2 select2-container' });
    container.append(
      el.in(doc, 'span', { class: 'selection' }, selection),
      el.in(doc, 'span', { 'aria-hidden': 'true' }),
    );
    // The browser's own list is there too, out of sight.
    const native = el.in(doc, 'select', {
      tabindex: '-1',
      'aria-hidden': 'true',
      title,
      class: 'select2-hidden-accessible',
    });
    const field = el('input', {
      type: 'search',
      autocomplete: 'off',
      role: 'searchbox',
      class: 'select2-search__field',
    });
    field.placeholder = search;
    let chosen = 0;
    let hide = () => {};
    const groups = provinces()
      .slice(1)
      .map((province, i) => {
        const rows = towns([i + 1])
          .slice(1)
          .map((town) => {
            const row = el('li', { role: 'option', 'aria-selected': 'false', class: 'select2-results__option' }, town);
            native.append(el.in(doc, 'option', {}, town));
            row.addEventListener('mouseup', () => {
              chosen = 1;
              shown.replaceChildren(town);
              shown.title = town;
              native.value = town;
              for (const one of allRows()) one.setAttribute('aria-selected', String(one === row));
              hide();
              onPick();
            });
            return row;
          });
        const nested = el('ul', { role: 'none', class: 'select2-results__options--nested' }, ...rows);
        const head = el('strong', { class: 'select2-results__group' }, province);
        return { rows, province, node: el('li', { role: 'group', 'aria-label': province }, head, nested) };
      });
    const allRows = () => groups.flatMap(({ rows }) => rows);
    const narrow = () => {
      const said = field.value.trim().toLowerCase();
      for (const { node, rows, province } of groups) {
        for (const row of rows) row.hidden = !`${province} ${row.textContent}`.toLowerCase().includes(said);
        node.hidden = rows.every((row) => row.hidden);
      }
    };
    field.addEventListener('input', narrow);
    const list = el('ul', { role: 'listbox', class: 'select2-results__options' }, ...groups.map(({ node }) => node));
    const dropdown = el(
      'span',
      { dir: 'ltr', class: 'select2-dropdown' },
      el('span', { class: 'select2-search select2-search--dropdown' }, field),
      el('span', { class: 'select2-results' }, list),
    );
    const away = ({ target }) => dropdown.contains(target) || selection.contains(target) || hide();
    const place = () => placeUnder(container, dropdown);
    const open = () => {
      selection.setAttribute('aria-expanded', 'true');
      container.classList.add('select2-container--open');
      field.value = '';
      narrow();
      let isOpen = true;
      const shut = portal(el('span', { class: 'select2-container select2-drop' }, dropdown), () => {
        isOpen = false;
        selection.setAttribute('aria-expanded', 'false');
        container.classList.remove('select2-container--open');
        removeEventListener('mousedown', away, true);
        removeEventListener('scroll', place, true);
      });
      hide = () => isOpen && shut();
      place();
      addEventListener('mousedown', away, true);
      addEventListener('scroll', place, true);
      setTimeout(() => isOpen && field.focus({ preventScroll: true }));
    };
    selection.addEventListener('mousedown', (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      if (selection.getAttribute('aria-expanded') === 'true') hide();
      else open();
    });
    return {
      node: el.in(doc, 'div', { class: 'select2-row' }, native, container),
      chosen: () => chosen,
      steps: [press(selection), press(groups[0].rows[0])],
    };
  },
  // A field with tables that come down from it: ten years, then the months of one, then the days of one of them.
  'decade-table'(doc, _, onPick, { unset }) {
    const { locale } = window.FLOW;
    const now = new Date();
    const input = el.in(doc, 'input', { type: 'text', readonly: '', autocomplete: 'off', placeholder: unset });
    input.className = 'form-control datepicker-input';
    const node = el.in(doc, 'div', { class: 'input-daterange date', 'data-provide': 'datepicker' }, input);
    const head = (kind, words) => el('th', { class: kind }, words);
    const [prev, heading, next] = [head('prev', '«'), head('datepicker-switch', ''), head('next', '»')];
    heading.setAttribute('colspan', '5');
    const body = el('tbody', {});
    const table = el('table', { class: 'table-condensed' }, el('thead', {}, el('tr', {}, prev, heading, next)), body);
    const panel = el('div', { class: 'datepicker datepicker-dropdown dropdown-menu' }, el('div', {}, table));
    let level = 'years';
    let [year, month] = [now.getFullYear(), 0];
    let chosen;
    let hide = () => {};
    const span = (kind, words, isOff, act) => {
      const one = el('span', { class: `${kind}${isOff ? ' disabled' : ''}` }, words);
      if (!isOff) one.addEventListener('click', act);
      return one;
    };
    const inOne = (...spans) => {
      const cell = el('td', { colspan: '7' }, ...spans);
      body.replaceChildren(el('tr', {}, cell));
    };
    const fill = () => {
      panel.firstChild.className = `datepicker-${level}`;
      if (level === 'years') {
        const from = year - (year % 10);
        heading.textContent = `${from}-${from + 9}`;
        const years = Array.from({ length: 12 }, (_one, i) => from - 1 + i);
        inOne(
          ...years.map((one, i) =>
            span(`year${i === 0 ? ' old' : i === 11 ? ' new' : ''}`, String(one), one > now.getFullYear(), () => {
              [year, level] = [one, 'months'];
              fill();
            }),
          ),
        );
      }
      if (level === 'months') {
        heading.textContent = String(year);
        const months = Array.from({ length: 12 }, (_one, i) => new Date(year, i, 1));
        inOne(
          ...months.map((one, i) =>
            span('month', one.toLocaleDateString(locale, { month: 'short' }), one > now, () => {
              [month, level] = [i, 'days'];
              fill();
            }),
          ),
        );
      }
      if (level === 'days') days();
    };
    const days = () => {
      const first = new Date(year, month, 1);
      heading.textContent = first.toLocaleDateString(locale, { year: 'numeric', month: 'long' });
      const week = Array.from({ length: 7 }, (_one, i) =>
        el('th', { class: 'dow' }, new Date(2026, 1, 1 + i).toLocaleDateString(locale, { weekday: 'narrow' })),
      );
      const cells = Array.from({ length: 42 }, (_one, i) => {
        const day = new Date(year, month, 1 + i - first.getDay());
        const beside = day < first ? ' old' : day.getMonth() === month ? '' : ' new';
        const kind = `day${beside}${day > now ? ' disabled' : ''}${day.getTime() === chosen ? ' active' : ''}`;
        const cell = el('td', { class: kind, 'data-date': String(day.getTime()) }, String(day.getDate()));
        if (day <= now)
          cell.addEventListener('click', () => {
            chosen = day.getTime();
            const [m, d] = [day.getMonth() + 1, day.getDate()].map((one) => String(one).padStart(2, '0'));
            input.value = `${day.getFullYear()}-${m}-${d}`;
            hide();
            onPick();
          });
        return cell;
      });
      const rows = [0, 1, 2, 3, 4, 5].map((row) => el('tr', {}, ...cells.slice(row * 7, row * 7 + 7)));
      body.replaceChildren(el('tr', {}, ...week), ...rows);
    };
    const step = (by) => {
      if (level === 'years') year += by * 10;
      if (level === 'months') year += by;
      if (level === 'days') {
        const to = new Date(year, month + by, 1);
        [year, month] = [to.getFullYear(), to.getMonth()];
      }
      fill();
    };
    prev.addEventListener('click', () => step(-1));
    next.addEventListener('click', () => step(1));
    heading.addEventListener('click', () => {
      level = level === 'days' ? 'months' : 'years';
      fill();
    });
    const away = ({ target }) => panel.contains(target) || input.contains(target) || hide();
    const place = () => placeUnder(input, panel);
    let isOpen = false;
    input.addEventListener('click', () => {
      if (isOpen) return;
      isOpen = true;
      level = 'years';
      fill();
      const shut = portal(el('div', { class: 'datepicker-drop' }, panel), () => {
        isOpen = false;
        removeEventListener('mousedown', away, true);
        removeEventListener('scroll', place, true);
      });
      hide = () => isOpen && shut();
      place();
      addEventListener('mousedown', away, true);
      addEventListener('scroll', place, true);
    });
    const back = Math.floor(now.getFullYear() / 10) - 199;
    const shown = (kind, words) =>
      [...body.querySelectorAll(`.${kind}:not(.old,.new)`)].find((one) => !words || one.textContent === words);
    return {
      node,
      chosen: () => Number(chosen !== undefined),
      steps: [
        press(input),
        ...Array.from({ length: back }, () => press(prev)),
        { find: () => shown('year', '1990') },
        { find: () => shown('month') },
        { find: () => shown('day', '15') },
      ],
    };
  },
};

const EDGE = 8; // px

/** Beneath what it belongs to, or above it, whichever has the room. */
function placeUnder(node, list) {
  const { left, top, bottom, width } = node.getBoundingClientRect();
  const tall = list.offsetHeight;
  const isAbove = innerHeight - bottom < tall + EDGE && top > innerHeight - bottom;
  const from = isAbove ? Math.max(EDGE, top - tall - 2) : Math.min(bottom + 2, innerHeight - tall - EDGE);
  list.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - list.offsetWidth - EDGE))}px`;
  list.style.top = `${from}px`;
  list.style.minWidth = `${width}px`;
}
