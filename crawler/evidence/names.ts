// What lies in the folder of a scan. Evidence is signed and never written again; the rest stands beside it.

export const TRACE = 'trace.jsonl';
export const PREFLIGHT = 'preflight.json';
export const MANIFEST = 'manifest.json';
export const STAMP = 'manifest.tsr';
export const SIGNATURES = 'signatures.jsonl';
export const RENDERINGS = 'renderings.json';
export const TOMBSTONE = 'tombstone.json';

/** Whether a file of the folder is evidence: part of what the manifest lists and signs. Names use `/`. */
export function isEvidence(name: string): boolean {
  return name === TRACE || name === PREFLIGHT || /^(?:screens|texts|videos)\//.test(name);
}

/** Whether a file is one of those that hold the evidence together. */
export function isSeal(name: string): boolean {
  return [MANIFEST, STAMP, SIGNATURES, RENDERINGS, TOMBSTONE].includes(name);
}
