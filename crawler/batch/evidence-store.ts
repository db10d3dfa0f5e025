import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { UsageError } from '../errors.ts';

/** Where folders of scans are put for all. */
export interface EvidenceStore {
  /** @param name of the folder there, relative @returns where it is */
  put(folder: string, name: string): Promise<string>;
}

export interface S3Options {
  readonly endpoint: string; // https://HOST/BUCKET, with a prefix after it or without
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region?: string;
}

/**
 * An S3-compatible store. Content is kept under its own hash (`sha256/HEX`), so that what was put once is not put again
 * and nobody can change it unseen; what lies where in a folder is a list of its own (`folders/NAME.json`).
 */
export async function s3Store({
  endpoint,
  accessKeyId,
  secretAccessKey,
  region = 'us-east-1',
}: S3Options): Promise<EvidenceStore> {
  const { AwsClient } = await load();
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });
  const base = endpoint.replace(/\/+$/, '');
  const put = async (key: string, body: Buffer) => {
    const answer = await client.fetch(`${base}/${key}`, { method: 'PUT', body: new Uint8Array(body) });
    if (!answer.ok) throw new Error(`the evidence store answered ${answer.status} to ${key}`);
  };
  const isThere = async (key: string) => (await client.fetch(`${base}/${key}`, { method: 'HEAD' })).ok;
  return {
    async put(folder, name) {
      const files: Record<string, string> = {};
      for (const file of filesOf(folder)) {
        const content = readFileSync(join(folder, file));
        const key = `sha256/${createHash('sha256').update(content).digest('hex')}`;
        if (!(await isThere(key))) await put(key, content);
        files[file.split(sep).join('/')] = key;
      }
      const list = `folders/${name}.json`;
      await put(list, Buffer.from(JSON.stringify({ schema: 'naysayer/folder@1', files })));
      return `${base}/${list}`;
    },
  };
}

async function load() {
  try {
    return await import('aws4fetch');
  } catch (cause) {
    throw new UsageError(
      'an S3 store needs the package aws4fetch, which is not installed: run "npm install aws4fetch"',
      { cause },
    );
  }
}

function filesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true }) as string[];
  return names.filter((name) => statSync(join(folder, name)).isFile()).sort();
}
