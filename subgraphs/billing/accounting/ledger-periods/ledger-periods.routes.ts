import type { Route } from '../../../../shared/records/route.js';

const period = 'month status changedBy { id name } changedAt';

/** /v1/accounting/periods, and whether the books are as they were written. */
export const ledgerPeriodRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/accounting/periods',
    parameters: ['year'],
    summary: 'List the months of a year, and whether they take entries',
    document: `query ListLedgerPeriods($year: Int) { ledgerPeriods(year: $year) { ${period} } }`,
    variables: ({ query }) => query,
  },
  {
    method: 'POST',
    path: '/accounting/periods/close',
    summary: 'Close a month',
    document: `mutation ClosePeriod($input: ClosePeriodInput!) { closePeriod(input: $input) { ledgerPeriod { ${period} } } }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/accounting/periods/reopen',
    summary: 'Open a closed month again',
    document: `mutation ReopenPeriod($input: ReopenPeriodInput!) {
      reopenPeriod(input: $input) { ledgerPeriod { ${period} } }
    }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'POST',
    path: '/accounting/periods/lock',
    summary: 'Lock months for good',
    document: `mutation LockPeriods($input: LockPeriodsInput!) {
      lockPeriods(input: $input) { ledgerPeriods { ${period} } }
    }`,
    variables: ({ body }) => ({ input: body }),
  },
  {
    method: 'GET',
    path: '/accounting/integrity',
    summary: 'Check whether the books are as they were written',
    document: `query CheckLedgerIntegrity { ledgerIntegrity { isIntact entryCount checks { name brokenIds } } }`,
    variables: () => ({}),
  },
];
