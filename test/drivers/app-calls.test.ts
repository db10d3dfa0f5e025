import { expect, it } from 'vitest';
import { callsAStep } from '../support/phone/calls.ts';

const LOOK = ['GET /source', 'GET /screenshot', 'GET /source'];
const MOVING = ['GET /source', 'GET /screenshot', 'GET /source', 'GET /source', 'GET /screenshot', 'GET /source'];
const TAP = 'mobile: clickGesture';

it.each([
  ['a look and a press', [...LOOK, TAP], 3],
  ['a press whose place was looked for again', [...LOOK, 'GET /source', TAP], 4],
  ['a second picture, for the screen moved', [...MOVING, TAP], 4],
  ['glances without a picture, and a look', ['GET /source', 'GET /source', ...LOOK, TAP], 3],
  ['what the app may do, asked for after a dialog', [...LOOK.slice(0, 3), 'mobile: getPermissions', TAP], 3],
  ['a session and a fresh start', ['POST ', 'mobile: deviceInfo', 'POST /se/log', 'mobile: clearApp', 'mobile: activateApp', 'mobile: getPermissions', ...LOOK, 'DELETE '], 2],
  ['an app started again', [...LOOK, 'mobile: terminateApp', 'mobile: activateApp'], 4],
])('counts the calls of one step: %s', (_, names, calls) => {
  expect(callsAStep(names, 1)).toBe(calls);
}); // biome-ignore format: a table
