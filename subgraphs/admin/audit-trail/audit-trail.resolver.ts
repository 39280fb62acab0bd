import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { pageFields } from '../../../shared/records/page-fields.js';
import { principalOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { User } from '../users/user.type.js';
import { AuditEntry, AuditEntryConnection } from './audit-entry.type.js';
import { AuditIntegrity } from './audit-integrity.type.js';
import { AuditTrailArguments } from './audit-trail.args.js';
import { checkAuditIntegrity } from './check-audit-integrity.service.js';
import { findAuditEntries, type AuditEntryRow } from './find-audit-entries.service.js';
import { missingPermissionFor } from './missing-permission.rules.js';

@Resolver(() => AuditEntry)
export class AuditTrailResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => AuditEntryConnection, {
    description: 'What was done in the business, newest first; also by the platform’s staff.',
  })
  auditTrail(
    @Args() page: AuditTrailArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return findAuditEntries(this.kernel, principalOf(context).businessId, page, pageFields(info));
  }

  @Query(() => AuditIntegrity, {
    description:
      'Computes the hash chain of the business’s audit trail anew, and says whether the trail is as it was written.',
  })
  auditIntegrity(@Ctx() context: RequestContext) {
    return checkAuditIntegrity(this.kernel, principalOf(context).businessId);
  }

  @FieldResolver()
  before(@Root() entry: AuditEntryRow, @Ctx() context: RequestContext): object | null {
    return this.#missingPermission(entry, context) === null ? entry.before : null;
  }

  @FieldResolver()
  after(@Root() entry: AuditEntryRow, @Ctx() context: RequestContext): object | null {
    return this.#missingPermission(entry, context) === null ? entry.after : null;
  }

  @FieldResolver()
  missingPermission(@Root() entry: AuditEntryRow, @Ctx() context: RequestContext): string | null {
    return this.#missingPermission(entry, context);
  }

  #missingPermission(entry: AuditEntryRow, context: RequestContext): string | null {
    return missingPermissionFor(entry, principalOf(context), this.kernel.catalogue);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description:
      'Who did it; null when the platform or one of its staff did, and in the trail of another business: see `userId`.',
  })
  actor(@Root() { businessId, userId, isByStaff }: AuditEntryRow, @Ctx() context: RequestContext) {
    return isByStaff ? null : memberOf(businessId, userId, context);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Whom the actor impersonated; null in the trail of another business: see `subjectUserId`.',
  })
  subject(@Root() { businessId, subjectUserId }: AuditEntryRow, @Ctx() context: RequestContext) {
    return memberOf(businessId, subjectUserId, context);
  }
}

/** identity resolves members of the caller's own business only. */
function memberOf(businessId: string, id: string | null, context: RequestContext): { id: string } | null {
  return id !== null && businessId === principalOf(context).businessId ? { id } : null;
}
