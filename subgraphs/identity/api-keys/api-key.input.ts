import { ArrayMaxSize, ArrayMinSize, IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { Line } from '../../../shared/records/input-text.js';
import { DateTime, Id } from '../../../shared/records/scalars.js';

@InputType({ description: 'An API key to make.' })
export class CreateApiKeyInput {
  @Field({ description: 'What it is for, 1 to 100 characters.' })
  @Line(1, 100)
  name!: string;

  @Field(() => [String], {
    description:
      'Ids of 1 to 100 permissions that the key may use, such as `crm.view`; no wildcards. AUTH-004 for one that the caller does not hold.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @MaxLength(100, { each: true })
  scopes!: string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends: a year from now unless said, two years at the most.',
  })
  @IsOptional()
  expiresAt?: Date | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Up to 50 addresses or CIDR blocks, IPv4 or IPv6, from where alone it works. From anywhere unless said.',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(60, { each: true })
  allowedAddresses?: string[] | null;
}

@InputType({ description: 'An API key to give a new secret.' })
export class RotateApiKeyInput {
  @Field(() => Id, { description: 'The key.' })
  id!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends from now on: in a year unless said, in two years at the most.',
  })
  @IsOptional()
  expiresAt?: Date | null;
}

@InputType({ description: 'An API key to end.' })
export class RevokeApiKeyInput {
  @Field(() => Id, { description: 'The key.' })
  id!: string;
}
