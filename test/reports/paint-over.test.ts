import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { paintOver } from '../../reports/paint-over.ts';

it.each([
  ['dark', 0],
  ['light', 255],
])('is seen to be painted over on a %s screen too', (_, shade) => {
  const picture = new PNG({ width: 60, height: 40 });
  picture.data.fill(shade);
  const uri = `data:image/png;base64,${PNG.sync.write(picture).toString('base64')}`;
  const painted = paintOver(uri, { width: 60, boxes: [{ x: 10, y: 10, width: 40, height: 20 }] });
  const { data } = PNG.sync.read(Buffer.from(painted?.split(',')[1] ?? '', 'base64'));
  const at = (x: number, y: number) => data[4 * (y * 60 + x)] as number;
  const inside = Array.from({ length: 40 }, (_, i) => at(10 + i, 20));
  expect(inside.filter((one) => Math.abs(one - shade) > 90).length).toBeGreaterThan(15);
  expect(Math.max(...inside) - Math.min(...inside)).toBeGreaterThan(90); // stripes, and no bar of the app's own
  expect([at(9, 20), at(50, 20), at(20, 9), at(20, 30)]).toEqual([shade, shade, shade, shade]);
});
