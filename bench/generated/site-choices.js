import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';
import { pictureCards } from './site-controls.js';

/** Choices as large sites draw them; each tells what those of `choices.js` tell. */
export const SITE_CHOICES = {
  'picture-cards': pictureCards,
  'thumb-tabs'(doc, options, onChoose) {
    const thumb = el.in(doc, 'i', { class: 'thumb' });
    const tabs = options.map((option) =>
      el.in(doc, 'button', { type: 'button', role: 'tab', 'aria-selected': 'false' }, option),
    );
    for (const tab of tabs)
      tab.addEventListener('click', () => {
        for (const one of tabs) one.setAttribute('aria-selected', String(one === tab));
        thumb.style.cssText = `left:${tab.offsetLeft}px;width:${tab.offsetWidth}px;opacity:1`;
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'thumb-tabs', role: 'tablist' }, thumb, ...tabs),
      chosen: () => tabs.filter((tab) => tab.getAttribute('aria-selected') === 'true').length,
      steps: [press(tabs[0])],
    };
  },
  'sheet-select'(doc, options, onChoose, _, unset) {
    const shown = el.in(doc, 'span', {}, unset);
    const opener = el.in(doc, 'button', { type: 'button', class: 'sheet-opener' }, shown, el.in(doc, 'i', {}, '▾'));
    const rows = options.map((option) => el.in(doc, 'button', { type: 'button' }, option));
    const sheet = el.in(doc, 'dialog', { class: 'sheet-dialog' }, ...rows);
    let chosen = 0;
    opener.addEventListener('click', () => sheet.showModal());
    sheet.addEventListener('click', (event) => event.target === sheet && sheet.close());
    for (const row of rows)
      row.addEventListener('click', () => {
        shown.textContent = row.textContent;
        chosen = 1;
        sheet.close();
        onChoose();
      });
    return {
      node: el.in(doc, 'div', {}, opener, sheet),
      chosen: () => chosen,
      steps: [press(opener), press(rows[0])],
    };
  },
  datalist(doc, options, onChoose, _, unset) {
    const id = freshId();
    const input = el.in(doc, 'input', { type: 'text', list: id, placeholder: unset });
    const list = el.in(doc, 'datalist', { id }, ...options.map((option) => el.in(doc, 'option', { value: option })));
    const isOne = () => options.includes(input.value.trim());
    input.addEventListener('input', () => isOne() && onChoose());
    return {
      node: el.in(doc, 'div', {}, input, list),
      chosen: () => Number(isOne()),
      steps: [{ target: input, value: options[0] }],
    };
  },
  folded(doc, options, onChoose, _, unset) {
    const name = freshId();
    const summary = el.in(doc, 'summary', {}, unset);
    const boxes = options.map((value) => el.in(doc, 'input', { type: 'radio', name, value }));
    const lines = boxes.map((box, i) => el.in(doc, 'label', {}, el.in(doc, 'span', {}, options[i]), box));
    const node = el.in(doc, 'details', { class: 'folded' }, summary, ...lines);
    boxes.forEach((box, i) => {
      box.addEventListener('change', () => {
        summary.textContent = options[i];
        node.open = false;
        onChoose();
      });
    });
    return {
      node,
      chosen: () => boxes.filter((box) => box.checked).length,
      steps: [press(summary), press(boxes[0])],
    };
  },
  cloud(doc, options, onChoose, many) {
    const tags = options.map((option, i) => el.in(doc, 'a', { href: '#', class: `size-${(i * 5) % 3}` }, option));
    for (const tag of tags)
      tag.addEventListener('click', (event) => {
        event.preventDefault();
        tag.classList.toggle('on');
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'cloud' }, ...tags),
      chosen: () => tags.filter((tag) => tag.classList.contains('on')).length,
      steps: tags.slice(0, many).map(press),
    };
  },
  basket(doc, options, onChoose, many) {
    const basket = el.in(doc, 'div', { class: 'basket' });
    const shelf = el.in(doc, 'div', { class: 'shelf' });
    const goods = options.map((option) => el.in(doc, 'span', { role: 'button', tabindex: '0' }, option));
    for (const good of goods)
      good.addEventListener('click', () => {
        (good.parentElement === shelf ? basket : shelf).append(good);
        onChoose();
      });
    shelf.append(...goods);
    return {
      node: el.in(doc, 'div', {}, basket, shelf),
      chosen: () => basket.children.length,
      steps: goods.slice(0, many).map(press),
    };
  },
  'switch-rows'(doc, options, onChoose, many) {
    const boxes = options.map((value) => el.in(doc, 'input', { type: 'checkbox', value, class: 'unseen' }));
    const tracks = options.map(() => el.in(doc, 'i', { class: 'track' }));
    const rows = boxes.map((box, i) => el.in(doc, 'label', {}, el.in(doc, 'span', {}, options[i]), box, tracks[i]));
    for (const box of boxes) box.addEventListener('change', onChoose);
    return {
      node: el.in(doc, 'div', { class: 'switch-rows' }, ...rows),
      chosen: () => boxes.filter((box) => box.checked).length,
      steps: tracks.slice(0, many).map(press),
    };
  },
};
