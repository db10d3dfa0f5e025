// What every part of a drawn app is made with.

export function el(tag, attributes, ...children) {
  return el.in(document, tag, attributes, ...children);
}

// An element of one's own is known to the page alone: it is made there, and keeps what it is when it goes into a frame.
el.in = (doc, tag, attributes, ...children) => {
  const node = (tag.includes('-') ? document : doc).createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};

/** A step of the test that presses an app through: what a finger meets. */
export function press(target) {
  return { target };
}

/** A picture of the words, as pages made of pictures have it. */
export function drawing(text, ground = '#e8eaf0', ink = '#222') {
  const width = 24 + [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 16 : 9), 0);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40"><rect width="100%" height="100%" rx="8" fill="${ground}"/><text x="50%" y="26" text-anchor="middle" font-size="16" font-family="sans-serif" fill="${ink}">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** What a server keeps of a visitor, by cookies of the session. */
export function cookies() {
  const all = () =>
    new Map(
      document.cookie
        .split('; ')
        .filter(Boolean)
        .map((pair) => pair.split('=')),
    );
  return {
    getItem: (name) => all().get(name) ?? null,
    setItem: (name, value) => {
      // biome-ignore lint/suspicious/noDocumentCookie: the other way needs a promise, and the page is left at once
      document.cookie = `${name}=${value}; path=/; SameSite=Lax`;
    },
  };
}
