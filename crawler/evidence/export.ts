import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { RunFiles } from './files.ts';

/**
 * Writes all files of a scan into one archive, which `verify` reads as it reads the folder. The same files give the
 * same bytes.
 * @throws when the archive cannot be written; then there is none
 */
export async function exportRun(files: RunFiles, to: string): Promise<void> {
  const zip = new ZipFile();
  const draft = `${to}.tmp`;
  const written = pipeline(zip.outputStream, createWriteStream(draft, { flags: 'wx' }));
  try {
    for (const name of await files.names()) zip.addBuffer(await files.read(name), name, { mtime: MTIME, mode: 0o100644, compress: !PACKED.test(name) }); // biome-ignore format: one line
    zip.end();
    await written;
    await rename(draft, to);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const MTIME = new Date(2000, 0, 1); // archives keep a local time, to two seconds, from 1980 on
const PACKED = /\.(jpe?g|png|webm)$/; // gains nothing by being packed again
