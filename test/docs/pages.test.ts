import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command as Cli } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { buildProgram } from '../../cli/program.ts';
import { parseConfig } from '../../crawler/config.ts';
import { waiversSchema } from '../../reports/excuse.ts';
import { fakeContext } from '../cli/context.ts';
import { commandsIn, readDocs, type Snippet, snippetsIn } from '../support/docs.ts';

// What the pages say can be done is there: each command, flag, script, file and type. Those commands that can be run
// here are run in commands.browser.test.ts.
const ROOT = join(import.meta.dirname, '../..');
const docs = readDocs();
const snippets = docs.flatMap(snippetsIn);
const place = mkdtempSync(join(tmpdir(), 'naysayer-pages-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Pages whose snippets are run as they stand by a test of their own. */
const RUN_ELSEWHERE: Readonly<Record<string, string>> = {
  'docs/batches.md': 'test/batch/questions.test.ts', // jq, SQLite and Node over results.jsonl
  'docs/checks-extending.md': 'test/cli/own.test.ts', // a check and a list of words of one's own
};

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: object;
  devDependencies: object;
  peerDependencies: object;
};

describe('a command of naysayer', () => {
  it.each(docs.flatMap((doc) => commandsIn(doc, 'naysayer')).map((one) => [`${one.file}: ${one.line}`, one] as const))(
    'is one, with its options: %s',
    async (_, { argv }) => {
      if (STANDS_FOR_ANY.has(argv.join(' '))) return;
      await expect(parsed(argv.map((word) => STAND_INS[word] ?? word))).resolves.toBeUndefined();
    },
  );

  it.each(['README.md', 'README.zh.md'])('stands in the table of %s, each of them', (file) => {
    const { text } = docs.find((doc) => doc.file === file) as (typeof docs)[number];
    const told = new Set([...text.matchAll(/`([a-z]+)(?: [^`]*)?`/g)].map(([, name]) => name));
    expect(program().commands.map((one) => one.name()).filter((name) => !told.has(name))).toEqual([]); // biome-ignore format: one line
  });

  it('has every flag that the pages name', () => {
    const flags = new Set(program().commands.flatMap((one) => one.options.map(({ long }) => long)));
    const pages = docs.filter(({ file }) => file.endsWith('.md'));
    const named = pages.flatMap(({ file, text }) =>
      [...text.matchAll(/`(--[a-z][a-z-]+)/g)].map(([, flag = '']) => ({ file, flag })),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ flag }) => !flags.has(flag) && !OF_OTHERS.has(flag))).toEqual([]);
  });
});

it('is a script of package.json, or a package that is named there, what npm is told', () => {
  const wrong = docs.flatMap((doc) =>
    commandsIn(doc, 'npm').filter(({ argv }) => !npmKnows(argv)).map(({ file, line }) => `${file}: ${line}`),
  ); // biome-ignore format: one line
  expect(wrong).toEqual([]);
});

it('is a known program, or a folder of tests, what npx is told', () => {
  const known = [
    'playwright uninstall',
    'playwright install ffmpeg',
    'playwright install --with-deps chromium',
    'wait-on http://127.0.0.1:3000/',
  ];
  const wrong = docs
    .flatMap((doc) => commandsIn(doc, 'npx'))
    .filter(
      ({ argv: [name, verb, path] }) => !(name === 'vitest' && verb === 'run' && existsSync(join(ROOT, path ?? ''))),
    )
    .filter(({ argv }) => !known.includes(argv.join(' ')));
  expect(wrong).toEqual([]);
});

describe('a snippet', () => {
  it.each(snippets.filter(({ language }) => language === 'json').map((one) => [titleOf(one), one] as const))(
    'of JSON is what its schema says: %s',
    (_, { text }) => {
      const value: unknown = JSON.parse(text);
      const schema = SCHEMAS.find(({ is }) => is(value));
      expect(schema, 'no schema is known for it').toBeDefined();
      expect(() => schema?.holds(value)).not.toThrow();
    },
  );

  it.each(snippets.filter(({ language }) => language === 'yaml').map((one) => [titleOf(one), one] as const))(
    'of YAML can be read: %s',
    (_, { text }) => expect(parseYaml(text)).toBeTypeOf('object'),
  );

  it('of TypeScript has no wrong name or type in it', () => {
    const typed = snippets.filter(({ language }) => language === 'ts');
    expect(typed.length).toBeGreaterThan(5);
    const folder = join(place, 'types');
    mkdirSync(folder);
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'tsconfig.json'), TSCONFIG);
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'globals.d.ts'), OF_OTHER_RUNNERS);
    for (const [i, { text }] of typed.entries()) writeFileSync(join(folder, `snippet-${i}.ts`), text);
    const { stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
  }); // biome-ignore format: one line

  it('of JavaScript is a config, or is run by a test of its own', async () => {
    for (const { file, text } of snippets.filter(({ language }) => language === 'js')) {
      if (RUN_ELSEWHERE[file]) continue;
      const path = join(place, 'naysayer.config.mjs');
      writeFileSync(path, text);
      const { default: given } = (await import(pathToFileURL(path).href)) as { default: unknown };
      expect(parseConfig(given, file).targets).toHaveLength(1);
    }
  });

  it.each(Object.entries(RUN_ELSEWHERE))('of %s is run by %s', (file, test) => {
    expect(readFileSync(join(ROOT, test), 'utf8')).toContain(file);
  });

  it('is in a language that something here looks at', () => {
    const known = ['', 'sh', 'json', 'yaml', 'ts', 'js'];
    expect(snippets.filter(({ language }) => !known.includes(language)).map(titleOf)).toEqual([]);
    const shells = snippets.filter(({ language, file }) => language === 'sh' && !RUN_ELSEWHERE[file]);
    expect(shells.filter(({ text }) => !/naysayer|npm/.test(text)).map(titleOf)).toEqual([]);
  });
});

describe('a pipeline', () => {
  const pipeline = (name: string) => readFileSync(join(ROOT, 'examples/pipelines', name), 'utf8');

  it('for GitHub can be read, and each step does something', () => {
    const { jobs } = parseYaml(pipeline('github-actions.yml')) as { jobs: Record<string, { steps: object[] }> };
    expect(jobs.scan?.steps.length).toBeGreaterThan(5);
    for (const step of jobs.scan?.steps ?? []) expect(Object.keys(step)).toEqual(expect.arrayContaining([expect.stringMatching(/^(uses|run)$/)])); // biome-ignore format: one line
  });

  it('for GitLab can be read, and has a script', () => {
    const { naysayer } = parseYaml(pipeline('gitlab-ci.yml')) as { naysayer: { script: string[] } };
    expect(naysayer.script).toHaveLength(1);
  });

  it('by cron is a script a shell can read', () => {
    const { status, stderr } = spawnSync('sh', ['-n', join(ROOT, 'examples/pipelines/nightly.sh')], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }); // biome-ignore format: one line

  it.each(readdirSync(join(ROOT, 'examples/pipelines')))('%s says that it is untried', (name) => {
    expect(pipeline(name)).toMatch(/Untried/);
  });

  it.each(readdirSync(join(ROOT, 'examples/pipelines')))(
    '%s keeps no private key where its output goes, and is never green on nothing tested',
    (name) => {
      const text = pipeline(name);
      const told = (what: RegExp) => [...text.matchAll(what)].map(([, path = '']) => resolve('/start', path));
      const [keys, outputs] = [told(/NAYSAYER_KEY[=:] *"?([^\s"]+)/g), told(/--out "?([^\s"]+)/g)];
      expect(outputs).not.toEqual([]);
      const inside = keys.filter((key) => outputs.some((output) => !relative(output, key).startsWith('..')));
      expect(inside).toEqual([]);
      expect(text).not.toContain('--allow-unclear');
    },
  );
});

describe('the cluster', () => {
  const file = (name: string) => readFileSync(join(ROOT, 'examples/cluster', name), 'utf8');

  it('is of an image that has the package and each peer that a queue on PostgreSQL wants', () => {
    const { services } = parseYaml(file('compose.yml')) as { services: Record<string, { build?: string }> };
    expect(services.worker?.build).toBe('.');
    for (const name of ['naysayer', 'bullmq', 'pg', 'kysely']) expect(file('Dockerfile')).toMatch(new RegExp(`npm install .*\\b${name}\\b`)); // biome-ignore format: one line
  });

  it('runs commands that are some', async () => {
    const [, argv = ''] = /^CMD (.*)$/m.exec(file('Dockerfile')) ?? [];
    await expect(parsed(JSON.parse(argv))).resolves.toBeUndefined();
    const [, batch = ''] = / worker (batch .*)$/m.exec(file('compose.yml')) ?? [];
    await expect(parsed(batch.split(' '))).resolves.toBeUndefined();
  });

  it.each(['Dockerfile', 'compose.yml'])('%s says that it is untried', (name) => expect(file(name)).toMatch(/Untried/));
});

describe('a page', () => {
  it.each(docs.filter(({ file }) => file.endsWith('.md')))(
    '$file leads nowhere that is not there',
    ({ file, text }) => {
      const links = [...text.matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)].map(([, to = '']) => to);
      const local = links.filter((to) => !/^[a-z]+:/.test(to));
      expect(local.filter((to) => !existsSync(join(ROOT, dirname(file), to)))).toEqual([]);
    },
  );

  it.each(['report.webp', 'report.zh.webp'])('shows docs/%s, which is small', (name) => {
    const { size } = statSync(join(ROOT, 'docs', name));
    expect(size).toBeGreaterThan(10_000);
    expect(size).toBeLessThan(150_000);
  });
});

/** Read by a person as "whichever command". */
const STANDS_FOR_ANY: ReadonlySet<string> = new Set(['COMMAND', '命令']);
const STAND_INS: Readonly<Record<string, string>> = { URL: 'http://127.0.0.1/', $SITE: 'http://127.0.0.1/', ID: 'one' };
/** Flags that are no command's own: of each, and of `npm run accuracy` and `npm run bench:batch`. */
const OF_OTHERS: ReadonlySet<string> = new Set(['--help', '--held-out', '--verbose', '--only']);

const SCHEMAS: readonly { is(value: unknown): boolean; holds(value: unknown): unknown }[] = [
  { is: (value) => has(value, '$schema', 'targets', 'checks'), holds: (value) => parseConfig(value, 'the snippet') },
  { is: (value) => Array.isArray(value) && has(value[0], 'check'), holds: (value) => waiversSchema.parse(value) },
  { is: (value) => Array.isArray(value) && has(value[0], 'appium:udid'), holds: () => undefined }, // capabilities are Appium's own
  { is: (value) => has(value, 'language', 'labels'), holds: () => undefined }, // words: run by test/cli/own.test.ts
];

function has(value: unknown, ...keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.some((key) => key in value);
}

const TSCONFIG = JSON.stringify({
  extends: join(ROOT, 'tsconfig.json'),
  compilerOptions: {
    noUnusedLocals: false,
    typeRoots: [join(ROOT, 'node_modules/@types')],
    paths: {
      naysayer: [join(ROOT, 'index.ts')],
      'naysayer/playwright': [join(ROOT, 'cli/hand-over/playwright.ts')],
      'naysayer/webdriverio': [join(ROOT, 'cli/hand-over/webdriverio.ts')],
    },
  },
  include: ['*.ts'],
  exclude: [],
});

/** What the runner of WebdriverIO brings, which is not installed here. */
const OF_OTHER_RUNNERS = `
declare module '@wdio/globals' {
  export const browser: WebdriverIO.Browser;
  export const expect: ((subject: unknown) => ExpectWebdriverIO.Matchers<Promise<void>, unknown>) & {
    extend(matchers: object): void;
  };
}
declare function it(title: string, test: () => Promise<void>): void;
`;

function titleOf({ file, text }: Snippet): string {
  return `${file}: ${text.trim().split('\n').slice(0, 3).join(' ').slice(0, 60)}`;
}

/** Every command with its options, and nothing that is done. */
function program(): Cli {
  const built = buildProgram(fakeContext({ cwd: place }).context, '0.0.0', () => {});
  for (const command of built.commands) command.action(() => {});
  return built;
}

async function parsed(argv: readonly string[]): Promise<void> {
  await program().parseAsync([...argv], { from: 'user' });
}

function npmKnows([verb, ...rest]: readonly string[]): boolean {
  const { scripts, dependencies, devDependencies, peerDependencies } = manifest;
  if (verb === 'start' || verb === 'test') return verb in scripts;
  if (verb === 'pack' || verb === 'ci') return rest.length === 0;
  const words = rest.filter((word) => !word.startsWith('-'));
  if (verb === 'run') return words[0] !== undefined && words[0] in scripts;
  const named = { naysayer: '', ...dependencies, ...devDependencies, ...peerDependencies };
  return (verb === 'i' || verb === 'install') && words.length > 0 && words.every((word) => word in named);
}
