import { expect, it } from 'vitest';
import { checkAddress, withoutSecrets } from '../../crawler/engine/address.ts';
import { loadBull } from '../../crawler/engine/bull.ts';
import { UsageError } from '../../crawler/errors.ts';

it.each([
  ['postgres://me:CANARY@h/db?sslmode=verify-full', 'postgres://h/db'],
  ['rediss://:CANARY@h:6380/1', 'rediss://h:6380/1'],
  ['postgres://me:CANARY%2FCANARY@h/db', 'postgres://h/db'],
  ['postgres://me:p@CANARY@h/db', 'postgres://h/db'],
  ['postgres://h/db?user=me&password=CANARY', 'postgres://h/db'],
  ['postgres://[::1]:5432/db', 'postgres://[::1]:5432/db'],
])('prints of %s no more than where it is', (url, shown) => {
  expect(withoutSecrets(url)).toBe(shown);
  expect(() => checkAddress(url, 'the queue')).not.toThrow();
});

it.each([
  'postgres://me:p/CANARY@h/db',
  'postgres://me:12/CANARY@h/db',
  'postgres://me:CANARY?1@h/db',
  'postgres://me:12?CANARY@h/db',
  'postgres://me:12#CANARY@h/db',
  'postgres://me:p@CANARY/CANARY@h/db',
  'postgres://h/db?password=p@CANARY',
  'redis://:CANARY',
])('prints nothing of %s, which cannot be read, and gives it to no client', async (url) => {
  expect(withoutSecrets(url)).toMatch(/^(postgres|redis):\/\/…$/);
  const loading = loadBull(url);
  await expect(loading).rejects.toThrow(UsageError);
  await expect(loading).rejects.toThrow(/^the address of the queue cannot be read: .*%2F for \//);
  await expect(loading).rejects.not.toThrow(/CANARY/);
});
