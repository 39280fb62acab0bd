import { isIP } from 'node:net';
import { isAllowedAddress } from './address-range.js';
import type { OutboundPolicy } from './outbound-policy.js';

const longest = 2_000;

/** Ports of services that take a line of text for a command, and what browsers refuse for the same reason. */
const dangerousPorts = new Set([
  ...[1719, 1720, 1723, 2049, 3306, 3389, 3659, 4045, 4190, 5060, 5061, 5432, 5433, 5900, 5984, 6000, 6379],
  ...[6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9200, 9300, 10080, 11211, 27017],
]);
const webPorts = new Set([80, 443]);

/**
 * What is wrong with a URL that a tenant wants to be called, as a sentence; undefined when nothing is
 * that can be seen without asking the DNS.
 */
export function faultOfUrl(text: string, policy: OutboundPolicy): string | undefined {
  if (text.length > longest) return `The URL is longer than ${longest} characters.`;
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return 'This is no https:// URL.';
  if (url.protocol === 'http:' && !policy.allowsHttp) return 'The URL must begin with https://.';
  if (url.username || url.password)
    return 'The URL must not carry credentials; the signature vouches for us.';
  if (!isUsablePort(url)) return `The port ${url.port} is not for HTTP.`;
  return faultOfHost(url, policy);
}

function isUsablePort({ port }: URL): boolean {
  const number = Number(port);
  return port === '' || webPorts.has(number) || (number >= 1_024 && !dangerousPorts.has(number));
}

/** URL has read decimal, octal, hexadecimal and short forms of IPv4 as the address that they are. */
function faultOfHost(url: URL, policy: OutboundPolicy): string | undefined {
  const host = hostOf(url);
  if (isIP(host) !== 0)
    return isAllowedAddress(host, policy) ? undefined : `The address ${host} is not public.`;
  const isLocal = !host.includes('.') || /\.localhost\.?$/.test(host);
  return isLocal && !policy.allowsPrivateAddresses ? `${host} is no public host.` : undefined;
}

/** The host without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}
