import type { DeviceFacts } from '../trace.ts';
import type { AppSession } from './app-platform.ts';

/**
 * What an iPhone says of itself: to WebDriverAgent, and over its cable. It does not tell whether it is broken open.
 * @see Appium XCUITest driver, "mobile: deviceInfo"
 */
export async function iosDevice(session: AppSession): Promise<DeviceFacts> {
  const info = (await session.execute('mobile: deviceInfo', {}).catch(() => ({}))) as Info;
  const cable = (info.lockdownInfo ?? {}) as Info;
  const seconds = Number(cable.TimeIntervalSince1970);
  return {
    maker: 'Apple',
    model: said(cable.ProductType) ?? said(info.model),
    os: said(cable.ProductVersion) ?? said(info.sdkVersion),
    locale: said(info.currentLocale),
    timeZone: said(info.timeZone),
    clock: seconds > 0 ? new Date(seconds * 1000).toISOString() : null,
    carrier: NO_SIM.test(String(cable.SIMStatus ?? '')) ? '' : null,
    rooted: null,
    real: typeof info.isSimulator === 'boolean' ? !info.isSimulator : null,
  };
}

type Info = Readonly<Record<string, unknown>>;

const NO_SIM = /NotInserted/;

function said(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
