import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { ScriptedPhone } from './phone.ts';
import { PERMISSION_CONTROLLER } from './system-windows.ts';

/** What a command run on the phone can reach. */
export interface Shell {
  readonly phone: ScriptedPhone;
  /** Runs until its connection closes or the phone ends it. */
  readonly instrument: () => Promise<void>;
  readonly instrumented: boolean; // whether Appium's server runs on the phone
  readonly closed: Promise<void>;
  print(text: string): void;
}

/** The commands that Appium's Android drivers give to a phone. @returns the exit code */
export async function runShell(line: string, shell: Shell): Promise<number> {
  const parts = line.includes(';') && !line.startsWith('export ') ? line.split(';') : [line];
  let code = 0;
  for (const part of parts.map((one) => one.trim()).filter(Boolean)) code = await runOne(unquoted(part), shell);
  return code;
}

async function runOne(command: string, shell: Shell): Promise<number> {
  for (const [pattern, answer] of COMMANDS) {
    const found = pattern.exec(command);
    if (!found) continue;
    const said = await answer(shell, found[1] ?? '', command);
    if (typeof said === 'number') return said;
    if (said) shell.print(said.endsWith('\n') ? said : `${said}\n`);
    return 0;
  }
  shell.phone.unanswered.add(command);
  return 127;
}

type Answer = (shell: Shell, argument: string, command: string) => string | number | Promise<string | number>;

const SERVER = 'io.appium.uiautomator2.server';
const SETTINGS = 'io.appium.settings';
const HELPERS = [SERVER, `${SERVER}.test`, SETTINGS];
const PIDS = { app: 4001, server: 777, settings: 778 };

/** The socket of the app's web views. */
export const DEVTOOLS = `webview_devtools_remote_${PIDS.app}`;

const COMMANDS: readonly (readonly [RegExp, Answer])[] = [
  [/^getprop\s*(\S*)$/, (_, name) => (name ? (PROPERTIES[name] ?? '') : listed(PROPERTIES))],
  [/^am instrument\b/, async ({ instrument }) => { await instrument(); return 0; }],
  [/\blogcat\b.* -c\b/, () => ''],
  [/\blogcat\b/, logcat],
  [/^pm list instrumentation/, () => `instrumentation:${SERVER}.test/androidx.test.runner.AndroidJUnitRunner (target=${SERVER})`],
  [/^pm path (?:--user \S+ )?(\S+)$/, ({ phone }, name) => (isThere(phone, name) ? `package:/data/app/${name}-1/base.apk` : 1)],
  [/^cmd package install\b/, ({ phone }) => { phone.install(); return 'Success'; }],
  [/^(?:pm|cmd package) uninstall (?:-k )?(\S+)/, ({ phone }, name) => { if (name !== phone.model.app.package || !phone.installed) return 1; phone.uninstall(); return 'Success'; }],
  [/^(?:pm|cmd package) list packages/, ({ phone }) => [...HELPERS, PERMISSION_CONTROLLER, ...(phone.installed ? [phone.model.app.package] : [])].map((name) => `package:${name}`).join('\n')],
  [/^pm clear (?:--user \S+ )?(\S+)$/, clear],
  [/^am force-stop (\S+)$/, ({ phone }, name) => { if (name === phone.model.app.package) phone.stop(); return ''; }],
  [/^am start(?:-activity)?\b.*?-n (\S+)\/\S+/, ({ phone }, name) => start(phone, name)],
  [/^monkey -p (\S+)/, ({ phone }, name) => start(phone, name)],
  [/^cmd package (?:query-activities|resolve-activity)/, ({ phone: { model } }) => `${model.app.package}/${model.app.activity}`],
  [/^(?:pgrep|pidof)\b.*?(\S+)$/, (shell, name) => pidOf(shell, name)],
  [/^ps --help/, () => 'usage: ps [-AadefLlnwZ] [-o FIELD]'],
  [/^ps\b/, (shell) => ['USER PID PPID VSZ RSS WCHAN ADDR S NAME', ...running(shell).map(([name, pid]) => `u0_a1 ${pid} 1 1 1 0 0 S ${name}`)].join('\n')],
  [/^dumpsys activity services io\.appium\.settings$/, () => '  * ServiceRecord{1 u0 io.appium.settings/.ForegroundService}\n    isForeground=true foregroundId=1'],
  [/^dumpsys activity services /, () => '(nothing)'],
  [/^dumpsys activity processes/, (shell) => running(shell).map(([name, pid]) => `  *APP* UID 10200 ProcessRecord{abc123 ${pid}:${name}/u0a200}`).join('\n')],
  [/^dumpsys (?:activity|window)/, ({ phone }) => focus(phone.front, phone.model.app.activity)],
  [/^dumpsys package (\S+)$/, ({ phone }, name) => packageDump(phone, name)],
  [/^dumpsys (?:power|display|deviceidle|input_method)/, () => 'mHoldingDisplaySuspendBlocker=true mScreenOn=true mInputShown=false'],
  [/^wm (size|density)/, ({ phone }, what) => (what === 'size' ? `Physical size: ${phone.width}x${phone.height}` : 'Physical density: 420')],
  [/^am get-current-user/, () => '0'],
  [/\/proc\/net\/unix$/, ({ phone }) => (phone.pages?.isOpen ? `0000000000000000: 00000002 00000000 00010000 0001 01 4711 @${DEVTOOLS}` : '')],
  [/^sha256sum (\S+)$/, (_, path) => `${createHash('sha256').update(path).digest('hex')}  ${path}`],
  [/^whoami/, () => 'shell'],
  [/^which su$/, () => 1],
  [/^date\b/, () => new Date().toISOString().replace(/\.\d+Z$/, '+0000')],
  [/^ls /, () => 1],
  [/^echo (.*)$/, (_, text) => text],
  [/^(?:settings|appops|cmd appops|cmd notification|am broadcast|am startservice|am start-foreground-service|ime|svc|cmd deviceidle|rm|mkdir|touch|input keyevent)\b/, () => ''],
]; // biome-ignore format: a table

const PROPERTIES: Readonly<Record<string, string>> = {
  'ro.build.version.sdk': '34',
  'ro.build.version.release': '14',
  'ro.product.model': 'Scripted Phone',
  'ro.product.manufacturer': 'scripted',
  'ro.debuggable': '0',
  'ro.kernel.qemu': '1', // it is no phone, and says so
  'gsm.sim.state': 'ABSENT',
  'ro.product.cpu.abi': 'arm64-v8a',
  'persist.sys.locale': 'zh-CN',
  'persist.sys.timezone': 'Asia/Shanghai',
  'sys.boot_completed': '1',
  'init.svc.bootanim': 'stopped',
};

function unquoted(text: string): string {
  return text.replace(/(^|\s)'([^']*)'/g, '$1$2').replace(/"/g, '');
}

function listed(all: Readonly<Record<string, string>>): string {
  return Object.entries(all).map(([name, value]) => `[${name}]: [${value}]`).join('\n'); // biome-ignore format: one line
}

/** Prints at once, for the driver waits for the first line. */
async function logcat({ phone, print, closed }: Shell): Promise<number> {
  print('--------- beginning of main\n');
  let printed = 0;
  const more = () => {
    for (const line of phone.logcat.slice(printed)) print(`${line}\n`);
    printed = phone.logcat.length;
  };
  more();
  phone.on('logged', more);
  await closed;
  phone.off('logged', more);
  return 0;
}

function isThere(phone: ScriptedPhone, name: string): boolean {
  return (phone.installed && name === phone.model.app.package) || HELPERS.includes(name);
}

/** @see AOSP, PackageManagerShellCommand, runClear */
function clear({ phone, print }: Shell, name: string): string | number {
  if (!isThere(phone, name)) {
    print('Failed\n');
    return 1;
  }
  if (name === phone.model.app.package) phone.clear();
  return 'Success';
}

function start(phone: ScriptedPhone, name: string): string | number {
  if (name === phone.model.app.package) phone.launch();
  else if (name !== SETTINGS) return 1;
  return `Starting: Intent { cmp=${name} }\nStatus: ok\nComplete\nEvents injected: 1`;
}

function running({ phone, instrumented }: Shell): [string, number][] {
  const app: [string, number][] = phone.running ? [[phone.model.app.package, PIDS.app]] : [];
  const server: [string, number][] = instrumented ? [[SERVER, PIDS.server]] : [];
  return [...app, ...server, [SETTINGS, PIDS.settings]];
}

function pidOf(shell: Shell, pattern: string): string | number {
  const name = pattern.replace(/\[\[:blank:\].*$/, '').replace(/[\\^$()]/g, '');
  const found = running(shell).find(([one]) => name.includes(one));
  return found ? String(found[1]) : 1;
}

function focus(front: string, activity: string): string {
  const record = `{4d5e6f u0 ${front}/${front}${activity} t12}`;
  return [
    `  mCurrentFocus=Window{1a2b3c u0 ${front}/${front}${activity}}`,
    `  mFocusedApp=ActivityRecord${record}`,
    `  mResumedActivity: ActivityRecord${record}`,
    '    mShowingLockscreen=false mDreamingLockscreen=false mShowingDream=false',
    '    isStatusBarKeyguard=false',
    '  KeyguardServiceDelegate',
    '      showing=false',
    '      screenState=SCREEN_STATE_ON',
  ].join('\n');
}

function packageDump(phone: ScriptedPhone, name: string): string {
  const { app } = phone.model;
  if (name === app.package && !phone.installed) return `Unable to find package: ${name}`;
  if (name !== app.package) {
    return `Packages:\n  Package [${name}] (aaaaaa):\n    minSdk=26 targetSdk=34\n    versionName=${helperVersion(name)}`;
  }
  return [
    'Packages:',
    `  Package [${name}] (bbbbbb):`,
    '    versionCode=1 minSdk=24 targetSdk=34',
    '    versionName=1.0.0',
    '    requested permissions:',
    ...app.permissions.map((one) => `      ${one}`),
    '    install permissions:',
    '      android.permission.INTERNET: granted=true',
    '    User 0: ceDataInode=1 installed=true hidden=false',
    '      runtime permissions:',
    ...app.permissions.map((one) => `        ${one}: granted=${phone.granted.has(one)}, flags=[ USER_SET]`),
  ].join('\n');
}

/** The phone claims the helper apps in the versions that the installed driver brings, so nothing is pushed to it. */
function helperVersion(name: string): string {
  const driver = createRequire(createRequire(import.meta.url).resolve('appium-uiautomator2-driver/package.json'));
  const brought = name === SETTINGS ? 'io.appium.settings' : 'appium-uiautomator2-server';
  return (driver(`${brought}/package.json`) as { version: string }).version;
}
