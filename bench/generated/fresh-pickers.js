import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';

/** Pickers as the front ends of today draw them; each tells what those of `pickers.js` tell. */
export const FRESH_PICKERS = {
  // What is chosen and a field that narrows the menu are in one box; the menu has a heading for each province.
  'grouped-menu'(doc, [provinces, towns], onPick, { unset, title }) {
    const holder = el.in(doc, 'div', { class: 'react-holder' }, unset);
    const id = freshId();
    const attributes = { role: 'combobox', 'aria-expanded': 'false', 'aria-haspopup': 'true', 'aria-label': title };
    const input = el.in(doc, 'input', { type: 'text', ...attributes, autocomplete: 'off', class: 'react-input', id });
    const value = el.in(doc, 'div', { class: 'react-value' }, holder, input);
    const arrow = el.in(doc, 'div', { 'aria-hidden': 'true', class: 'react-arrow' });
    arrow.innerHTML = ARROW;
    const control = el.in(doc, 'div', { class: 'react-control' }, value, arrow);
    const list = el.in(doc, 'div', { role: 'listbox', class: 'react-list' });
    const menu = el.in(doc, 'div', { class: 'react-menu', hidden: '' }, list);
    let chosen = 0;
    const open = (on) => {
      menu.hidden = !on;
      input.setAttribute('aria-expanded', String(on));
    };
    const groups = provinces()
      .slice(1)
      .map((province, i) => {
        const options = towns([i + 1])
          .slice(1)
          .map((town) => {
            const option = el.in(doc, 'div', { role: 'option', 'aria-selected': 'false', class: 'react-option' }, town);
            option.addEventListener('click', () => {
              chosen = 1;
              holder.textContent = `${province} ${town}`;
              holder.classList.add('is-value');
              input.value = '';
              narrow();
              open(false);
              onPick();
            });
            return option;
          });
        const head = el.in(doc, 'div', { class: 'react-heading' }, province);
        const node = el.in(doc, 'div', {}, head, el.in(doc, 'div', {}, ...options));
        return { node, options, province };
      });
    const narrow = () => {
      const said = input.value.trim().toLowerCase();
      holder.hidden = said !== '';
      for (const { node, options, province } of groups) {
        for (const option of options) option.hidden = !`${province} ${option.textContent}`.toLowerCase().includes(said);
        node.hidden = options.every((option) => option.hidden);
      }
    };
    list.append(...groups.map(({ node }) => node));
    input.addEventListener('input', () => {
      narrow();
      open(true);
    });
    control.addEventListener('click', () => {
      open(menu.hidden);
      input.focus();
    });
    return {
      node: el.in(doc, 'div', { class: 'react-select' }, control, menu),
      chosen: () => chosen,
      steps: [press(control), press(groups[0].options[0])],
    };
  },
  // A field that shows what was chosen, and a calendar beneath it whose year is written.
  'typed-year'(doc, _, onPick, { unset }) {
    const input = el.in(doc, 'input', { type: 'text', readonly: 'readonly', placeholder: unset, class: 'flat-input' });
    const months = Array.from({ length: 12 }, (_one, i) =>
      new Date(2026, i, 1).toLocaleDateString(window.FLOW.locale, { month: 'long' }),
    );
    const month = el.in(doc, 'select', { class: 'flat-months', tabindex: '-1' });
    month.append(...months.map((name, i) => el.in(doc, 'option', { value: String(i) }, name)));
    const year = el.in(doc, 'input', { type: 'number', min: '1920', max: '2026', value: '2026', tabindex: '-1' });
    const [before, after] = ['‹', '›'].map((sign) => el.in(doc, 'span', { class: 'flat-turn' }, sign));
    const years = el.in(doc, 'div', { class: 'flat-year' }, year);
    const head = el.in(doc, 'div', { class: 'flat-head' }, before, el.in(doc, 'div', {}, month, years), after);
    const weekdays = Array.from({ length: 7 }, (_one, i) =>
      el.in(doc, 'span', {}, new Date(2026, 1, 1 + i).toLocaleDateString(window.FLOW.locale, { weekday: 'narrow' })),
    );
    const days = el.in(doc, 'div', { class: 'flat-days' });
    const calendar = el.in(doc, 'div', { class: 'flat-calendar', hidden: '' }, head);
    calendar.append(el.in(doc, 'div', { class: 'flat-week' }, ...weekdays), days);
    let chosen = '';
    const fill = () => {
      const [y, m] = [Number(year.value), Number(month.value)];
      const blanks = Array.from({ length: new Date(y, m, 1).getDay() }, () => el.in(doc, 'span', {}));
      const made = Array.from({ length: new Date(y, m + 1, 0).getDate() }, (_one, i) => {
        const name = new Date(y, m, i + 1).toLocaleDateString(window.FLOW.locale);
        const attributes = { class: 'flat-day', 'aria-label': name, tabindex: '-1', 'data-day': String(i + 1) };
        const day = el.in(doc, 'span', attributes, String(i + 1));
        day.classList.toggle('selected', name === chosen);
        day.addEventListener('click', () => {
          chosen = name;
          input.value = name;
          calendar.hidden = true;
          onPick();
        });
        return day;
      });
      days.replaceChildren(...blanks, ...made);
    };
    const turn = (by) => {
      const to = new Date(Number(year.value), Number(month.value) + by, 1);
      [year.value, month.value] = [String(to.getFullYear()), String(to.getMonth())];
      fill();
    };
    before.addEventListener('click', () => turn(-1));
    after.addEventListener('click', () => turn(1));
    month.addEventListener('change', fill);
    year.addEventListener('input', () => /^(19|20)\d\d$/.test(year.value) && fill());
    input.addEventListener('click', () => {
      fill();
      calendar.hidden = !calendar.hidden;
    });
    return {
      node: el.in(doc, 'div', { class: 'flat-wrapper' }, input, calendar),
      chosen: () => Number(chosen !== ''),
      steps: [press(input), { target: year, value: '1990' }, { find: () => days.querySelector('[data-day="15"]') }],
    };
  },
  // Lists that stand side by side, each scrolled by itself.
  'section-lists'(doc, columns, onPick, { unset }) {
    const at = columns.map(() => 0);
    const lists = columns.map(() => el.in(doc, 'ul', { role: 'listbox', 'aria-label': unset, class: 'section-list' }));
    const fill = (i) => {
      const names = columns[i](at.slice(0, i)).slice(1);
      lists[i].replaceChildren(
        ...names.map((name, index) => {
          const isOn = at[i] === index + 1;
          const option = el.in(doc, 'li', { role: 'option', tabindex: '-1', 'aria-selected': String(isOn) }, name);
          option.addEventListener('click', () => {
            at[i] = index + 1;
            for (const one of lists[i].children) one.setAttribute('aria-selected', String(one === option));
            // A town hangs on its province; a day does not hang on its month here.
            if (columns.length === 2 && i === 0) {
              at[1] = 0;
              fill(1);
            }
            onPick();
          });
          return option;
        }),
      );
    };
    columns.forEach((_, i) => {
      fill(i);
    });
    return {
      node: el.in(doc, 'div', { class: 'section-lists' }, ...lists),
      chosen: () => Number(at.every((index) => index > 0)),
      steps: lists.map((list) => ({ find: () => list.children[1] ?? list.children[0] })),
    };
  },
};

const ARROW =
  '<svg height="20" width="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M4.5 7.5l5.5 5.5 5.5-5.5" fill="none" stroke="currentColor" stroke-width="2"/></svg>';
