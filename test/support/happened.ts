import type { ScreenEvent, Trace } from '../../crawler/trace.ts';
import { changeWalk } from './build-trace.ts';

type RequestEvent = Extract<ScreenEvent, { kind: 'request' }>;

/** The same trace with events on one step of the refusing walk; on its first unless told otherwise. */
export function happened(trace: Trace, events: readonly ScreenEvent[], at = 0): Trace {
  return changeWalk(trace, 'refuse', (walk) => ({
    steps: walk.steps.map((step, i) => (i === at ? { ...step, events: [...step.events, ...events] } : step)),
  }));
}

/** A request of the page, to itself unless told otherwise. */
export function request(url: string, change: Partial<RequestEvent> = {}): RequestEvent {
  const host = /^\w+:\/\/([^/:?]+(:\d+)?)/.exec(url)?.[1] ?? '';
  const site = host.split('.').slice(-2).join('.');
  const foreign = host !== '127.0.0.1:4100';
  return { kind: 'request', url, method: 'GET', type: 'fetch', site, foreign, atMs: 10, ...change };
}

export function cookie(name: string, domain = '127.0.0.1'): ScreenEvent {
  return { kind: 'cookie', name, domain, foreign: domain !== '127.0.0.1', atMs: 20 };
}

export function stored(key: string): ScreenEvent {
  return { kind: 'storage', area: 'local', key, origin: 'http://127.0.0.1:4100', atMs: 20 };
}
