import { el, press } from './dom.js';
import { portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

// Things to press as most sites for phones have them: views whose markup says what hears them, a form for each button, a
// button for wide screens beside the one for narrow ones, words with a picture of a face, words in capitals.

export const DAILY_CONTROLS = {
  'inline-call': (doc, text) =>
    el.in(doc, 'div', { class: 'inline-call', onclick: 'onPressed(this, event)' }, el.in(doc, 'span', {}, text)),
  'own-submit': (doc, text) => el.in(doc, 'input', { type: 'submit', class: 'hs-submit', value: text }),
  'twice-there': (doc, text) => el.in(doc, 'button', { type: 'button', class: 'only-narrow' }, text),
  'emoji-words': (doc, text, look) =>
    el.in(doc, 'button', { type: 'button', class: 'emoji-words' }, `${text} ${look === 'main' ? '✌️' : '☺️'}`),
  capitals: (doc, text) => el.in(doc, 'button', { type: 'button', class: 'capitals', tabindex: '0' }, text),
};

/** What stands around a control in the page. */
export const DAILY_AROUND = {
  'own-submit': (doc, target) =>
    el.in(doc, 'form', { novalidate: '', class: 'own-submit' }, el.in(doc, 'div', { class: 'actions' }, target)),
  // The one for wide screens is in the page as well, and not shown.
  'twice-there'(doc, target) {
    const wide = target.cloneNode(true);
    wide.classList.replace('only-narrow', 'only-wide');
    return el.in(doc, 'span', { class: 'twice-there' }, wide, target);
  },
};

const calls = new WeakMap(); // what each view whose markup calls for it comes to

window.onPressed = (node, event) => calls.get(node)?.(event);

/** How a press is heard. */
export const DAILY_LISTEN = {
  'inline-call'(node, act) {
    calls.set(node, act);
  },
  'own-submit'(node, act) {
    node.addEventListener('submit', act);
  },
};

const CROSS =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 30'%3E%3Ccircle cx='15' cy='15' r='13' fill='%23000' fill-opacity='.28'/%3E%3Cpath d='M10 10l10 10M20 10L10 20' stroke='%23fff' stroke-width='2.2' stroke-linecap='round'/%3E%3C/svg%3E";
const COUNT_MS = 1000;

export const DAILY_CROSSES = {
  // A picture and nothing else.
  'bare-img': (doc) => el.in(doc, 'img', { class: 'bare-img', alt: '', src: CROSS }),
  // Says beside its word for how long; it can be pressed at once, and stays when that is over.
  'counted-cross'(doc, label) {
    const count = el.in(doc, 'em', {}, '3');
    const say = (left) => {
      if (left === 0) return count.remove();
      count.textContent = String(left);
      setTimeout(() => say(left - 1), COUNT_MS);
    };
    say(3);
    return el.in(doc, 'div', { class: 'counted-cross' }, el.in(doc, 'span', {}, label), count);
  },
};

const TEXT_NAME =
  /(《[^》]+》|「[^」]+」|『[^』]+』|terms of (?:service|use)|terms|privacy (?:policy|notice)|利用規約|プライバシーポリシー|이용약관|개인정보[^에을를 ]*)/i;

/** How the box of an agreement is drawn. */
export const DAILY_TICKS = {
  // The names of its texts are links to them.
  'linked-words'(doc, words) {
    const box = el.in(doc, 'input', { type: 'checkbox' });
    const pieces = words
      .split(TEXT_NAME)
      .map((piece, i) => (i % 2 ? el.in(doc, 'a', { href: '#terms', class: 'text-name' }, piece) : piece));
    const node = el.in(doc, 'label', { class: 'tick agree linked-words' }, box, el.in(doc, 'span', {}, ...pieces));
    return { node, ticked: () => box.checked, steps: [press(box)] };
  },
  'taro-box'(doc, words) {
    const box = el.in(doc, 'input', { type: 'checkbox', class: 'taro-checkbox' });
    const host = el.in(doc, 'taro-checkbox-core', { class: 'hydrated' }, box);
    const text = el.in(doc, 'taro-text-core', { class: 'hydrated' }, words);
    const node = el.in(doc, 'taro-label-core', { class: 'tick agree hydrated' }, host, text);
    node.addEventListener('click', ({ target }) => target !== box && box.click());
    return { node, ticked: () => box.checked, steps: [press(box)] };
  },
};

/** A box that is not missed: who says yes without it is asked for it in a sheet, whose yes ticks it. */
export const DAILY_AGREEMENTS = {
  'tick-asks'(doc, { agreement, tick, agreementMissing, yes, closeLabel }) {
    const { node, ticked, steps } = (DAILY_TICKS[tick] ?? DAILY_TICKS['linked-words'])(doc, agreement);
    const box = node.querySelector('input');
    const ask = ({ make }, go) => {
      const id = freshId();
      const fine = make(yes, 'main', () => {
        hide();
        box.checked = true;
        go();
      });
      const x = el('button', { type: 'button', class: 'ask-close', 'aria-label': closeLabel }, '✕');
      const words = [el('h3', { id }, agreementMissing), el('p', {}, agreement)];
      const named = { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': id, class: 'popup ask-sheet' };
      const mask = el('div', { class: 'popup-mask' });
      const hide = portal(el('div', {}, mask, el('div', named, x, ...words, fine.node)));
      for (const one of [x, mask]) one.addEventListener('click', () => hide());
    };
    return { node, ticked, steps, ask };
  },
};
