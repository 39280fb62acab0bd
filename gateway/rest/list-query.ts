import { DomainError } from '../../shared/errors/domain-error.js';
import { badPage } from '../../shared/errors/errors.js';
import { toCamelCase } from './wire-names.js';

/** What the query string of a list may name, in wire names. */
export interface ListRules {
  /** Operators by field, such as `created_at: ['gte', 'lt']`. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** Fields that `sort` may name. */
  readonly sorts?: readonly string[];
}

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
  if (limit < 1 || limit > 100) throw refusal('limit is 1 to 100');
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
  if (!filters[field]!.includes(operator))
    throw refusal(`filter[${field}] knows ${filters[field]!.join(', ')}`);
  const key = toCamelCase(field);
  const others = (filter as Record<string, object> | undefined)?.[key];
  return { [key]: { ...others, [operator]: value } };
}

function refusal(what: string): DomainError {
  return new DomainError(badPage, `${what}.`);
}
