import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { View } from '../../crawler/drivers/driver.ts';
import { sha256 } from '../../crawler/evidence/hash.ts';
import { makePersona } from '../../crawler/persona.ts';
import type { Prompt, Settings, Target } from '../../crawler/trace.ts';
import { readTrace, TraceWriter } from '../../crawler/trace-file.ts';

const target: Target = { id: 'app', platform: 'web', address: 'http://127.0.0.1/', name: 'App', categories: [] };
const settings: Settings = {
  device: 'phone',
  viewport: { width: 390, height: 844 },
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  repeat: 3,
  profile: 'standard',
  seed: 's',
  pageChanges: [],
};
const bounds = { x: 0, y: 0, width: 10, height: 10 };
const view: View = {
  state: 'shown',
  address: 'http://127.0.0.1/?code=4711-s3cret%2F',
  title: 'App',
  nodes: [{ id: 0, parent: -1, role: 'textbox', name: '密码', value: 's3cret/', bounds, operable: true }],
  events: [],
  image: Buffer.from('picture'),
  imageType: 'jpg',
  source: '<p>s3cret/</p>',
  settledMs: 0,
  settled: true,
};
const fresh = { state: 'cleared', account: 'new', identity: 'refuse-1' } as const;

function scratch(prefix: string): string {
  const dir = mkdtempSync(join(tmpdir(), prefix));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function written(secrets: string[] = []) {
  const dir = scratch('trace-');
  const writer = new TraceWriter(dir, Date.now(), secrets);
  writer.begin({
    runId: 'r',
    tool: { name: 'naysayer', version: '1' },
    target,
    settings,
    startedAt: '2026-01-01T00:00:00Z',
  });
  writer.walk('refuse', 'refuse', fresh);
  writer.step({ walk: 'refuse', phase: 'refuse', action: { kind: 'back' } }, view, 'f1');
  writer.step({ walk: 'refuse', phase: 'refuse', action: { kind: 'relaunch' } }, view, 'f1');
  writer.events(1, [{ kind: 'closed', atMs: Date.now() }]);
  return { dir, writer, file: join(dir, 'trace.jsonl') };
}

it('reads back the steps, their screens and what came after each', () => {
  const { dir } = written();
  const [walk] = readTrace(dir).walks;
  expect(walk?.steps.map((step) => step.action.kind)).toEqual(['back', 'relaunch']);
  expect(walk?.steps[0]?.screen.nodes[0]?.name).toBe('密码');
  expect(walk?.steps[1]?.events[0]?.kind).toBe('closed');
});

it('keeps a screen that was seen twice only once', () => {
  const { dir } = written();
  const [first, second] = readTrace(dir).walks[0]?.steps ?? [];
  expect(second?.screen.image).toBe(first?.screen.image);
});

it('chains each line to the one before by its SHA-256', async () => {
  const { createHash } = await import('node:crypto');
  const { file } = written();
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  lines.forEach((line, i) => {
    const before =
      i === 0
        ? '0'.repeat(64)
        : createHash('sha256')
            .update(lines[i - 1] as string)
            .digest('hex');
    expect(JSON.parse(line).prev).toBe(before);
  });
});

it('ends a walk that was cut off as interrupted', () => {
  const { dir } = written();
  const trace = readTrace(dir);
  expect(trace.walks[0]?.ending).toEqual({ kind: 'unclear', reason: { code: 'interrupted' } });
  expect(trace.finishedAt).toBeUndefined();
});

it('reads a trace whose last line was torn by a kill', () => {
  const { dir, file } = written();
  const whole = readFileSync(file).length;
  truncateSync(file, whole - 20);
  expect(readTrace(dir).walks[0]?.steps).toHaveLength(2);
});

it('says where a broken line is that is not the last', () => {
  const { dir, file } = written();
  const lines = readFileSync(file, 'utf8').split('\n');
  lines[1] = '{"type":';
  writeFileSync(file, lines.join('\n'));
  expect(() => readTrace(dir)).toThrow(/trace\.jsonl:2/);
});

it('keeps the last word on a prompt', () => {
  const { dir, writer } = written();
  const prompt = { id: 'p1', kind: 'login', askedAgain: 0 } as unknown as Prompt;
  writer.prompt('refuse', prompt);
  writer.prompt('refuse', { ...prompt, askedAgain: 2 });
  expect(readTrace(dir).walks[0]?.prompts).toMatchObject([{ id: 'p1', askedAgain: 2 }]);
});

it('never writes a secret, in no form', () => {
  const { dir, file } = written(['s3cret/']);
  const step = readTrace(dir).walks[0]?.steps[0];
  const all = [file, join(dir, step?.screen.source ?? ''), join(dir, 'screens/0000.json')].map((one) =>
    readFileSync(one, 'utf8'),
  );
  expect(all.join()).not.toMatch(/s3cret/);
  expect(step?.screen.nodes[0]?.value).toBe('•••');
});

it('does not write into a folder that holds a trace already', () => {
  const { dir } = written();
  expect(() => new TraceWriter(dir, 0, [])).toThrow(/there already/);
});

it('reads no file outside its folder, whatever the trace says', () => {
  const { dir, file } = written();
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('screens/0000.json', '../../etc/passwd.json'));
  expect(() => readTrace(dir)).toThrow(/not a file of screens/);
});

it("never writes a persona's own secret, wherever a page sends it", () => {
  const { dir, writer, file } = written();
  const secret = makePersona('seed', 'refuse').secret;
  writer.events(1, [
    {
      kind: 'request',
      url: 'http://127.0.0.1/',
      method: 'POST',
      type: 'fetch',
      site: 's',
      foreign: false,
      body: `p=${secret}`,
      atMs: 0,
    },
  ]);
  expect(readFileSync(file, 'utf8')).not.toContain(secret);
  expect(JSON.stringify(readTrace(dir))).toContain('p=•••');
});

it('takes a walk for as fresh as the least fresh of its starts', () => {
  const { dir, writer } = written();
  const state = () => readTrace(dir).walks[0]?.freshness.state;
  writer.opened('refuse', 'reinstalled');
  expect(state()).toBe('reinstalled');
  writer.opened('refuse', 'kept');
  writer.opened('refuse', 'reinstalled');
  expect(state()).toBe('kept');
});

it('keeps what a package says of itself, and what the system let the app do at first and at last', () => {
  const { dir, writer } = written();
  expect(readTrace(dir).app).toBeUndefined();
  expect(readTrace(dir).walks[0]?.granted).toBeUndefined();
  const app = { id: 'com.example', labels: { '': '应用' }, version: '1', build: '1', minimumOs: '24', permissions: [], signers: [], sha256: 'a' }; // biome-ignore format: one line
  writer.app(app);
  writer.granted('refuse', []);
  writer.granted('refuse', ['camera']);
  writer.granted('refuse', ['camera', 'location']);
  expect(readTrace(dir).app).toEqual(app);
  expect(readTrace(dir).walks[0]?.granted).toEqual({ before: [], after: ['camera', 'location'] });
});

it('keeps what was looked for after home, and the words of a policy in a file of their own', () => {
  const { dir, writer } = written(['s3cret/']);
  writer.walk('explore', 'child', fresh, { persona: { age: 13 } });
  const search = { for: 'complaint', path: ['我的', '帮助'], steps: [2] } as const;
  writer.search('child', { ...search, outcome: 'unfinished' });
  writer.search('child', { ...search, outcome: 'found', taps: 2 });
  const about = { id: 'd1', kind: 'privacy-policy', title: '隐私政策', address: 'http://127.0.0.1/p' } as const;
  writer.text('child', {
    ...about,
    format: 'page',
    foundAt: ['main'],
    text: '一 s3cret/\n二',
    whole: true,
    steps: [2],
  });
  const walk = readTrace(dir).walks[1];
  expect(walk?.persona).toEqual({ age: 13 });
  expect(walk?.searches).toEqual([{ ...search, outcome: 'found', taps: 2 }]);
  expect(walk?.texts?.[0]).toMatchObject({ ...about, text: '一 •••\n二', whole: true });
});

it('takes over the videos of a walk, each named with its hash', () => {
  const { dir, writer, file } = written();
  const taken = join(scratch('video-'), 'a1b2.webm');
  writeFileSync(taken, 'video');
  writer.video('refuse', taken);
  expect(existsSync(taken)).toBe(false);
  expect(readTrace(dir).walks[0]?.videos).toEqual(['videos/refuse-1.webm']);
  const line = JSON.parse(readFileSync(file, 'utf8').trim().split('\n').at(-1) as string) as { wrote: object };
  expect(line.wrote).toEqual({ 'videos/refuse-1.webm': sha256(readFileSync(join(dir, 'videos/refuse-1.webm'))) });
});
