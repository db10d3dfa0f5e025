import { expect, it } from 'vitest';
import { missingForFiling } from '../../cli/scan.ts';
import { toRequest } from '../../crawler/to-request.ts';
import { buildTrace } from '../support/build-trace.ts';

const around = { folder: '.', env: {}, out: 'out', startedAt: new Date('2026-01-02T03:04:05Z'), keyFile: 'key.pem' };
const missing = (given: object, video?: 'taken' | 'no-ffmpeg', keyFile: string | undefined = around.keyFile) => {
  const { keyFile: _, ...rest } = around;
  const request = toRequest(
    { url: 'http://127.0.0.1:4100/', ...given } as never,
    { config: {}, ...rest, ...(keyFile ? { keyFile } : {}) } as never,
  );
  const trace = buildTrace({});
  return missingForFiling(request, { ...trace, settings: { ...trace.settings, ...(video ? { video } : {}) } });
};

it('says at the end of a scan for filing what it came without, and how to have it', () => {
  const filing = { profile: 'filing' };
  expect(missing(filing, 'no-ffmpeg')).toEqual([
    expect.stringContaining('npx playwright install ffmpeg'),
    expect.stringContaining('naysayer seal DIR --timestamp URL'),
  ]);
  expect(missing(filing, 'taken', '')).toEqual([expect.stringMatching(/not signed.*naysayer seal DIR/)]);
});

it('says nothing of a scan that has all of it, or is not for filing', () => {
  expect(missing({ profile: 'filing', timestamp: 'http://127.0.0.1:4101/' }, 'taken')).toEqual([]);
  expect(missing({}, 'no-ffmpeg')).toEqual([]);
});
