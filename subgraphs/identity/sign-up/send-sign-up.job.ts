import { z } from 'zod';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { defineJob } from '../../../shared/jobs/define-job.js';
import { giveBack, throttle, type ThrottleRule } from '../throttling/throttle.js';
import { alreadyMemberMail, confirmationMail } from './sign-up-mails.js';

const rule: ThrottleRule = { name: 'sign-up.email', allowances: [{ attempts: 3, seconds: 3_600 }] };
const byEmail = 'select from identity.credentials where email = $1';

/** Mails the link of a sign-up, or the word that there is an account already; at most three an hour. */
export const sendSignUp = defineJob('identity.send_sign_up', {
  payload: z.object({ email: z.string(), token: z.string() }),
  maxAttempts: 6,
  async run(kernel, { email, token }) {
    try {
      await throttle(kernel, rule, email);
    } catch (error) {
      if (error instanceof DomainError) return;
      throw error;
    }
    const { publicUrl } = kernel.settings;
    const isMember = (await kernel.database.platformRows(byEmail, [email])).length > 0;
    const mail = isMember ? alreadyMemberMail(email, publicUrl) : confirmationMail(email, publicUrl, token);
    await kernel.mail.send(mail).catch(async (error: unknown) => {
      await giveBack(kernel, rule, email);
      throw error;
    });
  },
});
