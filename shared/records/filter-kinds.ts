import { parseDomain } from '../values/domain.js';
import { isDay, parseMoment } from '../values/moment.js';
import { parseInteger } from '../values/number.js';
import { parsePhone } from '../values/phone.js';
import { splitList } from '../values/quoted-list.js';
import { isPrintable } from '../values/text.js';
import { isUuid } from '../values/uuid.js';

/**
 * What a field of a list is compared as. `text`, `phone`, `domain` and `currency` are equal; `time`, `date` and `integer` lie within bounds;
 * `id`, `flag` (true or false) and a choice, which lists its values, are the value itself; `tags` are carried;
 * `search` is matched by words; `custom` stands for fields that the business defined, `filter[custom.<key>][op]`.
 */
export type FilterKind = NamedKind | readonly string[];
type NamedKind =
  | 'text'
  | 'phone'
  | 'domain'
  | 'currency'
  | 'time'
  | 'date'
  | 'integer'
  | 'id'
  | 'flag'
  | 'tags'
  | 'search'
  | 'custom';

interface Kind {
  /** What the query string may name; the first one is meant when it names none. */
  readonly operators: readonly string[];
  readonly isValue: (value: string, operator: string) => boolean;
  /** What the graph gets for the text; the text itself unless said. */
  readonly read?: (value: string, operator: string) => unknown;
  /** Whether the graph gets the value itself, without an operator. */
  readonly isBare?: true;
  /** Whether the query string must name the operator. */
  readonly needsOperator?: true;
}

export const bounds = ['gte', 'gt', 'lte', 'lt'];

const listOperators = new Set(['any', 'all', 'none', 'in']);
const readList = (value: string, operator: string) => {
  if (!listOperators.has(operator)) return value;
  const items = splitList(value, ',');
  return items.length > 0 ? items : [value];
};

const within = { operators: bounds, needsOperator: true } as const;

/** What the query string may say of a field of this kind. */
export function kindOf(kind: FilterKind): Kind {
  if (typeof kind === 'string') return filterKinds[kind];
  return { operators: ['eq'], isBare: true, isValue: (value) => kind.includes(value) };
}

const filterKinds: Readonly<Record<NamedKind, Kind>> = {
  text: { operators: ['eq'], isValue: isPrintable },
  phone: { operators: ['eq'], isValue: (value) => parsePhone(value) !== undefined },
  domain: { operators: ['eq'], isValue: (value) => parseDomain(value) !== undefined },
  currency: { operators: ['eq'], isValue: (value) => /^[a-z]{3}$/i.test(value) },
  time: { ...within, isValue: (value) => parseMoment(value) !== undefined },
  date: { ...within, isValue: isDay },
  integer: { ...within, isValue: (value) => parseInteger(value) !== undefined },
  id: { operators: ['eq'], isBare: true, isValue: isUuid },
  flag: {
    operators: ['eq'],
    isBare: true,
    isValue: (value) => value === 'true' || value === 'false',
    read: (value) => value === 'true',
  },
  tags: { operators: ['eq', 'any', 'all', 'none'], isValue: isPrintable, read: readList },
  search: { operators: ['matches'], isValue: (value) => isPrintable(value) && /[\p{L}\p{N}]/u.test(value) },
  custom: {
    operators: ['eq', 'in', 'gte', 'gt', 'lte', 'lt', 'exists'],
    isValue: (value, operator) => (operator === 'exists' ? /^(true|false)$/.test(value) : isPrintable(value)),
    read: (value, operator) => (operator === 'exists' ? value === 'true' : readList(value, operator)),
  },
};
