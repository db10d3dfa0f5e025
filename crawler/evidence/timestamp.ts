import { randomBytes, X509Certificate } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import * as pkijs from 'pkijs';
import { UsageError } from '../errors.ts';
import { sha256 } from './hash.ts';

/** What a time stamp says, and how far it can be believed. */
export interface Stamp {
  readonly at: string; // ISO 8601, UTC: the authority's clock
  readonly authority: string; // the subject of the certificate that signed it
  readonly good: boolean; // is for this text, and signed by that certificate, which is made for time stamps
  readonly trusted: 'yes' | 'no' | 'not-asked'; // leads to a certificate that was given
  readonly why?: string; // what is wrong with it
}

/**
 * Has a text stamped by an RFC 3161 authority.
 * @returns the response as it came, which "openssl ts -verify -data … -in …" reads as well
 * @throws when the authority does not answer, refuses, or answers for something else
 */
export async function timestamp(text: string, authority: string): Promise<Buffer> {
  const nonce = randomBytes(8);
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40; // a positive number that begins with no zero
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA_256 }),
      hashedMessage: new OctetString({ valueHex: bytesOf(Buffer.from(sha256(text), 'hex')) }),
    }),
    nonce: new Integer({ valueHex: bytesOf(nonce) }),
    certReq: true,
  });
  const answer = await fetch(authority, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: request.toSchema().toBER(),
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (!answer.ok) throw new Error(`it answered with status ${answer.status}`);
  const response = Buffer.from(await answer.arrayBuffer());
  if (response.length > MOST_BYTES) throw new Error('its answer is too long');
  const { info } = parse(response);
  if (!info.nonce || !Buffer.from(info.nonce.valueBlock.valueHexView).equals(nonce)) {
    throw new Error('its answer is not to this request');
  }
  const { good, why } = await readStamp(response, text);
  if (!good) throw new Error(`its stamp is not good: ${why ?? ''}`);
  return response;
}

/**
 * Reads a time stamp of a text. Never throws: what is no stamp is not good.
 * @param roots certificates that are trusted, as `readCertificates` gives them
 */
export async function readStamp(
  response: Buffer,
  text: string,
  roots: readonly pkijs.Certificate[] = [],
): Promise<Stamp> {
  let at = '';
  let authority = '';
  try {
    const { signed, info } = parse(response);
    at = info.genTime.toISOString();
    const signer = signerOf(signed);
    authority = nameOf(signer);
    if (!isForTimeStamps(signer)) return { at, authority, good: false, trusted: 'no', why: 'its certificate is not made for time stamps' }; // biome-ignore format: one line
    await check(signed, text, []);
  } catch (error) {
    return { at, authority, good: false, trusted: 'no', why: (error as Error).message };
  }
  if (roots.length === 0) return { at, authority, good: true, trusted: 'not-asked' };
  try {
    await check(parse(response).signed, text, roots);
    return { at, authority, good: true, trusted: 'yes' };
  } catch (error) {
    return { at, authority, good: true, trusted: 'no', why: (error as Error).message };
  }
}

/** The certificates of a PEM. @throws {UsageError} when there is none in it */
export function readCertificates(pem: string): pkijs.Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  try {
    if (blocks.length === 0) throw new Error('no certificate');
    return blocks.map((block) => pkijs.Certificate.fromBER(bytesOf(new X509Certificate(block).raw)));
  } catch (cause) {
    throw new UsageError('there is no certificate in the file of the authority: give one in PEM', { cause });
  }
}

const SHA_256 = '2.16.840.1.101.3.4.2.1';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'; // RFC 3161, section 2.3
const EXTENDED_KEY_USAGE = '2.5.29.37';
const ANSWER_MS = 20_000;
const MOST_BYTES = 200_000;
const GRANTED: ReadonlySet<number> = new Set([0, 1]); // with or without changes to what was asked

function parse(response: Buffer): { signed: pkijs.SignedData; info: pkijs.TSTInfo } {
  const whole = pkijs.TimeStampResp.fromBER(bytesOf(response));
  if (!GRANTED.has(whole.status.status) || !whole.timeStampToken) throw new Error('the authority has refused');
  const signed = new pkijs.SignedData({ schema: whole.timeStampToken.content });
  const content = signed.encapContentInfo.eContent;
  if (signed.encapContentInfo.eContentType !== pkijs.id_eContentType_TSTInfo || !content) throw new Error('it is no time stamp'); // biome-ignore format: one line
  return { signed, info: pkijs.TSTInfo.fromBER(content.getValue()) };
}

function signerOf({ certificates = [], signerInfos }: pkijs.SignedData): pkijs.Certificate {
  const sid = signerInfos[0]?.sid;
  const all = certificates.filter((one): one is pkijs.Certificate => one instanceof pkijs.Certificate);
  const named = all.find(
    ({ issuer, serialNumber }) =>
      sid instanceof pkijs.IssuerAndSerialNumber &&
      issuer.isEqual(sid.issuer) &&
      serialNumber.isEqual(sid.serialNumber),
  );
  if (!named) throw new Error('the certificate that signed it is missing');
  return named;
}

function isForTimeStamps({ extensions = [] }: pkijs.Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.parsedValue as
    | { keyPurposes?: string[] }
    | undefined;
  return usage?.keyPurposes?.includes(TIME_STAMPING) ?? false;
}

/** @throws when the stamp is not for the text, not signed, or leads to none of the roots */
async function check(signed: pkijs.SignedData, text: string, roots: readonly pkijs.Certificate[]): Promise<void> {
  const { signatureVerified } = await signed.verify({
    signer: 0,
    data: bytesOf(Buffer.from(text)),
    trustedCerts: [...roots],
    checkChain: roots.length > 0,
    extendedMode: true,
  });
  if (!signatureVerified) throw new Error('its signature is not good');
}

function nameOf({ subject }: pkijs.Certificate): string {
  return subject.typesAndValues.map(({ value }) => String(value.valueBlock.value)).join(', ');
}

/** A buffer of its own, as the libraries want it: Node's may be a piece of a larger one. */
function bytesOf(buffer: Uint8Array): ArrayBuffer {
  return new Uint8Array(buffer).buffer;
}
