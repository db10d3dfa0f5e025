import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

// `npm run check` in a checkout whose compiler, linter and test runner are stand-ins that end as they are told.
let checkout: string;
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'naysayer-check-'));
  cpSync(join(import.meta.dirname, '../../scripts'), join(checkout, 'scripts'), { recursive: true });
  put('package.json', '{ "type": "module" }');
  for (const lock of ['package-lock.json', 'node_modules/.package-lock.json']) put(lock, '{ "packages": {} }');
  tools({});
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

it('ends with the counts of the tests, and well when all is well', () => {
  tools({ counts: { numPassedTests: 12, numFailedTests: 0, numPendingTests: 0 } });
  expect(check()).toEqual({ status: 0, last: '12 passed, 0 failed' });
});

it('fails with a failed test', () => {
  tools({ runner: 1, counts: { numPassedTests: 11, numFailedTests: 1, numPendingTests: 2 } });
  expect(check()).toEqual({ status: 1, last: '11 passed, 1 failed' });
});

it('counts a stage that is no test as a failure of its own, and still runs the ones after it', () => {
  tools({ linter: 1 });
  expect(check()).toEqual({ status: 1, last: '3 passed, 1 failed' });
  tools({ compiler: 1, linter: 1 });
  expect(check()).toEqual({ status: 1, last: '3 passed, 3 failed' });
});

it('does not take a test file that cannot be loaded for a pass', () => {
  tools({ runner: 1, results: [{ status: 'failed', assertionResults: [] }] });
  expect(check()).toEqual({ status: 1, last: '3 passed, 1 failed' });
});

it('does not take a test run without a report for a pass', () => {
  put('node_modules/vitest/vitest.mjs', '');
  expect(check()).toEqual({ status: 1, last: '0 passed, 1 failed' });
});

function check(): { status: number | null; last: string | undefined } {
  const args = [join(checkout, 'scripts/test.mjs'), '--no-browser'];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: checkout, encoding: 'utf8' });
  return { status, last: stdout.trim().split('\n').at(-1) };
}

function tools({ compiler = 0, linter = 0, runner = 0, counts = {}, results = [] as unknown[] }): void {
  put('node_modules/typescript/bin/tsc', `process.exit(${compiler});`);
  put('node_modules/@biomejs/biome/bin/biome', `process.exit(${linter});`);
  const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, ...counts, testResults: results };
  put(
    'node_modules/vitest/vitest.mjs',
    `import { writeFileSync } from 'node:fs';
     const file = process.argv.find((one) => one.startsWith('--outputFile.json=')).split('=')[1];
     writeFileSync(file, ${JSON.stringify(JSON.stringify(report))});
     process.exit(${runner});`,
  );
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(checkout, path)), { recursive: true });
  writeFileSync(join(checkout, path), text);
}
