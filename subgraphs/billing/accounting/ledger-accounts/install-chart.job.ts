import { z } from 'zod';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { installChart } from './find-accounts.service.js';

/** Gives a business that was there before its books what it lacks of the chart. */
export const installChartOfBusiness = defineJob('billing.install_chart', {
  payload: z.object({ businessId: z.uuid() }),
  maxAttempts: 20,
  run: (kernel, { businessId }) =>
    kernel.database.write(platformActor(kernel, businessId), (unit) => installChart(unit)),
});
