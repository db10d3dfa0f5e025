import type { BrowserContext, Request, Response } from 'playwright';
import { getDomain } from 'tldts';
import { OutOfBudget } from '../errors.ts';
import type { ScreenEvent } from '../trace.ts';
import { findCarried, type PersonValue } from './canaries.ts';

/** How much of what costs others something one walk may use up. */
export interface WebBudgets {
  readonly windows: number;
  readonly dialogs: number;
  readonly downloads: number;
  readonly bytes: number; // received
}

/** What happens in a browser context between two looks, and how much of it there was since the start. */
export class WebEvents {
  readonly #site: string;
  readonly #budgets: WebBudgets;
  #events: ScreenEvent[] = [];
  readonly #carriedIn: ReturnType<typeof findCarried>;
  readonly #cookies = new Set<string>();
  readonly #used = { windows: 0, dialogs: 0, downloads: 0, bytes: 0 };
  #announced = 0; // bytes, by the headers of all frames

  /** @param person what is looked for in each request */
  constructor(site: string, budgets: WebBudgets, person: readonly PersonValue[] = []) {
    this.#site = site;
    this.#carriedIn = findCarried(person);
    this.#budgets = budgets;
  }

  note(event: WithoutTime<ScreenEvent>): void {
    if (this.#events.length < EVENTS_KEPT) this.#events.push({ ...event, atMs: Date.now() } as ScreenEvent);
  }

  /** Counts one more. @returns whether that is still within the budget */
  use(what: 'windows' | 'dialogs' | 'downloads'): boolean {
    this.#used[what] += 1;
    return this.#used[what] <= this.#budgets[what];
  }

  /** Counts what came in. @returns whether that is still within the budget */
  received(bytes: number): boolean {
    this.#used.bytes += bytes;
    return this.#used.bytes <= this.#budgets.bytes;
  }

  requested(request: Request): void {
    const url = request.url();
    if (!/^(https?|wss?):/.test(url)) return;
    const site = siteOf(url);
    const body = request.postData() ?? '';
    const carries = this.#carriedIn(`${url}\n${body.slice(0, BODY_SEARCHED)}`);
    this.note({
      kind: 'request',
      url: url.slice(0, URL_KEPT),
      method: request.method(),
      type: request.resourceType(),
      site,
      foreign: site !== this.#site,
      ...(body ? { body: body.slice(0, BODY_KEPT) } : {}),
      ...(carries.length > 0 ? { carries } : {}),
    });
  }

  answered(response: Response, ofPage: boolean): void {
    this.#announced += Number(response.headers()['content-length'] ?? 0);
    const type = response.request().resourceType();
    if (response.status() < 500 || !(ofPage || type === 'fetch' || type === 'xhr')) return;
    this.note({ kind: 'failed', url: response.url().slice(0, URL_KEPT), status: response.status() });
  }

  async newCookies(context: BrowserContext): Promise<void> {
    const hostOfSite = this.#site.replace(/:\d+$/, ''); // cookies know no ports
    for (const { name, domain, expires } of await context.cookies().catch(() => [])) {
      const key = `${domain} ${name}`;
      if (this.#cookies.has(key)) continue;
      this.#cookies.add(key);
      this.note({
        kind: 'cookie',
        name,
        domain,
        foreign: siteOf(`http://${domain.replace(/^\./, '')}`) !== hostOfSite,
        ...(expires > 0 ? { lastsS: Math.max(0, Math.round(expires - Date.now() / 1000)) } : {}),
      });
    }
  }

  /** The events since the last time. @throws {OutOfBudget} */
  take(): ScreenEvent[] {
    const events = this.#events;
    this.#events = [];
    this.check();
    return events;
  }

  /** @throws {OutOfBudget} */
  check(): void {
    const what = this.usedUp();
    if (what) throw new OutOfBudget(what);
  }

  /** The first of the budgets of which more was used than there is. */
  usedUp(): keyof WebBudgets | undefined {
    const used = { ...this.#used, bytes: Math.max(this.#announced, this.#used.bytes) };
    return (['windows', 'dialogs', 'downloads', 'bytes'] as const).find((what) => used[what] > this.#budgets[what]);
  }
}

/** The site a page belongs to: its registrable domain, or host and port where there is none (addresses, localhost). */
export function siteOf(url: string): string {
  const domain = getDomain(url, { allowPrivateDomains: true });
  if (domain) return domain;
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}

type WithoutTime<E> = E extends unknown ? Omit<E, 'atMs'> : never;

const EVENTS_KEPT = 2000;
export const URL_KEPT = 2000; // characters
const BODY_KEPT = 4000;
const BODY_SEARCHED = 200_000;
