import type { JsonSchema } from './json-schema.js';

/** The schema of a field with what the graph says about it, and the example named there: "such as `EUR`". */
export function described(schema: JsonSchema, description: string): JsonSchema {
  const [, example] = /such as `([^`]+)`/.exec(description) ?? [];
  const [type] = [schema.type ?? 'object'].flat();
  const isText = (inner: JsonSchema | undefined) =>
    [inner?.type ?? ''].flat()[0] === 'string' && !inner?.enum && fits(inner ?? {}, String(example));
  if (example !== undefined && isText(schema)) return { ...schema, description, examples: [example] };
  if (example !== undefined && type === 'array' && isText(schema.items))
    return { ...schema, description, examples: [[example]] };
  return { ...schema, description };
}

const byName: Readonly<Record<string, unknown>> = {
  name: 'Zoë Adler',
  email: 'zoe@adler.example',
  phone: '+493012345678',
  description: 'Runs the shop',
  title: 'Spring offer',
  notes: 'Asked for a quote',
  reason: 'Asked for by the owner',
  currency: 'EUR',
  timezone: 'Europe/Berlin',
  locale: 'de-DE',
  role: 'staff',
  type: 'call',
  action: 'crm.edit',
  module: 'crm',
  text: 'adler',
  status: 'active',
  address: '203.0.113.7',
  password: 'correct horse battery staple',
  version: 3,
  domain: 'adler.example',
  country: 'DE',
};

const byFormat: Readonly<Record<string, unknown>> = {
  uuid: '01930000-0000-7000-8000-000000000001',
  'date-time': '2026-11-21T06:20:00.000Z',
  date: '2026-11-21',
  uri: 'https://partner.example/hooks',
  email: 'zoe@adler.example',
};

/** A value that fits the schema: its own example, else one by name or format. */
export function exampleOf(
  schema: JsonSchema,
  components: Readonly<Record<string, JsonSchema>>,
  name = '',
): unknown {
  if (schema.examples) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.$ref) return exampleOf(components[schema.$ref.split('/').at(-1)!] ?? {}, components, name);
  if (schema.anyOf) return exampleOf(schema.anyOf[0]!, components, name);
  if (schema.enum) return schema.enum[0];
  const [type] = [schema.type ?? 'object'].flat();
  if (type === 'array') return [exampleOf(schema.items ?? {}, components, name.replace(/s$/, ''))];
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, exampleOf(inner, components, key)]),
    );
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') {
    const example = byName[name];
    return typeof example === 'number' ? example : Math.max(1, Number(schema.minimum ?? 1));
  }
  return textOf(schema, name);
}

function textOf({ format, minLength, maxLength, pattern }: JsonSchema, name: string): string {
  const example = byFormat[String(format)] ?? byName[name] ?? name.replaceAll('_', ' ');
  const padded = String(example).padEnd(Number(minLength ?? 0), '.');
  const text = padded.slice(0, Number(maxLength ?? padded.length));
  return fits({ pattern }, text) ? text : '1';
}

function fits({ pattern }: JsonSchema, text: string): boolean {
  return pattern === undefined || new RegExp(String(pattern), 'u').test(text);
}
