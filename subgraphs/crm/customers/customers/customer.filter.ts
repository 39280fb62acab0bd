import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NoControlCharacters } from '../../../../shared/records/no-control-characters.js';
import { DateTimeFilter } from '../../../../shared/records/date-time-filter.js';
import { CustomFieldFilter } from '../custom-fields/custom-field.filter.js';

@InputType({ description: 'Conditions on tags, in any case; all conditions must hold.' })
export class TagFilter {
  @Field(() => String, { nullable: true, description: 'Customers that carry this tag.' })
  @IsOptional()
  @MaxLength(50)
  @NoControlCharacters()
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Customers that carry one of these, up to 50.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @MaxLength(50, { each: true })
  @NoControlCharacters({ each: true })
  any?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Customers that carry all of these, up to 20.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @MaxLength(50, { each: true })
  @NoControlCharacters({ each: true })
  all?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Customers that carry none of these, up to 50.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(50, { each: true })
  @NoControlCharacters({ each: true })
  none?: string[] | null;
}

@InputType({ description: 'Conditions on a text that is compared in one normal form.' })
export class EmailFilter {
  @Field({ description: 'The customer with this e-mail, in any case.' })
  @MaxLength(320)
  @NoControlCharacters()
  eq!: string;
}

@InputType({ description: 'Conditions on a phone number.' })
export class PhoneFilter {
  @Field({ description: 'The customers with this phone number, written with its country code.' })
  @MaxLength(40)
  @NoControlCharacters()
  eq!: string;
}

@InputType({ description: 'Conditions on the external reference.' })
export class ExternalReferenceFilter {
  @Field({ description: 'The customer with exactly this external reference.' })
  @MaxLength(200)
  @NoControlCharacters()
  eq!: string;
}

@InputType({ description: 'Conditions on name, e-mail, phone and notes.' })
export class CustomerTextFilter {
  @Field({
    description:
      'Customers in which each of the words is found, misspelt or begun as in `searchCustomers`; of more than 1,000, those that match best.',
  })
  @Length(1, 200)
  @NoControlCharacters()
  matches!: string;
}

@InputType({ description: 'Which customers; all conditions must hold.' })
export class CustomerFilter {
  @Field(() => TagFilter, { nullable: true, description: 'By tags.' })
  @IsOptional()
  @ValidateNested()
  tag?: TagFilter | null;

  @Field(() => EmailFilter, { nullable: true, description: 'By e-mail.' })
  @IsOptional()
  @ValidateNested()
  email?: EmailFilter | null;

  @Field(() => PhoneFilter, { nullable: true, description: 'By phone number.' })
  @IsOptional()
  @ValidateNested()
  phone?: PhoneFilter | null;

  @Field(() => ExternalReferenceFilter, { nullable: true, description: 'By external reference.' })
  @IsOptional()
  @ValidateNested()
  externalReference?: ExternalReferenceFilter | null;

  @Field(() => CustomerTextFilter, { nullable: true, description: 'By text.' })
  @IsOptional()
  @ValidateNested()
  text?: CustomerTextFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were added.' })
  @IsOptional()
  @ValidateNested()
  createdAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were last changed.' })
  @IsOptional()
  @ValidateNested()
  updatedAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, {
    nullable: true,
    description: 'By the time of the last interaction; customers without one are left out.',
  })
  @IsOptional()
  @ValidateNested()
  lastActivityAt?: DateTimeFilter | null;

  @Field(() => [CustomFieldFilter], { nullable: true, description: 'By custom fields, up to 10.' })
  @IsOptional()
  @ArrayMaxSize(10)
  custom?: CustomFieldFilter[] | null;
}
