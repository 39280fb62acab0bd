import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { personalDirective } from '../../../shared/records/event-stream.js';
import { User } from '../users/user.type.js';
import { mfaEnabledOfUser } from './mfa-enabled.loader.js';

@Resolver(() => User)
export class UserMfaResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether signing in needs a second factor.',
  })
  @Directive(personalDirective)
  async isMfaEnabled(@Root() { id }: { id: string }, @Ctx() { loaders }: RequestContext) {
    return (await loaders.load(mfaEnabledOfUser, id)) ?? false;
  }
}
