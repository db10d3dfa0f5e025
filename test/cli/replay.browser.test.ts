import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordedBlocks } from '../../checks/facts/replayed.ts';
import type { ScanOptions } from '../../cli/program.ts';
import { type Replay, replay } from '../../cli/replay.ts';
import { scan } from '../../cli/scan.ts';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { folderFiles } from '../../crawler/evidence/files.ts';
import { manifestHash } from '../../crawler/evidence/seal.ts';
import { verify } from '../../crawler/evidence/verify.ts';
import { readTrace } from '../../crawler/trace-file.ts';
import { type Sample, serveSamples } from '../../samples/index.ts';
import { fakeContext } from './context.ts';

const cwd = mkdtempSync(join(tmpdir(), 'naysayer-replay-'));
const options: ScanOptions = { platform: 'web', out: 'out', format: ['json'], lang: 'en', quiet: true };

let browser: Browser;
let close: () => Promise<void>;
let samples: readonly Sample[];
let recorded: readonly string[]; // the ids of its blocks
let dir: string; // of the record of the blocking course app

beforeAll(async () => {
  browser = await launchBrowser();
  ({ samples, close } = await serveSamples({ only: ['course-265', 'course-265-mended'] }));
  // Quick, and short of time for late ways round: the samples have none.
  const config = { lateMs: 2000, targets: [{ id: 'course', url: samples[0]?.url, categories: [19] }] };
  writeFileSync(join(cwd, 'naysayer.config.json'), JSON.stringify(config));
  expect(await scan('course', { ...options, repeat: 1 }, fakeContext({ cwd }).context, browser)).toBe(1);
  dir = onlyFolder('out');
  recorded = recordedBlocks(readTrace(dir)).map(({ id }) => id);
  expect(recorded).toContain('p2');
}, 300_000);
afterAll(async () => {
  await browser.close();
  await close();
  rmSync(cwd, { recursive: true, force: true });
});

it('says that every block holds on a target that is as it was, and links the new record to the old one', async () => {
  const { code, told, folder } = await replayed('same', {});
  expect(told.blocks.map(({ id, as, now }) => [id, as, now])).toEqual(recorded.map((id) => [id, id, 'holds']));
  expect({ code, new: told.new }).toEqual({ code: 1, new: [] });
  expect(told.of.manifest).toBe(manifestHash(dir));
  const preflight = JSON.parse(readFileSync(join(folder, 'preflight.json'), 'utf8')) as { replayOf: unknown };
  expect(preflight.replayOf).toEqual({ runId: told.of.runId, manifest: told.of.manifest });
  expect(await verify(folderFiles(folder))).toMatchObject({ state: 'intact', differences: [] });
});

it('says of the mended build which blocks are gone, and by what', async () => {
  const { code, told } = await replayed('mended', { target: samples[1]?.url ?? '' });
  expect(told.blocks.map(({ now, by }) => `${now} ${by}`)).toEqual(recorded.map(() => 'gone skip'));
  expect({ code, new: told.new }).toEqual({ code: 0, new: [] });
});

describe('refuses in one line', () => {
  it('a record that is not what was signed', async () => {
    const altered = mkdtempSync(join(cwd, 'altered-'));
    for (const name of ['manifest.json', 'trace.jsonl'])
      writeFileSync(join(altered, name), readFileSync(join(dir, name)));
    await expect(replay(altered, options, fakeContext({ cwd }).context, browser)).rejects.toThrow(
      /is not as it was recorded or sealed/,
    );
  });

  it('a folder that is not there', async () => {
    await expect(replay('none', options, fakeContext({ cwd }).context, browser)).rejects.toThrow(/^no folder none/);
  });
});

async function replayed(out: string, more: { target?: string }) {
  mkdirSync(join(cwd, out));
  const { context, out: printed } = fakeContext({ cwd });
  const code = await replay(dir, { ...options, ...more, out, json: true }, context, browser);
  return { code, told: JSON.parse(printed.join('')) as Replay, folder: onlyFolder(out) };
}

function onlyFolder(out: string): string {
  const [name] = readdirSync(join(cwd, out));
  return join(cwd, out, name ?? '');
}
