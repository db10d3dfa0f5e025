import { gzipSync } from 'node:zlib';
import type { Nasty } from './nasty.ts';
import { pageOf } from './nasty.ts';
import { suiteOf } from './suite.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** Servers that never end, never begin, or answer something else than was asked. */
const servers: Record<string, Nasty> = {
  'sends on in a circle': {
    answer: (_, response) => void response.writeHead(302, { location: '/' }).end(),
    says: ['unclear: redirects'],
  },
  'sends on to ever new addresses': {
    answer: ({ url }, response) =>
      void response.writeHead(302, { location: `/${Number(url?.slice(1) ?? 0) + 1}` }).end(),
    says: ['unclear: redirects'],
  },
  'sends on by script, without end': {
    page: pageOf("location.href = '/?' + Math.random()"),
    says: ['unclear'],
  },
  'sends on by refreshing, without end': {
    answer: (_, response) => void response.writeHead(200, { ...HTML, refresh: '0' }).end('<p>Please wait</p>'),
    says: ['unclear'],
  },
  'never answers': { answer: () => undefined, says: ['unclear: timeout'] },
  'begins to answer and hangs': {
    answer: (_, response) => void response.writeHead(200, HTML).write('<!doctype html><title>News</title><h1>Ne'),
    says: ['unclear: timeout'],
  },
  'drips a byte at a time': {
    answer(_, response) {
      response.writeHead(200, HTML);
      const drip = setInterval(() => response.write('<'), 50);
      response.on('close', () => clearInterval(drip));
    },
    says: ['unclear: timeout'],
  },
  'hangs on all that its page loads': {
    page: pageOf('', '<link rel="stylesheet" href="/a.css"><img src="/b.png" alt="">'),
    answer: ({ url }) => (url === '/a.css' || url === '/b.png' ? undefined : false),
    says: ['unclear: timeout', 'reached-home'],
  },
  'resets the connection': { answer: ({ socket }) => void socket.destroy(), says: ['unclear: network'] },
  'talks rubbish': {
    answer: ({ socket }) => void socket.end('\0\u0001\u0002 220 ftp ready\r\n\r\n'),
    says: ['unclear: network', 'unclear: not-html'],
  },
  'promises more than it sends': {
    answer(_, response) {
      response.writeHead(200, { ...HTML, 'content-length': 1e9 }).write('<h1>News</h1>');
      response.destroy();
    },
    says: ['unclear'],
  },
  'has no content': { answer: (_, response) => void response.writeHead(204).end(), says: ['unclear: not-html'] },
  'is a download': {
    answer: (_, response) =>
      void response
        .writeHead(200, {
          'content-type': 'application/octet-stream',
          'content-disposition': 'attachment; filename=../../x',
        })
        .end('x'),
    says: ['unclear: not-html'],
  },
  'sends a page without end': {
    answer(_, response) {
      response.writeHead(200, HTML).write('<!doctype html><h1>News</h1>');
      const chunk = '<p>Rain is expected on Thursday.</p>'.repeat(2000);
      const pour = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', pour);
      pour();
    },
    says: ['unclear: out-of-budget', 'unclear: timeout'],
  },
  'sends a small package that grows': {
    answer(_, response) {
      response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(BOMB);
    },
    says: ['unclear', 'reached-home'],
  },
  'sends headers that do not fit': {
    answer: (_, response) =>
      void response.writeHead(200, { ...HTML, 'x-much': Array(40).fill('x'.repeat(10_000)) }).end('<h1>News</h1>'),
    says: ['unclear: network'],
  },
  'sets more cookies than fit': {
    page: pageOf("for (let i = 0; i < 400; i++) document.cookie = 'c' + i + '=' + 'x'.repeat(3000)"),
    answer(request, response) {
      // As real servers do: too many cookies, and it will not talk any more.
      if ((request.headers.cookie ?? '').length < 8000) return false;
      response.writeHead(431).end();
      return true;
    },
    says: ['unclear', 'reached-home'],
  },
};

const BOMB = gzipSync(Buffer.concat([Buffer.from('<!doctype html><h1>News</h1><p>'), Buffer.alloc(60e6, 'x ')]));

suiteOf('a server that does harm ends as what it is', servers);
