import { DomainError } from '../errors/domain-error.js';
import { badPage, invalidInput } from '../errors/errors.js';
import { isUuid } from '../values/uuid.js';
import { kindOf, readOperand, type FilterKind } from './filter-kinds.js';
import { toCamelCase } from './wire-names.js';

/** What the query string of a list may name, in wire names. */
export interface ListRules {
  /** What each field is compared as, such as `created_at: 'time'`. */
  readonly filters?: Readonly<Record<string, FilterKind>>;
  /** Fields that `sort` may name. */
  readonly sorts?: readonly string[];
}

/** Records of one page. */
export const largestPage = 100;

const filterName = /^filter\[([a-z_]+)(?:\.([a-z0-9_]{1,40}))?\](?:\[([a-z]+)\])?$/;

/**
 * `limit`, `after`, `sort` and `filter[field][op]` as the variables `first`, `after`, `orderBy` and
 * `filter`. Throws PAGE-001 for a parameter, filter or order that the list does not have.
 */
export function readListQuery(
  query: Readonly<Record<string, unknown>>,
  rules: ListRules,
): Record<string, unknown> {
  const variables: Record<string, unknown> = { first: 25 };
  for (const [name, value] of Object.entries(query)) {
    if (typeof value !== 'string') throw refusal(`${name} is given more than once`);
    if (name === 'limit') variables.first = readLimit(value);
    else if (name === 'after') variables.after = value;
    else if (name === 'sort') variables.orderBy = readSort(value, rules.sorts ?? []);
    else
      variables.filter = {
        ...(variables.filter as object),
        ...readFilter(name, value, variables.filter, rules),
      };
  }
  return variables;
}

function readLimit(text: string): number {
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > largestPage) throw refusal(`limit is 1 to ${largestPage}`);
  return limit;
}

function readSort(text: string, sorts: readonly string[]) {
  const [field = '', customKey] = text.replace(/^-/, '').split('.', 2);
  if (!sorts.includes(field) || (customKey !== undefined) !== (field === 'custom'))
    throw refusal(`sort is one of ${sorts.join(', ') || 'nothing here'}, with - for downwards`);
  const direction = text.startsWith('-') ? 'DESC' : 'ASC';
  return { field: field.toUpperCase(), direction, ...(customKey !== undefined && { customKey }) };
}

function readFilter(name: string, text: string, filter: unknown, { filters = {} }: ListRules) {
  const [, field = '', customKey, named] = filterName.exec(name) ?? [];
  const kind = Object.hasOwn(filters, field) ? filters[field]! : undefined;
  if (!kind || (customKey !== undefined) !== (kind === 'custom'))
    throw refusal(`${name} is no parameter of this list`);
  const grammar = kindOf(kind);
  const { operators, needsOperator } = grammar;
  const operator = named ?? operators[0]!;
  if (!operators.includes(operator) || (needsOperator && !named))
    throw refusal(`filter[${field}] knows ${operators.join(', ')}`);
  const value = readOperand(grammar, operator, text);
  if (value === undefined)
    throw refusal(`filter[${field}] is ${typeof kind === 'object' ? '' : 'no '}${grammar.name}`);
  const key = toCamelCase(field);
  const others = (filter as Record<string, object> | undefined)?.[key];
  if (customKey !== undefined) return { [key]: withCondition(others, customKey, { [operator]: value }) };
  return { [key]: { ...others, [operator]: value } };
}

/** Conditions on custom fields are a list, with one entry for each field. */
function withCondition(conditions: unknown, key: string, condition: object): object[] {
  const known = (conditions as { key: string }[] | undefined) ?? [];
  const same = known.find((each) => each.key === key);
  return [...known.filter((each) => each !== same), { key, ...same, ...condition }];
}

/**
 * The refusal of a list as its clients know it: what the graph finds wrong with a page, a filter or an order is PAGE-001,
 * wherever it is found. A bad id of the path or a bad parameter stays VAL-001.
 */
export function refusalOfList(
  { list, parameters = [] }: { readonly list?: ListRules; readonly parameters?: readonly string[] },
  params: Readonly<Record<string, string>>,
  error: DomainError,
): DomainError {
  const isOfParameter =
    parameters.length > 0 &&
    (error.faults.length === 0 || error.faults.some(({ field }) => parameters.includes(field)));
  const isOfPath = !Object.values(params).every(isUuid);
  const isOfList = list && error.definition.code === invalidInput.code && !isOfParameter && !isOfPath;
  return isOfList ? new DomainError(badPage, error.message) : error;
}

function refusal(what: string): DomainError {
  return new DomainError(badPage, `${what}.`);
}
