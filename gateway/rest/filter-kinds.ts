import { isUuid } from '../../shared/kernel/ids.js';

/**
 * What a field of a list is compared as. `text` is equal; `time` lies within bounds; `id` is the id itself;
 * `tags` are carried; `search` is matched by words; `custom` stands for fields that the business defined,
 * `filter[custom.<key>][op]`.
 */
export type FilterKind = 'text' | 'time' | 'id' | 'tags' | 'search' | 'custom';

interface Kind {
  /** What the query string may name; the first one is meant when it names none. */
  readonly operators: readonly string[];
  readonly isValue: (value: string, operator: string) => boolean;
  /** What the graph gets for the text; the text itself unless said. */
  readonly read?: (value: string, operator: string) => unknown;
}

const isText = (value: string) => value.isWellFormed() && !value.includes('\0');
const listOperators = new Set(['any', 'all', 'none', 'in']);
const readList = (value: string, operator: string) =>
  listOperators.has(operator) ? value.split(',') : value;

/** By kind: what the query string may say. */
export const filterKinds: Readonly<Record<FilterKind, Kind>> = {
  text: { operators: ['eq'], isValue: isText },
  time: {
    operators: ['gte', 'gt', 'lte', 'lt'],
    isValue: (value) => /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)),
  },
  id: { operators: ['eq'], isValue: isUuid },
  tags: { operators: ['eq', 'any', 'all', 'none'], isValue: isText, read: readList },
  search: { operators: ['matches'], isValue: isText },
  custom: {
    operators: ['eq', 'in', 'gte', 'gt', 'lte', 'lt', 'exists'],
    isValue: (value, operator) => (operator === 'exists' ? /^(true|false)$/.test(value) : isText(value)),
    read: (value, operator) => (operator === 'exists' ? value === 'true' : readList(value, operator)),
  },
};
