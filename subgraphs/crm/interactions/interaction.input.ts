import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NoControlCharacters } from '../../../shared/errors/no-control-characters.js';
import { Uuid } from '../../../shared/subgraph/scalars.js';

@InputType({ description: 'A contact with a customer.' })
export class LogInteractionInput {
  @Field(() => Uuid, { description: 'The customer. NOT-FOUND-001 for an id of another business.' })
  customerId!: string;

  @Field({ description: 'What it was, such as `call`; 1 to 50 characters.' })
  @Length(1, 50)
  @NoControlCharacters()
  type!: string;

  @Field({ description: 'How it came about, such as `phone`; 1 to 50 characters.' })
  @Length(1, 50)
  @NoControlCharacters()
  channel!: string;

  @Field(() => String, { nullable: true, description: 'Free text, up to 10,000 characters.' })
  @IsOptional()
  @MaxLength(10_000)
  @NoControlCharacters()
  notes?: string | null;
}

@InputType({ description: 'Which interactions; all conditions must hold.' })
export class InteractionFilter {
  @Field(() => Uuid, { nullable: true, description: 'Those with this customer.' })
  @IsOptional()
  customerId?: string | null;
}
