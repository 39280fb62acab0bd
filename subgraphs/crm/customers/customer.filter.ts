import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { NoControlCharacters } from '../../../shared/errors/no-control-characters.js';
import { DateTimeFilter } from '../../../shared/pagination/date-time-filter.js';
import { SortDirection } from '../../../shared/pagination/sort-direction.js';

@InputType({ description: 'Conditions on a tag.' })
export class TagFilter {
  @Field({ description: 'Customers that carry this tag.' })
  @MaxLength(50)
  @NoControlCharacters()
  eq!: string;
}

@InputType({ description: 'Conditions on an e-mail.' })
export class EmailFilter {
  @Field({ description: 'The customer with this e-mail, in any case.' })
  @MaxLength(320)
  @NoControlCharacters()
  eq!: string;
}

@InputType({ description: 'Which customers; all conditions must hold.' })
export class CustomerFilter {
  @Field(() => TagFilter, { nullable: true, description: 'By tag.' })
  @IsOptional()
  @ValidateNested()
  tag?: TagFilter | null;

  @Field(() => EmailFilter, { nullable: true, description: 'By e-mail.' })
  @IsOptional()
  @ValidateNested()
  email?: EmailFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were added.' })
  @IsOptional()
  @ValidateNested()
  createdAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were last changed.' })
  @IsOptional()
  @ValidateNested()
  updatedAt?: DateTimeFilter | null;
}

export enum CustomerSortField {
  CREATED_AT = 'created_at',
  UPDATED_AT = 'updated_at',
  NAME = 'name',
}
registerEnumType(CustomerSortField, {
  name: 'CustomerSortField',
  description: 'What customers can be sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When they were added.' },
    UPDATED_AT: { description: 'When they were last changed.' },
    NAME: { description: 'Their name.' },
  },
});

@InputType({ description: 'The order of a list of customers.' })
export class CustomerOrder {
  @Field(() => CustomerSortField, { description: 'What to sort by.' })
  field!: CustomerSortField;

  @Field(() => SortDirection, { description: 'Upwards or downwards.' })
  direction!: SortDirection;
}
