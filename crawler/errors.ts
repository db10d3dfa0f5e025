import type { Trace } from './trace.ts';

// Each error class says what happens when it is thrown.

/** Wrong use of a command or a bad config: one line on standard error, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The target could not be opened at all: a result with the reason is written, exit code 2. */
export class TargetUnreachable extends Error {
  override readonly name = 'TargetUnreachable';
  constructor(
    /** kebab-case; reports hold its words: dns, refused, certificate, timeout, http-status, not-html, redirects, … */
    readonly code: string,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}

/** The node to touch is gone, covered or renamed; nothing was touched. The walk looks again. */
export class ScreenMoved extends Error {
  override readonly name = 'ScreenMoved';
}

/** The browser or device was lost: the walk ends as `unclear`, the scan goes on with a new one where it can. */
export class DriverLost extends Error {
  override readonly name = 'DriverLost';
}

/** Every phone was put aside: a scan tells what the last one left, a batch leaves the target to `--resume`. */
export class NoPhoneLeft extends Error {
  override readonly name = 'NoPhoneLeft';
  constructor(
    sick: string,
    readonly last: Trace | undefined, // of the phone that failed last at this target
  ) {
    super(`no phone is left: ${sick}`);
  }
}

/** A budget of steps, time, bytes, windows, dialogs or downloads ran out: the walk ends as `unclear`. */
export class OutOfBudget extends Error {
  override readonly name = 'OutOfBudget';
}

/** An accepting control was about to be pressed while refusing. Never caught: it is a fault of ours and voids the run. */
export class AcceptWhileRefusing extends Error {
  override readonly name = 'AcceptWhileRefusing';
}

/** A trace file that cannot be read: one line that says where, exit code 2. */
export class MalformedTrace extends Error {
  override readonly name = 'MalformedTrace';
}

/** An export that begins as one and is cut short or damaged: evidence that does not verify, exit code 1. */
export class DamagedExport extends Error {
  override readonly name = 'DamagedExport';
}

/** No browser on this machine: one line that names the ways to get one, exit code 2. */
export class NoBrowser extends Error {
  override readonly name = 'NoBrowser';
}

/** A page source that holds no screen: the look is tried again, then the screen is `unreadable`. */
export class MalformedSource extends Error {
  override readonly name = 'MalformedSource';
}
