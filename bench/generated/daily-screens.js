import { el } from './dom.js';
import { portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

// The screens of most sites for phones: where a dialog is put, what stands around a prompt, how a field is labelled, and
// how it is said that something is missing.

/** Puts what dims the page and the box where they are put there. */
export const DAILY_LAID = {
  // In the shadow of one element at the end of the page, as those who manage consents for others have it.
  'consent-root'(_, mask, box) {
    const root = el('aside', { id: 'consent-root', 'data-version': '3.74.0' });
    box.setAttribute('aria-modal', 'true');
    box.setAttribute('tabindex', '-1');
    const look = el('style', {}, document.getElementById('look').textContent);
    root.attachShadow({ mode: 'open' }).append(look, mask, box);
    portal(root);
  },
  // What is pressed beside the box is what holds it; what dims the page comes after it.
  'bs-modal'({ home, host }, mask, box) {
    for (const node of [home, host]) node.setAttribute('aria-hidden', 'true');
    document.body.classList.add('scroll-locked');
    mask.className = 'bs-holder';
    mask.append(box);
    box.setAttribute('aria-modal', 'true');
    const dim = el('div', { class: 'mask bs-backdrop' });
    portal(el('div', {}, mask, dim));
  },
  'twin-dialog'({ host }, mask, box) {
    box.setAttribute('aria-modal', 'true');
    host.append(el('div', { class: 'twin-root' }, mask, el('div', { class: 'twin-holder' }, box)));
  },
};

const name = () => window.FLOW.home.name;

/** What a layout puts around the prompt's own nodes. */
export const DAILY_SCENES = {
  'wall-sheet': (root) => [el('div', { class: 'wall-head' }, el('i', { 'aria-hidden': 'true' }), name()), root],
  'lesson-page': (root) => [
    el('div', { class: 'lesson-bar', 'aria-hidden': 'true' }, el('div', {}, el('i', {}))),
    root,
  ],
  'glass-page': (root) => [el('div', { class: 'glass-sky', 'aria-hidden': 'true' }), root],
  'shop-page': (root) => [
    el('div', { class: 'shop-strip' }, window.FLOW.home.items[0]),
    el('header', { class: 'shop-head' }, name()),
    root,
    el('footer', { class: 'shop-foot' }, `© 2026, ${name()}`),
  ],
};

export const DAILY_DECORS = {
  'emoji-burst': (doc) => [el.in(doc, 'div', { class: 'emoji-burst', 'aria-hidden': 'true' }, '☀ ❤ ☘')],
};

/** How a field stands with its label. */
export const DAILY_FIELDS = {
  // The label above it, with a star that says it may not be left empty.
  starred(doc, input, label) {
    input.id = freshId();
    input.removeAttribute('placeholder');
    const star = el.in(doc, 'span', { class: 'star', 'aria-hidden': 'true' }, '*');
    const words = el.in(doc, 'label', { for: input.id }, el.in(doc, 'span', {}, label), star);
    return el.in(doc, 'div', { class: 'starred' }, words, el.in(doc, 'div', { class: 'input' }, input));
  },
  // No label but its name for a screen reader and its placeholder; a date has none, so its words stand over it.
  'aria-named'(doc, input, label) {
    input.setAttribute('aria-label', label);
    const isDay = input.type === 'date';
    if (!isDay) input.setAttribute('placeholder', label);
    const words = isDay ? [el.in(doc, 'small', { 'aria-hidden': 'true' }, label)] : [];
    return el.in(doc, 'div', { class: 'aria-named' }, ...words, input);
  },
};

const TOAST_MS = 4000;
const CONTROL =
  'input, select, [role=radiogroup], .forms-group, .emoji-rows, .auto-rows, .check-list, .list-box, .veiled, .sheet-rows, .drawer-opener';

export const DAILY_TOLD = {
  // A list of one, after what is meant.
  'error-list'({ root, doc }, text) {
    root.querySelector('.error-msgs')?.remove();
    const line = el.in(doc, 'li', {}, el.in(doc, 'label', { class: 'error-msg' }, text));
    const list = el.in(doc, 'ul', { class: 'error-msgs', role: 'alert' }, line);
    const control = root.querySelector(CONTROL);
    control?.setAttribute('aria-invalid', 'true');
    const part = [...root.children].find((one) => one === control || (control && one.contains(control)));
    if (part) part.after(list);
    else root.querySelector('.row').before(list);
  },
  // A card at the top edge with a line that grows shorter; it goes by itself, or by its cross.
  toastify({ prompt }, text) {
    document.querySelector('.toastify')?.remove();
    const x = el('button', { type: 'button', class: 'toastify-close', 'aria-label': prompt.closeLabel }, '✖');
    const line = el('div', { class: 'toastify-line', role: 'progressbar', 'aria-hidden': 'true' });
    const sign = el('div', { class: 'toastify-sign', 'aria-hidden': 'true' }, '!');
    const toast = el('div', { class: 'toastify-toast', role: 'alert' }, sign, el('div', {}, text), x, line);
    const container = el('section', { class: 'toastify', 'aria-live': 'polite' }, toast);
    x.addEventListener('click', () => container.remove());
    document.body.append(container);
    const since = performance.now();
    const shrink = () => {
      const left = 1 - (performance.now() - since) / TOAST_MS;
      line.style.width = `${Math.max(0, left) * 100}%`;
      if (left <= 0) container.remove();
      else if (container.isConnected) setTimeout(shrink, 100);
    };
    shrink();
  },
};

/** Words that stay at the top edge until their button is pressed. */
export function toldSnack(text, button) {
  document.querySelector('.told-snack')?.parentElement.remove();
  const snack = el('div', { class: 'told-snack', role: 'status' }, el('span', {}, text), button);
  return portal(el('div', {}, snack));
}

const DIM_MS = 350;

/** The light goes out, and there is nothing any more. */
export function dimOut() {
  const dark = el('div', { class: 'dimmed-out' });
  document.body.append(dark);
  dark.animate([{ opacity: 0 }, { opacity: 1 }], DIM_MS).finished.then(() => document.body.replaceChildren());
}
