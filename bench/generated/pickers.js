import { el } from './dom.js';

/**
 * How a place or a day is picked. Nothing is picked at first. `onPick` is called whenever something was; each tells
 * whether all of it `chosen()` is, and the `steps` that choose it.
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
