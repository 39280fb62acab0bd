import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, Min, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { HasFormat } from '../../../../shared/records/formats.js';
import { Line, OptionalLine, OptionalText } from '../../../../shared/records/input-text.js';
import { MoneyInput } from '../../../../shared/records/money.type.js';
import { CalendarDate, Decimal, Id, JsonObject } from '../../../../shared/records/scalars.js';
import { mostLines } from '../../money/compute-document.rules.js';
import type { PriceMode } from '../../money/tax-group.rules.js';
import { PriceModeType } from './invoice.type.js';

@InputType({ description: 'A line of an invoice.' })
export class InvoiceLineInput {
  @Field(() => Id, {
    nullable: true,
    description: 'The id of a line that the draft has, which keeps it. Default: a new one.',
  })
  @IsOptional()
  id?: string | null;

  @Field({ description: 'What was supplied, 1 to 2,000 characters.' })
  @Line(1, 2_000)
  description!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'How much of it, below zero for a deduction, and not zero. Default: 1.',
  })
  @IsOptional()
  quantity?: bigint | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The unit of the quantity by UN/ECE recommendation 20, such as `HUR` for hours, 2 or 3 characters.',
  })
  @IsOptional()
  @OptionalLine(3)
  unitCode?: string | null;

  @Field(() => Decimal, {
    description:
      'The price of one in the currency of the invoice, zero or more; finer than the currency if need be.',
  })
  unitPrice!: bigint;

  @Field(() => Decimal, {
    nullable: true,
    description: 'What is taken off this line, in percent: 0 to 100, with up to 4 decimals. Default: 0.',
  })
  @IsOptional()
  discountPercent?: bigint | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'What is taken off this line besides. Default: nothing.',
  })
  @IsOptional()
  @ValidateNested()
  discount?: MoneyInput | null;

  @Field(() => Id, { description: 'The tax code. NOT-FOUND-001 for an id of another business.' })
  taxCodeId!: string;

  @Field(() => Id, { nullable: true, description: 'The account of its revenue. Default: the one for sales.' })
  @IsOptional()
  accountId?: string | null;

  @Field(() => Id, { nullable: true, description: 'The product that it is of.' })
  @IsOptional()
  productId?: string | null;

  @Field(() => JsonObject, {
    nullable: true,
    description: 'Where the stock is to be taken from, as the stock has it.',
  })
  @IsOptional()
  stockSource?: Readonly<Record<string, unknown>> | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The first day that the line is for.' })
  @IsOptional()
  periodFrom?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day that the line is for, whose tax rates hold. Default: that of the invoice.',
  })
  @IsOptional()
  periodTo?: string | null;
}

@InputType({ description: 'What an invoice may say beside its customer and its lines.' })
abstract class InvoiceTermsInput {
  @Field(() => Id, { nullable: true, description: 'The deal that it came of.' })
  @IsOptional()
  dealId?: string | null;

  @Field(() => Id, { nullable: true, description: 'The warehouse that supplies it.' })
  @IsOptional()
  warehouseId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code of its amounts. Default: that of the customer, else of the business.',
  })
  @IsOptional()
  @HasFormat('currency')
  currency?: string | null;

  @Field(() => PriceModeType, {
    nullable: true,
    description:
      'Whether the prices of its lines include tax. Default: as for the customer, else for the business.',
  })
  @IsOptional()
  priceMode?: PriceMode | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day of issue, not in the future. Default: the day on which it is issued.',
  })
  @IsOptional()
  issueDate?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The first day of what was supplied.' })
  @IsOptional()
  supplyFrom?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day of what was supplied, whose tax rates hold. Default: the day of issue.',
  })
  @IsOptional()
  supplyTo?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day by which it is to be paid, not before its issue. Default: by the terms of the customer.',
  })
  @IsOptional()
  dueDate?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'What is taken off all its lines, in percent: 0 to 100, with up to 4 decimals.',
  })
  @IsOptional()
  documentDiscountPercent?: bigint | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'What is taken off all its lines, as an amount; in place of the percentage.',
  })
  @IsOptional()
  @ValidateNested()
  documentDiscount?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'What the buyer calls it, up to 200 characters.' })
  @IsOptional()
  @OptionalLine(200)
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'Free text on it, up to 10,000 characters.' })
  @IsOptional()
  @OptionalText(10_000)
  notes?: string | null;
}

const linesText = `Its lines, up to ${mostLines.toLocaleString('en')}, in order.`;
const customerText = 'The customer. NOT-FOUND-001 for an id of another business.';

@InputType({ description: 'An invoice to write, or to try out.' })
export class InvoiceInput extends InvoiceTermsInput {
  @Field(() => Id, { description: customerText })
  customerId!: string;

  @Field(() => [InvoiceLineInput], { description: linesText })
  @ArrayMaxSize(mostLines)
  @ValidateNested()
  lines!: InvoiceLineInput[];
}

@InputType({
  description: 'Changes to a draft. What is absent stays; null clears. Lines are replaced as a whole.',
})
export class UpdateInvoiceInput extends InvoiceTermsInput {
  @Field(() => Id, { description: 'The draft to change. INVOICE-002 for what is issued.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the change is based on. STALE-001 when it is no longer current.',
  })
  @IsOptional()
  @Min(1)
  version?: number | null;

  @Field(() => Id, { nullable: true, description: `${customerText} Cannot be cleared.` })
  @IsOptional()
  customerId?: string | null;

  @Field(() => [InvoiceLineInput], { nullable: true, description: `${linesText} Null leaves them.` })
  @IsOptional()
  @ArrayMaxSize(mostLines)
  @ValidateNested()
  lines?: InvoiceLineInput[] | null;
}

/** Drafts that are issued together. */
export const mostIssued = 100;

@InputType({ description: 'Drafts to issue together.' })
export class FinalizeInvoicesInput {
  @Field(() => [Id], { description: 'The drafts, 1 to 100, each once. All are issued, or none.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostIssued)
  @ArrayUnique()
  ids!: string[];
}

@InputType({ description: 'An invoice to take back.' })
export class VoidInvoiceInput {
  @Field(() => Id, { description: 'The invoice. NOT-FOUND-001 for an id of another business.' })
  id!: string;

  @Field({ description: 'Why, 1 to 400 characters; the entry in the books says so.' })
  @Line(1, 400)
  reason!: string;
}
