import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOfUnknownLength } from './request-weight.js';

/** What has arrived with the head of the request costs nothing to take. */
const shortBodyBytes = 64 * 1_024;
/** Long enough for a client that sends all of its body before it looks for the answer. */
const lingerMs = 1_000;

/**
 * Leaves the body of a refused request unread in the network. To read it only to throw it away would cost more than the
 * refusal: each 64 KiB are a buffer, and enough of them a collection of the whole heap. The connection ends with
 * the answer, but not at once: one that is closed with something unread may take the answer with it. Nothing is done
 * for a body that was read.
 */
export function abandonBody({ headers, raw }: FastifyRequest, reply: FastifyReply): void {
  if (raw.readableEnded) return;
  const length = Number(headers['content-length'] ?? 0);
  if (length <= shortBodyBytes && !isOfUnknownLength({ headers })) return;
  void reply.header('connection', 'close');
  const { socket } = raw;
  // Node reads to the end what nobody has begun to read.
  raw.read(0);
  // And calls this when the answer was written.
  socket.destroySoon = () => {
    socket.end();
    setTimeout(() => socket.destroy(), lingerMs).unref();
  };
}
