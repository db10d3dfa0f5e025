import { expect, it } from 'vitest';
import { HAND_WRITTEN } from '../../bench/scripts/presses.ts';
import { refusing, scanOnce } from '../../bench/scripts/walk.ts';
import { serveFlows } from '../../bench/serve.ts';
import { launchBrowser } from '../../crawler/drivers/browser.ts';

it('gets through the flows of the bench as the scripts do that were written by hand, without a yes', async () => {
  const [browser, server] = await Promise.all([launchBrowser(), serveFlows()]);
  try {
    for (const { page } of HAND_WRITTEN) {
      const address = `${server.base}/${page}`;
      const { ending, prompts } = refusing(await scanOnce(browser, address, 1), address);
      expect({ page, ...ending }).toMatchObject({ page, kind: 'reached-home' });
      expect(prompts.filter(({ control }) => control !== 'not-needed')).toEqual([]);
      expect([page, server.yesses()]).toEqual([page, 0]);
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
