import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { Json } from '../../../shared/records/scalars.js';
import { principalOf } from '../../../shared/requests/caller.js';
import type { ClaimedSession } from './find-current-user.service.js';
import { resolvePrincipal, resolvePrincipals } from './resolve-principal.service.js';

/** What the gateway asks before it lets a request in. */
@Resolver()
export class PrincipalResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => Json, { description: 'The caller as the gateway needs to know them; not for clients.' })
  @Directive('@inaccessible')
  principal(@Ctx() context: RequestContext) {
    return resolvePrincipal(this.kernel, principalOf(context));
  }

  @Query(() => [Json], {
    description: 'The same for many sessions of the caller’s business, in their order; not for clients.',
  })
  @Directive('@inaccessible')
  principals(
    @Arg('sessions', () => [Json], { description: 'Objects with `userId` and `sessionId`.' })
    sessions: ClaimedSession[],
    @Ctx() context: RequestContext,
  ) {
    return resolvePrincipals(this.kernel, principalOf(context).businessId, sessions);
  }
}
