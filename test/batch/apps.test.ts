import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rowsOf } from '../../cli/batch/gather.ts';
import { type BatchOptions, batch } from '../../cli/batch.ts';
import { runsOf } from '../../crawler/batch/run-folder.ts';
import { TargetUnreachable } from '../../crawler/errors.ts';
import type { OpenSource } from '../../crawler/scan.ts';
import { fakeContext } from '../cli/context.ts';
import { ScriptedDriver } from '../support/scripted-driver.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'naysayer-apps-'));
  writeFileSync(join(dir, 'phones.json'), JSON.stringify([{ 'appium:udid': 'dead' }, { 'appium:udid': 'live' }]));
  const apps = [1, 2, 3, 4].map((n) => `com.example.app${n},android`);
  writeFileSync(join(dir, 'list.csv'), ['target,platform', ...apps].join('\n'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const app = {
  start: 'terms',
  screens: {
    terms: {
      title: '用户协议和隐私政策',
      text: ['请阅读并同意《用户协议》和《隐私政策》'],
      controls: [
        { text: '同意', to: 'home', means: 'accept' as const },
        { text: '不同意', to: 'home', means: 'decline' as const },
      ],
    },
    home: {
      title: '今日课程',
      text: ['为你准备的课程列表,随时可以开始。'],
      controls: ['第一课', '第二课', '第三课', '第四课', '第五课'].map((text) => ({ text })),
    },
  },
};

/** Phones that are there but for the named ones. */
function phonesWithout(...dead: string[]): { openSource: OpenSource; opened: string[] } {
  const opened: string[] = [];
  const openSource: OpenSource = async ({ app: given }) => {
    const udid = String(given?.capabilities?.['appium:udid']);
    opened.push(udid);
    return {
      pageChanges: [],
      device: async () => {
        if (dead.includes(udid)) throw new TargetUnreachable('no-device', `${udid} is not connected`);
        return DEVICE;
      },
      newDriver: async () => new ScriptedDriver(app),
      close: async () => {},
    };
  };
  return { openSource, opened };
}

const DEVICE = {
  maker: null,
  model: null,
  os: null,
  locale: null,
  timeZone: null,
  clock: null,
  carrier: null,
  rooted: null,
  real: null,
};

async function run(list: string | undefined, openSource: OpenSource, over: Partial<BatchOptions> = {}) {
  const { context, err } = fakeContext({ cwd: dir });
  const options = { out: 'out', lang: 'en', identityCap: 1, targetMinutes: 1, concurrency: 4, seal: false } as const;
  const given = { ...options, profile: 'triage', capabilities: 'phones.json', ...over } as const;
  const code = await batch(list, given, context, { openSource, wrongAnswers: async () => [], restMs: 1 });
  const [folder] = runsOf(join(dir, 'out'));
  return { code, err, rows: folder ? rowsOf(folder) : [] };
}

const asideIn = (err: readonly string[]) => err.filter((line) => line.includes('put aside'));

it('come to a verdict on the phone that lives where another is dead, which is told once', async () => {
  const { openSource, opened } = phonesWithout('dead');
  const { err, rows } = await run('list.csv', openSource);
  expect(rows.map(({ outcome, ours }) => [outcome, ours])).toEqual(Array(4).fill(['reached-home', false]));
  expect(asideIn(err)).toEqual(['phone dead was put aside: dead is not connected']);
  expect(opened.filter((name) => name === 'dead')).toHaveLength(1);
});

it('leave the targets to another start where no phone is left, and are found by it', async () => {
  const { openSource, opened } = phonesWithout('dead', 'live');
  const none = await run('list.csv', openSource);
  expect(none).toMatchObject({ code: 3, rows: [] });
  expect(asideIn(none.err)).toHaveLength(2);
  expect(none.err).toContainEqual(
    'naysayer: 4 have no result: no phone is left: dead (dead is not connected), live (live is not connected): go on with "naysayer batch --resume --out out"',
  );
  expect(opened).toHaveLength(2); // none is tried again and again
  const { rows } = await run(undefined, phonesWithout().openSource, { resume: true });
  expect(rows.map(({ outcome }) => outcome)).toEqual(Array(4).fill('reached-home'));
});

it('are given what the config says of them', async () => {
  const forget = ['node', '-e', 'require("fs").appendFileSync(process.argv[1], "x")', join(dir, 'forgotten')];
  const known = { id: 'known', app: 'com.example.app2', platform: 'android', reset: { command: forget } };
  writeFileSync(join(dir, 'naysayer.config.json'), JSON.stringify({ targets: [known] }));
  const { rows } = await run('list.csv', phonesWithout().openSource);
  expect(rows).toHaveLength(4);
  expect(readFileSync(join(dir, 'forgotten'), 'utf8')).toMatch(/^x+$/); // before each fresh start
}); // biome-ignore format: one line
