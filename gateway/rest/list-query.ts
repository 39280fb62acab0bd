import { DomainError } from '../../shared/errors/domain-error.js';
import { badPage } from '../../shared/errors/errors.js';
import { isDate } from '../../shared/kernel/calendar.js';
import { isUuid } from '../../shared/kernel/ids.js';
import { toCamelCase } from './wire-names.js';

type NamedKind = 'text' | 'time' | 'date' | 'integer' | 'id' | 'flag';

/**
 * `text` is compared by `eq`; `time`, `date` and `integer` by their four bounds; `id`, `flag` (true or
 * false) and a choice, which lists its values, are the value itself.
 */
export type FilterKind = NamedKind | readonly string[];

/** Kinds that are compared by their bounds. */
export const boundKinds: readonly FilterKind[] = ['time', 'date', 'integer'];
export const bounds = ['gte', 'gt', 'lte', 'lt'];

const isValue: Readonly<Record<NamedKind, (value: string) => boolean>> = {
  date: isDate,
  integer: (value) => /^-?\d{1,18}$/.test(value),
  flag: (value) => value === 'true' || value === 'false',
  text: (value) => value.isWellFormed() && !value.includes('\0'),
  time: (value) => /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)),
  id: isUuid,
};

/** What the query string of a list may name, in wire names. */
export interface ListRules {
  /** What each field is compared as, such as `created_at: 'time'`. */
  readonly filters?: Readonly<Record<string, FilterKind>>;
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
  const kind = filters[field]!;
  const operators = boundKinds.includes(kind) ? bounds : ['eq'];
  if (!operators.includes(operator)) throw refusal(`filter[${field}] knows ${operators.join(', ')}`);
  refuseOther(field, kind, value);
  const key = toCamelCase(field);
  if (kind === 'flag') return { [key]: value === 'true' };
  if (kind === 'id' || typeof kind === 'object') return { [key]: value };
  const others = (filter as Record<string, object> | undefined)?.[key];
  return { [key]: { ...others, [operator]: value } };
}

function refuseOther(field: string, kind: FilterKind, value: string): void {
  if (typeof kind === 'object') {
    if (!kind.includes(value)) throw refusal(`filter[${field}] is one of ${kind.join(', ')}`);
  } else if (!isValue[kind](value)) throw refusal(`filter[${field}] is no ${kind}`);
}

function refusal(what: string): DomainError {
  return new DomainError(badPage, `${what}.`);
}
