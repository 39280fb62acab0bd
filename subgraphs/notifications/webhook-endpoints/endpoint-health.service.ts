import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { disableWithNotice } from './disable-with-notice.service.js';
import type { WebhookEndpointEntity } from './webhook-endpoint.entity.js';

const patienceMs = 5 * 24 * 60 * 60_000;

/** One success ends a row of failures. */
export function recordSuccess(endpoint: WebhookEndpointEntity): void {
  endpoint.failingSince = null;
}

/** Disables the endpoint when it answered 410, or after five days of nothing but failures; the owners are told. */
export async function recordFailure(
  unit: UnitOfWork,
  { clock }: Pick<Kernel, 'clock'>,
  endpoint: WebhookEndpointEntity,
  { at, isGone }: { at: Date; isGone: boolean },
): Promise<void> {
  endpoint.failingSince ??= at;
  if (endpoint.status === 'disabled') return;
  const now = clock.now();
  if (!isGone && now.getTime() - endpoint.failingSince.getTime() < patienceMs) return;
  await disableWithNotice(unit, { clock }, endpoint, {
    reason: isGone ? 'gone' : 'failing',
    why: isGone ? 'It answered 410 Gone.' : 'For five days every delivery to it has failed.',
    remedy: `Its log of deliveries says more. Once it works, activate it again and recover what it missed; events are kept
for 90 days.`,
  });
}
