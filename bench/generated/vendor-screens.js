import { el } from './dom.js';
import { portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

// The screens of component libraries and form builders: where a dialog is put, what stands around a prompt, how a field is
// labelled, and how it is said that something is missing.

/** Puts what dims the page and the box where a library puts them. */
export const VENDOR_LAID = {
  'half-screen'({ host }, mask, box) {
    box.setAttribute('aria-modal', 'true');
    box.setAttribute('tabindex', '-1');
    host.append(el('div', { class: 'weui-wrap', role: 'presentation' }, mask, box));
  },
  // What is pressed beside the box is what holds it in the middle of the screen.
  'tw-modal'({ home, host }, mask, box) {
    for (const node of [home, host]) node.setAttribute('inert', '');
    mask.className = 'tw-holder';
    mask.append(box);
    box.dataset.headlessuiState = 'open';
    const dim = el('div', { class: 'mask', 'aria-hidden': 'true' });
    const guard = () => el('button', { type: 'button', 'aria-hidden': 'true', tabindex: '-1', class: 'focus-guard' });
    portal(el('div', { 'data-headlessui-portal': '' }, guard(), el('div', {}, dim, mask), guard()));
  },
  'vaul-drawer'({ home, host }, mask, box) {
    for (const node of [home, host]) node.setAttribute('aria-hidden', 'true');
    home.classList.add('scaled-back');
    mask.dataset.state = 'open';
    const id = freshId();
    const named = { 'data-vaul-drawer': '', 'data-vaul-drawer-direction': 'bottom', 'aria-labelledby': id };
    for (const [name, value] of Object.entries(named)) box.setAttribute(name, value);
    const guard = () => el('span', { 'data-radix-focus-guard': '', tabindex: '0', class: 'focus-guard' });
    portal(el('div', {}, mask, guard(), box, guard()), () => home.classList.remove('scaled-back'));
  },
  'email-pop'({ host }, mask, box) {
    const holder = el('div', { class: 'pop-holder', 'data-form': 'popup', 'aria-modal': 'true' }, box);
    host.append(el('div', { class: 'pop-root' }, mask, holder));
  },
};

/** Undoes what the page around a dialog was made to be. */
export function unlayVendor({ home, host }) {
  home.classList.remove('scaled-back');
  for (const node of [home, host]) node.removeAttribute('inert');
}

/** What a layout puts around the prompt's own nodes. */
export const VENDOR_SCENES = {
  'vaul-drawer': (root) => [el('div', { class: 'vaul-handle', 'aria-hidden': 'true' }), root],
  'email-pop': (root) => [el('div', { class: 'pop-picture', 'aria-hidden': 'true' }), root],
  'form-step': (root) => [el('div', { class: 'ask-line', 'aria-hidden': 'true' }, el('i', {})), root],
  'auth-card': (root) => [
    el('div', { class: 'auth-logo', 'aria-hidden': 'true' }, window.FLOW.home.name.slice(0, 1)),
    el('div', { class: 'auth-frame' }, root, el('div', { class: 'auth-foot' }, window.FLOW.home.name)),
  ],
  'rn-page'(root) {
    const head = el(
      'div',
      { class: 'css-box rn-head' },
      el('div', { dir: 'auto', class: 'css-text' }, window.FLOW.home.name),
    );
    const scroll = el('div', { class: 'css-box rn-scroll' }, el('div', { class: 'css-box rn-content' }, root));
    return [el('div', { class: 'css-box rn-screen' }, head, scroll)];
  },
  'weui-page': (root) => [el('div', { class: 'weui-form' }, root)],
};

export const VENDOR_DECORS = {
  'ring-progress'(doc) {
    const node = el.in(doc, 'div', { class: 'ring-progress', role: 'progressbar', 'aria-valuenow': '40' });
    node.innerHTML = RING;
    return [node];
  },
  'logo-mark'(doc) {
    const node = el.in(doc, 'div', { class: 'logo-mark' });
    node.innerHTML = LOGO;
    return [node];
  },
};

const RING =
  '<svg viewBox="0 0 40 40" width="44" height="44" aria-hidden="true"><circle cx="20" cy="20" r="17" fill="none" stroke="currentColor" stroke-width="4" opacity=".2"/><path d="M20 3a17 17 0 0 1 10 30.7" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round"/></svg><span>2/5</span>';
const LOGO =
  '<svg viewBox="0 0 48 48" width="52" height="52" aria-hidden="true"><rect width="48" height="48" rx="12" fill="currentColor"/><path d="M14 30c6-14 14-14 20 0" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>';
const FIELD_ICON =
  '<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><circle cx="10" cy="7" r="3.5" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M3.5 17c1-4 12-4 13 0" fill="none" stroke="currentColor" stroke-width="1.6"/></svg>';

/** How a field stands with its label. */
export const VENDOR_FIELDS = {
  // The words are the placeholder, and a label that only a screen reader meets; a date has no placeholder, so it is seen.
  'icon-inset'(doc, input, label) {
    input.id = freshId();
    input.setAttribute('placeholder', label);
    const icon = el.in(doc, 'span', { class: 'inset-icon' });
    icon.innerHTML = FIELD_ICON;
    const words = el.in(
      doc,
      'label',
      { for: input.id, class: input.type === 'date' ? 'inset-words' : 'unseen' },
      label,
    );
    return el.in(doc, 'div', { class: 'icon-inset' }, words, el.in(doc, 'div', { class: 'inset-box' }, icon, input));
  },
  'cell-field'(doc, input, label) {
    input.id = freshId();
    input.classList.add('cell-input');
    if (input.type !== 'date') input.setAttribute('placeholder', label);
    const head = el.in(doc, 'div', { class: 'cell-hd' }, el.in(doc, 'label', { for: input.id }, label));
    return el.in(doc, 'div', { class: 'cell-field' }, head, el.in(doc, 'div', { class: 'cell-bd' }, input));
  },
  'rn-field'(doc, input, label) {
    input.setAttribute('dir', 'auto');
    const words = el.in(doc, 'div', { dir: 'auto', class: 'css-text rn-label' }, label);
    return el.in(doc, 'div', { class: 'css-box rn-field' }, words, el.in(doc, 'div', { class: 'css-box' }, input));
  },
};

const TIPS_MS = 3000;

export const VENDOR_TOLD = {
  // Under the answers, over the button.
  'bubble-told'({ root, doc }, text) {
    root.querySelector('.bubble-told')?.remove();
    const bubble = el.in(doc, 'div', { class: 'bubble-told', role: 'alert', 'aria-live': 'assertive' });
    bubble.append(el.in(doc, 'i', { 'aria-hidden': 'true' }, '!'), el.in(doc, 'span', {}, text));
    root.querySelector('.row').before(bubble);
  },
  'status-line'({ root, doc }, text) {
    const row = root.querySelector('.row');
    const line =
      root.querySelector('.status-line') ?? el.in(doc, 'output', { class: 'status-line', 'aria-live': 'polite' });
    row.after(line);
    line.textContent = text;
  },
  'top-tips'(_, text) {
    document.querySelector('.top-tips')?.remove();
    const tips = el('div', { role: 'alert', class: 'top-tips' }, text);
    document.body.append(tips);
    setTimeout(() => tips.remove(), TIPS_MS);
  },
};

/** The first thing that can be answered is looked at. */
export function lookAt(root) {
  const control = root.querySelector(
    'input:not([type=checkbox]), select, [role=combobox], [role=option], [tabindex="0"]',
  );
  control?.classList.add('looked-at');
  control?.focus();
}

/** An app that stands in the shadow of an element of another one. */
export function enshadow(home, host) {
  const app = el('micro-app', { name: 'welcome' });
  const style = el('style', {}, document.getElementById('look').textContent);
  document.body.prepend(app);
  app.attachShadow({ mode: 'open' }).append(style, home, host);
}
