import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';

/** Choices as the front ends of today draw them; each tells what those of `choices.js` tell. */
export const FRESH_CHOICES = {
  // A cell that can be pressed, with a ring at its end that says whether it is chosen.
  'van-cells'(doc, options, onChoose, many) {
    const role = many ? 'checkbox' : 'radio';
    const rings = options.map(() => {
      const icon = el.in(doc, 'div', { class: 'van-ring-icon' }, el.in(doc, 'i', { class: 'van-icon' }));
      const attributes = { role, tabindex: '0', 'aria-checked': 'false', class: `van-ring van-ring-${role}` };
      return el.in(doc, 'div', attributes, icon);
    });
    const cells = rings.map((ring, i) => {
      const title = el.in(doc, 'div', { class: 'van-cell__title' }, el.in(doc, 'span', {}, options[i]));
      const attributes = { role: 'button', tabindex: '0', class: 'van-cell van-cell--clickable' };
      return el.in(doc, 'div', attributes, title, ring);
    });
    turning(cells, rings, 'aria-checked', onChoose, many);
    const group = el.in(doc, 'div', { class: 'van-cell-group' }, ...cells);
    return {
      node: el.in(doc, 'div', { role: many ? 'group' : 'radiogroup', class: 'van-cells' }, group),
      ...told(rings, 'aria-checked', cells, many),
    };
  },
  // Cards that say what they are and are named by the words within them.
  'headless-cards'(doc, options, onChoose, many) {
    const role = many ? 'checkbox' : 'radio';
    const cards = options.map((option) => {
      const words = el.in(doc, 'p', { id: freshId() }, option);
      const attributes = { role, 'aria-checked': 'false', tabindex: '-1', 'aria-labelledby': words.id };
      const card = el.in(doc, 'div', { ...attributes, class: 'headless-card' });
      card.append(el.in(doc, 'div', { class: 'headless-inner' }, el.in(doc, 'div', {}, words)));
      return card;
    });
    cards[0].setAttribute('tabindex', '0');
    const show = () => {
      for (const card of cards) {
        const isOn = card.getAttribute('aria-checked') === 'true';
        card.toggleAttribute('data-checked', isOn);
        card.querySelector('svg')?.remove();
        if (isOn) card.firstChild.insertAdjacentHTML('beforeend', CIRCLE);
      }
      onChoose();
    };
    turning(cards, cards, 'aria-checked', show, many);
    return {
      node: el.in(doc, 'div', { role: many ? 'group' : 'radiogroup', class: 'headless-cards' }, ...cards),
      ...told(cards, 'aria-checked', cards, many),
    };
  },
  // A list of names, each with a button at its end that takes it.
  'plus-rows'(doc, options, onChoose, many) {
    const buttons = options.map((option) =>
      el.in(
        doc,
        'button',
        { type: 'button', 'aria-pressed': 'false', 'aria-label': option, class: 'plus-button' },
        '+',
      ),
    );
    const rows = buttons.map((button, i) => {
      const hue = (i * 53 + 200) % 360;
      const face = { class: 'plus-face', 'aria-hidden': 'true', style: `background:hsl(${hue} 55% 55%)` };
      const words = el.in(doc, 'div', { class: 'plus-words' }, options[i]);
      return el.in(doc, 'li', { class: 'plus-row' }, el.in(doc, 'div', face, [...options[i]][0]), words, button);
    });
    const show = () => {
      for (const button of buttons) button.textContent = button.getAttribute('aria-pressed') === 'true' ? '✓' : '+';
      onChoose();
    };
    turning(buttons, buttons, 'aria-pressed', show, many);
    return {
      node: el.in(doc, 'ul', { class: 'plus-rows' }, ...rows),
      ...told(buttons, 'aria-pressed', buttons, many),
    };
  },
  // Tiles of many colours with their words in a corner; what is chosen has a veil and a mark.
  'colour-tiles'(doc, options, onChoose, many) {
    const tiles = options.map((option, i) => {
      const style = `background:linear-gradient(135deg,hsl(${(i * 47 + 12) % 360} 62% 40%),hsl(${(i * 47 + 60) % 360} 62% 32%))`;
      return el.in(
        doc,
        'div',
        { class: 'colour-tile', style, 'data-testid': `tile-${i}` },
        el.in(doc, 'h3', {}, option),
      );
    });
    const isOn = (tile) => tile.classList.contains('is-selected');
    for (const tile of tiles)
      tile.addEventListener('click', () => {
        for (const one of tiles) {
          const on = one === tile ? !(many && isOn(one)) : many && isOn(one);
          one.classList.toggle('is-selected', Boolean(on));
          one.querySelector('.tile-veil')?.remove();
          if (on) one.append(el.in(doc, 'span', { class: 'tile-veil', 'aria-hidden': 'true' }, '✓'));
        }
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'colour-tiles' }, ...tiles),
      chosen: () => tiles.filter(isOn).length,
      steps: tiles.slice(0, many || 1).map(press),
    };
  },
  // The browser's own control lies unseen over the whole of its row.
  'row-inputs'(doc, options, onChoose, many) {
    const [type, name] = [many ? 'checkbox' : 'radio', freshId()];
    const boxes = options.map((value) => el.in(doc, 'input', { type, name, value, id: freshId(), class: 'row-over' }));
    const rows = boxes.map((box, i) => {
      const sign = el.in(doc, 'div', { 'aria-hidden': 'true', class: `row-sign row-${type}` });
      const label = el.in(doc, 'label', { for: box.id, class: 'row-label' }, options[i]);
      return el.in(doc, 'span', { class: 'row-input' }, box, sign, label);
    });
    for (const box of boxes) box.addEventListener('change', onChoose);
    return {
      node: el.in(doc, 'div', { role: many ? 'group' : 'radiogroup', class: 'row-inputs' }, ...rows),
      chosen: () => boxes.filter((box) => box.checked).length,
      steps: boxes.slice(0, many || 1).map(press),
    };
  },
};

const CIRCLE =
  '<svg viewBox="0 0 24 24" width="24" height="24" fill="none" aria-hidden="true"><circle cx="12" cy="12" r="12" fill="currentColor"/><path d="M7 13l3 3 7-7" stroke="#fff" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>';

/** A press on one of `pressed` turns that one of `shown` on, and off where there may be several. */
function turning(pressed, shown, attribute, onChoose, many) {
  pressed.forEach((node, i) => {
    node.addEventListener('click', () => {
      const wasOn = shown[i].getAttribute(attribute) === 'true';
      if (!many) for (const one of shown) one.setAttribute(attribute, 'false');
      shown[i].setAttribute(attribute, String(many ? !wasOn : true));
      onChoose();
    });
  });
}

function told(shown, attribute, pressed, many) {
  return {
    chosen: () => shown.filter((one) => one.getAttribute(attribute) === 'true').length,
    steps: pressed.slice(0, many || 1).map(press),
  };
}
