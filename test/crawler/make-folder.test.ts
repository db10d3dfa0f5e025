import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { UsageError } from '../../crawler/errors.ts';
import { makeFolder } from '../../crawler/make-folder.ts';

const dir = mkdtempSync(join(tmpdir(), 'naysayer-folder-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('makes a folder and those above it, and leaves one that is there', () => {
  const folder = join(dir, 'a', 'b', 'c');
  makeFolder(folder);
  makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
});

it('says that a file is in its place, or in that of one above it', () => {
  const file = join(dir, 'file');
  writeFileSync(file, '');
  expect(() => makeFolder(file)).toThrow(UsageError);
  expect(() => makeFolder(join(file, 'below', 'it'))).toThrow('a file is in its place; choose another with --out');
});

it.skipIf(!existsSync('/proc/self'))('ends where the system lets nobody make one', () => {
  expect(() => makeFolder('/proc/x/y')).toThrow(UsageError);
});
