import { EventEmitter } from 'node:events';
import type { AppModel, ModelAction, ModelAsk, ModelNode, ModelScreen } from './model.ts';

export interface Tap {
  readonly text: string;
  readonly screen: string;
}

/** A phone with one app on it, as its model says. It keeps its own log of what was pressed and granted. */
export class ScriptedPhone extends EventEmitter {
  readonly width = 1080;
  readonly height = 2274;
  readonly model: AppModel;
  readonly taps: Tap[] = [];
  readonly everGranted = new Set<string>();
  readonly unanswered = new Set<string>(); // commands and endpoints this phone does not know: a test fails on one
  logcat: string[] = [];
  clears = 0;
  granted = new Set<string>();
  running = false;
  #refusals = new Map<string, number>();
  #values = new Map<string, string>();
  #focused = '';
  #start: string;
  #screen = '';
  #history: string[] = [];
  #front = LAUNCHER; // package of what is shown
  #dialog: ModelAsk | undefined;

  constructor(model: AppModel) {
    super();
    this.model = model;
    this.#start = model.start;
  }

  get front(): string {
    return this.#dialog ? PERMISSION_CONTROLLER : this.#front;
  }

  clear(): void {
    this.stop();
    this.clears += 1;
    this.granted = new Set();
    this.#refusals = new Map();
    this.#values = new Map();
    this.#start = this.model.start;
  }

  launch(): void {
    if (!this.running) {
      this.running = true;
      this.#history = [];
      this.#show(this.#start);
    }
    this.#front = this.model.app.package;
  }

  stop(): void {
    this.running = false;
    this.#dialog = undefined;
    this.#front = LAUNCHER;
  }

  back(): void {
    if (this.#dialog) this.#answer(false);
    else if (this.#front === this.model.app.package) this.#goBack(this.#now().back ?? 'pop');
  }

  #goBack(how: NonNullable<ModelScreen['back']>): void {
    if (how === 'stay') return;
    if (how === 'exit') {
      this.stop();
      return;
    }
    const before = this.#history.pop();
    if (how === 'background' || before === undefined) this.#front = LAUNCHER;
    else this.#screen = before;
  }

  home(): void {
    this.#front = LAUNCHER;
  }

  tap(x: number, y: number): void {
    const path = pathAt(this.nodes(), x, y);
    const hit = path.find((node) => isPressable(node) || node.on);
    this.taps.push({ text: hit?.text ?? hit?.desc ?? '', screen: this.#dialog ? 'permission' : this.#screen });
    if (!hit) return;
    if (this.#dialog) {
      this.#answer(hit.rid?.includes('permission_allow') ?? false);
      return;
    }
    const id = this.#id(hit);
    if (isField(hit)) this.#focused = id;
    if (/CheckBox|Switch/.test(hit.cls)) this.#values.set(id, this.#isChecked(hit) ? '' : 'on');
    if (/RadioButton/.test(hit.cls)) this.#values.set(`group:${hit.group ?? ''}`, id);
    this.#run(hit.on ?? []);
  }

  /** @returns whether a field has the focus */
  type(text: string, replace: boolean): boolean {
    if (!this.#focused) return false;
    this.#values.set(this.#focused, (replace ? '' : (this.#values.get(this.#focused) ?? '')) + text);
    return true;
  }

  nodes(): readonly ModelNode[] {
    if (this.#dialog) return permissionDialog(this.#dialog, this.#refusals.get(this.#dialog.name) ?? 0);
    if (this.#front === this.model.app.package) return this.#now().nodes;
    return [
      {
        cls: 'FrameLayout',
        pkg: this.#front,
        bounds: [0, 0, this.width, this.height],
        children: [{ cls: 'TextView', pkg: this.#front, text: this.model.app.label, bounds: [60, 300, 300, 560] }],
      },
    ];
  }

  source(): string {
    const body = this.nodes()
      .map((node, index) => this.#xml(node, index, this.model.app.package))
      .join('');
    return `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?><hierarchy index="0" class="hierarchy" rotation="0" width="${this.width}" height="${this.height}">${body}</hierarchy>`;
  }

  #now(): ModelScreen {
    const screen = this.model.screens[this.#screen];
    if (!screen) throw new Error(`the model has no screen "${this.#screen}"`);
    return screen;
  }

  #show(id: string): void {
    this.#screen = id;
    this.#focused = '';
    const { asks } = this.#now();
    if (!asks) return;
    // Android asks no more after two refusals, and the app is told no at once.
    const isRefused = (this.#refusals.get(asks.name) ?? 0) >= 2;
    if (this.granted.has(asks.name)) this.#run(asks.onGrant);
    else if (isRefused) this.#run(asks.onDeny);
    else this.#dialog = asks;
  }

  #answer(yes: boolean): void {
    const ask = this.#dialog;
    if (!ask) return;
    this.#dialog = undefined;
    if (yes) {
      this.granted.add(ask.name);
      this.everGranted.add(ask.name);
    } else this.#refusals.set(ask.name, (this.#refusals.get(ask.name) ?? 0) + 1);
    this.#run(yes ? ask.onGrant : ask.onDeny);
  }

  #run(actions: ModelAction | readonly ModelAction[]): void {
    for (const action of [actions].flat() as ModelAction[]) {
      if (action.when && !this.#holds(action.when)) continue;
      if (action.start) this.#start = action.start;
      if (action.exit) this.stop();
      if (action.crash) this.#crash();
      if (action.leaveTo) this.#front = action.leaveTo;
      if (action.goto) {
        this.#history.push(this.#screen);
        this.#show(action.goto);
      }
      if (action.stop) return;
    }
  }

  #crash(): void {
    const { package: name } = this.model.app;
    this.logcat.push(
      'E AndroidRuntime: FATAL EXCEPTION: main',
      `E AndroidRuntime: Process: ${name}, PID: 4001`,
      'E AndroidRuntime: java.lang.NullPointerException: at MainActivity.onRequestPermissionsResult',
    );
    this.stop();
    this.emit('logged');
  }

  #holds(when: NonNullable<ModelAction['when']>): boolean {
    return Object.entries(when).every(([rid, how]) => {
      const id = this.#id({ rid });
      return Boolean(this.#values.get(id) || this.#values.get(`group:${rid}`)) === (how === 'filled');
    });
  }

  #id({ rid }: { readonly rid?: string }): string {
    if (rid === undefined) return '';
    return rid.includes(':') ? rid : `${this.model.app.package}:id/${rid}`;
  }

  #isChecked(node: ModelNode): boolean {
    if (/RadioButton/.test(node.cls)) return this.#values.get(`group:${node.group ?? ''}`) === this.#id(node);
    return Boolean(this.#values.get(this.#id(node)) ?? node.checked);
  }

  #xml(node: ModelNode, index: number, pkg: string): string {
    const owner = node.pkg ?? pkg;
    const className = node.cls.includes('.') ? node.cls : `android.widget.${node.cls}`;
    const [left, top, rightEdge, bottomEdge] = node.bounds;
    const typed = isField(node) ? this.#values.get(this.#id(node)) : undefined;
    const attributes = {
      index,
      package: owner,
      class: className,
      text: typed || (node.text ?? (isField(node) ? (node.hint ?? '') : '')),
      ...(node.desc ? { 'content-desc': node.desc } : {}),
      'resource-id': this.#id(node),
      checkable: isCheckable(node),
      checked: isCheckable(node) && this.#isChecked(node),
      clickable: isPressable(node),
      enabled: true,
      focusable: isPressable(node),
      focused: this.#focused !== '' && this.#focused === this.#id(node),
      'long-clickable': false,
      password: false,
      scrollable: false,
      selected: false,
      bounds: `[${left},${top}][${rightEdge},${bottomEdge}]`,
      displayed: true,
      ...(node.hint ? { hint: node.hint, 'showing-hint': !typed } : {}),
    };
    const written = Object.entries(attributes)
      .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
      .join('');
    const children = (node.children ?? []).map((child, place) => this.#xml(child, place, owner)).join('');
    return `<${className}${written}>${children}</${className}>`;
  }
}

export const PERMISSION_CONTROLLER = 'com.android.permissioncontroller';
const LAUNCHER = 'com.android.launcher3';

function permissionDialog(ask: ModelAsk, refusals: number): readonly ModelNode[] {
  const id = (name: string) => `${PERMISSION_CONTROLLER}:id/${name}`;
  const deny = refusals > 0 ? 'permission_deny_and_dont_ask_again_button' : 'permission_deny_button';
  return [
    {
      cls: 'FrameLayout',
      pkg: PERMISSION_CONTROLLER,
      bounds: [0, 0, 1080, 2274],
      children: [
        {
          cls: 'LinearLayout',
          rid: id('grant_dialog'),
          bounds: [60, 1200, 1020, 1980],
          children: [
            { cls: 'TextView', rid: id('permission_message'), text: ask.message, bounds: [90, 1240, 990, 1460] },
            { cls: 'Button', rid: id('permission_allow_button'), text: '允许', bounds: [90, 1500, 990, 1630] },
            {
              cls: 'Button',
              rid: id(deny),
              text: refusals > 0 ? '不允许，且不再询问' : '不允许',
              bounds: [90, 1650, 990, 1780],
            },
          ],
        },
      ],
    },
  ];
}

function isField(node: ModelNode): boolean {
  return node.cls.endsWith('EditText');
}

function isCheckable(node: ModelNode): boolean {
  return /CheckBox|Switch|RadioButton/.test(node.cls);
}

function isPressable(node: ModelNode): boolean {
  return node.clickable ?? (isField(node) || isCheckable(node) || node.cls.endsWith('Button'));
}

/** The nodes under a point, the innermost first; of those beside each other the last drawn wins. */
function pathAt(nodes: readonly ModelNode[], x: number, y: number): ModelNode[] {
  const hit = nodes.findLast(({ bounds: [a, b, c, d] }) => x >= a && x < c && y >= b && y < d);
  return hit ? [...pathAt(hit.children ?? [], x, y), hit] : [];
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\n/g, '&#10;');
}
