import { z } from 'zod';
import { defineJob } from '../../../shared/jobs/define-job.js';

const forget = 'delete from identity.throttles where expire < $1';

/** Each hour: forgets attempts that no longer count. */
export const forgetAttempts = defineJob('identity.forget_attempts', {
  payload: z.object({}),
  maxAttempts: 3,
  schedule: '37 * * * *',
  async run({ database, clock }) {
    await database.executePlatform(forget, [clock.now().getTime()]);
  },
});
