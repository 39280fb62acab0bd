import { defineJob } from '../jobs/define-job.js';
import { mailSchema } from '../kernel/mail.js';

/** Sends a message. A mail server that does not answer is tried again, for about a day. */
export const sendMail = defineJob('mail.send', {
  payload: mailSchema,
  maxAttempts: 12,
  run: ({ mail }, message) => mail.send(message),
});
