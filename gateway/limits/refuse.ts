import type { HttpServerOptions } from '../../shared/http/create-http-server.js';
import { renderError } from '../answers/render-error.js';
import { abandonBody } from './abandon-body.js';

/**
 * Answers what a request failed for. Also what Fastify refuses unread, such as a body that is too long, gets its answer.
 */
export function refuse(publicUrl: string): HttpServerOptions['renderError'] {
  return (error, request, reply) => {
    abandonBody(request, reply);
    return renderError(error, request, reply, publicUrl);
  };
}
