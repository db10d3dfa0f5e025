import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';

/** Pickers in what the browser itself has of late; each tells what those of `pickers.js` tell. */
export const PLATFORM_PICKERS = {
  tree(doc, [provinces, towns], onPick) {
    const name = freshId();
    let chosen;
    const branches = provinces()
      .slice(1)
      .map((province, i) => {
        const leaves = towns([i + 1])
          .slice(1)
          .map((town) => {
            const leaf = el.in(doc, 'button', { type: 'button' }, town);
            leaf.addEventListener('click', () => {
              chosen?.removeAttribute('aria-current');
              chosen = leaf;
              leaf.setAttribute('aria-current', 'true');
              onPick();
            });
            return leaf;
          });
        return el.in(doc, 'details', { name }, el.in(doc, 'summary', {}, province), ...leaves);
      });
    return {
      node: el.in(doc, 'div', { class: 'tree' }, ...branches),
      chosen: () => Number(chosen !== undefined),
      steps: [press(branches[0].firstElementChild), { find: () => branches[0].querySelector('button') }],
    };
  },
  'endless-list'(doc, [provinces, towns], onPick) {
    const all = provinces()
      .slice(1)
      .flatMap((province, i) =>
        towns([i + 1])
          .slice(1)
          .map((town) => [town, province]),
      );
    const list = el.in(doc, 'div', { class: 'endless', role: 'list', tabindex: '0' });
    let chosen;
    const add = () => {
      for (const [town, province] of all.slice(list.children.length, list.children.length + 4)) {
        const row = el.in(doc, 'div', { role: 'listitem' }, town, el.in(doc, 'small', {}, province));
        row.addEventListener('click', () => {
          chosen?.classList.remove('on');
          chosen = row;
          row.classList.add('on');
          onPick();
        });
        list.append(row);
      }
    };
    list.addEventListener('scroll', () => {
      if (list.scrollTop + list.clientHeight > list.scrollHeight - 30) add();
    });
    add();
    return { node: list, chosen: () => Number(chosen !== undefined), steps: [press(list.firstElementChild)] };
  },
  'slide-panes'(doc, [provinces, towns], onPick) {
    const panes = [0, 1].map(() => el.in(doc, 'section', { class: 'pane' }));
    const track = el.in(doc, 'div', { class: 'panes' }, ...panes);
    let chosen = '';
    const fill = (pane, names, onName) => {
      const items = names.map((name, i) => {
        const item = el.in(doc, 'button', { type: 'button' }, name);
        item.addEventListener('click', () => {
          for (const one of items) one.classList.toggle('on', one === item);
          onName(i + 1, name);
        });
        return item;
      });
      pane.replaceChildren(...items);
    };
    const back = el.in(doc, 'button', { type: 'button', class: 'pane-back' }, '←');
    back.addEventListener('click', () => {
      track.scrollLeft = 0;
    });
    fill(panes[0], provinces().slice(1), (province) => {
      chosen = '';
      fill(panes[1], towns([province]).slice(1), (_, town) => {
        chosen = town;
        onPick();
      });
      panes[1].prepend(back);
      track.scrollLeft = track.clientWidth;
    });
    return {
      node: track,
      chosen: () => Number(chosen !== ''),
      steps: [{ find: () => panes[0].firstElementChild }, { find: () => panes[1].querySelector('button + button') }],
    };
  },
  keypad(doc, _, onPick) {
    const shown = el.in(doc, 'output', {});
    const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'C', '0', '⌫'].map((key) =>
      el.in(doc, 'button', { type: 'button' }, key),
    );
    let digits = '';
    const isDay = () => {
      const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
      return digits.length === 8 && year >= 1900 && year <= 2026 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    };
    const show = () => {
      shown.textContent = 'YYYY-MM-DD'.replace(
        /\w/g,
        (letter, at) => digits[at - (at > 7 ? 2 : at > 4 ? 1 : 0)] ?? letter,
      );
      if (isDay()) onPick();
    };
    for (const key of keys)
      key.addEventListener('click', () => {
        if (key.textContent === 'C') digits = '';
        else if (key.textContent === '⌫') digits = digits.slice(0, -1);
        else if (digits.length < 8) digits += key.textContent;
        show();
      });
    show();
    return {
      node: el.in(doc, 'div', { class: 'keypad' }, shown, ...keys),
      chosen: () => Number(isDay()),
      steps: [...'19900115'].map((digit) => press(keys.find((key) => key.textContent === digit))),
    };
  },
  rulers(doc, _, onPick) {
    const touched = new Set();
    const ranges = [
      [1940, 2015, 1985],
      [1, 12, 6],
      [1, 31, 16],
    ].map(([min, max, value], i) => {
      const range = el.in(doc, 'input', { type: 'range', min, max, value });
      const shown = el.in(doc, 'output', {}, ['YYYY', 'MM', 'DD'][i]);
      range.addEventListener('input', () => {
        shown.textContent = range.value;
        if (touched.add(i).size === 3) onPick();
      });
      return { range, line: el.in(doc, 'div', { class: 'ruler' }, shown, range) };
    });
    return {
      node: el.in(doc, 'div', {}, ...ranges.map(({ line }) => line)),
      chosen: () => Number(touched.size === 3),
      steps: ['1990', '4', '15'].map((value, i) => ({ target: ranges[i].range, value })),
    };
  },
  'spin-text'(doc, _, onPick) {
    const bounds = [
      [1900, 2026],
      [1, 12],
      [1, 31],
    ];
    const parts = ['YYYY', 'MM', 'DD'].map((placeholder, i) =>
      el.in(doc, 'span', {
        role: 'spinbutton',
        contenteditable: 'true',
        inputmode: 'numeric',
        'data-placeholder': placeholder,
        'aria-label': placeholder,
        'aria-valuemin': bounds[i][0],
        'aria-valuemax': bounds[i][1],
      }),
    );
    const numberIn = (part) => (/^\d+$/.test(part.textContent.trim()) ? Number(part.textContent) : Number.NaN);
    const isDay = () => parts.every((part, i) => numberIn(part) >= bounds[i][0] && numberIn(part) <= bounds[i][1]);
    for (const part of parts)
      part.addEventListener('input', () => {
        part.setAttribute('aria-valuenow', part.textContent);
        if (isDay()) onPick();
      });
    return {
      node: el.in(doc, 'div', { class: 'spin-text', role: 'group' }, parts[0], ' / ', parts[1], ' / ', parts[2]),
      chosen: () => Number(isDay()),
      steps: ['1990', '01', '15'].map((value, i) => ({ target: parts[i], value })),
    };
  },
};
