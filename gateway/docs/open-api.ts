import { printSchema } from 'graphql';
import type { OpenApiObject } from '../rest/openapi/json-schema.js';
import { buildOpenApi, type OpenApiSources } from '../rest/openapi/build-openapi.js';

/** By route table: the document that was made of it last, for which graph. */
const made = new WeakMap<
  OpenApiSources['routes'],
  OpenApi & { readonly graph: string; readonly publicUrl: string }
>();

export interface OpenApi {
  readonly document: OpenApiObject;
  /** The document as it is served. */
  readonly text: string;
}

/**
 * The OpenAPI document of what this process serves. It takes a fifth of a second: gateways of one process that serve the
 * same have one. Throws when a route does not fit the graph.
 */
export function openApi(sources: OpenApiSources): OpenApi {
  const graph = printSchema(sources.schema);
  const before = made.get(sources.routes);
  if (before?.graph === graph && before.publicUrl === sources.publicUrl) return before;
  const document = buildOpenApi(sources);
  const offered = { graph, publicUrl: sources.publicUrl, document, text: JSON.stringify(document) };
  made.set(sources.routes, offered);
  return offered;
}
