import { z } from 'zod';

/** A message to one person. Plain text: it must be readable everywhere, and hides no link. */
export const mailSchema = z.object({
  to: z.email(),
  subject: z.string().min(1).max(200),
  text: z.string().min(1).max(20_000),
});

export type Mail = z.output<typeof mailSchema>;

/** Hands a message on; rejects when it could not, so that its job tries again. */
export interface MailTransport {
  send(mail: Mail): Promise<void>;
}
