import { el, press } from './dom.js';
import { portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

/** Pickers as the kits that apps for phones are made with draw them; each tells what those of `pickers.js` tell. */
export const NATIVE_PICKERS = {
  // Columns of buttons that scroll and snap; a press on one scrolls to it.
  'button-wheels'(doc, columns, onPick) {
    const at = columns.map(() => 0);
    const wheels = columns.map(() => el.in(doc, 'div', { class: 'picker-opts', tabindex: '0' }));
    const show = (i) => {
      [...wheels[i].children].forEach((one, index) => {
        one.classList.toggle('option-active', index === at[i]);
      });
    };
    const fill = (i) => {
      at[i] = 0;
      const buttons = columns[i](at.slice(0, i)).map((name, index) => {
        const attributes = { type: 'button', tabindex: '-1', 'aria-label': name, class: 'picker-opt' };
        const button = el.in(doc, 'button', attributes, name);
        button.addEventListener('click', () => wheels[i].scrollTo({ top: index * ROW, behavior: 'smooth' }));
        return button;
      });
      wheels[i].replaceChildren(...buttons);
      wheels[i].scrollTop = 0;
      show(i);
    };
    columns.forEach((_, i) => {
      fill(i);
      let still;
      wheels[i].addEventListener('scroll', () => {
        clearTimeout(still);
        still = setTimeout(() => {
          const index = Math.max(0, Math.min(wheels[i].children.length - 1, Math.round(wheels[i].scrollTop / ROW)));
          if (index === at[i]) return;
          at[i] = index;
          show(i);
          // A town hangs on its province; a day does not hang on its month here.
          if (columns.length === 2 && i === 0) fill(1);
          onPick();
        }, STILL_MS);
      });
    });
    const hosts = wheels.map((wheel) => el.in(doc, 'ion-picker-column', { class: 'md' }, wheel));
    const band = el.in(doc, 'div', { class: 'picker-band', 'aria-hidden': 'true' });
    return {
      node: el.in(doc, 'ion-picker', { class: 'button-wheels md' }, band, ...hosts),
      chosen: () => Number(at.every((index) => index > 0)),
      steps: wheels.map((wheel, i) => ({ find: () => wheel.children[1], settled: () => at[i] === 1 })),
    };
  },
  // A radio button for each province; under the one that is chosen stand those of its towns.
  'reveal-radios'(doc, [provinces, towns], onPick) {
    const [outer, inner] = [freshId(), freshId()];
    const lineOf = (name, words) => {
      const radio = el.in(doc, 'input', { type: 'radio', name, value: words, id: freshId(), class: 'gov-radio' });
      const label = el.in(doc, 'label', { for: radio.id, class: 'gov-label' }, words);
      return { radio, node: el.in(doc, 'div', { class: 'gov-item' }, radio, label) };
    };
    let chosen = 0;
    const parts = provinces()
      .slice(1)
      .map((province, i) => {
        const head = lineOf(outer, province);
        const ones = towns([i + 1])
          .slice(1)
          .map((town) => lineOf(inner, town));
        const under = el.in(doc, 'div', { id: freshId(), class: 'gov-conditional', hidden: '' });
        under.append(...ones.map(({ node }) => node));
        head.radio.setAttribute('aria-controls', under.id);
        for (const { radio } of ones)
          radio.addEventListener('change', () => {
            chosen = 1;
            onPick();
          });
        return { head, ones, under };
      });
    for (const part of parts)
      part.head.radio.addEventListener('change', () => {
        chosen = 0;
        for (const one of parts) {
          one.under.hidden = one !== part;
          for (const { radio } of one.ones) radio.checked = false;
        }
        onPick();
      });
    const inside = parts.flatMap(({ head, under }) => [head.node, under]);
    return {
      node: el.in(doc, 'fieldset', { class: 'gov-radios' }, ...inside),
      chosen: () => chosen,
      steps: [press(parts[0].head.radio), press(parts[0].ones[0].radio)],
    };
  },
  // A field that opens a dialog: the day in large letters, a calendar of this month or a list of years, two buttons.
  'date-dialog'(doc, _, onPick, { unset, title }) {
    const { locale } = window.FLOW;
    const input = el.in(doc, 'input', { type: 'text', readonly: '', placeholder: unset, 'aria-haspopup': 'dialog' });
    const field = el.in(doc, 'div', { class: 'mui-date-field' }, input);
    field.insertAdjacentHTML('beforeend', CALENDAR);
    const shown = new Date();
    shown.setDate(1);
    let [day, chosen, hide] = [undefined, '', () => {}];
    const big = el.in(doc, 'h4', { class: 'mui-big' });
    const toolbar = el.in(doc, 'div', { class: 'mui-toolbar' }, el.in(doc, 'span', {}, title), big);
    const month = el.in(doc, 'div', { class: 'mui-month' });
    const turner = el.in(doc, 'button', { type: 'button', class: 'mui-switch', 'aria-label': title }, '▾');
    const [before, after] = ['‹', '›'].map((sign) =>
      el.in(doc, 'button', { type: 'button', class: 'mui-arrow' }, sign),
    );
    const head = el.in(doc, 'div', { class: 'mui-head' }, month, turner, before, after);
    const body = el.in(doc, 'div', { class: 'mui-body' });
    const [cancel, fine] = ACTS[locale].map((words) => el.in(doc, 'button', { type: 'button' }, words));
    const acts = el.in(doc, 'div', { class: 'mui-acts' }, cancel, fine);
    const fill = () => {
      big.textContent = day ? day.toLocaleDateString(locale, { month: 'short', day: 'numeric' }) : '– –';
      month.textContent = shown.toLocaleDateString(locale, { year: 'numeric', month: 'long' });
    };
    const fillDays = () => {
      fill();
      const [y, m] = [shown.getFullYear(), shown.getMonth()];
      const week = Array.from({ length: 7 }, (_one, i) =>
        el.in(doc, 'span', {}, new Date(2026, 1, 1 + i).toLocaleDateString(locale, { weekday: 'narrow' })),
      );
      const blanks = Array.from({ length: new Date(y, m, 1).getDay() }, () => el.in(doc, 'span', {}));
      const days = Array.from({ length: new Date(y, m + 1, 0).getDate() }, (_one, i) => {
        const date = new Date(y, m, i + 1);
        const attributes = { type: 'button', role: 'gridcell', class: 'mui-day', 'data-day': String(i + 1) };
        const cell = el.in(doc, 'button', attributes, String(i + 1));
        cell.disabled = date > new Date();
        cell.setAttribute('aria-selected', String(day?.getTime() === date.getTime()));
        cell.addEventListener('click', () => {
          day = date;
          fillDays();
        });
        return cell;
      });
      body.replaceChildren(
        el.in(doc, 'div', { class: 'mui-week' }, ...week),
        el.in(doc, 'div', { role: 'grid', class: 'mui-days' }, ...blanks, ...days),
      );
    };
    const fillYears = () => {
      const now = new Date().getFullYear();
      const years = Array.from({ length: 100 }, (_one, i) => {
        const year = now - i;
        const attributes = { type: 'button', role: 'radio', class: 'mui-year', 'data-year': String(year) };
        const button = el.in(doc, 'button', attributes, String(year));
        button.setAttribute('aria-checked', String(year === shown.getFullYear()));
        button.addEventListener('click', () => {
          shown.setFullYear(year);
          fillDays();
        });
        return button;
      });
      body.replaceChildren(el.in(doc, 'div', { role: 'radiogroup', class: 'mui-years' }, ...years));
    };
    const turn = (by) => {
      shown.setMonth(shown.getMonth() + by);
      fillDays();
    };
    before.addEventListener('click', () => turn(-1));
    after.addEventListener('click', () => turn(1));
    turner.addEventListener('click', () => (body.querySelector('.mui-years') ? fillDays() : fillYears()));
    cancel.addEventListener('click', () => hide());
    fine.addEventListener('click', () => {
      hide();
      if (!day) return;
      chosen = day.toLocaleDateString(locale);
      input.value = chosen;
      onPick();
    });
    field.addEventListener('click', () => {
      fillDays();
      const mask = el.in(doc, 'div', { class: 'popup-mask' });
      const attributes = { role: 'dialog', 'aria-modal': 'true', 'aria-label': title, class: 'mui-dialog' };
      hide = portal(el.in(doc, 'div', {}, mask, el.in(doc, 'div', attributes, toolbar, head, body, acts)));
      mask.addEventListener('click', () => hide());
    });
    return {
      node: field,
      chosen: () => Number(chosen !== ''),
      steps: [
        press(field),
        press(turner),
        { find: () => body.querySelector('[data-year="1990"]') },
        { find: () => body.querySelector('[data-day="15"]') },
        press(fine),
      ],
    };
  },
};

const ROW = 40; // px
const STILL_MS = 120; // until a wheel counts as still

/** What a kit says itself on the two buttons of its dialog. */
const ACTS = {
  'zh-CN': ['取消', '确认'],
  'zh-TW': ['取消', '確認'],
  'en-US': ['Cancel', 'OK'],
  'ja-JP': ['キャンセル', 'OK'],
  'ko-KR': ['취소', '확인'],
};

const CALENDAR =
  '<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4" fill="none" stroke="currentColor" stroke-width="1.8"/></svg>';
