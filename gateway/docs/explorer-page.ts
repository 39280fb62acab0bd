import type { FastifyInstance } from 'fastify';
import { pageHeaders } from '../../shared/http/security-headers.js';
import { PreparedContent } from '../http/prepared-content.js';
import { explorerScript } from './explorer-files.js';
import { html } from '../pages/html.js';

/** Everything is of this origin: no fonts, no proxy, no telemetry, no assistants of others. */
const start = `Scalar.createApiReference('#explorer', ${JSON.stringify({
  url: '/v1/docs/openapi.json',
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

/** Scalar's script, 4 MB in one file. */
const bundle = explorerScript('scalar.js');

const startScript = new PreparedContent(start, { type: 'text/javascript; charset=utf-8' });

/** The explorer at /v1/docs: reads the OpenAPI document and runs its requests with the reader's own key or token. */
export function registerExplorer(app: FastifyInstance, prefix: string): void {
  const page = explorerPage(prefix);
  app.get(`${prefix}/docs`, (request, reply) => page.send(request, reply));
  app.get(`${prefix}/docs/start.js`, (request, reply) => startScript.send(request, reply));
  app.get(`${prefix}/docs/scalar.js`, async (request, reply) => (await bundle()).send(request, reply));
}

// Scalar makes its styles as it goes, also through libraries that know no nonce; its script needs no such thing.
const headers = pageHeaders([
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
]);

function explorerPage(prefix: string): PreparedContent {
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
  return new PreparedContent(page.text, { type: 'text/html; charset=utf-8', headers });
}
