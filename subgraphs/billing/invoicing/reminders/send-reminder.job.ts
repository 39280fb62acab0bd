import { z } from 'zod';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { mailSchema } from '../../../../shared/kernel/mail.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { countMail } from '../../../../shared/mail/mail-metrics.js';
import { documentAttachment } from '../document-files/document-attachment.service.js';
import { readStoredDocument } from '../documents/stored-document.reader.js';
import { reminderMail } from './reminder.mail.js';
import { recordNotSent } from '../document-files/record-not-sent.service.js';

const owed = `select residual_minor::text as residual from billing.documents
  where business_id = $1 and id = $2 and status = 'finalized' and residual_minor > 0`;

/** Sends a reminder with the PDF of its invoice, unless it was paid or made void meanwhile. Tried again for about a day. */
export const sendReminder = defineJob('billing.send_reminder', {
  payload: z.object({ businessId: z.uuid(), documentId: z.uuid(), to: z.string() }),
  maxAttempts: 12,
  isOutbound: true,
  async run(kernel, { businessId, documentId, to }) {
    const values = [businessId, documentId];
    const [row] = await kernel.database.rows<{ residual: string }>(businessId, owed, values);
    if (!row) return;
    const actor = platformActor(kernel, businessId);
    const document = await readStoredDocument(kernel, actor, documentId);
    const attachments = [await documentAttachment(kernel, actor, documentId, 'pdf')];
    const mail = mailSchema.parse({ ...reminderMail(document, row.residual), to, attachments });
    await countMail(kernel.mail.send(mail));
  },
  onExhausted: (kernel, { businessId, documentId }) => recordNotSent(kernel, businessId, documentId),
});
