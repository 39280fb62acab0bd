import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { disableWithNotice } from './disable-with-notice.service.js';
import { lockWebhookEndpoint } from './lock-webhook-endpoint.store.js';

/** Disables an endpoint whose guarantor has left, until a colleague who may see the same activates it. */
export async function disableAbandoned(
  unit: UnitOfWork,
  kernel: Pick<Kernel, 'clock'>,
  businessId: string,
  id: string,
): Promise<void> {
  const endpoint = await lockWebhookEndpoint(unit, businessId, id);
  if (endpoint.status === 'disabled') return;
  await disableWithNotice(unit, kernel, endpoint, {
    reason: 'guarantor_left',
    why: 'The member who answered for it was deactivated.',
    remedy: 'If your business still needs it, activate it again: whoever does answers for it from then on.',
  });
}
