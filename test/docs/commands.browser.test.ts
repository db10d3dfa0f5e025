import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildProgram } from '../../cli/program.ts';
import { fakeContext } from '../cli/context.ts';
import { commandsIn, readDocs, snippetsIn } from '../support/docs.ts';
import { sealedRun } from '../support/sealed-run.ts';
import { type ServedApp, serveApp } from '../support/serve-apps.ts';

// The commands of the pages, each run as it stands in a folder of its own that holds what it names: a scan of a sample,
// signed; lists, waivers, a config. Addresses of the web become that of a sample on this machine.
const PARSED = 'parsed by test/docs/pages.test.ts';
const NOT_RUN: readonly { readonly is: RegExp; readonly why: string }[] = [
  { is: /^naysayer (COMMAND|命令)$/, why: 'stands for any command' },
  { is: /--platform (android|ios)/, why: `takes a phone: run on scripted ones in test/e2e; ${PARSED}` },
  { is: /^naysayer worker |--queue/, why: `takes a queue: run in test/batch and test/engine; ${PARSED}` },
  {
    is: /^naysayer batch .*--(out|resume) /,
    why: `takes a minute with its known answers: run in test/batch; ${PARSED}`,
  },
  { is: /^naysayer scan https:.*(--locale|--fail-on)/, why: `two scans like it are run here; ${PARSED}` },
  { is: /^naysayer demo/, why: `scans samples for minutes; ${PARSED}` },
  { is: /^naysayer review /, why: `serves a page until Ctrl-C: run in test/batch/review.test.ts; ${PARSED}` },
  { is: /^naysayer rejudge /, why: `takes the folder of a batch: run in test/batch/review.test.ts; ${PARSED}` },
  {
    is: /^naysayer replay DIR($| --target)/,
    why: `walks a live target for a while: run in test/cli/replay.browser.test.ts; ${PARSED}`,
  },
  { is: /--timestamp/, why: `takes a time-stamp authority: run in test/evidence/timestamp.test.ts; ${PARSED}` },
  {
    is: /^naysayer scan (http:\/\/127|\$SITE|"\$SITE")/,
    why: `scans the site of whoever copies the pipeline; ${PARSED}`,
  },
];

const docs = readDocs();
const commands = docs.flatMap((doc) => commandsIn(doc, 'naysayer'));
const inOneLanguage = (line: string) => line.replace(/ --lang (zh|en)/, ''); // what differs is tried elsewhere
const lines = [...new Map(commands.map((one) => [inOneLanguage(one.line), one])).values()];
const place = mkdtempSync(join(tmpdir(), 'naysayer-commands-'));
let site: ServedApp;
let failedCheck: string; // one that failed in the recorded scan

beforeAll(async () => {
  site = await serveApp('nothing-asked');
  const run = await sealedRun();
  for (const name of ['DIR', 'OLD', 'NEW']) cpSync(run, join(place, name), { recursive: true });
  rmSync(run, { recursive: true });
  await command(['report', 'DIR', '--format', 'json'], place);
  const { findings } = JSON.parse(readFileSync(join(place, 'DIR/result.json'), 'utf8')) as { findings: { check: string; outcome: string }[] }; // biome-ignore format: one line
  failedCheck = findings.find(({ outcome }) => outcome === 'failed')?.check as string;
  const { out } = await command(['key'], place);
  writeFileSync(join(place, 'public.pem'), out.slice(out.indexOf('-----BEGIN')));
  mkdirSync(join(place, 'last'));
  cpSync(join(place, 'DIR/result.json'), join(place, 'last/result.json'));
  for (const [name, text] of Object.entries(files())) writeFileSync(join(place, name), text);
  chmodSync(join(place, 'reset-test-account.sh'), 0o755);
});
afterAll(async () => {
  await site?.close();
  rmSync(place, { recursive: true, force: true });
});

const run = lines.filter(({ line }) => !NOT_RUN.some(({ is }) => is.test(line)));

it.each(run.map(({ line, argv }) => [line, argv] as const))('%s', async (_, argv) => {
  const folder = mkdtempSync(join(tmpdir(), 'naysayer-command-'));
  cpSync(place, folder, { recursive: true });
  try {
    await FIRST[argv.slice(0, 2).join(' ')]?.(folder);
    const { code, err } = await command(argv.map(atHome).concat(argv[0] === 'scan' ? QUICKLY : []), folder);
    expect(err.filter((line) => !EXPECTED.test(line))).toEqual([]);
    expect(ANSWERS[argv[0] as string] ?? [0], String(code)).toContain(code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** What a batch says of its list, and that nobody of the name in the example stands in the recording that is tried here. */
const EXPECTED = /^1 targets; 0 bad lines|--redact: "Zhang San" stands nowhere/;

it('leaves out none but those that are named, each for its reason', () => {
  for (const { is, why } of NOT_RUN) {
    expect(why.length).toBeGreaterThan(10);
    expect(lines.some(({ line }) => is.test(line)), `${is} stands in no page any more`).toBe(true); // biome-ignore format: one line
  }
  expect(run.length).toBeGreaterThan(NOT_RUN.length);
});

/** What has been done before, by the command a page tells before it. */
const FIRST: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  'verify case.zip': (folder) => command(['export', 'DIR', 'case.zip'], folder),
  'seal DIR': (folder) => rm(join(folder, 'DIR/manifest.json')), // the scan was killed before it was signed
};

/** @throws what the command ends with, where that is no exit code */
async function command(argv: readonly string[], cwd: string): Promise<{ code: number; out: string; err: string[] }> {
  const env = { NAYSAYER_KEY: process.env.NAYSAYER_KEY, COURSE_USER: 'user', COURSE_PASSWORD: 'only-a-test' };
  const { context, out, err } = fakeContext({ cwd, env });
  let code = -1;
  await buildProgram(context, '0.0.0', (given) => {
    code = given;
  }).parseAsync([...argv], { from: 'user' });
  return { code, out: out.join('\n'), err };
}

/** What a word of a page is on this machine. */
function atHome(word: string): string {
  if (/^https:\/\/(\w+\.)?example\.com/.test(word)) return site.url;
  return word === 'alternative-login-path' ? failedCheck : word;
}

/** Walls met once and nothing looked for after home: what is tried here is the command line. */
const QUICKLY = ['--profile', 'triage'];
/** Exit codes other than 0 that a command may end with on what it is given here. */
const ANSWERS: Readonly<Record<string, readonly number[]>> = { scan: [0, 3], report: [0, 1, 3], diff: [0, 1, 3] };

function files(): Record<string, string> {
  const page = docs.find(({ file }) => file === 'docs/configuring.md') as (typeof docs)[number];
  const config = snippetsIn(page).find(({ language }) => language === 'json')?.text ?? '';
  return {
    'naysayer.config.json': config.replace('https://staging.example.com/', site.url),
    'reset-test-account.sh': '#!/bin/sh\nexit 0\n',
    'targets.csv': `target\n${site.url}\n`,
    'waivers.json': JSON.stringify([
      { check: failedCheck, target: 'quiz', reason: 'mended in the next one', until: '2099-12-31' },
    ]),
    FILE: 'Skip\nAgree and continue\n',
  };
}
