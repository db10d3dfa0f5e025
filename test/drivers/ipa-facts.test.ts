import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ipaFacts } from '../../crawler/drivers/ipa-facts.ts';
import { zipOf } from '../support/phone/ipa.ts';
import { xmlPlist } from '../support/phone/usb-frames.ts';

const folder = mkdtempSync(join(tmpdir(), 'ipa-'));
const info = {
  CFBundleIdentifier: 'com.example.course',
  CFBundleDisplayName: 'Course',
  CFBundleShortVersionString: '2.1',
  CFBundleVersion: '210',
  MinimumOSVersion: '15.0',
  NSCameraUsageDescription: 'To scan books',
  NSUserTrackingUsageDescription: 'For ads',
};

it('reads what an app says of itself, in each of its languages', async () => {
  const profile = { TeamName: 'Example Ltd', DeveloperCertificates: [Buffer.from('certificate')] };
  const file = ipa({
    'Payload/Course.app/Info.plist': xmlPlist(info),
    'Payload/Course.app/zh-Hans.lproj/InfoPlist.strings': xmlPlist({
      CFBundleDisplayName: '好课',
      NSCameraUsageDescription: '用于扫描书籍',
    }),
    'Payload/Course.app/fr.lproj/InfoPlist.strings': '"CFBundleDisplayName" = "L\\"école";\n/* NS… */\n',
    'Payload/Course.app/de.lproj/InfoPlist.strings': 'bplist00 broken',
    'Payload/Course.app/embedded.mobileprovision': `\x30\x82 signed ${xmlPlist(profile)} and more`,
    'Payload/Course.app/PlugIns/Widget.appex/Info.plist': xmlPlist({ CFBundleIdentifier: 'com.example.widget' }),
  });
  expect(await ipaFacts(file)).toEqual({
    id: 'com.example.course',
    labels: { '': 'Course', 'zh-Hans': '好课', fr: 'L"école' },
    version: '2.1',
    build: '210',
    minimumOs: '15.0',
    permissions: ['NSCameraUsageDescription', 'NSUserTrackingUsageDescription'],
    usage: {
      NSCameraUsageDescription: { '': 'To scan books', 'zh-Hans': '用于扫描书籍' },
      NSUserTrackingUsageDescription: { '': 'For ads' },
    },
    signers: [{ subject: 'Example Ltd', sha256: sha256('certificate') }],
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

it.each([
  ['no archive', 'hello'],
  ['an archive without an app', zipOf({ 'readme.txt': Buffer.from('hi') })],
  ['an app without an id', zipOf({ 'Payload/A.app/Info.plist': Buffer.from(xmlPlist({ CFBundleName: 'A' })) })],
  ['an archive that is cut off', zipOf({ 'Payload/A.app/Info.plist': Buffer.from(xmlPlist(info)) }).subarray(40)],
])('says of %s that it is no IPA', async (_, bytes) => {
  const file = join(folder, 'broken.ipa');
  writeFileSync(file, bytes);
  await expect(ipaFacts(file)).rejects.toThrow(/broken\.ipa is no IPA that can be read: /);
});

function ipa(files: Readonly<Record<string, string>>): string {
  const file = join(folder, 'course.ipa');
  const entries = Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]);
  writeFileSync(file, zipOf(Object.fromEntries(entries)));
  return file;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
