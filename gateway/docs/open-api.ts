import { printSchema } from 'graphql';
import type { OpenApiObject } from '../rest/openapi/json-schema.js';
import { buildOpenApi, type OpenApiSources } from '../rest/openapi/build-openapi.js';
import { chaptersOf } from './chapters.js';

/** By route table: the document that was made of it last, for which graph. */
const made = new WeakMap<
  OpenApiSources['routes'],
  OpenApi & { readonly graph: string; readonly publicUrl: string; readonly hasDemoData: boolean }
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
export function openApi(sources: Omit<OpenApiSources, 'chapters'>): OpenApi {
  const graph = printSchema(sources.schema);
  const before = made.get(sources.routes);
  const { publicUrl, hasDemoData } = sources;
  const isSame = before?.publicUrl === publicUrl && before.hasDemoData === hasDemoData;
  if (before?.graph === graph && isSame) return before;
  const document = buildOpenApi({ ...sources, chapters: chaptersOf(sources) });
  const offered = { graph, publicUrl, hasDemoData, document, text: JSON.stringify(document) };
  made.set(sources.routes, offered);
  return offered;
}
