// `npm run mutate [ID]`: turns round what each check accuses by, and sees that a test of that check notices. Works on a
// copy. Prints the survivors, those that did not load among them; exit code 1 when there are any.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CHECKS } from '../checks/index.ts';
import { runCheckTests } from './measure/check-tests.ts';
import { type Mutant, mutantsOf } from './measure/mutants.ts';

const COPIED = [
  'checks',
  'crawler',
  'reports',
  'test/checks',
  'test/support',
  'test/policies',
  'package.json',
  'vitest.config.ts',
  'tsconfig.json',
];

const project = resolve(import.meta.dirname, '..');
const wanted = process.argv[2];
const ids = CHECKS.map(({ id }) => id).filter((id) => wanted === undefined || id === wanted);
if (ids.length === 0) {
  console.error(`mutate: there is no check "${wanted}"`);
  process.exitCode = 2;
} else {
  report(survivorsOf(ids));
}

function survivorsOf(checks: readonly string[]): { tried: number; survived: readonly Mutant[] } {
  const root = mkdtempSync(join(tmpdir(), 'mutate-'));
  try {
    for (const part of COPIED)
      if (existsSync(join(project, part))) cpSync(join(project, part), join(root, part), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
    const sources = new Map(checks.map((id) => [id, readFileSync(join(root, 'checks', `${id}.ts`), 'utf8')]));
    const mutants = new Map([...sources].map(([id, source]) => [id, mutantsOf(id, source)]));
    const rounds = Math.max(...[...mutants.values()].map((of) => of.length));
    const survived: Mutant[] = [];
    // Each check has a file of tests of its own, so one mutant of every check is tried at once.
    for (let round = 0; round < rounds; round += 1) {
      const now = [...mutants.values()].flatMap((of) => of[round] ?? []);
      for (const { check, source } of now) writeFileSync(join(root, 'checks', `${check}.ts`), source);
      const failing = runCheckTests(root, join(root, 'report.json')).filter(({ passed }) => !passed);
      const noticed = new Set(failing.filter(({ loaded }) => loaded).map(({ file }) => file));
      survived.push(...now.filter(({ check }) => !noticed.has(check)));
      for (const { check } of now) writeFileSync(join(root, 'checks', `${check}.ts`), sources.get(check) as string);
      process.stderr.write(`round ${round + 1} of ${rounds}: ${now.length} mutants\n`);
    }
    return { tried: [...mutants.values()].flat().length, survived };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function report({ tried, survived }: { tried: number; survived: readonly Mutant[] }): void {
  for (const { check, line, what } of survived) console.log(`survived: checks/${check}.ts:${line} ${what}`);
  console.log(`${tried} mutants, ${survived.length} survived`);
  if (survived.length > 0) process.exitCode = 1;
}
