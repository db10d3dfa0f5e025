import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of the package as it would be published, and an empty project that has it. */
export interface Installed {
  readonly project: string; // a folder with node_modules/naysayer and a package.json
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly bytes: number; // of the tarball
  close(): void;
}

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Builds and packs the package and unpacks it into an empty project. What it depends on is linked from here, that and no
 * more, so that a package it does not name is not found; no registry is asked.
 */
export function install(): Installed {
  const project = mkdtempSync(join(tmpdir(), 'naysayer-installed-'));
  const modules = join(project, 'node_modules');
  must(spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, encoding: 'utf8' }));
  const packed = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', project], ROOT);
  const [{ filename, files, size }] = JSON.parse(packed) as [
    { filename: string; files: Installed['files']; size: number },
  ];
  mkdirSync(modules);
  must(spawnSync('tar', ['-xzf', filename, '-C', 'node_modules'], { cwd: project, encoding: 'utf8' }));
  cpSync(join(modules, 'package'), join(modules, 'naysayer'), { recursive: true });
  rmSync(join(modules, 'package'), { recursive: true });
  const { dependencies, bin } = manifest(join(modules, 'naysayer'));
  for (const name of Object.keys(dependencies)) link(name, modules);
  mkdirSync(join(modules, '.bin'));
  symlinkSync(join('..', 'naysayer', bin.naysayer), join(modules, '.bin', 'naysayer'));
  return { project, files, bytes: size, close: () => rmSync(project, { recursive: true, force: true }) };
}

/** Links a package from here into a project's node_modules, as installing it there would bring it. */
export function link(name: string, modules: string): void {
  const place = join(modules, name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules', name), place);
}

/** Runs a program in a folder, with nothing of this process's settings but what it needs to run. */
export function run(file: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const { PATH, HOME, CHROMIUM_PATH, NAYSAYER_KEY } = process.env;
  const child = spawn(file, args, { cwd, env: { PATH, HOME, CHROMIUM_PATH, NAYSAYER_KEY, ...env } });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => done({ status, out, err }));
  });
}

/** All that an install of the package brings, by the lock: what it depends on, and what that does. */
export function bringsAlong(): Set<string> {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dependencies?: object; optionalDependencies?: object }>;
  };
  const names = new Set<string>();
  const add = (from: string) => {
    const { dependencies = {}, optionalDependencies = {} } = packages[from] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      if (names.has(name)) continue;
      names.add(name);
      add(`node_modules/${name}`);
    }
  };
  add('');
  return names;
}

export const ROOT = join(import.meta.dirname, '../..');

function npm(args: readonly string[], cwd: string): string {
  return must(spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' }));
}

function must({ status, stdout, stderr }: { status: number | null; stdout: string; stderr: string }): string {
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return stdout;
}

function manifest(folder: string): { dependencies: Record<string, string>; bin: { naysayer: string } } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
