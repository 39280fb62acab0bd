import { IsOptional } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { invalidField, recordNotFound } from '../../../../shared/errors/errors.js';
import { choices } from '../../../../shared/records/choices.js';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { HasFormat } from '../../../../shared/records/formats.js';
import { objectClass } from '../../../../shared/records/graph-classes.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { CalendarDate, Id } from '../../../../shared/records/scalars.js';
import { readCurrencyCode } from '../../../../shared/values/currency.js';
import { Customer } from '../../invoicing/customers/customer.type.js';
import {
  mostLines,
  type StatementKind,
  type StatementLine,
  statementsOfCustomers,
} from './customer-statement.reader.js';
import { amountCell, csvPart } from './report-csv.rules.js';
import { refuseBadDays } from './report-days.rules.js';
import { amount, csvField, day } from './report-fields.type.js';

const statementKind = choiceType(
  choices<StatementKind>('StatementKind', 'What changes what a customer owes.', {
    invoice: 'An invoice was issued.',
    void: 'An invoice was voided.',
    credit_note: 'A credit note was issued.',
    payment: 'A payment came in.',
    discount: 'Something was let off for early payment.',
    write_off: 'Something was written off.',
    refund: 'A payment went back.',
  }),
);

const CustomerStatementLine = objectClass('CustomerStatementLine', 'A line of a statement.', [
  day('day', 'The day.'),
  { name: 'kind', type: () => statementKind, description: 'What happened.' },
  { name: 'recordId', type: () => Id, description: 'The document, payment, allocation or refund.' },
  {
    name: 'number',
    type: () => String,
    isNullable: true,
    description: 'The number of the document, or the reference of the payment.',
  },
  amount('amount', 'What the customer owes more by it; below zero for less.'),
  amount('balance', 'What the customer owes after it.'),
]);

const CustomerStatement = objectClass(
  'CustomerStatement',
  'What a customer owed before a period, what happened in it, and what is owed then: open invoices less open credits.',
  [
    {
      name: 'customerId',
      type: () => Id,
      description: 'The customer; the survivor for one that was merged.',
    },
    { name: 'customerName', type: () => String, description: 'Their name.' },
    { name: 'currency', type: () => String, description: 'ISO 4217 code of every amount.' },
    day('from', 'Its first day.'),
    day('to', 'Its last day.'),
    amount('opening', 'What was owed before it.'),
    amount('closing', 'What is owed at its end.'),
    { name: 'lines', type: () => [CustomerStatementLine], description: 'By day, and by number within each.' },
  ],
);

@ArgsType()
class StatementArguments {
  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code of the documents and payments. Default: the currency of the books.',
  })
  @IsOptional()
  @HasFormat('currency')
  currency?: string | null;

  @Field(() => CalendarDate, { description: 'Its first day, 1970 to 2200.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'Its last day, not before the first.' })
  to!: string;
}

@ArgsType()
class CustomerStatementArguments extends StatementArguments {
  @Field(() => Id, { description: 'The customer. NOT-FOUND-001 for an id of another business.' })
  customerId!: string;
}

interface Report {
  readonly customerId: string;
  readonly currency: string;
  readonly from: string;
  readonly to: string;
  readonly computed: readonly (StatementLine & { readonly balanceMinor: bigint })[];
}

function csvOf({ customerId, currency, from, to, computed }: Report) {
  return csvPart(
    `statement-${customerId}-${from}-${to}`,
    ['day', 'kind', 'number', 'amount', 'balance', 'currency'],
    computed.map((line) => [
      ...[line.day, line.kind, line.number],
      ...[amountCell(line.amountMinor, currency), amountCell(line.balanceMinor, currency), currency],
    ]),
  );
}

function balanced(opening: bigint, lines: readonly StatementLine[]) {
  let balanceMinor = opening;
  return lines.map((line) => {
    balanceMinor += line.amountMinor;
    return { ...line, balanceMinor };
  });
}

async function statementOf(
  { context }: Pick<GraphCall<never, never>, 'context'>,
  customerId: string,
  { from, to, currency: asked }: StatementArguments,
) {
  refuseBadDays({ from, to }, ['from', 'to']);
  const of = { customerId, currency: asked ? readCurrencyCode(asked) : null, from, to };
  const found = await context.loaders.load(statementsOfCustomers, of);
  if (!found) throw recordNotFound('customer', customerId);
  const { customer, currency, openingMinor, lines } = found;
  if (lines.length > mostLines)
    throw invalidField(
      'to',
      'too_many',
      `The period has more than ${mostLines} lines; ask for a shorter one.`,
    );
  const computed = balanced(openingMinor, lines);
  const money = (amountMinor: bigint) => presentMoney({ amountMinor, currency });
  return {
    ...{ customerId: customer.id, customerName: customer.name, currency, from, to, computed },
    opening: money(openingMinor),
    closing: money(computed.at(-1)?.balanceMinor ?? openingMinor),
    lines: computed.map((line) => ({
      ...line,
      amount: money(line.amountMinor),
      balance: money(line.balanceMinor),
    })),
  };
}

export const customerStatementResolvers = [
  resolverClass(CustomerStatement, [
    {
      kind: 'query',
      name: 'customerStatement',
      type: () => CustomerStatement,
      description:
        'The statement of a customer in one currency. VAL-001 for a period of more than 5,000 lines.',
      args: CustomerStatementArguments,
      resolve: ({ args, ...call }: GraphCall<never, CustomerStatementArguments>) =>
        statementOf(call, args.customerId, args),
    },
    csvField(({ root }: GraphCall<Report, never>) => csvOf(root)),
  ]),
  resolverClass(Customer, [
    {
      kind: 'field',
      name: 'statement',
      type: () => CustomerStatement,
      isNullable: true,
      description: 'Their statement in one currency. VAL-001 for a period of more than 5,000 lines.',
      args: StatementArguments,
      resolve: ({ root, args, ...call }: GraphCall<{ id: string }, StatementArguments>) =>
        statementOf(call, root.id, args),
    },
  ]),
];
