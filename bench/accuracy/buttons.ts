import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { classify } from '../../crawler/recognise/control.ts';
import type { ControlClass } from '../../crawler/trace.ts';
import { parseCsv } from '../csv.ts';
import { type Section, share } from '../tables.ts';

export interface LabelledText {
  readonly text: string;
  readonly seen: number; // on how many sites
  readonly label: string; // accept, reject, settings, acknowledge, other
  readonly hash: string; // SHA-256 of the text, hexadecimal
  readonly heldOut: boolean;
}

interface Row extends LabelledText {
  readonly class: ControlClass;
  readonly reasons: readonly string[];
}

/**
 * Refusals among button texts of consent popups. Rows whose text's SHA-256 begins with 0 to 3 are held out: their figures
 * are worked out only with `heldOut`, their texts shown only with `revealHeldOut`, so that nobody tunes on them unawares.
 */
export function buttonTables(
  file: string,
  options: { readonly verbose: boolean; readonly heldOut: boolean; readonly revealHeldOut: boolean },
): Section[] {
  const looks = options.heldOut || options.revealHeldOut;
  const all = labelledTexts(file);
  const tuning = all.filter((row) => !row.heldOut).map(read);
  const heldOut = all.filter((row) => row.heldOut);
  const seen = looks ? heldOut.map(read) : [];
  return [
    {
      title: 'Button texts of consent popups',
      explains:
        'Texts seen in cookie popups of public web sites, labelled by hand and by machine. A refusal is a text read as class `decline`. Recall: of the\n' +
        'texts labelled reject, how many are read so. Precision: of those read so, how many are labelled reject. The corpus has no label of its own for\n' +
        'what puts off, skips or leaves ("not now", "skip", "exit"): it calls them other, and so they are shown in a column of their own. Split by a\n' +
        'hash of the text: nobody tunes on the held-out part, and each look at its figures makes them worth less, so they are\n' +
        'worked out only when asked for with --held-out. `docs/recognising.md` has those of the last look.',
      head: [
        'rows',
        'texts',
        'reject recall',
        'by sites',
        'reject precision',
        'put off or left',
        'no read as yes',
        'yes read as no',
        'accept recall',
        'settings recall',
      ],
      rows: [
        [TUNING, tuning.length, ...figures(tuning)],
        [HELD_OUT, heldOut.length, ...(looks ? figures(seen) : ['--held-out', ...Array(7).fill('')])],
      ],
      notes: options.verbose
        ? [...misses(TUNING, tuning), ...(options.revealHeldOut ? misses(HELD_OUT, seen) : [])]
        : [],
    },
  ];
}

/** The rows of the corpus, a text a row, with the part each falls into. */
export function labelledTexts(file: string): LabelledText[] {
  return parseCsv(readFileSync(file, 'utf8')).map((record) => {
    const text = record.button_text ?? '';
    const hash = createHash('sha256').update(text).digest('hex');
    return { text, seen: Number(record.occurences), label: record.label ?? '', hash, heldOut: /^[0-3]/.test(hash) };
  });
}

const TUNING = 'tuning (4 to f)';
const HELD_OUT = 'held out (0 to 3)';
const REFUSES: ReadonlySet<ControlClass> = new Set(['decline']);
const PUTS_OFF: ReadonlySet<ControlClass> = new Set(['skip', 'later', 'exit']);

function read(row: LabelledText): Row {
  const { class: kind, reasons } = classify(row.text, { kind: 'cookie-consent', seeksConsent: true });
  return { ...row, class: kind, reasons };
}

function figures(rows: readonly Row[]): string[] {
  const rejects = rows.filter((row) => row.label === 'reject');
  const called = rows.filter((row) => REFUSES.has(row.class));
  const right = rejects.filter((row) => REFUSES.has(row.class));
  const accepts = rows.filter((row) => row.label === 'accept');
  const settings = rows.filter((row) => row.label === 'settings');
  return [
    share(right.length, rejects.length),
    `${((100 * sites(right)) / Math.max(1, sites(rejects))).toFixed(1)} %`,
    share(right.length, called.length),
    String(rows.filter((row) => PUTS_OFF.has(row.class)).length),
    String(rejects.filter((row) => row.class === 'accept').length),
    String(accepts.filter((row) => REFUSES.has(row.class)).length),
    share(accepts.filter((row) => row.class === 'accept').length, accepts.length),
    share(settings.filter((row) => row.class === 'settings').length, settings.length),
  ];
}

function sites(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.seen, 0);
}

function misses(name: string, rows: readonly Row[]): string[] {
  const line = (row: Row): string =>
    `  ${row.seen} × "${row.text}" (${row.label}) read as ${row.class}: ${row.reasons.join('; ')}`;
  const list = (title: string, some: readonly Row[]): string[] =>
    some.length > 0 ? [`${name}: ${title}`, ...some.map(line)] : [];
  return [
    ...list(
      'a refusal read as a yes',
      rows.filter((row) => row.label === 'reject' && row.class === 'accept'),
    ),
    ...list(
      'read as a refusal, labelled otherwise',
      rows.filter((row) => row.label !== 'reject' && REFUSES.has(row.class)),
    ),
    ...list(
      'a refusal not seen',
      rows.filter((row) => row.label === 'reject' && !REFUSES.has(row.class) && row.class !== 'accept'),
    ),
  ];
}
