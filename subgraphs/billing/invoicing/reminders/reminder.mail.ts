import type { Mail } from '../../../../shared/kernel/mail.js';
import { parseEmail } from '../../../../shared/values/email.js';
import type { StoredDocument } from '../documents/stored-document.rules.js';
import { printedDocument } from '../pdf/printed-document.rules.js';
import { fill } from '../pdf/labels.rules.js';
import { writingOf } from '../pdf/writing.rules.js';
import { reminderTextsOf } from './reminder-texts.rules.js';

const longestSubject = 200;

/** What a mail says that reminds of an invoice, of which so much is left: in the language of the buyer. */
export function reminderMail(document: StoredDocument, residualMinor: string): Omit<Mail, 'to'> {
  const { title, language, labels, paymentLines } = printedDocument(document, false);
  const { seller, currency, dueDate } = document;
  const writing = writingOf(labels, language, currency);
  const { subject, open, paid } = reminderTextsOf(language);
  const text = [
    `${fill(open, title, writing.money(residualMinor), writing.day(dueDate!))} ${paid}`,
    paymentLines.join('\n'),
    [seller.name, seller.email, seller.phone].filter(Boolean).join('\n'),
  ];
  const replyTo = seller.email === null ? undefined : parseEmail(seller.email);
  return {
    subject: `${subject}: ${title} · ${seller.name}`.slice(0, longestSubject),
    text: `${text.filter((part) => part !== '').join('\n\n')}\n`.replaceAll('\u00a0', ' '),
    ...(replyTo !== undefined && { replyTo }),
  };
}
