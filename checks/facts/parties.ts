import thirdPartyWeb from 'third-party-web/nostats-subset.js';
import type { ScreenEvent, Trace } from '../../crawler/trace.ts';
import traffic from '../law/traffic.json' with { type: 'json' };
import { fold } from './policy/sentences.ts';
import { POLICY_WORDS } from './policy/words.ts';
import type { RequestEvent } from './traffic.ts';

/** What a third party is to a service, and the name of its owner where that is known. */
export interface Party {
  readonly is: 'own' | 'essential' | 'tracker' | 'open';
  readonly name: string; // its owner's, else the registrable domain
}

/** Somebody else who was sent requests. */
export interface Recipient {
  readonly site: string; // registrable domain
  readonly owner?: string; // absent: nobody knows
  readonly names: readonly string[]; // what a text may call it, folded
  readonly steps: readonly number[];
}

/**
 * To whom a request goes. Whom a host belongs to, and what is a tracker, is taken from the data of third-party-web; nobody
 * else is called one.
 */
export function partyOf({ url, site, foreign, type }: RequestEvent, trace: Trace): Party {
  if (!foreign) return { is: 'own', name: site };
  const party = ownerOf(url, site, trace);
  return party.is === 'open' && traffic.types.includes(type) ? { ...party, is: 'essential' } : party;
}

/** Whose cookie it is. */
export function ownerOfCookie({ domain, foreign }: Extract<ScreenEvent, { kind: 'cookie' }>, trace: Trace): Party {
  const host = domain.replace(/^\./, '');
  return foreign ? ownerOf(`https://${host}/`, host, trace) : { is: 'own', name: host };
}

/** The recipients seen in the traffic, one for each site. Hosts that deliver or store content for anybody are none. */
export function recipients(trace: Trace): Recipient[] {
  return [...stepsBySite(trace)].flatMap(([site, steps]) => {
    const entity = thirdPartyWeb.getEntity(`https://${site}/`);
    if (entity && (isOwn(entity, trace) || traffic.delivering.includes(entity.category))) return [];
    const names = namesOf(site, entity);
    return [{ site, ...(entity ? { owner: entity.company || entity.name } : {}), names, steps }];
  });
}

/** Whether the requests of a platform were seen at all. */
export function sawTraffic(trace: Trace): boolean {
  return trace.walks.some((walk) => walk.steps.some((step) => step.events.some((event) => event.kind === 'request')));
}

interface Entity {
  readonly name: string;
  readonly company?: string;
  readonly category: string;
}

function ownerOf(url: string, site: string, trace: Trace): Party {
  const entity = thirdPartyWeb.getEntity(url);
  if (!entity) return { is: 'open', name: site };
  if (isOwn(entity, trace)) return { is: 'own', name: entity.name };
  const meaning = (traffic.parties as Readonly<Record<string, string>>)[entity.category] ?? 'open';
  return { is: meaning as Party['is'], name: entity.name };
}

/** A company's other domains are no third party to its own site. */
function isOwn({ name, company }: Entity, trace: Trace): boolean {
  const own: Entity | undefined = thirdPartyWeb.getEntity(trace.target.address);
  return own !== undefined && (own.name === name || (company !== undefined && own.company === company));
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
function namesOf(site: string, entity: Entity | undefined): string[] {
  const label = site.split('.')[0] ?? site;
  const latin = [site, label, entity?.name, entity?.company].flatMap((name) => (name ? [fold(name)] : []));
  const written = Object.entries(POLICY_WORDS.names).filter(([name]) => latin.some((one) => one.includes(name)));
  const firstWords = latin.map((name) => name.split(/[\s.]/)[0] ?? name).filter((word) => word.length > 3);
  return [...new Set([...latin, ...firstWords, ...written.flatMap(([, pattern]) => pattern.source.split('|'))])];
}
