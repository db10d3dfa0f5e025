import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { UsageError } from '../errors.ts';
import { isLocale } from '../locale.ts';
import { webAddress } from '../to-request.ts';

/** One target of a list. Plain JSON; a list never holds credentials. */
export interface ListEntry {
  readonly line: number; // where it stands in the list, from 1
  readonly id: string; // [a-z0-9-], at most 80: names its folder
  readonly platform: 'web' | 'android' | 'ios';
  readonly target: string; // web: the URL; apps: a package file, a package or a bundle id
  readonly priority: number; // 0 to 100, the higher the sooner
  readonly name?: string;
  readonly entry?: string; // where a walk begins, when that is not the target itself
  readonly categories?: readonly number[];
  readonly operator?: string; // who runs it; the report groups by it
  readonly authority?: string;
  readonly declared?: readonly string[];
  readonly device?: string; // web: phone or desktop; apps: the name of the one it is to be scanned on
  readonly locale?: string;
}

/** A line of the list: a target, one that stood there before, or what is wrong with it. */
export type ListItem =
  | { readonly kind: 'target'; readonly entry: ListEntry }
  | { readonly kind: 'duplicate'; readonly line: number; readonly of: number; readonly target: string }
  | { readonly kind: 'bad'; readonly line: number; readonly problem: string };

export const LIST_COLUMNS: readonly string[] = [
  'target', 'id', 'name', 'platform', 'entry', 'categories', 'operator', 'authority', 'declared', 'priority', 'device', 'locale',
]; // biome-ignore format: a table

/**
 * Reads a list as it comes: JSON Lines when its first line begins with a brace, CSV when its first line names a column
 * `target`, else one target a line (blank lines and those that begin with # are passed over). Bad lines are named and the
 * others still come.
 * @throws {UsageError} when a CSV header names no target, a column that is not known, or two the same
 */
export async function* readList(chunks: AsyncIterable<string | Buffer>): AsyncGenerator<ListItem> {
  const seen = new Seen();
  for await (const { line, values, problem } of rawLines(chunks)) {
    yield problem === undefined ? seen.item(line, values) : { kind: 'bad', line, problem };
  }
}

interface RawLine {
  readonly line: number;
  readonly values?: unknown;
  readonly problem?: string;
}

async function* rawLines(chunks: AsyncIterable<string | Buffer>): AsyncGenerator<RawLine> {
  const { head, all } = await peek(chunks);
  if (head.startsWith('{')) yield* jsonLines(all);
  else if (columnsOf(head).includes('target')) yield* csvLines(all);
  else yield* textLines(all);
}

/** The first line that is not blank, and the whole of it again. */
async function peek(chunks: AsyncIterable<string | Buffer>): Promise<{ head: string; all: AsyncIterable<string> }> {
  const source = decoded(chunks)[Symbol.asyncIterator]();
  let start = '';
  let ended = false;
  while (!ended && !/\S[^\n]*\n/.test(start) && start.length < LONGEST_LINE) {
    const { value, done } = await source.next();
    ended = done === true;
    if (!ended) start += value;
  }
  const all = async function* () {
    yield start;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  };
  return { head: (/\S[^\r\n]*/.exec(start)?.[0] ?? '').trim(), all: all() };
}

async function* decoded(chunks: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function columnsOf(head: string): string[] {
  return head.split(',').map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase(),
  );
}

async function* lines(all: AsyncIterable<string>): AsyncGenerator<{ line: number; text: string }> {
  let rest = '';
  let line = 0;
  for await (const chunk of all) {
    const whole = (rest + chunk).split('\n');
    rest = whole.pop() ?? '';
    for (const text of whole) yield { line: ++line, text: text.trim() };
  }
  if (rest !== '') yield { line: ++line, text: rest.trim() };
}

async function* textLines(all: AsyncIterable<string>): AsyncGenerator<RawLine> {
  let isFirst = true;
  for await (const { line, text } of lines(all)) {
    if (text === '' || text.startsWith('#')) continue;
    if (isFirst && /[,;\t]/.test(text) && !isAddress(text)) {
      throw new UsageError(
        `the first line names no column target, and is no address (line ${line}): see docs/batches.md`,
      );
    }
    isFirst = false;
    yield { line, values: { target: text } };
  }
}

/** No host's name holds what parts columns; the rest of an address may. */
function isAddress(text: string): boolean {
  try {
    return !text.includes('\t') && !/[,;]/.test(webAddress(text).hostname);
  } catch {
    return false;
  }
}

async function* jsonLines(all: AsyncIterable<string>): AsyncGenerator<RawLine> {
  for await (const { line, text } of lines(all)) {
    if (text === '') continue;
    yield readJson(line, text);
  }
}

function readJson(line: number, text: string): RawLine {
  try {
    return { line, values: JSON.parse(text) };
  } catch {
    return { line, problem: 'is not JSON' };
  }
}

async function* csvLines(all: AsyncIterable<string>): AsyncGenerator<RawLine> {
  const found: RawLine[] = [];
  let failure: (Error & { lines?: number }) | undefined;
  const parser = parse({
    bom: true,
    columns: knownColumns,
    trim: true,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: LONGEST_LINE,
    // Taken here and not from the stream, which throws away what it holds when a later line breaks off.
    on_record: (record: Readonly<Record<string, string>>, { lines: line, error }) => {
      found.push(toRawLine(record, line, error !== undefined));
      return null;
    },
  });
  const ended = finished(parser.resume()).catch((error) => {
    failure = error;
  });
  for await (const chunk of all) {
    if (failure) break;
    if (!parser.write(chunk)) await Promise.race([once(parser, 'drain').catch(() => {}), ended]);
    yield* found.splice(0);
  }
  parser.end();
  await ended;
  yield* found.splice(0);
  if (failure instanceof UsageError) throw failure;
  if (failure)
    yield { line: failure.lines ?? 0, problem: `${failure.message.split('\n')[0]}; nothing after it was read` };
}

function toRawLine(record: Readonly<Record<string, string>>, line: number, hasOtherWidth: boolean): RawLine {
  if (hasOtherWidth) return { line, problem: 'has not as many cells as the first line' };
  return { line, values: Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== '')) };
}

function knownColumns(header: readonly string[]): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !LIST_COLUMNS.includes(name));
  if (unknown !== undefined) {
    const isSecret = /pass|secret|credential|token|otp|code/.test(unknown);
    const why = isSecret ? 'has to go, as a list holds no credentials' : 'is not known';
    throw new UsageError(`line 1 of the list: the column "${unknown}" ${why}: known are ${LIST_COLUMNS.join(', ')}`);
  }
  if (new Set(names).size < names.length) throw new UsageError('line 1 of the list names a column twice');
  return names;
}

/** What came before, for telling duplicates. */
class Seen {
  readonly #targets = new Map<string, number>();
  readonly #ids = new Map<string, number>();

  item(line: number, values: unknown): ListItem {
    const parsed = entrySchema.safeParse(values);
    if (!parsed.success) return { kind: 'bad', line, problem: problemOf(parsed.error) };
    const given = parsed.data;
    if (given.platform === 'web' && !/^(phone|desktop)$/.test(given.device ?? 'phone')) {
      return { kind: 'bad', line, problem: 'device: has to be phone or desktop for a site' };
    }
    let target: string;
    try {
      target = given.platform === 'web' ? webAddress(given.target).href : given.target;
    } catch (error) {
      return { kind: 'bad', line, problem: (error as Error).message };
    }
    const key = `${given.platform} ${target} ${given.device ?? ''} ${given.locale ?? ''} ${given.entry ?? ''}`;
    const before = this.#targets.get(key);
    if (before !== undefined) return { kind: 'duplicate', line, of: before, target };
    const id = given.id ?? this.#freeId(given.platform, target, key);
    const owner = this.#ids.get(id);
    if (owner !== undefined) return { kind: 'bad', line, problem: `the id "${id}" is that of line ${owner}` };
    this.#targets.set(key, line);
    this.#ids.set(id, line);
    return { kind: 'target', entry: { ...given, line, id, target } as ListEntry };
  }

  /** Made of the target, the same in every run; told apart by a hash where two would be one. */
  #freeId(platform: string, target: string, key: string): string {
    const words = (platform === 'web' ? target.replace(/^https?:\/\//, '') : target).toLowerCase();
    const id =
      words
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 60)
        .replace(/^-+|-+$/g, '') || 'target';
    const isWhole = words.replace(/\/$/, '').replace(/[.:/]/g, '-') === id;
    if (isWhole && !this.#ids.has(id)) return id;
    return `${id}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
  }
}

const LONGEST_LINE = 100_000; // characters

const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (given) => (typeof given === 'string' ? given.split(/[;|]/).map((one) => one.trim()) : given),
    z.array(item, 'has to be a list'),
  );
const whole = (least: number, most: number) => {
  const told = `has to be a whole number from ${least} to ${most}`;
  return z.preprocess(
    (given) => (typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given),
    z.int(told).min(least, told).max(most, told),
  );
};
const text = (most: number) =>
  z.string('has to be a text').trim().min(1, 'may not be empty').max(most, `is longer than ${most} characters`);
const words = text(500);

const columns = {
  target: text(2000),
  id: z
    .string('has to be a text')
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'has to be lower-case letters, digits and hyphens')
    .optional(),
  name: words.optional(),
  platform: z.enum(['web', 'android', 'ios'], 'has to be web, android or ios').default('web'),
  entry: text(2000).optional(),
  categories: listOf(whole(1, 39)).optional(),
  operator: words.optional(),
  authority: words.optional(),
  declared: listOf(words).optional(),
  priority: whole(0, 100).default(0),
  device: text(100).optional(),
  locale: z.string('has to be a text').refine(isLocale, 'has to be a language tag such as zh-CN').optional(),
};
const entrySchema = z.strictObject(columns, {
  error: (issue) =>
    issue.code === 'unrecognized_keys' ? `${issue.keys.join(', ')} is not known` : 'is not an object of a target',
});

function problemOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const where = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  return `${where}${issue?.message ?? 'is not a target'}`;
}
