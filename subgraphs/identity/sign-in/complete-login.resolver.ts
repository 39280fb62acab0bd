import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { SessionPayload } from '../sessions/session.type.js';
import { completeLogin } from './complete-login.service.js';
import { CompleteLoginInput } from './login.input.js';

@Resolver()
export class CompleteLoginResolver {
  constructor(private readonly kernel: Kernel) {}

  @Mutation(() => SessionPayload, {
    description:
      'Completes a sign-in whose `login` answered an `mfaChallenge`. AUTH-001 for a wrong or used code and for a challenge past its end, AUTH-007 after five tries in five minutes.',
  })
  completeLogin(
    @Arg('input', () => CompleteLoginInput, { description: 'The challenge and a code.' })
    input: CompleteLoginInput,
    @Ctx() { requestId, address, userAgent }: RequestContext,
  ) {
    return completeLogin(this.kernel, { requestId, address, userAgent, principal: null }, input);
  }
}
