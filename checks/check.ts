import type { LegalText, Place, Prompt, Reason, Trace } from '../crawler/trace.ts';

/** One question asked of a trace. Pure: no clock, no disk, no page. */
export interface Check {
  readonly id: string; // kebab-case: the file name, and the entry in law/checks.json that words and cites it
  judge(trace: Trace): Verdict;
}

/** The outcomes of W3C EARL. `failed` without evidence does not compile; `cantTell` is an honest answer. */
export type Verdict =
  | { readonly outcome: 'passed'; readonly reason: Reason; readonly evidence?: readonly Evidence[] }
  | {
      readonly outcome: 'failed';
      readonly reason: Reason;
      readonly evidence: readonly [Evidence, ...Evidence[]];
      readonly holdsIn?: readonly number[]; // of the 39 categories, where none was given
    }
  | {
      readonly outcome: 'cantTell' | 'inapplicable';
      readonly reason: Reason;
      readonly evidence?: readonly Evidence[];
      readonly holdsIn?: readonly number[];
    };

export interface Evidence {
  readonly prompt?: Prompt['id']; // absent: it rests on a search or a text, not on a prompt
  readonly steps: readonly number[];
  readonly quote?: Quote;
}

/** A sentence as it stood in a legal text, or on a screen that was searched. */
export interface Quote {
  readonly text?: LegalText['id']; // absent: on a screen
  readonly words: string;
}

export type Severity = 'critical' | 'serious' | 'moderate' | 'minor';

export interface Citation {
  readonly id: string; // of law/articles.json, law/necessary-info.json or law/app-violations-2019.json
  readonly status: 'verified' | 'recall';
}

/** A check's answer for one target. `reason` is a code; reports hold its words in each language. */
export interface Finding {
  readonly check: string;
  readonly place?: Place; // whose rulebook it was judged by; mainland China's when absent
  readonly outcome: Verdict['outcome'];
  readonly severity: Severity;
  readonly reason: Reason;
  readonly prompts: readonly string[];
  readonly steps: readonly number[];
  readonly quotes: readonly Quote[];
  readonly citations: readonly Citation[];
  readonly holdsIn: readonly number[] | null;
}
