import { el } from './dom.js';
import { portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

// The screens of large products and hybrid apps as they are now: where a dialog is put, what stands around a prompt, how a
// field is labelled, how it is said that something is missing, and how one screen goes over into the next.

/** Puts what dims the page and the box where they are put there. */
export const RECENT_LAID = {
  // What is pressed beside the box is what holds it; what dims the page is beneath that.
  'ant-wrap'(_, mask, box) {
    mask.className = 'ant-modal-wrap ant-modal-centered';
    mask.setAttribute('tabindex', '-1');
    box.setAttribute('aria-modal', 'true');
    box.setAttribute('aria-labelledby', `rc_unique_${freshId()}`);
    const sentinel = () => el('div', { tabindex: '0', 'aria-hidden': 'true', class: 'focus-guard' });
    mask.append(sentinel(), box, sentinel());
    document.body.classList.add('scroll-locked');
    portal(el('div', { class: 'ant-modal-root' }, el('div', { class: 'mask ant-modal-mask' }), mask));
  },
  'braze-modal'(_, mask, box) {
    mask.classList.add('ab-page-blocker');
    box.setAttribute('aria-modal', 'true');
    box.setAttribute('tabindex', '-1');
    portal(el('div', { class: 'ab-iam-root v3 ab-animate-in ab-show' }, mask, box));
  },
  'ly-pop'({ host }, mask, box) {
    mask.classList.add('dimmed');
    host.append(el('div', { class: 'ly_wrap' }, mask, el('div', { class: 'ly_inner' }, box)));
  },
  'footed-sheet'(_, mask, box) {
    box.setAttribute('aria-modal', 'true');
    box.setAttribute('data-testid', 'modal-container');
    const section = el('div', { class: 'c1ae2sx4 sheet-place' }, box);
    portal(el('div', { 'data-testid': 'portal-root', class: 'p1s0fnyu' }, mask, section));
  },
  'didomi-notice'({ host }, box) {
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', window.FLOW.home.name);
    const popup = el('div', { class: 'didomi-notice-banner shape-banner bottom' }, box);
    host.append(el('div', { id: 'didomi-host', 'data-nosnippet': 'true' }, popup));
  },
};

const name = () => window.FLOW.home.name;

/** What a layout puts around the prompt's own nodes. */
export const RECENT_SCENES = {
  'braze-modal': (root) => [drawn('ab-image-area', BELL), root],
  'mascot-page': (root) => [drawn('mascot', MASCOT), root],
  'overlap-page': (root) => [
    el('div', { class: 'overlap-head' }, el('div', { class: 'overlap-name' }, name()), drawn('overlap-rings', RINGS)),
    root,
  ],
  'title-band': (root) => [
    el('header', { class: 'l-header' }, el('div', { class: 'l-header__logo' }, name()), drawn('l-header__menu', MENU)),
    el('main', { class: 'l-main' }, root),
    el('footer', { class: 'l-footer' }, el('small', {}, `© ${name()}`)),
  ],
};

function drawn(kind, picture) {
  const node = el('div', { class: kind, 'aria-hidden': 'true' });
  node.innerHTML = picture;
  return node;
}

const BELL =
  '<svg viewBox="0 0 200 120" width="200" height="120"><circle cx="100" cy="62" r="46" fill="#fff" opacity=".22"/><path d="M76 78V58a24 24 0 0 1 48 0v20l8 8H68z" fill="#fff"/><path d="M92 90a8 8 0 0 0 16 0z" fill="#fff"/><circle cx="128" cy="40" r="10" fill="#ffd54a"/></svg>';
const MASCOT =
  '<svg viewBox="0 0 120 110" width="132" height="121"><ellipse cx="60" cy="104" rx="34" ry="5" fill="#000" opacity=".1"/><path d="M22 54c0-26 16-42 38-42s38 16 38 42-14 46-38 46-38-20-38-46z" fill="currentColor"/><path d="M24 34L20 12l22 10zM96 34l4-22-22 10z" fill="currentColor"/><circle cx="46" cy="48" r="13" fill="#fff"/><circle cx="74" cy="48" r="13" fill="#fff"/><circle cx="49" cy="50" r="6" fill="#222"/><circle cx="71" cy="50" r="6" fill="#222"/><path d="M54 62h12l-6 9z" fill="#f5a623"/></svg>';
const RINGS =
  '<svg viewBox="0 0 160 160" width="160" height="160"><circle cx="110" cy="50" r="70" fill="#fff" opacity=".12"/><circle cx="130" cy="30" r="44" fill="#fff" opacity=".14"/></svg>';
const MENU =
  '<svg viewBox="0 0 28 18" width="28" height="18" fill="none" stroke="currentColor" stroke-width="2"><path d="M1 2h26M1 9h26M1 16h26"/></svg><span>MENU</span>';

const COIN =
  '<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><circle cx="10" cy="10" r="9" fill="#f6b93b"/><circle cx="10" cy="10" r="6.2" fill="none" stroke="#fff" stroke-width="1.6"/></svg>';

export const RECENT_DECORS = {
  'coin-chip'(doc) {
    const chip = el.in(doc, 'div', { class: 'coin-chip' }, el.in(doc, 'span', {}, '120'));
    chip.insertAdjacentHTML('afterbegin', COIN);
    return [chip];
  },
};

/** How a field stands with its label. */
export const RECENT_FIELDS = {
  // No label: its title names it, and its placeholder says the same; a date has none, so its words stand over it.
  'titled-field'(doc, input, label) {
    input.setAttribute('title', label);
    const isDay = input.type === 'date';
    if (!isDay) input.setAttribute('placeholder', label);
    const words = isDay ? [el.in(doc, 'strong', { class: 'inp_tit' }, label)] : [];
    return el.in(
      doc,
      'div',
      { class: 'titled-field inp_item' },
      ...words,
      el.in(doc, 'span', { class: 'inp_box' }, input),
    );
  },
  // All of it is a label, in whose frame the words stand over the field.
  'x-label'(doc, input, label) {
    input.removeAttribute('placeholder');
    input.setAttribute('dir', 'auto');
    const view = (kind, ...inner) => el.in(doc, 'div', { class: `css-175oi2r ${kind}` }, ...inner);
    const words = el.in(doc, 'div', { dir: 'ltr', class: 'css-146c3p1 x-words' }, el.in(doc, 'span', {}, label));
    const holder = view('r-18u37iz x-holder', el.in(doc, 'div', { dir: 'ltr', class: 'css-146c3p1' }, input));
    return el.in(
      doc,
      'label',
      { class: 'css-175oi2r x-label' },
      view('r-z2wwpe x-frame', view('r-1pi2tsx', words), holder),
    );
  },
};

const SNACK_MS = 4000;
let unsay = () => {};

export const RECENT_TOLD = {
  // A red bar at the top edge, which goes again or is taken away by its cross.
  'mui-snack'({ prompt }, text) {
    unsay();
    const x = el('button', { type: 'button', class: 'MuiIconButton-root', 'aria-label': prompt.closeLabel });
    x.innerHTML = CLOSE;
    const alert = el(
      'div',
      { role: 'alert', class: 'MuiPaper-root MuiAlert-root MuiAlert-filledError' },
      drawn('MuiAlert-icon', WARNING),
      el('div', { class: 'MuiAlert-message' }, text),
      el('div', { class: 'MuiAlert-action' }, x),
    );
    const bar = el('div', { class: 'MuiSnackbar-root MuiSnackbar-anchorOriginTopCenter' }, alert);
    unsay = () => bar.remove();
    x.addEventListener('click', unsay);
    document.body.append(bar);
    setTimeout(() => bar.remove(), SNACK_MS);
  },
  // What stands beneath the title gives way to it.
  'sub-swapped'({ root, doc }, text) {
    const line = el.in(doc, 'p', { class: 'sub-swapped', role: 'alert' }, text);
    const sub = root.querySelector('h2 + p:not(.btn, .c-btn)');
    const title = root.querySelector('h2');
    if (sub) sub.replaceWith(line);
    else if (title) title.after(line);
    else root.prepend(line);
    line.scrollIntoView({ block: 'nearest' });
  },
};

const WARNING =
  '<svg viewBox="0 0 24 24" width="22" height="22" fill="currentColor"><path d="M11 15h2v2h-2zm0-8h2v6h-2zm1-5a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16z"/></svg>';
const CLOSE =
  '<svg viewBox="0 0 24 24" width="20" height="20" fill="currentColor" aria-hidden="true"><path d="M19 6.4L17.6 5 12 10.6 6.4 5 5 6.4l5.6 5.6L5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6z"/></svg>';

let unband = () => {};

/** A band over the top of the screen, which stays until its button is pressed. */
export function tellByBanner(text, button) {
  unband();
  const words = el('div', { class: 'Banner-message' }, drawn('Banner-icon', WARNING), el('p', {}, text));
  const actions = el('div', { class: 'Banner-actions' }, button);
  unband = portal(el('div', { role: 'alert', class: 'told-banner' }, words, actions));
}

/** The same once more, on a page of its own. */
export function askedInFull({ title, text }, ...buttons) {
  return el(
    'div',
    { class: 'asked-in-full' },
    drawn('asked-mark', WARNING),
    el('h2', {}, title),
    ...(text ? [el('p', {}, text)] : []),
    el('div', { class: 'row' }, ...buttons),
  );
}

const DROP_MS = 320;

/** The app goes down, and is gone. */
export function dropOut() {
  const { body } = document;
  const frames = [
    { transform: 'none', borderRadius: '0' },
    { transform: 'translateY(100%)', borderRadius: '24px' },
  ];
  body.animate(frames, { duration: DROP_MS, easing: 'ease-in', fill: 'forwards' }).finished.then(() => {
    body.replaceChildren();
  });
}

/** A button that takes no press says what it waits for to whoever presses it all the same. */
export function holdOff(next, say) {
  const holder = el.in(next.node.ownerDocument, 'span', { class: 'off-holder' }, next.node);
  holder.addEventListener('click', () => next.target.classList.contains('off') && say(), true);
  next.node = holder;
}

/** The button takes no more press until something else has been touched. */
export function greyUntilTouched({ root, main }) {
  main.enable(false);
  const again = ({ target }) => {
    if (main.node.contains(target)) return;
    for (const kind of ['input', 'click']) root.removeEventListener(kind, again, true);
    main.enable(true);
  };
  for (const kind of ['input', 'click']) root.addEventListener(kind, again, true);
}

const RUN_MS = 420;

/** A thin line runs along the top edge, with a ring at its end. */
export function runAlong(ring) {
  const bar = el('div', { class: 'bar', role: 'bar' }, el('div', { class: 'peg' }));
  const node = el('div', { id: 'nprogress' }, bar, el('div', { class: 'nprogress-ring', role: 'spinner' }, ring));
  document.body.append(node);
  const frames = [
    { transform: 'translateX(-92%)' },
    { transform: 'translateX(-30%)', offset: 0.7 },
    { transform: 'none' },
  ];
  return bar.animate(frames, RUN_MS).finished.then(() => node.remove());
}
