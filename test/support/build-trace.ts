import type {
  Ask,
  Bounds,
  Category,
  ControlClass,
  Ending,
  Freshness,
  Given,
  Prompt,
  PromptKind,
  Reason,
  Role,
  Screen,
  Settings,
  Step,
  Target,
  Trace,
  UiNode,
  Walk,
  WalkKind,
  Way,
  WayName,
  WayOutcome,
} from '../../crawler/trace.ts';

/** A prompt before it has its number and its steps, and what else can be seen on its screen at first sight. */
export type Draft = Omit<Prompt, 'id' | 'steps'> & { readonly nodes?: readonly Partial<UiNode>[] };

export interface TraceSpec {
  readonly category?: number;
  readonly categories?: readonly Category[];
  readonly prompts?: readonly Draft[]; // of the refusing walk, in the order met
  readonly ending?: Ending; // of the refusing walk; default: home was reached and held
  readonly freshness?: Partial<Freshness>;
  readonly repeat?: number; // default 3
  readonly confirms?: number; // confirming walks, copies of the refusing one; default: repeat - 1 where there is a wall
  readonly accept?: Ending; // adds an accepting walk that ends so
  readonly explore?: Partial<Walk>; // adds a walk after home, with its searches, its texts and its steps
  readonly target?: Partial<Target>;
  readonly settings?: Partial<Settings>;
  readonly walks?: readonly Walk[]; // in place of all that is derived from `prompts`
}

/**
 * A trace as the crawler would have written it. Tests change it in the one place that matters:
 *
 *     buildTrace({ category: 19, prompts: [login(), wall({ asks: [ask('occupation')] })] })
 */
export function buildTrace(spec: TraceSpec = {}): Trace {
  const categories =
    spec.categories ?? (spec.category === undefined ? [] : [{ n: spec.category, by: 'config' as const }]);
  const repeat = spec.repeat ?? spec.settings?.repeat ?? 3;
  return {
    version: 1,
    runId: 'run-1',
    tool: { name: 'naysayer', version: '0.1.0' },
    target: {
      id: 'sample',
      platform: 'web',
      address: 'http://127.0.0.1:4100/',
      name: 'Sample',
      categories,
      ...spec.target,
    },
    settings: {
      device: 'phone',
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      repeat,
      profile: 'standard',
      seed: 'seed',
      browser: 'Chromium 140',
      pageChanges: ['navigator.webdriver is hidden'],
      ...spec.settings,
    },
    startedAt: '2026-11-24T08:00:00.000Z',
    finishedAt: '2026-11-24T08:01:00.000Z',
    walks: spec.walks ?? deriveWalks(spec, repeat),
    timings: { totalMs: 60_000, lookMs: 6_000, settleMs: 20_000, decideMs: 300, writeMs: 900 },
  };
}

const HOME: Ending = { kind: 'reached-home', by: 'content', held: true, looksInside: 1 };

function deriveWalks(spec: TraceSpec, repeat: number): Walk[] {
  const prompts = spec.prompts ?? [];
  const ending = spec.ending ?? HOME;
  const refuse = buildWalk('refuse', 'refuse', prompts, ending, { freshness: spec.freshness });
  const hasWall = refuse.prompts.some((prompt) => prompt.ways.every((way) => !gotOn(way.outcome)));
  const confirms = spec.confirms ?? (hasWall ? repeat - 1 : 0);
  const walks = [refuse];
  for (let i = 1; i <= confirms; i += 1) {
    const from = nextIndex(walks);
    walks.push(buildWalk('confirm', `confirm-${i}`, prompts, ending, { from, freshness: spec.freshness }));
  }
  if (spec.accept) walks.push(buildWalk('accept', 'accept', [], spec.accept, { from: nextIndex(walks) }));
  if (spec.explore) {
    const walk = buildWalk('explore', 'explore', [], HOME, { from: nextIndex(walks), freshness: spec.freshness });
    walks.push({ ...walk, ...spec.explore });
  }
  return walks;
}

/** A walk over drafts: their numbers, a step for each way and each thing given, and a last look. */
export function buildWalk(
  kind: WalkKind,
  name: string,
  drafts: readonly Draft[],
  ending: Ending = HOME,
  options: { readonly from?: number | undefined; readonly freshness?: Partial<Freshness> | undefined } = {},
): Walk {
  const steps: Step[] = [];
  const next = () => (options.from ?? 0) + steps.length;
  const add = (step: Omit<Step, 'index' | 'atMs' | 'events'>) => {
    const index = next();
    steps.push({ index, atMs: index * 500, events: [], ...step, screen: { ...step.screen, ...filesOf(index) } });
    return index;
  };
  const prompts = drafts.map((draft, i): Prompt => {
    const id = `p${i + 1}`;
    const first = next();
    const screen = screenOf(draft);
    if (i === 0) add({ phase: 'refuse', screen, prompt: id, action: { kind: 'open' } });
    const ways = draft.ways.map((way): Way => {
      if (way.outcome === undefined) return way;
      return {
        ...way,
        steps: [add({ phase: 'refuse', screen, prompt: id, way: way.way, action: actionOf(way, screen) })],
      };
    });
    for (const given of draft.gave) add({ phase: 'yield', screen, prompt: id, action: yieldOf(given, screen) });
    const { nodes: _, ...facts } = draft;
    return { ...facts, id, ways, steps: Array.from({ length: next() - first }, (_, n) => first + n) };
  });
  add({ phase: 'refuse', screen: HOME_SCREEN, action: { kind: 'end', reason: 'the walk has ended' } });
  const freshness: Freshness = { state: 'cleared', account: 'new', identity: `${name}-3f2a`, ...options.freshness };
  return { kind, name, freshness, steps, prompts, ending, restarts: 0 };
}

/** The same trace with one prompt changed in every walk that met it, or in those of one kind. */
export function changePrompt(
  trace: Trace,
  id: string,
  change: (prompt: Prompt) => Partial<Prompt>,
  kind?: WalkKind,
): Trace {
  const changed = (walk: Walk) =>
    walk.prompts.map((prompt) => (prompt.id === id ? { ...prompt, ...change(prompt) } : prompt));
  const walks = trace.walks.map((walk) => (kind && walk.kind !== kind ? walk : { ...walk, prompts: changed(walk) }));
  return { ...trace, walks };
}

/** The same trace with the walks of one kind changed. */
export function changeWalk(trace: Trace, kind: WalkKind, change: (walk: Walk) => Partial<Walk>): Trace {
  return { ...trace, walks: trace.walks.map((walk) => (walk.kind === kind ? { ...walk, ...change(walk) } : walk)) };
}

/** The same trace for other categories; none when there are no numbers. */
export function inCategory(trace: Trace, ...numbers: number[]): Trace {
  return { ...trace, target: { ...trace.target, categories: numbers.map((n) => ({ n, by: 'config' })) } };
}

export function ask(type: string, required: Ask['required'] = 'yes', label = type): Ask {
  return { type, label, required };
}

export function way(name: WayName, outcome: WayOutcome | undefined, control = '', more: Partial<Way> = {}): Way {
  return { way: name, control, ...(outcome ? { outcome } : {}), steps: [], ...more };
}

/** What giving all that was asked writes down. */
export function gave(asks: readonly Ask[], how: Given['how'] = 'filled'): Given[] {
  return asks.map(({ type, label }) => ({ type, label, how }));
}

/** A prompt that nothing gets past but a yes: every way tried, every element accounted for. */
export function wall(change: Partial<Draft> = {}): Draft {
  const asks = change.asks ?? [ask('occupation', 'yes', '您的职业')];
  return {
    kind: 'profile-questionnaire',
    title: '请完善资料',
    text: '请完善资料',
    where: 'entry',
    loginFlow: true,
    afterRefusals: true,
    asks,
    ways: [
      way('blank', 'validation', '下一步', { message: '请选择' }),
      way('elsewhere', 'unchanged', '帮助'),
      way('back', 'unchanged'),
      way('relaunch', 'asked-again'),
    ],
    elements: { operable: 9, accounted: 9, left: [{ name: '学生', why: 'answers' }] },
    control: 'went-on',
    gave: gave(asks, 'chosen'),
    askedAgain: 0,
    preticked: [],
    retentions: 0,
    beneath: [],
    reasons: ['built for a test'],
    ...change,
  };
}

/** The same question with a way past it that works. */
export function skippable(change: Partial<Draft> = {}, by: Way = way('skip', 'continued', '跳过')): Draft {
  const asks = (change.asks ?? [ask('occupation', 'no', '您的职业')]).map((one) => ({
    ...one,
    required: 'no' as const,
  }));
  return wall({
    elements: { operable: 9, accounted: 1, left: [] },
    control: 'not-needed',
    gave: [],
    ...change,
    asks,
    ways: change.ways ?? [by, way('back', undefined)],
  });
}

/** A login by mobile number and password, which nothing else gets past. */
export function login(change: Partial<Draft> = {}): Draft {
  const asks = change.asks ?? [ask('mobile-number', 'yes', '手机号'), ask('password', 'yes', '密码')];
  return wall({
    kind: 'login',
    title: '手机号登录',
    text: '手机号登录',
    asks,
    ways: [way('blank', 'validation', '登录'), way('back', 'unchanged'), way('relaunch', 'asked-again')],
    gave: gave(asks),
    ...change,
  });
}

/** A privacy policy or a cookie notice; refusable unless told otherwise. */
export function consent(change: Partial<Draft> = {}): Draft {
  return skippable(
    {
      kind: 'privacy-consent',
      title: '个人信息保护提示',
      text: '请阅读《用户协议》和《隐私政策》',
      loginFlow: false,
      asks: [],
      ...change,
    },
    way('decline', 'continued', '不同意'),
  );
}

const AGREED: Given = { type: 'agreement', label: '同意', how: 'agreed' };

/** The course app of Guiding Case 265: a login, four questions without a skip, and a page that insists on two names. */
export function case265(): Trace {
  const question = (type: string, title: string) =>
    wall({ title, text: title, asks: [ask(type, 'yes', title)], afterRefusals: false });
  const names = [ask('name', 'yes', '中文名'), ask('name', 'yes', '英文名')];
  return buildTrace({
    category: 19,
    target: { id: 'course-265', name: '英语课堂' },
    prompts: [
      login(),
      question('occupation', '您的职业'),
      question('learning-purpose', '学习目的'),
      question('school-stage', '学龄阶段'),
      question('language-level', '英语水平'),
      wall({
        kind: 'profile-form',
        title: '填写姓名',
        text: '填写姓名',
        asks: names,
        gave: gave(names),
        afterRefusals: false,
      }),
    ],
  });
}

/** The same app with a skip on every question and the names left to choice. */
export function mended(): Trace {
  const question = (type: string, title: string) =>
    skippable({ title, text: `回答用于推荐课程：${title}`, asks: [ask(type, 'no', title)], afterRefusals: false });
  const names = [ask('name', 'no', '中文名'), ask('name', 'no', '英文名')];
  const form = skippable(
    { kind: 'profile-form', title: '填写姓名', text: '姓名用于制作结业证书', asks: names, afterRefusals: false },
    way('blank', 'continued', '完成'),
  );
  return buildTrace({
    category: 19,
    target: { id: 'course-265-mended', name: '英语课堂' },
    prompts: [
      login({ nodes: [{ role: 'link', name: '《隐私政策》', operable: true }] }),
      question('occupation', '您的职业'),
      question('learning-purpose', '学习目的'),
      question('school-stage', '学龄阶段'),
      question('language-level', '英语水平'),
      form,
    ],
  });
}

/** A login that wants a face and offers nothing else; no tool can give one, so what lies behind it was not seen. */
export function faceOnly(): Trace {
  const face = wall({
    kind: 'face-verification',
    title: '刷脸登录',
    text: '请正对屏幕,完成人脸验证',
    asks: [ask('face', 'yes', '人脸')],
    ways: [
      way('close', 'asked-again', '×'),
      way('elsewhere', 'unchanged', '帮助'),
      way('back', 'asked-again'),
      way('relaunch', 'asked-again'),
    ],
    control: 'not-possible',
    gave: [],
    unclear: { code: 'control-not-possible', detail: 'face-verification' },
  });
  return buildTrace({
    category: 19,
    target: { id: 'face-only', name: '刷脸登录' },
    prompts: [face],
    ending: { kind: 'blocked', how: 'asked-again', prompt: 'p1' },
  });
}

/** A privacy policy that closes the page on whoever refuses it. */
export function consentWall(): Trace {
  const policy = wall({
    ...consent(),
    asks: [],
    ways: [
      way('decline', 'exited', '不同意并退出'),
      way('elsewhere', 'unchanged', '隐私政策'),
      way('back', 'exited'),
      way('relaunch', 'asked-again'),
    ],
    elements: { operable: 4, accounted: 4, left: [{ name: '同意', why: 'accepts' }] },
    control: 'went-on',
    gave: [AGREED],
  });
  return buildTrace({ category: 19, target: { id: 'consent-wall', name: '同意墙' }, prompts: [policy] });
}

/** A scanner whose only function is the camera: refusing the camera leaves nothing to use. */
export function scannerOnly(): Trace {
  const asks = [ask('permission:camera', 'yes', '相机')];
  const camera = wall({
    kind: 'permission-rationale',
    title: '需要使用相机',
    text: '扫码需要使用相机',
    loginFlow: false,
    asks,
    ways: [way('decline', 'asked-again', '暂不'), way('back', 'unchanged'), way('relaunch', 'asked-again')],
    gave: gave(asks, 'granted'),
  });
  return buildTrace({ category: 38, target: { id: 'scanner', name: '扫码' }, prompts: [camera] });
}

/** A walk that met a captcha: nothing can be told behind it. */
export function captchaMet(): Trace {
  const reason: Reason = { code: 'captcha' };
  const captcha = wall({
    kind: 'captcha',
    title: '请完成安全验证',
    text: '请完成安全验证',
    asks: [],
    ways: [way('back', 'unclear')],
    control: 'not-possible',
    gave: [],
    unclear: reason,
  });
  return buildTrace({ category: 19, prompts: [captcha], ending: { kind: 'unclear', reason }, confirms: 0 });
}

function gotOn(outcome: WayOutcome | undefined): boolean {
  return outcome === 'continued' || outcome === 'limited';
}

function nextIndex(walks: readonly Walk[]): number {
  return walks.reduce((sum, walk) => sum + walk.steps.length, 0);
}

function filesOf(index: number): Pick<Screen, 'image' | 'source'> {
  const stem = `screens/${String(index).padStart(4, '0')}`;
  return { image: `${stem}.jpg`, source: `${stem}.html` };
}

/** The title, the asks as fields, the ways' controls as buttons, one below the other, and what the draft adds. */
function screenOf(draft: Draft): Screen {
  const rows: Partial<UiNode>[] = [
    { role: 'heading', name: draft.title },
    ...(draft.text === draft.title ? [] : [{ role: 'text' as const, name: draft.text }]),
    ...draft.asks.map((one): Partial<UiNode> => ({ role: fieldRole(draft.kind), name: one.label, operable: true })),
    ...draft.ways
      .filter((one) => one.control !== '')
      .map((one): Partial<UiNode> => ({ role: 'button', name: one.control, operable: true })),
    ...(draft.nodes ?? []),
  ];
  return screen(draft.title, rows);
}

function screen(title: string, rows: readonly Partial<UiNode>[]): Screen {
  const nodes = rows.map(
    (row, id): UiNode => ({ id, parent: -1, role: 'text', name: '', bounds: rowAt(id), operable: false, ...row }),
  );
  return { fingerprint: `f-${title}`, address: 'http://127.0.0.1:4100/', title, state: 'shown', nodes };
}

const HOME_SCREEN = screen('首页', [
  { role: 'heading', name: '首页' },
  { role: 'link', name: '第一课', operable: true },
  { role: 'navigation', name: '底部导航' },
]);

function fieldRole(kind: PromptKind): Role {
  return kind === 'profile-questionnaire' ? 'radio' : 'textbox';
}

function rowAt(row: number): Bounds {
  return { x: 20, y: 20 + row * 56, width: 350, height: 48 };
}

function actionOf(one: Way, on: Screen): Step['action'] {
  if (one.way === 'back' || one.way === 'relaunch') return { kind: one.way };
  if (one.way === 'outside') return { kind: 'outside', at: { x: 5, y: 5 } };
  if (one.way === 'ignore') return { kind: 'wait', reason: 'leaves the bar standing' };
  const node = on.nodes.findIndex((each) => each.name === one.control);
  return { kind: 'press', node, name: one.control, control: CLASS_OF[one.way] ?? 'neutral', reason: one.way };
}

const CLASS_OF: Partial<Record<WayName, ControlClass>> = {
  decline: 'decline',
  skip: 'skip',
  later: 'later',
  guest: 'guest',
  close: 'close',
  settings: 'settings',
  alternative: 'other-login',
  untick: 'submit',
  blank: 'submit',
};

function yieldOf(given: Given, on: Screen): Step['action'] {
  const node = Math.max(
    0,
    on.nodes.findIndex((each) => each.name === given.label),
  );
  const reason = `gives ${given.type}`;
  if (given.how === 'filled') return { kind: 'fill', node, type: given.type, value: '•••', reason };
  const control: ControlClass = given.how === 'chosen' ? 'choice' : 'accept';
  return { kind: 'press', node, name: given.label, control, reason };
}
