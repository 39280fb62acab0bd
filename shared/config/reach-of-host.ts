import ipaddr from 'ipaddr.js';

/** How far away a host is: this machine, a name that only a container network resolves, a private network, anywhere. */
export type Reach = 'loopback' | 'service' | 'private' | 'public';

/** Names that the public system of names does not have (RFC 6762, RFC 8375, and what ICANN keeps for private use). */
const privateNames = /\.(internal|local|lan|intranet|corp|home\.arpa|svc)$/i;
const privateRanges = new Set(['private', 'uniqueLocal', 'linkLocal', 'carrierGradeNat']);

/** By the host's form alone; nothing is resolved. An empty host is a socket of this machine. */
export function reachOfHost(host: string): Reach {
  const name = host.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  if (name === '' || /^(.+\.)?localhost$/i.test(name)) return 'loopback';
  if (ipaddr.isValid(name)) return reachOfAddress(name);
  if (!name.includes('.')) return 'service';
  return privateNames.test(name) ? 'private' : 'public';
}

function reachOfAddress(address: string): Reach {
  const range = ipaddr.process(address).range();
  if (range === 'loopback') return 'loopback';
  return privateRanges.has(range) ? 'private' : 'public';
}
