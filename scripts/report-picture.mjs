// `npm run docs:picture`: the pictures of a report that the READMEs show, made from a scan of a bundled sample.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { launchBrowser } from '../crawler/drivers/browser.ts';
import { runChecks, scan, writeReports } from '../index.ts';
import { serveSamples } from '../samples/index.ts';
import { ROOT } from './setup.mjs';

const SAMPLE = 'course-265';
const VIEW = { width: 1100, height: 900 }; // CSS px

const out = mkdtempSync(join(tmpdir(), 'naysayer-picture-'));
const { samples, close } = await serveSamples({ only: [SAMPLE] });
const [{ url, category, name }] = samples;
const { trace, folder } = await scan({ url, name: name.zh, categories: [category] }, { out, seal: false });
await close();
const browser = await launchBrowser();
for (const lang of ['en', 'zh']) {
  await writeReports(folder, trace, runChecks(trace), { formats: ['html'], lang });
  const page = await browser.newPage({ viewport: VIEW });
  await page.goto(pathToFileURL(join(folder, 'report.html')).href);
  const file = join(ROOT, 'docs', lang === 'en' ? 'report.webp' : `report.${lang}.webp`);
  const { size } = await sharp(await page.screenshot())
    .webp({ quality: 80 })
    .toFile(file);
  console.log(`${file}: ${Math.round(size / 1000)} kB`);
  await page.close();
}
await browser.close();
rmSync(out, { recursive: true });
