import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** A reader never sees half a file, and an earlier one stays when this one cannot be written. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const draft = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    if (error instanceof Error) error.message = error.message.replaceAll(draft, file); // nobody knows the draft
    throw error;
  }
}
