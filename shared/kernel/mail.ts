import { z } from 'zod';

/** Of all files of a message together, in bytes: what mail servers take, with room for base64 and the text. */
export const largestAttachmentsBytes = 10 * 1024 * 1024;

const attachmentSchema = z.object({
  /** What its reader saves it as. */
  name: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[^\p{Cc}/\\]+$/u, 'is the name of a file, without a folder'),
  mediaType: z
    .string()
    .max(100)
    .regex(/^[\w.+-]+\/[\w.+-]+$/, 'is a media type such as application/pdf'),
  /** In base64. */
  content: z.string().refine(isBase64, 'is base64'),
});

export type MailAttachment = z.output<typeof attachmentSchema>;

const attachmentsSchema = z
  .array(attachmentSchema)
  .max(10)
  .refine(
    (attachments) => bytesOf(attachments) <= largestAttachmentsBytes,
    `are at most ${largestAttachmentsBytes} bytes together`,
  );

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

function bytesOf(attachments: readonly { readonly content: string }[]): number {
  return attachments.reduce((sum, { content }) => sum + Buffer.byteLength(content, 'base64'), 0);
}

/** A message to one person. Plain text: it must be readable everywhere, and hides no link. */
export const mailSchema = z.object({
  // Read when it came in; a second rule here would fail the request that asks for the mail.
  to: z.string().min(3).max(320),
  /** Who gets the answers; the sender unless said. */
  replyTo: z.string().min(3).max(320).optional(),
  subject: z.string().min(1).max(200),
  text: z.string().min(1).max(20_000),
  /** Files that go with it. */
  attachments: attachmentsSchema.optional(),
});

export type Mail = z.output<typeof mailSchema>;

/** Hands a message on; rejects when it could not, so that its job tries again. */
export interface MailTransport {
  send(mail: Mail): Promise<void>;
}
