// `npm start`: set up, then scan the bundled samples. `npm start -- URL [options]` scans that.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ROOT, setUp } from './setup.mjs';

if (!setUp()) process.exit(2);
const given = process.argv.slice(2);
const isDemo = given[0] === undefined || given[0].startsWith('-');
const command = isDemo ? ['demo', ...given] : ['scan', ...given];
const main = ['--import', 'tsx', join(ROOT, 'cli', 'main.ts')];
const child = spawn(process.execPath, [...main, ...command], { cwd: ROOT, stdio: 'inherit' });
// Ctrl-C reaches the command too: it ends what it does, says so, and its exit code is this one's.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
