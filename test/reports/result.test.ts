import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import type { Trace } from '../../crawler/trace.ts';
import { buildResult } from '../../reports/build-result.ts';
import { resultJsonSchema, resultSchema } from '../../reports/result.ts';
import { buildTrace, captchaMet, case265, consentWall, faceOnly, mended } from '../support/build-trace.ts';

const shipped = JSON.parse(readFileSync(new URL('../../reports/result.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(shipped);

describe('the published schema', () => {
  it('is the one the code is typed by (else: npm run schema)', () => {
    expect(shipped).toEqual(JSON.parse(JSON.stringify(resultJsonSchema())));
  });

  it.each<[string, Trace]>([
    ['blocked', case265()],
    ['home', mended()],
    ['policy gate', consentWall()],
    ['a face', faceOnly()],
    ['a captcha', captchaMet()],
    ['nothing could be opened', { ...buildTrace(), walks: [], failure: { code: 'dns', detail: 'nowhere.invalid' } }],
    ['an app', buildTrace({ target: { platform: 'android', address: 'org.example.app' } })],
    ['killed', killed(case265())],
  ])('takes a result of a scan: %s', (_, trace) => {
    const result = JSON.parse(JSON.stringify(buildResult(trace, runChecks(trace))));
    expect(validate(result) ? [] : validate.errors).toEqual([]);
    expect(resultSchema.safeParse(result).success).toBe(true);
  });

  it('refuses what is not a result', () => {
    expect(validate({ ...buildResult(case265(), []), schema: 'naysayer/result@2' })).toBe(false);
    expect(validate({ ...buildResult(case265(), []), verdict: 'guilty' })).toBe(false);
  });
});

function killed({ finishedAt: _, timings: __, ...trace }: Trace): Trace {
  return { ...trace, walks: trace.walks.slice(0, 1) };
}
