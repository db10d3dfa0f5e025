import type { Value } from './plan.ts';

/** A stranger's text as a string of JavaScript, with nothing in it that hides, reorders or ends a line. */
export function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, toEscape)}'`;
}

export function quoteAll(texts: readonly string[]): string {
  return `[${texts.map(quote).join(', ')}]`;
}

export function valueInCode(value: Value): string {
  if (value.kind === 'plain') return quote(value.text);
  if (value.kind === 'secret') return 'SECRET';
  return `${quote(value.before)} + visitor${value.after ? ` + ${quote(value.after)}` : ''}`;
}

function toEscape(sign: string): string {
  return [...Array(sign.length).keys()].map((i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}

/**
 * What a way on is mostly called, as the one regular expression of a script. An app that is mended may call one of its
 * own by another name: the script says where to add it. What follows a first clause is what happens then.
 * @param patterns of whole labels
 */
export function wayOnInCode(patterns: readonly string[]): string {
  return `// What a way on is mostly called. If yours is called something else, add it here.
const WAY_ON = new RegExp(\`^(\${String.raw\`
${inLines(patterns)}
\`.replace(/\\n/g, '').replace(/ /g, ',? ')})([，,；;。—–!！…].*)?$\`, 'i');`;
}

function inLines(patterns: readonly string[]): string {
  const lines: string[] = [];
  for (const pattern of patterns) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + pattern.length < LINE) lines[lines.length - 1] = `${last}|${pattern}`;
    else lines.push(last === undefined ? pattern : `|${pattern}`);
  }
  return lines.join('\n');
}
const LINE = 116;
