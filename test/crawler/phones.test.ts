import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DriverLost, NoPhoneLeft, UsageError } from '../../crawler/errors.ts';
import { Phones, type PhonesOptions, type SickPhone } from '../../crawler/phones.ts';
import type { AppRequest, ScanRequest } from '../../crawler/scan-request.ts';
import type { Trace } from '../../crawler/trace.ts';

const APP: AppRequest = { id: 'com.example.app' };
const TWO: AppRequest = {
  ...APP,
  phones: [{ 'appium:udid': 'one', 'appium:noReset': true }, { 'appium:udid': 'two' }],
};
const GONE = { code: 'no-device', detail: 'offline' };

const requestOf = (app: AppRequest, over: object = {}) =>
  ({ outDir: '/nowhere', target: { id: 'app', platform: 'android' }, app, ...over }) as unknown as ScanRequest;
const udidOf = ({ app }: ScanRequest) => app?.capabilities?.['appium:udid'];
const fine = async () => traceOf();

describe('the phones of a machine', () => {
  it.each([
    ['two', TWO, {}, 'two'],
    ['three', APP, { named: { android: ['three'] } }, 'three'],
    ['Pixel 7', { ...APP, capabilities: { 'appium:deviceName': 'Pixel 7' } }, {}, 'Pixel 7'],
    ['three', { ...APP, capabilities: { 'appium:deviceName': 'Pixel 7' } }, { named: { android: ['three'] } }, 'three'],
  ] as [string, AppRequest, PhonesOptions, string][])('lend the one that is named: %s', async (wanted, app, options, name) => {
    expect((await new Phones(options).scan(requestOf(app), fine, wanted)).phone).toBe(name);
  }); // biome-ignore format: one line

  it('tell a scan all that is told of its phone', async () => {
    const shared = { ...TWO, capabilities: { shared: 1 } };
    const given: unknown[] = [];
    const scan = async ({ app }: ScanRequest) => {
      given.push(app);
      return traceOf();
    };
    await new Phones().scan(requestOf(shared), scan, 'one');
    expect(given).toEqual([{ ...APP, capabilities: { shared: 1, ...TWO.phones?.[0] } }]);
  });

  it('know none of another name', async () => {
    await expect(new Phones().scan(requestOf(TWO), fine, 'three')).rejects.toThrow(UsageError);
    await expect(new Phones().scan(requestOf(APP), fine, 'three')).rejects.toThrow(/no phone is called "three"/);
  });

  it('are lent for apps of their own system only', async () => {
    const phones = [{ 'platformName': 'iOS', 'appium:udid': 'iphone' }, { 'platformName': 'Android', 'appium:udid': 'pixel' }];
    expect((await new Phones().scan(requestOf({ ...APP, phones }), fine)).phone).toBe('pixel');
    const named = { android: ['pixel'], ios: ['iphone'] };
    const ios = { target: { id: 'app', platform: 'ios' } };
    expect((await new Phones({ named }).scan(requestOf(APP, ios), fine)).phone).toBe('iphone');
  }); // biome-ignore format: one line

  it('are the one that Appium finds where none is known', async () => {
    const seen: unknown[] = [];
    await new Phones().scan(requestOf(APP), async (one) => {
      seen.push(udidOf(one));
      return traceOf();
    });
    expect(seen).toEqual([undefined]);
  });

  it('do one scan at a time each, and all that are asked for', async () => {
    const phones = new Phones();
    const busy = new Set<unknown>();
    const done: unknown[] = [];
    const scan = async (one: ScanRequest) => {
      expect(busy.has(udidOf(one))).toBe(false);
      busy.add(udidOf(one));
      await new Promise((resolve) => setImmediate(resolve));
      busy.delete(udidOf(one));
      done.push(udidOf(one));
      return traceOf();
    };
    await Promise.all([undefined, 'one', undefined, 'one', undefined].map((name) => phones.scan(requestOf(TWO), scan, name)));
    expect(done).toHaveLength(5);
    expect(new Set(done)).toEqual(new Set(['one', 'two']));
  }); // biome-ignore format: one line
});

describe('a phone that fails', () => {
  it('is put aside and its app scanned anew elsewhere, with the attempt that failed kept beside', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'phones-'));
    try {
      const outDir = join(folder, 'app');
      const { phones, sick } = heard();
      const scan = async (one: ScanRequest) => {
        mkdirSync(one.outDir);
        return traceOf(udidOf(one) === 'one' ? { failure: GONE } : {});
      };
      expect((await phones.scan(requestOf(TWO, { outDir }), scan)).phone).toBe('two');
      expect(sick).toEqual([{ name: 'one', why: 'offline' }]);
      expect(readdirSync(folder).sort()).toEqual(['app', 'app-on-one']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is given nothing more, nor what already waits for it', async () => {
    const { phones, sick } = heard();
    const tried: unknown[] = [];
    const scan = async (one: ScanRequest) => {
      tried.push(udidOf(one));
      await new Promise((resolve) => setImmediate(resolve));
      return traceOf(udidOf(one) === 'one' ? { ending: 'driver-lost' } : {});
    };
    const all = await Promise.all(Array.from({ length: 6 }, () => phones.scan(requestOf(TWO), scan)));
    expect(all.map(({ phone }) => phone)).toEqual(Array(6).fill('two'));
    expect(tried.filter((name) => name === 'one')).toHaveLength(1);
    expect(sick).toHaveLength(1);
  });

  it('lets those who wait know when none is left, with what the last one left', async () => {
    const { phones } = heard();
    const scan = async () => traceOf({ failure: GONE });
    const [first, second] = await Promise.allSettled([phones.scan(requestOf(TWO), scan), phones.scan(requestOf(TWO), scan)]);
    const told = 'no phone is left: one (offline), two (offline)';
    expect(first).toMatchObject({ status: 'rejected', reason: { message: told, last: { failure: GONE } } });
    expect(second).toMatchObject({ status: 'rejected', reason: { message: told } });
    await expect(phones.scan(requestOf(TWO), fine)).rejects.toThrow(NoPhoneLeft);
  }); // biome-ignore format: one line

  it('is not taken for one that is not there, as long as no other is left', async () => {
    const { phones, sick } = heard();
    const hostile = async () => traceOf({ ending: 'driver-lost' }); // takes down whatever it runs on
    const { phone, trace } = await phones.scan(requestOf(TWO), hostile);
    expect(phone).toBe('two');
    expect(trace.walks[0]?.ending).toMatchObject({ reason: { code: 'driver-lost' } });
    expect(sick.map(({ name }) => name)).toEqual(['one']);
    expect((await phones.scan(requestOf(TWO), fine)).phone).toBe('two');
  });

  it('may fail without a trace too', async () => {
    const { phones, sick } = heard();
    const scan = async (one: ScanRequest) => {
      if (udidOf(one) === 'one') throw new DriverLost('the cable came off');
      return traceOf();
    };
    expect((await phones.scan(requestOf(TWO), scan)).phone).toBe('two');
    expect(sick).toEqual([{ name: 'one', why: 'the cable came off' }]);
  });

  it('is not one on which something of ours, or of the app, went wrong', async () => {
    const { phones, sick } = heard();
    const fault = new Error('a fault');
    await expect(phones.scan(requestOf(TWO), () => Promise.reject(fault))).rejects.toBe(fault);
    const missing = { code: 'app-not-installed', detail: 'com.example.app' };
    const { phone } = await phones.scan(requestOf(TWO), async () => traceOf({ failure: missing }));
    expect([phone, sick]).toEqual(['one', []]);
  });
});

function heard(): { phones: Phones; sick: SickPhone[] } {
  const sick: SickPhone[] = [];
  return { phones: new Phones({ onAside: (phone) => sick.push(phone) }), sick };
}

function traceOf({ failure, ending }: { failure?: { code: string; detail: string }; ending?: string } = {}): Trace {
  const walks = ending ? [{ ending: { kind: 'unclear', reason: { code: ending } } }] : [];
  return { walks, ...(failure ? { failure } : {}) } as unknown as Trace;
}
