import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../errors.ts';

/** Where folders of scans are put for all. */
export interface EvidenceStore {
  /** @param name of the folder there, relative @returns where it is */
  put(folder: string, name: string): Promise<string>;
  /**
   * Brings one back. @param at where it is
   * @throws {Error} when it is of another store, cannot be had, or is not what was put
   */
  take(at: string, folder: string): Promise<void>;
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
  const get = async (key: string) => {
    const answer = await client.fetch(`${base}/${key}`);
    if (!answer.ok) throw new Error(`the evidence store answered ${answer.status} to ${key}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const isThere = async (key: string) => (await client.fetch(`${base}/${key}`, { method: 'HEAD' })).ok;
  return {
    async put(folder, name) {
      const files: Record<string, string> = {};
      for (const file of filesOf(folder)) {
        const content = readFileSync(join(folder, file));
        const key = keyOf(content);
        if (!(await isThere(key))) await put(key, content);
        files[file.split(sep).join('/')] = key;
      }
      const list = `folders/${name}.json`;
      await put(list, Buffer.from(JSON.stringify({ schema: 'naysayer/folder@1', files })));
      return `${base}/${list}`;
    },
    async take(at, folder) {
      if (!at.startsWith(`${base}/folders/`)) throw new Error(`${at} is in another store`);
      const list = JSON.parse((await get(at.slice(base.length + 1))).toString()) as { files: Record<string, string> };
      const part = resolve(`${folder}.part`); // one that is there is whole
      rmSync(part, { recursive: true, force: true });
      for (const [file, key] of Object.entries(list.files)) {
        const path = resolve(part, file);
        if (!path.startsWith(part + sep)) throw new Error(`${file} leads out of its folder`);
        const content = await get(key);
        if (keyOf(content) !== key) throw new Error(`${file} is not what was put there`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
      }
      renameSync(part, folder);
    },
  };
}

function keyOf(content: Buffer): string {
  return `sha256/${createHash('sha256').update(content).digest('hex')}`;
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
