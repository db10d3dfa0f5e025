import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { diff } from '../../cli/diff.ts';
import { exportScan } from '../../cli/export.ts';
import { forget } from '../../cli/forget.ts';
import { notice } from '../../cli/notice.ts';
import { replay } from '../../cli/replay.ts';
import { report } from '../../cli/report.ts';
import { sign } from '../../cli/sign.ts';
import { verify as verifyCommand } from '../../cli/verify.ts';
import { exportRun } from '../../crawler/evidence/export.ts';
import { folderFiles } from '../../crawler/evidence/files.ts';
import { openKey } from '../../crawler/evidence/key.ts';
import { verify } from '../../crawler/evidence/verify.ts';
import { zipFiles } from '../../crawler/evidence/zip-files.ts';
import type { Target } from '../../crawler/trace.ts';
import { fakeContext } from '../cli/context.ts';
import { KEY_FILE, sealedRun } from '../support/sealed-run.ts';

const cwd = mkdtempSync(join(tmpdir(), 'naysayer-export-'));
const env = { NAYSAYER_KEY: KEY_FILE };
// Of a category whose apps need no occupation, so that there is a finding to decide on.
const COURSE: Target = {
  id: 'quiz',
  platform: 'web',
  address: 'http://127.0.0.1/',
  name: 'Quiz',
  categories: [{ n: 19, by: 'config' }],
};
let original: string;
let dir: string;
let zip: string;

beforeAll(async () => {
  original = await sealedRun({ target: COURSE }, { repeat: 1 });
});
afterAll(() => {
  for (const folder of [cwd, original]) rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  dir = mkdtempSync(join(cwd, 'run-'));
  zip = `${dir}.zip`;
  cpSync(original, dir, { recursive: true });
});

describe('an export', () => {
  it('is one file that verifies as the folder does, by the command too', async () => {
    const { context, out } = fakeContext({ cwd, env });
    expect(await exportScan(dir, zip, context)).toBe(0);
    expect(await verifyCommand(zip, { lang: 'en' }, context)).toBe(0);
    expect(out).toEqual([zip, expect.stringMatching(/^OK: /)]);
    const files = await zipFiles(zip);
    expect(await files.names()).toEqual(await folderFiles(dir).names());
    await files.close();
  });

  it('holds no report that is older than what was signed since', async () => {
    const { context } = fakeContext({ cwd, env });
    const options = { format: ['html' as const, 'csv' as const], lang: 'en' as const, quiet: true };
    await report(dir, options, context);
    await sign(dir, { finding: 'profile-questions-skippable', name: 'A. Officer', decision: 'confirmed' }, context);
    await expect(exportScan(dir, zip, context)).rejects.toThrow(
      `what was last signed or stamped is not in report.html, findings.csv: run "naysayer report ${dir} --format html,csv" first`,
    );
    await report(dir, options, context);
    expect(await exportScan(dir, zip, context)).toBe(0);
    expect((await verified()).state).toBe('intact');
  });

  it('has the same bytes for the same files', async () => {
    await exportRun(folderFiles(dir), zip);
    await exportRun(folderFiles(original), `${zip}.again`);
    expect(readFileSync(zip).equals(readFileSync(`${zip}.again`))).toBe(true);
  });

  it('keeps what was changed before, and verify names it', async () => {
    writeFileSync(join(dir, 'screens/0000.jpg'), 'another');
    await exportRun(folderFiles(dir), zip);
    expect(await verified()).toMatchObject({
      state: 'changed',
      differences: [{ what: 'changed', file: 'screens/0000.jpg' }],
    });
  });

  it('says of what was changed that it was', async () => {
    writeFileSync(join(dir, 'screens/0000.jpg'), 'another');
    const { context, err } = fakeContext({ cwd, env });
    expect(await exportScan(dir, zip, context)).toBe(0);
    expect(err).toEqual([expect.stringMatching(/recorded or sealed \(screens\/0000\.jpg was changed\), and so is/)]);
  });

  it('does not verify when a byte of what it holds was flipped', async () => {
    await exportRun(folderFiles(dir), zip);
    const content = readFileSync(zip);
    const at = content.indexOf('picture 0');
    expect(at).toBeGreaterThan(0);
    content[at] = 0x50;
    writeFileSync(zip, content);
    expect((await verified()).differences).toContainEqual({ what: 'changed', file: 'screens/0000.jpg' });
  });

  it('is damaged evidence, and not a mistaken file, where it was cut short', async () => {
    await exportRun(folderFiles(dir), zip);
    const whole = readFileSync(zip);
    for (const length of [4, whole.length >> 1, whole.length - 1]) {
      writeFileSync(zip, whole.subarray(0, length));
      const { context, out } = fakeContext({ cwd });
      expect(await verifyCommand(zip, { lang: 'en' }, context), String(length)).toBe(1);
      expect(out.join('')).toMatch(/^CHANGED: .+\n {2}.+\.zip {2}is an export that was damaged or cut short: /);
    }
  });

  it.each([
    ['is there already', () => zip, /is there already/],
    ['lies in the scan itself', () => join(dir, 'all.zip'), /lies in the folder of the scan/],
    ['cannot be written', () => join(cwd, 'none', 'all.zip'), /^cannot write /],
  ])('is refused in one line where its file %s', async (_what, file, says) => {
    writeFileSync(zip, '');
    await expect(exportScan(dir, file(), fakeContext({ cwd }).context)).rejects.toThrow(says);
  });
});

describe('a hostile archive', () => {
  it('writes nothing anywhere, and each name that leads out is told', async () => {
    const names = ['../escaped.txt', '/root.txt', 'a/../../up.txt', 'C:/drive.txt', 'back\\slash.txt'];
    await written(names.map((name) => [name.replaceAll(/[./\\:]/g, '_'), name]));
    const files = await zipFiles(zip);
    expect({ names: await files.names(), odd: await files.oddities() }).toEqual({ names: [], odd: names });
    await files.close();
    expect(existsSync(join(cwd, 'escaped.txt'))).toBe(false);
  });

  it('cannot bring a second file under a name that was signed', async () => {
    await written([
      ['trace.jsonl', 'trace.jsonl'],
      ['trace_jsonl', 'trace.jsonl'],
    ]);
    const files = await zipFiles(zip);
    expect({ names: await files.names(), odd: await files.oddities() }).toEqual({ names: ['trace.jsonl'], odd: ['trace.jsonl'] }); // biome-ignore format: one line
    await files.close();
    expect((await verified()).differences).toContainEqual({ what: 'added', file: 'trace.jsonl' });
  });

  it('is not read when it unpacks to more than a scan leaves behind, or is no archive at all', async () => {
    await written([['zeros', 'zeros']], Buffer.alloc(100_000));
    await expect(zipFiles(zip, { files: 10, bytes: 99_999 })).rejects.toThrow(/holds more than a scan leaves behind/);
    await expect(zipFiles(zip, { files: 0, bytes: 1e9 })).rejects.toThrow(/holds more than a scan leaves behind/);
    writeFileSync(zip, 'nothing of the kind');
    await expect(zipFiles(zip)).rejects.toThrow(/is no export: [^\n]+$/);
  });
});

describe('sign', () => {
  const decide = (over: Partial<Parameters<typeof sign>[1]> = {}) => {
    const { context, out } = fakeContext({ cwd, env });
    const options = {
      finding: 'profile-questions-skippable',
      name: 'A. Officer',
      decision: 'confirmed',
      note: 'seen',
    } as const;
    return sign(dir, { ...options, ...over }, context).then((code) => ({ code, out }));
  };

  it('keeps the word of a named person with the evidence, and verify shows it', async () => {
    expect((await decide()).code).toBe(0);
    expect((await decide({ name: 'B. Officer', decision: 'rejected', note: '' })).code).toBe(0);
    const { state, decisions } = await verify(folderFiles(dir));
    const { fingerprint } = openKey(KEY_FILE);
    expect(state).toBe('intact');
    expect(decisions).toMatchObject([
      { finding: 'profile-questions-skippable', name: 'A. Officer', decision: 'confirmed', note: 'seen', fingerprint },
      { name: 'B. Officer', decision: 'rejected' },
    ]);
  });

  it('signs no finding that there is not, and nothing on evidence that was changed', async () => {
    await expect(decide({ finding: 'nothing' })).rejects.toThrow(
      /is no candidate finding of .+: those are .*profile-questions-skippable/,
    );
    writeFileSync(join(dir, 'screens/0000.jpg'), 'another');
    await expect(decide()).rejects.toThrow(/is changed: nothing is signed on it/);
  });
});

it('says of a decision by a key that was not given that nothing was changed, and that it could not be confirmed', async () => {
  const { context } = fakeContext({ cwd, env: { NAYSAYER_KEY: join(cwd, 'reviewer.pem') } });
  const word = { finding: 'profile-questions-skippable', name: 'D. Reviewer', decision: 'confirmed' } as const;
  await sign(dir, word, context);
  const said = async (...keyFiles: string[]) => {
    const { context: asked, out } = fakeContext({ cwd });
    const code = await verifyCommand(
      dir,
      { lang: 'en', key: keyFiles.map((file) => openKey(file).fingerprint) },
      asked,
    );
    return { code, headline: out.join('').split('\n')[0] };
  };
  const unconfirmed = expect.stringMatching(/^NOT CONFIRMED: nothing was changed/);
  expect(await said(KEY_FILE)).toEqual({ code: 1, headline: unconfirmed });
  expect(await said(KEY_FILE, join(cwd, 'reviewer.pem'))).toEqual({
    code: 0,
    headline: expect.stringMatching(/^OK: /),
  });
  expect(await said(join(cwd, 'reviewer.pem'))).toEqual({ code: 1, headline: expect.stringMatching(/^CHANGED: /) });
});

describe('forget', () => {
  const bury = () =>
    forget(dir, { reason: 'kept for two years', name: 'C. Keeper' }, fakeContext({ cwd, env }).context);

  it('deletes the evidence and leaves a signed tombstone that verify reports', async () => {
    expect(await bury()).toBe(0);
    expect(readdirSync(dir).sort()).toEqual(['manifest.json', 'tombstone.json']);
    const { context, out } = fakeContext({ cwd });
    expect(await verifyCommand(dir, { lang: 'en' }, context)).toBe(0);
    expect(out.join('')).toMatch(/^DELETED: .+\n[\s\S]+by C\. Keeper: kept for two years\nit was intact before/);
    await expect(bury()).rejects.toThrow(/was deleted before/);
  });

  it('goes on where it was interrupted, under the same tombstone', async () => {
    await bury();
    const tombstone = readFileSync(join(dir, 'tombstone.json'), 'utf8');
    writeFileSync(join(dir, 'trace.jsonl'), 'left over');
    expect((await verify(folderFiles(dir))).differences).toEqual([{ what: 'not-deleted', file: 'trace.jsonl' }]);
    expect(await bury()).toBe(0);
    expect(readFileSync(join(dir, 'tombstone.json'), 'utf8')).toBe(tombstone);
    expect((await verify(folderFiles(dir))).state).toBe('forgotten');
  });

  it('says that it was not intact when it was not, and is told from one that was forged', async () => {
    writeFileSync(join(dir, 'screens/0000.jpg'), 'another');
    const { context, err } = fakeContext({ cwd, env });
    await forget(dir, { reason: 'due' }, context);
    expect(err).toEqual([
      expect.stringMatching(/did not verify \(screens\/0000\.jpg was changed\), and the tombstone/),
    ]);
    const { tombstone } = await verify(folderFiles(dir));
    expect(tombstone?.wasIntact).toBe(false);
    const text = readFileSync(join(dir, 'tombstone.json'), 'utf8');
    writeFileSync(join(dir, 'tombstone.json'), text.replace('"wasIntact": false', '"wasIntact": true'));
    expect(await verify(folderFiles(dir))).toMatchObject({
      state: 'changed',
      differences: [{ what: 'bad-signature', file: 'tombstone.json' }],
    });
  });

  it('hides nothing behind a tombstone that nobody signed', async () => {
    writeFileSync(join(dir, 'tombstone.json'), '{}');
    rmSync(join(dir, 'trace.jsonl'));
    expect((await verify(folderFiles(dir))).differences).toEqual([
      { what: 'bad-signature', file: 'tombstone.json' },
      { what: 'missing', file: 'trace.jsonl' },
    ]);
  });

  it('is what every command says that would make something of the evidence: when, by whom and why', async () => {
    await bury();
    const { context } = fakeContext({ cwd, env });
    const says = /^the evidence in .+ was deleted 20\d\d-.+ by C\. Keeper: kept for two years$/;
    const options = { format: ['html' as const], lang: 'en' as const };
    for (const made of [
      () => report(dir, options, context),
      () => notice(dir, options, context),
      () => diff(original, dir, options, context),
      () => replay(dir, options, context),
    ])
      await expect(made()).rejects.toThrow(says);
  });

  it('refuses a folder that nobody sealed, and deletes nothing there', async () => {
    const other = await sealedRun({}, { repeat: 1, seal: false });
    await expect(forget(other, { reason: 'due' }, fakeContext({ cwd, env }).context)).rejects.toThrow(/was not sealed/);
    expect(existsSync(join(other, 'trace.jsonl'))).toBe(true);
    rmSync(other, { recursive: true });
  });
});

async function verified() {
  const files = await zipFiles(zip);
  try {
    return await verify(files);
  } finally {
    await files.close();
  }
}

/** An archive whose entries are named as no honest tool names them: each name is put in place of one as long. */
async function written(
  entries: readonly (readonly [honest: string, name: string])[],
  content = Buffer.from('x'),
): Promise<void> {
  const made = new ZipFile();
  for (const [honest] of entries) made.addBuffer(content, honest, { compress: true });
  made.end();
  const pieces: Buffer[] = [];
  for await (const piece of made.outputStream) pieces.push(piece as Buffer);
  const whole = entries.reduce(
    (text, [honest, name]) => text.replaceAll(honest, name),
    Buffer.concat(pieces).toString('latin1'),
  );
  writeFileSync(zip, whole, 'latin1');
}
