import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClockOffset } from './clock.ts';
import { sha256 } from './hash.ts';
import { readManifest } from './manifest.ts';
import { MANIFEST, SIGNATURES, STAMP } from './names.ts';
import { readRecords } from './records.ts';
import { readPreflight } from './seal.ts';
import { readStamp } from './timestamp.ts';
import { type SignedDecision, toDecision } from './verify.ts';

/** What is to be said of the evidence wherever it is reported on: who ordered it, signed it, stamped it, decided on it. */
export interface Custody {
  readonly orderedBy: string | null;
  readonly clock: ClockOffset | null; // null: nobody was asked how far it is off
  readonly sealedAt: string | null; // null: nobody has signed it, or not what lies there
  readonly fingerprint: string | null; // of the key that has
  readonly stamp: { readonly at: string; readonly authority: string } | null;
  readonly decisions: readonly SignedDecision[];
}

/** Reads what stands signed in the folder of a scan. What is not as it was signed is left out; `verify` names it. */
export async function custodyOf(dir: string): Promise<Custody> {
  const text = textOf(join(dir, MANIFEST));
  const { document, good } = text === undefined ? { document: undefined, good: false } : readManifest(text);
  if (text === undefined || !document || !good) return unvouched(dir);
  const { records } = readRecords(textOf(join(dir, SIGNATURES)) ?? '', sha256(text));
  const stamped = existsSync(join(dir, STAMP)) ? await readStamp(readFileSync(join(dir, STAMP)), text) : undefined;
  return {
    ...unvouched(dir),
    sealedAt: document.sealedAt,
    fingerprint: document.signer.fingerprint,
    stamp: stamped?.good ? { at: stamped.at, authority: stamped.authority } : null,
    decisions: records.flatMap((record) => (record.type === 'decision' ? toDecision(record) : [])),
  };
}

/** What is to be said where no signature vouches for what lies there. */
export function unvouched(dir: string): Custody {
  const preflight = readPreflight(dir);
  const [orderedBy, clock] = [preflight?.orderedBy ?? null, preflight?.clock.offset ?? null];
  return { orderedBy, clock, sealedAt: null, fingerprint: null, stamp: null, decisions: [] };
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
