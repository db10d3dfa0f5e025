import { expect, it } from 'vitest';
import { appUnreachable } from '../../crawler/drivers/app-unreachable.ts';

const URL = 'http://127.0.0.1:4723';
const WHEN = 'when running "http://127.0.0.1:4723/session" with method "POST"';
const BEFORE = 'An unknown server-side error occurred while processing the command. Original error:';
const PLUG =
  /^none is connected: turn on USB debugging and plug one in, or run "adb connect HOST:5555" \("naysayer doctor"/;

it.each<[says: string, code: string, detail: string | RegExp]>([
  ['WebDriverError: Failed to fetch [POST] http://127.0.0.1:4723/session: please make sure that a Server is running', 'refused', `there is no Appium server at ${URL}`],
  [`WebDriverError: Could not find a connected Android device in 20000ms ${WHEN}`, 'no-device', PLUG],
  [`WebDriverError: Device emulator-5558 was not in the list of connected devices ${WHEN}`, 'no-device', 'emulator-5558 is not connected ("naysayer doctor" says what is missing)'],
  [`WebDriverError: Unknown device or simulator UDID: '00008101-1' ${WHEN}`, 'no-device', /^00008101-1 is not connected/],
  [`WebDriverError: Neither ANDROID_HOME nor ANDROID_SDK_ROOT environment variable was exported. ${WHEN}`, 'no-device', /^the Appium server at http:\S+ finds no Android SDK: start it with ANDROID_HOME/],
  [`WebDriverError: The Android SDK root folder '/nowhere' does not exist on the local file system. ${WHEN}`, 'no-device', /finds no Android SDK/],
  [`WebDriverError: usbmuxd socket path /var/run/usbmuxd does not exist ${WHEN}`, 'no-device', 'usbmuxd socket path /var/run/usbmuxd does not exist'],
  [`WebDriverError: App with bundle identifier 'com.example.one' unknown ${WHEN}`, 'app-not-installed', "App with bundle identifier 'com.example.one' unknown"],
  [`WebDriverError: ${BEFORE} The application at '/a.ipa' does not exist or is not accessible ${WHEN}`, 'app-not-installed', /or is not accessible$/],
  [`WebDriverError: The instrumentation timed out ${WHEN}`, 'timeout', 'The instrumentation timed out'],
  [`WebDriverError: The phone is locked. ${WHEN}\n  at a stack`, 'no-device', 'The phone is locked'],
  [`WebDriverError: ${'word '.repeat(100)}`, 'no-device', /^(word )+…$/],
])('%s', (says, code, detail) => {
  const error = appUnreachable(new Error(says), URL);
  expect(error.code).toBe(code);
  if (typeof detail === 'string') expect(error.detail).toBe(detail);
  else expect(error.detail).toMatch(detail);
}); // biome-ignore format: a table
