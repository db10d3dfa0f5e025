import { type Nasty, pageOf } from './nasty.ts';
import { suiteOf } from './suite.ts';

const HOME = ['reached-home'];

/** Pages that are too much for a browser, or never hold still. */
const weights: Record<string, Nasty> = {
  'a hundred thousand nodes': {
    page: pageOf('', `<ul>${'<li><a href="/x">Rain</a>'.repeat(50_000)}</ul>`),
    says: [...HOME, 'unclear'],
  },
  'a hundred thousand buttons in sight': {
    page: pageOf(
      '',
      `<div style="font-size:1px;line-height:1px">${'<button style="all:unset">x</button>'.repeat(100_000)}</div>`,
    ),
    says: [...HOME, 'unclear'],
  },
  'fifty megabytes of text': {
    answer: (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html', 'content-length': LONG.length }).end(LONG),
    says: ['unclear: out-of-budget', 'unclear: timeout'],
  },
  'all memory there is': {
    page: pageOf(
      'const all = []; setInterval(() => { for (let i = 0; i < 20; i++) all.push(new Array(1e6).fill(Math.random())) }, 1)',
    ),
    says: [...HOME, 'unclear'],
  },
  'a loop without end': { page: pageOf('for (;;);'), says: ['unclear'] },
  'a loop without end once it is shown': { page: pageOf('setTimeout(() => { for (;;); }, 300)'), says: ['unclear'] },
  'a loop without end in each press': {
    page: pageOf("addEventListener('click', () => { for (;;); }, true)"),
    says: ['unclear'],
  },
  'workers that work for nothing': {
    page: pageOf("for (let i = 0; i < 8; i++) new Worker(URL.createObjectURL(new Blob(['for (;;);'])))"),
    says: [...HOME, 'unclear'],
  },
  'a style that takes for ever': {
    page: pageOf(
      '',
      `<style>${Array.from({ length: 300 }, (_, i) => `:has(:nth-child(${i + 1}) ~ * :nth-last-child(${i + 2})){color:#${100 + i}}`).join('')}</style>${'<div><b><i>x</i></b></div>'.repeat(2000)}`,
    ),
    says: [...HOME, 'unclear'],
  },
  'ten thousand boxes in one another': {
    page: pageOf(
      "let at = document.body; for (let i = 0; i < 10000; i++) at = at.appendChild(document.createElement('div')); at.textContent = 'deep'",
    ),
    says: [...HOME, 'unclear'],
  },
  'shadow roots in one another': {
    page: pageOf(
      "let at = document.body; for (let i = 0; i < 500; i++) { const host = document.createElement('div'); at.append(host); at = host.attachShadow({ mode: i % 2 ? 'open' : 'closed' }) } at.innerHTML = '<button>deep</button>'",
    ),
    says: [...HOME, 'unclear'],
  },
  'frames of itself in one another': {
    answer({ url }, response) {
      const depth = Number(new URL(url ?? '/', 'http://x').searchParams.get('d') ?? 0);
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(pageOf('', `<iframe src="/?d=${depth + 1}"></iframe>`));
    },
    says: [...HOME, 'unclear'],
  },
  'two hundred frames': {
    page: pageOf('', '<iframe srcdoc="<button>x</button>" width=20 height=20></iframe>'.repeat(200)),
    says: [...HOME, 'unclear'],
  },
  'changes without end': {
    page: pageOf(
      "setInterval(() => { for (let i = 0; i < 50; i++) { const p = document.createElement('p'); p.textContent = Math.random(); document.body.append(p); p.previousSibling.remove?.() } }, 1)",
    ),
    says: [...HOME, 'unclear'],
  },
  'timers that never settle': {
    page: pageOf(
      '(function again() { setTimeout(again, 40); setTimeout(() => {}, 900); requestAnimationFrame(() => requestAnimationFrame(() => {})) })()',
    ),
    says: HOME,
  },
  'ever more to scroll to': {
    page: pageOf(
      "const more = () => { for (let i = 0; i < 30; i++) { const p = document.createElement('p'); p.textContent = 'Rain ' + Math.random(); document.body.append(p) } }; more(); addEventListener('scroll', more); setInterval(() => scrollBy(0, 50), 30)",
    ),
    says: HOME,
  },
  'a picture of a billion pixels': {
    page: pageOf(
      '',
      `<img alt="" src="data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="32000" height="32000"><filter id="f"><feGaussianBlur stdDeviation="200"/></filter><rect width="32000" height="32000" fill="red" filter="url(#f)"/></svg>')}">`,
    ),
    says: [...HOME, 'unclear'],
  },
  'words without end in one label': {
    page: pageOf(
      "document.querySelector('nav a').textContent = 'Sport'.repeat(400000); document.title = 'News'.repeat(500000)",
    ),
    says: [...HOME, 'unclear'],
  },
};

const LONG = Buffer.from(`<!doctype html><h1>News</h1><p>${'Rain is expected. '.repeat(2_800_000)}`);

suiteOf('a page that is too much ends as what it is', weights);
