import { existsSync, readFileSync } from 'node:fs';

/** This tool, as it names itself in every trace. */
export const TOOL: { readonly name: string; readonly version: string } = { name: 'naysayer', version: versionOf() };

/** The package file lies beside the sources in a checkout, and one folder further up once built. */
function versionOf(): string {
  const file = ['../package.json', '../../package.json']
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(url));
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : 'unknown';
}
