import { DomainError } from '../../../shared/errors/domain-error.js';
import { conflict } from '../../../shared/errors/errors.js';
import type { DisabledReason, WebhookEndpointEntity } from './webhook-endpoint.entity.js';

/** Nothing is delivered to it any more; its deliveries stay for reading. */
export function disable(endpoint: WebhookEndpointEntity, now: Date, reason: DisabledReason): void {
  Object.assign(endpoint, { status: 'disabled', disabledReason: reason, disabledAt: now });
}

/** It hears of events from now on, and its failures of before are forgotten. */
export function activate(endpoint: WebhookEndpointEntity, now: Date): void {
  Object.assign(endpoint, {
    status: 'active',
    activeSince: now,
    disabledReason: null,
    disabledAt: null,
    failingSince: null,
  });
}

/** Throws CONFLICT-001 for an endpoint that hears of nothing. */
export function refuseDisabled({ id, status }: Pick<WebhookEndpointEntity, 'id' | 'status'>): void {
  if (status === 'disabled')
    throw new DomainError(conflict, `The webhook endpoint ${id} is disabled; activate it first.`);
}
