import { el, press } from './dom.js';
import { portal } from './mobile-portals.js';
import { freshId } from './platform-controls.js';

// Things to press as large products and hybrid apps of now have them: a button with layers for the finger after its words,
// a button in an element that counts what is pressed, the button of a kit for phones, a button that is named by the words
// within it, a link in a paragraph that a script finds by its class.

export const RECENT_CONTROLS = {
  'yt-shape'(doc, text, look) {
    const words = el.in(doc, 'span', { class: 'yt-core-attributed-string', role: 'text' }, text);
    const content = el.in(doc, 'div', { class: 'yt-spec-button-shape-next__button-text-content' }, words);
    const layer = (name) => el.in(doc, 'div', { class: `yt-spec-touch-feedback-shape__${name}` });
    const touch = el.in(doc, 'yt-touch-feedback-shape', { 'aria-hidden': 'true', class: 'yt-touch-response' });
    touch.append(layer('stroke'), layer('fill'));
    const kind = look === 'main' ? 'filled' : 'outline';
    const attributes = { type: 'button', 'aria-label': text, 'aria-disabled': 'false' };
    return el.in(doc, 'button', { ...attributes, class: `yt-shape yt-shape--${kind}` }, content, touch);
  },
  'tracker-wrap'(doc, text) {
    const words = el.in(doc, 'span', { class: 'flex items-center gap-xs' }, text);
    const inner = el.in(doc, 'span', { class: 'flex items-center justify-center' }, words);
    return el.in(
      doc,
      'button',
      { type: 'button', rpl: '', class: 'button-medium px-[var(--rem14)] rpl-button' },
      inner,
    );
  },
  'adm-button'(doc, text, look) {
    const kind = look === 'main' ? 'adm-button-primary' : 'adm-button-default';
    const classes = `adm-button ${kind} adm-button-large adm-button-shape-default`;
    return el.in(doc, 'button', { type: 'button', class: classes }, el.in(doc, 'span', {}, text));
  },
  'text-id'(doc, text) {
    const id = `k-${freshId()}`;
    const words = el.in(doc, 'span', { id: `${id}__text` }, text);
    const inner = el.in(doc, 'div', { class: 'sc-gsTCUz jBmIbQ' }, words);
    return el.in(doc, 'button', { type: 'button', id, 'aria-labelledby': words.id, class: 'sc-bdfBwQ text-id' }, inner);
  },
  'js-hook'(doc, text, look) {
    const words = el.in(doc, 'span', { class: 'c-btn__text' }, text);
    const kind = look === 'main' ? 'c-btn__link--primary' : 'c-btn__link--sub';
    return el.in(doc, 'a', { href: 'javascript:void(0);', class: `js-btn c-btn__link ${kind}` }, words);
  },
};

/** What stands around a control in the page. */
export const RECENT_AROUND = {
  'yt-shape': (doc, target) => el.in(doc, 'yt-button-shape', { class: 'ytButtonShapeHost' }, target),
  'tracker-wrap': (doc, target, look) =>
    el.in(doc, 'faceplate-tracker', { source: 'onboarding', action: 'click', noun: look }, target),
  'js-hook': (doc, target) => el.in(doc, 'p', { class: 'c-btn' }, target),
};

const acts = new WeakMap(); // what each link that is found by its class comes to

document.addEventListener('click', (event) => {
  const link = event.composedPath()[0].closest?.('.js-btn'); // also in a shadow root
  if (link) acts.get(link)?.(event);
});

/** How a press is heard. */
export const RECENT_LISTEN = {
  'js-hook'(node, act) {
    acts.set(node.querySelector('.js-btn'), act);
  },
};

export const RECENT_CROSSES = {
  // The style sheet has the drawing, and the element says that it is a button.
  'haptics-cross': (doc) =>
    el.in(doc, 'i', { role: 'button', tabindex: '0', class: 'van-icon van-icon-cross van-haptics-feedback' }),
  'icon-shape'(doc, label) {
    const icon = el.in(doc, 'span', { class: 'yt-icon-shape ytSpecIconShapeHost' });
    icon.innerHTML =
      '<div style="width:100%;height:100%;display:block;fill:currentcolor"><svg xmlns="http://www.w3.org/2000/svg" height="24" viewBox="0 0 24 24" width="24" focusable="false" aria-hidden="true" style="pointer-events:none;display:inherit;width:100%;height:100%"><path d="m12.71 12 8.15 8.15-.71.71L12 12.71l-8.15 8.15-.71-.71L11.29 12 3.15 3.85l.71-.71L12 11.29l8.15-8.15.71.71z"/></svg></div>';
    const host = el.in(doc, 'span', { class: 'ytIconWrapperHost' }, icon);
    const inner = el.in(doc, 'div', { class: 'yt-spec-button-shape-next__icon', 'aria-hidden': 'true' }, host);
    return el.in(doc, 'button', { type: 'button', 'aria-label': label, class: 'icon-shape' }, inner);
  },
};

const BOX =
  '<svg class="MuiSvgIcon-root" focusable="false" aria-hidden="true" viewBox="0 0 24 24" data-testid="CheckBoxOutlineBlankIcon"><path d="M19 5v14H5V5h14m0-2H5c-1.1 0-2 .9-2 2v14c0 1.1.9 2 2 2h14c1.1 0 2-.9 2-2V5c0-1.1-.9-2-2-2z"/></svg>';
const BOX_ON =
  '<svg class="MuiSvgIcon-root" focusable="false" aria-hidden="true" viewBox="0 0 24 24" data-testid="CheckBoxIcon"><path d="M19 3H5c-1.11 0-2 .9-2 2v14c0 1.1.89 2 2 2h14c1.11 0 2-.9 2-2V5c0-1.1-.89-2-2-2zm-9 14l-5-5 1.41-1.41L10 14.17l7.59-7.59L19 8l-9 9z"/></svg>';
const MARK =
  '<svg viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentColor" stroke-width="3" aria-hidden="true"><path d="M5 12.5l4.5 4.5L19 7.5"/></svg>';

/** How the box of an agreement is drawn. */
export const RECENT_TICKS = {
  // The control lies unseen over a drawing, which is another one as soon as it is ticked.
  'mui-box'(doc, words) {
    const box = el.in(doc, 'input', { type: 'checkbox', 'data-indeterminate': 'false', class: 'mui-box-input' });
    const around = el.in(doc, 'span', { class: 'MuiButtonBase-root MuiCheckbox-root MuiCheckbox-colorPrimary' }, box);
    around.insertAdjacentHTML('beforeend', BOX);
    box.addEventListener('change', () => {
      around.querySelector('svg').remove();
      around.insertAdjacentHTML('beforeend', box.checked ? BOX_ON : BOX);
      around.classList.toggle('Mui-checked', box.checked);
    });
    const label = el.in(doc, 'span', { class: 'MuiTypography-root MuiFormControlLabel-label' }, words);
    const node = el.in(doc, 'label', { class: 'agree mui-agree MuiFormControlLabel-root' }, around, label);
    return { node, ticked: () => box.checked, steps: [press(box)] };
  },
  // A view that says what it is, with its words in it.
  'rn-check'(doc, words) {
    const box = el.in(doc, 'div', { class: 'css-175oi2r r-z2wwpe rn-check-box' });
    const text = el.in(doc, 'div', { dir: 'auto', class: 'css-146c3p1 r-1enofrn' }, words);
    const attributes = { role: 'checkbox', tabindex: '0', 'aria-checked': 'false' };
    const node = el.in(doc, 'div', { ...attributes, class: 'agree css-175oi2r r-1loqt21 rn-check' }, box, text);
    const isOn = () => node.getAttribute('aria-checked') === 'true';
    const turn = () => {
      node.setAttribute('aria-checked', String(!isOn()));
      box.innerHTML = isOn() ? MARK : '';
    };
    node.addEventListener('click', turn);
    node.addEventListener('keydown', (event) => [' ', 'Enter'].includes(event.key) && turn());
    return { node, ticked: isOn, steps: [press(box)] };
  },
};

/** What a reader says itself on the button beneath its text. */
const READ = {
  'zh-CN': '我已阅读并知悉',
  'zh-TW': '我已閱讀並了解',
  'en-US': 'I have read this',
  'ja-JP': '内容を確認しました',
  'ko-KR': '내용을 확인했습니다',
};
const READ_S = 3;
const BACK =
  '<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M15 5l-7 7 7 7"/></svg>';

/** A box that leads to the text on a page of its own, whose button counts down and then ticks it. */
export const RECENT_AGREEMENTS = {
  'tick-timed'(doc, { agreement, clauses, title, closeLabel }) {
    const mark = el.in(doc, 'span', { class: 'timed-mark' });
    const attributes = { role: 'checkbox', tabindex: '0', 'aria-checked': 'false' };
    const node = el.in(
      doc,
      'div',
      { ...attributes, class: 'agree timed-row' },
      mark,
      el.in(doc, 'span', {}, agreement),
    );
    const ticked = () => node.getAttribute('aria-checked') === 'true';
    const turn = (on) => {
      node.setAttribute('aria-checked', String(on));
      mark.innerHTML = on ? MARK : '';
    };
    const words = READ[window.FLOW.locale];
    const fine = el('button', { type: 'button', class: 'reader-fine' });
    let hide = () => {};
    let timer;
    const count = (left) => {
      fine.disabled = left > 0;
      fine.textContent = left > 0 ? `${words} (${left}s)` : words;
      if (left > 0) timer = setTimeout(() => count(left - 1), 1000);
    };
    fine.addEventListener('click', () => {
      turn(true);
      hide();
    });
    node.addEventListener('click', () => {
      if (ticked()) return turn(false);
      const back = el('button', { type: 'button', class: 'reader-back', 'aria-label': closeLabel });
      back.innerHTML = BACK;
      back.addEventListener('click', () => hide());
      const head = el('div', { class: 'reader-head' }, back, el('div', { class: 'reader-title' }, title || agreement));
      const text = el('div', { class: 'reader-text', tabindex: '0' }, ...clauses.map((one) => el('p', {}, one)));
      hide = portal(el('div', { class: 'reader' }, head, text, el('div', { class: 'reader-foot' }, fine)), () =>
        clearTimeout(timer),
      );
      count(READ_S);
    });
    return { node, ticked, steps: [press(node), press(fine)] };
  },
};
