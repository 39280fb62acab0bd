import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { OptionalLine } from '../../../../shared/records/input-text.js';
import { MoneyInput } from '../../../../shared/records/money.type.js';
import { CalendarDate, Id } from '../../../../shared/records/scalars.js';
import { paymentExcess, paymentMethod } from './payment.record.js';

const PaymentExcess = choiceType(paymentExcess);

/** Invoices that one payment can name. */
export const mostAllocations = 100;

@InputType({ description: 'What of a payment settles an invoice.' })
export class PaymentAllocationInput {
  @Field(() => Id, { description: 'The invoice. NOT-FOUND-001 for an id of another business.' })
  invoiceId!: string;

  @Field(() => MoneyInput, {
    description: 'The amount, above zero, in the currency of the payment. Up to what is left of the invoice.',
  })
  @ValidateNested()
  amount!: MoneyInput;
}

@InputType({ description: 'A payment that came in.' })
export class RecordPaymentInput {
  @Field(() => Id, { description: 'Who paid. NOT-FOUND-001 for an id of another business.' })
  customerId!: string;

  @Field(() => MoneyInput, { description: 'What was paid, above zero.' })
  @ValidateNested()
  amount!: MoneyInput;

  @Field(() => CalendarDate, {
    description: 'The day from which the money counts. PERIOD-001 when its month is closed.',
  })
  valueDate!: string;

  @Field(() => Id, {
    nullable: true,
    description: 'The bank account that it came to. Default: the account that the chart has for banks.',
  })
  @IsOptional()
  bankAccountId?: string | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'What came to the bank account, in its currency. Default: the amount; needed when that is in another currency.',
  })
  @IsOptional()
  @ValidateNested()
  bankAmount?: MoneyInput | null;

  @Field(() => choiceType(paymentMethod), {
    nullable: true,
    description: 'How it came in. Default: BANK_TRANSFER.',
  })
  @IsOptional()
  method?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the bank or another program knows it by, up to 200 characters. PAYMENT-003 for one that the bank account has.',
  })
  @IsOptional()
  @OptionalLine(200)
  externalReference?: string | null;

  @Field(() => [PaymentAllocationInput], {
    nullable: true,
    description: 'The invoices that it settles, 1 to 100. Default: none, all of it is credit.',
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostAllocations)
  @ValidateNested()
  allocations?: PaymentAllocationInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: it settles the open invoices of the customer in its currency, by due date, then number. Not beside `allocations`.',
  })
  @IsOptional()
  isOldestFirst?: boolean | null;

  @Field(() => PaymentExcess, {
    nullable: true,
    description: 'What becomes of what the invoices do not need. Default: CREDIT.',
  })
  @IsOptional()
  excess?: 'credit' | 'refuse' | null;
}
