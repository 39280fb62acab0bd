import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { attachmentNamed } from '../../shared/http/content-disposition.js';
import { scopeOfParts, type FileRoute } from './file-route.js';
import type { Route } from '../../shared/records/route.js';

/** The wire form of a part of a file. */
interface Part {
  readonly name: string;
  readonly media_type: string;
  readonly content: string;
  readonly next_cursor: string | null;
}

/** Serves a file that the graph tells in parts. */
export function registerDownload(app: FastifyInstance, url: string, route: Route, served: FileRoute): void {
  const variablesOf = (request: FastifyRequest) => {
    const params = request.params as Record<string, string>;
    return route.variables({ params, query: {}, body: {} });
  };
  const handler = downloadHandler(variablesOf, served);
  app.route({ method: route.method, url, onRequest: served.onRequest, handler });
}

/** Sends a file in parts; the next one is asked for when the client has taken the one before. */
export function downloadHandler(
  variablesOf: (request: FastifyRequest) => Record<string, unknown>,
  { ask, admission }: Pick<FileRoute, 'ask' | 'admission'>,
) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const scopeOfPart = scopeOfParts(admission, request, reply);
    const variables = variablesOf(request);
    const askPart = async (after: string | null) =>
      (await ask({ ...variables, after }, scopeOfPart())) as Part;
    // Refusals are answered in the envelope: what is wrong shows at the first part.
    const first = await askPart(null);
    return reply
      .type(first.media_type)
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .header('content-disposition', attachmentNamed(first.name))
      .send(Readable.from(contents(first, askPart)));
  };
}

async function* contents(first: Part, ask: (after: string) => Promise<Part>): AsyncGenerator<string> {
  for (let part = first; ; part = await ask(part.next_cursor)) {
    if (part.content !== '') yield part.content;
    if (part.next_cursor === null) return;
  }
}
