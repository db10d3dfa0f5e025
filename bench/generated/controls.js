import { CURRENT_CONTROLS, CURRENT_CROSSES, CURRENT_LISTEN, CURRENT_TICKS } from './current-controls.js';
import { DAILY_AROUND, DAILY_CONTROLS, DAILY_CROSSES, DAILY_LISTEN, DAILY_TICKS } from './daily-controls.js';
import { drawing, el, press } from './dom.js';
import { FRESH_CONTROLS, FRESH_CROSSES, FRESH_TICKS } from './fresh-controls.js';
import { KIT_CONTROLS, KIT_CROSSES, KIT_LISTEN, KIT_TICKS } from './kit-controls.js';
import { MOBILE_CONTROLS, MOBILE_CROSSES, MOBILE_LISTEN, MOBILE_TICKS } from './mobile-controls.js';
import { MODERN_CONTROLS, MODERN_CROSSES, MODERN_LISTEN, MODERN_TICKS } from './modern-controls.js';
import { NATIVE_AROUND, NATIVE_CONTROLS, NATIVE_CROSSES, NATIVE_LISTEN, NATIVE_TICKS } from './native-controls.js';
import {
  PLATFORM_AROUND,
  PLATFORM_CONTROLS,
  PLATFORM_CROSSES,
  PLATFORM_LISTEN,
  PLATFORM_TICKS,
} from './platform-controls.js';
import { RECENT_AROUND, RECENT_CONTROLS, RECENT_CROSSES, RECENT_LISTEN, RECENT_TICKS } from './recent-controls.js';
import { SITE_CONTROLS, SITE_CROSSES, SITE_LISTEN, SITE_TICKS } from './site-controls.js';
import { STUDIO_CONTROLS, STUDIO_CROSSES, STUDIO_LISTEN, STUDIO_TICKS } from './studio-controls.js';
import { SUITE_CONTROLS, SUITE_CROSSES, SUITE_LISTEN, SUITE_TICKS } from './suite-controls.js';
import { VENDOR_AROUND, VENDOR_CONTROLS, VENDOR_CROSSES, VENDOR_LISTEN, VENDOR_TICKS } from './vendor-controls.js';

/**
 * Makes things to press, all in the technique of one prompt. `target` is what a finger meets; `enable` greys it and back;
 * `say` gives it other words.
 */
export function maker(doc, { technique, aside }) {
  return (text, look, onPress) => {
    let off = false;
    const act = (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (!off) onPress();
    };
    const isAside = technique === 'sentence' && (look === 'plain' || look === 'pale');
    const build = isAside ? CONTROLS.link : (CONTROLS[technique] ?? CONTROLS.button);
    const target = build(doc, text, look);
    if (!isAside) target.classList.add('btn', look);
    const node = (isAside ? inSentence : (AROUND[technique] ?? alone))(doc, target, look, aside);
    (LISTEN[technique] ?? onClick)(node, act);
    const enable = (on) => {
      off = !on;
      target.classList.toggle('off', off);
      if ('disabled' in target) target.disabled = off;
      else if (off) target.setAttribute('aria-disabled', 'true');
      else target.removeAttribute('aria-disabled');
    };
    const say = (words) => {
      const said = build(doc, words, look);
      if ('words' in target) target.words = words;
      target.replaceChildren(...said.childNodes);
      for (const name of ['value', 'alt', 'src', 'label', 'data-words', 'aria-label', 'aria-labelledby'])
        if (said.hasAttribute(name)) target.setAttribute(name, said.getAttribute(name));
    };
    return { node, target, enable, say };
  };
}

const CONTROLS = {
  ...KIT_CONTROLS,
  ...PLATFORM_CONTROLS,
  ...SITE_CONTROLS,
  ...SUITE_CONTROLS,
  ...MOBILE_CONTROLS,
  ...VENDOR_CONTROLS,
  ...STUDIO_CONTROLS,
  ...DAILY_CONTROLS,
  ...FRESH_CONTROLS,
  ...NATIVE_CONTROLS,
  ...MODERN_CONTROLS,
  ...CURRENT_CONTROLS,
  ...RECENT_CONTROLS,
  button: (doc, text) => el.in(doc, 'button', { type: 'button' }, text),
  input: (doc, text) => el.in(doc, 'input', { type: 'button', value: text }),
  div: (doc, text) => el.in(doc, 'div', {}, text),
  role: (doc, text) => el.in(doc, 'div', { role: 'button', tabindex: '0' }, text),
  link: (doc, text) => el.in(doc, 'a', { href: '#' }, text),
  'own-form': (doc, text) => el.in(doc, 'button', {}, text),
  row: (doc, text) => el.in(doc, 'li', {}, text),
  image: (doc, text) => el.in(doc, 'input', { type: 'image', alt: text, src: drawing(text) }),
  component: (doc, text) => el.in(doc, 'app-button', {}, text),
  nested: (doc, text) =>
    el.in(doc, 'div', { class: 'nested' }, el.in(doc, 'i', { class: 'dot' }), el.in(doc, 'span', {}, bold(doc, text))),
  pictured(doc, text, look) {
    const src = look === 'main' ? drawing(text, window.FLOW.theme[0], '#fff') : drawing(text);
    return el.in(doc, 'a', { href: 'javascript:;', class: 'pictured' }, el.in(doc, 'img', { alt: text, src }));
  },
  tap: (doc, text) => el.in(doc, 'span', { class: 'tap' }, text),
};

function bold(doc, text) {
  return el.in(doc, 'b', {}, text);
}

/** A control of a kit: the words are the page's, the button is inside. */
class AppButton extends HTMLElement {
  #inner = el('button', { type: 'button', part: 'button' }, el('slot', {}));

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(el('style', {}, 'button{all:unset;cursor:pointer}'), this.#inner);
  }

  get disabled() {
    return this.#inner.disabled;
  }

  set disabled(off) {
    this.#inner.disabled = off;
  }
}
customElements.define('app-button', AppButton);

/** What stands around a control in the page. */
const AROUND = {
  ...PLATFORM_AROUND,
  ...VENDOR_AROUND,
  ...DAILY_AROUND,
  ...NATIVE_AROUND,
  ...RECENT_AROUND,
  row: (doc, target, look) => el.in(doc, 'ul', { class: `menu ${look === 'corner' ? 'corner' : ''}` }, target),
};

function alone(_, target) {
  return target;
}

function inSentence(doc, target, _, [before, after]) {
  return el.in(doc, 'p', { class: 'aside' }, before, target, after);
}

/** How a press is heard: at the control, at the root of the page as frameworks do, or when the finger is lifted. */
const LISTEN = {
  ...KIT_LISTEN,
  ...PLATFORM_LISTEN,
  ...SITE_LISTEN,
  ...SUITE_LISTEN,
  ...MOBILE_LISTEN,
  ...VENDOR_LISTEN,
  ...STUDIO_LISTEN,
  ...DAILY_LISTEN,
  ...NATIVE_LISTEN,
  ...MODERN_LISTEN,
  ...CURRENT_LISTEN,
  ...RECENT_LISTEN,
  nested(node, act) {
    document.addEventListener('click', (event) => event.composedPath().includes(node) && act(event));
  },
  tap(node, act) {
    node.addEventListener('pointerup', (event) => setTimeout(() => act(event)));
  },
};

function onClick(node, act) {
  node.addEventListener('click', act);
}

export function cross(doc, prompt, onPress) {
  const x = CROSSES[prompt.cross](doc, prompt.closeLabel, prompt.technique === 'div' ? 'span' : 'button');
  x.classList.add('x');
  x.addEventListener('click', onPress);
  return x;
}

const LINES =
  '<svg viewBox="0 0 24 24" width="18" height="18"><path d="M5 5l14 14M19 5L5 19" stroke="currentColor" stroke-width="2" fill="none"/></svg>';

const CROSSES = {
  ...KIT_CROSSES,
  ...PLATFORM_CROSSES,
  ...SITE_CROSSES,
  ...SUITE_CROSSES,
  ...MOBILE_CROSSES,
  ...VENDOR_CROSSES,
  ...STUDIO_CROSSES,
  ...DAILY_CROSSES,
  ...FRESH_CROSSES,
  ...NATIVE_CROSSES,
  ...MODERN_CROSSES,
  ...CURRENT_CROSSES,
  ...RECENT_CROSSES,
  letter: (doc, _, tag) => el.in(doc, tag, {}, '×'),
  labelled: (doc, label, tag) => drawn(el.in(doc, tag, { 'aria-label': label })),
  drawn: (doc, _, tag) => drawn(el.in(doc, tag, {})),
  spelled: (doc, label) => el.in(doc, 'button', { class: 'spelled', type: 'button' }, label),
  below: (doc, label) => drawn(el.in(doc, 'div', { class: 'below', title: label })),
  sprite: (doc) => el.in(doc, 'i', { class: 'icon-close' }),
};

function drawn(node) {
  node.innerHTML = LINES;
  return node;
}

/** How the box of an agreement is drawn. */
export const TICKS = {
  ...KIT_TICKS,
  ...PLATFORM_TICKS,
  ...SITE_TICKS,
  ...SUITE_TICKS,
  ...MOBILE_TICKS,
  ...VENDOR_TICKS,
  ...STUDIO_TICKS,
  ...DAILY_TICKS,
  ...FRESH_TICKS,
  ...NATIVE_TICKS,
  ...MODERN_TICKS,
  ...CURRENT_TICKS,
  ...RECENT_TICKS,
  box(doc, words) {
    const box = el.in(doc, 'input', { type: 'checkbox' });
    const node = el.in(doc, 'label', { class: 'tick agree' }, box, words);
    return { node, ticked: () => box.checked, steps: [press(box)] };
  },
  ring(doc, words) {
    const ring = el.in(doc, 'span', { class: 'ring' });
    ring.addEventListener('click', () => ring.classList.toggle('on'));
    const node = el.in(doc, 'div', { class: 'tick agree' }, ring, words);
    return { node, ticked: () => ring.classList.contains('on'), steps: [press(ring)] };
  },
  switch(doc, words) {
    const knob = el.in(doc, 'div', { class: 'switch', role: 'switch', tabindex: '0', 'aria-checked': 'false' });
    const node = el.in(doc, 'div', { class: 'line agree' }, el.in(doc, 'span', {}, words), knob);
    return { node, ...turning(knob, knob) };
  },
  check(doc, words) {
    const mark = el.in(doc, 'span', { class: 'check', role: 'checkbox', 'aria-checked': 'false' });
    mark.innerHTML = '<svg viewBox="0 0 24 24"><path d="M5 12l5 5 9-10" fill="none" stroke-width="3"/></svg>';
    const node = el.in(doc, 'div', { class: 'tick agree' }, mark, el.in(doc, 'span', {}, words));
    return { node, ...turning(mark, node) };
  },
};

/** What is turned on and off by a press on itself or on its line. */
function turning(node, line) {
  const isOn = () => node.getAttribute('aria-checked') === 'true';
  line.addEventListener('click', () => node.setAttribute('aria-checked', String(!isOn())));
  return { ticked: isOn, steps: [press(node)] };
}
