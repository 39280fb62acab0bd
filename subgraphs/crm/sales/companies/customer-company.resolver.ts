import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { customerReference } from '../../customers/customers/customer.reference.js';
import { Customer, CustomerPayload } from '../../customers/customers/customer.type.js';
import { companyOfCustomer } from './company-of-customer.loader.js';
import { SetCustomerCompanyInput } from './company.input.js';
import { companyReference } from './company.reference.js';
import { Company } from './company.type.js';
import { setCustomerCompany } from './set-customer-company.service.js';

/** What companies add to customers. */
@Resolver(() => Customer)
export class CustomerCompanyResolver {
  constructor(private readonly kernel: Kernel) {}

  @Mutation(() => CustomerPayload, {
    description: 'Puts a customer into a company, or out of any. Publishes customer.company_changed.',
  })
  async setCustomerCompany(
    @Arg('input', () => SetCustomerCompanyInput, { description: 'The customer and the company.' })
    { customerId, companyId }: SetCustomerCompanyInput,
    @Ctx() context: RequestContext,
  ) {
    await setCustomerCompany(this.kernel, actorOf(context), customerId, companyId ?? null);
    return { customer: await context.loaders.load(customerReference.loader, customerId) };
  }

  @FieldResolver(() => Company, { nullable: true, description: 'The company that the customer belongs to.' })
  async company(@Root() { id }: Customer, @Ctx() context: RequestContext) {
    const companyId = await context.loaders.load(companyOfCustomer, id);
    return companyId ? context.loaders.load(companyReference.loader, companyId) : null;
  }
}
