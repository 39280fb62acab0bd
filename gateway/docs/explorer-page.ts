import type { FastifyInstance, FastifyReply } from 'fastify';
import { explorerBundle } from './explorer-bundle.js';
import { html } from './html.js';

/** Everything is of this origin: no fonts, no proxy, no telemetry, no assistants of others. */
const start = `Scalar.createApiReference('#explorer', ${JSON.stringify({
  url: '/v1/openapi.json',
  telemetry: false,
  withDefaultFonts: false,
  proxyUrl: '',
  hideClientButton: true,
  showDeveloperTools: 'never',
  mcp: { disabled: true },
  agent: { disabled: true },
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
  authentication: { preferredSecurityScheme: 'apiKey' },
})});\n`;

/** The explorer at /v1/docs: reads the OpenAPI document and runs its requests with the reader's own key or token. */
export function registerExplorer(app: FastifyInstance, prefix: string): void {
  app.get(`${prefix}/docs`, async (_request, reply) => sendExplorer(reply, prefix));
  app.get(`${prefix}/docs/start.js`, async (_request, reply) => sendScript(reply, '"1"').send(start));
  app.get(`${prefix}/docs/scalar.js`, async (request, reply) => {
    const { text, compressed, tag } = await explorerBundle();
    void sendScript(reply, tag);
    if (request.headers['if-none-match']?.includes(tag.slice(0, -1))) return reply.code(304).send();
    if (!request.headers['accept-encoding']?.includes('br')) return reply.send(text);
    return reply.header('content-encoding', 'br').header('vary', 'accept-encoding').send(compressed);
  });
}

function sendScript(reply: FastifyReply, tag: string): FastifyReply {
  return reply
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'public, max-age=300')
    .header('etag', tag)
    .type('text/javascript; charset=utf-8');
}

// Scalar makes its styles as it goes, also through libraries that know no nonce; its script needs no such thing.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function sendExplorer(reply: FastifyReply, prefix: string): FastifyReply {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>REST · BraiFlow</title>
      </head>
      <body>
        <noscript
          >This page needs scripts; <a href="${prefix}/docs/reference">this one</a> does not.</noscript
        >
        <div id="explorer"></div>
        <script src="${prefix}/docs/scalar.js"></script>
        <script src="${prefix}/docs/start.js"></script>
      </body>
    </html>`;
  return reply
    .header('content-security-policy', policy)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'public, max-age=300')
    .type('text/html; charset=utf-8')
    .send(page.text);
}
