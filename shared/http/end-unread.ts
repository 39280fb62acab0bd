import type { FastifyInstance } from 'fastify';

/** So long a client may take nothing of an answer that was sent to it; Node.js notices after one or two of these. */
export const unreadLimitMs = 30_000;

/**
 * Ends connections whose client does not read: their answers would wait in the memory of this process for as long as
 * the client likes. Counted from the moment an answer goes out; whatever moves begins anew. Node.js sets its own time
 * again when the answer is out.
 */
export function endUnread(app: FastifyInstance, limitMs = unreadLimitMs): void {
  app.addHook('onSend', (_request, { raw }, payload, done) => {
    raw.socket?.setTimeout(limitMs);
    done(null, payload);
  });
}
