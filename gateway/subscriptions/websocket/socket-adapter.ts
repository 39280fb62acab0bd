import type { WebSocket as ProtocolSocket } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Logger } from '../../../shared/logging/logger.js';
import { completeMessage, type FrameSlot } from './frame-message.js';

/**
 * A socket as the protocol sees it. A message counts as sent when the network took it, so a client
 * that does not read holds up its own streams, which are bounded, and nobody else.
 */
export function adaptSocket(socket: WebSocket, slot: FrameSlot, logger: Logger): ProtocolSocket {
  return {
    protocol: socket.protocol,
    send: (message) =>
      new Promise((resolve) => {
        const text = completeMessage(message, slot);
        // One that is gone needs no message; its streams end with it.
        if (socket.readyState !== socket.OPEN) return resolve();
        socket.send(text, () => resolve());
      }),
    close: (code, reason) => socket.close(code, reason),
    onMessage(handle) {
      socket.on('message', (data) => {
        handle(data.toString()).catch((error: unknown) => {
          logger.error({ err: error }, 'a socket message failed');
          socket.close(4500, 'SYS-001');
        });
      });
    },
  };
}
