import { brief } from '../text.ts';
import { categoryInWords, informationInWords, LANGS, type Lang, WORDS } from '../words/index.ts';
import { type BatchReport, type ComparedRow, reportOf } from './report.ts';
import { SEVERITIES } from './row.ts';
import { STANDINGS, standingOf } from './summary.ts';
import { causeInWords, checkInWords } from './words.ts';

/** A row of the table: codes and a stranger's texts; the page has the words for the codes. */
interface TableRow {
  readonly name: string;
  readonly href: string; // '' where there is no report
  readonly standing: string;
  readonly change: string;
  readonly severity: string;
  readonly failed: readonly string[];
  readonly cause: string;
  readonly gave: readonly string[];
  readonly category: readonly string[];
  readonly operator: string;
  readonly platform: string;
  readonly seconds: number;
}

/** What the table is made of, as text for a script of JSON: nothing in it can end the script early. */
export function tableIsland(report: BatchReport): string {
  const rows = report.rows.map(toTableRow);
  const words = Object.fromEntries(LANGS.map((lang) => [lang, wordsFor(rows, lang)]));
  const orders = { standing: STANDINGS, severity: SEVERITIES };
  return JSON.stringify({ rows, words, orders }).replace(/</g, '\\u003c');
}

function toTableRow(row: ComparedRow): TableRow {
  return {
    name: brief(row.name, 80),
    href: reportOf(row) ?? '',
    standing: standingOf(row),
    change: row.change,
    severity: row.severity ?? '',
    failed: row.failed.map(({ check }) => check),
    cause: row.cause,
    gave: [...new Set(row.gave)],
    category: row.categories.map(String),
    operator: brief(row.operator ?? '', 60),
    platform: row.platform,
    seconds: Math.round(row.totalMs / 1000),
  };
}

function wordsFor(rows: readonly TableRow[], lang: Lang) {
  const { batch, severities, list } = WORDS[lang];
  const each = (codes: Iterable<string>, word: (code: string) => string) =>
    Object.fromEntries([...new Set(codes)].map((code) => [code, word(code)]));
  return {
    columns: batch.columns,
    all: batch.all,
    filter: batch.filter,
    list,
    shown: batch.shown('{n}', '{all}'),
    codes: {
      standing: batch.standingsShort,
      change: batch.change,
      severity: severities,
      failed: each(
        rows.flatMap(({ failed }) => failed),
        (code) => checkInWords(code, lang),
      ),
      cause: each(
        rows.map(({ cause }) => cause),
        (code) => causeInWords(code, lang),
      ),
      gave: each(
        rows.flatMap(({ gave }) => gave),
        (code) => informationInWords(code, lang),
      ),
      category: each(
        rows.flatMap(({ category }) => category),
        (code) => categoryInWords(Number(code), lang),
      ),
    },
  };
}
