import { IsOptional, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { Line, OptionalLine } from '../../../../shared/records/input-text.js';
import { MoneyInput } from '../../../../shared/records/money.type.js';
import { Id } from '../../../../shared/records/scalars.js';

@InputType({ description: 'Money of a payment that goes back to the customer.' })
export class RefundPaymentInput {
  @Field(() => Id, {
    description: 'The payment that it goes back through. NOT-FOUND-001 for an id of another business.',
  })
  paymentId!: string;

  @Field(() => MoneyInput, {
    description: 'The amount, above zero, in the currency of the payment. REFUND-001 above what is left.',
  })
  @ValidateNested()
  amount!: MoneyInput;

  @Field(() => Id, {
    nullable: true,
    description: 'The credit note of the customer whose credit it uses. Default: the credit of the payment.',
  })
  @IsOptional()
  creditNoteId?: string | null;

  @Field(() => Id, {
    nullable: true,
    description: 'The invoice that the payment settles and from which the money is taken; it is open again.',
  })
  @IsOptional()
  reopenInvoiceId?: string | null;

  @Field({ description: 'Why it goes back, 1 to 500 characters.' })
  @Line(1, 500)
  reason!: string;
}

@InputType({ description: 'A payment that the bank of the customer took back.' })
export class RecordChargebackInput {
  @Field(() => Id, { description: 'The payment. NOT-FOUND-001 for an id of another business.' })
  paymentId!: string;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'What was taken back, in the currency of the payment. Default: all that is left of it.',
  })
  @IsOptional()
  @ValidateNested()
  amount?: MoneyInput | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'What the bank asks for it, above zero. Default: nothing.',
  })
  @IsOptional()
  @ValidateNested()
  fee?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'What the bank says, up to 500 characters.' })
  @IsOptional()
  @OptionalLine(500)
  reason?: string | null;
}
