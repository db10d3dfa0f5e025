import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';

/** Pickers as builders of sites and suites for offices draw them; each tells what those of `pickers.js` tell. */
export const STUDIO_PICKERS = {
  // Menus that fold out of what shows the choice.
  'details-menus'(doc, columns, onPick, { unset }) {
    const at = columns.map(() => 0);
    const drops = columns.map((_, i) => {
      const summary = el.in(doc, 'summary', { class: 'drop-face' });
      const menu = el.in(doc, 'ul', { class: 'drop-menu', tabindex: '-1' });
      const node = el.in(doc, 'details', { class: 'fold-drop' }, summary, menu);
      node.addEventListener('toggle', () => {
        if (node.open) for (const one of drops) if (one.node !== node) one.node.open = false;
      });
      const fill = () => {
        at[i] = 0;
        summary.textContent = unset;
        const rows = columns[i](at.slice(0, i))
          .slice(1)
          .map((name, index) => {
            const link = el.in(doc, 'a', { tabindex: '0' }, name);
            link.addEventListener('click', () => {
              at[i] = index + 1;
              summary.textContent = name;
              node.open = false;
              // A town hangs on its province; a day does not hang on its month here.
              if (columns.length === 2 && i === 0) drops[1].fill();
              onPick();
            });
            return el.in(doc, 'li', {}, link);
          });
        menu.replaceChildren(...rows);
      };
      return { node, summary, menu, fill };
    });
    for (const { fill } of drops) fill();
    return {
      node: el.in(doc, 'div', { class: 'drops' }, ...drops.map(({ node }) => node)),
      chosen: () => Number(at.every((index) => index > 0)),
      steps: drops.flatMap(({ summary, menu }) => [press(summary), { find: () => menu.querySelector('a') }]),
    };
  },
  // A table of all there is, some rows at a time.
  'paged-table'(doc, [provinces, towns], onPick) {
    const all = provinces()
      .slice(1)
      .flatMap((province, i) =>
        towns([i + 1])
          .slice(1)
          .map((town) => [town, province]),
      );
    let chosen;
    const rows = all.map((names) => {
      const row = el.in(
        doc,
        'tr',
        { tabindex: '0', 'aria-selected': 'false' },
        ...names.map((name) => el.in(doc, 'td', {}, name)),
      );
      row.addEventListener('click', () => {
        chosen?.setAttribute('aria-selected', 'false');
        chosen = row;
        row.setAttribute('aria-selected', 'true');
        onPick();
      });
      return row;
    });
    const body = el.in(doc, 'tbody', {});
    const pages = Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) =>
      el.in(doc, 'button', { type: 'button', class: 'paginator-page' }, String(i + 1)),
    );
    const [back, on] = ['‹', '›'].map((sign) =>
      el.in(doc, 'button', { type: 'button', class: 'paginator-turn' }, sign),
    );
    let at = 0;
    const show = (page) => {
      at = Math.max(0, Math.min(pages.length - 1, page));
      body.replaceChildren(...rows.slice(at * ROWS, (at + 1) * ROWS));
      pages.forEach((button, i) => {
        button.toggleAttribute('aria-current', i === at);
      });
      back.disabled = at === 0;
      on.disabled = at === pages.length - 1;
    };
    back.addEventListener('click', () => show(at - 1));
    on.addEventListener('click', () => show(at + 1));
    pages.forEach((button, i) => {
      button.addEventListener('click', () => show(i));
    });
    show(0);
    const table = el.in(doc, 'table', { class: 'paged-rows', role: 'grid' }, body);
    return {
      node: el.in(doc, 'div', {}, table, el.in(doc, 'div', { class: 'paginator' }, back, ...pages, on)),
      chosen: () => Number(chosen !== undefined),
      steps: [press(rows[0])],
    };
  },
  // A list for the province, and radio buttons for the towns of it.
  'select-radios'(doc, [provinces, towns], onPick) {
    const list = el.in(
      doc,
      'select',
      {},
      ...provinces().map((name, i) => el.in(doc, 'option', { value: i ? name : '' }, name)),
    );
    const group = el.in(doc, 'fieldset', { class: 'town-radios', hidden: '' });
    const boxes = () => [...group.querySelectorAll('input')];
    list.addEventListener('change', () => {
      const name = freshId();
      const lines = towns([list.selectedIndex])
        .slice(1)
        .map((town) => {
          const box = el.in(doc, 'input', { type: 'radio', name, value: town });
          box.addEventListener('change', onPick);
          return el.in(doc, 'label', {}, box, town);
        });
      group.replaceChildren(...lines);
      group.hidden = lines.length === 0;
      onPick();
    });
    return {
      node: el.in(doc, 'div', {}, list, group),
      chosen: () => Number(boxes().some((box) => box.checked)),
      steps: [{ target: list, index: 1 }, { find: () => boxes()[0] }],
    };
  },
  // The browser's own field for a month, and a list of days.
  'month-and-day'(doc, _, onPick, { title }) {
    const attributes = { type: 'month', min: '1920-01', max: '2026-11', 'aria-label': title };
    const month = el.in(doc, 'input', { ...attributes, class: 'month-field' });
    const days = Array.from({ length: 31 }, (_one, i) => el.in(doc, 'option', { value: String(i + 1) }, String(i + 1)));
    const day = el.in(doc, 'select', {}, el.in(doc, 'option', { value: '' }, 'DD'), ...days);
    const isDay = () => /^(19|20)\d\d-\d\d$/.test(month.value) && day.value !== '';
    for (const part of [month, day]) part.addEventListener('input', () => isDay() && onPick());
    return {
      node: el.in(doc, 'div', { class: 'columns month-and-day' }, month, day),
      chosen: () => Number(isDay()),
      steps: [
        { target: month, value: '1990-01' },
        { target: day, index: 15 },
      ],
    };
  },
  // A calendar that begins with this month; its heading leads to the years, from there to the months, and back to the days.
  'header-calendar'(doc, _, onPick) {
    const { locale } = window.FLOW;
    const heading = el.in(doc, 'button', { type: 'button', class: 'cal-period', 'aria-live': 'polite' });
    const [back, on] = [-1, 1].map((by) => {
      const turn = el.in(doc, 'button', { type: 'button', class: 'cal-turn' }, by < 0 ? '‹' : '›');
      turn.addEventListener('click', () => {
        if (level === 'years') first += by * YEARS;
        else if (level === 'months') year += by;
        else [year, month] = [year + Math.floor((month + by) / 12), (month + by + 12) % 12];
        draw();
      });
      return turn;
    });
    const body = el.in(doc, 'div', { class: 'cal-body', role: 'grid' });
    let [level, year, month, first, day] = ['days', 2026, 10, 2016, ''];
    const cell = (words, isOn, act) => {
      const button = el.in(doc, 'button', { type: 'button', role: 'gridcell', 'aria-pressed': String(isOn) }, words);
      button.addEventListener('click', act);
      return button;
    };
    const CELLS = {
      years: () =>
        Array.from({ length: YEARS }, (_one, i) =>
          cell(String(first + i), first + i === year, () => {
            [year, level] = [first + i, 'months'];
            draw();
          }),
        ),
      months: () =>
        Array.from({ length: 12 }, (_one, i) =>
          cell(new Date(2026, i, 1).toLocaleDateString(locale, { month: 'short' }), i === month, () => {
            [month, level] = [i, 'days'];
            draw();
          }),
        ),
      days() {
        const gaps = Array.from({ length: new Date(year, month, 1).getDay() }, () => el.in(doc, 'span', {}));
        const count = new Date(year, month + 1, 0).getDate();
        const cells = Array.from({ length: count }, (_one, i) => {
          const date = `${year}-${month + 1}-${i + 1}`;
          return cell(String(i + 1), date === day, () => {
            day = date;
            draw();
            onPick();
          });
        });
        return [...gaps, ...cells];
      },
    };
    const draw = () => {
      const named = new Date(year, month, 1).toLocaleDateString(locale, { year: 'numeric', month: 'long' });
      heading.textContent = { years: `${first} – ${first + YEARS - 1}`, months: String(year), days: named }[level];
      body.dataset.level = level;
      body.replaceChildren(...CELLS[level]());
    };
    heading.addEventListener('click', () => {
      level = level === 'days' ? 'years' : 'days';
      first = 2016 - YEARS * Math.ceil(Math.max(0, 2016 - year) / YEARS);
      draw();
    });
    draw();
    const named = (words) => () => [...body.children].find(({ textContent }) => textContent === words);
    return {
      node: el.in(
        doc,
        'div',
        { class: 'header-calendar' },
        el.in(doc, 'div', { class: 'cal-head' }, heading, back, on),
        body,
      ),
      chosen: () => Number(day !== ''),
      steps: [
        press(heading),
        press(back),
        press(back),
        { find: named('1990') },
        { find: () => body.firstElementChild },
        { find: named('15') },
      ],
    };
  },
};

const ROWS = 5; // of a table at once
const YEARS = 24; // of a calendar at once
