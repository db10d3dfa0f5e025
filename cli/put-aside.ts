import type { SickPhone } from '../crawler/phones.ts';
import { plain, type Terminal } from './terminal.ts';

/**
 * Which phones were put aside: a line for each reason.
 * @param told the reason that the scan itself gives for its end, which is not said again
 */
export function putAside(sick: readonly SickPhone[], told?: string): string[] {
  return [...new Set(sick.map(({ why }) => why))].map((reason) => {
    const names = sick.filter(({ why }) => why === reason).map(({ name }) => name);
    const who =
      names.length === 1
        ? `${['phone', names[0]].filter(Boolean).join(' ')} was`
        : `phones ${names.join(' and ')} were`;
    return `${who} put aside${reason === told ? '' : `: ${reason}`}`;
  });
}

/** Says of each phone at once that it was put aside, and why. */
export function asideOn(terminal: Terminal): (phone: SickPhone) => void {
  return (phone) => {
    for (const line of putAside([phone])) terminal.err(plain(line));
  };
}
