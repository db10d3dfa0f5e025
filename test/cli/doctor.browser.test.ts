import { expect, it } from 'vitest';
import { type Answer, doctor, nodeVersion } from '../../cli/doctor.ts';
import { fakeContext } from './context.ts';

it('starts the browser that is there and shows what this machine has', async () => {
  const { context, out } = fakeContext();
  expect(await doctor({ json: true }, context)).toBe(0);
  const answers = JSON.parse(out.join('')) as Answer[];
  expect(answers.map(({ what }) => what)).toEqual([
    'Node',
    'npm',
    'browser',
    'Chinese font',
    'Android',
    'iOS',
    'OCR',
    'video',
    'this folder',
  ]);
  expect(answers[7]?.says).toMatch(/^walks can be filmed$|run "npx playwright install ffmpeg"/);
  expect(answers[2]).toMatchObject({
    ok: true,
    says: expect.stringMatching(/^Chromium [\d.]+, .+ started and showed a page$/),
  });
});

it('says what is lacking, with the remedy, and exits with 2', async () => {
  const { context, out } = fakeContext();
  expect(await doctor({ browser: '/nowhere/chromium' }, context)).toBe(2);
  expect(out).toContainEqual(
    expect.stringMatching(/^lacks {2}browser +no browser at \/nowhere\/chromium: run "npx playwright install/),
  );
});

it('asks for a newer Node than 20.20.1', () => {
  expect(nodeVersion('20.20.2').ok).toBe(true);
  expect(nodeVersion('22.1.0').ok).toBe(true);
  expect(nodeVersion('20.20.1')).toMatchObject({ ok: false, says: expect.stringContaining('nodejs.org') });
});
