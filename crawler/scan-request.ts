import type { Browser } from 'playwright';
import type { Settings, Target } from './trace.ts';

/** All that one scan is told. Values, not names of variables: the config has read the environment by then. */
export interface ScanRequest {
  readonly target: Target;
  /** Where the trace goes; made when missing, and must not hold a trace yet. */
  readonly outDir: string;
  readonly settings: Omit<Settings, 'browser' | 'pageChanges' | 'ownWords'>;
  readonly credentials?: { readonly identifier: string; readonly secret: string };
  readonly number?: VouchedNumber; // what the persona gives as its mobile number
  readonly session?: { readonly storageState: string }; // path of a Playwright storage-state file
  readonly otp?: OtpHook;
  readonly reset?: Hook; // makes the app forget this machine or account, before each fresh start
  readonly home?: HomeHint;
  readonly camera?: 'none' | 'test-picture';
  readonly explore?: boolean; // whether it goes on after home; default false
  readonly child?: boolean; // whether a child explores too although no age was asked; default false
  readonly budgets?: Partial<Budgets>;
  /** How long a prompt is given to show a late way round before it is called a wall; default 5000 ms. */
  readonly lateMs?: number;
  readonly browser?: Browser; // lent; else one is started and ended
  readonly browserPath?: string;
  readonly headed?: boolean; // a browser that is started here shows its window; default false
  readonly proxy?: string;
  readonly ignoreCertificateErrors?: boolean;
  readonly app?: AppRequest; // for an app on a device; absent on the web
  readonly orderedBy?: string; // who ordered the run
  readonly timeServer?: string; // asked how far this clock is off: host or host:port
  readonly seal?: SealRequest; // absent: the evidence is left unsigned
  readonly handedOver?: HandedOver; // absent: each walk opens the target itself
  readonly replayOf?: ReplayOf; // the record that this scan repeats
}

/** The walks begin on a screen that somebody else's test has opened and will use again: nothing is ever accepted there. */
export interface HandedOver {
  readonly until: 'answered' | 'home'; // answered: ends once the prompt that was up at first is answered
  readonly restarts: boolean; // whether the test can bring the screen up again
  readonly secrets: readonly string[]; // what the test typed: never written down
}

/** A mobile number in the tester's own hands. */
export interface VouchedNumber {
  readonly value: string;
  readonly by: string; // who says that it is theirs and was never registered with the target
}

/** How the evidence is signed when the scan is over. */
export interface SealRequest {
  readonly keyFile: string; // made when there is none
  readonly timestamp?: string; // address of an RFC 3161 authority
}

/** The record that a replay repeats. */
export interface ReplayOf {
  readonly runId: string;
  readonly manifest: string | null; // SHA-256 of its manifest; null: it was not sealed
}

/** An app on a device, and where its Appium server is. */
export interface AppRequest {
  readonly id: string; // package or bundle id
  readonly file?: string; // path of an APK or IPA; absent when the app is on the device already
  readonly appium?: string; // address of a server; else one is started and ended
  readonly account?: { readonly user: string; readonly key: string }; // of a device farm
  readonly capabilities?: Readonly<Record<string, unknown>>; // go before what the platform asks for
  readonly phones?: readonly Readonly<Record<string, unknown>>[]; // capabilities of each phone, where there are several
}

/** A command to run, or an address to call (its host has to be listed by the config). */
export type Hook = { readonly command: readonly string[] } | { readonly url: string };

/** Where a one-time code comes from. A hook answers with the code as the first run of 4 to 8 digits it prints. */
export type OtpHook = Hook | { readonly value: string };

/** How home is known: a text that stands on it, or a part of its address. */
export interface HomeHint {
  readonly text?: string;
  readonly address?: string;
}

export interface Budgets {
  readonly steps: number; // of the whole scan
  readonly walkMs: number; // of one walk
  readonly restarts: number; // of one walk
  readonly prompts: number; // of one walk
  readonly presses: number; // of one search after home
  readonly windows: number; // that one walk opens
  readonly dialogs: number; // scripts' alerts and questions, in one walk
  readonly downloads: number; // begun in one walk; none is kept
  readonly bytes: number; // received in one walk
}

export const DEFAULT_BUDGETS: Budgets = {
  steps: 1200,
  walkMs: 10 * 60_000,
  restarts: 60,
  prompts: 60,
  presses: 60,
  windows: 10,
  dialogs: 50,
  downloads: 5,
  bytes: 200e6,
};

export interface Progress {
  readonly walk: string;
  readonly step: number;
  readonly doing: string; // an action's kind, or a way's name
  readonly prompt?: string; // its title
}

export interface ScanHooks {
  onProgress?(progress: Progress): void;
  readonly person?: PersonHook; // absent: nobody is there, and what wants a person stays unclear
  readonly signal?: AbortSignal; // ends the scan; what was recorded stays readable
}

/** A person before the window or the phone, for what no tool may do. */
export interface PersonHook {
  readonly waitMs: number; // how long each request is waited for; whoever does not come is not asked again in this scan
  wanted(what: PersonWanted): void;
}

export interface PersonWanted {
  readonly for: 'captcha' | 'code';
  readonly title: string; // of the prompt, as the app words it
  readonly address: string;
  readonly waitMs: number;
}

/** What a walk may type that is its user's and not made up. */
export function typedSecrets({ number, credentials, otp }: ScanRequest): string[] {
  return [
    ...(number ? [number.value] : []),
    ...(credentials ? [credentials.secret, credentials.identifier] : []),
    ...(otp && 'value' in otp ? [otp.value] : []),
  ];
}
