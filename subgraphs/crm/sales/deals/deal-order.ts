import type { SortColumn } from '../../../../shared/records/find-page.js';
import { SortDirection } from '../../../../shared/records/sort-direction.js';
import type { DealRow } from './deal-row.js';
import { DealSortField, type DealOrder } from './deals.args.js';

export const newestDealsFirst: DealOrder = {
  field: DealSortField.CREATED_AT,
  direction: SortDirection.DESC,
};

const lastDay = '9999-12-31';

/** Each has an index; the expressions are those of migrations 023 and 142. CASE, since COALESCE is leaky: see `sort-expressions.ts`. */
export const dealSortColumns: Readonly<Record<DealSortField, SortColumn<DealRow>>> = {
  [DealSortField.CREATED_AT]: {
    expression: 'created_at',
    type: 'timestamptz',
    valueOf: ({ createdAt }) => createdAt,
  },
  [DealSortField.UPDATED_AT]: {
    expression: 'updated_at',
    type: 'timestamptz',
    valueOf: ({ updatedAt }) => updatedAt,
  },
  [DealSortField.TITLE]: { expression: 'title', type: 'text', valueOf: ({ title }) => title },
  [DealSortField.EXPECTED_CLOSE_DATE]: {
    expression: `case when expected_close_date is null then date '${lastDay}' else expected_close_date end`,
    type: 'date',
    valueOf: ({ expectedCloseDate }) => expectedCloseDate ?? lastDay,
  },
  [DealSortField.AMOUNT]: {
    expression: `case when amount_minor is null then '-1'::bigint else amount_minor end`,
    type: 'bigint',
    valueOf: ({ amountMinor }) => String(amountMinor ?? -1),
  },
};
