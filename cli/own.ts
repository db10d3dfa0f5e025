import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Check } from '../checks/check.ts';
import { addCheck } from '../checks/index.ts';
import type { CheckEntry } from '../checks/law/index.ts';
import { loadConfig } from '../crawler/config.ts';
import { UsageError } from '../crawler/errors.ts';
import { sha256 } from '../crawler/evidence/hash.ts';
import type { Words } from '../crawler/recognise/lexicon.ts';
import { addWords } from '../crawler/recognise/words.ts';
import type { OwnFile } from '../crawler/trace.ts';
import type { Context } from './context.ts';

/**
 * Takes the checks and words that the config names. One that is broken is named on the error stream and left out: it
 * must not keep the others from being run.
 */
export async function loadOwn({ cwd, terminal }: Pick<Context, 'cwd' | 'terminal'>, file?: string): Promise<void> {
  const loaded = await loadConfig(cwd, file).catch((error: unknown) => {
    if (error instanceof UsageError) return undefined; // told by the command itself, where it needs a config
    throw error;
  });
  if (!loaded) return;
  const { config, folder } = loaded;
  const skip = (path: string, cause: unknown) => terminal.err(`naysayer: ${path} was skipped: ${firstLine(cause)}`);
  for (const path of config.words ?? []) {
    try {
      addWords(readWords(resolve(folder, path)), ownFile(resolve(folder, path)));
    } catch (cause) {
      skip(path, cause);
    }
  }
  for (const path of config.checks ?? []) {
    try {
      const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(resolve(folder, path)).href);
      const given = Object.values(module).filter((one) => typeof one === 'object' && one !== null && 'judge' in one);
      if (given.length === 0)
        throw new TypeError('it exports no check: an object with id, title_zh, title_en and judge');
      for (const one of new Set(given)) addOwn(one, ownFile(resolve(folder, path)));
    } catch (cause) {
      skip(path, cause);
    }
  }
}

/** What is recorded of a file: a folder of this machine is nobody's business. */
function ownFile(path: string): OwnFile {
  return { name: basename(path), sha256: sha256(readFileSync(path)) };
}

const texts = z.array(z.string());
const ownCheck = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'has to be kebab-case'),
  judge: z.custom<Check['judge']>((value) => typeof value === 'function', 'has to be a function'),
  title_zh: z.string().min(1),
  title_en: z.string().min(1),
  finding_zh: z.string().optional(),
  finding_en: z.string().optional(),
  severity: z.enum(['critical', 'serious', 'moderate', 'minor']).default('moderate'),
  citations: z
    .object({ CN: texts.default([]), EU: texts.default([]), US: texts.default([]), other: texts.default([]) })
    .default({ CN: [], EU: [], US: [], other: [] }),
  traps: texts.default([]),
});

/** @throws {TypeError} what is missing in it @throws {RangeError} when its id is taken or a citation unknown */
function addOwn(given: unknown, file: OwnFile): void {
  const parsed = ownCheck.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TypeError(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { judge, finding_zh, finding_en, ...named } = parsed.data;
  const entry: CheckEntry = {
    ...named,
    tier: 'extended',
    outcomes: { failed: '', passed: '', cantTell: '', inapplicable: '' },
    finding_zh: finding_zh ?? named.title_zh,
    finding_en: finding_en ?? named.title_en,

    human_review_required: true,
  };
  addCheck({ id: named.id, judge: (trace) => judge.call(given, trace) }, entry, file);
}

const wordLists = z.record(z.string(), texts).optional();
const words = z.object({
  language: z.string().min(1),
  labels: wordLists,
  prose: wordLists,
  asks: wordLists,
  options: wordLists,
  permissions: wordLists,
  patterns: wordLists,
});

/** One list, or several. @throws {Error} when it cannot be read, is no JSON, or holds something else */
function readWords(file: string): Words[] {
  const given: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const parsed = z.array(words).safeParse(Array.isArray(given) ? given : [given]);
  if (parsed.success) return parsed.data as Words[];
  const [issue] = parsed.error.issues;
  throw new TypeError(`${issue?.path.join('.')}: ${issue?.message}`);
}

function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
}
