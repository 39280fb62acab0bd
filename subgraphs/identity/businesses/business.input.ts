import { IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { HasFormat } from '../../../shared/records/formats.js';
import { Line } from '../../../shared/records/input-text.js';
import { Id } from '../../../shared/records/scalars.js';
import { VersionedInput } from '../../../shared/records/versioned-input.js';

@InputType({ description: 'Changes to the profile of the business. What is absent stays.' })
export class UpdateBusinessInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: 'Name, 1 to 200 characters; cannot be cleared.' })
  @IsOptional()
  @Line(1, 200)
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Kind of business, up to 100 characters; null clears.',
  })
  @IsOptional()
  @Line(1, 100)
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'Line of trade, up to 100 characters; null clears.' })
  @IsOptional()
  @Line(1, 100)
  industry?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'ISO 4217 code, such as `EUR`; cannot be cleared. CONFLICT-001 once a module keeps books in the present one.',
  })
  @IsOptional()
  @MaxLength(3)
  @HasFormat('currency')
  currency?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone, such as `Europe/Berlin`; cannot be cleared.',
  })
  @IsOptional()
  @MaxLength(64)
  timezone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'BCP 47 language tag, such as `de-DE`; cannot be cleared.',
  })
  @IsOptional()
  @MaxLength(64)
  locale?: string | null;
}

/** What suspending and restoring a business have in common. */
@InputType({ description: 'A business, and a reason.' })
export abstract class BusinessStatusInput {
  @Field(() => Id, { description: 'The business.' })
  id!: string;

  @Field({ description: 'Why, 3 to 500 characters; the business can read it.' })
  @Line(3, 500)
  reason!: string;
}

@InputType({ description: 'A business to suspend.' })
export class SuspendBusinessInput extends BusinessStatusInput {}

@InputType({ description: 'A business to restore.' })
export class RestoreBusinessInput extends BusinessStatusInput {}
