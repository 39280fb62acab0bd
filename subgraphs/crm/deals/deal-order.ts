import type { SortColumn } from '../../../shared/pagination/find-page.js';
import { SortDirection } from '../../../shared/pagination/sort-direction.js';
import type { DealRow } from './deal-row.js';
import { DealSortField, type DealOrder } from './deals.args.js';

export const newestDealsFirst: DealOrder = {
  field: DealSortField.CREATED_AT,
  direction: SortDirection.DESC,
};

const lastDay = '9999-12-31';

/** Each has an index; the expressions are those of migration 023. */
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
    expression: `coalesce(expected_close_date, date '${lastDay}')`,
    type: 'date',
    valueOf: ({ expectedCloseDate }) => expectedCloseDate ?? lastDay,
  },
  [DealSortField.AMOUNT]: {
    expression: `coalesce(amount_minor, '-1'::bigint)`,
    type: 'bigint',
    valueOf: ({ amountMinor }) => String(amountMinor ?? -1),
  },
};
