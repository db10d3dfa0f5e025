import type { Freshness, Platform, Point, Screen, ScreenEvent, ScreenState, UiNode } from '../trace.ts';
import type { PersonValue } from './canaries.ts';

/** Eyes and a finger: told where to touch, never choosing. Every driver passes test/support/driver-contract.ts. */
export interface Driver {
  readonly platform: Platform;
  /**
   * Opens the target as if newly installed.
   * @throws {TargetUnreachable} when nothing can be opened
   */
  open(start: Start): Promise<void>;
  /** How fresh the last opening was; absent where that is known without it. */
  readonly freshness?: Freshness['state'] | undefined;
  /** What the system lets the app do now, by its own names; absent where no system is asked. */
  granted?(): Promise<readonly string[] | undefined>;
  /** Takes back what was answered to the system's questions, as a person does in its settings; absent where that cannot be done. */
  forgetAnswers?(): void;
  /** Milliseconds until what the page itself has timed for `mostMs` at most has come, 0 for nothing; absent where that cannot be known. */
  pendingMs?(mostMs: number): Promise<number>;
  /** What a person can see once the screen holds still: one script a frame or one page source, never a call per node. */
  look(options?: LookOptions): Promise<View>;
  /**
   * Presses a node of the last view, scrolling to it first where that is needed. Done when delivered, not when the app
   * has reacted.
   * @throws {ScreenMoved} when the node is gone, covered, or no longer says what it said: nothing was pressed
   */
  press(node: UiNode): Promise<void>;
  /** Presses a bare point. */
  pressAt(at: Point): Promise<void>;
  /** Replaces a field's content by keyboard; '' empties it. @throws {ScreenMoved} */
  fill(node: UiNode, text: string): Promise<void>;
  /** Chooses an option of a native select. @throws {ScreenMoved} */
  choose(node: UiNode, option: string): Promise<void>;
  /** Drags a slider, wheel or sheet. @throws {ScreenMoved} */
  drag(node: UiNode, by: Point): Promise<void>;
  /** Scrolls a box, or the page when there is no node, to its end. */
  scrollToEnd(node?: UiNode): Promise<void>;
  back(): Promise<void>;
  /** Ends the app or page and opens it again with the state it had. @param laterMs see `movesClock` */
  relaunch(laterMs?: number): Promise<void>;
  /**
   * Whether a relaunch can put the clock forward: from then on the app reads it as so much ahead of the real one, and
   * what would have run out by then is gone. What a server knows of the time stays.
   */
  readonly movesClock?: boolean;
  /** Reads a file the target's own link leads to, as the target itself would; absent where there are no addresses. */
  fetchFile?(url: string): Promise<FetchedFile>;
  /** Files of what was filmed since the last call, oldest first, one for each window of each fresh start; called when closed. */
  takeVideos?(): Promise<readonly string[]>;
  /** Safe to call twice, and after a failure. Gives up what this walk held, not the browser it was lent. */
  close(): Promise<void>;
}

/** What a walk starts from. */
export interface Start {
  readonly session?: Session; // a stored, logged-in state; absent means a cleared one
  readonly person?: readonly PersonValue[]; // whose values are looked for in requests, where those are seen
}

/** A stored state a target may bring: the path of a Playwright storage-state file. */
export interface Session {
  readonly storageState?: string;
}

export interface LookOptions {
  readonly image?: boolean; // default true
  readonly source?: boolean; // default true
  readonly settle?: boolean; // default true; false looks at once
  readonly reading?: boolean; // default false; true: texts in full, with their size and contrast, also where another site shows them
}

export interface FetchedFile {
  readonly status: number; // of HTTP
  readonly type: string; // MIME, without parameters
  readonly body: Buffer; // empty when it is larger than FILE_BYTES
}

/** The largest file that is read, bytes. */
export const FILE_BYTES = 20e6;

export interface View {
  readonly state: ScreenState;
  readonly address: string;
  readonly title: string;
  readonly nodes: readonly UiNode[]; // in reading order, parents before children; ids are places in this array
  readonly events: readonly ScreenEvent[]; // since the last look; atMs is epoch milliseconds here
  readonly size?: { readonly width: number; readonly height: number }; // of a phone's screen, in the unit of its bounds
  readonly webView?: Screen['webView']; // how the web view of an app was read
  readonly image?: Buffer;
  readonly imageType?: 'jpg' | 'png';
  readonly source?: string;
  readonly settledMs: number; // how long it took to hold still
  readonly settled: boolean; // false when the limit ran out first
  readonly awaits?: true; // what the last deed asked a server is still to be answered; only a browser knows
  readonly imageAtMs?: number; // epoch milliseconds
  readonly sourceAtMs?: number; // epoch milliseconds
}
