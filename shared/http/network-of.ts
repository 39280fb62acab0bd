import { isIPv6 } from 'node:net';

/**
 * The network that an address is counted for: an IPv4 address alone, of IPv6 the first 64 bits, since
 * whoever has one such address has all of them.
 */
export function networkOf(address: string | null): string {
  if (!address) return 'unknown';
  if (!address.includes(':')) return address;
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped) return mapped;
  return isIPv6(address) ? `${firstGroups(address).join(':')}::/64` : address;
}

function firstGroups(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) {
    // A dotted end stands for two groups; it cannot be among the first four unless zeros fill them.
    const end = tail.split(':').filter(Boolean);
    const size = end.at(-1)?.includes('.') ? end.length + 1 : end.length;
    groups.push(...Array.from({ length: 8 - groups.length - size }, () => '0'), ...end);
  }
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
}
