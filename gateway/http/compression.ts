import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

const leastBytes = 1_024;

/**
 * Compresses answers of 1 KiB or more for clients that accept it, but no event streams. Holds for the routes
 * that are registered after it. Request bodies are not inflated: 1 MiB of them may hide a gigabyte.
 */
export async function registerCompression(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    threshold: leastBytes,
    encodings: ['br', 'gzip'],
    globalDecompression: false,
  });
  app.addHook('onRoute', (route) => {
    route.onSend = [...[route.onSend ?? []].flat(), tagByEncoding];
  });
}

type OnSend = (
  this: FastifyInstance,
  request: unknown,
  reply: { getHeader(name: string): unknown; header(name: string, value: string): unknown },
  payload: unknown,
) => Promise<unknown>;

/** Other bytes, another entity tag (RFC 9110 §8.8.3.3): the encoding is its suffix. */
const tagByEncoding: OnSend = async (_request, reply, payload) => {
  const [encoding, tag] = [reply.getHeader('content-encoding'), reply.getHeader('etag')];
  // Prepared content has its tag already.
  if (typeof encoding === 'string' && typeof tag === 'string' && !tag.endsWith(`-${encoding}"`))
    reply.header('etag', tag.replace(/"$/, `-${encoding}"`));
  return payload;
};
