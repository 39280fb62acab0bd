import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NeverNull } from '../../../../shared/records/filters/filter-type.js';
import { mostSought } from '../../../../shared/records/filters/sought.js';
import { Json } from '../../../../shared/records/scalars.js';

const description = (what: string) => `${what} The value is of the field’s type.`;

@InputType({ description: 'Conditions on a custom field; all of them must hold.' })
export class CustomFieldFilter {
  @Field({ description: 'The key of the field.' })
  @MaxLength(40)
  key!: string;

  @Field(() => Json, { nullable: true, description: description('Equal; texts in any case.') })
  @NeverNull()
  eq?: unknown;

  @Field(() => [Json], { nullable: true, description: `Equal to one of these, up to ${mostSought}.` })
  @NeverNull()
  @ArrayMaxSize(mostSought)
  in?: unknown[];

  @Field(() => Json, { nullable: true, description: description('At least.') })
  @IsOptional()
  gte?: unknown;

  @Field(() => Json, { nullable: true, description: description('Above.') })
  @IsOptional()
  gt?: unknown;

  @Field(() => Json, { nullable: true, description: description('At the most.') })
  @IsOptional()
  lte?: unknown;

  @Field(() => Json, { nullable: true, description: description('Below.') })
  @IsOptional()
  lt?: unknown;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer has a value at all.' })
  @NeverNull()
  exists?: boolean;
}
