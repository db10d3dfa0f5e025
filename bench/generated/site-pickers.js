import { el, press } from './dom.js';
import { PICKERS } from './pickers.js';

/** Pickers as large sites draw them; each tells what those of `pickers.js` tell. */
export const SITE_PICKERS = {
  'virtual-list'(doc, [provinces, towns], onPick) {
    const all = townsOf(provinces, towns);
    const inner = el.in(doc, 'div', { class: 'virtual-inner', style: `height:${all.length * ROW}px` });
    const list = el.in(doc, 'div', { class: 'virtual-list', tabindex: '0' }, inner);
    let chosen = -1;
    const draw = () => {
      const first = Math.max(0, Math.floor(list.scrollTop / ROW) - 1);
      const rows = all.slice(first, first + IN_SIGHT).map(([town, province], i) => {
        const at = first + i;
        const style = `transform:translateY(${at * ROW}px)`;
        const name = at === chosen ? 'virtual-row on' : 'virtual-row';
        const row = el.in(doc, 'div', { class: name, style }, town, el.in(doc, 'small', {}, province));
        row.addEventListener('click', () => {
          chosen = at;
          draw();
          onPick();
        });
        return row;
      });
      inner.replaceChildren(...rows);
    };
    list.addEventListener('scroll', draw);
    draw();
    return { node: list, chosen: () => Number(chosen >= 0), steps: [{ find: () => inner.firstElementChild }] };
  },
  'sheet-wheels'(doc, columns, onPick, prompt) {
    const shown = el.in(doc, 'span', {}, prompt.unset);
    const opener = el.in(doc, 'button', { type: 'button', class: 'sheet-opener' }, shown, el.in(doc, 'i', {}, '▾'));
    const wheels = PICKERS['snap-wheel'](doc, columns, () => {}, prompt);
    const [away, fine] = ['✕', prompt.save].map((words) => el.in(doc, 'button', { type: 'button' }, words));
    const bar = el.in(doc, 'div', { class: 'sheet-bar' }, away, fine);
    const sheet = el.in(doc, 'dialog', { class: 'sheet-dialog' }, bar, wheels.node);
    let chosen = 0;
    opener.addEventListener('click', () => sheet.showModal());
    away.addEventListener('click', () => sheet.close());
    fine.addEventListener('click', () => {
      chosen = wheels.chosen();
      sheet.close();
      if (!chosen) return;
      const names = [...wheels.node.querySelectorAll('.column')].map(
        (column) => column.children[Math.round(column.scrollTop / WHEEL_ROW)]?.textContent,
      );
      shown.textContent = names.join(' / ');
      onPick();
    });
    return {
      node: el.in(doc, 'div', {}, opener, sheet),
      chosen: () => chosen,
      steps: [press(opener), ...wheels.steps, press(fine)],
    };
  },
  'map-pins'(doc, [provinces, towns], onPick) {
    const pins = townsOf(provinces, towns).map(([town], i) => {
      const style = `left:${14 + ((i * 37) % 72)}%;top:${16 + ((i * 23) % 70)}%`;
      return el.in(
        doc,
        'button',
        { type: 'button', class: 'pin', style },
        el.in(doc, 'i', {}),
        el.in(doc, 'span', {}, town),
      );
    });
    for (const pin of pins)
      pin.addEventListener('click', () => {
        for (const one of pins) one.classList.toggle('on', one === pin);
        onPick();
      });
    return {
      node: el.in(doc, 'div', { class: 'map-pins' }, ...pins),
      chosen: () => pins.filter((pin) => pin.classList.contains('on')).length,
      steps: [press(pins[0])],
    };
  },
  'digit-boxes'(doc, _, onPick) {
    const boxes = [...'YYYYMMDD'].map((placeholder) =>
      el.in(doc, 'input', { type: 'text', inputmode: 'numeric', maxlength: '1', placeholder, class: 'digit' }),
    );
    const isDay = () => {
      const digits = boxes.map(({ value }) => value).join('');
      const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
      return (
        /^\d{8}$/.test(digits) && year >= 1900 && year <= 2026 && month >= 1 && month <= 12 && day >= 1 && day <= 31
      );
    };
    boxes.forEach((box, i) => {
      box.addEventListener('input', () => {
        if (box.value) boxes[i + 1]?.focus();
        if (isDay()) onPick();
      });
      box.addEventListener('keydown', (event) => {
        if (event.key === 'Backspace' && !box.value) boxes[i - 1]?.focus();
      });
    });
    const parts = [boxes.slice(0, 4), boxes.slice(4, 6), boxes.slice(6)];
    return {
      node: el.in(doc, 'div', { class: 'digits' }, ...parts.map((part) => el.in(doc, 'span', {}, ...part))),
      chosen: () => Number(isDay()),
      steps: [...'19900115'].map((value, i) => ({ target: boxes[i], value })),
    };
  },
  strips(doc, columns, onPick) {
    const picked = columns.map(() => false);
    const made = columns.map((column, at) => {
      const items = column()
        .slice(1)
        .map((name) => el.in(doc, 'button', { type: 'button' }, name));
      for (const item of items)
        item.addEventListener('click', () => {
          for (const one of items) one.classList.toggle('on', one === item);
          picked[at] = true;
          if (picked.every(Boolean)) onPick();
        });
      return el.in(doc, 'div', { class: 'day-strip' }, el.in(doc, 'b', {}, ['YYYY', 'MM', 'DD'][at]), ...items);
    });
    return {
      node: el.in(doc, 'div', {}, ...made),
      chosen: () => Number(picked.every(Boolean)),
      steps: made.map((strip) => press(strip.querySelector('button'))),
    };
  },
};

const ROW = 56; // px
const IN_SIGHT = 5; // rows that are there at once
const WHEEL_ROW = 40; // px

function townsOf(provinces, towns) {
  return provinces()
    .slice(1)
    .flatMap((province, i) =>
      towns([i + 1])
        .slice(1)
        .map((town) => [town, province]),
    );
}
