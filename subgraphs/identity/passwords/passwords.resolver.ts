import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { actorOf, principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { changePassword } from './change-password.service.js';
import { ChangePasswordInput, RequestPasswordResetInput, ResetPasswordInput } from './password.input.js';
import { ChangePasswordPayload, RequestPasswordResetPayload, ResetPasswordPayload } from './password.type.js';
import { requestPasswordReset } from './request-password-reset.service.js';
import { resetPassword } from './reset-password.service.js';

@Resolver()
export class PasswordsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Mutation(() => ChangePasswordPayload, {
    description:
      'Changes the caller’s password and ends their other sessions. AUTH-001 when the current one is wrong, AUTH-007 after five failures within a minute.',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'The current and the new password.' })
    input: ChangePasswordInput,
    @Ctx() context: RequestContext,
  ) {
    const { sessionId } = principalOf(context);
    return { deletedIds: await changePassword(this.kernel, actorOf(context), sessionId, input) };
  }

  @Mutation(() => RequestPasswordResetPayload, {
    description:
      'Mails a link to a new password, for one use within 30 minutes, if the e-mail belongs to an account; the answer is the same if not. At most three mails in half an hour.',
  })
  async requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, { description: 'The e-mail.' })
    { email }: RequestPasswordResetInput,
    @Ctx() context: RequestContext,
  ) {
    await requestPasswordReset(this.kernel, context, email);
    return { email };
  }

  @Mutation(() => ResetPasswordPayload, {
    description:
      'Changes a password by the link of a mail and ends all sessions of its owner; does not sign in. AUTH-005 when the link is wrong, used or past its end.',
  })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'The token of the link, and the new password.' })
    input: ResetPasswordInput,
    @Ctx() context: RequestContext,
  ) {
    return { email: await resetPassword(this.kernel, context, input) };
  }
}
