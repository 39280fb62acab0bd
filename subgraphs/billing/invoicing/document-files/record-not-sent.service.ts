import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { invoiceNotSent } from '../events.js';

/** Publishes invoice.send_failed, and has operators know. */
export async function recordNotSent(kernel: Kernel, businessId: string, documentId: string): Promise<void> {
  kernel.logger.error({ businessId, documentId }, 'a mail with a document could not be sent');
  const payload = { invoice_id: documentId };
  await kernel.database.write(platformActor(kernel, businessId), (unit) => {
    unit.record(invoiceNotSent, payload, {
      ...{ table: 'billing.documents', recordId: documentId, before: null, after: payload },
    });
    return Promise.resolve();
  });
}
