import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Preflight } from '../../crawler/evidence/preflight.ts';
import { readPreflight } from '../../crawler/evidence/seal.ts';
import { type ReplayGiven, toReplay } from '../../crawler/to-replay.ts';
import type { Trace } from '../../crawler/trace.ts';
import { readTrace } from '../../crawler/trace-file.ts';
import { sealedRun } from '../support/sealed-run.ts';

const TOLD = { explore: false, child: true, orderedBy: 'Office 5' }; // none of it the default
const SETTINGS = { repeat: 1, profile: 'standard', rules: ['eu', 'us-ca'], device: 'phone' } as const;
const elsewhere = { viewport: { width: 400, height: 800 }, locale: 'fr-FR', timeZone: 'Europe/Paris' };

const cwd = tmpdir();
let dir: string;
let trace: Trace;
let preflight: Preflight;
beforeAll(async () => {
  dir = await sealedRun({ ...TOLD, settings: { ...SETTINGS, ...elsewhere, seed: 'test' } }, { seal: false });
  trace = readTrace(dir);
  preflight = readPreflight(dir) as Preflight;
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('tells a scan again what it was told, whatever a config says now', async () => {
  const again = await replayOf({ trace, preflight });
  expect(again).toMatchObject(TOLD);
  expect(again.settings).toMatchObject({ ...SETTINGS, ...elsewhere });
});

it('judges by the rules that were in force where the record names none', async () => {
  const { rules: _rules, ...settings } = trace.settings;
  const again = await replayOf({ trace: { ...trace, settings }, preflight });
  expect(again.settings.rules).toEqual(['cn']);
});

it('tells the scan of an app again what it was told', async () => {
  const again = await replayOf(appRecord({}));
  expect(again).toMatchObject({ explore: false, orderedBy: 'Office 5', target: { platform: 'android' } });
  expect(again.settings).toMatchObject({ rules: ['eu', 'us-ca'], locale: 'fr-FR', timeZone: 'Europe/Paris' });
});

it('says in one line that capabilities, which no record keeps, are to be given again', async () => {
  await expect(replayOf(appRecord({ capabilities: true }))).rejects.toThrow(/given capabilities.*--capabilities$/);
});

function appRecord(told: Partial<Preflight['told']>) {
  const target = { ...trace.target, platform: 'android', address: 'com.example.one' } as const;
  return { trace: { ...trace, target }, preflight: { ...preflight, told: { ...preflight.told, ...told } } };
}

function replayOf(record: { trace: Trace; preflight: Preflight }, given: ReplayGiven = {}) {
  const config = { rules: ['cn' as const], explore: true, locale: 'zh-CN', targets: [] };
  return toReplay(dir, { ...record, manifest: null }, given, {
    config,
    folder: cwd,
    env: {},
    startedAt: new Date(0),
    cwd,
  });
}
