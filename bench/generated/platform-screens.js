import { el } from './dom.js';

// What stands on a screen, what is there before it, and how it says what is missing.

/** The dots of somebody who writes. */
export function typing(doc) {
  const dots = [0, 1, 2].map(() => el.in(doc, 'i', {}));
  return el.in(doc, 'div', { class: 'typing', 'aria-busy': 'true' }, ...dots);
}

export const PLATFORM_DECORS = {
  steps: (doc) => [
    el.in(
      doc,
      'ol',
      { class: 'steps' },
      ...['1', '2', '3'].map((step, i) => el.in(doc, 'li', i === 1 ? { 'aria-current': 'step' } : {}, step)),
    ),
  ],
  mute: (doc) => {
    const button = el.in(doc, 'button', { type: 'button', class: 'mute', 'aria-pressed': 'false' }, '🔈');
    button.addEventListener('click', () => {
      const isOff = button.getAttribute('aria-pressed') === 'true';
      button.setAttribute('aria-pressed', String(!isOff));
      button.textContent = isOff ? '🔈' : '🔇';
      note('mute');
    });
    return [button];
  },
  'text-size': (doc) => {
    const row = el.in(doc, 'p', { class: 'text-size' });
    const buttons = ['A−', 'A+'].map((sign, i) => {
      const button = el.in(doc, 'button', { type: 'button' }, sign);
      button.addEventListener('click', () => {
        row.parentElement.style.fontSize = i ? '18px' : '16px';
        note('text-size');
      });
      return button;
    });
    row.append(...buttons);
    return [row];
  },
  avatars: (doc) => [
    el.in(
      doc,
      'p',
      { class: 'avatars' },
      ...['L', 'M', 'K'].map((letter) => el.in(doc, 'span', {}, letter)),
      el.in(doc, 'small', {}, '12,408'),
    ),
  ],
  crumbs: (doc) => {
    const { name, tabs } = window.FLOW.home;
    const links = [name, tabs[0]].map((words, i) => el.in(doc, 'a', { href: `#tab-${i}` }, words));
    return [el.in(doc, 'div', { class: 'crumbs' }, links[0], ' › ', links[1])];
  },
};

const SNACK_MS = 2500;

export const PLATFORM_TOLD = {
  /** A box above all the rest, which takes the keyboard. */
  summary({ root, doc }, text) {
    root.querySelector('.summary')?.remove();
    const box = el.in(doc, 'div', { class: 'summary', role: 'alert', tabindex: '-1' }, text);
    root.prepend(box);
    box.focus({ preventScroll: true });
  },
  snackbar(_, text) {
    document.querySelector('.snackbar')?.remove();
    const bar = el('div', { class: 'snackbar', popover: 'manual', role: 'status' }, text);
    document.body.append(bar);
    bar.showPopover();
    setTimeout(() => bar.remove(), SNACK_MS);
  },
  /** A bubble at the button. */
  tip({ root, doc }, text) {
    root.querySelector('.tip')?.remove();
    const row = root.querySelector('.row');
    const tip = el.in(doc, 'output', { class: 'tip' }, text);
    row.before(tip);
    root.addEventListener('input', () => tip.remove(), { once: true });
  },
};
