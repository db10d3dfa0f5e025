import { expect, it } from 'vitest';
import { missingForFiling } from '../../cli/scan.ts';
import { toRequest } from '../../crawler/to-request.ts';
import { buildTrace } from '../support/build-trace.ts';

const around = { folder: '.', env: {}, out: 'out', startedAt: new Date('2026-01-02T03:04:05Z'), keyFile: 'key.pem' };
const missing = (
  given: object,
  video?: 'taken' | 'no-ffmpeg',
  keyFile: string | undefined = around.keyFile,
  lang: 'zh' | 'en' = 'en',
) => {
  const { keyFile: _, ...rest } = around;
  const request = toRequest(
    { url: 'http://127.0.0.1:4100/', ...given } as never,
    { config: {}, ...rest, ...(keyFile ? { keyFile } : {}) } as never,
  );
  const trace = buildTrace({});
  return missingForFiling(request, { ...trace, settings: { ...trace.settings, ...(video ? { video } : {}) } }, lang);
};

it('says at the end of a scan for filing what it came without, and how to have it', () => {
  const filing = { profile: 'filing' };
  expect(missing(filing, 'no-ffmpeg')).toEqual([
    expect.stringContaining('npx playwright install ffmpeg'),
    expect.stringContaining('naysayer seal DIR --timestamp URL'),
  ]);
  expect(missing(filing, 'taken', '')).toEqual([expect.stringMatching(/not signed.*naysayer seal DIR/)]);
});

it('says it in the language that was asked for', () => {
  const told = missing({ profile: 'filing' }, 'no-ffmpeg', around.keyFile, 'zh');
  expect(told).toHaveLength(2);
  for (const line of told) expect(line).toMatch(/^(未|没)[^A-Za-z]+/);
  expect(missing({ profile: 'filing' }, 'taken', '', 'zh')).toEqual([expect.stringMatching(/^证据尚未签名/)]);
});

it('says nothing of a scan that has all of it, or is not for filing', () => {
  expect(missing({ profile: 'filing', timestamp: 'http://127.0.0.1:4101/' }, 'taken')).toEqual([]);
  expect(missing({}, 'no-ffmpeg')).toEqual([]);
});
