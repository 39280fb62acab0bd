import type { FastifyReply, FastifyRequest } from 'fastify';
import { entityTag, matchingTag } from '../http/entity-tag.js';
import { succeed } from '../answers/envelope.js';

export interface Answer {
  readonly status: number;
  readonly data: unknown;
  /** The version of a record that has one. */
  readonly version: number | undefined;
}

/**
 * Sends an answer in the envelope. A record with a version gets its entity tag, and a client that knows
 * it already 304; nothing else may be kept.
 */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, data, version }: Answer,
): FastifyReply {
  void reply.code(status);
  if (version === undefined) return reply.header('cache-control', 'no-store').send(succeed(data));
  const body = JSON.stringify(succeed(data));
  const tag = entityTag(version, body);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const matched = isRead ? matchingTag(request.headers['if-none-match'], tag) : undefined;
  void reply.header('etag', matched && matched !== '*' ? matched : tag);
  void reply.header('cache-control', 'private, no-cache');
  if (matched) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(body);
}
