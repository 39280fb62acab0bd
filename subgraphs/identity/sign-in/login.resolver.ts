import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { LoginInput } from './login.input.js';
import { login } from './login.service.js';
import { LoginPayload } from './login.type.js';

@Resolver()
export class LoginResolver {
  constructor(private readonly kernel: Kernel) {}

  @Mutation(() => LoginPayload, {
    description:
      'Signs in. AUTH-001 when e-mail and password do not belong together, AUTH-007 after five failures of an account or twenty of an address within a minute. Publishes user.signed_in.',
  })
  login(
    @Arg('input', () => LoginInput, { description: 'E-mail and password.' }) input: LoginInput,
    @Ctx() context: RequestContext,
  ) {
    return login(this.kernel, context, input);
  }
}
