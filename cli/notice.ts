import { join } from 'node:path';
import { runChecks } from '../checks/index.ts';
import { UsageError } from '../crawler/errors.ts';
import { custodyOf } from '../crawler/evidence/custody.ts';
import { listRenderings } from '../crawler/evidence/renderings.ts';
import { buildResult } from '../reports/build-result.ts';
import { withCustody } from '../reports/custody.ts';
import { isRejected } from '../reports/excused.ts';
import { noticeMarkdown, picturesInNotice, renderNotice } from '../reports/notice.tsx';
import { maskedResult, shownPictures, shownTrace } from '../reports/redaction.ts';
import { decisionsInWords } from '../reports/words/index.ts';
import { type Lang, readPictures, writeWhole } from '../reports/write-reports.ts';
import type { Context } from './context.ts';
import { readIntact } from './read-evidence.ts';
import { idleIn, redactionOf, tellIdle } from './redact.ts';
import { scanFolder } from './seal.ts';
import { plain } from './terminal.ts';

export interface NoticeOptions {
  readonly lang: Lang;
  readonly redact?: readonly string[];
}

/**
 * `naysayer notice DIR`: a letter to the operator, written beside the reports.
 * @throws {UsageError} when the evidence is not what was sealed: nobody is to be written to about that
 */
export async function notice(given: string, { lang, redact }: NoticeOptions, { cwd, terminal }: Context): Promise<0> {
  const redaction = redactionOf(redact);
  const dir = scanFolder(given, cwd);
  const trace = await readIntact(dir, given);
  const known = withCustody(buildResult(trace, runChecks(trace)), await custodyOf(dir), trace.settings.profile);
  const result = maskedResult(known, redaction);
  const shown = shownTrace(trace, redaction);
  const files = [join(dir, 'notice.html'), join(dir, 'notice.md')] as const;
  const pictures = shownPictures(readPictures(dir, picturesInNotice(result, trace)), trace, redaction);
  try {
    writeWhole(files[0], renderNotice(result, shown, pictures, lang));
    writeWhole(files[1], noticeMarkdown(result, shown, lang));
  } catch (cause) {
    throw new UsageError(`cannot write the notice into ${given}: ${(cause as Error).message}`, { cause });
  }
  listRenderings(dir, files);
  for (const file of files) terminal.out(file);
  for (const finding of result.findings.filter(isRejected))
    terminal.err(`naysayer: ${finding.check} is left out: ${plain(decisionsInWords(finding, lang).at(-1) ?? '')}`);
  tellIdle(idleIn(redaction, [{ trace, result: known }]), terminal);
  return 0;
}
