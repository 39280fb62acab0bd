import { objectClass } from '../../../../shared/records/graph-classes.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { principalOf } from '../../../../shared/requests/caller.js';
import { findAccountSums } from './account-sums.reader.js';
import { type BalanceSheet as Computed, balanceSheetOf } from './balance-sheet.rules.js';
import { findBooks } from './books.reader.js';
import { amountCell, csvPart } from './report-csv.rules.js';
import { dayAfter, fiscalYearStart, refuseBadDays } from './report-days.rules.js';
import { accountFields, amount, csvField, day } from './report-fields.type.js';

const BalanceSheetRow = objectClass('BalanceSheetRow', 'An account in a balance sheet.', [
  ...accountFields,
  amount('amount', 'Its balance; above zero on the side that the account stands on.'),
]);

const BalanceSheet = objectClass(
  'BalanceSheet',
  'What the business has, owes, and what belongs to its owners, at the end of a day. Assets equal liabilities and equity.',
  [
    day('asOf', 'The day.'),
    { name: 'rows', type: () => [BalanceSheetRow], description: 'The accounts with amounts, by code.' },
    amount('assets', 'What the business has.'),
    amount('liabilities', 'What it owes.'),
    amount('equity', 'What belongs to its owners, with the results of all years.'),
    amount('retainedEarnings', 'The results of earlier fiscal years, which nothing is posted for.'),
    amount('result', 'The result of the fiscal year up to the day.'),
  ],
);

interface Report {
  readonly asOf: string;
  readonly computed: Computed;
  readonly currency: string;
}

function csvOf({ asOf, computed, currency }: Report) {
  const { rows, retainedEarningsMinor, resultMinor } = computed;
  return csvPart(
    `balance-sheet-${asOf}`,
    ['account_code', 'account_name', 'account_type', 'amount'],
    [
      ...rows.map(({ accountCode, accountName, accountType, amountMinor }) => [
        ...[accountCode, accountName, accountType, amountCell(amountMinor, currency)],
      ]),
      [null, 'Retained earnings', 'equity', amountCell(retainedEarningsMinor, currency)],
      [null, 'Result of the year', 'equity', amountCell(resultMinor, currency)],
    ],
  );
}

export const balanceSheetResolver = resolverClass(BalanceSheet, [
  {
    kind: 'query',
    name: 'balanceSheet',
    type: () => BalanceSheet,
    description: 'The balance sheet at the end of a day.',
    args: [day('asOf', 'The day, 1970 to 2200.')],
    async resolve({ kernel, context, args: { asOf } }: GraphCall<never, { asOf: string }>) {
      refuseBadDays({ asOf });
      const { businessId } = principalOf(context);
      const { currency, fiscalYearStartMonth } = await findBooks(kernel, businessId);
      const days = [fiscalYearStart(asOf, fiscalYearStartMonth), dayAfter(asOf)];
      const computed = balanceSheetOf(await findAccountSums(kernel, businessId, days));
      const money = (amountMinor: bigint) => presentMoney({ amountMinor, currency });
      return {
        ...{ asOf, computed, currency },
        rows: computed.rows.map((row) => ({ ...row, amount: money(row.amountMinor) })),
        assets: money(computed.assetsMinor),
        liabilities: money(computed.liabilitiesMinor),
        equity: money(computed.equityMinor),
        retainedEarnings: money(computed.retainedEarningsMinor),
        result: money(computed.resultMinor),
      };
    },
  },
  csvField(({ root }: GraphCall<Report, never>) => csvOf(root)),
]);
