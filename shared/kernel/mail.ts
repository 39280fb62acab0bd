import { z } from 'zod';

/** A message to one person. Plain text: it must be readable everywhere, and hides no link. */
export const mailSchema = z.object({
  // Read when it came in; a second rule here would fail the request that asks for the mail.
  to: z.string().min(3).max(320),
  subject: z.string().min(1).max(200),
  text: z.string().min(1).max(20_000),
});

export type Mail = z.output<typeof mailSchema>;

/** Hands a message on; rejects when it could not, so that its job tries again. */
export interface MailTransport {
  send(mail: Mail): Promise<void>;
}
