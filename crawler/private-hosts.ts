import { BlockList, isIP, isIPv6 } from 'node:net';

/** Loopback, private ranges and names that never leave a machine or a home. */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (isIP(name)) return isPrivateAddress(name);
  return name === 'localhost' || /\.(localhost|local|test)$/.test(name);
}

/** @param address an IP address, without brackets; one that is none counts as private */
export function isPrivateAddress(address: string): boolean {
  if (!isIP(address)) return true;
  return PRIVATE.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

// Node compares IPv4 addresses written as IPv6 (::ffff:127.0.0.1) with the rules of IPv4 by itself.
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], // this host: Linux takes it for loopback
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // shared by the customers of a provider
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, and the services of clouds that tell secrets
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // benchmarks
  ['224.0.0.0', 4], // groups
  ['240.0.0.0', 4], // reserved, and broadcast
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127], // unspecified and loopback
  ['64:ff9b::', 96], // IPv4 behind a translator: whatever it is, it is not this site's own
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv6');
