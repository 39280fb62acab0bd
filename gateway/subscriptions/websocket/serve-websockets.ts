import type { FastifyInstance } from 'fastify';
import { handleProtocols, type Server } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { requestIdOf } from '../../../shared/http/request-id.js';
import { traceContextOf } from '../../../shared/principal/trace-context.js';
import type { Ids } from '../../../shared/kernel/ids.js';
import type { Logger } from '../../../shared/logging/logger.js';
import type { Credentials } from '../../principal/credentials.js';
import { closeCodes } from './close-codes.js';
import { Heartbeat } from './heartbeat.js';
import type { Connection } from './protocol.js';
import { adaptSocket } from './socket-adapter.js';
import type { FrameSlot } from './frame-message.js';

const path = '/graphql';
const largestMessageBytes = 256 * 1024;

export interface WebSocketOptions {
  readonly protocol: Server<Connection>;
  readonly trustedProxies: number;
  readonly ids: Ids;
  readonly logger: Logger;
}

/** Serves graphql-transport-ws at /graphql, on the same port as HTTP. Sockets are closed with 1001 at the end. */
export function serveWebSockets(app: FastifyInstance, options: WebSocketOptions): void {
  const { protocol, logger } = options;
  const server = new WebSocketServer({ noServer: true, maxPayload: largestMessageBytes, handleProtocols });
  const heartbeat = new Heartbeat(server.clients);

  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (new URL(request.url ?? '', 'http://gateway').pathname !== path) {
      return void socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
    }
    server.handleUpgrade(request, socket, head, (accepted) => {
      heartbeat.watch(accepted);
      open(accepted, upgradeCredentials(request, options), protocol, logger);
    });
  });
  app.addHook('preClose', async () => {
    heartbeat.stop();
    for (const client of server.clients) client.close(closeCodes.goingAway, 'The server is going away.');
    server.close();
  });
}

function open(socket: WebSocket, upgrade: Credentials, protocol: Server<Connection>, logger: Logger): void {
  const slot: FrameSlot = {};
  const close = (code: number, reason: string) => socket.close(code, reason);
  const closed = protocol.opened(adaptSocket(socket, slot, logger), { upgrade, slot, close, closing: [] });
  socket.on('error', (error) =>
    logger.debug({ requestId: upgrade.requestId, err: error }, 'a socket failed'),
  );
  socket.once('close', (code, reason) => void closed(code, reason.toString()));
}

const longestUserAgent = 300;

function upgradeCredentials(
  { headers, socket }: IncomingMessage,
  { ids, trustedProxies }: WebSocketOptions,
): Credentials {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((hop) => hop.trim());
  const address = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  const apiKey = headers['x-api-key'];
  return {
    authorization: headers.authorization,
    apiKey: Array.isArray(apiKey) ? apiKey.join() : apiKey,
    requestId: requestIdOf(headers['x-request-id'], ids),
    address: address || (socket.remoteAddress ?? null),
    userAgent: headers['user-agent']?.slice(0, longestUserAgent) ?? null,
    trace: traceContextOf(headers),
  };
}
