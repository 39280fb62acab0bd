import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { Customer } from '../customers/customer.type.js';
import { customerReference } from '../customers/customers.reader.js';
import { dismissDuplicate } from './dismiss-duplicate.service.js';
import {
  CustomerDuplicate,
  DismissDuplicateInput,
  DismissDuplicatePayload,
  DuplicatePair,
  DuplicatePairConnection,
} from './duplicate.type.js';
import { duplicatesOfCustomer, findDuplicatePairs, type PairRow } from './duplicates.reader.js';

@Resolver(() => DuplicatePair)
export class DuplicatesResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => DuplicatePairConnection, {
    description:
      'Customers that may be the same, the most alike first. A change shows within a second or so: they are compared after it.',
  })
  customerDuplicates(@Args() page: PageArguments, @Ctx() context: RequestContext) {
    return findDuplicatePairs(this.kernel, principalOf(context).businessId, page);
  }

  @Mutation(() => DismissDuplicatePayload, {
    description:
      'Says that two customers are not the same; they are not suggested again. Publishes customer_duplicate.dismissed.',
  })
  async dismissDuplicate(
    @Arg('input', () => DismissDuplicateInput, { description: 'The two customers.' })
    { customerId, otherCustomerId }: DismissDuplicateInput,
    @Ctx() context: RequestContext,
  ) {
    const pair = [customerId, otherCustomerId] as const;
    return { customerIds: await dismissDuplicate(this.kernel, actorOf(context), pair) };
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The one that was added first; null once it is gone.',
  })
  first(@Root() { firstId }: PairRow, @Ctx() context: RequestContext) {
    return context.loaders.load(customerReference.loader, firstId);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The other one; null once it is gone.' })
  second(@Root() { secondId }: PairRow, @Ctx() context: RequestContext) {
    return context.loaders.load(customerReference.loader, secondId);
  }

  @FieldResolver(() => Number, { description: 'How likely they are the same: 0 to 1.' })
  score(@Root() { scorePercent }: PairRow) {
    return scorePercent / 100;
  }
}

/** What duplicates add to customers. */
@Resolver(() => Customer)
export class DuplicatesOfCustomerResolver {
  constructor(readonly kernel: Kernel) {}

  @FieldResolver(() => [CustomerDuplicate], {
    description: 'Up to ten customers that may be the same, the most alike first.',
  })
  async duplicates(@Root() { id }: { id: string }, @Ctx() context: RequestContext) {
    const rows = (await context.loaders.load(duplicatesOfCustomer, id)) ?? [];
    const found = await Promise.all(
      rows.map(async ({ otherId, scorePercent, reasons }) => {
        const customer = await context.loaders.load(customerReference.loader, otherId);
        return customer ? [{ customer, score: scorePercent / 100, reasons }] : [];
      }),
    );
    return found.flat();
  }
}
