import type { Mail } from '../../../../shared/kernel/mail.js';
import { sellersMail } from '../document-files/sellers-mail.rules.js';
import type { StoredDocument } from '../documents/stored-document.rules.js';
import { printedDocument } from '../pdf/printed-document.rules.js';
import { fill } from '../pdf/labels.rules.js';
import { writingOf } from '../pdf/writing.rules.js';
import { reminderTextsOf } from './reminder-texts.rules.js';

/** What a mail says that reminds of an invoice, of which so much is left: in the language of the buyer. */
export function reminderMail(document: StoredDocument, residualMinor: string): Omit<Mail, 'to'> {
  const { title, language, labels, paymentLines } = printedDocument(document, false);
  const { seller, currency, dueDate } = document;
  const writing = writingOf(labels, language, currency);
  const { subject, open, paid } = reminderTextsOf(language);
  const reminder = `${fill(open, title, writing.money(residualMinor), writing.day(dueDate!))} ${paid}`;
  return sellersMail(seller, `${subject}: ${title}`, [reminder, paymentLines.join('\n')]);
}
