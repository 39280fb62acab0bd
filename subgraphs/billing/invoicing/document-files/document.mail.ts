import type { Mail } from '../../../../shared/kernel/mail.js';
import { parseEmail } from '../../../../shared/values/email.js';
import type { StoredDocument } from '../documents/stored-document.rules.js';
import { printedDocument } from '../pdf/printed-document.rules.js';
import { mailTextOf } from './mail-texts.rules.js';

const longestSubject = 200;

/** What a mail says that has a document with it: in the language of the buyer, and under the name of the seller. */
export function documentMail(document: StoredDocument, message: string | null): Omit<Mail, 'to'> {
  const { title, language, paragraphs, paymentLines, totals } = printedDocument(document, false);
  const { seller, kind } = document;
  const total = totals.find(({ isBold }) => isBold)!.amount.replaceAll('\u00a0', ' ');
  const owed = kind === 'invoice' ? [...paragraphs, paymentLines.join('\n')] : [];
  const text = [
    message ??
      mailTextOf(language)
        .replace('{}', () => title)
        .replace('{}', () => total),
    ...owed.map((paragraph) => paragraph.replaceAll('\u00a0', ' ')),
    [seller.name, seller.email, seller.phone].filter(Boolean).join('\n'),
  ];
  const replyTo = seller.email === null ? undefined : parseEmail(seller.email);
  return {
    subject: `${title} · ${seller.name}`.slice(0, longestSubject),
    text: `${text.filter((part) => part !== '').join('\n\n')}\n`,
    ...(replyTo !== undefined && { replyTo }),
  };
}
