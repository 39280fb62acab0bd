import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '../../shared/errors/domain-error.js';
import { htmlType, prefersPage } from '../answers/page-preference.js';
import { asPage, html, stillHeaders } from './html.js';

type RenderError = (error: DomainError, request: FastifyRequest, reply: FastifyReply) => object;

/** Renders errors as `render` does, but to a browser that opened an address where nothing is, a page. */
export function withLostPage(render: RenderError): RenderError {
  return (error, request, reply) => {
    const rendered = render(error, request, reply);
    if (error.definition.httpStatus !== 404 || !prefersPage(request)) return rendered;
    void reply.headers(stillHeaders).type(htmlType);
    return Buffer.from(lostPage(error, request.id));
  };
}

function lostPage({ message, definition: { code } }: DomainError, requestId: string): string {
  return asPage(
    'Nothing here',
    html`<h1>Nothing here</h1>
      <p>${message}</p>
      <p>
        <a href="/">What is where</a> · <a href="/v1/docs">REST</a> ·
        <a href="/docs/errors/${code}">${code}</a>
      </p>
      <p class="hint">Request ${requestId}</p>`,
  );
}
