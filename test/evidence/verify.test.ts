import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import { folderFiles } from '../../crawler/evidence/files.ts';
import { openKey } from '../../crawler/evidence/key.ts';
import { listRenderings } from '../../crawler/evidence/renderings.ts';
import { type Difference, type Trust, verify } from '../../crawler/evidence/verify.ts';
import { readTrace } from '../../crawler/trace-file.ts';
import { writeReports } from '../../reports/write-reports.ts';
import { KEY_FILE, sealedRun, threeQuestions } from '../support/sealed-run.ts';

let original: string;
let dir: string;
let names: readonly string[];

beforeAll(async () => {
  original = await sealedRun({}, { repeat: 1 });
  await render(original);
  names = await folderFiles(original).names();
});
afterAll(() => {
  rmSync(original, { recursive: true, force: true });
});
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'verify-'));
  cpSync(original, dir, { recursive: true });
  return () => rmSync(dir, { recursive: true, force: true });
});

const check = (trust: Trust = {}) => verify(folderFiles(dir), trust);
const at = (name: string) => join(dir, name);

async function render(folder: string): Promise<void> {
  const trace = readTrace(folder);
  const written = await writeReports(folder, trace, runChecks(trace), { formats: ['html', 'json'], lang: 'en' });
  listRenderings(folder, Object.values(written));
}

it('says of an untouched run that it is intact, knowing nothing but the public key', async () => {
  const key = openKey(KEY_FILE);
  expect(await check({ keys: [key.fingerprint] })).toMatchObject({
    state: 'intact',
    differences: [],
    sealed: { how: 'at-the-end' },
    signer: { fingerprint: key.fingerprint, known: true },
    stamp: null,
  });
  for (const name of ['trace.jsonl', 'preflight.json', 'manifest.json', 'signatures.jsonl', 'renderings.json'])
    expect(names).toContain(name);
});

it('is not disturbed by reports that are built again', async () => {
  rmSync(at('report.html'));
  await render(dir);
  expect((await check()).differences).toEqual([]);
});

describe('over every file of the folder', () => {
  it('finds a byte that was flipped, wherever it stands, and names the file', async () => {
    const missed: string[] = [];
    for (const name of names) {
      const content = readFileSync(at(name));
      for (const place of places(name, content.length)) {
        const changed = Buffer.from(content);
        changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
        writeFileSync(at(name), changed);
        if (!(await isFound(name))) missed.push(`${name} at ${place}`);
      }
      writeFileSync(at(name), content);
    }
    expect(missed).toEqual([]);
    expect((await check()).differences).toEqual([]);
  });

  it('finds a file that was taken away, cut short, made longer or emptied', async () => {
    const missed: string[] = [];
    for (const name of names) {
      const content = readFileSync(at(name));
      const wrongs: [string, () => void][] = [
        ['removed', () => rmSync(at(name))],
        ['cut by one', () => truncateSync(at(name), content.length - 1)],
        ['cut in half', () => truncateSync(at(name), content.length >> 1)],
        ['emptied', () => truncateSync(at(name), 0)],
        ['longer', () => appendFileSync(at(name), '\n')],
        ['a copy beside it', () => cpSync(at(name), at(`${name}.copy`))],
        ['a link in its place', () => { renameSync(at(name), `${dir}.moved`); symlinkSync(`${dir}.moved`, at(name)); }],
      ]; // biome-ignore format: a table
      for (const [what, wrong] of wrongs) {
        wrong();
        if ((await check()).state !== 'changed') missed.push(`${name}: ${what}`);
        rmSync(at(`${name}.copy`), { force: true });
        rmSync(at(name), { force: true });
        writeFileSync(at(name), content);
      }
      rmSync(`${dir}.moved`, { force: true });
    }
    expect(missed).toEqual([]);
    expect((await check()).differences).toEqual([]);
  });

  it('finds two files that were swapped, and says which', async () => {
    for (const [i, one] of names.entries()) {
      const other = names[(i + 1) % names.length] as string;
      swap(one, other);
      const { differences } = await check();
      const said = differences.filter(({ file }) => file === one || file === other);
      expect(said, `${one} and ${other}`).not.toEqual([]);
      swap(one, other);
    }
    swap('screens/0000.jpg', 'screens/0001.jpg');
    expect((await check()).differences).toEqual([
      { what: 'moved', file: 'screens/0000.jpg', detail: 'screens/0001.jpg' },
      { what: 'moved', file: 'screens/0001.jpg', detail: 'screens/0000.jpg' },
    ]);
  });
});

it('finds a folder that was added, though nothing is in it', async () => {
  mkdirSync(at('extra/inner'), { recursive: true });
  mkdirSync(at('screens/more'));
  const { state, differences } = await check();
  expect(state).toBe('changed');
  expect(differences.map(({ what, file }) => `${what} ${file}`).sort()).toEqual([
    'added extra/inner/',
    'added screens/more/',
  ]);
});

describe('the lines of a trace', () => {
  const edit = (change: (lines: string[]) => string[]) => {
    const lines = readFileSync(at('trace.jsonl'), 'utf8').trimEnd().split('\n');
    writeFileSync(at('trace.jsonl'), `${change(lines).join('\n')}\n`);
  };
  const said = async () =>
    (await check()).differences.filter(({ line }) => line !== undefined).map(({ what, line }) => `${what} ${line}`);

  it.each<[string, (lines: string[]) => string[], string[]]>([
    ['changed', (lines) => lines.with(4, (lines[4] as string).replace('refuse', 'REFUSE')), ['line-changed 5']],
    ['last changed', (lines) => lines.with(-1, (lines.at(-1) as string).replace('end', 'END')), ['line-changed LAST']],
    ['taken out', (lines) => lines.toSpliced(4, 1), ['lines-missing 5']],
    ['cut off', (lines) => lines.slice(0, -2), ['cut SECOND-LAST']],
    ['moved', (lines) => lines.toSpliced(4, 2, lines[5] as string, lines[4] as string), ['line-moved 5', 'line-moved 6', 'line-moved 7']],
    ['no JSON', (lines) => lines.with(4, 'nothing'), ['line-unreadable 5', 'line-changed 5']],
    ['added', (lines) => [...lines, lines.at(-1) as string], ['line-moved AFTER', 'lines-added AFTER']],
  ])('are named when %s', async (_what, change, expected) => {
    const { length } = readFileSync(at('trace.jsonl'), 'utf8').trimEnd().split('\n');
    edit(change);
    const lines = { 'SECOND-LAST': length - 1, LAST: length, AFTER: length + 1 };
    const numbered = expected.map((text) => text.replace(/[A-Z-]+$/, (name) => String(lines[name as 'LAST'])));
    expect(await said()).toEqual(numbered);
  }); // biome-ignore format: a table

  it('cannot be forged by hashing them anew', async () => {
    const { createHash } = await import('node:crypto');
    edit((lines) => {
      let prev = '0'.repeat(64);
      return lines.map((line) => {
        const forged = JSON.stringify({ ...JSON.parse(line.replace('您的职业', '您的生日')), prev });
        prev = createHash('sha256').update(forged).digest('hex');
        return forged;
      });
    });
    expect((await check()).differences[0]).toEqual({ what: 'changed', file: 'trace.jsonl' });
  });
});

it('finds evidence that was signed anew by somebody else, when it is told whom to expect', async () => {
  const other = join(dir, '..', `other-${Date.now()}.pem`);
  const forged = await sealedRun({ seal: { keyFile: other } });
  const keys = [openKey(KEY_FILE).fingerprint];
  const { state, differences, signer } = await verify(folderFiles(forged), { keys });
  expect({ state, known: signer?.known }).toEqual({ state: 'changed', known: false });
  expect(differences.map(({ what, file }) => `${what} ${file}`)).toContain('other-key manifest.json');
  expect((await verify(folderFiles(forged))).signer?.known).toBeNull();
  rmSync(forged, { recursive: true });
  rmSync(other);
});

it('says of a run that nobody signed just that, and what its own chain shows', async () => {
  const unsigned = await sealedRun({}, { seal: false });
  expect(await verify(folderFiles(unsigned))).toMatchObject({
    state: 'unsealed',
    differences: [{ what: 'not-sealed' }],
  });
  writeFileSync(join(unsigned, 'screens/0000.jpg'), 'another');
  expect((await verify(folderFiles(unsigned))).differences).toContainEqual({
    what: 'changed',
    file: 'screens/0000.jpg',
  });
  rmSync(unsigned, { recursive: true });
});

it('takes less than a second for a hundred steps with pictures', async () => {
  const big = await sealedRun({}, { app: threeQuestions(), repeat: 9, pictureBytes: 50_000 });
  expect(readTrace(big).walks.flatMap(({ steps }) => steps).length).toBeGreaterThan(100);
  const started = performance.now();
  const { state } = await verify(folderFiles(big));
  expect(performance.now() - started).toBeLessThan(1000);
  expect(state).toBe('intact');
  rmSync(big, { recursive: true });
});

async function isFound(name: string): Promise<boolean> {
  const { state, differences } = await check();
  // The list of the reports is told by the reports that are not as it says.
  const told = ({ file, what }: Difference) =>
    file === name || (name === 'renderings.json' && what.startsWith('rendering-'));
  return state === 'changed' && differences.some(told);
}

/** Its ends and a sample between them: more of what holds the evidence together than of a screen. */
function places(name: string, length: number): number[] {
  const sample = name.startsWith('screens/') ? 8 : 80;
  const spread = Array.from({ length: sample }, (_, i) => Math.floor((i * length) / sample));
  return [...new Set([0, 1, ...spread, length - 2, length - 1])].filter((place) => place >= 0 && place < length);
}

function swap(one: string, other: string): void {
  const [first, second] = [readFileSync(at(one)), readFileSync(at(other))];
  writeFileSync(at(one), second);
  writeFileSync(at(other), first);
}
