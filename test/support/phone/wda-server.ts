import { createServer, type IncomingMessage, type Server } from 'node:http';
import { SCALE } from './iphone.ts';
import type { ScriptedPhone } from './phone.ts';
import { PICTURE } from './uia2-server.ts';

type Body = Readonly<Record<string, unknown>>;
type Answer = (body: Body) => unknown;

/** What WebDriverAgent needs of an iPhone beside the app's screens. */
export interface Agent {
  readonly phone: ScriptedPhone;
  isInstalled(): boolean;
}

/**
 * The HTTP API of WebDriverAgent, as Appium's XCUITest driver asks for it.
 * @see appium-webdriveragent, WebDriverAgentLib/Commands and Routing/FBSession.m
 */
export function wdaServer({ phone, isInstalled }: Agent): Server {
  const session = '3B1E2A60-7C1D-4B7E-9D0A-2F5C6A7B8C9D';
  const { package: bundleId } = phone.model.app;
  let isTested = false; // the session was made for the app
  let isExpected = false; // to run: nobody ended it
  const start = () => {
    if (!isInstalled()) throw fault('invalid argument', `No application is installed with the bundle id ${bundleId}`);
    phone.launch();
    isExpected = isTested;
    return null;
  };
  const stop = () => {
    const was = phone.running;
    isExpected = false;
    phone.stop();
    return was;
  };
  const source = () => {
    if (isExpected && !phone.running)
      throw fault('invalid element state', `The application under test with bundle id '${bundleId}' is not running, possibly crashed`); // biome-ignore format: one line
    return phone.source();
  };
  const typed = (text: string, replace: boolean) => {
    if (!phone.type(text, replace)) throw fault('no such element', 'no element has the focus');
    return null;
  };
  const screen = { width: phone.width / SCALE, height: phone.height / SCALE };
  const routes: readonly (readonly [string, RegExp, Answer])[] = [
    ['GET', /^\/status$/, () => ({ ready: true, state: 'success', os: { name: 'iOS', version: '17.5' }, build: { version: '12.0.0', productBundleIdentifier: 'scripted' }, device: 'iphone' })],
    ['POST', /^\/session$/, (body) => { isTested = JSON.stringify(body).includes(`"bundleId":"${bundleId}"`); if (isTested) start(); return { sessionId: session, capabilities: { device: 'iphone', sdkVersion: '17.5' } }; }],
    ['DELETE', /^\/session\/[^/]+$/, () => { stop(); return null; }],
    ['GET', /\/source$/, source],
    ['GET', /\/screenshot$/, () => PICTURE],
    ['GET', /\/element\/active$/, () => ({ ELEMENT: 'focused', 'element-6066-11e4-a52e-4f735466cecf': 'focused' })],
    ['POST', /\/element\/focused\/clear$/, () => typed('', true)],
    ['POST', /\/element\/focused\/value$/, ({ value, text }) => typed(Array.isArray(value) ? value.join('') : String(text ?? value), false)],
    ['POST', /\/wda\/tap$/, ({ x, y }) => { phone.tap(Number(x) * SCALE, Number(y) * SCALE); return null; }],
    ['POST', /\/actions$/, (body) => { drag(phone, body); return null; }],
    ['POST', /\/wda\/keyboard\/dismiss$/, () => { phone.hideKeyboard(); return null; }],
    ['POST', /\/wda\/apps\/(?:launch|activate)$/, start],
    ['POST', /\/wda\/apps\/terminate$/, stop],
    ['POST', /\/wda\/apps\/state$/, () => (phone.running ? (phone.isInFront ? 4 : 3) : 1)],
    ['GET', /\/window\/(?:size|rect)$/, () => ({ x: 0, y: 0, ...screen })],
    ['GET', /\/wda\/screen$/, () => ({ statusBarSize: { width: screen.width, height: 47 }, scale: SCALE, screenSize: screen })],
    ['GET', /\/appium\/settings$/, () => ({})],
    ['POST', /\/appium\/settings$/, () => ({})],
    ['GET', /\/wda\/locked$/, () => false],
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
      return send(404, { error: 'unknown command', message: pathname, traceback: '' });
    }
    try {
      send(200, route[2](body));
    } catch (error) {
      const { code = 'unknown error', message } = error as { code?: string; message: string };
      send(500, { error: code, message, traceback: '' });
    }
  });
}

function fault(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** A finger put down, moved and lifted: from the left edge it goes back. */
function drag(phone: ScriptedPhone, { actions }: Body): void {
  const [finger] = actions as { actions: { type: string; x?: number; y?: number }[] }[];
  const moves = (finger?.actions ?? []).filter(({ type }) => type === 'pointerMove');
  const [from, to] = [moves[0], moves.at(-1)];
  if ((from?.x ?? 99) < 10 && (to?.x ?? 0) > 150) phone.back();
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text ? JSON.parse(text) : {};
}
