import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { openWeb } from '../../crawler/drivers/web-source.ts';
import { scanTarget } from '../../crawler/scan.ts';
import { scannedFrom } from '../support/scan-site.ts';
import { consentOf, expectUntouched, LIMITS, requestFor, serveNasty } from './nasty.ts';
import { UNHURRIED } from './suite.ts';

/** The way round is the last that is tried, so that there is much to be lost on the way to it. */
const ROUND = consentOf('<button onclick="gave()">Accept all</button><button onclick="gone()">The weather</button>');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.each([0, 1, 2, 4])(
  'a tab that crashes at step %i accuses nobody and leaves the browser whole',
  { timeout: 60_000 },
  async (at) => {
    const scanned = await scanRound(browser, async (step) => {
      if (step !== at) return;
      const page = browser
        .contexts()
        .flatMap((context) => context.pages())
        .at(-1);
      const session = await page?.context().newCDPSession(page);
      await session?.send('Page.crash').catch(() => {}); // it answers no more
    });
    expect(['unclear', 'reached-home']).toContain(scanned.refusing); // it may have begun anew, and got round
    expect(scanned.failed).toEqual([]);
    await expectUntouched(browser);
  },
);

it.each([0, 1])(
  'a browser that dies at step %i ends the walk, and the trace is whole',
  { timeout: 60_000 },
  async (at) => {
    const doomed = await launchBrowser();
    const scanned = await scanRound(doomed, async (step) => {
      if (step === at) await doomed.close();
    });
    expectLost(scanned);
    expect(scanned.failed).toEqual([]);
    expect(scanned.trace.finishedAt).toBeDefined();
  },
);

it.each([-1, 0, 2])('a browser that freezes at step %i ends the walk too', { timeout: 90_000 }, async (at) => {
  const frozen = await launchBrowser();
  const session = await frozen.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type }) => type === 'browser')?.id as number;
  try {
    if (at < 0) process.kill(pid, 'SIGSTOP');
    const scanned = await scanRound(frozen, async (step) => {
      if (step === at) process.kill(pid, 'SIGSTOP');
    });
    expectLost(scanned);
    expect(scanned.failed).toEqual([]);
  } finally {
    process.kill(pid, 'SIGKILL');
  }
});

function expectLost({ refusing, trace }: Awaited<ReturnType<typeof scanRound>>): void {
  expect(refusing).toBe('unclear');
  expect(trace.walks[0]?.ending).toMatchObject({
    kind: 'unclear',
    reason: { code: expect.stringMatching(/^driver-/) },
  });
}

async function scanRound(lent: Browser, onStep: (step: number) => Promise<void>) {
  const site = await serveNasty({ page: ROUND, says: [] });
  const outDir = await mkdtemp(join(tmpdir(), 'nasty-'));
  try {
    const hooks = { onProgress: ({ step }: { step: number }) => void onStep(step) };
    const trace = await scanTarget(requestFor(site.url, outDir, lent, UNHURRIED), hooks, (request) =>
      openWeb(request, { limits: LIMITS }),
    );
    return scannedFrom(trace, site.log);
  } finally {
    await site.close();
    await rm(outDir, { recursive: true, force: true });
  }
}
