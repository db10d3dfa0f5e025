// `npm run build`: what the package ships, in dist/. The compiler writes the code and the data it imports; all else that
// lies beside the code (scripts for pages, sample sites) is copied as it is.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
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

function isAsset(path) {
  return statSync(path).isDirectory() || !/(\.tsx?|tsconfig\.json)$/.test(path);
}
