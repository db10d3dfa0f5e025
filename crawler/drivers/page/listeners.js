// What listens for presses since before anybody kept account of it. Only the browser's console knows: it lends
// `getEventListeners` to what is evaluated there. Frames of the same origin are gone into.
(() => {
  const KEY = Symbol.for('naysayer');
  const note = (target, state) => {
    const presses = Object.values(getEventListeners(target))
      .flat()
      .filter(({ type, listener }) => state.presses.has(type) && !state.ours.has(listener));
    if (presses.length > 0) state.listens.add(target);
  };
  const learn = (root, state) => {
    note(root, state);
    if (root.defaultView) note(root.defaultView, state);
    for (const el of root.querySelectorAll('*')) {
      note(el, state);
      if (el.shadowRoot) learn(el.shadowRoot, state);
      if (el.contentDocument && el.contentWindow[KEY]) learn(el.contentDocument, el.contentWindow[KEY]);
    }
  };
  if (window[KEY]) learn(document, window[KEY]);
})();
