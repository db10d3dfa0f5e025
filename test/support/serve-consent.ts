import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Site, type SiteAnswer, serveSite } from '../../samples/server.ts';

/** The consent pages of test/consent, without the parts that others of them include. */
export function consentPages(): string[] {
  return readdirSync(PAGES)
    .filter((file) => file.endsWith('.html') && !PARTS.has(file))
    .map((file) => file.replace('.html', ''))
    .sort();
}

/**
 * Serves the consent pages with the consent managers they use: `/libs/` is node_modules, `/bundles/` what is bundled from
 * test/consent/src. The address of a page is the site's with the page's name and `.html`.
 */
export function serveConsent(): Promise<Site> {
  return serveSite(PAGES, async ({ path }) => {
    if (path.startsWith('/libs/')) return library(path.slice('/libs/'.length));
    if (path.startsWith('/bundles/')) return bundle(path.slice('/bundles/'.length));
    return undefined;
  });
}

const PAGES = fileURLToPath(new URL('../consent/', import.meta.url));
const LIBRARIES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const PARTS: ReadonlySet<string> = new Set(['frame-inner.html', 'policy.html']);
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

async function library(path: string): Promise<SiteAnswer> {
  const file = normalize(LIBRARIES + path);
  if (!file.startsWith(LIBRARIES + (LIBRARIES.endsWith(sep) ? '' : sep)) || !existsSync(file)) return { status: 404 };
  return text(await readFile(file, 'utf8'), extname(file));
}

const bundles = new Map<string, ReturnType<typeof bundled>>();

/** A name has a script and, where its source imports styles, a sheet; both come from one build. */
async function bundle(path: string): Promise<SiteAnswer> {
  const type = extname(path);
  const name = path.slice(0, path.length - type.length);
  if (!existsSync(`${PAGES}src/${name}.jsx`)) return { status: 404 };
  const building = bundles.get(name) ?? bundled(name);
  bundles.set(name, building);
  return text((await building)[type] ?? '', type);
}

async function bundled(name: string): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [`${PAGES}src/${name}.jsx`],
    outfile: `${name}.js`,
    bundle: true,
    write: false,
    format: 'iife',
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'react' } }, // the project's own names another
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return Object.fromEntries(outputFiles.map((file) => [extname(file.path), file.text]));
}

function text(body: string, type: string): SiteAnswer {
  return { html: body, headers: { 'content-type': TYPES[type] ?? 'text/plain; charset=utf-8' } };
}
