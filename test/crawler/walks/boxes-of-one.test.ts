import { describe, expect, it } from 'vitest';
import { makePersona } from '../../../crawler/persona.ts';
import type { UiNode } from '../../../crawler/trace.ts';
import { answerIn, boxesBeside, partFor } from '../../../crawler/walks/boxes-of-one.ts';

/** A row of boxes for one character each, by what stands in them before anything is typed. */
function row(marks: string): UiNode[] {
  return [...marks].map((placeholder, id) => ({
    id,
    parent: -1,
    role: 'textbox',
    name: placeholder,
    bounds: { x: 24 + id * 38, y: 100, width: 34, height: 50 },
    operable: true,
    field: { type: 'text', name: '', label: '', placeholder, maxLength: 1 },
  }));
}

const typed = (answer: string, nodes: readonly UiNode[]) => nodes.map((node) => partFor(answer, node, nodes)).join('');

describe('a row of boxes for one character each', () => {
  it('takes a date in the order that its marks say', () => {
    expect(typed('1990-02-03', row('YYYYMMDD'))).toBe('19900203');
    expect(typed('1990-02-03', row('DDMMYY'))).toBe('030290');
  });

  it('takes a code, and the end of what is too long', () => {
    expect(typed('482913', row('······'))).toBe('482913');
    expect(typed('1990-02-03', row('······'))).toBe('900203');
  });

  it('is told apart from a few fields of their own and from one field', () => {
    expect(boxesBeside(row('YMD')[0] as UiNode, row('YMD'))).toEqual([]);
    const [field] = row('Y') as [UiNode];
    expect(partFor('1990-02-03', field, [field])).toBe('1990-02-03');
  });

  it('hears the whole answer of a persona, though no box is long enough for it', () => {
    const nodes = row('YYYYMMDD');
    const persona = makePersona('seed', 'refuse');
    expect(nodes.map((node) => answerIn(persona, 'birthday', node, nodes)).join('')).toBe('19900101');
  });
});

it('says what the browser suggests, but for what names an account', () => {
  const persona = makePersona('seed', 'refuse');
  const field = { type: 'text', label: '', placeholder: '', options: ['', '教师', '学生'] };
  expect(persona.answer('occupation', field)).toBe('教师');
  expect(persona.answer('email', field)).toContain('@example.com');
});
