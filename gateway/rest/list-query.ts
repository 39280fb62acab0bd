import { DomainError } from '../../shared/errors/domain-error.js';
import { badPage } from '../../shared/errors/errors.js';
import { longestTimestamp } from '../../shared/subgraph/scalars.js';
import { isUuid } from '../../shared/kernel/ids.js';
import { toCamelCase } from './wire-names.js';

/** `text` is compared by `eq`, `time` by its four bounds, `id` is the id itself. */
export type FilterKind = 'text' | 'time' | 'id';

const operators: Readonly<Record<FilterKind, readonly string[]>> = {
  text: ['eq'],
  time: ['gte', 'gt', 'lte', 'lt'],
  id: ['eq'],
};

const isValue: Readonly<Record<FilterKind, (value: string) => boolean>> = {
  text: (value) => value.isWellFormed() && !value.includes('\0'),
  time: (value) =>
    value.length <= longestTimestamp && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)),
  id: isUuid,
};

/** What the query string of a list may name, in wire names. */
export interface ListRules {
  /** What each field is compared as, such as `created_at: 'time'`. */
  readonly filters?: Readonly<Record<string, FilterKind>>;
  /** Fields that `sort` may name. */
  readonly sorts?: readonly string[];
}

/** Records of one page. */
export const largestPage = 100;

const filterName = /^filter\[([a-z_]+)\](?:\[([a-z]+)\])?$/;

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
  const field = text.replace(/^-/, '');
  if (!sorts.includes(field))
    throw refusal(`sort is one of ${sorts.join(', ') || 'nothing here'}, with - for downwards`);
  return { field: field.toUpperCase(), direction: text.startsWith('-') ? 'DESC' : 'ASC' };
}

function readFilter(name: string, value: string, filter: unknown, { filters = {} }: ListRules) {
  const [, field = '', operator = 'eq'] = filterName.exec(name) ?? [];
  if (!Object.hasOwn(filters, field)) throw refusal(`${name} is no parameter of this list`);
  const kind = filters[field]!;
  if (!operators[kind].includes(operator))
    throw refusal(`filter[${field}] knows ${operators[kind].join(', ')}`);
  if (!isValue[kind](value)) throw refusal(`filter[${field}] is no ${kind}`);
  const key = toCamelCase(field);
  if (kind === 'id') return { [key]: value };
  const others = (filter as Record<string, object> | undefined)?.[key];
  return { [key]: { ...others, [operator]: value } };
}

function refusal(what: string): DomainError {
  return new DomainError(badPage, `${what}.`);
}
