import { ArrayMaxSize, ArrayMinSize, IsOptional, Max, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';
import { choices } from '../../../../shared/records/choices.js';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { objectClass } from '../../../../shared/records/graph-classes.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { CalendarDate, Id } from '../../../../shared/records/scalars.js';
import { principalOf } from '../../../../shared/requests/caller.js';
import { findBooks } from './books.reader.js';
import { findOpenItems } from './receivables-ageing.reader.js';
import {
  type AgedAmounts,
  type AgedBy,
  ageingOf,
  type ReceivablesAgeing as Computed,
} from './receivables-ageing.rules.js';
import { amountCell, csvPart } from './report-csv.rules.js';
import { refuseBadDays } from './report-days.rules.js';
import { amount, csvField, day } from './report-fields.type.js';

const agedBy = choiceType(
  choices('AgedBy', 'What the age of a document is counted from.', {
    due_date: 'The day on which it was to be paid.',
    issue_date: 'The day of its issue.',
  }),
);

const amounts = [
  amount('notDue', 'What is not due yet.'),
  {
    name: 'overdue',
    type: () => [MoneyType],
    description: 'What is due since so many days, by bucket; the last is what is older than all buckets.',
  },
  amount('credits', 'What the customer has to come: in no bucket.'),
  amount('balance', 'What is open of documents, less credits.'),
];

const AgedCustomer = objectClass('AgedCustomer', 'What a customer owes, by age.', [
  {
    name: 'customerId',
    type: () => Id,
    isNullable: true,
    description: 'The customer; null for what the platform bills.',
  },
  {
    name: 'customerName',
    type: () => String,
    isNullable: true,
    description: 'Their name; null once they were erased.',
  },
  ...amounts,
]);
const AgedTotals = objectClass('AgedTotals', 'What all customers owe, by age.', amounts);

const ReceivablesAgeing = objectClass(
  'ReceivablesAgeing',
  'What customers owed at the end of a day, by age, in the currency of the books. Its balance is that of receivables less that of customer credit.',
  [
    day('asOf', 'The day.'),
    { name: 'buckets', type: () => [Int], description: 'The last days of each bucket, upwards.' },
    { name: 'rows', type: () => [AgedCustomer], description: 'Each customer with something open, by name.' },
    { name: 'totals', type: () => AgedTotals, description: 'The sums.' },
  ],
);

@ArgsType()
class AgeingArguments {
  @Field(() => CalendarDate, { description: 'The day, 1970 to 2200.' })
  asOf!: string;

  @Field(() => agedBy, { nullable: true, description: 'What age is counted from. Default: DUE_DATE.' })
  @IsOptional()
  by?: AgedBy | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'The last days of each bucket, 1 to 1,000; one to ten of them. Default: 30, 60 and 90.',
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @Min(1, { each: true })
  @Max(1_000, { each: true })
  buckets?: number[] | null;
}

interface Report {
  readonly asOf: string;
  readonly buckets: readonly number[];
  readonly computed: Computed;
  readonly currency: string;
}

function presented(aged: AgedAmounts, currency: string) {
  const money = (amountMinor: bigint) => presentMoney({ amountMinor, currency });
  return {
    notDue: money(aged.notDueMinor),
    overdue: aged.bucketsMinor.map(money),
    credits: money(aged.creditsMinor),
    balance: money(aged.balanceMinor),
  };
}

function csvOf({ asOf, buckets, computed, currency }: Report) {
  const names = buckets.map((last, index) => `days_${(buckets[index - 1] ?? 0) + 1}_to_${last}`);
  return csvPart(
    `receivables-ageing-${asOf}`,
    [
      'customer_id',
      'customer_name',
      'not_due',
      ...names,
      `days_above_${buckets.at(-1)}`,
      'credits',
      'balance',
    ],
    computed.rows.map((row) => [
      ...[row.customerId, row.customerName],
      ...[row.notDueMinor, ...row.bucketsMinor, row.creditsMinor, row.balanceMinor].map((minor) =>
        amountCell(minor, currency),
      ),
    ]),
  );
}

export const receivablesAgeingResolver = resolverClass(ReceivablesAgeing, [
  {
    kind: 'query',
    name: 'receivablesAgeing',
    type: () => ReceivablesAgeing,
    description: 'What customers owed at the end of a day, by age; what settled it later does not count.',
    args: AgeingArguments,
    async resolve({
      kernel,
      context,
      args: { asOf, by, buckets: asked },
    }: GraphCall<never, AgeingArguments>) {
      refuseBadDays({ asOf });
      const { businessId } = principalOf(context);
      const buckets = [...new Set(asked ?? [30, 60, 90])].toSorted((one, other) => one - other);
      const [{ currency }, items] = await Promise.all([
        findBooks(kernel, businessId),
        findOpenItems(kernel, businessId, asOf),
      ]);
      const computed = ageingOf(items, { asOf, by: by ?? 'due_date', buckets });
      return {
        ...{ asOf, buckets, computed, currency },
        rows: computed.rows.map((row) => ({ ...row, ...presented(row, currency) })),
        totals: presented(computed.totals, currency),
      };
    },
  },
  csvField(({ root }: GraphCall<Report, never>) => csvOf(root)),
]);
