import { el, press } from './dom.js';

/** Choices as most sites for phones draw them; each tells what those of `choices.js` tell. */
export const DAILY_CHOICES = {
  // As the forms of a large suite have it: a label of the page around a drawn control that says what it is.
  'forms-radios'(doc, options, onChoose, many) {
    const role = many ? 'checkbox' : 'radio';
    const marks = options.map((option) => {
      const attributes = { role, tabindex: '0', 'aria-checked': 'false', 'aria-label': option, 'data-value': option };
      const mark = el.in(doc, 'div', { ...attributes, class: `forms-mark forms-${role}` });
      mark.append(el.in(doc, 'div', { class: 'forms-ink' }), el.in(doc, 'div', { class: 'forms-on' }));
      return mark;
    });
    const isOn = (mark) => mark.getAttribute('aria-checked') === 'true';
    const lines = marks.map((mark, i) => {
      const words = el.in(doc, 'div', { class: 'forms-words' }, el.in(doc, 'span', { dir: 'auto' }, options[i]));
      const line = el.in(doc, 'label', { class: 'forms-line' }, el.in(doc, 'div', {}, mark), words);
      line.addEventListener('click', () => {
        const on = many ? !isOn(mark) : true;
        if (!many) for (const one of marks) one.setAttribute('aria-checked', 'false');
        mark.setAttribute('aria-checked', String(on));
        onChoose();
      });
      return line;
    });
    return {
      node: el.in(doc, 'div', { role: many ? 'list' : 'radiogroup', class: 'forms-group' }, ...lines),
      chosen: () => marks.filter(isOn).length,
      steps: lines.slice(0, many || 1).map(press),
    };
  },
  // A little picture before the words; what is chosen is seen by its frame and its mark.
  'emoji-rows'(doc, options, onChoose, many) {
    const rows = options.map((option, i) => {
      const picture = el.in(doc, 'span', { class: 'emoji-picture', 'aria-hidden': 'true' }, EMOJI[i % EMOJI.length]);
      const words = el.in(doc, 'span', { class: 'emoji-option' }, option);
      return el.in(doc, 'button', { type: 'button', class: 'emoji-row' }, picture, words, el.in(doc, 'i', {}));
    });
    const isOn = (row) => row.dataset.selected === 'true';
    for (const row of rows)
      row.addEventListener('click', () => {
        const on = many ? !isOn(row) : true;
        if (!many) for (const one of rows) delete one.dataset.selected;
        row.dataset.selected = String(on);
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'emoji-rows' }, ...rows),
      chosen: () => rows.filter(isOn).length,
      steps: rows.slice(0, many || 1).map(press),
    };
  },
  // Choosing leads on by itself, a moment later.
  'auto-next'(doc, options, onChoose) {
    const rows = options.map((option) => {
      const sign = el.in(doc, 'i', { 'aria-hidden': 'true' }, '›');
      return el.in(doc, 'button', { type: 'button', class: 'auto-row' }, el.in(doc, 'span', {}, option), sign);
    });
    let chosen = 0;
    let onGo = () => {};
    for (const row of rows)
      row.addEventListener('click', () => {
        for (const one of rows) one.classList.toggle('taken', one === row);
        const isFirst = chosen === 0;
        chosen = 1;
        onChoose();
        if (isFirst) setTimeout(() => row.isConnected && onGo(), GO_MS);
      });
    return {
      node: el.in(doc, 'div', { class: 'auto-rows' }, ...rows),
      chosen: () => chosen,
      steps: [press(rows[0])],
      leads(go) {
        onGo = go;
      },
    };
  },
  // Rows of a list that are links without an address; the mark is there only where something is chosen.
  'check-list'(doc, options, onChoose, many) {
    const rows = options.map((option) =>
      el.in(doc, 'a', { class: 'check-item' }, el.in(doc, 'div', { class: 'check-main' }, option)),
    );
    const mark = (row) => row.querySelector('.check-extra');
    for (const row of rows)
      row.addEventListener('click', () => {
        const wasOn = mark(row) !== null;
        if (!many) for (const one of rows) mark(one)?.remove();
        if (many && wasOn) mark(row).remove();
        else row.insertAdjacentHTML('beforeend', `<div class="check-extra">${TICK}</div>`);
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'check-list' }, ...rows),
      chosen: () => rows.filter(mark).length,
      steps: rows.slice(0, many || 1).map(press),
    };
  },
  // An element of a kit that says itself what it is; its words are the page's, its ring is in its shadow.
  'item-radios'(doc, options, onChoose, many) {
    const role = many ? 'checkbox' : 'radio';
    const radios = options.map((option) =>
      el.in(doc, `item-${role}`, { role, tabindex: '0', 'aria-checked': 'false', 'label-placement': 'start' }, option),
    );
    const isOn = (radio) => radio.getAttribute('aria-checked') === 'true';
    for (const radio of radios)
      radio.addEventListener('click', () => {
        const on = many ? !isOn(radio) : true;
        if (!many) for (const one of radios) one.setAttribute('aria-checked', 'false');
        radio.setAttribute('aria-checked', String(on));
        onChoose();
      });
    const items = radios.map((radio) => el.in(doc, 'list-item', { class: 'list-item' }, radio));
    return {
      node: el.in(doc, 'list-box', { class: 'list-box', role: many ? 'group' : 'radiogroup' }, ...items),
      chosen: () => radios.filter(isOn).length,
      steps: radios.slice(0, many || 1).map(press),
    };
  },
};

const GO_MS = 450;
const EMOJI = [...'☀☕✈⚡☂❤☘✂☁❄'];
const TICK =
  '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M4 12l6 6L20 6" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/></svg>';

/** The words and a ring, or a box, in one row. */
class ItemControl extends HTMLElement {
  constructor(round) {
    super();
    const style = `:host{display:flex;align-items:center;justify-content:space-between;gap:14px;width:100%;cursor:pointer}.mark{flex:none;box-sizing:border-box;width:22px;height:22px;border:2px solid #9aa0a8;border-radius:${round}}:host([aria-checked=true]) .mark{border-color:#2f6df0;background:#2f6df0;box-shadow:inset 0 0 0 3.5px #fff}`;
    const mark = el('div', { class: 'mark', part: 'mark' });
    const words = el('div', { class: 'words' }, el('slot', {}));
    this.attachShadow({ mode: 'open' }).append(el('style', {}, style), words, mark);
  }
}
customElements.define(
  'item-radio',
  class extends ItemControl {
    constructor() {
      super('50%');
    }
  },
);
customElements.define(
  'item-checkbox',
  class extends ItemControl {
    constructor() {
      super('5px');
    }
  },
);
