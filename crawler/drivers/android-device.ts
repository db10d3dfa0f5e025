import type { DeviceFacts } from '../trace.ts';
import type { AppSession } from './app-platform.ts';

/**
 * What an Android phone says of itself. Root, emulator and SIM are read from its properties, which a server tells only
 * where it allows `adb_shell`: one that is started here does, a device farm seldom.
 * @see Appium UiAutomator2 driver, "mobile: deviceInfo", "mobile: shell"; AOSP, gsm.sim.state
 */
export async function androidDevice(session: AppSession): Promise<DeviceFacts> {
  const info = (await session.execute('mobile: deviceInfo', {}).catch(() => ({}))) as Info;
  const clock = await session.execute('mobile: getDeviceTime', {}).catch(() => null);
  const properties = parseProperties(await shell(session, 'getprop'));
  const model = said(info.model);
  return {
    maker: said(info.manufacturer),
    model,
    os: said(info.platformVersion),
    locale: said(info.locale),
    timeZone: said(info.timeZone),
    clock: said(clock),
    carrier: carrierOf(properties, said(info.carrierName)),
    rooted: properties ? properties['ro.debuggable'] === '1' || Boolean(await shell(session, 'which', 'su')) : null,
    real: isReal(properties, model),
  };
}

/** What `getprop` prints, by name; undefined where nothing was printed. */
export function parseProperties(text: string | undefined): Readonly<Record<string, string>> | undefined {
  const lines = [...(text ?? '').matchAll(/^\[([^\]]+)\]: \[(.*)\]\r?$/gm)];
  return lines.length > 0 ? Object.fromEntries(lines.map(([, name, value]) => [name, value])) : undefined;
}

type Info = Readonly<Record<string, unknown>>;
type Properties = Readonly<Record<string, string>> | undefined;

/** What a command prints on the phone; nothing where the server does not allow it, or it fails. */
export async function shell(
  session: AppSession,
  command: string,
  ...args: readonly string[]
): Promise<string | undefined> {
  const printed = await session.execute('mobile: shell', { command, args }).catch(() => undefined);
  return typeof printed === 'string' ? printed : undefined;
}

function said(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Each slot has its own state. Without them, no name may be a SIM without a network. */
function carrierOf(properties: Properties, name: string | null): string | null {
  const states = (properties?.['gsm.sim.state'] ?? '').split(',').filter((state) => state !== '');
  const isEmpty = states.length > 0 && states.every((state) => /^(ABSENT|NOT_READY|UNKNOWN)$/.test(state));
  return isEmpty ? '' : name;
}

function isReal(properties: Properties, model: string | null): boolean | null {
  if (EMULATOR_MODEL.test(model ?? '')) return false;
  if (!properties) return null;
  const isVirtual = properties['ro.kernel.qemu'] === '1' || properties['ro.boot.qemu'] === '1';
  return !isVirtual && !EMULATOR_HARDWARE.test(properties['ro.hardware'] ?? '');
}

const EMULATOR_MODEL = /^(sdk_|sdk\b|Android SDK built for|google_sdk|Genymotion|Emulator)/i;
const EMULATOR_HARDWARE = /^(ranchu|goldfish|vbox86|ttvm|nox|cutf)/;
