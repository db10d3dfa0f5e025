// What is done to an element of the last look where no mouse or key does it. Sent to the page as text and called with
// { deed, index, ... }.
async ({ deed, index, text, option }) => {
  const el = window[Symbol.for('naysayer')]?.elements[index];
  const tell = () => {
    el.dispatchEvent(new Event('input', { bubbles: true }));
    el.dispatchEvent(new Event('change', { bubbles: true }));
  };

  /** What a press without a place would scroll: the page, or the largest box in it. */
  const scroller = () => {
    const page = document.scrollingElement;
    if (!page || page.scrollHeight > page.clientHeight + 2) return page;
    for (let at = document.elementFromPoint(innerWidth / 2, innerHeight / 2); at; at = at.parentElement) {
      if (at.scrollHeight > at.clientHeight + 8 && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
    }
    return page;
  };

  const deeds = {
    select() {
      el.focus?.();
      if (el.select) el.select();
      else getSelection().selectAllChildren(el);
    },
    /** A field tells of its change when it is left. */
    leave() {
      if (el?.getRootNode().activeElement === el) el.blur();
    },
    // The setter of the prototype, because frameworks put one of their own on the element to tell who wrote.
    set() {
      const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(el), 'value')?.set;
      if (setter) setter.call(el, text);
      else el.textContent = text;
      tell();
    },
    choose() {
      const found = [...el.options].find((one) => one.textContent.replace(/\s+/g, ' ').trim() === option);
      if (!found || found.disabled) return false;
      el.value = found.value;
      tell();
      return true;
    },
    /** Step by step, since pages load more, and arm buttons, as they are scrolled. */
    async scroll() {
      const box = index < 0 ? scroller() : el;
      for (let i = 0; i < 200 && box.scrollTop + box.clientHeight < box.scrollHeight - 2; i += 1) {
        const before = box.scrollTop;
        box.scrollTop += Math.max(40, box.clientHeight * 0.8);
        await new Promise((done) => requestAnimationFrame(() => done()));
        if (box.scrollTop === before) return;
      }
    },
    /** A dialog or popover of the browser's own, which the back key closes before anything else. */
    layered() {
      return document.querySelector('dialog:modal, :popover-open') !== null;
    },
  };
  return deeds[deed]();
};
