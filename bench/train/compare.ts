// `node --import tsx bench/train/compare.ts --corpora DIR`: would a small model of character n-grams read refusals better
// than the word lists, or help them? Cross-validated on the tuning rows of consent-buttons.csv; held-out rows are not read.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Classified, classify } from '../../crawler/recognise/control.ts';
import { type Lexicon, loadLexicon } from '../../crawler/recognise/lexicon.ts';
import { normalise, withoutCounters } from '../../crawler/recognise/text.ts';
import { LEXICON, SHIPPED } from '../../crawler/recognise/words.ts';
import { type LabelledText, labelledTexts } from '../accuracy/buttons.ts';
import { absent, type Section, share, show } from '../tables.ts';
import nearMisses from './near-misses.json' with { type: 'json' };
import { ask, train } from './ngrams.ts';

const FOLDS = 10;
const SURE = [0.5, 0.8, 0.9, 0.95, 0.99];
const VETOES = [0.02, 0.05, 0.1, 0.2];

/** One text, read by all three without having been seen by any. */
interface Judged {
  readonly row: LabelledText;
  readonly lists: Classified; // the words that this fold alone shows taken out
  readonly probability: number; // the model's, trained on the other folds
  readonly strongest: readonly (readonly [string, number])[];
}

/** Labels that share their letters with refusals: what the corpus has too little of. */
function compareNearMisses(rows: readonly LabelledText[], verbose: boolean): Section {
  const model = train(rows.map(({ text, label }) => ({ text, refuses: label === 'reject' })));
  const judge = (text: string) => ({ text, lists: classify(text, CONSENT), ...ask(model, text) });
  const none = nearMisses['refuse nothing'].map(judge);
  const refusals = nearMisses.refuse.map(judge);
  const rules: [string, (it: ReturnType<typeof judge>) => boolean][] = [
    ['lists alone', (it) => it.lists.class === 'decline'],
    ...SURE.map((p): [string, (it: ReturnType<typeof judge>) => boolean] => [
      `lists, the model where they are silent at p > ${p}`,
      (it) => it.lists.class === 'decline' || (isSilent(it.lists) && it.probability > p),
    ]),
  ];
  return {
    title: 'Near misses',
    explains:
      'Labels written for this comparison: refusals in words of their own, and labels that only share their letters ("Refund", "Do not redirect").\n' +
      'The lists were mended after a look at them, the model was not: the first line flatters, the others show what the model is sure of.',
    head: ['how', 'refusals found', 'taken for a refusal, but none'],
    rows: rules.map(([name, refuses]) => [
      name,
      share(refusals.filter(refuses).length, refusals.length),
      share(none.filter(refuses).length, none.length),
    ]),
    notes: verbose
      ? none
          .filter((it) => isSilent(it.lists) && it.probability > 0.9)
          .map((it) => explain({ ...it, row: { text: it.text, label: 'refuses nothing' } }))
      : [],
  };
}

function isSilent(lists: Classified): boolean {
  return lists.class === 'neutral' && !lists.ambiguous && !lists.danger && !lists.document;
}

interface Explained extends Pick<Judged, 'probability' | 'strongest'> {
  readonly row: Pick<LabelledText, 'text' | 'label'>;
}

/** Lists alone, model alone, and both, on texts of folds that were kept from them. */
function compare(rows: readonly LabelledText[], verbose: boolean): Section {
  const judged = judgeByFolds(rows);
  const byLists = (it: Judged): boolean => it.lists.class === 'decline';
  const silent = (it: Judged): boolean => isSilent(it.lists);
  const rules: [string, (it: Judged) => boolean][] = [
    ['lists alone, all their words', (it) => classify(it.row.text, CONSENT).class === 'decline'],
    ['lists alone', byLists],
    ...SURE.map((p): [string, (it: Judged) => boolean] => [`model alone, p > ${p}`, (it) => it.probability > p]),
    ...VETOES.map((p): [string, (it: Judged) => boolean] => [
      `lists, vetoed by the model at p < ${p}`,
      (it) => byLists(it) && it.probability >= p,
    ]),
    ...SURE.map((p): [string, (it: Judged) => boolean] => [
      `lists, the model where they are silent at p > ${p}`,
      (it) => byLists(it) || (silent(it) && it.probability > p),
    ]),
  ];
  return {
    title: 'Lists, a model, or both',
    explains:
      'Texts of consent popups, the tuning rows only, in ten folds by the hash of the text. Each text is read by a model that was trained on the other\n' +
      'nine, and by lists without the words that occur in its own fold alone (the first line keeps them all, and so knows each text already).',
    head: ['how', 'reject recall', 'reject precision', 'wrong', 'yes read as no'],
    rows: rules.map(([name, refuses]) => [name, ...figures(judged, refuses)]),
    notes: verbose ? judged.filter((it) => silent(it) && it.probability > 0.9).map(explain) : [],
  };
}

const CONSENT = { kind: 'cookie-consent', seeksConsent: true } as const;

function judgeByFolds(rows: readonly LabelledText[]): Judged[] {
  const folds = rows.map(({ hash }) => Number.parseInt(hash.slice(-8), 16) % FOLDS);
  const seenIn = foldsOfWords(rows, folds);
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = rows.filter((_, i) => folds[i] !== fold);
    const model = train(others.map(({ text, label }) => ({ text, refuses: label === 'reject' })));
    const lexicon = withoutWords((word) => seenIn.get(word)?.size === 1 && seenIn.get(word)?.has(fold) === true);
    for (const [i, row] of rows.entries()) {
      if (folds[i] !== fold) continue;
      judged.push({ row, lists: classify(row.text, CONSENT, lexicon), ...ask(model, row.text) });
    }
  }
  return judged;
}

/** In which folds each word of the lists occurs. */
function foldsOfWords(rows: readonly LabelledText[], folds: readonly number[]): Map<string, Set<number>> {
  const seen = new Map<string, Set<number>>();
  for (const [i, { text }] of rows.entries())
    for (const { language, phrase } of LEXICON.labels(withoutCounters(normalise(text)))) {
      const known = seen.get(`${language} ${phrase}`) ?? new Set();
      seen.set(`${language} ${phrase}`, known.add(folds[i] as number));
    }
  return seen;
}

function withoutWords(isHidden: (word: string) => boolean): Lexicon {
  return loadLexicon(
    SHIPPED.map((words) => ({
      ...words,
      labels: Object.fromEntries(
        Object.entries(words.labels ?? {}).map(([concept, phrases]) => [
          concept,
          phrases.filter((phrase) => !isHidden(`${words.language} ${phrase}`)),
        ]),
      ),
    })),
  );
}

function figures(judged: readonly Judged[], refuses: (it: Judged) => boolean): string[] {
  const called = judged.filter(refuses);
  const right = called.filter(({ row }) => row.label === 'reject').length;
  return [
    share(right, judged.filter(({ row }) => row.label === 'reject').length),
    share(right, called.length),
    String(called.length - right),
    String(called.filter(({ row }) => row.label === 'accept').length),
  ];
}

function explain({ row, probability, strongest }: Explained): string {
  const grams = strongest.map(([gram, weight]) => `"${gram}" ${weight.toFixed(2)}`).join(', ');
  return `  ${probability.toFixed(3)} "${row.text}" (${row.label}): ${grams}`;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const file = resolve(import.meta.dirname, '../..', join(values.corpora, 'consent-buttons.csv'));
  if (!existsSync(file)) {
    process.stdout.write(show([absent('button texts of consent popups', `${file} is not there.`)]));
    return;
  }
  const rows = labelledTexts(file).filter((row) => !row.heldOut);
  process.stdout.write(show([compare(rows, values.verbose), compareNearMisses(rows, values.verbose)]));
}

main();
