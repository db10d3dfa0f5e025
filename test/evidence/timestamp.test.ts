import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderFiles } from '../../crawler/evidence/files.ts';
import { stampLater } from '../../crawler/evidence/seal.ts';
import { readCertificates, readStamp, timestamp } from '../../crawler/evidence/timestamp.ts';
import { verify } from '../../crawler/evidence/verify.ts';
import { KEY_FILE, sealedRun } from '../support/sealed-run.ts';
import { type Authority, hasOpenssl, startAuthority } from '../support/time-stamp-authority.ts';

if (!hasOpenssl()) console.warn('skipped: time stamps, for there is no openssl to play the authority');

describe.runIf(hasOpenssl())('a time stamp by a real authority', () => {
  let authority: Authority;
  let stranger: Authority;
  const made: string[] = [];
  const rootsOf = ({ root }: Authority) => readCertificates(readFileSync(root, 'utf8'));
  const run = async (url: string) => {
    const dir = await sealedRun({ seal: { keyFile: KEY_FILE, timestamp: url } }, { repeat: 1 });
    made.push(dir);
    return dir;
  };

  beforeAll(async () => {
    [authority, stranger] = await Promise.all([startAuthority(), startAuthority()]);
  });
  afterAll(() => {
    authority.close();
    stranger.close();
    for (const dir of made) rmSync(dir, { recursive: true, force: true });
  });

  it('is asked for when the evidence is sealed, and leads to the root that is trusted', async () => {
    const dir = await run(authority.url);
    const { state, stamp } = await verify(folderFiles(dir), { roots: rootsOf(authority) });
    expect({ state, stamp }).toMatchObject({
      state: 'intact',
      stamp: { good: true, trusted: 'yes', authority: 'Test, Test Stamps' },
    });
    expect(Math.abs(Date.parse(stamp?.at ?? '') - Date.now())).toBeLessThan(60_000);
    expect((await verify(folderFiles(dir))).stamp?.trusted).toBe('not-asked');
  });

  it('is one that openssl takes for good as well', async () => {
    const dir = await run(authority.url);
    const args = ['ts', '-verify', '-data', 'manifest.json', '-in', 'manifest.tsr', '-CAfile', authority.root];
    expect(execFileSync('openssl', args, { cwd: dir, stdio: ['ignore', 'pipe', 'ignore'] }).toString()).toContain('OK');
  });

  it('does not lead to the root of somebody else', async () => {
    const { state, differences } = await verify(folderFiles(await run(authority.url)), { roots: rootsOf(stranger) });
    expect({ state, what: differences.map(({ what }) => what) }).toEqual({
      state: 'unconfirmed',
      what: ['stamp-not-trusted'],
    });
  });

  it('is missed when it is taken away, cut or changed in any byte', async () => {
    const dir = await run(authority.url);
    const file = join(dir, 'manifest.tsr');
    const stamp = readFileSync(file);
    const unseen: number[] = [];
    for (let place = 0; place < stamp.length; place += 7) {
      const changed = Buffer.from(stamp);
      changed[place] = (changed[place] ?? 0) ^ 4;
      writeFileSync(file, changed);
      const { differences } = await verify(folderFiles(dir));
      if (!differences.some((one) => one.file === 'manifest.tsr')) unseen.push(place);
    }
    expect(unseen).toEqual([]);
    for (const wrong of [stamp.subarray(0, -1), Buffer.alloc(0), await timestamp('another text', authority.url)]) {
      writeFileSync(file, wrong);
      expect((await verify(folderFiles(dir))).differences[0]?.file).toBe('manifest.tsr');
    }
    rmSync(file);
    expect((await verify(folderFiles(dir))).differences).toEqual([{ what: 'missing', file: 'manifest.tsr' }]);
  });

  it('is for one text alone', async () => {
    const response = await timestamp('a text', authority.url);
    expect(await readStamp(response, 'a text', rootsOf(authority))).toMatchObject({ good: true, trusted: 'yes' });
    expect(await readStamp(response, 'a text.', rootsOf(authority))).toMatchObject({ good: false, trusted: 'no' });
  });

  it('that cannot be had is recorded, and had later', async () => {
    const dir = await run(`${authority.url}/refuse`);
    const { state, stamp, notStamped } = await verify(folderFiles(dir));
    expect({ state, stamp, notStamped }).toMatchObject({ state: 'intact', stamp: null, notStamped: { why: 'it answered with status 503' } }); // biome-ignore format: one line
    expect(await stampLater(dir, KEY_FILE, authority.url)).toBe(true);
    const later = await verify(folderFiles(dir), { roots: rootsOf(authority) });
    expect({ state: later.state, trusted: later.stamp?.trusted }).toEqual({ state: 'intact', trusted: 'yes' });
    await expect(stampLater(dir, KEY_FILE, authority.url)).rejects.toThrow('stamped already');
  });

  it('is not taken when it answers another request, or is signed by a certificate made for something else', async () => {
    await timestamp('one', authority.url);
    await expect(timestamp('two', `${authority.url}/other`)).rejects.toThrow('not to this request');
    const response = readFileSync(join(await run(authority.url), 'manifest.tsr'));
    expect((await readStamp(response.subarray(1), 'x')).good).toBe(false);
  });
});
