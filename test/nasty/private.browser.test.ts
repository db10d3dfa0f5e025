import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import type { Network } from '../../crawler/drivers/network-guard.ts';
import { openWeb } from '../../crawler/drivers/web-source.ts';
import { scanTarget } from '../../crawler/scan.ts';
import type { Trace } from '../../crawler/trace.ts';
import { pageOf, requestFor, serveNasty } from './nasty.ts';
import { UNHURRIED } from './suite.ts';

/** Names of the world, as this test's own resolver has them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'news.example': ['93.184.216.34'],
  'cdn.example': ['93.184.216.35'],
  'inside.example': ['10.0.0.1'], // a public name for a private address
  'both.example': ['93.184.216.36', '127.0.0.1'],
  localhost: ['127.0.0.1'],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('keeps a public site off what is private, whatever it tries', { timeout: 120_000 }, async () => {
  await using inside = await listenInside();
  const private_ = [
    `127.0.0.1:${inside.port}`,
    `localhost:${inside.port}`,
    `2130706433:${inside.port}`,
    `0.0.0.0:${inside.port}`,
    `[::1]:${inside.port}`,
    `[::ffff:127.0.0.1]:${inside.port}`,
    `inside.example:${inside.port}`,
    `both.example:${inside.port}`,
    '169.254.169.254',
  ];
  const page = pageOf(
    `const hosts = ${JSON.stringify(private_)};
     for (const host of hosts) {
       fetch('http://' + host + '/fetch', { mode: 'no-cors' }).catch(() => {});
       new Image().src = 'http://' + host + '/image';
       new WebSocket('ws://' + host + '/socket');
       navigator.sendBeacon('http://' + host + '/beacon', 'x');
       const frame = document.createElement('iframe'); frame.src = 'http://' + host + '/frame'; document.body.append(frame);
       fetch('/go?to=' + encodeURIComponent('http://' + host + '/redirected'), { mode: 'no-cors' }).catch(() => {});
     }
     new Worker(URL.createObjectURL(new Blob(['fetch("http://127.0.0.1:${inside.port}/worker", { mode: "no-cors" }).catch(() => {})'])));
     const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${inside.udpPort}' }] });
     call.createDataChannel('x'); call.createOffer().then((offer) => call.setLocalDescription(offer));
     fetch('http://cdn.example/reached', { mode: 'no-cors' }).catch(() => {});`,
  );
  const { trace, asked } = await scanPublic(page, inside.port);
  expect(inside.hits).toEqual([]);
  expect(trace.failure ?? trace.walks[0]?.ending).toMatchObject({ kind: 'reached-home' });
  expect(asked.some((host) => host === 'cdn.example')).toBe(true);
  for (const host of [`127.0.0.1:${inside.port}`, `[::1]:${inside.port}`, `inside.example:${inside.port}`]) {
    expect(blockedIn(trace)).toContain(`//${host}`);
  }
});

it('does not follow a public site to a private address', { timeout: 120_000 }, async () => {
  await using inside = await listenInside();
  const { trace } = await scanPublic(
    pageOf(`location.href = '/go?to=' + encodeURIComponent('http://127.0.0.1:${inside.port}/')`),
    inside.port,
  );
  expect(inside.hits).toEqual([]);
  expect(trace.walks[0]?.ending.kind ?? 'unclear').toBe('unclear');
});

it('says that a public site cannot be reached as it would without a guard', { timeout: 60_000 }, async () => {
  const network: Network = { resolve, dial: () => connect(1, '127.0.0.1') };
  const trace = await scan('http://news.example/', network);
  expect(trace.failure?.code).toBe('refused');
});

async function scanPublic(page: string, insidePort: number): Promise<{ trace: Trace; asked: string[] }> {
  const site = await serveNasty({
    page,
    says: [],
    answer({ url }, response) {
      const to = new URL(url ?? '/', 'http://news.example').searchParams.get('to');
      if (!to) return false;
      response.writeHead(302, { location: to }).end();
      return true;
    },
  });
  const asked: string[] = [];
  const network: Network = {
    resolve(host) {
      asked.push(host);
      return resolve(host);
    },
    // The world lies behind this one site; only what the guard lets through comes to be dialled.
    dial: (address, port) =>
      connect(
        port === insidePort ? port : Number(new URL(site.url).port),
        address.startsWith('93.') ? '127.0.0.1' : address,
      ),
  };
  try {
    return { trace: await scan('http://news.example/', network), asked };
  } finally {
    await site.close();
  }
}

async function scan(address: string, network: Network): Promise<Trace> {
  const outDir = await mkdtemp(join(tmpdir(), 'nasty-'));
  try {
    return await scanTarget(requestFor(address, outDir, browser, UNHURRIED), {}, (request) =>
      openWeb(request, { network }),
    );
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

async function resolve(host: string): Promise<readonly string[]> {
  const found = isIP(host) ? [host] : NAMES[host];
  if (!found) throw new Error(`no ${host}`);
  return found;
}

function blockedIn(trace: Trace): string[] {
  const events = trace.walks.flatMap((walk) => walk.steps.flatMap((step) => step.events));
  return events.flatMap((event) => (event.kind === 'failed' && event.error === 'private-address' ? [event.url] : []));
}

/** A service of this machine that nobody outside may reach, over TCP and UDP; it keeps whatever reached it. */
async function listenInside() {
  const hits: string[] = [];
  const server = await serveNasty({
    says: [],
    answer({ url }, response) {
      hits.push(url ?? '');
      response.writeHead(200).end('secret');
      return true;
    },
  });
  const udp = createSocket('udp4', () => hits.push('udp'));
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  return {
    hits,
    port: Number(new URL(server.url).port),
    udpPort: udp.address().port,
    async [Symbol.asyncDispose]() {
      udp.close();
      await server.close();
    },
  };
}
