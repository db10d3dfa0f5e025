import thirdParties from 'third-party-web/nostats-subset.js';
import type { Trace } from '../../crawler/trace.ts';
import { fold } from './policy/sentences.ts';
import { POLICY_WORDS } from './policy/words.ts';

/** Somebody else who was sent requests. Whom a host belongs to is taken from the data of third-party-web. */
export interface Recipient {
  readonly site: string; // registrable domain
  readonly owner?: string; // absent: nobody knows
  readonly names: readonly string[]; // what a text may call it, folded
  readonly steps: readonly number[];
}

/** The recipients seen in the traffic, one for each site. Hosts that deliver or store content for anybody are none. */
export function recipients(trace: Trace): Recipient[] {
  const steps = stepsBySite(trace);
  return [...steps].flatMap(([site, at]) => {
    const entity = thirdParties.getEntity(`https://${site}/`);
    if (entity && DELIVERING.has(entity.category)) return [];
    const names = namesOf(site, entity);
    return [{ site, ...(entity ? { owner: entity.company || entity.name } : {}), names, steps: at }];
  });
}

/** Whether the requests of a platform were seen at all. */
export function sawTraffic(trace: Trace): boolean {
  return trace.walks.some((walk) => walk.steps.some((step) => step.events.some((event) => event.kind === 'request')));
}

function stepsBySite(trace: Trace): Map<string, number[]> {
  const sites = new Map<string, number[]>();
  for (const step of trace.walks.flatMap((walk) => walk.steps)) {
    for (const event of step.events) {
      if (event.kind !== 'request' || !event.foreign) continue;
      const at = sites.get(event.site) ?? [];
      if (!at.includes(step.index)) sites.set(event.site, [...at, step.index]);
    }
  }
  return sites;
}

/** The site, its own name without the ending, the owner's names, and how they are written in Chinese. */
function namesOf(site: string, entity: { readonly name: string; readonly company?: string } | undefined): string[] {
  const label = site.split('.')[0] ?? site;
  const latin = [site, label, entity?.name, entity?.company].flatMap((name) => (name ? [fold(name)] : []));
  const written = Object.entries(POLICY_WORDS.names).filter(([name]) => latin.some((one) => one.includes(name)));
  const firstWords = latin.map((name) => name.split(/[\s.]/)[0] ?? name).filter((word) => word.length > 3);
  return [...new Set([...latin, ...firstWords, ...written.flatMap(([, pattern]) => pattern.source.split('|'))])];
}

const DELIVERING: ReadonlySet<string> = new Set(['cdn', 'hosting', 'content', 'utility', 'other', 'consent-provider']);
