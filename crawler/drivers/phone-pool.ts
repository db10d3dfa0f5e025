import { DriverLost, TargetUnreachable } from '../errors.ts';
import type { Trace } from '../trace.ts';

/** One phone that walks can be made on. */
export interface PoolPhone {
  readonly name: string; // its serial number or udid
}

/** A phone that was put aside, and why. */
export interface SickPhone {
  readonly name: string;
  readonly why: string;
}

/**
 * Phones that are lent one walk at a time, in the order in which they were asked for. A phone that fails as a device is
 * put aside, and what was to be done on it is done on another.
 */
export class PhonePool<P extends PoolPhone> {
  readonly #free: P[];
  readonly #waiting: ((phone: P | undefined) => void)[] = [];
  readonly #sick: SickPhone[] = [];
  #lent = 0;

  constructor(phones: readonly P[]) {
    this.#free = [...phones];
  }

  /** Phones that were put aside, in the order in which they failed. */
  get sick(): readonly SickPhone[] {
    return this.#sick;
  }

  /**
   * Does something on a phone that nothing else is done on. On a phone that fails it is begun anew elsewhere.
   * @throws {DriverLost} when no phone is left
   * @throws what `work` throws, unless that is the phone's own failure
   */
  async run<T>(work: (phone: P) => Promise<T>): Promise<T> {
    for (;;) {
      const phone = await this.#take();
      if (!phone) throw new DriverLost(`no phone is left: ${this.#sick.map(({ name, why }) => `${name} (${why})`).join(', ')}`);
      try {
        const done = await work(phone);
        this.#giveBack(phone);
        return done;
      } catch (error) {
        const why = sickness(error);
        if (why === undefined) {
          this.#giveBack(phone);
          throw error;
        }
        this.#putAside(phone, why);
      }
    }
  } // biome-ignore format: one line

  /** Waits for a phone; none when all were put aside. */
  async #take(): Promise<P | undefined> {
    const phone = this.#free.shift();
    if (phone) {
      this.#lent += 1;
      return phone;
    }
    if (this.#lent === 0) return undefined;
    return new Promise((done) => this.#waiting.push(done));
  }

  #giveBack(phone: P): void {
    const next = this.#waiting.shift();
    if (next) next(phone);
    else {
      this.#lent -= 1;
      this.#free.push(phone);
    }
  }

  #putAside({ name }: P, why: string): void {
    this.#sick.push({ name, why });
    this.#lent -= 1;
    if (this.#lent > 0 || this.#free.length > 0) return;
    for (const done of this.#waiting.splice(0)) done(undefined);
  }
}

/** A trace that says more of the phone than of the app: nothing could be opened for the device's sake, or it was lost. */
export function failedPhone(trace: Trace): string | undefined {
  if (trace.failure && PHONE_CODES.has(trace.failure.code)) return trace.failure.detail ?? trace.failure.code;
  for (const { ending } of trace.walks) {
    if (ending.kind === 'unclear' && ending.reason.code === 'driver-lost') return ending.reason.detail ?? 'driver-lost';
  }
  return undefined;
}

const PHONE_CODES: ReadonlySet<string> = new Set(['no-device', 'timeout', 'refused']);

function sickness(error: unknown): string | undefined {
  if (error instanceof DriverLost) return error.message;
  if (error instanceof TargetUnreachable && PHONE_CODES.has(error.code)) return error.detail;
  return undefined;
}
