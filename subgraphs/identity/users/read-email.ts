import { invalidField } from '../../../shared/errors/errors.js';
import { mailSchema } from '../../../shared/mail/mail.js';

/** An e-mail as it is kept: trimmed and lower-cased. Throws VAL-001 for what no mail can be sent to. */
export function readEmail(text: string): string {
  const email = text.trim().toLowerCase();
  if (mailSchema.shape.to.safeParse(email).success && email.length <= 254) return email;
  throw invalidField('email', 'isEmail', 'email must be an e-mail address.');
}
