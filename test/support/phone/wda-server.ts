import type { Server } from 'node:http';
import { apiServer, type Body, FOCUSED, fault, type Route, typeInto } from './api-server.ts';
import { elementRoutes } from './elements.ts';
import { SCALE } from './iphone.ts';
import type { ScriptedPhone } from './phone.ts';
import { PICTURE } from './picture.ts';

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
  const screen = { width: phone.width / SCALE, height: phone.height / SCALE };
  const routes: readonly Route[] = [
    ['GET', /^\/status$/, () => ({ ready: true, state: 'success', os: { name: 'iOS', version: '17.5' }, build: { version: '12.0.0', productBundleIdentifier: 'scripted' }, device: 'iphone' })],
    ['POST', /^\/session$/, (body) => { isTested = JSON.stringify(body).includes(`"bundleId":"${bundleId}"`); if (isTested) start(); return { sessionId: session, capabilities: { device: 'iphone', sdkVersion: '17.5' } }; }],
    ['DELETE', /^\/session\/[^/]+$/, () => { stop(); return null; }],
    ['GET', /\/source$/, source],
    ['GET', /\/screenshot$/, () => PICTURE],
    ['GET', /\/element\/active$/, () => FOCUSED],
    ['POST', /\/element\/focused\/clear$/, () => typeInto(phone, '', true)],
    ['POST', /\/element\/focused\/value$/, ({ value, text }) => typeInto(phone, Array.isArray(value) ? value.join('') : String(text ?? value), false)],
    ['POST', /\/wda\/tap$/, async ({ x, y }) => { await phone.tap(Number(x) * SCALE, Number(y) * SCALE); return null; }],
    ['POST', /\/actions$/, (body) => { drag(phone, body); return null; }],
    ['POST', /\/wda\/keyboard\/dismiss$/, () => { phone.hideKeyboard(); return null; }],
    ['POST', /\/wda\/apps\/(?:launch|activate)$/, start],
    ['POST', /\/wda\/apps\/terminate$/, stop],
    ['POST', /\/wda\/apps\/state$/, () => (phone.running ? (phone.isInFront ? 4 : 3) : 1)],
    ['GET', /\/window\/(?:size|rect)$/, () => ({ x: 0, y: 0, ...screen })],
    ['GET', /\/wda\/screen$/, () => ({ statusBarSize: { width: screen.width, height: 47 }, scale: SCALE, screenSize: screen })],
    ...elementRoutes(phone),
    ['GET', /\/appium\/settings$/, () => ({})],
    ['POST', /\/appium\/settings$/, () => ({})],
    ['GET', /\/wda\/device\/info$/, () => ({ currentLocale: 'zh_CN', timeZone: 'Asia/Shanghai', name: 'Scripted iPhone', model: 'iPhone', isSimulator: true })],
    ['GET', /\/wda\/locked$/, () => false],
  ]; // biome-ignore format: a table
  return apiServer(phone, session, routes);
}

/** A finger put down, moved and lifted: from the left edge it goes back. */
function drag(phone: ScriptedPhone, { actions }: Body): void {
  const [finger] = actions as { actions: { type: string; x?: number; y?: number }[] }[];
  const moves = (finger?.actions ?? []).filter(({ type }) => type === 'pointerMove');
  const [from, to] = [moves[0], moves.at(-1)];
  if ((from?.x ?? 99) < 10 && (to?.x ?? 0) > 150) phone.back();
}
