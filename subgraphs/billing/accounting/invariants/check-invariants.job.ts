import { z } from 'zod';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { invariantsChecked } from '../events.js';
import { checkLedgerIntegrity } from '../ledger-chain/check-ledger-integrity.service.js';

/** Computes the invariants of a business anew, and tells which do not hold. Asked for by what is posted, once a night. */
export const checkInvariants = defineJob('billing.check_invariants', {
  payload: z.object({ businessId: z.uuid() }),
  maxAttempts: 5,
  async run(kernel, { businessId }) {
    const { checks } = await checkLedgerIntegrity(kernel, businessId);
    const broken = checks.filter(({ brokenIds }) => brokenIds.length > 0);
    const payload = { failed: broken.map(({ name }) => name), checks: checks.length };
    if (broken.length > 0) kernel.logger.error({ businessId, broken }, 'invariants of the books do not hold');
    await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
      const row = { table: 'billing.ledger_entries', recordId: businessId, before: null };
      unit.record(invariantsChecked, payload, { ...row, after: payload });
    });
  },
});
