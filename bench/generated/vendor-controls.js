import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';

// Things to press as the component libraries and form builders of today make them: views that hear how a finger comes and
// goes, buttons of layers, pictures with words beneath them, buttons that command, links that call nothing, buttons that
// name their key.

export const VENDOR_CONTROLS = {
  responder(doc, text) {
    const words = el.in(doc, 'div', { dir: 'auto', class: 'css-text' }, text);
    return el.in(
      doc,
      'div',
      { tabindex: '0', class: 'css-box r-resp' },
      el.in(doc, 'div', { class: 'css-box' }, words),
    );
  },
  'v-layers'(doc, text) {
    const layers = ['overlay', 'underlay'].map((name) => el.in(doc, 'span', { class: `v-btn__${name}` }));
    const content = el.in(doc, 'span', { class: 'v-btn__content', 'data-no-activator': '' }, text);
    return el.in(doc, 'button', { type: 'button', class: 'v-btn' }, ...layers, content);
  },
  'pic-beside'(doc, text, look) {
    const picture = el.in(doc, 'div', { class: `h5-pic h5-${look === 'main' ? 'go' : 'other'}` });
    return el.in(doc, 'div', { class: 'h5-act' }, picture, el.in(doc, 'div', { class: 'h5-words' }, text));
  },
  command: (doc, text) => el.in(doc, 'button', { type: 'button', command: '--choose' }, el.in(doc, 'span', {}, text)),
  'weui-link': (doc, text) => el.in(doc, 'a', { role: 'button', href: 'javascript:', class: 'weui-link' }, text),
  'enter-hint'(doc, text, look) {
    const words = el.in(doc, 'span', {}, text);
    const hint = look === 'main' ? [el.in(doc, 'kbd', { 'aria-hidden': 'true' }, '↵')] : [];
    return el.in(doc, 'button', { type: 'button', class: 'hinted' }, words, ...hint);
  },
};

/** What stands around a control in the page. */
export const VENDOR_AROUND = {
  // The button says whom it commands.
  command(doc, target) {
    const id = freshId();
    target.setAttribute('commandfor', id);
    return el.in(doc, 'div', { id, class: 'command-scope' }, target);
  },
};

const SETTLES_MS = 30; // until a view that was touched says that it was pressed

/** How a press is heard. */
export const VENDOR_LISTEN = {
  responder(node, act) {
    let isGranted = false;
    node.addEventListener('pointerdown', () => {
      isGranted = true;
      node.classList.add('r-active');
    });
    for (const name of ['pointercancel', 'pointerleave'])
      node.addEventListener(name, () => {
        isGranted = false;
        node.classList.remove('r-active');
      });
    node.addEventListener('pointerup', (event) => {
      node.classList.remove('r-active');
      if (isGranted) setTimeout(() => act(event), SETTLES_MS);
      isGranted = false;
    });
    node.addEventListener('keydown', (event) => event.key === 'Enter' && act(event));
  },
  command(node, act) {
    node.addEventListener('command', act);
  },
};

const CROSS =
  '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M18 6L6 18M6 6l12 12" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>';

export const VENDOR_CROSSES = {
  'rn-cross'(doc) {
    const inner = el.in(doc, 'div', { class: 'css-box' });
    inner.innerHTML = CROSS;
    return el.in(doc, 'div', { tabindex: '0', class: 'css-box rn-cross' }, inner);
  },
  'form-cross'(doc, label) {
    const button = el.in(doc, 'button', { value: 'cancel', 'aria-label': label });
    button.innerHTML = CROSS;
    const form = el.in(doc, 'form', { method: 'dialog', class: 'form-cross' }, button);
    form.addEventListener('submit', (event) => event.preventDefault());
    return form;
  },
  'v-cross'(doc, label) {
    const icon = el.in(doc, 'i', { class: 'mdi mdi-close', 'aria-hidden': 'true' });
    const content = el.in(doc, 'span', { class: 'v-btn__content', 'data-no-activator': '' }, icon);
    return el.in(doc, 'button', { type: 'button', class: 'v-btn--icon', title: label }, content);
  },
};

export const MARK =
  '<svg viewBox="0 0 24 24" width="14" height="14" aria-hidden="true"><path d="M5 12l5 5 9-10" fill="none" stroke="currentColor" stroke-width="3"/></svg>';

/** How the box of an agreement is drawn. */
export const VENDOR_TICKS = {
  'van-box'(doc, words) {
    const icon = el.in(doc, 'div', { class: 'van-tick' });
    icon.innerHTML = MARK;
    const label = el.in(doc, 'span', { class: 'van-words' }, words);
    const attributes = { role: 'checkbox', tabindex: '0', 'aria-checked': 'false', class: 'tick agree van-box' };
    const node = el.in(doc, 'div', attributes, icon, label);
    const isOn = () => node.getAttribute('aria-checked') === 'true';
    for (const part of [icon, label])
      part.addEventListener('click', () => node.setAttribute('aria-checked', String(!isOn())));
    return { node, ticked: isOn, steps: [press(icon)] };
  },
  'weui-agree'(doc, words) {
    const box = el.in(doc, 'input', { type: 'checkbox', class: 'weui-off' });
    const mark = el.in(doc, 'span', { class: 'weui-mark' });
    const node = el.in(doc, 'label', { class: 'tick agree weui-agree' }, box, mark, el.in(doc, 'span', {}, words));
    return { node, ticked: () => box.checked, steps: [press(mark)] };
  },
  'thumb-switch'(doc, words) {
    const id = freshId();
    const attributes = { type: 'button', role: 'switch', 'aria-checked': 'false', 'data-state': 'unchecked', id };
    const thumb = el.in(doc, 'span', { 'data-state': 'unchecked' });
    const button = el.in(doc, 'button', { ...attributes, class: 'thumb-switch' }, thumb);
    const isOn = () => button.dataset.state === 'checked';
    button.addEventListener('click', () => {
      const state = isOn() ? 'unchecked' : 'checked';
      for (const one of [button, thumb]) one.dataset.state = state;
      button.setAttribute('aria-checked', String(isOn()));
    });
    const node = el.in(doc, 'div', { class: 'line agree' }, el.in(doc, 'label', { for: id }, words), button);
    return { node, ticked: isOn, steps: [press(button)] };
  },
};

/** A box; until it is ticked the yes is greyed. */
export const VENDOR_AGREEMENTS = {
  'tick-enables'(doc, { agreement }) {
    const box = el.in(doc, 'input', { type: 'checkbox', class: 'enabling' });
    const node = el.in(doc, 'label', { class: 'tick agree' }, box, el.in(doc, 'span', {}, agreement));
    return { node, ticked: () => box.checked, steps: [press(box)] };
  },
};

/** What has to be done before the yes works; the no works at once. */
export const VENDOR_LOCKS = {
  'tick-enables'(doc) {
    const buttons = (yes) => {
      const box = yes.node.parentElement.parentElement.querySelector('.enabling');
      yes.enable(false);
      box.addEventListener('change', () => yes.enable(box.checked));
    };
    return { text: doc.createTextNode(''), buttons, steps: [], noSteps: [] };
  },
  // Whether its last line was in sight is seen by the browser.
  'end-seen'(doc, { clauses }) {
    const end = el.in(doc, 'div', { class: 'text-end', 'aria-hidden': 'true' });
    const paragraphs = clauses.map((one) => el.in(doc, 'p', {}, one));
    const text = el.in(doc, 'div', { class: 'seen-text', tabindex: '0' }, ...paragraphs, end);
    let isRead = false;
    const buttons = (yes) => {
      yes.enable(false);
      const watch = new IntersectionObserver(
        ([entry]) => {
          if (!entry.isIntersecting) return;
          isRead = true;
          yes.enable(true);
          watch.disconnect();
        },
        { root: text },
      );
      watch.observe(end);
    };
    return { text, buttons, steps: [{ target: text, toEnd: true, settled: () => isRead }], noSteps: [] };
  },
};
