import { afterAll, beforeAll, expect, it } from 'vitest';
import { UsageError } from '../../../crawler/errors.ts';
import { makePersona } from '../../../crawler/persona.ts';
import { isPrivateHost } from '../../../crawler/private-hosts.ts';
import { readCode, runHook } from '../../../crawler/walks/code.ts';
import { type Served, serve } from '../../support/serve.ts';

const persona = makePersona('seed', 'refuse');
let site: Served;

beforeAll(async () => {
  site = await serve({ '/code': 'Your code is 482913, valid for 5 minutes', '/none': 'no code here' });
});
afterAll(() => site.close());

it('takes a fixed code as it is', async () => {
  expect(await readCode({ value: '0000' }, persona)).toBe('0000');
});

it('finds the code in what a command prints, and tells it which number it is for', async () => {
  const command = [process.execPath, '-e', 'console.log("for " + process.env.NAYSAYER_MOBILE + ": 1234")'];
  expect(await readCode({ command }, persona)).toBe('1234');
});

it('finds the code in what an address answers', async () => {
  expect(await readCode({ url: `${site.url}/code?for={mobile}` }, persona)).toBe('482913');
});

it('says so when a hook answers without a code, fails, or is not there', async () => {
  await expect(readCode({ url: `${site.url}/none` }, persona)).rejects.toThrow('without a code');
  await expect(runHook({ url: `${site.url}/missing` }, persona)).rejects.toThrow(/404/);
  const missing = runHook({ command: ['/no/such/program', 'x'] }, persona);
  await expect(missing).rejects.toThrow(
    new UsageError('the hook "/no/such/program" did not do its work: there is no such program'),
  );
  await expect(runHook({ command: [process.execPath, '-e', 'process.exit(3)'] }, persona)).rejects.toThrow(UsageError);
});

it('says why a command failed without what it was called with', async () => {
  const failed = runHook({ command: [process.execPath, '-e', 'process.exit(3)', 'a-token'] }, persona);
  await expect(failed).rejects.toThrow(
    new UsageError(`the hook "${process.execPath}" did not do its work: it ended with 3`),
  );
});

it.each(['127.0.0.1', 'localhost', '[::1]', '10.1.2.3', '192.168.0.9', '172.20.0.1', 'app.test', 'printer.local'])(
  'counts %s as a host on which forms may be submitted',
  (host) => expect(isPrivateHost(host)).toBe(true),
);

it.each(['example.com', '8.8.8.8', '172.32.0.1', '11.0.0.1', 'localhost.example.com', '1270.0.0.1'])(
  'submits nothing at %s without an authority',
  (host) => expect(isPrivateHost(host)).toBe(false),
);
