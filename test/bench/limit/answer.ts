import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Callers } from './callers.js';
import { limitRoutes } from './routes.js';
import type { TenantPool } from './tenant-pool.js';

const largestPage = 100;

/** Answers one request; never rejects. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  callers: Callers,
  pool: TenantPool,
): Promise<void> {
  try {
    if (request.url === '/health/live') return send(response, 200, '{"status":"live"}\n');
    const target = `${request.method} ${request.url}`;
    const route = limitRoutes.find(({ pattern }) => pattern.test(target));
    const sizes = route?.pattern.exec(target)!.slice(1).map(Number);
    if (!route || !sizes?.every(isPageSize)) return send(response, 404, '{}\n');
    const caller = await callers.identify(request.headers.authorization);
    if (route.permission && !caller.allows(route.permission)) return send(response, 403, '{}\n');
    const [customers = 0, interactions = 0] = sizes;
    const page = { customers, interactions };
    const body = request.method === 'POST' ? await text(request) : '';
    const address = request.socket.remoteAddress ?? null;
    send(response, 200, JSON.stringify(await route.answer({ pool, caller, page, body, address })));
  } catch (error) {
    if (!(error instanceof DomainError)) console.error(error);
    send(response, error instanceof DomainError ? error.definition.httpStatus : 500, '{}\n');
  }
}

function isPageSize(size: number): boolean {
  return size >= 1 && size <= largestPage;
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
