import { z } from 'zod';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { installInvoicing } from './install-invoicing.service.js';

/** Gives a business that was there before its invoices what it lacks of settings and number series. */
export const installInvoicingOfBusiness = defineJob('billing.install_invoicing', {
  payload: z.object({ businessId: z.uuid() }),
  maxAttempts: 20,
  run: (kernel, { businessId }) =>
    kernel.database.write(platformActor(kernel, businessId), async (unit) => installInvoicing(unit)),
});
