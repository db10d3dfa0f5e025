import type { LegalText, Trace } from '../crawler/trace.ts';
import type { Check, Evidence, Verdict } from './check.ts';
import { accuse, open, quoted, read, say, textsRead, whyNotRead } from './facts/explore.ts';
import { withoutPolicy } from './facts/no-policy.ts';
import { type Recipient, recipients, sawTraffic } from './facts/parties.ts';
import { type NamedParty, partyNamed } from './facts/policy/parties.ts';
import { readPolicy } from './facts/policy/read.ts';
import { because } from './reasons.ts';

/** Whoever is sent information is named by the policy or its list, with what for and which kinds. */
export const policyThirdPartyList: Check = {
  id: 'policy-third-party-list',
  judge(trace) {
    const texts = textsRead(trace, 'privacy-policy', 'third-party-list');
    const policy = texts.find((text) => text.kind === 'privacy-policy');
    if (!policy) return withoutPolicy(trace);
    const declared = texts.flatMap((text) =>
      readPolicy(text)
        .parties.told.slice(0, 1)
        .map((one) => quoted(text, one)),
    );
    if (!sawTraffic(trace)) return open(because('no-traffic-seen'), ...declared);
    const found = recipients(trace).map((recipient) => ({ recipient, told: toldOf(recipient, texts) }));
    if (found.length === 0)
      return declared.length > 0
        ? open(because('recipients-told-not-seen'), ...declared)
        : say('inapplicable', because('no-third-party-seen'));
    return judgeFound(found, texts, policy, trace);
  },
};

interface Found {
  readonly recipient: Recipient;
  readonly told: { readonly text: LegalText; readonly party: NamedParty } | undefined;
}

function judgeFound(found: readonly Found[], texts: readonly LegalText[], policy: LegalText, trace: Trace): Verdict {
  const unnamed = found.filter(({ told }) => !told);
  const known = unnamed.filter(({ recipient }) => recipient.owner);
  const evidence = found.flatMap(({ told }) => (told ? [quoted(told.text, told.party.sentence)] : []));
  const [first, ...others] = known.map(({ recipient }): Evidence => ({ steps: recipient.steps.slice(0, 3) }));
  if (!first) {
    if (unnamed.length > 0) return open(because('owner-unclear', sitesOf(unnamed)), ...evidence);
    const half = found.filter(({ told }) => !told?.party.withPurpose || !told.party.withTypes);
    if (half.length > 0) return open(because('recipient-half-told', sitesOf(half)), ...evidence);
    return say('passed', because('recipients-named', String(found.length)), ...evidence);
  }
  const missing = texts.map(whyNotRead).find(Boolean) ?? listNotRead(texts, trace);
  if (missing) return open(missing, first, ...others);
  return accuse(because('recipient-not-named', sitesOf(known)), first, ...others, read(policy));
}

/** A list in a text of its own that the policy leads to, and that was not read. */
function listNotRead(texts: readonly LegalText[], trace: Trace) {
  const leads = texts.some((text) => readPolicy(text).parties.elsewhere);
  return leads && textsRead(trace, 'third-party-list').length === 0 ? because('in-another-text') : undefined;
}

function toldOf(recipient: Recipient, texts: readonly LegalText[]): Found['told'] {
  const named = texts.flatMap((text) => {
    const party = partyNamed(readPolicy(text).sentences, recipient.names);
    return party ? [{ text, party }] : [];
  });
  return named.find(({ party }) => party.withPurpose && party.withTypes) ?? named[0];
}

function sitesOf(found: readonly Found[]): string {
  return found.map(({ recipient }) => recipient.site).join(', ');
}
