import { el } from './dom.js';
import { portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

// The screens of kits for phones and for the web: where a dialog is put, what stands around a prompt, how a field is
// labelled, and how it is said that something is missing.

/** A dialog as an element of its own: what dims the page is in its shadow, what it shows is the page's. */
class SlottedModal extends HTMLElement {
  constructor() {
    super();
    const style = '.mask{position:fixed;inset:0;background:rgba(0,0,0,.45)}:host{display:contents}';
    this.attachShadow({ mode: 'open' }).append(el('style', {}, style), el('slot', {}));
  }

  set mask(mask) {
    this.shadowRoot.querySelector('slot').before(mask);
  }
}
customElements.define('slotted-modal', SlottedModal);

/** Puts what dims the page and the box where a kit puts them. */
export const MOBILE_LAID = {
  'portal-dialog'({ home, host }, mask, box) {
    for (const node of [home, host]) node.setAttribute('aria-hidden', 'true');
    document.body.classList.add('scroll-locked');
    const guard = () => el('span', { tabindex: '0', 'aria-hidden': 'true', class: 'focus-guard' });
    for (const node of [mask, box]) node.dataset.state = 'open';
    name(box);
    portal(el('div', {}, mask, guard(), box, guard()));
    box.focus({ preventScroll: true });
  },
  // What is pressed beside the box is what the box stands in, not what dims the page.
  paper({ home, host }, mask, box) {
    for (const node of [home, host]) node.setAttribute('aria-hidden', 'true');
    document.body.classList.add('scroll-locked');
    const sentinel = () => el('div', { tabindex: '0', class: 'focus-guard' });
    mask.className = 'paper-container';
    mask.append(box);
    name(box);
    const dim = el('div', { class: 'mask', 'aria-hidden': 'true' });
    portal(el('div', { role: 'presentation' }, dim, sentinel(), mask, sentinel()));
  },
  'page-sheet'({ home, host }, mask, box) {
    home.classList.add('pushed-back');
    box.setAttribute('aria-modal', 'true');
    host.append(mask, box);
  },
  'slotted-modal'({ host }, mask, box) {
    const modal = el('slotted-modal', { 'aria-modal': 'true', tabindex: '-1' }, box);
    modal.mask = mask;
    host.append(modal);
  },
  'uni-popup'({ host }, mask, box) {
    const [dim, shown] = [mask, box].map((node) => el('uni-view', { class: 'uni-transition' }, node));
    host.append(el('uni-view', { class: 'uni-popup-root' }, dim, shown));
  },
};

/** The heading that comes into it will have the id by which it is named. */
function name(box) {
  box.setAttribute('aria-modal', 'true');
  box.setAttribute('aria-labelledby', freshId());
  box.setAttribute('tabindex', '-1');
}

/** Undoes what the page around a dialog was made to be. */
export function unlay({ home, host }) {
  for (const node of [home, host]) node.removeAttribute('aria-hidden');
  home.classList.remove('pushed-back');
  document.body.classList.remove('scroll-locked');
}

/** What a layout puts around the prompt's own nodes. */
export const MOBILE_SCENES = {
  'page-sheet': (root) => [el('div', { class: 'sheet-handle', 'aria-hidden': 'true' }), root],
  'scroll-view'(root) {
    const head = el('uni-page-head', {}, el('div', {}, window.FLOW.home.name));
    const inner = el('div', { class: 'uni-scroll-view-content' }, root);
    return [head, el('uni-scroll-view', {}, el('div', { class: 'uni-scroll-view' }, inner))];
  },
  'site-page': (root) => [
    el('header', { class: 'site-head' }, el('i', {}), el('b', {}, window.FLOW.home.name)),
    el('div', { class: 'site-main' }, root),
  ],
  'gov-page': (root) => [
    el('header', { class: 'gov-head' }, el('b', {}, window.FLOW.home.name)),
    root,
    el('footer', { class: 'gov-foot' }, '© 2026'),
  ],
  'ion-page': (root) => [el('app-header', {}, el('app-toolbar', {}, el('app-title', {}, window.FLOW.home.name))), root],
  'checkout-page': (root) => [
    el('header', { class: 'checkout-head' }, window.FLOW.home.name),
    el('div', { class: 'checkout-main' }, root),
  ],
};

export const MOBILE_DECORS = {
  illustration(doc) {
    const picture = el.in(doc, 'div', { class: 'illustration' });
    picture.innerHTML =
      '<svg viewBox="0 0 200 110" width="200" height="110" aria-hidden="true"><rect x="30" y="20" width="90" height="64" rx="8" fill="currentColor" opacity=".18"/><circle cx="142" cy="40" r="22" fill="currentColor" opacity=".35"/><path d="M20 96h160" stroke="currentColor" stroke-width="3" stroke-linecap="round"/><rect x="42" y="34" width="52" height="6" rx="3" fill="currentColor"/><rect x="42" y="48" width="38" height="6" rx="3" fill="currentColor" opacity=".6"/></svg>';
    return [picture];
  },
  'phase-banner': (doc) => [
    el.in(doc, 'p', { class: 'phase-banner' }, el.in(doc, 'strong', {}, 'BETA'), el.in(doc, 'span', {}, 'v2.6')),
  ],
  'stat-row': (doc) => [
    el.in(
      doc,
      'div',
      { class: 'stat-row' },
      ...['4.9 ★', '10M+', '24/7'].map((words) => el.in(doc, 'span', {}, words)),
    ),
  ],
  'segments-bar': (doc) => [
    el.in(
      doc,
      'div',
      { class: 'segments-bar', role: 'progressbar', 'aria-valuemin': '0', 'aria-valuemax': '4', 'aria-valuenow': '2' },
      ...[1, 1, 0, 0].map((on) => el.in(doc, 'i', on ? { class: 'past' } : {})),
    ),
  ],
  online: (doc) => [el.in(doc, 'p', { class: 'online' }, el.in(doc, 'i', {}), el.in(doc, 'span', {}, '1,284'))],
};

/** A field in the shadow of an element of its own, with its words. */
class TextField extends HTMLElement {
  constructor() {
    super();
    const style =
      ':host{display:block;margin:8px 0 14px}label{display:block;font-size:14px;margin-bottom:4px}input{box-sizing:border-box;display:block;width:100%;padding:12px;border:1px solid #9aa0a8;border-radius:6px;font:inherit;background:none;color:inherit}';
    this.attachShadow({ mode: 'open' }).append(el('style', {}, style), el('label', { part: 'label' }));
  }

  set field(input) {
    const label = this.shadowRoot.querySelector('label');
    label.textContent = this.getAttribute('label');
    label.setAttribute('for', 'input');
    input.id = 'input';
    label.after(input);
  }
}
customElements.define('text-field', TextField);

/** How a field stands with its label. */
export const MOBILE_FIELDS = {
  // The words stand in a gap of a frame that another element draws.
  notched(doc, input, label) {
    input.id = freshId();
    input.setAttribute('placeholder', ' ');
    const frame = el.in(
      doc,
      'fieldset',
      { 'aria-hidden': 'true' },
      el.in(doc, 'legend', {}, el.in(doc, 'span', {}, label)),
    );
    return el.in(doc, 'div', { class: 'notched' }, input, el.in(doc, 'label', { for: input.id }, label), frame);
  },
  'input-group'(doc, input, label) {
    const id = freshId();
    input.setAttribute('aria-describedby', id);
    input.removeAttribute('placeholder');
    return el.in(doc, 'div', { class: 'input-group' }, el.in(doc, 'span', { id, class: 'group-words' }, label), input);
  },
  'shadow-field'(doc, input, label) {
    const host = el.in(doc, 'text-field', { label });
    input.removeAttribute('placeholder');
    host.field = input;
    return host;
  },
  'filled-box'(doc, input, label) {
    input.id = freshId();
    input.removeAttribute('placeholder');
    return el.in(doc, 'div', { class: 'filled-box' }, el.in(doc, 'label', { for: input.id }, label), input);
  },
};

const TOAST_MS = 2000;
const TOASTER_MS = 3500;
const CONTROL = 'input, [role=combobox], [role=radiogroup], text-field, .cell-opener, .item-link, .date-sections';

export const MOBILE_TOLD = {
  'help-text'({ root, doc }, text) {
    root.querySelector('.help-text')?.remove();
    const id = freshId();
    const line = el.in(doc, 'p', { id, class: 'help-text' }, text);
    const control = root.querySelector(CONTROL);
    control?.setAttribute('aria-invalid', 'true');
    control?.setAttribute('aria-describedby', id);
    const part = [...root.children].find((one) => one !== control && one.contains(control)) ?? control;
    if (part) part.after(line);
    else root.querySelector('.row').before(line);
  },
  callout({ root, doc }, text) {
    root.querySelector('.callout')?.remove();
    const sign = el.in(doc, 'b', { 'aria-hidden': 'true' }, 'i');
    const box = el.in(doc, 'div', { class: 'callout', role: 'alert' }, sign, el.in(doc, 'div', {}, text));
    root.querySelector('.row').before(box);
  },
  toaster(_, text) {
    document.querySelector('.toaster')?.remove();
    const toast = el('li', { 'data-type': 'error', 'data-mounted': 'true' }, el('div', {}, text));
    const section = el('section', { class: 'toaster', 'aria-live': 'polite', tabindex: '-1' }, el('ol', {}, toast));
    document.body.append(section);
    setTimeout(() => section.remove(), TOASTER_MS);
  },
  'uni-toast'(_, text) {
    document.querySelector('uni-toast')?.remove();
    const toast = el('uni-toast', {}, el('div', { class: 'uni-toast-plate' }, el('p', {}, text)));
    document.body.append(toast);
    setTimeout(() => toast.remove(), TOAST_MS);
  },
};

/** A line that runs along the top edge until what comes is there. */
export function topProgress(doc) {
  return el.in(doc, 'div', { class: 'top-progress', role: 'progressbar' }, el.in(doc, 'i', {}));
}

/** A plate with a ring that turns, over all. */
export function loadingPlate(ring) {
  return el('div', { class: 'loading-plate', 'aria-busy': 'true' }, el('div', {}, ring));
}
