import { join } from 'node:path';
import { CommanderError } from 'commander';
import { buildSync } from 'esbuild';
import { expect, it } from 'vitest';
import { buildProgram } from '../../cli/program.ts';
import { fakeContext } from './context.ts';

const WRONG: readonly (readonly [args: string, says: RegExp])[] = [
  ['scna http://a.test', /unknown command 'scna'\s+\(Did you mean scan\?\)/],
  ['scan', /missing required argument 'target'/],
  ['scan http://a.test more', /too many arguments for 'scan'/],
  ['scan http://a.test --jsno', /unknown option '--jsno'\s+\(Did you mean --json\?\)/],
  ['scan http://a.test --out', /option '-o, --out <dir>' argument missing/],
  ['scan http://a.test --category 40', /'40' is invalid.*whole number from 1 to 39/],
  ['scan http://a.test --category 3,x', /'3,x' is invalid/],
  ['scan http://a.test --category=', /whole number/],
  ['scan http://a.test --repeat 0', /whole number from 1 to 9/],
  ['scan http://a.test --repeat 1e0', /whole number from 1 to 9/],
  ['scan http://a.test --format docx', /"docx" is none of html, json/],
  ['scan http://a.test --lang fr', /Allowed choices are zh, en/],
  ['scan http://a.test --device tablet', /Allowed choices are phone, desktop/],
  ['scan http://a.test --platform windows', /Allowed choices are web, android, ios/],
  ['scan http://a.test --profile quick', /Allowed choices are triage, standard, filing/],
  ['scan http://a.test --fail-on none', /one of any, minor, moderate, serious, critical, ids of checks/],
  ['scan http://a.test --locale zh_CN!', /language tag/],
  ['scan http://a.test --time-zone Mars', /time zone/],
  ['scan http://a.test --assist 0', /whole number from 1 to 120/],
  ['batch list --nightly 25:00', /a time such as 02:30, or off/],
  ['worker --can windows', /none of web, android, ios, android:DEVICE/],
  ['replay run --emit selenium', /Allowed choices are playwright/],
  ['replay run --repeat 0', /whole number from 1 to 9/],
  ['forget run', /required option '--reason <text>' not specified/],
  ['forget run --reason ', /It may not be empty/],
  ['sign run --finding a --name b --decision maybe', /Allowed choices are confirmed, rejected/],
  ['sign run --finding a --decision rejected', /required option '--name <name>' not specified/],
  ['report', /missing required argument 'dir'/],
  ['checks --lang de', /Allowed choices are zh, en/],
  ['doctor now', /too many arguments/],
  ['help', /^\(outputHelp\)$/],
];

it.each(WRONG)('%s: stops before anything is done', async (args, says) => {
  const error = await parse(args).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CommanderError);
  expect((error as Error).message).toMatch(says);
});

it('prints help and version, to standard output alone', async () => {
  const { context, out, err } = fakeContext();
  const program = buildProgram(context, '1.2.3', () => {});
  await expect(program.parseAsync(['node', 'naysayer', '--version'])).rejects.toMatchObject({ exitCode: 0 });
  expect(out).toEqual(['1.2.3']);
  for (const command of program.commands) {
    await expect(program.parseAsync(['node', 'naysayer', command.name(), '--help'])).rejects.toMatchObject({
      exitCode: 0,
    });
    expect(out.join('\n')).toContain(`Usage: naysayer ${command.name()} `);
  }
  expect(err).toEqual([]);
});

it('takes categories repeated or in a list, each once', () => {
  const scan = buildProgram(fakeContext().context, '', () => {}).commands.find((one) => one.name() === 'scan');
  scan?.parseOptions(['-c', '19,3', '--category', '19', '-c', '5']);
  expect(scan?.opts()).toMatchObject({ category: [19, 3, 5] });
});

it('takes any for what fails a pipeline where nothing is said', () => {
  const scan = buildProgram(fakeContext().context, '', () => {}).commands.find((one) => one.name() === 'scan');
  scan?.parseOptions(['--fail-on', 'any']);
  expect(scan?.opts()).toMatchObject({ failOn: { severity: 'minor', checks: [] } });
});

async function parse(args: string): Promise<void> {
  await buildProgram(fakeContext().context, '1.2.3', () => {}).parseAsync(['node', 'naysayer', ...args.split(' ')]);
}

it('says which samples there are when one is named that is not', async () => {
  const program = buildProgram(fakeContext().context, '', () => {});
  await expect(program.parseAsync(['node', 'naysayer', 'demo', '--samples', 'course-265,nowhere'])).rejects.toThrow(
    /^there is no sample "nowhere": give all, or some of course-265, /,
  );
});

it('loads, to verify a folder, no package but the one that reads the command line', () => {
  const { metafile } = buildSync({
    entryPoints: ['cli/main.ts', 'cli/verify.ts'],
    absWorkingDir: join(import.meta.dirname, '../..'),
    outdir: 'out',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  const loaded = new Set(['cli/main.ts', 'cli/verify.ts']);
  for (const file of loaded)
    for (const { path, kind } of metafile.inputs[file]?.imports ?? [])
      if (kind === 'import-statement') loaded.add(path);
  expect([...loaded].filter((path) => !path.includes('/') && !path.startsWith('node:'))).toEqual(['commander']);
});
