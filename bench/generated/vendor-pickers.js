import { el, press } from './dom.js';
import { commandItem, commandList, richSelect } from './vendor-choices.js';

/** Pickers as component libraries of today draw them; each tells what those of `pickers.js` tell. */
export const VENDOR_PICKERS = {
  'rich-selects'(doc, columns, onPick) {
    const lists = columns.map((column) => richSelect(doc, column()));
    const [first, second] = lists;
    // A town hangs on its province; a day does not hang on its month here.
    if (columns.length === 2)
      first.addEventListener('change', () => {
        second.replaceChildren(...richSelect(doc, columns[1]([first.selectedIndex])).childNodes);
        second.selectedIndex = 0;
      });
    for (const list of lists) list.addEventListener('change', onPick);
    return {
      node: el.in(doc, 'div', { class: 'rich-selects' }, ...lists),
      chosen: () => Number(lists.every((list) => list.selectedIndex > 0)),
      steps: lists.map((list) => ({ target: list, index: 1 })),
    };
  },
  'dialog-list'(doc, [provinces, towns], onPick, { unset, title, closeLabel }) {
    const shown = el.in(doc, 'span', { class: 'cell-words' }, unset);
    const opener = el.in(doc, 'button', { type: 'button', 'aria-haspopup': 'dialog', class: 'dialog-opener' }, shown);
    const body = el.in(doc, 'div', { class: 'half-list' });
    const x = el.in(doc, 'button', { type: 'button', class: 'half-close', 'aria-label': closeLabel }, '✕');
    const head = el.in(doc, 'header', {}, x, el.in(doc, 'b', {}, title));
    const dialog = el.in(doc, 'dialog', { class: 'half-dialog', closedby: 'any' }, head, body);
    let chosen = 0;
    const rows = [];
    provinces()
      .slice(1)
      .forEach((province, i) => {
        body.append(el.in(doc, 'h3', {}, province));
        for (const town of towns([i + 1]).slice(1)) {
          const row = el.in(doc, 'div', { class: 'half-row', tabindex: '0' }, town);
          row.addEventListener('click', () => {
            chosen = 1;
            shown.textContent = `${province} ${town}`;
            dialog.close();
            onPick();
          });
          rows.push(row);
          body.append(row);
        }
      });
    opener.addEventListener('click', () => dialog.showModal());
    x.addEventListener('click', () => dialog.close());
    return {
      node: el.in(doc, 'div', {}, opener, dialog),
      chosen: () => chosen,
      steps: [press(opener), press(rows[0])],
    };
  },
  'cmdk-places'(doc, [provinces, towns], onPick, { search }) {
    let at;
    const groups = provinces()
      .slice(1)
      .map((province, i) => [
        province,
        towns([i + 1])
          .slice(1)
          .map((town) => commandItem(doc, town)),
      ]);
    const all = groups.flatMap(([, items]) => items);
    const { node } = commandList(doc, search, groups);
    for (const item of all)
      item.addEventListener('click', () => {
        at = item;
        for (const one of all) one.setAttribute('aria-checked', String(one === item));
        onPick();
      });
    return { node, chosen: () => Number(at !== undefined), steps: [press(all[0])] };
  },
  // A calendar whose heading is two lists, of months and of years.
  'day-picker'(doc, _, onPick, { unset }) {
    const shown = el.in(doc, 'span', {}, unset);
    const attributes = { type: 'button', 'aria-haspopup': 'dialog', 'data-empty': 'true' };
    const opener = el.in(doc, 'button', { ...attributes, class: 'day-opener' }, shown);
    opener.insertAdjacentHTML('afterbegin', CALENDAR);
    const months = Array.from({ length: 12 }, (_one, i) => nameOfMonth(i));
    const years = Array.from({ length: 91 }, (_one, i) => String(2026 - i));
    const [month, year] = [months, years].map((names, i) =>
      el.in(
        doc,
        'select',
        { 'aria-label': unset },
        ...names.map((name, at) => option(doc, name, i ? name : String(at))),
      ),
    );
    const body = el.in(doc, 'tbody', {});
    const weekdays = Array.from({ length: 7 }, (_one, i) => el.in(doc, 'th', { scope: 'col' }, nameOfWeekday(i)));
    const head = el.in(doc, 'thead', { 'aria-hidden': 'true' }, el.in(doc, 'tr', {}, ...weekdays));
    const caption = el.in(doc, 'div', { class: 'day-caption' }, month, year);
    const table = el.in(doc, 'table', { role: 'grid' }, head, body);
    const panel = el.in(doc, 'div', { popover: '', class: 'day-panel', 'data-state': 'open' }, caption, table);
    let chosen = 0;
    const fill = () => {
      const [y, m] = [Number(year.value), Number(month.value)];
      const before = new Date(y, m, 1).getDay();
      const days = Array.from({ length: new Date(y, m + 1, 0).getDate() }, (_one, i) => dayOf(y, m, i + 1));
      const cells = [...Array.from({ length: before }, () => el.in(doc, 'td', {})), ...days];
      const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_one, i) => cells.slice(i * 7, i * 7 + 7));
      body.replaceChildren(...weeks.map((week) => el.in(doc, 'tr', {}, ...week)));
    };
    const dayOf = (y, m, day) => {
      const button = el.in(doc, 'button', { type: 'button', 'data-day': `${y}-${m + 1}-${day}` }, String(day));
      button.addEventListener('click', () => {
        chosen = 1;
        shown.textContent = new Date(y, m, day).toLocaleDateString(window.FLOW.locale);
        opener.dataset.empty = 'false';
        panel.hidePopover();
        onPick();
      });
      return el.in(doc, 'td', { role: 'gridcell' }, button);
    };
    for (const list of [month, year]) list.addEventListener('change', fill);
    opener.addEventListener('click', () => {
      fill();
      panel.showPopover();
      const { left, top, bottom } = opener.getBoundingClientRect();
      const height = panel.offsetHeight;
      const from = bottom + height + 8 > innerHeight ? Math.max(8, top - height - 6) : bottom + 6;
      panel.style.cssText = `left:${Math.min(left, innerWidth - panel.offsetWidth - 8)}px;top:${from}px`;
    });
    return {
      node: el.in(doc, 'div', {}, opener, panel),
      chosen: () => chosen,
      steps: [press(opener), { target: year, option: '1990' }, { find: () => body.querySelector('[data-day$="-15"]') }],
    };
  },
  // One field lies unseen over the places for its characters.
  'otp-slots'(doc, _, onPick) {
    const slots = [...'YYYYMMDD'].map((letter) => el.in(doc, 'div', { class: 'otp-slot', 'data-empty': letter }));
    const attributes = { type: 'text', inputmode: 'numeric', maxlength: '8', autocomplete: 'off', pattern: '\\d*' };
    const input = el.in(doc, 'input', { ...attributes, class: 'otp-input', 'data-input-otp': 'true' });
    const isDay = () => {
      const [year, month, day] = [
        [0, 4],
        [4, 6],
        [6, 8],
      ].map(([from, to]) => Number(input.value.slice(from, to)));
      return year > 1900 && year < 2027 && month > 0 && month < 13 && day > 0 && day < 32;
    };
    input.addEventListener('input', () => {
      input.value = input.value.replace(/\D/g, '').slice(0, slots.length);
      slots.forEach((slot, i) => {
        slot.textContent = input.value[i] ?? '';
        slot.dataset.active = String(i === input.value.length);
      });
      if (isDay()) onPick();
    });
    const groups = [slots.slice(0, 4), slots.slice(4, 6), slots.slice(6)].map((some) =>
      el.in(doc, 'div', { class: 'otp-group' }, ...some),
    );
    return {
      node: el.in(doc, 'div', { class: 'otp' }, ...groups, input),
      chosen: () => Number(isDay()),
      steps: [{ target: input, value: '19900115' }],
    };
  },
};

const CALENDAR =
  '<svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4" fill="none" stroke="currentColor" stroke-width="2"/></svg>';

function option(doc, words, value) {
  return el.in(doc, 'option', { value }, words);
}

function nameOfMonth(i) {
  return new Date(2026, i, 1).toLocaleDateString(window.FLOW.locale, { month: 'short' });
}

/** The first of March 2026 is a Sunday. */
function nameOfWeekday(i) {
  return new Date(2026, 2, 1 + i).toLocaleDateString(window.FLOW.locale, { weekday: 'narrow' });
}
