// `npm run accuracy`: how often the recogniser is right on screens and words that people have labelled.
// Measured and printed, never asserted. Recordings are read where they lie and never copied into the project.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { appTables } from './accuracy/apps.ts';
import { askTables } from './accuracy/asks.ts';
import { buttonTables } from './accuracy/buttons.ts';
import { checkTables } from './accuracy/checks.ts';
import { corpusTables } from './accuracy/corpus.ts';
import { generatedTables } from './accuracy/generated.ts';
import { lexiconTables } from './accuracy/lexicon.ts';
import { screenTables } from './accuracy/screens.ts';
import { wordingTables } from './accuracy/wordings.ts';
import type { PartSet } from './generated/parts.ts';
import { absent, type Section, show } from './tables.ts';

const USAGE = `npm run accuracy -- [options]
  --screens DIR         recorded screens with their labels.json      (default ../shared/screens)
  --corpora DIR         consent-buttons.csv                          (default ../shared/corpora)
  --law DIR             lexicon.json                                 (default ../shared/law)
  --only checks         only the table of the checks, on the traces of their tests
  --only wordings       only the words of the generated apps, without a browser
  --only corpus         only the wordings of prompts in bench/corpus, without a browser
  --only asks           only the questions of bench/corpus/asks, without a browser
  --apps                scan the test apps too, with a real browser      (minutes)
  --generated N         scan N apps composed by seed, and nothing else  (minutes)
    --from SEED         the first seed                               (default 0)
    --set NAME          tuning, held-out or both                     (default both)
    --jobs N            scans at once                                (default 2)
    --keep FILE         writes each result to FILE (JSON Lines) at once, and scans no flow again that is in it
  --held-out            also work out the figures of the held-out button texts: look rarely
  --verbose             list every miss and what the decision rests on
  --reveal-held-out     list the misses of the held-out rows too: whoever tunes must not look
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      screens: { type: 'string', default: '../shared/screens' },
      corpora: { type: 'string', default: '../shared/corpora' },
      law: { type: 'string', default: '../shared/law' },
      only: { type: 'string' },
      apps: { type: 'boolean', default: false },
      generated: { type: 'string' },
      from: { type: 'string', default: '0' },
      set: { type: 'string', default: 'both' },
      jobs: { type: 'string', default: '2' },
      keep: { type: 'string' },
      'held-out': { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      'reveal-held-out': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const verbose = values.verbose;
  if (values.generated !== undefined) {
    const tables = await generatedTables({
      count: whole('--generated', values.generated),
      from: whole('--from', values.from),
      sets: setsOf(values.set),
      jobs: Math.max(1, whole('--jobs', values.jobs)),
      keep: values.keep,
      verbose,
      revealHeldOut: values['reveal-held-out'],
    });
    process.stdout.write(show(tables));
    return;
  }
  const project = resolve(import.meta.dirname, '..');
  if (values.only !== undefined) {
    if (values.only === 'checks') process.stdout.write(show(checkTables(project)));
    else if (values.only === 'wordings') process.stdout.write(show(wordingTables(verbose)));
    else if (values.only === 'corpus') process.stdout.write(show(corpusTables(verbose)));
    else if (values.only === 'asks') process.stdout.write(show(askTables(verbose)));
    else throw new RangeError(`--only takes checks, wordings, corpus or asks, not "${values.only}"`);
    return;
  }
  const sections: Section[] = [
    ...ifThere('recorded screens', resolve(project, values.screens), (dir) => screenTables(dir, { verbose })),
    ...ifThere('button texts of consent popups', resolve(project, values.corpora, 'consent-buttons.csv'), (file) =>
      buttonTables(file, { verbose, heldOut: values['held-out'], revealHeldOut: values['reveal-held-out'] }),
    ),
    ...ifThere('words of the lexicon', resolve(project, join(values.law, 'lexicon.json')), (file) =>
      lexiconTables(file, { verbose }),
    ),
    ...checkTables(project),
  ];
  process.stdout.write(show(sections));
  if (values.apps) process.stdout.write(show(await appTables({ verbose })));
  else process.stdout.write('The test apps are scanned with --apps.\n');
}

function ifThere(what: string, path: string, measure: (path: string) => Section[]): Section[] {
  return existsSync(path) ? measure(path) : [absent(what, `${path} is not there.`)];
}

function whole(option: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new RangeError(`${option} takes a whole number, not "${text}"`);
}

function setsOf(name: string): PartSet[] {
  if (name === 'both') return ['tuning', 'held-out'];
  if (name === 'tuning' || name === 'held-out') return [name];
  throw new RangeError(`--set takes tuning, held-out or both, not "${name}"`);
}

try {
  await main();
} catch (error) {
  const isWrongOption =
    error instanceof RangeError || String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS');
  if (!isWrongOption) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
