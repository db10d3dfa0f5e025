import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appNamed, type Config, configSchema, loadConfig, parseConfig, targetNamed } from '../../crawler/config.ts';

const everything: Config = {
  device: 'desktop',
  viewport: { width: 1440, height: 900 },
  locale: 'en-US',
  timeZone: 'Europe/Berlin',
  repeat: 2,
  profile: 'filing',
  authority: 'the operator',
  proxy: 'http://127.0.0.1:8080',
  ignoreCertificateErrors: true,
  lateMs: 0,
  budgets: { steps: 10, walkMs: 60_000, restarts: 3, prompts: 4 },
  hookHosts: ['codes.test'],
  targets: [
    {
      url: 'https://a.test/',
      id: 'a',
      name: 'A',
      entry: 'https://a.test/start',
      categories: [19, 20],
      declared: ['occupation'],
      credentials: { identifierEnv: 'A_USER', secretEnv: 'A_PASSWORD' },
      number: { valueEnv: 'SIM', vouchedBy: 'the laboratory' },
      session: 'a.json',
      otp: { url: 'https://codes.test/{mobile}' },
      reset: { command: ['reset', 'a'] },
      home: { text: 'Welcome', address: '/home' },
      camera: 'test-picture',
      device: 'phone',
    },
    {
      app: 'builds/course.apk',
      platform: 'android',
      id: 'course',
      appium: 'http://127.0.0.1:4723',
      capabilities: 'phones.json',
      reset: { command: ['forget'] },
      budgets: { steps: 10 },
    },
  ],
};

const WRONG: readonly (readonly [what: string, given: unknown, says: RegExp])[] = [
  ['not an object', [], /^c\.json: .*expected object/],
  ['an unknown key', { targetz: [] }, /^c\.json: Unrecognized key: "targetz"/],
  [
    'an unknown key of a target',
    { targets: [{ url: 'http://a.test', pasword: 'x' }] },
    /targets\.0: Unrecognized key: "pasword"/,
  ],
  ['no address', { targets: [{ id: 'a' }] }, /targets\.0\.url: /],
  ['an app without its system', { targets: [{ app: 'com.example.one' }] }, /targets\.0\.app: an app wants "platform"/],
  [
    'a site that is an app too',
    { targets: [{ url: 'http://a.test', app: 'com.example.one' }] },
    /targets\.0\.app: an app wants "platform"/,
  ],
  [
    'an app that is a site too',
    { targets: [{ url: 'http://a.test', app: 'com.example.one', platform: 'ios' }] },
    /targets\.0\.url: a target is a site with a url, or an app with a platform/,
  ],
  [
    'what only a browser has, of an app',
    { targets: [{ app: 'com.example.one', platform: 'ios', camera: 'test-picture' }] },
    /targets\.0: Unrecognized key: "camera"/,
  ],
  [
    'another system',
    { targets: [{ app: 'com.example.one', platform: 'symbian' }] },
    /targets\.0\.platform: has to be "android" or "ios"/,
  ],
  [
    'another scheme',
    { targets: [{ url: 'file:///etc/passwd' }] },
    /targets\.0\.url: has to be an address that begins with http/,
  ],
  ['no address at all', { targets: [{ url: 'http://' }] }, /targets\.0\.url: has to be an address/],
  [
    'an id that is no folder',
    { targets: [{ url: 'http://a.test', id: '../a' }] },
    /targets\.0\.id: has to be lower-case/,
  ],
  [
    'a category beyond the 39',
    { targets: [{ url: 'http://a.test', categories: [40] }] },
    /targets\.0\.categories\.0: .*39/,
  ],
  ['a device that is neither', { device: 'tablet' }, /device: .*"phone"\|"desktop"/],
  ['a repeat of none', { repeat: 0 }, /repeat: .*1/],
  ['half a repeat', { repeat: 1.5 }, /repeat: /],
  ['a language that is none', { locale: 'not a language' }, /locale: has to be a language tag/],
  ['a time zone that is none', { timeZone: 'Mars/Olympus' }, /timeZone: has to be a time zone/],
  ['a budget that is none', { budgets: { walkMs: -1 } }, /budgets\.walkMs: /],
  [
    'a password in the config',
    { targets: [{ url: 'http://a.test', credentials: { identifier: 'a', secret: 'b' } }] },
    /credentials: has to be \{"identifierEnv".*never stand in a config/,
  ],
  ['a hook in a shell', { targets: [{ url: 'http://a.test', reset: 'rm -rf /' }] }, /reset: has to be \{"command"/],
  ['a code from nowhere', { targets: [{ url: 'http://a.test', otp: {} }] }, /otp: has to be \{"value"/],
];

describe('parseConfig', () => {
  it('takes every key there is', () => {
    expect(parseConfig(everything, 'c.json')).toEqual(everything);
  });

  it.each(WRONG)('refuses %s in one line that says where', (_what, given, says) => {
    expect(() => parseConfig(given, 'c.json')).toThrow(says);
    expect(() => parseConfig(given, 'c.json')).toThrow(/^[^\n]+$/);
  });
});

it.each(['docs/configuring.md', 'docs/configuring.zh.md'])('takes the config that %s shows', (file) => {
  const [, example] = /```json\n([^`]+)```/.exec(readFileSync(join(import.meta.dirname, '../..', file), 'utf8')) ?? [];
  expect(parseConfig(JSON.parse(example ?? ''), file).targets).toHaveLength(1);
});

describe('naysayer.config.schema.json', () => {
  const schema = z.toJSONSchema(configSchema, { io: 'input' });

  it('is made of the schema that is used: write it anew with vitest run test/crawler/config.test.ts -u', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../naysayer.config.schema.json');
  });

  it('is a JSON Schema that takes a whole config and refuses an unknown key', () => {
    const ajv = new Ajv2020({ strict: true });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    expect(validate(everything)).toBe(true);
    expect(validate({ ...everything, colour: 'red' })).toBe(false);
  });
});

describe('loadConfig', () => {
  let folder: string;
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'naysayer-config-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is empty where there is none', async () => {
    expect(await loadConfig(folder)).toEqual({ config: {}, folder });
  });

  it('finds the one of this folder, as JSON or as a module', async () => {
    put('naysayer.config.mjs', 'export default { repeat: 2 };');
    expect((await loadConfig(folder)).config).toEqual({ repeat: 2 });
    put('naysayer.config.json', '{ "repeat": 5 }');
    expect((await loadConfig(folder)).config).toEqual({ repeat: 5 });
  });

  it('says which file is not there, and which does not parse', async () => {
    await expect(loadConfig(folder, 'other.json')).rejects.toThrow('no config at other.json');
    put('broken.json', '{ "repeat": ');
    await expect(loadConfig(folder, 'broken.json')).rejects.toThrow(
      /^broken\.json cannot be read: [^\n]+; correct the file$/,
    );
    put('broken.mjs', 'export default {');
    await expect(loadConfig(folder, 'broken.mjs')).rejects.toThrow(/^broken\.mjs cannot be read: [^\n]+$/);
  });
});

it('finds an app by its id, else by its package or file, on the system that is meant', () => {
  const on = (platform: 'android' | 'ios', id: string) => ({ app: 'com.example.one', platform, id });
  const targets = [{ url: 'http://a.test/', id: 'a' }, on('android', 'one'), on('ios', 'one-ios')];
  expect(appNamed({ targets }, 'one')).toBe(targets[1]);
  expect(appNamed({ targets }, 'com.example.one', 'ios')).toBe(targets[2]);
  expect(appNamed({ targets }, 'a')).toBeUndefined();
  expect(targetNamed({ targets }, 'one')).toBeUndefined();
});

it('finds a site by its id, else by its address', () => {
  const targets = [{ url: 'http://a.test/', id: 'a' }, { url: 'http://b.test/' }];
  expect(targetNamed({ targets }, 'a')).toBe(targets[0]);
  expect(targetNamed({ targets }, 'http://b.test/')).toBe(targets[1]);
  expect(targetNamed({ targets }, 'c')).toBeUndefined();
});
