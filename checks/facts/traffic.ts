import type { ScreenEvent } from '../../crawler/trace.ts';
import traffic from '../law/traffic.json' with { type: 'json' };

export type RequestEvent = Extract<ScreenEvent, { kind: 'request' }>;

/** Why a service needs a cookie or a stored key of this name; undefined where nobody can tell. */
export function essentialFor(name: string): (typeof traffic.essential)[number] | undefined {
  return ESSENTIAL.find(({ pattern }) => pattern.test(name))?.entry;
}

/** Names and values that a request carries in its address and its body; those of JSON by their own names. */
export function valuesIn({ url, body }: RequestEvent): [name: string, value: string][] {
  const query = url.split('#')[0]?.split('?').slice(1).join('?') ?? '';
  return [...formValues(query), ...bodyValues(body ?? '')];
}

/** The device identifiers in a request that have a value of their own: not empty, not zeros, not "unknown". */
export function deviceIdentifiersIn(request: RequestEvent): string[] {
  return valuesIn(request)
    .filter(
      ([name, value]) =>
        DEVICE.has(plain(name)) && IDENTIFIES.test(value) && !/^(.)\1*$/.test(value.replace(/[-:]/g, '')),
    )
    .map(([name]) => name);
}

/** Coordinates in a request: of the user, or of a map's first view. */
export function placesIn(request: RequestEvent): string[] {
  return valuesIn(request)
    .filter(([name, value]) => PLACES.has(plain(name)) && /-?\d{1,3}\.\d{3,}/.test(value))
    .map(([name]) => name);
}

/** A body that says nothing to a reader: enciphered or packed. */
export function isSealed({ body }: RequestEvent): boolean {
  if (!body || body.length < SEALED_FROM) return false;
  if (/^[\w+/=-]+$/.test(body) && !/^\w+=/.test(body)) return true;
  return [...body].filter((sign) => sign < ' ' && !/[\n\r\t]/.test(sign)).length > body.length / 20;
}

/** A report of a crash or a question for updates, by its path. */
export function isPing({ url }: RequestEvent): boolean {
  return PING.test(url.split('?')[0] ?? '');
}

function formValues(text: string): [string, string][] {
  return text.split('&').flatMap((pair): [string, string][] => {
    const [name = '', ...value] = pair.split('=');
    return name === '' || value.length === 0 ? [] : [[decoded(name), decoded(value.join('='))]];
  });
}

function bodyValues(body: string): [string, string][] {
  if (!/^\s*[[{]/.test(body)) return formValues(body);
  // The body is kept up to a length: what was cut off no longer parses, but its names still stand there.
  return [...body.matchAll(/"([^"\\]{1,60})"\s*:\s*(?:"((?:[^"\\]|\\.){0,400})"|(-?\d[\d.]*))/g)].map((it) => [
    it[1] ?? '',
    it[2] ?? it[3] ?? '',
  ]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

const ESSENTIAL = traffic.essential.map((entry) => ({ entry, pattern: new RegExp(`^(?:${entry.pattern})$`, 'i') }));
const DEVICE: ReadonlySet<string> = new Set(traffic.deviceIdentifiers);
const PLACES: ReadonlySet<string> = new Set(traffic.places);
const PING = new RegExp(traffic.pings, 'i');
const IDENTIFIES = /^(?=.*\d)[\w:.{}-]{8,}$/;
const SEALED_FROM = 64; // characters
