import { ArrayMaxSize, ArrayMinSize, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { Line, OptionalLine } from '../../../../shared/records/input-text.js';
import { CalendarDate, Decimal, Id } from '../../../../shared/records/scalars.js';
import { VersionedInput } from '../../../../shared/records/versioned-input.js';
import { taxCategories, type TaxCategory } from './tax-code.record.js';

const TaxCategoryType = choiceType(taxCategories);

@InputType({ description: 'A tax that a code consists of, such as a state’s and a city’s.' })
export class TaxComponentInput {
  @Field({ description: 'What documents call it, 1 to 100 characters, such as `VAT 19 %`.' })
  @Line(1, 100)
  name!: string;

  @Field(() => Decimal, { description: 'Percentage, 0 to 100, with up to 4 decimals, such as `9.975`.' })
  rate!: bigint;

  @Field(() => Id, {
    nullable: true,
    description:
      'Account of tax that is due. Default: a new one. NOT-FOUND-001 for an id of another business.',
  })
  @IsOptional()
  taxAccountId?: string | null;

  @Field(() => Id, {
    nullable: true,
    description:
      'Account of tax that is not due yet. Default: a new one. NOT-FOUND-001 for an id of another business.',
  })
  @IsOptional()
  pendingAccountId?: string | null;

  @Field(() => String, { nullable: true, description: 'Box of the tax return, up to 20 characters.' })
  @IsOptional()
  @OptionalLine(20)
  returnBox?: string | null;
}

@InputType({ description: 'A tax code to add, with its first rates.' })
export class CreateTaxCodeInput {
  @Field({ description: 'Its short name, 1 to 20 characters. CONFLICT-001 when another tax code has it.' })
  @Line(1, 20)
  code!: string;

  @Field({ description: 'Name, 1 to 200 characters.' })
  @Line(1, 200)
  name!: string;

  @Field(() => TaxCategoryType, { description: 'How it taxes; only S has rates above zero.' })
  category!: TaxCategory;

  @Field(() => String, {
    nullable: true,
    description: 'Reason for no tax, as the VATEX list names it, up to 50 characters.',
  })
  @IsOptional()
  @OptionalLine(50)
  exemptionCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason for no tax, as documents say it, up to 500 characters.',
  })
  @IsOptional()
  @OptionalLine(500)
  exemptionText?: string | null;

  @Field(() => CalendarDate, { description: 'The first day on which the rates hold, 1970 to 2200.' })
  validFrom!: string;

  @Field(() => [TaxComponentInput], { description: 'One to three taxes.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ValidateNested()
  components!: TaxComponentInput[];
}

@InputType({ description: 'A rate that a tax code has from a day on.' })
export class AddTaxRateInput {
  @Field(() => Id, { description: 'The tax code. NOT-FOUND-001 for an id of another business.' })
  taxCodeId!: string;

  @Field(() => Int, { nullable: true, description: 'Which of its taxes, 1 to 3. Default: 1.' })
  @IsOptional()
  @Min(1)
  @Max(3)
  position?: number | null;

  @Field(() => Decimal, { description: 'Percentage, 0 to 100, with up to 4 decimals, such as `16`.' })
  rate!: bigint;

  @Field(() => CalendarDate, {
    description:
      'The first day on which it holds, 1970 to 2200. CONFLICT-001 when there is a rate from that day on.',
  })
  validFrom!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What documents call it, 1 to 100 characters. Default: as before; a further tax needs one.',
  })
  @IsOptional()
  @OptionalLine(100)
  name?: string | null;
}

@InputType({ description: 'A tax code that no new line has.' })
export class ArchiveTaxCodeInput extends VersionedInput {
  @Field(() => Id, { description: 'The tax code. NOT-FOUND-001 for an id of another business.' })
  id!: string;
}
