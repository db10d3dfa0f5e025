import type { Expected } from '../../samples/expected.ts';
import type { Scanned } from '../../test/support/scan-site.ts';
import { align, type Pair } from './align.ts';
import type { NamedPrompt } from './truth.ts';

export type MetPrompt = Scanned['prompts'][number];
export type PromptPair = Pair<NamedPrompt, MetPrompt>;
type Result = Pick<Scanned, 'refusing' | 'reason' | 'prompts' | 'failed'>;

/**
 * The prompts there are beside those that were met, in order. What may as well be seen as a part of the prompt before it
 * is left out where it was not met.
 */
export function pairsOf(wanted: readonly NamedPrompt[], met: readonly MetPrompt[]): PromptPair[] {
  return align(wanted, met, likeness).filter((pair) => pair.met || !pair.wanted?.optional);
}

/** What is untrue of a prompt, one line; undefined when it is judged as it is. */
export function whatIsWrong({ wanted, met }: PromptPair): string | undefined {
  if (!wanted) return `"${met?.title}": ${met?.kind}, not there (blocks ${met?.blocks})`;
  if (!met) return `"${wanted.title}": ${wanted.kind.join(' or ')}, not met`;
  const wrong = [
    ...((wanted.kind as readonly string[]).includes(met.kind)
      ? []
      : [`kind ${met.kind}, expected ${wanted.kind.join(' or ')}`]),
    ...(met.declinable === wanted.declinable
      ? []
      : [`declinable ${met.declinable} (${met.declinedBy}), expected ${wanted.declinable}`]),
    ...(met.blocks === wanted.blocks ? [] : [`blocks ${met.blocks}, expected ${wanted.blocks}`]),
    ...(wanted.declinedBy && !wanted.declinedBy.includes(String(met.declinedBy))
      ? [`declined by ${met.declinedBy}, expected ${wanted.declinedBy.join(' or ')}`]
      : []),
  ];
  return wrong.length > 0 ? `"${wanted.title}": ${wrong.join('; ')}` : undefined;
}

/** Whether the two facts that are said of a prompt are so: that it can be declined, that it blocks. */
export function isVerdictRight({ wanted, met }: PromptPair): boolean {
  return met !== undefined && met.declinable === wanted?.declinable && met.blocks === wanted.blocks;
}

/** Each thing said against an app that is not so: a prompt said to block, a check failed, the app called blocking. */
export function accusations(scanned: Result, expected: Expected, pairs: readonly PromptPair[]): string[] {
  const prompts = pairs.filter(({ wanted, met }) => met?.blocks === 'yes' && wanted?.blocks !== 'yes');
  const checks = scanned.failed.filter((check) => SETTLED_CHECKS.has(check) && !expected.failed.includes(check));
  const isCalledBlocking =
    /blocked|policy-gate/.test(scanned.refusing) && !/blocked|policy-gate/.test(expected.refusing);
  return [
    ...prompts.map(({ met }) => `prompt "${met?.title}" said to block`),
    ...checks.map((check) => `check ${check} failed`),
    ...(isCalledBlocking ? [`the app called ${scanned.refusing}`] : []),
  ];
}

/** The checks whose answer follows from how an app is built; whether a screen gives notice enough, say, does not. */
export const SETTLED_CHECKS: ReadonlySet<string> = new Set([
  'alternative-login-path',
  'consent-decline-option',
  'consent-not-preselected',
  'decline-keeps-basic-function',
  'face-alternative-offered',
  'no-coercive-retention',
  'no-info-category-open',
  'no-repeat-consent-prompt',
  'permission-denial-keeps-service',
  'permission-not-bundled',
  'profile-questions-skippable',
  'required-fields-within-scope',
]);

/** A title that is the same weighs more than a kind, for kinds repeat. */
function likeness(wanted: NamedPrompt, met: MetPrompt): number {
  const isKind = (wanted.kind as readonly string[]).includes(met.kind);
  return (isSaid(wanted.title, met.title) ? 3 : 0) + (isKind ? 1 : 0);
}

function isSaid(title: string, met: string): boolean {
  const [a, b] = [plain(title), plain(met)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');
}
