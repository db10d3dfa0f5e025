import type { SickPhone } from '../crawler/drivers/phone-pool.ts';

/**
 * Which phones were put aside: a line for each reason.
 * @param told the reason that the scan itself gives for its end, which is not said again
 */
export function putAside(sick: readonly SickPhone[], told?: string): string[] {
  return [...new Set(sick.map(({ why }) => why))].map((reason) => {
    const names = sick.filter(({ why }) => why === reason).map(({ name }) => name);
    const who = names.length === 1 ? `phone ${names[0]} was` : `phones ${names.join(' and ')} were`;
    return `${who} put aside${reason === told ? '' : `: ${reason}`}`;
  });
}
