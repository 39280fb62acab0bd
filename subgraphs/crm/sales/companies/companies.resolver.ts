import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { permitted } from '../../../../shared/access/rules.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { pageFields } from '../../../../shared/records/page-fields.js';
import { recordResolvers } from '../../../../shared/records/record-resolvers.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import { type CustomerRow, customerRows } from '../../customers/customers/customer.record.js';
import { Customer, CustomerConnection, CustomerPayload } from '../../customers/customers/customer.type.js';
import { customerReference } from '../../customers/customers/customers.reader.js';
import { crmEdit, crmView } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import { company, companyEvents, companyReader } from './company.record.js';
import { Company, companyGraph, SetCustomerCompanyInput } from './company.type.js';
import { setCustomerCompany } from './set-customer-company.service.js';

export const companyShield = recordShield(company, { view: permitted(crmView), edit: permitted(crmEdit) });

export const companyResolvers = recordResolvers(company, {
  graph: companyGraph,
  reader: companyReader,
  events: companyEvents,
  user: User,
  relations: {},
});

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
  async company(@Root() { id }: CustomerRow, @Ctx() context: RequestContext) {
    const companyId = await context.loaders.load(companyOfCustomer, id);
    return companyId ? context.loaders.load(companyReader.reference.loader, companyId) : null;
  }
}

/** And to companies. */
@Resolver(() => Company)
export class CustomersOfCompanyResolver {
  constructor(readonly kernel: Kernel) {}

  @FieldResolver(() => CustomerConnection, { description: 'The customers of the company, newest first.' })
  customers(
    @Root() { id }: { id: string },
    @Args() { first, after }: PageArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const fields = pageFields(info);
    return context.loaders.load(customersOfCompany, { ownerId: id, first, after, fields });
  }
}

/** The id of a customer's company, read for many customers in one statement. */
const companyOfCustomer: Loader<string, string> = {
  async load({ database }, businessId, customerIds) {
    const rows = await database.rows<{ id: string; companyId: string }>(
      businessId,
      `select id, company_id as "companyId" from crm.customers
       where business_id = $1 and id = any($2::uuid[]) and company_id is not null`,
      [businessId, customerIds],
    );
    return new Map(rows.map(({ id, companyId }) => [id, companyId]));
  },
};

const customersOfCompany = customerRows.pagesBy('company_id');
