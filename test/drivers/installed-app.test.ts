import { describe, expect, it } from 'vitest';
import type { AppSession } from '../../crawler/drivers/app-platform.ts';
import { androidInstalled, iosInstalled, parsePackageDump } from '../../crawler/drivers/installed-app.ts';

const ID = 'com.example.course';

// As Android 14 prints it, shortened; below it the version that came with the phone.
const DUMP = `Activity Resolver Table:
  Non-Data Actions:
      android.intent.action.MAIN:
        1f2e3d4 com.example.course/.Main filter 5c6b7a8

Key Set Manager:
  [com.example.course]
      Signing KeySets: 41

Packages:
  Package [com.example.course] (a1b2c3d):
    userId=10234
    pkg=Package{9f8e7d6 com.example.course}
    codePath=/data/app/~~Zm9v==/com.example.course-YmFy==
    resourcePath=/data/app/~~Zm9v==/com.example.course-YmFy==
    primaryCpuAbi=arm64-v8a
    versionCode=12040 minSdk=24 targetSdk=34
    minExtensionVersions=[]
    versionName=12.0.4 beta
    usesNonSdkApi=false
    splits=[base, config.arm64_v8a]
    apkSigningVersion=3
    flags=[ HAS_CODE ALLOW_CLEAR_USER_DATA ]
    timeStamp=2026-10-02 11:12:13
    declared permissions:
      com.example.course.permission.PUSH: prot=signature
    requested permissions:
      android.permission.INTERNET
      android.permission.CAMERA
      android.permission.READ_MEDIA_IMAGES: restricted=true
    install permissions:
      android.permission.INTERNET: granted=true
    User 0: ceDataInode=131 installed=true hidden=false suspended=false
      runtime permissions:
        android.permission.CAMERA: granted=false, flags=[ USER_SENSITIVE_WHEN_GRANTED]

Hidden system packages:
  Package [com.example.course] (e5f6a7b):
    versionCode=9000 minSdk=21 targetSdk=30
    versionName=9.0.0
`;

const TOLD = {
  id: ID,
  labels: {},
  version: '12.0.4 beta',
  build: '12040',
  minimumOs: '24',
  targetOs: '34',
  permissions: ['android.permission.CAMERA', 'android.permission.INTERNET', 'android.permission.READ_MEDIA_IMAGES'],
  signers: [],
};

/** A session that answers what it is given, and fails at the rest. */
function answering(answers: Readonly<Record<string, unknown>>): AppSession {
  const execute = async (script: string, { command, args = [] }: { command?: string; args?: string[] }) => {
    const asked = command ? [command, ...args].join(' ') : script;
    if (!(asked in answers)) throw new Error(`${asked} is not allowed`);
    return answers[asked];
  };
  return { execute } as unknown as AppSession;
}

describe('what Android tells of an installed app', () => {
  it('is read from its package manager, whatever ends its lines', () => {
    expect(parsePackageDump(DUMP, ID)).toEqual(TOLD);
    expect(parsePackageDump(DUMP.replaceAll('\n', '\r\n'), ID)).toEqual(TOLD);
  });

  it('is nothing for an app that is not there', () => {
    expect(parsePackageDump(`Unable to find package: ${ID}\n`, ID)).toBeUndefined();
    expect(parsePackageDump(DUMP, 'com.example')).toBeUndefined();
  });

  it('has the hash of the base package where the phone gives it, and else none', async () => {
    const base = '/data/app/~~Zm9v==/com.example.course-YmFy==/base.apk';
    const dumps = { [`dumpsys package ${ID}`]: DUMP };
    const paths = { [`pm path ${ID}`]: `package:${base}\npackage:${base.replace('base', 'split_config.arm64_v8a')}\n` };
    const hash = 'AB'.repeat(32);
    const all = answering({ ...dumps, ...paths, [`sha256sum ${base}`]: `${hash}  ${base}\n` });
    expect(await androidInstalled(all, ID)).toEqual({ ...TOLD, sha256: hash.toLowerCase() });
    expect(await androidInstalled(answering({ ...dumps, ...paths }), ID)).toEqual({ ...TOLD, sha256: null });
    expect(await androidInstalled(answering({}), ID)).toBeUndefined();
  });
});

it('is told of an installed app by an iPhone, and by no simulator', async () => {
  const told = { CFBundleIdentifier: ID, CFBundleDisplayName: '好课', CFBundleShortVersionString: '3.1', CFBundleVersion: '310', MinimumOSVersion: '15.0' };
  expect(await iosInstalled(answering({ 'mobile: listApps': { [ID]: told } }), ID)).toEqual({
    id: ID,
    labels: { '': '好课' },
    version: '3.1',
    build: '310',
    minimumOs: '15.0',
    permissions: [],
    signers: [],
    sha256: null,
  });
  expect(await iosInstalled(answering({ 'mobile: listApps': {} }), ID)).toBeUndefined();
  expect(await iosInstalled(answering({}), ID)).toBeUndefined();
}); // biome-ignore format: a table
