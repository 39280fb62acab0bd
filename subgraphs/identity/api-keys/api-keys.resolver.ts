import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Directive,
  FieldResolver,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import { pageFields } from '../../../shared/records/page-fields.js';
import { principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { Id, Json } from '../../../shared/records/scalars.js';
import { callerOf } from '../authority/caller.rules.js';
import { userReference } from '../users/user.reference.js';
import { User } from '../users/user.type.js';
import { CreateApiKeyInput, RevokeApiKeyInput, RotateApiKeyInput } from './api-key.input.js';
import { ApiKey, ApiKeyConnection, ApiKeyPayload, NewApiKeyPayload } from './api-key.type.js';
import { createApiKey } from './create-api-key.service.js';
import { apiKeys, type ApiKeyRow } from './find-api-keys.service.js';
import { resolveApiKey } from './resolve-api-key.service.js';
import { revokeApiKey } from './revoke-api-key.service.js';
import { rotateApiKey } from './rotate-api-key.service.js';

@Resolver(() => ApiKey)
export class ApiKeysResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => Json, {
    description: 'The bearer of an API key as the gateway needs to know them; not for clients.',
  })
  @Directive('@inaccessible')
  apiKeyPrincipal(
    @Arg('businessId', () => Id, { description: 'The business that the key names.' }) businessId: string,
    @Arg('keyId', () => Id, { description: 'The key that it says it is.' }) keyId: string,
    @Arg('mode', { description: '`live` or `test`, as the key begins.' }) mode: string,
    @Arg('secretHash', { description: 'The hash of its secret.' }) secretHash: string,
    @Ctx() { requestId, address, userAgent }: RequestContext,
  ) {
    const scope = { requestId, address, userAgent, principal: null };
    return resolveApiKey(this.kernel, scope, { businessId, keyId, mode, secretHash });
  }

  @Query(() => ApiKeyConnection, {
    description: 'The API keys of the business, revoked and expired ones included, newest first.',
  })
  apiKeys(@Args() page: PageArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return apiKeys.page(this.kernel, principalOf(context).businessId, page, pageFields(info));
  }

  @Mutation(() => NewApiKeyPayload, {
    description: 'Makes an API key; for people only. Publishes api_key.created.',
  })
  createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The key to make.' }) input: CreateApiKeyInput,
    @Ctx() context: RequestContext,
  ) {
    return createApiKey(this.kernel, callerOf(context), input);
  }

  @Mutation(() => NewApiKeyPayload, {
    description:
      'Gives an API key a new secret; the one before works for another 24 hours. CONFLICT-001 for a revoked key, AUTH-004 when it has a scope that the caller does not hold. Publishes api_key.rotated.',
  })
  rotateApiKey(
    @Arg('input', () => RotateApiKeyInput, { description: 'The key to rotate.' }) input: RotateApiKeyInput,
    @Ctx() context: RequestContext,
  ) {
    return rotateApiKey(this.kernel, callerOf(context), input);
  }

  @Mutation(() => ApiKeyPayload, {
    description: 'Ends an API key within a second, for good. Publishes api_key.revoked.',
  })
  async revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'The key to revoke.' }) { id }: RevokeApiKeyInput,
    @Ctx() context: RequestContext,
  ) {
    return { apiKey: await revokeApiKey(this.kernel, callerOf(context), id) };
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who made it, and whose permissions bound it.' })
  createdBy(@Root() { createdBy }: ApiKeyRow, @Ctx() context: RequestContext) {
    return context.loaders.load(userReference.loader, createdBy);
  }
}
