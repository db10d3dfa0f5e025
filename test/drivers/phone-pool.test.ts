import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PhonePool } from '../../crawler/drivers/phone-pool.ts';
import { DriverLost, TargetUnreachable } from '../../crawler/errors.ts';
import { type Phone, scanOnPhones } from '../../crawler/scan-phones.ts';
import type { ScanRequest } from '../../crawler/scan-request.ts';
import type { Trace } from '../../crawler/trace.ts';

const phones = (...names: string[]): Phone[] => names.map((name) => ({ name, capabilities: { 'appium:udid': name } }));

describe('a pool of phones', () => {
  it('does one thing at a time on each, and all that is asked for', async () => {
    const pool = new PhonePool(phones('a', 'b'));
    const busy = new Set<string>();
    const done: string[] = [];
    const work = (what: number) =>
      pool.run(async ({ name }) => {
        expect(busy.has(name)).toBe(false);
        busy.add(name);
        await Promise.resolve();
        busy.delete(name);
        done.push(name);
        return what;
      });
    expect(await Promise.all([1, 2, 3, 4, 5].map(work))).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(done)).toEqual(new Set(['a', 'b']));
  });

  it('puts a phone that fails aside and does its work elsewhere', async () => {
    const pool = new PhonePool(phones('sick', 'well'));
    const ran: string[] = [];
    const result = await pool.run(async ({ name }) => {
      ran.push(name);
      if (name === 'sick') throw new DriverLost('the cable came off');
      return name;
    });
    expect(result).toBe('well');
    expect(ran).toEqual(['sick', 'well']);
    expect(pool.sick).toEqual([{ name: 'sick', why: 'the cable came off' }]);
    await pool.run(async ({ name }) => expect(name).toBe('well'));
  });

  it('lets those who wait know when no phone is left', async () => {
    const pool = new PhonePool(phones('only'));
    const lost = () => pool.run(() => Promise.reject(new TargetUnreachable('no-device', 'not found')));
    const [first, second] = await Promise.allSettled([lost(), lost()]);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'no phone is left: only (not found)' } });
    expect(second.status).toBe('rejected');
  });

  it('keeps a phone on which something of ours, or of the app, went wrong', async () => {
    const pool = new PhonePool(phones('only'));
    const own = new TargetUnreachable('app-not-installed', 'com.example');
    await expect(pool.run(() => Promise.reject(own))).rejects.toBe(own);
    expect(pool.sick).toEqual([]);
    expect(await pool.run(async ({ name }) => name)).toBe('only');
  });
});

describe('apps on several phones', () => {
  it('are scanned anew where another phone is left, with the attempt that failed kept beside', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pool-'));
    try {
      const outDir = join(folder, 'app');
      const request = { outDir, target: { id: 'app' }, app: { id: 'com.example', capabilities: { shared: 1 } } };
      const given: unknown[] = [];
      const { scanned, sick } = await scanOnPhones(
        [request as unknown as ScanRequest],
        phones('gone', 'here'),
        {},
        async (one) => {
          mkdirSync(one.outDir);
          given.push(one.app?.capabilities);
          return traceOf(given.length === 1 ? { code: 'no-device', detail: 'gone is offline' } : undefined);
        },
      );
      expect(given).toEqual([
        { shared: 1, 'appium:udid': 'gone' },
        { shared: 1, 'appium:udid': 'here' },
      ]);
      expect(scanned.map(({ phone }) => phone)).toEqual(['here']);
      expect(sick).toEqual([{ name: 'gone', why: 'gone is offline' }]);
      expect(readdirSync(folder).sort()).toEqual(['app', 'app-on-gone']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('come back with what the last phone left when all have failed', async () => {
    const failure = { code: 'no-device', detail: 'offline' };
    const request = { outDir: '/nowhere', target: { id: 'app' }, app: { id: 'com.example' } };
    const { scanned, sick } = await scanOnPhones([request as unknown as ScanRequest], phones('only'), {}, async () =>
      traceOf(failure),
    );
    expect(scanned[0]?.trace.failure).toEqual(failure);
    expect(sick).toHaveLength(1);
  });
});

function traceOf(failure?: { code: string; detail: string }): Trace {
  return { walks: [], ...(failure ? { failure } : {}) } as unknown as Trace;
}
