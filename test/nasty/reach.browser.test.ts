import { type Nasty, pageOf } from './nasty.ts';
import { SELF_SIGNED } from './self-signed.ts';
import { suiteOf, UNHURRIED } from './suite.ts';

const HOME = ['reached-home'];
const linksTo = (...addresses: string[]): string =>
  addresses.map((address) => `<p><a href="${address}">Continue</a></p>`).join('');

/** Pages that lead out of the web, or out of themselves. */
const reaches: Record<string, Nasty> = {
  'links to files of the machine': {
    page: pageOf('', linksTo('file:///etc/passwd', 'file:///C:/Windows/win.ini', 'view-source:file:///etc/passwd')),
    says: HOME,
  },
  'goes to files by script': {
    page: pageOf("setTimeout(() => { location.href = 'file:///etc/passwd' }, 100); window.open('file:///etc/passwd')"),
    says: [...HOME, 'unclear'],
  },
  'links to the inside of the browser': {
    page: pageOf(
      '',
      linksTo('chrome://crash', 'chrome://settings', 'about:blank', 'javascript:for(;;);', 'devtools://x'),
    ),
    says: [...HOME, 'unclear'],
  },
  'links to other programs': {
    page: pageOf(
      "location.href = 'intent://x#Intent;scheme=x;end'",
      linksTo('mailto:a@b.c', 'tel:10086', 'sms:10086', 'weixin://dl/scan', 'intent://x#Intent;end', 'ms-settings:x'),
    ),
    says: [...HOME, 'unclear'], // going elsewhere at once may keep the page from ever being opened
  },
  'goes to a page of its own making': {
    page: pageOf(
      "location.href = URL.createObjectURL(new Blob(['<h1>Blob</h1><p>Rain</p><a href=\"/\">Sport</a>'], { type: 'text/html' }))",
    ),
    says: [...HOME, 'unclear'],
  },
  'goes to a page in its address': {
    page: pageOf(
      "setTimeout(() => { location.href = 'data:text/html,<h1>Data</h1>' }, 50)",
      linksTo('data:text/html,<h1>x</h1>'),
    ),
    says: [...HOME, 'unclear'],
  },
  'replaces itself while it is looked at': {
    page: pageOf("setTimeout(() => { document.open(); document.write('<h1>Other</h1><p>Rain</p>'); }, 120)"),
    says: [...HOME, 'unclear'],
  },
  'closes itself': { page: pageOf('setTimeout(() => window.close(), 100)'), says: ['unclear'] },
  'works on when it is gone': {
    page: pageOf(
      "navigator.serviceWorker?.register('/worker.js').catch(() => {}); new SharedWorker('/worker.js'); addEventListener('pagehide', () => navigator.sendBeacon('/bye', 'x'.repeat(60000)))",
    ),
    answer({ url }, response) {
      if (url !== '/worker.js') return false;
      response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end("setInterval(() => fetch('/').catch(() => {}), 10)");
      return true;
    },
    says: HOME,
  },
  'asks the network who is there': {
    page: pageOf(
      "for (let i = 0; i < 20; i++) { const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] }); c.createDataChannel('x'); c.createOffer().then((o) => c.setLocalDescription(o)); } new WebSocket('ws://127.0.0.1:9/'); new EventSource('/events')",
    ),
    says: HOME,
  },
  'is not who its certificate says': { tls: SELF_SIGNED, page: pageOf(''), says: ['unclear: certificate'] },
  'speaks no TLS where it says so': {
    page: pageOf("location.href = location.href.replace('http:', 'https:')"),
    says: ['unclear'],
  },
};

suiteOf('a page that leads elsewhere is not followed', reaches, UNHURRIED);
