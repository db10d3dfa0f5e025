import type { UiNode } from '../trace.ts';

/** Something the browser itself asks: a script's dialog, which stops the page, or a permission. It waits until it is answered. */
export interface NativePrompt {
  readonly permission?: string;
  readonly message: string;
  readonly hint: string;
  answer(yes: boolean): Promise<void>;
}

/** What the browser asks, one after the other, drawn as a box over the page as its own window would be. */
export class NativePrompts {
  #waiting: NativePrompt[] = [];
  #wake: (() => void)[] = [];
  #wakeStopped: (() => void)[] = [];

  get held(): NativePrompt | undefined {
    return this.#waiting[0];
  }

  hold(prompt: NativePrompt): void {
    // A page that is stopped can be asked for nothing else before.
    if (stops(prompt)) this.#waiting.unshift(prompt);
    else this.#waiting.push(prompt);
    for (const wake of this.#wake.splice(0)) wake();
    if (stops(prompt)) for (const wake of this.#wakeStopped.splice(0)) wake();
  }

  /** Resolves with 'held' once something is asked. */
  next(): Promise<'held'> {
    if (this.held) return Promise.resolve('held');
    return new Promise((done) => this.#wake.push(() => done('held')));
  }

  /** Resolves with 'stopped' once something is asked that stops the page. */
  stopped(): Promise<'stopped'> {
    if (this.held && stops(this.held)) return Promise.resolve('stopped');
    return new Promise((done) => this.#wakeStopped.push(() => done('stopped')));
  }

  async answer(button: string): Promise<void> {
    await this.#waiting.shift()?.answer(YES.has(button));
  }

  async dismiss(): Promise<void> {
    await this.#waiting.shift()?.answer(false);
  }

  /** Answers all with no: the page they belong to is going away. */
  drop(): void {
    for (const prompt of this.#waiting.splice(0)) void prompt.answer(false);
  }

  /** The page's nodes, covered, and the box over them. */
  over(
    nodes: readonly UiNode[],
    page: {
      readonly address: string;
      readonly locale: string;
      readonly viewport: { readonly width: number; readonly height: number };
    },
  ): UiNode[] {
    const prompt = this.held;
    if (!prompt) return [...nodes];
    const words = page.locale.toLowerCase().startsWith('zh') ? ZH : EN;
    const covered = nodes.map((node) =>
      node.operable ? { ...node, states: [...(node.states ?? []), 'occluded' as const] } : node,
    );
    const { width } = page.viewport;
    const box = { x: 20, y: 20, width: width - 40, height: 140 };
    const base = covered.length;
    const states = ['native'] as const;
    const title = prompt.permission
      ? words.wants(new URL(page.address).host, words.permissions[prompt.permission] ?? prompt.permission)
      : prompt.message;
    const buttons = prompt.permission ? [words.block, words.allow] : [words.cancel, words.ok];
    const layer: UiNode = {
      id: base,
      parent: -1,
      role: 'dialog',
      name: title,
      bounds: box,
      operable: false,
      states,
      hint: prompt.hint,
      overlay: { modal: true, covers: 1, place: 'top' },
    };
    const text: UiNode = {
      id: base + 1,
      parent: base,
      role: 'heading',
      name: title,
      bounds: { x: 36, y: 32, width: width - 72, height: 48 },
      operable: false,
      states,
      hint: prompt.hint,
    };
    const pressed = buttons.map(
      (name, i): UiNode => ({
        id: base + 2 + i,
        parent: base,
        role: 'button',
        name,
        bounds: { x: width - 220 + i * 100, y: 100, width: 90, height: 40 },
        operable: true,
        states,
        hint: prompt.hint,
      }),
    );
    return [...covered, layer, text, ...pressed];
  }
}

function stops(prompt: NativePrompt): boolean {
  return prompt.permission === undefined;
}

interface Words {
  readonly allow: string;
  readonly block: string;
  readonly ok: string;
  readonly cancel: string;
  readonly permissions: Readonly<Record<string, string>>;
  wants(host: string, what: string): string;
}

const ZH: Words = {
  allow: '允许',
  block: '不允许',
  ok: '确定',
  cancel: '取消',
  permissions: {
    location: '获取您的位置信息',
    notifications: '向您发送通知',
    camera: '使用您的摄像头拍摄照片和视频',
    microphone: '使用您的麦克风录音',
    clipboard: '读取剪贴板',
    contacts: '访问您的通讯录',
    'screen-capture': '共享您的屏幕',
  },
  wants: (host, what) => `允许“${host}”${what}吗?`,
};
const EN: Words = {
  allow: 'Allow',
  block: 'Block',
  ok: 'OK',
  cancel: 'Cancel',
  permissions: {
    location: 'access this device’s location',
    notifications: 'send you notifications',
    camera: 'take pictures and record video',
    microphone: 'record audio',
    clipboard: 'see the clipboard',
    contacts: 'access your contacts',
    'screen-capture': 'share your screen',
  },
  wants: (host, what) => `Allow ${host} to ${what}?`,
};
const YES: ReadonlySet<string> = new Set([ZH.allow, ZH.ok, EN.allow, EN.ok]);
