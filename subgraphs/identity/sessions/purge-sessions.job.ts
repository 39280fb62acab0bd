import { z } from 'zod';
import { defineJob } from '../../../shared/jobs/define-job.js';
import { purgeSessions } from './purge-sessions.service.js';

/** Each night: deletes sessions that ended 30 days ago. */
export const purgeEndedSessions = defineJob('identity.forget_sessions', {
  payload: z.object({}),
  maxAttempts: 3,
  schedule: '23 3 * * *',
  run: (kernel) => purgeSessions(kernel),
});
