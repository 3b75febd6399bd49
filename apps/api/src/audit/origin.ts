import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that an address belongs to, as far as the audit trail keeps it: enough to tell a colleague's desk from another
 * country, too little to lead to a household. IPv4 keeps three of four bytes, IPv6 the first 48 bits, which a provider gives to
 * one customer at the least.
 *
 * @returns null for what is no address.
 */
export function originOf(address: string | undefined): string | null {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  return isIPv6(plain) ? `${firstGroups(plain).join(':')}::/48` : null;
}

/** The first three of eight groups; `::` stands for as many empty ones as are missing. */
function firstGroups(address: string): string[] {
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const [before, after] = [groupsOf(head), groupsOf(tail)];
  const missing = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...missing, ...after].slice(0, 3).map((group) => group.replace(/^0+(?=.)/, ''));
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':');
}
