import type { FastifyInstance } from 'fastify';
import { asyncApiDocument } from '../../shared/events/asyncapi-document.js';
import type { CataloguedEvent } from '../../shared/events/define-event.js';

/** The contract of the events at /v1/asyncapi.json, open to all like every description of the interface. */
export function registerAsyncApi(
  app: FastifyInstance,
  { publicUrl, events }: { publicUrl: string; events: readonly CataloguedEvent[] },
): void {
  const document = JSON.stringify(asyncApiDocument(events, publicUrl));
  for (const prefix of ['/v1', '/api/v1'])
    app.get(`${prefix}/asyncapi.json`, (_request, reply) =>
      reply.type('application/json; charset=utf-8').send(document),
    );
}
