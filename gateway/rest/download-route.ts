import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { DomainError } from '../../shared/errors/domain-error.js';
import { notFound } from '../../shared/errors/errors.js';
import { attachmentNamed } from '../../shared/http/content-disposition.js';
import { scopeOfParts, type FileRoute } from './file-route.js';
import type { Route } from '../../shared/records/route.js';

/** The wire form of a part of a file. */
interface Part {
  readonly name: string;
  readonly media_type: string;
  readonly encoding: 'TEXT' | 'BASE64';
  /** Of the whole file, where that is known. */
  readonly bytes: number | null;
  readonly content: string;
  readonly next_cursor: string | null;
}

/** A file may be a page of somebody else's: it is saved, and never runs as one of ours. */
const harmless = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};

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
    const askPart = async (after: string | null) => {
      const part = (await ask({ ...variables, after }, scopeOfPart())) as Part | null;
      if (!part) throw new DomainError(notFound, 'There is no file here.');
      return part;
    };
    // Refusals are answered in the envelope: what is wrong shows at the first part.
    const first = await askPart(null);
    return reply
      .type(first.media_type)
      .headers({ ...harmless, ...(first.bytes !== null && { 'content-length': first.bytes }) })
      .header('content-disposition', attachmentNamed(first.name))
      .send(Readable.from(contents(first, askPart), { objectMode: false }));
  };
}

async function* contents(first: Part, ask: (after: string) => Promise<Part>): AsyncGenerator<Buffer> {
  for (let part = first; ; part = await ask(part.next_cursor)) {
    if (part.content !== '') yield Buffer.from(part.content, part.encoding === 'BASE64' ? 'base64' : 'utf8');
    if (part.next_cursor === null) return;
  }
}
