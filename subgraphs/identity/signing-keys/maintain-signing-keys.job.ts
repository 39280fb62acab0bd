import { z } from 'zod';
import { defineJob } from '../../../shared/jobs/define-job.js';
import { maintainSigningKeys } from './rotate-signing-key.service.js';

/** Each hour: removes signing keys whose time is over, and replaces one that is 90 days old. */
export const signingKeyMaintenance = defineJob('identity.maintain_signing_keys', {
  payload: z.object({}),
  maxAttempts: 3,
  schedule: '7 * * * *',
  run: (kernel) => maintainSigningKeys(kernel),
});
