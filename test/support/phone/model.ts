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

/** Rows are laid out below each other (layout.ts); `nodes` have bounds of their own. */
export interface ModelScreen {
  readonly back?: 'pop' | 'exit' | 'stay' | 'background';
  readonly stays?: boolean; // once it was shown, the next start begins here
  readonly asks?: ModelAsk;
  readonly rows?: readonly ModelRow[];
  readonly box?: readonly ModelRow[]; // a dialog in the middle: a window of its own, or drawn over another screen
  readonly sheet?: readonly ModelRow[]; // the same at the bottom
  readonly over?: string; // the screen a box or a sheet is drawn over
  readonly nodes?: readonly ModelNode[];
  readonly xml?: string; // a page source as an Android phone wrote it, shown as it is: model.json has the name of its file
  readonly presses?: Readonly<Record<string, ModelDoing>>; // on such a screen, by a resource id or what is written there
  readonly after?: { readonly looks: number; readonly do: ModelDoing }; // by itself, once its source was asked for so often
}

export interface ModelAsk {
  readonly name: string; // android.permission.…
  readonly message: string;
  readonly look?: keyof typeof ASKING; // how the phone draws it
  readonly purpose?: string; // what the app says it is for, below the question on an iPhone
  readonly buttons?: readonly string[]; // as an iPhone writes them, those that grant with a plus
  readonly onGrant: ModelDoing;
  readonly onDeny: ModelDoing;
}

/** A text, a thing on the screen, or several side by side. */
export type ModelRow = string | ModelPart | readonly ModelPart[];

/** One of its first keys says what it is; the words of a field are its hint, those of an icon its description. */
export type ModelPart = Partial<Record<keyof typeof PARTS, string>> & {
  readonly id?: string;
  readonly at?: 'corner' | 'bottom' | readonly [number, number, number, number];
  readonly on?: ModelDoing;
  readonly checked?: boolean;
  readonly group?: string; // one of those with the same group is on
  readonly tabs?: readonly string[]; // a bar at the bottom
  readonly page?: readonly ModelRow[]; // what a web view shows, as its native tree has it
  readonly html?: string; // a file beside the model: what a web view shows, in a real browser (web-pages.ts)
  readonly cards?: readonly string[]; // a list of what can be opened; title and line below, with a bar between
};

/** Their class, and whether they take a press where their class alone does not say so. */
export const PARTS = {
  text: { cls: 'TextView' },
  press: { cls: 'TextView', clickable: true },
  button: { cls: 'Button' },
  field: { cls: 'EditText' },
  box: { cls: 'CheckBox' },
  switch: { cls: 'Switch' },
  radio: { cls: 'RadioButton' },
  icon: { cls: 'ImageView', clickable: true },
  picture: { cls: 'ImageView' },
  web: { cls: 'android.webkit.WebView' },
  terms: { cls: 'TextView' }, // its 《titles》 can be pressed
} as const;

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
  readonly spans?: boolean;
  readonly group?: string; // one of those with the same group is on
  readonly on?: ModelDoing;
  readonly html?: string; // of a web view: the file of its page
  readonly children?: readonly ModelNode[];
}

/** The id of a screen to go to, or what is done in turn. */
export type ModelDoing = string | ModelAction | readonly ModelAction[];

/** The first whose condition does not hold is passed over; `stop` ends the list. */
export interface ModelAction {
  readonly when?: Readonly<Record<string, 'filled' | 'empty'>>;
  readonly stop?: boolean;
  readonly gives?: string; // told in the phone's log: what a person has given by this
  readonly start?: string; // where the next start begins
  readonly goto?: string;
  readonly exit?: boolean;
  readonly crash?: boolean;
  readonly hang?: boolean; // the system says that the app does not respond
  readonly leaveTo?: string; // another app's package
}

/** The rows of the system's dialog: resource id and words, those that grant with a plus. */
export const ASKING = {
  plain: [
    ['+permission_allow_button', '允许'],
    ['permission_deny_button', '不允许'],
  ],
  place: [
    ['+permission_allow_foreground_only_button', '使用时允许'],
    ['+permission_allow_one_time_button', '仅此一次'],
    ['permission_deny_button', '不允许'],
  ],
  english: [
    ['+permission_allow_button', 'Allow'],
    ['permission_deny_button', 'Don’t allow'],
  ],
} as const;
