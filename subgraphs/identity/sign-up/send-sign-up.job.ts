import { z } from 'zod';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { defineJob } from '../../../shared/jobs/define-job.js';
import { giveBack, throttle, type ThrottleRule } from '../throttling/throttle.service.js';
import { alreadyMemberMail, confirmationMail } from './sign-up.mail.js';

/** Of one network, so that others spend nothing of it, */
const networkRule: ThrottleRule = { name: 'sign-up.email', allowances: [{ attempts: 3, seconds: 3_600 }] };
/** and of all together, so that nobody's mailbox is filled. */
const totalRule: ThrottleRule = {
  name: 'sign-up.email.total',
  allowances: [{ attempts: 12, seconds: 3_600 }],
};
const byEmail = 'select from identity.credentials where email = $1';

/** Mails the link of a sign-up, or the word that there is an account already; at most three an hour to one network, twelve in all. */
export const sendSignUp = defineJob('identity.send_sign_up', {
  // Jobs of an earlier release name no network.
  payload: z.object({ email: z.string(), token: z.string(), network: z.string().default('unknown') }),
  maxAttempts: 6,
  async run(kernel, { email, token, network }) {
    const spender = `${email} ${network}`;
    try {
      await throttle(kernel, networkRule, spender);
      await throttle(kernel, totalRule, email);
    } catch (error) {
      if (error instanceof DomainError) return;
      throw error;
    }
    const { appUrl } = kernel.settings;
    const isMember = (await kernel.database.platformRows(byEmail, [email])).length > 0;
    const mail = isMember ? alreadyMemberMail(email, appUrl) : confirmationMail(email, appUrl, token);
    await kernel.mail.send(mail).catch(async (error: unknown) => {
      await giveBack(kernel, networkRule, spender);
      await giveBack(kernel, totalRule, email);
      throw error;
    });
  },
});
