import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { markdown, type Section } from './tables.ts';

/** Puts figures on top of bench/results.md: the newest come first; the former ones stay under them. */
export function save(sections: readonly Section[], about: string): void {
  const file = join(import.meta.dirname, 'results.md');
  const former = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(HEADING.length).join('\n') : '';
  const [load = 0] = loadavg();
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${load.toFixed(1)}, Node ${process.version}, ${about}`;
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${HEADING.join('\n')}\n## ${date}\n\n${machine}\n\n${markdown(sections)}\n${former}`);
}

const HEADING = [
  '# Bench',
  '',
  'Printed by `npm run bench -- --save` and `npm run bench:batch -- --save`; the newest figures first. Compare ratios, not',
  'seconds: machines differ.',
  '',
];
