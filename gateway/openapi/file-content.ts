import type { OpenApiObject } from './json-schema.js';

/** A file as body or answer, in one of these types. */
export function fileContent(types: readonly string[]): OpenApiObject {
  return Object.fromEntries(
    types.map((type) => [
      type,
      type === 'application/octet-stream'
        ? { schema: { type: 'string', format: 'binary' } }
        : { schema: { type: 'string' }, example: examples[type] },
    ]),
  );
}

const line = '{"name":"Zoë Adler","email":"zoe@adler.example"}\n';
const examples: Readonly<Record<string, string>> = {
  'text/csv': 'name,email\r\nZoë Adler,zoe@adler.example\r\n',
  'application/x-ndjson': line,
  'application/jsonl': line,
};
