import { el, press } from './dom.js';

/** Pickers as the UI kits of today draw them; each tells what those of `pickers.js` tell. */
export const KIT_PICKERS = {
  cascade(doc, [provinces, towns], onPick) {
    const [left, right] = [0, 1].map(() => el.in(doc, 'ul', { class: 'list' }));
    let chosen = 0;
    const fill = (list, names, onRow) => {
      const rows = names.map((name, i) => {
        const row = el.in(doc, 'li', {}, name);
        row.addEventListener('click', () => {
          for (const one of rows) one.classList.toggle('on', one === row);
          onRow(i + 1);
        });
        return row;
      });
      list.replaceChildren(...rows);
    };
    fill(left, provinces().slice(1), (province) => {
      chosen = 0;
      fill(right, towns([province]).slice(1), () => {
        chosen = 1;
        onPick();
      });
    });
    return {
      node: el.in(doc, 'div', { class: 'cascade' }, left, right),
      chosen: () => chosen,
      steps: [left, right].map((list) => ({ find: () => list.firstElementChild })),
    };
  },
  'index-list'(doc, [provinces, towns], onPick) {
    const rows = [];
    const groups = provinces()
      .slice(1)
      .flatMap((province, i) => [
        el.in(doc, 'dt', {}, province),
        ...towns([i + 1])
          .slice(1)
          .map((town) => {
            const row = el.in(doc, 'dd', {}, town);
            rows.push(row);
            return row;
          }),
      ]);
    for (const row of rows)
      row.addEventListener('click', () => {
        for (const one of rows) one.classList.toggle('on', one === row);
        onPick();
      });
    return {
      node: el.in(doc, 'dl', { class: 'index-list' }, ...groups),
      chosen: () => rows.filter((row) => row.classList.contains('on')).length,
      steps: [press(rows[0])],
    };
  },
  'pop-columns'(doc, columns, onPick, { unset }) {
    const field = el.in(doc, 'div', { class: 'pop-field', role: 'button', tabindex: '0' }, unset);
    const list = el.in(doc, 'ul', { class: 'list pop-rows', hidden: '' });
    const picked = [];
    const names = [];
    const show = () => {
      const rows = columns[picked.length](picked)
        .slice(1)
        .map((name, i) => {
          const row = el.in(doc, 'li', {}, name);
          row.addEventListener('click', () => pick(name, i + 1));
          return row;
        });
      list.replaceChildren(...rows);
    };
    const pick = (name, index) => {
      picked.push(index);
      names.push(name);
      field.textContent = names.join(' / ');
      if (picked.length < columns.length) return show();
      list.hidden = true;
      onPick();
    };
    field.addEventListener('click', () => {
      picked.length = 0;
      names.length = 0;
      field.textContent = unset;
      list.hidden = !list.hidden;
      show();
    });
    return {
      node: el.in(doc, 'div', {}, field, list),
      chosen: () => Number(picked.length === columns.length),
      steps: [press(field), ...columns.map(() => ({ find: () => list.firstElementChild }))],
    };
  },
  'year-grid'(doc, columns, onPick) {
    const head = el.in(doc, 'button', { type: 'button', class: 'grid-head' });
    const grid = el.in(doc, 'div', { class: 'grid fine' });
    const names = [];
    const show = () => {
      head.textContent = ['YYYY', 'MM', 'DD'].map((part, i) => names[i] ?? part).join(' / ');
      const column = columns[names.length];
      grid.replaceChildren(...(column ? column().slice(1).map(cell) : []));
    };
    const cell = (name) => {
      const item = el.in(doc, 'span', {}, name);
      item.addEventListener('click', () => {
        names.push(name);
        show();
        if (names.length === columns.length) onPick();
      });
      return item;
    };
    // The head leads one part back.
    head.addEventListener('click', () => {
      names.pop();
      show();
    });
    show();
    return {
      node: el.in(doc, 'div', { class: 'year-grid' }, head, grid),
      chosen: () => Number(names.length === columns.length),
      steps: columns.map(() => ({ find: () => grid.firstElementChild })),
    };
  },
  masked(doc, _, onPick) {
    const input = el.in(doc, 'input', {
      type: 'text',
      inputmode: 'numeric',
      placeholder: 'YYYY/MM/DD',
      maxlength: '10',
    });
    const isDay = () => {
      const [year, month, day] = input.value.split('/').map(Number);
      return year >= 1900 && year <= 2026 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    };
    input.addEventListener('input', () => {
      const digits = input.value.replace(/\D/g, '').slice(0, 8);
      const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
      input.value = parts.filter(Boolean).join('/');
      if (isDay()) onPick();
    });
    return { node: input, chosen: () => Number(isDay()), steps: [{ target: input, value: '1990/01/15' }] };
  },
  'date-steppers'(doc, columns, onPick) {
    const at = columns.map(() => 0);
    const pluses = [];
    const made = columns.map((column, i) => {
      const names = column();
      const shown = el.in(doc, 'output', {}, ['YYYY', 'MM', 'DD'][i]);
      const [more, less] = ['▲', '▼'].map((sign) => el.in(doc, 'button', { type: 'button' }, sign));
      const turn = (next) => {
        at[i] = Math.max(1, Math.min(names.length - 1, next));
        shown.textContent = names[at[i]];
        if (at.every((index) => index > 0)) onPick();
      };
      more.addEventListener('click', () => turn(at[i] + 1));
      less.addEventListener('click', () => turn(at[i] - 1));
      pluses.push(more);
      return el.in(doc, 'div', { class: 'spin' }, more, shown, less);
    });
    return {
      node: el.in(doc, 'div', { class: 'columns spins' }, ...made),
      chosen: () => Number(at.every((index) => index > 0)),
      steps: pluses.map(press),
    };
  },
};
