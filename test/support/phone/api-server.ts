import { createServer, type IncomingMessage, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { ScriptedPhone } from './phone.ts';

export type Body = Readonly<Record<string, unknown>>;

/** A method, a path, and what is answered: a value, or an error with a WebDriver `code`. The first that fits is taken. */
export type Route = readonly ['GET' | 'POST' | 'DELETE', RegExp, (body: Body, path: string) => unknown];

/**
 * The HTTP API that the server on a phone offers to Appium's driver: WebDriver's answers, under one session. What is asked
 * for, and what has no route, is noted with the phone.
 */
export function apiServer(phone: ScriptedPhone, session: string, routes: readonly Route[]): Server {
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
      await phone.webViewReady();
      if (pathname.endsWith('/source')) await pause(phone.sourceMs);
      send(200, await route[2](body, pathname));
    } catch (error) {
      const { code = 'unknown error', message } = error as { code?: string; message: string };
      send(500, { error: code, message, stacktrace: '' });
    }
  });
}

/** What a driver takes for an error of that WebDriver code. */
export function fault(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** Types into what has the focus. @throws a fault when nothing has */
export async function typeInto(phone: ScriptedPhone, text: string, replace: boolean): Promise<null> {
  if (!(await phone.type(text, replace))) throw fault('no such element', 'no field has the focus');
  return null;
}

/** An element that stands for whatever has the focus. */
export const FOCUSED = { ELEMENT: 'focused', 'element-6066-11e4-a52e-4f735466cecf': 'focused' };

async function bodyOf(request: IncomingMessage): Promise<Body> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text ? JSON.parse(text) : {};
}
