import { Field, Int, ObjectType } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { CalendarDate, Decimal, Id, JsonObject } from '../../../../shared/records/scalars.js';
import { type TaxCategory, taxCategories } from '../tax-codes/tax-code.record.js';

@ObjectType('DocumentLine', { description: 'A line of an invoice or a credit note.' })
export class DocumentLine {
  @Field(() => Id, { description: 'The id of the line; an issued document has those of its draft.' })
  id!: string;

  @Field(() => Int, { description: 'Its position, from 1.' })
  position!: number;

  @Field({ description: 'What was supplied.' })
  description!: string;

  @Field(() => Decimal, { description: 'How much of it; zero where a credit note takes an amount back.' })
  quantity!: bigint;

  @Field(() => String, {
    nullable: true,
    description: 'The unit by UN/ECE recommendation 20, such as `HUR`.',
  })
  unitCode!: string | null;

  @Field(() => Decimal, { description: 'The price of one in the currency of the document.' })
  unitPrice!: bigint;

  @Field(() => Decimal, { description: 'What is taken off the line, in percent.' })
  discountPercent!: bigint;

  @Field(() => MoneyType, { description: 'What is taken off the line besides.' })
  discount!: MoneyType;

  @Field(() => MoneyType, {
    description: 'Quantity times price, less the discounts of the line, in the price mode.',
  })
  amount!: MoneyType;

  @Field(() => MoneyType, { description: 'What it bears of the discount on all lines.' })
  discountShare!: MoneyType;

  @Field(() => MoneyType, { description: 'What is left of it without tax.' })
  net!: MoneyType;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'The same in the currency of the books; null for a draft.',
  })
  baseNet!: MoneyType | null;

  @Field(() => Id, { description: 'The id of its tax code.' })
  taxCodeId!: string;

  @Field(() => Id, {
    nullable: true,
    description: 'The account of its revenue; null in a draft for the one for sales.',
  })
  accountId!: string | null;

  @Field(() => Id, { nullable: true, description: 'The product that it is of.' })
  productId!: string | null;

  @Field(() => JsonObject, {
    nullable: true,
    description: 'Where the stock is taken from, as the stock has it.',
  })
  stockSource!: Readonly<Record<string, unknown>> | null;

  @Field({ description: 'Whether a credit note puts its quantity back into the stock.' })
  isRestocked!: boolean;

  @Field(() => CalendarDate, { nullable: true, description: 'The first day that it is for.' })
  periodFrom!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day that it is for.' })
  periodTo!: string | null;

  @Field(() => Id, { nullable: true, description: 'The line of the invoice that a credit note takes back.' })
  creditedLineId!: string | null;
}

@ObjectType('DocumentTax', {
  description: 'A tax of a document, of all its lines with the same code and rates.',
})
export class DocumentTax {
  @Field(() => Id, { nullable: true, description: 'The id of the tax; null for a draft.' })
  id!: string | null;

  @Field(() => choiceType(taxCategories), { description: 'How the lines are taxed.' })
  category!: TaxCategory;

  @Field({ description: 'The name of the tax.' })
  name!: string;

  @Field(() => Decimal, { description: 'Its rate in percent, such as `19`.' })
  rate!: bigint;

  @Field(() => MoneyType, { description: 'What it is of: the sum of the lines without tax.' })
  taxable!: MoneyType;

  @Field(() => MoneyType, { description: 'The tax.' })
  tax!: MoneyType;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What it is of in the currency of the books; null for a draft.',
  })
  baseTaxable!: MoneyType | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'The tax in the currency of the books; null for a draft.',
  })
  baseTax!: MoneyType | null;

  @Field(() => String, { nullable: true, description: 'Reason for no tax, as the VATEX list names it.' })
  exemptionCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Reason for no tax, as the document says it.' })
  exemptionText!: string | null;
}
