import { platformActor } from '../../../shared/kernel/platform-actor.js';
import { defineJob } from '../../../shared/jobs/define-job.js';
import { mailOwners as asked } from '../../../shared/mail/mail-owners.js';
import { sendMail } from '../../../shared/mail/send-mail.job.js';

const owners = `select email from identity.users
  where business_id = $1 and role = 'owner' and status = 'active' order by id`;

/** Mails every owner who can sign in. A message each, so that one bad address holds up nobody else. */
export const mailOwners = defineJob(asked.name, {
  ...asked,
  run: async (kernel, { businessId, subject, text }) => {
    const recipients = await kernel.database.rows<{ email: string }>(businessId, owners, [businessId]);
    await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
      for (const { email: to } of recipients) unit.enqueue(sendMail, { to, subject, text });
    });
  },
});
