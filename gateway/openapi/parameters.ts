import { getNamedType, isInputObjectType, isNonNullType } from 'graphql';
import { toCamelCase } from '../rest/wire-names.js';
import { boundKinds, bounds, type FilterKind } from '../rest/list-query.js';
import { takesIdempotencyKey } from '../rest/idempotency.js';
import { recordNames } from '../rest/response-names.js';
import { described } from './examples.js';
import { valueSchema, type InputContext } from './input-schema.js';
import type { JsonSchema, OpenApiObject } from './json-schema.js';
import type { RouteSource } from './route-source.js';

type Parameter = OpenApiObject;

const refer = (name: string): Parameter => ({ $ref: `#/components/parameters/${name}` });

/** Everything that a route takes beside its body. */
export function parametersOf(source: RouteSource, context: InputContext): Parameter[] {
  const { route, compiled } = source;
  const { method } = route;
  const hasVersion = recordHasVersion(source);
  return [
    ...pathParameters(source, context),
    ...queryParameters(source, context),
    ...(route.list ? listParameters(source) : []),
    ...(method === 'GET' ? [fieldsParameter(source)] : []),
    ...(method === 'GET' && hasVersion ? [refer('IfNoneMatch')] : []),
    ...(method !== 'GET' && compiled.takesVersion ? [refer('IfMatch')] : []),
    ...(takesIdempotencyKey(route) ? [keyParameter(route)] : []),
    ...(route.refreshCookie ? [refer('TokenDelivery')] : []),
    refer('RequestId'),
  ];
}

function keyParameter({ needsIdempotencyKey }: RouteSource['route']): Parameter {
  return refer(needsIdempotencyKey ? 'NeededIdempotencyKey' : 'IdempotencyKey');
}

/** Whether answers carry an entity tag. */
export function recordHasVersion({ compiled: { names, place } }: RouteSource): boolean {
  return place.form === 'record' && recordNames(names, place).has('version');
}

function pathParameters({ route, trace, parameter }: RouteSource, context: InputContext): Parameter[] {
  return [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const path = trace.params.get(name);
    if (!path) throw new Error(`${route.path}: {${name}} reaches no variable as it is.`);
    const { type, description } = parameter(path);
    const schema = valueSchema(isNonNullType(type) ? type.ofType : type, context);
    return { name, in: 'path', required: true, description: description ?? '', schema: present(schema) };
  });
}

function queryParameters({ trace, parameter }: RouteSource, context: InputContext): Parameter[] {
  return [...trace.query].map(([name, path]) => {
    const { type, description } = parameter(path);
    const schema = described(present(valueSchema(type, context)), description ?? '');
    return { name, in: 'query', required: isNonNullType(type), description: description ?? '', schema };
  });
}

/** In a path or query string there is no null. */
function present(schema: JsonSchema): JsonSchema {
  const types = [schema.type ?? []].flat().filter((type) => type !== 'null');
  return { ...schema, type: types.length === 1 ? types[0] : types };
}

function listParameters({ route, parameter }: RouteSource): Parameter[] {
  const { filters = {}, sorts = [] } = route.list!;
  return [
    refer('Limit'),
    refer('After'),
    ...(sorts.length > 0 ? [sortParameter(sorts)] : []),
    ...Object.entries(filters).flatMap(([name, kind]) =>
      filterParameters(name, kind, descriptionOfFilter(parameter, name)),
    ),
  ];
}

function sortParameter(sorts: readonly string[]): Parameter {
  return {
    name: 'sort',
    in: 'query',
    description: 'What to sort by; with `-` downwards.',
    schema: { type: 'string', enum: sorts.flatMap((name) => [name, `-${name}`]) },
  };
}

const operators: Readonly<Record<string, string>> = {
  gte: 'At or after.',
  gt: 'After.',
  lte: 'At or before.',
  lt: 'Before.',
};

const valueSchemas: Readonly<Record<Exclude<FilterKind, readonly string[]>, JsonSchema>> = {
  text: { type: 'string' },
  id: { type: 'string', format: 'uuid' },
  flag: { type: 'boolean' },
  time: { type: 'string', format: 'date-time' },
  date: { type: 'string', format: 'date' },
  integer: { type: 'string', pattern: '^-?\\d{1,18}$' },
};

function filterParameters(name: string, kind: FilterKind, description: string): Parameter[] {
  const schema = typeof kind === 'object' ? { type: 'string', enum: kind } : valueSchemas[kind];
  if (!boundKinds.includes(kind)) return [{ in: 'query', description, name: `filter[${name}]`, schema }];
  return bounds.map((operator) => ({
    in: 'query',
    description: `${description} ${operators[operator]}`,
    name: `filter[${name}][${operator}]`,
    schema,
  }));
}

function descriptionOfFilter(parameter: RouteSource['parameter'], name: string): string {
  const filter = getNamedType(parameter(['filter']).type);
  const field = isInputObjectType(filter) ? filter.getFields()[toCamelCase(name)] : undefined;
  return field?.description ?? '';
}

function fieldsParameter({ compiled: { names, place } }: RouteSource): Parameter {
  const known = [...recordNames(names, place).values()].map(({ name }) => name);
  return {
    name: 'fields',
    in: 'query',
    description:
      'Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all.',
    schema: { type: 'string', examples: [known.slice(0, 2).join()] },
  };
}
