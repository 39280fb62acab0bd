import { z } from 'zod';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { type MailAttachment, mailSchema } from '../../../../shared/kernel/mail.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { countMail } from '../../../../shared/mail/mail-metrics.js';
import { type DocumentFileKind, einvoiceFormats } from '../documents/document-file-kinds.rules.js';
import { readStoredDocument } from '../documents/stored-document.reader.js';
import { documentAttachment } from './document-attachment.service.js';
import { documentMail } from './document.mail.js';
import { recordNotSent } from './record-not-sent.service.js';

const formats = Object.keys(einvoiceFormats.values) as (keyof typeof einvoiceFormats.values)[];

/** Sends an issued document with its files. A mail server that does not answer is tried again, for about a day. */
export const sendDocument = defineJob('billing.send_document', {
  payload: z.object({
    businessId: z.uuid(),
    documentId: z.uuid(),
    to: z.string(),
    message: z.string().nullable(),
    einvoiceFormat: z.enum(formats).nullable(),
  }),
  maxAttempts: 12,
  isOutbound: true,
  async run(kernel, { businessId, documentId, to, message, einvoiceFormat }) {
    const actor = platformActor(kernel, businessId);
    const document = await readStoredDocument(kernel, actor, documentId);
    const kinds: DocumentFileKind[] = ['pdf', ...(einvoiceFormat ? [einvoiceFormat] : [])];
    const attachments: MailAttachment[] = [];
    for (const kind of kinds) attachments.push(await documentAttachment(kernel, actor, documentId, kind));
    const mail = mailSchema.parse({ ...documentMail(document, message), to, attachments });
    await countMail(kernel.mail.send(mail));
  },
  onExhausted: (kernel, { businessId, documentId }) => recordNotSent(kernel, businessId, documentId),
});
