import { z } from 'zod';
import { defineJob } from '../../../shared/jobs/define-job.js';
import { forgetNetworks } from './known-networks.js';

const forget = 'delete from identity.throttles where expire < $1';

/** Each hour: forgets attempts and networks that no longer count. */
export const forgetAttempts = defineJob('identity.forget_attempts', {
  payload: z.object({}),
  maxAttempts: 3,
  schedule: '37 * * * *',
  async run(kernel) {
    await kernel.database.executePlatform(forget, [kernel.clock.now().getTime()]);
    await forgetNetworks(kernel);
  },
});
