import type { JsonSchema } from '../../../gateway/rest/openapi/json-schema.js';
import { fieldsOf, type Field, type Fields, type Resolve } from './fields.js';

/** What a client of one operation relies on. */
export interface Operation {
  /** Ways to sign in, each the schemes that go together; `none` where nobody has to. */
  readonly security: readonly string[];
  /** Parameters, such as `query limit`, and the fields of the body, such as `body.name`. */
  readonly request: Fields;
  readonly statuses: readonly string[];
  /** Fields of the answers, such as `200 data.email`. */
  readonly answers: Fields;
}

/** As much of an OpenAPI document as the rules read. */
export interface OpenApiDocument {
  readonly security?: readonly SecurityRequirement[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components?: object;
}

type SecurityRequirement = Readonly<Record<string, readonly string[]>>;
type Content = Readonly<Record<string, { readonly schema?: JsonSchema }>>;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: JsonSchema;
}

interface OperationObject {
  readonly security?: readonly SecurityRequirement[];
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content } | { readonly $ref: string }>>;
}

/** The operations of a document by name, such as `GET /v1/me`. */
export function operationsOf(document: OpenApiDocument): ReadonlyMap<string, Operation> {
  const resolve = resolverOf(document);
  return new Map(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [
        `${method.toUpperCase()} ${path}`,
        readOperation(operation, document, resolve),
      ]),
    ),
  );
}

function resolverOf(document: OpenApiDocument): Resolve {
  return <Part extends object>(part: Part | { readonly $ref?: string }) => {
    if (!('$ref' in part) || !part.$ref) return part as Part;
    const names = part.$ref.slice('#/'.length).split('/');
    return names.reduce<any>((level, name) => level[name], document) as Part;
  };
}

function readOperation(operation: OperationObject, document: OpenApiDocument, resolve: Resolve): Operation {
  return {
    security: (operation.security ?? document.security ?? []).map(nameOf),
    request: new Map([...parametersOf(operation, resolve), ...bodyOf(operation, resolve)]),
    statuses: Object.keys(operation.responses),
    answers: answersOf(operation, resolve),
  };
}

function nameOf(requirement: SecurityRequirement): string {
  return Object.keys(requirement).sort().join(' and ') || 'none';
}

function parametersOf({ parameters = [] }: OperationObject, resolve: Resolve): [string, Field][] {
  return parameters.flatMap((given) => {
    const { name, in: where, required = false, schema = {} } = resolve<Parameter>(given);
    return [...fieldsOf(`${where} ${name}`, schema, required, resolve)];
  });
}

/** Where a body may be of several media types, none of them has to be sent. */
function bodyOf({ requestBody }: OperationObject, resolve: Resolve): [string, Field][] {
  const content = Object.entries(requestBody?.content ?? {});
  const isRequired = (requestBody?.required ?? false) && content.length === 1;
  return content.flatMap(([type, { schema = {} }]) => [
    ...fieldsOf(`body${unlessJson(type)}`, schema, isRequired, resolve),
  ]);
}

function answersOf({ responses }: OperationObject, resolve: Resolve): Fields {
  return new Map(
    Object.entries(responses).flatMap(([status, given]) =>
      Object.entries(resolve<{ content?: Content }>(given).content ?? {}).flatMap(
        ([type, { schema = {} }]) => [...fieldsOf(`${status}${unlessJson(type)}`, schema, true, resolve)],
      ),
    ),
  );
}

function unlessJson(type: string): string {
  return type === 'application/json' ? '' : ` ${type}`;
}
