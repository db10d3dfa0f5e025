// Which elements listen for presses since before anybody kept account of it. Only the browser's console knows: it lends
// `getEventListeners` to what is evaluated there. Frames of the same origin are gone into.
(() => {
  const KEY = Symbol.for('naysayer');
  const learn = (root, state) => {
    for (const el of root.querySelectorAll('*')) {
      if (Object.keys(getEventListeners(el)).some((type) => state.presses.has(type))) state.listens.add(el);
      if (el.shadowRoot) learn(el.shadowRoot, state);
      if (el.contentDocument && el.contentWindow[KEY]) learn(el.contentDocument, el.contentWindow[KEY]);
    }
  };
  if (window[KEY]) learn(document, window[KEY]);
})();
