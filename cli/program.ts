import { Command, InvalidArgumentError, Option } from 'commander';
import type { Ability } from '../crawler/engine/engine.ts';
import { isLocale, isTimeZone } from '../crawler/locale.ts';
import { PLACES } from '../crawler/places.ts';
import type { Place } from '../crawler/trace.ts';
import type { Format, Lang } from '../reports/write-reports.ts';
import type { BatchOptions } from './batch.ts';
import type { Context } from './context.ts';
import type { DiffOptions } from './diff.ts';
import type { ExitCode, FailOn, Gate } from './exit-code.ts';
import { refuseIdleOnQueue } from './fits-target.ts';
import type { ForgetOptions } from './forget.ts';
import type { KnownOptions } from './known.ts';
import type { NoticeOptions } from './notice.ts';
import type { ReplayOptions } from './replay.ts';
import type { SignOptions } from './sign.ts';
import type { VerifyOptions } from './verify.ts';
import type { WorkerOptions } from './worker.ts';

export interface OutputOptions {
  readonly format: readonly Format[];
  readonly lang: Lang;
  readonly browser?: string; // prints the PDF, and walks pages
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export interface ScanOptions extends OutputOptions, Gate, KnownOptions {
  readonly platform: 'web' | 'android' | 'ios';
  readonly category?: readonly number[];
  readonly out: string;
  readonly config?: string;
  readonly device?: 'phone' | 'desktop';
  readonly locale?: string;
  readonly timeZone?: string;
  readonly appium?: string;
  readonly capabilities?: string;
  readonly proxy?: string;
  readonly ignoreCertificateErrors?: boolean;
  readonly authority?: string;
  readonly repeat?: number;
  readonly profile?: 'triage' | 'standard' | 'filing';
  readonly rules?: readonly Place[];
  readonly orderedBy?: string;
  readonly timestamp?: string;
  readonly timeServer?: string;
  readonly seal?: boolean; // default true
  readonly explore?: boolean; // false: ends at home
  readonly assist?: number | true; // minutes a person is waited for
}

export type DemoOptions = Omit<
  ScanOptions,
  'platform' | 'category' | 'config' | 'authority' | 'proxy' | keyof Gate | keyof KnownOptions
> & { readonly samples?: readonly string[] };

export type ReportCommandOptions = OutputOptions &
  Gate &
  KnownOptions & { readonly rules?: readonly Place[]; readonly redact?: readonly string[] };

export interface InspectOptions {
  readonly labels?: string;
  readonly json?: boolean;
  readonly device: 'phone' | 'desktop';
  readonly locale: string;
  readonly browser?: string;
}

const FORMATS = ['html', 'json', 'junit', 'sarif', 'csv', 'ctrf', 'pdf'] as const satisfies readonly Format[];
const USUAL_FORMATS: readonly Format[] = ['html', 'json'];
const LANGS = ['zh', 'en'] as const satisfies readonly Lang[];
const SEVERITIES = ['minor', 'moderate', 'serious', 'critical'] as const;

/**
 * Every command with its options. A command's own code, and the browser with it, is loaded when it is run: `--help`, a
 * mistyped option and a look at a file come at once.
 * @param finish is told the exit code of the command that was run
 */
export function buildProgram(context: Context, version: string, finish: (code: ExitCode) => void): Command {
  const { terminal } = context;
  const program = new Command('naysayer')
    .description('Says no to everything a web site asks, and shows whether there is a way on.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError()
    .exitOverride()
    // Errors are told in one line by main; a help that follows from one is not printed.
    .configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()), writeErr: () => {} })
    .addHelpText('after', EXIT_CODES);

  program.hook('preAction', async (_, command) => {
    if (!OWN_CHECKS_IN.has(command.name())) return;
    await (await import('./own.ts')).loadOwn(context, command.opts<{ config?: string }>().config);
  });

  scanOptions(program.command('scan'))
    .description('say no to everything at an address, and report what came of it')
    .argument('<target>', 'an address, the id of a target in the config, or an app: an APK or its package name')
    .addHelpText('after', '\nExample:\n  naysayer scan https://example.com --category 19 --out reports')
    .action(async (target: string, options: ScanOptions) => {
      finish(await (await import('./scan.ts')).scan(target, options, context));
    });

  program
    .command('inspect')
    .description('what is recognised on one screen, and why')
    .argument('[screen]', 'a page source of a phone (FILE.xml), a saved page (FILE.html) or an address')
    .option('--labels <file>', 'the class of each control text in a file, one a line, as JSON Lines')
    .option('--json', 'print one JSON document')
    .addOption(new Option('--device <kind>', 'for pages').choices(['phone', 'desktop']).default('phone'))
    .option('--locale <tag>', 'language of the browser, for pages', locale, 'zh-CN')
    .option('--browser <path>', 'the browser to use, for pages')
    .action(async (screen: string | undefined, options: InspectOptions) => {
      finish(await (await import('./inspect.ts')).inspect(screen, options, context));
    });

  batchOptions(program.command('batch'))
    .description('scan every target of a list, and report on them all')
    .argument('[list]', 'CSV, JSON Lines or one target a line; - for standard input')
    .addHelpText(
      'after',
      '\nExample:\n  naysayer batch targets.csv --out nightly\n  naysayer batch --resume --out nightly',
    )
    .action(async (list: string | undefined, options: BatchOptions & { schema?: boolean }) => {
      if (options.schema) {
        const { rowJsonSchema } = await import('../reports/batch/row.ts');
        terminal.out(JSON.stringify(rowJsonSchema(), null, 2));
        return finish(0);
      }
      refuseIdleOnQueue(options);
      finish(await (await import('./batch.ts')).batch(list, options, context));
    });

  workerOptions(program.command('worker'))
    .description('one more machine for batches: scans what the queue gives out, until Ctrl-C')
    .action(async (options: WorkerOptions) => {
      finish(await (await import('./worker.ts')).worker(options, context));
    });

  program
    .command('review')
    .description('decide by hand what a batch left unclear, on a page for this machine alone')
    .argument('<dir>', 'the folder of a batch')
    .addOption(langOption())
    .action(async (dir: string, options: { lang: Lang }) => {
      finish(await (await import('./review.ts')).review(dir, options, context));
    });

  program
    .command('rejudge')
    .description("today's recogniser and checks over the stored traces of a batch: lists what is found otherwise")
    .argument('<dir>', 'the folder of a batch')
    .option('--json', 'print one JSON document')
    .action(async (dir: string, options: { json?: boolean }) => {
      finish(await (await import('./rejudge.ts')).rejudge(dir, options, context));
    });

  const report = program
    .command('report')
    .description('rebuild the reports of a recorded scan, also of one that was killed');
  knownOptions(gateOptions(outputOptions(report.argument('<dir>', 'the folder of one scan'))))
    .addOption(rulesOption('whose rulebook to judge by now'))
    .addOption(redactOption('the reports'))
    .option('--browser <path>', 'the browser that prints a PDF');
  report.action(async (dir: string, options: ReportCommandOptions) => {
    finish(await (await import('./report.ts')).report(dir, options, context));
  });

  program
    .command('notice')
    .description('a letter to the operator: what was seen, how to see it, and the smallest change that would mend it')
    .argument('<dir>', 'the folder of one scan')
    .addOption(langOption())
    .addOption(redactOption('the letter'))
    .action(async (dir: string, options: NoticeOptions) => {
      finish(await (await import('./notice.ts')).notice(dir, options, context));
    });

  program
    .command('diff')
    .description('what changed between two scans of one target: newly blocking, fixed, worded otherwise, new, gone')
    .argument('<old>', 'the folder of the earlier scan, or its result.json')
    .argument('<new>', 'the folder of the later scan, or its result.json')
    .option('--html <file>', 'write a page with the pictures side by side')
    .addOption(langOption())
    .addOption(redactOption('what is written and printed, of both scans'))
    .option('--json', 'print one JSON document')
    .option(...ALLOW_UNCLEAR)
    .action(async (old: string, now: string, options: DiffOptions) => {
      finish(await (await import('./diff.ts')).diff(old, now, options, context));
    });

  program
    .command('verify')
    .description('whether the evidence of a scan is what was signed: names all that was changed, taken or added')
    .argument('<dir>', 'the folder of one scan, or an export of it')
    .option('--key <key>', 'the public key expected, a file or a fingerprint; may be repeated', listed)
    .option('--ca <file>', 'certificates (PEM) of the time-stamp authority that is trusted')
    .addOption(langOption())
    .option('--json', 'print one JSON document')
    .action(async (dir: string, options: VerifyOptions) => {
      finish(await (await import('./verify.ts')).verify(dir, options, context));
    });

  outputOptions(program.command('replay'))
    .description(
      'scan the target of a record again: whether each block that was recorded holds, is gone or has changed',
    )
    .argument('<dir>', 'the folder of one scan')
    .option('--target <target>', 'another address, or the file of another build')
    .option('--config <file>', 'the config that holds what the scan was given and no record keeps')
    .option('-o, --out <dir>', 'the folder that gets the new record (default: where the old one lies)')
    .option('--repeat <n>', 'how many walks have to meet a wall, 1 to 9 (default: 1)', wholeNumber(1, 9))
    .option('--authority <text>', 'who allows or ordered submitting forms at another address')
    .option('--browser <path>', 'the browser to use')
    .option('--appium <url>', 'the Appium server of the device')
    .option('--capabilities <file>', 'a JSON object of Appium capabilities for the device')
    .option('--timestamp <url>', 'a time-stamp authority (RFC 3161) that stamps the new record', webAddress)
    .addOption(
      new Option(
        '--emit <runner>',
        'print a test script of the blocks instead, for the developers of the target',
      ).choices(['playwright', 'webdriverio']),
    )
    .option('--no-seal', 'leave the new record unsigned')
    .action(async (dir: string, options: ReplayOptions) => {
      finish(await (await import('./replay.ts')).replay(dir, options, context));
    });

  program
    .command('seal')
    .description('sign the evidence of a scan that was killed, or have a signed one stamped')
    .argument('<dir>', 'the folder of one scan')
    .option('--timestamp <url>', 'a time-stamp authority (RFC 3161) that stamps the manifest', webAddress)
    .action(async (dir: string, options: { timestamp?: string }) => {
      finish(await (await import('./seal.ts')).seal(dir, options, context));
    });

  program
    .command('export')
    .description('one file that holds all of a scan, and that "verify" reads as it reads the folder')
    .argument('<dir>', 'the folder of one scan')
    .argument('[file]', 'the zip to write (default: the name of the folder, here)')
    .action(async (dir: string, file: string | undefined) => {
      finish(await (await import('./export.ts')).exportScan(dir, file, context));
    });

  program
    .command('sign')
    .description('confirm or reject a candidate finding by name; the word is signed and kept with the evidence')
    .argument('<dir>', 'the folder of one scan')
    .requiredOption('--finding <id>', 'the check that failed', filledIn)
    .requiredOption('--name <name>', 'who decides', filledIn)
    .addOption(
      new Option('--decision <word>', 'what is decided').choices(['confirmed', 'rejected']).makeOptionMandatory(),
    )
    .option('--note <text>', 'why')
    .action(async (dir: string, options: SignOptions) => {
      finish(await (await import('./sign.ts')).sign(dir, options, context));
    });

  program
    .command('forget')
    .description('delete the evidence of a scan when it is due, and leave a signed tombstone that "verify" reports')
    .argument('<dir>', 'the folder of one scan')
    .requiredOption('--reason <text>', 'why it is deleted', filledIn)
    .option('--name <name>', 'who deletes it')
    .action(async (dir: string, options: ForgetOptions) => {
      finish(await (await import('./forget.ts')).forget(dir, options, context));
    });

  program
    .command('key')
    .description('the public key that signs the evidence made here; made on first use')
    .option('--json', 'print one JSON document')
    .action(async (options: { json?: boolean }) => {
      finish((await import('./key.ts')).key(options, context));
    });

  program
    .command('checks')
    .description('the rulebook: every check, what it fails on and what it cites')
    .addOption(langOption())
    .addOption(rulesOption('only what is cited for these places'))
    .option('--categories', 'the 39 app categories and what each may demand, instead')
    .option('--json', 'print one JSON document')
    .action(async (options: { lang: Lang; rules?: Place[]; categories?: boolean; json?: boolean }) => {
      finish((await import('./checks.ts')).checks(options, context));
    });

  program
    .command('doctor')
    .description('what this machine has and lacks, and how to get it')
    .option('--browser <path>', 'the browser to try')
    .option('--json', 'print one JSON document')
    .action(async (options: { browser?: string; json?: boolean }) => {
      finish(await (await import('./doctor.ts')).doctor(options, context));
    });

  walkOptions(outputOptions(program.command('demo')))
    .description('scan the bundled sample sites, which this command serves on this machine')
    .option('--samples <list>', 'which of them, by their ids, or all (default: the five that take least time)', idsIn)
    .action(async (options: DemoOptions) => {
      finish(await (await import('./demo.ts')).demo(options, context));
    });

  return program;
}

/** Commands that read screens or judge a trace, and so want a user's own words and checks. */
const OWN_CHECKS_IN: ReadonlySet<string> = new Set([
  'scan',
  'worker',
  'rejudge',
  'replay',
  'report',
  'diff',
  'notice',
  'sign',
  'checks',
  'inspect',
]);

const EXIT_CODES = `
Exit codes:
  0    decided, and nothing failed
  1    a check failed
  2    wrong use, a bad config, or nothing could be opened
  3    nothing failed, but it is unclear (--allow-unclear makes it 0)
  130  interrupted; what was recorded is readable`;

const ASSIST = 'show the window, and wait there for a person at a captcha or a code (default: 5 minutes each)';

function scanOptions(command: Command): Command {
  command
    .addOption(new Option('--platform <name>', 'what the target is').choices(['web', 'android', 'ios']).default('web'))
    .option(
      '-c, --category <n>',
      'category of the app, 1 to 39 (see "naysayer checks --categories"); may be repeated',
      categories,
    )
    .option('--config <file>', 'config file (default: naysayer.config.json, .js or .mjs in this folder)')
    .option('--authority <text>', 'who allows or ordered submitting forms that make or use an account')
    .option('--appium <url>', 'the Appium server of the device; else one is started and ended')
    .option('--capabilities <file>', 'a JSON object of Appium capabilities for the device')
    .option('--assist [minutes]', ASSIST, wholeNumber(1, 120))
    .option('--proxy <url>', 'proxy of the browser')
    .option('--ignore-certificate-errors', 'open a site whose certificate is not good');
  return knownOptions(gateOptions(walkOptions(outputOptions(command))));
}

function batchOptions(command: Command): Command {
  command
    .option('-o, --out <dir>', 'the folder of the runs and of the report over them all', 'naysayer-batch')
    .option('--resume', 'go on with the last run of the folder: what has no result yet')
    .option('--queue [url]', 'give the targets to workers: postgres://… or redis://… (default: NAYSAYER_QUEUE)')
    .option('--results <url>', 'PostgreSQL for the results of workers (default: NAYSAYER_RESULTS, else the folder)')
    .option(
      '--evidence <url>',
      'the S3-compatible store of workers: brings back the folders of what failed or is unclear',
    )
    .option('--nightly <time>', 'begin a run every night, on the queue: HH:MM, or off to end the schedule', timeOfDay)
    .option('--tz <name>', "time zone of --nightly (default: this machine's)", timeZone)
    .option('--view', 'serve the live view of the queue to this machine')
    .option('--schema', 'print the JSON Schema of a line of results.jsonl, and nothing else')
    .option('--assist [minutes]', ASSIST, wholeNumber(1, 120))
    .option('--dry-run', 'say what would be scanned and what cannot be decided, and scan nothing')
    .option('--config <file>', 'config file (default: naysayer.config.json, .js or .mjs in this folder)')
    .option('--concurrency <n>', 'scans at once (default: fitted to cores and memory)', wholeNumber(1, 200))
    .option('--per-host <n>', 'scans of one host at once (default: 1)', wholeNumber(1, 50))
    .option('--for <minutes>', 'begin no scan after so many minutes', wholeNumber(1, 100_000))
    .option('--target-minutes <n>', 'end a scan that takes longer, as unclear (default: 30)', wholeNumber(1, 600))
    .option('--identities <file>', 'a pool of test accounts, as JSON Lines: id, identifier, secret')
    .option('--identity-cap <n>', 'how often one of them is used in a day (default: 3)', wholeNumber(1, 1000))
    .option('--appium <url>', 'the Appium server of the device, for apps')
    .option('--capabilities <file>', 'a JSON object of Appium capabilities, for apps')
    .option('--repeat <n>', 'how many walks have to meet a wall, 1 to 9 (default: 3)', wholeNumber(1, 9))
    .addOption(new Option('--profile <name>', 'as for scan').choices(['triage', 'standard', 'filing']))
    .option('--browser <path>', 'the browser to use')
    .option('--ordered-by <text>', 'who ordered the run; kept with the evidence')
    .option('--seal', 'sign the evidence, as is done unless the run was begun without')
    .option('--no-seal', 'leave the evidence unsigned')
    .addOption(langOption())
    .option('--json-lines', 'print each result to standard output as one JSON line')
    .option('-q, --quiet', 'print errors alone');
  return gateOptions(command);
}

function workerOptions(command: Command): Command {
  return command
    .option('--queue [url]', 'postgres://… or redis://… (default: NAYSAYER_QUEUE; keep passwords there)')
    .option('-o, --out <dir>', 'the folder of the runs, shared by all machines or of this one', 'naysayer-batch')
    .option('--results <url>', 'PostgreSQL for the results (default: NAYSAYER_RESULTS, else files of the folder)')
    .option('--evidence <url>', 'an S3-compatible store for the folders of scans: https://HOST/BUCKET')
    .option('--can <list>', 'what it is able to scan: web, android, ios, or android:DEVICE (default: web)', abilities)
    .option('--config <file>', 'config file (default: naysayer.config.json, .js or .mjs in this folder)')
    .option('--concurrency <n>', 'scans at once (default: fitted to cores and memory)', wholeNumber(1, 200))
    .option('--per-host <n>', 'scans of one host at once, over all workers (default: 1)', wholeNumber(1, 50))
    .option('--target-minutes <n>', 'end a scan that takes longer, as unclear', wholeNumber(1, 600), 30)
    .option('--appium <url>', 'the Appium server of the device, for apps')
    .option('--capabilities <file>', 'a JSON object of Appium capabilities, for apps')
    .option('--repeat <n>', 'how many walks have to meet a wall, 1 to 9 (default: 3)', wholeNumber(1, 9))
    .addOption(new Option('--profile <name>', 'as for scan').choices(['triage', 'standard', 'filing']))
    .option('--browser <path>', 'the browser to use')
    .option('--no-seal', 'leave the evidence unsigned')
    .addOption(langOption())
    .option('-q, --quiet', 'print errors alone');
}

function timeOfDay(text: string): string {
  if (text !== 'off' && !/^([01]?\d|2[0-3]):[0-5]\d$/.test(text)) {
    throw new InvalidArgumentError('It has to be a time such as 02:30, or off.');
  }
  return text;
}

function abilities(text: string): Ability[] {
  const wanted = text.split(',').map((one) => one.trim());
  const unknown = wanted.find((one) => !/^(web|android|ios|(android|ios):.+)$/.test(one));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`"${unknown}" is none of web, android, ios, android:DEVICE, ios:DEVICE.`);
  }
  return wanted as Ability[];
}

function walkOptions(command: Command): Command {
  return command
    .option('-o, --out <dir>', 'the folder that gets a folder for each scan', 'naysayer-out')
    .addOption(new Option('--device <kind>', 'default: phone').choices(['phone', 'desktop']))
    .option('--locale <tag>', 'language of the browser (default: zh-CN)', locale)
    .option('--time-zone <name>', 'time zone of the browser (default: Asia/Shanghai)', timeZone)
    .option('--repeat <n>', 'how many walks have to meet a wall, 1 to 9 (default: 3)', wholeNumber(1, 9))
    .addOption(
      new Option(
        '--profile <name>',
        'triage: walls met once; filing: pictures as PNG, and a video of each walk',
      ).choices(['triage', 'standard', 'filing']),
    )
    .addOption(rulesOption('whose rulebook findings are judged by (default: cn)'))
    .option('--no-explore', 'end at home: look for no policies, settings and rights (as in the profile triage)')
    .option('--browser <path>', 'the browser to use')
    .option('--ordered-by <text>', 'who ordered the run; kept with the evidence')
    .option('--timestamp <url>', 'a time-stamp authority (RFC 3161) that stamps the signed evidence', webAddress)
    .option('--time-server <host>', 'a time server (SNTP) that is asked how far this clock is off')
    .option('--no-seal', 'leave the evidence unsigned');
}

function outputOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <list>', `reports to write, of ${FORMATS.join(',')}`)
        .argParser(formats)
        .default(USUAL_FORMATS, USUAL_FORMATS.join(',')),
    )
    .addOption(langOption())
    .option('--json', 'print result.json to standard output, and nothing else there')
    .option('-q, --quiet', 'print errors alone');
}

function gateOptions(command: Command): Command {
  return command
    .option(
      '--fail-on <list>',
      'the least severity that fails, checks that always fail, or both (default: any)',
      failOn,
    )
    .option(...ALLOW_UNCLEAR);
}

const ALLOW_UNCLEAR = ['--allow-unclear', 'exit 0 where nothing failed and it is unclear'] as const;

function redactOption(where: string): Option {
  return new Option(
    '--redact <what>',
    `mask a text, or a region of a picture as STEP:X,Y,WIDTH,HEIGHT, in ${where} alone; may be given again and again`,
  ).argParser(oneMore);
}

function oneMore(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

function idsIn(text: string): string[] {
  return text.split(',').map((one) => one.trim());
}

function rulesOption(what: string): Option {
  return new Option('--rules <list>', `${what}: ${PLACES.join(', ')}`).argParser(places);
}

function knownOptions(command: Command): Command {
  return command
    .option(
      '--baseline <path>',
      'a result.json or the folder of an earlier scan: what failed there does not fail again',
    )
    .option('--waivers <file>', 'a JSON list of checks let pass until a date, each with its reason');
}

function failOn(text: string): FailOn {
  const given = text.split(',').map((one) => (one.trim() === 'any' ? SEVERITIES[0] : one.trim()));
  const severities = given.flatMap((one) => SEVERITIES.find((known) => known === one) ?? []);
  const checks = given.filter((one) => !SEVERITIES.some((known) => known === one));
  const wrong = checks.find((one) => !/^[a-z\d]+(-[a-z\d]+)+$/.test(one));
  if (wrong !== undefined || severities.length > 1) {
    throw new InvalidArgumentError(`It has to be one of any, ${SEVERITIES.join(', ')}, ids of checks, or both.`);
  }
  return { ...(severities[0] ? { severity: severities[0] } : {}), checks };
}

function langOption(): Option {
  return new Option('--lang <lang>', 'language of what is printed, and the one the report opens in')
    .choices(LANGS)
    .default('en');
}

function listed(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

function filledIn(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It may not be empty.');
  return text;
}

function webAddress(text: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw new InvalidArgumentError('It has to begin with http:// or https://.');
  }
  return text;
}

function categories(text: string, before: readonly number[] = []): number[] {
  const given = text.split(',').map((one) => wholeNumber(1, 39)(one.trim()));
  return [...new Set([...before, ...given])];
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    const isRight = /^\d+$/.test(text) && value >= least && value <= most;
    if (!isRight) throw new InvalidArgumentError(`It has to be a whole number from ${least} to ${most}.`);
    return value;
  };
}

function formats(text: string): Format[] {
  const wanted = text.split(',').map((one) => one.trim());
  const unknown = wanted.find((one) => !FORMATS.some((known) => known === one));
  if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of ${FORMATS.join(', ')}.`);
  return [...new Set(wanted)] as Format[];
}

function places(text: string): Place[] {
  const wanted = text.split(',').map((one) => one.trim());
  const unknown = wanted.find((one) => !PLACES.some((known) => known === one));
  if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of ${PLACES.join(', ')}.`);
  return [...new Set(wanted)] as Place[];
}

function locale(text: string): string {
  if (!isLocale(text)) throw new InvalidArgumentError('It has to be a language tag such as zh-CN or en-US.');
  return text;
}

function timeZone(text: string): string {
  if (!isTimeZone(text)) throw new InvalidArgumentError('It has to be a time zone such as Asia/Shanghai.');
  return text;
}
