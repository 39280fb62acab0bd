import type { FastifyInstance } from 'fastify';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { PreparedContent } from '../http/prepared-content.js';
import { registerExplorer } from './explorer-page.js';
import { prepareMarkdown, registerErrorPages } from './error-pages.js';
import { readableDocument } from './readable-document.js';
import { preparePage } from '../pages/html.js';
import { llmsText } from './llms-text.js';
import { referencePage, type Reference } from './reference-page.js';

export interface DocsOptions {
  /** The OpenAPI document. */
  readonly openApi: string;
  readonly publicUrl: string;
  /** Every code that the platform answers. */
  readonly errors: readonly ErrorDefinition[];
  /** Whether /v1/docs runs requests; else it is the reference alone. */
  readonly hasExplorer: boolean;
}

/** What developers read, open to all: the OpenAPI document, its explorer and page, a page for each error code, and a map of it all. */
export function registerDocs(
  app: FastifyInstance,
  { openApi, publicUrl, errors, hasExplorer }: DocsOptions,
): void {
  const reference = JSON.parse(openApi) as Reference;
  const document = new PreparedContent(openApi, { type: 'application/json; charset=utf-8' });
  const page = preparePage('REST', referencePage(reference));
  const map = prepareMarkdown(llmsText(reference, errors));
  const chapters = prepareMarkdown(`${reference.info.description}\n`);
  const readable = new PreparedContent(JSON.stringify(readableDocument(JSON.parse(openApi))), {
    type: 'application/json; charset=utf-8',
  });
  const licence = new PreparedContent(readFileSync(join(projectRoot, 'LICENSE'), 'utf8'), {
    type: 'text/plain; charset=utf-8',
  });

  for (const prefix of ['/v1', '/api/v1']) {
    app.get(`${prefix}/openapi.json`, (request, reply) => document.send(request, reply));
    app.get(`${prefix}/docs/reference`, (request, reply) => page.send(request, reply));
    app.get(`${prefix}/docs/openapi.json`, (request, reply) => readable.send(request, reply));
    if (hasExplorer) registerExplorer(app, prefix);
    else app.get(`${prefix}/docs`, (request, reply) => page.send(request, reply));
  }
  registerErrorPages(app, errors, publicUrl);
  app.get('/docs/rest.md', (request, reply) => chapters.send(request, reply));
  app.get('/docs/license', (request, reply) => licence.send(request, reply));
  app.get('/llms.txt', (request, reply) => map.send(request, reply));
}
