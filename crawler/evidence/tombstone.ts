import { readSigned } from './manifest.ts';

/** tombstone.json: the evidence of a case was deleted when it was due. Signed; the manifest stays beside it. */
export interface Tombstone {
  readonly schema: 'naysayer/tombstone@1';
  readonly runId: string;
  readonly manifest: string; // its SHA-256
  readonly at: string; // ISO 8601, UTC
  readonly reason: string;
  readonly by: string | null; // who deleted it
  readonly wasIntact: boolean; // as it was verified right before
  readonly files: number; // of the evidence that was deleted
  readonly decisions: number; // of named persons, which went with it
  readonly publicKey: string;
  readonly signature: string;
}

/** @param manifest SHA-256 of the manifest it has to belong to */
export function readTombstone(text: string, manifest: string): { document: Tombstone | undefined; good: boolean } {
  const { document, good } = readSigned<Tombstone>(text, ({ publicKey }) => publicKey);
  const isOurs = document?.schema === 'naysayer/tombstone@1' && document.manifest === manifest;
  return { document, good: good && isOurs };
}
