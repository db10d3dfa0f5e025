import { el } from './dom.js';
import { freshId } from './platform-controls.js';
import { scenery } from './site-controls.js';

// The screens of large sites: what stands around a prompt, what is there before it, how a field is labelled, and how it is
// said that something is missing.

/** What a layout puts around the prompt's own nodes. */
export const SITE_SCENES = {
  detents(root) {
    const grip = el('div', { class: 'grip' }, el('i', {}));
    let from;
    grip.addEventListener('pointerdown', (event) => {
      from = event.clientY;
      grip.setPointerCapture(event.pointerId);
    });
    // Dragged up it stands tall, dragged down it is as it was: it cannot be dragged away.
    grip.addEventListener('pointerup', (event) => grip.parentElement.classList.toggle('tall', event.clientY < from));
    return [grip, root];
  },
  poster: (root) => [el('img', { class: 'poster-picture', alt: '', src: scenery(3) }), root],
  'two-pane': (root) => [el('div', { class: 'pane-picture' }, el('img', { alt: '', src: scenery(1) })), root],
  'slides-page'(root) {
    const slides = [0, 2, 4].map((i) => el('img', { alt: '', src: scenery(i) }));
    return [el('div', { class: 'slides' }, ...slides), root];
  },
  accordion(root) {
    const step = (words, ...inner) => el('details', { class: 'step' }, el('summary', {}, words), ...inner);
    const [before, now, after] = [step('1 ✓', window.FLOW.home.name), step('2', root), step('3')];
    now.open = true;
    after.inert = true;
    return [before, now, after];
  },
};

/** A grey drawing of what will be there, over which a light passes once. */
export function shimmer(doc) {
  return el.in(doc, 'div', { class: 'shimmer' }, ...[0, 1, 2].map(() => el.in(doc, 'div', {})));
}

export const SITE_DECORS = {
  'step-count': (doc) => [el.in(doc, 'p', { class: 'step-count' }, el.in(doc, 'b', {}, '2'), '/4')],
  stars: (doc) => [el.in(doc, 'p', { class: 'stars' }, '★★★★★ ', el.in(doc, 'b', {}, '4.8'), ' (23,516)')],
  share: (doc) => {
    const button = el.in(doc, 'button', { type: 'button', class: 'share' }, '↗');
    button.addEventListener('click', () => note('share'));
    return [button];
  },
  'status-bar': (doc) => [
    el.in(doc, 'div', { class: 'status-bar' }, el.in(doc, 'span', {}, '9:41'), el.in(doc, 'span', {}, '5G ▂▄▆ 86%')),
  ],
  qr: (doc) => {
    const cells = Array.from({ length: 121 }, (_, i) => ((i * 7919 + (i % 11) * 31) % 13 < 6 ? 1 : 0));
    const path = cells.map((on, i) => (on ? `M${i % 11} ${Math.floor(i / 11)}h1v1h-1z` : '')).join('');
    const picture = el.in(doc, 'figure', { class: 'qr' });
    picture.innerHTML = `<svg viewBox="-1 -1 13 13" width="96" height="96" aria-hidden="true"><rect x="-1" y="-1" width="13" height="13" fill="#fff"/><path d="${path}" fill="#111"/></svg>`;
    picture.append(el.in(doc, 'figcaption', {}, window.FLOW.home.name));
    return [picture];
  },
};

/** How a field stands with its label. */
export const FIELD_STYLES = {
  plain: (doc, input, label) => el.in(doc, 'label', { class: 'field' }, label, input),
  floating(doc, input, label) {
    input.id = freshId();
    input.setAttribute('placeholder', ' ');
    return el.in(doc, 'div', { class: 'float' }, input, el.in(doc, 'label', { for: input.id }, label));
  },
  'framed-words'(doc, input, label) {
    input.setAttribute('aria-label', label);
    return el.in(doc, 'fieldset', { class: 'framed' }, el.in(doc, 'legend', {}, label), input);
  },
};

const BANNER_MS = 3000;

export const SITE_TOLD = {
  'under-field'({ root, doc }, text) {
    root.querySelector('.under-field')?.remove();
    const line = el.in(doc, 'p', { class: 'under-field', role: 'alert' }, text);
    root.querySelector('.row').before(line);
    root.addEventListener('input', () => line.remove(), { once: true });
  },
  'top-banner'(_, text) {
    document.querySelector('.top-banner')?.remove();
    const banner = el('div', { class: 'top-banner', popover: 'manual', role: 'alert' }, text);
    document.body.append(banner);
    banner.showPopover();
    setTimeout(() => banner.remove(), BANNER_MS);
  },
  'told-dialog'({ prompt }, text) {
    const button = el('button', {}, prompt.closeLabel);
    const form = el('form', { method: 'dialog' }, el('p', {}, text), button);
    const dialog = el('dialog', { class: 'told-dialog' }, form);
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  },
};

/** The screens to come stand beside this one, out of sight and out of reach. */
export function toCome(prompts) {
  return prompts.map(({ title, text, yes, no, layout }) =>
    el(
      'section',
      { class: `box to-come ${layout}`, 'aria-hidden': 'true', inert: '' },
      el('h2', {}, title),
      el('p', {}, text),
      el('div', { class: 'row' }, ...[yes, no].filter(Boolean).map((words) => el('button', { class: 'btn' }, words))),
    ),
  );
}
