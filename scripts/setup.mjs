// What Naysayer needs on a fresh machine: packages, a browser, a Chinese font. Plain JavaScript without a dependency,
// since it runs before there are any. Says each thing it does in one line, and in the end how to undo it; where
// everything is there it says nothing and costs a few file checks.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const NEEDED_NODE = [20, 20];
const DOWNLOAD_MS = 5 * 60_000;
const APT_MS = 10 * 60_000;
const BROWSER_PACKAGE = 'chromium-headless-shell';
const FONT_PACKAGE = 'fonts-wqy-microhei';
const BROWSER_WAYS =
  'run "npx playwright install chromium", or install chromium from your system\'s packages, or set CHROMIUM_PATH to a Chromium or Chrome';

/** Programs that some tests start, by their packages; a user of the tool needs none of them. */
const TESTED_WITH = {
  postgresql: 'pg_ctlcluster',
  'redis-server': 'redis-server',
  jq: 'jq',
  sqlite3: 'sqlite3',
  adb: 'adb',
  'chromium-driver': 'chromedriver',
};

/**
 * Brings what is missing.
 * @param forTests also servers and tools that tests start, where the machine is there for tests alone (CI is set)
 * @returns false when something needed cannot be had; the reason has been said
 */
export function setUp({ forTests = false } = {}) {
  const undo = [];
  const ready = setUpPackages(undo) && setUpBrowser(undo);
  if (ready) setUpFont(undo);
  if (ready && forTests) setUpTests(undo);
  if (undo.length > 0) say(`to undo this set-up: ${undo.join(' && ')}`);
  return ready;
}

/** Brings the packages alone, for what needs no browser. */
export function setUpPackages(undo = []) {
  if (!isNodeNewEnough()) {
    return fail(
      `Node ${process.versions.node} is too old: install Node ${NEEDED_NODE.join('.')} or newer (https://nodejs.org)`,
    );
  }
  if (packagesAreRight()) return true;
  const wereThere = existsSync(join(ROOT, 'node_modules'));
  say('installing packages into node_modules (npm ci)');
  if (!npm(['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'])) {
    return fail('npm ci did not succeed: see its message above; most often the network or a proxy is the cause');
  }
  if (!wereThere) undo.push(process.platform === 'win32' ? 'rmdir /s /q node_modules' : 'rm -rf node_modules');
  return true;
}

function setUpBrowser(undo) {
  if (findBrowser()) return true;
  if (process.env.CHROMIUM_PATH) {
    return fail(`CHROMIUM_PATH names no program: ${process.env.CHROMIUM_PATH}: correct it or unset it`);
  }
  say('no browser found: fetching Chromium for Playwright into your cache folder (npx playwright install chromium)');
  if (playwright(['install', 'chromium'], DOWNLOAD_MS)) {
    if (browserStarts()) {
      undo.push('npx playwright uninstall');
      return true;
    }
    // Found first, it would stand in the way of one from the system's packages, which brings the libraries it needs.
    say('it does not start on this machine, most often for want of system libraries: taking it away again');
    playwright(['uninstall'], DOWNLOAD_MS);
  }
  if (canApt()) {
    say(`installing ${BROWSER_PACKAGE} from the system's packages (apt-get)`);
    if (aptInstall(BROWSER_PACKAGE)) undo.push(`apt-get purge --autoremove -y ${BROWSER_PACKAGE}`);
  }
  return findBrowser() ? true : fail(`no browser here, and none could be fetched: ${BROWSER_WAYS}`);
}

function setUpFont(undo) {
  if (hasChineseFont()) return;
  if (canApt()) {
    say(`installing ${FONT_PACKAGE}, a Chinese font, from the system's packages (apt-get)`);
    if (aptInstall(FONT_PACKAGE)) undo.push(`apt-get purge -y ${FONT_PACKAGE}`);
  }
  if (!hasChineseFont()) {
    say(`no Chinese font: Chinese shows as boxes in pictures; install one, such as ${FONT_PACKAGE} or Noto Sans CJK`);
  }
}

/** What cannot be had is not needed: the tests that want it skip themselves and say so. */
function setUpTests(undo) {
  const missing = Object.keys(TESTED_WITH).filter((name) => onPath(TESTED_WITH[name]) === undefined);
  if (missing.length === 0 || !canApt()) return;
  const names = missing.join(' ');
  if (!process.env.CI) return say(`some tests skip for want of ${names}: "CI=true npm test" installs them (apt-get)`);
  say(`installing ${names} for the tests from the system's packages (apt-get)`);
  // One that a system does not have is no reason to go without the others.
  const had = aptInstall(...missing) ? missing : missing.length > 1 ? missing.filter((name) => aptInstall(name)) : [];
  if (had.length > 0) undo.push(`apt-get purge --autoremove -y ${had.join(' ')}`);
  const without = missing.filter((name) => !had.includes(name));
  if (without.length > 0) say(`${without.join(' ')} could not be had: the tests that want them skip`);
}

function isNodeNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor >= NEEDED_NODE[1]);
}

/** npm keeps its own list of what it installed: it has to hold what the lock file wants, whatever the files' times. */
function packagesAreRight() {
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  const installed = packagesOf(join(ROOT, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  return Object.entries(wanted ?? {}).every(([path, { version, optional }]) => {
    const there = installed[path];
    return path === '' || (there ? there.version === version : optional === true); // optional: for other systems
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** As crawler/drivers/browser.ts looks for one, by files alone. @returns its path, or undefined */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isProgram(named) ? named : undefined;
  return playwrightBrowser() ?? BROWSER_NAMES.map(onPath).find(Boolean) ?? USUAL_PLACES.find(isProgram);
}

const BROWSER_NAMES = [
  BROWSER_PACKAGE,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
];

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The folder of the very revision that the installed Playwright wants, once it is complete. */
function playwrightBrowser() {
  try {
    const known = JSON.parse(readFileSync(join(ROOT, 'node_modules', 'playwright-core', 'browsers.json'), 'utf8'));
    const { revision } = known.browsers.find(({ name }) => name === 'chromium');
    const folder = join(playwrightCache(), `chromium-${revision}`);
    return existsSync(join(folder, 'INSTALLATION_COMPLETE')) ? folder : undefined;
  } catch {
    return undefined; // no packages yet
  }
}

function playwrightCache() {
  if (process.env.PLAYWRIGHT_BROWSERS_PATH) return process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}

/** To be there is not to work: it is started once. */
function browserStarts() {
  const script =
    "import { chromium } from 'playwright'; await (await chromium.launch({ channel: 'chromium' })).close();";
  return run(process.execPath, ['--input-type=module', '-e', script], { quiet: true, timeoutMs: 60_000 });
}

/** macOS and Windows bring theirs; without fontconfig nobody can tell, and Chromium then finds none either. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

function canApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined;
}

function aptInstall(...names) {
  const options = ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=300']; // another process often holds the lock
  const how = { quiet: true, timeoutMs: APT_MS, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const install = ['install', ...options, '--no-install-recommends', ...names];
  return run('apt-get', install, how) || (run('apt-get', ['update', ...options], how) && run('apt-get', install, how));
}

function onPath(name) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name + suffix)).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function npm(args) {
  const own = process.env.npm_execpath; // set where npm itself started this
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args]);
  return process.platform === 'win32' ? run('npm.cmd', args, { shell: true }) : run('npm', args);
}

function playwright(args, timeoutMs) {
  return run(process.execPath, [join(ROOT, 'node_modules', 'playwright', 'cli.js'), ...args], {
    quiet: true,
    timeoutMs,
  });
}

/**
 * Runs a program to its end in the project's folder. What it prints goes to standard error, where set-up speaks, or
 * nowhere when `quiet`.
 * @returns whether it succeeded
 */
function run(program, args, { quiet = false, timeoutMs, env, shell = false } = {}) {
  const { status } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', quiet ? 'ignore' : 2, quiet ? 'ignore' : 2],
    timeout: timeoutMs,
    shell,
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function say(text) {
  console.error(`naysayer: ${text}`);
}

function fail(text) {
  say(text);
  return false;
}
