import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { pageFields } from '../../../../shared/records/page-fields.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { JsonObject, Uuid } from '../../../../shared/records/scalars.js';
import { fieldsInUse } from '../custom-fields/fields-in-use.loader.js';
import { InteractionConnection } from '../../activities/interactions/interaction.type.js';
import { interactionsOfCustomer } from '../../activities/interactions/interactions-of-customer.loader.js';
import { User } from '../../users/user.type.js';
import { eraseCustomer } from '../personal-data/erase-customer.service.js';
import { createCustomer } from './create-customer.service.js';
import {
  CreateCustomerInput,
  DeleteCustomerInput,
  UpdateCustomerInput,
  UpsertCustomerInput,
  UpsertCustomersInput,
} from './customer.input.js';
import { customerReference } from './customer.reference.js';
import {
  Customer,
  CustomerConnection,
  CustomerPayload,
  DeleteCustomerPayload,
  UpsertCustomerPayload,
  UpsertCustomersPayload,
} from './customer.type.js';
import { CustomersArguments } from './customers.args.js';
import { findCustomers, type CustomerRow } from './find-customers.service.js';
import { updateCustomer } from './update-customer.service.js';
import { upsertCustomers, type UpsertResult } from './upsert-customers.service.js';

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
  customers(
    @Args() page: CustomersArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { businessId } = principalOf(context);
    return findCustomers(this.kernel, businessId, { ...page, fields: pageFields(info) });
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

  @Mutation(() => UpsertCustomerPayload, {
    description:
      'Adds a customer, or changes the one that is identified by the external reference, e-mail or phone. Publishes customer.created or customer.updated.',
  })
  async upsertCustomer(
    @Arg('input', () => UpsertCustomerInput, { description: 'The customer.' }) input: UpsertCustomerInput,
    @Ctx() context: RequestContext,
  ) {
    const [result] = await upsertCustomers(this.kernel, actorOf(context), [input]);
    if (result!.status === 'failed') throw result!.error;
    return result;
  }

  @Mutation(() => UpsertCustomersPayload, {
    description:
      'Adds or changes up to 500 customers, each as upsertCustomer does. A faulty one fails alone. Publishes customer.created and customer.updated.',
  })
  async upsertCustomers(
    @Arg('input', () => UpsertCustomersInput, { description: 'The customers.' })
    { customers }: UpsertCustomersInput,
    @Ctx() context: RequestContext,
  ) {
    const results = await upsertCustomers(this.kernel, actorOf(context), customers);
    return { results: results.map(answerRow) };
  }

  @Mutation(() => DeleteCustomerPayload, {
    description:
      'Deletes a customer with all interactions: the same as eraseCustomer, which answers the proof too. Publishes customer.erased.',
  })
  async deleteCustomer(
    @Arg('input', () => DeleteCustomerInput, { description: 'The customer to delete.' })
    { id }: DeleteCustomerInput,
    @Ctx() context: RequestContext,
  ) {
    await eraseCustomer(this.kernel, actorOf(context), id);
    return { deletedId: id };
  }

  @FieldResolver(() => User, { description: 'Who added the customer.' })
  createdBy(@Root() { createdBy }: CustomerRow) {
    return { id: createdBy };
  }

  @FieldResolver(() => JsonObject, {
    description: 'Values of the custom fields in use, by their keys; a field without a value is absent.',
  })
  async custom(@Root() { custom }: CustomerRow, @Ctx() context: RequestContext) {
    const keys = Object.keys(custom);
    if (keys.length === 0) return custom;
    const fields = await context.loaders.load(fieldsInUse, 'all');
    return Object.fromEntries(keys.filter((key) => fields?.has(key)).map((key) => [key, custom[key]]));
  }

  @FieldResolver(() => InteractionConnection, { description: 'Contacts with the customer, newest first.' })
  interactions(
    @Root() { id }: CustomerRow,
    @Args() { first, after }: PageArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const fields = pageFields(info);
    return context.loaders.load(interactionsOfCustomer, { ownerId: id, first, after, fields });
  }
}

function answerRow(result: UpsertResult, index: number) {
  if (result.status !== 'failed') return { index, ...result, errors: [] };
  const { faults, message, definition } = result.error;
  const errors = faults.length > 0 ? faults : [{ field: '', code: definition.code, message }];
  return { index, status: result.status, customer: null, errors };
}
