import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import type { Start, View } from '../../crawler/drivers/driver.ts';
import { PlaywrightDriver } from '../../crawler/drivers/playwright.ts';
import { named, text } from '../support/driver-contract.ts';
import { type Route, type Served, serve } from '../support/serve.ts';

// What the walk explore asks of a browser beyond the driver contract.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function on(
  routes: Readonly<Record<string, Route>>,
  use: (driver: PlaywrightDriver, view: View, site: Served) => Promise<void>,
  start: Start = {},
): Promise<void> {
  const site = await serve(routes);
  const driver = new PlaywrightDriver(browser, {
    device: 'phone',
    viewport: { width: 390, height: 844 },
    locale: 'en-US',
    timeZone: 'Asia/Shanghai',
    address: `${site.url}/`,
  });
  try {
    await driver.open(start);
    await use(driver, await driver.look(), site);
  } finally {
    await driver.close();
    await site.close();
  }
}

const CLOCK = `<p id=p></p><script>
  const since = Number(localStorage.t ||= Date.now());
  p.textContent = 'hours ' + Math.round((new Date() - since) / 36e5) + ', ' + (new Date().getFullYear() > 2000 && new Date(0).getTime() === 0 && new Date() instanceof Date);
  setTimeout(() => p.textContent += ', timers run', 20);
</script>`;

it('puts the clock forward at a relaunch, and lets timers run as they do', async () => {
  await on({ '/': CLOCK }, async (driver, view) => {
    expect(text(view)).toContain('hours 0, true, timers run');
    await driver.relaunch(24 * 3_600_000);
    expect(text(await driver.look())).toContain('hours 24, true, timers run');
    await driver.relaunch(49 * 3_600_000);
    expect(text(await driver.look())).toContain('hours 49, true, timers run');
  });
});

it('takes away the cookies that have run out by then, and says how long each lasts', async () => {
  const cookies = `<p>cookies</p><script>
    p = document.querySelector('p');
    if (!localStorage.n) { document.cookie = 'day=1; max-age=86400'; document.cookie = 'year=1; max-age=31536000'; document.cookie = 'visit=1' }
    localStorage.n = 1; p.textContent = 'has: ' + document.cookie;</script>`;
  await on({ '/': cookies }, async (driver, view) => {
    const kept = view.events.flatMap((event) => (event.kind === 'cookie' ? [[event.name, event.lastsS]] : []));
    expect(Object.fromEntries(kept)).toEqual({
      day: expect.closeTo(86_400, -2),
      year: expect.closeTo(31_536_000, -2),
      visit: undefined,
    });
    await driver.relaunch(49 * 3_600_000);
    expect(text(await driver.look())).toContain('has: year=1; visit=1');
  });
});

it('says what of a person is in a request', async () => {
  const page = `<button onclick="fetch('/c?m=' + btoa('17000123456'), { method: 'POST', body: 'x'.repeat(9000) + 'n=%E6%B5%8B%E8%AF%95%E5%91%98' })">Send</button>`;
  const person = [
    { type: 'mobile-number', value: '17000123456' },
    { type: 'name', value: '测试员' },
  ];
  await on(
    { '/': page },
    async (driver, view) => {
      await driver.press(named(view, 'Send'));
      const requests = (await driver.look()).events.filter((event) => event.kind === 'request');
      expect(requests.map(({ carries }) => carries)).toEqual([
        [
          { type: 'mobile-number', as: 'base64' },
          { type: 'name', as: 'plain' },
        ],
      ]);
    },
    { person },
  );
});

it('reads a text in full, with its size and contrast, only when it is read', async () => {
  const long = 'We use your number to sign you in. '.repeat(200);
  await on({ '/': `<p style="font-size:11px;color:#777;background:#fff">${long}</p>` }, async (driver, view) => {
    expect(view.nodes.map(({ name, look }) => [name.length, look])).toEqual([[4000, undefined]]);
    const [node] = (await driver.look({ reading: true })).nodes;
    expect(node?.name).toBe(long.trim());
    expect(node?.look).toMatchObject({ fontPx: 11, contrast: 4.5 });
  });
});

it('reads what another site shows, and leaves that unread otherwise', async () => {
  await on({ '/': '', '/policy': '<h1>Privacy policy</h1>' }, async (driver, _view, site) => {
    await on({ '/': `<a href="${site.other}/policy">Privacy</a>` }, async (here, view) => {
      await here.press(named(view, 'Privacy'));
      const away = await here.look();
      expect([away.state, away.nodes]).toEqual(['away', []]);
      const read = await here.look({ reading: true });
      expect([read.state, text(read)]).toEqual(['away', 'Privacy policy']);
    });
    await driver.look();
  });
});

it('says with which status a document came, and fetches a file with the cookies of the page', async () => {
  const file: Route = (request, response) =>
    response.writeHead(200, { 'content-type': 'application/pdf; x=1' }).end(String(request.headers.cookie));
  const pages = { '/': `<a href="/gone">Gone</a><script>document.cookie='a=1'</script>`, '/file.pdf': file };
  await on(pages, async (driver, view, site) => {
    await driver.press(named(view, 'Gone'));
    const { events } = await driver.look();
    expect(events.find((event) => event.kind === 'navigated')).toMatchObject({ status: 404 });
    const fetched = await driver.fetchFile(`${site.url}/file.pdf`);
    expect([fetched.status, fetched.type, fetched.body.toString()]).toEqual([200, 'application/pdf', 'a=1']);
  });
});

it('presses a link that goes on in the next line', async () => {
  const wrapped = `<p style="white-space:nowrap">I have read all of it and agree to the <a href="#read" onclick="said.textContent='opened'">terms<br>of use</a> of this app.</p><p id=said></p>`;
  await on({ '/': wrapped }, async (driver, view) => {
    const link = named(view, 'terms of use');
    expect(link.bounds.height).toBeGreaterThan(30); // two lines
    expect(link.states ?? []).not.toContain('occluded');
    await driver.press(link);
    expect(text(await driver.look())).toContain('opened');
  });
});
