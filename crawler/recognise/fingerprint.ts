import type { UiNode } from '../trace.ts';
import { has, textOf } from './scope.ts';

/**
 * A short hash of what a screen is. Equal for two screens that differ only in names, dates, counts, the order of what
 * they show, what was typed or ticked, and in messages that come and go; different for another question in the same shape.
 */
export function fingerprint(nodes: readonly UiNode[]): string {
  const lines = new Set<string>();
  for (const node of nodes) {
    if (isPassing(node)) continue;
    const text = shape(textOf(node));
    if (text === '' && !node.operable) continue;
    lines.add(`${node.operable ? node.role : 'text'} ${text}`);
  }
  return hash([...lines].sort().join('\n'));
}

/** A toast: it comes and goes by itself. */
function isPassing(node: UiNode): boolean {
  return !node.operable && TOAST.test(node.hint ?? '') && !has(node, 'focused');
}
const TOAST = /toast|snackbar|van-notify|message-notice|adm-auto-center/i;

const MASKS: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '@'],
  [
    /(?<=(^|[^\p{L}])(hi|hello|hey|welcome( back)?|good (morning|afternoon|evening)|dear)[,, ]+)\p{Lu}[\p{L}.'-]*( \p{Lu}[\p{L}.'-]*)?/giu,
    '~',
  ],
  [
    /(?<=(你好|您好|欢迎|歡迎|欢迎回来|早上好|下午好|晚上好|嗨|亲爱的)[,, ]?)[\p{Script=Han}\p{L}]{1,12}(?=[!!,,。~]|$)/gu,
    '~',
  ],
  [
    /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?(?= ?\d)|(?<=\d ?)(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*/gi,
    '#',
  ],
  [/\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b|(星期|周|週)[一二三四五六日天]/gi, '#'],
  [/\d+([.,:/-]\d+)*\s*(s\b|秒|分钟?|小时|天|am\b|pm\b|[年月日号時时]|%|k\b|w\b|万)?/gi, '#'],
  [/#([\s年月日.,:/-]*#)+/g, '#'],
  [/[*•●]+/g, '*'],
];

function shape(text: string): string {
  let out = text.trim();
  if (out === '') return '';
  for (const [pattern, mark] of MASKS) out = out.replace(pattern, mark);
  return out.replace(/\s+/g, ' ').toLowerCase();
}

/** Two rounds of FNV-1a: 64 bits in hexadecimal, the same on every machine. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x01000193);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
