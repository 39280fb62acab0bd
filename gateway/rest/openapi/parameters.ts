import { getNamedType, isInputObjectType, isNonNullType } from 'graphql';
import { mostSought } from '../../../shared/records/filters/sought.js';
import { toCamelCase } from '../../../shared/records/wire-names.js';
import { longestTimestamp } from '../../../shared/values/moment.js';
import { longestHead } from './fixed-components.js';
import { anyText } from './leaf-schema.js';
import { kindOf, type FilterKind, type NamedKind } from '../../../shared/records/filter-kinds.js';
import { takesIdempotencyKey } from '../idempotency.js';
import { recordNames } from '../response-names.js';
import { described, exampleOf } from './examples.js';
import { valueSchema, type InputContext } from './input-schema.js';
import type { JsonSchema, OpenApiObject } from './json-schema.js';
import type { RouteSource } from './route-source.js';

type Parameter = OpenApiObject;

const queryText = { ...anyText, maxLength: longestHead };

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
    description: sorts.includes('custom')
      ? `What to sort by; with \`-\` downwards: ${sorts.map((name) => (name === 'custom' ? '\`custom.\` and the key of a custom field' : name)).join(', ')}.`
      : 'What to sort by; with `-` downwards.',
    schema: sortSchema(sorts),
  };
}

/** Custom fields are not known here: with them, `custom.<key>` is any. */
function sortSchema(sorts: readonly string[]): JsonSchema {
  const names = sorts.filter((name) => name !== 'custom');
  if (names.length < sorts.length) return { ...queryText, examples: [`-${names[0]}`] };
  return { type: 'string', enum: names.flatMap((name) => [name, `-${name}`]) };
}

const listed = 'separated by commas; one with a comma in it stands in double quotes.';

const ofMoments = { gte: 'At or after.', gt: 'After.', lte: 'At or before.', lt: 'Before.' };

/** What the operators say that a query string can name. */
const meanings: Readonly<Record<string, string>> = {
  eq: '',
  in: `One of these, up to ${mostSought}, ${listed}`,
  gte: 'This or more.',
  gt: 'More than this.',
  lte: 'This or less.',
  lt: 'Less than this.',
  any: `With one of these, ${listed}`,
  all: `With all of these, ${listed}`,
  none: `With none of these, ${listed}`,
  matches: 'Words to find.',
  exists: 'Whether there is one at all.',
};

const listOperators = new Set(['in', 'any', 'all', 'none']);

const valueSchemas: Readonly<Record<NamedKind, JsonSchema>> = {
  text: queryText,
  phone: queryText,
  domain: queryText,
  currency: queryText,
  id: { type: 'string', format: 'uuid', maxLength: 36 },
  flag: { type: 'boolean' },
  time: { type: 'string', format: 'date-time', maxLength: longestTimestamp },
  date: { type: 'string', format: 'date', maxLength: 10 },
  integer: { type: 'string', pattern: '^-?\\d{1,18}$', maxLength: 19 },
  tags: queryText,
  search: queryText,
  custom: queryText,
};

function filterParameters(name: string, kind: FilterKind, description: string): Parameter[] {
  if (kind === 'custom') return [customParameter(name, description)];
  const { name: kindName, operators } = kindOf(kind);
  const said = kindName === 'time' || kindName === 'date' ? { ...meanings, ...ofMoments } : meanings;
  const schema: JsonSchema =
    typeof kind === 'object' ? { type: 'string', enum: kind } : valueSchemas[kindName as NamedKind];
  return operators.map((operator) => ({
    in: 'query',
    description: [description, said[operator]].filter(Boolean).join(' '),
    name: `filter[${name}]${operator === 'eq' ? '' : `[${operator}]`}`,
    schema: schemaOf(operator, schema),
    ...exampleOfFilter(operator, kind),
  }));
}

function exampleOfFilter(operator: string, kind: FilterKind): { readonly example?: unknown } {
  if (operator === 'exists') return { example: true };
  const own = typeof kind === 'object' ? kind[0] : filterExamples[kindOf(kind).name as NamedKind];
  const named = typeof kind === 'string' && /\bid$/.test(kind) ? '01930000-0000-7000-8000-000000000001' : own;
  return named === undefined ? {} : { example: named };
}

function schemaOf(operator: string, ofValue: JsonSchema): JsonSchema {
  if (operator === 'exists') return { type: 'boolean' };
  return listOperators.has(operator) ? queryText : ofValue;
}

/** One parameter for all fields that a business may define: the key and the operator are part of its name. */
function customParameter(name: string, description: string): Parameter {
  return {
    in: 'query',
    name: `filter[${name}.<key>]`,
    description: `${description} Put the key of the field behind the dot, and an operator behind it, as in \`filter[${name}.seats][gte]=4\`: ${kindOf('custom').operators.join(', ')}. A list is separated by commas.`,
    schema: queryText,
    example: 'retail',
  };
}

function descriptionOfFilter(parameter: RouteSource['parameter'], name: string): string {
  const filter = getNamedType(parameter(['filter']).type);
  const field = isInputObjectType(filter) ? filter.getFields()[toCamelCase(name)] : undefined;
  return field?.description ?? '';
}

/** The parameter with a value that fits it: tools that call for a try send it. */
function withExample(parameter: Parameter): Parameter {
  const { name, schema, example } = parameter as { name: string; schema: JsonSchema; example?: unknown };
  return {
    ...parameter,
    example: example ?? exampleOf(schema, {}, /^filter\[(\w+)/.exec(name)?.[1] ?? name),
  };
}

/** Values that a filter is tried with, for those of which the schema knows none. */
const filterExamples: Readonly<Partial<Record<NamedKind, string>>> = {
  phone: '+493012345678',
  domain: 'adler.example',
  currency: 'EUR',
  integer: '10000',
  tags: 'vip',
  search: 'adler',
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
