import type { Transporter } from 'nodemailer';
import type { MailTransport } from '../kernel/mail.js';

const timeoutMs = 15_000;

/** Sends through an SMTP server, such as `smtps://user:password@mail.example:465`. */
export function smtpTransport(url: string, from: string): MailTransport {
  const timeouts = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
  let opened: Promise<Transporter> | undefined;
  const open = async () => {
    const { createTransport } = await import('nodemailer');
    return createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  };
  return {
    async send({ to, replyTo, subject, text, attachments = [] }) {
      const transport = await (opened ??= open());
      // As an object, so that no address is read as a list of several.
      const files = attachments.map(({ name: filename, mediaType: contentType, content }) => ({
        ...{ filename, contentType, content, encoding: 'base64', contentDisposition: 'attachment' as const },
      }));
      await transport.sendMail({
        ...{ from, to: { name: '', address: to }, subject, text },
        ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
        ...(files.length > 0 && { attachments: files }),
      });
    },
  };
}
