import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { pageHeaders } from '../http/security-headers.js';
import type { Database } from '../changes/database.js';
import { findMail, type KeptMail } from './mailbox.js';

const headers = {
  ...pageHeaders(["default-src 'none'", "style-src 'unsafe-inline'"]),
  'cache-control': 'no-store',
};
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
}

function page(messages: readonly KeptMail[]): string {
  const articles = messages.map(
    ({ to, subject, text, sentAt }) =>
      `<article><h2>${escape(subject)}</h2><p>${escape(to)}, ${escape(sentAt)}</p><pre>${withLinks(text)}</pre></article>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Mailbox</title>
<style>body{font:16px/1.5 system-ui;max-width:46rem;margin:2rem auto;padding:0 1rem}article{border-top:1px solid #ccc;padding:1rem 0}
h2{font-size:1.1rem;margin:0}p{color:#555;margin:0}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}</style>
<h1>Mailbox</h1>${articles.join('') || '<p>No messages yet.</p>'}</html>`;
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
