import { el, press } from './dom.js';
import { PICKERS } from './pickers.js';
import { scenery } from './site-controls.js';

/** Choices as design suites draw them; each tells what those of `choices.js` tell. */
export const SUITE_CHOICES = {
  'tall-select'(doc, options, onChoose) {
    const rows = options.map((option) => el.in(doc, 'option', {}, option));
    const list = el.in(doc, 'select', { size: String(Math.max(2, options.length)), class: 'tall-select' }, ...rows);
    list.addEventListener('change', onChoose);
    return {
      node: list,
      chosen: () => Number(list.selectedIndex >= 0),
      steps: [{ target: list, option: options[0] }],
    };
  },
  'quick-replies'(doc, options, onChoose) {
    const said = el.in(doc, 'div', { class: 'said', hidden: '' });
    const replies = options.map((option) => el.in(doc, 'button', { type: 'button' }, option));
    const row = el.in(doc, 'div', { class: 'replies' }, ...replies);
    let chosen = 0;
    const turn = (on) => {
      chosen = Number(on);
      said.hidden = !on;
      row.hidden = on;
    };
    for (const reply of replies)
      reply.addEventListener('click', () => {
        const again = el.in(doc, 'button', { type: 'button', class: 'say-again' }, '✎');
        again.addEventListener('click', () => turn(false));
        said.replaceChildren(el.in(doc, 'span', {}, reply.textContent), again);
        turn(true);
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'quick-replies' }, said, row),
      chosen: () => chosen,
      steps: [press(replies[0])],
    };
  },
  'wheel-choice': (doc, options, onChoose, _, unset) =>
    PICKERS['snap-wheel'](doc, [() => [unset, ...options]], onChoose, { unset }),
  rail(doc, options, onChoose) {
    const stops = options.map((option) =>
      el.in(doc, 'div', { class: 'rail-stop' }, el.in(doc, 'i', {}), el.in(doc, 'span', {}, option)),
    );
    const node = el.in(doc, 'div', { class: 'rail' }, ...stops);
    // Wherever the rail is touched, the stop at that height is taken.
    node.addEventListener('click', ({ clientY }) => {
      const far = (stop) => {
        const { top, height } = stop.getBoundingClientRect();
        return Math.abs(top + height / 2 - clientY);
      };
      const nearest = stops.reduce((best, stop) => (far(stop) < far(best) ? stop : best));
      for (const stop of stops) stop.classList.toggle('here', stop === nearest);
      onChoose();
    });
    return {
      node,
      chosen: () => stops.filter((stop) => stop.classList.contains('here')).length,
      steps: [press(stops[0])],
    };
  },
  'corner-ticks'(doc, options, onChoose, many) {
    const tags = options.map((option) => el.in(doc, 'div', { class: 'tag-item' }, option));
    for (const tag of tags)
      tag.addEventListener('click', () => {
        if (many) tag.classList.toggle('active');
        else for (const one of tags) one.classList.toggle('active', one === tag);
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'corner-ticks' }, ...tags),
      chosen: () => tags.filter((tag) => tag.classList.contains('active')).length,
      steps: tags.slice(0, many || 1).map(press),
    };
  },
  'round-pictures'(doc, options, onChoose, many) {
    const faces = options.map((option, i) =>
      el.in(
        doc,
        'button',
        { type: 'button', 'aria-pressed': 'false' },
        el.in(doc, 'img', { alt: '', src: scenery(i) }),
        el.in(doc, 'span', {}, option),
      ),
    );
    const isOn = (face) => face.getAttribute('aria-pressed') === 'true';
    for (const face of faces)
      face.addEventListener('click', () => {
        face.setAttribute('aria-pressed', String(!isOn(face)));
        onChoose();
      });
    return {
      node: el.in(doc, 'div', { class: 'round-pictures' }, ...faces),
      chosen: () => faces.filter(isOn).length,
      steps: faces.slice(0, many).map(press),
    };
  },
  'sheet-checks'(doc, options, onChoose, many, unset) {
    const shown = el.in(doc, 'span', {}, unset);
    const opener = el.in(doc, 'button', { type: 'button', class: 'sheet-opener' }, shown, el.in(doc, 'i', {}, '›'));
    const boxes = options.map((value) => el.in(doc, 'input', { type: 'checkbox', value }));
    const lines = boxes.map((box, i) => el.in(doc, 'label', {}, el.in(doc, 'span', {}, options[i]), box));
    const fine = el.in(doc, 'button', { type: 'button', class: 'sheet-fine' }, '✓');
    const sheet = el.in(doc, 'dialog', { class: 'sheet-dialog sheet-checks' }, fine, ...lines);
    const taken = () => boxes.filter((box) => box.checked).map(({ value }) => value);
    opener.addEventListener('click', () => sheet.showModal());
    fine.addEventListener('click', () => sheet.close());
    for (const box of boxes)
      box.addEventListener('change', () => {
        shown.textContent = taken().join(' · ') || unset;
        onChoose();
      });
    return {
      node: el.in(doc, 'div', {}, opener, sheet),
      chosen: () => taken().length,
      steps: [press(opener), ...boxes.slice(0, many).map(press), press(fine)],
    };
  },
};
