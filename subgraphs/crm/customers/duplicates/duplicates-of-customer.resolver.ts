import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { customerReference } from '../customers/customer.reference.js';
import { Customer } from '../customers/customer.type.js';
import { CustomerDuplicate } from './duplicate.type.js';
import { duplicatesOfCustomer } from './duplicates.reader.js';

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
