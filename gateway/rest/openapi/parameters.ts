import { isNonNullType } from 'graphql';
import { longestHead } from './fixed-components.js';
import { takesIdempotencyKey } from '../idempotency.js';
import { recordNames } from '../response-names.js';
import { described, exampleOf } from './examples.js';
import { valueSchema, type InputContext } from './input-schema.js';
import type { JsonSchema, OpenApiObject } from './json-schema.js';
import { listParameters } from './list-parameters.js';
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
    ...(route.csv === undefined ? [] : [formatParameter]),
    ...(method === 'GET' && !route.download ? [fieldsParameter(source)] : []),
    ...(method === 'GET' && hasVersion ? [refer('IfNoneMatch')] : []),
    ...(method !== 'GET' && compiled.takesVersion ? [refer('IfMatch')] : []),
    ...(takesIdempotencyKey(route) ? [keyParameter(compiled)] : []),
    ...(route.refreshCookie ? [refer('TokenDelivery')] : []),
    refer('RequestId'),
  ].map((each) => (each.$ref ? each : withExample(each)));
}

function keyParameter({ movesMoney }: RouteSource['compiled']): Parameter {
  return refer(movesMoney ? 'NeededIdempotencyKey' : 'IdempotencyKey');
}

/** Whether answers carry an entity tag. */
export function recordHasVersion({ compiled: { names, recordPath } }: RouteSource): boolean {
  return recordPath.form === 'record' && recordNames(names, recordPath).has('version');
}

function pathParameters({ route, trace, parameter }: RouteSource, context: InputContext): Parameter[] {
  return [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const path = trace.params.get(name);
    if (!path) throw new Error(`${route.path}: {${name}} reaches no variable as it is.`);
    const { type, description } = parameter(path);
    const schema = valueSchema(isNonNullType(type) ? type.ofType : type, context);
    return {
      name,
      in: 'path',
      required: true,
      description: description ?? '',
      schema: within(longestParameter, present(schema)),
    };
  });
}

function queryParameters({ route, trace, parameter }: RouteSource, context: InputContext): Parameter[] {
  return [...trace.query].map(([name, path]) => {
    const { type, description } = parameter(path);
    const schema = described(within(longestHead, present(valueSchema(type, context))), description ?? '');
    // A file without a place begins at its first byte.
    const required = isNonNullType(type) && !route.upload;
    return { name, in: 'query', required, description: description ?? '', schema };
  });
}

/** Of a part of the path, by the router of fastify. */
const longestParameter = 100;

function within(longest: number, schema: JsonSchema): JsonSchema {
  return schema.maxLength === undefined
    ? schema
    : { ...schema, maxLength: Math.min(longest, Number(schema.maxLength)) };
}

/** In a path or query string there is no null. */
function present(schema: JsonSchema): JsonSchema {
  const types = [schema.type ?? []].flat().filter((type) => type !== 'null');
  const values = (schema.enum as readonly unknown[] | undefined)?.filter((value) => value !== null);
  return { ...schema, type: types.length === 1 ? types[0] : types, ...(values && { enum: values }) };
}

/** The parameter with a value that fits it: tools that call for a try send it. */
function withExample(parameter: Parameter): Parameter {
  const { name, schema, example } = parameter as { name: string; schema: JsonSchema; example?: unknown };
  return {
    ...parameter,
    example: example ?? exampleOf(schema, {}, /^filter\[(\w+)/.exec(name)?.[1] ?? name),
  };
}

const formatParameter: Parameter = {
  name: 'format',
  in: 'query',
  required: false,
  description: 'The answer as a file of comma-separated values; `fields` has no effect on it. Default: JSON.',
  schema: { type: 'string', enum: ['csv'] },
  example: 'csv',
};

function fieldsParameter({ compiled: { names, recordPath } }: RouteSource): Parameter {
  const fields = [...recordNames(names, recordPath).values()].map(({ name }) => name);
  return {
    name: 'fields',
    in: 'query',
    description:
      'Fields to answer, separated by commas; those of an object within are named with a dot. Others are left out of the answer. Default: all.',
    schema: {
      type: 'string',
      maxLength: longestHead,
      pattern: '^[\\w., ]*$',
      examples: [fields.slice(0, 2).join()],
    },
  };
}
