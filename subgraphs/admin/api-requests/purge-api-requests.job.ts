import { z } from 'zod';
import { defineJob } from '../../../shared/jobs/define-job.js';
import { purgeApiRequests } from './purge-api-requests.service.js';

/** Each night: deletes requests of more than 30 days ago. */
export const purgeOldApiRequests = defineJob('admin.forget_api_requests', {
  payload: z.object({}),
  maxAttempts: 3,
  schedule: '41 3 * * *',
  run: (kernel) => purgeApiRequests(kernel),
});
