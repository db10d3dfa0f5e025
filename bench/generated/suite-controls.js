import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';

// Things to press as the design suites of today have them: a library that sets two characters apart, icons that are words
// to the page, words filled with a gradient, an engine that paints all by itself and lays what can be pressed over it.

export const SUITE_CONTROLS = {
  spaced: (doc, text) =>
    el.in(doc, 'button', { type: 'button', class: 'spaced' }, el.in(doc, 'span', {}, setApart(text))),
  ligature(doc, text, look) {
    const icon = look === 'main' ? 'arrow_forward' : 'chevron_right';
    const glyph = el.in(doc, 'i', { class: `ligature lig-${icon}`, 'aria-hidden': 'true' }, icon);
    return el.in(doc, 'button', { type: 'button', class: 'with-ligature' }, el.in(doc, 'span', {}, text), glyph);
  },
  clipped: (doc, text) =>
    el.in(doc, 'div', { role: 'button', tabindex: '0', class: 'clipped' }, el.in(doc, 'span', {}, text)),
  semantics(doc, text, look) {
    const canvas = el.in(doc, 'canvas', { 'aria-hidden': 'true' });
    paint(canvas, text, look);
    const over = el.in(doc, 'flt-semantics', { role: 'button', tabindex: '0' }, text);
    return el.in(doc, 'div', { class: 'semantics' }, canvas, over);
  },
};

/** Two characters of Chinese have a space between them, as a well-known library sets them. */
function setApart(text) {
  return /^[\u4e00-\u9fa5]{2}$/.test(text) ? [...text].join(' ') : text;
}

const PAINTED_HEIGHT = 46; // px
const WIDEST = 300; // px

function paint(canvas, words, look) {
  const [accent, ground] = window.FLOW.theme;
  const isDark = ground.startsWith('#1');
  const context = canvas.getContext('2d');
  const font = (size) => `500 ${size}px system-ui,sans-serif`;
  context.font = font(16);
  const room = WIDEST - 32;
  const size = Math.min(16, (16 * room) / context.measureText(words).width);
  context.font = font(size);
  const width = Math.ceil(context.measureText(words).width) + 32;
  canvas.width = width * 2;
  canvas.height = PAINTED_HEIGHT * 2;
  canvas.style.cssText = `width:${width}px;height:${PAINTED_HEIGHT}px`;
  context.scale(2, 2);
  if (look === 'main') {
    context.fillStyle = accent;
    context.beginPath();
    context.roundRect(0, 0, width, PAINTED_HEIGHT, PAINTED_HEIGHT / 2);
    context.fill();
  }
  const onAccent = isDark ? '#17181c' : '#ffffff';
  context.fillStyle = look === 'main' ? onAccent : isDark ? '#e6e6e6' : '#3c4043';
  context.font = font(size);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(words, width / 2, PAINTED_HEIGHT / 2);
}

/** How a press is heard. */
export const SUITE_LISTEN = {
  clipped(node, act) {
    node.addEventListener('click', act);
    node.addEventListener('keydown', (event) => event.key === 'Enter' && act(event));
  },
};

export const SUITE_CROSSES = {
  'ligature-cross': (doc, label) =>
    el.in(
      doc,
      'button',
      { type: 'button', title: label },
      el.in(doc, 'i', { class: 'ligature lig-close', 'aria-hidden': 'true' }, 'close'),
    ),
  'masked-cross': (doc) => el.in(doc, 'span', { role: 'button', tabindex: '0', class: 'masked-cross' }),
  'left-cross'(doc, label) {
    const node = el.in(doc, 'button', { type: 'button', class: 'left-cross', 'aria-label': label });
    node.innerHTML =
      '<svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round"/></svg>';
    return node;
  },
};

const ROUND = '<circle cx="10" cy="10" r="8.5" fill="none" stroke="currentColor" stroke-width="1.5"/>';
const DOT = '<circle cx="10" cy="10" r="5" fill="currentColor" class="dot-in"/>';

/** How the box of an agreement is drawn. */
export const SUITE_TICKS = {
  'covered-box'(doc, words) {
    const id = freshId();
    const box = el.in(doc, 'input', { type: 'checkbox', id, class: 'covering' });
    const drawn = el.in(doc, 'span', { class: 'covered' }, box, el.in(doc, 'i', {}, '✓'));
    const node = el.in(doc, 'div', { class: 'tick agree' }, drawn, el.in(doc, 'label', { for: id }, words));
    return { node, ticked: () => box.checked, steps: [press(box)] };
  },
  'line-button'(doc, words) {
    const node = el.in(doc, 'button', { type: 'button', class: 'tick agree line-button', 'aria-pressed': 'false' });
    const mark = el.in(doc, 'i', { class: 'line-mark', 'aria-hidden': 'true' });
    node.append(mark, el.in(doc, 'span', {}, words));
    const isOn = () => node.getAttribute('aria-pressed') === 'true';
    node.addEventListener('click', () => node.setAttribute('aria-pressed', String(!isOn())));
    return { node, ticked: isOn, steps: [press(mark)] };
  },
  'svg-toggle'(doc, words) {
    const mark = el.in(doc, 'span', { class: 'svg-toggle' });
    mark.innerHTML = `<svg viewBox="0 0 20 20" width="20" height="20">${ROUND}${DOT}</svg>`;
    mark.addEventListener('click', () => mark.classList.toggle('is-on'));
    const node = el.in(doc, 'div', { class: 'tick agree' }, mark, el.in(doc, 'span', {}, words));
    return { node, ticked: () => mark.classList.contains('is-on'), steps: [press(mark)] };
  },
};

/** A box that can be ticked once the text above it was scrolled to its end. */
export const SUITE_AGREEMENTS = {
  'tick-scrolled'(doc, { agreement, clauses }) {
    const paragraphs = clauses.map((one) => el.in(doc, 'p', {}, one));
    const text = el.in(doc, 'div', { class: 'clauses', tabindex: '0' }, ...paragraphs);
    const box = el.in(doc, 'input', { type: 'checkbox', disabled: '' });
    text.addEventListener('scroll', () => {
      if (text.scrollTop + text.clientHeight >= text.scrollHeight - 4) box.disabled = false;
    });
    const line = el.in(doc, 'label', { class: 'tick agree' }, box, el.in(doc, 'span', {}, agreement));
    const node = el.in(doc, 'div', { class: 'tick-scrolled' }, text, line);
    return { node, ticked: () => box.checked, steps: [{ target: text, toEnd: true }, press(box)] };
  },
};

/** Two texts behind links, each a screen of its own with a way back: both have to be opened before the yes works. */
export const SUITE_LOCKS = {
  'linked-texts'(doc, { clauses, each, closeLabel }) {
    const share = Math.ceil(clauses.length / each.length);
    const seen = new Set();
    let isRead = () => {};
    const screens = each.map((name, i) => {
      const back = el.in(doc, 'button', { type: 'button', class: 'text-back', 'aria-label': closeLabel }, '←');
      const some = clauses.slice(i * share, (i + 1) * share).map((one) => el.in(doc, 'p', {}, one));
      const head = el.in(doc, 'header', {}, back, el.in(doc, 'b', {}, name));
      const screen = el.in(doc, 'dialog', { class: 'text-screen' }, head, ...some);
      const link = el.in(doc, 'a', { href: '#', class: 'text-open' }, name);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        screen.showModal();
        if (seen.add(i).size === each.length) isRead();
      });
      back.addEventListener('click', () => screen.close());
      return { screen, link, back };
    });
    const links = el.in(doc, 'p', { class: 'text-links' }, ...screens.map(({ link }) => link));
    const text = el.in(doc, 'div', {}, links, ...screens.map(({ screen }) => screen));
    const buttons = (yes) => {
      yes.enable(false);
      isRead = () => yes.enable(true);
    };
    return { text, buttons, steps: screens.flatMap(({ link, back }) => [press(link), press(back)]), noSteps: [] };
  },
};
