import { el, press } from './dom.js';

/**
 * How a place or a day is picked. Nothing is picked at first. `onPick` is called whenever something was; each tells
 * whether all of it `chosen()` is, and the `steps` that choose it. The last argument has the words that are shown meanwhile.
 */
export const PICKERS = {
  selects(doc, columns, onPick) {
    const lists = columns.map((column) =>
      el.in(doc, 'select', {}, ...column().map((name, i) => el.in(doc, 'option', { value: i ? name : '' }, name))),
    );
    lists.forEach((list, i) => {
      list.addEventListener('change', () => {
        for (let later = i + 1; later < lists.length; later += 1)
          refill(doc, lists[later], columns[later](lists.slice(0, later).map(({ selectedIndex }) => selectedIndex)));
        onPick();
      });
    });
    return {
      node: el.in(doc, 'div', { class: 'columns' }, ...lists),
      chosen: () => Number(lists.every((list) => list.value !== '')),
      steps: lists.map((list) => ({ target: list, index: 1 })),
    };
  },
  'date-field'(doc, _, onPick) {
    const input = el.in(doc, 'input', { type: 'date', max: '2020-12-31' });
    input.addEventListener('input', () => input.value && onPick());
    return { node: input, chosen: () => Number(input.value !== ''), steps: [{ target: input, value: '1990-01-01' }] };
  },
  drill(doc, columns, onPick) {
    const node = el.in(doc, 'ul', { class: 'list drill' });
    const picked = [];
    const show = () => {
      const column = columns[picked.length];
      if (!column) {
        node.replaceChildren(el.in(doc, 'li', { class: 'on' }, names.join(' ')));
        return onPick();
      }
      const items = column(picked).slice(1);
      node.replaceChildren(
        ...items.map((name, i) => {
          const item = el.in(doc, 'li', {}, `${name}`);
          item.addEventListener('click', () => {
            names.push(name);
            picked.push(i + 1);
            show();
          });
          return item;
        }),
      );
    };
    const names = [];
    show();
    return {
      node,
      chosen: () => Number(picked.length === columns.length),
      steps: columns.map(() => ({ find: () => node.firstElementChild })),
    };
  },
  tabs(doc, columns, onPick, { unset }) {
    const picked = [];
    const names = columns.map(() => unset);
    const heads = columns.map((_, i) => el.in(doc, 'div', { class: 'tab', role: 'tab' }, names[i]));
    const grid = el.in(doc, 'div', { class: 'grid' });
    const show = (at) => {
      heads.forEach((head, i) => {
        head.textContent = names[i];
        head.setAttribute('aria-selected', String(i === at));
      });
      const items = columns[at](picked.slice(0, at)).slice(1);
      grid.replaceChildren(...items.map((name, i) => cell(name, i, at)));
    };
    const cell = (name, i, at) => {
      const item = el.in(doc, 'span', { class: picked[at] === i + 1 ? 'on' : '' }, name);
      item.addEventListener('click', () => {
        picked.splice(at, picked.length, i + 1);
        names.splice(at, names.length, name, ...columns.slice(at + 1).map(() => unset));
        show(Math.min(at + 1, columns.length - 1));
        if (picked.length === columns.length) onPick();
      });
      return item;
    };
    heads.forEach((head, i) => {
      head.addEventListener('click', () => i <= picked.length && show(i));
    });
    show(0);
    return {
      node: el.in(doc, 'div', {}, el.in(doc, 'div', { class: 'tabs', role: 'tablist' }, ...heads), grid),
      chosen: () => Number(picked.length === columns.length),
      steps: columns.map(() => ({ find: () => grid.firstElementChild })),
    };
  },
  'search-list'(doc, [provinces, towns], onPick, { search }) {
    const all = provinces()
      .slice(1)
      .flatMap((province, i) =>
        towns([i + 1])
          .slice(1)
          .map((town) => `${town} · ${province}`),
      );
    const input = el.in(doc, 'input', { type: 'search', placeholder: search });
    const list = el.in(doc, 'ul', { class: 'list' });
    let chosen = 0;
    const rows = all.map((name) => {
      const row = el.in(doc, 'li', {}, name);
      row.addEventListener('click', () => {
        input.value = name;
        chosen = 1;
        list.replaceChildren();
        onPick();
      });
      return row;
    });
    const filter = () => {
      chosen = 0;
      list.replaceChildren(...rows.filter((_, i) => all[i].toLowerCase().includes(input.value.trim().toLowerCase())));
    };
    input.addEventListener('input', filter);
    filter();
    return { node: el.in(doc, 'div', {}, input, list), chosen: () => chosen, steps: [press(rows[0])] };
  },
  calendar(doc, _, onPick) {
    const shown = new Date(Date.UTC(1995, 5, 1));
    const head = el.in(doc, 'b', {});
    const grid = el.in(doc, 'div', { class: 'days' });
    const turns = [-12, -1, 1, 12].map((by) => {
      const turn = el.in(doc, 'button', { type: 'button' }, { '-12': '«', '-1': '‹', 1: '›', 12: '»' }[by]);
      turn.addEventListener('click', () => {
        shown.setUTCMonth(shown.getUTCMonth() + by);
        draw();
      });
      return turn;
    });
    let day = '';
    const draw = () => {
      const [year, month] = [shown.getUTCFullYear(), shown.getUTCMonth()];
      head.textContent = `${year} / ${month + 1}`;
      const count = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
      grid.replaceChildren(
        ...Array.from({ length: shown.getUTCDay() }, () => el.in(doc, 'i', {})),
        ...Array.from({ length: count }, (_, i) => dayOf(`${year}-${month + 1}-${i + 1}`, i + 1)),
      );
    };
    const dayOf = (date, text) => {
      const cell = el.in(doc, 'span', { class: day === date ? 'on' : '' }, String(text));
      cell.addEventListener('click', () => {
        day = date;
        draw();
        onPick();
      });
      return cell;
    };
    draw();
    const [farBack, back, on, farOn] = turns;
    return {
      node: el.in(
        doc,
        'div',
        { class: 'calendar' },
        el.in(doc, 'div', { class: 'line' }, farBack, back, head, on, farOn),
        grid,
      ),
      chosen: () => Number(day !== ''),
      steps: [{ find: () => grid.querySelector('span') }],
    };
  },
  'typed-parts'(doc, _, onPick) {
    const inputs = ['YYYY', 'MM', 'DD'].map((placeholder) =>
      el.in(doc, 'input', { type: 'text', inputmode: 'numeric', maxlength: String(placeholder.length), placeholder }),
    );
    const [year, month, day] = inputs;
    const isIn = ({ value }, from, to) => /^\d+$/.test(value) && Number(value) >= from && Number(value) <= to;
    const isDay = () => isIn(year, 1900, 2026) && isIn(month, 1, 12) && isIn(day, 1, 31);
    for (const input of inputs) input.addEventListener('input', () => isDay() && onPick());
    return {
      node: el.in(doc, 'div', { class: 'columns' }, ...inputs),
      chosen: () => Number(isDay()),
      steps: ['1990', '01', '15'].map((value, i) => ({ target: inputs[i], value })),
    };
  },
  'snap-wheel': (doc, columns, onPick) => wheels(doc, columns, onPick, snapColumn),
  'drag-wheel': (doc, columns, onPick) => wheels(doc, columns, onPick, dragColumn),
};

const ITEM = 40; // px

/** Columns that turn, with what is picked in the middle one of three rows. */
function wheels(doc, columns, onPick, makeColumn) {
  const at = columns.map(() => 0);
  const made = columns.map((_, i) =>
    makeColumn(doc, (index) => {
      if (at[i] === index) return;
      at[i] = index;
      for (let later = i + 1; later < columns.length; later += 1) {
        at[later] = 0;
        made[later].fill(columns[later](at.slice(0, later)));
      }
      if (index > 0) onPick();
    }),
  );
  made.forEach((one, i) => {
    one.fill(columns[i](at.slice(0, i)));
  });
  return {
    node: el.in(doc, 'div', { class: 'wheels' }, ...made.map(({ node }) => node), el.in(doc, 'i', { class: 'band' })),
    chosen: () => Number(at.every((index) => index > 0)),
    steps: made.map(({ row }) => ({
      find: () => row(1),
      settled: () => at[made.findIndex((one) => one.row === row)] === 1,
    })),
  };
}

/** A list that scrolls and snaps. */
function snapColumn(doc, onTurn) {
  const node = el.in(doc, 'div', { class: 'column snap' });
  node.addEventListener('scroll', () => onTurn(Math.round(node.scrollTop / ITEM)));
  return {
    node,
    row: (index) => node.children[index],
    fill(names) {
      node.scrollTop = 0;
      node.replaceChildren(...names.map((name) => el.in(doc, 'div', {}, name)));
      [...node.children].forEach((row, i) => {
        row.addEventListener('click', () => {
          node.scrollTop = i * ITEM;
        });
      });
    },
  };
}

/** A strip that a finger drags, as UI kits have it; a tap on a row turns to it. */
function dragColumn(doc, onTurn) {
  const strip = el.in(doc, 'div', { class: 'strip' });
  const node = el.in(doc, 'div', { class: 'column drag' }, strip);
  let index = 0;
  let from;
  const turnTo = (next) => {
    index = Math.max(0, Math.min(strip.children.length - 1, next));
    strip.style.transform = `translateY(${ITEM * (1 - index)}px)`;
    onTurn(index);
  };
  node.addEventListener('pointerdown', (event) => {
    from = event.clientY;
    node.setPointerCapture(event.pointerId);
  });
  node.addEventListener('pointerup', (event) => {
    const moved = event.clientY - from;
    if (Math.abs(moved) > 6) return turnTo(index - Math.round(moved / ITEM));
    turnTo(Math.floor((event.clientY - strip.getBoundingClientRect().top) / ITEM));
  });
  return {
    node,
    row: (at) => strip.children[at],
    fill(names) {
      strip.replaceChildren(...names.map((name) => el.in(doc, 'div', {}, name)));
      index = 0;
      strip.style.transform = `translateY(${ITEM}px)`;
    },
  };
}

function refill(doc, list, names) {
  list.replaceChildren(...names.map((name, i) => el.in(doc, 'option', { value: i ? name : '' }, name)));
}

/** The columns of a place: each a list of names by what stands in those before it, the first of them for nothing picked. */
export function placeColumns(places, unset) {
  return [
    () => [unset, ...places.map(({ name }) => name)],
    ([province = 0] = []) => [unset, ...(places[province - 1]?.towns ?? [])],
  ];
}

export function dayColumns(unset) {
  const count = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  return [() => [unset, ...count(1985, 2005)], () => [unset, ...count(1, 12)], () => [unset, ...count(1, 28)]];
}
