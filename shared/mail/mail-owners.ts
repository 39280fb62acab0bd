import { z } from 'zod';
import type { Job } from '../changes/job.js';
import { mailSchema } from '../kernel/mail.js';

/** A message to every owner of a business; identity, which knows them, sends it. */
export const mailOwners = {
  name: 'identity.mail_owners',
  payload: mailSchema.omit({ to: true }).extend({ businessId: z.uuid() }),
  maxAttempts: 12,
} satisfies Job;
