import type { Server } from 'node:http';
import { apiServer, FOCUSED, type Route, typeInto } from './api-server.ts';
import { elementRoutes } from './elements.ts';
import type { ScriptedPhone } from './phone.ts';
import { PICTURE } from './picture.ts';

/** The HTTP API that the UiAutomator2 server on a phone offers to Appium's driver. @param onEnd its session was ended */
export function uia2Server(phone: ScriptedPhone, onEnd: () => void): Server {
  const session = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
  let isOpen = false;
  const routes: readonly Route[] = [
    ['GET', /^\/status$/, () => ({ ready: true, message: 'ready', build: { version: '10.6.6', versionCode: 246 } })],
    ['GET', /^\/sessions$/, () => (isOpen ? [{ id: session, capabilities: {} }] : [])],
    ['POST', /^\/session$/, () => { isOpen = true; return { sessionId: session, capabilities: {} }; }],
    ['DELETE', /^\/session\/[^/]+\/?$/, () => { isOpen = false; onEnd(); return null; }],
    ['GET', /\/source$/, () => phone.source()],
    ['GET', /\/screenshot$/, () => PICTURE],
    ['GET', /\/element\/active$/, () => FOCUSED],
    ['POST', /\/element\/focused\/clear$/, () => typeInto(phone, '', true)],
    ['POST', /\/element\/focused\/value$/, ({ text, replace }) => typeInto(phone, String(text), replace === true)],
    ...elementRoutes(phone),
    ['GET', /\/appium\/settings$/, () => ({})],
    ['POST', /\/appium\/settings$/, () => null],
    ['POST', /\/back$/, () => { phone.back(); return null; }],
    ['POST', /\/appium\/gestures\/click$/, async ({ offset }) => { const { x, y } = offset as { x: number; y: number }; await phone.tap(x, y); return null; }],
    ['POST', /\/appium\/gestures\/scroll$/, () => false],
    ['POST', /\/appium\/gestures\/drag$/, () => null],
    ['GET', /\/appium\/device\/info$/, () => ({ apiVersion: '34', manufacturer: 'scripted', model: 'Scripted Phone', platformVersion: '14', realDisplaySize: `${phone.width}x${phone.height}`, displayDensity: 420, networks: [] })],
    ['GET', /\/appium\/device\/pixel_ratio$/, () => 2.625],
    ['GET', /\/appium\/device\/display_density$/, () => 420],
    ['GET', /\/appium\/device\/system_bars$/, () => ({ statusBar: 63 })],
    ['GET', /\/window\/(?:current\/size|rect)$/, () => ({ x: 0, y: 0, width: phone.width, height: phone.height })],
    ['GET', /\/session\/[^/]+$/, () => ({})],
  ]; // biome-ignore format: a table
  return apiServer(phone, session, routes);
}
