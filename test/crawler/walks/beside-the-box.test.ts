import { expect, it } from 'vitest';
import { besideTheBox } from '../../../crawler/walks/beside-the-box.ts';
import { button, dialog, heading, screen } from '../../recognise/screen.ts';

const SHEET = { x: 30, y: 260, width: 330, height: 144 };
const HEADING = { x: 67, y: 300, width: 256, height: 38 };
const page = heading('首页', { bounds: { x: 0, y: 0, width: 390, height: 844 } });

function beside(...inBox: Parameters<typeof dialog>[0]) {
  const { nodes } = screen(page, { ...dialog(inBox), bounds: SHEET });
  const box = nodes.find(({ role }) => role === 'dialog');
  return box && besideTheBox(box, nodes);
}

it('is above the box, in its middle', () => {
  expect(beside(heading('开启通知', { bounds: HEADING }))).toEqual({ x: 195, y: 130 });
});

it('is beside all that the box holds, wherever it is drawn', () => {
  const answer = button('混合皮', { bounds: { x: 166, y: 139, width: 75, height: 40 } });
  expect(beside(heading('开启通知', { bounds: HEADING }), answer)?.y).toBeLessThan(139 - 16);
});

it('is nowhere near what can be pressed, for a finger is broad', () => {
  const { nodes } = screen(page, button('分享', { bounds: { x: 150, y: 140, width: 90, height: 40 } }), {
    ...dialog([heading('开启通知', { bounds: HEADING })]),
    bounds: SHEET,
  });
  const box = nodes.find(({ role }) => role === 'dialog');
  expect(box && besideTheBox(box, nodes)).not.toMatchObject({ x: 195, y: 130 });
});
