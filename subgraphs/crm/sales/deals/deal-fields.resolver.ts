import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { companyReader } from '../companies/company.record.js';
import { Company } from '../companies/company.type.js';
import { customerReference } from '../../customers/customers/customer.reference.js';
import { Customer } from '../../customers/customers/customer.type.js';
import { pipelineReference, stageReference } from '../pipelines/pipeline.reference.js';
import { Pipeline } from '../pipelines/pipeline.type.js';
import { Stage } from '../pipelines/stage.type.js';
import { User } from '../../users/user.type.js';
import type { DealRow } from './deal-row.js';
import { DealStageChangeConnection } from './deal-stage-change.type.js';
import { Deal } from './deal.type.js';
import { stageChangesOfDeal } from './stage-changes-of-deal.loader.js';

/** What a deal refers to. */
@Resolver(() => Deal)
export class DealFieldsResolver {
  constructor(readonly kernel: Kernel) {}

  @FieldResolver(() => MoneyType, { nullable: true, description: 'What the deal is worth.' })
  amount(@Root() { amountMinor, currency }: DealRow) {
    return amountMinor === null || currency === null
      ? null
      : presentMoney({ amountMinor: BigInt(amountMinor), currency });
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The customer; null once it is erased.' })
  customer(@Root() { customerId }: DealRow, @Ctx() { loaders }: RequestContext) {
    return customerId ? loaders.load(customerReference.loader, customerId) : null;
  }

  @FieldResolver(() => Company, { nullable: true, description: 'The company; null once it is deleted.' })
  company(@Root() { companyId }: DealRow, @Ctx() { loaders }: RequestContext) {
    return companyId ? loaders.load(companyReader.reference.loader, companyId) : null;
  }

  @FieldResolver(() => Pipeline, { description: 'The pipeline that it goes through.' })
  pipeline(@Root() { pipelineId }: DealRow, @Ctx() { loaders }: RequestContext) {
    return loaders.load(pipelineReference.loader, pipelineId);
  }

  @FieldResolver(() => Stage, { description: 'The stage that it is in.' })
  stage(@Root() { stageId }: DealRow, @Ctx() { loaders }: RequestContext) {
    return loaders.load(stageReference.loader, stageId);
  }

  @FieldResolver(() => User, { description: 'Who works on it; also somebody who was deactivated since.' })
  owner(@Root() { ownerId }: DealRow) {
    return { id: ownerId };
  }

  @FieldResolver(() => User, { description: 'Who added the deal.' })
  createdBy(@Root() { createdBy }: DealRow) {
    return { id: createdBy };
  }

  @FieldResolver(() => DealStageChangeConnection, { description: 'The stages it came to, newest first.' })
  stageChanges(@Root() { id }: DealRow, @Args() page: PageArguments, @Ctx() { loaders }: RequestContext) {
    return loaders.load(stageChangesOfDeal, { ownerId: id, ...page });
  }
}
