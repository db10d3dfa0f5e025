import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { IdentityPool, readIdentities } from '../../crawler/batch/identities.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naysayer-identities-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pool = (ids: readonly string[], dailyCap = 2, now = () => new Date('2026-01-01T12:00:00Z')) =>
  new IdentityPool(
    ids.map((id) => ({ id, identifier: `${id}@example.com`, secret: 'SECRET-CANARY' })),
    folder,
    { dailyCap, now },
  );

it('lends each to one scan at a time, in another process too', () => {
  const first = pool(['n1', 'n2']);
  const second = pool(['n1', 'n2']);
  expect(first.lease('a.example', 'a')?.identity.id).toBe('n1');
  expect(second.lease('b.example', 'b')?.identity.id).toBe('n2');
  expect(first.lease('c.example', 'c')).toBeUndefined();
});

it('lends none twice at one host, and none that was banned', () => {
  const one = pool(['n1'], 10);
  one.lease('a.example', 'a')?.give(false);
  expect(one.lease('a.example', 'a')).toBeUndefined();
  one.lease('b.example', 'b')?.give(true);
  expect(pool(['n1'], 10).lease('c.example', 'c')).toBeUndefined();
});

it('counts on no identity that was banned, and counts the targets that had none', () => {
  const one = pool(['n1', 'n2'], 10);
  one.lease('a.example', 'a')?.give(true);
  expect(one.left()).toBe(10);
  const held = one.lease('b.example', 'b');
  expect(one.lease('c.example', 'c')).toBeUndefined();
  expect(one.lease('d.example', 'd')).toBeUndefined();
  held?.give(false);
  one.lease('d.example', 'd');
  expect(one.without).toBe(1);
});

it('keeps to the cap of a day', () => {
  const today = pool(['n1']);
  today.lease('a.example', 'a')?.give(false);
  expect(today.left()).toBe(1);
  today.lease('b.example', 'b')?.give(false);
  expect(today.lease('c.example', 'c')).toBeUndefined();
  const tomorrow = pool(['n1'], 2, () => new Date('2026-01-02T00:00:00Z'));
  expect(tomorrow.lease('c.example', 'c')?.identity.id).toBe('n1');
});

it('takes over what a process held that is gone', () => {
  const one = pool(['n1']);
  mkdirSync(join(folder, 'leases'));
  writeFileSync(join(folder, 'leases', 'n1'), '999999999');
  expect(one.lease('a.example', 'a')?.identity.id).toBe('n1');
});

it('writes down ids alone, inside its folder', () => {
  const one = pool(['../../n1']);
  one.lease('a.example', 'a')?.give(true);
  const written = readFileSync(join(folder, 'ledger.jsonl'), 'utf8');
  expect(written).toContain('../../n1');
  expect(written).not.toContain('SECRET-CANARY');
  expect(written).not.toContain('@example.com');
  expect(readdirSync(folder).sort()).toEqual(['leases', 'ledger.jsonl']);
});

it('says which line of the pool is wrong, and does not quote it', () => {
  const file = join(folder, 'pool.jsonl');
  writeFileSync(file, '{"id":"n1","identifier":"a","secret":"b"}\n{"id":"n2","secret":"SECRET-CANARY"}\n');
  expect(() => readIdentities(file)).toThrow(/pool\.jsonl:2 has to hold/);
  expect(() => readIdentities(file)).not.toThrow(/SECRET-CANARY/);
});
