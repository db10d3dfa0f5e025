import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// A machine of its own for each test: a checkout of two files, a PATH and a home with nothing in them but what is put there.
let machine: string;
const root = join(import.meta.dirname, '../..');
const inside = (...path: string[]) => join(machine, ...path);

beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'naysayer-setup-'));
  for (const folder of ['bin', 'home', 'checkout']) mkdirSync(inside(folder));
  cpSync(join(root, 'scripts'), inside('checkout/scripts'), { recursive: true });
  writeFileSync(inside('checkout/package.json'), '{ "type": "module" }');
  writeFileSync(inside('checkout/package-lock.json'), lock('1.0.0'));
  program('fc-list', 'echo "A Chinese font"');
});
afterEach(() => rmSync(machine, { recursive: true, force: true }));

describe.skipIf(process.platform !== 'linux')('set-up', () => {
  it('says nothing and runs nothing where all is there', () => {
    packages('1.0.0');
    program('chromium', '');
    program('npm', 'exit 9');
    expect(setUp()).toEqual({ ready: true, said: [] });
  });

  it('installs the packages, says so, and says how to undo it', () => {
    program('chromium', '');
    program('npm', `[ "$1" = ci ] && mkdir -p node_modules && cp package-lock.json node_modules/.package-lock.json`);
    expect(setUp()).toEqual({
      ready: true,
      said: [
        'naysayer: installing packages into node_modules (npm ci)',
        'naysayer: to undo this set-up: rm -rf node_modules',
      ],
    });
  });

  it('installs again when the lock file wants another version', () => {
    packages('0.9.0');
    program('chromium', '');
    program('npm', 'cp package-lock.json node_modules/.package-lock.json');
    expect(setUp().said).toContain('naysayer: installing packages into node_modules (npm ci)');
    expect(setUp().said).toEqual([]);
  });

  it('stops with one line when the packages cannot be had', () => {
    program('npm', 'exit 1');
    const { ready, said } = setUp();
    expect(ready).toBe(false);
    expect(said.at(-1)).toMatch(/^naysayer: npm ci did not succeed: /);
  });

  it('names every way to get a browser where none can be fetched', () => {
    packages('1.0.0');
    const { ready, said } = setUp();
    expect(ready).toBe(false);
    expect(said.at(-1)).toMatch(/npx playwright install chromium.*system's packages.*CHROMIUM_PATH/);
  });

  it('does not look past a CHROMIUM_PATH that names nothing', () => {
    packages('1.0.0');
    program('chromium', '');
    const { ready, said } = setUp({ CHROMIUM_PATH: '/nowhere/chromium' });
    expect({ ready, said }).toEqual({
      ready: false,
      said: ['naysayer: CHROMIUM_PATH names no program: /nowhere/chromium: correct it or unset it'],
    });
  });

  it("takes Playwright's browser only in the revision that the installed Playwright wants, and whole", () => {
    packages('1.0.0');
    const cache = (revision: number) => inside(`home/.cache/ms-playwright/chromium-${revision}`);
    mkdirSync(cache(6), { recursive: true });
    writeFileSync(join(cache(6), 'INSTALLATION_COMPLETE'), '');
    mkdirSync(cache(7));
    expect(setUp().ready).toBe(false);
    writeFileSync(join(cache(7), 'INSTALLATION_COMPLETE'), '');
    expect(setUp()).toEqual({ ready: true, said: [] });
  });

  it.runIf(process.getuid?.() === 0)("takes browser and font from the system's packages where it may", () => {
    packages('1.0.0');
    program('fc-list', '');
    program(
      'apt-get',
      `for last; do true; done; printf '#!/bin/sh\\necho font' > "$(dirname "$0")/$last"; chmod +x "$(dirname "$0")/$last"; [ "$last" != fonts-wqy-microhei ] || cp "$(dirname "$0")/$last" "$(dirname "$0")/fc-list"`,
    );
    const { ready, said } = setUp();
    expect(ready).toBe(true);
    expect(said.slice(1)).toEqual([
      "naysayer: installing chromium-headless-shell from the system's packages (apt-get)",
      "naysayer: installing fonts-wqy-microhei, a Chinese font, from the system's packages (apt-get)",
      'naysayer: to undo this set-up: apt-get purge --autoremove -y chromium-headless-shell && apt-get purge -y fonts-wqy-microhei',
    ]);
  });

  it.runIf(process.getuid?.() === 0)(
    'brings servers for the tests to a machine that is there for tests, and to no other',
    () => {
      packages('1.0.0');
      program('chromium', '');
      program('apt-get', `[ "$1" = update ] || echo "$@" > "$(dirname "$0")/../installed"`);
      const installed = () => existsSync(inside('installed')) && readFileSync(inside('installed'), 'utf8');
      expect(setUp({ CI: 'true' })).toEqual({ ready: true, said: [] });
      expect(setUp({}, { forTests: true }).said).toEqual([
        expect.stringMatching(
          /^naysayer: some tests skip for want of postgresql redis-server jq sqlite3 adb chromium-driver: "CI=true/,
        ),
      ]);
      expect(installed()).toBe(false);
      expect(setUp({ CI: 'true' }, { forTests: true })).toEqual({
        ready: true,
        said: [
          "naysayer: installing postgresql redis-server jq sqlite3 adb chromium-driver for the tests from the system's packages (apt-get)",
          'naysayer: to undo this set-up: apt-get purge --autoremove -y postgresql redis-server jq sqlite3 adb chromium-driver',
        ],
      });
      expect(installed()).toMatch(/ postgresql redis-server jq sqlite3 adb chromium-driver$/m);
      for (const name of ['pg_ctlcluster', 'redis-server', 'jq', 'sqlite3']) program(name, '');
      program('adb', '');
      expect(setUp({ CI: 'true' }, { forTests: true }).said.at(-1)).toMatch(/-y chromium-driver$/);
      rmSync(inside('bin/adb'));
      program('apt-get', `case "$*" in *chromium-driver*) exit 1;; esac`); // a system that does not have it
      expect(setUp({ CI: 'true' }, { forTests: true }).said.slice(1)).toEqual([
        'naysayer: chromium-driver could not be had: the tests that want them skip',
        'naysayer: to undo this set-up: apt-get purge --autoremove -y adb',
      ]);
      program('apt-get', 'exit 1');
      expect(setUp({ CI: 'true' }, { forTests: true })).toMatchObject({
        ready: true,
        said: { 1: expect.stringMatching(/skip$/) },
      });
    },
  );

  it('goes on without a Chinese font, and advises one', () => {
    packages('1.0.0');
    program('chromium', '');
    program('fc-list', '');
    const { ready, said } = setUp();
    expect(ready).toBe(true);
    expect(said).toEqual([expect.stringContaining('no Chinese font: ')]);
  });

  it('starts the demo without an address and a scan with one', () => {
    packages('1.0.0');
    program('chromium', '');
    symlinkSync(join(root, 'node_modules/tsx'), inside('checkout/node_modules/tsx'));
    mkdirSync(inside('checkout/cli'));
    writeFileSync(inside('checkout/cli/main.ts'), 'console.log(process.argv.slice(2).join(" ")); process.exit(3);');
    const start = (...args: string[]) => node([inside('checkout/scripts/start.mjs'), ...args]);
    expect(start('--lang', 'zh')).toMatchObject({ status: 3, stdout: 'demo --lang zh\n' });
    expect(start('http://a.test', '--json')).toMatchObject({ stdout: 'scan http://a.test --json\n' });
  });
});

function setUp(env: Record<string, string> = {}, options: { forTests?: boolean } = {}) {
  const file = JSON.stringify(inside('checkout/scripts/setup.mjs'));
  const script = `import { setUp } from ${file}; process.exit(setUp(${JSON.stringify(options)}) ? 0 : 2);`;
  const { status, stderr } = node(['--input-type=module', '-e', script], env);
  return { ready: status === 0, said: stderr.split('\n').filter(Boolean) };
}

function node(args: string[], env: Record<string, string> = {}) {
  const alone = { PATH: `${inside('bin')}:/usr/bin/nothing`, HOME: inside('home'), ...env };
  return spawnSync(process.execPath, args, { cwd: inside('checkout'), env: alone, encoding: 'utf8' });
}

/** A program on this machine's PATH. It may use the real tools of the system, which the code under test does not see. */
function program(name: string, script: string): void {
  writeFileSync(inside('bin', name), `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n`);
  chmodSync(inside('bin', name), 0o755);
}

/** What npm would have installed, with a Playwright that wants revision 7 and can fetch nothing. */
function packages(version: string): void {
  const put = (path: string, text: string) => {
    mkdirSync(inside('checkout/node_modules', path, '..'), { recursive: true });
    writeFileSync(inside('checkout/node_modules', path), text);
  };
  put('.package-lock.json', lock(version));
  put('playwright-core/browsers.json', '{ "browsers": [{ "name": "chromium", "revision": "7" }] }');
  put('playwright/cli.js', 'process.exit(1);');
}

function lock(version: string): string {
  const others = { 'node_modules/for-another-system': { version: '2.0.0', optional: true } };
  return JSON.stringify({ packages: { '': { name: 'naysayer' }, 'node_modules/a': { version }, ...others } });
}
