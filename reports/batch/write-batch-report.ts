import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { brief } from '../text.ts';
import type { Lang } from '../words/index.ts';
import { renderBatchHtml, type TableLibrary } from './html.tsx';
import type { BatchReport } from './report.ts';
import { reportOf } from './report.ts';
import { type Summary, standingOf } from './summary.ts';

/**
 * Writes the report over all targets into the folder of the runs, each file whole or not at all: report.html,
 * results.csv, results.json, results.jsonl and price-of-entry.csv.
 * @returns the file a person opens
 */
export function writeBatchReport(dir: string, report: BatchReport, lang: Lang): string {
  const html = join(dir, 'report.html');
  writeWhole(html, renderBatchHtml(report, tableLibrary(), lang));
  writeWhole(join(dir, 'results.csv'), rowsAsCsv(report));
  writeWhole(join(dir, 'results.jsonl'), report.rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const { rows, summary, nights } = report;
  writeWhole(join(dir, 'results.json'), `${JSON.stringify({ schema: 'naysayer/batch@1', summary, nights, rows })}\n`);
  writeWhole(join(dir, 'price-of-entry.csv'), pricesAsCsv(nights));
  return html;
}

/** A spreadsheet opens it as it is: with a mark of its encoding, and no text of an app as a formula. */
export function rowsAsCsv({ rows }: BatchReport): string {
  const list = (values: readonly string[]) => values.join('; ');
  return csv(
    rows.map((row) => ({
      run: row.run,
      target: row.target,
      name: brief(row.name, 200),
      address: brief(row.address, 500),
      platform: row.platform,
      operator: brief(row.operator ?? '', 200),
      categories: list(row.categories.map(String)),
      result: standingOf(row),
      outcome: row.outcome,
      cause: row.cause,
      change: row.change,
      severity: row.severity ?? '',
      failed: list(row.failed.map(({ check }) => check)),
      gave: list(row.gave),
      walls: row.walls,
      prompts: row.prompts,
      steps: row.steps,
      seconds: Math.round(row.totalMs / 1000),
      attempts: row.attempts,
      report: reportOf(row) ?? '',
    })),
  );
}

export function pricesAsCsv(nights: readonly Summary[]): string {
  return csv(
    nights.flatMap(({ run, startedAt, prices }) =>
      prices.map(({ operator, category, type, count, of }) => ({
        run,
        startedAt,
        operator: brief(operator, 200),
        category: category ?? '',
        type,
        count,
        of,
      })),
    ),
  );
}

function csv(records: readonly Readonly<Record<string, string | number>>[]): string {
  return stringify([...records], { header: true, bom: true, escape_formulas: true });
}

/** Beside this file once built, in the package it comes from until then. */
function tableLibrary(): TableLibrary {
  const built = join(import.meta.dirname, 'vendor');
  const folder = existsSync(built)
    ? built
    : dirname(createRequire(import.meta.url).resolve('tabulator-tables/dist/js/tabulator.min.js'));
  const style = existsSync(built) ? built : join(folder, '..', 'css');
  // Its map is a file that is not there, and naming it would make a reader's browser ask for it.
  const clean = (text: string) => text.replace(/\/[/*][#@] sourceMappingURL=[^\n*]*(\*\/)?/g, '');
  return {
    script: clean(readFileSync(join(folder, 'tabulator.min.js'), 'utf8')),
    style: clean(readFileSync(join(style, 'tabulator_simple.min.css'), 'utf8')),
  };
}

function writeWhole(file: string, text: string): void {
  const draft = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
