import { drawing, el } from './dom.js';

/** Makes things to press, all in one technique. `target` is what a finger meets; `enable` greys it and back. */
export function maker(doc, technique) {
  return (text, look, onPress) => {
    let off = false;
    const act = (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (!off) onPress();
    };
    const target = (CONTROLS[technique] ?? CONTROLS.button)(doc, text);
    target.classList.add('btn', look);
    const node =
      technique === 'row' ? el.in(doc, 'ul', { class: `menu ${look === 'corner' ? 'corner' : ''}` }, target) : target;
    node.addEventListener('click', act);
    const enable = (on) => {
      off = !on;
      target.classList.toggle('off', off);
      if ('disabled' in target) target.disabled = off;
      else if (off) target.setAttribute('aria-disabled', 'true');
      else target.removeAttribute('aria-disabled');
    };
    return { node, target, enable };
  };
}

const CONTROLS = {
  button: (doc, text) => el.in(doc, 'button', { type: 'button' }, text),
  input: (doc, text) => el.in(doc, 'input', { type: 'button', value: text }),
  div: (doc, text) => el.in(doc, 'div', {}, text),
  role: (doc, text) => el.in(doc, 'div', { role: 'button', tabindex: '0' }, text),
  link: (doc, text) => el.in(doc, 'a', { href: '#' }, text),
  'own-form': (doc, text) => el.in(doc, 'button', {}, text),
  row: (doc, text) => el.in(doc, 'li', {}, text),
  image: (doc, text) => el.in(doc, 'input', { type: 'image', alt: text, src: drawing(text) }),
};

export function cross(doc, prompt, onPress) {
  const x = el.in(doc, prompt.technique === 'div' ? 'span' : 'button', { class: 'x' });
  if (prompt.cross === 'letter') x.textContent = '×';
  if (prompt.cross === 'labelled') x.setAttribute('aria-label', prompt.closeLabel);
  if (prompt.cross !== 'letter')
    x.innerHTML =
      '<svg viewBox="0 0 24 24" width="18" height="18"><path d="M5 5l14 14M19 5L5 19" stroke="currentColor" stroke-width="2" fill="none"/></svg>';
  x.addEventListener('click', onPress);
  return x;
}
