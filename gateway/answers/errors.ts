import { defineError, type ErrorDefinition } from '../../shared/errors/error-definition.js';

export const methodNotAllowed = defineError('METHOD-001', {
  title: 'Method not allowed',
  httpStatus: 405,
  cause: 'The path exists, but not with this method; the header `Allow` names those that it has.',
});

export const originNotAllowed = defineError('ORIGIN-001', {
  title: 'Origin not allowed',
  httpStatus: 403,
  cause:
    'A page of an origin that may not call the platform asked to, which its browser reports as blocked by CORS. The setting `CORS_ORIGINS` names the origins that may, such as `https://app.example.com`; outside production, pages of localhost, 127.0.0.1 and [::1] may on every port.',
});

export const rateExceeded = defineError('RATE-001', {
  title: 'Too many requests',
  httpStatus: 429,
  cause:
    'The credential, or without one the address, sent more requests than its allowance, or too many at the same time; wait as long as `Retry-After` says.',
  isRetryable: true,
});

export const costExceeded = defineError('COST-001', {
  title: 'Operation too costly',
  httpStatus: 429,
  cause:
    'A GraphQL operation asks for more points than one may, or than are left of the budget of its credential; `extensions.cost` tells them. Smaller pages cost less; with `Retry-After` waiting helps.',
  isRetryable: true,
});

export const severalChanges = defineError('IDEM-004', {
  title: 'Idempotency key for several changes',
  httpStatus: 400,
  cause:
    'A mutation with more than one root field came with an idempotency key, which stands for one change. Send each as an operation of its own, with a key of its own.',
});

export const subscriberTooSlow = defineError('STREAM-001', {
  title: 'Subscriber too slow',
  httpStatus: 429,
  cause:
    'More events waited for a subscriber than are kept. Subscribe again with the cursor of the last event seen.',
  isRetryable: true,
});

export const tooManyStreams = defineError('STREAM-002', {
  title: 'Too many streams',
  httpStatus: 429,
  cause: 'The caller has as many sockets, or the socket as many subscriptions, as are allowed.',
  isRetryable: true,
});

export const documentUnregistered = defineError('DOC-001', {
  title: 'Document not registered',
  httpStatus: 403,
  cause:
    'No document is registered by this id; or this platform runs registered documents alone, and the request has another.',
});

export const documentOutdated = defineError('DOC-002', {
  title: 'Document outdated',
  httpStatus: 410,
  cause:
    'The registered document fits the graph no more; the message says why. The client needs its new release.',
});

/** Codes that the gateway declares, beside those of the kernel. */
export const gatewayErrors: readonly ErrorDefinition[] = [
  methodNotAllowed,
  originNotAllowed,
  rateExceeded,
  costExceeded,
  severalChanges,
  subscriberTooSlow,
  tooManyStreams,
  documentUnregistered,
  documentOutdated,
];
