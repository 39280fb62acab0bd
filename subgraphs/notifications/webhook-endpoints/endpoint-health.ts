import type { UnitOfWork } from '../../../shared/database/unit-of-work.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { mailOwners } from '../../../shared/mail/mail-owners.js';
import { webhookDisabled } from '../events.js';
import { disable } from './endpoint-status.js';
import type { WebhookEndpointEntity } from './webhook-endpoint.entity.js';
import { snapshotOf, webhookEndpointsTable } from './webhook-endpoint-snapshot.js';

const patienceMs = 5 * 24 * 60 * 60_000;

/** One success ends a row of failures. */
export function noteSuccess(endpoint: WebhookEndpointEntity): void {
  endpoint.failingSince = null;
}

/** Disables the endpoint when it answered 410, or after five days of nothing but failures; the owners are told. */
export async function noteFailure(
  unit: UnitOfWork,
  { clock }: Pick<Kernel, 'clock'>,
  endpoint: WebhookEndpointEntity,
  { at, isGone }: { at: Date; isGone: boolean },
): Promise<void> {
  endpoint.failingSince ??= at;
  if (endpoint.status === 'disabled') return;
  const now = clock.now();
  if (!isGone && now.getTime() - endpoint.failingSince.getTime() < patienceMs) return;
  const reason = isGone ? 'gone' : 'failing';
  const before = snapshotOf(endpoint);
  disable(endpoint, now, reason);
  const { businessId, id, url } = endpoint;
  unit.record(
    webhookDisabled,
    { webhook_endpoint_id: id, url, reason },
    { table: webhookEndpointsTable, recordId: id, before, after: { ...snapshotOf(endpoint), reason } },
  );
  await unit.enqueue(mailOwners, { businessId, ...noticeOf(endpoint, isGone) });
}

function noticeOf({ url, id }: WebhookEndpointEntity, isGone: boolean) {
  const why = isGone ? 'It answered 410 Gone.' : 'For five days every delivery to it has failed.';
  return {
    subject: 'A webhook endpoint was disabled',
    text: `We no longer deliver events to this webhook endpoint of your business:

${url}

${why}
Its log of deliveries says more. Once it works, activate it again and recover what it missed; events are kept for
90 days. The endpoint's id is ${id}.
`,
  };
}
