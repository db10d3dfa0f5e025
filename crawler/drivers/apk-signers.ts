import { X509Certificate } from 'node:crypto';
import { open } from 'node:fs/promises';

/**
 * The certificates an APK was signed with by scheme 2 or 3, of which the first of each signer is its own; none where
 * there is no such signature.
 * @returns DER
 * @see AOSP, "APK signature scheme v2", "APK Signing Block"
 */
export async function signersIn(file: string): Promise<X509Certificate[]> {
  const block = await signingBlock(file);
  if (!block) return [];
  for (let at = 8; at + 12 <= block.length - 24; ) {
    const size = Number(block.readBigUInt64LE(at));
    if (SCHEMES.has(block.readUInt32LE(at + 8))) return certificatesIn(block.subarray(at + 12, at + 8 + size));
    at += 8 + size;
  }
  return [];
}

const MAGIC = 'APK Sig Block 42';
const SCHEMES: ReadonlySet<number> = new Set([0x7109871a, 0xf05368c0, 0x1b93ad61]);
const END = 0x06054b50;
const END_SIZE = 22;
const MAX_BLOCK = 16 * 1024 * 1024;

/** It lies right before the archive's directory. */
async function signingBlock(file: string): Promise<Buffer | undefined> {
  const handle = await open(file, 'r');
  const read = async (at: number, length: number) => {
    const bytes = Buffer.alloc(Math.max(0, length));
    await handle.read(bytes, 0, bytes.length, at);
    return bytes;
  };
  try {
    const { size } = await handle.stat();
    const tailAt = Math.max(0, size - END_SIZE - 0xffff);
    const tail = await read(tailAt, size - tailAt);
    let end = tail.length - END_SIZE;
    while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
    if (end < 0) return undefined;
    const directory = tail.readUInt32LE(end + 16);
    if (directory < 32) return undefined;
    const foot = await read(directory - 24, 24);
    if (foot.subarray(8).toString('latin1') !== MAGIC) return undefined;
    const length = Number(foot.readBigUInt64LE(0)) + 8;
    return length > MAX_BLOCK || length > directory ? undefined : await read(directory - length, length);
  } finally {
    await handle.close();
  }
}

/** Signers, each with its signed data, in which the certificates come after the digests; all with their length before them. */
function certificatesIn(value: Buffer): X509Certificate[] {
  return parts(parts(value)[0] ?? Buffer.alloc(0)).flatMap((signer) => {
    const signedData = parts(signer)[0] ?? Buffer.alloc(0);
    const [own] = parts(parts(signedData)[1] ?? Buffer.alloc(0));
    return own ? [new X509Certificate(own)] : [];
  });
}

function parts(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 4 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at);
    found.push(bytes.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return found;
}
