/** A year. Not for subdomains, which may be somebody else's; a proxy that knows better says more. */
const strictTransportSeconds = 31_536_000;

/** What every answer has, whatever it is: browsers take it for nothing else, and come back by TLS where there is some. */
export function securityHeaders(isHttps: boolean): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    ...(isHttps && { 'strict-transport-security': `max-age=${strictTransportSeconds}` }),
  };
}

/** Pages that browsers show besides: in no frame, and telling nobody where their reader came from. */
export function pageHeaders(contentSecurityPolicy: readonly string[]): Readonly<Record<string, string>> {
  const policy = [
    ...contentSecurityPolicy,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
}
