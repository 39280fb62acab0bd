import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { actorOf, principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { pageFields } from '../../../shared/records/page-fields.js';
import { Id } from '../../../shared/records/scalars.js';
import { decideEvent } from '../../../shared/events/decide-event.js';
import { RecoverWebhookDeliveriesInput } from '../webhook-endpoints/webhook-endpoint.input.js';
import { WebhookEndpointPayload } from '../webhook-endpoints/webhook-endpoint.type.js';
import { attemptsOfDelivery } from './attempts-of-delivery.loader.js';
import { bodyOfDelivery } from './body-of-delivery.loader.js';
import {
  findWebhookDeliveries,
  findWebhookDelivery,
  type WebhookDeliveryRow,
} from './find-webhook-deliveries.service.js';
import { recoverWebhookDeliveries } from './recover-webhook-deliveries.service.js';
import { redeliverWebhook } from './redeliver-webhook.service.js';
import { WebhookDeliveriesArguments } from './webhook-deliveries.args.js';
import {
  RedeliverWebhookInput,
  WebhookAttempt,
  WebhookDelivery,
  WebhookDeliveryConnection,
  WebhookDeliveryPayload,
} from './webhook-delivery.type.js';

@Resolver(() => WebhookDelivery)
export class WebhookDeliveriesResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => WebhookDelivery, {
    description: 'A delivery of the last 30 days. NOT-FOUND-001 for any other id.',
  })
  webhookDelivery(
    @Arg('id', () => Id, { description: 'The delivery id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    return findWebhookDelivery(this.kernel, principalOf(context).businessId, id);
  }

  @Query(() => WebhookDeliveryConnection, {
    description:
      'The deliveries to an endpoint in the last 30 days, newest first. NOT-FOUND-001 for an endpoint of another business.',
  })
  webhookDeliveries(
    @Args() page: WebhookDeliveriesArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return findWebhookDeliveries(this.kernel, principalOf(context).businessId, page, pageFields(info));
  }

  @Mutation(() => WebhookDeliveryPayload, {
    description:
      'Begins a delivery anew: the same id and body, ten tries. CONFLICT-001 while its endpoint is disabled.',
  })
  async redeliverWebhook(
    @Arg('input', () => RedeliverWebhookInput, { description: 'The delivery.' })
    { id }: RedeliverWebhookInput,
    @Ctx() context: RequestContext,
  ) {
    return { webhookDelivery: await redeliverWebhook(this.kernel, actorOf(context), id) };
  }

  @Mutation(() => WebhookEndpointPayload, {
    description:
      'Has all that an endpoint hears of delivered again, in order, from a place in the sequence up to now. CONFLICT-001 while it is disabled, PAGE-001 beyond 90 days.',
  })
  async recoverWebhookDeliveries(
    @Arg('input', () => RecoverWebhookDeliveriesInput, { description: 'From where.' })
    input: RecoverWebhookDeliveriesInput,
    @Ctx() context: RequestContext,
  ) {
    return { webhookEndpoint: await recoverWebhookDeliveries(this.kernel, actorOf(context), input) };
  }

  @FieldResolver(() => [WebhookAttempt], { description: 'The tries, oldest first; the last fifty.' })
  async attempts(@Root() { id, eventType }: WebhookDeliveryRow, @Ctx() context: RequestContext) {
    const attempts = await context.loaders.load(attemptsOfDelivery, id);
    // A receiver may answer with what it was sent.
    return this.#isVisible(eventType, context)
      ? attempts
      : attempts?.map((attempt) => ({ ...attempt, responseBody: null }));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What is posted, to the byte; null for callers who may not see events of the type.',
  })
  requestBody(@Root() { id, eventType }: WebhookDeliveryRow, @Ctx() context: RequestContext) {
    return this.#isVisible(eventType, context) ? context.loaders.load(bodyOfDelivery, id) : null;
  }

  #isVisible(eventType: string, context: RequestContext): boolean {
    const event = this.kernel.catalogue.events.find(({ type }) => type === eventType);
    return event !== undefined && decideEvent(event, principalOf(context)) === true;
  }
}
