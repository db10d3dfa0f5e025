import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { diff } from '../../cli/diff.ts';
import { notice } from '../../cli/notice.ts';
import type { ScanOptions } from '../../cli/program.ts';
import { replay } from '../../cli/replay.ts';
import { report } from '../../cli/report.ts';
import { scan } from '../../cli/scan.ts';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { isEvidence } from '../../crawler/evidence/names.ts';
import { readTrace } from '../../crawler/trace-file.ts';
import { FILES, type Format } from '../../reports/write-reports.ts';
import { serveSamples } from '../../samples/index.ts';
import { fakeContext } from './context.ts';

// What the walks typed at a site that takes a number and names is looked for in all that is written and printed.
vi.setConfig({ testTimeout: 500_000 });
const cwd = mkdtempSync(join(tmpdir(), 'naysayer-typed-'));
const formats = Object.keys(FILES) as Format[];
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSamples>>;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSamples({ only: ['course-265'] });
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(cwd, { recursive: true, force: true });
});

it('shows in no report what was typed', async () => {
  const { context, out, err } = fakeContext({ cwd });
  const options: ScanOptions = { platform: 'web', out: 'out', format: formats, lang: 'en', repeat: 2, explore: false };
  await scan(site.samples[0]?.url as string, { ...options, category: [19] }, context, browser);
  const [name = ''] = readdirSync(join(cwd, 'out'));
  const dir = join(cwd, 'out', name);
  const typed = typedIn(dir);
  expect(typed.length).toBeGreaterThan(3);
  for (const lang of ['zh', 'en'] as const) {
    await report(dir, { format: formats, lang, json: true }, context);
    await notice(dir, { lang }, context);
    for (const json of [true, false]) await diff(dir, dir, { lang, json, html: 'diff.html' }, context);
    const written = readdirSync(dir).filter((file) => !isEvidence(file) && !isEvidence(`${file}/`));
    expect(written).toEqual(expect.arrayContaining([...Object.values(FILES), 'notice.html', 'notice.md']));
    for (const file of [...written.map((name) => join(dir, name)), join(cwd, 'diff.html')])
      expect(await found(typed, file), `${file}, ${lang}`).toEqual([]);
  }
  expect(typed.filter((value) => [...out, ...err].join('\n').includes(value))).toEqual([]);

  const { context: printing, out: scripts } = fakeContext({ cwd });
  for (const emit of ['playwright', 'webdriverio'] as const)
    await replay(dir, { format: [], lang: 'en', emit }, printing);
  expect(typed.filter((value) => /^1\d{10}$/.test(value) && scripts.join('\n').includes(value))).toEqual([]);
});

function typedIn(dir: string): string[] {
  const actions = readTrace(dir).walks.flatMap(({ steps }) => steps.map(({ action }) => action));
  const values = actions.flatMap((action) => (action.kind === 'fill' ? [action.value] : []));
  return [...new Set(values)].filter((value) => !value.includes('•'));
}

async function found(typed: readonly string[], file: string): Promise<string[]> {
  const content = readFileSync(file);
  const text = file.endsWith('.pdf') ? (await extractText(await getDocumentProxy(new Uint8Array(content)), { mergePages: true })).text : content.toString('utf8'); // biome-ignore format: one line
  return typed.filter((value) => text.includes(value));
}
