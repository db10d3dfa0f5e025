import type { Trace } from '../crawler/trace.ts';
import type { Check, Evidence } from './check.ts';
import {
  accuse,
  childWalk,
  exploringWalk,
  open,
  policyOf,
  read,
  say,
  searchFor,
  seen,
  textsRead,
  told,
  whyNotRead,
  whyOpen,
} from './facts/explore.ts';
import { promptsMet } from './facts/walks.ts';
import { because } from './reasons.ts';

/** Where children are served there are rules and an agreement of their own. */
export const childRulesDedicated: Check = {
  id: 'child-rules-dedicated',
  judge(trace) {
    const rules = textsRead(trace, 'children-rules')[0];
    const agreement = textsRead(trace, 'children-agreement')[0];
    if (rules && agreement) return say('passed', because('child-texts-open'), read(rules), read(agreement));
    const only = rules ?? agreement;
    // One text may be both; nothing was searched for by the name of the other.
    if (only) return open(because('one-child-text', only.kind), read(only));
    if (!exploringWalk(trace)) return open(whyOpen(trace, []) ?? because('not-explored'));

    const served = servesChildren(trace);
    const closed = told(trace, ({ children }) => children.notServed);
    if (!served) {
      if (closed && hasGate(trace)) return say('inapplicable', because('not-for-children'), closed);
      return open(whyOpen(trace, ['privacy-policy']) ?? because('audience-unknown'), closed);
    }
    const missing = whyOpen(trace, ['children-rules', 'user-agreement', 'settings']);
    if (missing) return open(missing, served);
    const section = told(trace, ({ children }) => children.rules ?? children.section);
    if (section) return open(because('child-section-only'), section);
    const policy = policyOf(trace);
    const unread = policy && whyNotRead(policy);
    if (unread) return open(unread, served);
    const search = searchFor(trace, 'children-rules');
    return accuse(because('no-child-rules'), served, search && seen(search));
  },
};

/** It went on for a user who had told it to be a child, or says itself that it is for children. */
function servesChildren(trace: Trace): Evidence | undefined {
  const walk = childWalk(trace);
  const age = walk?.prompts.find(
    ({ kind, gave }) => kind === 'age-gate' || gave.some(({ type }) => type === 'birthday' || type === 'age'),
  );
  if (age && walk?.ending.kind === 'reached-home') return { prompt: age.id, steps: age.steps };
  return told(trace, ({ children }) => (children.notServed ? undefined : children.served));
}

function hasGate(trace: Trace): boolean {
  return promptsMet(trace).some((prompt) => prompt.kind === 'age-gate');
}
