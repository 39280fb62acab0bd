import { defineError, type ErrorDefinition } from '../shared/errors/error-definition.js';

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

/** Codes that the gateway declares. */
export const gatewayErrors: readonly ErrorDefinition[] = [subscriberTooSlow, tooManyStreams];
