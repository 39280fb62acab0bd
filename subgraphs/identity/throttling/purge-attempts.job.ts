import { z } from 'zod';
import { defineJob } from '../../../shared/jobs/define-job.js';
import { purgeNetworks } from './known-networks.store.js';

const purge = 'delete from identity.throttles where expire < $1';

/** Each hour: deletes attempts and networks that no longer count. */
export const purgeAttempts = defineJob('identity.forget_attempts', {
  payload: z.object({}),
  maxAttempts: 3,
  schedule: '37 * * * *',
  async run(kernel) {
    await kernel.database.executePlatform(purge, [kernel.clock.now().getTime()]);
    await purgeNetworks(kernel);
  },
});
