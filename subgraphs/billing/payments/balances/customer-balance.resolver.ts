import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { Id } from '../../../../shared/records/scalars.js';
import { Customer } from '../../invoicing/customers/customer.type.js';
import { customerReference } from '../../invoicing/customers/customers.reader.js';
import { balancesOfCustomer } from './customer-balance.reader.js';
import { CustomerBalance } from './customer-balance.type.js';

export const customerBalanceResolvers = [
  resolverClass(CustomerBalance, [
    {
      kind: 'query',
      name: 'customerBalance',
      type: () => CustomerBalance,
      description:
        'What a customer owes, and what of theirs is open. NOT-FOUND-001 for an id of another business.',
      args: [{ name: 'customerId', type: () => Id, description: 'The customer.' }],
      async resolve({ context, args: { customerId } }: GraphCall<never, { customerId: string }>) {
        const found = await context.loaders.load(customerReference.loader, customerId);
        if (!found) throw recordNotFound('customer', customerId);
        return balanceOf(context, found.id);
      },
    },
  ]),
  resolverClass(Customer, [
    {
      kind: 'field',
      name: 'balance',
      type: () => CustomerBalance,
      isNullable: true,
      description: 'What they owe, and what of theirs is open.',
      resolve: ({ root: { id }, context }: GraphCall<{ id: string }, never>) => balanceOf(context, id),
    },
  ]),
];

async function balanceOf({ loaders }: RequestContext, customerId: string) {
  const rows = (await loaders.load(balancesOfCustomer, customerId)) ?? [];
  const currencies = rows.map(({ currency, ...row }) => {
    const [due, overdue, credit] = [BigInt(row.due), BigInt(row.overdue), BigInt(row.credit)];
    const money = (amountMinor: bigint) => presentMoney({ amountMinor, currency });
    return {
      currency,
      ...{ due: money(due), overdue: money(overdue), credit: money(credit), balance: money(due - credit) },
    };
  });
  return { customerId, currencies };
}
