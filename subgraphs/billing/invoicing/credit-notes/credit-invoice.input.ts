import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { Line } from '../../../../shared/records/input-text.js';
import { MoneyInput } from '../../../../shared/records/money.type.js';
import { CalendarDate, Decimal, Id } from '../../../../shared/records/scalars.js';
import { mostLines } from '../../money/compute-document.rules.js';
import { creditUse } from './credit-note.record.js';

const CreditUse = choiceType(creditUse);

@InputType({ description: 'A line of an invoice to credit: how many of it, or how much.' })
export class CreditLineInput {
  @Field(() => Id, { description: 'The line of the invoice.' })
  lineId!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'How many of it, with the sign of the line, and at most what is left of it.',
  })
  @IsOptional()
  quantity?: bigint | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'How much of it in the price mode of the invoice, in place of a quantity.',
  })
  @IsOptional()
  @ValidateNested()
  amount?: MoneyInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the quantity goes back into the stock. Default: false.',
  })
  @IsOptional()
  isRestocked?: boolean | null;
}

@InputType({
  description: 'What of an invoice to credit: lines of it, an amount, or everything that is left.',
})
export class CreditInvoiceInput {
  @Field(() => Id, { description: 'The issued invoice. NOT-FOUND-001 for an id of another business.' })
  invoiceId!: string;

  @Field(() => [CreditLineInput], { nullable: true, description: 'Lines of it, each once.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostLines)
  @ValidateNested()
  lines?: CreditLineInput[] | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'An amount with tax, spread over what is left of its lines.',
  })
  @IsOptional()
  @ValidateNested()
  amount?: MoneyInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for all that is left of it: without what was let off for paying early.',
  })
  @IsOptional()
  isEverything?: boolean | null;

  @Field({ description: 'Why it is credited, 1 to 500 characters; the credit note says so.' })
  @Line(1, 500)
  reason!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day of issue, not before that of the invoice and not in the future. Default: today.',
  })
  @IsOptional()
  issueDate?: string | null;

  @Field(() => CreditUse, {
    nullable: true,
    description: 'What becomes of the credit. Default: INVOICE_FIRST. Nothing in a preview.',
  })
  @IsOptional()
  apply?: 'invoice_first' | 'keep' | null;

  @Field(() => Id, {
    nullable: true,
    description:
      'The payment of the customer through which what is left of the credit goes back at once; needs the permission payments.refund. REFUND-001 above what is left of the payment. Default: none, it stays open. Nothing in a preview.',
  })
  @IsOptional()
  refundTo?: string | null;
}
