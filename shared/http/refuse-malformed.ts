import type { ConnectionError } from 'fastify';
import type { Socket } from 'node:net';
import { malformedBody } from '../errors/errors.js';
import type { Ids } from '../values/ids.js';
import type { Logger } from '../config/logger.js';

interface Refusal {
  readonly status: string;
  readonly message: string;
}

const malformed: Refusal = { status: '400 Bad Request', message: 'This is no HTTP request.' };
const refusals: Readonly<Record<string, Refusal | undefined>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    message: 'The request took too long to arrive.',
  },
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    message: 'The headers are larger than 16 KiB.',
  },
};

/** Answers what Node.js could not read as a request, which so passes no hook, and ends its connection. */
export function refuseMalformed(
  headers: Readonly<Record<string, string>>,
  { ids, logger }: { readonly ids: Ids; readonly logger: Logger },
) {
  return (error: ConnectionError, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const requestId = `req_${ids.next()}`;
    logger.debug({ requestId, code: error.code }, 'a connection had no readable request');
    if (socket.writable) socket.end(answer(refusals[error.code] ?? malformed, requestId, headers));
    else socket.destroy();
  };
}

function answer(
  { status, message }: Refusal,
  requestId: string,
  headers: Readonly<Record<string, string>>,
): string {
  const extensions = { code: malformedBody.code, httpStatus: parseInt(status), requestId, retryable: false };
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  const lines = Object.entries({
    ...headers,
    'x-request-id': requestId,
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`;
}
