import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { SAMPLE_IDS, serveSamples } from '../../samples/index.ts';
import { inTurn } from '../support/in-turn.ts';
import { differences, scanSite } from '../support/scan-site.ts';

const SAMPLE_MS = 600_000; // a test waits its turn, so its time is that of all those before it

let browser: Browser;
let filming: Browser; // where the machine has one with a camera; it costs twice what the other does

beforeAll(async () => {
  [browser, filming] = await Promise.all([launchBrowser(), launchBrowser({ camera: true })]);
});
afterAll(() => Promise.all([browser.close(), filming.close()]));

// Whole scans, which go on after home: but a wall is met once, and late ways, which no sample has, get little time.
describe('each sample is judged as it is', () => {
  it.concurrent.each(SAMPLE_IDS)('%s', { timeout: SAMPLE_MS }, (id) =>
    inTurn(async () => {
      const { samples, close } = await serveSamples({ only: [id] });
      try {
        for (const sample of samples) {
          const { expected, allowed } = sample;
          const setting = { explore: true, repeat: 1, lateMs: 500, ...allowed };
          const scanned = await scanSite(id, sample, expected, allowed?.camera ? filming : browser, setting);
          expect(differences(scanned, expected)).toEqual([]);
        }
      } finally {
        await close();
      }
    }),
  );
});
