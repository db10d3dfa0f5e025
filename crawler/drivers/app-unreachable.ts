import { TargetUnreachable } from '../errors.ts';

/** Why Appium opened no session, in a line that says what to do where that is known. @param url of the server */
export function appUnreachable(error: unknown, url: string): TargetUnreachable {
  const [first = ''] = String((error as Error).message).split('\n');
  const line = first.replace(/^(WebDriverError|Error): /, '').replace(/ when running "https?:.*$/, '');
  for (const [pattern, code, says] of CAUSES) {
    const found = pattern.exec(line);
    if (found) return new TargetUnreachable(code, says(found.slice(1).find(Boolean) ?? line, url), { cause: error });
  }
  return new TargetUnreachable('no-device', shortened(line), { cause: error });
}

/** What a pattern picks out, else the whole line, and the server's address become what is said. */
type Cause = readonly [pattern: RegExp, code: string, says: (found: string, url: string) => string];

const CAUSES: readonly Cause[] = [
  [/ECONNREFUSED|Unable to connect|failed to fetch|fetch failed/i, 'refused', (_, url) => `there is no Appium server at ${url}`],
  // It is the server's own set-up, so it goes before what says that something is not there.
  [/Android SDK|ANDROID_HOME/, 'no-device', (_, url) => `the Appium server at ${url} finds no Android SDK: start it with ANDROID_HOME set to a folder that holds platform-tools/adb`],
  [/\bapp\b.* is not installed|bundle identifier .* unknown|The (?:application|file) at .* does not exist|Activity class .* does not exist|Cannot find the app|unable to find .*package/i, 'app-not-installed', shortened],
  [/Could not find a connected Android device/, 'no-device', () => 'none is connected: turn on USB debugging and plug one in, or run "adb connect HOST:5555" ("naysayer doctor" says what is missing)'],
  [/Device (\S+) was not in the list of connected devices|Unknown device or simulator UDID:? '?([^\s']+)/, 'no-device', (name) => `${name} is not connected ("naysayer doctor" says what is missing)`],
  [/timed? ?out/i, 'timeout', shortened],
]; // biome-ignore format: a table

const DETAIL_CHARACTERS = 300;

/** Not in the middle of a word. */
function shortened(line: string): string {
  if (line.length <= DETAIL_CHARACTERS) return line.replace(/\.$/, '');
  return `${line.slice(0, DETAIL_CHARACTERS).replace(/\s+\S*$/, '')} …`;
}
