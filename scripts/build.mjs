// `npm run build`: what the package ships, in dist/. The compiler writes the code and the data it imports; all else that
// lies beside the code (scripts for pages, sample sites) is copied as it is.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ROOT } from './setup.mjs';

const FOLDERS = ['crawler', 'checks', 'reports', 'cli', 'samples'];
const dist = join(ROOT, 'dist');

rmSync(dist, { recursive: true, force: true });
const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: ROOT,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
for (const folder of FOLDERS) cpSync(join(ROOT, folder), join(dist, folder), { recursive: true, filter: isAsset });

// The table of the report over many targets lies in the report itself: its library is no dependency of what is shipped.
const vendor = join(dist, 'reports', 'batch', 'vendor');
for (const file of ['js/tabulator.min.js', 'css/tabulator_simple.min.css']) {
  cpSync(join(ROOT, 'node_modules', 'tabulator-tables', 'dist', file), join(vendor, basename(file)));
}

// Types of what can be imported, and of nothing else.
const { exports: doors } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const typed = new Set();
for (const { types } of Object.values(doors)) if (types) typesFrom(join(ROOT, types));
for (const path of readdirSync(dist, { recursive: true })) {
  if (path.endsWith('.d.ts') && !typed.has(join(dist, path))) rmSync(join(dist, path));
}

function typesFrom(file) {
  if (typed.has(file) || !existsSync(file)) return;
  typed.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g)) {
    typesFrom(resolve(file, '..', path.replace(/\.[jt]sx?$/, '.d.ts')));
  }
}

function isAsset(path) {
  return statSync(path).isDirectory() || !/(\.tsx?|tsconfig\.json)$/.test(path);
}
