import { el, press } from './dom.js';
import { popup, portal } from './mobile-portals.js';

/** Pickers as most sites for phones draw them; each tells what those of `pickers.js` tell. */
export const DAILY_PICKERS = {
  // Rows of words, over which the browser's own controls lie unseen.
  veiled(doc, columns, onPick, { unset, title }) {
    const isDay = columns.length === 3;
    const rowOf = (control) => {
      const shown = el.in(doc, 'span', {}, unset);
      control.classList.add('veil');
      control.setAttribute('aria-label', title);
      const sign = el.in(doc, 'i', { 'aria-hidden': 'true' }, '›');
      const say = (words) => {
        shown.textContent = words || unset;
        shown.classList.toggle('is-said', Boolean(words));
      };
      return { node: el.in(doc, 'div', { class: 'veiled' }, shown, sign, control), control, say };
    };
    if (isDay) {
      const row = rowOf(el.in(doc, 'input', { type: 'date', min: '1920-01-01', max: '2026-11-30' }));
      row.control.addEventListener('input', () => {
        row.say(row.control.value);
        if (row.control.value) onPick();
      });
      return {
        node: row.node,
        chosen: () => Number(row.control.value !== ''),
        steps: [{ target: row.control, value: '1990-01-15' }],
      };
    }
    const rows = columns.map(() => rowOf(el.in(doc, 'select', {})));
    const fill = (i) => {
      const picked = rows.slice(0, i).map(({ control }) => control.selectedIndex);
      const names = columns[i](picked);
      rows[i].control.replaceChildren(
        ...names.map((name, at) => el.in(doc, 'option', { value: at ? name : '' }, name)),
      );
      rows[i].say('');
    };
    rows.forEach((row, i) => {
      fill(i);
      row.control.addEventListener('change', () => {
        row.say(row.control.value);
        for (let later = i + 1; later < rows.length; later += 1) fill(later);
        onPick();
      });
    });
    return {
      node: el.in(doc, 'div', {}, ...rows.map(({ node }) => node)),
      chosen: () => Number(rows.every(({ control }) => control.value !== '')),
      steps: rows.map(({ control }) => ({ target: control, index: 1 })),
    };
  },
  // A row for each part of it, each with a sheet of its own.
  'row-sheets'(doc, columns, onPick, prompt) {
    const at = columns.map(() => 0);
    const rows = columns.map((_, i) => {
      const shown = el.in(doc, 'div', { class: 'sheet-row-words' }, prompt.unset);
      const attributes = { role: 'button', tabindex: '0', class: 'sheet-row' };
      const node = el.in(doc, 'div', attributes, shown, el.in(doc, 'i', { 'aria-hidden': 'true' }, '›'));
      const list = el.in(doc, 'div', { role: 'listbox', class: 'sheet-row-list' });
      const say = (words) => {
        shown.textContent = words || prompt.unset;
        node.classList.toggle('is-said', Boolean(words));
      };
      node.addEventListener('click', () => {
        // A town hangs on its province; a day does not hang on its month here.
        if (columns.length === 2 && i === 1 && at[0] === 0) return rows[0].node.click();
        const options = columns[i](at.slice(0, i))
          .slice(1)
          .map((name, index) => {
            const on = String(at[i] === index + 1);
            const option = el.in(doc, 'div', { role: 'option', 'aria-selected': on, class: 'sheet-option' }, name);
            option.addEventListener('click', () => {
              if (columns.length === 2 && i === 0 && at[0] !== index + 1) {
                at[1] = 0;
                rows[1].say('');
              }
              at[i] = index + 1;
              say(name);
              hide();
              onPick();
            });
            return option;
          });
        list.replaceChildren(...options);
        const { hide } = popup(doc, prompt, list);
      });
      return { node, list, say };
    });
    return {
      node: el.in(doc, 'div', { class: 'sheet-rows' }, ...rows.map(({ node }) => node)),
      chosen: () => Number(at.every((index) => index > 0)),
      steps: rows.flatMap(({ node, list }) => [press(node), { find: () => list.firstElementChild }]),
    };
  },
  // A sheet over almost all of the screen: a field to search in, and places of two lines.
  'search-drawer'(doc, [provinces, towns], onPick, { unset, search, title, closeLabel }) {
    const shown = el.in(doc, 'span', {}, unset);
    const attributes = { type: 'button', 'aria-haspopup': 'dialog', class: 'drawer-opener' };
    const opener = el.in(doc, 'button', attributes, shown);
    opener.insertAdjacentHTML('afterbegin', PIN);
    let chosen = 0;
    let hide = () => {};
    const places = provinces()
      .slice(1)
      .flatMap((province, i) =>
        towns([i + 1])
          .slice(1)
          .map((town) => [town, province]),
      );
    const rows = places.map(([town, province]) => {
      const words = [el.in(doc, 'strong', {}, town), el.in(doc, 'small', {}, province)];
      const row = el.in(doc, 'button', { type: 'button', class: 'drawer-place' }, ...words);
      row.addEventListener('click', () => {
        chosen = 1;
        shown.textContent = `${town}, ${province}`;
        hide();
        onPick();
      });
      return row;
    });
    const list = el.in(doc, 'div', { class: 'drawer-places' }, ...rows);
    opener.addEventListener('click', () => {
      const input = el.in(doc, 'input', { type: 'search', placeholder: search, class: 'drawer-search' });
      const said = () => input.value.trim().toLowerCase();
      const find = () =>
        list.replaceChildren(...rows.filter((_, i) => places[i].join(' ').toLowerCase().includes(said())));
      input.addEventListener('input', find);
      find();
      const x = el.in(doc, 'button', { type: 'button', class: 'drawer-close', 'aria-label': closeLabel }, '✕');
      const head = el.in(doc, 'header', {}, el.in(doc, 'b', {}, title), x);
      const mask = el.in(doc, 'div', { class: 'popup-mask' });
      const named = { role: 'dialog', 'aria-modal': 'true', 'aria-label': title };
      hide = portal(
        el.in(doc, 'div', {}, mask, el.in(doc, 'div', { ...named, class: 'place-drawer' }, head, input, list)),
      );
      for (const one of [mask, x]) one.addEventListener('click', () => hide());
    });
    return { node: opener, chosen: () => chosen, steps: [press(opener), press(rows[0])] };
  },
};

const PIN =
  '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M12 22c5-6 7-9 7-12a7 7 0 0 0-14 0c0 3 2 6 7 12z" fill="none" stroke="currentColor" stroke-width="2"/><circle cx="12" cy="10" r="2.5" fill="currentColor"/></svg>';
