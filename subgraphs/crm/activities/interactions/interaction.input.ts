import { IsOptional, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { Line, OptionalText } from '../../../../shared/records/input-text.js';
import { DateTimeFilter } from '../../../../shared/records/date-time-filter.js';
import { Uuid } from '../../../../shared/records/scalars.js';
import { VersionedInput } from '../../../../shared/records/versioned-input.js';

@InputType({ description: 'A contact with a customer.' })
export class LogInteractionInput {
  @Field(() => Uuid, { description: 'The customer. NOT-FOUND-001 for an id of another business.' })
  customerId!: string;

  @Field({ description: 'What it was, such as `call`; 1 to 50 characters.' })
  @Line(1, 50)
  type!: string;

  @Field({ description: 'How it came about, such as `phone`; 1 to 50 characters.' })
  @Line(1, 50)
  channel!: string;

  @Field(() => String, { nullable: true, description: 'Free text, up to 10,000 characters.' })
  @IsOptional()
  @OptionalText(10_000)
  notes?: string | null;
}

@InputType({ description: 'Changes to an interaction. What is absent stays; null clears.' })
export class UpdateInteractionInput extends VersionedInput {
  @Field(() => Uuid, { description: 'The interaction to change.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it was; 1 to 50 characters; cannot be cleared.' })
  @IsOptional()
  @Line(1, 50)
  type?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How it came about; 1 to 50 characters; cannot be cleared.',
  })
  @IsOptional()
  @Line(1, 50)
  channel?: string | null;

  @Field(() => String, { nullable: true, description: 'Free text, up to 10,000 characters.' })
  @IsOptional()
  @OptionalText(10_000)
  notes?: string | null;
}

@InputType({ description: 'An interaction to delete.' })
export class DeleteInteractionInput {
  @Field(() => Uuid, { description: 'The interaction to delete.' })
  id!: string;
}

@InputType({ description: 'Conditions on the type of interactions.' })
export class InteractionTypeFilter {
  @Field({ description: 'Exactly this type.' })
  @Line(1, 50)
  eq!: string;
}

@InputType({ description: 'Which interactions; all conditions must hold.' })
export class InteractionFilter {
  @Field(() => Uuid, { nullable: true, description: 'Those with this customer.' })
  @IsOptional()
  customerId?: string | null;

  @Field(() => InteractionTypeFilter, { nullable: true, description: 'Those of this type.' })
  @IsOptional()
  @ValidateNested()
  type?: InteractionTypeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were noted.' })
  @IsOptional()
  @ValidateNested()
  createdAt?: DateTimeFilter | null;
}
