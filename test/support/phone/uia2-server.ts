import { createServer, type IncomingMessage, type Server } from 'node:http';
import { crc32, deflateSync } from 'node:zlib';
import type { ScriptedPhone } from './phone.ts';

type Body = Readonly<Record<string, unknown>>;
type Answer = (body: Body) => unknown;

/** The HTTP API that the UiAutomator2 server on a phone offers to Appium's driver. @param onEnd its session was ended */
export function uia2Server(phone: ScriptedPhone, onEnd: () => void): Server {
  const session = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
  let isOpen = false;
  const focused = { ELEMENT: 'focused', 'element-6066-11e4-a52e-4f735466cecf': 'focused' };
  const typed = (text: string, replace: boolean) => {
    if (!phone.type(text, replace))
      throw Object.assign(new Error('no field has the focus'), { code: 'no such element' });
    return null;
  };
  const routes: readonly (readonly [string, RegExp, Answer])[] = [
    ['GET', /^\/status$/, () => ({ ready: true, message: 'ready', build: { version: '10.6.6', versionCode: 246 } })],
    ['GET', /^\/sessions$/, () => (isOpen ? [{ id: session, capabilities: {} }] : [])],
    ['POST', /^\/session$/, () => { isOpen = true; return { sessionId: session, capabilities: {} }; }],
    ['DELETE', /^\/session\/[^/]+\/?$/, () => { isOpen = false; onEnd(); return null; }],
    ['GET', /\/source$/, () => phone.source()],
    ['GET', /\/screenshot$/, () => PICTURE],
    ['GET', /\/element\/active$/, () => focused],
    ['POST', /\/element\/focused\/clear$/, () => typed('', true)],
    ['POST', /\/element\/focused\/value$/, ({ text }) => typed(String(text), false)],
    ['GET', /\/appium\/settings$/, () => ({})],
    ['POST', /\/appium\/settings$/, () => null],
    ['POST', /\/back$/, () => { phone.back(); return null; }],
    ['POST', /\/appium\/gestures\/click$/, ({ offset }) => { const { x, y } = offset as { x: number; y: number }; phone.tap(x, y); return null; }],
    ['POST', /\/appium\/gestures\/scroll$/, () => false],
    ['POST', /\/appium\/gestures\/drag$/, () => null],
    ['GET', /\/appium\/device\/info$/, () => ({ apiVersion: '34', manufacturer: 'scripted', model: 'Scripted Phone', platformVersion: '14', realDisplaySize: `${phone.width}x${phone.height}`, displayDensity: 420, networks: [] })],
    ['GET', /\/appium\/device\/pixel_ratio$/, () => 2.625],
    ['GET', /\/appium\/device\/display_density$/, () => 420],
    ['GET', /\/appium\/device\/system_bars$/, () => ({ statusBar: 63 })],
    ['GET', /\/window\/(?:current\/size|rect)$/, () => ({ x: 0, y: 0, width: phone.width, height: phone.height })],
    ['GET', /\/session\/[^/]+$/, () => ({})],
  ]; // biome-ignore format: a table
  return createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://phone');
    const route = routes.find(([method, path]) => method === request.method && path.test(pathname));
    const send = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify({ sessionId: session, value }));
    };
    const body = await bodyOf(request);
    phone.calls.push(`${request.method} ${pathname.replace(/^\/session\/[^/]+/, '')}`);
    if (!route) {
      phone.unanswered.add(`${request.method} ${pathname}`);
      return send(404, { error: 'unknown command', message: pathname, stacktrace: '' });
    }
    try {
      send(200, route[2](body));
    } catch (error) {
      const { code = 'unknown error', message } = error as { code?: string; message: string };
      send(500, { error: code, message, stacktrace: '' });
    }
  });
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text ? JSON.parse(text) : {};
}

/** A grey point, as base64 PNG. */
export const PICTURE = pngPoint().toString('base64');

function pngPoint(): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
