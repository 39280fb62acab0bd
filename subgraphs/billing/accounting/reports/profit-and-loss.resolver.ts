import { invalidField } from '../../../../shared/errors/errors.js';
import { objectClass } from '../../../../shared/records/graph-classes.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { principalOf } from '../../../../shared/requests/caller.js';
import { findAccountSums } from './account-sums.reader.js';
import { findBooks } from './books.reader.js';
import {
  type ProfitAndLoss as Computed,
  profitAndLossOf,
  type ResultAmounts,
} from './profit-and-loss.rules.js';
import { amountCell, csvPart } from './report-csv.rules.js';
import { dayAfter, refuseBadDays } from './report-days.rules.js';
import { accountFields, amount, csvField, day } from './report-fields.type.js';

const ProfitAndLossRow = objectClass('ProfitAndLossRow', 'An account in a profit and loss.', [
  ...accountFields,
  amount('amount', 'What was earned or spent.'),
  amount('comparedAmount', 'The same in the period to compare with; null without one.', true),
]);

const results = [
  amount('income', 'What was earned.'),
  amount('expense', 'What was spent.'),
  amount('result', 'Income less expense; above zero a profit.'),
];
const ComparedResult = objectClass('ComparedResult', 'The result of the period to compare with.', results);

const ProfitAndLoss = objectClass('ProfitAndLoss', 'What was earned and spent in a period, by account.', [
  day('from', 'Its first day.'),
  day('to', 'Its last day.'),
  { name: 'rows', type: () => [ProfitAndLossRow], description: 'The accounts with amounts, by code.' },
  ...results,
  {
    name: 'compared',
    type: () => ComparedResult,
    isNullable: true,
    description: 'The result of the period to compare with; null without one.',
  },
]);

interface Periods {
  readonly from: string;
  readonly to: string;
  readonly compareFrom?: string | null;
  readonly compareTo?: string | null;
}

interface Report extends Periods {
  readonly computed: Computed;
  readonly currency: string;
}

/** The days before which sums are needed. VAL-001 for bad days, and for half a period to compare with. */
function daysOf({ from, to, compareFrom, compareTo }: Periods): string[] {
  refuseBadDays({ from, to }, ['from', 'to']);
  if (compareFrom == null && compareTo == null) return [from, dayAfter(to)];
  if (compareFrom == null)
    throw invalidField('compareFrom', 'required', 'compareFrom is required with compareTo.');
  if (compareTo == null)
    throw invalidField('compareTo', 'required', 'compareTo is required with compareFrom.');
  refuseBadDays({ compareFrom, compareTo }, ['compareFrom', 'compareTo']);
  return [from, dayAfter(to), compareFrom, dayAfter(compareTo)];
}

function presented({ incomeMinor, expenseMinor, resultMinor }: ResultAmounts, currency: string) {
  const money = (amountMinor: bigint) => presentMoney({ amountMinor, currency });
  return { income: money(incomeMinor), expense: money(expenseMinor), result: money(resultMinor) };
}

function csvOf({ from, to, computed: { rows, compared }, currency }: Report) {
  return csvPart(
    `profit-and-loss-${from}-${to}`,
    ['account_code', 'account_name', 'account_type', 'amount', ...(compared ? ['compared_amount'] : [])],
    rows.map(({ accountCode, accountName, accountType, amountMinor, comparedMinor }) => [
      ...[accountCode, accountName, accountType, amountCell(amountMinor, currency)],
      ...(comparedMinor === null ? [] : [amountCell(comparedMinor, currency)]),
    ]),
  );
}

export const profitAndLossResolver = resolverClass(ProfitAndLoss, [
  {
    kind: 'query',
    name: 'profitAndLoss',
    type: () => ProfitAndLoss,
    description:
      'The profit and loss of a period, beside that of another one where days to compare with are named.',
    args: [
      day('from', 'Its first day, 1970 to 2200.'),
      day('to', 'Its last day, not before the first.'),
      day('compareFrom', 'The first day of the period to compare with. Default: none.', true),
      day('compareTo', 'The last day of the period to compare with. Default: none.', true),
    ],
    async resolve({ kernel, context, args }: GraphCall<never, Periods>) {
      const days = daysOf(args);
      const { businessId } = principalOf(context);
      const [{ currency }, accounts] = await Promise.all([
        findBooks(kernel, businessId),
        findAccountSums(kernel, businessId, days),
      ]);
      const computed = profitAndLossOf(accounts, days.length === 4);
      const money = (amountMinor: bigint) => presentMoney({ amountMinor, currency });
      return {
        ...{ ...args, computed, currency },
        rows: computed.rows.map((row) => ({
          ...row,
          amount: money(row.amountMinor),
          comparedAmount: row.comparedMinor === null ? null : money(row.comparedMinor),
        })),
        ...presented(computed, currency),
        compared: computed.compared && presented(computed.compared, currency),
      };
    },
  },
  csvField(({ root }: GraphCall<Report, never>) => csvOf(root)),
]);
