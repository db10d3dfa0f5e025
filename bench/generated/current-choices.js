import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';

/** Choices as large and middling products render them now; each tells what those of `choices.js` tell. */
export const CURRENT_CHOICES = {
  // As a service for surveys has it: the ring is a link, the control itself is not shown, and the whole row is pressed.
  'jq-radios'(doc, options, onChoose, many) {
    const kind = many ? 'check' : 'radio';
    const rows = options.map((value) => {
      const box = el.in(doc, 'input', { type: many ? 'checkbox' : 'radio', value, style: 'display:none' });
      const ring = el.in(doc, 'a', { class: `jq${kind}`, href: 'javascript:;' });
      const words = el.in(doc, 'div', { class: 'label' }, value);
      const wrapper = el.in(doc, 'span', { class: `jq${kind}wrapper` }, box, ring);
      return {
        box,
        ring,
        node: el.in(doc, 'div', { class: `ui-${many ? 'checkbox' : 'radio'} jq-row` }, wrapper, words),
      };
    });
    for (const row of rows)
      row.node.addEventListener('click', (event) => {
        event.preventDefault();
        for (const one of rows) {
          if (one === row) one.box.checked = many ? !one.box.checked : true;
          else if (!many) one.box.checked = false;
          one.ring.classList.toggle('jqchecked', one.box.checked);
        }
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'ui-controlgroup' }, ...rows.map(({ node }) => node)),
      chosen: () => rows.filter(({ box }) => box.checked).length,
      steps: rows.slice(0, many || 1).map(({ node }) => press(node)),
    };
  },
  // The control itself is drawn as a button, and says its name.
  'btn-inputs'(doc, options, onChoose, many) {
    const [type, name] = [many ? 'checkbox' : 'radio', freshId()];
    const inputs = options.map((option) =>
      el.in(doc, 'input', { type, name, 'aria-label': option, class: 'join-item btn-input' }),
    );
    for (const input of inputs) input.addEventListener('change', onChoose);
    return {
      node: el.in(doc, 'div', { class: 'join join-vertical' }, ...inputs),
      chosen: () => inputs.filter((input) => input.checked).length,
      steps: inputs.slice(0, many || 1).map(press),
    };
  },
  // Whether it is chosen is said in words that nobody sees.
  'blind-state'(doc, options, onChoose, many) {
    const said = CHOSEN[window.FLOW.locale];
    const buttons = options.map((option) => el.in(doc, 'button', { type: 'button', class: 'btn_opt' }, option));
    const isOn = (button) => button.classList.contains('on');
    for (const button of buttons)
      button.addEventListener('click', () => {
        for (const one of buttons) {
          const on = one === button ? !(many && isOn(one)) : Boolean(many) && isOn(one);
          one.classList.toggle('on', on);
          one.querySelector('.blind')?.remove();
          if (on) one.append(el.in(doc, 'span', { class: 'blind' }, said));
        }
        onChoose();
      });
    const items = buttons.map((button) => el.in(doc, 'li', {}, button));
    return {
      node: el.in(doc, 'ul', { class: 'list_opt' }, ...items),
      chosen: () => buttons.filter(isOn).length,
      steps: buttons.slice(0, many || 1).map(press),
    };
  },
  // A subject with a plus after it, which is a mark as soon as it is taken.
  'plus-chips'(doc, options, onChoose, many) {
    const chips = options.map((option) => {
      const chip = el.in(doc, 'button', { type: 'button', class: 'l ab ac topic' }, el.in(doc, 'span', {}, option));
      chip.insertAdjacentHTML('beforeend', PLUS);
      return chip;
    });
    const isOn = (chip) => chip.classList.contains('topic-taken');
    for (const chip of chips)
      chip.addEventListener('click', () => {
        for (const one of chips) {
          const on = one === chip ? !(many && isOn(one)) : Boolean(many) && isOn(one);
          one.classList.toggle('topic-taken', on);
          one.querySelector('svg').remove();
          one.insertAdjacentHTML('beforeend', on ? CHECK : PLUS);
        }
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'topics' }, ...chips),
      chosen: () => chips.filter(isOn).length,
      steps: chips.slice(0, many || 1).map(press),
    };
  },
  // What a finger meets is a ground of its own, larger than the control and over it.
  'mat-radios'(doc, options, onChoose, many) {
    const kind = many ? 'checkbox' : 'radio';
    const name = freshId();
    const lines = options.map((value) => {
      const box = el.in(doc, 'input', { type: kind, name, value, id: `${name}-${freshId()}-input` });
      box.className = `mdc-${kind}__native-control`;
      const touch = el.in(doc, 'div', { class: `mat-mdc-${kind}-touch-target` });
      const ground = el.in(doc, 'div', { class: `mdc-${kind}__background` });
      ground.innerHTML = many ? MARK : '<div class="mdc-outer"></div><div class="mdc-inner"></div>';
      const control = el.in(doc, 'div', { class: `mdc-control mdc-${kind}` }, touch, box, ground);
      const label = el.in(doc, 'label', { for: box.id, class: 'mdc-label' }, value);
      const field = el.in(doc, 'div', { class: 'mdc-form-field' }, control, label);
      touch.addEventListener('click', () => box.click());
      box.addEventListener('change', onChoose);
      const node = el.in(
        doc,
        many ? 'mat-checkbox' : 'mat-radio-button',
        { class: `mat-mdc-${kind} mat-accent` },
        field,
      );
      return { box, touch, node };
    });
    const attributes = many ? { class: 'mat-group' } : { role: 'radiogroup', class: 'mat-group mat-mdc-radio-group' };
    return {
      node: el.in(doc, many ? 'section' : 'mat-radio-group', attributes, ...lines.map(({ node }) => node)),
      chosen: () => lines.filter(({ box }) => box.checked).length,
      steps: lines.slice(0, many || 1).map(({ touch }) => press(touch)),
    };
  },
  // Pictures of several heights in two columns, each put where it has room.
  masonry(doc, options, onChoose, many) {
    const tops = [0, 0];
    const pins = options.map((option, i) => {
      const height = HEIGHTS[i % HEIGHTS.length];
      const column = tops[0] <= tops[1] ? 0 : 1;
      const place = `position:absolute;left:${column * 50}%;top:${tops[column]}px;width:50%;height:${height}px`;
      tops[column] += height;
      const hue = (i * 61 + 340) % 360;
      const picture = el.in(doc, 'div', { class: 'nux-picture', style: `--hue:${hue}` });
      const words = el.in(doc, 'div', { class: 'nux-words' }, option);
      const pin = el.in(
        doc,
        'div',
        { role: 'button', tabindex: '0', class: 'nux-pin', 'data-test-id': `pin-${i}` },
        picture,
        words,
      );
      return { pin, item: el.in(doc, 'div', { 'data-grid-item': 'true', style: place }, pin) };
    });
    const isOn = ({ pin }) => pin.classList.contains('nux-on');
    for (const one of pins)
      one.pin.addEventListener('click', () => {
        if (!many) for (const other of pins) if (other !== one) unpin(other);
        if (many && isOn(one)) unpin(one);
        else if (!isOn(one)) {
          one.pin.classList.add('nux-on');
          one.pin.firstChild.innerHTML = ROUND;
        }
        onChoose();
      });
    const unpin = ({ pin }) => {
      pin.classList.remove('nux-on');
      pin.firstChild.replaceChildren();
    };
    return {
      node: el.in(
        doc,
        'div',
        { class: 'nux-grid', style: `height:${Math.max(...tops)}px` },
        ...pins.map(({ item }) => item),
      ),
      chosen: () => pins.filter(isOn).length,
      steps: pins.slice(0, many || 1).map(({ pin }) => press(pin)),
    };
  },
};

const CHOSEN = { 'zh-CN': '已选择', 'zh-TW': '已選擇', 'en-US': 'selected', 'ja-JP': '選択中', 'ko-KR': '선택됨' };
const HEIGHTS = [150, 118, 164, 134];

const LINE = 'width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"';
const PLUS = `<svg viewBox="0 0 24 24" ${LINE}><path d="M12 5v14M5 12h14"/></svg>`;
const CHECK = `<svg viewBox="0 0 24 24" ${LINE}><path d="M5 12l5 5 9-10"/></svg>`;
const MARK = `<svg viewBox="0 0 24 24" class="mdc-mark" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="3" d="M1.73 12.91 8.1 19.28 22.79 4.59"/></svg>`;
const ROUND =
  '<svg viewBox="0 0 24 24" width="30" height="30" aria-hidden="true"><circle cx="12" cy="12" r="11" fill="#111"/><path d="M7 12.5l3.5 3.5L17 9" fill="none" stroke="#fff" stroke-width="2"/></svg>';
