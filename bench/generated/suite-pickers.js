import { el, press } from './dom.js';
import { PICKERS } from './pickers.js';

/** Pickers as design suites draw them; each tells what those of `pickers.js` tell. */
export const SUITE_PICKERS = {
  'city-grid'(doc, [provinces, towns], onPick) {
    const cities = [];
    const groups = provinces()
      .slice(1)
      .flatMap((province, i) => {
        const made = towns([i + 1])
          .slice(1)
          .map((town) => el.in(doc, 'button', { type: 'button' }, town));
        cities.push(...made);
        return [el.in(doc, 'h4', {}, province), el.in(doc, 'div', { class: 'city-row' }, ...made)];
      });
    for (const city of cities)
      city.addEventListener('click', () => {
        for (const one of cities) one.classList.toggle('on', one === city);
        onPick();
      });
    return {
      node: el.in(doc, 'div', { class: 'city-grid' }, ...groups),
      chosen: () => cities.filter((city) => city.classList.contains('on')).length,
      steps: [press(cities[0])],
    };
  },
  'grouped-select'(doc, [provinces, towns], onPick, { unset }) {
    const groups = provinces()
      .slice(1)
      .map((label, i) => {
        const inner = towns([i + 1]).slice(1);
        return el.in(doc, 'optgroup', { label }, ...inner.map((town) => el.in(doc, 'option', {}, town)));
      });
    const list = el.in(doc, 'select', {}, el.in(doc, 'option', { value: '' }, unset), ...groups);
    list.addEventListener('change', () => list.value && onPick());
    return { node: list, chosen: () => Number(list.value !== ''), steps: [{ target: list, index: 1 }] };
  },
  suggest(doc, [provinces, towns], onPick, { search }) {
    const all = provinces()
      .slice(1)
      .flatMap((province, i) =>
        towns([i + 1])
          .slice(1)
          .map((town) => [town, province]),
      );
    const input = el.in(doc, 'input', { type: 'text', autocomplete: 'off', placeholder: search });
    const list = el.in(doc, 'ul', { class: 'suggest-rows', hidden: '' });
    let chosen = 0;
    const rowOf = ([town, province]) => {
      const row = el.in(doc, 'li', {}, el.in(doc, 'b', {}, town), el.in(doc, 'small', {}, province));
      row.addEventListener('click', () => {
        input.value = `${town}, ${province}`;
        chosen = 1;
        list.hidden = true;
        onPick();
      });
      return row;
    };
    input.addEventListener('input', () => {
      chosen = 0;
      const said = input.value.trim().toLowerCase();
      const found = said ? all.filter((names) => names.some((name) => name.toLowerCase().includes(said))) : [];
      list.replaceChildren(...found.map(rowOf));
      list.hidden = found.length === 0;
    });
    const [first] = all;
    return {
      node: el.in(doc, 'div', { class: 'suggest' }, input, list),
      chosen: () => chosen,
      steps: [{ target: input, value: [...first[0]].slice(0, 2).join('') }, { find: () => list.firstElementChild }],
    };
  },
  'inline-wheels'(doc, columns, onPick, prompt) {
    const shown = el.in(doc, 'span', {}, prompt.unset);
    const head = el.in(doc, 'button', { type: 'button', class: 'inline-head', 'aria-expanded': 'false' }, shown);
    const wheels = PICKERS['snap-wheel'](doc, columns, picked, prompt);
    const panel = el.in(doc, 'div', { class: 'inline-panel', hidden: '' }, wheels.node);
    function picked() {
      if (!wheels.chosen()) return;
      const names = [...wheels.node.querySelectorAll('.column')].map(
        (column) => column.children[Math.round(column.scrollTop / WHEEL_ROW)]?.textContent,
      );
      shown.textContent = names.join(' ');
      onPick();
    }
    head.addEventListener('click', () => {
      panel.hidden = !panel.hidden;
      head.setAttribute('aria-expanded', String(!panel.hidden));
    });
    return {
      node: el.in(doc, 'div', { class: 'inline-wheels' }, head, panel),
      chosen: wheels.chosen,
      steps: [press(head), ...wheels.steps],
    };
  },
  'mixed-parts'(doc, _, onPick) {
    const number = (placeholder) => el.in(doc, 'input', { type: 'number', class: 'part', placeholder });
    const [year, day] = [number('YYYY'), number('DD')];
    const months = Array.from({ length: 12 }, (__, i) => el.in(doc, 'option', { value: String(i + 1) }, String(i + 1)));
    const month = el.in(doc, 'select', {}, el.in(doc, 'option', { value: '' }, 'MM'), ...months);
    const isIn = ({ value }, from, to) => value !== '' && Number(value) >= from && Number(value) <= to;
    const isDay = () => isIn(year, 1900, 2026) && month.value !== '' && isIn(day, 1, 31);
    for (const part of [year, month, day]) part.addEventListener('input', () => isDay() && onPick());
    return {
      node: el.in(doc, 'div', { class: 'columns mixed-parts' }, year, month, day),
      chosen: () => Number(isDay()),
      steps: [
        { target: year, value: '1990' },
        { target: month, index: 1 },
        { target: day, value: '15' },
      ],
    };
  },
  'sheet-calendar'(doc, columns, onPick, prompt) {
    const shown = el.in(doc, 'span', {}, prompt.unset);
    const opener = el.in(doc, 'button', { type: 'button', class: 'sheet-opener' }, shown, el.in(doc, 'i', {}, '▾'));
    const calendar = PICKERS.calendar(doc, columns, picked, prompt);
    const sheet = el.in(doc, 'dialog', { class: 'sheet-dialog sheet-calendar' }, calendar.node);
    function picked() {
      const [month, day] = ['b', '.on'].map((name) => calendar.node.querySelector(name).textContent);
      shown.textContent = `${month} / ${day}`;
      sheet.close();
      onPick();
    }
    opener.addEventListener('click', () => sheet.showModal());
    sheet.addEventListener('click', (event) => event.target === sheet && sheet.close());
    return {
      node: el.in(doc, 'div', {}, opener, sheet),
      chosen: calendar.chosen,
      steps: [press(opener), ...calendar.steps],
    };
  },
};

const WHEEL_ROW = 40; // px
