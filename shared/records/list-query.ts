import { DomainError } from '../errors/domain-error.js';
import type { FieldFault } from '../errors/domain-error.js';
import { badPage, invalidFields, invalidInput } from '../errors/errors.js';
import type { FaultCode } from '../errors/fault-codes.js';
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
 * `limit`, `after`, `sort` and `filter[field][op]` as the variables `first`, `after`, `orderBy` and `filter`. Throws
 * PAGE-001 with every parameter, filter and order that the list does not have.
 */
export function readListQuery(
  query: Readonly<Record<string, unknown>>,
  rules: ListRules,
): Record<string, unknown> {
  const variables: Record<string, unknown> = { first: 25 };
  const faults: FieldFault[] = [];
  for (const [name, value] of Object.entries(query)) {
    const fault = readParameter(name, value, variables, rules);
    if (fault) faults.push({ field: name.slice(0, longestName), ...fault });
  }
  if (faults.length > 0) throw refusal(faults);
  return variables;
}

/** Of a name that a client made up. */
const longestName = 100;

type Fault = Pick<FieldFault, 'code' | 'message'>;
const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'message' in value;

/** Puts what a parameter says among the variables, or answers what is wrong with it. */
function readParameter(
  name: string,
  value: unknown,
  variables: Record<string, unknown>,
  rules: ListRules,
): Fault | undefined {
  if (typeof value !== 'string') return { code: 'repeated', message: `${name} is given more than once.` };
  if (name === 'limit') return put(variables, 'first', readLimit(value));
  if (name === 'after') return put(variables, 'after', value);
  if (name === 'sort') return put(variables, 'orderBy', readSort(value, rules.sorts ?? []));
  const condition = readFilter(name, value, variables.filter, rules);
  return isFault(condition)
    ? condition
    : put(variables, 'filter', { ...(variables.filter as object), ...condition });
}

function put(variables: Record<string, unknown>, name: string, value: unknown): Fault | undefined {
  if (isFault(value)) return value;
  variables[name] = value;
  return undefined;
}

function readLimit(text: string): number | Fault {
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= largestPage) return limit;
  const code = !/^\d+$/.test(text) ? 'type' : limit === 0 && Number(text) === 0 ? 'too_small' : 'too_large';
  return { code, message: `limit must be a whole number from 1 to ${largestPage}.` };
}

function readSort(text: string, sorts: readonly string[]): object {
  const [field = '', customKey] = text.replace(/^-/, '').split('.', 2);
  if (!sorts.includes(field) || (customKey !== undefined) !== (field === 'custom')) {
    const named = sorts.map((sort) => (sort === 'custom' ? 'custom.<key>' : sort)).join(', ');
    const message = named
      ? `sort must be one of ${named}, with - before it for downwards.`
      : 'sort is no parameter of this list.';
    return { code: named ? 'one_of' : 'unknown', message };
  }
  const direction = text.startsWith('-') ? 'DESC' : 'ASC';
  return { field: field.toUpperCase(), direction, ...(customKey !== undefined && { customKey }) };
}

function readFilter(name: string, text: string, filter: unknown, { filters = {} }: ListRules): object {
  const [, field = '', customKey, named] = filterName.exec(name) ?? [];
  const kind = Object.hasOwn(filters, field) ? filters[field]! : undefined;
  if (!kind || (customKey !== undefined) !== (kind === 'custom'))
    return { code: 'unknown', message: `${name.slice(0, longestName)} is no parameter of this list.` };
  const grammar = kindOf(kind);
  const { operators, needsOperator, words } = grammar;
  const operator = named ?? operators[0]!;
  if (!operators.includes(operator) || (needsOperator && !named))
    return { code: 'unknown', message: `filter[${field}] takes the operators ${operators.join(', ')}.` };
  const value = readOperand(grammar, operator, text);
  if (value === undefined)
    return { code: codeOf(kind), message: `${name} must be ${wordsOf(operator, words)}.` };
  const key = toCamelCase(field);
  const others = (filter as Record<string, object> | undefined)?.[key];
  if (customKey !== undefined) return { [key]: withCondition(others, customKey, { [operator]: value }) };
  return { [key]: { ...others, [operator]: value } };
}

function codeOf(kind: FilterKind): FaultCode {
  return typeof kind === 'object' ? 'one_of' : 'format';
}

function wordsOf(operator: string, words: string): string {
  return operator === 'exists' ? 'true or false' : words;
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
  return isOfList ? refusal(error.faults.map(asParameter), error.message) : error;
}

/** A fault of the arguments as the query string has them: `filter.customerId.in` is `filter[customer_id][in]`. */
function asParameter(fault: FieldFault): FieldFault {
  const [name = '', field, operator] = fault.field.split('.');
  const ownNames: Readonly<Record<string, string>> = { first: 'limit', order_by: 'sort' };
  if (name !== 'filter' || !field) return { ...fault, field: ownNames[name] ?? fault.field };
  return { ...fault, field: `filter[${field}]${operator ? `[${operator}]` : ''}` };
}

function refusal(faults: readonly FieldFault[], message?: string): DomainError {
  return new DomainError(badPage, message ?? invalidFields(faults).message, faults);
}
