import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scanTarget } from '../../crawler/scan.ts';
import type { Trace } from '../../crawler/trace.ts';
import { againstTruth } from './against-truth.ts';
import { type AppFacts, appNames, RealApp, readApp } from './real-app.ts';

// node --import tsx bench/real-apps/run.ts [name…] --dir SCRATCH
// Installs real web applications, scans each as a new user would meet it, and prints the verdict beside the truth.

const { values, positionals } = parseArgs({ options: { dir: { type: 'string' } }, allowPositionals: true });
if (!values.dir) {
  console.error('say where to install: --dir SCRATCH (a folder outside the project; some 2 GB for all)');
  process.exit(2);
}
const names = positionals.length > 0 ? positionals : appNames();
let right = 0;
for (const name of names) right += (await measure(readApp(name), values.dir)) ? 1 : 0;
console.log(`${right} of ${names.length} as the truth has them`);

async function measure(facts: AppFacts, scratch: string): Promise<boolean> {
  console.log(`\n${facts.name}: ${facts.package} ${facts.version} (${facts.licence})`);
  const app = new RealApp(facts, scratch);
  try {
    await app.install();
    const outDir = join(app.dir, 'scan');
    if (existsSync(outDir)) rmSync(outDir, { recursive: true });
    const started = Date.now();
    const trace = await scan(app, outDir);
    const { refusing, reason, lines, wrong } = againstTruth(trace, facts.truth);
    const steps = trace.walks.reduce((sum, walk) => sum + walk.steps.length, 0);
    console.log(
      `refusing: ${refusing} (${reason}); ${steps} steps in ${trace.walks.length} walks, ${Math.round((Date.now() - started) / 1000)} s`,
    );
    for (const walk of trace.walks) console.log(`  ${walk.name}: ${JSON.stringify(walk.ending)}`);
    for (const line of lines) console.log(line);
    for (const line of wrong) console.log(`✗ ${line}`);
    if (wrong.length === 0) console.log('✓ as the truth has it');
    return wrong.length === 0;
  } catch (error) {
    console.log(`✗ ${(error as Error).stack ?? error}`);
    return false;
  } finally {
    await app.stop();
  }
}

async function scan(app: RealApp, outDir: string): Promise<Trace> {
  const { name, url, category, device, locale, walkMs } = app.facts;
  return scanTarget({
    target: {
      id: name,
      platform: 'web',
      address: url,
      name,
      categories: category === null ? [] : [{ n: category, by: 'config' }],
    },
    outDir,
    settings: {
      device,
      viewport: device === 'phone' ? { width: 390, height: 844 } : { width: 1280, height: 800 },
      locale,
      timeZone: 'Asia/Shanghai',
      repeat: 3,
      profile: 'standard',
      seed: 'real-apps',
    },
    reset: { url: await app.resetUrl() },
    ...(walkMs ? { budgets: { walkMs } } : {}),
  });
}
