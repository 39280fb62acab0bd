import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import { pageFields } from '../../../shared/records/page-fields.js';
import { actorOf, principalOf } from '../../../shared/requests/caller.js';
import type { IdInput } from '../../../shared/records/id-input.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { Id } from '../../../shared/records/scalars.js';
import { User } from '../users/user.type.js';
import { createWebhookEndpoint } from './create-webhook-endpoint.service.js';
import { deleteWebhookEndpoint } from './delete-webhook-endpoint.service.js';
import {
  findWebhookEndpoint,
  webhookEndpoints,
  type WebhookEndpointRow,
} from './find-webhook-endpoints.service.js';
import { rotateWebhookSecret } from './rotate-webhook-secret.service.js';
import { testWebhookEndpoint } from './test-webhook-endpoint.service.js';
import { updateWebhookEndpoint } from './update-webhook-endpoint.service.js';
import {
  CreateWebhookEndpointInput,
  UpdateWebhookEndpointInput,
  DeleteWebhookEndpointInput,
  RotateWebhookSecretInput,
  TestWebhookEndpointInput,
} from './webhook-endpoint.input.js';
import {
  DeleteWebhookEndpointPayload,
  NewWebhookEndpointPayload,
  WebhookEndpoint,
  WebhookEndpointConnection,
  WebhookEndpointPayload,
} from './webhook-endpoint.type.js';

@Resolver(() => WebhookEndpoint)
export class WebhookEndpointsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => WebhookEndpoint, {
    description: 'A webhook endpoint of the business. NOT-FOUND-001 for any other id.',
  })
  webhookEndpoint(
    @Arg('id', () => Id, { description: 'The endpoint id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    return findWebhookEndpoint(this.kernel, principalOf(context).businessId, id);
  }

  @Query(() => WebhookEndpointConnection, {
    description: 'The webhook endpoints of the business, newest first.',
  })
  webhookEndpoints(
    @Args() page: PageArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return webhookEndpoints.page(this.kernel, principalOf(context).businessId, page, pageFields(info));
  }

  @Mutation(() => NewWebhookEndpointPayload, {
    description:
      'Makes a webhook endpoint, one of ten at the most; it hears of what happens from now on. CONFLICT-001 beyond ten. Publishes webhook_endpoint.created.',
  })
  createWebhookEndpoint(
    @Arg('input', () => CreateWebhookEndpointInput, { description: 'The endpoint to make.' })
    input: CreateWebhookEndpointInput,
    @Ctx() context: RequestContext,
  ) {
    return createWebhookEndpoint(this.kernel, actorOf(context), principalOf(context).permissions, input);
  }

  @Mutation(() => WebhookEndpointPayload, {
    description:
      'Changes, disables or activates a webhook endpoint. AUTH-004 when it sees events that the caller may not. Publishes webhook_endpoint.updated.',
  })
  async updateWebhookEndpoint(
    @Arg('input', () => UpdateWebhookEndpointInput, { description: 'What to change.' })
    input: UpdateWebhookEndpointInput,
    @Ctx() context: RequestContext,
  ) {
    const { permissions } = principalOf(context);
    return {
      webhookEndpoint: await updateWebhookEndpoint(this.kernel, actorOf(context), permissions, input),
    };
  }

  @Mutation(() => DeleteWebhookEndpointPayload, {
    description: 'Deletes a webhook endpoint with its deliveries. Publishes webhook_endpoint.deleted.',
  })
  async deleteWebhookEndpoint(
    @Arg('input', () => DeleteWebhookEndpointInput, { description: 'The endpoint to delete.' })
    { id }: IdInput,
    @Ctx() context: RequestContext,
  ) {
    return { deletedId: await deleteWebhookEndpoint(this.kernel, actorOf(context), id) };
  }

  @Mutation(() => NewWebhookEndpointPayload, {
    description:
      'Gives a webhook endpoint a new secret; for 24 hours deliveries are signed with the one before as well. AUTH-004 when the endpoint sees events that the caller may not. Publishes webhook_endpoint.secret_rotated.',
  })
  rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput, { description: 'The endpoint.' })
    { id }: IdInput,
    @Ctx() context: RequestContext,
  ) {
    return rotateWebhookSecret(this.kernel, actorOf(context), principalOf(context).permissions, id);
  }

  @Mutation(() => WebhookEndpointPayload, {
    description:
      'Has the event webhook.test delivered to a webhook endpoint, whatever it hears of; see its deliveries. CONFLICT-001 while it is disabled.',
  })
  async testWebhookEndpoint(
    @Arg('input', () => TestWebhookEndpointInput, { description: 'The endpoint to test.' })
    { id }: IdInput,
    @Ctx() context: RequestContext,
  ) {
    return { webhookEndpoint: await testWebhookEndpoint(this.kernel, actorOf(context), id) };
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who made it.' })
  createdBy(@Root() { createdBy }: WebhookEndpointRow) {
    return { id: createdBy };
  }
}
