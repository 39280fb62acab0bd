import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { mailOwners } from '../../../shared/mail/mail-owners.js';
import { webhookDisabled } from '../events.js';
import { disable } from './endpoint-status.rules.js';
import type { DisabledReason, WebhookEndpointEntity } from './webhook-endpoint.entity.js';
import { snapshotOf, webhookEndpointsTable } from './webhook-endpoint.rules.js';

export interface DisablingNotice {
  readonly reason: Exclude<DisabledReason, 'manual'>;
  /** A sentence for the owners, */
  readonly why: string;
  /** and what they can do. */
  readonly remedy: string;
}

/** The platform disables an endpoint: publishes webhook.disabled and tells the owners. */
export async function disableWithNotice(
  unit: UnitOfWork,
  { clock }: Pick<Kernel, 'clock'>,
  endpoint: WebhookEndpointEntity,
  { reason, why, remedy }: DisablingNotice,
): Promise<void> {
  const before = snapshotOf(endpoint);
  disable(endpoint, clock.now(), reason);
  const { businessId, id, url } = endpoint;
  unit.record(
    webhookDisabled,
    { webhook_endpoint_id: id, url, reason },
    { table: webhookEndpointsTable, recordId: id, before, after: { ...snapshotOf(endpoint), reason } },
  );
  unit.enqueue(mailOwners, {
    businessId,
    subject: 'A webhook endpoint was disabled',
    text: `We no longer deliver events to this webhook endpoint of your business:

${url}

${why}
${remedy} Its id is ${id}.
`,
  });
}
