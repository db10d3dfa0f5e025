import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Config, TargetConfig } from '../../crawler/config.ts';
import { type Surroundings, toRequest, webAddress } from '../../crawler/to-request.ts';

const folder = mkdtempSync(join(tmpdir(), 'naysayer-request-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const around = (config: Config = {}, others: Partial<Surroundings> = {}): Surroundings => ({
  config,
  folder,
  env: {},
  out: '/out',
  startedAt: new Date('2026-01-02T03:04:05.678Z'),
  ...others,
});
const a: TargetConfig = { url: 'https://a.test/path/' };

describe('toRequest', () => {
  it('needs nothing but an address', () => {
    expect(toRequest(a, around())).toEqual({
      target: { id: 'a-test-path', platform: 'web', address: 'https://a.test/path/', name: 'a.test', categories: [] },
      outDir: join('/out', 'a-test-path-2026-01-02T03-04-05-678Z'),
      settings: {
        device: 'phone',
        viewport: { width: 390, height: 844 },
        locale: 'zh-CN',
        timeZone: 'Asia/Shanghai',
        repeat: 3,
        profile: 'standard',
        seed: 'a-test-path-2026-01-02T03-04-05-678Z',
      },
      explore: true,
    });
  });

  it('puts what the target says before what the config says for all', () => {
    const config: Config = { device: 'desktop', repeat: 5, locale: 'en-US', authority: 'everyone', lateMs: 0 };
    const { settings, target, lateMs } = toRequest({ ...a, repeat: 2, authority: 'its owner' }, around(config));
    expect(settings).toMatchObject({
      device: 'desktop',
      viewport: { width: 1280, height: 800 },
      repeat: 2,
      locale: 'en-US',
    });
    expect(target.authority).toBe('its owner');
    expect(lateMs).toBe(0);
  });

  it('goes on after home except in triage, unless told otherwise', () => {
    expect(toRequest({ ...a, profile: 'triage' }, around()).explore).toBe(false);
    expect(toRequest({ ...a, profile: 'triage', explore: true }, around()).explore).toBe(true);
    expect(toRequest({ ...a, profile: 'filing' }, around()).explore).toBe(true);
    expect(toRequest(a, around({ explore: false })).explore).toBe(false);
    expect(toRequest({ ...a, child: true }, around()).child).toBe(true);
  });

  it('meets walls once in triage, unless told otherwise', () => {
    expect(toRequest({ ...a, profile: 'triage' }, around()).settings.repeat).toBe(1);
    expect(toRequest({ ...a, profile: 'triage', repeat: 2 }, around()).settings.repeat).toBe(2);
  });

  it('begins at the entry address and says who chose the categories', () => {
    const { target } = toRequest(
      { ...a, entry: 'https://a.test/start', categories: [19] },
      around({}, { categoriesBy: 'command line' }),
    );
    expect(target).toMatchObject({ address: 'https://a.test/start', categories: [{ n: 19, by: 'command line' }] });
  });

  it("takes a tester's own number from the environment, and who vouches for it", () => {
    const own = { ...a, number: { valueEnv: 'SIM', vouchedBy: 'the laboratory' } };
    expect(toRequest(own, around({}, { env: { SIM: '13900000001' } })).number).toEqual({
      value: '13900000001',
      by: 'the laboratory',
    });
    expect(() => toRequest(own, around())).toThrow(/SIM is not set/);
  });

  it('takes credentials from the environment or from a file beside the config', () => {
    const byName = { ...a, credentials: { identifierEnv: 'WHO', secretEnv: 'PASS' } };
    expect(toRequest(byName, around({}, { env: { WHO: 'me', PASS: 'word' } })).credentials).toEqual({
      identifier: 'me',
      secret: 'word',
    });
    writeFileSync(join(folder, 'account.json'), '{ "identifier": "me", "secret": "word" }');
    expect(toRequest({ ...a, credentials: { file: 'account.json' } }, around()).credentials).toEqual({
      identifier: 'me',
      secret: 'word',
    });
  });

  it('finds a stored session beside the config', () => {
    writeFileSync(join(folder, 'session.json'), '{ "cookies": [] }');
    expect(toRequest({ ...a, session: 'session.json' }, around()).session).toEqual({
      storageState: join(folder, 'session.json'),
    });
  });

  it('lets a hook call this machine and the hosts that are listed', () => {
    const otp = { url: 'https://codes.test/{mobile}' };
    expect(toRequest({ ...a, otp }, around({ hookHosts: ['codes.test'] })).otp).toEqual(otp);
    const script = { command: ['./reset.sh', 'now'] };
    const there = toRequest({ ...a, reset: script }, around({}, { folder: '/srv/config' })).reset;
    expect(there).toEqual({ command: [join('/srv/config', 'reset.sh'), 'now'] });
    const inPath = { command: ['node', './reset.mjs'] };
    expect(toRequest({ ...a, reset: inPath }, around()).reset).toEqual(inPath);
    const reset = { url: 'http://127.0.0.1:9/reset' };
    expect(toRequest({ ...a, reset }, around()).reset).toEqual(reset);
    expect(toRequest({ ...a, otp: { valueEnv: 'CODE' } }, around({}, { env: { CODE: '1234' } })).otp).toEqual({
      value: '1234',
    });
  });

  it.each<[string, TargetConfig, RegExp]>([
    [
      'a variable that is not set',
      { ...a, credentials: { identifierEnv: 'WHO', secretEnv: 'PASS' } },
      /WHO is not set.*set it$/,
    ],
    [
      'a file that is not there',
      { ...a, credentials: { file: 'none.json' } },
      /credentials file .*none\.json cannot be read/,
    ],
    ['a session that is not there', { ...a, session: 'none.json' }, /session file .*none\.json cannot be read/],
    [
      'a hook to a host that is not listed',
      { ...a, reset: { url: 'https://other.test/' } },
      /other\.test, which is not listed.*hookHosts/,
    ],
    ['a camera without an authority', { ...a, camera: 'test-picture' }, /without an authority/],
  ])('refuses %s', (_what, target, says) => {
    expect(() => toRequest(target, around())).toThrow(says);
  });

  it('does not print what stands in a credentials file that it cannot read', () => {
    writeFileSync(join(folder, 'torn.json'), '{ "secret": "hunter2", ');
    const read = () => toRequest({ ...a, credentials: { file: 'torn.json' } }, around());
    expect(read).toThrow(/torn\.json is not JSON$/);
    expect(read).not.toThrow(/hunter2/);
  });
});

describe('webAddress', () => {
  it.each([
    ['https://a.test/x?y#z', 'https://a.test/x?y#z'],
    ['a.example', 'https://a.example/'],
    ['a.example:8443/x', 'https://a.example:8443/x'],
    ['localhost:4100/x', 'http://localhost:4100/x'],
    ['127.0.0.1:4100', 'http://127.0.0.1:4100/'],
    ['[::1]:4100', 'http://[::1]:4100/'],
    ['http://intranet/', 'http://intranet/'],
    ['例子.测试', 'https://xn--fsqu00a.xn--0zwm56d/'],
  ])('takes %s', (text, address) => {
    expect(webAddress(text).href).toBe(address);
  });

  it.each([
    ['', /is neither an address/],
    ['\n', /^"\\n" is neither an address/],
    ['course', /"course" is neither an address such as https:\/\/example\.com nor the id of a target in the config$/],
    ['http://', /is neither an address/],
    ['https://a b/', /is neither an address/],
    ['file:///etc/passwd', /^file: addresses cannot be scanned/],
    ['javascript:alert(1)', /^javascript: addresses cannot be scanned/],
    ['data:text/html,x', /^data: addresses cannot be scanned/],
    ['chrome://settings', /^chrome: addresses cannot be scanned/],
    ['ftp://a.test/', /^ftp: addresses cannot be scanned/],
    ['https://me:word@a.test/', /^the address holds a user name or password(?!.*word@)/],
  ])('refuses %j in one line', (text, says) => {
    expect(() => webAddress(text)).toThrow(says);
  });
});
