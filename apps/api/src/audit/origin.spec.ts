import { expect, it } from 'vitest';
import { originOf } from './origin.js';

it.each([
  ['192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.0/24'],
  ['2001:0db8:85a3:12:34:8a2e:370:7334', '2001:db8:85a3::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['nonsense', null],
  [undefined, null],
])('keeps of %s the network %s', (address, network) => {
  expect(originOf(address)).toBe(network);
});
