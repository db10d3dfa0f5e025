import type { Browser } from 'playwright';
import { parsePageSource } from '../../crawler/drivers/page-source.ts';
import { openWeb } from '../../crawler/drivers/web-source.ts';
import { recognise } from '../../crawler/recognise/prompt.ts';
import type { UiNode } from '../../crawler/trace.ts';
import { request } from '../scripts/walk.ts';
import type { FlowServer } from '../serve.ts';
import { median, type Section } from '../tables.ts';

/** What one look and one decision cost by the size of a screen. */
export async function lookTable(browser: Browser, server: FlowServer): Promise<Section> {
  const rows: (string | number)[][] = [];
  for (const count of [250, 1000, 4000]) rows.push(await look(browser, `${server.base}/nodes.html?n=${count}`, count));
  return {
    title: 'Looking, by the size of a page',
    explains: 'A look at a still page without and with its picture, medians of 9; per 1,000 nodes that it gave.',
    head: ['elements', 'nodes', 'look, ms', 'per 1,000 nodes', 'with picture, ms', 'recognise, ms'],
    rows,
  };
}

/** The recogniser and the phone parser on screens of 1,000 nodes with words not seen before. */
export function decideTable(): Section {
  // First of all that this table does: its screens are the first that this process recognises.
  const cold = COLD.map((words) => timed(() => recognise(shown(nodesOf(1000, 0, words)))));
  const recogniseMs = median(
    Array.from({ length: RUNS }, (_, run) => timed(() => recognise(shown(nodesOf(1000, run))))),
  );
  const again = shown(nodesOf(1000, 0));
  const againMs = median(Array.from({ length: RUNS }, () => timed(() => recognise(again))));
  const parseMs = median(Array.from({ length: RUNS }, (_, run) => timed(() => parsePageSource(sourceOf(1000, run)))));
  return {
    title: 'Deciding, 1,000 nodes',
    explains: `Medians of ${RUNS}, by the clock. Fresh words: each screen has texts not met before; a wall is looked at many times with the same ones.`,
    head: ['what', 'ms'],
    rows: [
      ['recognise, the first screen of a process', (cold[0] as number).toFixed(2)],
      [
        `recognise, the next ${cold.length - 1} of other words and languages, the slowest`,
        Math.max(...cold.slice(1)).toFixed(2),
      ],
      ['recognise, fresh words', recogniseMs.toFixed(2)],
      ['recognise, the same screen again', againMs.toFixed(2)],
      ['read a UiAutomator page source', parseMs.toFixed(2)],
    ],
  };
}

const RUNS = 41;

/** What the heading, the field, the text and the button say. */
type Words = readonly [string, string, string, string];
const CHINESE: Words = ['您的职业', '请输入手机号', '我们将收集您的信息用于推荐', '下一步'];
const COLD: readonly Words[] = [
  CHINESE,
  ['Your occupation', 'Mobile number', 'We use what you tell us to recommend courses', 'Continue'],
  ['Ihr Beruf', 'Telefonnummer', 'Wir nutzen Ihre Angaben für Empfehlungen', 'Weiter'],
  ['ご職業', '電話番号', 'おすすめのためにご利用の情報を使います', '次へ'],
  ['Ваша профессия', 'Номер телефона', 'Мы используем ваши данные для рекомендаций', 'Далее'],
];

async function look(browser: Browser, address: string, count: number): Promise<(string | number)[]> {
  const source = await openWeb({ ...request(address, 1), browser, outDir: '' });
  const driver = await source.newDriver();
  try {
    await driver.open({});
    const view = await driver.look();
    const bare: number[] = [];
    const pictured: number[] = [];
    for (let run = 0; run < 9; run += 1) {
      bare.push(await timedAsync(() => driver.look({ image: false, source: false, settle: false })));
      pictured.push(await timedAsync(() => driver.look({ settle: false })));
    }
    const decide = median(Array.from({ length: 9 }, () => timed(() => recognise(view))));
    const each = median(bare);
    const nodes = view.nodes.length;
    return [
      count,
      nodes,
      each.toFixed(1),
      ((each * 1000) / nodes).toFixed(1),
      median(pictured).toFixed(1),
      decide.toFixed(2),
    ];
  } finally {
    await driver.close();
    await source.close();
  }
}

function shown(nodes: readonly UiNode[]): { nodes: readonly UiNode[]; title: string; address: string; state: 'shown' } {
  return { nodes, title: '', address: '', state: 'shown' };
}

/** A form of a thousand lines: a heading, a field, a text and a button take turns. */
function nodesOf(count: number, salt: number, words: Words = CHINESE): UiNode[] {
  return Array.from({ length: count }, (_, id) => {
    const bounds = { x: 0, y: id * 20, width: 390, height: 20 };
    const kind = id % 4;
    const name = `${words[kind]} ${salt}-${id}`;
    const role = (['heading', 'textbox', 'text', 'button'] as const)[kind] as UiNode['role'];
    const field = kind === 1 ? { field: { type: 'text', name: '', label: name, placeholder: '' } } : {};
    return { id, parent: -1, role, name, bounds, operable: kind % 2 === 1, ...field };
  });
}

function sourceOf(count: number, salt: number): string {
  const kinds = ['TextView', 'EditText', 'LinearLayout', 'Button'];
  const lines = Array.from({ length: count }, (_, id) => {
    const kind = kinds[id % 4];
    const bounds = `[0,${id * 2}][1080,${id * 2 + 100}]`;
    return `<node index="${id}" text="第 ${salt}-${id} 行" resource-id="com.example:id/n${id}" class="android.widget.${kind}" package="com.example" content-desc="" checkable="false" checked="false" clickable="${id % 2 === 1}" enabled="true" focusable="true" focused="false" scrollable="false" long-clickable="false" password="false" selected="false" bounds="${bounds}"/>`;
  });
  return `<hierarchy rotation="0"><node class="android.widget.FrameLayout" package="com.example" bounds="[0,0][1080,2400]">${lines.join('')}</node></hierarchy>`;
}

function timed(run: () => unknown): number {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
}

async function timedAsync(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}
