import { getNamedType, isInputObjectType } from 'graphql';
import { kindOf, type FilterKind, type NamedKind } from '../../../shared/records/filter-kinds.js';
import { mostSought } from '../../../shared/records/filters/sought.js';
import { toCamelCase } from '../../../shared/records/wire-names.js';
import { longestTimestamp } from '../../../shared/values/moment.js';
import { valuesByFormat } from './example-values.js';
import { longestHead } from './fixed-components.js';
import type { JsonSchema, OpenApiObject } from './json-schema.js';
import { anyText } from './leaf-schema.js';
import type { RouteSource } from './route-source.js';

type Parameter = OpenApiObject;

const queryText = { ...anyText, maxLength: longestHead };

/** What the query string of a list takes: its page, its order and its filters. */
export function listParameters({ route, parameter }: RouteSource): Parameter[] {
  const { filters = {}, sorts = [] } = route.list!;
  return [
    { $ref: '#/components/parameters/Limit' },
    { $ref: '#/components/parameters/After' },
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

const listed = 'separated by commas; one with a comma in it stands in double quotes';

const ofMoments = { gte: 'at or after', gt: 'after', lte: 'at or before', lt: 'before' };

/** What the operators say that a query string can name. */
const meanings: Readonly<Record<string, string>> = {
  eq: '',
  in: `one of these, up to ${mostSought}, ${listed}`,
  gte: 'this or more',
  gt: 'more than this',
  lte: 'this or less',
  lt: 'less than this',
  any: `with one of these, ${listed}`,
  all: `with all of these, ${listed}`,
  none: `with none of these, ${listed}`,
  matches: 'each of these words is found, also misspelt or begun',
  exists: 'whether there is one at all',
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
    description: joined(description, said[operator] ?? ''),
    name: `filter[${name}]${operator === 'eq' ? '' : `[${operator}]`}`,
    schema: schemaOf(operator, schema),
    ...exampleOfFilter(operator, kind),
  }));
}

/** `By e-mail: one of these.`; what the description says besides comes last. */
function joined(description: string, meaning: string): string {
  const [first = '', ...others] = description.replace(/\.$/, '').split('; ');
  return `${[meaning ? `${first}: ${meaning}` : first, ...others].join('; ')}.`;
}

function exampleOfFilter(operator: string, kind: FilterKind): { readonly example?: unknown } {
  if (operator === 'exists') return { example: true };
  const own = typeof kind === 'object' ? kind[0] : filterExamples[kindOf(kind).name as NamedKind];
  const named = typeof kind === 'string' && /\bid$/.test(kind) ? valuesByFormat.uuid : own;
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

/** Values that a filter is tried with, for those of which the schema knows none. */
const filterExamples: Readonly<Partial<Record<NamedKind, string>>> = {
  phone: '+493012345678',
  domain: 'adler.example',
  currency: 'EUR',
  integer: '10000',
  tags: 'vip',
  search: 'adler',
};
