/** An app as a scripted phone shows it. Bounds are px: left, top, right, bottom. */
export interface AppModel {
  readonly app: {
    readonly package: string;
    readonly label: string;
    readonly activity: string;
    readonly permissions: readonly string[];
  };
  readonly start: string;
  readonly screens: Readonly<Record<string, ModelScreen>>;
}

export interface ModelScreen {
  readonly back?: 'pop' | 'exit' | 'stay' | 'background';
  readonly asks?: ModelAsk;
  readonly nodes: readonly ModelNode[];
}

export interface ModelAsk {
  readonly name: string; // android.permission.…
  readonly message: string;
  readonly onGrant: ModelAction;
  readonly onDeny: ModelAction;
}

export interface ModelNode {
  readonly cls: string; // of android.widget unless it holds a dot
  readonly rid?: string;
  readonly text?: string;
  readonly desc?: string;
  readonly hint?: string;
  readonly pkg?: string; // whose window it is; the app's unless given
  readonly bounds: readonly [number, number, number, number];
  readonly clickable?: boolean;
  readonly checked?: boolean;
  readonly group?: string; // one of those with the same group is on
  readonly on?: ModelAction | readonly ModelAction[];
  readonly children?: readonly ModelNode[];
}

/** Done in turn: the first whose condition does not hold is passed over; `stop` ends the list. */
export interface ModelAction {
  readonly when?: Readonly<Record<string, 'filled' | 'empty'>>;
  readonly stop?: boolean;
  readonly start?: string; // where the next start begins
  readonly goto?: string;
  readonly exit?: boolean;
  readonly crash?: boolean;
  readonly leaveTo?: string; // another app's package
}
