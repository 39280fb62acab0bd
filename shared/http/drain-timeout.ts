import type { FastifyInstance } from 'fastify';
import type { Socket } from 'node:net';

const idleCheckMs = 100;

/**
 * Bounds how long closing waits for its clients: requests in progress are answered, and what is still open after
 * `limitMs` is cut off. Node enforces no times of heads and bodies any more once a server closes, so a client that has
 * not sent all of its request, or does not read its answer, would keep the server open for ever.
 */
export function setDrainTimeout(app: FastifyInstance, limitMs: number): void {
  // Upgraded ones as well, which `closeAllConnections` does not know.
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  app.addHook('preClose', async () => {
    if (!app.server.listening) return;
    // Those that were kept alive after the answer to their last request.
    const idle = setInterval(() => app.server.closeIdleConnections(), idleCheckMs);
    const limit = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, limitMs);
    app.server.once('close', () => {
      clearInterval(idle);
      clearTimeout(limit);
    });
  });
}
