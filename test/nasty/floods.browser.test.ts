import { consentOf, type Nasty, pageOf } from './nasty.ts';
import { suiteOf } from './suite.ts';

const HOME = ['reached-home'];
const FLOODED = ['unclear: out-of-budget'];

/** What a browser asks a person about, or opens for them, over and over. */
const floods: Record<string, Nasty> = {
  'alerts without end': { page: pageOf("setInterval(() => alert('Hello'), 10)"), says: FLOODED },
  'alerts from a loop': { page: pageOf("for (;;) alert('Hello')"), says: [...FLOODED, 'unclear: timeout'] },
  'asks again until the answer is yes': {
    page: pageOf("while (!confirm('Allow us to use your location?')); fetch('/__gave')"),
    says: ['unclear'],
    mayFail: ['permission-purpose-stated'], // it says no word on why
  },
  'asks for a text without end': { page: pageOf("setInterval(() => prompt('Your phone number?'), 20)"), says: FLOODED },
  'asks before it is left, whenever it is left': {
    page: pageOf(
      "addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'Stay?'; alert('Stay!'); })",
    ),
    says: HOME,
  },
  'opens windows without end': {
    page: pageOf("setInterval(() => window.open('/' + Math.random()), 30)"),
    says: FLOODED,
  },
  'opens windows with each press': {
    page: pageOf("addEventListener('click', () => { for (let i = 0; i < 30; i++) window.open('/?' + i) })"),
    says: [...HOME, 'unclear'],
  },
  'opens itself in itself': {
    page: pageOf("window.open('/', '_blank'); window.open('/', '_blank')"),
    says: ['unclear'],
  },
  'downloads without end': {
    page: pageOf("setInterval(() => { location.href = '/file' }, 60)"),
    answer({ url }, response) {
      if (url !== '/file') return false;
      response.writeHead(200, {
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename="../../../x.zip"',
      });
      response.write('PK');
      return true; // and never ends
    },
    says: FLOODED,
  },
  'downloads by a link that is pressed for it': {
    page: pageOf(
      "setInterval(() => { const a = document.createElement('a'); a.download = '../../../../etc/x'; a.href = URL.createObjectURL(new Blob(['x'])); a.click() }, 60)",
    ),
    says: FLOODED,
  },
  'asks for every permission, over and over': {
    page: pageOf(
      `setInterval(() => { Notification.requestPermission(); navigator.geolocation.getCurrentPosition(() => fetch('/__gave'), () => {});
        navigator.mediaDevices?.getUserMedia({ video: true, audio: true }).then(() => fetch('/__gave'), () => {});
        navigator.clipboard?.readText().then(() => fetch('/__gave'), () => {}) }, 20)`,
    ),
    says: [...HOME, 'unclear'],
    mayFail: ['permission-purpose-stated', 'permission-just-in-time'], // it asks at once, and says no word on why
  },
  'asks for devices and the whole screen': {
    page: pageOf(
      `addEventListener('click', () => { document.documentElement.requestFullscreen?.().catch(() => {}); document.body.requestPointerLock?.();
        navigator.usb?.requestDevice({ filters: [] }).catch(() => {}); navigator.bluetooth?.requestDevice({ acceptAllDevices: true }).catch(() => {});
        navigator.wakeLock?.request('screen').catch(() => {}); navigator.keyboard?.lock?.() })`,
    ),
    says: HOME,
  },
  'prints itself without end': { page: pageOf('setInterval(() => print(), 20)'), says: HOME },
  'opens pickers of files': {
    page: pageOf(
      "addEventListener('click', () => document.getElementById('f').click()); setInterval(() => document.getElementById('f').click(), 50)",
      '<input id="f" type="file" hidden>',
    ),
    says: HOME,
    limits: { heldMs: 10_000 }, // each picker that is turned away takes the browser's time, and a busy machine has less
  },
  'requests without end': {
    page: pageOf("setInterval(() => { for (let i = 0; i < 20; i++) fetch('/?' + Math.random()).catch(() => {}) }, 5)"),
    says: [...HOME, 'unclear'],
  },
  'messages itself without end': {
    page: pageOf(
      "onmessage = () => postMessage('x'.repeat(1000), '*'); for (let i = 0; i < 50; i++) postMessage('x', '*')",
    ),
    says: [...HOME, 'unclear'],
  },
  'writes to the console and throws without end': {
    page: pageOf(
      "setInterval(() => { for (let i = 0; i < 200; i++) console.log('x'.repeat(1000)); throw new Error('x'.repeat(1e5)) }, 5)",
    ),
    says: [...HOME, 'unclear'],
  },
  'fills all storage': {
    page: pageOf(
      "for (let i = 0; i < 3000; i++) try { localStorage['k' + i] = 'x'.repeat(2000) } catch {} ; indexedDB.open('x'.repeat(1e5)); caches?.open('c').then((c) => c.put('/x', new Response('x'.repeat(1e6))))",
    ),
    says: [...HOME, 'unclear'],
  },
  'keeps the way back for itself': {
    page: consentOf(
      '<button onclick="gave()">Accept all</button>',
      "for (let i = 0; i < 60; i++) history.pushState(i, '', '/?' + i); addEventListener('popstate', () => history.pushState(0, '', '/?' + Math.random()))",
    ),
    says: ['blocked', 'unclear'], // nothing but a yes gets past it, where there is time to try all else
    mayFail: ['consent-decline-option', 'decline-keeps-basic-function'],
  },
  'keeps the focus for itself': {
    page: pageOf(
      "setInterval(() => document.getElementById('i').focus(), 1); addEventListener('blur', () => window.focus(), true)",
      '<input id="i" placeholder="Search">',
    ),
    says: HOME,
  },
};

suiteOf('a page that floods whoever visits it ends as what it is', floods);
