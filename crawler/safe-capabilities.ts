import { UsageError } from './errors.ts';

/**
 * Capabilities would win over what a walk asks for, and some of them answer, sign or reset in its place.
 * @param where the file they were read from
 * @throws {UsageError} when one of these has any value but the one that does nothing
 */
export function refuseUnsafe(capabilities: object, where: string): void {
  for (const [key, value] of told(capabilities)) {
    const rule = UNSAFE.get(key.toLowerCase());
    if (!rule || value === rule.safe) continue;
    throw new UsageError(
      `the capabilities in ${where} set "${key}" to ${JSON.stringify(value)}, which ${rule.does}: leave it out`,
    );
  }
}

interface Unsafe {
  readonly safe?: unknown; // none: it may not be there
  readonly does: string;
}

const GRANTS = 'would give the app what it is to ask for';
const ANSWERS = 'would answer what is to be read and declined';

/** By their names without a prefix. @see Appium UiAutomator2 and XCUITest drivers, "Capabilities" and "Settings" */
const UNSAFE: ReadonlyMap<string, Unsafe> = new Map(
  Object.entries({
    autoGrantPermissions: { safe: false, does: GRANTS },
    permissions: { does: GRANTS },
    autoAcceptAlerts: { safe: false, does: ANSWERS },
    autoDismissAlerts: { safe: false, does: ANSWERS },
    'settings[defaultAlertAction]': { does: ANSWERS },
    noSign: { safe: true, does: 'would have the package signed anew' },
    fullReset: { safe: false, does: 'would take the app away at the start and the end of a session' },
  }).map(([name, rule]) => [name.toLowerCase(), rule]),
);

/** Each by its name without a prefix; what stands in `appium:options` or `appium:settings` too, as Appium reads it. */
function told(capabilities: object): [string, unknown][] {
  return Object.entries(capabilities).flatMap(([prefixed, value]): [string, unknown][] => {
    const name = prefixed.replace(/^appium:/, '');
    const inner = typeof value === 'object' && value !== null ? value : {};
    if (name === 'options') return told(inner);
    if (name === 'settings') return Object.entries(inner).map(([key, set]) => [`settings[${key}]`, set]);
    return [[name, value]];
  });
}
