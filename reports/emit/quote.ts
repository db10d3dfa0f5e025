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
 * What controls that let one go on without a yes are mostly called. An app that is mended may call one of its own by
 * another name: the script says where to add it.
 */
export const WAY_ON =
  '/^(跳过.*|略过|暂不.*|以后再说|稍后.*|下次.*|不同意.*|拒绝.*|不允许|不用了|游客.*|随便看看|先逛逛|skip.*|not now|(maybe )?later|no,? thanks|decline.*|reject.*|refuse.*|don.t allow|.*as (a )?guest|×|✕)$/i';
