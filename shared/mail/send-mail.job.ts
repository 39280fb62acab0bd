import { defineJob } from '../jobs/define-job.js';
import { mailSchema } from '../kernel/mail.js';
import { countMail, mailMetrics } from './mail-metrics.js';

/** Sends a message. A mail server that does not answer is tried again, for about a day. */
export const sendMail = defineJob('mail.send', {
  payload: mailSchema,
  maxAttempts: 12,
  metrics: mailMetrics,
  run: ({ mail }, message) => countMail(mail.send(message)),
});
