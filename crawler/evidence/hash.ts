import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** SHA-256, lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * One SHA-256 over the JSON files of a folder and their names. What they say counts, not how they are laid out: a
 * compiler may print them anew.
 */
export function hashOfData(folder: URL): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const contents = names.sort().map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]);
  return sha256(JSON.stringify(contents));
}
