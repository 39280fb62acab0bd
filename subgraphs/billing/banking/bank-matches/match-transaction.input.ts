import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { idInput } from '../../../../shared/records/id-input.js';
import { OptionalLine } from '../../../../shared/records/input-text.js';
import { MoneyInput } from '../../../../shared/records/money.type.js';
import { Id } from '../../../../shared/records/scalars.js';
import { paymentExcess } from '../../payments/payments/payment.record.js';

/** Invoices that one booking can name. */
const mostInvoices = 100;

@InputType({ description: 'An invoice that a booking pays.' })
export class MatchedInvoiceInput {
  @Field(() => Id, { description: 'The invoice. NOT-FOUND-001 for an id of another business.' })
  invoiceId!: string;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'How much of the payment settles it, above zero. Default: what is left of it, as far as the payment goes.',
  })
  @IsOptional()
  @ValidateNested()
  amount?: MoneyInput | null;
}

@InputType({
  description:
    'What a booking is: one of a payment of `customerId` for `invoices`, a payment or refund that was recorded by hand, a payout of a provider, or an amount of an account of the books.',
})
export class MatchBankTransactionInput {
  @Field(() => Id, { description: 'The booking. NOT-FOUND-001 for an id of another business.' })
  bankTransactionId!: string;

  @Field(() => Id, {
    nullable: true,
    description: 'Whose payment it is. Default: the customer of the first of `invoices`.',
  })
  @IsOptional()
  customerId?: string | null;

  @Field(() => [MatchedInvoiceInput], {
    nullable: true,
    description: 'The invoices that it pays, 1 to 100. Default: none, all of it is credit of `customerId`.',
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostInvoices)
  @ValidateNested()
  invoices?: MatchedInvoiceInput[] | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'What was paid, where that is in another currency than the bank account. Default: what was booked, and the fee.',
  })
  @IsOptional()
  @ValidateNested()
  amount?: MoneyInput | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'What a bank or provider kept of it, above zero: the payment is that much more, and the fee is posted.',
  })
  @IsOptional()
  @ValidateNested()
  fee?: MoneyInput | null;

  @Field(() => choiceType(paymentExcess), {
    nullable: true,
    description: 'What becomes of what the invoices do not need. Default: CREDIT.',
  })
  @IsOptional()
  excess?: 'credit' | 'refuse' | null;

  @Field(() => Id, {
    nullable: true,
    description: 'A payment that was recorded by hand; nothing is posted again.',
  })
  @IsOptional()
  paymentId?: string | null;

  @Field(() => Id, {
    nullable: true,
    description: 'A refund or chargeback that was recorded; nothing is posted again.',
  })
  @IsOptional()
  refundId?: string | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'What a provider of payments owed before its fees, of which it paid out what was booked.',
  })
  @IsOptional()
  @ValidateNested()
  payout?: MoneyInput | null;

  @Field(() => Id, {
    nullable: true,
    description:
      'The account of the books, such as one of costs. LEDGER-002 for one that shows what documents say.',
  })
  @IsOptional()
  ledgerAccountId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is, for the lines of the books: up to 500 characters.',
  })
  @IsOptional()
  @OptionalLine(500)
  memo?: string | null;
}

export const UnmatchBankTransactionInput = idInput(
  'UnmatchBankTransactionInput',
  'A booking that is something else than it was taken for.',
  'The booking. STATE-001 for one that is not matched.',
);

export const IgnoreBankTransactionInput = idInput(
  'IgnoreBankTransactionInput',
  'A booking to set aside.',
  'The booking. BANK-004 for one that is matched.',
);

export const RestoreBankTransactionInput = idInput(
  'RestoreBankTransactionInput',
  'A booking that was set aside, to be matched after all.',
  'The booking. STATE-001 for one that is not ignored.',
);
