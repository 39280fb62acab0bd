import { ArrayMaxSize, ArrayUnique, IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NeverNull } from '../../../../shared/records/filters/filter-type.js';
import { mostSought } from '../../../../shared/records/filters/sought.js';
import { Form } from '../../../../shared/records/form.js';
import { Line } from '../../../../shared/records/input-text.js';
import { Id, Json } from '../../../../shared/records/scalars.js';
import { VersionedInput } from '../../../../shared/records/versioned-input.js';
import type { CustomFieldType } from './custom-field.rules.js';
import { CustomFieldTypeEnum } from './custom-field.type.js';

@InputType({ description: 'A field to define for customers.' })
export class CreateCustomFieldInput {
  @Field({
    description:
      'What it is called in `custom`, filters and files: 1 to 40 lower-case letters, digits and `_`, a letter first. CONFLICT-001 when a field has it, archived ones included.',
  })
  @Form(/^(?!constructor$)[a-z][a-z0-9_]{0,39}$/, '1 to 40 lower-case letters, digits and _, a letter first')
  key!: string;

  @Field({ description: 'What people call it: 1 to 100 characters.' })
  @Line(1, 100)
  label!: string;

  @Field(() => CustomFieldTypeEnum, { description: 'What its values are.' })
  type!: CustomFieldType;

  @Field(() => [String], {
    nullable: true,
    description: 'For a choice: 1 to 100 different options of 1 to 100 characters, in the order of display.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Line(1, 100, { each: true })
  options?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a new customer needs a value. Default: no. Customers that are there are left as they are.',
  })
  @IsOptional()
  isRequired?: boolean | null;
}

@InputType({ description: 'Changes to a custom field. What is absent stays.' })
export class UpdateCustomFieldInput extends VersionedInput {
  @Field(() => Id, { description: 'The field to change.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What people call it: 1 to 100 characters.' })
  @IsOptional()
  @Line(1, 100)
  label?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'All options of a choice from now on. CONFLICT-001 when customers have one that is left out.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Line(1, 100, { each: true })
  options?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a new customer needs a value.' })
  @IsOptional()
  isRequired?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Takes the field out of use, or back into it with the values that it had.',
  })
  @IsOptional()
  isArchived?: boolean | null;
}

const compared = (what: string) => `${what} The value is of the field’s type.`;

@InputType({ description: 'Conditions on a custom field; all of them must hold.' })
export class CustomFieldFilter {
  @Field({ description: 'The key of the field.' })
  @MaxLength(40)
  key!: string;

  @Field(() => Json, { nullable: true, description: compared('Equal; texts in any case.') })
  @NeverNull()
  eq?: unknown;

  @Field(() => [Json], { nullable: true, description: `Equal to one of these, up to ${mostSought}.` })
  @NeverNull()
  @ArrayMaxSize(mostSought)
  in?: unknown[];

  @Field(() => Json, { nullable: true, description: compared('At least.') })
  @IsOptional()
  gte?: unknown;

  @Field(() => Json, { nullable: true, description: compared('Above.') })
  @IsOptional()
  gt?: unknown;

  @Field(() => Json, { nullable: true, description: compared('At the most.') })
  @IsOptional()
  lte?: unknown;

  @Field(() => Json, { nullable: true, description: compared('Below.') })
  @IsOptional()
  lt?: unknown;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer has a value at all.' })
  @NeverNull()
  exists?: boolean;
}
