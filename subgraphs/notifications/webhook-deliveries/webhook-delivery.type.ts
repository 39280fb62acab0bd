import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../shared/records/connection.js';
import { DateTime, Id, Json } from '../../../shared/records/scalars.js';

export enum WebhookDeliveryStatus {
  PENDING = 'pending',
  DELIVERED = 'delivered',
  FAILED = 'failed',
}
registerEnumType(WebhookDeliveryStatus, {
  name: 'WebhookDeliveryStatus',
  description: 'How far a delivery is.',
  valuesConfig: {
    PENDING: { description: 'A try is due at `nextTryAt`.' },
    DELIVERED: { description: 'The receiver answered 2xx.' },
    FAILED: { description: 'Nothing more is tried; `failure` says why.' },
  },
});

export enum WebhookDeliveryFailure {
  EXHAUSTED = 'exhausted',
  GONE = 'gone',
  ENDPOINT_DISABLED = 'endpoint_disabled',
  MODULE_INACTIVE = 'module_inactive',
  NOT_PERMITTED = 'not_permitted',
}
registerEnumType(WebhookDeliveryFailure, {
  name: 'WebhookDeliveryFailure',
  description: 'Why a delivery failed.',
  valuesConfig: {
    EXHAUSTED: { description: 'All ten tries failed, over three days.' },
    GONE: { description: 'The receiver answered 410.' },
    ENDPOINT_DISABLED: { description: 'The endpoint was disabled before the next try.' },
    MODULE_INACTIVE: { description: 'The module of the event was deactivated before the next try.' },
    NOT_PERMITTED: {
      description: 'Whoever made the endpoint, or changed it last, could not see the event any more.',
    },
  },
});

@ObjectType('WebhookAttempt', { description: 'One try of a delivery.' })
export class WebhookAttempt {
  @Field(() => Id, { description: 'The id of the try.' })
  id!: string;

  @Field(() => DateTime, { description: 'When it began; `webhook-timestamp` says the same.' })
  attemptedAt!: string;

  @Field(() => Int, { description: 'How long it took, in ms.' })
  durationMs!: number;

  @Field(() => Json, { description: 'The headers that were sent, without the signature.' })
  requestHeaders!: unknown;

  @Field(() => Int, { nullable: true, description: 'The status of the answer; null when none came in 15 s.' })
  responseStatus!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The beginning of the answer: 4 KiB at the most; null for callers who may not see events of the type.',
  })
  responseBody!: string | null;

  @Field(() => String, { nullable: true, description: 'Why no answer came.' })
  error!: string | null;
}

@ObjectType('WebhookDelivery', {
  description: 'An event on its way to a webhook endpoint. Kept for 30 days.',
})
export class WebhookDelivery {
  @Field(() => Id, { description: 'The delivery id.' })
  id!: string;

  @Field(() => Id, { description: 'The event; receivers get it as `webhook-id`, the same at each try.' })
  eventId!: string;

  @Field({ description: 'The type of the event, such as `customer.created`.' })
  eventType!: string;

  @Field(() => Float, { description: 'The whole number of the event in the sequence of the business.' })
  seq!: number;

  @Field(() => WebhookDeliveryStatus, { description: 'How far it is.' })
  status!: WebhookDeliveryStatus;

  @Field(() => WebhookDeliveryFailure, { nullable: true, description: 'Why it failed.' })
  failure!: WebhookDeliveryFailure | null;

  @Field(() => Int, { description: 'Tries since it was last asked for; ten at the most.' })
  tries!: number;

  @Field(() => DateTime, { nullable: true, description: 'When the next try is due.' })
  nextTryAt!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was delivered or failed.' })
  completedAt!: string | null;
}

export const WebhookDeliveryConnection = connectionOf(() => WebhookDelivery, 'WebhookDelivery');

@ObjectType({ description: 'The delivery after the operation.' })
export class WebhookDeliveryPayload {
  @Field(() => WebhookDelivery, { description: 'The delivery.' })
  webhookDelivery!: WebhookDelivery;
}

@InputType({ description: 'A delivery to begin anew.' })
export class RedeliverWebhookInput {
  @Field(() => Id, { description: 'The delivery.' })
  id!: string;
}
