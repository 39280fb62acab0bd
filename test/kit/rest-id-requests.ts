import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  Kind,
  parse,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type TypeNode,
} from 'graphql';
import { routes as routeTable } from '../../main.js';
import type { Route } from '../../shared/records/route.js';
import { toCamelCase, toSnakeCase } from '../../shared/records/wire-names.js';
import { idPaths, valueOf, type Wanted } from './id-requests.js';
import { sampleText } from './sample-texts.js';

/** One place of the REST surface that takes an id. */
export interface RestIdRequest {
  /** Such as `POST /v1/crm/interactions customer_id`. */
  readonly name: string;
  readonly isList: boolean;
  of(
    id: string,
    ownId: (field: string) => string | undefined,
  ): { method: string; path: string; body?: object | string };
}

/** A request for every path parameter, `*_id` of a body and `*_id` filter of the route table. */
export function restIdRequests(schema: GraphQLSchema): RestIdRequest[] {
  return routeTable.flatMap((route) => [
    ...paramsOf(route)
      .filter((param) => param === 'id')
      .map((param) => requestFor(route, schema, { param })),
    ...bodyFields(route, schema).ids.map((field) => requestFor(route, schema, { field })),
    ...Object.entries(route.list?.filters ?? {})
      .filter(([, kind]) => kind === 'id' || kind === 'optional id')
      .flatMap(([filter]) =>
        ['', '[in]'].map((operator) => requestFor(route, schema, { filter: `filter[${filter}]${operator}` })),
      ),
  ]);
}

/** What parameters of a path take that is of a closed list. */
const closedLists: Readonly<Record<string, string>> = { format: 'CII' };

function requestFor(
  route: Route,
  schema: GraphQLSchema,
  place: { param?: string; field?: string; filter?: string },
): RestIdRequest {
  const { param, field, filter } = place;
  const { ids, required, texts, days, lists, nested } = bodyFields(route, schema);
  const path = `/v1${route.path}`;
  return {
    name: `${route.method} ${path}${filter ? `?${filter}` : ''}${field ? ` ${field}` : ''}`,
    isList: route.list !== undefined,
    of: (id, ownId) => ({
      method: route.method,
      path:
        path.replace(/\{(\w+)\}/g, (_all, name: string) =>
          name === param ? id : (closedLists[name] ?? ownId(name === 'id' ? recordId(path) : name) ?? id),
        ) + queryOf([...neededOf(route, schema), ...(filter ? [[filter, id] as const] : [])]),
      body: route.upload
        ? 'name\r\nFile Finn\r\n'
        : route.method === 'POST' || route.method === 'PATCH'
          ? {
              ...Object.fromEntries(
                texts.map((name) => [name, lists.includes(name) ? [sampleOf(name)] : sampleOf(name)]),
              ),
              ...Object.fromEntries(days.map((name) => [name, '2026-01-01'])),
              ...Object.fromEntries(
                ids
                  .filter((name) => name === field || required.includes(name))
                  .map((name) => {
                    const within = nested.get(name);
                    if (within) return [name, inWire(valueOf(within, [name], inNested(id)))];
                    const given = name === field ? id : (ownId(name.replace(/_ids$/, '_id')) ?? id);
                    return [name, lists.includes(name) ? [given] : given];
                  }),
              ),
            }
          : undefined,
    }),
  };
}

/** The parameters of the query string that a read cannot do without, with values that they take. */
function neededOf(route: Route, schema: GraphQLSchema): (readonly [string, string])[] {
  const [operation] = parse(route.document).definitions;
  const variables = operation?.kind === Kind.OPERATION_DEFINITION ? operation.variableDefinitions : [];
  return (route.parameters ?? []).flatMap((name) => {
    const declared = variables?.find(({ variable }) => variable.name.value === toCamelCase(name))?.type;
    if (declared?.kind !== Kind.NON_NULL_TYPE) return [];
    const type = typeFromAST(schema, declared as never) as GraphQLInputType;
    return [[name, String(valueOf(type, [name], inNested('')))] as const];
  });
}

function queryOf(values: readonly (readonly [string, string])[]): string {
  return values.length === 0 ? '' : `?${values.map((each) => each.join('=')).join('&')}`;
}

/** Objects within a body take the id wherever they take one. */
function inNested(id: string): Wanted {
  return { place: [], id, ownId: () => id, ownName: 'id', isWrite: true };
}

/** The names of a value as REST has them. */
function inWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inWire);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [toSnakeCase(name), inWire(each)] as const);
  return Object.fromEntries(entries);
}

/** Fields of the input that the path gives, whatever the body says. */
function givenByPath(route: Route): string[] {
  const params = Object.fromEntries(paramsOf(route).map((name) => [name, name]));
  const { input } = route.variables({ params, body: {}, query: {} });
  return Object.keys((input as object | undefined) ?? {});
}

/** The name of the ids in a path: `deal_id` for `/v1/crm/deals/{id}`. */
function recordId(path: string): string {
  const [, plural = ''] = /(\w+)\/\{id\}/.exec(path) ?? [];
  return `${plural.replace(/ies$/, 'y').replace(/s$/, '')}_id`;
}

function paramsOf({ path }: Route): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}

/** The fields of a body that take ids and texts, in wire names; ids of the path are not among them. */
function bodyFields(
  route: Route,
  schema: GraphQLSchema,
): Record<'ids' | 'required' | 'texts' | 'days' | 'lists', string[]> & {
  nested: Map<string, GraphQLInputType>;
} {
  if (route.method !== 'POST' && route.method !== 'PATCH')
    return { ids: [], required: [], texts: [], days: [], lists: [], nested: new Map() };
  const inputs = parse(route.document).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ type }) =>
          getNamedType(typeFromAST(schema, type as TypeNode as never)),
        )
      : [],
  );
  const fields = inputs.flatMap((input) =>
    isInputObjectType(input) ? Object.values(input.getFields()) : [],
  );
  const taken = new Set([...paramsOf(route), ...givenByPath(route)]);
  return {
    ids: fields
      // Those within objects are asked for in GraphQL.
      .filter(
        ({ name, type }) => !taken.has(name) && idPaths(type, [name]).some(({ length }) => length === 1),
      )
      .map(({ name }) => toSnakeCase(name)),
    nested: new Map(
      fields
        .filter(({ type }) => isInputObjectType(getNamedType(type)))
        .map(({ name, type }) => [toSnakeCase(name), type]),
    ),
    required: fields.filter(isRequiredInputField).map(({ name }) => toSnakeCase(name)),
    texts: fields
      .filter(({ name, type }) => !taken.has(name) && ['String', 'Float'].includes(getNamedType(type).name))
      .map(({ name }) => toSnakeCase(name)),
    days: fields
      .filter((field) => isRequiredInputField(field) && getNamedType(field.type).name === 'Date')
      .map(({ name }) => toSnakeCase(name)),
    lists: fields
      .filter(({ type }) => isListType(getNullableType(type)))
      .map(({ name }) => toSnakeCase(name)),
  };
}

function sampleOf(name: string): unknown {
  if (name === 'after_seq') return 0;
  return sampleText(toCamelCase(name));
}
