import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../shared/principal/request-context.js';
import { LoginInput } from './login.input.js';
import { login } from './login.service.js';
import { LoginPayload } from './login.type.js';

@Resolver()
export class SessionsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Mutation(() => LoginPayload, {
    description: 'Signs in. AUTH-001 when e-mail and password do not belong together.',
  })
  login(
    @Arg('input', () => LoginInput, { description: 'E-mail and password.' }) input: LoginInput,
    @Ctx() { requestId, address, userAgent }: RequestContext,
  ) {
    return login(this.kernel, { requestId, address, userAgent, principal: null }, input);
  }
}
