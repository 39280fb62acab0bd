import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import { pageFields } from '../../../shared/records/page-fields.js';
import { actorOf, principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { endSession } from './end-session.service.js';
import { findSessions, type SessionRow } from './find-sessions.service.js';
import { logoutEverywhere } from './logout-everywhere.service.js';
import { refreshSession } from './refresh-session.service.js';
import { EndSessionInput, RefreshSessionInput } from './session.input.js';
import {
  EndSessionPayload,
  LogoutEverywherePayload,
  Session,
  SessionConnection,
  SessionPayload,
} from './session.type.js';

@Resolver(() => Session)
export class SessionsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => SessionConnection, {
    description: 'The sessions of the caller that have not ended, newest first.',
  })
  sessions(@Args() page: PageArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return findSessions(this.kernel, principalOf(context), page, pageFields(info));
  }

  @Mutation(() => SessionPayload, {
    description:
      'Prolongs a session: answers new tokens, and the refresh token is used up. AUTH-006 when the session has ended, and when the token was used before, which also ends the session.',
  })
  refreshSession(
    @Arg('input', () => RefreshSessionInput, { description: 'The refresh token.' })
    { refreshToken }: RefreshSessionInput,
    @Ctx() context: RequestContext,
  ) {
    return refreshSession(this.kernel, context, refreshToken);
  }

  @Mutation(() => EndSessionPayload, { description: 'Ends the session that the request belongs to.' })
  async logout(@Ctx() context: RequestContext) {
    // Only an API key has no session, and the shield refuses those.
    const { sessionId } = principalOf(context);
    return { deletedId: await endSession(this.kernel, actorOf(context), sessionId!) };
  }

  @Mutation(() => LogoutEverywherePayload, {
    description: 'Ends all sessions of the caller, this one included.',
  })
  async logoutEverywhere(@Ctx() context: RequestContext) {
    return { deletedIds: await logoutEverywhere(this.kernel, actorOf(context)) };
  }

  @Mutation(() => EndSessionPayload, {
    description: 'Ends one of the caller’s own sessions. NOT-FOUND-001 for any other id.',
  })
  async endSession(
    @Arg('input', () => EndSessionInput, { description: 'The session to end.' })
    { id }: EndSessionInput,
    @Ctx() context: RequestContext,
  ) {
    return { deletedId: await endSession(this.kernel, actorOf(context), id) };
  }

  @FieldResolver()
  isCurrent(@Root() { id }: SessionRow, @Ctx() context: RequestContext) {
    return id === principalOf(context).sessionId;
  }
}
