import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrivateAddress, isPrivateHost } from '../../crawler/private-hosts.ts';

describe('what is private', () => {
  it.each([
    '127.0.0.1', '127.255.0.3', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254',
    '100.64.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:7f00:1',
    'fd00::1', 'fe80::1', 'febf::1', 'ff02::1',
  ])('%s', (address) => expect(isPrivateAddress(address)).toBe(true)); // biome-ignore format: a table

  it.each(['1.1.1.1', '172.32.0.1', '172.15.0.1', '100.128.0.1', '192.169.0.1', '2606:4700::1111', '::ffff:1.1.1.1'])(
    '%s is not',
    (address) => expect(isPrivateAddress(address)).toBe(false),
  );

  it('takes what is no address for private', () => {
    fc.assert(fc.property(fc.string(), (text) => isIP(text) !== 0 || isPrivateAddress(text)));
  });

  it('tells an address in brackets and one without alike', () => {
    fc.assert(fc.property(fc.ipV6(), (address) => isPrivateHost(`[${address}]`) === isPrivateAddress(address)));
  });
});
