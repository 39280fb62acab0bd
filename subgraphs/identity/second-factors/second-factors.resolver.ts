import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { actorOf, principalOf } from '../../../shared/requests/caller.js';
import { hasFreshMfa } from '../../../shared/access/fresh-mfa.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { confirmMfa } from './confirm-mfa.service.js';
import { disableMfa } from './disable-mfa.service.js';
import { enrollMfa } from './enroll-mfa.service.js';
import { sessionActorOf } from './mark-session.service.js';
import { regenerateRecoveryCodes } from './regenerate-recovery-codes.service.js';
import { ConfirmMfaInput, VerifyMfaInput } from './second-factor.input.js';
import {
  DisableMfaPayload,
  EnrollMfaPayload,
  RecoveryCodesPayload,
  VerifyMfaPayload,
} from './second-factor.type.js';
import { verifyMfa } from './verify-mfa.service.js';

@Resolver()
export class SecondFactorsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Mutation(() => EnrollMfaPayload, {
    description:
      'Begins to enrol an authenticator app (TOTP). Nothing changes before `confirmMfa`. AUTH-003 when a factor is in use and was not proved in the last five minutes.',
  })
  enrollMfa(@Ctx() context: RequestContext) {
    return enrollMfa(this.kernel, actorOf(context), hasFreshMfa(principalOf(context), context.clock));
  }

  @Mutation(() => RecoveryCodesPayload, {
    description:
      "Puts the enrolled app in force, ends the caller's other sessions, and answers recovery codes. AUTH-001 for a wrong code, CONFLICT-001 without an enrolment.",
  })
  async confirmMfa(
    @Arg('input', () => ConfirmMfaInput, { description: 'A code of the new app.' }) { code }: ConfirmMfaInput,
    @Ctx() context: RequestContext,
  ) {
    return { recoveryCodes: await confirmMfa(this.kernel, sessionActorOf(context), code) };
  }

  @Mutation(() => VerifyMfaPayload, {
    description:
      'Proves the second factor again, for operations that answer AUTH-003 otherwise. AUTH-001 for a wrong or used code, AUTH-007 after five tries in five minutes.',
  })
  async verifyMfa(
    @Arg('input', () => VerifyMfaInput, { description: 'A code.' }) { code }: VerifyMfaInput,
    @Ctx() context: RequestContext,
  ) {
    return { freshUntil: await verifyMfa(this.kernel, sessionActorOf(context), code) };
  }

  @Mutation(() => RecoveryCodesPayload, {
    description:
      'Replaces all recovery codes. AUTH-003 unless the second factor was proved in the last five minutes.',
  })
  async regenerateRecoveryCodes(@Ctx() context: RequestContext) {
    return { recoveryCodes: await regenerateRecoveryCodes(this.kernel, actorOf(context)) };
  }

  @Mutation(() => DisableMfaPayload, {
    description:
      'Removes the second factor. AUTH-003 unless it was proved in the last five minutes, AUTH-004 for staff of the platform, who must have one.',
  })
  async disableMfa(@Ctx() context: RequestContext) {
    await disableMfa(this.kernel, actorOf(context));
    return { isMfaEnabled: false };
  }
}
