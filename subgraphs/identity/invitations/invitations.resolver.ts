import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import { pageFields } from '../../../shared/records/page-fields.js';
import { principalOf } from '../../../shared/requests/caller.js';
import type { IdInput } from '../../../shared/records/id-input.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { callerOf } from '../authority/caller.rules.js';
import { userReference } from '../users/user.reference.js';
import { User } from '../users/user.type.js';
import { acceptInvitation } from './accept-invitation.service.js';
import { invitations, type InvitationRow } from './find-invitations.service.js';
import {
  AcceptInvitationInput,
  InviteUserInput,
  ResendInvitationInput,
  RevokeInvitationInput,
} from './invitation.input.js';
import {
  AcceptInvitationPayload,
  Invitation,
  InvitationConnection,
  InvitationPayload,
} from './invitation.type.js';
import { invitationStatus } from './invitation.rules.js';
import { inviteUser } from './invite-user.service.js';
import { resendInvitation } from './resend-invitation.service.js';
import { revokeInvitation } from './revoke-invitation.service.js';

@Resolver(() => Invitation)
export class InvitationsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => InvitationConnection, { description: 'The invitations of the business, newest first.' })
  invitations(@Args() page: PageArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return invitations.page(this.kernel, principalOf(context).businessId, page, pageFields(info));
  }

  @Mutation(() => InvitationPayload, {
    description:
      'Invites a person by mail; the link works once, for seven days. AUTH-004 for a role that holds more than the caller. Publishes user.invited.',
  })
  async inviteUser(
    @Arg('input', () => InviteUserInput, { description: 'Whom, and as what.' }) input: InviteUserInput,
    @Ctx() context: RequestContext,
  ) {
    return this.#payload(context, await inviteUser(this.kernel, callerOf(context), input));
  }

  @Mutation(() => InvitationPayload, {
    description: 'Mails a new link for another seven days; the one before is void. Publishes user.invited.',
  })
  async resendInvitation(
    @Arg('input', () => ResendInvitationInput, { description: 'Which one.' }) { id }: IdInput,
    @Ctx() context: RequestContext,
  ) {
    await resendInvitation(this.kernel, callerOf(context), id);
    return this.#payload(context, id);
  }

  @Mutation(() => InvitationPayload, { description: 'Withdraws an invitation; its link is void.' })
  async revokeInvitation(
    @Arg('input', () => RevokeInvitationInput, { description: 'Which one.' }) { id }: IdInput,
    @Ctx() context: RequestContext,
  ) {
    await revokeInvitation(this.kernel, callerOf(context), id);
    return this.#payload(context, id);
  }

  @Mutation(() => AcceptInvitationPayload, {
    description:
      'Joins the business that sent the link. AUTH-005 when the link is no longer valid, CONFLICT-001 when the e-mail has an account. Publishes user.joined.',
  })
  async acceptInvitation(
    @Arg('input', () => AcceptInvitationInput, { description: 'The link’s token, and who joins.' })
    input: AcceptInvitationInput,
    @Ctx() context: RequestContext,
  ) {
    return { email: await acceptInvitation(this.kernel, context, input) };
  }

  @FieldResolver(() => User, { description: 'Who sent it last.' })
  invitedBy(@Root() { invitedBy }: InvitationRow, @Ctx() context: RequestContext) {
    return context.loaders.load(userReference.loader, invitedBy);
  }

  @FieldResolver()
  status(@Root() invitation: InvitationRow) {
    return invitationStatus(invitation, this.kernel.clock.now());
  }

  async #payload(context: RequestContext, id: string) {
    const [invitation] = await invitations.byIds(this.kernel, principalOf(context).businessId, [id]);
    return { invitation };
  }
}
