import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { SiteAnswer, SiteHandler } from '../../samples/server.ts';

/** Answers `/libs/` from node_modules, and `/bundles/NAME.js` and `.css` with what is bundled from NAME.jsx in a folder. */
export function librariesBeside(sources: string): SiteHandler {
  return ({ path }) => {
    if (path.startsWith('/libs/')) return library(path.slice('/libs/'.length));
    if (path.startsWith('/bundles/')) return bundle(sources, path.slice('/bundles/'.length));
    return undefined;
  };
}

const LIBRARIES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
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
async function bundle(sources: string, path: string): Promise<SiteAnswer> {
  const type = extname(path);
  const source = normalize(`${sources}${path.slice(0, path.length - type.length)}.jsx`);
  if (!source.startsWith(normalize(sources)) || !existsSync(source)) return { status: 404 };
  const building = bundles.get(source) ?? bundled(source);
  bundles.set(source, building);
  return text((await building)[type] ?? '', type);
}

async function bundled(source: string): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [source],
    outfile: source.replace(/jsx$/, 'js'),
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
