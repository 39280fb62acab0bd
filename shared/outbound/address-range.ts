import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { OutboundPolicy } from './outbound-policy.js';

/** The only part of IPv6 that is handed out for the public internet. */
const globalUnicast = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];
/** Networks without IPv4 reach it below this prefix; what counts is the address within. */
const nat64 = ipaddr.parseCIDR('64:ff9b::/96') as [ipaddr.IPv6, number];
const privateRanges = new Set<string>(['loopback', 'private', 'uniqueLocal', 'carrierGradeNat']);

/**
 * Whether the policy allows a connection to the address, given as text. Of public ones, unicast alone; never link-local,
 * where clouds keep the credentials of their machines. What is no address is not allowed.
 */
export function isAllowedAddress(address: string, { allowsPrivateAddresses }: OutboundPolicy): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  return isPublic(parsed) || (allowsPrivateAddresses && privateRanges.has(parsed.range()));
}

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.kind() === 'ipv4') return address.range() === 'unicast';
  const ipv6 = address as ipaddr.IPv6;
  if (ipv6.match(nat64)) return isPublic(embeddedAddress(ipv6));
  // Mapped, compatible, 6to4 and Teredo addresses lie in ranges of their own: none is unicast.
  return ipv6.match(globalUnicast) && ipv6.range() === 'unicast';
}

/** The IPv4 address in the last 32 bits. */
function embeddedAddress(address: ipaddr.IPv6): ipaddr.IPv4 {
  return new ipaddr.IPv4(address.toByteArray().slice(-4));
}
