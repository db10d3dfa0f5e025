import { Parser } from 'htmlparser2';

/** One tag: its name, its attributes with entities decoded, and the tags inside it. Text between tags is not kept. */
export interface XmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
}

/** What a tree may hold. Deeper tags hang on the last level allowed, longer texts are cut, further tags are left out. */
export interface XmlLimits {
  readonly depth: number;
  readonly nodes: number;
  readonly textLength: number; // characters of one attribute
}

export const XML_LIMITS: XmlLimits = {
  depth: 200,
  nodes: 50_000,
  textLength: 10_000,
};

/**
 * The tags of a document as a tree, under a root without a name. Never throws: a cut-off or broken document gives what
 * came before the break. Entities a document declares for itself are not expanded.
 */
export function parseXml(xml: string, limits: XmlLimits = XML_LIMITS): XmlElement {
  const root: XmlElement = { tag: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root]; // the way down to the tag being read, no longer than the depth allowed
  let level = 0; // how deep the document itself is
  let count = 0;

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        level++;
        count++;
        if (count > limits.nodes) return;
        const element: XmlElement = {
          tag,
          attributes: cut(attributes, limits.textLength),
          children: [],
        };
        open[Math.min(level, limits.depth) - 1]?.children.push(element);
        if (level < limits.depth) open[level] = element;
      },
      onclosetag() {
        level--;
        if (level + 1 < open.length) open.length = level + 1;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );

  // Read in pieces, so that a document made to be endless can be left at the first limit it passes.
  for (let at = 0; at < xml.length && count <= limits.nodes && level < MAX_OPEN_TAGS; at += PIECE) {
    parser.write(xml.slice(at, at + PIECE));
  }
  parser.end();
  return root;
}

const PIECE = 64 * 1024;
const MAX_OPEN_TAGS = 5000; // the parser looks through all open tags at each end tag

function cut(attributes: Record<string, string>, length: number): Record<string, string> {
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined && value.length > length) attributes[name] = value.slice(0, length);
  }
  return attributes;
}
