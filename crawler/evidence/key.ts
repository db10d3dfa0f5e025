import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';
import { sha256 } from './hash.ts';

/** An Ed25519 key that belongs to whoever runs the tool. */
export interface SigningKey {
  readonly publicKey: string; // SPKI, DER, base64
  readonly fingerprint: string; // of the public key
  sign(content: string): string; // base64
}

/** Where the user's key lies: NAYSAYER_KEY, else the folder for settings of this system's user. */
export function keyFileOf(env: Readonly<Record<string, string | undefined>>, platform = process.platform): string {
  if (env.NAYSAYER_KEY) return env.NAYSAYER_KEY;
  const settings =
    platform === 'win32'
      ? env.APPDATA || join(env.USERPROFILE || homedir(), 'AppData', 'Roaming')
      : env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config');
  return join(settings, 'naysayer', 'key.pem');
}

/**
 * The key in this file, made now when there is none: for its owner alone to read.
 * @throws {UsageError} when it can be neither read nor made, or is no Ed25519 key
 */
export function openKey(file: string): SigningKey {
  if (!existsSync(file)) makeKey(file);
  const key = readKey(file);
  const publicKey = derOf(createPublicKey(key));
  return {
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    sign: (content) => sign(null, Buffer.from(content), key).toString('base64'),
  };
}

/** SHA-256 of the key's DER. */
export function fingerprintOf(publicKey: string): string {
  return sha256(Buffer.from(publicKey, 'base64'));
}

/** Never throws: what is no key or no signature has not signed. Each is taken only as base64 is written by the book. */
export function hasSigned(publicKey: string, content: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  if (bytes.toString('base64') !== signature) return false; // the last letter has bits to spare
  try {
    return verify(null, Buffer.from(content), publicKeyOf(publicKey), bytes);
  } catch {
    return false;
  }
}

/** The key as other programs read it. */
export function toPem(publicKey: string): string {
  return publicKeyOf(publicKey).export({ type: 'spki', format: 'pem' }).toString();
}

/**
 * The fingerprint of a key as a person gives it: the fingerprint itself, or a PEM of the public key.
 * @throws {UsageError}
 */
export function readFingerprint(text: string): string {
  const hex = text.trim().toLowerCase();
  if (/^[0-9a-f]{64}$/.test(hex)) return hex;
  try {
    if (/PRIVATE/.test(text)) throw new Error('a private key');
    return fingerprintOf(derOf(createPublicKey(text)));
  } catch (cause) {
    throw new UsageError('this is no public key: give what "naysayer key" prints, or a file of it', { cause });
  }
}

function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    linkSync(draft, file); // whole or not at all, and the first of two that make one at once stays
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new UsageError(
      `cannot make the key that signs evidence at ${file} (${(cause as Error).message}): name another file in NAYSAYER_KEY`,
      { cause },
    );
  } finally {
    rmSync(draft, { force: true });
  }
}

function readKey(file: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(readFileSync(file));
  } catch (cause) {
    const { syscall, code } = cause as NodeJS.ErrnoException;
    const why = syscall ? code : 'no private key in PEM';
    throw new UsageError(`the key at ${file} cannot be read (${why}): mend it or move it`, { cause });
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new UsageError(`the key at ${file} is no Ed25519 key: name another`);
  return key;
}

function publicKeyOf(der: string): KeyObject {
  const key = createPublicKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519' || derOf(key) !== der) throw new TypeError('no Ed25519 key');
  return key;
}

function derOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).toString('base64');
}
