import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Expected } from '../../samples/expected.ts';
import { type Site, type SiteHandler, serveSite } from '../../samples/server.ts';
import { librariesBeside } from './libraries.ts';

export interface ServedApp extends Site {
  readonly id: string;
  readonly expected: Expected;
}

/** The ids of all test apps, in alphabetical order. */
export function appIds(): string[] {
  return readdirSync(APPS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${APPS}${entry.name}/expected.json`))
    .map((entry) => entry.name)
    .sort();
}

/** Serves one app of test/apps on a port of its own, with an empty log and, where it has one, a new server of its own. */
export async function serveApp(id: string): Promise<ServedApp> {
  const folder = `${APPS}${id}/`;
  const expected = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Expected;
  return { ...(await serveFolderOf(folder)), id, expected };
}

/** Serves the pages and the server of one folder. */
export async function serveFolderOf(folder: string): Promise<Site> {
  const own = await handlerOf(`${folder}server.mjs`);
  const libraries = librariesBeside(folder);
  return serveSite(folder, async (request) => (await own?.(request)) ?? libraries(request));
}

const APPS = fileURLToPath(new URL('../apps/', import.meta.url));

async function handlerOf(file: string): Promise<SiteHandler | undefined> {
  if (!existsSync(file)) return undefined;
  const { default: makeHandler } = (await import(pathToFileURL(file).href)) as { default: () => SiteHandler };
  return makeHandler();
}
