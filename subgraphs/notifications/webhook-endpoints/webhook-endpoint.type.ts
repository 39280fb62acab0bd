import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../shared/records/connection.js';
import { DateTime, Id } from '../../../shared/records/scalars.js';

export enum WebhookEndpointStatus {
  ACTIVE = 'active',
  DISABLED = 'disabled',
}
registerEnumType(WebhookEndpointStatus, {
  name: 'WebhookEndpointStatus',
  description: 'Whether an endpoint hears of events.',
  valuesConfig: {
    ACTIVE: { description: 'Events are delivered to it.' },
    DISABLED: { description: 'Nothing is delivered to it.' },
  },
});

export enum WebhookDisabledReason {
  MANUAL = 'manual',
  FAILING = 'failing',
  GONE = 'gone',
  GUARANTOR_LEFT = 'guarantor_left',
}
registerEnumType(WebhookDisabledReason, {
  name: 'WebhookDisabledReason',
  description: 'Why an endpoint is disabled.',
  valuesConfig: {
    MANUAL: { description: 'A member disabled it.' },
    FAILING: { description: 'Every delivery failed for five days.' },
    GONE: { description: 'It answered 410.' },
    GUARANTOR_LEFT: { description: 'The member who made it, or changed it last, was deactivated.' },
  },
});

@ObjectType('WebhookEndpoint', {
  description:
    'A URL that hears of events by signed POST requests (Standard Webhooks). Nobody can read its secret again.',
})
export class WebhookEndpoint {
  @Field(() => Id, { description: 'The endpoint id.' })
  id!: string;

  @Field({ description: 'Where events are posted to.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description!: string | null;

  @Field(() => [String], {
    description: 'What it hears of: types such as `customer.created`, groups such as `customer.*`, or `*`.',
  })
  eventTypes!: string[];

  @Field(() => WebhookEndpointStatus, { description: 'Whether it hears of events.' })
  status!: WebhookEndpointStatus;

  @Field(() => WebhookDisabledReason, { nullable: true, description: 'Why it is disabled.' })
  disabledReason!: WebhookDisabledReason | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is disabled.' })
  disabledAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when every delivery has failed.' })
  failingSince!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when deliveries are signed with the secret before the last rotation as well.',
  })
  previousSecretUntil!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: string;
}

export const WebhookEndpointConnection = connectionOf(() => WebhookEndpoint, 'WebhookEndpoint');

@ObjectType({ description: 'The webhook endpoint after the operation.' })
export class WebhookEndpointPayload {
  @Field(() => WebhookEndpoint, { description: 'The endpoint.' })
  webhookEndpoint!: WebhookEndpoint;
}

@ObjectType({ description: 'A webhook endpoint with its secret, which is shown this once only.' })
export class NewWebhookEndpointPayload {
  @Field(() => WebhookEndpoint, { description: 'The endpoint.' })
  webhookEndpoint!: WebhookEndpoint;

  @Field({ description: 'What its receiver verifies signatures with: `whsec_` and 32 bytes in base64.' })
  secret!: string;
}

@ObjectType({ description: 'The webhook endpoint is gone.' })
export class DeleteWebhookEndpointPayload {
  @Field(() => Id, { description: 'The id that was deleted.' })
  deletedId!: string;
}
