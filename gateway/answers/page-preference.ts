import type { FastifyRequest } from 'fastify';
import { preferredType, perHeader } from './accepted-types.js';

export const htmlType = 'text/html; charset=utf-8';
export const jsonType = 'application/json; charset=utf-8';

const preference = perHeader((accept) => ({
  isPage: preferredType(accept, [jsonType, htmlType]) === htmlType,
}));

/** Whether a request is a browser's that opens an address: it asks for a page before anything for programs. */
export function prefersPage({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  return (method === 'GET' || method === 'HEAD') && preference(headers.accept).isPage;
}
