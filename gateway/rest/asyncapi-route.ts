import type { FastifyInstance } from 'fastify';
import { asyncApiDocument } from '../../shared/events/asyncapi-document.js';
import type { EventDefinition } from '../../shared/changes/define-event.js';
import { PreparedContent } from '../http/prepared-content.js';

/** The contract of the events at /v1/asyncapi.json, open to all like every description of the interface. */
export function registerAsyncApi(
  app: FastifyInstance,
  { publicUrl, events }: { publicUrl: string; events: readonly EventDefinition[] },
): void {
  const text = JSON.stringify(asyncApiDocument(events, publicUrl));
  const document = new PreparedContent(text, { type: 'application/json; charset=utf-8' });
  for (const prefix of ['/v1', '/api/v1'])
    app.get(`${prefix}/asyncapi.json`, (request, reply) => document.send(request, reply));
}
