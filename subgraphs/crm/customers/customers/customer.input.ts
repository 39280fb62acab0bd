import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, MaxLength, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { NoControlCharacters } from '../../../../shared/records/no-control-characters.js';
import { Line, OptionalLine } from '../../../../shared/records/input-text.js';
import { JsonObject, Uuid } from '../../../../shared/records/scalars.js';

@InputType({ description: 'What may be said of a customer besides the name.' })
abstract class CustomerDetailsInput {
  @Field(() => String, {
    nullable: true,
    description: 'E-mail; kept in one form, its domain in ASCII. CONFLICT-001 when another customer has it.',
  })
  @IsOptional()
  @MaxLength(320)
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Phone number with country code, such as `+49 30 123456`; an extension is kept, VAL-001 for anything besides. CONFLICT-001 when another customer has it and neither has an e-mail.',
  })
  @IsOptional()
  @MaxLength(40)
  phone?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All tags of the customer from now on: up to 50, of 1 to 50 characters.',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @Length(1, 50, { each: true })
  @NoControlCharacters({ each: true })
  tags?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What another system calls the customer. CONFLICT-001 when another customer has it.',
  })
  @IsOptional()
  @OptionalLine(200)
  externalReference?: string | null;

  @Field(() => JsonObject, {
    nullable: true,
    description:
      'Values of custom fields by their keys, such as `{"birthday": "1990-11-21"}`; null clears one.',
  })
  @IsOptional()
  custom?: Record<string, unknown> | null;
}

@InputType({ description: 'A customer to add.' })
export class CreateCustomerInput extends CustomerDetailsInput {
  @Field({ description: 'Name, 1 to 200 characters.' })
  @Line(1, 200)
  name!: string;
}

@InputType({ description: 'Changes to a customer. What is absent stays; null clears.' })
export class UpdateCustomerInput extends CustomerDetailsInput {
  @Field(() => Uuid, { description: 'The customer to change.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the change is based on. STALE-001 when it is no longer current.',
  })
  @IsOptional()
  @Min(1)
  version?: number | null;

  @Field(() => String, { nullable: true, description: 'Name, 1 to 200 characters; cannot be cleared.' })
  @IsOptional()
  @Line(1, 200)
  name?: string | null;
}

@InputType({ description: 'A customer to delete.' })
export class DeleteCustomerInput {
  @Field(() => Uuid, { description: 'The customer to delete, with all interactions.' })
  id!: string;
}

@InputType({
  description:
    'A customer to add or change. It is found by the first of externalReference, email and phone that a customer has. What is absent stays; null clears.',
})
export class UpsertCustomerInput extends CustomerDetailsInput {
  @Field(() => String, {
    nullable: true,
    description: 'Name, 1 to 200 characters; required for a new customer.',
  })
  @IsOptional()
  @Line(1, 200)
  name?: string | null;
}

@InputType({
  description: 'One of many customers: as UpsertCustomerInput, but what is wrong with it fails it alone.',
})
export class CustomerRowInput {
  @Field(() => String, {
    nullable: true,
    description: 'Name, 1 to 200 characters; required for a new customer.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail, in any case.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number with country code.' })
  phone?: string | null;

  @Field(() => [String], { nullable: true, description: 'All tags of the customer from now on.' })
  tags?: string[] | null;

  @Field(() => String, { nullable: true, description: 'What another system calls the customer.' })
  externalReference?: string | null;

  @Field(() => JsonObject, {
    nullable: true,
    description: 'Values of custom fields by their keys; null clears one.',
  })
  custom?: Record<string, unknown> | null;
}

@InputType({ description: 'Many customers to add or change.' })
export class UpsertCustomersInput {
  @Field(() => [CustomerRowInput], { description: '1 to 500 customers.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  customers!: CustomerRowInput[];
}
