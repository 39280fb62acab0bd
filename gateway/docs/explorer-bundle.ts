import { fastify } from 'fastify';
import { PreparedContent } from '../http/prepared-content.js';

let bundle: Promise<PreparedContent> | undefined;

/** The script of the explorer: Scalar's, 4 MB of it, in one file. Read at its first use. */
export function explorerBundle(): Promise<PreparedContent> {
  bundle ??= readBundle();
  return bundle;
}

/** The package hands out its script over a route only; a server that never listens asks it once. */
async function readBundle(): Promise<PreparedContent> {
  const { default: apiReference } = await import('@scalar/fastify-api-reference');
  const server = fastify();
  await server.register(apiReference, { routePrefix: '/docs', configuration: { url: '/v1/openapi.json' } });
  const { statusCode, body: text } = await server.inject('/docs/js/scalar.js');
  await server.close();
  if (statusCode !== 200) throw new Error(`@scalar/fastify-api-reference has no script: ${statusCode}.`);
  return new PreparedContent(text, { type: 'text/javascript; charset=utf-8' });
}
