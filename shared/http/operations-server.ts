import type { FastifyInstance } from 'fastify';
import type { Ids } from '../values/ids.js';
import type { Logger } from '../config/logger.js';
import { createHttpServer } from './create-http-server.js';
import { registerLiveness } from './health.js';
import { omitLine } from './request-lines.js';

/** The server of operators: whoever starts a process registers its readiness and metrics here. Not yet listening. */
export function createOperationsServer(base: {
  readonly logger: Logger;
  readonly ids: Ids;
}): FastifyInstance {
  const app = createHttpServer({
    ...base,
    renderError: ({ message, definition: { code, httpStatus } }, { id: requestId }) => ({
      errors: [{ message, extensions: { code, httpStatus, requestId } }],
    }),
  });
  // Orchestrators ask every few seconds.
  app.addHook('onRequest', async (request) => omitLine(request));
  registerLiveness(app);
  return app;
}
