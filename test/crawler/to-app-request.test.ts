import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toAppRequest } from '../../crawler/to-app-request.ts';

const folder = mkdtempSync(join(tmpdir(), 'app-'));
const around = { folder, env: {}, out: folder, startedAt: new Date(0) };
const request = (given: object, env = {}) =>
  toAppRequest({ platform: 'android', app: 'com.example.one', ...given }, { ...around, env });

it('takes an app that is on the device by its package', async () => {
  const { target, app } = await request({});
  expect(target).toMatchObject({ platform: 'android', address: 'com.example.one', id: 'com-example-one' });
  expect(app).toEqual({ id: 'com.example.one' });
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

it.each([
  [{ app: 'gone.apk' }, /no file gone\.apk/],
  [{ app: 'foo' }, /neither a package file nor an id/],
  [{ appium: 'nonsense' }, /is no address/],
  [{ capabilities: 'none.json' }, /cannot be read/],
])('says what is wrong with %o', async (given, message) => {
  await expect(request(given)).rejects.toThrow(message);
});
