import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppiumServer, startAppium } from '../../crawler/drivers/appium-server.ts';
import type { Prompt, Trace } from '../../crawler/trace.ts';
import { modelOf, phoneApps, phoneTestsLack, scanPhone } from '../support/phone/scan-phone.ts';

const lacks = phoneTestsLack();
if (lacks) console.warn(`skipped: the scripted phones, for ${lacks}`);

describe.skipIf(lacks !== undefined)('each modelled app is judged as it is, through a real Appium', () => {
  let server: AppiumServer;
  beforeAll(async () => {
    server = await startAppium('uiautomator2');
  });
  afterAll(() => server?.close());

  it.each(readdirSync(phoneApps))('%s', async (id) => {
    const { model, expected } = modelOf(id);
    const { trace, phone } = await scanPhone(model, server.url);
    expect(trace.failure).toBeUndefined();
    expect({ refusing: refusing(trace), walls: walls(trace).map(({ kind }) => kind) }).toEqual(expected);
    expect([...phone.everGranted]).toEqual([]); // nothing accepted by accident, as the phone itself saw it
    expect([...phone.unanswered]).toEqual([]);
    expect(phone.clears).toBeGreaterThanOrEqual(trace.walks.length);
  });
});

function refusing(trace: Trace): string {
  return walls(trace).length > 0 ? 'blocked' : (trace.walks[0]?.ending.kind ?? 'none');
}

/** What was yielded at, with a yes that went on, on the refusing walk. */
function walls(trace: Trace): Prompt[] {
  return (trace.walks[0]?.prompts ?? []).filter(({ control }) => control === 'went-on');
}
