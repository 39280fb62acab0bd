import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, Length, MaxLength, Min } from 'class-validator';
import { Field, Float, InputType } from 'type-graphql';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';
import { OptionalLine } from '../../../shared/records/input-text.js';
import { idInput } from '../../../shared/records/id-input.js';
import { Id } from '../../../shared/records/scalars.js';
import { WebhookEndpointStatus } from './webhook-endpoint.type.js';

@InputType({ description: 'A webhook endpoint to make.' })
export class CreateWebhookEndpointInput {
  @Field({
    description:
      'Where to post to: https, up to 2,000 characters, without credentials, and a public address. VAL-001 for any other.',
  })
  @Length(1, 2_000)
  @NoControlCharacters()
  url!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, up to 200 characters.' })
  @IsOptional()
  @OptionalLine(200)
  description?: string | null;

  @Field(() => [String], {
    description:
      'What it hears of: 1 to 50 types such as `customer.created`, groups such as `customer.*`, or `*`. AUTH-004 for events that the caller may not see.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @MaxLength(100, { each: true })
  eventTypes!: string[];
}

@InputType({ description: 'Changes to a webhook endpoint. What is absent stays.' })
export class UpdateWebhookEndpointInput {
  @Field(() => Id, { description: 'The endpoint to change.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Where to post to; cannot be cleared.' })
  @IsOptional()
  @Length(1, 2_000)
  @NoControlCharacters()
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, up to 200 characters; null clears.' })
  @IsOptional()
  @OptionalLine(200)
  description?: string | null;

  @Field(() => [String], { nullable: true, description: 'All that it hears of from now on.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @MaxLength(100, { each: true })
  eventTypes?: string[] | null;

  @Field(() => WebhookEndpointStatus, { nullable: true, description: 'Whether it hears of events.' })
  @IsOptional()
  status?: WebhookEndpointStatus | null;
}

export const DeleteWebhookEndpointInput = idInput(
  'DeleteWebhookEndpointInput',
  'A webhook endpoint to delete.',
  'The endpoint.',
);
export const RotateWebhookSecretInput = idInput(
  'RotateWebhookSecretInput',
  'A webhook endpoint that is to have a new secret.',
  'The endpoint.',
);
export const TestWebhookEndpointInput = idInput(
  'TestWebhookEndpointInput',
  'A webhook endpoint to test.',
  'The endpoint.',
);

@InputType({ description: 'What to deliver to a webhook endpoint again.' })
export class RecoverWebhookDeliveriesInput {
  @Field(() => Id, { description: 'The endpoint.' })
  id!: string;

  @Field(() => Float, {
    description:
      'The sequence number before the first event to deliver: whole, 0 or more. PAGE-001 beyond 90 days.',
  })
  @IsInt()
  @Min(0)
  afterSeq!: number;
}
