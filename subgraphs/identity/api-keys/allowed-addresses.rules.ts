import { BlockList, isIP } from 'node:net';
import { invalidField } from '../../../shared/errors/errors.js';

const largestPrefix = { 4: 32, 6: 128 } as const;

/** Addresses and CIDR blocks, IPv4 or IPv6, without repetition. Throws VAL-001 for anything else. */
export function readAddresses(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => read(text).text))];
}

/**
 * Whether a client at the address may use the key: anybody when the list is empty, nobody unknown else.
 * An IPv4 address that is written as IPv6 (`::ffff:192.0.2.1`) counts as the IPv4 address it is.
 */
export function isAddressAllowed(allowed: readonly string[], address: string | null): boolean {
  if (allowed.length === 0) return true;
  const [plain = ''] = (address ?? '').split('%');
  const version = isIP(plain);
  if (version === 0) return false;
  const list = new BlockList();
  for (const text of allowed) {
    const { network, prefix, family } = read(text);
    list.addSubnet(network, prefix, family);
  }
  return list.check(plain, version === 4 ? 'ipv4' : 'ipv6');
}

function read(address: string) {
  const text = address.trim().toLowerCase();
  const [network = '', prefixText, ...rest] = text.split('/');
  const version = network.includes('%') ? 0 : (isIP(network) as 0 | 4 | 6);
  const largest = version === 0 ? 0 : largestPrefix[version];
  const prefix = prefixText === undefined ? largest : /^\d{1,3}$/.test(prefixText) ? Number(prefixText) : -1;
  if (version === 0 || prefix < 0 || prefix > largest || rest.length > 0) {
    throw invalidField(
      'allowedAddresses',
      'format',
      `"${address.slice(0, 60)}" is no address and no CIDR block such as 192.0.2.0/24 or 2001:db8::/32.`,
    );
  }
  return { text, network, prefix, family: version === 4 ? ('ipv4' as const) : ('ipv6' as const) };
}
