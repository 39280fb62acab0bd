import type { Environment } from './environment.js';
import type { Finding } from './findings.js';
import { reachOfHost } from './reach-of-host.js';

/**
 * Connections that nothing encrypts, in production. One across the internet is refused, unless its URL asks for it in
 * so many words (`sslmode=disable`, `ignoreTLS=true`); one in a private network is warned of; none is within a machine.
 */
export function clearTextFindings(env: Partial<Environment>): Finding[] {
  if (env.NODE_ENV !== 'production') return [];
  return [
    ofPublicUrl(env.PUBLIC_URL),
    ofAppUrl(env.APP_URL),
    ofMail(env.SMTP_URL),
    ofDatabase('DATABASE_URL', env.DATABASE_URL),
    ofDatabase('DATABASE_OWNER_URL', env.DATABASE_OWNER_URL),
    ofLimitStore(env.RATE_LIMIT_STORE_URL),
    ofBus(env.EVENT_BUS_URL),
    ...Object.entries(env.SUBGRAPH_URLS ?? {}).map(([name, url]) => ofSubgraph(name, url)),
  ].flatMap((finding) => finding ?? []);
}

function ofPublicUrl(text: string | undefined): Finding | undefined {
  if (!text?.startsWith('http:')) return undefined;
  const reach = reachOfHost(new URL(text).hostname);
  if (reach === 'loopback') return undefined;
  return {
    setting: 'PUBLIC_URL',
    isFatal: reach === 'public',
    text: 'is http://: passwords and tokens would cross the network in clear, and browsers would keep no cookie; end TLS in front, and name it https://',
  };
}

function ofAppUrl(text: string | undefined): Finding | undefined {
  if (!text?.startsWith('http:')) return undefined;
  const reach = reachOfHost(new URL(text).hostname);
  if (reach === 'loopback') return undefined;
  return {
    setting: 'APP_URL',
    isFatal: reach === 'public',
    text: 'is http://: links that set passwords would cross the network in clear; name it https://',
  };
}

function ofMail(text: string | undefined): Finding | undefined {
  if (!text) return undefined;
  const { protocol, hostname, port, searchParams } = new URL(text);
  if (protocol === 'smtps:')
    return port === '587'
      ? warnOf('SMTP_URL', 'has smtps:// with port 587, which begins without TLS')
      : undefined;
  const isPlain = searchParams.get('ignoreTLS') === 'true';
  const reach = reachOfHost(hostname);
  if (reach === 'loopback' || (!isPlain && searchParams.get('requireTLS') === 'true')) return undefined;
  return {
    setting: 'SMTP_URL',
    isFatal: reach === 'public' && !isPlain,
    text: 'demands no TLS: links that set passwords could be read on the way; use smtps://, or smtp://…?requireTLS=true',
  };
}

const encrypting = new Set(['require', 'verify-ca', 'verify-full', 'no-verify']);

function ofDatabase(
  setting: 'DATABASE_URL' | 'DATABASE_OWNER_URL',
  text: string | undefined,
): Finding | undefined {
  if (!text) return undefined;
  const { hostname, searchParams } = new URL(text);
  const mode = searchParams.get('sslmode');
  const isEncrypted = encrypting.has(mode ?? '') || ['true', '1'].includes(searchParams.get('ssl') ?? '');
  const reach = reachOfHost(hostname);
  if (isEncrypted || reach === 'loopback' || reach === 'service') return undefined;
  return {
    setting,
    isFatal: reach === 'public' && mode !== 'disable',
    text: 'demands no TLS: all data of all businesses would cross the network in clear; add ?sslmode=verify-full',
  };
}

function ofLimitStore(text: string | undefined): Finding | undefined {
  return isDistant(text, 'redis:')
    ? warnOf('RATE_LIMIT_STORE_URL', 'is redis:// over a network: use rediss:// where the server has TLS')
    : undefined;
}

/** The client uses TLS where the server demands it, which nobody knows before. */
function ofBus(text: string | undefined): Finding | undefined {
  return isDistant(text, 'nats:')
    ? warnOf(
        'EVENT_BUS_URL',
        'leads over a network: let the server demand TLS, else events cross it in clear',
      )
    : undefined;
}

function ofSubgraph(name: string, text: string): Finding | undefined {
  return isDistant(text, 'http:')
    ? warnOf('SUBGRAPH_URLS', `has http:// over a network for ${name}: records and callers cross it in clear`)
    : undefined;
}

function isDistant(text: string | undefined, protocol: string): boolean {
  if (!text?.startsWith(protocol)) return false;
  const reach = reachOfHost(new URL(text).hostname);
  return reach === 'private' || reach === 'public';
}

function warnOf(setting: string, text: string): Finding {
  return { setting, isFatal: false, text };
}
