import type { PartSet, Refusal, Subject } from '../parts.ts';

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

/** What is said at a gate. */
export interface Gates {
  readonly subjects: Readonly<Partial<Record<Subject, readonly Wording[]>>>;
  readonly under: readonly string[]; // the no of an age gate
  readonly tooYoung: readonly [string, string]; // what that no leads to, and the button back
  readonly pay: readonly string[]; // the other yes of pay-or-consent
  readonly alternative: readonly string[]; // leads to the login that asks for an account and its secret only
  readonly accountOnly: readonly [string, string]; // that login: title, text
  readonly email: string;
  readonly ageField: { readonly label: string; readonly complaint: string };
  readonly thirdParty: readonly string[]; // logins by somebody else's account
  readonly agreement: string; // what a box to tick says
  readonly agreementMissing: string;
  readonly each?: readonly [string, string]; // the two texts it is about, by name
  readonly clauses: readonly string[]; // of a policy to be scrolled through
  readonly unfold?: string; // opens a policy that is folded away
  readonly promo: readonly [string, string]; // of a card that is no prompt
  readonly links?: readonly string[]; // of a footer, help first
  readonly filled: Readonly<Record<string, string>>; // what a prefilled field says, by type
}

/** What is picked, and the complaint when nothing is. */
export interface Picks {
  readonly interests: Omit<Question, 'type'>;
  readonly region?: Omit<Question, 'type' | 'options'>;
  readonly birthday: Omit<Question, 'type' | 'options'>;
  readonly places: readonly { readonly name: string; readonly towns: readonly string[] }[];
  readonly unset: string; // what a wheel or a list shows before anything is picked
  readonly search?: string; // what a field to search a place by shows
}

/** The words one author of an app would have: the general ones, those of the gates, those of the pickers. */
export interface Bank extends Omit<Spoken, 'subjects'>, Omit<Gates, 'subjects'>, Picks {
  readonly subjects: Readonly<Partial<Record<Subject, readonly Wording[]>>>;
}

/** What every app says. */
export interface Spoken {
  readonly subjects: Readonly<Partial<Record<Subject, readonly Wording[]>>>;
  readonly questions: readonly Question[];
  readonly fields: readonly FormField[];
  readonly refuse: readonly string[]; // no to a text
  readonly turnDown: readonly string[]; // no to an offer
  readonly own?: Readonly<Partial<Record<Subject, OwnRefusals>>>; // where one subject has words of its own, it has those only
  readonly aside?: readonly [string, string]; // before and after a refusal that is a link in a sentence
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
  readonly missing?: readonly [string, string, string]; // said where a login lacks the number, the mail address, the password
  readonly purposes: readonly string[]; // of cookies
}

/** No to one subject, by the way it is said; `exit` where it leads out of the app and says so. */
export type OwnRefusals = Readonly<Partial<Record<Refusal | 'exit', readonly string[]>>>;

/** The authors of one language, in two sets. */
export interface Words extends Readonly<Record<PartSet, readonly Bank[]>>, Common {}

/** What the first authors of the tuning set say, in the order of their `Gates` and `Picks`; the others have whole banks. */
export interface SpokenWords extends Common {
  readonly tuning: readonly Spoken[];
}

interface Common {
  readonly homes: readonly Home[];
  readonly limited: string;
}

export interface Home {
  readonly name: string;
  readonly tabs: readonly string[];
  readonly items: readonly string[];
}
