import { longestList } from '../wire-shape.js';
import type { JsonSchema } from './json-schema.js';
import { anyText } from './leaf-schema.js';

/** The schema with the bounds that everything of the document has; events say what they are, and have no larger values. */
export function bounded(schema: JsonSchema): JsonSchema {
  const inner = Object.fromEntries(
    Object.entries(schema)
      .filter(([, value]) => value !== undefined)
      .map(([keyword, value]) => [keyword, boundedPart(keyword, value)]),
  );
  return { ...boundsOf(schema), ...inner };
}

function boundedPart(keyword: string, value: unknown): unknown {
  if (keyword === 'properties')
    return Object.fromEntries(
      Object.entries(value as Readonly<Record<string, JsonSchema>>).map(([name, each]) => [
        name,
        bounded(each),
      ]),
    );
  if (keyword === 'items' || keyword === 'propertyNames') return bounded(value as JsonSchema);
  if (keyword === 'additionalProperties' && typeof value === 'object') return bounded(value as JsonSchema);
  if (keyword === 'anyOf' || keyword === 'oneOf' || keyword === 'allOf')
    return (value as JsonSchema[]).map(bounded);
  return value;
}

const mostProperties = 1_000;

function boundsOf(schema: JsonSchema): JsonSchema {
  const types = [schema.type ?? []].flat();
  if (schema.enum || schema.const !== undefined) return {};
  if (types.includes('string')) {
    const { maxLength, pattern } = anyText;
    return { maxLength, ...(!schema.format && !schema.pattern && { pattern }) };
  }
  if (types.includes('array')) return { maxItems: longestList };
  if (types.includes('integer'))
    return { format: 'int64', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
  if (types.includes('object') && schema.additionalProperties) return { maxProperties: mostProperties };
  return {};
}
