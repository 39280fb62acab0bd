import { defineError, type ErrorDefinition } from '../../shared/errors/error-definition.js';

export const methodNotAllowed = defineError('METHOD-001', {
  title: 'Method not allowed',
  httpStatus: 405,
  cause: 'The path exists, but not with this method; the header `Allow` names those that it has.',
  reasons: [
    'A record is to be replaced by PUT: changes go by PATCH.',
    'The path of a list is used for one record.',
  ],
  cures: ['Use a method that `Allow` names.'],
  example: 'PUT is not for this path; it has DELETE, GET, PATCH.',
});

export const originNotAllowed = defineError('ORIGIN-001', {
  title: 'Origin not allowed',
  httpStatus: 403,
  cause:
    'A page of an origin that may not call the platform asked to, which its browser reports as blocked by CORS. The setting `CORS_ORIGINS` names the origins that may, such as `https://app.example.com`; outside production, pages of localhost, 127.0.0.1 and [::1] may on every port.',
  reasons: ['A frontend is served from an address that the platform was not told of.'],
  cures: [
    'Add the origin, with its scheme and port, to `CORS_ORIGINS` and start the gateway again.',
    'Under development serve the page from localhost, or pass requests on through the development server.',
  ],
  example:
    'Pages of https://app.example.com may not call this platform; its operator adds the origin to CORS_ORIGINS.',
});

export const rateExceeded = defineError('RATE-001', {
  title: 'Too many requests',
  httpStatus: 429,
  cause:
    'The credential, or without one the address, sent more requests than its allowance, or too many at the same time; wait as long as `Retry-After` says.',
  reasons: [
    'A loop without a pause, or many workers with one key.',
    'More requests of one credential are under way than may be at the same time.',
  ],
  cures: [
    'Wait as long as `Retry-After` says; the SDK does so by itself.',
    'Watch `RateLimit` and slow down before it is used up.',
    'Send many customers in one request, and read large pages.',
  ],
  example: 'More than 20 requests at the same time; wait for some to end.',
  isRetryable: true,
});

export const costExceeded = defineError('COST-001', {
  title: 'Operation too costly',
  httpStatus: 429,
  cause:
    'A GraphQL operation asks for more points than one may, or than are left of the budget of its credential; `extensions.cost` tells them. Smaller pages cost less; with `Retry-After` waiting helps.',
  reasons: [
    'Lists within lists: each record of a page counts, with all that is below it.',
    'Many operations in a short time.',
  ],
  cures: [
    'Ask for smaller pages and fewer fields below lists.',
    'Wait as long as `Retry-After` says, when it is there: the budget comes back second by second.',
  ],
  example: 'The operation costs 2400 points; one may cost 1000.',
  isRetryable: true,
});

export const severalChanges = defineError('IDEM-004', {
  title: 'Idempotency key for several changes',
  httpStatus: 400,
  cause:
    'A mutation with more than one root field came with an idempotency key, which stands for one change. Send each as an operation of its own, with a key of its own.',
  reasons: ['Several changes are sent in one document, and the client adds a key to every request.'],
  cures: ['Send each change as an operation of its own, with a key of its own.'],
  example: 'A key stands for one change; send each as an operation of its own.',
});

export const subscriberTooSlow = defineError('STREAM-001', {
  title: 'Subscriber too slow',
  httpStatus: 429,
  cause:
    'More events waited for a subscriber than are kept. Subscribe again with the cursor of the last event seen.',
  reasons: ['The client does work for each event before it reads the next.'],
  cures: [
    'Subscribe again with `after` and the cursor of the last event seen: nothing is lost.',
    'Put events into a queue of your own, and work from there.',
  ],
  example: 'More events waited for this subscriber than are kept, so its stream was ended.',
  isRetryable: true,
});

export const tooManyStreams = defineError('STREAM-002', {
  title: 'Too many streams',
  httpStatus: 429,
  cause: 'The caller has as many sockets, or the socket as many subscriptions, as are allowed.',
  reasons: [
    'Sockets of earlier connections are still open, such as those of reloaded pages.',
    'Each component of a frontend subscribes for itself.',
  ],
  cures: ['Use one socket for all subscriptions, and complete those that nobody looks at.'],
  example: 'A socket carries at most 50 subscriptions.',
  isRetryable: true,
});

export const documentUnregistered = defineError('DOC-001', {
  title: 'Document not registered',
  httpStatus: 403,
  cause:
    'No document is registered by this id; or this platform runs registered documents alone, and the request has another.',
  reasons: [
    'The manifest that the platform started with is older than the client.',
    'Somebody asks with a document of their own.',
  ],
  cures: [
    'Register the documents of the client before it is released, and start the gateway with the new manifest.',
  ],
  example: 'The document is not among those that are registered here.',
});

export const documentOutdated = defineError('DOC-002', {
  title: 'Document outdated',
  httpStatus: 410,
  cause:
    'The registered document fits the graph no more; the message says why. The client needs its new release.',
  reasons: ['A field that the document asks for was removed from the graph.'],
  cures: [
    'Release the client with a document that fits, and register that one.',
    '`docs/changes` says what to read instead.',
  ],
  example: 'The document customers fits the graph no more: Cannot query field "nickname" on type "Customer".',
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
