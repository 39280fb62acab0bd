import { IsOptional, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: 'What every change of a versioned record may name.' })
export abstract class VersionedInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The version that the change is based on. STALE-001 when it is no longer current.',
  })
  @IsOptional()
  @Min(1)
  version?: number | null;
}
