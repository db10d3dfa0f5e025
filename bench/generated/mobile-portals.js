import { el } from './dom.js';

// What kits put at the end of the page, outside of the screen it belongs to: dialogs, lists that drop down, sheets, pages.

const open = new Map(); // node to what is to be done when it goes

/** Puts a node at the end of the page; gives what takes it away again. */
export function portal(node, onGone = () => {}) {
  node.classList.add('portal');
  document.body.append(node);
  open.set(node, onGone);
  return () => {
    if (!open.delete(node)) return;
    node.remove();
    onGone();
  };
}

/** Those that are there, from now on somebody else's. */
export function takePortals() {
  const nodes = [...open.keys()];
  for (const onGone of open.values()) onGone();
  open.clear();
  return nodes;
}

export function clearPortals() {
  for (const node of takePortals()) node.remove();
}

export function openPortals() {
  return [...open.keys()];
}

const EDGE = 8; // px
const TALLEST = 260; // px

/** A list at its opener, beneath or above it, whichever has the room; it closes by a press elsewhere. */
export function popper(doc, opener, list) {
  let shut;
  const place = () => {
    const { left, top, bottom, width } = opener.getBoundingClientRect();
    const below = innerHeight - bottom - EDGE;
    const isAbove = below < Math.min(TALLEST, list.scrollHeight) && top > below;
    const room = Math.min(TALLEST, (isAbove ? top : below) - EDGE);
    list.style.maxHeight = `${room}px`;
    const from = Math.max(EDGE, Math.min(left, innerWidth - EDGE - Math.max(width, 180)));
    const edge = isAbove ? `bottom:${innerHeight - top + 4}px` : `top:${bottom + 4}px`;
    list.parentElement.style.cssText = `left:${from}px;min-width:${Math.max(width, 180)}px;${edge}`;
  };
  const away = ({ target }) => !list.contains(target) && !opener.contains(target) && hide();
  const hide = () => shut?.();
  const show = () => {
    if (shut) return;
    opener.setAttribute('aria-expanded', 'true');
    shut = portal(el.in(doc, 'div', { class: 'popper' }, list), () => {
      shut = undefined;
      opener.setAttribute('aria-expanded', 'false');
      removeEventListener('pointerdown', away, true);
      removeEventListener('scroll', place, true);
    });
    place();
    addEventListener('pointerdown', away, true);
    addEventListener('scroll', place, true);
  };
  return { show, hide, place, toggle: () => (shut ? hide() : show()) };
}

/** A sheet at the bottom edge, with a title and a cross; a press beside it closes it too. */
export function popup(doc, { title, closeLabel }, ...inner) {
  const mask = el.in(doc, 'div', { class: 'popup-mask' });
  const x = el.in(doc, 'i', { class: 'popup-close', role: 'button', tabindex: '0', 'aria-label': closeLabel }, '✕');
  const head = el.in(doc, 'div', { class: 'popup-head' }, el.in(doc, 'b', {}, title), x);
  const sheet = el.in(doc, 'div', { class: 'popup', role: 'dialog' }, head, ...inner);
  const hide = portal(el.in(doc, 'div', {}, mask, sheet));
  for (const node of [mask, x]) node.addEventListener('click', hide);
  return { hide, x };
}

/** A page over this one, with an arrow that leads back. */
export function page(doc, { title, closeLabel }, ...inner) {
  const back = el.in(doc, 'a', { href: '#', class: 'page-back', 'aria-label': closeLabel }, '‹');
  const head = el.in(doc, 'div', { class: 'page-head' }, back, el.in(doc, 'b', {}, title));
  const hide = portal(el.in(doc, 'div', { class: 'select-page' }, head, ...inner));
  back.addEventListener('click', (event) => {
    event.preventDefault();
    hide();
  });
  return hide;
}
