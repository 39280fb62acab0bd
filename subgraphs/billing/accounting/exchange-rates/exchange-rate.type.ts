import { ArrayMaxSize, ArrayMinSize, IsOptional, Matches, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType, ObjectType } from 'type-graphql';
import { nameForm } from '../../../../shared/records/broken-rule.js';
import { connectionOf } from '../../../../shared/records/connection.js';
import { dateFilters, stringFilters } from '../../../../shared/records/filters/shared-filters.js';
import type { Sought } from '../../../../shared/records/filters/sought.js';
import { HasFormat } from '../../../../shared/records/formats.js';
import { OptionalLine } from '../../../../shared/records/input-text.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { CalendarDate, DateTime, Id } from '../../../../shared/records/scalars.js';

/** Exact, with more decimals than prices have. */
const rateForm = /^[0-9]{1,12}(\.[0-9]{1,12})?$/;
nameForm(
  rateForm,
  'a decimal above zero with up to 12 digits before the point and 12 after it, such as 1.0842',
);

@ObjectType('ExchangeRate', {
  description: 'A rate as it was published: one unit of `from` is `rate` of `to`.',
})
export class ExchangeRateType {
  @Field(() => Id, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'ISO 4217 code, such as `EUR`.' })
  from!: string;

  @Field({ description: 'ISO 4217 code, such as `USD`.' })
  to!: string;

  @Field(() => CalendarDate, { description: 'The day of its publication.' })
  on!: string;

  @Field({ description: 'An exact decimal above zero, without zeros at its end, such as `1.0842`.' })
  rate!: string;

  @Field(() => String, { nullable: true, description: 'Who published it, such as `ECB`.' })
  source!: string | null;

  @Field(() => DateTime, { description: 'When it was set.' })
  createdAt!: string;
}

export const ExchangeRateConnection = connectionOf(() => ExchangeRateType, 'ExchangeRate');

@InputType({ description: 'Which rates; all conditions must hold.' })
export class ExchangeRateFilter {
  @Field(() => stringFilters.filled, { nullable: true, description: 'By the currency that one unit is of.' })
  @IsOptional()
  @ValidateNested()
  from?: Sought<string> | null;

  @Field(() => stringFilters.filled, { nullable: true, description: 'By the currency that the rate is in.' })
  @IsOptional()
  @ValidateNested()
  to?: Sought<string> | null;

  @Field(() => dateFilters.filled, { nullable: true, description: 'By the day of publication.' })
  @IsOptional()
  @ValidateNested()
  on?: Sought<string> | null;
}

@ArgsType()
export class ExchangeRatesArguments extends PageArguments {
  @Field(() => ExchangeRateFilter, { nullable: true, description: 'Which rates. Default: all.' })
  @IsOptional()
  @ValidateNested()
  filter?: ExchangeRateFilter | null;
}

@InputType({ description: 'A rate as it was published: one unit of `from` is `rate` of `to`.' })
export class ExchangeRateInput {
  @Field({ description: 'ISO 4217 code, such as `EUR`.' })
  @HasFormat('currency')
  from!: string;

  @Field({ description: 'ISO 4217 code of another currency, such as `USD`.' })
  @HasFormat('currency')
  to!: string;

  @Field(() => CalendarDate, { description: 'The day of its publication, 1970 to 2200.' })
  on!: string;

  @Field({
    description:
      'A decimal above zero with up to 12 digits before the point and 12 after it, such as `1.0842`.',
  })
  @Matches(rateForm)
  rate!: string;

  @Field(() => String, { nullable: true, description: 'Who published it, up to 50 characters.' })
  @IsOptional()
  @OptionalLine(50)
  source?: string | null;
}

@InputType({ description: 'Rates to set. None is changed afterwards.' })
export class SetExchangeRatesInput {
  @Field(() => [ExchangeRateInput], {
    description:
      'One to 500; each pair of currencies once a day. CONFLICT-001 for another rate of a day that has one.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested()
  rates!: ExchangeRateInput[];
}

@ObjectType({ description: 'The rates that were set.' })
export class ExchangeRatesPayload {
  @Field(() => [ExchangeRateType], { description: 'In the order in which they were sent.' })
  exchangeRates!: ExchangeRateType[];
}
