import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import type { BatchOptions } from '../../cli/batch.ts';
import { refuseIdle, refuseIdleOnQueue, refusePackage } from '../../cli/fits-target.ts';
import type { ScanOptions } from '../../cli/program.ts';
import { scan } from '../../cli/scan.ts';
import { UsageError } from '../../crawler/errors.ts';
import { fakeContext } from './context.ts';

it.each<[ScanOptions['platform'], Partial<ScanOptions>, string]>([
  ['web', { appium: 'http://127.0.0.1:4723' }, '--appium is for apps'],
  ['web', { capabilities: 'phone.json' }, '--capabilities is for apps'],
  ['android', { device: 'desktop' }, '--device is for web sites'],
  ['android', { proxy: 'http://127.0.0.1:8080' }, '--proxy is for web sites'],
  ['ios', { ignoreCertificateErrors: true }, '--ignore-certificate-errors is for web sites'],
])('refuses what does nothing for %s: %o', (platform, options, says) => {
  expect(() => refuseIdle(platform, options)).toThrow(UsageError);
  expect(() => refuseIdle(platform, options)).toThrow(says);
});

it.each<[Partial<BatchOptions>, string]>([
  [{ profile: 'triage' }, '--profile is for who scans'],
  [{ targetMinutes: 5 }, '--target-minutes is for who scans'],
  [{ seal: false }, '--seal is for who scans'],
  [{ identities: 'pool.jsonl' }, '--identities is for a batch of this machine alone'],
  [{ for: 60 }, '--for is for a batch of this machine alone'],
])('refuses what does nothing where workers scan: %o', (options, says) => {
  expect(() => refuseIdleOnQueue({ queue: true, ...options })).toThrow(UsageError);
  expect(() => refuseIdleOnQueue({ nightly: '02:30', ...options })).toThrow(says);
  refuseIdleOnQueue(options);
  refuseIdleOnQueue({
    queue: true,
    out: 'x',
    results: 'postgres://a',
    view: true,
    resume: true,
    lang: 'zh',
    quiet: true,
  });
});

it('lets what has an effect be', () => {
  refuseIdle('web', { device: 'desktop', proxy: 'http://127.0.0.1:8080', browser: '/a' });
  refuseIdle('android', {
    appium: 'http://127.0.0.1:4723',
    capabilities: 'phone.json',
    browser: '/a',
    config: 'c.json',
  });
});

it.each([
  ['bad.apk', 'bad.apk is an app: add "--platform android"'],
  ['build/Release.XAPK', 'add "--platform android"'],
  ['app.ipa', 'app.ipa is an app: add "--platform ios"'],
])('takes no package for a host: %s', (name, says) => {
  expect(() => refusePackage(name)).toThrow(says);
});

it.each(['https://example.com/app.apk', 'example.com', 'apk.example.com'])('takes %s for a site', (name) => {
  expect(() => refusePackage(name)).not.toThrow();
});

it.each<[string, Partial<ScanOptions>, RegExp]>([
  ['bad.apk', {}, /^bad\.apk is an app/],
  ['http://a.test', { appium: 'http://127.0.0.1:4723' }, /^--appium is for apps/],
  ['com.example.one', { platform: 'android', proxy: 'http://a.test' }, /^--proxy is for web sites/],
])('a scan of %s stops before anything is opened: %o', async (name, more, says) => {
  const options: ScanOptions = { platform: 'web', out: 'out', format: ['json'], lang: 'en', ...more };
  await expect(scan(name, options, fakeContext({ cwd: tmpdir() }).context)).rejects.toThrow(says);
});
