import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../cli/key.ts';
import { notice } from '../../cli/notice.ts';
import { seal } from '../../cli/seal.ts';
import { verify } from '../../cli/verify.ts';
import { openKey } from '../../crawler/evidence/key.ts';
import type { Verification } from '../../crawler/evidence/verify.ts';
import { KEY_FILE, sealedRun } from '../support/sealed-run.ts';
import { type Authority, hasOpenssl, startAuthority } from '../support/time-stamp-authority.ts';
import { fakeContext } from './context.ts';

const cwd = mkdtempSync(join(tmpdir(), 'naysayer-evidence-'));
const env = { NAYSAYER_KEY: KEY_FILE };
let dir: string;
let unsigned: string;

beforeAll(async () => {
  dir = await sealedRun({}, { repeat: 1 });
  unsigned = await sealedRun({}, { repeat: 1, seal: false });
});
afterAll(() => {
  for (const folder of [cwd, dir, unsigned]) rmSync(folder, { recursive: true, force: true });
});

describe('key', () => {
  it('is made on first use for its owner alone, and is the same ever after', () => {
    const file = join(cwd, 'settings', 'key.pem');
    const print = () => {
      const { context, out } = fakeContext({ cwd, env: { NAYSAYER_KEY: file } });
      expect(key({ json: true }, context)).toBe(0);
      return JSON.parse(out.join('')) as { fingerprint: string; publicKey: string; file: string };
    };
    const first = print();
    expect(first).toMatchObject({ file, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(first.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
    expect(print()).toEqual(first);
  });

  it('is never printed itself', () => {
    const { context, out } = fakeContext({ cwd, env });
    key({}, context);
    expect(out.join('')).not.toContain('PRIVATE');
    expect(out.join('')).toContain(openKey(KEY_FILE).fingerprint);
  });

  it('is refused in one line when its file is none', () => {
    writeFileSync(join(cwd, 'none.pem'), 'nothing');
    const { context } = fakeContext({ cwd, env: { NAYSAYER_KEY: join(cwd, 'none.pem') } });
    expect(() => key({}, context)).toThrow(/^the key at .+ cannot be read \(no private key in PEM\): [^\n]+$/);
  });
});

describe('verify', () => {
  it.each([
    ['en', /^OK: \d+ files of evidence/],
    ['zh', /^完好：\d+ 个证据文件/],
  ] as const)('says in %s that nothing was changed, and by whom it was signed', async (lang, says) => {
    const { context, out } = fakeContext({ cwd });
    expect(await verify(dir, { lang }, context)).toBe(0);
    expect(out.join('')).toMatch(says);
    expect(out.join('')).toContain(openKey(KEY_FILE).fingerprint);
  });

  it('knows the signer by a file of the public key or by its fingerprint', async () => {
    const { context: printing, out: pem } = fakeContext({ cwd, env });
    key({}, printing);
    writeFileSync(join(cwd, 'public.pem'), pem.join('').split('\n\n')[0] ?? '');
    for (const given of ['public.pem', openKey(KEY_FILE).fingerprint]) {
      expect((await json(dir, { key: [given] })).verification.signer?.known).toBe(true);
    }
    const { verification, code } = await json(dir, { key: ['0'.repeat(64)] });
    expect({ code, state: verification.state, known: verification.signer?.known }).toEqual({
      code: 1,
      state: 'changed',
      known: false,
    });
  });

  it('names what was changed, with exit code 1', async () => {
    const changed = await sealedRun({}, { repeat: 1 });
    appendFileSync(join(changed, 'screens', '0000.jpg'), 'x');
    const { context, out } = fakeContext({ cwd });
    expect(await verify(changed, { lang: 'en' }, context)).toBe(1);
    expect(out.join('')).toMatch(/^CHANGED: .+\n {2}screens\/0000\.jpg {2}was changed\n/);
    rmSync(changed, { recursive: true });
  });

  it.each<[string, string, { key?: string[]; ca?: string }, RegExp]>([
    ['a folder that is not there', 'none', {}, /^no folder none: /],
    ['a folder without evidence', '.', {}, /^no evidence in \.: give the folder of one scan, or an export of it$/],
    ['a key that is neither', '.', { key: ['nobody'] }, /^no key at nobody: /],
    ['an authority that is not there', '.', { ca: 'none.pem.txt' }, /^none\.pem\.txt cannot be read: /],
  ])('refuses %s in one line', async (_what, given, options, says) => {
    await expect(verify(given, { lang: 'en', ...options }, fakeContext({ cwd }).context)).rejects.toThrow(says);
  });
});

it('writes a letter with what it is told masked, and names what stands nowhere', async () => {
  const { context, out, err } = fakeContext({ cwd });
  expect(await notice(dir, { lang: 'zh', redact: ['您的职业', 'Zhang San', '0:0,0,390,40'] }, context)).toBe(0);
  expect(out).toHaveLength(2);
  for (const file of out) {
    const letter = readFileSync(file, 'utf8');
    expect(letter).not.toContain('您的职业');
    expect(letter).toContain('███');
  }
  expect(err).toEqual(['naysayer: --redact: "Zhang San" stands nowhere, so nothing was masked by it']);
  await expect(notice(dir, { lang: 'zh', redact: ['1:2,3'] }, context)).rejects.toThrow(
    /^--redact: "1:2,3" is no region/,
  );
});

describe('seal', () => {
  it('signs a run that nobody signed, once, and says that it was done later', async () => {
    expect((await json(unsigned)).code).toBe(1);
    const { context, out } = fakeContext({ cwd, env });
    expect(await seal(unsigned, {}, context)).toBe(0);
    expect(out.join('')).toMatch(/^sealed: /);
    expect((await json(unsigned)).verification).toMatchObject({ state: 'intact', sealed: { how: 'later' } });
    await expect(seal(unsigned, {}, context)).rejects.toThrow(/is sealed already/);
  });

  it('signs nothing that is not as its trace recorded it', async () => {
    const altered = await sealedRun({}, { repeat: 1, seal: false });
    writeFileSync(join(altered, 'screens', '0000.jpg'), 'another');
    await expect(seal(altered, {}, fakeContext({ cwd, env }).context)).rejects.toThrow(
      /^screens\/0000\.jpg is not as the trace recorded it/,
    );
    expect(existsSync(join(altered, 'manifest.json'))).toBe(false);
    rmSync(altered, { recursive: true });
  });

  describe.runIf(hasOpenssl())('with an authority', () => {
    let authority: Authority;
    beforeAll(async () => {
      authority = await startAuthority();
      return () => authority.close();
    });

    it('has a signed run stamped later, and verify reads the stamp against its root', async () => {
      const { context } = fakeContext({ cwd, env });
      expect(await seal(dir, { timestamp: authority.url }, context)).toBe(0);
      const { code, verification } = await json(dir, { ca: authority.root });
      expect({ code, stamp: verification.stamp }).toMatchObject({ code: 0, stamp: { good: true, trusted: 'yes' } });
      await expect(seal(dir, { timestamp: authority.url }, context)).rejects.toThrow(/stamped already/);
    });
  });
});

async function json(given: string, options: { key?: string[]; ca?: string } = {}) {
  const { context, out } = fakeContext({ cwd });
  const code = await verify(given, { lang: 'en', json: true, ...options }, context);
  return { code, verification: JSON.parse(out.join('')) as Verification };
}
