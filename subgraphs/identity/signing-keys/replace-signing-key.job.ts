import { z } from 'zod';
import { defineJob } from '../../../shared/jobs/define-job.js';
import { rotateSigningKey } from './rotate-signing-key.service.js';

/** For the operator, when a key may have leaked: `select graphile_worker.add_job('identity.replace_signing_key')`. */
export const replaceSigningKey = defineJob('identity.replace_signing_key', {
  payload: z.object({}).nullish(),
  maxAttempts: 3,
  async run(kernel) {
    await rotateSigningKey(kernel);
  },
});
