import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFlows } from '../serve.ts';

/** How the targets of a batch are scanned: in the browser, or by a scan that opens nothing and takes 30 ms. */
export type Scans = 'browser' | 'quick';

export interface Targets {
  readonly list: string; // the file
  readonly count: number;
  isWalled(id: string): boolean;
  close(): Promise<void>;
}

/**
 * Very small sites on this machine, each a host of its own: one prompt that can be declined, and on every tenth a
 * question without a way round. The list lies in `dir`; there again, it is the same on the same port.
 */
export async function serveTargets(dir: string, count: number, scans: Scans): Promise<Targets> {
  mkdirSync(dir, { recursive: true });
  const portFile = join(dir, 'port');
  const before = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0;
  const server = await serveFlows(before);
  const { port } = new URL(server.base);
  writeFileSync(portFile, port);
  const isWalled = (id: string) => scans === 'browser' && Number(id.slice(1)) % WALLED_ONE_IN === WALLED_ONE_IN - 1;
  const lineOf = (id: string) =>
    `http://${id}.localhost:${port}/${isWalled(id) ? 'wall.html' : 'grow.html?n=1'},${id},${LESSONS}`;
  const lines = Array.from({ length: count }, (_, i) => lineOf(`t${i}`));
  const list = join(dir, 'list.csv');
  writeFileSync(list, `target,id,categories\n${lines.map((line) => `${line}\n`).join('')}`);
  return { list, count, isWalled, close: server.close };
}

export const WALLED_ONE_IN = 10;
const LESSONS = 19; // a category that may ask for no occupation
