import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, normalize, sep } from 'node:path';
import type { Finding } from '../checks/check.ts';
import type { Trace } from '../crawler/trace.ts';
import { buildResult } from './build-result.ts';
import { picturesOf } from './html/report.ts';
import { renderHtml } from './html.tsx';
import type { Lang } from './words/index.ts';

export type { Lang };
export type Format = 'html' | 'json';

export interface ReportOptions {
  readonly formats: readonly Format[];
  readonly lang: Lang; // the language the page opens in; it holds both
}

/** Where each report lies, of those that were asked for. */
export type Written = Partial<Record<Format, string>>;

/**
 * Writes the reports of a trace into its folder, each whole or not at all. Pictures that cannot be read, as those of a
 * scan that was killed, are left out and said to be missing.
 * @param dir the folder of one scan, which holds screens/
 */
export function writeReports(dir: string, trace: Trace, findings: readonly Finding[], options: ReportOptions): Written {
  const result = buildResult(trace, findings);
  const texts: Record<Format, () => string> = {
    json: () => `${JSON.stringify(result, null, 2)}\n`,
    html: () => renderHtml(result, trace, readPictures(dir, picturesOf(trace)), options.lang),
  };
  mkdirSync(dir, { recursive: true });
  const written: Written = {};
  for (const format of new Set(options.formats)) {
    const file = join(dir, FILES[format]);
    writeWhole(file, texts[format]());
    written[format] = file;
  }
  return written;
}

const FILES: Readonly<Record<Format, string>> = { html: 'report.html', json: 'result.json' };

/** A reader never sees half a file, and an earlier one stays when this one cannot be written. */
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

/** In order, as long as they fit in one file that can still be mailed. */
function readPictures(dir: string, files: readonly string[]): Map<string, string> {
  const pictures = new Map<string, string>();
  let bytes = 0;
  for (const file of files) {
    const type = TYPES[file.split('.').at(-1) ?? ''];
    const content = type && isInside(file) ? readIfThere(join(dir, file)) : undefined;
    if (!content || bytes + content.length > MOST_PICTURE_BYTES) continue;
    bytes += content.length;
    pictures.set(file, `data:${type};base64,${content.toString('base64')}`);
  }
  return pictures;
}

const MOST_PICTURE_BYTES = 1_900_000; // a third more in base64; the page stays under 3 MB
const TYPES: Readonly<Record<string, string>> = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

/** A trace may come from anywhere: nothing outside the folder's screens/ gets into a report. */
function isInside(file: string): boolean {
  return !isAbsolute(file) && normalize(file).startsWith(`screens${sep}`);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
