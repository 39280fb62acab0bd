import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { NoControlCharacters } from '../../../../shared/records/no-control-characters.js';
import { DateTimeFilter } from '../../../../shared/records/date-time-filter.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { SortDirection } from '../../../../shared/records/sort-direction.js';

@InputType({ description: 'Conditions on a domain name.' })
export class DomainFilter {
  @Field({ description: 'The company with this domain name or web address.' })
  @MaxLength(500)
  @NoControlCharacters()
  eq!: string;
}

@InputType({ description: 'Which companies; all conditions must hold.' })
export class CompanyFilter {
  @Field(() => DomainFilter, { nullable: true, description: 'By domain name.' })
  @IsOptional()
  @ValidateNested()
  domain?: DomainFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were added.' })
  @IsOptional()
  @ValidateNested()
  createdAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were last changed.' })
  @IsOptional()
  @ValidateNested()
  updatedAt?: DateTimeFilter | null;
}

export enum CompanySortField {
  CREATED_AT = 'created_at',
  UPDATED_AT = 'updated_at',
  NAME = 'name',
}
registerEnumType(CompanySortField, {
  name: 'CompanySortField',
  description: 'What companies can be sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When they were added.' },
    UPDATED_AT: { description: 'When they were last changed.' },
    NAME: { description: 'Their name.' },
  },
});

@InputType({ description: 'The order of a list of companies.' })
export class CompanyOrder {
  @Field(() => CompanySortField, { description: 'What to sort by.' })
  field!: CompanySortField;

  @Field(() => SortDirection, { description: 'Upwards or downwards.' })
  direction!: SortDirection;
}

/** The arguments of a list of companies. */
@ArgsType()
export class CompaniesArguments extends PageArguments {
  @Field(() => CompanyFilter, { nullable: true, description: 'Which companies. Default: all.' })
  @IsOptional()
  @ValidateNested()
  filter?: CompanyFilter | null;

  @Field(() => CompanyOrder, { nullable: true, description: 'In which order. Default: newest first.' })
  @IsOptional()
  @ValidateNested()
  orderBy?: CompanyOrder | null;
}
