import type { Certificate } from 'pkijs';
import { type Chain, readChain } from './chain.ts';
import type { RunFiles } from './files.ts';
import { sha256 } from './hash.ts';
import { fingerprintOf } from './key.ts';
import { type FileHash, type Manifest, readManifest } from './manifest.ts';
import { isEvidence, isSeal, MANIFEST, RENDERINGS, SIGNATURES, STAMP, TOMBSTONE, TRACE } from './names.ts';
import { type Decision, readRecords, type SignedRecord } from './records.ts';
import { readRenderings } from './renderings.ts';
import type { Stamp } from './timestamp.ts';
import { readTombstone, type Tombstone } from './tombstone.ts';

/** What became of the evidence of one scan since it was signed. Plain JSON. */
export interface Verification {
  /**
   * `forgotten`: deleted when due, and a tombstone says so. `unsealed`: never signed, so that little can be said.
   * `unconfirmed`: nothing was changed, and not all of it leads to the keys and authorities that were given.
   */
  readonly state: 'intact' | 'changed' | 'forgotten' | 'unsealed' | 'unconfirmed';
  readonly differences: readonly Difference[]; // empty where nothing was changed
  readonly runId: string | null;
  readonly target: { readonly id: string; readonly address: string } | null;
  readonly sealed: { readonly at: string; readonly how: Manifest['sealed'] } | null;
  readonly signer: { readonly fingerprint: string; readonly known: boolean | null } | null; // null: no key was given to compare
  readonly stamp: Stamp | null;
  readonly notStamped: { readonly authority: string; readonly why: string } | null;
  readonly decisions: readonly SignedDecision[];
  readonly tombstone: Tombstone | null;
  readonly files: number; // of the evidence, as the manifest has them
  readonly bytes: number;
}

export interface SignedDecision extends Omit<Decision, 'type'> {
  readonly at: string;
  readonly fingerprint: string;
}

export interface Difference {
  readonly what: Changed;
  readonly file: string;
  readonly line?: number; // of a trace or of the records, from 1
  readonly detail?: string; // the name of another file, or what a library said
}

export type Changed =
  | 'changed' // has other bytes than were signed
  | 'missing'
  | 'added' // was not there when it was signed
  | 'moved' // holds what `detail` held
  | 'line-changed'
  | 'line-unreadable'
  | 'lines-missing' // before this line
  | 'lines-added'
  | 'line-moved'
  | 'cut' // ends too early
  | 'not-sealed'
  | 'bad-signature'
  | 'other-key' // signed, but by none of the keys that were given
  | 'unknown-key' // a decision, signed by none of the keys that were given
  | 'bad-stamp'
  | 'stamp-not-trusted'
  | 'not-deleted' // is there though the tombstone says it was deleted
  | 'rendering-changed' // of what was derived; no evidence
  | 'rendering-missing'
  | 'damaged' // an export that is not whole
  | 'unreadable'; // biome-ignore format: a table

export interface Trust {
  readonly keys?: readonly string[]; // fingerprints; empty: any key that has signed will do
  readonly roots?: readonly Certificate[]; // of time-stamp authorities
}

/** Looks at every file of a scan, and names each one that is not as it was signed. Needs no network. */
export async function verify(files: RunFiles, trust: Trust = {}): Promise<Verification> {
  return new Verifier(files, await files.names(), trust).run();
}

/** What is to be said of evidence that cannot even be opened. */
export function notOpened(file: string, detail: string): Verification {
  return {
    state: 'changed',
    differences: [{ what: 'damaged', file, detail }],
    runId: null,
    target: null,
    sealed: null,
    signer: null,
    stamp: null,
    notStamped: null,
    decisions: [],
    tombstone: null,
    files: 0,
    bytes: 0,
  };
}

class Verifier {
  readonly #files: RunFiles;
  readonly #names: ReadonlySet<string>;
  readonly #trust: Trust;
  readonly #differences: Difference[] = [];

  constructor(files: RunFiles, names: readonly string[], trust: Trust) {
    this.#files = files;
    this.#names = new Set(names);
    this.#trust = trust;
  }

  async run(): Promise<Verification> {
    for (const file of await this.#files.oddities()) this.#note('added', file);
    const text = this.#names.has(MANIFEST) ? await this.#text(MANIFEST) : undefined;
    if (text === undefined) return this.#unsealed();
    const { document, good } = readManifest(text);
    if (!good) this.#note('bad-signature', MANIFEST);
    if (!document) return this.#verdict(undefined);
    this.#known(document.signer.publicKey, MANIFEST);
    const manifest = sha256(text);
    const tombstone = await this.#tombstone(manifest, document);
    // Where a tombstone that was altered is all that is left, what it stands for is not missing over again.
    const isDeleted = tombstone !== null || (this.#names.has(TOMBSTONE) && ![...this.#names].some(isEvidence));
    if (isDeleted) await this.#deleted();
    else await this.#evidence(document);
    const records = isDeleted ? [] : await this.#records(manifest, document);
    const stamp = await this.#stamp(text, records);
    if (!isDeleted) await this.#renderings();
    return this.#verdict(document, { records, stamp, tombstone });
  }

  // --- the evidence -------------------------------------------------------------------------------------------------

  async #evidence(manifest: Manifest): Promise<void> {
    const expected = new Map(manifest.files.map((one) => [one.file, one]));
    const byHash = new Map(manifest.files.map((one) => [one.sha256, one.file]));
    for (const one of manifest.files) await this.#held(one, byHash, manifest);
    for (const name of this.#names) if (isEvidence(name) && !expected.has(name)) this.#note('added', name);
  }

  async #held(
    { file, sha256: hash }: FileHash,
    byHash: ReadonlyMap<string, string>,
    manifest: Manifest,
  ): Promise<void> {
    const content = await this.#bytes(file);
    if (content === undefined) return;
    const found = sha256(content);
    if (found === hash) return;
    const other = byHash.get(found);
    if (other !== undefined) this.#note('moved', file, { detail: other });
    else this.#note('changed', file);
    if (file === TRACE) this.#lines(readChain(content.toString('utf8')), manifest.trace);
  }

  /** Which lines of a trace are not as they were. */
  #lines(chain: Chain, was: Manifest['trace']): void {
    const gone = chain.lines < was.lines;
    for (const { line, how } of chain.breaks) {
      if (how === 'gap') this.#note(gone ? 'lines-missing' : 'line-changed', TRACE, { line: gone ? line : line - 1 });
      else this.#note(NAMED[how], TRACE, { line });
    }
    if (chain.lines > was.lines) this.#note('lines-added', TRACE, { line: was.lines + 1 });
    if (gone && chain.breaks.length === 0) this.#note('cut', TRACE, { line: chain.lines + 1 });
    const lastOnly = chain.lines === was.lines && chain.breaks.length === 0 && chain.last !== was.last;
    if (lastOnly) this.#note('line-changed', TRACE, { line: was.lines });
  }

  // --- what holds it together ---------------------------------------------------------------------------------------

  async #records(manifest: string, { signer }: Manifest): Promise<readonly SignedRecord[]> {
    const text = await this.#text(SIGNATURES);
    if (text === undefined) return [];
    const { records, wrong } = readRecords(text, manifest);
    for (const line of wrong) this.#note(line === 0 ? 'cut' : 'line-changed', SIGNATURES, line === 0 ? {} : { line });
    for (const { type, publicKey, n } of records) {
      // What only the tool does is done with the key of the manifest; people may have keys of their own.
      const isOurs = type === 'sealed' || type === 'stamped' || type === 'not-stamped';
      if (isOurs && publicKey !== signer.publicKey) this.#note('other-key', SIGNATURES, { line: n });
      else if (type !== 'end') this.#known(publicKey, SIGNATURES, n, 'unknown-key');
    }
    return records;
  }

  async #stamp(manifest: string, records: readonly SignedRecord[]): Promise<Stamp | null> {
    const stamped = records.findLast((record) => record.type === 'stamped');
    const response = this.#names.has(STAMP) ? await this.#bytes(STAMP) : undefined;
    if (!response) {
      if (stamped) this.#note('missing', STAMP);
      return null;
    }
    const { readStamp } = await import('./timestamp.ts'); // its libraries take longer to load than the rest to run
    const stamp = await readStamp(response, manifest, this.#trust.roots);
    const isRecorded = stamped?.sha256 === sha256(response);
    if (!stamp.good) this.#note('bad-stamp', STAMP, stamp.why ? { detail: stamp.why } : {});
    else if (records.length > 0 && !isRecorded) this.#note(stamped ? 'changed' : 'added', STAMP);
    else if (stamp.trusted === 'no') this.#note('stamp-not-trusted', STAMP, stamp.why ? { detail: stamp.why } : {});
    return stamp;
  }

  async #tombstone(manifest: string, { signer }: Manifest): Promise<Tombstone | null> {
    if (!this.#names.has(TOMBSTONE)) return null;
    const { document, good } = readTombstone((await this.#text(TOMBSTONE)) ?? '', manifest);
    if (!good) this.#note('bad-signature', TOMBSTONE);
    else if (document && document.publicKey !== signer.publicKey) this.#known(document.publicKey, TOMBSTONE);
    return good ? (document ?? null) : null;
  }

  async #deleted(): Promise<void> {
    for (const name of this.#names) if (![MANIFEST, STAMP, TOMBSTONE].includes(name)) this.#note('not-deleted', name);
  }

  async #renderings(): Promise<void> {
    const text = this.#names.has(RENDERINGS) ? await this.#text(RENDERINGS) : undefined;
    const { files, good } = readRenderings(text);
    if (!good) this.#note('rendering-changed', RENDERINGS);
    const listed = new Set(files.map(({ file }) => file));
    for (const { file, bytes, sha256: hash } of files) {
      const content = this.#names.has(file) ? await this.#bytes(file) : undefined;
      if (!this.#names.has(file)) this.#note('rendering-missing', file);
      else if (content?.length !== bytes || sha256(content) !== hash) this.#note('rendering-changed', file);
    }
    for (const name of this.#names)
      if (!isEvidence(name) && !isSeal(name) && !listed.has(name)) this.#note('added', name);
  }

  // --- the verdict --------------------------------------------------------------------------------------------------

  /** No manifest: the trace's own chain is all there is to go by. */
  async #unsealed(): Promise<Verification> {
    const trace = await this.#text(TRACE);
    this.#note(this.#names.has(SIGNATURES) || this.#names.has(STAMP) ? 'missing' : 'not-sealed', MANIFEST);
    if (trace === undefined) return this.#verdict(undefined);
    const chain = readChain(trace);
    this.#lines(chain, chain);
    for (const [file, hash] of chain.files) {
      const content = await this.#bytes(file);
      if (content !== undefined && sha256(content) !== hash) this.#note('changed', file);
    }
    return this.#verdict(undefined);
  }

  #verdict(
    manifest: Manifest | undefined,
    found: {
      readonly records?: readonly SignedRecord[];
      readonly stamp?: Stamp | null;
      readonly tombstone?: Tombstone | null;
    } = {},
  ): Verification {
    const { records = [], stamp = null, tombstone = null } = found;
    const state = this.#state(manifest, tombstone);
    const { keys = [] } = this.#trust;
    const fingerprint = manifest && fingerprintOf(manifest.signer.publicKey);
    const notStamped = records.findLast((record) => record.type === 'not-stamped');
    return {
      state,
      differences: this.#differences,
      runId: manifest?.runId ?? null,
      target: manifest ? { id: manifest.target.id, address: manifest.target.address } : null,
      sealed: manifest ? { at: manifest.sealedAt, how: manifest.sealed } : null,
      signer: fingerprint ? { fingerprint, known: keys.length > 0 ? keys.includes(fingerprint) : null } : null,
      stamp,
      notStamped: notStamped && !stamp ? { authority: notStamped.authority, why: notStamped.why } : null,
      decisions: records.flatMap((record) => (record.type === 'decision' ? toDecision(record) : [])),
      tombstone,
      files: manifest?.files.length ?? 0,
      bytes: manifest?.files.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0,
    };
  }

  #state(manifest: Manifest | undefined, tombstone: Tombstone | null): Verification['state'] {
    const are = (kinds: ReadonlySet<Changed>) => this.#differences.every(({ what }) => kinds.has(what));
    if (this.#differences.length > 0 && are(UNCONFIRMED)) return 'unconfirmed';
    if (!are(UNSEALED)) return 'changed';
    if (!manifest) return 'unsealed';
    return tombstone ? 'forgotten' : 'intact';
  }

  #known(publicKey: string, file: string, line?: number, what: Changed = 'other-key'): void {
    const { keys = [] } = this.#trust;
    if (keys.length === 0 || keys.includes(fingerprintOf(publicKey))) return;
    this.#note(what, file, line === undefined ? {} : { line });
  }

  /** A file that has to be there. */
  async #text(name: string): Promise<string | undefined> {
    const bytes = await this.#bytes(name);
    if (!bytes) return undefined;
    const text = bytes.toString('utf8');
    if (!Buffer.from(text).equals(bytes)) this.#note('unreadable', name); // a byte that is no UTF-8 would go unseen
    return text;
  }

  async #bytes(name: string): Promise<Buffer | undefined> {
    if (!this.#names.has(name)) return void this.#note('missing', name);
    try {
      return await this.#files.read(name);
    } catch (error) {
      return void this.#note('unreadable', name, { detail: (error as NodeJS.ErrnoException).code ?? (error as Error).message }); // biome-ignore format: one line
    }
  }

  #note(what: Changed, file: string, more: Pick<Difference, 'line' | 'detail'> = {}): void {
    this.#differences.push({ what, file, ...more });
  }
}

const UNSEALED: ReadonlySet<Changed> = new Set(['not-sealed']);
/** The keys of reviewers and the roots of authorities are the reader's to give: one that is missing changes nothing. */
const UNCONFIRMED: ReadonlySet<Changed> = new Set(['unknown-key', 'stamp-not-trusted']);
const NAMED = { unreadable: 'line-unreadable', changed: 'line-changed', moved: 'line-moved' } as const;

/** Without what holds the records together. */
export function toDecision({
  finding,
  prompts,
  name,
  decision,
  note,
  at,
  publicKey,
}: SignedRecord & Decision): SignedDecision {
  return { finding, prompts, name, decision, note, at, fingerprint: fingerprintOf(publicKey) };
}
