import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { AmountFilter } from '../../../../shared/records/amount-filter.js';
import { CurrencyFilter } from '../../../../shared/records/currency-filter.js';
import { DateFilter } from '../../../../shared/records/date-filter.js';
import { DateTimeFilter } from '../../../../shared/records/date-time-filter.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { SortDirection } from '../../../../shared/records/sort-direction.js';
import { Uuid } from '../../../../shared/records/scalars.js';
import { DealStatus } from './deal-status.js';

@InputType({ description: 'Which deals; all conditions must hold.' })
export class DealFilter {
  @Field(() => Uuid, { nullable: true, description: 'Those in this pipeline.' })
  @IsOptional()
  pipelineId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Those in this stage.' })
  @IsOptional()
  stageId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Those that this member works on.' })
  @IsOptional()
  ownerId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Those of this customer.' })
  @IsOptional()
  customerId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Those of this company.' })
  @IsOptional()
  companyId?: string | null;

  @Field(() => DealStatus, { nullable: true, description: 'Those that stand so.' })
  @IsOptional()
  status?: DealStatus | null;

  @Field(() => CurrencyFilter, { nullable: true, description: 'By the currency of their amount.' })
  @IsOptional()
  @ValidateNested()
  currency?: CurrencyFilter | null;

  @Field(() => AmountFilter, {
    nullable: true,
    description: 'By amount in minor units; name the currency as well.',
  })
  @IsOptional()
  @ValidateNested()
  amountMinor?: AmountFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'By the day on which they should be closed.' })
  @IsOptional()
  @ValidateNested()
  expectedCloseDate?: DateFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were added.' })
  @IsOptional()
  @ValidateNested()
  createdAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were last changed.' })
  @IsOptional()
  @ValidateNested()
  updatedAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were won or lost.' })
  @IsOptional()
  @ValidateNested()
  closedAt?: DateTimeFilter | null;
}

export enum DealSortField {
  CREATED_AT = 'created_at',
  UPDATED_AT = 'updated_at',
  TITLE = 'title',
  EXPECTED_CLOSE_DATE = 'expected_close_date',
  AMOUNT = 'amount',
}
registerEnumType(DealSortField, {
  name: 'DealSortField',
  description: 'What deals can be sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When they were added.' },
    UPDATED_AT: { description: 'When they were last changed.' },
    TITLE: { description: 'Their title.' },
    EXPECTED_CLOSE_DATE: {
      description: 'The day on which they should be closed; those without one count as later than all.',
    },
    AMOUNT: {
      description:
        'The amount in minor units, which compares within one currency; those without one count as less than all.',
    },
  },
});

@InputType({ description: 'The order of a list of deals.' })
export class DealOrder {
  @Field(() => DealSortField, { description: 'What to sort by.' })
  field!: DealSortField;

  @Field(() => SortDirection, { description: 'Upwards or downwards.' })
  direction!: SortDirection;
}

/** The arguments of a list of deals. */
@ArgsType()
export class DealsArguments extends PageArguments {
  @Field(() => DealFilter, { nullable: true, description: 'Which deals. Default: all.' })
  @IsOptional()
  @ValidateNested()
  filter?: DealFilter | null;

  @Field(() => DealOrder, { nullable: true, description: 'In which order. Default: newest first.' })
  @IsOptional()
  @ValidateNested()
  orderBy?: DealOrder | null;
}
