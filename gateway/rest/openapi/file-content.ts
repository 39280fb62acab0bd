import type { OpenApiObject } from './json-schema.js';

/** A file as body or answer, in one of these types. */
export function fileContent(types: readonly string[]): OpenApiObject {
  return Object.fromEntries(
    types.map((type) => [type, { schema: file, ...(examples[type] && { example: examples[type] }) }]),
  );
}

/** The most that IMPORT_MAX_MEGABYTES can allow; what is answered ends long before. */
const largestFile = 1_024 * 1_024 * 1_024;
const file = { type: 'string', format: 'binary', maxLength: largestFile };

const line = '{"name":"Zoë Adler","email":"zoe@adler.example"}\n';
const examples: Readonly<Record<string, string>> = {
  'text/csv': 'name,email\r\nZoë Adler,zoe@adler.example\r\n',
  'application/x-ndjson': line,
  'application/jsonl': line,
};
