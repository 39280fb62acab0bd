import { z } from 'zod';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { matchAutomatically } from './match-automatically.service.js';
import { findWaiting, type WaitingRow } from './waiting-bookings.reader.js';

/** Bookings that one transaction matches. */
const batch = 200;
const first = '00000000-0000-0000-0000-000000000000';

const payload = z.object({ businessId: z.uuid(), bankAccountId: z.uuid(), statementId: z.uuid() });
type Payload = z.infer<typeof payload>;

/**
 * After an import: matches the bookings of a statement that are the payment of exactly one invoice. A job that dies leaves
 * whole batches matched, and the others to its next try.
 */
export const matchStatement = defineJob('billing.match_statement', {
  payload,
  maxAttempts: 10,
  async run(kernel, asked) {
    for (let after = first; ;) {
      const page = { statementId: asked.statementId, after, most: batch };
      const rows = await findWaiting(kernel, asked.businessId, page);
      await matchRows(kernel, asked, rows);
      if (rows.length < batch) return;
      after = rows.at(-1)!.id;
    }
  },
});

/** What refuses one booking, such as a missing exchange rate, is no reason to leave the others. */
async function matchRows(kernel: Kernel, asked: Payload, rows: readonly WaitingRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { businessId, bankAccountId } = asked;
  try {
    await kernel.database.write(platformActor(kernel, businessId), (unit) =>
      matchAutomatically(unit, bankAccountId, rows),
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (rows.length === 1) return;
    const half = Math.ceil(rows.length / 2);
    await matchRows(kernel, asked, rows.slice(0, half));
    await matchRows(kernel, asked, rows.slice(half));
  }
}
