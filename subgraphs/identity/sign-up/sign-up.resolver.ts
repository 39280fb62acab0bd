import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { SessionPayload } from '../sessions/session.type.js';
import { confirmSignUp } from './confirm-sign-up.service.js';
import { ConfirmSignUpInput, SignUpInput } from './sign-up.input.js';
import { signUp } from './sign-up.service.js';
import { SignUpPayload } from './sign-up.type.js';

@Resolver()
export class SignUpResolver {
  constructor(private readonly kernel: Kernel) {}

  @Mutation(() => SignUpPayload, {
    description:
      'Asks to open a business: mails a link, good for a day, that leads to `confirmSignUp`. The answer is the same when the e-mail has an account already; then the mail says so.',
  })
  async signUp(
    @Arg('input', () => SignUpInput, { description: 'The business and its owner.' }) input: SignUpInput,
    @Ctx() context: RequestContext,
  ) {
    return { email: await signUp(this.kernel, context, input) };
  }

  @Mutation(() => SessionPayload, {
    description:
      'Opens the business that a link stands for, with its owner and all modules, and signs the owner in. AUTH-005 when the link is wrong, used or past its end. Publishes business.signed_up and user.joined.',
  })
  confirmSignUp(
    @Arg('input', () => ConfirmSignUpInput, { description: 'The token of the link, and a password.' })
    input: ConfirmSignUpInput,
    @Ctx() context: RequestContext,
  ) {
    return confirmSignUp(this.kernel, context, input);
  }
}
