import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppiumServer, appiumLacks, startAppium } from '../../crawler/drivers/appium-server.ts';
import { iphoneModelIds, iphoneModelOf, scanIphone } from '../support/phone/scan-iphone.ts';
import { Usb } from '../support/phone/usb.ts';
import { differences } from '../support/scan-site.ts';

const lacks = appiumLacks('xcuitest');
if (lacks) console.warn(`skipped: the scripted iPhones, for ${lacks}`);

describe.skipIf(lacks !== undefined)(
  'each modelled app is judged as it is, through a real Appium and its iOS driver',
  () => {
    const usb = new Usb();
    let server: AppiumServer;
    beforeAll(async () => {
      process.env.USBMUXD_SOCKET_ADDRESS = await usb.listen();
      server = await startAppium('xcuitest');
    });
    afterAll(async () => {
      await server?.close();
      usb.close();
    });

    it.each(iphoneModelIds())('%s', async (id) => {
      const { model, expected } = iphoneModelOf(id);
      const { scanned, phone, installs } = await scanIphone({ model, expected }, { appium: server.url, usb });
      expect(scanned.trace.failure).toBeUndefined();
      expect([...phone.unanswered]).toEqual([]);
      expect(differences(scanned, expected)).toEqual([]);
      expect(scanned.trace.walks.map(({ freshness }) => freshness.state)).toEqual(
        scanned.trace.walks.map(() => 'reinstalled'),
      );
      expect(installs).toBeGreaterThan(scanned.trace.walks.length); // once for the session, once for each walk
    });
  },
);
