import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../errors/domain-error.js';
import { notFound } from '../errors/errors.js';
import { attachmentNamed } from '../http/content-disposition.js';
import { pageHeaders } from '../http/security-headers.js';
import type { Database } from '../changes/database.js';
import { findAttachment, findMail, type MailboxAttachment, type KeptMail } from './mailbox.js';

const headers = {
  ...pageHeaders(["default-src 'none'", "style-src 'unsafe-inline'"]),
  'cache-control': 'no-store',
};
/** A file may be a page of somebody else's: it is saved, and never shown as one of ours. */
const attachmentHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};
const attachmentSchema = z.object({
  id: z.string().regex(/^\d{1,18}$/),
  position: z.coerce.number().int().min(0).max(99),
});
const querySchema = z.object({ to: z.string().max(320).optional() });

/** Development's mailbox: a page at /dev/mailbox, and /dev/mailbox.json?to=<address> for tests and scripts. */
export function registerMailbox(app: FastifyInstance, database: Database): void {
  const read = (query: unknown) => findMail(database, querySchema.safeParse(query).data?.to);
  app.get('/dev/mailbox.json', async ({ query }, reply) =>
    reply.header('cache-control', 'no-store').send({ messages: await read(query) }),
  );
  app.get('/dev/mailbox', async ({ query }, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .headers(headers)
      .send(page(await read(query))),
  );
  app.get('/dev/mailbox/:id/attachments/:position', async ({ params }, reply) => {
    const asked = attachmentSchema.safeParse(params);
    const found = asked.success && (await findAttachment(database, asked.data.id, asked.data.position));
    if (!found) throw new DomainError(notFound, 'No mail in the mailbox has this file.');
    return reply
      .type(found.mediaType)
      .headers(attachmentHeaders)
      .header('content-disposition', attachmentNamed(found.name))
      .send(found.content);
  });
}

function page(messages: readonly KeptMail[]): string {
  const articles = messages.map(
    ({ to, subject, text, sentAt, attachments }) =>
      `<article><h2>${escape(subject)}</h2><p>${escape(to)}, ${escape(sentAt)}</p><pre>${withLinks(text)}</pre>${files(attachments)}</article>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Mailbox</title>
<style>body{font:16px/1.5 system-ui;max-width:46rem;margin:2rem auto;padding:0 1rem}article{border-top:1px solid #ccc;padding:1rem 0}
h2{font-size:1.1rem;margin:0}p{color:#555;margin:0}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}</style>
<h1>Mailbox</h1>${articles.join('') || '<p>No messages yet.</p>'}</html>`;
}

function files(attachments: readonly MailboxAttachment[]): string {
  if (attachments.length === 0) return '';
  const items = attachments.map(
    ({ name, mediaType, bytes, path }) =>
      `<li><a href="${escape(path)}" download>${escape(name)}</a> (${escape(mediaType)}, ${bytes} bytes)</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

/** The text with its addresses as links, which open without telling where they came from. */
function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:)])/)
    .map((part, index) =>
      index % 2 ? `<a href="${escape(part)}" rel="noreferrer">${escape(part)}</a>` : escape(part),
    )
    .join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
