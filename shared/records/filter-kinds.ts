import { currencyWords } from '../values/currency.js';
import { domainWords, parseDomain } from '../values/domain.js';
import { isDay, parseMoment } from '../values/moment.js';
import { parseInteger } from '../values/number.js';
import { parsePhone, phoneWords } from '../values/phone.js';
import { splitList } from '../values/quoted-list.js';
import { isPrintable } from '../values/text.js';
import { isUuid } from '../values/uuid.js';
import { wordsOfFormat } from './formats.js';

/**
 * What a field of a list is compared as. `text`, `phone`, `domain`, `currency`, `id` and a choice, which lists its values,
 * are equal; `time`, `date` and `integer` lie within bounds; a `flag` is true or false; `tags` are carried;
 * `search` is matched by words; `custom` stands for fields that the business defined, `filter[custom.<key>][op]`. An
 * `optional` one may be missing: then `exists` asks whether it is there.
 */
export type FilterKind = NamedKind | `optional ${NamedKind}` | readonly string[];
export type NamedKind =
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
  readonly isValue: (value: string) => boolean;
  /** What a value must be, behind "must be". */
  readonly words: string;
  /** What the graph gets for the text of a value; the text itself unless said. */
  readonly read?: (value: string) => unknown;
  /** Whether the query string must name the operator. */
  readonly needsOperator?: true;
}

const equalities = ['eq', 'in'];
const bounds = ['gte', 'gt', 'lte', 'lt'];
const within = { operators: bounds, needsOperator: true } as const;
const isFlag = (value: string) => value === 'true' || value === 'false';
const readFlag = (value: string) => value === 'true';

const filterKinds: Readonly<Record<NamedKind, Kind>> = {
  text: { operators: equalities, words: 'a text', isValue: (value) => value !== '' && isPrintable(value) },
  phone: { operators: equalities, words: phoneWords, isValue: (value) => parsePhone(value) !== undefined },
  domain: { operators: equalities, words: domainWords, isValue: (value) => parseDomain(value) !== undefined },
  currency: { operators: equalities, words: currencyWords, isValue: (value) => /^[a-z]{3}$/i.test(value) },
  time: {
    ...within,
    words: wordsOfFormat('date-time'),
    isValue: (value) => parseMoment(value) !== undefined,
  },
  date: { ...within, words: wordsOfFormat('date'), isValue: isDay },
  integer: {
    ...within,
    words: wordsOfFormat('int64'),
    isValue: (value) => parseInteger(value) !== undefined,
  },
  id: { operators: equalities, words: wordsOfFormat('uuid'), isValue: isUuid },
  flag: { operators: ['eq'], words: 'true or false', isValue: isFlag, read: readFlag },
  tags: {
    operators: ['eq', 'any', 'all', 'none'],
    words: 'a tag, or several with commas between them',
    isValue: isPrintable,
  },
  search: {
    operators: ['matches'],
    words: 'words with a letter or a digit',
    isValue: (value) => isPrintable(value) && /[\p{L}\p{N}]/u.test(value),
  },
  custom: { operators: [...equalities, ...bounds, 'exists'], words: 'a text', isValue: isPrintable },
};

/** What of a list must be separated by commas; one with a comma in it stands in double quotes. */
const listOperators = new Set(['in', 'any', 'all', 'none']);

/** What the query string may say of a field of this kind. */
export function kindOf(kind: FilterKind): Kind & { readonly name: string } {
  if (typeof kind === 'object') {
    const isValue = (value: string) => kind.includes(value);
    const words = `one of ${kind.join(', ')}`;
    return { name: words, words, operators: equalities, isValue };
  }
  const [name, isOptional] = kind.startsWith('optional ')
    ? [kind.slice('optional '.length) as NamedKind, true]
    : [kind as NamedKind, false];
  const { operators, ...rest } = filterKinds[name];
  return { name, ...rest, operators: isOptional ? [...operators, 'exists'] : operators };
}

/** The value of an operator for the graph; undefined for a text that is none. */
export function readOperand(
  { isValue, read = (value) => value }: Pick<Kind, 'isValue' | 'read'>,
  operator: string,
  text: string,
): unknown {
  if (operator === 'exists') return isFlag(text) ? readFlag(text) : undefined;
  if (!listOperators.has(operator)) return isValue(text) ? read(text) : undefined;
  const items = splitList(text, ',');
  const values = items.length > 0 ? items : [text];
  return values.every((value) => isValue(value)) ? values.map((value) => read(value)) : undefined;
}
