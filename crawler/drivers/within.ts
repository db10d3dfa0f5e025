import { DriverLost } from '../errors.ts';
import type { Driver } from './driver.ts';

/** What `promise` comes to. @throws {DriverLost} when it takes more than `ms` milliseconds */
export async function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new DriverLost(`${what} took more than ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The driver with an end to each of its calls, whatever it drives: a browser or a phone that has stopped in its tracks
 * neither fails nor answers, and a scan must not wait for it for ever.
 */
export function everInTime(driver: Driver, ms = CALL_MS): Driver {
  return new Proxy(driver, {
    get(own, name) {
      const member: unknown = Reflect.get(own, name, own); // private members know the driver alone
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => within(Promise.resolve(Reflect.apply(member, own, args)), ms, String(name));
    },
  });
}

const CALL_MS = 10 * 60_000; // longer than a large app takes to be installed
