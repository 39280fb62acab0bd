import { networkOf } from '../../shared/http/network-of.js';

/** The network of an address, too coarse to tell one line from its neighbours: an IPv4 /24, an IPv6 /64. */
export function coarseNetworkOf(address: string | null): string {
  const network = networkOf(address);
  const [, prefix] = /^(\d+\.\d+\.\d+)\.\d+$/.exec(network) ?? [];
  return prefix ? `${prefix}.0/24` : network;
}
