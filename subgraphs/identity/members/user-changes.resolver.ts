import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { actorOf, principalOf } from '../../../shared/requests/caller.js';
import type { IdInput } from '../../../shared/records/id-input.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { callerOf } from '../authority/caller.rules.js';
import { deactivateUser } from './deactivate-user.service.js';
import { findUsersByIds } from '../users/find-users.service.js';
import { reactivateUser } from './reactivate-user.service.js';
import { updateMe } from './update-me.service.js';
import { updateUser } from './update-user.service.js';
import { DeactivateUserInput, ReactivateUserInput, UpdateMeInput, UpdateUserInput } from './user.input.js';
import { UserPayload } from '../users/user.type.js';

@Resolver()
export class UserChangesResolver {
  constructor(private readonly kernel: Kernel) {}

  @Mutation(() => UserPayload, { description: 'Changes the caller’s own account. Publishes user.updated.' })
  async updateMe(
    @Arg('input', () => UpdateMeInput, { description: 'What to change.' }) input: UpdateMeInput,
    @Ctx() context: RequestContext,
  ) {
    await updateMe(this.kernel, actorOf(context), input);
    return this.#payload(context, principalOf(context).userId);
  }

  @Mutation(() => UserPayload, {
    description:
      'Changes a member; it holds within a second. Nobody gives what they do not hold, changes a member who holds more, or raises themselves (AUTH-004); the last owner stays one (CONFLICT-001). Publishes user.updated.',
  })
  async updateUser(
    @Arg('input', () => UpdateUserInput, { description: 'What to change.' }) input: UpdateUserInput,
    @Ctx() context: RequestContext,
  ) {
    await updateUser(this.kernel, callerOf(context), input);
    return this.#payload(context, input.id);
  }

  @Mutation(() => UserPayload, {
    description:
      'Shuts a member out within a second, in all sessions. Their records stay; so does the last owner (CONFLICT-001). Publishes user.updated.',
  })
  async deactivateUser(
    @Arg('input', () => DeactivateUserInput, { description: 'Whom.' }) { id }: IdInput,
    @Ctx() context: RequestContext,
  ) {
    await deactivateUser(this.kernel, callerOf(context), id);
    return this.#payload(context, id);
  }

  @Mutation(() => UserPayload, {
    description: 'Lets a deactivated member sign in again. Publishes user.updated.',
  })
  async reactivateUser(
    @Arg('input', () => ReactivateUserInput, { description: 'Whom.' }) { id }: IdInput,
    @Ctx() context: RequestContext,
  ) {
    await reactivateUser(this.kernel, callerOf(context), id);
    return this.#payload(context, id);
  }

  /** Read after the write, so that several changes in one operation each answer their own. */
  async #payload(context: RequestContext, id: string) {
    const [user] = await findUsersByIds(this.kernel, principalOf(context).businessId, [id]);
    return { user };
  }
}
