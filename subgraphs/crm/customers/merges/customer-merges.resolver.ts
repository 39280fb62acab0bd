import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { DateTime, Id } from '../../../../shared/records/scalars.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { User } from '../../users/user.type.js';
import { Customer } from '../customers/customer.type.js';
import { customerReference } from '../customers/customers.reader.js';
import {
  CustomerMerge,
  MergeCustomersInput,
  MergeCustomersPayload,
  MergePreview,
  UndoMergeInput,
  UndoMergePayload,
} from './customer-merge.type.js';
import { mergeCustomers } from './merge-customers.service.js';
import { undoUntil } from './merge.rules.js';
import { findMerge, type MergeRow, mergesOfCustomer, previewMerge } from './merges.reader.js';
import { undoMerge } from './undo-merge.service.js';

@Resolver(() => CustomerMerge)
export class CustomerMergesResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => MergePreview, { description: 'What merging two customers would do. Changes nothing.' })
  previewMerge(
    @Arg('survivorId', () => Id, { description: 'The customer that stays.' }) survivorId: string,
    @Arg('mergedId', () => Id, { description: 'The customer that becomes one with it.' }) mergedId: string,
    @Ctx() context: RequestContext,
  ) {
    return previewMerge(this.kernel, principalOf(context).businessId, survivorId, mergedId);
  }

  @Query(() => CustomerMerge, { description: 'A merge. NOT-FOUND-001 for any other id.' })
  async customerMerge(
    @Arg('id', () => Id, { description: 'The merge id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    const merge = await findMerge(this.kernel, principalOf(context).businessId, id);
    if (!merge) throw recordNotFound('merge', id);
    return merge;
  }

  @Mutation(() => MergeCustomersPayload, {
    description:
      'Makes two customers one. What referred to the merged one refers to the survivor, and its id leads there. Can be undone for 30 days. Publishes customer.merged and customer.updated.',
  })
  async mergeCustomers(
    @Arg('input', () => MergeCustomersInput, { description: 'The customers, and whose values to take.' })
    input: MergeCustomersInput,
    @Ctx() context: RequestContext,
  ) {
    const merge = await mergeCustomers(this.kernel, actorOf(context), input);
    return { merge, customer: await context.loaders.load(customerReference.loader, merge.survivorId) };
  }

  @Mutation(() => UndoMergePayload, {
    description:
      'Takes merged customers apart, as far as they were not changed since: the merged one is back with its id and with what referred to it. Publishes customer.merge_undone, customer.created and customer.updated.',
  })
  async undoMerge(
    @Arg('input', () => UndoMergeInput, { description: 'The merge.' }) { id }: UndoMergeInput,
    @Ctx() context: RequestContext,
  ) {
    const merge = await undoMerge(this.kernel, actorOf(context), id);
    const [survivor, restored] = await Promise.all(
      [merge.survivorId, merge.mergedId].map((each) => context.loaders.load(customerReference.loader, each)),
    );
    return { merge, survivor, restored };
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who merged them.' })
  mergedBy(@Root() { mergedBy }: MergeRow) {
    return { id: mergedBy };
  }

  @FieldResolver(() => DateTime, { description: 'Until when the merge can be undone: 30 days.' })
  undoUntil(@Root() { mergedAt }: MergeRow) {
    return undoUntil(mergedAt);
  }
}

/** What merges add to customers. */
@Resolver(() => Customer)
export class MergesOfCustomerResolver {
  constructor(readonly kernel: Kernel) {}

  @FieldResolver(() => [CustomerMerge], {
    description: 'The last 20 merges that the customer survived, newest first.',
  })
  async merges(@Root() { id }: { id: string }, @Ctx() context: RequestContext) {
    return (await context.loaders.load(mergesOfCustomer, id)) ?? [];
  }
}
