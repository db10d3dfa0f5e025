import { expect, it } from 'vitest';
import { makePersona } from '../../../crawler/persona.ts';
import { recognise } from '../../../crawler/recognise/prompt.ts';
import { digitsFor, keypadOf } from '../../../crawler/walks/keypad.ts';
import type { Seen } from '../../../crawler/walks/sight.ts';
import { button, dialog, heading, screen, text } from '../../recognise/screen.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'C', '0', '⌫'];
const block = KEYS.map((key, i) =>
  button(key, { bounds: { x: (i % 3) * 110, y: 300 + Math.floor(i / 3) * 56, width: 103, height: 50 } }),
);
const row = Array.from({ length: 11 }, (_, i) => button(String(i), { bounds: { x: i * 34, y: 300, width: 30 } }));

it('knows the keys of a keypad in their order, and takes no row of marks for one', () => {
  const { prompt, seen } = shown(heading('Your birthday'), text('YYYY-MM-DD'), ...block);
  expect(keypadOf(prompt, seen).map((key) => key.text)).toEqual([...'0123456789']);
  const marks = shown(heading('How likely are you to tell a friend?'), ...row);
  expect(keypadOf(marks.prompt, marks.seen)).toEqual([]);
  const part = shown(heading('Your birthday'), ...block.filter(({ name }) => name !== '0'));
  expect(keypadOf(part.prompt, part.seen)).toEqual([]);
});

it.each([
  ['YYYY-MM-DD', '19900101'],
  ['DD / MM / YYYY', '01011990'],
  ['年-月-日', '19900101'],
])('types a birthday as what is shown wants it: %s', (template, typed) => {
  const { prompt, seen } = shown(heading('Your birthday'), text(template), ...block);
  expect(digitsFor(makePersona('x', 'refuse'), 'birthday', prompt, seen)).toBe(typed);
});

function shown(...children: Parameters<typeof dialog>[0]): { prompt: NonNullable<Seen['prompt']>; seen: Seen } {
  const view = screen(dialog(children));
  const prompt = recognise(view);
  if (!prompt) throw new Error('no prompt was recognised');
  return { prompt, seen: { view, prompt, fingerprint: '' } as unknown as Seen };
}
