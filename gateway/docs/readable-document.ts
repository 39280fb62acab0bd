import { longestList } from '../rest/wire-shape.js';
import { longestHead } from '../rest/openapi/fixed-components.js';
import { anyText } from '../rest/openapi/leaf-schema.js';

/** Bounds that everything has: programs check by them, and readers pass over them at each field. */
const ofEverything: Readonly<Record<string, readonly unknown[]>> = {
  maxLength: [anyText.maxLength, longestHead],
  pattern: [anyText.pattern],
  minimum: [-(2 ** 31), Number.MIN_SAFE_INTEGER],
  maximum: [2 ** 31 - 1, Number.MAX_SAFE_INTEGER],
  maxItems: [longestList],
  format: ['int32', 'int64'],
};

/** Whose length follows from their format. */
const formatted = new Set<unknown>(['uuid', 'date', 'date-time', 'uri']);

/** An OpenAPI document without what says nothing to readers; the one that is published has it. */
export function readableDocument(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(readableDocument);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([keyword, value]) => !ofEverything[keyword]?.includes(value))
      .filter(([keyword]) => keyword !== 'maxLength' || !formatted.has((part as { format?: unknown }).format))
      .map(([keyword, value]) => [keyword, readableDocument(value)]),
  );
}
