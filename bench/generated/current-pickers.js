import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';

/** Pickers as large and middling products render them now; each tells what those of `pickers.js` tell. */
export const CURRENT_PICKERS = {
  // A line for each province that opens; in it are buttons for its towns.
  'accordion-places'(doc, [provinces, towns], onPick) {
    let chosen;
    const items = provinces()
      .slice(1)
      .map((province, i) => {
        const [trigger, region] = [freshId(), freshId()];
        const ones = towns([i + 1])
          .slice(1)
          .map((town) => el.in(doc, 'button', { type: 'button', class: 'acc-town' }, town));
        for (const one of ones)
          one.addEventListener('click', () => {
            chosen?.removeAttribute('data-active');
            chosen = one;
            one.setAttribute('data-active', 'true');
            onPick();
          });
        const state = { 'aria-controls': region, 'aria-expanded': 'false', 'data-state': 'closed', id: trigger };
        const button = el.in(doc, 'button', { type: 'button', ...state, class: 'acc-trigger' }, province);
        button.insertAdjacentHTML('beforeend', CHEVRON);
        const inner = el.in(doc, 'div', { class: 'acc-towns' }, ...ones);
        const named = { role: 'region', 'aria-labelledby': trigger, id: region, hidden: '', class: 'acc-content' };
        const content = el.in(doc, 'div', { ...named, 'data-state': 'closed' }, inner);
        const head = el.in(doc, 'h3', { 'data-orientation': 'vertical', class: 'acc-head' }, button);
        return { button, content, ones, node: el.in(doc, 'div', { class: 'acc-item' }, head, content) };
      });
    for (const item of items)
      item.button.addEventListener('click', () => {
        for (const one of items) {
          const isOpen = one === item && one.content.hidden;
          one.content.hidden = !isOpen;
          one.button.setAttribute('aria-expanded', String(isOpen));
          for (const part of [one.button, one.content]) part.dataset.state = isOpen ? 'open' : 'closed';
        }
      });
    return {
      node: el.in(
        doc,
        'div',
        { 'data-orientation': 'vertical', class: 'acc-places' },
        ...items.map(({ node }) => node),
      ),
      chosen: () => Number(chosen !== undefined),
      steps: [press(items[0].button), press(items[0].ones[0])],
    };
  },
  // Eight digits in one field, as they come.
  'eight-digits'(doc, _, onPick, { title }) {
    const keys = { type: 'tel', inputmode: 'numeric', pattern: '[0-9]*', maxlength: '8', autocomplete: 'bday' };
    const input = el.in(doc, 'input', { ...keys, placeholder: 'YYYYMMDD', 'aria-label': title, class: 'eight-digits' });
    input.addEventListener('input', () => {
      input.value = input.value.replace(/\D/g, '');
      onPick();
    });
    const isDay = () => {
      const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(input.value) ?? [];
      const date = new Date(Number(year), Number(month) - 1, Number(day));
      return date.getMonth() + 1 === Number(month) && date.getDate() === Number(day) && date < new Date();
    };
    return {
      node: el.in(doc, 'div', { class: 'birth-field' }, input),
      chosen: () => Number(isDay()),
      steps: [{ target: input, value: '19900115' }],
    };
  },
  // A calendar in the shadow of an element of a kit; the month above it opens columns of months and years.
  'ion-datetime'(doc, _, onPick) {
    const { locale } = window.FLOW;
    const now = new Date();
    const shown = new Date(now.getFullYear(), now.getMonth(), 1);
    let chosen;
    const words = el.in(doc, 'span', {});
    const toggle = el.in(
      doc,
      'button',
      { type: 'button', class: 'calendar-month-year', 'aria-expanded': 'false' },
      words,
    );
    toggle.insertAdjacentHTML('beforeend', CHEVRON);
    const arrows = [-1, 1].map((by) => {
      const arrow = el.in(doc, 'button', { type: 'button', class: 'calendar-next-prev' });
      arrow.innerHTML = `<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="${by < 0 ? 'M15 5l-7 7 7 7' : 'M9 5l7 7-7 7'}" fill="none" stroke="currentColor" stroke-width="2"/></svg>`;
      arrow.addEventListener('click', () => {
        shown.setMonth(shown.getMonth() + by);
        fill();
      });
      return arrow;
    });
    const head = el.in(doc, 'div', { class: 'calendar-header' }, toggle, ...arrows);
    const week = Array.from({ length: 7 }, (_one, i) =>
      el.in(doc, 'div', {}, new Date(2026, 1, 1 + i).toLocaleDateString(locale, { weekday: 'narrow' })),
    );
    const grid = el.in(doc, 'div', { class: 'calendar-month-grid' });
    const days = el.in(
      doc,
      'div',
      {},
      el.in(doc, 'div', { class: 'days-of-week', 'aria-hidden': 'true' }, ...week),
      grid,
    );
    const column = (names, isOn, onTake) => {
      const items = names.map(([name, value]) => {
        const item = el.in(doc, 'button', { type: 'button', class: 'column-item', 'data-value': String(value) }, name);
        item.addEventListener('click', () => {
          onTake(value);
          fill();
        });
        return item;
      });
      const show = () => {
        for (const item of items) item.classList.toggle('is-on', isOn(Number(item.dataset.value)));
      };
      return { node: el.in(doc, 'div', { class: 'column' }, ...items), show };
    };
    const months = column(
      Array.from({ length: 12 }, (_one, i) => [new Date(2026, i, 1).toLocaleDateString(locale, { month: 'long' }), i]),
      (value) => value === shown.getMonth(),
      (value) => shown.setMonth(value),
    );
    const years = column(
      Array.from({ length: 100 }, (_one, i) => [String(now.getFullYear() - i), now.getFullYear() - i]),
      (value) => value === shown.getFullYear(),
      (value) => shown.setFullYear(value),
    );
    const wheels = el.in(doc, 'div', { class: 'month-year', hidden: '' }, months.node, years.node);
    toggle.addEventListener('click', () => {
      wheels.hidden = !wheels.hidden;
      days.hidden = !wheels.hidden;
      toggle.setAttribute('aria-expanded', String(!wheels.hidden));
      for (const one of [months, years]) one.node.querySelector('.is-on')?.scrollIntoView({ block: 'nearest' });
    });
    const fill = () => {
      const [y, m] = [shown.getFullYear(), shown.getMonth()];
      words.textContent = shown.toLocaleDateString(locale, { year: 'numeric', month: 'long' });
      arrows[1].disabled = new Date(y, m + 1, 1) > now;
      const blanks = Array.from({ length: shown.getDay() }, () => el.in(doc, 'span', {}));
      const cells = Array.from({ length: new Date(y, m + 1, 0).getDate() }, (_one, i) => {
        const date = new Date(y, m, i + 1);
        const label = date.toLocaleDateString(locale, { year: 'numeric', month: 'long', day: 'numeric' });
        const attributes = { type: 'button', 'data-day': String(i + 1), 'aria-label': label, class: 'calendar-day' };
        const cell = el.in(doc, 'button', attributes, String(i + 1));
        cell.disabled = date > now;
        cell.classList.toggle('calendar-day-active', date.getTime() === chosen);
        cell.addEventListener('click', () => {
          chosen = date.getTime();
          fill();
          onPick();
        });
        return cell;
      });
      grid.replaceChildren(...blanks, ...cells);
      months.show();
      years.show();
    };
    fill();
    const host = el.in(doc, 'ion-datetime', { presentation: 'date', class: 'md hydrated' });
    host.attachShadow({ mode: 'open' }).append(el.in(doc, 'style', {}, SHADOW), head, days, wheels);
    return {
      node: host,
      chosen: () => Number(chosen !== undefined),
      steps: [
        press(toggle),
        { find: () => years.node.querySelector('[data-value="1990"]') },
        press(toggle),
        { find: () => grid.querySelector('[data-day="15"]') },
      ],
    };
  },
};

const CHEVRON =
  '<svg viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true" class="chevron"><path d="m6 9 6 6 6-6"/></svg>';

const SHADOW =
  ':host{display:block;border:1px solid var(--edge);border-radius:12px;overflow:hidden}button{all:unset;box-sizing:border-box;cursor:pointer}button:disabled{opacity:.3;cursor:default}[hidden]{display:none!important}.calendar-header{display:flex;align-items:center;padding:6px 6px 6px 14px}.calendar-month-year{display:flex;gap:6px;align-items:center;margin-right:auto;padding:9px 0;font-weight:600}.calendar-month-year[aria-expanded=true]{color:var(--tint)}.calendar-next-prev{width:44px;height:40px;color:var(--tint);text-align:center;line-height:0;padding-top:10px}.days-of-week,.calendar-month-grid{display:grid;grid-template-columns:repeat(7,1fr);padding:0 8px;text-align:center}.days-of-week{color:var(--pale);font-size:13px}.calendar-month-grid{padding-bottom:10px}.calendar-day{width:38px;height:38px;margin:1px auto;border-radius:50%;line-height:38px;text-align:center}.calendar-day-active{background:var(--tint);color:var(--on-tint)}.month-year{display:flex;height:252px}.column{flex:1;overflow-y:auto;padding:6px 0}.column-item{display:block;width:100%;padding:9px 6px;text-align:center;color:var(--pale)}.column-item.is-on{color:var(--tint);font-weight:700}';
