import type { Mail } from '../../../../shared/kernel/mail.js';
import { parseEmail } from '../../../../shared/values/email.js';
import type { StoredDocument } from '../documents/stored-document.rules.js';

const longestSubject = 200;

/** A mail under the name of the seller, who gets the answers. Empty paragraphs are left out; blanks are plain ones. */
export function sellersMail(
  { name, email, phone }: StoredDocument['seller'],
  subject: string,
  paragraphs: readonly string[],
): Omit<Mail, 'to'> {
  const signature = [name, email, phone].filter(Boolean).join('\n');
  const text = [...paragraphs, signature].filter((paragraph) => paragraph !== '').join('\n\n');
  const replyTo = email === null ? undefined : parseEmail(email);
  return {
    subject: `${subject} · ${name}`.slice(0, longestSubject),
    text: `${text}\n`.replaceAll('\u00a0', ' '),
    ...(replyTo !== undefined && { replyTo }),
  };
}
