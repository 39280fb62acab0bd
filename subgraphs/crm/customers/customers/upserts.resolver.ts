import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import type { CustomerInput } from './customer.rules.js';
import { upsertCustomers, type UpsertResult } from './upsert-customers.service.js';
import {
  UpsertCustomerInput,
  UpsertCustomerPayload,
  UpsertCustomersInput,
  UpsertCustomersPayload,
} from './upsert.type.js';

@Resolver()
export class UpsertsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Mutation(() => UpsertCustomerPayload, {
    description:
      'Adds a customer, or changes the one that is identified by the external reference, e-mail or phone. Publishes customer.created or customer.updated.',
  })
  async upsertCustomer(
    @Arg('input', () => UpsertCustomerInput, { description: 'The customer.' }) input: CustomerInput,
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
}

function answerRow(result: UpsertResult, index: number) {
  if (result.status !== 'failed') return { index, ...result, errors: [] };
  const { faults, message, definition } = result.error;
  const errors = faults.length > 0 ? faults : [{ field: '', code: definition.code, message }];
  return { index, status: result.status, customer: null, errors };
}
