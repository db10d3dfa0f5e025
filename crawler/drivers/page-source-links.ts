import type { Bounds } from '../trace.ts';

/** A part of a text that can be pressed by itself, and about where it stands. */
export interface Span {
  readonly name: string;
  readonly bounds: Bounds;
}

/**
 * The documents a text names in title marks, 《隐私政策》 and the like: neither system says which part of a text is a
 * link, and these are. Where each stands is reckoned from the size of the text and the place of the words in it.
 * `textSize` in the unit of the bounds, 0 when unknown.
 */
export function linksWithin(text: string, box: Bounds, textSize: number): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(TITLES)) {
    if (spans.length === MAX_SPANS) break;
    spans.push({
      name: match[0],
      bounds: placeOf(text, match.index, match[0], box, textSize),
    });
  }
  return spans;
}

const TITLES = /《[^《》\n]{2,40}》|「[^「」\n]{2,40}(?:协议|政策|條款|条款|協議|政策|规则)」/g;
const MAX_SPANS = 20;
const LINE_HEIGHT = 1.4; // of the text size

function placeOf(text: string, at: number, name: string, box: Bounds, textSize: number): Bounds {
  const em = textSize > 0 ? textSize : sizeThatFits(text, box);
  const perLine = Math.max(1, box.width / em);
  const lines = layOut(text, perLine);
  const line = lines.findLast((each) => each.from <= at) ?? {
    from: 0,
    index: 0,
  };
  const x = box.x + Math.min(widthOf(text.slice(line.from, at)) * em, box.width * 0.9);
  const lineCount = lines.length;
  const height = box.height / lineCount;
  const width = Math.max(em, Math.min(widthOf(name) * em, box.x + box.width - x));
  return {
    x: Math.round(x),
    y: Math.round(box.y + line.index * height),
    width: Math.round(width),
    height: Math.round(height),
  };
}

/** The text size at which the text just fills the height of its box. */
function sizeThatFits(text: string, box: Bounds): number {
  let em = Math.max(8, Math.sqrt((box.width * box.height) / Math.max(1, widthOf(text) * LINE_HEIGHT)));
  while (em > 8 && layOut(text, box.width / em).length * em * LINE_HEIGHT > box.height) em *= 0.95;
  return em;
}

function layOut(text: string, perLine: number): { from: number; index: number }[] {
  const lines = [{ from: 0, index: 0 }];
  let used = 0;
  for (let i = 0; i < text.length; i++) {
    const wide = emOf(text.charCodeAt(i));
    if (text[i] === '\n' || used + wide > perLine) {
      lines.push({ from: text[i] === '\n' ? i + 1 : i, index: lines.length });
      used = 0;
    }
    if (text[i] !== '\n') used += wide;
  }
  return lines;
}

function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += emOf(text.charCodeAt(i));
  return width;
}

const emOf = (code: number): number => (code >= 0x2e80 ? 1 : 0.55);
