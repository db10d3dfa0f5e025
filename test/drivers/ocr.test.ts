import sharp from 'sharp';
import { expect, it } from 'vitest';
import { canReadPictures, type PictureLine, readPicture, withPictureText } from '../../crawler/drivers/ocr.ts';
import type { UiNode } from '../../crawler/trace.ts';

const node = (id: number, role: UiNode['role'], y: number, height: number, operable = false): UiNode => ({
  id,
  parent: id === 0 ? -1 : 0,
  role,
  name: '',
  bounds: { x: 0, y, width: 390, height },
  operable,
});
const line = (text: string, y: number, sure = 0.99): PictureLine => ({
  text,
  sure,
  bounds: { x: 200, y, width: 200, height: 40 },
});
const said = (nodes: readonly UiNode[]) =>
  nodes.filter(({ name }) => name !== '').map(({ role, name }) => [role, name]);

it('makes what stands on a canvas a title, texts and short lines to press, in its units', () => {
  const lines = [
    line('请选择您的年龄', 100),
    line('我们将据此为您推荐适合您的课程、活动与各类学习资料和内容', 200),
    line('跳过', 400),
  ];
  const nodes = withPictureText([node(0, 'canvas', 0, 844, true)], { width: 780, lines }, 2);
  expect(said(nodes)).toEqual([
    ['text', lines[0]?.text],
    ['text', lines[1]?.text],
    ['button', '跳过'],
  ]);
  expect(nodes[3]).toMatchObject({ id: 3, parent: 0, operable: true, states: ['pictured'] });
  expect(nodes[3]?.bounds).toEqual({ x: 100, y: 200, width: 100, height: 20 });
});

it('names a picture that can be pressed by the words on it, and no other', () => {
  const screen = [node(0, 'generic', 0, 844), node(1, 'image', 0, 80), node(2, 'image', 300, 60, true)];
  const nodes = withPictureText(
    screen,
    { width: 390, lines: [line('Before you listen', 20), line('No thanks', 310)] },
    1,
  );
  expect(said(nodes)).toEqual([
    ['image', 'No thanks'],
    ['text', 'Before you listen'],
  ]);
  expect(nodes[2]).toMatchObject({ operable: true, states: ['pictured'] });
});

it('leaves out what was read with doubt', () => {
  const nodes = withPictureText([node(0, 'canvas', 0, 844)], { width: 390, lines: [line('Skip', 20, 0.6)] }, 1);
  expect(said(nodes)).toEqual([]);
});

it.skipIf(canReadPictures())('reads nothing without the optional package', async () => {
  expect(await readPicture(Buffer.from('no picture'))).toBeUndefined();
});

it.skipIf(!canReadPictures())(
  'reads the lines of a picture with the optional package',
  { timeout: 60_000 },
  async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="390" height="200"><rect width="390" height="200" fill="#fff"/><text x="60" y="60" font-size="24" font-family="sans-serif">Before you listen</text><text x="60" y="140" font-size="24" font-family="sans-serif">No thanks</text></svg>`;
    const read = await readPicture(await sharp(Buffer.from(svg)).png().toBuffer());
    expect(read?.width).toBe(390);
    expect(read?.lines.map(({ text }) => text)).toEqual(['Before you listen', 'No thanks']);
    expect(await readPicture(Buffer.from('no picture'))).toBeUndefined();
  },
);
