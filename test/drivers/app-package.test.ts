import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apkFacts, packageId, unpackAndroid } from '../../crawler/drivers/app-package.ts';
import { UsageError } from '../../crawler/errors.ts';
import { apkOf } from '../support/phone/apk.ts';
import { zipOf } from '../support/phone/ipa.ts';

const model = {
  app: {
    package: 'com.example.notes',
    label: '便签',
    activity: '.MainActivity',
    permissions: ['android.permission.CAMERA', 'android.permission.ACCESS_FINE_LOCATION'],
  },
  start: '',
  screens: {},
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packages-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

describe('what an APK says of itself', () => {
  it('is read without a device', async () => {
    const facts = await apkFacts(await put('notes.apk', apkOf(model)));
    expect(facts).toEqual({
      id: 'com.example.notes',
      labels: { '': '便签' },
      version: '1.2.3',
      build: '45',
      minimumOs: '24',
      targetOs: '34',
      permissions: ['android.permission.ACCESS_FINE_LOCATION', 'android.permission.CAMERA'],
      signers: [],
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('names the signer of a package with a signature of scheme 2 or later', async () => {
    const driver = createRequire(createRequire(import.meta.url).resolve('appium-uiautomator2-driver/package.json'));
    const settings = join(dirname(driver.resolve('io.appium.settings/package.json')), 'apks/settings_apk-debug.apk');
    const { id, signers, labels } = await apkFacts(settings);
    expect({ id, labels }).toEqual({ id: 'io.appium.settings', labels: { '': 'Appium Settings' } });
    expect(signers).toEqual([
      { subject: 'CN=Android Debug, O=Android, C=US', sha256: expect.stringMatching(/^05ee28fa/) },
    ]);
  });

  it('is a usage error for a file that is none', async () => {
    await expect(apkFacts(await put('text.apk', Buffer.from('no archive')))).rejects.toThrow(UsageError);
    await expect(packageId(await put('app.ipa', Buffer.from('')))).rejects.toThrow(/is no APK/);
  });
});

describe('an archive of APKs', () => {
  it('gives its base and the parts beside it, and takes them away again', async () => {
    const parts = { 'splits/base-master.apk': apkOf(model), 'splits/base-zh.apk': Buffer.from('zh'), 'toc.pb': Buffer.from('') };
    const file = await put('notes.apks', zipOf({ ...parts, 'standalones/standalone-hdpi.apk': Buffer.from('all') }));
    const { base, splits, close } = await unpackAndroid(file);
    expect((await apkFacts(base)).id).toBe('com.example.notes');
    expect(splits.map((path) => path.split('/').at(-1))).toEqual(['base-zh.apk']);
    await close();
    await expect(readdir(join(base, '..'))).rejects.toThrow();
    expect(await packageId(file)).toBe('com.example.notes');
  }); // biome-ignore format: a table

  it('is read where its base bears the name of the package', async () => {
    const parts = { 'manifest.json': Buffer.from('{}'), 'config.arm64_v8a.apk': Buffer.from('so'), 'com.example.notes.apk': apkOf(model) };
    expect(await packageId(await put('notes.xapk', zipOf(parts)))).toBe('com.example.notes');
  }); // biome-ignore format: a table

  it('is a usage error without a base', async () => {
    await expect(packageId(await put('none.apks', zipOf({ 'toc.pb': Buffer.from('') })))).rejects.toThrow(
      /no base APK/,
    );
  });
});
