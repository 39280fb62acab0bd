import { printSchema } from 'graphql';
import { buildOpenApi, type OpenApiSources } from '../rest/openapi/build-openapi.js';

/** By route table: the document that was made of it last, for which graph. */
const made = new WeakMap<OpenApiSources['routes'], { readonly graph: string; readonly text: string }>();

/**
 * The OpenAPI document of what this process serves. It takes a fifth of a second: gateways of one process that serve the
 * same have one. Throws when a route does not fit the graph.
 */
export function openApiText(sources: OpenApiSources): string {
  const graph = printSchema(sources.schema);
  const before = made.get(sources.routes);
  if (before?.graph === graph) return before.text;
  const text = JSON.stringify(buildOpenApi(sources));
  made.set(sources.routes, { graph, text });
  return text;
}
