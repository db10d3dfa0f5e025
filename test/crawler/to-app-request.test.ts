import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UsageError } from '../../crawler/errors.ts';
import { toAppRequest } from '../../crawler/to-app-request.ts';
import { zipOf } from '../support/phone/ipa.ts';
import { xmlPlist } from '../support/phone/usb-frames.ts';

const folder = mkdtempSync(join(tmpdir(), 'app-'));
const around = { config: {}, folder, env: {}, out: folder, startedAt: new Date(0) };
const request = (given: object, env = {}) =>
  toAppRequest({ platform: 'android', app: 'com.example.one', ...given }, { ...around, env });

it('takes an app that is on the device by its package', async () => {
  const { target, app } = await request({});
  expect(target).toMatchObject({ platform: 'android', address: 'com.example.one', id: 'com-example-one' });
  expect(app).toEqual({ id: 'com.example.one' });
});

it('takes an iOS app by its package, and calls it by its name in the language of the scan', async () => {
  const strings = (name: string) => Buffer.from(xmlPlist({ CFBundleDisplayName: name }));
  const info = { CFBundleIdentifier: 'com.example.course', CFBundleDisplayName: 'Course' };
  writeFileSync(
    join(folder, 'course.ipa'),
    zipOf({
      'Payload/A.app/Info.plist': Buffer.from(xmlPlist(info)),
      'Payload/A.app/zh-Hans.lproj/InfoPlist.strings': strings('好课'),
    }),
  );
  const ios = { platform: 'ios', app: 'course.ipa' };
  const { target, app } = await request({ ...ios, locale: 'zh-CN' });
  expect(target).toMatchObject({ platform: 'ios', address: 'com.example.course', name: '好课' });
  expect(app).toEqual({ id: 'com.example.course', file: join(folder, 'course.ipa') });
  expect((await request({ ...ios, locale: 'fr-FR' })).target.name).toBe('Course');
});

it('takes capabilities from a file and the account of a device farm from the environment', async () => {
  writeFileSync(join(folder, 'caps.json'), '{"appium:udid":"R58"}');
  const { app } = await request(
    { capabilities: 'caps.json', appium: 'https://farm.example/wd/hub' },
    { NAYSAYER_APPIUM_USER: 'u', NAYSAYER_APPIUM_KEY: 'k' },
  );
  expect(app).toMatchObject({ capabilities: { 'appium:udid': 'R58' }, account: { user: 'u', key: 'k' } });
});

it('takes the capabilities of several phones', async () => {
  writeFileSync(join(folder, 'phones.json'), '[{"appium:udid":"R58"},{"appium:udid":"R59"}]');
  const { app } = await request({ capabilities: 'phones.json' });
  expect(app?.phones).toEqual([{ 'appium:udid': 'R58' }, { 'appium:udid': 'R59' }]);
});

it('is told what stands in the config of it, and for all', async () => {
  const given = {
    id: 'course',
    name: 'Course',
    categories: [19],
    declared: ['occupation'],
    credentials: { identifierEnv: 'WHO', secretEnv: 'PASS' },
    number: { valueEnv: 'SIM', vouchedBy: 'the laboratory' },
    otp: { value: '1234' },
    reset: { command: ['./forget.sh'] },
    home: { text: '我的课程' },
    budgets: { steps: 9 },
    child: true,
    lateMs: 0,
  };
  const config = { authority: 'QA', locale: 'en-US', repeat: 2, budgets: { steps: 5 } };
  const env = { WHO: 'me', PASS: 'word', SIM: '13900000001' };
  const app = { platform: 'android' as const, app: 'com.example.one', ...given };
  expect(await toAppRequest(app, { ...around, config, env })).toMatchObject({
    target: { id: 'course', name: 'Course', categories: [{ n: 19, by: 'config' }], authority: 'QA', declared: ['occupation'] },
    settings: { locale: 'en-US', repeat: 2 },
    credentials: { identifier: 'me', secret: 'word' },
    number: { value: '13900000001', by: 'the laboratory' },
    otp: { value: '1234' },
    reset: { command: [join(folder, 'forget.sh')] },
    home: { text: '我的课程' },
    budgets: { steps: 9 },
    child: true,
    lateMs: 0,
  });
  await expect(toAppRequest({ ...app, reset: { url: 'https://elsewhere.test/' } }, { ...around, config, env })).rejects.toThrow(/hookHosts/);
}); // biome-ignore format: one line

it.each([
  ['{"appium:autoGrantPermissions":true}', 'autoGrantPermissions'],
  ['{"autoGrantPermissions":"true"}', 'autoGrantPermissions'],
  ['{"appium:autoAcceptAlerts":true}', 'autoAcceptAlerts'],
  ['{"appium:autoDismissAlerts":true}', 'autoDismissAlerts'],
  ['{"appium:noSign":false}', 'noSign'],
  ['{"appium:fullReset":true}', 'fullReset'],
  ['{"appium:permissions":"{}"}', 'permissions'],
  ['{"appium:options":{"noSign":false}}', 'noSign'],
  ['{"appium:settings":{"defaultAlertAction":"accept"}}', 'settings[defaultAlertAction]'],
  ['{"appium:settings[defaultAlertAction]":"dismiss"}', 'settings[defaultAlertAction]'],
  ['[{"appium:udid":"R58"},{"appium:udid":"R59","autoAcceptAlerts":true}]', 'autoAcceptAlerts'],
])('takes no capabilities that answer, sign or reset by themselves: %s', async (text, key) => {
  writeFileSync(join(folder, 'unsafe.json'), text);
  const refused = request({ capabilities: 'unsafe.json' });
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(`unsafe.json set "${key}" to `);
});

it('takes those that say what is so anyway', async () => {
  const safe = {
    'appium:autoGrantPermissions': false,
    autoAcceptAlerts: false,
    'appium:noSign': true,
    fullReset: false,
  };
  writeFileSync(join(folder, 'safe.json'), JSON.stringify({ ...safe, 'appium:settings': { snapshotMaxDepth: 60 } }));
  expect((await request({ capabilities: 'safe.json' })).app?.capabilities).toMatchObject(safe);
});

it.each(['[]', '[1]', '[null]', '1', '"a"'])('says that capabilities are an object or a list: %s', async (text) => {
  writeFileSync(join(folder, 'other.json'), text);
  await expect(request({ capabilities: 'other.json' })).rejects.toThrow(/neither a JSON object nor a list of them/);
});

it.each([
  [{ app: 'gone.apk' }, /no file gone\.apk/],
  [{ app: 'foo' }, /neither a package file nor an id/],
  [{ appium: 'nonsense' }, /is no address/],
  [{ capabilities: 'none.json' }, /cannot be read/],
])('says what is wrong with %o', async (given, message) => {
  await expect(request(given)).rejects.toThrow(message);
});
