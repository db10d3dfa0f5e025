import { UsageError } from '../errors.ts';

/**
 * The package an APK declares, read from its manifest without a device.
 * @throws {UsageError} when the file is no APK
 */
export async function packageId(file: string): Promise<string> {
  if (!/\.apk$/i.test(file)) throw new UsageError(`${file} is no APK: install the app and give its id instead`);
  const { Apk } = await import('node-apk');
  const apk = new Apk(file);
  try {
    return (await apk.getManifestInfo()).package;
  } catch (cause) {
    throw new UsageError(`${file} is no APK that can be read: ${String((cause as Error).message).split('\n')[0]}`, {
      cause,
    });
  } finally {
    apk.close();
  }
}
