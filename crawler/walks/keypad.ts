import type { Persona } from '../persona.ts';
import type { Control, Recognised } from '../recognise/recognised.ts';
import { nodeOf, pressable, type Seen } from './sight.ts';

/**
 * The keys 0 to 9, in this order, where a prompt has a keypad of its own, as dates, numbers and codes are typed on phones;
 * none where it has not. Days of a calendar have no 0, and marks from 0 to 10 stand in a row.
 */
export function keypadOf({ controls }: Recognised, seen: Seen): readonly Control[] {
  const keys = DIGITS.map((digit) => controls.filter((one) => one.text.trim() === digit));
  if (keys.some((found) => found.length !== 1)) return [];
  const all = keys.flat();
  const rows = new Set(all.map((key) => Math.round(nodeOf(seen, key).bounds.y)));
  const isBlock = rows.size >= LEAST_ROWS && all.every((key) => pressable(nodeOf(seen, key)));
  return isBlock && !controls.some((one) => one.text.trim() === '10') ? all : [];
}
const DIGITS = [...'0123456789'];
const LEAST_ROWS = 3;

/** What a persona types on it: the digits of its answer, written as what is shown above the keys wants them. */
export function digitsFor(persona: Persona, type: string, { title }: Recognised, { view }: Seen): string {
  const shown = view.nodes.map((node) => node.text ?? node.name).find((text) => TEMPLATE.test(text.trim()));
  const answer = persona.answer(type, { type: 'tel', label: title, placeholder: shown ?? '' });
  return answer.replace(/\D/g, '');
}
/** A day to be written: letters of its parts, or bars, between dots and dashes. */
const TEMPLATE = /^[ymdjatgr年月日년월일]+([-./ ]+[ymdjatgr年月日년월일]+)+$/i;
