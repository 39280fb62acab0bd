import { z } from 'zod';
import type { Money } from '../../values/money.js';
import { readAmount } from '../../values/read-money.js';
import type { RecordFilter } from '../define-record.js';
import { fieldBase, type FieldOptions, type ModeOf, type Nullable, type RecordField } from '../field.js';
import { fieldFilter, type FilterForm } from '../filters/field-filter.js';
import { bigIntFilters, stringFilters } from '../filters/shared-filters.js';
import { addSought, type Sought } from '../filters/sought.js';
import { MoneyInput, MoneyType } from '../money.type.js';
import { presentMoney } from '../present-money.js';

/** An amount in minor units: PostgreSQL's text in rows that are read, a bigint in what is written. */
export type StoredMoney = Readonly<{ amountMinor: bigint | string; currency: string }>;

export interface MoneyOptions extends FieldOptions {
  /** The column of its currency; `currency` unless said. */
  readonly currencyColumn?: string;
  /** What sorting by it means; records without one come first upwards. */
  readonly sort?: string;
}

const belowZero = '-1';

/** An amount of zero or more, in the columns `<name>_minor` and that of its currency, which are null together. */
export function money<const Options extends MoneyOptions>(
  description: string,
  options: Options,
): RecordField<Nullable<StoredMoney, Options>, ModeOf<Options>, false, Money> {
  type Value = Nullable<StoredMoney, Options>;
  const { sort, nullable, currencyColumn = 'currency' } = options;
  const payload = z.object({ amount_minor: z.string(), currency: z.string() });
  return {
    ...fieldBase(description, options),
    isRelation: false,
    sqlType: 'bigint',
    storedAs: (column) => [
      {
        column: minorOf(column),
        sqlType: 'bigint',
        valueOf: (value: Value) => value && String(value.amountMinor),
      },
      { column: currencyColumn, sqlType: 'text', valueOf: (value: Value) => value && value.currency },
    ],
    select: (column) => `case when ${minorOf(column)} is not null
      then jsonb_build_object('amountMinor', ${minorOf(column)}::text, 'currency', ${currencyColumn}) end`,
    graphType: () => MoneyType,
    inputType: () => MoneyInput,
    isInput: true,
    selection: 'amountMinor currency decimal',
    limits: 'zero or more',
    checks: [],
    read: (input, name) => readAmount(name, input) as Value,
    present: (value) => value && presentMoney(moneyOf(value)),
    payload: nullable ? payload.nullable() : payload,
    toPayload: (value) => value && { amount_minor: String(value.amountMinor), currency: value.currency },
    fromRow: (value) => (value && moneyOf(value as StoredMoney)) as Value,
    ...(sort && {
      sort: {
        description: sort,
        type: 'bigint',
        // CASE, since PostgreSQL takes COALESCE for leaky: a page under row level security would read all before it.
        expression: (column) =>
          nullable
            ? `case when ${minorOf(column)} is null then '${belowZero}'::bigint else ${minorOf(column)} end`
            : minorOf(column),
        sortedAs: (value: Value) => String(value?.amountMinor ?? belowZero),
      },
    }),
  };
}

const byAmount: FilterForm = { types: bigIntFilters, rest: 'integer', sqlType: 'bigint', read: String };
const byCurrency: FilterForm = {
  ...{ types: stringFilters, rest: 'currency', sqlType: 'text' },
  read: (code: string) => code.toUpperCase(),
};

/** By bounds of the amount, whatever its currency. */
export function amountFilter(description: string, field: string): RecordFilter {
  return {
    ...fieldFilter(byAmount, description, { canBeEmpty: true }),
    add: (where, sought: Sought) => addSought(where, minorOf(field), sought, byAmount),
  };
}

/** By the currency of amounts. */
export function currencyFilter(description: string): RecordFilter {
  return {
    ...fieldFilter(byCurrency, description),
    add: (where, sought: Sought) => addSought(where, 'currency', sought, byCurrency),
  };
}

const minorOf = (column: string) => `${column}_minor`;

function moneyOf({ amountMinor, currency }: StoredMoney): Money {
  return { amountMinor: BigInt(amountMinor), currency };
}
