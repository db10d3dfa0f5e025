import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runChecks } from '../checks/index.ts';
import { UsageError } from '../crawler/errors.ts';
import { listRenderings } from '../crawler/evidence/renderings.ts';
import { readTrace } from '../crawler/trace-file.ts';
import { buildResult } from '../reports/build-result.ts';
import { noticeMarkdown, renderNotice } from '../reports/notice.tsx';
import { type Lang, readPictures, writeWhole } from '../reports/write-reports.ts';
import type { Context } from './context.ts';

/** `naysayer notice DIR`: a letter to the operator, written beside the reports. */
export function notice(given: string, { lang }: { lang: Lang }, { cwd, terminal }: Context): 0 {
  const dir = resolve(cwd, given);
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`no folder ${given}: give the folder of one scan`);
  }
  const trace = readTrace(dir);
  const result = buildResult(trace, runChecks(trace));
  const shown = result.prompts.flatMap(({ screenshots }) => screenshots[0] ?? []);
  const files = [join(dir, 'notice.html'), join(dir, 'notice.md')] as const;
  try {
    writeWhole(files[0], renderNotice(result, trace, readPictures(dir, [...new Set(shown)]), lang));
    writeWhole(files[1], noticeMarkdown(result, trace, lang));
  } catch (cause) {
    throw new UsageError(`cannot write the notice into ${given}: ${(cause as Error).message}`, { cause });
  }
  listRenderings(dir, files);
  for (const file of files) terminal.out(file);
  return 0;
}
