// Where to press an element of the last look: scrolled to, still there, still saying what it said, and not covered.
// Sent to the page as text and called with { index, name }.
({ index, name }) => {
  const state = window[Symbol.for('naysayer')];
  const el = state?.elements[index];
  if (!el?.isConnected) return { gone: 'it is no longer on the screen' };
  const masked = (text) => state.secrets.reduce((out, secret) => out.replaceAll(secret, '•••'), text || '');
  const clean = (text) =>
    masked(text)
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
  const says = [
    clean(el.textContent) || clean(state.styledText?.(el)),
    // biome-ignore lint/performance/useDomNodeTextContent: without what is not shown
    clean(el.innerText),
    clean(el.value),
    clean(el.getAttribute('aria-label')),
    clean(el.placeholder),
    clean(el.title),
    clean(el.alt),
  ];
  const words = (text) => text.replace(/\d+/g, '').replace(/\s/g, '');
  // A field is named by what stands beside it.
  const isField =
    /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName) ||
    el.isContentEditable ||
    /^(combobox|textbox|searchbox|spinbutton|slider)$/.test(el.getAttribute('role') || '');
  const stillSays =
    name === '' ||
    isField ||
    el.labels?.length ||
    el.getAttribute('aria-labelledby') ||
    (name === '×' && says[0] === '+') || // which is turned
    says.some((text) => text && (words(text).includes(words(name)) || words(name).includes(words(text))));
  if (!stillSays && says[0] !== '') return { gone: `it now says "${says[0].slice(0, 40)}"` };
  const shadowOf = (one) => one.shadowRoot || state.shadows.get(one) || null;
  const parentOf = (one) =>
    one.assignedSlot || one.parentElement || (one.getRootNode() instanceof ShadowRoot ? one.getRootNode().host : null);
  const holds = (outer, inner) => {
    for (let at = inner; at; at = parentOf(at)) if (at === outer) return true;
    return false;
  };
  const hitAt = (x, y) => {
    let hit = document.elementFromPoint(x, y);
    for (let root = hit && shadowOf(hit); root; root = hit && shadowOf(hit)) {
      const inner = root.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  };
  // A bare text of a component is drawn in a slot of its shadow root, and a press on it is told of the component.
  const showsTextOf = (host, one) => {
    const root = one.getRootNode();
    if (!(root instanceof ShadowRoot) || root.host !== host) return false;
    const isText = (node) => node.nodeType === 3 && node.data.trim() !== '';
    return [...one.querySelectorAll('slot')].some((slot) => slot.assignedNodes().some(isText));
  };
  const isTaken = (one, hit) => holds(one, hit) || showsTextOf(hit, one);
  // A box hands its press on to its label and the other way about.
  const others = [...(el.labels || []), ...(el.tagName === 'LABEL' && el.control ? [el.control] : [])];
  const takes = (hit) => hit && (isTaken(el, hit) || others.some((one) => isTaken(one, hit)));
  // A press on a link inside a label or a row would go to the link.
  const clear = (hit) =>
    takes(hit) && (hit === el || !hit.closest('a[href]') || el.closest('a[href]') === hit.closest('a[href]'));
  const spots = [
    [0.5, 0.5],
    [0.25, 0.5],
    [0.75, 0.5],
    [0.5, 0.25],
    [0.5, 0.75],
    [0.08, 0.5],
    [0.92, 0.5],
    [0.08, 0.15],
  ];
  const aim = (test) => {
    const rect = el.getBoundingClientRect();
    for (const [fx, fy] of spots) {
      const x = rect.left + rect.width * fx;
      const y = rect.top + rect.height * fy;
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      if (test(hitAt(x, y))) return { x, y };
    }
    // A link that goes on in the next line: the middle of all its parts may lie on other words.
    for (const line of el.getClientRects()) {
      const [x, y] = [line.left + line.width / 2, line.top + line.height / 2];
      if (test(hitAt(x, y))) return { x, y };
    }
    return undefined;
  };
  const aimed = () => aim(clear) || aim(takes);
  let spot = aimed();
  if (!spot) {
    el.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    spot = aimed();
  }
  if (!spot) return { gone: 'something else lies over it' };
  state.aimed = {
    takes: (x, y) => takes(hitAt(x, y)),
    // Once it was pressed the page may have drawn it anew, or what holds it takes the rest.
    goesOn: (x, y) => {
      const hit = hitAt(x, y);
      if (!hit || takes(hit) || holds(hit, el)) return true;
      return !el.isConnected && hit.tagName === el.tagName && clean(hit.textContent) === says[0];
    },
    under: (x, y) => clean(hitAt(x, y)?.textContent).slice(0, 40),
  };
  return spot;
};
