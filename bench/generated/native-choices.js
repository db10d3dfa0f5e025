import { el, press } from './dom.js';
import { MARK } from './native-controls.js';
import { freshId } from './platform-controls.js';

/** Choices as the kits that apps for phones are made with draw them; each tells what those of `choices.js` tell. */
export const NATIVE_CHOICES = {
  // A list of buttons; what is chosen is the current one, or are the current ones.
  'list-group'(doc, options, onChoose, many) {
    const kind = 'list-group-item list-group-item-action';
    const items = options.map((option) => el.in(doc, 'button', { type: 'button', class: kind }, option));
    const isOn = (item) => item.classList.contains('active');
    for (const item of items)
      item.addEventListener('click', () => {
        for (const one of items) {
          const on = one === item ? !(many && isOn(one)) : Boolean(many) && isOn(one);
          one.classList.toggle('active', on);
          if (on) one.setAttribute('aria-current', 'true');
          else one.removeAttribute('aria-current');
        }
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'list-group' }, ...items),
      chosen: () => items.filter(isOn).length,
      steps: items.slice(0, many || 1).map(press),
    };
  },
  // To a screen reader it is a grid, and each answer a row of one cell.
  'tag-grid'(doc, options, onChoose, many) {
    const rows = options.map((option, i) => {
      const cell = el.in(doc, 'div', { role: 'gridcell', 'aria-colindex': '1', class: 'tag-cell' }, option);
      const attributes = { role: 'row', tabindex: i ? '-1' : '0', 'aria-selected': 'false', 'data-key': String(i) };
      return el.in(doc, 'div', { ...attributes, 'data-rac': '', class: 'rac-tag' }, cell);
    });
    const isOn = (row) => row.getAttribute('aria-selected') === 'true';
    for (const row of rows)
      row.addEventListener('click', () => {
        for (const one of rows) {
          const on = one === row ? !(many && isOn(one)) : Boolean(many) && isOn(one);
          one.setAttribute('aria-selected', String(on));
          one.toggleAttribute('data-selected', on);
        }
        onChoose();
      });
    const node = el.in(doc, 'div', { role: 'grid', 'data-rac': '', class: 'rac-tags' }, ...rows);
    if (many) node.setAttribute('aria-multiselectable', 'true');
    return { node, chosen: () => rows.filter(isOn).length, steps: rows.slice(0, many || 1).map(press) };
  },
  // A rail that stands upright, with a name beside each of its marks; a finger drags the thumb or presses a name.
  'mark-slider'(doc, options, onChoose, _, unset) {
    const names = [unset, ...options];
    const last = names.length - 1;
    const share = (i) => `top:${(i / last) * 100}%`;
    const input = el.in(doc, 'input', { type: 'range', min: '0', max: String(last), value: '0', 'data-index': '0' });
    input.setAttribute('aria-orientation', 'vertical');
    const thumb = el.in(doc, 'span', { class: 'mui-thumb' }, input);
    const track = el.in(doc, 'span', { class: 'mui-track' });
    const rail = el.in(doc, 'span', { class: 'mui-rail' });
    const marks = names.map((_one, i) => el.in(doc, 'span', { class: 'mui-mark', style: share(i) }));
    const labels = names.map((name, i) =>
      el.in(doc, 'span', { 'aria-hidden': 'true', 'data-index': String(i), class: 'mui-mark-label' }, name),
    );
    labels.forEach((label, i) => {
      label.style.cssText = share(i);
    });
    let at = 0;
    const turn = (next, isSaid = true) => {
      const isNew = next !== at;
      at = next;
      input.value = String(at);
      input.setAttribute('aria-valuetext', names[at]);
      thumb.style.cssText = share(at);
      track.style.height = `${(at / last) * 100}%`;
      labels.forEach((label, i) => {
        label.classList.toggle('is-active', i === at);
      });
      if (isSaid && isNew) onChoose();
    };
    const grip = el.in(doc, 'span', { class: 'mui-grip' }, rail, track, ...marks, thumb);
    const meant = ({ clientY }) => {
      const { top, height } = grip.getBoundingClientRect();
      return Math.max(0, Math.min(last, Math.round(((clientY - top) / height) * last)));
    };
    let isDragged = false;
    grip.addEventListener('pointerdown', (event) => {
      isDragged = true;
      grip.setPointerCapture(event.pointerId);
      turn(meant(event));
    });
    grip.addEventListener('pointermove', (event) => isDragged && turn(meant(event)));
    for (const name of ['pointerup', 'pointercancel'])
      grip.addEventListener(name, () => {
        isDragged = false;
      });
    labels.forEach((label, i) => {
      label.addEventListener('click', () => turn(i));
    });
    input.addEventListener('input', () => turn(Number(input.value)));
    turn(0, false);
    const node = el.in(doc, 'span', { class: 'mui-slider', style: `height:${last * MARK_STEP}px` }, grip, ...labels);
    return { node, chosen: () => Number(at > 0), steps: [press(labels[1])] };
  },
  // An engine paints the rows, and lays over each what says what it is.
  'flt-radios'(doc, options, onChoose, many) {
    const role = many ? 'checkbox' : 'radio';
    const rows = options.map((option) => {
      const canvas = el.in(doc, 'canvas', { 'aria-hidden': 'true' });
      const attributes = { role, tabindex: '0', 'aria-checked': 'false', 'aria-label': option, 'flt-tappable': '' };
      const over = el.in(doc, 'flt-semantics', attributes);
      paintRow(canvas, option, role, false);
      return { node: el.in(doc, 'flt-semantics-container', { class: 'flt-row' }, canvas, over), canvas, over, option };
    });
    const isOn = ({ over }) => over.getAttribute('aria-checked') === 'true';
    for (const row of rows)
      row.over.addEventListener('click', () => {
        for (const one of rows) {
          const on = one === row ? !(many && isOn(one)) : Boolean(many) && isOn(one);
          one.over.setAttribute('aria-checked', String(on));
          paintRow(one.canvas, one.option, role, on);
        }
        onChoose();
      });
    const attributes = many ? {} : { role: 'radiogroup' };
    return {
      node: el.in(doc, 'flt-semantics', { ...attributes, class: 'flt-rows' }, ...rows.map(({ node }) => node)),
      chosen: () => rows.filter(isOn).length,
      steps: rows.slice(0, many || 1).map(({ over }) => press(over)),
    };
  },
  // The words come first, and the box without a look of its own at the end of the row.
  'end-checks'(doc, options, onChoose, many) {
    const [type, name] = [many ? 'checkbox' : 'radio', freshId()];
    const boxes = options.map((value) =>
      el.in(doc, 'input', { type, name, value, id: freshId(), class: `grid-input grid-${type}` }),
    );
    const rows = boxes.map((box, i) => {
      const label = el.in(doc, 'label', { for: box.id }, options[i]);
      const cell = el.in(doc, 'div', { class: 'grid-cell' }, box);
      if (many) cell.insertAdjacentHTML('beforeend', MARK);
      const end = el.in(doc, 'div', { class: 'grid-holder' }, cell);
      return el.in(doc, 'div', { class: 'end-check' }, el.in(doc, 'div', { class: 'grid-words' }, label), end);
    });
    for (const box of boxes) box.addEventListener('change', onChoose);
    return {
      node: el.in(doc, 'fieldset', { class: 'end-checks' }, ...rows),
      chosen: () => boxes.filter((box) => box.checked).length,
      steps: boxes.slice(0, many || 1).map(press),
    };
  },
  // Tiles with a ring in their corner, which says as how manieth it was chosen.
  'numbered-picks'(doc, options, onChoose, many) {
    const order = [];
    const tiles = options.map((option, i) => {
      const ring = el.in(doc, 'i', { class: 'num-ring' });
      const style = `background:hsl(${(i * 61 + 190) % 360} 45% ${isDark() ? 30 : 88}%)`;
      return el.in(doc, 'div', { class: 'num-tile', style }, ring, el.in(doc, 'span', {}, option));
    });
    for (const tile of tiles)
      tile.addEventListener('click', () => {
        const where = order.indexOf(tile);
        if (where < 0) order.push(tile);
        else order.splice(where, 1);
        for (const one of tiles) {
          const number = order.indexOf(one) + 1;
          one.classList.toggle('num-on', number > 0);
          one.firstChild.textContent = number > 0 ? String(number) : '';
        }
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'num-tiles' }, ...tiles),
      chosen: () => order.length,
      steps: tiles.slice(0, many || 1).map(press),
    };
  },
};

const MARK_STEP = 46; // px
const ROW_WIDTH = 300; // px
const ROW_HEIGHT = 48; // px

function isDark() {
  return window.FLOW.theme[1].startsWith('#1');
}

function paintRow(canvas, words, role, on) {
  const [accent] = window.FLOW.theme;
  canvas.width = ROW_WIDTH * 2;
  canvas.height = ROW_HEIGHT * 2;
  canvas.style.cssText = `width:${ROW_WIDTH}px;height:${ROW_HEIGHT}px`;
  const context = canvas.getContext('2d');
  context.scale(2, 2);
  const middle = ROW_HEIGHT / 2;
  [context.strokeStyle, context.fillStyle] = on ? [accent, accent] : ['#7d828c', '#7d828c'];
  context.lineWidth = 2;
  context.beginPath();
  if (role === 'radio') context.arc(22, middle, 9, 0, Math.PI * 2);
  else context.roundRect(13, middle - 9, 18, 18, 3);
  context.stroke();
  if (on) {
    context.beginPath();
    if (role === 'radio') context.arc(22, middle, 5, 0, Math.PI * 2);
    else context.roundRect(13, middle - 9, 18, 18, 3);
    context.fill();
  }
  if (on && role !== 'radio') {
    context.strokeStyle = isDark() ? '#17181c' : '#ffffff';
    context.beginPath();
    context.moveTo(17, middle);
    context.lineTo(21, middle + 4);
    context.lineTo(27, middle - 4);
    context.stroke();
  }
  const font = (size) => `${size}px system-ui,sans-serif`;
  context.font = font(16);
  const room = ROW_WIDTH - 56;
  context.font = font(Math.min(16, (16 * room) / context.measureText(words).width));
  context.fillStyle = isDark() ? '#e6e6e6' : '#1d1b20';
  context.fillText(words, 48, middle + 5.5);
}
