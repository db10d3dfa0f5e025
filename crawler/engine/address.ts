import { UsageError } from '../errors.ts';

/** An address of a server as it may be printed: without account and settings, which may hold a password. */
export function withoutSecrets(url: string): string {
  const { protocol, host, pathname } = parsed(url) ?? {};
  return host === undefined ? `${/^\w+:(?=\/\/)/.exec(url)?.[0] ?? ''}//…` : `${protocol}//${host}${pathname}`;
}

/**
 * What a client makes of an address that it cannot read may be told with the password in it: such a one is given to none.
 * @throws {UsageError}
 */
export function checkAddress(url: string, what: string): void {
  if (parsed(url)) return;
  throw new UsageError(
    `the address of ${what} cannot be read: in a name or a password write %2F for /, %3F for ?, %23 for #, %40 for @, %25 for %`,
  );
}

/** Nothing where a sign of the password ends the account too early: then an @ comes after it, or a port is none. */
function parsed(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  const { pathname, search, hash } = address;
  return `${pathname}${search}${hash}`.includes('@') ? undefined : address;
}
