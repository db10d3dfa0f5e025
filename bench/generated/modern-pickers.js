import { el, press } from './dom.js';
import { portal } from './mobile-portals.js';
import { slotSelect } from './modern-choices.js';
import { freshId } from './platform-controls.js';

/** Pickers as the front ends of large products render them; each tells what those of `pickers.js` tell. */
export const MODERN_PICKERS = {
  // At the left the provinces, at the right all of the towns in one list, which a press at the left scrolls.
  'side-anchors'(doc, [provinces, towns], onPick) {
    let chosen;
    const sections = provinces()
      .slice(1)
      .map((province, i) => {
        const items = towns([i + 1])
          .slice(1)
          .map((town) => {
            const item = el.in(doc, 'div', { class: 'side-town' }, town);
            item.addEventListener('click', () => {
              chosen?.classList.remove('side-town--active');
              chosen = item;
              item.classList.add('side-town--active');
              onPick();
            });
            return item;
          });
        const head = el.in(doc, 'div', { class: 'side-title' }, province);
        const node = el.in(
          doc,
          'div',
          { class: 'side-section' },
          head,
          el.in(doc, 'div', { class: 'side-grid' }, ...items),
        );
        const tab = el.in(doc, 'div', {
          role: 'tab',
          tabindex: '0',
          'aria-selected': 'false',
          class: 'van-sidebar-item',
        });
        tab.append(el.in(doc, 'div', { class: 'van-sidebar-item__text' }, province));
        tab.addEventListener('click', () => {
          content.scrollTop = node.offsetTop;
          select(i);
        });
        return { node, items, tab };
      });
    const content = el.in(doc, 'div', { class: 'side-content' }, ...sections.map(({ node }) => node));
    const bar = el.in(doc, 'div', { role: 'tablist', class: 'van-sidebar' }, ...sections.map(({ tab }) => tab));
    const select = (at) => {
      sections.forEach(({ tab }, i) => {
        tab.setAttribute('aria-selected', String(i === at));
        tab.classList.toggle('van-sidebar-item--select', i === at);
      });
    };
    select(0);
    content.addEventListener('scroll', () => {
      const isEnd = content.scrollTop + content.clientHeight >= content.scrollHeight - 2;
      const past = sections.filter(({ node }) => node.offsetTop <= content.scrollTop + 8).length;
      if (!isEnd) select(Math.max(0, past - 1));
    });
    const [meant] = sections.slice(1).concat(sections);
    return {
      node: el.in(doc, 'div', { class: 'side-anchors' }, bar, content),
      chosen: () => Number(chosen !== undefined),
      steps: [press(meant.tab), press(meant.items[0])],
    };
  },
  // A field for each part of it, in the shadow of elements of a library.
  'slot-selects'(doc, columns, onPick, { unset }) {
    const at = () => selects.map((select) => select.at + 1);
    const names = (i) => columns[i](at().slice(0, i)).slice(1);
    const selects = columns.map((_, i) =>
      slotSelect(doc, unset, () => {
        // A town hangs on its province; a day does not hang on its month here.
        if (columns.length === 2 && i === 0) selects[1].fill(names(1));
        onPick();
      }),
    );
    selects.forEach((select, i) => {
      if (columns.length === 3 || i === 0) select.fill(names(i));
    });
    return {
      node: el.in(doc, 'div', { class: `slot-selects slot-${columns.length}` }, ...selects),
      chosen: () => Number(selects.every((select) => select.at >= 0)),
      steps: selects.flatMap((select) => [press(select), { find: () => select.children[0] }]),
    };
  },
  // A field with a picture beside it, and a table of links to the days, with lists for the month and the year above it.
  'ui-datepicker'(doc, _, onPick, { unset }) {
    const { locale } = window.FLOW;
    const input = el.in(doc, 'input', { type: 'text', readonly: '', placeholder: unset, class: 'hasDatepicker' });
    input.id = `dp${freshId()}`;
    const picture = el.in(doc, 'img', { alt: '', src: CALENDAR, class: 'ui-datepicker-trigger' });
    const node = el.in(doc, 'div', { class: 'ui-date-field' }, input, picture);
    const now = new Date();
    const monthNames = Array.from({ length: 12 }, (_one, i) =>
      new Date(2026, i, 1).toLocaleDateString(locale, { month: 'short' }),
    );
    const month = el.in(doc, 'select', { class: 'ui-datepicker-month' });
    month.append(...monthNames.map((name, i) => el.in(doc, 'option', { value: String(i) }, name)));
    const year = el.in(doc, 'select', { class: 'ui-datepicker-year' });
    for (let one = now.getFullYear(); one > now.getFullYear() - 100; one -= 1)
      year.append(el.in(doc, 'option', { value: String(one) }, String(one)));
    [year.value, month.value] = [String(now.getFullYear()), String(now.getMonth())];
    const [before, after] = ['prev', 'next'].map((name) => {
      const sign = el.in(doc, 'span', { class: 'ui-icon' }, name === 'prev' ? '◀' : '▶');
      return el.in(doc, 'a', { class: `ui-datepicker-${name} ui-corner-all`, 'data-handler': name }, sign);
    });
    const title = el.in(doc, 'div', { class: 'ui-datepicker-title' }, year, month);
    const head = el.in(doc, 'div', { class: 'ui-datepicker-header ui-widget-header' }, before, title, after);
    const week = Array.from({ length: 7 }, (_one, i) =>
      el.in(
        doc,
        'th',
        { scope: 'col' },
        el.in(doc, 'span', {}, new Date(2026, 1, 1 + i).toLocaleDateString(locale, { weekday: 'narrow' })),
      ),
    );
    const body = el.in(doc, 'tbody', {});
    const table = el.in(doc, 'table', { class: 'ui-datepicker-calendar' });
    table.append(el.in(doc, 'thead', {}, el.in(doc, 'tr', {}, ...week)), body);
    const panel = el.in(doc, 'div', { id: 'ui-datepicker-div', class: 'ui-datepicker ui-widget' }, head, table);
    let [chosen, hide] = ['', undefined];
    const fill = () => {
      const [y, m] = [Number(year.value), Number(month.value)];
      const blanks = new Date(y, m, 1).getDay();
      const count = new Date(y, m + 1, 0).getDate();
      const cells = Array.from({ length: Math.ceil((blanks + count) / 7) * 7 }, (_one, i) => {
        const day = i - blanks + 1;
        if (day < 1 || day > count) return el.in(doc, 'td', { class: 'ui-datepicker-other-month' }, '\u00a0');
        const date = new Date(y, m, day);
        if (date > now) return el.in(doc, 'td', { class: 'ui-state-disabled' }, el.in(doc, 'span', {}, String(day)));
        const link = el.in(doc, 'a', { href: '#', class: 'ui-state-default', 'data-date': String(day) }, String(day));
        const cell = el.in(doc, 'td', { 'data-handler': 'selectDay', 'data-month': String(m), 'data-year': String(y) });
        cell.append(link);
        cell.addEventListener('click', (event) => {
          event.preventDefault();
          chosen = date.toLocaleDateString(locale, { year: 'numeric', month: '2-digit', day: '2-digit' });
          input.value = chosen;
          hide?.();
          onPick();
        });
        return cell;
      });
      const weeks = Array.from({ length: cells.length / 7 }, (_one, i) =>
        el.in(doc, 'tr', {}, ...cells.slice(i * 7, i * 7 + 7)),
      );
      body.replaceChildren(...weeks);
    };
    const turn = (by) => {
      const to = new Date(Number(year.value), Number(month.value) + by, 1);
      if (to > now) return;
      [year.value, month.value] = [String(to.getFullYear()), String(to.getMonth())];
      fill();
    };
    before.addEventListener('click', () => turn(-1));
    after.addEventListener('click', () => turn(1));
    for (const list of [month, year]) list.addEventListener('change', fill);
    const away = ({ target }) => !panel.contains(target) && !node.contains(target) && hide?.();
    const show = () => {
      if (hide) return hide();
      fill();
      const shut = portal(el.in(doc, 'div', {}, panel), () => {
        hide = undefined;
        removeEventListener('pointerdown', away, true);
      });
      hide = shut;
      const { left, top, bottom } = node.getBoundingClientRect();
      const height = panel.offsetHeight;
      const isBelow = innerHeight - bottom > height + 8;
      panel.style.left = `${Math.max(8, Math.min(left, innerWidth - panel.offsetWidth - 8))}px`;
      panel.style.top = `${isBelow ? bottom + 2 : Math.max(8, top - height - 2)}px`;
      addEventListener('pointerdown', away, true);
    };
    for (const one of [input, picture]) one.addEventListener('click', show);
    return {
      node,
      chosen: () => Number(chosen !== ''),
      steps: [press(input), { target: year, option: '1990' }, { find: () => body.querySelector('[data-date="15"]') }],
    };
  },
};

const CALENDAR =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Crect x='3' y='5' width='18' height='16' rx='2' fill='%23fff' stroke='%23667'/%3E%3Crect x='3' y='5' width='18' height='5' fill='%23c33'/%3E%3Cpath d='M7 14h2M11 14h2M15 14h2M7 17h2M11 17h2' stroke='%23667' stroke-width='2'/%3E%3C/svg%3E";
