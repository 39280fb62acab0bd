import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { Line, OptionalLine } from '../../../../shared/records/input-text.js';
import { MoneyInput } from '../../../../shared/records/money.type.js';
import { CalendarDate, Id } from '../../../../shared/records/scalars.js';

/** The largest entry that a person writes. */
export const mostLines = 1_000;

@InputType({ description: 'A line of an entry: a debit or a credit, in the currency of the books.' })
export class LedgerLineInput {
  @Field(() => Id, { description: 'The account. NOT-FOUND-001 for an id of another business.' })
  accountId!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'The amount on the debit side, above zero.' })
  @IsOptional()
  @ValidateNested()
  debit?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The amount on the credit side, above zero.' })
  @IsOptional()
  @ValidateNested()
  credit?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'What the line is for, up to 500 characters.' })
  @IsOptional()
  @OptionalLine(500)
  memo?: string | null;
}

@InputType({ description: 'An entry to post by hand.' })
export class PostLedgerEntryInput {
  @Field(() => CalendarDate, { description: 'The day of the entry. PERIOD-001 when its month is closed.' })
  entryDate!: string;

  @Field({ description: 'What the entry is about, 1 to 500 characters.' })
  @Line(1, 500)
  description!: string;

  @Field(() => [LedgerLineInput], {
    description: 'Its lines, 2 to 1,000; debits equal credits. LEDGER-001 otherwise.',
  })
  @ArrayMinSize(2)
  @ArrayMaxSize(mostLines)
  @ValidateNested()
  lines!: LedgerLineInput[];
}

@InputType({ description: 'An entry to reverse.' })
export class ReverseLedgerEntryInput {
  @Field(() => Id, { description: 'The entry to take back. NOT-FOUND-001 for an id of another business.' })
  id!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day of the reversal, not before the entry. Default: today in the business.',
  })
  @IsOptional()
  entryDate?: string | null;

  @Field({ description: 'Why it is taken back, 1 to 500 characters.' })
  @Line(1, 500)
  reason!: string;
}

@InputType({ description: 'The balances that a business begins its books with.' })
export class OpenBooksInput {
  @Field(() => CalendarDate, { description: 'The day that the balances are of.' })
  asOf!: string;

  @Field(() => [LedgerLineInput], {
    description: 'The balances, 1 to 1,000; what is missing to balance stands on opening balances.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostLines)
  @ValidateNested()
  lines!: LedgerLineInput[];
}
