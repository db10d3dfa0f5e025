import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';

// Things to press as builders of sites, mini programs and suites for offices make them: links whose address names what is
// to be done, a part of a picture, views that are tapped, buttons that say more to a screen reader, a button in a link,
// words that go through two elements to their button.

export const STUDIO_CONTROLS = {
  'hash-action': (doc, text) =>
    el.in(
      doc,
      'a',
      { class: 'hash-action', href: `#action:choose=${freshId()}` },
      el.in(doc, 'span', { class: 'hash-inner' }, el.in(doc, 'span', {}, text)),
    ),
  'image-map'(doc, text, look) {
    const name = freshId();
    const [src, width] = lettering(text, look);
    const attributes = { src, width: String(width), height: String(PICTURE_HEIGHT), usemap: `#${name}`, alt: '' };
    const coords = `0,0,${width},${PICTURE_HEIGHT}`;
    const area = el.in(doc, 'area', { shape: 'rect', coords, href: 'javascript:;', alt: text });
    return el.in(doc, 'span', { class: 'image-map' }, el.in(doc, 'img', attributes), el.in(doc, 'map', { name }, area));
  },
  'wx-tap': (doc, text) => el.in(doc, 'wx-view', { class: 'wx-btn', 'hover-class': 'wx-hover' }, wxText(doc, text)),
  'with-context'(doc, text) {
    const more = el.in(doc, 'span', { class: 'unseen' }, ` – ${window.FLOW.home.name}`);
    return el.in(doc, 'button', { type: 'button', class: 'with-context' }, el.in(doc, 'span', {}, text), more);
  },
  'link-button': (doc, text) =>
    el.in(
      doc,
      'a',
      { href: `/next/${freshId()}`, class: 'link-button' },
      el.in(doc, 'button', { type: 'button' }, text),
    ),
  'double-slot': (doc, text) => el.in(doc, 'act-button', {}, text),
};

const PICTURE_HEIGHT = 46; // px
const WIDEST = 300; // px

/** Words as a picture, as whoever makes a page of pictures has them drawn; and its width. */
function lettering(text, look) {
  const [accent, ground] = window.FLOW.theme;
  const isDark = ground.startsWith('#1');
  const run = [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 16 : 9), 0);
  const width = Math.min(WIDEST, run + 32);
  const size = Math.min(16, (16 * (width - 28)) / run);
  const onAccent = isDark ? '#17181c' : '#ffffff';
  const [fill, ink] = look === 'main' ? [accent, onAccent] : isDark ? ['#34373f', '#e6e6e6'] : ['#e9ebef', '#333740'];
  const words = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${PICTURE_HEIGHT}"><rect width="100%" height="100%" rx="23" fill="${fill}"/><text x="50%" y="29" text-anchor="middle" font-size="${size}" font-family="sans-serif" fill="${ink}">${words}</text></svg>`;
  return [`data:image/svg+xml,${encodeURIComponent(svg)}`, width];
}

/** The words of a mini program: once as they were written, which nobody sees, and once as they are shown. */
function wxText(doc, text) {
  const raw = el.in(doc, 'span', { style: 'display:none' }, text);
  return el.in(doc, 'wx-text', {}, raw, el.in(doc, 'span', {}, text));
}

/** A button in the shadow of an element that stands in the shadow of another; the words go through both. */
class PressBase extends HTMLElement {
  button = el('button', { type: 'button', part: 'control' }, el('slot', {}));

  constructor() {
    super();
    const style = 'button{all:unset;display:block;width:100%;cursor:pointer;text-align:center}';
    this.attachShadow({ mode: 'open', delegatesFocus: true }).append(el('style', {}, style), this.button);
  }
}
customElements.define('press-base', PressBase);

class ActButton extends HTMLElement {
  static formAssociated = true;

  #base = el('press-base', { part: 'base' }, el('slot', {}));

  constructor() {
    super();
    this.attachShadow({ mode: 'open', delegatesFocus: true }).append(this.#base);
  }

  formDisabledCallback(off) {
    this.#base.button.disabled = off;
  }

  get disabled() {
    return this.#base.button.disabled;
  }

  set disabled(off) {
    this.#base.button.disabled = off;
  }
}
customElements.define('act-button', ActButton);

const SLACK = 12; // px that a finger may move while it taps

/** How a press is heard. */
export const STUDIO_LISTEN = {
  // By the address, which is put back as it was.
  'hash-action'(node, act) {
    addEventListener('hashchange', (event) => {
      if (!node.isConnected || location.hash !== node.hash) return;
      history.replaceState(null, '', location.pathname + location.search);
      act(event);
    });
  },
  // By the finger that comes and goes, or by the mouse where there is no finger.
  'wx-tap'(node, act) {
    let from;
    let isTouched = false;
    const begin = ({ clientX, clientY }) => {
      from = [clientX, clientY];
      node.classList.add('wx-hover');
    };
    const end = (event, { clientX, clientY }) => {
      node.classList.remove('wx-hover');
      if (!from) return;
      const isFar = Math.hypot(clientX - from[0], clientY - from[1]) > SLACK;
      from = undefined;
      if (!isFar) setTimeout(() => act(event));
    };
    node.addEventListener('touchstart', (event) => {
      isTouched = true;
      begin(event.changedTouches[0]);
    });
    node.addEventListener('touchend', (event) => {
      event.preventDefault(); // or a click would follow, on whatever is there by then
      end(event, event.changedTouches[0]);
    });
    node.addEventListener('touchcancel', () => {
      from = undefined;
      node.classList.remove('wx-hover');
    });
    node.addEventListener('mousedown', (event) => !isTouched && begin(event));
    node.addEventListener('mouseup', (event) => !isTouched && end(event, event));
  },
};

export const STUDIO_CROSSES = {
  'turned-plus': (doc, label) =>
    el.in(doc, 'button', { type: 'button', class: 'turned-plus', title: label }, el.in(doc, 'span', {}, '+')),
  // A letter that only the font of the page has a drawing for.
  'pua-cross': (doc) =>
    el.in(doc, 'div', { class: 'pua-cross' }, el.in(doc, 'i', { class: 'iconfont icon-guanbi' }, '\ue646')),
  'input-cross': (doc, label) =>
    el.in(doc, 'input', { type: 'button', class: 'input-cross', value: '✕', 'aria-label': label }),
};

const MARK =
  '<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true"><path d="M5 12l5 5 9-10" fill="none" stroke="currentColor" stroke-width="3"/></svg>';

/** A box that has no words of its own: the page's label stands around it. */
class CheckMark extends HTMLElement {
  static formAssociated = true;

  #box = el('input', { type: 'checkbox' });

  constructor() {
    super();
    const style =
      ':host{position:relative;display:inline-block;flex:none;width:20px;height:20px;cursor:pointer}input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:inherit}span{box-sizing:border-box;position:absolute;inset:0;border:2px solid currentColor;border-radius:3px;pointer-events:none}svg{display:block;visibility:hidden}:checked+span svg{visibility:visible}';
    const drawn = el('span', {});
    drawn.innerHTML = MARK;
    this.attachShadow({ mode: 'open' }).append(el('style', {}, style), this.#box, drawn);
    // Whoever presses the label presses the element, not what is in it.
    this.addEventListener('click', (event) => {
      if (event.composedPath()[0] === this) this.#box.click();
    });
  }

  get checked() {
    return this.#box.checked;
  }
}
customElements.define('check-mark', CheckMark);

/** How the box of an agreement is drawn. */
export const STUDIO_TICKS = {
  'sap-box'(doc, words) {
    const input = el.in(doc, 'input', { type: 'checkbox', tabindex: '-1', style: 'display:none' });
    const ground = el.in(doc, 'div', { class: 'sap-mark' }, input);
    const id = freshId();
    const attributes = { role: 'checkbox', tabindex: '0', 'aria-checked': 'false', 'aria-labelledby': id };
    const box = el.in(doc, 'div', { ...attributes, class: 'sap-box' }, ground);
    const label = el.in(doc, 'label', { id }, el.in(doc, 'bdi', {}, words));
    const turn = () => {
      input.checked = !input.checked;
      box.setAttribute('aria-checked', String(input.checked));
    };
    for (const node of [box, label]) node.addEventListener('click', turn);
    box.addEventListener('keydown', (event) => event.key === ' ' && turn());
    const node = el.in(doc, 'div', { class: 'tick agree' }, box, label);
    return { node, ticked: () => input.checked, steps: [press(box)] };
  },
  'peer-toggle'(doc, words) {
    const input = el.in(doc, 'input', { type: 'checkbox', class: 'unseen peer' });
    const track = el.in(doc, 'div', { class: 'peer-track' });
    const node = el.in(doc, 'label', { class: 'tick agree' }, input, track, el.in(doc, 'span', {}, words));
    return { node, ticked: () => input.checked, steps: [press(track)] };
  },
  'labelled-host'(doc, words) {
    const box = el.in(doc, 'check-mark', {});
    const node = el.in(doc, 'label', { class: 'tick agree' }, box, el.in(doc, 'span', {}, words));
    return { node, ticked: () => box.checked, steps: [press(box)] };
  },
};

/** A box that stands at the end of the text it is about, and scrolls with it. */
export const STUDIO_AGREEMENTS = {
  'tick-inside'(doc, { agreement, clauses }) {
    const box = el.in(doc, 'input', { type: 'checkbox' });
    const line = el.in(doc, 'label', { class: 'tick agree' }, box, el.in(doc, 'span', {}, agreement));
    const paragraphs = clauses.map((one) => el.in(doc, 'p', {}, one));
    const node = el.in(doc, 'div', { class: 'clauses tick-inside', tabindex: '0' }, ...paragraphs, line);
    return { node, ticked: () => box.checked, steps: [press(box)] };
  },
};

const PORTIONS = 3;

/** A text that is given in portions: until the last of them is there the yes does not work; the no works at once. */
export const STUDIO_LOCKS = {
  'read-on'(doc, { clauses, unfold }) {
    const share = Math.ceil(clauses.length / PORTIONS);
    const inner = el.in(doc, 'div', { class: 'portions' });
    const more = el.in(doc, 'button', { type: 'button', class: 'read-on' }, `${unfold} ▾`.trim());
    const presses = Math.ceil(clauses.length / share) - 1;
    let isRead = () => {};
    let at = 0;
    const give = () => {
      inner.append(...clauses.slice(at, at + share).map((one) => el.in(doc, 'p', {}, one)));
      at += share;
      if (at < clauses.length) return;
      more.remove();
      isRead();
    };
    more.addEventListener('click', give);
    const buttons = (yes) => {
      isRead = () => yes.enable(true);
      if (at < clauses.length) yes.enable(false);
    };
    give();
    const text = el.in(doc, 'div', { class: 'read-on-text' }, inner, ...(presses > 0 ? [more] : []));
    return { text, buttons, steps: Array.from({ length: presses }, () => press(more)), noSteps: [] };
  },
};
