// Called with the element of a frame, and a point of the frame's page or nothing. Tells where the frame's page lies in
// this document; with a point, brings that into view and tells whether a press there would reach the frame.
(el, point) => {
  const state = window[Symbol.for('naysayer')];
  const place = () => {
    const rect = el.getBoundingClientRect();
    const style = getComputedStyle(el);
    const [left, top, right, bottom] = ['Left', 'Top', 'Right', 'Bottom'].map(
      (side) => Number.parseFloat(style[`padding${side}`]) || 0,
    );
    return {
      x: rect.x + el.clientLeft + left,
      y: rect.y + el.clientTop + top,
      width: el.clientWidth - left - right,
      height: el.clientHeight - top - bottom,
    };
  };
  if (!point) return { index: state?.elements.indexOf(el) ?? -1, ...place() };
  const at = () => ({ x: place().x + point.x, y: place().y + point.y });
  const inView = ({ x, y }) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  if (!inView(at())) {
    el.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    if (!inView(at()))
      window.scrollBy({ left: at().x - innerWidth / 2, top: at().y - innerHeight / 2, behavior: 'instant' });
  }
  const { x, y } = at();
  let hit = document.elementFromPoint(x, y);
  for (
    let root = hit && (hit.shadowRoot || state?.shadows.get(hit));
    root;
    root = hit && (hit.shadowRoot || state?.shadows.get(hit))
  ) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit === el ? { x, y } : { gone: 'something else lies over its frame' };
};
