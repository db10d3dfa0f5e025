// `npm test`: set up, then types, lint, unit and browser tests. With --no-browser (`npm run check`) what needs a browser
// is left out. The last line is "N passed, N failed"; every stage runs, whatever came of the ones before it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, setUp, setUpPackages } from './setup.mjs';

const noBrowser = process.argv.includes('--no-browser');
if (!(noBrowser ? setUpPackages() : setUp({ forTests: true }))) process.exit(2);

const scratch = mkdtempSync(join(tmpdir(), 'naysayer-test-'));
const report = join(scratch, 'vitest.json');
const stages = [
  ['types', 'typescript/bin/tsc', '-p', '.'],
  ['types of the checks, which know neither Node nor a page', 'typescript/bin/tsc', '-p', 'checks'],
  ['lint, format and import borders', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  [
    noBrowser ? 'unit tests' : 'unit and browser tests',
    'vitest/vitest.mjs',
    'run',
    ...(noBrowser ? ['--project', 'unit'] : []),
    '--reporter=default',
    '--reporter=./test/support/still-running.ts',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
];
const played = join(scratch, 'playwright.json');
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = played;
const PLAYED = ['the samples, played by hand', '@playwright/test/cli.js', 'test', '--reporter=list,json'];
if (!noBrowser) stages.splice(3, 0, PLAYED);
const failed = stages.filter((stage) => !runs(stage)).map(([title]) => title);
const { passed, failures, skipped } = sum(countTests(report), countPlayed(played));
rmSync(scratch, { recursive: true, force: true });

if (failed.length > 0) console.log(`\nfailed: ${failed.join('; ')}`);
console.log(`${skipped > 0 ? `${skipped} skipped\n` : ''}${passed} passed, ${failures} failed`);
process.exit(failed.length > 0 || failures > 0 ? 1 : 0);

/** Programs are run as scripts of this very Node: no shell, the same on every system. */
function runs([title, script, ...args]) {
  console.log(`\n== ${title}`);
  const program = join(ROOT, 'node_modules', ...script.split('/'));
  return spawnSync(process.execPath, [program, ...args], { cwd: ROOT, stdio: ['ignore', 1, 2] }).status === 0;
}

function sum(a, b) {
  return { passed: a.passed + b.passed, failures: a.failures + b.failures, skipped: a.skipped + b.skipped };
}

function countPlayed(file) {
  if (noBrowser) return { passed: 0, failures: 0, skipped: 0 };
  try {
    const { expected, unexpected, flaky, skipped: left } = JSON.parse(readFileSync(file, 'utf8')).stats;
    return { passed: expected, failures: unexpected + flaky, skipped: left };
  } catch {
    return { passed: 0, failures: 1, skipped: 0 };
  }
}

/** A stage that is no test (types, lint) counts as one when it fails, and so does a run that left no report. */
function countTests(file) {
  const others = failed.filter((title) => title !== stages.at(-1)[0] && title !== PLAYED[0]).length;
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return { passed: numPassedTests, failures: numFailedTests + unloaded.length + others, skipped: numPendingTests };
  } catch {
    return { passed: 0, failures: 1 + others, skipped: 0 };
  }
}
