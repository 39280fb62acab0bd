import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../shared/records/connection.js';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { Node } from '../../../../shared/records/node.type.js';
import { CalendarDate, DateTime, Id } from '../../../../shared/records/scalars.js';

@ObjectType('LedgerLine', { description: 'A line of an entry, on one side of an account. Never changed.' })
export class LedgerLine {
  @Field(() => Id, { description: 'The id of the line.' })
  id!: string;

  @Field(() => Int, { description: 'Its position in the entry, from 1.' })
  position!: number;

  @Field(() => Id, { description: 'The id of the account.' })
  accountId!: string;

  @Field({ description: 'The code of the account.' })
  accountCode!: string;

  @Field(() => MoneyType, { description: 'The debit in the currency of the books; zero for a credit.' })
  debit!: MoneyType;

  @Field(() => MoneyType, { description: 'The credit in the currency of the books; zero for a debit.' })
  credit!: MoneyType;

  @Field(() => MoneyType, {
    description: 'The amount in the currency of the document or payment; below zero for a credit.',
  })
  foreign!: MoneyType;

  @Field(() => String, { nullable: true, description: 'What the line is for.' })
  memo!: string | null;
}

@ObjectType('LedgerEntry', {
  implements: Node,
  description:
    'An entry of the books, whose debits equal its credits. Never changed: it is taken back by another one.',
})
@Directive('@key(fields: \"id\")')
export class LedgerEntry {
  @Field(() => Id, { description: 'The id of the entry.' })
  id!: string;

  @Field(() => CalendarDate, { description: 'The day that it counts on.' })
  entryDate!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day of what it was posted for, where that month was closed; null where it is the same day.',
  })
  documentDate!: string | null;

  @Field({ description: 'What it is about.' })
  description!: string;

  @Field({
    description:
      'What it was posted for: `invoice`, `credit_note`, `payment`, `allocation`, `refund`, `opening`, `manual`.',
  })
  sourceType!: string;

  @Field(() => Id, { description: 'The id of that; of a manual entry its own.' })
  sourceId!: string;

  @Field({ description: 'Which step of it, such as `issue` or `void`.' })
  purpose!: string;

  @Field(() => DateTime, { description: 'When it was posted.' })
  createdAt!: string;
}

export const LedgerEntryConnection = connectionOf(() => LedgerEntry, 'LedgerEntry');

@ObjectType({ description: 'The entry that was posted.' })
export class LedgerEntryPayload {
  @Field(() => LedgerEntry, { description: 'The entry.' })
  ledgerEntry!: LedgerEntry;
}
