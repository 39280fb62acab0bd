import { DomainError } from '../../../shared/errors/domain-error.js';
import { badPage } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';

const windowDays = 90;

/** Events before this moment are not handed out any more. */
export function windowStart({ clock }: Pick<Kernel, 'clock'>): Date {
  return new Date(clock.now().getTime() - windowDays * 24 * 60 * 60_000);
}

const next = `select created_at < $3 as "isOld" from kernel.event_sequence join kernel.event_log using (business_id, event_id)
  where business_id = $1 and seq > $2 order by event_sequence.seq limit 1`;

/** Throws PAGE-001 when events after this number are beyond the window: to leave them out silently would lose them. */
export async function refuseExpiredPosition(
  kernel: Pick<Kernel, 'clock' | 'database'>,
  businessId: string,
  afterSeq: number,
): Promise<void> {
  const values = [businessId, afterSeq, windowStart(kernel)];
  const [found] = await kernel.database.rows<{ isOld: boolean }>(businessId, next, values);
  if (!found?.isOld) return;
  throw new DomainError(
    badPage,
    `Events are kept for ${windowDays} days, and the one after ${afterSeq} is older. Read the records anew, then the events without a cursor.`,
  );
}
