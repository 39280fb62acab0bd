import { DomainError } from '../../../shared/errors/domain-error.js';
import { badPage } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';

const windowDays = 90;

/** Events before this moment are not handed out any more. */
export function windowStart({ clock }: Pick<Kernel, 'clock'>): Date {
  return new Date(clock.now().getTime() - windowDays * 24 * 60 * 60_000);
}

const next = `select created_at < $4 as "isOld" from kernel.event_sequence join kernel.event_log using (business_id, event_id)
  where business_id = $1 and seq > $2 and event_type = any($3::text[]) order by event_sequence.seq limit 1`;

/** Throws PAGE-001 when the first event of these types after this number is beyond the window. */
export async function refuseExpiredPosition(
  kernel: Pick<Kernel, 'clock' | 'database'>,
  businessId: string,
  { afterSeq, types }: { readonly afterSeq: number; readonly types: readonly string[] },
): Promise<void> {
  const values = [businessId, afterSeq, types, windowStart(kernel)];
  const [found] = await kernel.database.rows<{ isOld: boolean }>(businessId, next, values);
  if (found?.isOld) throw expiredPosition(afterSeq);
}

/**
 * Of a position behind which there is an event of those asked for that is not handed out any more: to leave it out
 * silently would lose it. What is old and was not asked for loses nobody anything.
 */
export function expiredPosition(afterSeq: number): DomainError {
  return new DomainError(
    badPage,
    `Events are kept for ${windowDays} days, and one of these after ${afterSeq} is older. Read the records anew, then the events without a cursor.`,
  );
}
