import { SingleBar } from 'cli-progress';
import type { Row } from '../../reports/batch/row.ts';
import { plain, type Terminal } from '../terminal.ts';

export interface Progress {
  row(row: Row): void;
  end(): void;
}

export interface ProgressOptions {
  readonly total: number;
  readonly already: number; // done by an earlier start of the same run
  readonly quiet?: boolean;
  readonly jsonLines?: boolean;
  readonly now?: () => number; // epoch milliseconds
}

/** A bar on a terminal; elsewhere a line now and then; each row as JSON on standard output where that is wanted. */
export function progressOn(terminal: Terminal, options: ProgressOptions): Progress {
  const { total, already, quiet, jsonLines, now = Date.now } = options;
  const tally = new Tally(total, already, now);
  const bar = terminal.isTty && !quiet ? startedBar(total, already) : undefined;
  let toldAt = now();
  return {
    row(row) {
      tally.count(row);
      if (jsonLines) terminal.out(JSON.stringify(row));
      if (bar) bar.update(tally.done, { told: tally.told() });
      else if (!quiet && (now() - toldAt >= LINE_EVERY_MS || tally.done === total)) {
        toldAt = now();
        terminal.err(`${tally.done} of ${total}  ${tally.told()}`);
      }
    },
    end() {
      bar?.stop();
    },
  };
}

/** How much of it is told, as the command line says. */
export function loudness({ quiet, jsonLines }: { quiet?: boolean; jsonLines?: boolean }): Partial<ProgressOptions> {
  return { ...(quiet ? { quiet } : {}), ...(jsonLines ? { jsonLines } : {}) };
}

const LINE_EVERY_MS = 15_000;

function startedBar(total: number, already: number): SingleBar {
  const bar = new SingleBar({
    format: '{bar} {value}/{total}  {told}',
    stream: process.stderr,
    hideCursor: true,
    gracefulExit: false, // Ctrl-C is the command's
    etaBuffer: 1,
  });
  bar.start(total, already, { told: '' });
  return bar;
}

/** How fast it goes, how long it will take, and what went wrong by cause. */
export class Tally {
  done: number;
  readonly #total: number;
  readonly #now: () => number;
  readonly #startedAt: number;
  readonly #outcomes = new Map<string, number>();
  readonly #causes = new Map<string, number>();
  #own = 0;

  constructor(total: number, already: number, now: () => number) {
    this.#total = total;
    this.done = already;
    this.#now = now;
    this.#startedAt = now();
  }

  count({ outcome, cause, failed }: Row): void {
    this.done += 1;
    this.#own += 1;
    bump(this.#outcomes, failed.length > 0 ? 'failed' : outcome);
    if (outcome === 'unclear' || outcome === 'not-opened') bump(this.#causes, cause);
  }

  told(): string {
    const hours = (this.#now() - this.#startedAt) / 3_600_000;
    const perHour = hours > 0 ? this.#own / hours : 0;
    const left = perHour > 0 ? ((this.#total - this.done) / perHour) * 60 : 0;
    const causes = [...this.#causes].sort(([, a], [, b]) => b - a).slice(0, 3);
    return [
      `${Math.round(perHour)} an hour`,
      `${left < 1 ? 'less than 1' : Math.round(left)} min left`,
      ...[...this.#outcomes].map(([outcome, count]) => `${outcome} ${count}`),
      ...(causes.length > 0 ? [`(${causes.map(([cause, count]) => `${cause} ${count}`).join(', ')})`] : []),
    ].join('  ');
  }
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Says of a fault of this tool what and where it was, since nobody sees its stack otherwise. */
export function toldOn(terminal: Terminal): (target: string, error: unknown) => void {
  return (target, error) => {
    const stack = String((error as Error)?.stack ?? error)
      .split('\n')
      .slice(0, 3);
    terminal.err(`naysayer: a fault of this tool at ${target}: ${plain(stack.join(' '))}`);
  };
}
