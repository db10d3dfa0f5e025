import { TargetUnreachable } from '../errors.ts';
import type { NetworkGuard } from './network-guard.ts';

/** The browser's own word for why a page did not open, as a code that reports have words for. */
export function unreachable(error: unknown, address: string, guard?: NetworkGuard): TargetUnreachable {
  const message = String((error as Error)?.message ?? error).split('\n')[0] ?? '';
  // Behind a guard the browser knows no more than that its proxy did not get there.
  const byGuard = /ERR_(TUNNEL|EMPTY_RESPONSE|PROXY)/.test(message) && guard?.failureOf(new URL(address).hostname);
  if (byGuard) return new TargetUnreachable(byGuard, new URL(address).host, { cause: error });
  const code = CODES.find(([pattern]) => pattern.test(message))?.[1] ?? 'network';
  const detail = /net::(\w+)/.exec(message)?.[1] ?? address;
  return new TargetUnreachable(code, detail, { cause: error });
}

const CODES: readonly (readonly [RegExp, string])[] = [
  [/ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION_FAILED|ERR_DNS/, 'dns'],
  [/ERR_CONNECTION_REFUSED|ERR_UNSAFE_PORT/, 'refused'],
  [/ERR_CERT_|ERR_SSL_|ERR_BAD_SSL/, 'certificate'],
  [/ERR_TOO_MANY_REDIRECTS/, 'redirects'],
  [/ERR_UNKNOWN_URL_SCHEME|Cannot navigate to invalid URL/, 'unsupported-scheme'],
  [/Timeout|ERR_TIMED_OUT|ERR_CONNECTION_TIMED_OUT/, 'timeout'],
  [/Download is starting|ERR_ABORTED/, 'not-html'],
];
