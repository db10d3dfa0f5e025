import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

// The linter holds the import borders; this holds the linter to them, on files made for it.
const FORBIDDEN: readonly (readonly [file: string, imports: string])[] = [
  ['checks/a-check.ts', 'node:fs'],
  ['checks/a-check.ts', 'playwright'],
  ['checks/a-check.ts', '../crawler/scan.ts'],
  ['checks/a-check.ts', '../crawler/recognise/prompt.ts'],
  ['checks/a-check.ts', '../reports/build-result.ts'],
  ['checks/facts/a-fact.ts', '../../crawler/trace-file.ts'],
  ['checks/facts/a-fact.ts', 'node:path'],
  ['reports/html.ts', '../crawler/drivers/playwright.ts'],
  ['reports/html.ts', '../checks/alternative-login-path.ts'],
  ['reports/html.ts', '../cli/scan.ts'],
  ['reports/view/flow.tsx', '../../checks/no-info-category-open.ts'],
  ['crawler/scan.ts', '../checks/index.ts'],
  ['crawler/walks/journey.ts', '../../reports/build-result.ts'],
  ['crawler/drivers/playwright.ts', '../recognise/prompt.ts'],
  ['crawler/drivers/playwright.ts', '../walks/journey.ts'],
  ['crawler/drivers/playwright.ts', '../../checks/index.ts'],
  ['crawler/recognise/prompt.ts', '../drivers/driver.ts'],
  ['crawler/recognise/prompt.ts', '../walks/sight.ts'],
  ['crawler/recognise/prompt.ts', '../../checks/index.ts'],
  ['crawler/recognise/prompt.ts', 'node:fs'],
  ['crawler/trace.ts', './errors.ts'],
  ['crawler/scan.ts', '../cli/hand-over/page.ts'],
  ['reports/html.ts', '../cli/hand-over/hand-over.ts'],
  ['index.ts', './cli/scan.ts'],
  ['samples/index.ts', '../cli/scan.ts'],
];
const ALLOWED: readonly (readonly [file: string, imports: string])[] = [
  ['checks/a-check.ts', '../crawler/trace.ts'],
  ['checks/a-check.ts', './facts/walls.ts'],
  ['checks/facts/a-fact.ts', '../../crawler/trace.ts'],
  ['checks/facts/a-fact.ts', '../law/index.ts'],
  ['reports/html.ts', '../checks/check.ts'],
  ['reports/html.ts', '../checks/law/index.ts'],
  ['reports/html.ts', '../crawler/trace.ts'],
  ['reports/write-reports.ts', 'node:fs'],
  ['crawler/scan.ts', './walks/journey.ts'],
  ['crawler/walks/journey.ts', '../recognise/prompt.ts'],
  ['crawler/drivers/playwright.ts', '../trace.ts'],
  ['crawler/drivers/playwright.ts', 'playwright'],
  ['crawler/recognise/prompt.ts', '../trace.ts'],
  ['crawler/recognise/prompt.ts', './words.ts'],
  ['cli/scan.ts', '../crawler/scan.ts'],
  ['cli/hand-over/page.ts', '../crawler/scan.ts'],
  ['index.ts', './reports/build-result.ts'],
];

const root = join(import.meta.dirname, '..');
const place = mkdtempSync(join(tmpdir(), 'naysayer-borders-'));
let refused: ReadonlySet<string>;

beforeAll(() => {
  cpSync(join(root, 'biome.json'), join(place, 'biome.json'));
  [...FORBIDDEN, ...ALLOWED].forEach(([file, imports], i) => {
    const path = join(place, numbered(file, i));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import { a } from '${imports}';\nexport const b = a;\n`);
  });
  // The seam's own border is about one file, so it is linted under its own name.
  writeFileSync(join(place, 'crawler/trace.ts'), "import { a } from './errors.ts';\nexport const b = a;\n");
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const options = ['lint', '--only=style/noRestrictedImports', '--vcs-enabled=false', '--max-diagnostics=none'];
  const { stdout } = spawnSync(process.execPath, [biome, ...options, '--reporter=json', '.'], {
    cwd: place,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { location: { path: string | { file: string } } }[] };
  refused = new Set(
    diagnostics.map(({ location: { path } }) => (typeof path === 'string' ? path : path.file).replaceAll('\\', '/')),
  );
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

it.each(FORBIDDEN.map((row, i) => [...row, i] as const))('%s may not import %s', (file, _imports, i) => {
  expect(refused).toContain(numbered(file, i));
});

it.each(ALLOWED.map((row, i) => [...row, i + FORBIDDEN.length] as const))('%s may import %s', (file, _imports, i) => {
  expect(refused).not.toContain(numbered(file, i));
});

// Run from somebody's folder, a loader reads the settings there and not ours: the file itself has to say how it is meant.
it('names in each file with JSX how it becomes calls', () => {
  const files = readdirSync(join(root, 'reports'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  expect(files.length).toBeGreaterThan(10);
  const unnamed = files.filter(
    (file) =>
      !/^\/\*\* @jsxRuntime automatic @jsxImportSource preact \*\/\n/.test(
        readFileSync(join(root, 'reports', file), 'utf8'),
      ),
  );
  expect(unnamed).toEqual([]);
});

function numbered(file: string, i: number): string {
  return file === 'crawler/trace.ts' ? file : file.replace(/(\.tsx?)$/, `-${i}$1`);
}
