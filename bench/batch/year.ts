import type { Section } from '../tables.ts';
import type { Pace } from './watch.ts';

/** From one machine's figures to what was tested in China in 2021. */
export function yearTable({ anHour, cpuAScan }: Pace): Section {
  const wanted = APPS_A_YEAR / HOURS_A_YEAR;
  const machines = wanted / anHour;
  const cores = (wanted * cpuAScan) / 3600;
  return {
    title: '2.08 million a year',
    explains:
      'What the figures above come to, were every target as small as these and every wall met once. Real sites load longer, and a wall is proved\n' +
      'three times: see "A wall, three of three" of the bench for what that costs.',
    head: ['wanted an hour', 'this machine an hour', 'machines like this', 'cores busy', 'CPU hours a year'],
    rows: [
      [
        Math.round(wanted),
        Math.round(anHour),
        machines.toFixed(2),
        cores.toFixed(2),
        Math.round((APPS_A_YEAR * cpuAScan) / 3600),
      ],
    ],
  };
}

const APPS_A_YEAR = 2_080_000;
const HOURS_A_YEAR = 365 * 24;
