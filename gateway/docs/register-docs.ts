import type { FastifyInstance } from 'fastify';
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { registerExplorer } from './explorer-page.js';
import { registerErrorPages, sendMarkdown } from './error-pages.js';
import { sendPage } from './html.js';
import { llmsText } from './llms-text.js';
import { referencePage, type Reference } from './reference-page.js';

export interface DocsOptions {
  /** The committed OpenAPI document; see test/tools/write-openapi.ts. */
  readonly openApiPath: string;
  /** Every code that the platform answers. */
  readonly errors: readonly ErrorDefinition[];
  /** Whether /v1/docs runs requests; else it is the reference alone. */
  readonly hasExplorer: boolean;
}

/** What developers read, open to all: the OpenAPI document, its explorer and page, a page for each error code, and a map of it all. */
export async function registerDocs(
  app: FastifyInstance,
  { openApiPath, errors, hasExplorer }: DocsOptions,
): Promise<void> {
  const text = await readFile(openApiPath, 'utf8');
  const reference = JSON.parse(text) as Reference;
  const tag = `"${hash('sha256', text, 'base64url').slice(0, 16)}"`;
  const page = referencePage(reference);

  for (const prefix of ['/v1', '/api/v1']) {
    app.get(`${prefix}/openapi.json`, async (request, reply) => {
      void reply.header('cache-control', 'public, max-age=300').header('etag', tag);
      if (request.headers['if-none-match']?.includes(tag.slice(0, -1))) return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').send(text);
    });
    app.get(`${prefix}/docs/reference`, async (_request, reply) => sendPage(reply, 'REST', page));
    if (hasExplorer) registerExplorer(app, prefix);
    else app.get(`${prefix}/docs`, async (_request, reply) => sendPage(reply, 'REST', page));
  }
  registerErrorPages(app, errors);
  app.get('/llms.txt', async (_request, reply) => sendMarkdown(reply, llmsText(reference, errors)));
}
