import type { Terminal } from './terminal.ts';

/** What main, which alone reads the arguments and the environment, prints and exits, lends to a command. */
export interface Context {
  readonly terminal: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly signal: AbortSignal; // aborted by Ctrl-C
}

/** Ctrl-C ended a scan: one line that says where its recording is, exit code 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
