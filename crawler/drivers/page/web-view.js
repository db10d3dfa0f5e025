// Runs a look in a page of an app that was not prepared for it, and takes away again what it needed. `LOOK` stands for
// look.js. The inspector's own getEventListeners tells what takes presses, where the script is run through it.
(() => {
  const KEY = Symbol.for('naysayer');
  const PRESSES = ['click', 'touchend', 'touchstart', 'pointerup', 'pointerdown', 'mousedown', 'mouseup', 'tap'];
  const told = typeof getEventListeners === 'function';
  const listens = {
    has: (el) => {
      if (!told) return false;
      const all = getEventListeners(el);
      return PRESSES.some((type) => type in all);
    },
  };
  const state = {
    shadows: new WeakMap(),
    listens,
    hears: (target) => listens.has(target),
    delegated: () => listens.has(document) || listens.has(window),
    invalid: new WeakSet(),
    secrets: [],
    elements: [],
    masks: (el, value) => (el.type === 'password' ? (value ? '•••' : '') : value.slice(0, 400)),
    inner: (el) => told && [...el.querySelectorAll('*')].slice(0, 400).some((one) => listens.has(one)),
    takeNotes: () => [],
    takeStored: () => [],
  };
  Object.defineProperty(window, KEY, { value: state, configurable: true, enumerable: false });
  try {
    const { nodes, drawn } = JSON.parse(LOOK());
    const { width, height, offsetLeft, offsetTop } = window.visualViewport;
    return JSON.stringify({
      nodes,
      drawn,
      told,
      isReady: document.readyState === 'complete',
      isVisible: document.visibilityState === 'visible',
      viewport: { x: offsetLeft, y: offsetTop, width, height },
    });
  } finally {
    delete window[KEY];
  }
})();
