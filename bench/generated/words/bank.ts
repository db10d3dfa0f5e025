import type { PartSet, Subject } from '../parts.ts';

export type Locale = 'zh-CN' | 'zh-TW' | 'en-US' | 'ja-JP' | 'ko-KR';

/** Title, text, and what the yes says. */
export type Wording = readonly [string, string, string];

/** A question about the person: the kind of information, the question, the answers, the complaint when it is left open. */
export interface Question {
  readonly type: string; // an id of personal-information.json
  readonly title: string;
  readonly options: readonly string[];
  readonly complaint: string;
}

/** A field of a form: what it is called, and the complaint when it is empty. */
export interface FormField {
  readonly type: string;
  readonly label: string;
  readonly complaint: string;
}

export interface Bank {
  readonly subjects: Readonly<Partial<Record<Exclude<Subject, 'question'>, readonly Wording[]>>>;
  readonly questions: readonly Question[];
  readonly fields: readonly FormField[];
  readonly refuse: readonly string[]; // no to a text
  readonly turnDown: readonly string[]; // no to an offer
  readonly skip: readonly string[];
  readonly later: readonly string[];
  readonly guest: readonly string[];
  readonly elsewhere: readonly string[]; // leads to the guest entry
  readonly settings: readonly string[];
  readonly save: readonly string[];
  readonly next: readonly string[];
  readonly close: string; // label of a cross
  readonly insist: readonly (readonly [string, string, string, string])[]; // are you sure: title, text, the no, the way back
  readonly turnedAway: readonly (readonly [string, string])[]; // told that there is no going on, and the button that says so
  readonly phone: string;
  readonly password: string;
  readonly purposes: readonly string[]; // of cookies
}

/** The words of one language, in two parts that have no label of a control in common. */
export type Words = Readonly<Record<PartSet, Bank>> & { readonly homes: readonly Home[]; readonly limited: string };

export interface Home {
  readonly name: string;
  readonly tabs: readonly string[];
  readonly items: readonly string[];
}
