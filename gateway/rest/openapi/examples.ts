import { toSnakeCase } from '../../../shared/records/wire-names.js';
import { valuesByFormat, valuesByName } from './example-values.js';
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

/** A value that fits the schema: its own example, else one by name or format. */
export function exampleOf(
  schema: JsonSchema,
  components: Readonly<Record<string, JsonSchema>>,
  name = '',
  owner = '',
): unknown {
  if (schema.examples) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.$ref) {
    const named = schema.$ref.split('/').at(-1)!;
    return exampleOf(components[named] ?? {}, components, '', recordOf(named));
  }
  if (schema.anyOf) return exampleOf(schema.anyOf[0]!, components, name, owner);
  if (schema.enum) return schema.enum[0];
  const [type] = [schema.type ?? 'object'].flat();
  if (type === 'array') return [exampleOf(schema.items ?? {}, components, name.replace(/s$/, ''))];
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, inner]) => [
        key,
        exampleOf(inner, components, key, name || owner),
      ]),
    );
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') {
    const example = valuesByName[name];
    return typeof example === 'number' ? example : Math.max(1, Number(schema.minimum ?? 1));
  }
  return textOf(schema, `${owner}.${name}` in valuesByName ? `${owner}.${name}` : name);
}

/** What a schema is about: `CreateCompanyInput` is about a `company`. */
export function recordOf(schema: string): string {
  const record = schema.replace(/^(Create|Update)/, '').replace(/(Input|Payload)$/, '');
  return toSnakeCase(record[0]!.toLowerCase() + record.slice(1));
}

function textOf({ format, minLength, maxLength, pattern }: JsonSchema, name: string): string {
  const example = valuesByFormat[String(format)] ?? valuesByName[name] ?? name.replaceAll('_', ' ');
  const padded = String(example).padEnd(Number(minLength ?? 0), '.');
  const text = padded.slice(0, Number(maxLength ?? padded.length));
  return fits({ pattern }, text) ? text : '1';
}

function fits({ pattern }: JsonSchema, text: string): boolean {
  return pattern === undefined || new RegExp(String(pattern), 'u').test(text);
}
