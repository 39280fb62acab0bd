import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isUtf8 } from 'node:buffer';
import { DomainError } from '../../shared/errors/domain-error.js';
import { malformedBody } from '../../shared/errors/errors.js';
import { demandBoundedJson } from '../limits/json-bounds.js';

type ParseJson = (
  request: FastifyRequest,
  text: string,
  done: (error: Error | null, body?: unknown) => void,
) => void;

const jsonType = 'application/json';
/** RFC 7396: what is absent stays, null clears. */
const mergePatch = 'application/merge-patch+json';

/**
 * Reads bodies of JSON: bytes that are no UTF-8 are refused, where a decoder would put other letters in their place,
 * and so is what is wider or deeper than anybody works on.
 */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error') as ParseJson;
  app.addContentTypeParser([jsonType, mergePatch], { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (request.headers['content-type']!.startsWith(mergePatch) && request.method !== 'PATCH')
      throw new DomainError({ ...malformedBody, httpStatus: 415 }, `Only a PATCH is sent as ${mergePatch}.`);
    // Many clients name the type of a body that they do not send.
    if (body.length === 0) return done(null, undefined);
    demandUtf8(request.headers['content-type']!, body);
    const text = body.toString('utf8');
    demandBoundedJson(text, 'The body');
    parse(request, text, done);
  });
}

/** JSON has no other encoding (RFC 8259), though clients can announce one. */
function demandUtf8(contentType: string, body: Buffer): void {
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(contentType)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset))
    throw new DomainError(
      { ...malformedBody, httpStatus: 415 },
      'Send the body in UTF-8, and name no other charset.',
    );
  if (!isUtf8(body)) throw new DomainError(malformedBody, 'The body has bytes that are no UTF-8.');
}
