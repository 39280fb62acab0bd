import { IsOptional, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';

/** The arguments of every list. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: 25, description: 'How many at the most: 1 to 100.' })
  @Min(1)
  @Max(100)
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before, or the cursor of an edge.',
  })
  @IsOptional()
  @MaxLength(2_000)
  after?: string | null;
}
