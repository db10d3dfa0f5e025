import type { Trace } from '../../crawler/trace.ts';
import type { Verdict } from '../check.ts';
import { because } from '../reasons.ts';
import { open, say, searchFor, seen, whyOpen } from './explore.ts';

/** What checks of a policy's text say where none was read: there is none, or it is not known. */
export function withoutPolicy(trace: Trace): Verdict {
  const missing = whyOpen(trace, ['privacy-policy']);
  const search = searchFor(trace, 'privacy-policy');
  const linked = trace.walks.flatMap((walk) => walk.texts ?? []).find((text) => text.kind === 'privacy-policy');
  if (missing) return open(missing);
  if (linked || search?.outcome === 'found') return open(linked?.failure ?? because('policy-did-not-open'));
  return say('inapplicable', because('no-policy'), search && seen(search));
}
