import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { notFound } from '../../shared/errors/errors.js';
import { html, sendPage } from './html.js';

/** Where `doc_url` of an error leads: a page for each code, as HTML or, with `.md` or by `Accept`, as Markdown. */
export function registerErrorPages(app: FastifyInstance, declared: readonly ErrorDefinition[]): void {
  const errors = declared.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const byCode = new Map(errors.map((error) => [error.code, error]));

  app.get('/docs/errors', async (request, reply) =>
    wantsMarkdown(request) ? sendMarkdown(reply, listAsMarkdown(errors)) : sendList(reply, errors),
  );
  app.get('/docs/errors.md', async (_request, reply) => sendMarkdown(reply, listAsMarkdown(errors)));
  app.get<{ Params: { page: string } }>('/docs/errors/:page', async (request, reply) => {
    const { page } = request.params;
    const error = byCode.get(page.replace(/\.md$/, ''));
    if (!error) throw new DomainError(notFound, 'There is no such error code; /docs/errors lists all.');
    const isMarkdown = page.endsWith('.md') || wantsMarkdown(request);
    return isMarkdown ? sendMarkdown(reply, asMarkdown(error)) : sendError(reply, error);
  });
}

function wantsMarkdown({ headers }: FastifyRequest): boolean {
  const accept = headers.accept ?? '';
  return accept.includes('text/markdown') && !accept.includes('text/html');
}

export function sendMarkdown(reply: FastifyReply, text: string): FastifyReply {
  return reply.header('cache-control', 'public, max-age=300').type('text/markdown; charset=utf-8').send(text);
}

function retryOf({ isRetryable }: ErrorDefinition): string {
  return isRetryable
    ? 'The same request may succeed later; wait as long as `Retry-After` says, if it is there.'
    : 'The same request fails again until its cause is mended.';
}

function asMarkdown(error: ErrorDefinition): string {
  const { code, title, httpStatus, cause } = error;
  return `# ${code}: ${title}\n\nHTTP status ${httpStatus}.\n\n${cause}\n\n${retryOf(error)}\n\nAll codes: /docs/errors.md\n`;
}

function sendError(reply: FastifyReply, error: ErrorDefinition): FastifyReply {
  const { code, title, httpStatus, cause } = error;
  return sendPage(
    reply,
    code,
    html`<h1>${code}: ${title}</h1>
      <p>HTTP status ${httpStatus}.</p>
      <p>${cause}</p>
      <p>${retryOf(error).replaceAll('`', '')}</p>
      <p><a href="/docs/errors">All codes</a></p>`,
  );
}

function listAsMarkdown(errors: readonly ErrorDefinition[]): string {
  const rows = errors.map(
    ({ code, title, httpStatus, cause }) =>
      `- [${code}](/docs/errors/${code}.md) ${title} (${httpStatus}): ${cause}`,
  );
  return `# Error codes\n\n${rows.join('\n')}\n`;
}

function sendList(reply: FastifyReply, errors: readonly ErrorDefinition[]): FastifyReply {
  const rows = errors.map(
    ({ code, title, httpStatus }) =>
      html`<tr>
        <td><a href="/docs/errors/${code}">${code}</a></td>
        <td>${httpStatus}</td>
        <td>${title}</td>
      </tr>`,
  );
  return sendPage(
    reply,
    'Error codes',
    html`<h1>Error codes</h1>
      <table>
        <tr>
          <th>Code</th>
          <th>HTTP status</th>
          <th>What happened</th>
        </tr>
        ${rows}
      </table>`,
  );
}
