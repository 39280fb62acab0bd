import type { Mail } from '../../../../shared/kernel/mail.js';
import type { StoredDocument } from '../documents/stored-document.rules.js';
import { fill } from '../pdf/labels.rules.js';
import { printedDocument } from '../pdf/printed-document.rules.js';
import { mailTextOf } from './mail-texts.rules.js';
import { sellersMail } from './sellers-mail.rules.js';

/** What a mail says that has a document with it: in the language of the buyer, and under the name of the seller. */
export function documentMail(document: StoredDocument, message: string | null): Omit<Mail, 'to'> {
  const { title, language, paragraphs, paymentLines, totals } = printedDocument(document, false);
  const { seller, kind } = document;
  const total = totals.find(({ isBold }) => isBold)!.amount;
  const owed = kind === 'invoice' ? [...paragraphs, paymentLines.join('\n')] : [];
  return sellersMail(seller, title, [message ?? fill(mailTextOf(language), title, total), ...owed]);
}
