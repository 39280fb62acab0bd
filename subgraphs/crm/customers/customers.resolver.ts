import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { PageArguments } from '../../../shared/pagination/page-arguments.js';
import { actorOf, principalOf } from '../../../shared/principal/caller.js';
import type { RequestContext } from '../../../shared/principal/request-context.js';
import { Uuid } from '../../../shared/subgraph/scalars.js';
import { InteractionConnection } from '../interactions/interaction.type.js';
import { interactionsOfCustomer } from '../interactions/interactions-of-customer.loader.js';
import { User } from '../users/user.type.js';
import { createCustomer } from './create-customer.service.js';
import { CreateCustomerInput, DeleteCustomerInput, UpdateCustomerInput } from './customer.input.js';
import { customerReference } from './customer.reference.js';
import { Customer, CustomerConnection, CustomerPayload, DeleteCustomerPayload } from './customer.type.js';
import { CustomersArguments } from './customers.args.js';
import { deleteCustomer } from './delete-customer.service.js';
import { findCustomers, type CustomerRow } from './find-customers.service.js';
import { updateCustomer } from './update-customer.service.js';

@Resolver(() => Customer)
export class CustomersResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => Customer, {
    nullable: true,
    description: 'A customer of the business. NOT-FOUND-001 for any other id.',
  })
  async customer(
    @Arg('id', () => Uuid, { description: 'The customer id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    const customer = await context.loaders.load(customerReference.loader, id);
    if (!customer) throw recordNotFound('customer', id);
    return customer;
  }

  @Query(() => CustomerConnection, { description: 'The customers of the business.' })
  customers(@Args() page: CustomersArguments, @Ctx() context: RequestContext) {
    return findCustomers(this.kernel, principalOf(context).businessId, page);
  }

  @Mutation(() => CustomerPayload, { description: 'Adds a customer. Publishes customer.created.' })
  async createCustomer(
    @Arg('input', () => CreateCustomerInput, { description: 'The customer to add.' })
    input: CreateCustomerInput,
    @Ctx() context: RequestContext,
  ) {
    return { customer: await createCustomer(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => CustomerPayload, { description: 'Changes a customer. Publishes customer.updated.' })
  async updateCustomer(
    @Arg('input', () => UpdateCustomerInput, { description: 'What to change.' }) input: UpdateCustomerInput,
    @Ctx() context: RequestContext,
  ) {
    return { customer: await updateCustomer(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => DeleteCustomerPayload, {
    description: 'Deletes a customer with all interactions. Publishes customer.erased.',
  })
  async deleteCustomer(
    @Arg('input', () => DeleteCustomerInput, { description: 'The customer to delete.' })
    { id }: DeleteCustomerInput,
    @Ctx() context: RequestContext,
  ) {
    return { deletedId: await deleteCustomer(this.kernel, actorOf(context), id) };
  }

  @FieldResolver(() => User, { description: 'Who added the customer.' })
  createdBy(@Root() { createdBy }: CustomerRow) {
    return { id: createdBy };
  }

  @FieldResolver(() => InteractionConnection, { description: 'Contacts with the customer, newest first.' })
  interactions(@Root() { id }: CustomerRow, @Args() page: PageArguments, @Ctx() context: RequestContext) {
    return context.loaders.load(interactionsOfCustomer, { customerId: id, ...page });
  }
}
