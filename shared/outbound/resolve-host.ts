import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isAllowedAddress } from './address-range.js';
import { OutboundError } from './outbound-error.js';
import type { OutboundPolicy } from './outbound-policy.js';

/** Asks for all addresses of a host name; answers none when it has none. */
export type AskDns = (host: string, signal: AbortSignal) => Promise<readonly string[]>;

/**
 * The addresses of a host: asked for once, and each of them checked. Whoever connects uses these, so
 * that a second answer of the DNS cannot lead elsewhere. Throws an OutboundError when there are none,
 * or one that the policy does not allow.
 */
export async function resolveHost(
  host: string,
  policy: OutboundPolicy,
  signal: AbortSignal,
  askDns: AskDns = askSystemDns,
): Promise<readonly string[]> {
  const addresses = isIP(host) === 0 ? await askDns(host, signal) : [host];
  if (addresses.length === 0) throw new OutboundError('The host name has no address.');
  if (!addresses.every((address) => isAllowedAddress(address, policy)))
    throw new OutboundError('The address of the host is not public.');
  return addresses;
}

/** Not `dns.lookup`: that keeps a thread while it waits, and password hashes need those threads. */
async function askSystemDns(host: string, signal: AbortSignal): Promise<readonly string[]> {
  // RFC 6761: never asked for, always this machine.
  if (/(^|\.)localhost\.?$/.test(host)) return ['127.0.0.1', '::1'];
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  const cancel = () => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  signal.removeEventListener('abort', cancel);
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}
