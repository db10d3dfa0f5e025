import { appendLine, type Keyed, readLinesAfter, readResults, resultsFilesIn } from './results-file.ts';
import type { RunFolder } from './run-folder.ts';

/**
 * Where the rows of a run go and are counted. Putting a row for a target that has one changes nothing, unless that one
 * is voided: then the target has none that counts.
 */
export interface ResultStore<T extends Keyed> {
  has(target: string): Promise<boolean>;
  put(row: T): Promise<void>;
  /** In the place of one of the same worker that no longer counts. */
  replace(row: T): Promise<void>;
  rows(): Promise<T[]>;
  /** Those that came since it was last asked, at first all. One may be given again, so that none is missed. */
  news(): Promise<T[]>;
  close(): Promise<void>;
}

/** The run's own folder: results.jsonl, or results.WORKER.jsonl where several machines share the folder. */
export class FileStore<T extends Keyed> implements ResultStore<T> {
  readonly #folder: RunFolder;
  readonly #file: string;
  readonly #parse: (value: unknown) => T | undefined;
  readonly #have: Set<string>;
  readonly #readTo = new Map<string, number>(); // bytes of each file that were given as news

  constructor(folder: RunFolder, parse: (value: unknown) => T | undefined, worker?: string) {
    this.#folder = folder;
    this.#file = folder.resultsFile(worker);
    this.#parse = parse;
    this.#have = new Set([...this.#read().values()].filter(({ voided }) => !voided).map(({ target }) => target));
  }

  async has(target: string): Promise<boolean> {
    if (!this.#have.has(target)) return false;
    const row = this.#read().get(target); // it is asked of few, and another worker may have voided it since
    return row !== undefined && !row.voided;
  }

  async put(row: T): Promise<void> {
    if (await this.has(row.target)) return;
    appendLine(this.#file, row);
    this.#have.add(row.target);
  }

  async replace(row: T): Promise<void> {
    appendLine(this.#file, row);
    if (row.voided) this.#have.delete(row.target);
  }

  async rows(): Promise<T[]> {
    return [...this.#read().values()];
  }

  async news(): Promise<T[]> {
    return resultsFilesIn(this.#folder.path).flatMap((file) => {
      const { values, offset } = readLinesAfter(file, this.#readTo.get(file) ?? 0, this.#parse);
      this.#readTo.set(file, offset);
      return values;
    });
  }

  async close(): Promise<void> {}

  #read(): Map<string, T> {
    return readResults(this.#folder.path, this.#parse);
  }
}
