import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { Uuid } from '../../../../shared/records/scalars.js';
import { createDeal } from './create-deal.service.js';
import { CreateDealInput, DeleteDealInput, MoveDealInput, UpdateDealInput } from './deal.input.js';
import { dealReference } from './deal.reference.js';
import { Deal, DealConnection, DealPayload, DeleteDealPayload } from './deal.type.js';
import { DealsArguments } from './deals.args.js';
import { deleteDeal } from './delete-deal.service.js';
import { findDeals } from './find-deals.service.js';
import { moveDeal } from './move-deal.service.js';
import { updateDeal } from './update-deal.service.js';

@Resolver(() => Deal)
export class DealsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => Deal, {
    nullable: true,
    description: 'A deal of the business. NOT-FOUND-001 for any other id.',
  })
  async deal(
    @Arg('id', () => Uuid, { description: 'The deal id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    const deal = await context.loaders.load(dealReference.loader, id);
    if (!deal) throw recordNotFound('deal', id);
    return deal;
  }

  @Query(() => DealConnection, { description: 'The deals of the business.' })
  deals(@Args() page: DealsArguments, @Ctx() context: RequestContext) {
    return findDeals(this.kernel, principalOf(context).businessId, page);
  }

  @Mutation(() => DealPayload, {
    description: 'Adds a deal. Publishes deal.created; deal.won or deal.lost too in a stage that means so.',
  })
  async createDeal(
    @Arg('input', () => CreateDealInput, { description: 'The deal to add.' }) input: CreateDealInput,
    @Ctx() context: RequestContext,
  ) {
    return { deal: await createDeal(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => DealPayload, { description: 'Changes a deal. Publishes deal.updated.' })
  async updateDeal(
    @Arg('input', () => UpdateDealInput, { description: 'What to change.' }) input: UpdateDealInput,
    @Ctx() context: RequestContext,
  ) {
    return { deal: await updateDeal(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => DealPayload, {
    description:
      'Moves a deal to another stage. Publishes deal.stage_changed; deal.won, deal.lost or deal.reopened too when the stage means so.',
  })
  async moveDeal(
    @Arg('input', () => MoveDealInput, { description: 'The deal and its stage.' }) input: MoveDealInput,
    @Ctx() context: RequestContext,
  ) {
    return { deal: await moveDeal(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => DeleteDealPayload, {
    description: 'Deletes a deal with its history; its tasks stay. Publishes deal.deleted.',
  })
  async deleteDeal(
    @Arg('input', () => DeleteDealInput, { description: 'The deal to delete.' }) { id }: DeleteDealInput,
    @Ctx() context: RequestContext,
  ) {
    return { deletedId: await deleteDeal(this.kernel, actorOf(context), id) };
  }
}
