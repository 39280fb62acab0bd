import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Callers } from './callers.js';
import { readOverview } from './read-overview.js';
import type { TenantPool } from './tenant-pool.js';

const route = /^\/overview\?customers=(\d{1,3})&interactions=(\d{1,3})$/;
const largestPage = 100;

/** Answers one request; never rejects. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  callers: Callers,
  pool: TenantPool,
): Promise<void> {
  try {
    if (request.url === '/health/ready') return send(response, 200, '{"status":"ready"}\n');
    const [, customers, interactions] = route.exec(request.url!) ?? [];
    const page = { customers: Number(customers), interactions: Number(interactions) };
    if (!(isPageSize(page.customers) && isPageSize(page.interactions))) return send(response, 404, '{}\n');
    const caller = await callers.identify(request.headers.authorization);
    if (!caller.isPermitted) return send(response, 403, '{}\n');
    const overview = await readOverview(pool, caller, page);
    send(response, 200, `${JSON.stringify({ data: overview })}\n`);
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
