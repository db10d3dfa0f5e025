// One look at one document: everything a person can see or press, as a JSON string. Sent to the page as text, so plain
// JavaScript and no imports. One pass that only reads, so that the page is laid out once.
() => {
  const state = window[Symbol.for('naysayer')];
  const shadowOf = (el) => el.shadowRoot || state.shadows.get(el) || null;
  const width = window.innerWidth;
  const height = window.innerHeight;
  const nodes = [];
  const HOSTS = /-|^(ARTICLE|ASIDE|BLOCKQUOTE|DIV|FOOTER|H[1-6]|HEADER|MAIN|P|SECTION|SPAN)$/; // what may have a shadow root
  let hollow = false; // a box of some size shows nothing of its own
  const elements = [];
  const overlays = []; // { el, id, outer }
  state.elements = elements;

  const SKIPPED = new Set([
    'SCRIPT',
    'STYLE',
    'TEMPLATE',
    'NOSCRIPT',
    'HEAD',
    'META',
    'LINK',
    'BR',
    'WBR',
    'SOURCE',
    'TRACK',
    'PARAM',
    'DATALIST',
    'TITLE',
  ]);
  const ROLES = {
    button: 'button',
    link: 'link',
    checkbox: 'checkbox',
    radio: 'radio',
    switch: 'switch',
    tab: 'tab',
    option: 'option',
    textbox: 'textbox',
    searchbox: 'textbox',
    combobox: 'combobox',
    listbox: 'list',
    slider: 'slider',
    spinbutton: 'textbox',
    menuitem: 'button',
    menuitemcheckbox: 'checkbox',
    menuitemradio: 'radio',
    treeitem: 'option',
  };
  const INPUTS = {
    checkbox: 'checkbox',
    radio: 'radio',
    button: 'button',
    submit: 'button',
    reset: 'button',
    image: 'button',
    range: 'slider',
    file: 'file',
    color: 'picker',
  };
  const OPERABLE = new Set([
    'button',
    'link',
    'checkbox',
    'radio',
    'switch',
    'tab',
    'option',
    'textbox',
    'combobox',
    'slider',
    'picker',
    'file',
    'generic',
  ]);
  const GROUPS = new Set([
    'group',
    'radiogroup',
    'tablist',
    'list',
    'listbox',
    'menu',
    'menubar',
    'toolbar',
    'form',
    'dialog',
    'alertdialog',
    'region',
    'main',
    'presentation',
    'none',
  ]);
  const SEEN = { opacityProperty: true, visibilityProperty: true };
  const FIELDS = 'input,select,textarea';
  const VALUE = /^\d+([.,]\d+)? ?[^\d\s]{0,4}$/u;
  const NAMES_A_DEED =
    /^data-(do|go|to|op|on|act|action|cmd|command|click|tap|press|nav|route|toggle|dismiss|close|open|event|handler|href|url|link)$/;
  const DRAWN_AS_BUTTON = new Set(['DIV', 'SPAN', 'A', 'LI', 'P', 'SECTION', 'I', 'B']);
  const CLIPPED_AWAY = /^(inset\((50|100)%|circle\(0|polygon\(0(px|%)? 0(px|%)?, 0(px|%)? 0(px|%)?)/; // nothing of it is left to be seen
  const SCROLLS = /auto|scroll/; // an overflow that scrolls
  const WORDED = /[\p{L}\p{N}].*[\p{L}\p{N}]|\p{Script=Han}/u;
  const STYLED_PARTS = 12; // an element and what is in it
  const ATTR = /attr\(([\w-]+)[^)]*\)/g;
  const QUOTED = /"(?:[^"\\]|\\.)*"/g;
  const CROSS = /^[×✕✖╳xX⨯✗]$/;
  const clean = (text) => (text || '').replace(/[\s\u00a0]+/g, ' ').trim();

  const styles = new Map();
  const styleOf = (el) => {
    let style = styles.get(el);
    if (!style) {
      style = getComputedStyle(el);
      styles.set(el, style);
    }
    return style;
  };

  function box(rect) {
    return {
      x: Math.round(rect.left),
      y: Math.round(rect.top),
      width: Math.round(rect.width),
      height: Math.round(rect.height),
    };
  }

  /** The element a press at this point would reach, through shadow roots. */
  function hitAt(x, y) {
    let hit = document.elementFromPoint(x, y);
    for (let root = hit && shadowOf(hit); root; root = hit && shadowOf(hit)) {
      const inner = root.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  }

  function parentOf(el) {
    return (
      el.assignedSlot || el.parentElement || (el.getRootNode() instanceof ShadowRoot ? el.getRootNode().host : null)
    );
  }

  function holds(outer, inner) {
    for (let at = inner; at; at = parentOf(at)) if (at === outer) return true;
    return false;
  }

  /** A bare text of a component is drawn in a slot of its shadow root, and a press on it is told of the component. */
  function showsTextOf(host, el) {
    const root = el.getRootNode();
    if (!(root instanceof ShadowRoot) || root.host !== host) return false;
    const isText = (node) => node.nodeType === 3 && node.data.trim() !== '';
    return [...el.querySelectorAll('slot')].some((slot) => slot.assignedNodes().some(isText));
  }

  /** Whether an element has a box, or passes its children on to the box around it. */
  function rendered(el) {
    return el.checkVisibility(SEEN) || styleOf(el).display === 'contents';
  }

  function textIn(el) {
    return textOf(el, true) || textOf(el, false);
  }

  /** The word that a font of icons draws as a picture: nobody reads it. */
  function isLigature(node) {
    return node.getAttribute('aria-hidden') === 'true' && /^[a-z]+(_[a-z]+)*$/.test(node.textContent.trim());
  }

  function textOf(el, skipsLigatures) {
    let out = '';
    const take = (node) => {
      if (node.nodeType === 3) {
        out += node.data;
        return;
      }
      if (node.nodeType !== 1 || SKIPPED.has(node.tagName)) {
        if (node.tagName === 'BR') out += ' ';
        return;
      }
      if (node.tagName === 'SELECT' || node.tagName === 'TEXTAREA') return;
      if (!rendered(node) || (skipsLigatures && isLigature(node))) return;
      if (node.tagName === 'IMG') out += ` ${node.alt} `;
      const inner = shadowOf(node) || node;
      const list = node.tagName === 'SLOT' && node.assignedNodes().length ? node.assignedNodes() : inner.childNodes;
      const block = styleOf(node).display.startsWith('inline') ? '' : ' ';
      out += block;
      for (const child of list) take(child);
      out += block;
    };
    const inner = shadowOf(el) || el;
    const list = el.tagName === 'SLOT' && el.assignedNodes().length ? el.assignedNodes() : inner.childNodes;
    for (const child of list) take(child);
    return clean(out);
  }

  /** A label that is written twice, so that one can roll into the other's place, is read once. */
  function once(text) {
    const half = (text.length - 1) / 2;
    const isTwice =
      Number.isInteger(half) && half >= 2 && text[half] === ' ' && text.slice(0, half) === text.slice(half + 1);
    return isTwice ? text.slice(0, half) : text;
  }

  /** Words that only the style sheet writes: browsers name a control by them too. */
  function styledText(el) {
    const parts = [el, ...(shadowOf(el) || el).querySelectorAll('*')].slice(0, STYLED_PARTS);
    const words = parts.flatMap((part) =>
      ['::before', '::after'].map((pseudo) => {
        const { content } = getComputedStyle(part, pseudo);
        return content.replace(ATTR, (_, name) => JSON.stringify(part.getAttribute(name) || '')).match(QUOTED);
      }),
    );
    const said = clean(words.flatMap((quoted) => (quoted || []).map((one) => one.slice(1, -1))).join(' '));
    return WORDED.test(said) ? said.replace(/[\uE000-\uF8FF]/g, '') : ''; // an icon font draws with what says nothing
  }
  state.styledText = styledText; // asked again before a press

  function byId(el, ids) {
    const root = el.getRootNode();
    return clean(
      ids
        .split(/\s+/)
        .map((id) => root.getElementById?.(id)?.textContent ?? '')
        .join(' '),
    );
  }

  function labelOf(el) {
    const by = el.getAttribute('aria-labelledby');
    const named = by && byId(el, by);
    if (named) return named;
    const aria = clean(el.getAttribute('aria-label'));
    if (aria) return aria;
    if (el.labels?.length) {
      const text = clean([...el.labels].map(textIn).join(' '));
      if (text) return text;
    }
    return '';
  }

  /** What stands before a field in its row: most forms of apps have no label element. */
  function besideLabel(el) {
    let at = el;
    for (let up = 0; up < 4 && at; up += 1) {
      for (let prev = at.previousSibling; prev; prev = prev.previousSibling) {
        if (prev.nodeType !== 1 && prev.nodeType !== 3) continue;
        const isBare = prev.nodeType === 3;
        if (!isBare && (prev.querySelector(FIELDS) || /^(INPUT|SELECT|TEXTAREA|BUTTON)$/.test(prev.tagName))) return '';
        const text = isBare ? clean(prev.data) : textIn(prev);
        // "165 cm" is where a slider stands, and what stands between two fields names neither.
        if (VALUE.test(text) || (isBare && !WORDED.test(text))) continue;
        if (!isBare && text && text === textOfButtons(prev)) return '';
        // A sentence above a field that says itself what it wants is a note.
        if (text && text.length <= 40) return el.placeholder && /[.。!！]$/.test(text) ? '' : text;
        if (text) return '';
      }
      at = parentOf(at);
      if (!at || at.tagName === 'FORM' || at.tagName === 'BODY') return '';
    }
    return '';
  }

  function textOfButtons(el) {
    return clean([...el.querySelectorAll('button,[role=button]')].map(textIn).join(' '));
  }

  function hintOf(el) {
    const parts = [
      typeof el.className === 'string' ? el.className : el.className?.baseVal,
      el.id,
      el.getAttribute('name'),
      el.getAttribute('data-testid'),
      el.getAttribute('data-action'),
      el.getAttribute('aria-controls'),
    ];
    const use =
      el.querySelector?.('use')?.getAttribute('href') || el.querySelector?.('use')?.getAttribute('xlink:href');
    const svg = el.tagName === 'svg' ? el : el.querySelector?.('svg');
    if (use) parts.push(use);
    if (svg) parts.push(svg.getAttribute('class'), svg.getAttribute('data-icon'));
    const icon = el.querySelector?.('i,[class*=icon]');
    if (icon && typeof icon.className === 'string') parts.push(icon.className);
    const img = el.tagName === 'IMG' ? el : el.querySelector?.('img');
    if (img) parts.push((img.getAttribute('src') || '').split(/[?#]/)[0].split('/').pop()?.slice(0, 40));
    if (isCross(el, svg)) parts.push('icon-close');
    return clean(parts.filter(Boolean).join(' ')).slice(0, 160);
  }

  function isCross(el, svg) {
    for (const pseudo of ['::before', '::after']) {
      const content = getComputedStyle(el, pseudo).content.replace(/^["']|["']$/g, '');
      if (CROSS.test(content)) return true;
    }
    if (!svg) return false;
    if (svg.querySelectorAll('line').length === 2) return true;
    const d = [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d') || '').join(' ');
    return (
      d.length < 120 &&
      (d.match(/[Mm]/g) || []).length === 2 &&
      (d.match(/[LlHhVv]/g) || []).length <= 2 &&
      !/[aAcCqQ]/.test(d)
    );
  }

  const colours = new Map(); // a page has few
  function rgba(text) {
    let colour = colours.get(text);
    if (!colour) {
      colour = parseColour(text);
      colours.set(text, colour);
    }
    return colour;
  }

  function parseColour(text) {
    const m = /rgba?\(([^)]+)\)/.exec(text);
    if (!m) return [0, 0, 0, 0];
    const [r, g, b, a = '1'] = m[1].split(/[,/\s]+/).filter(Boolean);
    return [Number(r), Number(g), Number(b), Number(a)];
  }

  function backgroundOf(el) {
    for (let at = el; at; at = parentOf(at)) {
      const colour = rgba(styleOf(at).backgroundColor);
      if (colour[3] > 0.5) return colour;
    }
    return [255, 255, 255, 1];
  }

  function luminance([r, g, b]) {
    const part = (value) => {
      const v = value / 255;
      return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  }

  function lookOf(el) {
    const style = styleOf(el);
    const own = rgba(style.backgroundColor);
    const behind = parentOf(el) ? backgroundOf(parentOf(el)) : [255, 255, 255, 1];
    const filled =
      (own[3] > 0.5 && Math.abs(luminance(own) - luminance(behind)) > 0.03) || style.backgroundImage !== 'none';
    const [a, b] = [luminance(rgba(style.color)), luminance(own[3] > 0.5 ? own : behind)];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    return { fontPx: Math.round(Number.parseFloat(style.fontSize)), contrast: Math.round(contrast * 10) / 10, filled };
  }

  function roleOf(el, style, pointerAbove) {
    const aria = ROLES[(el.getAttribute('role') || '').trim().split(/\s+/)[0]];
    const tag = el.tagName;
    if (tag === 'INPUT') {
      if (el.type === 'hidden') return null;
      if (aria === 'switch' || aria === 'combobox' || (aria === 'button' && INPUTS[el.type])) return aria;
      return INPUTS[el.type] || 'textbox';
    }
    if (tag === 'TEXTAREA') return 'textbox';
    if (tag === 'SELECT') return 'combobox';
    if (aria) return aria;
    if (tag === 'BUTTON' && el.getAttribute('aria-haspopup') === 'listbox') return 'combobox'; // a select drawn by hand
    if (tag === 'BUTTON' || tag === 'SUMMARY') return 'button';
    if (tag === 'A' && el.hasAttribute('href')) return 'link';
    if (tag === 'LABEL' && (el.control || el.querySelector('input,select,textarea'))) return null;
    if (el.isContentEditable && !el.parentElement?.isContentEditable) return 'textbox';
    const listens =
      el.onclick ||
      el.hasAttribute('onclick') ||
      state.listens.has(el) ||
      // A text that scrolls takes the focus so that keys can scroll it.
      (el.hasAttribute('tabindex') && el.tabIndex >= 0 && !SCROLLS.test(style.overflowY));
    const pointer = style.cursor === 'pointer' && !pointerAbove;
    if (!listens && !pointer) {
      const isMeant =
        isNamedToBePressed(el) || isDrawnAsButton(el, style) || isBesideButton(el, style) || isOneOfTheOnly(el, style);
      return isMeant && isListenedForAbove(el) ? 'button' : null;
    }
    if (GROUPS.has(el.getAttribute('role') || '') || tag === 'FORM' || tag === 'UL' || tag === 'OL') return null;
    if (isTrack(el)) return null;
    const words = String(el.className?.baseVal ?? el.className);
    if (
      /check-?box|(^|[\s_-])(agree|protocol)[\w-]*(icon|check|box|select)|check-?(icon|mark|circle)/i.test(words) &&
      textIn(el).length < 60
    )
      return 'checkbox';
    if (/(^|[\s_-])switch/i.test(words)) return 'switch';
    if (/(^|[\s_-])radio(?!-?group)/i.test(words)) return 'radio';
    return 'button';
  }

  /** Wherever a slider is pressed, it is moved there. */
  function isTrack(el) {
    return el.querySelector('input[type=range],[role=slider]') !== null && textIn(el).trim() === '';
  }

  /** A link without an address, or an attribute that names what is done: who listens for all presses looks for them. */
  function isNamedToBePressed(el) {
    if (el.querySelector('a,button,input,select,textarea,[role=button]')) return false;
    if (el.tagName === 'A' && !el.hasAttribute('name'))
      return Boolean(textIn(el).trim() || el.getAttribute('aria-label'));
    return [...el.attributes].some(({ name, value }) => NAMES_A_DEED.test(name) && value.trim() !== '');
  }

  /** A few words in the middle of a box with round corners, with a border or a ground of its own. */
  function isDrawnAsButton(el, style) {
    if (Number.parseFloat(style.borderTopLeftRadius) < 2 || !isOfButtonSize(el, style)) return false;
    const side = Number.parseFloat(style.paddingLeft);
    const isMiddle =
      style.textAlign === 'center' ||
      style.justifyContent === 'center' ||
      ((/^inline/.test(style.display) || isPlate(el, style)) &&
        side >= 10 &&
        Math.abs(side - Number.parseFloat(style.paddingRight)) <= 2);
    if (!isMiddle) return false;
    const isFramed =
      Number.parseFloat(style.borderTopWidth) > 0 &&
      Number.parseFloat(style.borderLeftWidth) > 0 &&
      rgba(style.borderTopColor)[3] > 0.1;
    if (!isFramed && !lookOf(el).filled) return false;
    return !el.closest('[role=alert],[role=status],[aria-live],[class*=toast i],[class*=badge i],[class*=tag i]');
  }

  /** Of a colour far from that behind it, with its words in a row: a pale one may be a notice. */
  function isPlate(el, style) {
    const own = rgba(style.backgroundColor);
    const behind = parentOf(el) ? backgroundOf(parentOf(el)) : [255, 255, 255, 1];
    return style.display === 'flex' && own[3] > 0.5 && Math.abs(luminance(own) - luminance(behind)) > 0.2;
  }

  /** No box of its own, but the room of one, in a row with a button: the pale one of two. */
  function isBesideButton(el, style) {
    const [side, top] = [Number.parseFloat(style.paddingLeft), Number.parseFloat(style.paddingTop)];
    if (side < 8 || top < 4 || !isOfButtonSize(el, style)) return false;
    const own = el.getBoundingClientRect();
    const isNear = (one) => {
      const { top: upper, bottom, left, right } = one.getBoundingClientRect();
      const isInRow = upper < own.bottom && bottom > own.top;
      const isRightAbove = own.top >= bottom - 1 && own.top - bottom < 24 && left < own.right && right > own.left;
      return isInRow || isRightAbove;
    };
    const isButton = (one) => one.tagName === 'BUTTON' || isDrawnAsButton(one, styleOf(one));
    return [...(parentOf(el)?.children ?? [])].slice(0, 8).some((one) => one !== el && isButton(one) && isNear(one));
  }

  /**
   * Whatever its corners, one of the two or three that share a row or a column of their box, between lines, in frames or
   * filled, where nothing else can be pressed.
   */
  function isOneOfTheOnly(el, style) {
    const row = parentOf(el);
    if (row?.nodeType !== 1 || row.childElementCount > 3 || !isOfButtonSize(el, style)) return false;
    const parts = [...row.children];
    const isLike = (one) => one.tagName === el.tagName && isOfButtonSize(one, styleOf(one));
    if (parts.length < 2 || !parts.every(isLike)) return false;
    const [first, ...more] = parts.map((one) => one.getBoundingClientRect());
    const isRow = more.every(({ top, height }) => Math.abs(top - first.top) < 2 && Math.abs(height - first.height) < 2);
    const isColumn = more.every(
      ({ left, width }) => Math.abs(left - first.left) < 2 && Math.abs(width - first.width) < 2,
    );
    if (!isRow && !isColumn) return false;
    const hasLine = (one) => {
      const of = styleOf(one);
      return [of.borderTopWidth, of.borderLeftWidth, of.borderBottomWidth].some(
        (width) => Number.parseFloat(width) > 0,
      );
    };
    const isDrawn = (one) => hasLine(one) || lookOf(one).filled;
    if (!(isRow && hasLine(row)) && parts.filter(isDrawn).length < parts.length - 1) return false;
    const box = el.closest('[role=dialog],[role=alertdialog],dialog') ?? document.body;
    return (
      box.querySelector('a[href],button,input:not([type=hidden]):is([type=submit],[type=button]),[role=button]') ===
      null
    );
  }

  function isOfButtonSize(el, style) {
    if (!DRAWN_AS_BUTTON.has(el.tagName) || el.childElementCount > 3 || el.textContent.length > 80) return false;
    if (style.pointerEvents === 'none') return false;
    const words = textIn(el).trim();
    if (words === '' || words.length > 30) return false;
    const { width: across, height: tall } = el.getBoundingClientRect();
    if (tall < 28 || tall > 64 || across < 44) return false;
    return !el.querySelector('a[href],button,input,select,textarea,[role],[onclick],[tabindex]');
  }

  /** A page may listen in one place for what is pressed anywhere: its root, its body, the document, a shadow root. */
  function isListenedForAbove(el) {
    if (state.delegated()) return true;
    for (let root = el.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
      if (state.hears(root)) return true;
    for (let up = parentOf(el), depth = 0; up && depth < 30; up = parentOf(up), depth++)
      if (up.nodeType === 1 && state.hears(up)) return true;
    return false;
  }

  /** A column of a wheel: it turns under the finger, and what stands in its middle is chosen. */
  function isWheel(el) {
    const words = [el.tagName, ...el.classList];
    return (
      words.some((word) => /(^|[-_])picker(-view)?[-_]+(column|group|roller)$/i.test(word)) ||
      snapsByRows(el) ||
      slidesByRows(el) ||
      waitsBesideWheel(el)
    );
  }

  /** However few rows it has yet: a column made as the one beside it, whose rows come with what is chosen there. */
  function waitsBesideWheel(el) {
    if (!el.className || !SCROLLS.test(styleOf(el).overflowY)) return false;
    return [...(parentOf(el)?.children ?? [])].some(
      (one) => one !== el && one.className === el.className && snapsByRows(one),
    );
  }

  /** All that it says is said by two buttons or more. */
  function isRowOfButtons(el) {
    const buttons = [...el.querySelectorAll('button,a[href],[role=button]')];
    const bare = (text) => text.replace(/\s/g, '');
    return buttons.length > 1 && bare(buttons.map(textIn).join('')) === bare(textIn(el));
  }

  function isButtonByName(el) {
    return /^(BUTTON|A|SUMMARY|INPUT|LABEL)$/.test(el.tagName) || el.hasAttribute('role');
  }

  /** Two or more short texts below each other, each as tall as a button and as wide as the others. */
  function areStacked(el) {
    const rows = [...el.children].map((child) => [child.getBoundingClientRect(), textIn(child)]);
    const [first] = rows;
    const longest = rows.length === 2 ? 24 : 60; // two may be the lines of one card
    return (
      rows.length >= 2 &&
      rows.every(
        ([box, text]) => text && text.length <= longest && box.height >= 32 && Math.abs(box.width - first[0].width) < 2,
      ) &&
      rows.every(([box], i) => i === 0 || box.top >= rows[i - 1][0].bottom - 1)
    );
  }

  /** However it is named: a window on a strip of short rows of one height, which is moved behind it; or a column beside such a one. */
  function slidesByRows(el) {
    if (!isWindowOnStrip(el)) return false;
    return [...(parentOf(el)?.children ?? [])].some(
      (column) => isWindowOnStrip(column) && areRows([...column.firstElementChild.children], column.clientHeight),
    );
  }

  function isWindowOnStrip(el) {
    const strip = el.children.length === 1 ? el.firstElementChild : null;
    if (!strip || strip.children.length === 0 || !/hidden|clip/.test(styleOf(el).overflowY)) return false;
    return /^matrix/.test(styleOf(strip).transform);
  }

  function areRows(rows, windowHeight) {
    const { offsetHeight: height = 0 } = rows[0] ?? {};
    const alike = (row) => Math.abs(row.offsetHeight - height) < 2 && textIn(row).length <= 24;
    return (
      rows.length >= 3 && height > 0 && windowHeight >= height * 2 && windowHeight <= height * 9 && rows.every(alike)
    );
  }

  /** However it is named: a column that scrolls, and rests on one of a few dozen short rows of one height. */
  function snapsByRows(el) {
    const style = styleOf(el);
    if (!SCROLLS.test(style.overflowY) || !/^(y|block|both)/.test(style.scrollSnapType)) return false;
    return areRows(
      [...el.children].filter((row) => textIn(row)),
      el.clientHeight,
    );
  }

  function fieldOfWheel(el) {
    let frame = el;
    for (let up = 0; up < 5 && frame && !frame.querySelector('[class*=title]'); up += 1) frame = parentOf(frame);
    const title = frame?.querySelector('[class*=title]');
    return {
      type: 'wheel',
      name: String([...(parentOf(el)?.children ?? [])].indexOf(el)),
      label: (labelOf(el) || (title ? textIn(title) : besideLabel(el))).slice(0, 120),
      placeholder: '',
    };
  }

  function valueOfWheel(el, rect) {
    const middle = rect.top + rect.height / 2;
    const named = [...el.querySelectorAll('li,button,[role=option],[class*=item],ion-picker-column-option')];
    const rows = el.children.length === 1 ? el.firstElementChild.children : el.children;
    const items = named.length > 0 ? named : [...rows];
    const standing = items.find((item) => {
      const at = item.getBoundingClientRect();
      return at.height < rect.height / 2 && at.top <= middle && at.bottom >= middle;
    });
    return standing ? textIn(standing) : '';
  }

  function isChosen(el) {
    if (el.checked === true) return 'checked';
    const aria = el.getAttribute('aria-checked') || el.getAttribute('aria-pressed');
    if (aria === 'true') return 'checked';
    if (el.getAttribute('aria-selected') === 'true') return 'selected';
    if (
      el.matches?.('[class*=check i],[class*=switch i],[class*=radio i],[class*=agree i]') &&
      /(^|[\s_-])(is-)?(checked|selected|active|on)([\s_-]|$)/i.test(String(el.className))
    )
      return 'checked';
    if (
      /(^|[\s_-])(is-)?(selected|active|checked|chosen|picked|current)([\s_-]|$)|(^|\s)(is-)?on(\s|$)/i.test(
        String(el.className?.baseVal ?? el.className),
      )
    )
      return 'selected';
    return null;
  }

  function statesOf(el, role, rect, clip, style) {
    const out = [];
    const disabled =
      el.matches?.(':disabled') ||
      el.getAttribute('aria-disabled') === 'true' ||
      (style.pointerEvents === 'none' && !leavesToLabel(el, style)) ||
      /(^|[\s_-])(is-)?disabled?([\s_-]|$)/i.test(String(el.className?.baseVal ?? el.className));
    if (disabled) out.push('disabled');
    const chosen = isChosen(el);
    if (chosen && role !== 'textbox' && role !== 'link') out.push(chosen);
    if (el.required || el.getAttribute('aria-required') === 'true') out.push('required');
    if (
      el.getAttribute('aria-invalid') === 'true' ||
      (el.matches?.(':user-invalid') ?? false) ||
      (state.invalid.has(el) && el.validity && !el.validity.valid)
    )
      out.push('invalid');
    if (el.readOnly) out.push('readonly');
    if (el.getAttribute('aria-expanded') === 'true') out.push('expanded');
    if (el.getRootNode().activeElement === el && el !== document.body) out.push('focused');
    const [cx, cy] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
    const inView =
      cx >= 0 &&
      cy >= 0 &&
      cx < width &&
      cy < height &&
      cx >= clip.left &&
      cx < clip.right &&
      cy >= clip.top &&
      cy < clip.bottom;
    if (!inView) out.push('offscreen');
    else if (!disabled && !reachable(el, rect)) out.push('occluded');
    return out;
  }

  function reachable(el, rect) {
    const spots = [
      [0.5, 0.5],
      [0.2, 0.5],
      [0.8, 0.5],
      [0.5, 0.2],
      [0.5, 0.8],
    ];
    const takes =
      (box) =>
      ([fx, fy]) => {
        const hit = hitAt(box.left + box.width * fx, box.top + box.height * fy);
        if (!hit) return false;
        const takesIt = (one) => holds(one, hit) || showsTextOf(hit, one);
        // A label or a wrapper of its own takes the press for a field that is drawn by other means.
        return takesIt(el) || (el.labels ? [...el.labels].some(takesIt) : false);
      };
    return spots.some(takes(rect)) || linesOf(el).some((line) => takes(line)(spots[0]));
  }

  /** The parts of a link that goes on in the next line: the middle of them all may lie on other words. */
  function linesOf(el) {
    const lines = el.getClientRects();
    return lines.length > 1 ? [...lines] : [];
  }

  function fieldOf(el, role) {
    if (!['textbox', 'combobox', 'slider', 'picker', 'file', 'checkbox', 'radio', 'switch'].includes(role))
      return undefined;
    const label = labelOf(el) || (role === 'checkbox' || role === 'radio' || role === 'switch' ? '' : besideLabel(el));
    const described =
      el.getAttribute('aria-errormessage') ||
      (el.getAttribute('aria-invalid') === 'true' && el.getAttribute('aria-describedby'));
    const said = described ? byId(el, described) : '';
    const native = state.invalid.has(el) && el.validity && !el.validity.valid ? el.validationMessage : '';
    const field = {
      type: el.type || role,
      name: el.name || el.getAttribute('name') || '',
      label: label.slice(0, 120),
      placeholder: clean(el.placeholder || el.getAttribute('aria-placeholder') || el.getAttribute('data-placeholder')),
    };
    if (el.autocomplete) field.autocomplete = el.autocomplete;
    if (el.tagName === 'SELECT')
      field.options = [...el.options].slice(0, 60).map((option) => clean(option.textContent));
    else if (el.list) field.options = [...el.list.options].slice(0, 60).map((option) => clean(option.value));
    if (said || native) field.message = said || native;
    if (el.maxLength > 0) field.maxLength = el.maxLength;
    return field;
  }

  function add(el, node) {
    const id = nodes.length;
    nodes.push({ id, ...node });
    elements.push(el);
    return id;
  }

  /** Text between blocks, as one piece: a sentence keeps the links that stand in it. */
  function flush(run, ctx) {
    const text = clean(run.parts.join(''));
    run.parts = [];
    const { first, last, onlyLink } = run;
    run.first = run.last = null;
    run.onlyLink = true;
    if (!text || !first || ctx.quiet || ctx.hidden || onlyLink) return;
    const range = document.createRange();
    range.setStartBefore(first);
    range.setEndAfter(last);
    const rect = range.getBoundingClientRect();
    if (rect.width < 1 || rect.height < 1) return;
    const states = [];
    if (rect.bottom < 0 || rect.top > height || rect.top >= ctx.clip.bottom || rect.bottom <= ctx.clip.top)
      states.push('offscreen');
    else {
      const hit = hitAt(
        Math.min(width - 1, Math.max(0, rect.left + rect.width / 2)),
        Math.min(height - 1, Math.max(0, (Math.max(rect.top, 0) + Math.min(rect.bottom, height)) / 2)),
      );
      if (hit && !holds(ctx.el, hit) && !holds(hit, ctx.el)) states.push('occluded');
    }
    const heading = /^H[1-6]$/.test(ctx.el.tagName) || ctx.el.closest?.('h1,h2,h3,h4,h5,h6,[role=heading]');
    add(ctx.el, {
      parent: ctx.parent,
      role: heading ? 'heading' : 'text',
      name: text.slice(0, state.reading ? 40_000 : 4000),
      bounds: box(rect),
      operable: false,
      ...(states.length ? { states } : {}),
      hint: hintOfText(ctx.el),
      ...(state.reading ? { look: lookOf(ctx.el) } : {}),
    });
  }

  function hintOfText(el) {
    return clean(
      `${typeof el.className === 'string' ? el.className : ''} ${el.id} ${el.getAttribute('role') || ''}`,
    ).slice(0, 80);
  }

  function walkChildren(el, ctx) {
    const root = shadowOf(el);
    const run = { parts: [], first: null, last: null, onlyLink: true };
    const list = el.tagName === 'SLOT' && el.assignedNodes().length ? el.assignedNodes() : (root || el).childNodes;
    for (const child of list) {
      if (child.nodeType === 3) {
        if (child.data.trim()) {
          run.parts.push(child.data);
          run.first ??= child;
          run.last = child;
          run.onlyLink = false;
        } else if (run.parts.length) run.parts.push(' ');
        continue;
      }
      if (child.nodeType !== 1 || SKIPPED.has(child.tagName)) {
        if (child.tagName === 'BR' && run.parts.length) run.parts.push(' ');
        continue;
      }
      if (!child.checkVisibility()) {
        if (isBox(child)) visit(child, { ...ctx, el });
        else if (styleOf(child).display === 'contents') {
          flush(run, { ...ctx, el });
          walkChildren(child, { ...ctx, hidden: ctx.hidden || styleOf(child).visibility !== 'visible' });
        }
        continue;
      }
      if (isInline(child)) {
        const text = textIn(child);
        if (text) {
          run.parts.push(text);
          run.first ??= child;
          run.last = child;
          if (child.tagName !== 'A') run.onlyLink = false;
        }
        visit(child, { ...ctx, el, quiet: true });
      } else {
        flush(run, { ...ctx, el });
        visit(child, { ...ctx, el });
      }
    }
    flush(run, { ...ctx, el });
  }

  const inlines = new Map();
  function isInline(el) {
    let inline = inlines.get(el);
    if (inline === undefined) {
      inline = flowsInText(el);
      inlines.set(el, inline);
    }
    return inline;
  }

  function flowsInText(el) {
    if (/^(BUTTON|INPUT|SELECT|TEXTAREA|IFRAME|IMG|SVG|CANVAS|VIDEO|OBJECT|LABEL)$/i.test(el.tagName)) return false;
    const style = styleOf(el);
    if (style.display !== 'inline' && style.display !== 'contents') return false;
    if (shadowOf(el) || el.tagName === 'SLOT') return false;
    if (el.tagName === 'A') return true;
    if (style.cursor === 'pointer' || el.getAttribute('role') || state.listens.has(el) || el.onclick) return false;
    return (
      !el.firstElementChild ||
      (!el.querySelector('input,select,textarea,button,iframe,img,[role=button],[onclick]') &&
        [...el.children].every((child) => isInline(child)))
    );
  }

  /** A field without colour over something drawn in its place takes what is typed and chosen all the same. */
  function isClearField(el, style, rect) {
    if (!/^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName) || rect.width < 8 || rect.height < 8) return false;
    return style.visibility === 'visible' && reachable(el, rect);
  }

  function isBox(el) {
    return el.tagName === 'INPUT' && (el.type === 'checkbox' || el.type === 'radio');
  }

  /** A button that nobody sees is there for a label that is drawn as one. */
  function isLabelled(el) {
    return (
      (el.tagName === 'BUTTON' || (el.tagName === 'INPUT' && INPUTS[el.type] === 'button')) && el.labels?.length > 0
    );
  }

  /** A native box hidden behind a drawn one is pressed where its label, or the box around it, is; a button, at its label. */
  function standIn(el) {
    const around = isBox(el) ? [parentOf(el), parentOf(parentOf(el) || el)] : [];
    const options = [...(el.labels || []), ...around].filter(Boolean);
    return options.find(
      (one) =>
        one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        one.getBoundingClientRect().width > 4,
    );
  }

  /** The label is all that is seen of a button: the button says it, and is pressed there. */
  function standsForButton(el) {
    const button = el.tagName === 'LABEL' ? el.control : null;
    if (!button || !isLabelled(button) || standIn(button) !== el) return false;
    const { width: across, height: tall } = button.getBoundingClientRect();
    return !isShown(button, styleOf(button)) || across < 4 || tall < 4;
  }

  /** Left of the page or above it, where nobody can scroll to. */
  function isPutAway(rect) {
    return rect.width > 0 && (rect.right + scrollX <= 0 || rect.bottom + scrollY <= 0);
  }

  function isShown(el, style) {
    const shows = el.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const isClipped = style.clip === 'rect(0px, 0px, 0px, 0px)' || CLIPPED_AWAY.test(style.clipPath);
    return shows && !isClipped && !leavesToLabel(el, style);
  }

  /** A box that takes no finger itself. */
  function leavesToLabel(el, style) {
    return isBox(el) && style.pointerEvents === 'none' && el.labels?.length > 0;
  }

  function visit(el, ctx) {
    const tag = el.tagName;
    if (SKIPPED.has(tag) || standsForButton(el)) return;
    const style = styleOf(el);
    let rect = el.getBoundingClientRect();
    const seen = isShown(el, style);
    let target = el;
    const isUnseen = !seen || rect.width < 4 || rect.height < 4 || style.opacity === '0' || isPutAway(rect);
    if ((isBox(el) || isLabelled(el)) && isUnseen) {
      const other = standIn(el);
      if (!other) return;
      target = other;
      rect = other.getBoundingClientRect();
    } else if (!seen && !isClearField(el, style, rect)) {
      if (style.display !== 'none') walkChildren(el, { ...ctx, hidden: true });
      return;
    }
    if (tag === 'IFRAME' || tag === 'FRAME') {
      if (rect.width < 2 || rect.height < 2) return;
      const states = statesOf(el, 'generic', rect, ctx.clip, style).filter(
        (one) => one === 'occluded' || one === 'offscreen',
      );
      add(el, {
        parent: ctx.parent,
        role: 'generic',
        name: clean(el.title),
        bounds: box(rect),
        operable: false,
        hint: 'frame',
        ...(states.length ? { states } : {}),
      });
      return;
    }
    // What is fixed outside the viewport cannot be scrolled to: a sheet that slid away is gone.
    if (
      style.position === 'fixed' &&
      rect.width > 0 &&
      rect.height > 0 &&
      (rect.bottom <= 0 || rect.top >= height || rect.right <= 0 || rect.left >= width)
    )
      return;
    let clip = ctx.clip;
    const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    if (clips && style.display !== 'inline' && tag !== 'HTML' && tag !== 'BODY') {
      clip = {
        left: Math.max(clip.left, rect.left),
        top: Math.max(clip.top, rect.top),
        right: Math.min(clip.right, rect.right),
        bottom: Math.min(clip.bottom, rect.bottom),
      };
      if (style.position === 'fixed') clip = { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
      if (style.overflowY === 'hidden' && style.overflowX === 'hidden' && (rect.height < 1 || rect.width < 1)) return;
    } else if (style.position === 'fixed') clip = { left: 0, top: 0, right: width, bottom: height };

    const next = { ...ctx, clip, hidden: false };
    const pointer = style.cursor === 'pointer';
    let role = isWheel(el) ? 'picker' : roleOf(el, style, ctx.pointer);
    if (role === 'list') role = null;
    const big = rect.width * rect.height > width * height * 0.5;
    if (role === 'button' && !el.getAttribute('role') && tag !== 'BUTTON' && tag !== 'SUMMARY') {
      // A wrapper that listens for everything inside it is no button, nor is the mask behind a box.
      const inner =
        el.querySelector?.('button,a[href],input,select,textarea,[role=button],[onclick]') ||
        state.inner(el) ||
        (!pointer && [...el.children].some((child) => styleOf(child).cursor === 'pointer'));
      if ((big && (inner || !textIn(el))) || (inner && (!pointer || textIn(el).length > 60 || isRowOfButtons(el))))
        role = null;
    }
    // What listens for its rows is none of them.
    if (!role && ctx.rowsOf === parentOf(el)) role = 'button';
    else if (role === 'button' && !isButtonByName(el) && areStacked(el)) {
      role = null;
      next.rowsOf = el;
    }
    if (isOverlayRoot(el, style, rect, ctx.overlay !== undefined)) {
      const id = add(el, {
        parent: ctx.parent,
        role: 'dialog',
        name: labelOf(el).slice(0, 120),
        bounds: box(rect),
        operable: false,
        hint: hintOfText(el),
      });
      overlays.push({ el, id, outer: ctx.overlay ?? -1 });
      next.parent = id;
      next.overlay = id;
      next.quiet = false;
      if (role === 'button') role = null;
    }
    if (role && rect.width > 1 && rect.height > 1) {
      const id = addOperable(el, target, role, rect, next);
      if (isWheel(el)) return;
      const keepsText = role === 'button' && tag !== 'BUTTON' && nodes[id].name.length > 80;
      if (role === 'combobox' || role === 'textbox') {
        if (tag !== 'INPUT' && tag !== 'SELECT' && tag !== 'TEXTAREA' && !el.isContentEditable)
          walkChildren(el, { ...next, parent: id, pointer: true, quiet: false });
        return;
      }
      walkChildren(el, { ...next, parent: id, pointer: true, quiet: !keepsText });
      return;
    }
    const isPicture =
      tag === 'IMG' || tag === 'CANVAS' || tag === 'VIDEO' || (tag === 'svg' && !isPressedWithin(el, ctx));
    if (isPicture) {
      if (rect.width > 8 && rect.height > 8 && (!ctx.quiet || tag === 'CANVAS')) {
        add(el, {
          parent: next.parent,
          role: tag === 'CANVAS' ? 'canvas' : 'image',
          name: clean(
            el.getAttribute('alt') || el.getAttribute('aria-label') || el.querySelector?.('title')?.textContent,
          ),
          bounds: box(rect),
          operable: false,
          hint: hintOf(el),
        });
      }
      return;
    }
    const container = containerRole(el, tag);
    const scrolls =
      clips && SCROLLS.test(style.overflowY) && el.scrollHeight > el.clientHeight + 8 && el.clientHeight > 40;
    if (container || scrolls) {
      next.parent = add(el, {
        parent: next.parent,
        role: container || 'generic',
        name: container ? labelOf(el).slice(0, 120) : '',
        bounds: box(rect),
        operable: false,
        ...(scrolls ? { states: ['scrollable'] } : {}),
        hint: hintOfText(el),
      });
    }
    hollow ||=
      !el.firstChild &&
      !shadowOf(el) &&
      HOSTS.test(tag) &&
      rect.width > 16 &&
      rect.height > 16 &&
      style.backgroundImage === 'none';
    walkChildren(el, { ...next, pointer: pointer || ctx.pointer });
  }

  /** A drawing with words in it of which some parts can be pressed, as buttons can. */
  function isPressedWithin(svg, ctx) {
    if (ctx.quiet || ctx.pointer || !svg.querySelector('text')) return false;
    const parts = [...svg.querySelectorAll('g,a,text,rect')].slice(0, STYLED_PARTS);
    return parts.some((part) => textIn(part) !== '' && roleOf(part, styleOf(part), false) !== null);
  }

  function containerRole(el, tag) {
    const role = el.getAttribute('role');
    if (tag === 'FORM' || role === 'form') return 'form';
    if (tag === 'NAV' || role === 'navigation' || role === 'tablist') return 'navigation';
    if ((tag === 'UL' || tag === 'OL' || role === 'list' || role === 'listbox') && el.children.length > 1)
      return 'list';
    return null;
  }

  function addOperable(el, target, role, rect, ctx) {
    const wheel = isWheel(el);
    const field = wheel ? fieldOfWheel(el) : fieldOf(el, role);
    const written = wheel ? '' : writtenOn(el, target, role);
    const besideBox =
      (role === 'checkbox' || role === 'radio' || role === 'switch') && !labelOf(el) && !written ? boxText(el) : '';
    const name =
      labelOf(el) ||
      written ||
      besideBox ||
      (field && (field.label || field.placeholder)) ||
      clean(el.getAttribute('alt')) ||
      clean(el.querySelector?.('img[alt]')?.alt) ||
      clean(onlyArea(el)?.alt) ||
      clean(el.getAttribute('title')) ||
      clean(el.querySelector?.('svg title')?.textContent) ||
      '';
    const states = statesOf(el, role, rect, ctx.clip, styleOf(target));
    if (target !== el) {
      const at = states.indexOf('occluded');
      if (at >= 0 && reachable(target, rect)) states.splice(at, 1);
    }
    const value =
      role === 'textbox' || (role === 'combobox' && el.tagName === 'INPUT')
        ? (el.value ?? el.textContent ?? '')
        : el.tagName === 'SELECT'
          ? clean(el.selectedOptions[0]?.textContent)
          : role === 'slider'
            ? String(el.value ?? el.getAttribute('aria-valuenow') ?? '')
            : wheel
              ? valueOfWheel(el, rect)
              : undefined;
    const href = role === 'link' ? el.getAttribute('href') : undefined;
    return add(target, {
      parent: ctx.parent,
      role,
      name: name.slice(0, 400),
      ...(written && written !== name ? { text: written.slice(0, 400) } : {}),
      ...(value !== undefined ? { value: state.masks(el, value) } : {}),
      bounds: box(rect),
      operable: OPERABLE.has(role),
      ...(states.length ? { states } : {}),
      ...(field ? { field } : {}),
      hint: hintOf(el),
      ...(href ? { href: href.slice(0, 400) } : {}),
      look: lookOf(target),
    });
  }

  /** Of several areas a press in the middle may meet any. */
  function onlyArea(el) {
    const areas = el.querySelectorAll?.('area[alt]') ?? [];
    return areas.length === 1 ? areas[0] : undefined;
  }

  /** A plus that is turned by half a right angle is drawn as a cross. */
  function isTurned(el) {
    for (let at = el; at; at = at.firstElementChild) {
      const { transform, rotate } = styleOf(at);
      const { a, b } = new DOMMatrixReadOnly(rotate && rotate !== 'none' ? `rotate(${rotate})` : transform);
      if (Math.abs(Math.abs(Math.atan2(b, a)) - Math.PI / 4) < 0.1) return true;
    }
    return false;
  }

  function isNamed(el) {
    return el.hasAttribute('aria-label') || el.hasAttribute('aria-labelledby');
  }

  /** What a person reads on a control, '' on one whose text is its value. */
  function writtenOn(el, target, role) {
    if (role === 'textbox' || (role === 'combobox' && el.tagName !== 'BUTTON')) return '';
    if (target !== el && isLabelled(el)) return once(textIn(target));
    if (el.tagName === 'INPUT' && /^(submit|button|reset)$/.test(el.type))
      // The browser's own words for it lie beneath those that label it.
      return clean(el.value) || (isNamed(el) ? '' : { submit: '提交', reset: '重置', button: '' }[el.type]);
    const text = once(textIn(el));
    return (text === '+' && isTurned(el) ? '×' : text) || styledText(el);
  }

  /** What a drawn box stands for is written beside it. */
  function boxText(el) {
    const next = el.nextElementSibling && textIn(el.nextElementSibling);
    if (next) return next;
    const row = parentOf(el);
    const text = row && row.querySelectorAll('input,[role=checkbox],[role=switch]').length <= 1 ? textIn(row) : '';
    if (text && text.length <= 300) return text;
    const above = row && parentOf(row);
    const wider =
      above && above.querySelectorAll('input,[role=checkbox],[role=switch]').length <= 1 ? textIn(above) : '';
    return wider && wider.length <= 300 ? wider : '';
  }

  /** A layer of its own over the page: says so, or is positioned there with something to say. Bars of tools are none. */
  function isOverlayRoot(el, style, rect, isWithin) {
    const role = el.getAttribute('role');
    const says =
      role === 'dialog' ||
      role === 'alertdialog' ||
      el.getAttribute('aria-modal') === 'true' ||
      (el.tagName === 'DIALOG' && el.open) ||
      (el.hasAttribute('popover') && el.matches(':popover-open'));
    if (rect.width < 40 || rect.height < 24) return false;
    if (rect.bottom <= 0 || rect.top >= height || rect.right <= 0 || rect.left >= width) return false;
    if (says) return textIn(el) !== '' || Boolean(el.querySelector('iframe,input,button'));
    if (
      style.position !== 'fixed' &&
      !(style.position === 'absolute' && liesOver(el, style, rect)) &&
      // The foot of a layer belongs to it.
      !(style.position === 'sticky' && Number(style.zIndex) > 0 && rect.bottom >= height - 2 && !isWithin)
    )
      return false;
    if (
      /^(NAV|HEADER|HTML|BODY|BUTTON|A|INPUT|LABEL)$/.test(el.tagName) ||
      role === 'navigation' ||
      role === 'banner' ||
      role === 'tablist'
    )
      return false;
    if (el.querySelector('iframe') && rect.width > width * 0.5) return true;
    const words = textIn(el);
    const buttons = [...el.querySelectorAll('button,a,[role=button],[role=tab]')].map((one) => textIn(one)).join('');
    if (clean(words).replace(/\s/g, '').length - buttons.replace(/\s/g, '').length < 4) {
      if (isOpenedPanel(el, style, rect)) return true;
      return rect.width * rect.height > width * height * 0.6 && words !== '';
    }
    const small = rect.width * rect.height < width * height * 0.04;
    const tabs =
      el.querySelectorAll('a,button,[role=tab],[role=button]').length >= 3 && rect.height < 90 && words.length < 40;
    return !small && !tabs;
  }

  /** Nothing but what can be chosen, laid over the page while something says that it is open. */
  function isOpenedPanel(el, style, rect) {
    const choices = el.querySelectorAll('button,[role=button],[role=option],[role=gridcell]').length;
    const isOver = style.position === 'fixed' || style.position === 'absolute';
    if (!isOver || !(Number(style.zIndex) > 0) || choices < 6 || rect.height < 120) return false;
    const hit = hitAt(rect.left + rect.width / 2, Math.min(height - 1, rect.top + Math.min(rect.height, 120) / 2));
    return Boolean(hit && holds(el, hit) && document.querySelector('[aria-expanded=true]'));
  }

  function liesOver(el, style, rect) {
    if (rect.width < width * 0.5 && rect.height < height * 0.3) return false;
    const z = Number(style.zIndex);
    if (!(z > 0)) return false;
    const hit = hitAt(
      Math.min(width - 1, Math.max(0, rect.left + rect.width / 2)),
      Math.min(height - 1, Math.max(0, rect.top + rect.height / 2)),
    );
    const base =
      el.offsetParent === null ||
      el.offsetParent === document.body ||
      (el.offsetParent && el.offsetParent.getBoundingClientRect().height >= height * 0.9);
    return Boolean(hit && holds(el, hit) && base);
  }

  /** What covers the page: a grid of points, each with what a press there would reach. */
  function measureOverlays() {
    if (overlays.length === 0) return;
    const hits = [];
    for (let i = 0; i < 5; i += 1)
      for (let j = 0; j < 9; j += 1) hits.push(hitAt(((i + 0.5) * width) / 5, ((j + 0.5) * height) / 9));
    const masks = hits.filter((hit) => hit && isMask(hit)).length;
    for (const { el, id } of overlays) {
      const rect = el.getBoundingClientRect();
      const mine = hits.filter((hit) => hit && holds(el, hit)).length;
      const covers = Math.min(1, (mine + masks) / hits.length);
      const told = el.getAttribute('aria-modal') === 'true' || el.matches?.(':modal');
      const content = contentBox(el, id) || rect;
      nodes[id].overlay = {
        modal: el.matches?.(':modal') || covers >= 0.85 || (Boolean(told) && !freeBeside()),
        covers: Math.round(covers * 100) / 100,
        place: placeOf(content),
      };
      nodes[id].bounds = box(content);
      if (mine === 0 && !told) nodes[id].states = ['occluded'];
    }
  }

  /** Whether something outside all layers can be pressed: then what one says of itself is not so. */
  function freeBeside() {
    const barred = ['occluded', 'offscreen', 'disabled'];
    return nodes.some(
      (node) =>
        node.operable &&
        !node.states?.some((one) => barred.includes(one)) &&
        !overlays.some(({ id }) => node.id === id || under(node, id)),
    );
  }

  function isMask(hit) {
    for (let at = hit; at; at = parentOf(at)) {
      const style = styleOf(at);
      if (style.position !== 'fixed' && style.position !== 'absolute') continue;
      const rect = at.getBoundingClientRect();
      if (rect.width < width * 0.95) continue;
      if (rect.height >= height * 0.9) return textIn(at) === '' || overlays.some((one) => one.el === at);
      // A button that dims what the sheet leaves free of the screen.
      if (at.tagName === 'BUTTON' && rect.height >= height * 0.15 && textIn(at) === '') return true;
    }
    return false;
  }

  /** The box that holds what is said: for a mask around it, the smallest child that holds all of it. */
  function contentBox(el) {
    let at = el;
    for (let i = 0; i < 6; i += 1) {
      const rect = at.getBoundingClientRect();
      if (rect.width < width * 0.96 || rect.height < height * 0.9) return rect;
      const inner = (shadowOf(at) || at).children;
      const full = [...inner].filter(
        (child) =>
          child.checkVisibility?.() &&
          (textIn(child) || child.querySelector?.('iframe,input,button,img') || child.tagName === 'IFRAME'),
      );
      if (full.length !== 1) return rect;
      at = full[0];
    }
    return at.getBoundingClientRect();
  }

  function placeOf(rect) {
    if (rect.width >= width * 0.95 && rect.height >= height * 0.9) return 'full';
    if (rect.bottom >= height - 24 && rect.top > height * 0.1) return rect.width < width * 0.6 ? 'corner' : 'bottom';
    if (rect.top <= 24 && rect.bottom < height * 0.6) return 'top';
    return 'centre';
  }

  /** A mask and the box in it are one layer: the outer one that says nothing of its own goes. */
  function withoutEmptyOuters() {
    for (const { id, outer } of [...overlays].reverse()) {
      if (outer < 0 || nodes[outer].role !== 'dialog') continue;
      const own = nodes.some(
        (node) =>
          node.id !== id &&
          node.role !== 'dialog' &&
          (node.name || node.operable) &&
          under(node, outer) &&
          !under(node, id),
      );
      if (own) continue;
      const wide = nodes[outer].overlay;
      const inner = nodes[id].overlay;
      if (wide && inner)
        nodes[id].overlay = { ...inner, modal: inner.modal || wide.modal, covers: Math.max(inner.covers, wide.covers) };
      nodes[outer].role = 'generic';
      delete nodes[outer].overlay;
    }
  }

  function under(node, id) {
    for (let at = node.parent; at >= 0; at = nodes[at].parent) if (at === id) return true;
    return false;
  }

  /** Without the secrets, as JSON writes them. */
  function hidden(json) {
    return state.secrets.reduce((out, secret) => out.replaceAll(JSON.stringify(secret).slice(1, -1), '•••'), json);
  }

  /** Blackens the secrets on the screen, for the picture that is taken next. */
  function hidePictured() {
    const ranges = [];
    const search = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeType === 3) ranges.push(...rangesIn(node));
        else if (shadowOf(node)) search(shadowOf(node));
        else if (
          /^(INPUT|TEXTAREA)$/.test(node.tagName) &&
          state.secrets.some((secret) => node.value.includes(secret))
        ) {
          if (!node.style.webkitTextSecurity) node.style.webkitTextSecurity = 'disc';
        }
      }
    };
    search(document);
    CSS.highlights?.set('naysayer-secret', new Highlight(...ranges));
  }

  function rangesIn(textNode) {
    return state.secrets.flatMap((secret) => {
      const at = textNode.data.indexOf(secret);
      if (at < 0) return [];
      const range = document.createRange();
      range.setStart(textNode, at);
      range.setEnd(textNode, at + secret.length);
      return [range];
    });
  }

  const clip = { left: 0, top: 0, right: width, bottom: height };
  if (document.body)
    visit(document.body, { parent: -1, clip, el: document.body, pointer: false, quiet: false, hidden: false });
  measureOverlays();
  withoutEmptyOuters();
  const drawn =
    nodes.some((node) => node.role === 'image' || node.role === 'canvas') ||
    Boolean(document.querySelector('canvas,video,img,object,embed'));
  // Once a document: what the browser was asked for is known from then on.
  const askRoots = hollow && !state.askedRoots;
  if (hollow) state.askedRoots = true;
  if (state.secrets.length > 0) hidePictured();
  return hidden(
    JSON.stringify({
      nodes,
      title: document.title,
      drawn,
      hollow: askRoots,
      notes: state.takeNotes(),
      stored: state.takeStored(),
    }),
  );
};
