import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

/** Where Appium finds `adb`, the one part of the Android SDK that a scan needs; else what to do, in one line. */
export type AndroidSdk = { readonly root: string; readonly adb: string } | { readonly lacks: string };

/** What the environment names goes first, as it does for Appium, which looks for no `adb` on the PATH. */
export function androidSdk(env: Readonly<Record<string, string | undefined>> = process.env): AndroidSdk {
  const named = ['ANDROID_HOME', 'ANDROID_SDK_ROOT'].find((name) => env[name]);
  if (named !== undefined) {
    const root = env[named] as string;
    const adb = [join(root, TOOLS, ADB), join(root, ADB)].find(isFile);
    if (adb !== undefined) return { root, adb };
    return {
      lacks: `${named} is ${root}, where there is no ${join(TOOLS, ADB)}: set it to the folder of the Android SDK, or unset it and have adb on the PATH`,
    };
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const adb = folders.map((folder) => join(folder, ADB)).find(isFile);
  if (adb === undefined)
    return { lacks: 'no adb on the PATH: install the Android platform tools, or set ANDROID_HOME' };
  // A link leads to it from where packages of the system put their programs.
  const folder = dirname(realpathSync(adb));
  return { root: basename(folder) === TOOLS ? dirname(folder) : folder, adb };
}

const TOOLS = 'platform-tools';
const ADB = process.platform === 'win32' ? 'adb.exe' : 'adb';

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
