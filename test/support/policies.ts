import { readdirSync, readFileSync } from 'node:fs';
import { NOTICE_PARTS } from '../../checks/facts/policy/abroad.ts';
import { partyNamed } from '../../checks/facts/policy/parties.ts';
import { type PolicyReading, readPolicy } from '../../checks/facts/policy/read.ts';
import { fold } from '../../checks/facts/policy/sentences.ts';
import type { LegalText } from '../../crawler/trace.ts';

/** What a policy of test/policies says, as a person reads it. A fact that is left out is not asked for. */
export interface ExpectedPolicy {
  readonly language: string;
  readonly operator?: string | null;
  readonly contacts?: readonly string[];
  readonly information?: readonly string[];
  readonly notInformation?: readonly string[];
  readonly purposes?: boolean;
  readonly parties?: readonly string[];
  readonly separateList?: boolean;
  readonly retention?: boolean;
  readonly rights?: readonly string[];
  readonly crossBorder?: string;
  readonly crossBorderParts?: readonly string[];
  readonly crossBorderGround?: boolean;
  readonly faceClauses?: readonly string[];
  readonly broadClauses?: readonly string[];
  readonly face?: boolean;
  readonly children?: boolean;
  readonly effective?: string | null;
  readonly updated?: string;
  readonly version?: string | null;
  readonly complaintDays?: number | null;
  readonly personalised?: boolean;
  readonly personalisedOff?: boolean;
}

/** A policy by its name under test/policies, as the walk would have read it. */
export function policy(name: string, change: Partial<LegalText> = {}): LegalText {
  return {
    id: 'd1',
    kind: 'privacy-policy',
    title: '隐私政策',
    address: 'http://127.0.0.1:4100/privacy',
    format: 'page',
    foundAt: ['first-run', 'settings'],
    text: readFileSync(new URL(`../policies/${name}.txt`, import.meta.url), 'utf8'),
    whole: true,
    fontPx: 16,
    contrast: 12,
    steps: [1],
    ...change,
  };
}

export function policyNames(folder: '' | 'unseen/' = ''): string[] {
  return readdirSync(new URL(`../policies/${folder}`, import.meta.url))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => folder + file.replace('.txt', ''));
}

/** Each fact that a person found in a policy, as read: [fact, expected, read]. */
export function compared(name: string): (readonly [fact: string, expected: unknown, read: unknown])[] {
  const expected: ExpectedPolicy = JSON.parse(
    readFileSync(new URL(`../policies/${name}.json`, import.meta.url), 'utf8'),
  );
  const read = factsOf(readPolicy(policy(name)), expected);
  return Object.entries(expected).flatMap(([fact, value]) => {
    const found = read[fact as keyof ExpectedPolicy];
    if (!Array.isArray(value)) return [[fact, value, found] as const];
    if (fact === 'notInformation')
      return value.map((one) => [`not ${one}`, false, (read.information ?? []).includes(one)] as const);
    const exact = ['rights', 'faceClauses', 'broadClauses', 'crossBorderParts', 'contacts'].includes(fact);
    const all = exact ? [...new Set([...value, ...((found as string[] | undefined) ?? [])])] : value;
    return all.map(
      (one) => [`${fact} ${one}`, value.includes(one), ((found as string[]) ?? []).includes(one)] as const,
    );
  });
}

function factsOf(read: PolicyReading, expected: ExpectedPolicy): ExpectedPolicy {
  const named = read.operator?.name;
  const wanted = expected.operator && fold(expected.operator);
  return {
    language: read.language,
    operator: named === wanted ? (expected.operator as string) : (named ?? null),
    contacts: read.contacts.filter((contact) => contact.sure).map((contact) => contact.kind),
    information: read.information.map((one) => one.type),
    purposes: read.purpose !== undefined,
    parties: (expected.parties ?? []).filter((party) => partyNamed(read.sentences, [fold(party)])?.withPurpose),
    separateList: read.parties.elsewhere !== undefined,
    retention: read.retention !== undefined,
    rights: Object.keys(read.rights),
    crossBorder: read.abroad.says,
    crossBorderParts: NOTICE_PARTS.filter((part) => read.abroad.parts.includes(part)),
    crossBorderGround: read.abroad.ground !== undefined,
    faceClauses: [...new Set(read.face.clauses.map((clause) => clause.kind))],
    broadClauses: [...new Set(read.face.broad.map((clause) => clause.kind))],
    face: read.face.processed !== undefined,
    children: read.children.section !== undefined,
    effective: read.version?.effective ?? null,
    ...(read.version?.updated ? { updated: read.version.updated } : {}),
    version: read.version?.number ?? null,
    complaintDays: read.complaints.channel ? (read.complaints.answer?.promised.days ?? null) : null,
    personalised: read.personalised.declared !== undefined,
    personalisedOff: read.personalised.off !== undefined,
  };
}
