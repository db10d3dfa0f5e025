import { checked } from './choices.js';
import { el, press } from './dom.js';
import { freshId } from './platform-controls.js';

// Things to press as large sites have them: buttons that are busy for a while, that answer a touch with a wave, links a
// router takes over, buttons painted on a canvas, those of apps that were made for a phone and put on the web.

export const SITE_CONTROLS = {
  busy(doc, text) {
    const ring = el.in(doc, 'i', { class: 'busy-ring', hidden: '' });
    return el.in(doc, 'button', { type: 'button', class: 'busy' }, el.in(doc, 'span', {}, text), ring);
  },
  ripple(doc, text) {
    const touched = el.in(doc, 'span', { class: 'ripple-touch' });
    return el.in(doc, 'button', { type: 'button', class: 'ripple' }, el.in(doc, 'span', {}, text), touched);
  },
  routed: (doc, text) => el.in(doc, 'a', { href: `/page/${freshId()}`, class: 'routed' }, text),
  painted(doc, text, look) {
    const canvas = el.in(doc, 'canvas', { role: 'button', tabindex: '0', class: 'painted' });
    let words = '';
    Object.defineProperty(canvas, 'words', {
      get: () => words,
      set(next) {
        words = next;
        canvas.setAttribute('aria-label', next);
        paint(canvas, next, look);
      },
    });
    canvas.words = text;
    return canvas;
  },
  pressable: (doc, text) =>
    el.in(doc, 'div', { tabindex: '0', class: 'css-view r-press' }, el.in(doc, 'div', { dir: 'auto' }, text)),
  rolling(doc, text) {
    const copies = [{}, { 'aria-hidden': 'true' }].map((attributes) => el.in(doc, 'span', attributes, text));
    const roll = el.in(doc, 'span', { class: 'roll' }, ...copies);
    return el.in(doc, 'a', { href: 'javascript:void 0', class: 'rolling' }, roll);
  },
};

const PAINTED_HEIGHT = 44; // px

function paint(canvas, words, look) {
  const [accent, ground] = window.FLOW.theme;
  const isDark = ground.startsWith('#1');
  const context = canvas.getContext('2d');
  context.font = '16px system-ui,sans-serif';
  const width = Math.ceil(context.measureText(words).width) + 40;
  canvas.width = width * 2;
  canvas.height = PAINTED_HEIGHT * 2;
  canvas.style.cssText = `width:${width}px;height:${PAINTED_HEIGHT}px`;
  context.scale(2, 2);
  if (look === 'main') {
    context.fillStyle = accent;
    context.beginPath();
    context.roundRect(0, 0, width, PAINTED_HEIGHT, 8);
    context.fill();
  }
  const plain = isDark ? '#e6e6e6' : '#3c4043';
  context.fillStyle = look === 'main' ? (isDark ? '#17181c' : '#ffffff') : plain;
  context.font = '16px system-ui,sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(words, width / 2, PAINTED_HEIGHT / 2);
}

const BUSY_MS = 250;

/** How a press is heard. */
export const SITE_LISTEN = {
  busy(node, act) {
    let isBusy = false;
    node.addEventListener('click', (event) => {
      event.stopPropagation();
      if (isBusy) return;
      isBusy = true;
      node.querySelector('.busy-ring').hidden = false;
      setTimeout(() => {
        isBusy = false;
        node.querySelector('.busy-ring').hidden = true;
        act(event);
      }, BUSY_MS);
    });
  },
  ripple(node, act) {
    node.addEventListener('pointerdown', () => node.classList.add('touched'));
    node.addEventListener('pointerup', () => node.classList.remove('touched'));
    node.addEventListener('click', act);
  },
  painted: onClickOrEnter,
  pressable: onClickOrEnter,
};

function onClickOrEnter(node, act) {
  node.addEventListener('click', act);
  node.addEventListener('keydown', (event) => event.key === 'Enter' && act(event));
}

const CROSS =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath d='M6 6l12 12M18 6L6 18' stroke='%23868b94' stroke-width='2.4' stroke-linecap='round'/%3E%3C/svg%3E";

export const SITE_CROSSES = {
  'img-cross': (doc) =>
    el.in(doc, 'button', { type: 'button', class: 'img-cross' }, el.in(doc, 'img', { alt: '', src: CROSS })),
  'chip-cross': (doc, label) =>
    el.in(
      doc,
      'button',
      { type: 'button', class: 'chip-cross' },
      label,
      el.in(doc, 'i', { 'aria-hidden': 'true' }, '×'),
    ),
  'arrow-back'(doc, label) {
    const node = el.in(doc, 'button', { type: 'button', class: 'arrow-back', 'aria-label': label });
    node.innerHTML =
      '<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path d="M15 4l-8 8 8 8" fill="none" stroke="currentColor" stroke-width="2"/></svg>';
    return node;
  },
};

const BOX_OFF =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'%3E%3Ccircle cx='10' cy='10' r='8.5' fill='none' stroke='%23868b94' stroke-width='1.5'/%3E%3C/svg%3E";
const BOX_ON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'%3E%3Ccircle cx='10' cy='10' r='9' fill='%2307c160'/%3E%3Cpath d='M5.5 10l3 3 6-6' fill='none' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E";

/** How the box of an agreement is drawn. */
export const SITE_TICKS = {
  'picture-box'(doc, words) {
    const picture = el.in(doc, 'img', { class: 'picture-box', alt: '', src: BOX_OFF });
    picture.addEventListener('click', () => {
      picture.src = picture.src === BOX_OFF ? BOX_ON : BOX_OFF;
    });
    const node = el.in(doc, 'div', { class: 'tick agree' }, picture, el.in(doc, 'span', {}, words));
    return { node, ticked: () => picture.src === BOX_ON, steps: [press(picture)] };
  },
  'styled-box'(doc, words) {
    const box = el.in(doc, 'input', { type: 'checkbox', class: 'styled-box' });
    const node = el.in(doc, 'label', { class: 'tick agree' }, box, el.in(doc, 'span', {}, words));
    return { node, ticked: () => box.checked, steps: [press(box)] };
  },
  'for-label'(doc, words) {
    const id = freshId();
    const box = el.in(doc, 'input', { type: 'checkbox', id, class: 'unseen' });
    const mark = el.in(doc, 'i', { class: 'for-mark' });
    const label = el.in(doc, 'label', { for: id, class: 'tick agree' }, mark, el.in(doc, 'span', {}, words));
    return {
      node: el.in(doc, 'div', { class: 'for-label' }, box, label),
      ticked: () => box.checked,
      steps: [press(mark)],
    };
  },
};

/** An agreement that is more than a box: a knob to slide to the end, a row for each text with its text behind it. */
export const SITE_AGREEMENTS = {
  'tick-slide'(doc, { agreement }) {
    const range = el.in(doc, 'input', { type: 'range', min: '0', max: '100', value: '0', class: 'slide-agree' });
    range.setAttribute('aria-label', agreement);
    const isOn = () => Number(range.value) > SLID;
    range.addEventListener('change', () => {
      if (!isOn()) range.value = '0';
    });
    const node = el.in(doc, 'div', { class: 'slide-box' }, el.in(doc, 'p', { class: 'agree' }, agreement), range);
    return { node, ticked: isOn, steps: [{ target: range, value: '100' }] };
  },
  'tick-rows'(doc, { each, agreement, clauses }) {
    const half = Math.ceil(clauses.length / each.length);
    const rows = [agreement, ...each].map((words, i) => {
      const mark = el.in(doc, 'button', {
        type: 'button',
        role: 'checkbox',
        'aria-checked': 'false',
        'aria-label': words,
      });
      mark.textContent = '✓';
      const line = el.in(doc, 'div', { class: `agree-row ${i ? '' : 'all'}` }, mark, el.in(doc, 'span', {}, words));
      if (i === 0) return { mark, nodes: [line] };
      const text = el.in(
        doc,
        'p',
        { class: 'agree-text', hidden: '' },
        clauses.slice((i - 1) * half, i * half).join(' '),
      );
      const view = el.in(doc, 'button', { type: 'button', class: 'agree-view' }, '›');
      view.addEventListener('click', () => {
        text.hidden = !text.hidden;
      });
      line.append(view);
      return { mark, nodes: [line, text] };
    });
    const [all, ...ones] = rows.map(({ mark }) => mark);
    const isOn = (mark) => mark.getAttribute('aria-checked') === 'true';
    const turn = (mark, on) => mark.setAttribute('aria-checked', String(on));
    const ticked = () => ones.every(isOn);
    all.addEventListener('click', () => {
      const on = !ticked();
      for (const mark of [all, ...ones]) turn(mark, on);
    });
    for (const mark of ones)
      mark.addEventListener('click', () => {
        turn(mark, !isOn(mark));
        turn(all, ticked());
      });
    const node = el.in(doc, 'div', { class: 'agree-rows' }, ...rows.flatMap(({ nodes }) => nodes));
    return { node, ticked, steps: ones.map(press) };
  },
};

const SLID = 97; // of 100

/** Texts that have to be opened, each of them, before the yes works; the no works at once. */
export const SITE_LOCKS = {
  'open-each'(doc, { clauses, each }) {
    const share = Math.ceil(clauses.length / each.length);
    const summaries = each.map((words) => el.in(doc, 'summary', {}, words));
    const folds = summaries.map((summary, i) =>
      el.in(
        doc,
        'details',
        {},
        summary,
        ...clauses.slice(i * share, (i + 1) * share).map((one) => el.in(doc, 'p', {}, one)),
      ),
    );
    const buttons = (yes) => {
      const seen = new Set();
      yes.enable(false);
      for (const fold of folds)
        fold.addEventListener('toggle', () => fold.open && seen.add(fold).size === folds.length && yes.enable(true));
    };
    const text = el.in(doc, 'div', { class: 'open-each' }, ...folds);
    return { text, buttons, steps: summaries.map(press), noSteps: [] };
  },
};

/** Cards with a picture, one of which is chosen, or as many as one likes. */
export function pictureCards(doc, options, onChoose, many) {
  const cards = options.map((option, i) => {
    const attributes = { type: 'button', role: many ? 'checkbox' : 'radio', 'aria-checked': 'false' };
    return el.in(
      doc,
      'button',
      attributes,
      el.in(doc, 'img', { alt: '', src: scenery(i) }),
      el.in(doc, 'span', {}, option),
    );
  });
  return checked(doc, 'div', 'picture-cards', cards, onChoose, many);
}

/** A picture of nothing in particular. */
export function scenery(i) {
  const hue = (i * 67 + 20) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 70"><rect width="120" height="70" fill="hsl(${hue} 60% 84%)"/><circle cx="${28 + i * 9}" cy="22" r="11" fill="hsl(${hue} 70% 68%)"/><path d="M0 70L40 34l26 24 20-16 34 28z" fill="hsl(${hue} 45% 52%)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
