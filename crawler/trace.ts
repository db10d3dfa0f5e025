// THE SEAM. What a scan saw and did, as plain JSON. The crawler writes it, checks and reports read it; types only,
// imports nothing, holds no verdicts. The words are those of the table in docs/words.md.

/** One scan of one target: what was seen and done on its walks, each from a fresh start. */
export interface Trace {
  readonly version: 1;
  readonly runId: string;
  readonly tool: { readonly name: string; readonly version: string };
  readonly target: Target;
  readonly settings: Settings;
  readonly startedAt: string; // ISO 8601, UTC
  readonly finishedAt?: string; // absent when the scan was killed
  readonly app?: AppFacts; // of a package file, or what the phone tells of an app that was on it; absent where neither is
  readonly device?: DeviceFacts; // of a phone that told of itself
  readonly failure?: Reason; // why nothing could be opened; then there are no walks
  readonly walks: readonly Walk[];
  readonly timings?: Timings;
}

export type Platform = 'web' | 'android' | 'ios';

export interface Target {
  readonly id: string; // kebab-case; names the folder
  readonly platform: Platform;
  readonly address: string; // web: the URL; apps: package, bundle id or path
  readonly name: string;
  readonly categories: readonly Category[]; // of the 39; empty when nobody said
  readonly authority?: string; // who allows or ordered submitting forms
  readonly declared?: readonly string[]; // personal-information ids the operator says it needs
}

/** One of the 39 app categories (1 to 39), and who chose it. */
export interface Category {
  readonly n: number;
  readonly by: 'config' | 'command line' | 'list';
}

export interface Settings {
  readonly device: 'phone' | 'desktop';
  readonly viewport: { readonly width: number; readonly height: number }; // CSS px
  readonly locale: string;
  readonly timeZone: string;
  readonly repeat: number; // how often a wall has to be met
  readonly profile: 'triage' | 'standard' | 'filing';
  readonly video?: 'taken' | 'if-the-phone-can' | 'no-ffmpeg' | 'secrets-typed'; // of the profile filing: whether walks are filmed, or why not
  readonly seed: string; // personas are drawn from it
  readonly handedOver?: true; // its walks began on a screen that somebody else's test had opened: what came before was not seen
  readonly rules?: readonly Place[]; // whose rulebook findings are judged by; ['cn'] when absent
  readonly browser?: string; // name and version
  readonly pageChanges: readonly string[]; // all that the tool changes in the page to see it
  readonly ownWords?: readonly OwnFile[]; // a user's own lists of words that screens were read with too
}

/** A file of a user's own that was in force. */
export interface OwnFile {
  readonly name: string; // without its folder
  readonly sha256: string; // of what it held
}

export interface Reason {
  readonly code: string; // kebab-case; reports hold its words
  readonly detail?: string; // a name, a number or an address; never a sentence
}

/** Whose law: mainland China, the European Union, California, India, Korea. */
export type Place = 'cn' | 'eu' | 'us-ca' | 'in' | 'kr';

export type WalkKind = 'refuse' | 'confirm' | 'accept' | 'explore';

export interface Walk {
  readonly kind: WalkKind;
  readonly name: string; // 'refuse', 'confirm-1', 'confirm-2', 'accept'
  readonly freshness: Freshness;
  readonly granted?: { readonly before: readonly string[]; readonly after: readonly string[] }; // what the system let the app do, by its own names
  readonly steps: readonly Step[]; // oldest first
  readonly prompts: readonly Prompt[]; // in the order met
  readonly ending: Ending;
  readonly restarts: number;
  readonly persona?: { readonly age: number }; // whom the app was told it has before it: 13 on the walk `child`
  readonly camera?: 'none' | 'test-picture'; // what the camera showed
  readonly searches?: readonly Search[]; // of `explore`: what was looked for after home; of a topic with several switches one for each
  readonly texts?: readonly LegalText[]; // of `explore`: policies and agreements that were read
  readonly videos?: readonly string[]; // videos/refuse-1.webm; one for each window of each fresh start
}

/** What `explore` looks for, each until it is found or all of the named search was done. */
export type SearchTopic =
  | 'privacy-policy' | 'user-agreement' | 'third-party-list' | 'children-rules' | 'face-rules' | 'settings' | 'account'
  | 'about' | 'help' | 'cancellation' | 'withdrawal' | 'personalisation' | 'marketing' | 'access-copy' | 'correct-delete'
  | 'complaint' | 'minors-mode' | 'visibility'; // biome-ignore format: a table

export interface Search {
  readonly for: SearchTopic;
  readonly outcome: 'found' | 'not-found' | 'unfinished'; // not-found: only after all of the named search
  readonly taps?: number; // presses from the main screen on the shortest path seen; when found
  readonly path: readonly string[]; // the words on what was pressed, from the main screen
  readonly label?: string; // the words of what was found
  readonly text?: string; // what stands around it, such as the conditions of a cancellation
  readonly state?: 'on' | 'off'; // of a switch, as it was found
  readonly held?: boolean; // a switch that was turned off was still off after a relaunch
  readonly steps: readonly number[]; // each screen searched; when found, the last one shows it
  readonly reason?: Reason; // why it is unfinished; when found, why a shorter path may have been missed
}

export type LegalTextKind =
  | 'privacy-policy' | 'user-agreement' | 'third-party-list' | 'children-rules' | 'children-agreement' | 'face-rules'; // biome-ignore format: a table

/** Where a legal text was linked from. */
export type FoundAt = 'first-run' | 'login' | 'registration' | 'face' | 'main' | 'settings' | 'account' | 'about';

/** A policy or an agreement as a person can read it. Its words lie in texts/d1.txt. */
export interface LegalText {
  readonly id: string; // 'd1'
  readonly kind: LegalTextKind;
  readonly title: string;
  readonly address: string; // URL or activity
  readonly format: 'page' | 'pdf' | 'screen'; // page: of the web, in a frame or a web view too
  readonly foundAt: readonly FoundAt[];
  readonly text: string; // paragraphs by line breaks; '' when it did not open
  readonly whole: boolean; // was read to its end
  readonly fontPx?: number; // of the running text, the median
  readonly contrast?: number;
  readonly failure?: Reason; // why it could not be read
  readonly steps: readonly number[]; // the screens that show the link or the text
}

/** What an app's package says of itself, or the phone of it; what was not told is '', null or empty. */
export interface AppFacts {
  readonly id: string; // package or bundle id
  readonly labels: Readonly<Record<string, string>>; // by locale; '' is the one without
  readonly version: string; // as people read it
  readonly build: string; // as the system counts it
  readonly minimumOs: string; // Android: API level
  readonly targetOs?: string; // Android: API level
  readonly permissions: readonly string[]; // that it may ask for or has by being installed
  readonly usage?: Readonly<Record<string, Readonly<Record<string, string>>>>; // iOS: the reason given for each permission, by locale
  readonly signers: readonly { readonly subject: string; readonly sha256: string }[]; // empty where the package is not signed, or it cannot be told
  readonly sha256: string | null; // of the file, or the base package on the phone
}

/** What a phone says of itself; what it does not say is null. */
export interface DeviceFacts {
  readonly maker: string | null;
  readonly model: string | null;
  readonly os: string | null; // version
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly clock: string | null; // its own time, as it gives it
  readonly carrier: string | null; // of its SIM; '' when it says that there is none
  readonly rooted: boolean | null; // or lets itself be
  readonly real: boolean | null; // false: an emulator or a simulator
}

export interface Freshness {
  // unasked: cleared or reinstalled, and nothing was asked of a new user, by which one could tell that the server forgot too
  readonly state: 'cleared' | 'reinstalled' | 'unasked' | 'kept' | 'handed-over' | 'unknown';
  readonly account: 'new' | 'reused' | 'none' | 'unknown';
  readonly identity: string; // which persona: 'w1-3f2a'
  readonly vouched?: string; // who says that its number is theirs and was never registered with the service
}

/** In `refuse` nothing that accepts is pressed; `yield` comes after a recorded wall, or in a walk that accepts. */
export type Phase = 'refuse' | 'yield';

/** One look and what was done next. Written before the action; `events` is what came after it. */
export interface Step {
  readonly index: number; // counts through the scan; its files are screens/0012.*
  readonly phase: Phase;
  readonly atMs: number; // since Trace.startedAt
  readonly screen: Screen; // before the action
  readonly prompt?: Prompt['id']; // the prompt it answers
  readonly way?: WayName; // the way it is part of; absent while yielding and between prompts
  readonly replayed?: boolean; // a recorded action made again after a restart
  readonly action: Action;
  readonly events: readonly ScreenEvent[];
}

export type Action =
  | { readonly kind: 'open' } // from a fresh state
  | {
      readonly kind: 'press';
      readonly node: number;
      readonly name: string;
      readonly control: ControlClass;
      readonly reason: string;
      readonly impliesAcceptance?: string; // the sentence that says this press means agreement
    }
  | {
      readonly kind: 'fill';
      readonly node: number;
      readonly type: string;
      readonly value: string;
      readonly reason: string;
    } // secrets masked
  | { readonly kind: 'choose'; readonly node: number; readonly option: string; readonly reason: string } // native select
  | { readonly kind: 'drag'; readonly node: number; readonly by: Point; readonly reason: string }
  | { readonly kind: 'scroll'; readonly node: number; readonly reason: string } // to the end of a scrolled box; -1 is the page
  | { readonly kind: 'outside'; readonly at: Point }
  | { readonly kind: 'back' }
  | { readonly kind: 'relaunch'; readonly laterMs?: number } // laterMs: by how much the app reads the clock as ahead of the real one from then on
  | { readonly kind: 'wait'; readonly reason: string }
  | { readonly kind: 'person'; readonly for: 'captcha' | 'code' } // a person was asked to do what no tool may; what came of it is the event `person`
  | { readonly kind: 'end'; readonly reason: string }; // the last look of a walk

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Bounds extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Screen {
  readonly fingerprint: string; // equal when two screens differ only in names, dates or counts
  readonly address: string; // URL or activity
  readonly title: string;
  readonly state: ScreenState;
  readonly nodes: readonly UiNode[]; // what a person can see, in reading order; parents before children
  readonly size?: { readonly width: number; readonly height: number }; // of a phone, in the unit of its bounds; a page has the viewport
  readonly webView?: WebViewRead; // of an app that shows a page there
  readonly image?: string; // screens/0012.jpg
  readonly source?: string; // screens/0012.html
  readonly imageAtMs?: number;
  readonly sourceAtMs?: number;
}

/** How the page in a web view was read: as a page, or by the system's tree, and why (a code). */
export interface WebViewRead {
  readonly through: 'context' | 'tree';
  readonly why?: string;
  readonly bare?: boolean; // it takes up most of the screen, and the tree shows nothing of it
}

/** `blank`: nothing is drawn; `unreadable`: something is drawn but there is nothing to read; `away`: another site or app. */
export type ScreenState = 'shown' | 'blank' | 'unreadable' | 'away' | 'closed' | 'crashed' | 'error';

export type Role =
  | 'button' | 'link' | 'checkbox' | 'radio' | 'switch' | 'tab' | 'option' | 'textbox' | 'combobox' | 'slider'
  | 'picker' | 'file' | 'text' | 'heading' | 'image' | 'canvas' | 'list' | 'form' | 'navigation' | 'dialog' | 'generic'; // biome-ignore format: a table

export interface UiNode {
  readonly id: number; // its place in Screen.nodes
  readonly parent: number; // the nearest listed ancestor, -1 for none
  readonly role: Role;
  readonly name: string; // what a screen reader would say, placeholder and icon hint included; '' for nothing
  readonly text?: string; // what is written on it, where that differs from the name
  readonly value?: string; // of a field; secrets masked
  readonly bounds: Bounds; // CSS px (web), px (Android), pt (iOS), in the viewport
  readonly operable: boolean; // can be pressed or filled, were it enabled
  readonly states?: readonly NodeState[];
  readonly field?: Field;
  readonly hint?: string; // class, id, resource-id, icon: words a person does not see
  readonly href?: string; // of a link
  readonly overlay?: Overlay; // of a `dialog` node: a layer above the page, or a box that stands apart
  readonly look?: { readonly fontPx: number; readonly contrast: number; readonly filled: boolean }; // how much it stands out
}

export type NodeState =
  | 'disabled'
  | 'checked'
  | 'selected'
  | 'required'
  | 'invalid'
  | 'readonly'
  | 'expanded'
  | 'focused'
  | 'pictured' // its words were read from the picture: they may be wrong, and others may be missing
  | 'occluded' // something else would take the press
  | 'offscreen' // has to be scrolled to
  | 'scrollable' // holds more than it shows
  | 'native'; // belongs to the browser or the system, not to the page // biome-ignore format: a table

export interface Field {
  readonly type: string; // text, tel, password, email, date, file, number, …
  readonly name: string; // the form's own name for it
  readonly label: string;
  readonly placeholder: string;
  readonly autocomplete?: string;
  readonly options?: readonly string[]; // of a native select, or what the browser suggests for a text
  readonly message?: string; // what the page or the browser complains of
  readonly maxLength?: number;
}

/** How a box lies over the page. `covers` is the part of the viewport that cannot be pressed while it is up (0 to 1). */
export interface Overlay {
  readonly modal: boolean;
  readonly covers: number;
  readonly place: 'top' | 'bottom' | 'centre' | 'full' | 'corner';
}

export type ScreenEvent = { readonly atMs: number } & (
  | { readonly kind: 'navigated'; readonly url: string; readonly status?: number }
  | {
      readonly kind: 'request';
      readonly url: string;
      readonly method: string;
      readonly type: string;
      readonly body?: string;
      readonly site: string;
      readonly foreign: boolean;
      readonly carries?: readonly Carried[]; // what of the persona is in its address or body
    }
  | {
      readonly kind: 'cookie';
      readonly name: string;
      readonly domain: string;
      readonly foreign: boolean;
      readonly lastsS?: number; // seconds it is kept; absent: until the browser is closed
    }
  | {
      readonly kind: 'storage';
      readonly area: 'local' | 'session' | 'indexeddb';
      readonly key: string;
      readonly origin: string;
    }
  | { readonly kind: 'permission'; readonly name: string; readonly answer: 'asked' | 'denied' | 'granted' }
  | { readonly kind: 'picture'; readonly by: 'camera' | 'file' } // the page has the test picture: its camera runs, or it was given as a file
  | {
      readonly kind: 'dialog';
      readonly type: 'alert' | 'confirm' | 'prompt' | 'beforeunload';
      readonly message: string;
      readonly answer: 'shown' | 'accepted' | 'dismissed';
    }
  | { readonly kind: 'message'; readonly text: string } // came and went by itself: a toast
  | { readonly kind: 'window'; readonly url: string }
  | { readonly kind: 'download'; readonly url: string; readonly name: string }
  | { readonly kind: 'sent-away'; readonly url: string }
  | { readonly kind: 'person'; readonly acted: boolean; readonly tookMs: number } // acted: what was asked for was done
  | { readonly kind: 'closed'; readonly how?: 'exited' | 'background' }
  | { readonly kind: 'crashed'; readonly hangs?: boolean; readonly log?: string } // `log`: the system's lines about it
  | { readonly kind: 'not-done'; readonly why: string } // the action was not made: its element had moved, gone or changed its words
  | { readonly kind: 'threw'; readonly error: string } // an error that no script of the page caught
  | { readonly kind: 'failed'; readonly url: string; readonly status?: number; readonly error?: string }
);

/** A value of the persona found in a request: personal information on its way. */
export interface Carried {
  readonly type: string; // an id of the lexicon's personal information
  readonly as: 'plain' | 'base64' | 'md5' | 'sha1' | 'sha256';
}

export type PromptKind =
  | 'privacy-consent' | 'cookie-consent' | 'os-permission' | 'permission-rationale' | 'login' | 'registration'
  | 'profile-questionnaire' | 'profile-form' | 'face-verification' | 'identity-verification' | 'age-gate'
  | 'guardian-consent' | 'youth-mode' | 'notification-optin' | 'marketing-optin' | 'personalisation-optin' | 'payment'
  | 'update' | 'ad-splash' | 'tutorial' | 'rating' | 'retention' | 'connectivity' | 'captcha' | 'risk-control' | 'other'; // biome-ignore format: a table

export type ControlClass =
  | 'accept' | 'decline' | 'skip' | 'later' | 'close' | 'guest' | 'other-login' | 'settings' | 'back-out' | 'exit'
  | 'submit' | 'choice' | 'acknowledge' | 'neutral'; // biome-ignore format: a table

/** Best first. */
export type WayName =
  | 'decline' | 'skip' | 'later' | 'guest' | 'close' | 'settings' | 'untick' | 'blank' | 'alternative' | 'outside'
  | 'elsewhere' | 'ignore' | 'back' | 'relaunch'; // biome-ignore format: a table

export type WayOutcome =
  | 'continued' | 'limited' | 'retention' | 'unchanged' | 'validation' | 'turned-away' | 'exited' | 'asked-again'
  | 'unclear'; // biome-ignore format: a table

export interface Ask {
  readonly type: string; // an id of the lexicon's personal information, or 'permission:camera'; 'unknown' when not recognised
  readonly label: string; // as written on the screen
  readonly required: 'yes' | 'no' | 'unclear';
}

export interface Prompt {
  readonly id: string; // 'p3': its order on the refusing walk; the same in every walk
  readonly kind: PromptKind;
  readonly title: string;
  readonly text: string;
  readonly where: 'entry' | 'inside' | 'relaunch'; // before home, on the look inside, after the relaunch
  readonly loginFlow: boolean; // signing in or up, or asked right before or after it
  readonly afterRefusals: boolean; // nothing was yielded before it
  readonly asks: readonly Ask[];
  readonly declared?: string; // a duty the screen itself names: 'real-name', 'age-gate', …
  readonly ways: readonly Way[]; // all that were found, best first
  readonly elements: { readonly operable: number; readonly accounted: number; readonly left: readonly LeftAlone[] };
  readonly control: ControlOutcome;
  readonly gave: readonly Given[]; // the mandatory set, in the order given
  readonly askedAgain: number;
  readonly preticked: readonly string[]; // consent boxes that were on at first sight
  readonly impliesAcceptance?: string; // the sentence that says going on means agreement
  readonly retentions: number; // "are you sure?" dialogs the decline went through
  readonly beneath: readonly PromptKind[]; // other prompts on the same screen
  readonly reasons: readonly string[]; // what the kind rests on
  readonly unclear?: Reason; // our limit at this prompt, when there is one
  readonly steps: readonly number[];
}

export interface Way {
  readonly way: WayName;
  readonly control: string; // the text of what was pressed; '' where nothing was
  readonly outcome?: WayOutcome; // absent: found and not tried
  readonly message?: string; // what the app said to it
  readonly steps: readonly number[];
  readonly reason?: Reason; // why it was not tried, or is unclear
}

/** An operable element that was not pressed, and why. */
export interface LeftAlone {
  readonly name: string;
  readonly why: 'accepts' | 'pays' | 'posts' | 'deletes' | 'leaves' | 'answers' | 'disabled' | 'budget';
}

/** What a yes did, on the same screen. */
export type ControlOutcome = 'went-on' | 'did-not' | 'not-possible' | 'not-needed';

export interface Given {
  readonly type: string; // as Ask.type; 'agreement' for a yes to a text
  readonly label: string;
  readonly how: 'filled' | 'chosen' | 'agreed' | 'granted';
}

export type Ending =
  | {
      readonly kind: 'reached-home';
      readonly by: 'hint' | 'content' | 'accepting';
      readonly held: boolean;
      readonly looksInside: number;
    }
  | {
      readonly kind: 'blocked';
      readonly how: 'stuck' | 'turned-away' | 'exited' | 'asked-again';
      readonly prompt: Prompt['id'];
    }
  | { readonly kind: 'unclear'; readonly reason: Reason }; // our limit, not the app's

export interface Timings {
  readonly totalMs: number;
  readonly lookMs: number;
  readonly settleMs: number;
  readonly waitMs?: number; // pauses while something late might come; traces of old have none
  readonly decideMs: number;
  readonly writeMs: number;
}
