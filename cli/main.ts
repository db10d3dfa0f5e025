import { existsSync, readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import * as errors from '../crawler/errors.ts';
import { type Context, Interrupted } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { buildProgram } from './program.ts';
import { processTerminal } from './terminal.ts';

const FORESEEN = [
  errors.UsageError,
  errors.NoBrowser,
  errors.MalformedTrace,
  errors.MalformedSource,
  errors.TargetUnreachable,
  errors.AcceptWhileRefusing,
];

const stop = new AbortController();
const context: Context = { terminal: processTerminal(), env: process.env, cwd: process.cwd(), signal: stop.signal };

process.once('SIGINT', interrupt);
process.once('SIGTERM', interrupt);
// A reader that has seen enough (head, a pager) closes the pipe: no fault of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

// Nothing left to wait for and no answer yet: a promise was lost. Never ends without a word.
process.once('beforeExit', () => {
  context.terminal.err('naysayer: a fault of this tool: it waited for something that never came');
  process.exit(2);
});

let code: ExitCode = 0;
try {
  const program = buildProgram(context, versionOf(), (given) => {
    code = given;
  });
  await program.parseAsync(process.argv);
} catch (error) {
  code = explain(error);
}
// What was printed has to be out before the process ends: a pipe takes it piece by piece.
process.stdout.write('', () => process.exit(code));

/** One line: what is wrong, where, and what to do. */
function explain(error: unknown): ExitCode {
  const say = (text: string) => context.terminal.err(`naysayer: ${text}`);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0; // --help, --version
    if (error.code === 'commander.help') say('a command is missing (see "naysayer --help")');
    else say(`${error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')} (see "naysayer --help")`);
    return 2;
  }
  if (error instanceof Interrupted || (stop.signal.aborted && error === stop.signal.reason)) {
    say((error as Error).message);
    return 130;
  }
  if (FORESEEN.some((known) => error instanceof known)) say((error as Error).message);
  else say(`a fault of this tool, not of the target: ${(error as Error)?.stack ?? String(error)}`);
  return 2;
}

/** The first Ctrl-C ends what is being done in order, the second at once. */
function interrupt(): void {
  stop.abort(new Error('interrupted'));
  process.once('SIGINT', () => process.exit(130));
}

/** The package file lies beside the sources in a checkout, and one folder further up once built. */
function versionOf(): string {
  const places = ['../package.json', '../../package.json'].map((path) => new URL(path, import.meta.url));
  const place = places.find((url) => existsSync(url));
  return place ? (JSON.parse(readFileSync(place, 'utf8')) as { version: string }).version : 'unknown';
}
