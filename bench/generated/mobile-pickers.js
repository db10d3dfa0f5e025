import { el, press } from './dom.js';
import { portalSelect } from './mobile-choices.js';
import { page, popper, popup, portal } from './mobile-portals.js';
import { PICKERS } from './pickers.js';

/** Pickers as kits for phones and for the web draw them; each tells what those of `pickers.js` tell. */
export const MOBILE_PICKERS = {
  'popup-cascader'(doc, columns, onPick, prompt) {
    const { opener, show } = cellOpener(doc, prompt.unset);
    const tabs = el.in(doc, 'div', { class: 'cascader-tabs', role: 'tablist' });
    const list = el.in(doc, 'ul', { class: 'cascader-rows', role: 'menu' });
    let [picked, names, hide] = [[], [], () => {}];
    let chosen = 0;
    const fill = (at) => {
      const heads = columns.slice(0, Math.min(picked.length + 1, columns.length)).map((_, i) => {
        const head = el.in(doc, 'div', { role: 'tab', 'aria-selected': String(i === at) }, names[i] ?? prompt.unset);
        head.addEventListener('click', () => fill(i));
        return head;
      });
      tabs.replaceChildren(...heads);
      const rows = columns[at](picked.slice(0, at))
        .slice(1)
        .map((name, i) => {
          const row = el.in(doc, 'li', { role: 'menuitemradio', 'aria-checked': String(picked[at] === i + 1) }, name);
          row.addEventListener('click', () => {
            picked = [...picked.slice(0, at), i + 1];
            names = [...names.slice(0, at), name];
            if (at + 1 < columns.length) return fill(at + 1);
            chosen = 1;
            show(names.join('/'));
            hide();
            onPick();
          });
          return row;
        });
      list.replaceChildren(...rows);
    };
    opener.addEventListener('click', () => {
      [picked, names] = [[], []];
      fill(0);
      ({ hide } = popup(doc, prompt, tabs, list));
    });
    return {
      node: opener,
      chosen: () => chosen,
      steps: [press(opener), ...columns.map(() => ({ find: () => list.firstElementChild }))],
    };
  },
  autocomplete(doc, [provinces, towns], onPick, { search }) {
    const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', autocomplete: 'off' };
    const input = el.in(doc, 'input', { type: 'text', placeholder: search, ...attributes });
    const arrow = el.in(doc, 'button', { type: 'button', tabindex: '-1', class: 'auto-arrow' }, '▾');
    const node = el.in(doc, 'div', { class: 'autocomplete' }, input, arrow);
    const list = el.in(doc, 'ul', { role: 'listbox', class: 'popper-list auto-list' });
    const over = popper(doc, node, list);
    let chosen = 0;
    const rowOf = (town) => {
      const row = el.in(doc, 'li', { role: 'option', class: 'popper-row' }, town);
      row.addEventListener('click', () => {
        input.value = town;
        chosen = 1;
        over.hide();
        onPick();
      });
      return row;
    };
    const fill = (said) => {
      const groups = provinces()
        .slice(1)
        .map((province, i) => {
          const found = towns([i + 1])
            .slice(1)
            .filter((town) => `${town} ${province}`.toLowerCase().includes(said));
          const head = el.in(doc, 'div', { class: 'auto-group' }, province);
          return found.length > 0 ? el.in(doc, 'li', {}, head, el.in(doc, 'ul', {}, ...found.map(rowOf))) : '';
        });
      list.replaceChildren(...groups);
    };
    input.addEventListener('input', () => {
      chosen = 0;
      fill(input.value.trim().toLowerCase());
      over.show();
    });
    input.addEventListener('click', () => {
      fill('');
      over.show();
    });
    arrow.addEventListener('click', () => {
      fill('');
      over.toggle();
    });
    return {
      node,
      chosen: () => chosen,
      steps: [press(input), { find: () => list.querySelector('[role=option]') }],
    };
  },
  'portal-selects'(doc, columns, onPick, { unset }) {
    const made = columns.map((_, i) =>
      portalSelect(doc, unset, () => {
        refill(i + 1);
        onPick();
      }),
    );
    const refill = (from) => {
      const picked = made.map(({ at }) => at() + 1);
      for (let i = from; i < made.length; i += 1) made[i].rows(columns[i](picked.slice(0, i)).slice(1));
    };
    // A day does not hang on its month here, a town does on its province.
    if (columns.length === 3) {
      made.forEach((one, i) => {
        one.rows(columns[i]().slice(1));
      });
    } else refill(0);
    return {
      node: el.in(doc, 'div', { class: 'portal-selects' }, ...made.map(({ opener }) => opener)),
      chosen: () => Number(made.every((one) => one.chosen())),
      steps: made.flatMap(({ opener, list }) => [press(opener), { find: () => list.firstElementChild }]),
    };
  },
  'drill-pages'(doc, columns, onPick, prompt) {
    const { opener, show } = cellOpener(doc, prompt.unset);
    const lists = columns.map(() => el.in(doc, 'div', { class: 'page-list' }));
    let chosen = 0;
    const openAt = (at, picked, names, hides) => {
      const rows = columns[at](picked)
        .slice(1)
        .map((name, i) => {
          const isLast = at + 1 === columns.length;
          const sign = el.in(doc, 'i', {}, isLast ? '' : '›');
          const row = el.in(doc, 'button', { type: 'button', class: 'item-row' }, el.in(doc, 'span', {}, name), sign);
          row.addEventListener('click', () => {
            const said = [...names, name];
            if (!isLast) return openAt(at + 1, [...picked, i + 1], said, pages);
            for (const hide of pages) hide();
            chosen = 1;
            show(said.join(' '));
            onPick();
          });
          return row;
        });
      lists[at].replaceChildren(...rows);
      const pages = [...hides, page(doc, { ...prompt, title: names.at(-1) ?? prompt.title }, lists[at])];
    };
    opener.addEventListener('click', () => openAt(0, [], [], []));
    return {
      node: opener,
      chosen: () => chosen,
      steps: [press(opener), ...lists.map((list) => ({ find: () => list.firstElementChild }))],
    };
  },
  'toolbar-wheels'(doc, columns, onPick, prompt) {
    const { opener, show } = cellOpener(doc, prompt.unset);
    const [cancel, done] = TOOLBAR[window.FLOW.locale].map((words, i) =>
      el.in(doc, 'div', { class: `toolbar-act ${i ? 'toolbar-done' : ''}` }, words),
    );
    let wheels;
    let hide = () => {};
    let chosen = 0;
    opener.addEventListener('click', () => {
      wheels = PICKERS['snap-wheel'](doc, columns, () => {}, prompt);
      const bar = el.in(doc, 'div', { class: 'toolbar' }, cancel, done);
      const mask = el.in(doc, 'div', { class: 'popup-mask' });
      mask.addEventListener('click', () => hide());
      hide = portal(el.in(doc, 'div', {}, mask, el.in(doc, 'div', { class: 'popup' }, bar, wheels.node)));
    });
    cancel.addEventListener('click', () => hide());
    done.addEventListener('click', () => {
      const isWhole = wheels.chosen() > 0;
      const names = [...wheels.node.querySelectorAll('.column')].map(
        (column) => column.children[Math.round(column.scrollTop / WHEEL_ROW)]?.textContent,
      );
      hide();
      if (!isWhole) return;
      chosen = 1;
      show(names.join(' '));
      onPick();
    });
    const turns = columns.map((_, i) => ({
      find: () => wheels.steps[i].find(),
      settled: () => wheels.steps[i].settled(),
    }));
    return { node: opener, chosen: () => chosen, steps: [press(opener), ...turns, press(done)] };
  },
  'year-first-panel'(doc, columns, onPick, { unset }) {
    const input = el.in(doc, 'input', { type: 'text', readonly: '', placeholder: unset, 'aria-haspopup': 'dialog' });
    const node = el.in(doc, 'div', { class: 'panel-field' }, input, el.in(doc, 'i', { 'aria-hidden': 'true' }, '▦'));
    const head = el.in(doc, 'div', { class: 'panel-head' });
    const grid = el.in(doc, 'div', { class: 'panel-grid', role: 'grid' });
    const over = popper(doc, node, el.in(doc, 'div', { class: 'popper-list date-panel' }, head, grid));
    let chosen = 0;
    const fill = (picked) => {
      head.textContent = picked.join(' / ') || unset;
      grid.dataset.level = String(picked.length);
      const cells = columns[picked.length]()
        .slice(1)
        .map((name) => {
          const cell = el.in(doc, 'button', { type: 'button', role: 'gridcell' }, name);
          cell.addEventListener('click', () => {
            const now = [...picked, name];
            if (now.length < columns.length) return fill(now);
            chosen = 1;
            input.value = now.join('/');
            over.hide();
            onPick();
          });
          return cell;
        });
      grid.replaceChildren(...cells);
      over.place();
    };
    node.addEventListener('click', () => {
      over.show();
      fill([]);
    });
    return {
      node,
      chosen: () => chosen,
      steps: [press(node), ...columns.map(() => ({ find: () => grid.firstElementChild }))],
    };
  },
  'date-sections'(doc, _, onPick) {
    const parts = [
      ['YYYY', 1900, 2026],
      ['MM', 1, 12],
      ['DD', 1, 31],
    ].map(([words, from, to]) => {
      const attributes = { role: 'spinbutton', contenteditable: 'true', inputmode: 'numeric', tabindex: '0' };
      const node = el.in(doc, 'span', { ...attributes, class: 'date-section', 'data-placeholder': words });
      const value = () => Number(node.textContent.trim() || Number.NaN);
      return { node, isIn: () => value() >= from && value() <= to };
    });
    const isDay = () => parts.every(({ isIn }) => isIn());
    for (const { node } of parts) node.addEventListener('input', () => isDay() && onPick());
    const bar = () => el.in(doc, 'span', { 'aria-hidden': 'true' }, '/');
    const [year, month, day] = parts.map(({ node }) => node);
    return {
      node: el.in(doc, 'div', { class: 'date-sections', role: 'group' }, year, bar(), month, bar(), day),
      chosen: () => Number(isDay()),
      steps: ['1990', '01', '15'].map((value, i) => ({ target: parts[i].node, value })),
    };
  },
};

/** What a kit says itself on the bar above its wheels. */
const TOOLBAR = {
  'zh-CN': ['取消', '确定'],
  'zh-TW': ['取消', '確定'],
  'en-US': ['Cancel', 'Done'],
  'ja-JP': ['キャンセル', '完了'],
  'ko-KR': ['취소', '완료'],
};

const WHEEL_ROW = 40; // px

/** A row that shows what is picked, or that nothing is, and opens what picks it. */
function cellOpener(doc, unset) {
  const shown = el.in(doc, 'span', {}, unset);
  const attributes = { class: 'cell-opener', role: 'button', tabindex: '0' };
  const opener = el.in(doc, 'div', attributes, shown, el.in(doc, 'i', { 'aria-hidden': 'true' }, '›'));
  const show = (words) => {
    shown.textContent = words;
    opener.classList.add('is-set');
  };
  return { opener, show };
}
