import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppiumServer, startAppium } from '../../crawler/drivers/appium-server.ts';
import { modelIds, modelOf, phoneTestsLack, scanPhone } from '../support/phone/scan-phone.ts';
import { differences } from '../support/scan-site.ts';

const lacks = phoneTestsLack();
if (lacks) console.warn(`skipped: the scripted phones, for ${lacks}`);

describe.skipIf(lacks !== undefined)('each modelled app is judged as it is, through a real Appium', () => {
  let server: AppiumServer;
  beforeAll(async () => {
    server = await startAppium('uiautomator2');
  });
  afterAll(() => server?.close());

  it.each(modelIds())('%s', async (id) => {
    const { model, expected } = modelOf(id);
    const { scanned, phone } = await scanPhone({ model, expected }, server.url);
    expect(scanned.trace.failure).toBeUndefined();
    expect(differences(scanned, expected)).toEqual([]);
    expect([...phone.unanswered]).toEqual([]);
    expect(phone.clears).toBeGreaterThanOrEqual(scanned.trace.walks.length);
  });
});
