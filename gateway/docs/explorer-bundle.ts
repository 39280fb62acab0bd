import { fastify } from 'fastify';
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** The script of the explorer: Scalar's, 4 MB of it, in one file. */
export interface ExplorerBundle {
  readonly text: string;
  readonly compressed: Buffer;
  readonly tag: string;
}

let bundle: Promise<ExplorerBundle> | undefined;

/** Read and compressed at its first use. */
export function explorerBundle(): Promise<ExplorerBundle> {
  bundle ??= readBundle();
  return bundle;
}

/** The package hands out its script over a route only; a server that never listens asks it once. */
async function readBundle(): Promise<ExplorerBundle> {
  const { default: apiReference } = await import('@scalar/fastify-api-reference');
  const server = fastify();
  await server.register(apiReference, { routePrefix: '/docs', configuration: { url: '/v1/openapi.json' } });
  const { statusCode, body: text } = await server.inject('/docs/js/scalar.js');
  await server.close();
  if (statusCode !== 200) throw new Error(`@scalar/fastify-api-reference has no script: ${statusCode}.`);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const compressed = await promisify(brotliCompress)(text, quality);
  return { text, compressed, tag: `"${hash('sha256', text, 'base64url').slice(0, 16)}"` };
}
