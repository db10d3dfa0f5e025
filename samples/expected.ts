import type { PromptKind } from '../crawler/trace.ts';

/** What is true of an app: what a scan of it has to come to, and what it may never say. */
export interface Expected {
  readonly category: number | null; // 1 to 39
  readonly locale: string; // BCP 47
  readonly refusing: 'reached-home' | 'blocked' | 'policy-gate' | 'unclear';
  readonly prompts: readonly ExpectedPrompt[]; // the refusing walk's, in order
  readonly failed: readonly string[]; // ids of the checks that must be failed; every other must not be
  readonly passed?: readonly string[]; // ids of checks that must be passed
  readonly cantTell?: Readonly<Record<string, string>>; // ids of checks that must be left open, and the code of the reason
  readonly unclear?: string; // the code of the reason, where refusing is unclear
}

export interface ExpectedPrompt {
  readonly kind: readonly PromptKind[]; // any of them is right
  readonly declinable: 'yes' | 'no' | 'unclear';
  readonly blocks: 'yes' | 'no' | 'unclear';
  readonly declinedBy?: readonly string[]; // ways, any of them is right
  readonly optional?: boolean; // may as well be seen as a part of the prompt before it
}
