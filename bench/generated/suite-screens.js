import { el } from './dom.js';
import { freshId } from './platform-controls.js';

// The screens of design suites: what stands around a prompt, what is there before it, how a field is labelled, and how it
// is said that something is missing.

/** What a layout puts around the prompt's own nodes. */
export const SUITE_SCENES = {
  'badge-card'(root) {
    const badge = el('div', { class: 'badge-icon', 'aria-hidden': 'true' });
    badge.innerHTML =
      '<svg viewBox="0 0 24 24" width="34" height="34"><path d="M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z" fill="none" stroke="currentColor" stroke-width="2"/></svg>';
    return [badge, root];
  },
  'stage-page': (root) => [el('div', { class: 'stage-top' }, el('b', {}, window.FLOW.home.name)), root],
  'side-steps'(root) {
    const marks = [1, 2, 3, 4].map((step) => el('li', step === 2 ? { 'aria-current': 'step' } : {}, String(step)));
    return [el('ol', { class: 'side-marks' }, ...marks), root];
  },
};

export const SUITE_DECORS = {
  trust: (doc) => [
    el.in(doc, 'p', { class: 'trust' }, ...['SSL', 'ISO 27001'].map((sign) => el.in(doc, 'span', {}, sign))),
  ],
  ticker: (doc) => [el.in(doc, 'div', { class: 'ticker' }, '● ', el.in(doc, 'span', {}, window.FLOW.home.items[2]))],
  swatches(doc) {
    const dots = ['#e53935', '#1e88e5', '#43a047'].map((colour) => {
      const dot = el.in(doc, 'button', { type: 'button', style: `background:${colour}` });
      dot.addEventListener('click', () => note('swatch'));
      return dot;
    });
    return [el.in(doc, 'div', { class: 'swatches' }, ...dots)];
  },
};

/** How a field stands with its label. */
export const SUITE_FIELDS = {
  underlined(doc, input, label) {
    input.id = freshId();
    return el.in(doc, 'div', { class: 'underlined' }, el.in(doc, 'label', { for: input.id }, label), input);
  },
  // The words stand beside the field and nothing ties them to it.
  'inline-row': (doc, input, label) => el.in(doc, 'div', { class: 'inline-row' }, el.in(doc, 'span', {}, label), input),
};

const HUD_MS = 2000;

export const SUITE_TOLD = {
  hud(_, text) {
    document.querySelector('.hud')?.remove();
    const sign = el('b', { 'aria-hidden': 'true' }, '!');
    const hud = el('div', { class: 'hud', popover: 'manual', role: 'status' }, sign, el('span', {}, text));
    document.body.append(hud);
    hud.showPopover();
    setTimeout(() => hud.remove(), HUD_MS);
  },
  'chip-told'({ root, doc }, text) {
    root.querySelector('.chip-told')?.remove();
    const chip = el.in(doc, 'div', { class: 'chip-told', 'aria-live': 'polite' }, text);
    root.querySelector('.row').before(chip);
    root.addEventListener('click', () => chip.remove(), { once: true, capture: true });
  },
};

/** The picture an app starts with. */
export function launchScreen() {
  const { name } = window.FLOW.home;
  return el('div', { class: 'launch' }, el('i', {}, [...name][0]), el('b', {}, name));
}
