import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { pageFields } from '../../../shared/records/page-fields.js';
import { actorOf } from '../../../shared/requests/caller.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { AuditEntryConnection } from './audit-entry.type.js';
import { AuditIntegrity } from './audit-integrity.type.js';
import { AuditTrailArguments, ForeignTrailArguments } from './audit-trail.args.js';
import { checkAuditIntegrity } from './check-audit-integrity.service.js';
import { findAuditEntries } from './find-audit-entries.service.js';
import { recordTrailView } from './record-trail-view.service.js';

@Resolver()
export class ForeignAuditTrailResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => AuditEntryConnection, {
    description:
      'For platform staff: what was done in a business, newest first. Each look is itself written into that trail first, as audit_trail.viewed with the reason. NOT-FOUND-001 for an unknown business.',
  })
  async auditTrailOfBusiness(
    @Args() view: ForeignTrailArguments,
    @Args() page: AuditTrailArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    await recordTrailView(this.kernel, actorOf(context), view);
    return findAuditEntries(this.kernel, view.businessId, page, pageFields(info));
  }

  @Query(() => AuditIntegrity, {
    description:
      'For platform staff: whether the audit trail of a business is as it was written. Noted there as audit_trail.viewed with the reason. NOT-FOUND-001 for an unknown business.',
  })
  async auditIntegrityOfBusiness(@Args() view: ForeignTrailArguments, @Ctx() context: RequestContext) {
    await recordTrailView(this.kernel, actorOf(context), view);
    return checkAuditIntegrity(this.kernel, view.businessId);
  }
}
