import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { objectClass } from '../../../../shared/records/graph-classes.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { principalOf } from '../../../../shared/requests/caller.js';
import { findAccountSums } from './account-sums.reader.js';
import { findBooks } from './books.reader.js';
import { amountCell, csvPart } from './report-csv.rules.js';
import { dayAfter, fiscalYearStart, refuseBadDays } from './report-days.rules.js';
import { accountFields, amount, csvField, day } from './report-fields.type.js';
import { type TrialAmounts, type TrialBalance as Computed, trialBalanceOf } from './trial-balance.rules.js';

const amounts = [
  amount('opening', 'What the account opened with; above zero for a debit.'),
  amount('debit', 'What was debited in the period.'),
  amount('credit', 'What was credited in the period.'),
  amount('closing', 'What the account closed with; above zero for a debit.'),
];

const TrialBalanceRow = objectClass('TrialBalanceRow', 'An account in a trial balance.', [
  ...accountFields,
  ...amounts,
]);
const TrialBalanceTotals = objectClass('TrialBalanceTotals', 'The sums of a trial balance.', amounts);

const TrialBalance = objectClass(
  'TrialBalance',
  'What each account opened with, what moved on it in a period, and what it closed with. Openings and closings sum to zero, and debits equal credits.',
  [
    day('from', 'Its first day.'),
    day('to', 'Its last day.'),
    { name: 'rows', type: () => [TrialBalanceRow], description: 'The accounts with amounts, by code.' },
    amount(
      'retainedEarnings',
      'The results of earlier fiscal years, which nothing is posted for: opening and closing of a row of their own; a profit is below zero.',
    ),
    { name: 'totals', type: () => TrialBalanceTotals, description: 'The sums, retained earnings included.' },
  ],
);

interface Period {
  readonly from: string;
  readonly to: string;
}

/** A trial balance with the currency of its amounts, from which the file is made. */
interface Report extends Period {
  readonly computed: Computed;
  readonly currency: string;
}

function presented({ openingMinor, debitMinor, creditMinor, closingMinor }: TrialAmounts, currency: string) {
  const money = (amountMinor: bigint) => presentMoney({ amountMinor, currency });
  return {
    opening: money(openingMinor),
    debit: money(debitMinor),
    credit: money(creditMinor),
    closing: money(closingMinor),
  };
}

function csvOf({ from, to, computed, currency }: Report) {
  const { rows, retainedEarningsMinor } = computed;
  const cells = (row: TrialAmounts) =>
    [row.openingMinor, row.debitMinor, row.creditMinor, row.closingMinor].map((minor) =>
      amountCell(minor, currency),
    );
  const retained = { openingMinor: retainedEarningsMinor, closingMinor: retainedEarningsMinor };
  return csvPart(
    `trial-balance-${from}-${to}`,
    ['account_code', 'account_name', 'account_type', 'opening', 'debit', 'credit', 'closing'],
    [
      ...rows.map((row) => [row.accountCode, row.accountName, row.accountType, ...cells(row)]),
      [null, 'Retained earnings', 'equity', ...cells({ ...retained, debitMinor: 0n, creditMinor: 0n })],
    ],
  );
}

export const trialBalanceResolver = resolverClass(TrialBalance, [
  {
    kind: 'query',
    name: 'trialBalance',
    type: () => TrialBalance,
    description:
      'The trial balance of a period. Income and expense open with the fiscal year of its first day.',
    args: [day('from', 'Its first day, 1970 to 2200.'), day('to', 'Its last day, not before the first.')],
    async resolve({ kernel, context, args: { from, to } }: GraphCall<never, Period>) {
      refuseBadDays({ from, to }, ['from', 'to']);
      const { businessId } = principalOf(context);
      const { currency, fiscalYearStartMonth } = await findBooks(kernel, businessId);
      const days = [fiscalYearStart(from, fiscalYearStartMonth), from, dayAfter(to)];
      const computed = trialBalanceOf(await findAccountSums(kernel, businessId, days));
      return {
        ...{ from, to, computed, currency },
        rows: computed.rows.map((row) => ({ ...row, ...presented(row, currency) })),
        retainedEarnings: presentMoney({ amountMinor: computed.retainedEarningsMinor, currency }),
        totals: presented(computed.totals, currency),
      };
    },
  },
  csvField(({ root }: GraphCall<Report, never>) => csvOf(root)),
]);
