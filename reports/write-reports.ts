import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, normalize, sep } from 'node:path';
import type { Finding } from '../checks/check.ts';
import type { Trace } from '../crawler/trace.ts';
import { buildResult } from './build-result.ts';
import { renderCsv } from './csv.ts';
import { renderCtrf } from './ctrf.ts';
import { type FileHash, picturesOf } from './html/report.ts';
import { renderHtml } from './html.tsx';
import { renderJunit } from './junit.ts';
import { type Print, toPrinting } from './pdf.ts';
import { maskedResult, type Redaction, shownPictures, shownTrace } from './redaction.ts';
import type { Result } from './result.ts';
import { renderSarif } from './sarif.ts';
import { typedInWords } from './typed.ts';
import type { Lang } from './words/index.ts';

export type { Lang };
export type Format = 'html' | 'json' | 'junit' | 'sarif' | 'csv' | 'ctrf' | 'pdf';

export interface ReportOptions {
  readonly formats: readonly Format[];
  readonly lang: Lang; // of each report; a page holds both and opens in it
  readonly result?: Result; // where more is known than the trace tells: what a baseline and waivers excuse
  readonly print?: Print; // needed for `pdf`
  readonly redaction?: Redaction; // what else a reader is not to see: what was typed is never shown
}

/** Where each report lies, of those that were asked for. */
export type Written = Partial<Record<Format, string>>;

/**
 * Writes the reports of a trace into its folder, each whole or not at all. Pictures that cannot be read, as those of a
 * scan that was killed, are left out and said to be missing.
 * @param dir the folder of one scan, which holds screens/
 * @throws {RangeError} when a PDF is asked for and nothing to print it with is lent
 */
export async function writeReports(
  dir: string,
  trace: Trace,
  findings: readonly Finding[],
  options: ReportOptions,
): Promise<Written> {
  const { lang, print, redaction } = options;
  const known = options.result ?? buildResult(trace, findings);
  const result = redaction ? maskedResult(known, redaction) : known;
  const told = typedInWords(result, lang);
  let page: string | undefined; // the same for a screen and for paper
  const html = () => (page ??= pageOf(dir, trace, result, options));
  const contents: Record<Format, () => string | Promise<string | Uint8Array>> = {
    json: () => `${JSON.stringify(result, null, 2)}\n`,
    html,
    junit: () => renderJunit(told, lang),
    sarif: () => renderSarif(told, lang),
    csv: () => renderCsv(told, lang),
    ctrf: () => renderCtrf(told, lang),
    pdf: async () => {
      if (!print) throw new RangeError('a PDF needs `print`');
      return print(toPrinting(html(), told, trace.settings.timeZone, lang));
    },
  };
  mkdirSync(dir, { recursive: true });
  const written: Written = {};
  for (const format of new Set(options.formats)) {
    const file = join(dir, FILES[format]);
    writeWhole(file, await contents[format]());
    written[format] = file;
  }
  return written;
}

function pageOf(
  dir: string,
  trace: Trace,
  result: Result,
  { lang, redaction }: Pick<ReportOptions, 'lang' | 'redaction'>,
): string {
  const files = picturesOf(trace, result.findings);
  const pictures = shownPictures(readPictures(dir, files), trace, redaction);
  return renderHtml(result, shownTrace(trace, redaction), pictures, lang, hashesIn(dir, trace, files));
}

export const FILES: Readonly<Record<Format, string>> = {
  html: 'report.html',
  json: 'result.json',
  junit: 'junit.xml',
  sarif: 'result.sarif',
  csv: 'findings.csv',
  ctrf: 'ctrf.json',
  pdf: 'report.pdf',
};

/** A reader never sees half a file, and an earlier one stays when this one cannot be written. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const draft = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    if (error instanceof Error) error.message = error.message.replaceAll(draft, file); // nobody knows the draft
    throw error;
  }
}

/** In order, as long as they fit in one file that can still be mailed. */
export function readPictures(dir: string, files: readonly string[]): Map<string, string> {
  const pictures = new Map<string, string>();
  let bytes = 0;
  for (const file of files) {
    const type = TYPES[file.split('.').at(-1) ?? ''];
    const content = type && isInFolder(file) ? readIfThere(join(dir, file)) : undefined;
    if (!content || bytes + content.length > MOST_PICTURE_BYTES) continue;
    bytes += content.length;
    pictures.set(file, `data:${type};base64,${content.toString('base64')}`);
  }
  return pictures;
}

const MOST_PICTURE_BYTES = 1_900_000; // a third more in base64; the page stays under 3 MB
const TYPES: Readonly<Record<string, string>> = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

/** The SHA-256 of what was recorded, as it lies in the folder: the manifest, which holds all others, comes first. */
function hashesIn(dir: string, trace: Trace, pictures: readonly string[]): FileHash[] {
  const videos = trace.walks.flatMap((walk) => walk.videos ?? []);
  return [...EVIDENCE, ...[...videos, ...pictures].filter(isInFolder)].flatMap((file) => {
    const content = readIfThere(join(dir, file));
    return content ? [{ file, sha256: createHash('sha256').update(content).digest('hex') }] : [];
  });
}

const EVIDENCE = ['manifest.json', 'trace.jsonl', 'preflight.json'];

/** A trace may come from anywhere: nothing outside the folder's screens/ and videos/ gets into a report. */
function isInFolder(file: string): boolean {
  const inside = ['screens', 'videos'].map((folder) => folder + sep);
  return !isAbsolute(file) && inside.some((folder) => normalize(file).startsWith(folder));
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
