import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import type { JsonSchema } from '../../gateway/rest/openapi/json-schema.js';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

interface Response {
  readonly 'x-error-codes'?: readonly string[];
  readonly content?: object;
}

/** An operation of the OpenAPI document, its references resolved. */
export interface ContractOperation {
  /** Such as `POST /v1/crm/customers`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Of a route that takes a body. */
  readonly body?: { readonly schema: JsonSchema; readonly example: Readonly<Record<string, unknown>> };
  /** Of a route that takes a file. */
  readonly file?: { readonly type: string; readonly example: string };
  /** What is wrong with an answer by the document; empty when it keeps it. */
  faultsOf(status: number, answer: unknown): string[];
}

/** Made by the build, as the gateway serves it. */
const document = JSON.parse(readFileSync(join(projectRoot, 'dist/openapi.json'), 'utf8'));
const formats = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  date: /^\d{4}-\d\d-\d\d$/,
  // Its limits say as much.
  int32: true as const,
  uri: /^https?:\/\//,
  // What an input may be beyond its limits: the platform decides.
  ...Object.fromEntries(
    ['email', 'phone', 'domain', 'country', 'currency', 'int64'].map((name) => [name, true as const]),
  ),
};
const ajv = new Ajv2020({ strict: false, allErrors: true, formats }).addSchema(document, 'openapi');

/** The part of the document that the reference, or the object itself, stands for. */
export function resolve<Part>(part: Part | { $ref: string }): Part {
  const { $ref } = part as { $ref?: string };
  if (!$ref) return part as Part;
  return $ref
    .slice(2)
    .split('/')
    .reduce((level: any, name) => level[name], document) as Part;
}

/** Every operation of the document. */
export function contractOperations(): ContractOperation[] {
  return Object.entries<Record<string, any>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const content = operation.requestBody?.content['application/json'];
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        parameters: operation.parameters.map(resolve<Parameter>),
        file: fileOf(operation.requestBody?.content ?? {}),
        body: content && { schema: resolve<JsonSchema>(content.schema), example: content.example },
        faultsOf: (status, answer) =>
          faultsOf(
            operation.responses[status],
            `openapi#/paths/${escape(path)}/${method}/responses/${status}`,
            answer,
          ),
      };
    }),
  );
}

function fileOf(content: Readonly<Record<string, { schema: JsonSchema; example?: string }>>) {
  const found = Object.entries(content).find(([, { schema }]) => schema.format === 'binary');
  // What is no text has no example: any bytes tell whether the document has the answer.
  return found && { type: found[0], example: found[1].example ?? 'bytes' };
}

function faultsOf(
  documented: Response | { $ref: string } | undefined,
  place: string,
  answer: unknown,
): string[] {
  if (!documented) return ['the status is not documented'];
  const { 'x-error-codes': codes, content } = resolve(documented);
  if (!content) return answer === undefined ? [] : ['a body is not documented'];
  const pointer = '$ref' in documented ? `openapi${documented.$ref}` : place;
  const fits = validatorOf(`${pointer}/content/application~1json/schema`);
  const code = (answer as { error?: { code: string } }).error?.code;
  return [
    ...(codes && !codes.includes(code!) ? [`the code ${code} is not documented for the status`] : []),
    ...(fits(answer) ? [] : fits.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`)),
  ];
}

const validators = new Map<string, ValidateFunction>();

/** Compiled once: a fuzzed operation answers some hundred times. */
function validatorOf($ref: string): ValidateFunction {
  const validator = validators.get($ref) ?? ajv.compile({ $ref });
  validators.set($ref, validator);
  return validator;
}

function escape(path: string): string {
  return encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** The example of a part of the path that is one of a few words; undefined for any other, such as an id. */
export function wordInPath(
  { parameters }: Pick<ContractOperation, 'parameters'>,
  param: string,
): string | undefined {
  const found = parameters.find(
    ({ in: place, name, schema }) => place === 'path' && name === param && schema.enum,
  );
  return found && String(found.example);
}
