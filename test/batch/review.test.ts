import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import { buildProgram } from '../../cli/program.ts';
import { rejudge } from '../../cli/rejudge.ts';
import { serveReview } from '../../cli/review.ts';
import { appendLine } from '../../crawler/batch/results-file.ts';
import { newRun, type RunFolder } from '../../crawler/batch/run-folder.ts';
import { UsageError } from '../../crawler/errors.ts';
import type { ControlClass, Prompt, UiNode } from '../../crawler/trace.ts';
import { readTrace, TraceWriter } from '../../crawler/trace-file.ts';
import { fakeContext } from '../cli/context.ts';
import { buildTrace, consent } from '../support/build-trace.ts';
import { quickScan } from '../support/quick-scan.ts';
import { buildRow, UNCLEAR } from '../support/rows.ts';

let dir: string;
let run: RunFolder;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'naysayer-review-'));
  run = newRun(dir);
  const signal = new AbortController().signal;
  const entry = { line: 1, id: 'a', platform: 'web', target: 'https://a.example/', priority: 0 } as const;
  run.begin([entry], {
    startedAt: '2026-01-01T00:00:00Z',
    tool: 'test',
    settings: {},
    bad: [],
    duplicates: 0,
    targets: 1,
  });
  const row = await quickScan(1)(entry, run, { attempt: 1, session: 's', signal });
  appendLine(run.resultsFile(), { ...row, ...UNCLEAR, name: '<img src=x onerror=alert(1)>' });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function withReview<T>(
  use: (get: (path: string, form?: Record<string, string>) => Promise<Response>) => Promise<T>,
) {
  const page = await serveReview(run, 'en');
  try {
    const entered = await fetch(page.url, { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { origin } = new URL(page.url);
    return await use((path, form) =>
      fetch(origin + path, {
        redirect: 'manual',
        headers: { cookie, origin },
        ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      }),
    );
  } finally {
    await page.close();
  }
}
const decisions = () =>
  readFileSync(join(run.path, 'decisions.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

it('shows what is unclear, and runs nothing of it', async () => {
  await withReview(async (get) => {
    const page = await get('/');
    const html = await page.text();
    expect(html).toContain('1 target waits for a decision');
    expect(html).not.toContain('<img src=x');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'(?!.*script-src)/);
  });
});

it('adds decisions with name, time and reason, and changes no result', async () => {
  const before = readFileSync(run.resultsFile(), 'utf8');
  await withReview(async (get) => {
    const first = { target: 'a', decision: 'failed', name: 'A reviewer', reason: 'seen by hand' };
    expect((await get('/decide', first)).status).toBe(303);
    expect((await get('/decide', { ...first, decision: 'passed', reason: 'looked again' })).status).toBe(303);
    expect(await (await get('/')).text()).toContain('0 targets wait');
  });
  expect(decisions()).toMatchObject([
    { decision: 'failed', name: 'A reviewer', reason: 'seen by hand', at: expect.stringMatching(/^\d{4}-/) },
    { decision: 'passed', reason: 'looked again' },
  ]);
  expect(readFileSync(run.resultsFile(), 'utf8')).toBe(before);
});

it('takes no decision without a name, of an unknown target, or of another kind', async () => {
  await withReview(async (get) => {
    const right = { target: 'a', decision: 'failed', name: 'A', reason: 'r' };
    for (const wrong of [{ name: ' ' }, { target: '../../x' }, { decision: 'guilty' }]) {
      expect((await get('/decide', { ...right, ...wrong })).status).toBe(400);
    }
  });
});

it('serves pictures of its scans and nothing else of the disk', async () => {
  const picture = join(run.path, 'scans/a/x/screens');
  mkdirSync(picture, { recursive: true });
  writeFileSync(join(picture, '0001.jpg'), 'picture');
  await withReview(async (get) => {
    expect(await (await get('/scans/a/x/screens/0001.jpg')).text()).toBe('picture');
    for (const path of [
      '/run.json',
      '/scans/a/x/screens/../../../../run.json',
      '/scans/%2e%2e/%2e%2e/screens/a.jpg',
      '/scans/a/x/trace.jsonl',
    ]) {
      expect((await get(path)).status).toBe(404);
    }
  });
});

it('lists what the checks of today answer otherwise, and puts it up for review', async () => {
  const before = readFileSync(run.resultsFile(), 'utf8');
  const { context, out } = fakeContext({ cwd: dir });
  expect(await rejudge('.', { json: true }, context)).toBe(1);
  const found = JSON.parse(out[0] ?? '');
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]).toMatchObject({ target: 'a', was: 'inapplicable', is: 'cantTell' });
  expect(readFileSync(run.resultsFile(), 'utf8')).toBe(before);
  await withReview(async (get) =>
    expect(await (await get('/')).text()).toContain('by today&#39;s checks'.replace('&#39;', "'")),
  );
});

const CLOSE = { role: 'button', name: '不同意', operable: true } as const;
const NODES: readonly UiNode[] = [
  { role: 'heading', name: '用户协议与隐私政策', operable: false } as const,
  { role: 'button', name: '同意', operable: true } as const,
  CLOSE,
].map((node, id) => ({ id, parent: -1, bounds: { x: 0, y: id * 60, width: 300, height: 44 }, ...node }));

/** A row whose trace has one prompt, as an older recogniser took it. */
function addReadOtherwise(target: string, kind: Prompt['kind'], control: ControlClass): void {
  const folder = run.newScanFolder(target);
  const writer = new TraceWriter(join(run.path, folder), 0, []);
  const { runId, tool, settings, startedAt, target: about } = buildTrace();
  writer.begin({ runId, tool, target: { ...about, id: target }, settings, startedAt });
  writer.walk('refuse', 'refuse', { state: 'cleared', account: 'new', identity: 'x' });
  const action = { kind: 'press', node: 2, name: CLOSE.name, control, reason: '' } as const;
  const view = { state: 'shown', address: '', title: '', nodes: NODES, image: Buffer.from(target) } as const;
  writer.step(
    { walk: 'refuse', phase: 'refuse', prompt: 'p1', action },
    { ...view, events: [], settledMs: 0, settled: true },
    'f',
  );
  const [met] = buildTrace({ prompts: [consent({ kind, title: '用户协议与<b>隐私</b>' })] }).walks[0]?.prompts ?? [];
  writer.prompt('refuse', { ...(met as Prompt), steps: [0] });
  writer.ending('refuse', { kind: 'unclear', reason: { code: 'captcha' } });
  writer.end({ totalMs: 1, lookMs: 1, settleMs: 1, decideMs: 1 });
  const trace = readTrace(join(run.path, folder));
  const answers = (wanted: string) => runChecks(trace).filter(({ outcome }) => outcome === wanted);
  const row = {
    run: run.run,
    target,
    folder,
    passed: answers('passed').map(({ check }) => check),
    cantTell: answers('cantTell').map(({ check }) => check),
  };
  appendLine(run.resultsFile(), buildRow(row));
}

it('lists what the recogniser of today takes for something else, and puts it up for review with its picture', async () => {
  addReadOtherwise('kind', 'update', 'decline');
  addReadOtherwise('control', 'privacy-consent', 'neutral');
  addReadOtherwise('same', 'privacy-consent', 'decline');
  const before = readFileSync(run.resultsFile(), 'utf8');
  const { context, out, err } = fakeContext({ cwd: dir });
  expect(await rejudge('.', { json: true }, context)).toBe(1);
  const found = JSON.parse(out[0] ?? '').filter((one: { target: string }) => one.target !== 'a');
  const title = '用户协议与<b>隐私</b>';
  expect(found).toMatchObject([
    {
      schema: 'naysayer/reading@1',
      target: 'kind',
      title,
      control: null,
      was: 'update',
      is: 'privacy-consent',
      step: 0,
    },
    { target: 'control', title, control: '不同意', was: 'neutral', is: 'decline' },
  ]);
  expect(err.join()).toContain('2 readings of screens differ');
  expect(readFileSync(run.resultsFile(), 'utf8')).toBe(before);
  await withReview(async (get) => {
    const html = await (await get('/')).text();
    expect(html).toContain('was read as “not known” and is read as “a no” today');
    expect(html).not.toContain('<b>隐私');
    expect(html).not.toContain('id="same"');
    const [, picture = ''] = /<section class="item" id="control">.*?<img src="([^"]+)"/.exec(html) ?? [];
    expect(await (await get(picture)).text()).toBe('control');
  });
});

it('keeps each disagreement once, however often it is asked, and none that is settled', async () => {
  const file = join(run.path, 'disagreements.jsonl');
  const lines = () => readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const { context } = fakeContext({ cwd: dir });
  await rejudge('.', {}, context);
  const once = lines().length;
  await rejudge('.', {}, context);
  expect(lines()).toHaveLength(once);
  appendLine(run.resultsFile(), { ...buildRow({ run: run.run, target: 'a' }), folder: '' });
  expect(await rejudge('.', {}, context)).toBe(0);
  expect(lines()).toEqual([]);
});

it.each([
  ['rejudge', '.'],
  ['worker', '--queue', 'nonsense://queue'],
])("reads screens with a user's own words in %s", async (...args) => {
  writeFileSync(join(dir, 'naysayer.config.json'), JSON.stringify({ words: ['none.json'] }));
  const { context, err } = fakeContext({ cwd: dir });
  const run = buildProgram(context, '0', () => {}).parseAsync(['node', 'naysayer', ...args]);
  await run.catch((error) => expect(error).toBeInstanceOf(UsageError));
  expect(err).toContainEqual(expect.stringContaining('none.json was skipped'));
});
