import { describe, expect, it } from 'vitest';
import { androidDevice, parseProperties } from '../../crawler/drivers/android-device.ts';
import type { AppSession } from '../../crawler/drivers/app-platform.ts';
import { iosDevice } from '../../crawler/drivers/ios-device.ts';

const INFO = { manufacturer: 'HUAWEI', model: 'ELS-AN00', platformVersion: '12', locale: 'zh_CN', timeZone: 'Asia/Shanghai', carrierName: 'CMCC' }; // biome-ignore format: one line

describe('what an Android phone says of itself', () => {
  it('is read from its own facts and its properties', async () => {
    const facts = await androidDevice(phone({ getprop: '[ro.debuggable]: [0]\n[gsm.sim.state]: [LOADED,ABSENT]\n[ro.hardware]: [kirin990]' })); // biome-ignore format: one line
    expect(facts).toMatchObject({ maker: 'HUAWEI', model: 'ELS-AN00', os: '12', carrier: 'CMCC', rooted: false, real: true }); // biome-ignore format: one line
  });

  it.each([
    ['rooted where there is su', { getprop: '[ro.debuggable]: [0]', 'which su': '/system/bin/su\n' }, { rooted: true, real: true }],
    ['open to root where its system is one for debugging', { getprop: '[ro.debuggable]: [1]' }, { rooted: true }],
    ['an emulator by its hardware', { getprop: '[ro.hardware]: [ranchu]' }, { real: false, rooted: false }],
    ['without a SIM where every slot is empty', { getprop: '[gsm.sim.state]: [ABSENT,ABSENT]' }, { carrier: '' }],
    ['not known where its shell is closed', {}, { rooted: null, real: null, carrier: 'CMCC' }],
  ])('is %s', async (_, shell, facts) => {
    expect(await androidDevice(phone(shell))).toMatchObject(facts);
  }); // biome-ignore format: a table

  it('is nothing where it says nothing', async () => {
    const silent = { execute: async () => Promise.reject(new Error('unknown command')) } as unknown as AppSession;
    expect(new Set(Object.values(await androidDevice(silent)))).toEqual(new Set([null]));
    expect(parseProperties('no such thing')).toBeUndefined();
  });
});

describe('what an iPhone says of itself', () => {
  it('is what WebDriverAgent and the cable tell', async () => {
    const lockdownInfo = { ProductType: 'iPhone14,2', ProductVersion: '17.5', SIMStatus: 'kCTSIMSupportSIMStatusNotInserted', TimeIntervalSince1970: 1.7e9 }; // biome-ignore format: one line
    const session = { execute: async () => ({ model: 'iPhone', isSimulator: false, lockdownInfo }) } as unknown as AppSession; // biome-ignore format: one line
    expect(await iosDevice(session)).toMatchObject({ model: 'iPhone14,2', os: '17.5', carrier: '', rooted: null, real: true, clock: '2023-11-14T22:13:20.000Z' }); // biome-ignore format: one line
  });
});

/** A phone whose shell prints what is given, and fails at all else. */
function phone(shell: Readonly<Record<string, string>>): AppSession {
  return {
    execute: async (script: string, { command, args = [] }: { command?: string; args?: string[] }) => {
      if (script === 'mobile: deviceInfo') return INFO;
      const printed = shell[[command, ...args].join(' ')];
      if (printed === undefined) throw new Error('exit code 1');
      return printed;
    },
  } as unknown as AppSession;
}
