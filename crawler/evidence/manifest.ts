import type { Target } from '../trace.ts';
import { fingerprintOf, hasSigned, type SigningKey } from './key.ts';
import type { Preflight } from './preflight.ts';

/** manifest.json: every file of the evidence with its hash, what the run was, and the signature over all of it. */
export interface Manifest extends Contents {
  readonly signature: string; // Ed25519 over the text without this line, base64
}

export interface Contents {
  readonly schema: 'naysayer/manifest@1';
  readonly runId: string;
  readonly target: Target;
  readonly startedAt: string;
  readonly finishedAt: string | null; // null: the scan was cut off
  readonly sealedAt: string;
  readonly sealed: Sealing;
  readonly sealedBy: { readonly name: string; readonly version: string }; // the tool
  readonly run: Preflight | null; // null: it was killed before that was written
  readonly trace: { readonly lines: number; readonly last: string; readonly torn: boolean };
  readonly files: readonly FileHash[]; // by name
  readonly signer: { readonly algorithm: 'Ed25519'; readonly publicKey: string; readonly fingerprint: string };
}

/** `at-the-end`: by the scan itself. `interrupted`: by the scan, when it was ended from outside. `later`: by another run of the tool. */
export type Sealing = 'at-the-end' | 'interrupted' | 'later';

export interface FileHash {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The text of a signed document: exactly what was signed, with the signature as its last line. */
export function signed(contents: object, key: SigningKey): string {
  return textOf({ ...contents, signature: key.sign(textOf(contents)) });
}

/**
 * The document behind a signed text, when its signature is good and not a byte stands there that was not signed.
 * @param by the key that is said to have signed, found in the document itself
 */
export function readSigned<T extends { readonly signature: string }>(
  text: string,
  by: (document: T) => string,
): { readonly document: T | undefined; readonly good: boolean } {
  let document: T;
  try {
    document = JSON.parse(text) as T;
    const { signature, ...contents } = document;
    const isAsWritten = textOf(document) === text; // or a space, a second key of one name or another escape would go unseen
    return { document, good: isAsWritten && hasSigned(by(document), textOf(contents), signature) };
  } catch {
    return { document: undefined, good: false };
  }
}

/** @returns whether it is what this tool signed, by the key that it names itself */
export function readManifest(text: string): { readonly document: Manifest | undefined; readonly good: boolean } {
  const { document, good } = readSigned<Manifest>(text, ({ signer }) => signer.publicKey);
  if (!document || !isManifest(document)) return { document: undefined, good: false };
  return { document, good: good && document.signer.fingerprint === fingerprintOf(document.signer.publicKey) };
}

/** What was altered may still be read for what else it says, when it is shaped like one. */
function isManifest({ schema, signer, files, trace, target }: Manifest): boolean {
  const isShaped = Array.isArray(files) && files.every((one) => typeof one?.file === 'string') && trace && target;
  if (typeof signer.publicKey !== 'string') return false;
  return schema === 'naysayer/manifest@1' && signer.algorithm === 'Ed25519' && Boolean(isShaped);
}

function textOf(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
