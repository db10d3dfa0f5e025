// `npm run record [ID…]`: scans samples and test apps and keeps the traces for the tests of the checks, in
// test/checks/recorded. Its browser reaches this machine only; phone apps need Appium and adb, and are named and left
// out where those are missing.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { appiumLacks, startAppium } from '../crawler/drivers/appium-server.ts';
import { BROWSER_ARGUMENTS, browserFor } from '../crawler/drivers/browser.ts';
import { scanTarget } from '../crawler/scan.ts';
import type { Trace } from '../crawler/trace.ts';
import { serveSamples } from '../samples/index.ts';
import { modelOf, scanPhone } from '../test/support/phone/scan-phone.ts';
import { folderOf, keepRecording, RECORDINGS, type Recording } from '../test/support/recorded.ts';
import { serveFolderOf } from '../test/support/serve-apps.ts';

const NOWHERE_ELSE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !RECORDINGS[id]);
if (unknown.length > 0) {
  console.error(`record: test/checks/recorded/recordings.json names no ${unknown.join(', ')}`);
  process.exitCode = 2;
} else await record(Object.entries(RECORDINGS).filter(([id]) => wanted.length === 0 || wanted.includes(id)));

async function record(recordings: readonly (readonly [string, Recording])[]): Promise<void> {
  const { path } = await browserFor({ camera: true });
  const browser = await chromium.launch({
    executablePath: path,
    args: [...BROWSER_ARGUMENTS, NOWHERE_ELSE],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    for (const [id, recording] of recordings) {
      const trace = recording.from === 'phone-apps' ? await onPhone(id) : await onWeb(id, recording, browser);
      if (!trace) continue;
      if (trace.failure) throw new Error(`${id} could not be scanned: ${trace.failure.code}`);
      keepRecording(id, trace);
      console.log(`${id}: ${trace.walks.flatMap(({ steps }) => steps).length} steps`);
    }
  } finally {
    await browser.close();
  }
}

async function onPhone(id: string): Promise<Trace | undefined> {
  const lacks = appiumLacks('uiautomator2');
  if (lacks) return void console.error(`record: ${id} is left as it is, for ${lacks}`);
  const server = await startAppium('uiautomator2');
  try {
    return (await scanPhone(modelOf(RECORDINGS[id]?.pages ?? id), server.url)).scanned.trace;
  } finally {
    await server.close();
  }
}

async function onWeb(id: string, recording: Recording, browser: Browser): Promise<Trace> {
  const { url, close, authority, camera, ...told } = await served(id, recording);
  const { category = told.category, locale = told.locale ?? 'zh-CN', rules, code } = recording;
  const outDir = mkdtempSync(join(tmpdir(), `${id}-`));
  try {
    return await scanTarget({
      target: {
        id,
        platform: 'web',
        address: url,
        name: id,
        categories: category ? [{ n: category, by: 'config' }] : [],
        ...(authority ? { authority } : {}),
      },
      outDir,
      settings: {
        device: 'phone',
        viewport: { width: 390, height: 844 },
        locale,
        timeZone: 'Asia/Shanghai',
        repeat: 1,
        profile: 'standard',
        seed: 'apps',
        ...(rules ? { rules } : {}),
      },
      lateMs: 1500,
      explore: true,
      browser,
      ...(camera ? { camera } : {}),
      ...(code ? { otp: { value: code }, number: { value: '19900000000', by: 'the tester, of this test' } } : {}),
    });
  } finally {
    await close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

interface Served {
  readonly url: string;
  readonly category?: number | null;
  readonly locale?: string;
  readonly authority?: string;
  readonly camera?: 'test-picture';
  close(): Promise<void>;
}

async function served(id: string, { from }: Recording): Promise<Served> {
  if (from !== 'samples') {
    const folder = folderOf(id);
    const { url, close } = await serveFolderOf(folder);
    const truth = join(folder, 'expected.json');
    return { url, close, ...(existsSync(truth) ? pick(JSON.parse(readFileSync(truth, 'utf8'))) : {}) };
  }
  const { samples, close } = await serveSamples({ only: [id] });
  const [sample] = samples;
  if (!sample) throw new RangeError(`there is no sample ${id}`);
  return { url: sample.url, close, ...pick(sample.expected), ...sample.allowed };
}

function pick({ category = null, locale }: Pick<Served, 'category' | 'locale'>): Pick<Served, 'category' | 'locale'> {
  return { category, ...(locale ? { locale } : {}) };
}
