import type { Persona } from '../persona.ts';
import type { UiNode } from '../trace.ts';

/**
 * The boxes in a row that take one character each, as codes and dates are asked for, from left to right; none where the
 * field is not one of them. Fewer than four are fields of their own.
 */
export function boxesBeside(node: UiNode, nodes: readonly UiNode[]): readonly UiNode[] {
  const middle = ({ bounds }: UiNode) => bounds.y + bounds.height / 2;
  const isOne = (one: UiNode) => one.role === 'textbox' && one.field?.maxLength === 1;
  if (!isOne(node)) return [];
  const row = nodes.filter((one) => isOne(one) && Math.abs(middle(one) - middle(node)) < node.bounds.height / 2);
  return row.length >= LEAST ? row.sort((a, b) => a.bounds.x - b.bounds.x) : [];
}
const LEAST = 4;

/** What a persona says in a field. Its answer is that of the whole row, which no single box is long enough for. */
export function answerIn(persona: Persona, type: string, node: UiNode, nodes: readonly UiNode[]): string {
  if (!node.field || boxesBeside(node, nodes).length === 0) return persona.answer(type, node.field);
  const { maxLength: _, ...whole } = node.field;
  return partFor(persona.answer(type, whole), node, nodes);
}

/** What of an answer goes into a field: one character of it into such a box, all of it elsewhere. */
export function partFor(answer: string, node: UiNode, nodes: readonly UiNode[]): string {
  const row = boxesBeside(node, nodes);
  const at = row.findIndex(({ id }) => id === node.id);
  if (at < 0) return answer;
  const [, year = '', month = '', day = ''] = DATE.exec(answer) ?? [];
  const marks = row.map((box) => (box.field?.placeholder ?? '').toUpperCase());
  const part = year === '' ? undefined : { Y: year, M: month, D: day }[marks[at] ?? ''];
  if (part === undefined) return answer.replace(/[^\p{L}\p{N}]/gu, '').slice(-row.length)[at] ?? '0';
  const alike = marks.filter((mark) => mark === marks[at]).length;
  const before = marks.slice(0, at).filter((mark) => mark === marks[at]).length;
  return part.slice(-alike)[before] ?? '0';
}
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
