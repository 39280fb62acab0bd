import type { FastifyInstance } from 'fastify';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Ids } from '../../../shared/values/ids.js';
import type { Credentials } from '../../principal/credentials.js';
import { closeCodes } from './close-codes.js';
import { Connection, type ConnectionOptions } from './connection.js';
import { Heartbeat } from './heartbeat.js';
import { SocketPeer } from './socket-peer.js';
import { UnacknowledgedSockets, type UnacknowledgedSocket } from './unacknowledged-sockets.js';
import { upgradeCredentials } from './upgrade-credentials.js';

const path = '/graphql';

/** What a socket may send, and how long it may take. Options of ws. */
const socketLimits = {
  maxPayload: 256 * 1024,
  // Fragments and chunks cost more than their bytes.
  maxFragments: 256,
  maxBufferedChunks: 4_096,
  // One message for each turn of the event loop: many in one breath keep nobody waiting.
  allowSynchronousEvents: false,
  // A small message could unfold to a large one.
  perMessageDeflate: false,
  closeTimeout: 5_000,
};

export interface WebSocketOptions extends ConnectionOptions {
  readonly trustedProxies: number;
  /** Sockets of one network whose callers are not admitted yet. */
  readonly unacknowledgedPerNetwork: number;
  readonly ids: Ids;
}

/** Serves graphql-transport-ws at /graphql, on the same port as HTTP. Sockets are closed with 1001 at the end. */
export function serveWebSockets(app: FastifyInstance, options: WebSocketOptions): void {
  const { trustedProxies, ids } = options;
  const server = new WebSocketServer({ noServer: true, handleProtocols, ...socketLimits });
  const heartbeat = new Heartbeat(server.clients);
  const unacknowledged = new UnacknowledgedSockets(options.unacknowledgedPerNetwork);

  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (URL.parse(request.url ?? '', 'http://gateway')?.pathname !== path)
      return refuse(socket, '404 Not Found');
    const upgrade = upgradeCredentials(request, trustedProxies, ids);
    const entry = unacknowledged.enter(upgrade.address);
    if (!entry) return refuse(socket, '429 Too Many Requests\r\nretry-after: 1');
    socket.once('close', () => entry.close());
    server.handleUpgrade(request, socket, head, (accepted) => {
      heartbeat.watch(accepted);
      open(accepted, upgrade, entry, options);
    });
  });
  app.addHook('preClose', async () => {
    heartbeat.stop();
    for (const client of server.clients) client.close(closeCodes.goingAway, 'The server is going away.');
    server.close();
  });
}

/** The peer may keep its half of the connection open, so ours is not all that is closed. */
function refuse(socket: Duplex, status: string): void {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`);
}

function open(
  socket: WebSocket,
  upgrade: Credentials,
  entry: UnacknowledgedSocket,
  options: WebSocketOptions,
): void {
  const { logger } = options;
  const { requestId } = upgrade;
  const connection = new Connection(new SocketPeer(socket), upgrade, entry.acknowledge, options);
  socket.on('error', (error) => logger.debug({ requestId, err: error }, 'a socket broke'));
  socket.once('close', () => connection.closed());
  if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL)
    return connection.close(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
  socket.on('ping', () => connection.count());
  socket.on('pong', () => connection.count());
  socket.on('message', (data, isBinary) => {
    try {
      // The type of ws' binaries is left at its default, a buffer.
      connection.receive(data as Buffer, isBinary);
    } catch (error) {
      connection.fail(error);
    }
  });
}
