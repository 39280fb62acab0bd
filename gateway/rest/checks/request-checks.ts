import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FieldFault } from '../../../shared/errors/domain-error.js';
import { formatNames, isOfFormat } from '../../../shared/records/formats.js';
import type { Route } from '../../../shared/records/route.js';
import type { JsonSchema, OpenApiObject } from '../openapi/json-schema.js';
import { faultsOfSchema } from './schema-faults.js';

/** What is wrong with parts of a request by the OpenAPI document; empty when nothing is. */
export interface RequestChecks {
  /** Path parameters, and those of the query string that the route names itself. */
  readonly faultsOfParameters: (values: Readonly<Record<string, unknown>>) => FieldFault[];
  /** The body, its names as on the wire. */
  readonly faultsOfBody: (body: unknown) => FieldFault[];
}

interface Operation {
  readonly parameters: readonly (Parameter & { readonly $ref?: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

const root = 'openapi';
const empty: JsonSchema = { type: 'object', additionalProperties: false, properties: {} };

const compilers = new WeakMap<OpenApiObject, SchemaCompiler>();

/** The checks of a route, by the very document that is published (ADR 47). */
export function requestChecks(
  document: OpenApiObject,
  { method, path, parameters = [] }: Route,
): RequestChecks {
  const compiler = compilers.get(document) ?? new SchemaCompiler(document);
  compilers.set(document, compiler);
  const paths = document.paths as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  const operation = paths[`/v1${path}`]![method.toLowerCase()]!;
  const own = operation.parameters.filter(
    ({ in: place, name }) => place === 'path' || (place === 'query' && parameters.includes(name)),
  );
  const body = operation.requestBody?.content['application/json']?.schema ?? empty;
  return {
    faultsOfParameters: compiler.checkOf({
      type: 'object',
      required: own.filter(({ required }) => required).map(({ name }) => name),
      properties: Object.fromEntries(own.map(({ name, schema }) => [name, schema])),
    }),
    faultsOfBody: compiler.checkOf(body),
  };
}

/** Compiles schemas of one document, each at its first use: to compile all at the start takes half a second. */
class SchemaCompiler {
  readonly #ajv: Ajv2020;

  constructor(document: OpenApiObject) {
    this.#ajv = new Ajv2020({
      strict: true,
      allowUnionTypes: true,
      allErrors: true,
      messages: false,
      verbose: true,
      formats: {
        ...Object.fromEntries(formatNames.map((name) => [name, (text: string) => isOfFormat(name, text)])),
        // Bounds of the schema say as much.
        int32: true,
      },
    });
    this.#ajv.addKeyword('components');
    this.#ajv.addSchema({ components: document.components }, root, true);
  }

  checkOf(schema: JsonSchema): (value: unknown) => FieldFault[] {
    let check: ValidateFunction | undefined;
    return (value) => {
      check ??= this.#ajv.compile(withRoot(schema) as object);
      return check(value) ? [] : faultsOfSchema(check.errors!, value);
    };
  }
}

/** References within the document, as a schema beside it makes them. */
function withRoot(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${root}#/`)) as JsonSchema;
}
